"""Whether something that was left unsaid came up in an answer."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.ear import raised
from tests.each import each

ROWS = Path(__file__).parents[2] / "training" / "answers" / "eval_raising.jsonl"
DRIVERS = "i never told them that i trained the two new drivers and it was my idea"


@each(
    "item, said, came",
    [
        (DRIVERS, "It was my idea to train the new drivers, both of them.", True),
        (DRIVERS, "A new driver blocked the gate and I told him so.", False),
        (DRIVERS, "", False),
        ("my answer about the strike was bad", "When they struck, I phoned.", True),
        ("my answer about the strike was bad", "My answer was bad, I know.", False),
        ("My answer was bad.", "My answer was bad.", False),
        ("the grant of 60,000", "We won a grant, sixty thousand.", True),
        ("", "anything", False),
    ],
)
def test_what_came_up(item: str, said: str, came: bool) -> None:
    assert raised(item, said) is came


def test_the_figures_of_the_model_card_hold() -> None:
    rows = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    for split, precision, recall in (("tune", 0.97, 0.79), ("test", 0.94, 0.81)):
        half = [row for row in rows if row["split"] == split]
        heard = [row for row in half if raised(row["item"], row["said"])]
        both = sum(row["raised"] for row in heard)
        assert both / len(heard) >= precision
        assert both / sum(row["raised"] for row in half) >= recall


@given(st.text(max_size=300), st.text(max_size=300))
def test_it_hears_anything_without_fault(item: str, said: str) -> None:
    assert raised(item, said) in (True, False)


@given(st.lists(st.sampled_from(DRIVERS.split()), max_size=12))
def test_more_words_never_take_back_what_came_up(words: list[str]) -> None:
    said = " ".join(words)
    if raised(DRIVERS, said):
        assert raised(DRIVERS, f"Well. {said}. And so on.")
