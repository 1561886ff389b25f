"""An encrypted, private, reflective journal for GPs."""
