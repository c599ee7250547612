"""A panel, looking back: who was answered with what, and who still waits for what."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.core.assessment import UNTOLD, claimed, porridge, wanting, within
from bot.core.panel import Member, Panel
from bot.core.panel_moves import addressed, quotable
from bot.core.panel_replies import Heard, MemberLook, PanelLook, Twice, Waits
from bot.core.session import Attempt, Session, Turn
from bot.model import Cue, Expects, Outcome

SHORTER = 0.5
"""Share of the first answer's words below which the second is called shorter."""

LONG_ENOUGH = 30
"""Words of a first answer from which on that is worth a word."""

AS_MUCH = 0.85
"""The same from which the second told as much as the first."""

SAME = 0.85
"""Share of words in their order from which on two answers are called the same."""


def looked_back(session: Session) -> PanelLook | None:
    """Look at each member; None where there is no panel or nothing was said."""
    panel = session.panel
    if panel is None or not session.message_ids:
        return None
    members = tuple(
        _look(session, place, member) for place, member in enumerate(panel.members)
    )
    return PanelLook(members, tuple(_twice(session, panel)), panel.chain)


def _look(session: Session, place: int, member: Member) -> MemberLook:
    heard: list[Heard] = []
    waits: list[Waits] = []
    skipped: list[str] = []
    words = 0
    asked = spoke_up = called = False
    for number, turn in enumerate(session.turns):
        told = turn.told
        for attempt in turn.attempts:
            called = called or place in attempt.addressed
            words += _words(attempt, turn, place)
        asides = (addressed(session.panel, aside.text) for aside in turn.asides)
        called = called or any(place in names for names in asides)
        if turn.question.by == place:
            asked = True
            if turn.skipped:
                skipped.append(turn.question.question_id)
            if (got := _got(turn)) is not None:
                quote = quotable(session.panel, got.quote)
                heard.append(replace(got, quote=quote))
            elif (lack := _waits(turn, number)) is not None:
                waits.append(lack)
        taken = told.taken_up if told is not None else None
        if told is None or taken is None or taken.by != place:
            continue
        asked = spoke_up = True
        if taken.met:
            quote = quotable(session.panel, within(told.replied, taken.on))
            heard.append(Heard(turn.question.question_id, quote, took_up=True))
        else:
            waits.append(Waits(turn.question.question_id, number, what=taken.what))
    return MemberLook(
        member.name,
        member.role,
        member.want,
        member.quiet,
        asked,
        tuple(heard),
        tuple(waits),
        spoke_up,
        words,
        called,
        tuple(skipped),
    )


def _words(attempt: Attempt, turn: Turn, place: int) -> int:
    """Count what was said to a member."""
    to_another = len(attempt.replied.split())
    if attempt.taken_up is not None and attempt.taken_up.by == place:
        return to_another
    whole = len(attempt.text.split())
    return whole - to_another if turn.question.by == place else 0


def _got(turn: Turn) -> Heard | None:
    """Give what a member was answered with, where it was what they asked for."""
    told = turn.told
    if told is None or told.judgement is None or told.confided:
        return None
    judgement, question_id = told.judgement, turn.question.question_id
    if judgement.oddity in UNTOLD:
        return None
    if turn.question.expects is Expects.SMALL_TALK:
        return None
    if turn.question.expects is Expects.QUESTIONS:
        return Heard(question_id, None) if told.asked else None
    if judgement.outcome is not Outcome.CLEAR or claimed(judgement):
        fine = turn.question.expects is Expects.REFLECTION
        reflected = judgement.outcome is not Outcome.MISSING
        return Heard(question_id, None) if fine and reflected else None
    match turn.question.expects:
        case Expects.INSTANCE:
            line = judgement.praised
        case Expects.REASONING:
            line = judgement.best
            if line is not None and porridge(judgement, line):
                line = None
        case _:
            line = None
    return Heard(question_id, within(told.text, line))


def _waits(turn: Turn, number: int) -> Waits | None:
    question_id, told = turn.question.question_id, turn.told
    if turn.question.expects in (Expects.SMALL_TALK, Expects.REFLECTION):
        return None
    judgement = told.judgement if told is not None else None
    instance = turn.question.expects is Expects.INSTANCE
    if judgement is None or turn.skipped:
        # What was skipped, withdrawn or confided is not waited for.
        return None
    if judgement.oddity in UNTOLD or not instance:
        return Waits(question_id, number)
    return Waits(question_id, number, wanting(judgement))


# A chain: the same question, told twice


def _twice(session: Session, panel: Panel) -> Iterator[Twice]:
    before: dict[str, Turn] = {}
    for turn in session.turns:
        first = before.setdefault(turn.question.question_id, turn)
        one, two = first.told, turn.told
        if first is turn or one is None or two is None:
            continue
        by, again = first.question.by, turn.question.by
        if by is None or again is None:
            continue
        yield Twice(
            turn.question.question_id,
            panel.members[by].name,
            panel.members[again].name,
            _differ(one, two),
            _same(one.text, two.text),
            _shorter(one.text, two.text),
            _REFERS.search(two.text) is not None,
            len(two.text.split()) >= AS_MUCH * len(one.text.split()),
        )


_REFERS = re.compile(
    r"\b(?:as|like) i (?:(?:already|just) )?(?:said|told|mentioned|explained)\b"
    r"|\b(?:i|i've) (?:already )?(?:said|told|answered|explained)"
    r" (?:that|this|it|you|them|him|her)? ?(?:already|before|earlier)\b"
    r"|\b(?:same|see) (?:as )?(?:before|above|earlier)\b",
    re.IGNORECASE,
)


def _differ(one: Attempt, two: Attempt) -> tuple[str, str] | None:
    """Find a figure of one kind that each answer has once, and not the same."""
    first, second = _by_unit(one), _by_unit(two)
    for unit, (value, words) in first.items():
        if unit in second and second[unit][0] != value:
            return words, second[unit][1]
    return None


def _by_unit(attempt: Attempt) -> dict[str, tuple[str, str]]:
    """Give the figures of units that stand in an answer once."""
    found: dict[str, list[Cue]] = {}
    for cue in attempt.figures:
        found.setdefault(cue.cue.partition("=")[0], []).append(cue)
    text = attempt.text
    return {
        unit: (cues[0].cue, text[cues[0].start : cues[0].end])
        for unit, cues in found.items()
        if len(cues) == 1
    }


def _same(one: str, two: str) -> bool:
    first, second = _plain(one), _plain(two)
    if min(len(first), len(second)) < LONG_ENOUGH:
        return False
    pairs = {*pairwise(first)}
    again = [*pairwise(second)]
    return sum(pair in pairs for pair in again) >= SAME * len(again)


def _plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _shorter(one: str, two: str) -> bool:
    first = len(one.split())
    return first >= LONG_ENOUGH and len(two.split()) < SHORTER * first
