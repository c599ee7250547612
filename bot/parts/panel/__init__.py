"""A panel: several people who ask in one session, or one after the other."""
