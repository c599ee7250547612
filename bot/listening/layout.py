"""Cut a pasted job posting into lines, and say in which section each of them stands.

A posting comes as it was copied: with bullets or what is left of them, tags, quoting
marks, headings in capitals, with a colon, with a picture before them, or none at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

LONGEST: Final = 40_000
"""Characters that are looked at; no posting is as long."""


class Section(Enum):
    """What a part of a posting is about."""

    NEED = auto()  # what is asked for
    WISH = auto()  # what is only welcome
    DO = auto()  # what is to be done
    ELSE = auto()  # pay, praise of the firm, how to apply
    NONE = auto()  # before any heading, or after one that says nothing


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
_RULE: Final = re.compile(r"[\W_]*")
_COLUMN: Final = re.compile(
    r"\s*[(\[]?\s*(e|d|essential|desirable|preferred|required)\s*[)\]]?\s*", re.I
)
_CELL: Final = re.compile(r"\s*(?:\||\t)\s*|\s{4,}")
_MARKS: Final = re.compile(
    r"(?:\s+[/|]\s*[A-Za-z]{1,2}\b)+\s*[/|]?\s*$|^\d{1,2}\s*[/|]\s+"
)
_TITLE: Final = re.compile(
    r"(?:job|position|role|post|vacancy|hiring)(?: title| name)?", re.I
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’&/-][^\W_]+)*")
_MARKED: Final = re.compile(
    r"\s*[(\[–-]\s*(essential|required|desirable|preferred|nice to have|bonus|e|d)"
    r"\s*[)\]]?\s*$",
    re.I,
)

# A heading of nothing but these words; what it is about is said by the first that tells.
_ABOUT: Final = {
    Section.WISH: frozenset(
        """desirable desirables desired preferred preferable optional bonus bonuses
        plus pluses advantageous beneficial advantage advantages""".split()
    ),
    Section.ELSE: frozenset(
        """benefits benefit perks salary pay package reward rewards compensation offer
        location locations hours contract apply applying application applications
        process company culture values diversity inclusion equality equal opportunity
        opportunities commitment privacy checks contact training prospects wage wages
        shifts shift closing date deadline department grade band employer deal goods
        interview interviews ref reference holiday holidays leave schedule start starts
        reporting remuneration travel sponsorship website address posted type sector
        industry client agency accessibility adjustments safeguarding disclaimer
        rate""".split()
    ),
    Section.NEED: frozenset(
        """requirements requirement qualifications qualification skills skill
        experience experiences knowledge education abilities attributes competencies
        competences essential essentials criteria must-haves profile specification spec
        required qualities expertise aptitudes licences certifications expectations
        background""".split()
    ),
    Section.DO: frozenset(
        """responsibilities responsibility duties tasks role job position post work
        purpose summary overview description accountabilities activities day mission
        objectives functions scope""".split()
    ),
}
_FILLERS: Final = frozenset(
    """the your our key main and or of for a an in to you we with core general specific
    other basic minimum additional personal person candidate candidates ideal technical
    professional relevant about & primary principal typical necessary soft hard this is
    what that these daily job role also job-specific working further
    information physical mental""".split()
)
_PHRASES: Final = tuple(
    (section, re.compile(phrases, re.I | re.X))
    for section, phrases in (
        (
            Section.WISH,
            r"""(?:nice|good|great)[ -]to[ -]ha(?:ve|s)|(?:a\ |big\ |added\ )?bonus\b
            |(?:and\ )?(?:it(?:['’]s|\ is|['’]d\ be|\ would\ be|\ will\ be)\ )?
            (?:also\ )?(?:an?\ )?(?:big\ |real\ )?
            (?:plus|advantage|bonus|great|nice|good|helpful|ideal)\ (?:is|if|points)\b
            |desirabl|preferred\b|cherry\ on|extra\ (?:credit|points)|ideally(?:\ you(?:['’]ll|['’]d|\ \w+)?)?\W*$
            |brownie|icing\ on|even\ better|not\ essential|we['’]?d\ love\ (?:it\ )?if
            |(?:you['’]ll\ )?stand\ out|what\ (?:would|will)\ (?:help|make\ you\ stand)
            |it\ helps|points\ for|would\ be\ (?:nice|great|good|an?\ )|plus\ points
            |pluses|other\ assets|advantages?\ (?:is|are)\b|we['’]ll\ be\ impressed""",
        ),
        (
            Section.ELSE,
            r"""what(?:['’]s|\ is)\ in\ it|what\ (?:do\ |can\ )?we(?:['’]ll|\ will|\ can)?[ ]
            (?:also\ )?(?:offer|give|provide|do\ for)|we(?:['’]ll|\ will|\ can)?\ (?:offer
            |give|provide)|why\ (?:join|work|us|you|choose|apply|we)
            |what\ (?:will\ )?you(?:['’]ll|\ will|\ can)?\ (?:get(?!\ up)|receive|expect
            |earn|enjoy)|in\ return|how\ (?:do|to|can|you\ can|we)\b
            |about\ (?:us\b|our\b|the\ (?:company|organi[sz]ation|trust|team|school
            |council|charity|client|firm|business|employer|department))
            |who\ (?:we\ are(?!\ (?:look|after|seek|want))|are\ we\b|\w+\ are\ we)
            |we\ are\ (?!look|after|seek|search|want|hop|hiring|recruit|ask)
            |our\ (?:client|company|stor|team|mission|value|commit|cultur|benefit|offer
            |recruit|process|people|promise|vision|hiring)|equal|diversity|apply|to\ apply
            |sounds?\ (?:like|good)|interested|next\ steps|join\ us|ready\ to
            |the\ (?:deal|goods|package|practical|perk|offer|small|process|money|team
            |company|legal|benefit|compensation|salary|boring)|important|please\ note
            |pre.?employment|additional\ info|further\ info|what\ happens|recruitment
            |life\ at|meet\ the|get\ in\ touch|working\ (?:hours|pattern|here|at|for)
            |kind\ regards|best\ regards|regards|many\ thanks|disclos|right\ to\ work""",
        ),
        (
            Section.NEED,
            r"""who\ (?:you\ are|you['’]ll\ be|would\ suit|will\ suit|should\ apply)
            |who\ we(?:['’]re|\ are)?\ (?:look|after|want|need|seek)
            |(?:so\ )?what\ (?:do\ )?(?:you|we)(?:['’]ll|['’]re|\ will|\ are|['’]d|\ would)?[ ]
            (?:also\ )?(?:need|bring|have|require|expect|want|look|seek|after|like|love|
            possess|must|should|ask|value)|what\ (?:it|does\ it)\ takes?
            |what\ makes\ (?:you|a)|what\ you\ are|about\ (?:you\b|your)
            |you(?:['’]ll|\ will|\ should|\ must)?\ (?:also\ )?
            (?:bring|have|need|possess|be|are)(?:\ to\ (?:be|have))?\W*$
            |you(?:['’]re|\ are)\ (?:our|the|an?|someone)\b.{0,30}\b(?:if|who|with)\W*$
            |(?:is\ this|are|could\ this\ be|might)\ you\b
            |we(?:['’]re|\ are)?\ (?:also\ )?(?:need|requir|expect|look|after|seek|want
            |hop|search|ask)|we\ would\ like
            |(?:they|he|she|the\ client|our\ client)(?:['’]re|['’]s|\ are|\ is)[ ]
            (?:after|look|seek)|looking\ for\W*$|must[ -]haves?|you\ tick
            |(?:to\ be|to)\ (?:success|succeed|thrive|consider|do\ this)
            |the\ (?:ideal|successful|right)\ (?:candidate|person|applicant)\W*
            (?:will|must|should|has|have|is|needs)?\W*(?:be|have|bring)?\W*$
            |(?:your|candidate|ideal|personal?|applicant)['’]?s?\ (?:profile|spec|skill
            |qualif|background|experience|strength|candidate|attribute|criteria)
            |the\ person|minimum\ (?:req|qual|crit|exp)|essential\b
            |(?:applicants?|candidates?)\ (?:must|should|will)\W*(?:have|be)?\W*$
            |does\ this\ sound\ like|requirements""",
        ),
        (
            Section.DO,
            r"""what\ (?:you|will\ you|you['’]ll|you['’]d|you\ will|you\ would)[ ]
            (?:be\ |get\ )?(?:do|up\ to|work|own|accountable|responsible|deliver|achiev
            |tackl|help)|you(?:['’]ll|\ will)(?:\ be)?\W*$|in\ this\ (?:role|job|position)
            |as\ (?:an?|our|the)\ .{3,40}you(?:['’]ll|\ will)?\W*$
            |what(?:['’]s|\ is|\ does)\ the\ (?:job|role|work)
            |(?:a|your)\ (?:typical|day|normal|week)|day[ -]to[ -]day
            |how\ you(?:['’]ll|\ will)\ (?:spend|make)
            |the\ (?:role|job|work|post|position|challenge|opportunity|mission)\b
            |your\ (?:role|job|task|mission|work|responsib|day|impact|challenge|main|key)
            |about\ the\ (?:role|job|post|position|work|opportunity|vacancy)
            |(?:main|key|core|primary|daily|general|principal|other)\ (?:dut|task|respon
            |accountab|activit|object)|responsib|dut(?:y|ies)|tasks|accountab
            |job\ (?:desc|purp|summ|dut|over|role)|role\ (?:desc|purp|summ|over|resp)
            |(?:this|the)\ (?:role|job)\ (?:involves|includes|will)
            |the\ (?:successful\ candidate|post\ ?holder)\ will\W*$""",
        ),
    )
)
_LONGEST_HEADING: Final = 9


def lines(text: str) -> list[Line]:
    """Cut a posting into the lines that say something, each with its section."""
    raw = list(_raw(text[:LONGEST]))
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
        one = _MARKS.sub("", _CELL.sub(" | ", one))
        # A picture before a heading is not the bullet of what follows it.
        own = mark not in _PLAIN_BULLETS and mark != (
            raw[at + 1][1] if raw[at + 1 :] else ""
        )
        head = heading(one, bullet=bullet and not own)
        if head is not None:
            section, rest = head
            bulleted = False
            inline = bool(rest)
            if rest:
                found.append(Line(rest, section, listed=True))
            continue
        if not bullet and (inline or (bulleted and _resets(one))):
            section = Section.NONE
        inline = False
        bulleted = bullet
        line = Line(one, section, bullet=bullet)
        if marked := _MARKED.search(one):
            line = _told(Line(one[: marked.start()], section, bullet), marked[1])
        if line.text:
            found.append(line)
    return found


def _columns(cells: list[str]) -> tuple[int, int] | None:
    """Give the places of what is essential and what is desirable in a table's head."""
    heads = [cell.lower().split(maxsplit=1)[0] if cell else "" for cell in cells]
    if "essential" in heads and "desirable" in heads and len(heads) < 6:
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


def heading(text: str, *, bullet: bool = False) -> tuple[Section, str] | None:
    """Give the section that a line opens, and what it says of it on the same line."""
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and len(head) < 70:
        section = _about(head)
        if len(rest.split()) < 11 and _TITLE.fullmatch(head.strip()):
            section = Section.ELSE
        if section is None or (bullet and section is not Section.WISH):
            return None
        return section, rest.strip()
    if bullet or text.endswith((".", ",", ";")) or len(text) > 90:
        return None
    section = _about(text)
    return None if section is None else (section, "")


def _about(head: str) -> Section | None:
    words = _WORD.findall(head.lower().replace("’", "'"))
    if not words or len(words) > _LONGEST_HEADING:
        return None
    if "essential" in words and "desirable" in words:
        return Section.NEED
    for section, nouns in _ABOUT.items():
        if any(word in nouns for word in words) and all(
            word in _FILLERS or any(word in kind for kind in _ABOUT.values())
            for word in words
        ):
            return section
    head = " ".join(head.split()).strip("?!:*_ -–—")
    for section, phrases in _PHRASES:
        if phrases.match(head):
            return section
    return None


def _raw(text: str) -> Iterator[tuple[str, str]]:
    """Give each line without tags and bullet, and the bullet, or nothing."""
    text = _INVISIBLE.sub("", _TAG.sub(_untagged, text))
    text = _ENTITY.sub(_character, text).replace("\r", "\n")
    quoted = bool(_QUOTED.search(text))
    for line in text.split("\n"):
        bare = line.strip()
        if quoted:
            bare = bare.lstrip("> ")
        bare, bullet = _unbulleted(bare)
        if not _RULE.fullmatch(bare):
            yield bare, bullet


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
    start = 0
    while start < len(line) and not line[start].isalnum() and line[start] not in _KEPT:
        start += 1
    bullet = line[:start].strip(" _*#")[:1] or ("*" if line.startswith("* ") else "")
    rest = line[start:]
    if number := _NUMBERED.match(rest) or _LETTER_O.match(rest):
        rest, bullet = rest[number.end() :], "1"
    return rest.strip().strip("*_").strip(), bullet
