"""Sessions that are over, for what is said when nothing is open."""

from dataclasses import replace

from bot.core.session import Planned
from tests.core.anyone import Anyone
from tests.loaded import loaded

CONTENT = loaded()

KITCHEN = (
    (
        "influence.group-habit",
        "nobody labelled anything, so in march i bought 4 label guns out my own pocket"
        " and put one on every station. by the end of the month nothing was in the"
        " fridge without a date on it",
    ),
    (
        "ethics.kept-in-trust",
        "the fish guy was 20 mins late as per, i just always stay professional",
    ),
    (
        "pressure.all-at-once",
        "on valentines day two chefs rang in sick at four. i cut the menu to six dishes"
        " and moved the pastry lad onto grill. my daughter says i shout like a foghorn."
        " we served 84 covers and sent nothing back",
    ),
)
"""Questions of a session by their ids, with what is said to them."""

TERMS = (
    ("terms.notice", "not sure if its 4 weeks or 8, contracts in a drawer somewhere"),
    ("terms.other-offers", "one trial shift at a gastropub in harborne next friday"),
)


def ended(
    asked: tuple[tuple[str, ...], ...] = KITCHEN, mode: str = "behavioural"
) -> Anyone:
    """Somebody whose session is over; an answer without a word was skipped.

    Several to one question are said after each other.
    """
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", f"{mode} {len(asked)}")
    session = one.session
    assert session is not None
    first, *rest = (CONTENT.questions[name] for name, *_ in asked)
    turn = replace(
        session.turns[0], question=Planned(first.id, first.kind, first.expects)
    )
    plan = tuple(Planned(q.id, q.kind, q.expects) for q in rest)
    one.session = replace(session, turns=(turn,), plan=plan)
    one.candidate = replace(one.candidate, last_asked=("", ""))
    for place, (_, *answers) in enumerate(asked):
        for answer in filter(None, answers):
            one.says(answer)
            one.waits()
        for _ in range(3):
            now = one.session
            assert now is not None
            if now.open and now.current == place:
                one.orders("skip")
    assert one.session is not None
    assert one.session.over, one.session
    return one
