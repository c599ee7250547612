"""Tell the title of the job that a posting offers, where it names it plainly."""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.job_words import FIELDS, JOBS, QUALITIES, is_organisation, names_job
from bot.ear.posting_verbs import STARTS

_FIRST: Final = 12
"""Lines that are looked at for a title."""

_LINE: Final = 14
"""Words of such a line."""

_TOP: Final = 4
"""Lines that may be the title by themselves."""

_SENTENCES: Final = 6000
"""Characters in which a sentence may say who is wanted."""

_LABELLED: Final = re.compile(
    r"(?:job title|job|vacancy|position|role|post|title|job role|hiring|wanted"
    r"|vacancy title|vacancy announcement|position title|role title|job name|post title"
    r"|now hiring|the (?:role|job|position|post))"
    r"(?: title)?\s*[:\uff1a]\s*(.+)",
    re.I,
)
# "Urgently required: 3 masons for a villa", "Wanted: a bookkeeper, two days"
_CALLED_FOR: Final = re.compile(
    r"\W*(?:urgent(?:ly)? )?(?:required|needed|wanted|requirement)(?: urgently)?"
    r"\s*[:!\uff1a–—-]+\s*(?:\d+ (?:x |nos\.? )?)?(.+)",
    re.I,
)
_BARE_CALL: Final = re.compile(
    r"\W*(?:urgent(?:ly)? )?(?:required|needed|wanted|requirement)\s*[:\uff1a–—-]+", re.I
)
# "Vacancy at Mount Kenya Tea: ACCOUNTANT"
_AT_FIRM: Final = re.compile(
    r"(?:job |career )?(?:vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|jobs?|positions?)"
    r" (?:at|with) [^:\n]{3,60}: (.+)",
    re.I,
)
_SUBJECT: Final = re.compile(
    r"sub(?:j(?:ect)?)?\s*[:\uff1a]\s*(?:(?:fwd?|re|aw)\s*:\s*)*(.+)", re.I
)
_RESPONSIBLE: Final = re.compile(
    r"(?:^|\n|[.!] )The ([A-Z][\w/-]*(?: [A-Z][\w/-]*){0,4}) "
    r"(?:is|will be) responsible"
)
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
_NEEDED: Final = re.compile(r"(.{3,50}?) (?:needed|wanted|required|req['’]d)\b", re.I)
_STAFF: Final = re.compile(r"[A-Z][\w ]{2,30} (?:staff|person|people|hands|crew)", re.I)
_OPENING: Final = re.compile(r"((?!We |Our |The |If |As )[A-Z][^.,|()–-]{2,45}), ")
_SOUGHT: Final = re.compile(
    r"\b(?:(?:look(?:ing)?(?: from [^.,;\n]{2,25}?)?|search(?:ing)?"
    r"|on the (?:hunt|lookout)|hunt(?:ing)?) for"
    r"|(?<!job )seek(?:s|ing)?(?: to (?:appoint|recruit|hire|employ))?|hiring(?: for)?"
    r"|engag(?:e|es|ing)|needing"
    r"|recruit(?:s|ing)?(?: for)?|recruit|appoint|needs?|requires?|after|wants?"
    r"|vacanc(?:y|ies) for|opportunity for|opening for|opportunity exists for"
    r"|(?:position|role|post|job|vacancy) (?:of|as|for)|applications (?:for|from)"
    r"|employ|adding|in need of|join (?:us|our team|the team|\w+(?: \w+){0,5}) as"
    r"|wanted)"
    r"(?: to)?(?: the)?(?: position of| post of| role of| services of| following:?)? "
    r"(?=an?\b|the\b|\d|\w)",
    re.I,
)
# "... for a Senior Backend Engineer gig"
_ROLE: Final = re.compile(
    r"\b(?:an?|the|our|new) ((?:[A-Z][\w/+-]*|of|and|&)"
    r"(?: (?:[A-Z][\w/+-]*|of|and|&)){0,5})"
    r" (?:gig|role|position|job|vacancy|opening|post|opportunity)\b"
)
_AS: Final = re.compile(r"(?:^|(?<=[.!?:\n] ))As (?:an?|our|the) ", re.M)
_ENDS: Final = frozenset(
    """to who for in with at on that which and or by from working based as is are will
    you we within whose where if having inside across into near around over whom inc
    starting covering asap please must starting needed required wanted
    reporting""".split()
)


def title(first: Sequence[str], text: str, company: str | None) -> str | None:
    """Give the title of the job as the posting has it, None where it is not sure."""
    for at, line in enumerate(first[:_FIRST]):
        line = line.split(". ")[0]
        if _BARE_CALL.fullmatch(line) and first[at + 1 :]:
            line += " " + first[at + 1].split(". ")[0]
        if (found := _CALLED_FOR.match(line)) and (
            named := _wanted(found[1].split(), company)
        ):
            return named
        if (found := _AT_FIRM.match(line)) and (named := titled(found[1], company)):
            return named
        if (found := _LABELLED.match(line)) and len(found[1].split()) < 13:
            head = parts_of(found[1])[0]
            if names_job(head) or not found[0].lower().startswith(("role", "post")):
                return titled(found[1], company) or tidy(found[1], company)
    for line in first[:_FIRST]:
        if (found := _SUBJECT.match(line)) and (named := titled(found[1], company)):
            return named.split(", ")[0]
    for line in first[:_TOP]:
        found = _NEEDED.match(SHOUT.sub("", line))
        if found and _STAFF.fullmatch(found[1]) and not _is_said(found[1]):
            return tidy(found[1], company)
        if (
            found
            and names_job(found[1])
            and not _is_said(found[1])
            and (named := _wanted(found[1].split(), company))
        ):
            # "Teaching Assistant (Reception) needed"
            whole = found[1].startswith(f"{named} (") and found[1].endswith(")")
            return tidy(found[1], company) if whole else named
    for line in first[:_TOP]:
        line = SHOUT.sub("", line)
        barred = line.count(" | ") > 1
        short = len(line.split()) <= _LINE or barred
        fits = short and (barred or line[-1:] not in ".?!") and ": " not in line
        fits = fits and not _SOUGHT.match(line) and not _is_said(line)
        if fits and (named := titled(line, company)):
            return named
        if not short:
            break
    found = _OPENING.match(first[0] if first else "")
    if found and names_job(found[1]) and not _is_said(found[1]):
        return tidy(found[1], company)
    for line in first:
        found = _GENDERED.match(bare := SHOUT.sub("", line))
        if found and names_job(found[1]) and not _SOUGHT.search(found[1]):
            return tidy(found[found.end() < len(bare)], company)
    if found := _RESPONSIBLE.search("\n".join(first)):
        return titled(found[1], company)
    if named := _sought(text[:_SENTENCES], company):
        return named
    # Below the menu of a page: a line of capitals that ends with a job.
    for line in first[_TOP:]:
        line = line.split("   ")[0]
        if _is_plain(line) and (named := tidy(line, company)):
            return named
    return None


def _is_plain(line: str) -> bool:
    """Whether a line is a job and nothing else."""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", line)
    words = bare.replace("/", " ").split()
    large = all(word[0].isupper() for word in words if len(word) > _SMALL)
    return (
        1 < len(words) < _PLAIN
        and large
        and bare.replace(" ", "").replace("/", "").isalpha()
        and names_job(words[-1])
    )


_SMALL: Final = 3
_PLAIN: Final = 7
"""Words of a line that is a job and nothing else, below."""


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


def _is_said(line: str) -> bool:
    """Whether a line is a sentence, which may name other people's jobs, too."""
    words = [w.lower() for w in line.split()]
    rest = line.split()[1:3]
    if words[1:] and words[0] in STARTS and not names_job(words[0]):
        # "Report sales to the owners each Friday"
        said = {*words[2:]} & _OBJECTS and not any(w[0].isupper() for w in rest)
        return words[1] in _OBJECTS or bool(said)
    return any(
        w
        in (
            "is",
            "are",
            "we",
            "we're",
            "we’re",
            "you",
            "our",
            "needs",
            "has",
            "will",
            "requires",
            "seeks",
            "wants",
        )
        for w in words
    )


_OBJECTS: Final = frozenset("a an the our your and with to of all new up out".split())
SHOUT: Final = re.compile(
    r"^\W*(?:we(?:['’]re| are)(?: now)? hiring|now hiring|urgent\w*(?: hiring"
    r"| requirement)?"
    r"|job alert|vacancy|hiring alert|so|hiring)"
    r"\s*[!:.–\u2600-\u27bf\U0001f300-\U0001faff-]+\s*",
    re.I,
)


def _sought(text: str, company: str | None) -> str | None:
    """Find who is sought in a sentence: "we are seeking a ..."."""
    for found in _SOUGHT.finditer(text):
        rest = text[found.end() : found.end() + 120].split("\n")[0]
        if named := _wanted(rest.split(), company):
            return named
    for found in _ROLE.finditer(text):
        if names_job(found[1]) and (named := tidy(found[1], company)):
            return named
    for found in _AS.finditer(text):
        rest = text[found.end() : found.end() + 80].split("\n")[0]
        if "," in rest and (named := _wanted(rest.split(), company, plain=False)):
            return named
    return None


def _wanted(words: list[str], company: str | None, *, plain: bool = True) -> str | None:
    """Take the job out of the words that follow "looking for"."""
    taken: list[str] = []
    for word in words[:14]:
        bare = word.strip("(),.;:!?*\"“”'’").lower()
        if bare in _ENDS or word[0] in "(–—-":
            break
        if word[-1] in ",;" and not names_job(bare):
            # "a patient, tidy and honest gardener", or the end of it
            begun = any(taken_.lower() not in QUALITIES for taken_ in taken)
            if not begun and bare and bare[0].isalpha() and word[0].islower():
                continue
            if any(w[0].isupper() for w in taken) and taken:
                taken.append(word.strip(",;"))
            break
        taken.append(word.strip(',.;:!?*"“”'))
        if word[-1] in ",.;:!?":
            break
    # "patient, tidy and honest gardener": the "and" ended it too early.
    if not any(names_job(w) for w in taken) and len(taken) < len(words):
        rest = words[words.index("and") + 1 :] if "and" in words[:8] else []
        ahead = words[: words.index("and")] if rest else []
        if rest and all(w.strip(",").islower() for w in ahead) and len(ahead) < 6:
            return _wanted(rest, company, plain=plain)
        return None
    while taken and taken[0].lower().strip(",()") in QUALITIES and len(taken) > 1:
        if taken[0][0].isupper() and taken[0].lower() not in ("a", "an", "the"):
            if names_job(" ".join(taken[1:])) and taken[0].lower() not in _GRADES:
                taken = taken[1:]
                continue
            break
        taken = taken[1:]
    last = max((n for n, w in enumerate(taken) if names_job(w)), default=-1)
    if last < 0 or (not plain and not taken[0][0].isupper()):
        return None
    capitals = taken[last][0].isupper()
    end = last + 1
    start = 0
    if capitals:
        while start < last and taken[start][0].islower():
            start += 1
    elif last - start > 3:
        start = last - 3
    if taken[end : end + 1] in (["de"], ["of"]) and taken[end + 1 : end + 2]:
        end += 2  # "Chef de Partie", "Head of People"
    name = " ".join(taken[start:end])
    if taken[last] in words:
        after = words[words.index(taken[last]) + 1 :][:1]
        if after and _GENDERS.fullmatch(after[0].strip(",.;")):
            name += " " + after[0].strip(",.;")
    return tidy(name, company) if name.lower() not in _NO_TITLE else None


# "Automation Engineer (m/f/d) Packaging Lines", wherever a page begins
_GENDERED: Final = re.compile(
    r"([^\W\d_][^\n()]{2,60}?)\s*\((?:[mfwdx](?:[/|*:][mfwdx*]){1,3}|all genders|gn)\)",
    re.I,
)
_GENDERS: Final = re.compile(r"\([mfwdxh](?:/[mfwdxh*]){1,3}\)")
_GRADES: Final = frozenset("senior junior lead head principal chief part full".split())
_NO_TITLE: Final = frozenset(
    """partner partners associate assistant helper hand worker workers team member lead
    head principal owner officer officers leader leaders manager managers agent crew
    representative operator apprentice specialist specialists engineers fellow host
    general professor guard keeper""".split()
) - {
    "manager",
    "assistant",
    "apprentice",
    "guard",
    "leader",
    "host",
    "keeper",
    "helper",
}


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
