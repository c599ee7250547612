"""Practice in sessions: begin, hint, skip, done, stop."""
