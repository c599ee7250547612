"""Cut a pasted job posting into lines without markup, each with the bullet before it.

It comes as it was copied: with tags, quoting marks, the names of a chat, and wrapped as
mail and PDF are.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.ear.lists import Bare, fields
from bot.ear.runons import opened

LONGEST: Final = 40_000
"""Characters that are looked at; no posting is as long."""
MOST_LINES: Final = 1500
"""Lines that are looked at."""
_ENTITIES: Final = {
    "amp": "&",
    "nbsp": " ",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "rsquo": "’",
    "lsquo": "‘",
    "ldquo": "“",
    "rdquo": "”",
    "ndash": "–",
    "mdash": "—",
    "bull": "•",
    "middot": "·",
    "hellip": "…",
    "pound": "£",
    "euro": "€",
}
_ENTITY: Final = re.compile(r"&(?:#(\d{2,6})|#x([0-9a-fA-F]{2,5})|([a-z]{2,6}));")
_TAG: Final = re.compile(
    r"</?(h[1-6]|p|div|ul|ol|li|br|tr|td|th|table|section|strong|b|em|i|u|a|span|font)"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.I,
)
_INLINE: Final = frozenset("strong b em i u a span font".split())
_MORE: Final = re.compile(
    r"(?:(?:…|\.{2,3}) ?)?[(\[]?\b(?:see|show|read|view) (?:more|less|all)[)\]]?"
    r"[ \t.…]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The button of a page that was copied with its text: "…see more"."""
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f\u20e3]")
_NUMBERED: Final = re.compile(r"\(?(\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)]\s+(?=\S)")
_LETTER_O: Final = re.compile(r"(o)\s+(?=[A-Z])")
_PICTURES: Final = re.compile("[\\s\U0001f1e6-\U0001faff\u2600-\u27bf]+$")
_KEPT: Final = frozenset("\"'“‘(£$€#@&.<")
_QUOTED: Final = re.compile(r"^\s*>[\s>]*(?:$|[-*•])", re.M)
_BOX: Final = re.compile(r"^(\W{0,6})\[[ xX✓]?\]\s+")
_HASHES: Final = re.compile(r"^\W{0,4}#{1,6}\s+")
_RULE: Final = re.compile(r"[\W_]*")
# Who wrote it and when, as chats are copied.
_CHAT: Final = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,? \d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?[AaPp][Mm])?\]?(?: -)? [^:\n]{1,30}: "
)
_WRAPPED: Final = 45
"""Characters of a line that may be wrapped, and of a paragraph that ends, at last."""
_PARAGRAPH: Final = 2000
# No line of a list ends with them.
_OPEN: Final = frozenset(
    "a an the and or of in to for with on at by from our your their that who".split()
)
_RAGGED: Final = 8
"""Characters by which a wrapped line may be short of the longest."""


def bare_lines(text: str) -> list[Bare]:
    """Cut a posting into lines without markup."""
    return list(islice(_raw(_MORE.sub("", text[:LONGEST])), MOST_LINES))


def _raw(text: str) -> Iterator[Bare]:
    """Give each line that says something, without tags and bullet."""
    text = _INVISIBLE.sub("", _TAG.sub(_untagged, text))
    text = _ENTITY.sub(_character, text).replace("\r", "\n")
    text = "\n".join(part for line in text.split("\n") for part in fields(line))
    text = opened(text)
    quoted = bool(_QUOTED.search(text))
    gap = False
    for line in _unwrapped(text.split("\n")):
        bare = _CHAT.sub("", line.strip())
        if quoted:
            bare = bare.lstrip("> ")
        bare, bullet = _unbulleted(bare)
        if _RULE.fullmatch(bare):
            gap = True
        else:
            yield Bare(bare, bullet, gap)
            gap = False


def _unwrapped(given: list[str]) -> Iterator[str]:
    """Join what was wrapped in the middle of a sentence, as mail and PDF are."""
    held = last = ""
    widths = _widths(given)
    for at, line in enumerate(given):
        tail = last.rstrip()
        runs_on = (
            len(tail) >= _WRAPPED and tail[-1] not in ".:;!?|" and line[:1] != "\t"
        )
        bare = line.strip()
        room = widths[at] - len(tail) - len(bare.split(" ", 1)[0])
        full = room < _RAGGED or tail[-1:] == "," or tail.split(" ")[-1] in _OPEN
        runs_on = runs_on and full and len(held) < _PARAGRAPH
        last = line
        if runs_on and bare[:1].islower() and not _LETTER_O.match(bare):
            held = held.rstrip() + " " + bare
            continue
        yield held
        held = line
    yield held


def _widths(given: list[str]) -> list[int]:
    """Give of each line how long the longest of its paragraph is."""
    widths: list[int] = []
    while len(widths) < len(given):
        start = end = len(widths)
        while end < len(given) and given[end].strip():
            end += 1
        widest = max((len(line.rstrip()) for line in given[start:end]), default=0)
        widths.extend([widest] * max(1, end - start))
    return widths


def _untagged(found: re.Match[str]) -> str:
    name = found[1].lower()
    if name in _INLINE:
        return ""
    return "\n• " if name == "li" and found[0][1] != "/" else "\n"


def _character(found: re.Match[str]) -> str:
    if found[3]:
        return _ENTITIES.get(found[3], found[0])
    code = int(found[1]) if found[1] else int(found[2], 16)
    return chr(code) if 31 < code < 0x11000 and not 0xD800 <= code < 0xE000 else " "


def _unbulleted(line: str) -> tuple[str, str]:
    """Take off what stands before the first word, and give it if it was a bullet."""
    line = _BOX.sub(r"\1", _HASHES.sub("", line))
    start = 0
    while start < len(line) and not line[start].isalnum() and line[start] not in _KEPT:
        start += 1
    bullet = line[:start].strip(" _*#")[:1] or (
        "*" if line.startswith("*") and not line.rstrip().endswith("*") else ""
    )
    rest = line[start:]
    if number := _NUMBERED.match(rest) or _LETTER_O.match(rest):
        rest, bullet = rest[number.end() :], number[1]
    rest = _PICTURES.sub("", rest.strip().strip("*_"))
    return rest.strip().strip("*_").strip(), bullet
