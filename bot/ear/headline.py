"""Tell the title and the company of a job posting, where it names them plainly.

A wrong name does more harm than none, so a name needs a place that only a company has,
or a word that says what it is, or it stands at the top and again in the text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.ear.company_names import (
    AGENT,
    DOES,
    LOWER,
    NAME,
    START,
    VAGUE,
    addressed,
    employer,
    fuller,
    has_two_words,
    inside,
    mentions,
    placeless,
    proper,
    registered,
    returns,
)
from bot.ear.headings import heading
from bot.ear.job_words import is_organisation, is_place, names_job
from bot.ear.lexicon import WORDS
from bot.ear.titles import SHOUT, title

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
_AT_FIRM: Final = re.compile(
    r"(?:job |career )?(?:vacanc(?:y|ies)|openings?|opportunit(?:y|ies)"
    r"|jobs?|positions?)"
    r" (?:at|with) ([^:\n]{3,60}): ",
    re.I,
)
_PARTS: Final = re.compile(
    r"\s*[\U0001f300-\U0001faff\u2600-\u27bf]+\s*|\s{3,}|\t|\s+[-–—|·•/]\s+|\s*\|\s*|\s[–—]|[–—]\s"
)
_AT: Final = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
_HIRES: Final = re.compile(
    rf"(?:{START}|(?<=[*\]] ))"
    rf"(?:[Hh]i all \W{{1,4}}|[Hh]ello[,!] |[Hh]i,? |[Gg]ood day, )?"
    rf"{NAME}(?:,[^,.\n]{{3,80}},| \([^()\n]{{2,40}}\))?"
    r"(?:\s(?:on|in|at|of|from|based in) (?:[A-Z]\w+,? ?){1,3})?\s"
    r"(?:(?:is|are|has|have)\s)?(?:now |currently |also |actively |urgently |an? )?"
    r"(?:hiring|recruiting|look(?:s|ing) (?:for|to)|(?:in )?search (?:for|of)|searching"
    r"|seeking|seeks|needs|invit(?:es|ing)\b|opportunit|exciting opportunit"
    r"|vacanc|advertising|wants?\b|require[sd]?\b|wish(?:es)? to"
    r"|would like to appoint)",
    re.M,
)
_JOINS: Final = re.compile(
    rf"\b(?:join(?:ing)?|[Jj]oin|[Jj]oin us at"
    rf"|working (?:exclusively )?(?:for|with)|work (?:for"
    rf"|at)|role (?:at|with)|[Ii]t['’]s"
    rf"|position (?:at|with)|career (?:at|with)|behalf of|Life at|Welcome to|[Tt]eam at"
    rf"|to join (?:the team at|the)|in[- ]house recruiter (?:at|for|with)"
    rf"|opportunit\w+ (?:at|with)) {NAME}"
    r"(?=[,.!;:)]|\s+(?:\(|as|and|to|in|on|is|we|you|who|where|for|team|family|\n)|\s*\n|$)"
)
_AT_US: Final = re.compile(rf"{START}(?:Here )?[Aa]t {NAME},? (?:we|you|our)\b", re.M)
# "We're Bienenwerk, 34 people and a dog"
_WE_ARE: Final = re.compile(
    rf"(?:{START}|(?<=[,–—-] ))[Ww]e(?:['’]re| are) {NAME}(?=[,!(]| ?[–—-] "
    rf"|\.\s| and we )",
    re.M,
)
# "KOLAPAY MICROFINANCE NEEDS 12 AGENTS"
_SHOUTS: Final = re.compile(
    rf"{START}([A-Z][A-Z&'’.-]+(?: [A-Z&'’.-]+){{1,5}}?) (?:IS |ARE )?(?:NOW "
    r"|CURRENTLY |URGENTLY )?(?:NEEDS?|HIRING|RECRUITING|REQUIRES|SEEKS|SEEKING"
    r"|LOOKING FOR|LOOKING TO)\b",
    re.M,
)
_ABOUT: Final = re.compile(
    rf"^\W*(?:About|Why|Join|Life at|Why join|WE ARE|We are|Welcome to|Working (?:at"
    rf"|for)"
    rf"|Who is|Who are|WHO IS) {NAME}\W*$",
    re.M,
)
_NEEDED: Final = re.compile(
    rf".{{3,60}}? (?:needed|wanted|required)\b (at|for|by) {NAME}(?=[,.;(]|$)"
)


def headline(lines: Sequence[str], text: str) -> tuple[str | None, str | None]:
    """Give title and company as far as they are fairly sure."""
    first = [part for line in lines[:_FIRST] for part in _unglued(line, text) if part]
    bare = [line for line in (SHOUT.sub("", line) for line in first) if line]
    company = _company(bare, text[:_LOOKED_AT])
    if company and (_AGENCY.search(company) or _speaks_for(company, first, text)):
        company = None  # it looks for somebody else
    return title(first, text, company), company


def _unglued(line: str, text: str) -> list[str]:
    """Cut "Registered NurseBayview Clinic", where a job ends a line that was lost."""
    found = _GLUED.search(line)
    if found and text.count(found[0]) < _BRAND and names_job(line[: found.end(1)]):
        return [line[: found.end(1)], line[found.end(1) :]]
    return [line]


_BRAND: Final = 3
"""Times that a word with a capital inside stands in a text from which it is a name."""

_GLUED: Final = re.compile(r"([A-Z][a-z]{3,})[A-Z][a-z]{2,}(?= [A-Z])")


def _speaks_for(company: str, first: Sequence[str], text: str) -> bool:
    """Whether a firm is only heard of where somebody writes for a client."""
    if _CLIENT.search(text[:_LOOKED_AT]) is None:
        return False
    return not any(company in line for line in first if _EMPLOYER.match(line))


_CLIENT: Final = re.compile(
    r"\b(?:our|my|a) (?:[a-z-]+ ){0,3}client\b(?=[,.:;]|\s+(?:is|has|needs?"
    r"|seeks?|are|in"
    r"|based|who|to hire|urgently|\())(?! in)",
    re.I,
)


def _in_opening(text: str) -> str | None:
    """Find the one house that the first sentence is about: "Our Hotel Seestern has"."""
    names = {
        name
        for found in _HOUSE.finditer(text[:_OPENING])
        if (name := proper(found[1])) and is_organisation(name)
    }
    return names.pop() if len(names) == 1 else None


_OPENING: Final = 240
_HOUSE: Final = re.compile(
    rf"(?:\b[Oo]ur|\b[Tt]he|\b[Aa]t|^) (?:[a-z-]+ ){{0,2}}{NAME}(?=[,.]"
    rf"| has | is | in | we )",
    re.M,
)


def _company(first: Sequence[str], text: str) -> str | None:
    for line in first:
        if found := _EMPLOYER.match(line):
            told = placeless(found[1])
            vague = told is not None and told.split()[0].lower() in VAGUE
            if told and is_organisation(told) and not vague:
                return told  # "Organisation: Save the Rivers Foundation"
            if name := proper(told):
                return name
        if (found := _AT_FIRM.match(line)) and (name := proper(placeless(found[1]))):
            return name
    for line in first[:4]:
        parts = _AT.split(line, maxsplit=1)
        plain = len(parts) > 1 and names_job(parts[0]) and len(line.split()) < 14
        if plain and (name := proper(placeless(parts[1]))):
            # "Barista at Heathrow" names a place.
            sure = "@" in line or has_two_words(name) or mentions(name, text) > 1
            if sure and not is_place(name) and not name[-1].isdigit():
                return name
    if found := _NEEDED.match(first[0] if first else ""):
        name = proper(found[2])
        return name if name and (found[1] != "for" or is_organisation(name)) else None
    first = [line for line in first if not _EMPLOYER.match(line)]
    for n, line in enumerate(first[1:-1], 1):
        # Under the title and above a place, wherever a page begins.
        fine = proper(placeless(line))
        placed = _PLACE.fullmatch(first[n + 1]) or is_organisation(fine or "")
        titled = names_job(first[n - 1]) and "," not in line
        if (
            fine
            and has_two_words(fine)
            and titled
            and placed
            and not _PLACED.match(fine)
        ):
            words = fine.split()
            if len(words) < 7 and all(w[0].isupper() or w in LOWER for w in words):
                return fine
    for before, line in pairwise(first[:5]):
        # Right under the title: "at Lumen & Lark", "The Wool Room"
        if names_job(before) and ": " not in before and heading(line) is None:
            given = _UNDER.match(line)
            fine = proper(placeless(given[1] if given else line))
            marked = fine is not None and (
                given or ((fine == line or _HOME.search(line)) and _SIGN.search(fine))
            )
            if fine and marked and not _PLACED.match(fine) and not is_place(fine):
                return fine
            beside = _PLACED_NAME.match(line)
            name = proper(beside[1]) if beside else None
            if name and not _PLACED.match(name):
                return name
    if found := _ASIDE.search(first[0] if first else ""):
        name = proper(found[1])
        if name and has_two_words(name) and not (_PLACED.match(name) or is_place(name)):
            return name
    top = list(_at_top(first))
    for name in top:
        if is_organisation(name) or returns(name, text):
            return fuller(name, text)
    if name := registered(text):
        return name
    for pattern in (_AT_US, _HIRES, _SHOUTS, _WE_ARE, _JOINS):
        for found in pattern.finditer(text):
            if name := employer(found[1], text, top):
                return fuller(name, text)
    if name := addressed(text) or _in_opening(text):
        return name
    for found in _ABOUT.finditer(text):
        name = proper(found[1])
        if name and (mentions(name, text) > 1 or has_two_words(name)):
            return fuller(name, text)
    for found in DOES.finditer(text):
        if name := proper(found[1]):
            again = mentions(name, text) > 1 or found.start() < 3
            many = has_two_words(name) or inside(name, text) or found.start() < 3
            if (again and many and name.lower() not in WORDS) or is_organisation(name):
                return fuller(name, text)
    # "Night Manager / Alder Arms, Buxton": a name and a place, right under the title
    for n, line in enumerate(first[:3]):
        before = first[n - 1] if n else ""
        parts = _PARTS.split(line)
        spot = parts[1] if len(parts) > 1 and names_job(parts[0]) else line
        if (n and names_job(before)) or spot is not line:
            name, comma, place = spot.partition(", ")
            fine = proper(name)
            if not comma or fine is None or fine != name or not has_two_words(fine):
                continue
            near = place[:1].isupper() and len(place.split()) < 5
            sure = is_organisation(fine) or fine.startswith("The ") or "&" in fine
            if near and sure and not _PLACED.match(fine):
                return fine
    for found in (
        *_CALLED.finditer(text),
        *_BRACKET.finditer(text),
        *_SPOT.finditer(text[:150]),
        *_STOP.finditer(text[:150]),
    ):
        name = proper(found[1])
        if name is None or not has_two_words(name):
            continue
        # Two capitals may be a person or a place.
        plain = len(name.split()) > 2 or name.endswith("s")
        plain = (
            plain
            and found.re is not _STOP
            and found[0][0] in "\n."
            and not is_place(name)
        )
        if plain or is_organisation(name):
            return name
    for found in _CLOSING.finditer("\n".join(text.rsplit("\n", 6)[1:]) or text[-160:]):
        if (
            (name := proper(found[1]))
            and is_organisation(name)
            and not AGENT.search(name)
        ):
            return name
    return None


_UNDER: Final = re.compile(rf"(?:at|@|for|with|by) {NAME}(?:$|[,|(•·]| [–—-] )")
_SIGN: Final = re.compile(r"^The [A-Z]\w+ [A-Z]| & |\w['’]s(?: |$)")
_HOME: Final = re.compile(r", [A-Z]\w+(?: [A-Z]\w+)?$")
# "Quietloop – Rotterdam, hybrid"
_PLACED_NAME: Final = re.compile(
    rf"{NAME}\s*(?:[–—|·•]|\s-\s)\s*[A-Z][\w. -]+, ?(?:\w+ )?(?:hybrid|remote|on-?site"
    r"|full[- ]time|part[- ]time|permanent)\b",
)
_ASIDE: Final = re.compile(rf"\({NAME}, [A-Z][a-z]+(?: [A-Z][a-z]+)?\)")
_PLACED: Final = re.compile(
    r"(?:New|San|Los|Las|Saint|St|North|South|East|West|Greater|Upper|Lower|Milton|Hong"
    r"|Kuala|Cape|Buenos|Rio|Abu|Tel|Den|Great|Bury|Port|Fort|Mount|Santa|El|La|Le)\b"
)
_AGENCY: Final = re.compile(
    r"\b(?:recruit\w*|staffing|talent|search|personnel|manpower|resourcing|headhunt\w*"
    r"|employment|careers|jobs|confidential|undisclosed)\b",
    re.I,
)
_CLOSING: Final = re.compile(
    rf"(?:^|\n)(?:[^\n,|]{{2,40}}[,|] )?{NAME}\s*(?=\n|$)|\({NAME}\)\.?\s*$"
)
# "Devane Dry Lining - ring Pat"
_CALLED: Final = re.compile(
    rf"\n{NAME}\s*[–—-]+\s*(?:please )?(?:ring|call|text|phone|contact|tel)\b"
)
_PLACE: Final = re.compile(
    r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*(?:, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*)+"
)
# "Tyre fitter needed. Mashabela Tyres, Booysens."
_SPOT: Final = re.compile(rf"[.] {NAME}, [A-Z]\w+(?: [A-Z]\w+)?\.(?=\s|$)")
# "Community Carer, Bude. Cornish Hearts Homecare. Must drive."
_STOP: Final = re.compile(rf"[.] {NAME}\.(?=\s|$)")
# "Te Awa Iti Dairies (family farm, 3 staff)"
_BRACKET: Final = re.compile(rf"{START}{NAME} \([a-z]")


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
                name = proper(placeless(piece))
                if name is None or len(name.split()) > 8 or len(name) > 60:
                    continue
                if not all(w[0].isupper() or w in LOWER for w in name.split()):
                    continue
                if at + place >= 0:
                    yield name
