"""Which questions a session asks, and in which order."""

from collections.abc import Mapping
from itertools import product

import pytest

from bot.content import Content
from bot.core.selection import MAX_QUESTIONS, SHORT, USUAL_LENGTH, minutes, plan
from bot.core.session import Planned
from bot.model import GENERAL, Expects, Kind, Level, Mode
from tests.core.bank import bank, question
from tests.each import each
from tests.examples import sampled, some

BANK = bank()
BY_ID = {q.id: q for q in BANK}
UNSEEN: Mapping[str, str] = {}
MODES = sorted(set(Mode) - {Mode.TASK, Mode.PANEL})
"""A task and a panel choose their own questions."""


def kinds(planned: tuple[Planned, ...]) -> list[Kind]:
    return [p.kind for p in planned]


def ids(planned: tuple[Planned, ...]) -> list[str]:
    return [p.question_id for p in planned]


@each("mode", MODES)
def test_the_same_arguments_give_the_same_plan(mode: Mode) -> None:
    """Also when the bank comes in another order."""
    first = plan(BANK, mode, None, "nursing", UNSEEN, seed=7)
    assert plan(reversed(BANK), mode, None, "nursing", UNSEEN, seed=7) == first


def test_another_seed_gives_another_plan() -> None:
    plans = {
        plan(BANK, Mode.BEHAVIOURAL, 3, GENERAL, UNSEEN, seed=seed)
        for seed in range(20)
    }
    assert len(plans) > 5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("count", [None, 1, 2, 5, MAX_QUESTIONS, 999])
@pytest.mark.parametrize("track", [GENERAL, "nursing", "unheard-of"])
def test_no_question_is_planned_twice(
    mode: Mode, count: int | None, track: str
) -> None:
    planned = ids(plan(BANK, mode, count, track, UNSEEN, seed=3))
    assert planned
    assert len(planned) == len(set(planned))
    assert len(planned) <= MAX_QUESTIONS + 3  # a whole round has fifteen


@each("mode", MODES)
def test_a_plan_says_of_a_question_what_the_dialogue_needs(mode: Mode) -> None:
    for p in plan(BANK, mode, None, "data", UNSEEN, seed=1):
        asked = BY_ID[p.question_id]
        assert (p.kind, p.expects) == (asked.kind, asked.expects)


@pytest.mark.parametrize("mode", sorted(set(MODES) - {Mode.SECOND_ROUND}))
def test_a_sitting_has_its_usual_length_or_the_one_asked_for(mode: Mode) -> None:
    usual = plan(BANK, mode, None, "data", UNSEEN, seed=1)
    assert len(usual) == USUAL_LENGTH[mode]
    assert len(plan(BANK, mode, 2, "data", UNSEEN, seed=1)) == 2


def test_a_short_second_round_runs_from_the_handshake_to_the_last_word() -> None:
    planned = plan(BANK, Mode.SECOND_ROUND, SHORT, "data", UNSEEN, seed=1)
    first, *middle, last = kinds(planned)
    assert (first, last) == (Kind.SMALL_TALK, Kind.CLOSING)
    assert len(middle) == SHORT
    assert [kind is Kind.TECHNICAL for kind in middle] == [False, True, False, True]


WHOLE = [
    Kind.SMALL_TALK,
    Kind.COMMON,
    *[Kind.BEHAVIOURAL, Kind.TECHNICAL] * 3,
    Kind.FIT,
    *[Kind.YOUR_QUESTIONS] * 2,
    *[Kind.TERMS] * 2,
    Kind.CLOSING,
    Kind.GOODBYE,
]


def test_a_whole_second_round_has_every_part_of_one(content: Content) -> None:
    """In growing depth, with a fit question that asks for an instance."""
    by_id = {q.id: q for q in content.bank}
    for track in content.tracks:
        for seed in range(20):
            planned = plan(content.bank, Mode.SECOND_ROUND, None, track, UNSEEN, seed)
            assert kinds(planned) == WHOLE, track
            levels = [DEPTH.index(by_id[p.question_id].level) for p in planned[2:8]]
            assert levels[::2] == [0, 1, 2], track
            assert levels[1::2] == sorted(levels[1::2]), track
            assert by_id[planned[8].question_id].expects is Expects.INSTANCE
            assert by_id[planned[-2].question_id].competency == "unsaid"


DEPTH = list(Level)


def test_what_was_unsaid_comes_before_another_closing_question() -> None:
    some = [
        question("close.other", Kind.CLOSING, competency="ending"),
        question("close.unsaid", Kind.CLOSING, competency="unsaid"),
        question("behaviour.b", Kind.BEHAVIOURAL),
    ]
    planned = ids(plan(some, Mode.SECOND_ROUND, None, GENERAL, UNSEEN, seed=1))
    assert planned == ["behaviour.b", "close.unsaid", "close.other"]


@sampled
def test_a_whole_second_round_takes_half_an_hour_to_three_quarters(
    content: Content,
) -> None:
    for track, seed in some(product(content.tracks, range(40))):
        whole = plan(content.bank, Mode.SECOND_ROUND, None, track, UNSEEN, seed)
        assert 30 <= minutes(content.bank, whole) <= 45, track
        short = plan(content.bank, Mode.SECOND_ROUND, SHORT, track, UNSEEN, seed)
        assert 15 <= minutes(content.bank, short) <= 20, track


def test_the_frame_does_not_count() -> None:
    planned = plan(BANK, Mode.SECOND_ROUND, 1, "data", UNSEEN, seed=1)
    assert len(planned) == 3
    assert kinds(planned)[1] in (Kind.BEHAVIOURAL, Kind.FIT)


@pytest.mark.parametrize(
    ("mode", "allowed"),
    [
        (Mode.BEHAVIOURAL, {Kind.BEHAVIOURAL}),
        (Mode.TECHNICAL, {Kind.TECHNICAL}),
        (Mode.YOUR_QUESTIONS, {Kind.YOUR_QUESTIONS}),
        (Mode.COMMON, {Kind.COMMON}),
        (Mode.CLOSING, {Kind.TERMS, Kind.GOODBYE}),
        (Mode.DAILY, {Kind.BEHAVIOURAL, Kind.TECHNICAL}),
    ],
)
def test_a_mode_asks_its_own_kind(mode: Mode, allowed: set[Kind]) -> None:
    planned = plan(BANK, mode, MAX_QUESTIONS, "data", UNSEEN, seed=1)
    assert set(kinds(planned)) <= allowed


def test_technical_questions_are_of_the_track() -> None:
    planned = plan(BANK, Mode.TECHNICAL, None, "nursing", UNSEEN, seed=1)
    assert all(p.question_id.startswith("tech-nursing.") for p in planned)


def test_a_track_without_questions_borrows_those_any_trade_can_meet() -> None:
    planned = plan(BANK, Mode.TECHNICAL, None, "unheard-of", UNSEEN, seed=1)
    assert len(planned) == 3
    assert all(p.question_id.startswith("tech-general.") for p in planned)


def test_the_unseen_come_first_and_then_the_longest_unseen() -> None:
    asked = {f"behaviour.b{n}": f"2025-01-{n + 1:02}" for n in range(14)}
    planned = ids(plan(BANK, Mode.BEHAVIOURAL, 2, GENERAL, asked, seed=1))
    assert set(planned) == {"behaviour.b14", "behaviour.b15"}
    everything = {**asked, "behaviour.b14": "2025-02-01", "behaviour.b15": "2025-02-02"}
    planned = ids(plan(BANK, Mode.BEHAVIOURAL, 2, GENERAL, everything, seed=1))
    assert set(planned) == {"behaviour.b0", "behaviour.b1"}


def test_competencies_take_turns() -> None:
    planned = plan(BANK, Mode.BEHAVIOURAL, 4, GENERAL, UNSEEN, seed=5)
    assert len({BY_ID[p.question_id].competency for p in planned}) == 4


def test_a_sitting_grows_deeper() -> None:
    levels = (Level.SENIOR, Level.EARLY, Level.MID)
    some = [
        question(f"deep.d{n}", competency=f"c{n}", level=level)
        for n, level in enumerate(levels)
    ]
    by_id = {q.id: q for q in some}
    planned = plan(some, Mode.BEHAVIOURAL, 3, GENERAL, UNSEEN, seed=1)
    assert [by_id[p.question_id].level for p in planned] == [
        Level.EARLY,
        Level.MID,
        Level.SENIOR,
    ]


@each("mode", MODES)
def test_an_empty_bank_gives_an_empty_plan(mode: Mode) -> None:
    assert plan((), mode, None, GENERAL, UNSEEN, seed=1) == ()
