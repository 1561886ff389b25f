"""The six-point rubric as a lint. It is used on our own questions and on a doctor's own set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One point missed: ``rule`` is R1 to R6, ``part`` is "text" or "follow_up", ``reason`` one plain line."""

    rule: str
    part: str
    reason: str


def lint(text: str, follow_up: str = "") -> tuple[Fault, ...]:
    """Every point of the rubric that a question misses; empty when it passes all six."""
    return ()
