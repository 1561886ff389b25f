"""The decided page and its card as files: plain text, Markdown, PDF. Nothing else is in them, and nothing about where they were made."""
