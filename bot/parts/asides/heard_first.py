"""Hear what no repair is to be made for: a true protest, words that are doubted.

What was asked for is heard here, too: the sentence that says what was missed.
"""

import re

from bot.core.scene import asked_now, open_turn, scene
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Bearing, LookingBack, Scene
from bot.parts.asides import bursts, leaving
from bot.parts.asides.hearing import CERTAIN, protested

BRIEF = 16
"""Words in which nothing is told beside what is complained of."""

_WRONG_WITH = Expression(
    r"\b(?:what(?:[’']?s| is| was)|anything|something) (?:so |actually )?wrong with"
    r" (?:[\"“‘']\S|(?:the |my )?(?:word|phrase|expression|wording)\b)",
    re.IGNORECASE,
)
"""What asks what there is against words that were used."""


_CURIOUS = Expression(
    r"\b(?:do|did|are|will|would)(?:n[’']?t)? you (?:not )?(?:even |really |ever )*"
    r"(?:want to|wanna|wish to|care to|like to|going to|curious|interested)\b(?<!do you"
    r" want to)[^?]{0,12}\b(?:know|hear|ask|how|what|whether|if)\b"
    r"|\bdo you not (?:even )?want to (?:know|hear|ask)\b"
    r"|\b(?:will|do|would) you not (?:even |ever )?ask\b"
    r"|\b(?:is|are) (?:nobody|no one|no-one|none of you) (?:even )?(?:interested"
    r"|curious|going to ask)\b",
    re.IGNORECASE,
)
"""What complains that the story is not asked on."""

_BELITTLED = Expression(
    r"^\W*(?:oh,? )?(?:come on,? )?(?:small|little|tiny|minor|easy|simple|thin|weak"
    r"|boring)\s*\?+",
    re.IGNORECASE,
)
"""What throws a word back that made little of something."""

_PLEASED = Expression(
    r"^(?!.*\b(?:was|were|felt|had)\b)\W*(?:\w+\W+){0,4}(?:chuffed|proud|pleased|happy)"
    r" (?:with|of|about) (?:that|this) one\b",
    re.IGNORECASE,
)
"""What is said by who is content with the answer they just gave."""


_ASKED_FOR = ("aside.complaint_unheard", "aside.complaint_unheard_told")
"""Replies that ask for a sentence: what was it that I missed?"""


def _told_missed(state: State, text: str, context: Context) -> Aside | None:
    """Hear what the interviewer missed, where it asked for that in a sentence."""
    deed = state.dossier.deed
    if bursts.running(state) or len(text.split()) > BRIEF:
        return None
    asked_for = deed is not None and bool({*_ASKED_FOR} & {*deed.replies})
    wants = None
    if asked_for:
        wants = leaving.unwanted(text, asked_now(state, context), context)
    if wants is None and (asked_for or _follows(state, text, context)):
        wants = AsideKind.UNFIT if leaving.denied(state, text, context) else None
    return Aside(wants, 0, len(text), sure=CERTAIN) if wants is not None else None


def _follows(state: State, text: str, context: Context) -> bool:
    """Whether words are no answer to a follow-up, of which no story was told."""
    turn = open_turn(state)
    if turn is None or turn.attempt.clear or scene(state) is not Scene.FOLLOW_UP:
        return False
    if "?" in text:
        return False  # "does it have to be a boss? she wasn't mine" wants to know
    return bursts.bearing(state, text, context) is not Bearing.ANSWER


def at_once(state: State, text: str, context: Context) -> Aside | None:
    """Hear what no repair is to be made for: a true protest, words that are doubted."""
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return None
    if open_turn(state) is None or state.dossier.form is not None:
        return None
    if (missed := _told_missed(state, text, context)) is not None:
        return missed
    if _WRONG_WITH.search(text):
        return Aside(AsideKind.MEANING, 0, len(text), sure=CERTAIN, about="fine")
    if _CURIOUS.search(text) and len(text.split()) <= BRIEF:
        return Aside(AsideKind.CLARIFY, 0, len(text), sure=CERTAIN, about="curious")
    asks = "?" in text or re.search(r"\bi (?:asked|meant)\b", text, re.IGNORECASE)
    weak = context.looking_back(text) is LookingBack.WEAKEST
    if asks and weak and len(text.split()) <= BRIEF:
        return Aside(AsideKind.PROGRESS, 0, len(text), sure=CERTAIN)
    if _BELITTLED.search(text) and len(text.split()) <= BRIEF:
        return Aside(AsideKind.REMARK, 0, len(text), sure=CERTAIN, about="belittled")
    if _PLEASED.search(text) and not bursts.running(state):
        return Aside(AsideKind.REMARK, 0, len(text), sure=CERTAIN)
    return protested(state, text, asked_now(state, context), context)
