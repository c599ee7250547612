"""Hear what is said to the interviewer and is no answer: an aside.

`hear_aside` looks at the message as a whole, then at its first and its last sentences.
A learned sum over `aside_signs` says how surely a piece is an aside, a second one of
which kind. How sure it must be depends on where in the conversation it is said: a real
answer that sounds like an aside is an answer.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from bot.ear.aside_signs import Asked, Plain, asked, met, pieces, plain, signs, table
from bot.ear.aside_weights import AsideWeights, weights
from bot.ear.words import read

LONGEST: Final = 48
"""Words of the longest aside: what is longer is never one as a whole."""


class AsideKind(StrEnum):
    """What is said to the interviewer; the values are of the contract of `judge`."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    CLARIFY = "clarify"
    LENGTH = "length"
    METHOD = "method"
    EXAMPLE = "example"
    WAIT = "wait"
    THANKS = "thanks"
    GREETING = "greeting"
    PRESENCE = "presence"
    ALREADY_SAID = "already_said"
    UNFIT = "unfit"
    TOO_PERSONAL = "too_personal"
    SKIP = "skip"
    STOP = "stop"
    BACK = "back"
    ADD = "add"
    REMAINING = "remaining"
    PROGRESS = "progress"
    MISHEARD = "misheard"
    COMPLAINT = "complaint"
    NERVES = "nerves"
    DISTRESS = "distress"
    PRIVACY = "privacy"
    MACHINE = "machine"
    MEANING = "meaning"
    WRONG_CHAT = "wrong_chat"
    IGNORE = "ignore"
    INSTRUCTION = "instruction"
    COMMAND = "command"
    """A plain wish that has a command; it is not of the contract."""


class Scene(StrEnum):
    """Where in the conversation something is said."""

    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    FORM = "form"
    SMALL_TALK = "small_talk"
    EMPLOYER = "employer"
    """The candidate asks the employer: nearly everything is said in the scene."""
    ROLE_PLAY = "role_play"
    """A conversation is acted: the same."""
    NOTHING = "nothing"
    """Nothing is open, so nothing can be an answer."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What was said to the interviewer.

    `start` and `end` are offsets of its words in the text. `rest` lists what remains as
    the answer, as offsets; empty if the whole message is the aside. `sure` is the
    learned sum: above 0 rather an aside than not. `command` names the command that a
    plain wish stands for, for the kind `command` alone.
    """

    kind: AsideKind
    start: int
    end: int
    rest: tuple[tuple[int, int], ...] = ()
    sure: float = 0.0
    command: str | None = None

    def answer(self, text: str) -> str:
        """Give what remains of the text as the answer; empty if nothing does."""
        return " ".join(text[start:end].strip() for start, end in self.rest)


# How sure one must be, by scene: of a whole message, of a piece of one.
_WHOLE: Final = {
    Scene.QUESTION: 0.0,
    Scene.FOLLOW_UP: 0.0,
    Scene.FORM: -0.5,
    Scene.SMALL_TALK: 1.0,
    Scene.EMPLOYER: 2.0,
    Scene.ROLE_PLAY: 2.0,
    Scene.NOTHING: -2.0,
}
_PIECE: Final = 2.0  # more than the whole
_ANSWERS: Final = -1.5  # what remains must be surer than this to be no aside
_LEFT_WORDS: Final = 3  # fewer words than this remain: no answer is left
_ACTED: Final = (Scene.EMPLOYER, Scene.ROLE_PLAY)
# Who acts a scene leaves it only so.
_LEAVES: Final = frozenset(
    (AsideKind.COMMAND, AsideKind.STOP, AsideKind.SKIP, AsideKind.REPEAT)
)
# In small talk these are answers.
_CHATTED: Final = frozenset(
    (AsideKind.GREETING, AsideKind.THANKS, AsideKind.PRESENCE, AsideKind.UNFIT)
)
# Said in so few words, these are also what somebody in a story says.
_SPOKEN: Final = frozenset(
    (
        AsideKind.WAIT,
        AsideKind.THANKS,
        AsideKind.GREETING,
        AsideKind.PRESENCE,
        AsideKind.STOP,
        AsideKind.COMPLAINT,
    )
)


def hear_aside(
    text: str,
    question: str = "",
    scene: Scene = Scene.QUESTION,
    *,
    distressed: bool = False,
) -> Aside | None:
    """Tell an aside from an answer to this question; None is an answer.

    `distressed` is what another hearing says of the text: distress comes first, in
    every scene, and takes the whole message.
    """
    if distressed:
        return Aside(AsideKind.DISTRESS, 0, len(text), sure=9.0)
    return heard_by(weights(), text, question, scene)


def heard_by(
    model: AsideWeights, text: str, question: str, scene: Scene
) -> Aside | None:
    """Hear an aside by a given model; for its training."""
    said = plain(read(text))
    cut = pieces(said)
    if not cut:
        return None
    open_question = asked(question)
    whole = _whole(model, said, open_question, scene)
    split = None
    if len(cut) > 1 and scene not in _ACTED:
        split = _split(model, text, said, cut, open_question, scene)
    if split is not None and (whole is None or len(said.words) > _SHORT):
        return split
    return whole


_SHORT: Final = 6  # so short a message is not cut


def _whole(
    model: AsideWeights, said: Plain, question: Asked, scene: Scene
) -> Aside | None:
    if len(said.words) > LONGEST:
        return None
    found = signs(said, question)
    sure = model.sure(found)
    if sure < _WHOLE[scene]:
        return None
    kind = AsideKind(model.kind(found))
    if not _fits(kind, sure, said, question, scene):
        return None
    return Aside(kind, said.starts[0], said.ends[-1], (), sure, command(kind, said))


def _fits(
    kind: AsideKind, sure: float, said: Plain, question: Asked, scene: Scene
) -> bool:
    if scene in _ACTED:
        return kind in _LEAVES and f"!{kind}, most" in set(met(said))
    if scene is Scene.SMALL_TALK and kind in _CHATTED:
        return False
    # "What did you say?" "Wait."
    return not (question.words_wanted and kind in _SPOKEN and sure < _SPOKEN_SURE)


_SPOKEN_SURE: Final = 2.0


def _split(
    model: AsideWeights,
    text: str,
    said: Plain,
    cut: list[tuple[int, int]],
    question: Asked,
    scene: Scene,
) -> Aside | None:
    """Find an aside at the beginning or at the end of an answer."""
    best: Aside | None = None
    count = len(cut)
    for first, last, place in (
        (0, 1, "first"),
        (0, 2, "first"),
        (count - 1, count, "last"),
        (count - 2, count, "last"),
    ):
        if first < 0 or last > count or last - first == count:
            continue
        piece = said.piece(cut[first][0], cut[last - 1][1])
        if len(piece.words) > LONGEST:
            continue
        found = signs(piece, question, place)
        sure = model.sure(found)
        if sure < _WHOLE[scene] + _PIECE or (best is not None and sure <= best.sure):
            continue
        kind = AsideKind(model.kind(found))
        if not _fits(kind, sure - _PIECE, piece, question, scene):
            continue
        rest = [(0, piece.starts[0]), (piece.ends[-1], len(text))]
        left = tuple((a, b) for a, b in rest if text[a:b].strip())
        remains = [plain(read(text[a:b])) for a, b in left]
        if sum(len(one.words) for one in remains) < _LEFT_WORDS:
            continue
        if any(model.sure(signs(one, question)) > _ANSWERS for one in remains):
            continue
        best = Aside(
            kind, piece.starts[0], piece.ends[-1], left, sure, command(kind, piece)
        )
    return best


def command(kind: AsideKind, said: Plain) -> str | None:
    """Name the command that a plain wish stands for, if the kind is one."""
    if kind is not AsideKind.COMMAND:
        return None
    named = table("commands")
    for pair in pairwise(said.words):
        if found := named.get("_".join(pair)):
            return found
    for word in said.words:
        if found := named.get(word):
            return found
    return "help"
