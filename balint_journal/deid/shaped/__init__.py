"""What has a shape: numbers, references, addresses and contacts, in figures and as dictated."""
