"""Names of people and animals, and the name model's findings."""
