"""The review of the page: a pure state machine."""
