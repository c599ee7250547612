"""How practice went, in words and as a picture."""
