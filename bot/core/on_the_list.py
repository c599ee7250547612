"""Read what is said of who is on the list: two are one, one has a name, one is a firm.

Whoever is spoken of is found by name, by what they do, by a description or by their
place on the list. What is left of a sentence must be words that any such sentence is
made of, and at most one new name: so nothing has to be foreseen word for word, and what
tells of something else is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Person
from bot.core.introducing import nameless
from bot.core.list_words import (
    COPULA,
    FILLER,
    FIRM,
    GENERIC,
    GLUE,
    NAMING,
    NOT,
    NUMBER,
    ONE_OF_THEM,
    ORDINALS,
    OUT,
    PLACES,
    SAME,
    cut_words,
    only_filler,
    words_of,
)
from bot.core.naming_words import COMMON, ROLES, TITLE
from bot.core.roles import a_name, is_role

LONGEST: Final = 40
"""Words of a message that is read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Who is on the list by now; `company` is one that was taken for a person.

    `rest` is what else was said.
    """

    people: tuple[Person, ...]
    company: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Mention:
    """Whom a word may mean; `first` and `last` are places of words."""

    first: int
    last: int
    who: frozenset[int]
    generic: bool = False


_WISH: Final = re.compile(r"\W*(?:\w+\W+){0,3}?(?:can|could|would|will) (?:you|u|we)\b")
_NO_NAME: Final = frozenset(
    """unknown missing wrong right different foreign irish polish italian spanish german
    french english indian american british nice late ill sick nervous new old strict
    monday tuesday wednesday thursday friday saturday sunday today tomorrow
    """.split()
)
_MOST_OF_NAME: Final = 3


def listed_anew(people: tuple[Person, ...], company: str, text: str) -> Listed | None:
    """Read how the list is put right; None where it is not."""
    text = " ".join(text.replace("’", "'").split())
    if len(text.split()) > LONGEST or not (people or company):
        return None
    cut = sentences(text)
    for first, last in _windows(len(cut)):
        part = " ".join(cut[first:last])
        read = _read(people, company, part, last - first == 1)
        if read is None:
            continue
        rest = [s for n, s in enumerate(cut) if not first <= n < last]
        left = " ".join(s for s in rest if not only_filler(s))
        return replace(read, rest=left)
    return None


def struck(people: tuple[Person, ...], clause: str) -> tuple[Person, ...] | None:
    """Read that somebody, by their place or as they are called, is off the list.

    "Number two is not a person", "remove 2", "the first person i meet is not a person".
    """
    words = words_of(clause)
    mentions = [m for m in _mentions(people, words) if len(m.who) == 1]
    if not mentions and words and words[0] in OUT and words[-1] in PLACES:
        # "Remove 2", as the button beneath the list is labelled.
        place = PLACES[words[-1]] - 1
        mentions = [_Mention(len(words) - 1, len(words) - 1, frozenset((place,)))]
    meant = set().union(*(m.who for m in mentions))
    taken = {n for m in mentions for n in range(m.first, m.last + 1)}
    strange = [w for n, w in enumerate(words) if n not in taken]
    no_person = bool(NOT | {"no"} & set(words)) and _PERSONS & set(strange)
    if len(meant) != 1 or not (OUT & set(strange) or no_person):
        return None
    if not no_person and not set(strange) <= FILLER | _OFF:
        return None
    if no_person and not set(strange) <= FILLER | _OFF | {"first"}:
        return None
    gone = meant.pop()
    if not 0 <= gone < len(people):
        return None
    return tuple(p for n, p in enumerate(people) if n != gone)


_PERSONS: Final = frozenset("person human people somebody someone".split())
_OFF: Final = frozenset(
    "remove delete take cross strike scratch away nr number".split()
)


def _windows(count: int) -> Iterator[tuple[int, int]]:
    """Take all that was said together first, then each sentence, then two by two."""
    seen = set()
    spans = [(0, count), *((n, n + 1) for n in range(count))]
    spans += [(n, n + 2) for n in range(count - 1)]
    for span in spans:
        if span not in seen:
            seen.add(span)
            yield span


def _read(
    people: tuple[Person, ...], company: str, text: str, single: bool
) -> Listed | None:
    asking = [s for s in sentences(text) if asks(s) and not _WISH.match(s.casefold())]
    if asking and (single or asking[-1] == sentences(text)[-1]):
        return None
    words, written = words_of(text), cut_words(text)
    there = range(len(people))
    mentions = [m for m in _mentions(people, words) if all(n in there for n in m.who)]
    firm = _firm(people, company, words, mentions)
    if firm is not None:
        return firm
    if not mentions:
        return None
    meant = _meant(people, mentions)
    taken = {n for m in mentions for n in range(m.first, m.last + 1)}
    strange = [n for n, w in enumerate(words) if n not in taken and w not in FILLER]
    if not strange:
        return _one(people, words, mentions, meant)
    return _called(people, words, written, strange, meant)


# Who is meant


def _keys(person: Person) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words somebody is known by, and those that fit many."""
    named = {w.strip(".").casefold() for w in re.findall(r"[\w'.-]+", person.name)}
    role = {w.casefold() for w in re.findall(r"[\w'-]+", person.role)}
    own = (named | role) - GLUE - TITLE
    generic = own & GENERIC
    return frozenset(own - generic), frozenset(generic)


def _mentions(people: tuple[Person, ...], words: list[str]) -> Iterator[_Mention]:
    keys = {n: _keys(p) for n, p in enumerate(people)}
    single: list[_Mention] = list(_placed(len(people), words))
    placed = {n for m in single for n in range(m.first, m.last + 1)}
    for n, word in enumerate(words):
        if n in placed:
            continue
        bare = word.removesuffix("'s")
        who = frozenset(k for k, (own, _) in keys.items() if bare in own)
        if who:
            single.append(_Mention(n, n, who))
            continue
        who = frozenset(k for k, (_, own) in keys.items() if bare in own)
        if who and n and words[n - 1] in ("the", "that", "my", "a"):
            single.append(_Mention(n, n, who, generic=True))
    single.sort(key=lambda m: m.first)
    joined: list[_Mention] = []
    for one in single:
        before = joined[-1] if joined else None
        near = before is not None and all(
            w in GLUE for w in words[before.last + 1 : one.first]
        )
        if before is not None and near and "and" not in words[before.last : one.first]:
            both = before.who & one.who
            if both:
                joined[-1] = _Mention(before.first, one.last, both)
                continue
            if before.generic or one.generic:
                # "The man from finance" is whoever is from finance.
                kept = one if before.generic else before
                joined[-1] = _Mention(before.first, one.last, kept.who)
                continue
        joined.append(one)
    yield from joined


def _placed(count: int, words: list[str]) -> Iterator[_Mention]:
    """Find who is meant by a place on the list: "number two and three"."""
    n = 0
    while n < len(words):
        before = words[n - 1] if n else ""
        after = words[n + 1] if n + 1 < len(words) else ""
        place = PLACES.get(words[n])
        ordinal = ORDINALS.get(words[n])
        pair = n + 2 < len(words) and after in ("and", "&")
        other = PLACES.get(words[n + 2]) if pair else None
        other = other or (ORDINALS.get(words[n + 2]) if pair else None)
        starts = n == 0 and after in ("is", "'s", "should", "=")
        if words[n] == "last" and after in ("two", "2") and count > 1:
            yield _Mention(n, n, frozenset((count - 2,)))
            yield _Mention(n + 1, n + 1, frozenset((count - 1,)))
            n += 1
        elif words[n] == "last" and after in ("one", "person", "is", "name"):
            yield _Mention(n, n + (after != "is"), frozenset((count - 1,)))
        elif place is not None and other is not None and max(place, other) <= count:
            yield _Mention(n, n, frozenset((place - 1,)))
            yield _Mention(n + 2, n + 2, frozenset((other - 1,)))
            n += 2
        elif place is not None and place <= count and (before in NUMBER or starts):
            yield _Mention(n, n, frozenset((place - 1,)))
        elif (
            ordinal is not None
            and ordinal <= count
            and before in ("the", "that")
            and after in (*GENERIC, *NOT, "is", "'s", "entry", "name")
        ):
            yield _Mention(n, n, frozenset((ordinal - 1,)))
        n += 1


def _meant(people: tuple[Person, ...], mentions: list[_Mention]) -> list[int]:
    """Say who each mention means; of several, the one without a name."""
    found = []
    for one in mentions:
        unnamed = [n for n in one.who if nameless(people[n])]
        found.append(unnamed[0] if len(unnamed) == 1 else min(one.who))
    return found


# What is said of them


def _one(
    people: tuple[Person, ...],
    words: list[str],
    mentions: list[_Mention],
    meant: list[int],
) -> Listed | None:
    """Read that two on the list are one person."""
    said = " ".join(words)
    same = bool(SAME & set(words)) or ONE_OF_THEM.search(said) is not None
    denied = NOT & set(words)
    if denied and "same" in words:
        return None
    both = list(dict.fromkeys(meant))
    if same and len(both) == 1:
        if len(mentions) > 1:
            return Listed(people)  # they are one already
        return _alike(people, both[0])
    if len(both) != 2:
        return None
    if not same:
        if denied or sum(nameless(people[n]) for n in both) != 1:
            return None
        if not _is(words, mentions, meant):
            return None
    return Listed(_merged(people, both[0], both[1]))


def _alike(people: tuple[Person, ...], place: int) -> Listed | None:
    """Find who is on the list twice by what they do: "Desmond is there twice"."""
    own = people[place]
    others = [
        n
        for n, p in enumerate(people)
        if n != place
        and (
            (own.role and own.role.casefold() in f"{p.role} {p.name}".casefold())
            or (p.role and p.role.casefold() in own.name.casefold())
            or own.name.split()[0].casefold() == p.name.split()[0].casefold() != "the"
        )
        and not (nameless(own) and nameless(p))
    ]
    if len(others) != 1:
        return None
    return Listed(_merged(people, place, others[0]))


def _is(words: list[str], mentions: list[_Mention], meant: list[int]) -> bool:
    """Whether one is said to be the other: nothing but "is" stands between them."""
    pairs = zip(mentions, mentions[1:], meant, meant[1:], strict=False)
    for one, other, a, b in pairs:
        between = words[one.last + 1 : other.first]
        if a != b and COPULA & set(between) and not {"and", "or"} & set(between):
            return True
    return False


def _merged(people: tuple[Person, ...], a: int, b: int) -> tuple[Person, ...]:
    """Make two one: the name that one has, and what the other does."""
    one, other = people[min(a, b)], people[max(a, b)]
    one, other = sorted((one, other), key=lambda p: (nameless(p), -len(p.name)))
    role = one.role or other.role or (_described(other) if nameless(other) else "")
    known = replace(people[min(a, b)], name=one.name, role=role)
    return tuple(
        known if n == min(a, b) else p for n, p in enumerate(people) if n != max(a, b)
    )


def _described(person: Person) -> str:
    """Give what somebody does by how they were described: "the finance guy"."""
    words = [w for w in person.name.split() if w.casefold() not in (*GENERIC, "the")]
    while words and words[0].casefold() in GLUE:
        words = words[1:]
    while words and words[-1].casefold() in GLUE:
        words = words[:-1]
    return " ".join(words)


def _called(
    people: tuple[Person, ...],
    words: list[str],
    written: list[str],
    strange: list[int],
    meant: list[int],
) -> Listed | None:
    """Read the name of somebody who had none: "the finance guy is Raj"."""
    if len(set(meant)) != 1 or not nameless(people[meant[0]]):
        return None
    whole = strange == list(range(strange[0], strange[-1] + 1))
    if not whole or len(strange) > _MOST_OF_NAME:
        return None
    said = [written[n] for n in strange]
    marked = bool(NAMING & set(words))
    capital = all(word[:1].isupper() for word in said)
    if not (marked or capital) or not (COPULA | NAMING) & set(words):
        return None
    if NOT & set(words) or {w.casefold() for w in said} & (_NO_NAME | COMMON | ROLES):
        return None
    name = a_name(" ".join(said))
    if not name or is_role(name):
        return None
    one = people[meant[0]]
    role = one.role or _described(one)
    known = replace(one, name=name, role=role)
    return Listed(tuple(known if p is one else p for p in people))


def _firm(
    people: tuple[Person, ...],
    company: str,
    words: list[str],
    mentions: list[_Mention],
) -> Listed | None:
    """Read that one on the list is no person, but where they work."""
    named = FIRM & set(words)
    person = {"person", "human", "people", "list", "somebody", "someone", "meet"}
    no_person = bool(NOT | {"no", "why"} & set(words)) and bool(person & set(words))
    ours = {w.casefold() for w in re.findall(r"[\w'-]+", company)} - GLUE
    taken = {n for m in mentions for n in range(m.first, m.last + 1)}
    of_ours = {n for n, w in enumerate(words) if w in ours and w not in FIRM}
    strange = {n for n, w in enumerate(words) if w not in FILLER | FIRM}
    if (strange - taken - of_ours) or not (taken or of_ours):
        return None
    meant = set(_meant(people, mentions))
    if not named:
        # "Take the insurer out of the list": it is the company, and on no list.
        told = of_ours and not meant and person & set(words)
        return Listed(people, company) if told and set(words) & (OUT | NOT) else None
    if not (COPULA & set(words) or no_person) or len(meant) > 1:
        return None
    if any(_behind(words, n) for n, w in enumerate(words) if w in FIRM):
        return None
    if not meant:
        return Listed(people, company) if no_person else None
    gone = meant.pop()
    left = tuple(p for n, p in enumerate(people) if n != gone)
    employs = not named <= {"agency"}
    return Listed(left, people[gone].name if employs else "")


_OF_FIRM: Final = ("from", "at", "in", "for", "with", "to", "left", "leaves", "quit")


def _behind(words: list[str], place: int) -> bool:
    """Whether a firm only tells whose somebody is: "from the company"."""
    before = [w for w in words[max(0, place - 3) : place] if w not in ("the", "my")]
    if before and before[-1] in _OF_FIRM:
        return True
    return words[place + 1 : place + 2] == ["'s"] and "name" not in words[place + 2 :]
