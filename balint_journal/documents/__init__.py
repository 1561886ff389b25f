"""A decided page and its card, made into txt, md and pdf."""
