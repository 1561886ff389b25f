"""What stands there instead."""
