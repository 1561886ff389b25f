"""What a GP would recognise: reflections, prompts, a guided sitting, nudges. Standard library only, no I/O."""
