"""Cut a pasted job posting into lines, and say in which section each of them stands.

A posting comes as it was copied: with bullets or what is left of them, tags, quoting
marks, headings in capitals, with a colon, with a picture before them, or none at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.ear.headings import Section, heading
from bot.ear.posting_cues import ENDS
from bot.ear.runons import is_run_on, items, opened
from bot.ear.titles import names_job

LONGEST: Final = 40_000
"""Characters that are looked at; no posting is as long."""

MOST_LINES: Final = 1500
"""Lines that are looked at."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its bullet, and where it stands.

    `essential` is set where a column of the posting said so for this line. `listed` is
    true of what follows a heading on its own line, cut at semicolons.
    """

    text: str
    section: Section
    bullet: bool = False
    listed: bool = False
    essential: bool | None = None


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
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f\u20e3]")
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)]\s+(?=\S)")
_LETTER_O: Final = re.compile(r"o\s+(?=[A-Z])")
_PLAIN_BULLETS: Final = frozenset("•·▪◦‣●○■□➢➤►-–—>+~*")
_KEPT: Final = frozenset("\"'“‘(£$€#@&.<")
_QUOTED: Final = re.compile(r"^\s*>[\s>]*(?:$|[-*•])", re.M)
_HASHES: Final = re.compile(r"^\W{0,4}#{1,6}\s+")
_RULE: Final = re.compile(r"[\W_]*")
_COLUMN: Final = re.compile(
    r"\s*[(\[]?\s*(e|d|essential|desirable|preferred|required)\s*[)\]]?\s*", re.I
)
# Who wrote it and when, as chats are copied.
_CHAT: Final = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,? \d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?[AaPp][Mm])?\]?(?: -)? [^:\n]{1,30}: "
)
_WRAPPED: Final = 45
"""Characters of a line that may be wrapped, and of a paragraph that ends, at last."""
_PARAGRAPH: Final = 2000
# Below it stand the names and numbers of who wrote.
_SIGNED: Final = re.compile(
    r"(?:many |kind |best |warm )?(?:thanks|regards|wishes|cheers|sincerely|yours"
    r"|all the best|thank you)(?: (?:&|and|in advance|regards|sincerely|faithfully"
    r"|so much"
    r"|again|truly|for reading|kind|warm|best)){0,4}\s*[,.!]?(?: ?[A-Z]\w{1,12})?",
    re.I,
)
_CELL: Final = re.compile(r"\s*(?:\||\t)\s*|\s{4,}")
_MARKS: Final = re.compile(
    r"(?:\s+[/|]\s*[A-Za-z]{1,2}\b)+\s*[/|]?\s*$|^\d{1,2}\s*[/|]\s+"
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’&/-][^\W_]+)*")
_MARKED: Final = re.compile(
    r"\s*[(\[–-]\s*(essential|required|desirable|preferred|nice to have|bonus|e|d)"
    r"\s*[)\]]?\s*$",
    re.I,
)


_GRADES: Final = frozenset(("e", "d", "essential", "desirable"))


def bare_lines(text: str) -> list[tuple[str, str]]:
    """Cut a posting into lines without markup, each with its bullet, or nothing."""
    return list(islice(_raw(text[:LONGEST]), MOST_LINES))


def lines(raw: Sequence[tuple[str, str]]) -> list[Line]:
    """Give the lines of a posting that say something, each with its section."""
    loud = sum(one.isupper() for one, _ in raw)
    columns = sum(len(one) == 1 and one in "EDed" for one, _ in raw)
    found: list[Line] = []
    section = Section.NONE
    bulleted = inline = False
    table: tuple[int, int] | None = None
    for at, (one, mark) in enumerate(raw):
        bullet = bool(mark)
        if columns > 1 and (column := _COLUMN.fullmatch(one)):
            if len(column[1]) == 1 and found:
                found[-1] = _told(found[-1], column[1])
            continue
        cells = [cell.strip() for cell in _CELL.split(one)]
        if len(cells) > 1 and (places := _columns(cells)):
            section, table = Section.NEED, places
            continue
        if table and len(cells) > max(table):
            for place, essential in zip(table, (True, False), strict=True):
                if cells[place]:
                    found.append(Line(cells[place], section, essential=essential))
            continue
        if len(cells) > 1 and cells[-1].lower() in _GRADES:
            told = _told(Line(" | ".join(cells[:-1]), section), cells[-1])
            found.append(told)
            continue
        one = _MARKS.sub("", _CELL.sub(" | ", one))
        # A picture before a heading is not the bullet of what follows it.
        following = raw[at + 1][1] if at + 1 < len(raw) else ""
        own = mark not in _PLAIN_BULLETS and mark != following
        if _SIGNED.fullmatch(one):
            section, bulleted, inline = Section.ELSE, False, False
            continue
        head = heading(one, bullet=bullet and not own)
        if head is not None:
            section, rest = head
            bulleted = False
            inline = bool(rest)
            if rest:
                found.append(Line(rest, section, listed=True))
            continue
        if not bullet and loud < len(raw) // 3 and _shouts(one):
            section = Section.NEED if names_job(one) else Section.NONE
            bulleted = inline = False
            continue
        if not bullet and (inline or (bulleted and _resets(one))):
            section = Section.NONE
        inline = False
        bulleted = bullet
        if not bullet and is_run_on(one, section):
            sentences = [s for s in ENDS.split(one) if s and s.strip()]
            cut = [(s, items(s)) for s in sentences]
            if any(len(parts) > 1 for _, parts in cut):
                for sentence, parts in cut:
                    if len(parts) > 1:
                        found.extend(Line(part, section, bullet=True) for part in parts)
                    else:
                        found.append(Line(sentence.strip(), section))
                continue
        line = Line(one, section, bullet=bullet)
        if marked := _MARKED.search(one):
            line = _told(Line(one[: marked.start()], section, bullet), marked[1])
        if line.text:
            found.append(line)
    return found


def _shouts(text: str) -> bool:
    """Whether a line looks like a heading in capitals that nobody knows."""
    return (
        text.isupper()
        and len(text) > 3
        and text[-1] not in ".!"
        and (0 < len(text.split()) < 4 and text.replace(" ", "").isalpha())
    )


def _columns(cells: list[str]) -> tuple[int, int] | None:
    """Give the places of what is essential and what is desirable in a table's head."""
    heads = [cell.lower().split(maxsplit=1)[0] if cell else "" for cell in cells]
    if "essential" in heads and "desirable" in heads and len(heads) < 6:
        if heads[0] in ("essential", "desirable") and len(heads) < 2:
            return None
        places = heads.index("essential"), heads.index("desirable")
        # Where they are marks beside a line, there is nothing in them.
        return places if max(len(cell) for cell in cells) < 40 else None
    return None


def _told(line: Line, mark: str) -> Line:
    """Give a line that is called essential or desirable its mark."""
    essential = mark.lower() in ("e", "essential", "required")
    return Line(line.text, line.section, line.bullet, line.listed, essential)


def _resets(text: str) -> bool:
    """Whether a line between bullets looks like a heading that nobody knows."""
    count = len(_WORD.findall(text))
    return text.endswith(":") or (count <= 5 and text[-1] not in ".,;")


def _raw(text: str) -> Iterator[tuple[str, str]]:
    """Give each line without tags and bullet, and the bullet, or nothing."""
    text = _INVISIBLE.sub("", _TAG.sub(_untagged, text))
    text = _ENTITY.sub(_character, text).replace("\r", "\n")
    text = opened(text)
    quoted = bool(_QUOTED.search(text))
    for line in _unwrapped(text.split("\n")):
        bare = _CHAT.sub("", line.strip())
        if quoted:
            bare = bare.lstrip("> ")
        bare, bullet = _unbulleted(bare)
        if not _RULE.fullmatch(bare):
            yield bare, bullet


def _unwrapped(given: list[str]) -> Iterator[str]:
    """Join what was wrapped in the middle of a sentence, as mail and PDF are."""
    held = ""
    for line in given:
        tail = held.rstrip()
        runs_on = (
            len(tail) >= _WRAPPED and tail[-1] not in ".:;!?|" and line[:1] != "\t"
        )
        if runs_on and line.lstrip()[:1].islower() and len(tail) < _PARAGRAPH:
            held = tail + " " + line.strip()
            continue
        yield held
        held = line
    yield held


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
    line = _HASHES.sub("", line)
    start = 0
    while start < len(line) and not line[start].isalnum() and line[start] not in _KEPT:
        start += 1
    bullet = line[:start].strip(" _*#")[:1] or (
        "*" if line.startswith("*") and not line.rstrip().endswith("*") else ""
    )
    rest = line[start:]
    if number := _NUMBERED.match(rest) or _LETTER_O.match(rest):
        rest, bullet = rest[number.end() :], "1"
    return rest.strip().strip("*_").strip(), bullet
