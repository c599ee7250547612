"""The drill: which story would you tell for this? Five rounds, answered by a tap."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from bot.core.dossier import Dossier, Drill, Story
from bot.core.reply import Reply
from bot.core.state import State
from bot.parts.stories.coverage import BEHAVIOURAL, chosen_often, wanted
from bot.parts.stories.replies import (
    AskWhich,
    EndDrill,
    SayDrillOver,
    SayFit,
    SayStoryGone,
)

ROUNDS = 5
COVERED = 3
"""Rounds about what has a story, as far as there are any; the others find gaps."""

CHOICES = 6

FORGOTTEN = timedelta(days=1)
"""A drill left for so long is begun anew."""

DOUBLE_TAP = timedelta(seconds=3)


def begun(state: State, at: datetime) -> State:
    """Begin a drill, or go on with the one that was left a moment ago."""
    dossier, before = state.dossier, state.dossier.drill
    if before is not None and not before.over and at - before.at < FORGOTTEN:
        return replace(state, replies=(*state.replies, _asking(dossier, before)))
    last: tuple[int, ...] = ()
    if before is not None:
        last = before.picks if before.over else before.before
    number = dossier.numbered + 1
    rounds = _rounds(dossier, number)
    new = Drill(number, at, rounds, before=last)
    dossier = replace(dossier, numbered=number, drill=new)
    asking = replace(_asking(dossier, new), first=True)
    return replace(state, dossier=dossier, replies=(*state.replies, asking))


def _rounds(dossier: Dossier, seed: int) -> tuple[str, ...]:
    """Choose what is asked for: some that has a story, some that may have none."""
    dice = Random(seed)
    asked = wanted(dossier.job)
    tagged = {c for story in dossier.stories for c in story.competencies}
    known = list(dict.fromkeys((*asked, *BEHAVIOURAL, *sorted(tagged))))
    dice.shuffle(known)
    known.sort(key=lambda competency: competency not in asked)
    covered = [c for c in known if c in tagged]
    gaps = [c for c in known if c not in tagged]
    chosen = [*covered[:COVERED], *gaps[: ROUNDS - min(COVERED, len(covered))]]
    chosen += covered[COVERED:]
    rounds = chosen[:ROUNDS]
    dice.shuffle(rounds)
    return tuple(rounds)


def _asking(dossier: Dossier, drill: Drill) -> AskWhich:
    round_ = len(drill.picks)
    competency = drill.rounds[round_]
    choices = _choices(dossier.stories, competency, drill.number * ROUNDS + round_)
    number, of = drill.number, len(drill.rounds)
    return AskWhich(number, round_, of, competency, choices, first=False)


def _choices(
    stories: Sequence[Story], competency: str, seed: int
) -> tuple[tuple[int, Story], ...]:
    """Choose which stories can be tapped; one that fits is among them."""
    places = list(enumerate(stories, 1))
    Random(seed).shuffle(places)
    places.sort(key=lambda one: competency not in one[1].competencies)
    return tuple(sorted(places[:CHOICES], key=lambda one: one[0]))


def picked(state: State, number: int, round_: int, pick: int, at: datetime) -> State:
    """Take a choice, say whether it fits, and go on; an old button changes nothing."""
    dossier, drill = state.dossier, state.dossier.drill
    if drill is None or drill.number != number:
        return _reply_with(state, SayDrillOver())
    done = len(drill.picks)
    if round_ == done - 1 and drill.picks[-1] == pick and at - drill.at < DOUBLE_TAP:
        return state
    if drill.over:
        return _reply_with(state, SayDrillOver())
    if round_ != done:
        return _reply_with(state, SayDrillOver(going_on=True), _asking(dossier, drill))
    chosen = next((s for s in dossier.stories if s.number == pick), None)
    if pick and chosen is None:
        return _reply_with(state, SayStoryGone(), _asking(dossier, drill))
    competency = drill.rounds[round_]
    fits = chosen is not None and competency in chosen.competencies
    told = (s for s in dossier.stories if competency in s.competencies)
    other = None if fits else next(told, None)
    drill = replace(drill, picks=(*drill.picks, pick), at=at)
    dossier = replace(dossier, drill=drill)
    state = replace(state, dossier=dossier)
    next_ = _end(dossier, drill) if drill.over else _asking(dossier, drill)
    return _reply_with(state, SayFit(competency, chosen, other), next_)


def _end(dossier: Dossier, drill: Drill) -> EndDrill:
    counts = Counter(drill.picks)
    stories = [s for s in dossier.stories if counts[s.number]]
    stories.sort(key=lambda story: -counts[story.number])
    tagged = {c for story in dossier.stories for c in story.competencies}
    rounds = zip(drill.rounds, drill.picks, strict=True)
    return EndDrill(
        tuple(c for c, pick in rounds if not pick and c not in tagged),
        all(drill.picks),
        tuple((story, counts[story.number]) for story in stories),
        chosen_often(dossier.stories, drill.picks),
    )


def _reply_with(state: State, *replies: Reply) -> State:
    return replace(state, replies=(*state.replies, *replies))
