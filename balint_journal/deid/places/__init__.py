"""Places and organisations, and the kinds they are."""
