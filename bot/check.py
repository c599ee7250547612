"""Prove the content: load it all, run every proof, and print what there is."""

from bot.content import Content, ContentError, load


def main() -> int:
    return 0
