"""What the first interview left out, and when it came up since."""
