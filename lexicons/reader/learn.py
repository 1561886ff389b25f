# ruff: noqa: T201 - a script, which says what it wrote
"""Train the name model further on the development notes, so that it hears what identifies in such writing.

usage: python -m lexicons.reader.learn PUBLISHED              writes reader.onnx and beside.zip into balint_journal/content/data/deid/model
       python -m lexicons.reader.learn PUBLISHED SET [SET ..] writes nothing: learns without these sets and says what it finds in them

PUBLISHED is Rampart's model_q4.onnx (where it comes from, and its hash: balint_journal/content/data/deid/NOTICE). Its own answer
stays: what it says is kept close to what was published, so that one network serves both. Needs torch (2.6 or later) and onnx
besides the project itself, and some three hours on two cores. Every draw is seeded; but the file that is shipped was made in three runs, one upon the other: of
the notes up to `corpus_xg` as here, then of those after it mixed with the earlier ones, by 0.6 and 0.4 of the steps, several forms of each. A run gives a network
like it and not the same. `lexicons.reader.weights` comes next: it learns what a word's company weighs.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from balint_journal.content.model_files import FOLDER
from balint_journal.content.name_model import Runner, model_from
from balint_journal.deid.learnt.heard import Learnt
from lexicons.reader.network import Learner, Published, Rampart, unseen, written
from lexicons.reader.notes import NOTHING, SETS, TELLING, Gold, Window, golds, windows
from lexicons.reader.variants import variants
from lexicons.reader.weights import COMPANY, in_bytes, nothing, packed

# What the published file must be: SHA-256.
PUBLISHED = "9f27d24949b0581701071ea5ef522d77ccd3f50c525cc91eac4d265b0fc2afe5"
SEED = 0
# Steps of learning: for the lower and the learner half of the layers, for the lines read from them, for the weights of the questions.
STEP_LOWER, STEP_UPPER, STEP_LINES, STEP_ASKED = 7e-5, 1.5e-4, 5e-4, 2e-3
# How often each note is shown in another form, besides as it is.
TURNS = 2
# What is left out at random while learning, so that nothing is leant on alone: of the views, of the questions.
UNSEEN_VIEWS, UNASKED = 0.2, 0.25
# How much the label, the published answer and small weights count beside finding any identifier.
LABEL_COUNTS, KEPT_COUNTS, SMALL_COUNTS = 0.3, 1.0, 2e-4
# Pieces in one step; windows among which those of like length are put together.
PIECES, NEAR = 1500, 400
SHARES = (0.002, 0.005, 0.01, 0.02, 0.03, 0.05)


@dataclass(frozen=True, slots=True)
class Shown:
    """One window, with the published answer."""

    window: Window
    answer: torch.Tensor


def main() -> None:
    """Learn, and write or judge."""
    path, left_out = _arguments(sys.argv[1:])
    torch.manual_seed(SEED)
    random.seed(SEED)
    published = Published(path)
    rampart, runner = Rampart(published).eval(), model_from(Path(path).read_bytes())
    learnt_from = [gold for name in SETS if name not in left_out for gold in golds(name)]
    shown = _shown(learnt_from, runner, rampart)
    for turn in range(TURNS):
        shown += _shown(variants(learnt_from, turn), runner, rampart)
    learner = _learnt(shown, Learner(published))
    if left_out:
        _judge(learner, _shown((gold for name in left_out for gold in golds(name)), runner, rampart))
        return
    for name, data in (("reader.onnx", written(published, learner)), ("beside.zip", _weights(learner))):
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


def _arguments(given: Sequence[str]) -> tuple[str, list[str]]:
    """The published file and the sets left out; with anything else a message, and exit status 2."""
    parser = argparse.ArgumentParser(prog="python -m lexicons.reader.learn")
    parser.add_argument("published", metavar="PUBLISHED", help="Rampart's model_q4.onnx")
    parser.add_argument(
        "left_out", metavar="SET", nargs="*", default=[], help="a set of notes to leave out and to judge by"
    )
    asked = parser.parse_args(given)
    path, left_out = str(asked.published), list(map(str, asked.left_out))
    if unknown := [name for name in left_out if name not in SETS]:
        parser.error(f"no such set of notes: {', '.join(unknown)}. There are: {', '.join(SETS)}")
    if set(left_out) == set(SETS):
        parser.error("every set is left out: nothing is left to learn from")
    try:
        found = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError as error:
        parser.error(f"{path} cannot be read: {error.strerror}")
    if found != PUBLISHED:
        parser.error(f"{path} is not the published model_q4.onnx: its SHA-256 is {found}, not {PUBLISHED}")
    return path, left_out


def _shown(found: Iterable[Gold], runner: Runner, rampart: Rampart) -> list[Shown]:
    shown = []
    with torch.no_grad():
        for window in chain.from_iterable(windows(gold, runner) for gold in found):
            answer = rampart(torch.tensor([window.ids]), unseen([len(window.ids)]))
            shown.append(Shown(window, answer[0].half()))
    return shown


def _learnt(shown: list[Shown], learner: Learner) -> Learner:
    """Everything once, the notes as they are among their other forms."""
    _standardise(learner, random.sample(shown, min(300, len(shown))))
    half = len(learner.layers) // 2
    parts = (
        (STEP_LOWER, learner.layers[:half]),
        (STEP_UPPER, learner.layers[half:]),
        (STEP_LINES, nn.ModuleList([learner.any, learner.each])),
        (STEP_ASKED, learner.asked),
    )
    groups = [{"params": list(part.parameters()), "lr": step, "weight_decay": 0.01} for step, part in parts]
    groups[-1]["weight_decay"] = 0.0  # small weights are asked for in the loss, where only those in use pay
    optimiser = torch.optim.AdamW(groups)
    batches = _batches(shown)
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: min(1, at / 50) * max(0.02, 1 - at / len(batches)))
    learner.train()
    for at, batch in enumerate(batches):
        loss = _loss(learner, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learner.layers.parameters(), 1.0)
        optimiser.step()
        pace.step()
        if at % 200 == 0:
            print(f"{at} of {len(batches)}: {loss.item():.3f}", file=sys.stderr, flush=True)
    return learner.eval()


def _standardise(learner: Learner, shown: Sequence[Shown]) -> None:
    """So that no view weighs more for being spoken louder."""
    with torch.no_grad():
        views = [
            torch.cat(learner(torch.tensor([seen.window.ids]), unseen([len(seen.window.ids)])), dim=-1)[0]
            for seen in shown
        ]
    learner.mean.copy_(torch.cat(views).mean(0))
    learner.spread.copy_(torch.cat(views).std(0) + 1e-6)


def _batches(shown: list[Shown]) -> list[list[Shown]]:
    order = random.sample(shown, len(shown))
    batches: list[list[Shown]] = []
    for first in range(0, len(order), NEAR):
        batch: list[Shown] = []
        for seen in sorted(order[first : first + NEAR], key=lambda seen: len(seen.window.ids)):
            if batch and (len(batch) + 1) * len(seen.window.ids) > PIECES:
                batches.append(batch)
                batch = []
            batch.append(seen)
        batches.append(batch)
    random.shuffle(batches)
    # A batch without a word to ask about has no loss. Whole batches go, so that all other draws stay as they were.
    return [batch for batch in batches if any(map(_is_asked, batch))]


def _is_asked(seen: Shown) -> bool:
    return any(word.label != TELLING for word in seen.window.words)


@dataclass(frozen=True, slots=True)
class Said:
    """What the network says of the words of a batch, and what they are."""

    any: torch.Tensor
    views: torch.Tensor
    last: torch.Tensor
    asked: torch.Tensor
    labels: torch.Tensor


def _said(learner: Learner, batch: Sequence[Shown]) -> Said:
    lengths = [len(seen.window.ids) for seen in batch]
    ids = nn.utils.rnn.pad_sequence([torch.tensor(seen.window.ids) for seen in batch], batch_first=True)
    states = learner(ids, unseen(lengths))
    flat = torch.cat(states, dim=-1).flatten(0, 1)
    width = max(lengths)
    words = [(row, word) for row, seen in enumerate(batch) for word in seen.window.words]
    pieces = torch.tensor([row * width + piece for row, word in words for piece in word.pieces])
    owners = torch.tensor([at for at, (_, word) in enumerate(words) for _ in word.pieces])
    counts = torch.bincount(owners)[:, None]
    views = torch.zeros(len(words), flat.shape[1]).index_add_(0, owners, flat[pieces]) / counts
    views = functional.dropout((views - learner.mean) / learner.spread, UNSEEN_VIEWS, learner.training)
    asked, starts = _asked([word.buckets for _, word in words], UNASKED if learner.training else 0.0)
    odds = learner.any(views)[:, 0] + learner.asked(asked, starts)[:, 0]
    return Said(odds, views, states[-1], asked, torch.tensor([word.label for _, word in words]))


def _asked(rows: Sequence[Sequence[int]], left_out: float) -> tuple[torch.Tensor, torch.Tensor]:
    """All buckets in one row, without some at random, and where each word's own begin."""
    kept = torch.rand(sum(map(len, rows))) >= left_out
    ends = np.cumsum([len(row) for row in rows])
    counts = [int(part.sum()) for part in torch.tensor_split(kept, ends[:-1].tolist())]
    starts = torch.tensor([0, *np.cumsum(counts)[:-1].tolist()])
    return torch.tensor([bucket for row in rows for bucket in row])[kept], starts


def _loss(learner: Learner, batch: Sequence[Shown]) -> torch.Tensor:
    said = _said(learner, batch)
    identifies = (said.labels != NOTHING) & (said.labels != TELLING)
    asked = said.labels != TELLING
    loss = functional.binary_cross_entropy_with_logits(said.any[asked], identifies[asked].float())
    if identifies.any():
        loss = loss + LABEL_COUNTS * functional.cross_entropy(
            learner.each(said.views[identifies]), said.labels[identifies] - 1
        )
    loss = loss + SMALL_COUNTS * learner.asked.weight[said.asked].pow(2).sum() / len(said.labels)
    answers = torch.cat([
        learner.rampart.head(said.last[row, : len(seen.window.ids)]) for row, seen in enumerate(batch)
    ]).log_softmax(-1)  # fmt: skip
    published = torch.cat([seen.answer.float() for seen in batch]).softmax(-1)
    return loss + KEPT_COUNTS * functional.kl_div(answers, published, reduction="batchmean")


def _judge(learner: Learner, shown: Sequence[Shown]) -> None:
    right, wrong = [], []
    with torch.no_grad():
        for seen in shown:
            if seen.window.words:
                said = _said(learner, [seen])
                right += said.any[(said.labels != NOTHING) & (said.labels != TELLING)].tolist()
                wrong += said.any[said.labels == NOTHING].tolist()
    if not right or not wrong:
        print("no identifier, or no plain word, in these sets: there is nothing to judge by")
        return
    wrong.sort(reverse=True)
    for share in SHARES:
        threshold = wrong[int(len(wrong) * share)]
        print(
            f"{share:.1%} of plain words, {sum(odds > threshold for odds in right) / len(right):.1%} found, at {threshold:+.2f}"
        )


def _weights(learner: Learner) -> bytes:
    """What the words weigh; of their company nothing is known yet."""
    return packed(Learnt(in_bytes(learner.asked.weight.detach().numpy()[:, 0]), nothing(COMPANY)))


if __name__ == "__main__":
    main()
