"""Tell the title and the company of a job posting, where it names them plainly."""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.headings import heading

_FIRST: Final = 12
"""Lines that are looked at for a title."""

_START: Final = 5
"""Characters before what is still the first word of a posting."""

_LABELLED: Final = re.compile(
    r"(?:job title|job|vacancy|position|role|post|title|job role|hiring)"
    r"(?: title)?\s*:\s*(.+)",
    re.I,
)
_SUBJECT: Final = re.compile(r"subject\s*:\s*(?:(?:fwd?|re|aw)\s*:\s*)*(.+)", re.I)
_RESPONSIBLE: Final = re.compile(
    r"(?:^|\n|[.!] )The ([A-Z][\w/-]*(?: [A-Z][\w/-]*){0,4}) (?:is|will be) responsible"
)
_EMPLOYER: Final = re.compile(
    r"(?:company|employer|organi[sz]ation|school|firm|trust|hiring organi[sz]ation)"
    r"(?: name)?\s*:\s*(.+)",
    re.I,
)
_JOBS: Final = frozenset(
    """engineer developer analyst manager nurse teacher assistant advisor adviser
    officer executive administrator accountant bookkeeper designer driver operator
    specialist consultant coordinator technician lead leader supervisor receptionist
    secretary director head apprentice intern trainee representative buyer planner chef
    cook barista waiter waitress cleaner carer electrician plumber carpenter joiner
    mechanic labourer picker packer porter clerk cashier auditor controller scientist
    architect tester programmer recruiter partner associate agent tutor lecturer mentor
    coach practitioner therapist physiotherapist midwife doctor pharmacist dentist
    worker handler keeper gardener guard host hostess editor writer copywriter
    photographer marketer strategist owner master foreman surveyor estimator fitter
    welder machinist warehouse generalist ambassador caretaker housekeeper paralegal
    solicitor librarian researcher paramedic operative merchandiser ranger tailor baker
    butcher broker actuary pilot captain crew groom warden steward janitor labourer
    agronomist chemist biologist""".split()
)
_ORGANISED: Final = frozenset(
    """trust council school college surgery ltd limited plc inc group university
    hospital academy llp gmbh bank primary practice hotel foundation clinic
    partners""".split()
)
_TERMS: Final = re.compile(
    r"\s*[(\[][^()\[\]]*\b(?:months?|ftc|full|part|temp\w*|perm\w*|remote|hybrid|speaking"
    r"|level \d|m/f|f/m|all genders|fixed|contract|hours|days|\d+h)\b[^()\[\]]*[)\]]",
    re.I,
)
_WANTED: Final = re.compile(
    r"\s+(?:wanted|needed|required|vacancy|opportunity|job)\W*$"
    r"|^as an?\s+|^(?:we(?:'|’)?re hiring|hiring|now hiring|wanted|vacancy|urgent"
    r"|immediate start)\W+(?:an?\s+)?|^part[- ]time\s+|^full[- ]time\s+",
    re.I,
)
_PARTS: Final = re.compile(r"\s+[-–—|·•/]\s+|\s*\|\s*")
_AT: Final = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
_NAME: Final = r"((?:The )?[A-Z][\w'’.&-]*(?: (?:&|and|of|for|[A-Z][\w'’.&-]*)){0,4}?)"
_OPENING: Final = re.compile(r"((?!We |Our |The |If |As )[A-Z][^.,|()–-]{2,45}), ")
_NEEDED: Final = re.compile(
    rf"(.{{3,50}}?) (?:needed|wanted|required)\b(?: (?:at|for|by) {_NAME}(?=[,.;(]|$))?"
)
_HIRES: Final = re.compile(
    rf"(?:^|(?<=[.!?:\n] )|(?<=\W ))(?:[Aa]t )?{_NAME}"
    r"(?:\s(?:on|in|at|of|from) (?:[A-Z]\w+ ?){1,3})?\s"
    r"(?:is|are)?\s?(?:now |currently |also )?"
    r"(?:hiring|recruiting|looking for|looking to|search for|searching|seeking|seeks"
    r"|needs)\b"
)
_DOES: Final = re.compile(
    rf"(?:^|(?<=[.!?] )){_NAME}\s"
    r"(?:is|are|has|have|make|sell|help|was|run|provide|build|[a-z]{3,}s)\b",
    re.M,
)
_AT_US: Final = re.compile(rf"(?:^|(?<=[.!?] ))At {_NAME}, (?:we|you|our)\b", re.M)
_ABOUT: Final = re.compile(
    r"^\W*(?:About|Why|Join|Life at|Why join|WE ARE|We are|Welcome to)\s+"
    r"((?:The )?[A-Z][\w'’.&-]*(?:\s(?:&|[A-Z][\w'’.&-]*)){0,3})\W*$",
    re.M,
)
_NO_NAME: Final = frozenset(
    """the this that we you it our your there here they these all any some every what
    why who how when where which in at as by for on if to and but or a an he she i us
    job role post team company client agency department applicants candidates experience
    everyone nobody someone please no not one two three successful my pay salary hours
    interviews training knowledge previous applicant candidate duties governing are is
    do have can understanding""".split()
)


def headline(lines: Sequence[str], text: str) -> tuple[str | None, str | None]:
    """Give title and company as far as they are fairly sure."""
    first = [line for line in lines[:_FIRST] if line]
    company = _company(first, text)
    return _title(first, company), company


def _title(first: Sequence[str], company: str | None) -> str | None:
    for line in first:
        if (found := _LABELLED.match(line)) and len(found[1].split()) < 13:
            return _tidy(found[1], company)
    for line in first:
        if found := _SUBJECT.match(line):
            return _titled(found[1], company)
    if (found := _NEEDED.match(first[0] if first else "")) and _names_job(found[1]):
        return _tidy(found[1], company)
    for line in first[:4]:
        fits = len(line.split()) <= 14 and not line.endswith(".") and ": " not in line
        if fits and (title := _titled(line, company)):
            return title
    if (found := _OPENING.match(first[0] if first else "")) and _names_job(found[1]):
        return _tidy(found[1], company)
    if found := _RESPONSIBLE.search("\n".join(first)):
        return _titled(found[1], company)
    return None


def _titled(line: str, company: str | None) -> str | None:
    """Give the part of a line that names a job, if there is one."""
    for part in _PARTS.split(_AT.split(line)[0]):
        title = _tidy(part, company)
        if title and len(title.split()) < 9 and _names_job(title):
            return title
    return None


def _names_job(title: str) -> bool:
    words = [w.strip("(),.:!?").lower() for w in title.split()]
    return any(w in _JOBS or w.removesuffix("s") in _JOBS for w in words)


def _tidy(text: str, company: str | None) -> str | None:
    text = _PARTS.split(_AT.split(text)[0])[0] if " " in text else text
    text = _TERMS.sub("", text)
    for _ in range(2):
        text = _WANTED.sub("", text).strip(" ,:;–-!")
    pieces = [piece.strip() for piece in text.split(", ")]
    kept = [pieces[0]]
    # "Nurse, Acute Unit" is a title; of more pieces the others are places and pay.
    for piece in pieces[1:] if len(pieces) < 3 else ():
        if company and (piece.lower() + " ").startswith(company.lower() + " "):
            break
        if re.search(r"^\d|\bremote\b|\bhybrid\b|^london\b", piece, re.I):
            break
        kept.append(piece)
    title = ", ".join(kept)
    return title if 2 < len(title) <= 70 else None


def _company(first: Sequence[str], text: str) -> str | None:
    for line in first:
        if found := _EMPLOYER.match(line):
            return _named(found[1])
    for line in first[:4]:
        parts = _AT.split(line, maxsplit=1)
        if len(parts) > 1 and _names_job(parts[0]) and len(line.split()) < 14:
            return _named(parts[1])
    if (found := _NEEDED.match(first[0] if first else "")) and found[2]:
        return _proper(found[2])
    head = "\n".join(first)
    if (found := _AT_US.search(text[:3000])) and (name := _proper(found[1])):
        return name
    if (found := _HIRES.search(head)) and (name := _proper(found[1])):
        return name
    for found in _ABOUT.finditer(text):
        if (name := _proper(found[1])) and _mentions(name, text) > 1:
            return name
    return _described(first, text)


def _described(first: Sequence[str], text: str) -> str | None:
    """Find a name that stands at the top and comes again, or says what it is."""
    top = " \n ".join(line for line in first[:4] if len(line.split()) < 13).lower()
    for found in _DOES.finditer(text[:3000]):
        name = _proper(found[1])
        begins = found.start() < _START and len(found[1].split()) > 1
        if name and (begins or name.lower() in top or _mentions(name, text) > 1):
            return _longer(name, first)
    for line in first[:4]:
        if (head := heading(line)) is not None and not head[1]:
            continue
        for place, part in enumerate(_PARTS.split(line)):
            name = _named(part)
            if name is None or len(name.split()) > 7 or _names_job(name):
                continue
            if name.split()[-1].lower().strip(".") in _ORGANISED:
                return name
            below = line is not first[0] or place > 0
            if name[0].isupper() and below and _mentions(name, text) > 1:
                return _proper(name)
    return None


def _longer(name: str, first: Sequence[str]) -> str:
    """Give the name as the top has it, if that is one word longer."""
    for line in first[:4]:
        for part in (piece for p in _PARTS.split(line) for piece in p.split(", ")):
            if part.startswith(name + " ") and (
                len(part.split()) == len(name.split()) + 1
                or part.split()[-1].lower() in _ORGANISED
            ):
                return _named(part) or name
    return name


def _named(text: str) -> str | None:
    """Cut off the place that often follows a name."""
    name = re.split(r"\s*[,(|]|\s+[-–—·]\s+|\s+(?:you|we|is)\b", text)[0].strip(" .!:;")
    return name if 1 < len(name) <= 60 else None


def _proper(name: str) -> str | None:
    words = name.split()
    while words and words[-1].lower() in ("and", "of", "for", "&"):
        words.pop()
    if not words or (
        re.split("['’]", words[0].lower())[0] in _NO_NAME and words[0] != "The"
    ):
        return None
    if len(words) == 1 and (words[0] == "The" or len(words[0]) < 3):
        return None
    if words[0] == "The" and (len(words) < 3 or words[1].lower() in _NO_NAME):
        return None
    name = " ".join(words)
    return None if _names_job(name) else name


def _mentions(name: str, text: str) -> int:
    return text.lower().count(name.lower())
