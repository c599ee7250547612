"""Second Round: practise for a second interview, in Telegram or at a prompt."""

__version__ = "0.1.0"
