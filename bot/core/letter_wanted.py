"""What somebody may want of a letter, and what was read of that so far."""

from dataclasses import dataclass, field, replace

from bot.core.letter_edits import Move


@dataclass(frozen=True, slots=True)
class LetterWish:
    """What is wanted of a letter.

    `out` names what is to be left out, empty for what was pointed at; `back` what is to
    come back, empty for the letter as it was. `told` is what may stand in it, `adds`
    what is to be put in, `lacks` what something is to be said about. `tone` is how it
    should sound, `reword` which sentences are wanted in other words, and `instead` what
    a sentence is to say, each with what names it. `renames` is set where a name is put
    right in what was `said`, `everyone` where one letter is wanted for all, `voices`
    where it should sound as no letter here can, `anew` where what is told stands for
    what was never so. `closing` takes leave, `contact` stands under the name; `asked`
    names questions.
    """

    out: tuple[str, ...] = ()
    back: str | None = None
    sign: str = ""
    dear: str = ""
    swaps: tuple[tuple[str, str], ...] = ()
    again: bool = False
    shorter: bool = False
    send: bool = False
    wronged: bool = False
    told: tuple[str, ...] = ()
    tone: str = ""
    adds: tuple[str, ...] = ()
    lacks: str = ""
    moves: tuple[Move, ...] = ()
    reword: tuple[str, ...] = ()
    instead: tuple[tuple[str, str], ...] = ()
    title: str = ""
    renames: bool = False
    everyone: bool = False
    language: bool = False
    shown: bool = False
    sent: bool = False
    skips: bool = False
    pleased: bool = False
    greeting: str = ""
    closing: str = ""
    voices: bool = False
    anew: bool = False
    contact: str = ""
    asked: tuple[str, ...] = ()
    said: str = ""

    @property
    def any(self) -> bool:
        """Whether anything is wanted of it."""
        return replace(self, told=()) != LetterWish()


@dataclass
class Reading:
    """What was read of a message so far."""

    wish: LetterWish = field(default_factory=LetterWish)
    pointed: bool = False
    named: str = ""

    def adding(self, **more: object) -> None:
        """Put something more to each of these."""
        values = {
            name: tuple(dict.fromkeys((*getattr(self.wish, name), value)))
            for name, value in more.items()
        }
        self.wish = replace(self.wish, **values)  # type: ignore[arg-type]

    def setting(self, **values: object) -> None:
        """Set each of these."""
        self.wish = replace(self.wish, **values)  # type: ignore[arg-type]
