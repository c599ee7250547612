"""Words for what all parts share. Pure: every word comes from `content/`."""
