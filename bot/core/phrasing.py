"""Words of a line made plain before times, dates and places are read in it."""

import re
import unicodedata

MARK = "\0"
"""Stands where a time or a date was: what follows it may say whose clock that is."""

_USUAL = {
    **dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-"),
    0xFF1A: ":",
    0x2019: "'",
    0x2018: "'",
    0xFF0F: "/",
    0xFF0C: ",",
}
"""Dashes, and full-width marks, by their code points."""

_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)T(?=\d)", re.I)

NUMBERS = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split(),
        1,
    )
}


def plain(words: str) -> str:
    """Write digits, dashes, colons and spaces of every script in the usual way."""
    words = words.replace(MARK, " ").translate(_USUAL)
    digits = (str(unicodedata.decimal(c, c)) if c.isdecimal() else c for c in words)
    return _STAMP.sub(r"\1 ", spelt_out(" ".join("".join(digits).split())))


_SPOKEN = tuple(
    (re.compile(rf"(?:\b|(?<=\d))(?:{said})\b", re.I), meant)
    for said, meant in (
        ("hauf|haf|'alf", "half"),
        ("arvo", "afternoon"),
        ("oor", "hour"),
        ("oors", "hours"),
        ("(?<=\\d )bells?", "o'clock"),
        ("twa", "two"),
        ("wan(?= hour)", "one"),
        ("aft(?= \\d)", "afternoon"),
        ("(?<=\\d)ish", ""),
    )
)


def spelt_out(words: str) -> str:
    """Write words of other kinds of English as they are written elsewhere."""
    for said, meant in _SPOKEN:
        words = said.sub(meant, words)
    return words


def number(word: str) -> int:
    """Read a number: 7, seven, a."""
    word = word.casefold().strip()
    if word in ("a", "an", "the"):
        return 1
    if word in ("a couple of", "couple of"):
        return 2
    return NUMBERS[word] if word in NUMBERS else int(word)


def without(words: str, found: re.Match[str], mark: str = MARK) -> str:
    """Take what was found out of the words, and leave a mark."""
    before, after = words[: found.start()].rstrip(), words[found.end() :].lstrip()
    return f"{before} {mark} {after}"
