"""The colours of all pictures, on a ground of their own: the app's theme is unknown."""

GROUND, INK, FAINT = "#1f2a37", "#f4f1ea", "#b9c2cc"
EMPTY, DONE, BEFORE = "#3a4756", "#7fd1ae", "#8794a3"
TODAY = "#f2c14e"
