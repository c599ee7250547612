"""What to practise next."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from bot.content import Content
from bot.core.recall import NO_REPEAT, Choice, choose, review
from bot.core.session import Why
from bot.core.trace import Recall
from bot.model import Kind, Mode, Outcome, Question

START = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def asked_on(
    content: Content, recall: Recall, number: int = 0, days: int = 0
) -> Choice:
    at = START + days * DAY
    choice = choose(content.bank, "nursing", recall, {}, at, number)
    assert choice is not None
    return choice


def question(content: Content) -> Question:
    return content.questions["conflict.colleague-plan"]


def test_the_same_state_gives_the_same_question(content: Content) -> None:
    recall = review({}, question(content), Outcome.THIN, False, START)
    assert asked_on(content, recall, 4, 9) == asked_on(content, recall, 4, 9)


def test_what_was_thin_comes_sooner_than_what_was_clear(content: Content) -> None:
    due = {}
    for outcome in Outcome:
        recall = review({}, question(content), outcome, False, START)
        due[outcome] = recall[question(content).id].due - START
    helped = review({}, question(content), Outcome.CLEAR, True, START)
    assert due[Outcome.MISSING] < due[Outcome.THIN] < due[Outcome.CLEAR]
    assert due[Outcome.THIN] < helped[question(content).id].due - START
    assert due[Outcome.CLEAR] > timedelta(days=20)


def test_a_thin_answer_comes_back_with_its_reason(content: Content) -> None:
    recall = review({}, question(content), Outcome.THIN, False, START)
    choice = asked_on(content, recall, 1, 6)
    assert choice.question == question(content)
    assert choice.reason.why is Why.THIN
    assert choice.reason.days == 6


def test_new_questions_come_in_between(content: Content) -> None:
    recall: Recall = {}
    for q in content.bank:
        if q.kind is Kind.BEHAVIOURAL and len(recall) < 40:
            recall = review(recall, q, Outcome.MISSING, False, START)
    whys = [asked_on(content, recall, n, 5).reason.why for n in range(9)]
    assert whys.count(Why.MISSING) == 6
    assert len({*whys}) > 1


def test_a_year_of_questions(content: Content) -> None:
    """Nothing within two weeks unless it is due, all kinds, and the own trade's."""
    recall: Recall = {}
    asked: dict[str, str] = {}
    kinds: Counter[Kind] = Counter()
    for number in range(365):
        at = START + number * DAY
        choice = choose(content.bank, "nursing", recall, asked, at, number)
        assert choice is not None
        q = choice.question
        kinds[q.kind] += 1
        assert not q.tracks or "nursing" in q.tracks
        if q.id in asked and choice.reason.why is not Why.AGAIN:
            trace = recall.get(q.id)
            ago = at.date() - date.fromisoformat(asked[q.id])
            assert ago >= NO_REPEAT or (trace is not None and trace.due <= at)
        asked[q.id] = at.date().isoformat()
        outcome = list(Outcome)[number % 3]
        if number % 4:
            recall = review(recall, q, outcome, False, at)
    assert kinds[Kind.BEHAVIOURAL] > 100
    assert kinds[Kind.TECHNICAL] > 20
    assert min(kinds[Kind.FIT], kinds[Kind.YOUR_QUESTIONS]) > 5
    assert kinds[Kind.SMALL_TALK] == 0


def test_the_mix_follows_the_mode_and_the_days_left(content: Content) -> None:
    def kinds(lean: Mode | None, left: int | None) -> Counter[Kind]:
        found: Counter[Kind] = Counter()
        for number in range(32):
            days = left - number % 8 if left is not None else None
            choice = choose(content.bank, "backend", {}, {}, START, number, lean, days)
            assert choice is not None
            found[choice.question.kind] += 1
        return found

    usual, technical = kinds(None, None), kinds(Mode.TECHNICAL, None)
    assert technical[Kind.TECHNICAL] > usual[Kind.TECHNICAL]
    assert kinds(None, 7)[Kind.YOUR_QUESTIONS] > usual[Kind.YOUR_QUESTIONS]
    assert kinds(None, 7)[Kind.CLOSING] > 0


def test_an_empty_bank_has_no_question() -> None:
    assert choose((), "nursing", {}, {}, START, 0) is None
