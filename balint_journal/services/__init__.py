"""One thing the user does: values in, values out. Prints nothing. Clock and randomness come in here."""
