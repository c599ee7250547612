"""What may be called unmentioned: better silent than wrong."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.core.summary import MAX_MENTIONED
from bot.ear import judge, untouched
from bot.ear.coverage import SHORT, touched
from bot.model import Kind, Outcome, Point
from tests.each import each
from tests.examples import sampled, some
from tests.limit import within

LONG = "and it rained on us " * SHORT


def heard(answer: str, *phrases: str) -> bool:
    return touched(answer, [Point("whom you told", phrases)])[0]


@each(
    "phrase, answer",
    [
        ("did not tell", "I didn't tell her."),
        ("did not tell", "i didnt tell her"),
        ("did not tell", "I DIDN’T TELL HER"),
        ("didn't tell", "I did not tell her."),
        ("could not", "We couldn't."),
        ("can not", "You can't, you cannot, you can not."),
        ("will not", "It won't."),
        ("was not", "it wasnt him"),
        ("i had", "I'd a list."),
        ("i would", "I'd make a list."),
        ("i would", "id make a list"),
        ("they have", "They've gone."),
        ("it is", "It's done."),
        ("it is", "its done"),
        ("rang", "Rang, twice."),
        ("explain*", "I was explaining it."),
        ("#", "It fell by 40%."),
        ("#", "in 200ms"),
        ("told/asked her/him", "So I asked him."),
        ("follow up", "A follow-up came."),
        ("follow-up", "A follow\nup came."),
    ],
)
def test_a_phrase_is_heard_however_it_is_typed(phrase: str, answer: str) -> None:
    assert heard(answer, phrase)


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("rang", "A range of things."),
        ("explain", "I was explaining it."),
        ("#", "It fell by a third."),
        ("told/asked her/him", "I told them."),
        ("i would", "I did."),
        ("did not tell", "I didn't say it, I did tell."),
    ],
)
def test_a_phrase_matches_whole_words(phrase: str, answer: str) -> None:
    assert not heard(answer, phrase)


def test_only_a_sure_point_is_named() -> None:
    """Where phrases cannot tell, the bot keeps silent."""
    points = [Point("why", ("because",)), Point("who", ("boss",), sure=True)]
    assert untouched(LONG, points) == ("who",)
    assert untouched(LONG + "said my boss", points) == ()


def test_who_says_that_it_was_not_done_has_touched_on_it() -> None:
    points = [Point("whom you told", ("told",), sure=True)]
    assert untouched(LONG + "but I told nobody", points) == ()


def test_a_short_answer_lacks_more_than_a_point() -> None:
    points = [Point("who", ("boss",), sure=True)]
    assert untouched("It rained. " * (SHORT // 2 - 1), points) == ()


def test_a_point_without_phrases_counts_as_touched() -> None:
    assert touched("Anything.", [Point("how it felt")]) == (True,)


@given(st.text(max_size=200))
def test_any_text_can_be_heard(text: str) -> None:
    points = [Point("whom you told", ("i told", "did not", "#", "can't"), sure=True)]
    assert len(touched(text, points)) == 1


def test_a_long_answer_is_heard_in_time(content: Content) -> None:
    points = content.questions["tech-support.flood-day"].good
    for text in ("'d " * 20_000, "can't did n " * 5_000, "a" * 50_000, "- " * 30_000):
        with within(5):
            untouched(text, points)


def test_every_technical_question_has_a_point_that_phrases_can_tell(
    content: Content,
) -> None:
    for question in content.questions.values():
        if question.kind is Kind.TECHNICAL:
            assert any(point.sure for point in question.good), question.id


@sampled
def test_a_named_point_is_hardly_ever_wrong(content: Content) -> None:
    """Of what is named after the labelled answers, under 10 in 100 had been touched."""
    cases = Path(__file__).parents[2] / "training" / "answers" / "eval_coverage.jsonl"
    rows = some(json.loads(line) for line in cases.read_text("utf-8").splitlines())
    named = wrong = answers = 0
    for row in rows:
        question = content.questions[row["question_id"]]
        judgement = judge(row["answer"], question.text, question.expects)
        if judgement.outcome is Outcome.MISSING or judgement.oddity is not None:
            continue
        names = untouched(row["answer"], question.good)[:MAX_MENTIONED]
        truth = dict(zip((p.point for p in question.good), row["touched"], strict=True))
        named += len(names)
        answers += bool(names)
        wrong += sum(truth[name] for name in names)
    assert wrong < named / 10
    assert answers > len(rows) / 3
