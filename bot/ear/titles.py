"""Tell the title of the job that a posting offers, where it names it plainly."""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.job_words import QUALITIES, names_job
from bot.ear.posting_verbs import STARTS
from bot.ear.title_cuts import GENDERED, parts_of, tidy, titled

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
    r"\W*(?:urgent(?:ly)? )?(?:required|needed|wanted|requirement)\s*[:\uff1a–—-]+",
    re.I,
)

# "Vacancy at Mount Kenya Tea: ACCOUNTANT"
_AT_FIRM: Final = re.compile(
    r"(?:job |career )?(?:vacanc(?:y|ies)|openings?|opportunit(?:y|ies)"
    r"|jobs?|positions?)"
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
        found = GENDERED.match(bare := SHOUT.sub("", line))
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


_GENDERS: Final = re.compile(r"\([mfwdxh](?:/[mfwdxh*]){1,3}\)")

# With a capital they belong to the title: "a new Night Porter".
_GRADES: Final = frozenset(
    """senior junior lead head principal chief part full night day evening weekend
    creative strategic patient casual commercial innovative qualified""".split()
)

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
