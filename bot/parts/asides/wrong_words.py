"""Find in what was answered the words that are put right, or that are to go."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bot.core.session import Session
from bot.expressions import Expression
from bot.hearing import Reword, Rewording
from bot.parts.asides.naming import stems
from bot.parts.asides.numerals import FIGURE, WORD, figure, of_what, tokens
from bot.parts.asides.passages import Passage, answers

_ARTICLE = Expression(r"(?:the|a|an|my|our|his|her|their|this|that)\s+", re.IGNORECASE)
_BEGINS = Expression(r"(?:^|[.!?…\n])\s*[\"'“‘(]*$")
_SOMEBODY = Expression(
    r"(?:his|her|their|the|that|any|whose|people'?s?)", re.IGNORECASE
)
_NO_NAME = frozenset(
    "I I'm I've I'd I'll Monday Tuesday Wednesday Thursday Friday Saturday".split()
) | frozenset(
    """Sunday January February March April May June July August September October
    November December Christmas Easter English""".split()
)

AHEAD, BEHIND = 4, 2
"""Words after and before a figure that say of what it is one."""

ALIKE = 0.6
"""How like two spellings of one name are."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of an answer with what is to stand there; None where they only go."""

    where: Passage
    new: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be changed, all of it; or places of which it is not plain which.

    `already` is where what is right stands, where nothing else does. `named` is set
    where it is said of what the figure is one.
    """

    changes: tuple[Change, ...] = ()
    among: tuple[Change, ...] = ()
    already: Passage | None = None
    figure: bool = False
    named: bool = False


def find(session: Session, wish: Rewording) -> Found | None:
    """Find what is put right; None where nothing of it was said."""
    told = [one for one in answers(session) if not _answered(session, one)]
    if wish.kind is Reword.NAME:
        return _all(_named(told, wish.old))
    if wish.kind is Reword.FIGURE:
        return _figure_out(told, wish.old)
    if not wish.old:
        return _only_new(told, wish.new)
    old, new = figure(wish.old), figure(wish.new)
    if old is not None and new is not None and old[1][0] == new[1][0]:
        return _figures(told, wish, old, new)
    return _words(told, wish)


def _answered(session: Session, one: Passage) -> bool:
    """Whether the employer answers in this go: there, questions stay as they were."""
    return session.turns[one.place].attempts[one.attempt].opened > 0


def _all(places: Sequence[Passage]) -> Found | None:
    return Found(tuple(Change(one, None) for one in places)) if places else None


# Figures


def _valued(
    told: Iterable[Passage],
) -> Iterator[tuple[Passage, tuple[str, float], frozenset[str]]]:
    """Give each figure of the answers, its value, and of what it is one."""
    for one in told:
        text = one.message.text
        words = tokens(text)
        for n, (start, end, value) in enumerate(words):
            if value is None:
                continue
            after = words[n + 1 : n + 1 + AHEAD]
            near = (*words[max(0, n - BEHIND) : n], *after)
            around = stems(" ".join(text[a:b] for a, b, _ in near))
            yield replace(one, start=start, end=end), value, around


def _figures(
    told: Sequence[Passage],
    wish: Rewording,
    old: tuple[str, tuple[str, float]],
    new: tuple[str, tuple[str, float]],
) -> Found | None:
    of = of_what(wish.new) | of_what(wish.old)
    hits = [(p, around) for p, value, around in _valued(told) if value == old[1]]
    named = [p for p, around in hits if of & around]
    places = named or [p for p, _ in hits]
    if not places:
        valued = [(p, around) for p, value, around in _valued(told) if value == new[1]]
        right = [p for p, around in valued if not of or of & around]
        put = [p for p, _ in valued if p.message.original]
        there = put or (right if of else [])
        return Found(already=there[-1], figure=True) if there else None
    changes = tuple(Change(p, _like(p, new[0])) for p in places)
    if len(places) == 1 or named:
        return Found(changes, figure=True, named=bool(named))
    late = [c for c in changes if c.where.place == places[-1].place]
    if len(late) == 1:
        return Found(tuple(late), figure=True)
    return Found(among=tuple(late), figure=True)


def _like(place: Passage, new: str) -> str:
    """Write a figure as the old one was: with its currency, or as a sentence begins."""
    was = FIGURE.fullmatch(place.text)
    if was is not None and was[1] and new[:1].isdecimal():
        return f"{was[1]}{new}"
    return _begun(place, new)


def _begun(place: Passage, new: str) -> str:
    text = place.message.text
    begins = _BEGINS.search(text[: place.start]) is not None
    if begins and text[place.start].isupper():
        return new[:1].upper() + new[1:]
    return new


def _only_new(told: Sequence[Passage], new: str) -> Found | None:
    """Find what must have been wrong, where only what is right is said."""
    right = figure(new)
    if right is None:
        return _respelt(told, new)
    of, last = of_what(new), told[-1].message.id if told else ""
    hits = [
        (place, value)
        for place, value, around in _valued(told)
        if value[0] == right[1][0]
        # Without what it is of, it is the figure that was said just before.
        if (of & around if of else place.message.id == last)
    ]
    if any(value == right[1] for _, value in hits):
        return None
    late = [p for p, _ in hits if p.place == hits[-1][0].place]
    if len(late) != 1:
        return None
    return Found((Change(late[0], _like(late[0], right[0])),), figure=True)


def _figure_out(told: Sequence[Passage], named: str) -> Found | None:
    """Find the figure that is to go, without the line it stands in."""
    wrong = figure(named)
    if wrong is None:
        return _all(_aged(told, named))
    bare = _ARTICLE.sub("", named, 1)
    exact = _stand(told, bare) if " age" not in named.casefold() else []
    if len(exact) == 1:
        return _all(exact)
    hits = [p for p, value, _ in _valued(told) if value == wrong[1]]
    late = [p for p in hits if p.place == hits[-1].place]
    if len(late) == 1:
        return _all(late)
    return Found(among=tuple(Change(p, None) for p in late)) if late else None


def _aged(told: Sequence[Passage], named: str) -> list[Passage]:
    """Find somebody's age, which stands beside their name."""
    who = re.sub(r"['’]s?$", "", _ARTICLE.sub("", named, 1).split()[0])
    for name in (who, who.removesuffix("s")):
        for hit in _stand(told, name):
            text = hit.message.text
            beside = re.compile(r"[^.!?\n]{0,14}?\b(\d\d)\b").match(text, hit.end)
            if beside is not None:
                return [replace(hit, start=beside.start(1), end=beside.end(1))]
    return []


# Words and names


def _stand(told: Iterable[Passage], words: str) -> list[Passage]:
    """Give every place where words stand as they are."""
    pieces = [re.escape(word) for word in words.replace("’", "'").split()]
    if not pieces:
        return []
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(pieces) + r"(?!\w)", re.IGNORECASE)
    return [
        replace(one, start=m.start(), end=m.end())
        for one in told
        for m in pattern.finditer(one.message.text.replace("’", "'"))
    ]


def _words(told: Sequence[Passage], wish: Rewording) -> Found | None:
    for old, new in _cores(wish.old, wish.new):
        places = _stand(told, old)
        if not places:
            continue
        name = is_name(places, wish)
        changes = tuple(Change(p, _cased(p, new, name=name)) for p in places)
        if name or len(changes) == 1:
            return Found(changes)
        late = tuple(c for c in changes if c.where.place == places[-1].place)
        return Found(late) if len(late) == 1 else Found(among=late)
    right = _stand(told, _ARTICLE.sub("", wish.new, 1))
    return Found(already=right[-1]) if len(right) == 1 else None


def is_name(places: Sequence[Passage], wish: Rewording) -> bool:
    """Whether what is wrong is a name, which is changed wherever it stands."""
    inside = (p for p in places if not _BEGINS.search(p.message.text[: p.start]))
    return any(p.text[:1].isupper() for p in inside) or like(wish.old, wish.new)


def like(old: str, new: str) -> bool:
    """Whether two words are spellings of one."""
    one, other = (_TITLE.sub("", w).casefold() for w in (old, new))
    if min(len(one), len(other)) < 3 or " " in f"{one}{other}":
        return False
    return SequenceMatcher(None, one, other).ratio() >= ALIKE


_TITLE = Expression(r"^(?:mr|mrs|ms|miss|dr)\.? ", re.IGNORECASE)


_WHERE = Expression(r"^(?:in|at|on|for|from|to|of|with|by) ", re.IGNORECASE)


def stands(session: Session, words: str) -> Passage | None:
    """Give where words stand in the answers, the last of the places."""
    places = _stand([p for p in answers(session) if not _answered(session, p)], words)
    return places[-1] if places else None


def _cores(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Give what differs: "passed the first time" and "the second time" share a noun."""
    was, now = old.split(), new.split()
    ends = 0
    while ends < min(len(was), len(now)) - 1 and _same(was[-1 - ends], now[-1 - ends]):
        ends += 1
    tail = was[len(was) - ends :]
    was, now = was[: len(was) - ends], now[: len(now) - ends]
    at = next((n for n, word in enumerate(was) if now and _same(word, now[0])), None)
    if at is not None and len(was) > at + 1 and len(now) > 1:
        was, now = was[at + 1 :], now[1:]
    for leads in (_TITLE, _WHERE):
        # "In March": what leads to the wrong word stays.
        if leads.match(new) and not leads.match(old):
            yield old, leads.sub("", new)
    for words in (tail, []):
        yield " ".join((*was, *words)), " ".join((*now, *words))
    yield old, new
    yield _ARTICLE.sub("", old, 1), _ARTICLE.sub("", new, 1)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _cased(place: Passage, new: str, *, name: bool) -> str:
    if name and place.text[:1].isupper() and new.islower() and " " not in new:
        return new[:1].upper() + new[1:]
    return _begun(place, new)


def _respelt(told: Sequence[Passage], new: str) -> Found | None:
    """Find the one word of which something is another spelling: "*Denise"."""
    if " " in new or len(new) < 4:
        return None
    words = {
        m[0]
        for one in told
        for m in WORD.finditer(one.message.text)
        if m[0].casefold() != new.casefold() and like(m[0], new)
    }
    # "And" is like "Brand": what is written as a name is meant before all else.
    words = {w for w in words if w[:1].isupper()} or words
    if len({w.casefold() for w in words}) != 1:
        return None
    places = _stand(told, words.pop())
    return Found(tuple(Change(p, _cased(p, new, name=True)) for p in places))


def _named(told: Sequence[Passage], who: str) -> list[Passage]:
    """Find the name of somebody, by itself or by who they are."""
    bare = re.sub(r"['’]s?$", "", who.strip())
    if _SOMEBODY.fullmatch(bare):
        late = [one for one in told if one.place == told[-1].place] if told else []
        names = {text for one in late for text, _, _ in names_in(one.message.text)}
        return _stand(told, names.pop()) if len(names) == 1 else []
    article = _ARTICLE.match(bare)
    for name in (bare, bare.removesuffix("s")):
        places = [] if article else _stand(told, name)
        if places and len(name) > 1:
            return [_with_s(place) for place in places]
    # "The professor by name": whoever is called so has the name beside it.
    for place in _stand(told, _ARTICLE.sub("", bare, 1)):
        inside = names_in(place.message.text)
        after = [one for one in inside if 0 < one[1] - place.end <= 2]
        if after:
            return [_with_s(p) for p in _stand(told, after[0][0])]
    return []


def _with_s(place: Passage) -> Passage:
    text = place.message.text
    more = re.compile(r"['’]s?(?!\w)").match(text, place.end)
    return place if more is None else replace(place, end=more.end())


def names_in(text: str) -> list[tuple[str, int, int]]:
    """Give the words within sentences that are written as names, and where."""
    found = []
    for match in re.finditer(r"[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?", text):
        begins = _BEGINS.search(text[: match.start()])
        if not begins and match[0] not in _NO_NAME:
            found.append((match[0], match.start(), match.end()))
    return found
