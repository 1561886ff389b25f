"""Runs one other de-identifier over texts: a JSON list on stdin, a JSON list of ``[start, end, true]`` lists on stdout.

Started by ``deid.py`` with the interpreter of a throw-away environment; imports nothing of this project.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from typing import Any

Span = tuple[int, int, bool]
UK = (
    "UkPostcodeRecognizer",
    "UkNinoRecognizer",
    "UkPassportRecognizer",
    "UkVehicleRegistrationRecognizer",
    "NhsRecognizer",
)


def presidio() -> Callable[[str], list[Span]]:
    """Presidio with a spaCy model from a package and every UK recogniser it has."""
    analyzer: Any = importlib.import_module("presidio_analyzer")
    provider = importlib.import_module("presidio_analyzer.nlp_engine").NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": "en_core_web_sm"}]}
    )
    engine = analyzer.AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
    recognisers: Any = importlib.import_module("presidio_analyzer.predefined_recognizers")
    for name in UK:
        if hasattr(recognisers, name):
            engine.registry.add_recognizer(getattr(recognisers, name)(supported_language="en"))
    return lambda text: [(hit.start, hit.end, True) for hit in engine.analyze(text=text, language="en")]


def philter_lite() -> Callable[[str], list[Span]]:
    """philter-lite with its shipped filters."""
    lite: Any = importlib.import_module("philter_lite")
    filters = lite.load_filters(lite.default_config) if hasattr(lite, "default_config") else lite.load_filters()
    return lambda text: [(hit.start, hit.stop, True) for hit in lite.detect_phi(text, patterns=filters)[0].phi]


def scrubadub() -> Callable[[str], list[Span]]:
    """Scrubadub for British English."""
    scrubber = importlib.import_module("scrubadub").Scrubber(locale="en_GB")
    return lambda text: [(filth.beg, filth.end, True) for filth in scrubber.iter_filth(text)]


SYSTEMS = {"presidio": presidio, "philter-lite": philter_lite, "scrubadub": scrubadub}

if __name__ == "__main__":
    find = SYSTEMS[sys.argv[1]]()
    json.dump([find(text) for text in json.load(sys.stdin)], sys.stdout)
