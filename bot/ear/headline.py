"""Tell the title and the company of a job posting, where it names them plainly.

A wrong name does more harm than none, so a name needs a place that only a company has,
or a word that says what it is, or it stands at the top and again in the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.ear.headings import heading
from bot.ear.job_words import (
    COMMON,
    LEGAL,
    ORGANISED,
    is_organisation,
    is_place,
    names_job,
)
from bot.ear.lexicon import WORDS
from bot.ear.titles import title

_FIRST: Final = 12
"""Lines that are the top of a posting."""

_LOOKED_AT: Final = 8000
"""Characters in which a sentence may name the company."""

_EMPLOYER: Final = re.compile(
    r"(?:company|employer|organi[sz]ation|school|firm|trust|hiring organi[sz]ation"
    r"|client|agency|business|about the company|company name)(?: name)?"
    r"\s*[:\uff1a]\s*(.+)",
    re.I,
)
_PARTS: Final = re.compile(
    r"\s*[\U0001f300-\U0001faff\u2600-\u27bf]+\s*|\s{3,}|\t|\s+[-–—|·•/]\s+|\s*\|\s*|\s[–—]|[–—]\s"
)
_AT: Final = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
_WORD: Final = r"[A-Z0-9][\w'’.&+-]{0,30}"
_NAME: Final = (
    rf"((?:[Tt]he )?{_WORD}"
    rf"(?: (?:(?:&|and|of|at|of the|de|del|am|an der) )?{_WORD}){{0,6}})"
)
_START: Final = r"(?:^|(?<=[.!?:\n•] ))"
_HIRES: Final = re.compile(
    rf"(?:{_START}|(?<=[*\]] ))"
    rf"(?:[Hh]i all \W{{1,4}}|[Hh]ello[,!] |[Hh]i,? |[Gg]ood day, )?"
    rf"{_NAME}(?:,[^,.\n]{{3,80}},| \([^()\n]{{2,40}}\))?"
    r"(?:\s(?:on|in|at|of|from|based in) (?:[A-Z]\w+,? ?){1,3})?\s"
    r"(?:(?:is|are|has|have)\s)?(?:now |currently |also |actively |urgently |an? )?"
    r"(?:hiring|recruiting|look(?:s|ing) (?:for|to)|(?:in )?search (?:for|of)|searching"
    r"|seeking|seeks|needs|invit(?:es|ing)\b|opportunit|exciting opportunit"
    r"|vacanc|advertising|require[sd]?\b|wish(?:es)? to|would like to appoint)",
    re.M,
)
_JOINS: Final = re.compile(
    rf"\b(?:join(?:ing)?|[Jj]oin|working (?:exclusively )?(?:for|with)|work (?:for"
    rf"|at)|role (?:at|with)|[Ii]t['’]s"
    rf"|position (?:at|with)|career (?:at|with)|behalf of|Life at|Welcome to|[Tt]eam at"
    rf"|to join (?:the team at|the)|in[- ]house recruiter (?:at|for|with)"
    rf"|opportunit\w+ (?:at|with)) {_NAME}"
    r"(?=[,.!;:)]|\s+(?:\(|as|and|to|in|on|is|we|you|who|where|for|team|family|\n)|\s*\n|$)"
)
_DOES: Final = re.compile(
    rf"{_START}{_NAME}\s"
    r"(?:\([^()\n]{2,40}\)\s)?"
    r"(?:is an?|is the|is one|are an?|is part|has been|have been|was founded|was set"
    r"|makes?|sells?|helps?|runs?|provides?|builds?|has|moves|designs?|offers?|delivers?"
    r"|develops?|specialis\w+|specializ\w+|operates?|owns?|serves?|supplies|fits|prints"
    r"|grows|keeps|looks after|believes?|is proud|is committed|employs?|supports?)\b",
    re.M,
)
_AT_US: Final = re.compile(rf"{_START}(?:Here )?[Aa]t {_NAME},? (?:we|you|our)\b", re.M)
_ABOUT: Final = re.compile(
    rf"^\W*(?:About|Why|Join|Life at|Why join|WE ARE|We are|Welcome to|Working (?:at"
    rf"|for)"
    rf"|Who is|Who are|WHO IS) {_NAME}\W*$",
    re.M,
)
_NEEDED: Final = re.compile(
    rf".{{3,60}}? (?:needed|wanted|required)\b (at|for|by) {_NAME}(?=[,.;(]|$)"
)
_NO_NAME: Final = frozenset(
    """the this that we you it our your there here they these all any some every what
    why who how when where which in at as by for on if to and but or a an he she i us
    job role post team company client agency department applicants candidates experience
    everyone nobody someone please no not one two three successful my pay salary hours
    interviews training knowledge previous applicant candidate duties governing are is
    do have can understanding with from full part time permanent temporary location
    ability requirements responsibilities description position vacancy ideal must also
    about today currently working benefits apply overview summary reporting remote
    hybrid
    immediate start urgent hello hi hey dear good morning evening afternoon wanted
    shifts
    monday tuesday wednesday thursday friday saturday sunday january february march
    april
    may june july august september october november december minimum preferred required
    excellent strong opportunity each both other others many most more such date posted
    view save share sign new join us home head office staff management based competitive
    industry sector type status contract level employment name number reference ref cv
    sales marketing product products finance support hr engineering operations growth
    customer customers people children students patients clients microsoft excel google
    english london uk usa us eu europe america england scotland wales ireland india
    canada
    australia singapore germany france spain british american candidate's city town
    north south east west central greater county district region kindly note only
    primarily additionally ideally furthermore whether because since while although
    however therefore during after before within under over between through""".split()
)


def headline(lines: Sequence[str], text: str) -> tuple[str | None, str | None]:
    """Give title and company as far as they are fairly sure."""
    first = [line for line in lines[:_FIRST] if line]
    company = _company(first, text[:_LOOKED_AT])
    if company and _AGENCY.search(company):
        company = None  # it looks for somebody else
    return title(first, text, company), company


def _company(first: Sequence[str], text: str) -> str | None:
    for line in first:
        if (found := _EMPLOYER.match(line)) and (name := _proper(_named(found[1]))):
            return name
    for line in first[:4]:
        parts = _AT.split(line, maxsplit=1)
        plain = len(parts) > 1 and names_job(parts[0]) and len(line.split()) < 14
        if plain and (name := _proper(_named(parts[1]))):
            # "Barista at Heathrow" names a place.
            sure = "@" in line or _many(name) or _mentions(name, text) > 1
            if sure and not is_place(name) and not name[-1].isdigit():
                return name
    if found := _NEEDED.match(first[0] if first else ""):
        name = _proper(found[2])
        return name if name and (found[1] != "for" or is_organisation(name)) else None
    for n, line in enumerate(first[1:-1], 1):
        # Under the title and above a place, wherever a page begins.
        fine = _proper(_named(line))
        placed = _PLACE.fullmatch(first[n + 1]) or is_organisation(fine or "")
        titled = names_job(first[n - 1]) and "," not in line
        if fine and _many(fine) and titled and placed and not _PLACED.match(fine):
            words = fine.split()
            if len(words) < 7 and all(w[0].isupper() or w in _LOWER for w in words):
                return fine
    top = list(_at_top(first))
    for name in top:
        if is_organisation(name) or _returns(name, text):
            return _fuller(name, text)
    if name := _registered(text):
        return name
    for pattern in (_AT_US, _HIRES, _JOINS):
        for found in pattern.finditer(text):
            if name := _sure(found[1], text, top):
                return _fuller(name, text)
    for found in _ABOUT.finditer(text):
        name = _proper(found[1])
        if name and (_mentions(name, text) > 1 or _many(name)):
            return _fuller(name, text)
    for found in _DOES.finditer(text):
        if name := _proper(found[1]):
            again = _mentions(name, text) > 1 or found.start() < 3
            many = _many(name) or _inside(name, text) or found.start() < 3
            if (again and many and name.lower() not in WORDS) or is_organisation(name):
                return _fuller(name, text)
    # "Night Manager / Alder Arms, Buxton": a name and a place, right under the title
    for n, line in enumerate(first[:3]):
        before = first[n - 1] if n else ""
        parts = _PARTS.split(line)
        spot = parts[1] if len(parts) > 1 and names_job(parts[0]) else line
        if (n and names_job(before)) or spot is not line:
            name, comma, place = spot.partition(", ")
            fine = _proper(name)
            if not comma or fine is None or fine != name or not _many(fine):
                continue
            near = place[:1].isupper() and len(place.split()) < 5
            told = is_organisation(fine) or fine.startswith("The ") or "&" in fine
            if near and told and not _PLACED.match(fine):
                return fine
    for found in (
        *_CALLED.finditer(text),
        *_BRACKET.finditer(text),
        *_SPOT.finditer(text[:150]),
    ):
        name = _proper(found[1])
        if name is None or not _many(name):
            continue
        # Two capitals may be a person or a place.
        plain = len(name.split()) > 2 or name.endswith("s")
        plain = plain and found[0][0] in "\n." and not is_place(name)
        if plain or is_organisation(name):
            return name
    for found in _CLOSING.finditer("\n".join(text.rsplit("\n", 6)[1:]) or text[-160:]):
        if (
            (name := _proper(found[1]))
            and is_organisation(name)
            and not _AGENT.search(name)
        ):
            return name
    return None


_PLACED: Final = re.compile(
    r"(?:New|San|Los|Las|Saint|St|North|South|East|West|Greater|Upper|Lower|Milton|Hong"
    r"|Kuala|Cape|Buenos|Rio|Abu|Tel|Den|Great|Bury|Port|Fort|Mount|Santa|El|La|Le)\b"
)
_AGENT: Final = re.compile(
    r"\b(?:recruit\w*|staffing|talent|search|personnel|hire|hiring|agency|manpower|people"
    r"|resourcing|headhunt\w*|employment|careers|jobs)\b",
    re.I,
)
_AGENCY: Final = re.compile(
    r"\b(?:recruit\w*|staffing|talent|search|personnel|manpower|resourcing|headhunt\w*"
    r"|employment|careers|jobs|confidential|undisclosed)\b",
    re.I,
)
_CLOSING: Final = re.compile(
    rf"(?:^|\n)(?:[^\n,|]{{2,40}}[,|] )?{_NAME}\s*(?=\n|$)|\({_NAME}\)\.?\s*$"
)
# "Devane Dry Lining - ring Pat"
_CALLED: Final = re.compile(
    rf"\n{_NAME}\s*[–—-]+\s*(?:please )?(?:ring|call|text|phone|contact|tel)\b"
)
_PLACE: Final = re.compile(
    r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*(?:, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*)+"
)
# "Tyre fitter needed. Mashabela Tyres, Booysens."
_SPOT: Final = re.compile(rf"[.] {_NAME}, [A-Z]\w+(?: [A-Z]\w+)?\.(?=\s|$)")
# "Te Awa Iti Dairies (family farm, 3 staff)"
_BRACKET: Final = re.compile(rf"{_START}{_NAME} \([a-z]")
_REGISTERED: Final = re.compile(
    r"(?<!\w)((?:[A-Z][\w'’&-]{0,30},? (?:& |and |of )?){1,5}"
    r"(?:(?:Pvt|Pte|Pty|Private)\.? )?(?:Ltd|LTD|Limited|LIMITED|LLC|Inc|INC"
    r"|[Pp]lc|PLC|GmbH|LLP"
    r"|W\.L\.L"
    r"|Corporation|Corp|AG|B\.?V|SARL|S\.A|gGmbH|PLLC|S\.?[Rr]\.?[Ll]|SpA|Oy|A/S"
    r"|ApS|Sdn\.? Bhd"
    r"|[Ss]p\. z o\.o|s\.r\.o|d\.o\.o|FZE|FZCO|FZ-LLC|Ltda?|Kft)\b\.?)"
)


def _registered(text: str) -> str | None:
    """Find the one name with "Ltd" or the like behind it, if it is no agency's."""
    names: dict[str, str] = {}
    for found in _REGISTERED.finditer(text):
        name = _proper(_own(found[1].split("\n")[-1]))
        if name and name.startswith("The "):
            name = name[4:]
        if name and not _AGENT.search(name) and len(name.split()) > 1:
            names.setdefault(name.lower(), name)
    return next(iter(names.values())) if len(names) == 1 else None


def _own(words: str) -> str:
    """Leave out what stands before a name in capitals, a job or "AT"."""
    given = words.split()
    last = -1
    for n, word in enumerate(given[:-2]):
        if word.lower().strip(",") in _BEFORE or names_job(word):
            last = n
    return " ".join(given[last + 1 :])


_BEFORE: Final = frozenset(
    """at for with to by from join in is are vacancy urgent needed wanted required
    hiring recruiting seeking position job we our role employer company""".split()
)


def _many(name: str) -> bool:
    """Whether a name has two words with a capital, so that it is no word of its own."""
    return sum(w[0].isupper() for w in name.split() if w.lower() != "the") > 1


def _at_top(first: Sequence[str]) -> Iterator[str]:
    """Give what stands where a company stands: beside or under the title."""
    for at, line in enumerate(first[:5]):
        if (head := heading(line)) is not None and not head[1]:
            continue
        if line[-1:] in ".!?" and len(line.split()) > 8:
            continue
        for place, part in enumerate(_PARTS.split(line)):
            # "Nurse, Maple Row Clinic": what follows the title; else the first piece.
            pieces = [piece.strip() for piece in part.split(", ")]
            if names_job(pieces[0]) and not is_organisation(pieces[0]):
                pieces = pieces[1:2]
            for piece in pieces[:1]:
                name = _proper(_named(piece))
                if name is None or len(name.split()) > 8 or len(name) > 60:
                    continue
                if not all(w[0].isupper() or w in _LOWER for w in name.split()):
                    continue
                if at + place >= 0:
                    yield name


_LOWER: Final = frozenset(
    "and of for the at on in & de la le van von du am an im zum zur der y et".split()
)


def _returns(name: str, text: str) -> bool:
    """Whether a name of the top is spoken of as a company further down."""
    keys = {name}
    first = name.split()[0]
    if len(first) > 4 and first.lower() not in WORDS and first.isalpha():
        keys.add(first)
    for key in keys:
        written = re.escape(key)
        spoken = rf"\b(?:join|at|with|by|for|about|why|behalf of) (?:the )?{written}\b"
        subject = rf"(?:^|[.!?:\n] ?){written}(?:['’]s)? (?-i:[a-z]{{2,}}s)\b"
        for found in re.finditer(f"{spoken}|{subject}", text, re.I):
            if found.start() > len(name):
                return True
    return False


def _sure(given: str, text: str, top: Sequence[str]) -> str | None:
    """Give a name that a sentence calls the employer, where it can be one."""
    name = _proper(given)
    if name is None:
        return None
    if len(name.split()) > 1 or _inside(name, text) or name in top:
        return name
    # One capital at the start of a sentence may be any word.
    if name.lower() in WORDS or name.lower() in _KINDS:
        return None
    return name if _mentions(name, text) > 1 or text.startswith(name) else None


# No name of a firm has them; what it gives and asks for does.
_KNOWN: Final = COMMON | (ORGANISED - LEGAL)
_NEVER: Final = frozenset(
    """by provided included available needed required wanted vacancy salary valid must
    accommodation accomodation hours licence license plus benefits weekly monthly
    negotiable competitive are is we you""".split()
)
_KINDS: Final = frozenset(
    """restaurant warehouse family school shop startup start-up business hotel pub café
    cafe bakery salon garage nursery clinic surgery practice church charity employer
    factory farm household couple firm bar bank hospital college university council
    organisation organization office studio kitchen store""".split()
)


def _inside(name: str, text: str) -> bool:
    """Whether a name has its capital inside a sentence, too."""
    return bool(re.search(rf"[a-z,] (?:the )?{re.escape(name)}\b", text))


def _fuller(name: str, text: str) -> str:
    """Give a name with the word that says what it is, where the text has that once."""
    for found in _DOES.finditer(text):
        longer = _proper(found[1])
        if longer and longer.startswith(name + " ") and len(name.split()) == 1:
            return longer
    for found in re.finditer(rf"\b{re.escape(name)} ([A-Z][\w.]*)", text):
        longer = f"{name} {found[1].rstrip('.')}"
        suffix = found[1].lower().strip(".")
        if suffix in ("ltd", "limited", "plc", "inc", "llc", "llp", "gmbh"):
            continue
        if is_organisation(longer) and not is_organisation(name):
            return longer
    return name


def _named(text: str) -> str | None:
    """Cut off the place that often follows a name."""
    text = re.sub(r",? (?=(?:Inc|LLC|Ltd)\b)", " ", text)
    name = re.split(
        r"\s*[,(|]|\s{3,}|\s+[-–—·]\s+|\s+(?:you|we|is)\b|\s{2,}|\s+\w+:", text
    )[0].strip(" .!:;")
    return name if 1 < len(name) <= 60 else None


def _proper(name: str | None) -> str | None:
    """Give a name that may be a company's, None for other capitals."""
    words = (name or "").strip("*_ ").split()
    if all(word.lower().strip(".,") in _KNOWN for word in words):
        return None
    while words and words[-1].lower() in _LOWER:
        words.pop()
    while words and words[-1].lower() in ("team", "family"):
        words.pop()
    if not words or (
        re.split("['’]", words[0].lower().strip(".,"))[0] in _NO_NAME
        and words[0] not in ("The", "the")
    ):
        return None
    if len(words) == 1 and (words[0].lower() == "the" or len(words[0]) < 3):
        return None
    if words[0].lower() == "the" and (
        words[1].lower() in _NO_NAME or words[1].lower() in _KINDS or words[1].islower()
    ):
        return None
    if any(word.lower().strip(".,:") in _NEVER for word in words):
        return None
    if words and words[-1].lower() in ("department", "faculty", "division", "office"):
        return None
    if not any(c.isalpha() for c in words[0]) or any(
        c in "£$€@#" for c in "".join(words)
    ):
        return None
    found = " ".join(words).rstrip(".")
    return None if names_job(found) and not is_organisation(found) else found


def _mentions(name: str, text: str) -> int:
    return text.lower().count(name.lower())
