"""The second interview: when, where, with whom, and the days before it."""
