"""The shipped words: prompts, vocabulary, fixed pages, word lists and the name model, read and validated."""
