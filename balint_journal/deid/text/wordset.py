"""A set of words written as one string, so that lists stay readable."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``; an underscore stands for the blank inside a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())
