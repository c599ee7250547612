"""How somebody is called in a letter, and how that is put right."""

from typing import Final

from bot.core.naming_words import TITLE
from bot.core.respelling import named_instead, respelt, spells

_IN_ENGLISH: Final = {
    **dict.fromkeys(("herr", "pan", "monsieur", "señor", "senor", "signor"), "Mr"),
    **dict.fromkeys(("frau", "pani", "madame", "señora", "senora", "signora"), "Ms"),
}
_LEARNED: Final = ("dr", "prof", "professor", "doctor")


def put_right(name: str, said: str) -> str:
    """Give the name that is said to be right; empty where none is."""
    found = named_instead(said)
    if found is not None and _shares(found[0], name):
        return found[1].name
    if spells(said) and (new := respelt(name, said)) != name:
        return new
    return ""


def _shares(old: str, name: str) -> bool:
    words = {word.strip(".").casefold() for word in name.split()} - TITLE
    return any(word.strip(".").casefold() in words for word in old.split())


def entitled(name: str, title: str) -> tuple[str, str]:
    """Give somebody a title: the name with it, and whom to greet instead of that."""
    words = [word for word in name.split() if word.strip(".").casefold() not in TITLE]
    if not words:
        return name, ""
    if title == "first":
        return name, words[0]
    if title == "last":
        return name, ""
    return " ".join((title, *words)), ""


def greeted(name: str) -> list[str]:
    """Give the words of a name with one title at most, as an English letter has it."""
    words = name.split()
    titles = []
    while len(words) > 1 and words[0].strip(".").casefold() in TITLE:
        titles.append(words.pop(0))
    if not titles:
        return words
    known = [t for t in titles if t.strip(".").casefold() in _LEARNED]
    title = (known or titles)[0]
    return [_IN_ENGLISH.get(title.casefold(), title), *words]
