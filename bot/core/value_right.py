"""Read a correction of what is kept of an interview, by the wrong value that is there.

"Not Tom, Tim", "it's Ana with one n", "I meant 15 not 45 minutes": only where what is
said to be wrong stands there, or what is right is another spelling of just one name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from difflib import SequenceMatcher
from typing import Final

from bot.core.dossier import Interview, Person
from bot.core.hours import take_hour
from bot.core.mending import people_mended
from bot.core.naming_words import COMMON
from bot.expressions import Expression
from bot.hearing import Reword, Rewording

LONGEST: Final = 14
"""Words of a message that only puts a value right."""
_LIKE: Final = 0.72
_LEAST: Final = 3

_LEAD: Final = (
    r"\W*(?:(?:wait|sorry|oops|no|oh|ah|actually|correction|hang on|hold on|and|but|hey"
    r"|also|btw|by the way|small thing|typo|my mistake|my bad)\b\W*)*"
)
_SPELT: Final = Expression(
    rf"{_LEAD}(?P<of>(?:(?:it|that|he|she)(?:'s|s| is| was)|(?:(?:his|her|the|their"
    r"|first|last|sur)[ -]?)+name(?:'s|s| is)?|name is|the (?:company|firm|place)"
    r"(?: name)?(?:'s| is))\s+)?(?:really |actually |just )?"
    r"(?:spel(?:t|led)|written|called)?\s*"
    r"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,2}?)"
    r"(?P<how>,? (?:with|without|and) (?:(?:an?|one|two|only one|single|double|the|no)"
    r" )?(?:letter )?[^\W\d_]s?)?(?: (?:at the end|in the middle))?"
    r"(?:,? (?:sorry|please|btw|not with (?:an? )?\w|not (?:an? )?\w))?\W*",
    re.IGNORECASE,
)
"""A name by itself, with how it is spelt."""
_THE_COMPANY: Final = Expression(
    r"^(?:(?:it|that)(?:'s|s| is| was)|the (?:company|firm|name|employer|place)(?:'s"
    r"| is)?(?: called)?|they(?:'re| are))\s+",
    re.IGNORECASE,
)


def corrects_all(text: str, wishes: Sequence[Rewording]) -> Rewording | None:
    """Give what puts a value right where the whole message does only that."""
    if len(text.split()) > LONGEST:
        return None
    words = (w for w in wishes if w.kind is Reword.WORD and not w.beside)
    whole = (w for w in words if w.old and w.new)
    return next((w for w in whole if w.start == 0 and w.end == len(text)), None)


# The company


def company_right(company: str, text: str, wish: Rewording | None) -> str:
    """Give the right name of the company, whose wrong one is named or misspelt."""
    if not company:
        return ""
    if wish is not None:
        new = _THE_COMPANY.sub("", wish.new).strip()
        known, old = _words(company), _words(wish.old)
        there = bool(old) and (old <= known or _like(wish.old, company))
        if f"{wish.old} {new}".casefold() in " ".join(text.split()).casefold():
            return ""  # "it is not Ash Foods" only denies it
        named = _words(new) - _NO_NAME
        return _as_written(company, new) if there and named else ""
    for name in _spelt(text):
        if _like(name, company) and name.casefold() != company.casefold():
            return _as_written(company, name)
    return ""


_NO_NAME: Final = frozenset(
    "it is its was that this there they he she we not no with at the company".split()
)


def _as_written(company: str, name: str) -> str:
    """Write a name in small letters as the one before was written."""
    plain = name.islower() and not company.islower()
    return " ".join(w[:1].upper() + w[1:] for w in name.split()) if plain else name


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", text.casefold())) - COMMON


_NAME: Final = r"[^.,;!?]{2,50}?"
_PERSON: Final = (
    r"(?:an? |the )?(?:person|human(?: being)?|somebody|someone|man|woman|interviewer"
    r"|one of (?:the|my) (?:people|interviewers|panel)|who i(?:'ll| will)? meet)"
)
_NO_FIRM: Final = tuple(
    Expression(rf"{_LEAD}{one}\W*", re.IGNORECASE)
    for one in (
        r"(?:the (?:company|firm|place)(?: name)? is|it(?:'s|s| is)(?: with| at)?)"
        rf" (?P<firm>{_NAME})[.,;:!–-]+ (?:and |but )?(?P<who>{_NAME}) is {_PERSON}",
        r"(?:(?:it|the interview)(?:'s|s| is) )?(?:with|at) (?:the )?"
        rf"(?P<firm>{_NAME}),? (?:and )?not (?:with|at) (?P<who>{_NAME})",
        rf"(?P<who>{_NAME}) is {_PERSON},? (?:and )?not (?:the|a|my) (?:company|firm"
        r"|place)(?:[.,;:!–-]+ (?:the (?:company|firm|place)(?: name)? is|it(?:'s|s"
        rf"| is)(?: with| at)?) (?P<firm>{_NAME}))?",
    )
)


def told_apart(interview: Interview, text: str) -> tuple[str, str] | None:
    """Read which is the company and who is a person: "it's with Ash, not with Greta".

    The person is empty where they are on the list; None where it says no such thing.
    """
    said = " ".join(text.replace("’", "'").split())
    found = next(filter(None, (one.fullmatch(said) for one in _NO_FIRM)), None)
    if found is None:
        return None
    listed = any(_words(p.name) & _words(found["who"]) for p in interview.people)
    taken = _words(found["who"]) & _words(interview.company)
    firm = (found["firm"] or "").strip() or ("" if taken else interview.company)
    if any(_words(p.name) & _words(firm) for p in interview.people):
        return None  # two people, and none of them is a company
    same = _words(firm) == _words(interview.company)
    if not (listed or taken):
        return None
    company = interview.company if same else _as_written(interview.company, firm)
    return company, "" if listed else found["who"].strip()


# The people


def people_right(
    people: tuple[Person, ...], text: str, wish: Rewording | None
) -> tuple[Person, ...] | None:
    """Give the people with a name or a role put right; nobody comes or goes by it."""
    if not people:
        return None
    if wish is not None:
        mended = people_mended(people, text)
        if mended is None or mended.added or len(mended.people) != len(people):
            return None
        return mended.people if mended.people != people else None
    return next(
        (anew for name in _spelt(text) if (anew := _respelt(people, name))), None
    )


def _respelt(people: tuple[Person, ...], name: str) -> tuple[Person, ...] | None:
    """Spell the one name anew of which this is another spelling."""
    words = name.split()
    hits = [
        (person, part, word)
        for word in words
        for person in people
        for part in person.name.split()
        if _near(part, word)
    ]
    if len(hits) != 1 or not all(_known(people, word, hits[0][2]) for word in words):
        return None
    person, part, word = hits[0]
    right = word[:1].upper() + word[1:] if part[:1].isupper() else word
    anew = " ".join(right if one == part else one for one in person.name.split())
    return tuple(replace(p, name=anew) if p is person else p for p in people)


def _known(people: tuple[Person, ...], word: str, right: str) -> bool:
    """Whether a word is the one put right, or stands in a name as it is."""
    parts = {part.casefold() for p in people for part in p.name.split()}
    return word == right or word.casefold() in parts


def _near(old: str, new: str) -> bool:
    one, other = old.casefold(), new.casefold()
    if one == other or min(len(one), len(other)) < _LEAST:
        return False
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _LIKE


def _like(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= _LIKE


def _spelt(text: str) -> Iterator[str]:
    found = _SPELT.fullmatch(" ".join(text.replace("’", "'").split()))
    if found is None or not (found["of"] or found["how"]):
        return
    if found["name"].split()[0].casefold() not in COMMON:
        yield found["name"]


# The length and the hour


def minutes_right(interview: Interview, text: str, wish: Rewording | None) -> int:
    """Give the right length, whose wrong one is named as a number; 0 for none."""
    if wish is None or not interview.minutes or _OF_CLOCK.search(text):
        return 0
    old, new = _NUMBER.search(wish.old), _NUMBER.search(wish.new)
    if old is None or new is None or int(old[0]) != interview.minutes:
        return 0
    right = int(new[0])
    return right if _SHORTEST <= right <= _LONG else 0


_NUMBER: Final = Expression(r"\b\d{1,3}\b")
_OF_CLOCK: Final = Expression(r"\d[:.h]\d|\d ?[ap]m\b|o'?clock", re.IGNORECASE)
_SHORTEST, _LONG = 5, 480


def hours_right(text: str) -> tuple[time, str] | None:
    """Read "10:30, not 11": the hour that was wrong, and the words of the right one."""
    if len(text.split()) > LONGEST:
        return None
    found = _HOURS.fullmatch(" ".join(text.replace("’", "'").split()))
    if found is None:
        return None
    new, old = (found["new"] or found["new2"]), (found["old"] or found["old2"])
    hour = _hour(old)
    return (hour, new) if hour is not None and _hour(new) is not None else None


_CLOCK: Final = (
    r"(?:half past |quarter (?:past|to) )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?"
    r"| o'?clock)?|noon|midday"
)
_BEGINS: Final = (
    r"(?:(?:it|that|this|the (?:interview|time|hour)|we|they)(?:'s|s| is| was)?\s+)?"
    r"(?:i (?:mean|meant)(?: to say)? |i said )?"
    r"(?:(?:starts?|begins?|should be|will be)\s+)?(?:at )?"
)
_HOURS: Final = Expression(
    rf"{_LEAD}{_BEGINS}(?P<new>{_CLOCK}),? (?:and )?not (?:at )?(?P<old>{_CLOCK})\W*"
    rf"|{_LEAD}{_BEGINS}not (?:at )?(?P<old2>{_CLOCK}),? (?:but |it's )?(?:at )?"
    rf"(?P<new2>{_CLOCK})\W*",
    re.IGNORECASE,
)


def _hour(words: str) -> time | None:
    found, _ = take_hour(words, bare=True)
    return found.at if found is not None else None


def same_hour(one: time, other: time) -> bool:
    """Whether two times are the same on a dial."""
    return (one.hour % 12, one.minute) == (other.hour % 12, other.minute)


# The day

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def day_right(day: date, wish: Rewording | None) -> str:
    """Give the words of the right day, where the weekday that was set is wrong."""
    if wish is None:
        return ""
    old, new = (_PLAIN.sub("", one).strip().casefold() for one in (wish.old, wish.new))
    named = old[:3] in _DAYS and len(old.split()) == 1
    if not named or _DAYS.index(old[:3]) != day.weekday():
        return ""
    return new if new[:3] in _DAYS or new[:1].isdecimal() else ""


_PLAIN: Final = Expression(
    r"^(?:(?:it|that)(?:'s| is| was) )?(?:(?:on|at|for|the) )*|[\s,]*(?:sorry|please)$",
    re.IGNORECASE,
)
