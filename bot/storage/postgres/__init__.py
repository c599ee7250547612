"""What many machines share: PostgreSQL, and a keyring on another server."""
