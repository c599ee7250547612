"""What runs beside the loop, each held by one program at a time."""
