"""Second Round: practise for a second interview, in Telegram or at a prompt."""

__version__ = "2.0.0"
