"""Take a pasted posting apart into lines without tags, quoting marks and bullets."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.ear.lists import Bare, fields
from bot.ear.runons import opened
from bot.ear.wraps import LETTER_O, unwrapped

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
    "copy": "©",
    "reg": "®",
    "trade": "™",
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

_LEGEND: Final = re.compile(r"Skills highlighted with .{1,5} are preferred key ?skills")
"""What a portal says between a heading and its list."""

_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f\u20e3]")

_NUMBERED: Final = re.compile(
    r"\(?(\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)](?:\s+(?=\S)|(?<=\d.)(?=[A-Z][a-z]))"
)

_PICTURES: Final = re.compile("[\\s\U0001f1e6-\U0001faff\u2600-\u27bf]+$")

_KEPT: Final = frozenset("\"'“‘(£$€#@&.<")

_BOLD: Final = re.compile(r"(?<!\*)(\*\*|__)(?=[^\s*_])([^*_\n]{1,120}?)\1(?!\*)")

_STARRED: Final = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,80}?)(?<=\S)\*(?![\w*])")
"""What a messenger or markdown shows in bold or italics: "*Morning:* you open"."""

_QUOTED: Final = re.compile(r"^\s*>[\s>]*(?:$|[-*•])", re.M)

_BOX: Final = re.compile(r"^(\W{0,6})\[[ xX✓]?\]\s+")

_HASHES: Final = re.compile(r"^\W{0,4}#{1,6}\s+")

_RULE: Final = re.compile(r"[\W_]*")

# Who wrote it and when, as chats are copied.
_CHAT: Final = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,? \d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?[AaPp][Mm])?\]?(?: -)? [^:\n]{1,30}: "
)


def bare_lines(text: str) -> list[Bare]:
    """Cut a posting into lines without markup."""
    return list(
        islice(_raw(_LEGEND.sub("\n", _MORE.sub("", text[:LONGEST]))), MOST_LINES)
    )


def _raw(text: str) -> Iterator[Bare]:
    """Give each line that says something, without tags and bullet."""
    text = _INVISIBLE.sub("", _TAG.sub(_untagged, text))
    text = _ENTITY.sub(_character, text).replace("\r", "\n")
    text = "\n".join(part for line in text.split("\n") for part in fields(line))
    text = opened(_STARRED.sub(r"\1", _BOLD.sub(r"\2", text)))
    quoted = bool(_QUOTED.search(text))
    gap = False
    for line in unwrapped(text.split("\n")):
        bare = _CHAT.sub("", line.strip())
        if quoted:
            bare = bare.lstrip("> ")
        bare, bullet = _unbulleted(bare)
        if _RULE.fullmatch(bare):
            gap = True
        else:
            yield Bare(bare, bullet, gap)
            gap = False


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
    if number := _NUMBERED.match(rest) or LETTER_O.match(rest):
        rest, bullet = rest[number.end() :], number[1]
    rest = _PICTURES.sub("", rest.strip().strip("*_"))
    return rest.strip().strip("*_").strip(), bullet
