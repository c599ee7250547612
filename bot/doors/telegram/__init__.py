"""The Telegram door: the only room that imports the Telegram library."""
