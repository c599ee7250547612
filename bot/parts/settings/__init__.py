"""Field, tone and consent; everything as a file, or erased; help."""
