"""The doors, Telegram and the terminal: they translate what comes in and goes out."""
