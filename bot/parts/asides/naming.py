"""Find the earlier question that is named: by its words, its answer, who asked."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.occasions import asked_for
from bot.core.session import Session, Turn
from bot.core.state import Context
from bot.model import Expects

_STEM = 5
"""Letters by which two words are the same."""
_SHORTEST = 3
_SURE = 0.7
"""Share of the best sum from which another question may be meant as well."""
_OF_ANSWER, _OF_QUESTION, _AROUND, _MEMBER = 2.0, 2.0, 0.7, 3.0

_SMALL = frozenset(
    """that this with from have what when where which your about back again question
    answer going could would please previous want better before last time tell told also
    forgot something more part mention said wanted remember the one and for was not now
    can you did get how its it's thing story pls sorry bit say goes give gave never are
    but our out then than them they there had has who why may let just were topic other
    meant mean wrong add into did didnt ones some""".split()
)

_ALIKE = {
    "salar": "pay",
    "wage": "pay",
    "wages": "pay",
    "money": "pay",
    "range": "pay",
    "refer": "refer",
    "weeke": "hours",
    "websi": "site",
}
"""Words for what a question asks in others; by their first letters."""


def stems(text: str) -> frozenset[str]:
    """Give the words of a text that may name a question, by their first letters."""
    words = re.findall(r"[^\W_]+", text.casefold())
    kept = (w for w in words if len(w) >= _SHORTEST and w not in _SMALL)
    found = {word[:_STEM] for word in kept}
    return frozenset(found | {_ALIKE[stem] for stem in found if stem in _ALIKE})


def earlier(session: Session) -> tuple[int, ...]:
    """Number the turns that one may go back to: all but the open one."""
    small = Expects.SMALL_TALK
    return tuple(
        place
        for place, turn in enumerate(session.turns)
        if place != session.current or not session.open
        if turn.question.expects is not small
    )


def numbered(session: Session, words: str) -> int | None:
    """Give the turn that is named by its number, without the small talk."""
    found = _NUMBERED.search(words)
    if found is None:
        return None
    small = Expects.SMALL_TALK
    turns = enumerate(session.turns)
    counted = [place for place, turn in turns if turn.question.expects is not small]
    number = _ORDINALS.index(found[1].casefold())
    return counted[number] if number < len(counted) else None


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NUMBERED = re.compile(
    rf"\b({'|'.join(_ORDINALS)}) (?:one|question|answer)\b", re.IGNORECASE
)


def named(
    session: Session, places: Sequence[int], words: str, context: Context
) -> tuple[int, ...]:
    """Give the turns that words may name, the likeliest first; one where it is sure."""
    wanted = stems(words)
    if not wanted:
        return ()
    known = {place: _known(session, session.turns[place], context) for place in places}
    common = Counter(stem for one in known.values() for stem in one)
    sums = {
        place: sum(one[stem] / common[stem] for stem in wanted if stem in one)
        for place, one in known.items()
    }
    best = max(sums.values(), default=0.0)
    if not best:
        return ()
    likely = [place for place in places if sums[place] >= best * _SURE]
    return tuple(sorted(likely, key=lambda place: (-sums[place], -place)))


def _known(session: Session, turn: Turn, context: Context) -> dict[str, float]:
    """Weigh the words that a question may be known by."""
    question = context.questions.get(turn.question.question_id)
    weighed: dict[str, float] = {}

    def take(texts: Iterable[str], weight: float) -> None:
        for stem in stems(" ".join(texts)):
            weighed[stem] = max(weight, weighed.get(stem, 0.0))

    take([asked_for(turn.question.question_id) or ""], _OF_QUESTION)
    if question is not None:
        take([question.hint, question.why, *question.probes.values()], _AROUND)
        text = question.worded(turn.question.about)
        name = question.id.replace(".", " ").replace("-", " ")
        take([text, question.competency, question.label, name], _OF_QUESTION)
    take((attempt.text for attempt in turn.attempts), _OF_ANSWER)
    take(_asked_by(session, turn), _MEMBER)
    return weighed


def _asked_by(session: Session, turn: Turn) -> list[str]:
    """Name who of a panel asked a question, or asked on about its answer."""
    panel = session.panel
    if panel is None:
        return []
    places = {turn.question.by}
    places |= {a.taken_up.by for a in turn.attempts if a.taken_up is not None}
    return [panel.members[place].name for place in places if place is not None]
