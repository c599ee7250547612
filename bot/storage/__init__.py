"""What survives a restart: statements that every engine understands; no other SQL."""
