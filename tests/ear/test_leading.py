"""Which question leads to a requirement, what shows it, and which are shown first."""

from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.ear import foremost, leads_to, requirement, to_the_point, touches
from bot.model import Requirement


def test_a_question_of_conduct_leads_only_to_what_asks_for_nothing_else(
    content: Content,
) -> None:
    bank = (
        content.bank.questions if hasattr(content.bank, "questions") else content.bank
    )
    asked = {
        one.competency: one
        for one in bank
        if one.expects.value == "instance" and one.kind.value == "behavioural"
    }
    faults = [
        (competency, words, leads)
        for competency, words, leads in (
            ("teamwork", "A team player", True),
            ("teamwork", "Work well as part of a team", True),
            ("pressure", "Stay calm under pressure", True),
            ("leadership", "Lead the night team of a care home", False),
            ("communication", "Fluent in Hungarian", False),
            ("pressure", "Calm with late drivers at the weighbridge", False),
            ("detail", "Validate data outputs of the billing run", False),
            ("teamwork", "Three years of SQL", False),
        )
        if leads_to(asked[competency], requirement(words)) is not leads
    ]
    assert faults == []


def test_only_what_the_speaker_did_shows_a_requirement() -> None:
    faults = [
        (words, answer, shown)
        for words, answer, shown in (
            (
                "Coach customer-side teams",
                "My manager gave me feedback in March. I was coached for a month.",
                False,
            ),
            (
                "Four years of managing people",
                "I got feedback that I talk too fast, and I slowed down.",
                False,
            ),
            ("Coach new colleagues", "In May I coached two colleagues.", True),
            ("Line management", "I supervised six of them that summer.", True),
            ("Supervise the crew", "My boss supervised me for a year.", False),
        )
        if touches(requirement(words), answer) is not shown
    ]
    assert faults == []


NEEDS = st.lists(
    st.builds(
        Requirement,
        st.text("abc", min_size=1, max_size=6),
        st.sampled_from([(), ("craft",), ("teamwork", "craft"), ("risk",)]),
        st.just(()),
        st.booleans(),
    ),
    max_size=40,
)


@given(NEEDS, st.integers(0, 20))
def test_the_foremost_are_some_of_them_in_their_order(
    needs: list[Requirement], most: int
) -> None:
    shown = foremost(needs, most)
    assert len(shown) == min(most, len(needs))
    places = iter(needs)
    assert all(any(one is other for other in places) for one in shown)
    if sum(one.must for one in needs) >= most:
        assert all(one.must for one in shown)


def test_twelve_are_shown_and_each_competency_before_any_twice() -> None:
    many = [Requirement(f"craft {n}", ("craft",)) for n in range(14)]
    last = Requirement("calm", ("pressure",))
    assert len(foremost([*many, last])) == 12
    assert last in foremost([*many, last])
    assert foremost([*many, last], 2) == (many[0], last)


def test_a_long_line_is_shortened_to_its_point() -> None:
    long = "Plan the routes of forty lorries, " + "with all that belongs to it, " * 8
    assert to_the_point(long).startswith("Plan the routes of forty lorries, with all")
    assert len(to_the_point(long)) <= 110
    assert to_the_point("Plan routes") == "Plan routes"
