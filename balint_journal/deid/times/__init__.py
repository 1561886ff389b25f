"""When, and how old."""
