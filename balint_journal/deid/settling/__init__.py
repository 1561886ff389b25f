"""From many beliefs to one row of findings."""
