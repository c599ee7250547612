"""How an answer that tells no clear story is told, and what weighing is."""

from collections.abc import Iterator

import pytest

from bot.ear import judge
from bot.ear.telling import LEARNED, chosen, listed
from bot.ear.words import read
from bot.model import Expects, Kind, Outcome, Telling
from tests.each import each
from tests.examples import sampled, some
from tests.loaded import loaded

ASKED = "Tell me about a time you dealt with a difficult customer."


@each(
    "answer, kind",
    [
        (
            "There was a difficult customer and I handled it. Everybody was happy.",
            Telling.PSEUDO_STORY,
        ),
        ("Aligned stakeholders, drove consensus.", Telling.PSEUDO_STORY),
        (
            "When a customer shouts, I let him finish. Then I ask what he needs and "
            "I look for a solution.",
            Telling.PSEUDO_STORY,
        ),
        (
            "I always listen first. Usually I write it down and I ring back.",
            Telling.PSEUDO_STORY,
        ),
        (
            "I would let him finish, and then I'd ask what he needs.",
            Telling.HYPOTHETICAL,
        ),
        (
            "If I were at the counter, I would stay polite and I'd get my boss.",
            Telling.HYPOTHETICAL,
        ),
        (
            "I am a patient person. I'm good with people and I am known for it.",
            Telling.SELF_DESCRIPTION,
        ),
        (
            "I believe that respect is important. Customers should be heard, and "
            "nobody should shout.",
            Telling.OPINION,
        ),
        (
            "All kinds: late parcels, wrong sizes, broken zips, lost receipts, "
            "rude emails, double bookings.",
            Telling.EXEMPLIFICATION,
        ),
        (
            "- late parcels\n- wrong sizes\n- a broken zip\n- lost receipts",
            Telling.EXEMPLIFICATION,
        ),
        ("yes", Telling.OTHER),
    ],
)
def test_an_empty_answer_is_called_what_it_is(answer: str, kind: Telling) -> None:
    heard = judge(answer, ASKED)
    assert heard.outcome is not Outcome.CLEAR
    assert heard.kind is kind


@pytest.mark.parametrize("kind", [Telling.SELF_DESCRIPTION, Telling.HYPOTHETICAL])
def test_what_one_is_or_would_do_is_said_only_when_sure(kind: Telling) -> None:
    """Its remark quotes the candidate as planning or praising: wrong, that grates."""
    for share, safe in ((0.95, False), (0.4, True)):
        rest = (1.0 - share) / (len(LEARNED) - 1)
        shares = [share if one is kind else rest for one in LEARNED]
        assert (chosen(shares) in (Telling.PSEUDO_STORY, Telling.OTHER)) is safe


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I opened the shop, called the fitter, wrote a note and drove home.",
        "He was late, she was ill, they were cross, we were tired.",
        "I like tea, cake and biscuits.",
    ],
)
def test_deeds_in_a_row_and_short_lists_are_no_list(text: str) -> None:
    assert listed(read(text)) == 0.0


def test_the_share_of_a_list_is_a_share() -> None:
    text = "Nails, screws, bolts, hinges, hooks."
    assert 0.9 <= listed(read(text)) <= 1.0


def reasoning() -> Iterator[tuple[str, str, str]]:
    for question in loaded().bank:
        # A task is defended with reasons of its own kind: bot/ear/reasoning.py.
        if question.expects is Expects.REASONING and question.kind is not Kind.TASK:
            yield question.text, question.weak.text, question.strong.text


@sampled
def test_weighing_is_told_from_fluent_opinion() -> None:
    """A "but" and an "it depends" are no reasons."""
    for question, weak, strong in some(reasoning()):
        assert judge(weak, question, Expects.REASONING).outcome is not Outcome.CLEAR
        assert judge(strong, question, Expects.REASONING).outcome is Outcome.CLEAR


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (
            "I'd ring the small customer first, because he cannot wait, and since the "
            "big one has stock. If the big one had none, I'd turn it round.",
            Outcome.CLEAR,
        ),
        (
            "It depends on the situation, but communication is important, so I would "
            "first talk to everyone and then find a good compromise for all sides.",
            Outcome.THIN,
        ),
        (
            "I think both are important and it is a trade-off, however quality always "
            "comes first, so in general one should follow best practices.",
            Outcome.THIN,
        ),
    ],
)
def test_reasoning_asks_for_reasons(answer: str, outcome: Outcome) -> None:
    assert judge(answer, "", Expects.REASONING).outcome is outcome
