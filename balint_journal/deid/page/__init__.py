"""The page for the group and its card."""
