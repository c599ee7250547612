"""Answer each question of a message by itself, and find the one that is meant again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.asked_apart import asked_apart
from bot.ear.encoder import read_message
from bot.ear.stems import stem
from bot.employer.answer import SURE, answer
from bot.employer.answered import CANNOT_KNOW, LATER, Answered, brief
from bot.employer.facts import Employer
from bot.employer.further import AS_I_SAID
from bot.employer.persons import SELF

MOST: Final = 4
"""Questions of one message that are answered at once."""
_SAID_BACK: Final = 60
"""Letters of a question that are said back before its answer."""
_SENTENCE: Final = re.compile(r"(?<=[.?!]) ")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = frozenset(
    stem(word)
    for word in """a an the and or but so of to in on at for with from by as is are was
    were be do does did have has had will would can could should may i me my we you your
    they them it that this there here what who how why when where which many much any
    one ones some about only just answer said say tell told didnt you left skipped
    missed forgot ask asked question also then please sorry""".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """One question of several, in few of its own words, and what is said to it."""

    asked: str
    text: str
    said: Answered


def each(
    text: str,
    employer: Employer,
    turn: int = 0,
    own: Mapping[str, str] | None = None,
    earlier: Sequence[str] = (),
) -> tuple[Part, ...]:
    """Answer each question of a message that asks several; empty where it asks one."""
    asked = asked_apart(text)
    if len(asked) < 2:
        return ()
    parts: list[Part] = []
    for one in asked[:MOST]:
        before = (*earlier, *(part.asked for part in parts))
        said = answer(one, employer, None, turn + len(parts), own, before)
        if said.entry == "" or _asks_nothing(one, said):
            continue
        parts.append(Part(one, _in_brief(said, len(asked)), said))
    return tuple(parts)


def _in_brief(said: Answered, many: int) -> str:
    """Give an answer among others: what is not known is not explained at length."""
    if said.entry in (CANNOT_KNOW, LATER):
        return _SENTENCE.split(said.text)[0]
    return said.text if many <= _TWO else brief(said.text)


_TWO: Final = 2


def _asks_nothing(one: str, said: Answered) -> bool:
    """Whether a part tells something beside a question, or only echoes what was said.

    "My own cafe closed, so I ask also for me", "End of this month?".
    """
    reading = read_message(one).round
    if reading["tells"] > reading["asks"] or _REASON.search(one):
        return True
    if _LEADS_TO.match(one):
        return True
    points = max((asked.points for asked in said.asked), default=0.0)
    scrap = not _ASKS.search(one) and said.entry != SELF
    if scrap and _ECHOES.match(one):
        return True
    return scrap and len(one.split()) <= _SCRAP and points < SURE


_SCRAP: Final = 5
_LEADS_TO: Final = re.compile(
    r"\W*(?:(?:can|could|may) i (?:just )?ask )?"
    r"(?:each|all|any|one|both) of (?:you|us)\b.{0,12}"
    r"\b(?:same|something|a question)"
    r"|\W*(?:and |so )?(?:the|my|a|one)? ?(?:first|second|third|last|other|next)?"
    r" ?(?:question|one|thing)s? (?:is|are|was) (?:\w+ )?(?:small|short|quick"
    r"|simple|easy"
    r"|silly|stupid)\b",
    re.IGNORECASE,
)
"""What only leads to a question: "the second question is small"."""
_ECHOES: Final = re.compile(
    r"[\"“'\W]*(?:people|one thing|they|everybody|nobody|mostly)\b(?!.{0,40}\babout\b)",
    re.IGNORECASE,
)
"""What says back what the employer said: "People go quiet?"."""
_REASON: Final = re.compile(
    r"^\W*(?:because|cause|coz|cos)\b[^?]*$"
    r"|\b(?:so|that'?s why|why) i(?:'m)? ask(?:ing)?\b",
    re.IGNORECASE,
)
"""Why somebody asks, beside what they ask."""
_ASKS: Final = re.compile(
    r"\b(?:wh(?:o|at|y|en|ere|ich|ose|om)|how|is|are|was|were|do|does|did|can|could"
    r"|will"
    r"|would|should|must|may|have|has|am)\b",
    re.IGNORECASE,
)


def same_fact(one: Part, other: Part) -> bool:
    """Whether two questions would be answered with the same."""
    again = AS_I_SAID.format("")
    if one.text.startswith(again):
        return one.text.removeprefix(again)[:_HEAD] in other.said.text
    return one.text == other.text


_HEAD: Final = 40
"""Letters by which a fact is known again."""


def holds_both(one: Part, other: Part) -> bool:
    """Whether what answers the other question names something of this one, too."""
    of_themselves = one.said.entry == other.said.entry == SELF
    return of_themselves or bool(_stems(one.asked) & _stems(other.said.text))


def left_over(asked: str) -> tuple[str, ...]:
    """Give the questions of a message that were too many to be answered."""
    return asked_apart(asked)[MOST:]


def taken_up(words: str, asked: Sequence[str]) -> str:
    """Give the whole question that few words take up: "And the paper ones?".

    `asked` is what was asked before; else the words are given as they are.
    """
    if not asked or len(words.split()) > _FEW:
        return words
    told = _stems(words)
    meant = [one for one in left_over(asked[-1]) if told & _stems(one)]
    return meant[0] if len(meant) == 1 else words


_FEW: Final = 12


def said_back(question: str) -> str:
    """Give a question in few of its own words, to be quoted before its answer."""
    plain = _LEADS.sub("", " ".join(question.split())).rstrip(" ?.!,;:")
    if len(plain) > _SAID_BACK:
        first = plain.split(",")[0]
        whole = _LEAST <= len(first) <= _SAID_BACK
        plain = first if whole else f"{plain[:_SAID_BACK].rsplit(' ', 1)[0]} …"
    return f"{plain[:1].upper()}{plain[1:]}" + ("" if plain.endswith("…") else "?")


_LEAST: Final = 16
_LEADS: Final = re.compile(
    r"^(?:i(?:'m| was| am)? (?:just |also )*(?:wonder\w*|curious)(?: if| whether)?"
    r"|(?:can|may|could) i (?:just |also )*ask(?: you)?(?: if| whether)?"
    r"|i(?:'d| would) (?:also )?like to (?:know|ask)(?: if| whether)?)\s+",
    re.IGNORECASE,
)
"""What only leads to a question."""


def meant_by(words: str, questions: Sequence[str]) -> tuple[str, ...]:
    """Give the questions that are meant, by their words or their place.

    "You only did the first one" means all the others; empty where nothing tells.
    """
    told = _stems(words)
    by_words = [one for one in questions if told & _stems(one)]
    if by_words and len(by_words) < len(questions):
        return tuple(by_words)
    many = len(questions)
    places = {at for name, at in _PLACES.items() if re.search(rf"\b{name}\b", words)}
    named = [questions[at] for at in sorted(places) if -many <= at < many]
    named = [one for at, one in enumerate(questions) if one in named]
    if not named:
        return ()
    if _ONLY.search(words):
        return tuple(one for one in questions if one not in named)
    return tuple(named)


_PLACES: Final = {
    "first": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "middle": 1,
    "third": 2,
    "3rd": 2,
    "last": -1,
    "final": -1,
    "other": -1,
    "rest": -1,
}
_ONLY: Final = re.compile(
    r"\b(?:only|just|answered|did|gave|took|told|said)\b(?!.{0,12}\bnot\b)", re.I
)


def _stems(words: str) -> frozenset[str]:
    found = _WORD.findall(words.replace("’", "").replace("'", "").casefold())
    return frozenset(map(stem, found)) - _SMALL
