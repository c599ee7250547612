"""Give each thing of a posting that was pasted as one line a line of its own.

A telephone and many a page lose breaks: bullets stand inside a line, a heading runs
into what follows it ("Requirements:Must have"), one item into the next ("five
yearsStrong Excel"), or nothing but a capital says where an item begins.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.ear.headings import Section, heading
from bot.ear.posting_verbs import STARTS

SHORT: Final = 90
"""Characters of a line that holds one thing, unless bullets stand in it."""

_MARKS: Final = "•●▪◦‣■□➢➤►✓✔✅☑★§・○◆❖⇒→"
_INLINE: Final = re.compile(rf"\s*[{_MARKS}]+\s*(?=\S)")
_SLASHED: Final = re.compile(r"(?<!:)\s*//\s*(?=\S)")
"""Two strokes that part one thing from the next, and stand in no address."""

_TIGHT: Final = re.compile(r"(?<=[a-z0-9)%.])[·|*](?=[A-Z][a-z])")
"""A dot with nothing beside it, as pages leave it: "by volume·Hit the target"."""

_DASHED: Final = re.compile(r"(?:(?<=[\s.;:)])|^)[-–*·~]\s+(?=[A-Z0-9])")
_DASHED_ANY: Final = re.compile(r"(?:(?<=[\s.;:)])|^)([-–*~])\s+(?=[^\W_])")
_LED: Final = re.compile(r"\s*([-–*])\s*(?=[^\W_])")
_NEXT: Final = re.compile(
    r"[\s,;]*(?<=[\s,;])([-–*])(?:(\s)\s*(?=[^\W_])|(?=[^\W\d_]))"
)
"""A bullet where a line begins, and further ones in it: "- a clean licence -calm"."""

_ASIDE: Final = 2
"""Dashes in a line that may only set off what is said by the way."""

_SPACES: Final = re.compile(r"[ \u00a0\t]{5,}")
_DOTTED: Final = re.compile(r"\s+[·|]\s+(?=\S)")
_NUMBERED: Final = re.compile(r"(?:(?<=[\s.;:)a-z])|^)\(?(\d{1,2})[.)]\s*(?=[A-Z])")
_FEW: Final = 3
"""Dashes or numbers in a line from which they are taken for bullets."""

_SEVERAL: Final = 4
"""The same where what follows them is in small letters."""

_MANY: Final = 5
"""Dots in a long line from which they are bullets, and do not set off place and pay."""

_GLUE: Final = re.compile(
    r"(?<=[a-z0-9)\]%+.!?:;…])(?=[A-Z][a-z’'])|(?<=[.!?:;)\]])(?=[A-Z]{2})"
    r"|(?<=[A-Z]{3})(?=[A-Z][a-z]{2})|(?:(?<=^[A-Z]{2})|(?<=[/(][A-Z]{2}))(?=[A-Z][a-z]{2})|(?<=[a-z]{3})(?=[A-Z]{2,}\b|[A-Z]{2,}\d|[A-Z]{3,}[a-z]{2})"
    r"|(?<=Ops)(?=[A-Z]{2,}\b)|(?<=[a-z][A-Z]{2})(?=[A-Z][a-z]{3})"
    r"|(?<=[a-z]{2})(?=\d\.\d(?:\(|$))"
    r"|(?<=[a-z)]{3})(?=\d+\+?$)|(?<=[a-z.)]{2})(?=[$£€]\d)|(?<=[a-z]{2})(?=A$)"
)
# "B.Com", "Ph.D"
_ABBREVIATED: Final = re.compile(r"(?:^|[^\w])(?:[A-Z]|Ph|Sc)\.$")
_LONGEST_NAME: Final = 20
_TOKEN: Final = re.compile(r"\S+")
# Names that have a capital inside.
_CAMEL: Final = re.compile(
    r"""(?:Mc|Mac|Le|De|La|Van|O['’]|Fitz)[A-Z]|i[A-Z]|e[A-Z]|\w{0,20}\.(?:Net|Js|Com)\b
    |(?:Java|Type|Coffee|Action|Post|Live|Visual|Power|Share|Air|You|Linked|Face|Git|Bit
    |Quick|Team|Click|Hub|Mail|Sales|Word|Book|Net|Work|Mongo|Maria|My|No|Graph|Type|Dev
    |Auto|Solid|Star|Snow|Big|Red|Sky|Ever|Master|Data|Type|Cloud|Open|Dyna|Block|Play
    |Unit|Fin|Web|Super|Photo|In|After|Pay|Smart|Service|Jet|Jira|Tik|Whats|Pay|Type|Car|Ab)
    (?:Script|Point|SQL|Sql|QL|SE|EE|FX|OS|Suite|Hub|Lab|Lab's|Tube|In|Book|Books|Bucket|Works|City|Up
    |Spot|Chimp|Force|Press|DB|Ops|CAD|Pay|Pal|Flake|Query|Hat|Drop|Card|Box|Stack|Mo
    |Chain|Fi|Man|Shop|Design|Effects|Sheet|Sheets|Now|Brains|Kit|Tok|App|App's|Gain
    |Tech|Bot|Desk|BI|Line|Note|Air|Care|Grid|Base|Bnb|Cruit|Ready)(?![a-z])|[A-Z][a-z]{1,3}D\b""",
    re.X,
)
_ADDRESS: Final = re.compile(r"@|://|www\.|\.(?:com|org|net|co|uk|io|example)\b|[#_\\]")
_GLUED: Final = 3
"""Glued places from which all are cut; fewer only where an item surely begins."""

_MODIFIERS: Final = r"""(?:Key|Main|Core|Job|Role|Required|Preferred|Desired|Minimum
    |Basic
|Essential|Desirable|Primary|Principal|General|Specific|Additional|Technical|Personal
|Position|Other|Your|The|Educational|Professional|Special|Necessary|Candidate|Ideal|Daily
|Day-to-Day|Work|Company|Person|Academic|Overall|Detailed|Typical|Physical)"""
_STRONG: Final = r"""(?:Requirements?|REQUIREMENTS?|Qualifications?|QUALIFICATIONS?
|Responsibilities|RESPONSIBILITIES|Duties|DUTIES|Accountabilities|Competencies|Benefits
|BENEFITS|Perks)"""
_WEAK: Final = r"""(?:Skills?|SKILLS|Experience|EXPERIENCE|Education|EDUCATION
    |Attributes
|Criteria|Specifications?|SPECIFICATION|Profile|Description|DESCRIPTION|Summary|SUMMARY
|Overview|OVERVIEW|Tasks|Functions|Compensation|Salary|Opportunity|Company|Role|Knowledge
|Background|Abilities|Purpose|Info|Information|Location|Hours|Package|Activities|Duties)"""
_PHRASE: Final = r"""(?:What (?:[Yy]ou|[Ww]e|[Yy]ou[’']ll|[Ww]e[’']re|[Yy]our)(?:[ ]
(?:[Ww]ill|[Aa]re|[Nn]eed|[Dd]ay))?(?:[ ](?:[Bb]e))?[ ](?:[Dd]o(?:ing)?|[Nn]eed
    |[Bb]ring|[Hh]ave
|[Oo]ffer|[Ll]ook(?:ing)?[ ][Ff]or|[Ee]xpect|[Gg]et|[Ll]ooks?[ ][Ll]ike)
|Who [Yy]ou [Aa]re|Who [Ww]e [Aa]re|About [Yy]ou|About [Uu]s
|About [Tt]he (?:[Rr]ole|[Jj]ob|[Pp]osition|[Cc]ompany|[Tt]eam)|Why (?:[Jj]oin
    |[Ww]ork)(?:[ ]
(?:[Uu]s|[Hh]ere|[Ff]or [Uu]s|[Ww]ith [Uu]s))?|How [Tt]o [Aa]pply
    |Nice[ -][Tt]o[ -][Hh]aves?|Must[ -][Hh]aves?
|Bonus [Pp]oints(?: [Ii]f [Yy]ou)?|We [Oo]ffer|Job [Pp]urpose|Day[ -][Tt]o[ -][Dd]ay
|What(?:[’']s| [Ii]s) [Ii]n [Ii]t [Ff]or [Yy]ou|Equal Opportunity)"""


def _flat(pattern: str) -> str:
    return pattern.replace("\n", "")


# A heading without a colon inside a line: capitals, and a capital or figure behind it.
_HEADED: Final = re.compile(
    rf"(?<![A-Za-z’'-])(?<!\bthe )(?<!\bour )(?<!\band )(?<!\bof )"
    rf"((?:{_flat(_MODIFIERS)} ){{0,3}}(?:{_flat(_STRONG)}"
    rf"|(?<=[A-Za-z] ){_flat(_WEAK)})"
    rf"(?:(?: and | & |/| / )(?:{_flat(_MODIFIERS)} )?(?:{_flat(_STRONG)}"
    rf"|{_flat(_WEAK)}))?"
    rf"|{_flat(_PHRASE)})"
    rf"(?=[A-Z][a-z]|[A-Z] [a-z]|\d|\s+[A-Z0-9“\"(£$]|\s*$)"
)
_COLON: Final = re.compile(r"\s?(?:(?<!\d):|:(?!\d))(?!//)|\uff1a")
_BACK: Final = 9
"""Words before a colon that may be its heading."""

# What begins an item where nothing stands before it but a space.
_SURE: Final = frozenset(
    """ability able must excellent strong proven minimum proficient proficiency
    familiarity familiar demonstrated demonstrable willingness willing knowledge
    knowledgeable previous prior fluent fluency self-motivated bachelor's bachelor’s
    bachelors degree understanding exceptional outstanding solid hands-on experience
    experienced good great flexible flexibility possess commitment confident capable
    valid effective ensure ensures""".split()
)
_SMALL: Final = frozenset(
    """a an the and or of in to for with on at by from as is are be our your their its
    this that these those using via per than into within under over both either any all
    no not if when while including include includes e.g i.e etc""".split()
)


def opened(text: str) -> str:
    """Give every thing that a run-on line holds a line of its own."""
    text = _SPACES.sub("    ", text)
    brands = _brands(text)
    return "\n".join(
        piece
        for line in text.split("\n")
        for piece in (_opened(line, brands) if len(line) > SHORT // 2 else (line,))
        if piece.strip() or not line.strip()
    )


def _opened(line: str, brands: frozenset[str]) -> Iterator[str]:
    pasted = _unglued(line, brands).count("\n") >= _GLUED
    for part in _bulleted(line).split("\n"):
        glued = _unglued(part, brands, least=1 if pasted else _GLUED)
        if len(line) <= SHORT and glued == line:
            yield part
            continue
        cut = glued.count("\n") >= _GLUED
        for one in glued.split("\n"):
            for piece in _headed(one):
                # What was glued is one thing, whatever it begins with.
                plain = not cut or not piece or piece[0] in "•-" or heading(piece)
                yield piece if plain else f"• {piece}"


def _bulleted(line: str) -> str:
    """Begin a line at each bullet that stands inside one."""
    inside = line.lstrip(f" \t{_MARKS}")
    if any(mark in inside for mark in _MARKS):
        cut = _INLINE.sub("\n• ", line).strip("\n")
        return "\n".join(_dashed(one) for one in cut.split("\n"))
    return _dashed(line)


def _dashed(line: str) -> str:
    """Begin a line at each stroke, dot or number that stands for a bullet."""
    if len(_SLASHED.findall(line)) >= _ASIDE:
        line = _SLASHED.sub("\n• ", line)
    elif len(_TIGHT.findall(line)) >= _FEW - 1:
        line = _TIGHT.sub("\n- ", line)
    elif _is_led(line):
        line = _NEXT.sub("\n- ", line)
    elif len(line) > SHORT:
        if len(_DOTTED.findall(line)) >= _MANY and len(line) > 2 * SHORT:
            line = "\n".join(_cells(line))
        signs = Counter(_DASHED_ANY.findall(line))
        if len(_DASHED.findall(line)) >= _FEW:
            line = _DASHED.sub("\n- ", line)
        if any(count >= _SEVERAL for count in signs.values()):
            line = _DASHED_ANY.sub(
                lambda found: "\n- " if signs[found[1]] >= _FEW else found[0], line
            )
        numbers = [int(found) for found in _NUMBERED.findall(line)]
        if len(numbers) >= _FEW and numbers == [*range(1, len(numbers) + 1)]:
            line = _NUMBERED.sub("\n- ", line)
    return line.strip("\n")


def _cells(line: str) -> Iterator[str]:
    """Give each cell of a line its bullet, unless it heads those behind it."""
    first, *rest = _DOTTED.split(line)
    yield first
    for cell in rest:
        yield cell if "|" in line and heading(cell.strip()) else f"- {cell}"


def _is_led(line: str) -> bool:
    """Whether a line that begins with a bullet holds further ones."""
    led = _LED.match(line)
    if led is None:
        return False
    more = [*_NEXT.finditer(line, led.end())]
    alike = [found for found in more if found[1] == led[1]]
    tight = any(not found[2] for found in alike)
    least = _ASIDE if led[1] == "*" or tight else _ASIDE + 1
    return len(alike) >= least


def _brands(text: str) -> frozenset[str]:
    """Give the words with a capital inside that come more than once."""
    seen: set[str] = set()
    again: set[str] = set()
    for token in _TOKEN.findall(text):
        word = token.strip("(),.;:!?\"'’“”")
        if any(c.isupper() for c in word[1:]) and not word.isupper():
            (again if word in seen else seen).add(word)
    return frozenset(again)


def _unglued(line: str, brands: frozenset[str], least: int = _GLUED) -> str:
    """Cut where one thing was glued to the next."""
    places: list[tuple[int, bool]] = []
    for token in _TOKEN.finditer(line):
        word = token[0]
        if word.strip("(),.;:!?\"'’“”") in brands or _ADDRESS.search(word):
            continue
        for found in _GLUE.finditer(word):
            at = found.start()
            if _is_camel(word, at) or _ABBREVIATED.search(word[:at]):
                continue
            following = re.match(r"[\w’'-]+", word[at:])
            begins = following[0].lower() if following else ""
            sure = word[at - 1] in ".!?:;)" or begins in _SURE or begins in STARTS
            places.append((token.start() + at, sure))
    if len(places) < least:
        places = [place for place in places if place[1]]
    pieces, start = [], 0
    for at, _ in places:
        pieces.append(line[start:at])
        start = at
    return "\n".join((*pieces, line[start:]))


def _is_camel(word: str, at: int) -> bool:
    """Whether a capital inside a word is how it is written."""
    start = at
    while start > max(0, at - _LONGEST_NAME) and word[start - 1].isalnum():
        start -= 1
    if at - start <= 1 and word[at - 1].isalpha():
        return True
    name = _CAMEL.match(word[start:])
    # In "PowerPointAbility" the first capital belongs to the name, the second not.
    return bool(name and name.end() > at - start and word[at - 1].isalnum())


def _headed(line: str) -> Iterator[str]:
    """Give each heading that stands inside a line a line of its own."""
    cuts: set[int] = set()
    ends: set[int] = set()
    for found in _COLON.finditer(line):
        start = _lead(line, found.start())
        if start is not None:
            cuts.add(start)
            ends.add(found.end())
    for found in _HEADED.finditer(line):
        if found.start() in cuts or line[found.end() :].lstrip()[:1] == ":":
            continue
        cuts.add(found.start())
        ends.add(found.end())
    start = 0
    for at in sorted(cuts | ends):
        if line[start:at].strip():
            yield line[start:at].strip()
        start = at
    if line[start:].strip() or not start:
        yield line[start:].strip()


def _lead(line: str, colon: int) -> int | None:
    """Give where the heading begins that ends at a colon, if one does."""
    words = [*_TOKEN.finditer(line, max(0, colon - 90), colon)][-_BACK:]
    for n in range(len(words) - 1, 0, -1):
        if words[n - 1][0][-1] in ".!?:;":
            return _lead_in(line, words[n:], colon)
    return _lead_in(line, words, colon)


def _lead_in(line: str, words: list[re.Match[str]], colon: int) -> int | None:
    for word in words:
        if not (word[0][0].isupper() or word[0][0] == "#"):
            continue
        if word.start() > 90 and not line[word.start() - 1].isspace():
            continue
        found = heading(line[word.start() : colon] + ":")
        if found is not None:
            return word.start()
    return None


def items(text: str) -> list[str]:
    """Cut what stands under a heading where nothing but a capital begins an item."""
    tokens = [*_TOKEN.finditer(text)]
    starts = [0]
    for before, token in pairwise(tokens):
        word = token[0].strip("(),.;:!?").lower()
        last = before[0]
        if not token[0][0].isupper() or last.lower().strip("(") in _SMALL:
            continue
        if last[-1] in ",:-/&–" or token.start() - starts[-1] < 8:
            continue
        plain = last[0].islower() or last[-1] in ")." or last[0].isdigit()
        if (word in _SURE and (plain or word in ("ability", "must", "able"))) or (
            plain and (word in STARTS or word.endswith("ing"))
        ):
            starts.append(token.start())
    if len(starts) < 2:
        return [text]
    ends = [*starts[1:], len(text)]
    return [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]


def is_run_on(text: str, section: Section) -> bool:
    """Whether a line under a heading is too long to hold one thing."""
    return section not in (Section.NONE, Section.ELSE) and len(text) > SHORT
