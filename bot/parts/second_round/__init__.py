"""A whole second round: remarks that wait for its end, and its page."""
