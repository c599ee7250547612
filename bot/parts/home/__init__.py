"""Home: where a candidate stands, with the one next step."""
