"""What a thank-you note is written from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a thank-you note may be made of.

    `register` says how the person is written to. `turn` tells which wording is due;
    `others` are notes it must not sound like. `demand` is a requirement of the job and
    `story` the name of a story that the moment touches, where there is one. `tone` is
    how it is to sound, as `bot.core.letter_tones` names it; words to `avoid` stand in
    no wording that is chosen, if there is another.
    """

    name: str
    moment: str
    register: str = "general"
    turn: int = 0
    others: tuple[str, ...] = ()
    demand: str = ""
    story: str = ""
    tone: str = ""
    avoid: tuple[str, ...] = ()
