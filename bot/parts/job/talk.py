"""Hear what is said to the coach of a posting that was pasted, or of its list.

A posting speaks of "we" and "you"; what speaks of oneself, asks about a line of it, or
says what else stands there, is said of it, and is no line of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.phrasing import plain
from bot.expressions import Expression
from bot.parts.job.talk_patterns import (
    ABOUT,
    ADD_THIS,
    ASKS,
    BINS,
    GONE,
    MINE,
    MORE,
    NO_DEMAND,
    NOW,
    OF_A_READER,
    ONE,
    PUT,
    QUOTED,
    REALLY,
    SAYS,
    THEM,
    TO_COME,
    TO_THE_COACH,
    UNMEANT,
    WHOLE,
    WRONG,
)

LONGEST: Final = 320
"""Letters from which words are more of a posting, and nothing said of it."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said of a posting.

    `about` names what is asked or told, the first first; `added` and `gone` are words
    of demands that it has or has not, and `put` those that stand in place of others.
    With `wrong` it is another posting than was meant, with `whole` there is no more of
    it, with `to_come` there is. `words` is all that was asked or told.
    """

    about: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    put: tuple[tuple[str, str], ...] = ()
    wrong: bool = False
    whole: bool = False
    to_come: bool = False
    words: str = field(default="", compare=False)


def talk(text: str, *, listed: bool) -> Talk | None:
    """Hear what is said of a posting; None where it may be more of it.

    With nothing `listed` yet, words that speak of nobody are more of the posting.
    """
    text = text.replace("’", "'").strip()
    if not text or len(text) >= LONGEST or text.count("\n") > 1:
        return None
    if WRONG.search(text) and BINS.search(text) and not UNMEANT.search(text):
        return Talk(wrong=True, words=text)
    put = tuple(_put(text))
    gone = tuple(_gone(text)) if listed or MINE.search(text) or put else ()
    left = text
    for pattern in (NOW, PUT, REALLY) if put else ():
        left = pattern.sub(" ", left)
    added = tuple(_added(left)) if MORE.search(left) else ()
    beside = [s for s in _pieces(left) if not any(a in s for a in added)]
    told = [s for s in beside if _said(s) and not WHOLE.search(s)]
    whole = WHOLE.search(text) is not None
    to_come = not whole and TO_COME.search(text) is not None
    if not (told or added or put or gone or whole):
        return None
    words = " ".join(beside)
    about = tuple(_topics(words)) if told else ()
    if told and not about and not (added or put or gone):
        about = ("other",)
    return Talk(about, added, gone, put, whole=whole, to_come=to_come, words=words)


def _pieces(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        if not ADD_THIS.fullmatch(sentence):
            yield sentence


def _said(sentence: str) -> bool:
    """Whether a sentence is said to the coach, and stands in no posting."""
    if TO_THE_COACH.search(sentence):
        return True
    if OF_A_READER.match(sentence) and not MINE.search(sentence):
        return False
    if MINE.search(sentence):
        return True
    if ASKS.match(sentence) and not re.search(r"\byou(?:r|'ll)?\b", sentence):
        return True
    return asks(sentence) and THEM.search(sentence) is not None


def _topics(words: str) -> Iterator[str]:
    found = [name for name, pattern in ABOUT.items() if pattern.search(words)]
    asked = [name for name in found if name != "own"]
    yield from (asked or found)[:2]


# What it says besides


def _added(text: str) -> Iterator[str]:
    """Give what is said to stand there, too, one demand each."""
    led = re.search(r":\s*[\"“«]", text)
    quoted = QUOTED.findall(text)
    if quoted and led is not None:
        for one in quoted:
            yield from _each(one)
        return
    bare = ADD_THIS.sub(" ", text)
    for sentence in sentences(bare) if ":" not in bare else [bare]:
        _, colon, behind = sentence.partition(":")
        if colon and behind.strip():
            yield from _each(behind)
        elif not asks(sentence):
            for found in SAYS.finditer(sentence):
                yield from _each(found["words"])


def _each(words: str) -> Iterator[str]:
    for piece in re.split(r"[.;\n]+\s*|,\s+(?:and\s+)?(?=\S+ \S+)", words):
        bare = re.sub(
            r"^(?:and|also|that|then)\s+", "", piece.strip(" ,.!'\""), flags=re.I
        )
        if NO_DEMAND.match(bare):
            return
        talks = MINE.search(bare) or bare.endswith("?") or WHOLE.search(bare)
        if len(bare) >= _FEWEST and not talks:
            yield bare


_FEWEST: Final = 3
"""Letters of the shortest demand."""


def _put(text: str) -> Iterator[tuple[str, str]]:
    """Give what is said to stand in place of what: "three years", of "years"."""
    if (now := NOW.search(text)) is not None:
        unit = now["unit"].casefold()
        yield f"{now['number'].casefold()} {unit}", ""
        return
    put = PUT.search(text) or REALLY.search(text)
    if put is not None and not MINE.search(put["old"]):
        yield put["new"].strip(), put["old"].strip()


def _gone(text: str) -> Iterator[str]:
    for found in GONE.finditer(text):
        yield (found["words"] or found["not"]).strip()


COUNTED: Final = Expression(
    rf"\b{ONE}(?: |-)(?:years?|months?|weeks?|days?|hours?|yrs?)\b", re.IGNORECASE
)


def put_into(demand: str, new: str, old: str) -> str:
    """Put words in place of others in a demand; empty where those are not in it."""
    if old:
        found = re.search(rf"\b{re.escape(old)}\b", demand, re.IGNORECASE)
    else:
        unit = new.split()[-1].rstrip("s")
        places = COUNTED.finditer(demand)
        found = next((m for m in places if m[0].rstrip("s").endswith(unit)), None)
    if found is None:
        return ""
    return demand[: found.start()] + new + demand[found.end() :]


_SMALL: Final = frozenset(
    """a an the of in on at to and or for with is are it its this that i my me do does
    did not no have has had be as so what which they them their you your one need must
    or any can will would should about there""".split()
)


def shares(demand: str, words: str) -> float:
    """Give how much of a demand is named in words."""
    own = {_stem(w) for w in plain(demand).split()} - _SMALL
    said = {_stem(w) for w in re.findall(r"\w+", plain(words))} - _SMALL
    return len(own & said) / len(own) if own else 0.0


def _stem(word: str) -> str:
    word = re.sub(r"\W", "", word.casefold())
    return re.sub(r"(?:ing|es|ed|s|e)$", "", word) if len(word) > _LONG else word


_LONG: Final = 4
"""Letters up to which a word has no ending to cut."""
