"""Text to findings to review to page text. Pure: the name model and the word lists are handed in."""
