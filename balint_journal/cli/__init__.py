"""The terminal: commands, the one reader (`ask`) and the one writer (`show`)."""
