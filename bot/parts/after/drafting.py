"""What a thank-you note is drafted from: the notes, the job, the stories kept."""

import re
from dataclasses import replace

from bot.core.brief import Brief
from bot.core.dossier import Interview, Person
from bot.core.naming_words import TITLE
from bot.core.roles import nobody
from bot.core.state import Context, State
from bot.parts.after import people as met
from bot.parts.after.drafts import left_out
from bot.parts.after.letters import (
    addressed,
    signature,
    signed,
    with_line,
    without,
)
from bot.parts.after.notes import items


def line(interview: Interview, person: Person) -> str | None:
    """Find what the notes say about somebody: the first sentence that names them."""
    notes, names = interview.notes, _names(person.name)
    if notes is None or not names:
        return None
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.I)
    texts = (notes.asked, notes.said, notes.left_out)
    wholes = (whole for text in texts for whole in items(text))
    for item in (piece for whole in wholes for piece in _parted(whole)):
        if (
            pattern.search(item)
            and len(item.split()) > len(person.name.split()) + 1
            and not left_out(item, person.name)
        ):
            return item
    return None


_TESTED = re.compile(
    r"\b(?:asked|wanted to know|questioned|tested|grilled|interviewed|challenged"
    r"|pressed"
    r"|quizzed|asking|wondered)\b",
    re.I,
)
_GAVE = re.compile(
    r"\b(?:told|said|showed|explained|shared|gave|offered|mentioned|laughed|smiled"
    r"|walked"
    r"|helped|listened|thanked|introduced|admitted)\b",
    re.I,
)


def to_thank_for(interview: Interview, person: Person) -> str | None:
    """Find what the notes say somebody gave: a test of the candidate is no gift."""
    found = line(interview, person)
    if found is None or (_TESTED.search(found) and not _GAVE.search(found)):
        return None
    bare = re.sub(r"^(?:and|but|so|then|also)\s+(?:also\s+)?", "", found, flags=re.I)
    return bare[:1].upper() + bare[1:]


def _parted(item: str) -> list[str]:
    """Part what two people did: "carol asked me why and the hr man asked how"."""
    return re.split(
        r"\s+(?:and|while|then)\s+(?=(?:(?:the|another)\s+)?(?:\w+\s+){1,3}"
        r"(?:asked|said|told|wanted|showed)\b)",
        item,
    )


MOST_EARLIER = 4
"""Notes to one person that are kept beside the newest."""

_SMALL = frozenset("the a an from of in at on for and someone somebody".split())


def _names(name: str) -> list[str]:
    words = [word.strip(".,") for word in name.split()]
    words = [word for word in words if word.casefold() not in _SMALL]
    if len(words) > 1 and words[0].casefold() in TITLE:
        words = words[1:]
    return [word for word in words if len(word) > 1]


def drafted(
    state: State,
    interview: Interview,
    person: Person,
    context: Context,
    *,
    alike: bool = False,
) -> Person:
    """Draft a note, in a wording that no other note of this interview has.

    Where it is to be `alike`, only sentences that hold something unwanted are others.
    """
    others = tuple(
        p.thanks for p in interview.people if p.thanks and p.number != person.number
    )
    place = [p.number for p in interview.people].index(person.number)
    nameless = nobody(person.name, person.role)
    register = met.register(person)
    if register == "coordinator" and asked_me(interview, person):
        register = "general"
    brief = Brief(
        "" if nameless else person.name,
        person.moment,
        register,
        place + max(0, person.drafts - alike),
        (*others, person.thanks) if person.thanks and not alike else others,
        _demand(state, person.moment, context),
        _story(state, person.moment),
        person.tone,
        person.avoided,
    )
    letter = context.drafted(brief)
    for words in person.unwanted:
        letter = without(letter, words)
    for line in person.added:
        letter = with_line(letter, line)
    if person.dear:
        letter = addressed(letter, person.dear)
    names = (signature(p.thanks) for p in (person, *interview.people) if p.thanks)
    if name := next(filter(None, names), ""):
        letter = signed(letter, name)
    earlier = (person.thanks, *person.earlier) if person.thanks else person.earlier
    earlier = tuple(dict.fromkeys(e for e in earlier if e != letter))[:MOST_EARLIER]
    drafts = person.drafts + (not alike)
    return replace(person, thanks=letter, drafts=drafts, earlier=earlier)


_QUESTIONED = re.compile(r"\b(?:asked|interviewed|questioned|wanted to know)\b", re.I)


def asked_me(interview: Interview, person: Person) -> bool:
    """Whether somebody asked at the interview, by the notes or what is told of them."""
    found = line(interview, person) or ""
    return any(_QUESTIONED.search(words) for words in (found, person.moment))


def _demand(state: State, moment: str, context: Context) -> str:
    """Name a requirement of the job that the moment touches."""
    job = state.dossier.job
    demands = job.demands if job is not None else ()
    return next(
        (
            d.requirement.words
            for d in demands
            if context.touches(d.requirement, moment)
        ),
        "",
    )


def _story(state: State, moment: str) -> str:
    """Name a story that shares a word of weight with the moment."""
    said = _weighty(moment)
    return next((s.name for s in state.dossier.stories if said & _weighty(s.name)), "")


def _weighty(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]{6,}", text.casefold())
    return frozenset(words) - _LIGHT


_LIGHT = frozenset(
    """because before during another around through always really should would could
    people person little something anything nothing everyone someone together""".split()
)
