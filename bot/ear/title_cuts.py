"""Cut from a line of a posting the part that names the job, and nothing else of it.

Terms, places, pay, how many are wanted and the company are no part of a title; a field
of work behind a dash or a comma is.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.job_words import FIELDS, JOBS, is_organisation, names_job

_TERMS: Final = re.compile(
    r"\s*[(\[][^()\[\]]{0,60}\b(?:months?|ftc|full|part|temp\w*|perm\w*|remote|hybrid"
    r"|speaking|fixed|contract|hours|days|\d+h|\d+ ?u|hrs?"
    r"|re-?advert\w*|only|slots?|positions?|openings?|vacanc\w+|x ?\d+"
    r"|shifts?|salon|on[- ]?site|mat\w* cover|urgent|req\w*"
    r"|ref\b|id\b|job\b|\d{3,})\b"
    r"[^()\[\]]{0,60}[)\]]",
    re.I,
)

_WANTED: Final = re.compile(
    r"\s+(?:(?:is |are )?(?:urgently |now )?(?:wanted|needed|required)\b.*"
    r"|(?:vacancy|vacancies|opportunit(?:y|ies)|jobs?|position|role)"
    r"(?:\W*|\s*[(\[].*))$"
    r"|^as an?\s+|^(?:we(?:'|’)?re hiring|hiring|now hiring|wanted|vacancy|urgent"
    r"|immediate start|urgently hiring|job|seeking|looking for)\W+(?:an?\s+)?"
    r"|^(?:opening|vacancy|hiring|re|role|job|embedded role"
    r"|an?)\s+(?:for\s+)?(?:an?\s+)?(?=[A-Z])"
    r"|^part[- ]time\s+|^full[- ]time\s+|^job\s+description\W+",
    re.I,
)

# Brackets that were never closed, and how many are wanted.
_LOOSE: Final = re.compile(
    r"\s*[(\[][^()\[\]]*$|\s+[xX\u00d7] ?\d+\b|\s*[(\[]\s*\d[^()\[\]]*[)\]]|\s*\*+$"
)

_PARTS: Final = re.compile(r"\s+[-–—|·•@]\s+|\s*\|\|?\s*|\s[–—]|[–—]\s|\s{3,}|\t")

_SLASH: Final = re.compile(r"\s+/\s+(?=[A-Z][a-z]+\W|[A-Z][a-z]+$|\d)")

_AT: Final = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")


def parts_of(text: str) -> list[str]:
    """Cut a line at dashes and bars, and at a slash that no second job follows."""
    found: list[str] = []
    for part in _PARTS.split(text):
        first, *others = _SLASH.split(part)
        for other in others:
            if names_job(other):
                first = part[: part.find(other) + len(other)]
                continue
            break
        found.append(first)
        found.extend(piece for piece in others if piece not in first)
    return found


# "Automation Engineer (m/f/d) Packaging Lines", wherever a page begins
GENDERED: Final = re.compile(
    r"([^\W\d_][^\n()]{2,60}?)\s*\((?:[mfwdx](?:[/|*:][mfwdx*]){1,3}|all genders|gn)\)",
    re.I,
)


def titled(line: str, company: str | None) -> str | None:
    """Give the part of a line that names a job, if there is one."""
    parts = parts_of(_AT.split(line)[0])
    for n, part in enumerate(parts):
        named = tidy(part, company)
        if named and len(named.split()) < 9 and names_job(named):
            return _with_field(named, parts[n + 1 :], line)
    return None


def _with_field(title: str, rest: Sequence[str], line: str) -> str:
    """Add what follows a dash where it is a field of work, and no place or company."""
    for part in rest:
        words = {word.strip("()&,.").lower() for word in re.split(r"[\s/]", part)}
        if words <= _SIDES or any(_SCIENCE.fullmatch(word) for word in words):
            words |= {"science"}
        at = line.find(part, line.find(title) + len(title))
        if (
            not words & FIELDS
            or words & _NO_FIELD
            or at < 0
            or any(map(str.isdigit, _ORDINAL.sub("", part)))
        ):
            break
        title = line[line.find(title) : at + len(part)].strip(" .,*")
    return title


_NO_FIELD: Final = frozenset(
    """ltd limited inc plc llc llp gmbh trust group council immediate start urgent
    remote hybrid permanent temporary contract full-time part-time salary pay""".split()
)


def _is_field(piece: str) -> bool:
    """Whether what follows a comma says in which field the job is."""
    words = {word.strip("()&,.").lower() for word in re.split(r"[\s/-]", piece)}
    whole = {word.strip("()&,.").lower() for word in piece.split()}
    known = (words | whole) & (FIELDS | _SIDES)
    return bool(known) or names_job(piece) or any(map(str.isdigit, piece))


_SIDES: Final = frozenset(
    "north south east west northern southern eastern western midlands central".split()
)

_SCIENCE: Final = re.compile(
    r"\w{3,}(?:ology|iatry|iatrics|graphy|onomy|therapy|istry)|surgery"
)

_ORDINAL: Final = re.compile(r"\b(?:1st|2nd|3rd|\dth)\b", re.I)


def tidy(text: str, company: str | None) -> str | None:
    """Take off what a title does not hold: terms, places, the company."""
    text = parts_of(_AT.split(text)[0])[0] if " " in text else text
    marked = GENDERED.match(text)
    if marked and marked.end() < len(text):
        text = marked[1]  # "Automation Engineer (m/f/d) Packaging Lines"
    text = _LOOSE.sub("", _TERMS.sub("", text)).strip(" #*_")
    for _ in range(2):
        text = _WANTED.sub("", text).strip(" ,:;–-!.")
    pieces = [piece.strip() for piece in text.split(", ")]
    kept = [pieces[0]]
    # "Nurse, Acute Unit" is a title; of more pieces the others are places and pay.
    for piece in pieces[1:] if len(pieces) < 3 else ():
        if company and _same(piece, company):
            break
        if not _is_field(piece):
            break  # "Community Carer, Bude"
        if _ELSEWHERE.search(piece) or is_organisation(piece):
            break
        kept.append(piece)
    title = ", ".join(kept)
    if company and title.lower().endswith(" " + company.lower()):
        title = title[: -len(company)].strip(" ,–-")
    title = _COUNT.sub("", title)
    short, bracket, _ = title.partition(" (")
    if bracket and short.isupper() and short.lower() in JOBS:
        title = short  # "RVT (Registered Veterinary Technician)"
    least = 2 if title.lower() in JOBS else 3  # "PA"
    return title if least <= len(title) <= 70 and len(title.split()) < 11 else None


# "12 DIRECT SALES AGENTS", "2 x nurses"
_COUNT: Final = re.compile(r"^\d{1,2}\s*(?:(?:x|nos?\.?)\s+|\s)(?=[^\W\d])", re.I)

_ELSEWHERE: Final = re.compile(
    r"^\d|[£$€]|\bremote\b|\bhybrid\b|^(?:london|leeds|manchester|bristol|birmingham"
    r"|dublin|berlin|paris|new york|singapore|edinburgh|glasgow|cardiff)\b"
    r"|\b[A-Z]{2}$|\bfull[- ]time\b|\bpart[- ]time\b|\bpermanent\b|\bhours?\b",
    re.I,
)


def _same(piece: str, company: str) -> bool:
    one, other = piece.lower().split(), company.lower().split()
    return one[: len(other)] == other or other[: len(one)] == one
