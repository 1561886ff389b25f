"""How the reader that is shipped was made: the name model, trained further on the development notes."""
