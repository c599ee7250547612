"""What is said when a candidate weighs a company up, as values."""

from dataclasses import dataclass

from bot.core.dossier import Reflection, Value
from bot.core.reply import Asking, Reply


@dataclass(frozen=True, slots=True)
class PickValues(Reply, tag="pick-values"):
    """Let them choose what matters; `warm` at first, `full` if no more fits.

    With `anew`, there was a page before this one.
    """

    reflection: Reflection
    warm: bool = False
    full: bool = False
    anew: bool = False


@dataclass(frozen=True, slots=True)
class AskOwnValue(Asking, tag="ask-own-value"):
    """Ask what else matters, in their own words."""


@dataclass(frozen=True, slots=True)
class WeighValues(Reply, tag="weigh-values"):
    """Let them weigh what matters."""

    reflection: Reflection


@dataclass(frozen=True, slots=True)
class AskFact(Asking, tag="ask-fact"):
    """Ask what they saw or heard there that speaks to a value; `left` come after it.

    With `felt`, they told a feeling, and are asked for what was behind it.
    """

    value: Value
    left: int
    company: str
    felt: str | None = None


@dataclass(frozen=True, slots=True)
class AskDirection(Asking, tag="ask-direction"):
    """Ask what a fact speaks for."""

    value: Value
    quote: str
    upto: str | None = None


@dataclass(frozen=True, slots=True)
class ShowReflection(Reply, tag="show-reflection"):
    """Show the page: what matters, what they saw, and what is still unknown."""

    reflection: Reflection


@dataclass(frozen=True, slots=True)
class AskDecision(Asking, tag="ask-decision"):
    """Ask what they decided, if they want it written down."""


ReflectionReply = (
    PickValues
    | AskOwnValue
    | WeighValues
    | AskFact
    | AskDirection
    | ShowReflection
    | AskDecision
)
