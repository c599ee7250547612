"""Hear what is said to the interviewer and is no answer: an aside.

At an open question the encoder tells (`read_asides`), after what is said in stock
phrases or built so; elsewhere learned sums do, too (`learned_asides`).
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.ear.aside_signs import asked, met, plain
from bot.ear.aside_weights import weights
from bot.ear.distress import AHEAD, hear_distress
from bot.ear.encoder import read_message
from bot.ear.ending import ends
from bot.ear.in_the_round import hear_in_the_round
from bot.ear.intents import Intent
from bot.ear.learned_asides import LEAVES, WRITTEN, heard_by
from bot.ear.question import expected
from bot.ear.read_asides import (
    hear_outside,
    hear_read,
    hear_surely,
    leaves_question,
    of_both,
)
from bot.ear.spoken_to import BRIEF
from bot.ear.stock import adds, lost, star
from bot.ear.turned import SURE, hear_turned
from bot.ear.words import read
from bot.hearing import Aside, AsideKind, Scene
from bot.model import Distress, Expects

_READ: Final = (Scene.QUESTION, Scene.FOLLOW_UP)
"""Where the encoder tells; elsewhere phrases and a learned sum, too."""
_A_WORD: Final = 2  # letters below which nothing is said, but by a question mark
_ASKED_OF_IT: Final = ("why", "say_it", "not_true", "role")
"""What is asked of small talk itself, where it is heard beyond doubt."""


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
    return _heard(text, question, scene)


@lru_cache(maxsize=512)
def _heard(text: str, question: str, scene: Scene) -> Aside | None:
    """Hear it once: the parts that hear a message each ask for it."""
    if "?" not in text and sum(map(str.isalpha, text)) < _A_WORD:
        return None
    if scene in _READ:
        plainly = adds(text) or lost(text) or star(text, question)
        if (plainly := plainly or ends(text, question)) is not None:
            return plainly
        if AHEAD.search(text) and not _answers(text, question):
            return Aside(AsideKind.NERVES, 0, len(text), sure=9.0, about="ahead")
        built = _built(text, question, scene)
        if built is not None and not built.rest and _answers_surely(text, question):
            built = None
        stock = built or _stock(text, question, scene)
        if (surely := hear_surely(text, question)) is not None:
            return of_both(surely, stock, text, question)
        if stock is not None and leaves_question(stock, text, question):
            stock = None
        if stock is not None and _stands(text, question):
            return stock
        read_so = hear_read(text, question)
        return read_so or stock or _surely(text, question, scene)
    if scene is Scene.EMPLOYER:
        stock = hear_by_phrases(text, question, scene)
        leaves = stock is not None and stock.kind in LEAVES
        return stock if leaves else hear_in_the_round(text, question)
    surely = hear_surely(text, question) if scene is Scene.SMALL_TALK else None
    if surely is not None and not surely.rest and surely.about in _ASKED_OF_IT:
        return surely
    built = _built(text, question, scene)
    if scene is Scene.NOTHING and built is None and (found := hear_outside(text)):
        return found
    return hear_by_phrases(text, question, scene)


@lru_cache(maxsize=512)
def hear_by_phrases(
    text: str, question: str = "", scene: Scene = Scene.QUESTION
) -> Aside | None:
    """Hear an aside by its build, by phrases and by a learned sum of these alone."""
    turned = _built(text, question, scene)
    if turned is not None:
        return _sorted(turned, text, question, scene)
    return heard_by(weights(), text, question, scene)


def _built(text: str, question: str, scene: Scene) -> Aside | None:
    if len(text) > WRITTEN:
        return None
    return hear_turned(plain(read(text)), text, asked(question), scene)


_SURE_ALONE: Final = 5.0  # from which the learned sum is trusted by itself
_ANSWERS_SURELY: Final = 0.9
_AN_ANSWER: Final = 0.95  # above which nothing that is built so is an aside
_A_PHRASE: Final = 3  # words that are hardly more than a stock phrase
_BEFORE: Final = frozenset((AsideKind.IGNORE, AsideKind.NERVES, AsideKind.GREETING))
"""What is said to the interviewer in a word before an answer."""


_NAMED: Final = 0.45
"""Share of an intent from which the encoder knows it better than phrases do."""
_LEAVING: Final = (
    *(Intent.NOT_AN_ANSWER, Intent.BACK, Intent.ADD, Intent.SKIP, Intent.STOP),
    Intent.UNFIT,
)
"""Intents by which something is lost, where it was not meant."""


def _stands(text: str, question: str) -> bool:
    """Whether what phrases hear stands against what the encoder makes of it."""
    if len(text.split()) <= BRIEF:
        return True
    intents = read_message(text, question).intents
    name = max(intents, key=intents.__getitem__)
    return intents[name] < _NAMED or name in _LEAVING


def _answers(text: str, question: str) -> bool:
    return read_message(text, question).answer >= 0.5


def _answers_surely(text: str, question: str) -> bool:
    """Whether the encoder reads an answer, of more than a stock phrase."""
    if len(text.split()) <= _A_PHRASE:
        return False
    return read_message(text, question).answer >= _AN_ANSWER


def _surely(text: str, question: str, scene: Scene) -> Aside | None:
    """Hear what phrases are sure of, where the encoder is not sure of an answer."""
    heard = hear_by_phrases(text, question, scene)
    if heard is None:
        return None
    if heard.rest:
        said = plain(read(text[heard.start : heard.end]))
        begins = not text[: heard.start].strip() and heard.kind in _BEFORE
        return heard if begins and {"!most", "!unreported"} <= {*met(said)} else None
    if heard.sure < _SURE_ALONE:
        return None
    answers = read_message(text, question).answer
    return heard if answers < _ANSWERS_SURELY else None


_STOCK_WORDS: Final = 8
_STOCK_SURE: Final = 2.0


def _stock(text: str, question: str, scene: Scene) -> Aside | None:
    """Hear what is hardly more than a stock phrase: "next question", "settings"."""
    said = plain(read(text))
    if len(said.words) > _STOCK_WORDS or not {"!most", "!unreported"} <= {*met(said)}:
        return None
    heard = heard_by(weights(), text, question, scene)
    if heard is None or heard.rest or heard.sure < _STOCK_SURE:
        return None
    return replace(heard, sure=SURE)


def _sorted(turned: Aside, text: str, question: str, scene: Scene) -> Aside:
    """Let the learned sum name the kind among those that are built alike.

    "Can I start with the end?" is built like "can I use school?", and asks how.
    """
    others = _ALIKE.get((turned.kind, turned.about))
    if others is None or turned.rest:
        return turned
    learned = heard_by(weights(), text, question, scene)
    if learned is None or learned.rest or not learned.known:
        return turned
    if learned.kind not in others:
        return turned
    return replace(turned, kind=learned.kind, about="")


# Kinds that are built alike: what is asked with "can I", "is it … or …", "I wrote you".
_ALIKE: Final = {
    (AsideKind.CLARIFY, ""): frozenset(
        (
            *(AsideKind.METHOD, AsideKind.LENGTH, AsideKind.SKIP, AsideKind.EXAMPLE),
            *(AsideKind.BACK, AsideKind.ADD, AsideKind.REPEAT, AsideKind.TOO_PERSONAL),
            *(AsideKind.MACHINE, AsideKind.PRIVACY),
        )
    ),
    (AsideKind.CLARIFY, "meant"): frozenset(
        (
            *(AsideKind.METHOD, AsideKind.LENGTH, AsideKind.MEANING, AsideKind.PRIVACY),
            *(AsideKind.REPHRASE, AsideKind.PROGRESS, AsideKind.EXAMPLE),
            *(AsideKind.REMAINING, AsideKind.MACHINE),
        )
    ),
    (AsideKind.ALREADY_SAID, ""): frozenset((AsideKind.PRESENCE, AsideKind.UNFIT)),
}


def scene_of(question: str, expects: Expects | None = None) -> Scene:
    """Say where in a conversation an answer to this question is given."""
    wanted = expects or (expected(question) if question.strip() else None)
    if wanted is Expects.QUESTIONS:
        return Scene.EMPLOYER
    return Scene.SMALL_TALK if wanted is Expects.SMALL_TALK else Scene.QUESTION


def said_aside(answer: str, question: str, expects: Expects | None) -> str | None:
    """Name the aside for the contract of `judge`, where a command is none.

    Only present risk is distress here: past harm and grief may be what was asked for.
    """
    risk = hear_distress(answer) is Distress.RISK
    scene = scene_of(question, expects)
    aside = hear_aside(answer, question, scene, distressed=risk)
    if aside is None or aside.kind is AsideKind.COMMAND:
        return None
    return aside.kind.value
