"""Hear what is said to the interviewer and is no answer: an aside.

The encoder tells, whatever is open. Only a few stock words ("next question", "wait")
are known by their phrase, where it is not plain, and a sentence by itself that wants to
stop is heard the first time.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.ear.distress import hear_distress
from bot.ear.encoder import read_message
from bot.ear.ending import ends
from bot.ear.in_the_round import hear_in_the_round
from bot.ear.question import expected
from bot.ear.read_asides import hear_read
from bot.ear.small_talk import PREFIX, chat
from bot.ear.stock import adds, hear_stock
from bot.hearing import Aside, AsideKind, Scene
from bot.model import Distress, Expects

_A_WORD: Final = 2  # letters below which nothing is said, but by a question mark
_LEAVES: Final = frozenset(
    (AsideKind.COMMAND, AsideKind.STOP, AsideKind.SKIP, AsideKind.REPEAT)
)
"""Who acts a scene, or asks the employer, leaves it only so."""
_LEAVING: Final = 8  # words of a stock phrase by which an acted scene is left
_WANTS: Final = f"{PREFIX}wants"
_CHATTED: Final = frozenset(
    (
        *(AsideKind.GREETING, AsideKind.THANKS, AsideKind.PRESENCE, AsideKind.UNFIT),
        *(AsideKind.REMARK, AsideKind.NERVES, AsideKind.PROGRESS),
    )
)
"""What is an answer in small talk."""
_AT_ONCE: Final = (AsideKind.COMMAND, AsideKind.ADD)
"""What stock words tell, whatever else they may be taken for."""
_BEFORE: Final = (AsideKind.IGNORE, AsideKind.GREETING)
"""What is said in a few words before an answer."""
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]+\s+")
_ANSWERS: Final = 0.5
_ELSEWHERE: Final = ("role", "employer")
_CERTAIN: Final = 9.0
_PLAIN: Final = 0.7
"""Share of an intent from which it is better known than a stock phrase."""
_KNOWN: Final = 0.4
"""The same of a stock phrase that is seldom what is meant there."""


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
        return Aside(AsideKind.DISTRESS, 0, len(text), sure=_CERTAIN)
    return _heard(text, question, scene)


@lru_cache(maxsize=512)
def _heard(text: str, question: str, scene: Scene) -> Aside | None:
    """Hear it once: the parts that hear a message each ask for it."""
    if "?" not in text and sum(map(str.isalpha, text)) < _A_WORD:
        return None
    if scene in (Scene.EMPLOYER, Scene.ROLE_PLAY):
        stock = hear_stock(text, question, most=_LEAVING)
        if stock is not None and stock.kind in _LEAVES:
            return stock
        return hear_in_the_round(text, question) if scene is Scene.EMPLOYER else None
    heard = adds(text) or hear_stock(text, question)
    least = _KNOWN if _greets(heard, scene) else _PLAIN
    at_once = heard is not None and heard.kind in _AT_ONCE
    if heard is None or (not at_once and _plain(text, question, least)):
        heard = ends(text, question) or hear_read(text, question) or heard
        heard = heard or _before(text, question)
    if heard is None or scene in (Scene.QUESTION, Scene.FOLLOW_UP):
        return heard
    if scene is Scene.SMALL_TALK:
        chats = heard.rest or heard.sure < _CERTAIN or heard.kind in _CHATTED
        # "Could I have a glass of water?" is for the host.
        chats = chats or any(one.cue == _WANTS for one in chat(text))
        return None if chats or not heard.known else heard
    # With nothing open the same words may ask an employer who was there before.
    asks = scene is Scene.NOTHING and heard.about in _ELSEWHERE
    return None if asks else heard


def _before(text: str, question: str) -> Aside | None:
    """Hear stock words before an answer: "sorry, wrong button. So in May …"."""
    first = _SENTENCE.match(text)
    stock = hear_stock(first[0], question) if first and text[first.end() :] else None
    if first is None or stock is None or stock.kind not in _BEFORE:
        return None
    rest = (first.end(), len(text))
    if read_message(text[first.end() :].strip(), question).answer < _ANSWERS:
        return None
    return replace(stock, end=len(first[0].rstrip()), rest=(rest,))


def _greets(heard: Aside | None, scene: Scene) -> bool:
    """Whether stock words greet at a question, where rather somebody is back."""
    greets = heard is not None and heard.kind is AsideKind.GREETING
    return greets and scene in (Scene.QUESTION, Scene.FOLLOW_UP)


def _plain(text: str, question: str, least: float) -> bool:
    """Whether the encoder plainly knows what a few words want."""
    reading = read_message(text, question)
    return max(reading.intents.values()) >= least and reading.answer < _PLAIN


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
