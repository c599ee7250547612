"""What a rule is that hears by its build what is turned to the interviewer."""

from dataclasses import dataclass
from typing import Final

from bot.expressions import Expression
from bot.hearing import AsideKind

SOFT: Final = (
    r"(?:(?:ok|okay|so|but|and|well|wait|sorry|um+|uh|hm+|oh+|ooh|ah|ha|haha|no|yes|hey"
    r"|hang on|gosh"
    r"|hold on|please|also|actually|honestly|just|then|hi|hello|excuse me|i mean|omg"
    r"|can i ask|may i ask|question|quick question|one question|first|[.,!?…☺-]) )*"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a sentence is that is built so.

    Where `mixed` is set it may stand beside an answer; else it is the whole message.
    `asks` wants a question mark, or few words.
    """

    kind: AsideKind
    about: str
    build: Expression
    mixed: bool = False
    asks: bool = False


def rule(
    kind: AsideKind,
    about: str,
    *builds: str,
    mixed: bool = False,
    asks: bool = False,
) -> Rule:
    """Make a rule of builds; after each, the sentence ends or goes on."""
    build = Expression(f"^{SOFT}(?:{'|'.join(builds)})(?: |$)")
    return Rule(kind, about, build, mixed, asks)
