"""How the reader that is shipped was made: the name model, its upper half trained further on the development notes."""
