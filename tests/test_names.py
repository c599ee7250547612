"""Names that tell a reader nothing are not taken up again."""

import ast
from collections.abc import Iterator
from pathlib import Path

import bot

BOT = Path(bot.__file__).parent

MODULES = frozenset(
    """around attending daily_replies events happenings helpers here holding misc moving
    practising pushing response surroundings tools util utils""".split()
)
"""A module is named by a noun of the product, and not by what its callers are doing."""

FUNCTIONS = frozenset("asked attending here plan practising pushing told".split())
"""A function says what it does: `told` and `asked` may be read in several ways, and
`plan` is the questions of a session, as `core.selection.plan` gives them."""

STILL = frozenset(
    """core/events core/selection.plan core/turn.told ear/aside_signs.asked
    ear/asking.asked ear/revising.told employer/facts.told parts/asides/bursts.told
    parts/asides/holding parts/asides/holding.told parts/asides/moving
    parts/asides/of_the_day.practising parts/field/decide.asked
    parts/stories/decide.told parts/stories/unnaming.told""".split()
)
"""Those that are there: `core/events` is the glossary's word, and so is the plan of a
session; each other one goes when its module is worked on."""


def _bad() -> Iterator[str]:
    for path in sorted(BOT.rglob("*.py")):
        name = path.relative_to(BOT).with_suffix("").as_posix()
        if path.stem in MODULES:
            yield name
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.FunctionDef(name=one) | ast.AsyncFunctionDef(name=one):
                    if one in FUNCTIONS:
                        yield f"{name}.{one}"


def test_no_name_is_taken_that_tells_nothing() -> None:
    assert set(_bad()) - STILL == set(), "these need another name"
