"""A text made ready for looking, and what may be asked of the word lists."""
