"""Cut a pasted job posting into lines, and say in which section each of them stands.

A posting comes as it was copied: with bullets or what is left of them, tags, quoting
marks, headings in capitals, with a colon, with a picture before them, or none at all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.ear.cutting import begins_with_deed
from bot.ear.headings import Section, heading
from bot.ear.job_words import names_job
from bot.ear.lists import CELL, Bare, kind, pieces, unknown_heads, untabled
from bot.ear.posting_cuts import ENDS, SEMICOLON
from bot.ear.runons import is_run_on, items


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
    block: int = 0
    """Number of the run of lines of one kind that it stands in."""

    head: str = ""
    """The last heading above it."""


_PLAIN_BULLETS: Final = frozenset("•·▪◦‣●○■□➢➤►→⇒-–—>+~*")
_COLUMN: Final = re.compile(
    r"\s*[(\[]?\s*(e|d|essential|desirable|preferred|required)\s*[)\]]?\s*", re.I
)
_SEVERAL: Final = 2
# Below it stand the names and numbers of who wrote.
_FIELD: Final = re.compile(
    r"\W*(?:(?:job )?(?:title|role|position|post)|designation|company|employer|location"
    r"|salary|hours|contract|deadline|department|school"
    r"|closing date|start date|job type|duration|pay)\W*",
    re.I,
)
_ABOUT_US: Final = re.compile(
    r"about|who we|our (?:company|story|team)|the company", re.I
)
_TURNS: Final = re.compile(
    r"\b(?:you|candidates|applicants|the (?:successful|ideal) \w+) (?:must"
    r"|will need|need"
    r"|should)(?: to)? (?:have|be|hold|bring)\b|\bwe(?:['’]re| are) (?:now "
    r"|currently )?"
    r"(?:seeking|recruiting|looking for an?\b)",
    re.I,
)
_SIGNED: Final = re.compile(
    r"(?:many |kind |best |warm )?(?:thanks|regards|wishes|cheers|sincerely|yours"
    r"|all the best|thank you)(?: (?:&|and|in advance|regards|sincerely|faithfully"
    r"|so much"
    r"|again|truly|for reading|kind|warm|best)){0,4}\s*[,.!]?(?: ?[A-Z]\w{1,12})?",
    re.I,
)
_MARKS: Final = re.compile(
    r"(?:\s+[/|]\s*[A-Za-z]{1,2}\b)+\s*[/|]?\s*$|^\d{1,2}\s*[/|]\s+"
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’&/-][^\W_]+)*")
_MARKED: Final = re.compile(
    r"[\s_*]*[(\[–-]\s*(essential|required|desirable|preferred|optional|nice to have"
    r"|bonus|e|d)"
    r"\s*[)\]]?[\s_*]*$",
    re.I,
)


_GRADED: Final = re.compile(r"([ED])\d{0,2}[.):]?\s+(?=\S+\s*\S)")
"""What begins a line that is essential or desirable: "E4 Able to stay calm"."""

_ROWS: Final = 3
"""Lines that begin so from which it is no chance."""

_GRADES: Final = frozenset(("e", "d", "essential", "desirable"))
_GRADE_LETTERS: Final = frozenset("EDed")


def lines(raw: Sequence[Bare]) -> list[Line]:
    """Give the lines of a posting that say something, each with its section."""
    return _Reader(raw).read()


class _Reader:
    """Goes through the lines of a posting and keeps in mind where it is."""

    def __init__(self, raw: Sequence[Bare]) -> None:
        self.raw = untabled(raw)
        self.loud = sum(one.text.isupper() for one in self.raw) >= len(self.raw) // 3
        self.columns = sum(one.text in _GRADE_LETTERS for one in self.raw) > 1
        self.graded = sum(bool(_GRADED.match(one.text)) for one in self.raw) >= _ROWS
        self.known = [self._heading(at) for at in range(len(self.raw))]
        self.heads, self.members = unknown_heads(self.raw, self.known)
        self.found: list[Line] = []
        self.section = Section.NONE
        self.head = ""
        self.block = 0
        # Whether the line before was a bullet, or said something behind a heading.
        self.bulleted = self.inline = False
        self.listing = False  # in a list without bullets, which an empty line ends
        self.fresh = False  # right under a heading
        self.nested = False  # headings nobody knows stand under one that is known
        self.table: tuple[int, int] | None = None

    def read(self) -> list[Line]:
        for at, one in enumerate(self.raw):
            fresh, self.fresh = self.fresh, False
            self._take(at, one, fresh=fresh)
        return self.found

    def _alone(self, at: int) -> bool:
        """Whether no other heading that nobody knows comes in the same section."""
        for later in range(at + 1, len(self.raw)):
            if later in self.heads:
                return False
            if self.known[later]:
                return True
        return True

    def _one(self, at: int) -> bool:
        """Whether "• Desirable: Polish" is one line: other bullets are no headings."""
        mark = self.raw[at].mark
        others = (n for n in range(len(self.raw)) if n != at and self.known[n])
        return not any(self.raw[n].mark == mark for n in others)

    def _heading(self, at: int) -> tuple[Section, str] | None:
        one = self.raw[at]
        text = _tidied(one.text)
        # A picture before a heading is not the bullet of what follows it.
        following = self.raw[at + 1].mark if at + 1 < len(self.raw) else ""
        own = one.mark not in _PLAIN_BULLETS and kind(one.mark) != kind(following)
        cells = [cell for cell in CELL.split(one.text) if cell.strip()]
        if len(cells) == _SEVERAL and following == "|" and not one.mark:
            # "Purpose | Plan the lessons", and more of it in the cells below
            told = heading(cells[0] + ":")
            work = begins_with_deed(cells[1])
            section = Section.DO if work else told[0] if told else Section.NONE
            return section, cells[1].strip()
        if len(cells) > _SEVERAL and not one.mark and not _columns(cells):
            # "Essential | a licence | accurate typing"
            told = heading(cells[0] + ":")
            if told is not None and told[0] in (Section.NEED, Section.WISH):
                return told[0], " | ".join(cells[1:])
        return heading(text, bullet=bool(one.mark) and not own)

    def _add(self, line: Line) -> None:
        self.found.append(replace(line, block=self.block, head=self.head))

    def _open(self, section: Section, head: str) -> None:
        self.section = section
        self.head = head
        self.block += 1
        self.bulleted = self.inline = False

    def _take(self, at: int, bare: Bare, *, fresh: bool) -> None:
        one, bullet = bare.text, bool(bare.mark)
        if self.columns and (column := _COLUMN.fullmatch(one)):
            if len(column[1]) == 1 and self.found:
                self.found[-1] = _told(self.found[-1], column[1])
            return
        if self.graded and (grade := _GRADED.match(one)):
            self._add(_told(Line(one[grade.end() :], self.section, True), grade[1]))
            return
        cells = [cell.strip() for cell in CELL.split(one)]
        if self._is_column(cells):
            return
        one = _tidied(one)
        if _SIGNED.fullmatch(one):
            self._open(Section.ELSE, one)
            return
        if (head := self.known[at]) is not None:
            # "JOB OPPORTUNITY" above everything opens nothing.
            if head[0] is Section.WISH and head[1] and bullet and self._one(at):
                self._add(Line(head[1], self.section, bullet=True, essential=False))
                return
            top = at == 0 and head == (Section.DO, "") and "opportun" in one.lower()
            self._open(Section.NONE if top else head[0], one.split(":")[0])
            self.fresh = not head[1]
            self.nested = at + 1 in self.heads or at + 2 in self.heads
            if head[1]:
                self.inline = True
                self._behind(head[1])
            return
        if at in self.heads and not (fresh and self._alone(at)):
            self._open(self.section if self.nested else Section.NONE, one)
            return
        if not bullet and not self.loud and _shouts(one):
            self._open(Section.NEED if names_job(one) else Section.NONE, one)
            return
        if at in self.members:
            bullet = True
        if bullet and self.inline and _FIELD.fullmatch(self.head):
            self._open(Section.NONE, "")  # "Company: Alder Ltd" is no heading
        if fresh and not bullet and len(cut := pieces(one, self.section)) > 1:
            self.inline = True
            self.block += 1
            for piece in cut:
                self._add(Line(piece, self.section, bullet=True, listed=True))
            return
        about = self.section is Section.ELSE and _ABOUT_US.match(self.head)
        if about and not bullet and _TURNS.search(one):
            self._open(Section.NONE, "")  # it goes on without a heading
        ended = self.listing and bare.gap and at not in self.members
        self.listing = at in self.members
        if not bullet and (self.inline or ended or (self.bulleted and _resets(one))):
            self._open(Section.NONE, one if self.bulleted else "")
        elif bullet is not self.bulleted:
            self.block += 1
        self.inline = False
        self.bulleted = bullet
        long = is_run_on(one, self.section) and one.count(";") < _SEVERAL
        if not bullet and long and self._run_on(one):
            return
        line = Line(one, self.section, bullet=bullet)
        if marked := _MARKED.search(one):
            line = _told(Line(one[: marked.start()], self.section, bullet), marked[1])
        if line.text:
            self._add(line)

    def _is_column(self, cells: list[str]) -> bool:
        """Take a line of a table of what is essential and what is desirable."""
        if len(cells) < 2:
            return False
        if places := _columns(cells):
            self._open(Section.NEED, "")
            self.table = places
            return True
        if self.table and len(cells) > max(self.table):
            for place, essential in zip(self.table, (True, False), strict=True):
                for cell in filter(None, SEMICOLON.split(cells[place])):
                    self._add(Line(cell, self.section, essential=essential))
            return True
        if cells[-1].lower() in _GRADES:
            self._add(_told(Line(" | ".join(cells[:-1]), self.section), cells[-1]))
            return True
        return False

    def _behind(self, rest: str) -> None:
        """Take what stands behind a heading on its own line."""
        cut = pieces(rest, self.section)
        for piece in cut:
            self._add(Line(piece, self.section, bullet=len(cut) > 1, listed=True))

    def _run_on(self, one: str) -> bool:
        """Take a long line where nothing but a capital begins an item."""
        cut = [(s, items(s)) for s in ENDS.split(one) if s and s.strip()]
        if not any(len(parts) > 1 for _, parts in cut):
            return False
        for sentence, parts in cut:
            if len(parts) > 1:
                for part in parts:
                    self._add(Line(part, self.section, bullet=True))
            else:
                self._add(Line(sentence.strip(), self.section))
        return True


def _tidied(text: str) -> str:
    return _MARKS.sub("", CELL.sub(" | ", text))


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
