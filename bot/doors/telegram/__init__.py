"""The Telegram door: nothing else imports the Telegram library."""
