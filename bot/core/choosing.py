"""Read which of the buttons that were offered together is meant, in any words.

"The first one", "the middle one please", "something technical": only where all that is
offered belongs together, and only words that choose and say nothing else.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.core.buttons import Press, Verb, parse
from bot.core.labels import Offered, folded
from bot.core.scene import open_turn
from bot.core.state import State
from bot.expressions import Expression

_BESIDE: Final = (
    *(Verb.DONE, Verb.HINT, Verb.SKIP, Verb.NEXT, Verb.NONE, Verb.REAL, Verb.RETRY),
    *(Verb.FORM, Verb.REST, Verb.MEANT),
)
"""Buttons that stand beside what is chosen between, or under a question."""
_LATER: Final = "later"
_PAIR: Final = frozenset((Verb.RESUME, Verb.FINISH))
_MOST: Final = 9
"""Words of the longest choice."""

_WORDS: Final = {
    "first": 0,
    "1st": 0,
    "former": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "last": -1,
    "latter": -1,
    "bottom": -1,
    "top": 0,
    "other": -1,
}
_PLACE: Final = Expression(
    r"(?:(?:ok(?:ay)?|yes|so|well|then|i think|i'?d say|i would say|i guess|probably"
    r"|the|that'?s|it'?s|go for|take|rather|please|i(?:'d| would)? (?:like|want|take"
    r"|choose)|option|number|no\.?)\s+)*"
    r"(?P<place>first|1st|former|second|2nd|third|3rd|fourth|4th|last|latter|bottom|top"
    r"|middle)"
    r"(?: (?:one|option|button|of (?:them|the (?:two|three))|choice|answer))*"
    r"(?: (?:please|pls|then|i think|i guess|thanks))*",
    re.IGNORECASE,
)
_FILL: Final = frozenset(
    """ok okay yes yeah yep no nah sure please pls then thanks thank you so well i id
    i'd im i'm ill i'll would like want to wanna have take go for with do lets let's us
    let rather prefer choose pick the a an one some something new that this it it's its
    thats that's me give show now again maybe think guess just actually and but oh mate
    round practice session question questions ehn eh ah hm love dear sir""".split()
)
_DENIED: Final = Expression(
    r"\b(?:not|never|without|instead|except|neither)\b|n'?t\b|\?", re.IGNORECASE
)


def chosen(text: str, offered: Offered) -> str | None:
    """Give what is behind the button that words choose; None where they choose none."""
    text = text.replace("’", "'").strip()
    words = text.split()
    choices = _together(offered)
    if any(_of_day(data) for _, data in choices):
        return None  # which day is meant is heard with all that stands beside it
    if not 1 <= len(words) <= _MOST or len(choices) < 2 or _DENIED.search(text):
        return None
    return _by_place(text, choices) or _by_name(text, choices)


def _together(offered: Offered) -> Sequence[tuple[str, str]]:
    """Give the buttons between which one chooses; none where they differ in kind."""
    presses = [(label, data, parse(data)) for label, data in offered]
    found = [
        (label, data, press)
        for label, data, press in presses
        if press is not None and press.verb not in _BESIDE and press.argument != _LATER
    ]
    kinds = {_kind(press) for _, _, press in found}
    if len(kinds) > 1 and kinds >= _PAIR:
        found = [one for one in found if one[2].verb in (*_PAIR, Verb.MODE)]
    elif len(kinds) != 1 and not kinds <= _PAIR:
        return ()
    return [(label, data) for label, data, _ in found]


def _kind(press: Press) -> str:
    """Name what a button is one of: a length, a place, a sitting."""
    return ":".join((press.verb, *press.argument.split(":")[:-1]))


def _of_day(data: str) -> bool:
    press = parse(data)
    return press is not None and _kind(press) == f"{Verb.DAY}:on"


def _by_place(text: str, choices: Sequence[tuple[str, str]]) -> str | None:
    head, _, tail = text.partition(",")
    for words in (text, head, tail.strip()):
        found = _PLACE.fullmatch(words.strip(" .,!"))
        if found is None:
            continue
        place = found["place"].casefold()
        if place == "middle":
            odd = len(choices) % 2 == 1
            return choices[len(choices) // 2][1] if odd else None
        at = _WORDS[place]
        return choices[at][1] if at < len(choices) else None
    return None


def _by_name(text: str, choices: Sequence[tuple[str, str]]) -> str | None:
    """Give the button whose label stands among words that only lead to it."""
    line = f" {folded(text)} "
    named = [(label, data) for label, data in choices if f" {folded(label)} " in line]
    if len(named) != 1:
        return None
    label, data = named[0]
    rest = line.replace(f" {folded(label)} ", " ").split()
    own = folded(label).split()
    fill = {*_FILL, *own}
    return data if all(word in fill for word in rest) else None


def may_choose(state: State) -> bool:
    """Whether words may choose between buttons: no open question takes them."""
    turn = open_turn(state)
    paused = state.session is not None and state.session.paused
    return state.dossier.form is not None or turn is None or paused
