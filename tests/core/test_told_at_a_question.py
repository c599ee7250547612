"""When and with whom the interview is, told where a question waits: no answer."""

from datetime import date

from bot.content import Content
from tests.core.anyone import Anyone
from tests.each import each


def _asked(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    assert one.session is not None
    assert one.session.open
    return one


@each(
    "words, day, hour, people",
    [
        (
            "it is on Thursday at 11 in the morning, with the ward manager and I think"
            " the head of nursing too",
            date(2026, 11, 26),
            11,
            ["ward manager", "head of nursing"],
        ),
        (
            "it's next Tuesday at 2, with Ruth the matron",
            date(2026, 12, 1),
            14,
            ["matron"],
        ),
        ("it will be on Monday at half past nine", date(2026, 11, 30), 9, []),
    ],
)
def test_it_is_noted_said_back_and_the_question_stays(
    content: Content, words: str, day: date, hour: int, people: list[str]
) -> None:
    one = _asked(content)
    assert one.session is not None
    asked = content.questions[one.session.turns[0].question.question_id].text
    one.says(words)
    interview = one.dossier.interview
    assert interview is not None
    assert interview.day == day
    assert interview.at is not None
    assert interview.at.hour == hour
    assert [person.role for person in interview.people] == people
    assert f"{day:%A} {day.day}" in one.text
    assert all(role in one.text for role in people)
    assert asked.split(".")[0] in one.text
    assert one.session.turns[0].attempt.messages == ()


@each(
    "words",
    [
        "it is on Thursday at 11 that we have handover so I asked her",
        "it was on Thursday at 11 in the morning, with the ward manager",
        "it is every Thursday at 11, with the consultants",
        "it's on Friday at 3 with my boss so I prepare the rota",
    ],
)
def test_a_story_that_names_a_day_is_an_answer(content: Content, words: str) -> None:
    one = _asked(content)
    one.says(words)
    assert one.dossier.interview is None
    assert one.session is not None
    assert one.session.turns[0].attempt.text == words


def test_within_an_answer_no_day_is_taken_for_it(content: Content) -> None:
    one = _asked(content)
    one.says("in May two of us had to hand over a ward of thirty beds")
    one.says("it is on Thursday at 11")
    assert one.dossier.interview is None


def test_people_who_are_only_counted_are_no_company(content: Content) -> None:
    one = _asked(content)
    one.says("mine is on the 3rd of December at half nine, two people from the trust")
    interview = one.dossier.interview
    assert interview is not None
    assert interview.several
    assert interview.company == ""
    assert interview.people == ()
