"""Read clause by clause what of a message puts the interview right.

"It is Valencia hour, not UTC", "the HR lady is Anne-Sofie", "number two is no person",
"the company is still wrong", "the post is team lead". What is spoken of is known from
the interview; what else stands in such a clause are words that any is made of. What
puts nothing right is the rest.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from difflib import SequenceMatcher
from typing import Final

from bot.core.amending import Amended, amends
from bot.core.amending import bare as alone
from bot.core.asked_under import asks, sentences
from bot.core.clock_right import OF_CLOCK, clock_right
from bot.core.company_told import company_mended
from bot.core.dossier import Interview, Person
from bot.core.list_words import FILLER, LEFT_OFF, OUT
from bot.core.mending import people_mended
from bot.core.mending_roles import roles_mended
from bot.core.naming import read_people
from bot.core.naming_lines import FIRM, LEADS
from bot.core.on_the_list import listed_anew, struck
from bot.core.post_told import POST_BEHIND, post_told
from bot.core.roles import is_role
from bot.expressions import Expression

LONGEST: Final = 45
"""Words of a message that is read so."""


@dataclass(frozen=True, slots=True)
class SetRight:
    """What a message puts right; None or empty for what it does not.

    `wrong` is set where the company is said to be wrong and no other is named. `place`
    is what the `zone` was called. `rest` is what else was said.
    """

    people: tuple[Person, ...] | None = None
    company: str = ""
    wrong: bool = False
    zone: str = ""
    place: str = ""
    at: time | None = None
    post: str = ""
    amended: Amended | None = None
    rest: str = ""


_CLAUSE: Final = Expression(
    r"(?P<mark>[,;:]\s+|\s+[-–]\s+|\s+(?:and|but|so|though)\s+(?=(?:it|its|it's|the"
    r"|that|thats|this|i|you|u|he|she|they|his|her|my|number|no|hr|please|company)\b)"
    r"|\s+(?=(?:its|it's|thats|that's) (?:not )?\S))",
    re.IGNORECASE,
)


def set_right(
    interview: Interview, text: str, field: str, cities: Mapping[str, str]
) -> SetRight | None:
    """Read what is put right beside the open field; None where nothing is."""
    text = " ".join(_SHORT.sub(r"\1's", text.replace("’", "'")).split())
    if len(text.split()) > LONGEST:
        return None
    found, rest = SetRight(), list[str]()
    now = interview
    for clause in _clauses(text, now):
        read = _read(now, found, clause, field, cities)
        if read is None:
            rest.append(clause)
            continue
        found = read
        now = replace(
            now,
            people=now.people if found.people is None else found.people,
            company=found.company or now.company,
        )
    if found == SetRight():
        return None
    left = [one for one in rest if not _beside(one, found)]
    if field == "people" and not rest and _a_firm(text):
        return None  # alone, it is for the field to take
    if found.post and field == "people":
        # "Twelve beds, god help me" tells more of the post, and names nobody.
        left = [one for one in left if _names_somebody(one)]
    return replace(found, rest=" ".join(left).strip(" ,;:"))


_SHORT: Final = Expression(r"\b(he|she|that|it|what|there)s\b", re.IGNORECASE)


def _clauses(text: str, interview: Interview) -> Iterator[str]:
    """Cut into clauses; a sentence that is one of them as a whole is not cut."""
    for sentence in sentences(text):
        if _whole(interview, sentence):
            yield sentence
            continue
        start = 0
        for mark in _CLAUSE.finditer(sentence):
            yield sentence[start : mark.start()] + mark["mark"].rstrip(" ")[:1]
            start = mark.end()
        yield sentence[start:]


def _whole(interview: Interview, sentence: str) -> bool:
    """Whether a sentence puts one thing right as it stands."""
    people = interview.people
    if listed_anew(people, interview.company, sentence) is not None:
        return True
    if POST_BEHIND.match(sentence) or _renamed(people, sentence) is not None:
        return True
    return roles_mended(people, sentence) is not None


def _read(
    interview: Interview,
    found: SetRight,
    clause: str,
    field: str,
    cities: Mapping[str, str],
) -> SetRight | None:
    bare = _LEADS.sub("", clause).strip(" ,;:.!?-–")
    if not bare:
        return None
    if field not in ("when", "hour") and (
        clock := clock_right(interview, bare, cities)
    ):
        return replace(found, zone=clock[0], place=clock[1], at=clock[2])
    if post := post_told(bare):
        return replace(found, post=post)
    if asks(clause) and not _TAG.search(clause):
        return None
    if LEFT_OFF.search(clause):
        return None  # who is missing is put on the list elsewhere
    left = struck(interview.people, bare)
    if left is None:
        listed = listed_anew(interview.people, "", bare)
        left = listed.people if listed is not None and not listed.company else None
    if left is None and _known_so(interview.people, bare):
        left = interview.people
    if left is not None:
        return replace(found, people=left)
    if field != "company" and interview.company:
        name = company_mended(interview.company, clause) or _firm_anew(
            interview.company, bare, wrong=found.wrong
        )
        if name:
            return replace(found, company=name)
        if _only(bare, _WRONG_FIRM | _words(interview.company)) and _is_wrong(
            bare, interview.company
        ):
            return replace(found, wrong=True)
    if (renamed := _renamed(interview.people, clause)) is not None:
        return replace(found, people=renamed)
    if field in ("minutes", "where", "casual"):
        mended = people_mended(interview.people, bare)
        if mended is not None and not mended.added:
            return replace(found, people=mended.people)
    if field == "people" and (name := _a_firm(bare)):
        return replace(found, company=name)
    short = amends(clause)
    if short is not None and not _for_field(short, field):
        return replace(found, amended=short)
    return None


def _known_so(people: tuple[Person, ...], clause: str) -> bool:
    """Whether a clause only says what stands on the list, or wants off what does not.

    "HR is Anne-Sofie" where she is there as that; "remove the post from the people".
    """
    words = _words(clause)
    if words & OUT and words & _LIST:
        return not any(words & _words(f"{p.name} {p.role}") - FILLER for p in people)
    for person in people:
        name, role = _words(person.name), _words(person.role)
        if name and name <= words and role & words:
            return words <= name | role | FILLER
    return False


_LIST: Final = frozenset("people list".split())
_RENAMED: Final = Expression(
    r"(?P<said>.*\b(?:wrong|n't|not|right|mis\w+|mistake)\b.*?)[\s,;:.!–-]+(?:but )?"
    r"(?:it's|it is|i mean|i meant|i said|i wrote|should be) (?P<name>(?-i:[A-ZÀ-Ž])"
    r"[\w'-]+(?: (?-i:[A-ZÀ-Ž])[\w'-]+)?)\W*",
    re.IGNORECASE,
)


def _renamed(people: tuple[Person, ...], words: str) -> tuple[Person, ...] | None:
    """Read who was written wrongly: "you didn't get Ruth right, it's Ruta"."""
    found = _RENAMED.fullmatch(words)
    if found is None:
        return None
    said = _words(found["said"])
    for person in people:
        for part in person.name.split():
            if part.casefold() in said and part[:1].isupper():
                mended = people_mended(people, f"not {part}, it is {found['name']}")
                return mended.people if mended is not None else None
    return None


def _for_field(said: Amended, field: str) -> bool:
    known = {"minutes": said.minutes, "where": said.remote, "casual": said.casual}
    return field in ("when", "hour") or known.get(field) is not None


_OF_IT: Final = Expression(
    r"\b(?:remove|delete|drop) (?:number |nr |no )?\d\b|\b(?:people|person|list|card"
    r"|interview|company|firm|i meet|i will meet|human|somebody)\b",
    re.IGNORECASE,
)


def speaks_of_it(text: str) -> bool:
    """Whether words name the interview or what is on its card."""
    return _OF_IT.search(text) is not None


# The company


_WRONG: Final = frozenset(
    "wrong incorrect false mistaken misspelt misspelled mistake not isn't isnt".split()
)
_WRONG_FIRM: Final = _WRONG | frozenset(
    """the a my your company firm employer place name organisation organization still is
    are it its it's isn't isnt that thats that's you u have has got put wrote written up
    there here on in card right correct again also too with n't not now as called of for
    quite really completely spelt spelled""".split()
)
_FIRM_WORDS: Final = frozenset(
    "company firm employer organisation organization".split()
)


_NAMED: Final = Expression(
    r"(?:(?:the |my )?(?:company|firm|employer|place|name)(?:'s| is)?(?: really)?|it's"
    r"|it is|i (?:wrote|said|meant?)|i mean)? ?(?:spel(?:t|led)|called|named|written)?"
    r" ?(?P<name>(?-i:[A-ZÀ-Ž])[\w&'-]*(?: (?:(?-i:[A-ZÀ-Ž])[\w&'-]*|of|and|&))*)\W*"
    r"(?: with .*)?",
    re.IGNORECASE,
)
_LIKE: Final = 0.7


def _firm_anew(company: str, clause: str, *, wrong: bool) -> str:
    """Give a company named anew: longer or spelt otherwise, or where it was wrong."""
    found = _NAMED.fullmatch(clause)
    if found is None:
        return ""
    name, old = found["name"].strip(), company.casefold()
    if name.casefold() == old:
        return ""
    longer = name.casefold().startswith(f"{old} ")
    like = SequenceMatcher(None, name.casefold(), old).ratio() >= _LIKE
    return name if longer or like or wrong else ""


def _a_firm(clause: str) -> str:
    """Give the company that a clause names and no more, where people are asked for."""
    bare = re.sub(r"^(?:just|only|at|with|for|the|from)\s+", "", clause, flags=re.I)
    if not 1 < len(bare.split()) <= _MOST_OF_FIRM or LEADS.search(bare):
        return ""
    return bare if FIRM.search(bare) or _OF_TOWN.fullmatch(bare) else ""


_MOST_OF_FIRM: Final = 7
_OF_TOWN: Final = Expression(
    r"(?:university|college|bank|school|museum|port|house|city|council) of [\w' -]+",
    re.IGNORECASE,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w'-]+", text.casefold()))


def _only(clause: str, known: frozenset[str]) -> bool:
    return _words(clause) <= known


def _is_wrong(clause: str, company: str) -> bool:
    words = _words(clause)
    named = _words(company) - _WRONG_FIRM
    return bool(words & _WRONG) and bool(words & (_FIRM_WORDS | named))


# What is said beside


def only_blames(text: str) -> bool:
    """Whether all of a message says what the program did or did not do."""
    told = sentences(text)
    return bool(told) and all(_TO_US.match(one) for one in told)


_LEADS: Final = Expression(
    r"^\W*(?:(?:and|but|so|oh|ah|no+|nope|haha|ha|lol|wait|hang on|stop|sorry|please"
    r"|pls|also|btw|by the way|ok|okay|well|hey|oi|actually|now|just|still|then|you|u"
    r"|that is|it is|its|it's|please correct|correct|correction|change|can you still"
    r" correct"
    r" that|(?:can|could) you (?:please |still )?(?:correct|change|fix|note)"
    r"(?: that)?|you should know|i forgot to say)\b[\s,:;.!-]+)+"
    r"(?=(?:the|a|an|my|number|nr|no|hr|his|her|it|its|it's|i|i'm|\w+) )",
    re.IGNORECASE,
)
_TAG: Final = Expression(
    r"\b(?:is ?n'?t it|right|is it|no|yes|correct(?: that)?|(?:can|could|will) you\b.*)"
    r"\W*$",
    re.IGNORECASE,
)
"""What asks to agree, or to do it, and not for anything else."""
_TO_US: Final = Expression(
    r"\W*(?:\w+\W+){0,2}?(?:(?:you|u)(?:'ve| have)? (?:still |just |only |even )?"
    r"(?:write|wrote|put|have|got|say|said|took|never|did|didn'?t|do|should)\b"
    r"|i (?:was|am) (?:only |just )?asking\b|i'm (?:only |just )?asking\b"
    r"|the (?:card|list|form) says|it says\b|(?:did|do|have) (?:you|u)\b|is (?:that"
    r"|it) (?:changed|corrected|fixed|noted))",
    re.IGNORECASE,
)
_BESIDE: Final = frozenset(
    """and but so oh ah no nope haha ha lol wait hang on stop sorry please pls also btw
    by the way ok okay well hey oi actually now still then that thats that's is it its
    it's correct correction change fix put take out off remove him her them one wrong
    not a an person name i mean said meant i'm im you u did do have can could will would
    just only here there this my your me thanks thank lol lads mate was were right isn't
    isnt to of the for in mail letter found e-mail email rang called told again too wish
    want department job company firm what mean if he she they on holiday off
    line again""".split()
)


def _beside(clause: str, found: SetRight) -> bool:
    """Whether a clause says nothing of its own beside what is put right."""
    if _TO_US.match(clause) or _NOT.match(clause):
        return True
    if found.people is not None and _OF_THEM.match(clause):
        return True
    if alone(clause) is not None:
        return False  # a value by itself: "in person"
    known = _BESIDE | OF_CLOCK if found.zone else _BESIDE
    return _words(clause) <= known


_OF_THEM: Final = Expression(r"\W*(?:she|he|they)\b", re.IGNORECASE)
"""What tells more of who was put right: "she left the company"."""


def _names_somebody(clause: str) -> bool:
    named = read_people(clause)
    return any(is_role(one.role) or one.name in clause for one in named)


_NOT: Final = Expression(r"\W*(?:and )?not (?:\S+ ?){1,4}$", re.IGNORECASE)
"""What says only what it was not: "not London"."""
