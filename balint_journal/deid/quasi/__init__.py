"""Telling facts: flagged with a wider wording."""
