"""What was learnt from the development notes: a small reader that leans on the name model's own view of a text."""
