"""Hear what is said to the interviewer, by what is open.

Where a question is open, what is surely said to the interviewer is never an answer,
whatever it wants; in a form, with nothing open and before the employer, other rules
hold.
"""

import re
from dataclasses import replace

from bot.core import labels
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import Stage
from bot.core.state import Context, State, field_asked
from bot.expressions import Expression
from bot.hearing import (
    ALIKE,
    Aside,
    AsideKind,
    Bearing,
    NewcomerKind,
    Revise,
    Scene,
    Steer,
)
from bot.model import Expects, Oddity
from bot.parts.asides import advising, alike, bursts, form_hearing
from bot.parts.asides.announcing import announced, bracketed, of_the_talk
from bot.parts.asides.bursts import CERTAIN as CERTAIN
from bot.parts.asides.keeping import said_before
from bot.parts.asides.lines import ASKED, UNKNOWN, asking

FEW = 25
"""Letters up to which words may be the same as the interviewer's by chance."""

BESIDE = 5.0
"""How sure something is that is kept apart from an answer, though it asks nothing."""

WORD = 4
"""Words beside a question that are no answer yet."""

AWAY = 15
"""Words beside asking for the question again that say why, and answer nothing."""

SAID_TO_ME, DOUBTLESS = 6.0, 6.5
"""How sure an aside is that is surely one, though nobody can tell what is wanted."""

VERY_SURE = 3.0
"""How sure a protest is that was found to be true."""

SURE = 0.5
"""How sure one must be with nothing open, or only phrases count."""


def heard(state: State, text: str, context: Context) -> Aside | None:
    """Hear an aside in words, by what is open; None in what answers it."""
    candidate, form, where = state.candidate, state.dossier.form, scene(state)
    question = asked_now(state, context)
    if form is not None:
        if form.part in form_hearing.FREE and _is_label(state, text):
            return Aside(AsideKind.CLARIFY, 0, len(text), about="label")
        return form_hearing.heard(form, text, question, context)
    if _pasted(state, text, question, context):
        return None
    if where is not Scene.NOTHING:
        if where is Scene.EMPLOYER:
            return context.aside(text, question, where, False)
        # Where the candidate is asked where they are, a place is none; on the way to
        # the room, much is asked back.
        protest = protested(state, text, question, context)
        aside = protest or _at_question(state, text, question, context)
        if aside is not None:
            return aside
        return _claimed(state, text, context) if where is Scene.FOLLOW_UP else None
    if not candidate.welcomed:
        return None
    aside, offered = context.aside(text, "", where, False), candidate.offered
    asked = any(data.startswith(("track/", "settrack/")) for _, data in offered)
    choosing = field_asked(state)
    # Beside a card that only offers it, what is plainly meant otherwise names no field.
    known = aside is not None and aside.known and context.trade(text) is None
    choosing = choosing and (asked or not known)
    if choosing and _tells_field(aside, text, context):
        return None
    asked = asked or choosing or candidate.placing
    if aside is not None and (asked or aside.sure < SURE):
        aside = context.aside(text, "", where, True)
    if aside is None or aside.kind is AsideKind.ADD:
        return aside
    return replace(aside, start=0, end=len(text), rest=())


WISE = Expression(
    r"\b(?:should|shall|can|could|must|may|better) (?:i|we)(?: not| rather| even"
    r"| really| just)? (?:tell|say|mention|admit|hide|bring (?:it|that|this) up|leave"
    r" (?:it|that|this) out|keep (?:it|that|this) (?:quiet|out|back))\b(?! you\b)"
    r"(?=.{0,16}\b(?:that|it|this|so)\b)"
    r"(?!.{0,20}\b(?:again|once more|next|here|what)\b)",
    re.IGNORECASE,
)
"""What plainly asks whether something is wise to say on the day."""

LABELLED = 3
"""Words of a button's label that nobody writes for anything else."""


def _is_label(state: State, text: str) -> bool:
    """Whether words are the label of a button of before, and no value."""
    behind = labels.exact(text, state.candidate.offered_before)
    return behind is not None and len(text.split()) >= LABELLED


def _at_question(
    state: State, text: str, question: str, context: Context
) -> Aside | None:
    """Hear an aside of a known kind, or one that is built as a question."""
    where = scene(state)
    chatting = where is Scene.SMALL_TALK
    plain = alike.plain_kind(state)
    telling = bursts.running(state)
    strictly = state.candidate.placing or chatting or plain is not None
    aside = context.aside(text, question, where, strictly)
    if aside is not None and WISE.search(aside.words(text)):
        wise = AsideKind.CLARIFY
        aside = replace(aside, kind=wise, about="say_it", known=True)
    if aside is not None:
        aside = advising.named(state, aside, text, context)
    if aside is not None and telling and not bursts.sure(aside, text):
        return aside if _asked_last(state, aside, text, context) else None
    if aside is not None and telling and bursts.goes_on(state, aside, text, context):
        return None
    if aside is not None and not aside.known and not telling:
        if aside.rest:
            aside = _named(state, text, aside, context)
        elif _told_to_me(state, aside, text, context):
            of_some = aside.about.startswith(ALIKE)
            asked = aside if of_some else asking(text, state, context)
            asks = asked.about != ASKED or "?" in text
            aside = (
                asked if asks else replace(aside, kind=AsideKind.REMARK, about=UNKNOWN)
            )
        else:
            aside = None
    if aside is not None and _tells(state, aside, text, context):
        return None
    if aside is not None:
        if aside.rest and chatting:
            return None
        if aside.rest and aside.start and aside.about == Steer.UNDO:
            # "… and he owes me a coffee. No, that was a joke": nothing of it is told.
            kind = AsideKind.REMARK
            aside = replace(
                aside, kind=kind, about=UNKNOWN, start=0, end=len(text), rest=()
            )
        if "?" in aside.words(text) and len(aside.answer(text).split()) <= WORD:
            # "She wanted the charger!! Say no to whom?" answers nothing yet.
            aside = replace(aside, start=0, end=len(text), rest=(), also=())
        most = WORD if telling and not aside.start else AWAY
        if aside.kind is AsideKind.REPEAT and len(aside.answer(text).split()) <= most:
            # "It was the dentist. Where was I?"
            aside = replace(aside, start=0, end=len(text), rest=(), also=())
        if aside.rest and (
            announced(state, aside, text, context) or of_the_talk(aside, text)
        ):
            aside = replace(aside, start=0, end=len(text), rest=(), also=())
        if aside.kind in _COURTESY and not aside.rest and "?" in text:
            asks = bursts.bearing(state, text, context) is Bearing.ASKED
            aside = asking(text, state, context) if asks else aside
        answers = plain is not None and aside.about not in ("unheard", "how")
        answers = (
            answers
            and plain is not None
            and alike.answers_plainly(plain, aside, text, state, context)
        )
        return None if answers else aside
    if telling:
        return None
    if bursts.bearing(state, text, context) is Bearing.ASKED:
        return asking(text, state, context)
    if bracketed(text, context):
        return asking(text, state, context)
    return _by_the_way(state, text, question, context)


_OF_THE_STORY = ("say_it", "names")
"""What is asked of a story that is being told, beside how it is."""


def _asked_last(state: State, aside: Aside, text: str, context: Context) -> bool:
    """Whether a message of a running burst ends in what is plainly asked of it.

    "Nobody rang. Is that a good ending or a bit rubbish": by itself it is no answer.
    """
    of_it = aside.kind is AsideKind.PROGRESS or aside.about in _OF_THE_STORY
    if not aside.rest or not aside.known or not of_it or aside.end < len(text.rstrip()):
        return False
    words, where = aside.words(text), scene(state)
    alone = context.aside(words, asked_now(state, context), where, False)
    same = alone is not None and not alone.rest and alone.kind is aside.kind
    return same and alone is not None and alone.known and alone.sure >= CERTAIN


def _by_the_way(
    state: State, text: str, question: str, context: Context
) -> Aside | None:
    """Hear a joke or a groan that begins no story, where a story is asked for."""
    turn = open_turn(state)
    if turn is None or turn.question.expects is not Expects.INSTANCE:
        return None
    if turn.stage is Stage.PUSHED or not context.remarked(text, question):
        return None
    if bursts.holds_something(turn, text, context):
        return None
    return Aside(AsideKind.REMARK, 0, len(text))


_OF_BEFORE = frozenset(
    (
        *(AsideKind.SKIP, AsideKind.BACK, AsideKind.MISHEARD, AsideKind.IGNORE),
        AsideKind.ALREADY_SAID,
    )
)
"""Kinds that speak of another question or of what was said, whatever they hold."""


def _told_to_me(state: State, aside: Aside, text: str, context: Context) -> bool:
    """Whether words are surely said to the interviewer, and tell nothing."""
    turn = open_turn(state)
    if turn is None or aside.sure < SAID_TO_ME or aside.rest:
        return False
    if aside.kind in _OF_BEFORE or aside.sure >= DOUBTLESS:
        return True
    return not bursts.holds_something(turn, text, context)


REMARKED = 10
"""Words from which a remark may be an answer."""


def _tells(state: State, aside: Aside, text: str, context: Context) -> bool:
    """Whether a remark tells something: "my sister says i go quiet"."""
    turn = open_turn(state)
    if turn is None or aside.kind is not AsideKind.REMARK or aside.about or aside.rest:
        return False
    if "?" in text or len(text.split()) < REMARKED:
        return False
    return bursts.holds_something(turn, text, context)


def _named(state: State, text: str, aside: Aside, context: Context) -> Aside | None:
    """Say what is wanted beside an answer, where the kind is not known.

    What asks nothing is kept apart and nothing said of it.
    """
    words = aside.words(text)
    asks = "?" in words or bursts.bearing(state, words, context) is Bearing.ASKED
    if asks:
        asked = asking(words, state, context)
        return replace(aside, kind=asked.kind, about=asked.about)
    if aside.sure < BESIDE:
        return None
    return replace(aside, kind=AsideKind.REMARK, about=UNKNOWN, command=None)


def wholly(state: State, text: str, context: Context) -> Aside | None:
    """Hear a message that is surely said to the interviewer, and answers nothing."""
    where = scene(state)
    if where not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return None
    question = asked_now(state, context)
    if (protest := protested(state, text, question, context)) is not None:
        return protest
    aside = context.aside(text, question, where, False)
    if aside is None or aside.rest or aside.kind is AsideKind.ADD:
        return None
    return aside if aside.known and aside.sure >= CERTAIN else None


def in_burst(state: State, text: str, context: Context) -> Aside | None:
    """Hear in all that was said in a burst what of it is said to the interviewer."""
    plain = alike.plain_kind(state)
    strictly = state.candidate.placing or plain is not None
    aside = context.aside(text, asked_now(state, context), scene(state), strictly)
    if aside is not None:
        aside = advising.named(state, aside, text, context)
    if aside is not None and aside.rest and not aside.known:
        aside = _named(state, text, aside, context)
    if aside is None or not (aside.rest or bursts.sure(aside, text)):
        return None
    if plain and alike.answers_plainly(plain, aside, text, state, context):
        return None
    return aside


_COURTESY = frozenset((AsideKind.THANKS, AsideKind.GREETING))
"""Kinds beside which something else may be asked."""

_BY_THE_WAY = frozenset(
    (
        *(AsideKind.PRIVACY, AsideKind.MACHINE, AsideKind.GREETING, AsideKind.THANKS),
        *(AsideKind.WAIT, AsideKind.LENGTH, AsideKind.COMMAND, AsideKind.STOP),
        *(AsideKind.METHOD, AsideKind.NERVES, AsideKind.DISTRESS),
        *(AsideKind.WRONG_CHAT, AsideKind.PRESENCE),
    )
)
"""What a newcomer asks or says beside the field that is asked for."""


_ASKED_BESIDE = (
    *(AsideKind.COMMAND, AsideKind.PRIVACY, AsideKind.MACHINE, AsideKind.LENGTH),
)
"""What is dealt with first, though a field is named beside it."""


def _tells_field(aside: Aside | None, text: str, context: Context) -> bool:
    """Whether words tell of the field that is asked for, or ask which to take."""
    if context.trade(text) is not None:
        return aside is None or aside.kind not in _ASKED_BESIDE
    kind = aside.kind if aside is not None else None
    came = context.newcomer(text)
    if came is not None and came.kind in (NewcomerKind.NO_JOB, NewcomerKind.CHANGER):
        return True
    return kind not in _BY_THE_WAY


def _claimed(state: State, text: str, context: Context) -> Aside | None:
    """Hear "I said on call alone" where just that was said."""
    if not context.protests(text, said_before(state), ""):
        return None
    return Aside(AsideKind.ALREADY_SAID, 0, len(text), sure=VERY_SURE)


def protested(state: State, text: str, question: str, context: Context) -> Aside | None:
    """Hear a protest that something was said, which was, however it is put."""
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP) or not question:
        return None
    if not context.protests(text, said_before(state), question):
        return None
    moves = (one.sure and one.kind is Revise.MOVE for one in context.revised(text))
    if any(moves):
        return None  # "that was for the boxes question": it was, and is to be there
    return Aside(AsideKind.ALREADY_SAID, 0, len(text), sure=CERTAIN)


def _pasted(state: State, text: str, question: str, context: Context) -> bool:
    """Whether words are the interviewer's own, sent back."""
    turn = open_turn(state)
    asked = context.questions.get(turn.question.question_id) if turn else None
    own = (asked.text, asked.hint, *asked.probes.values()) if asked is not None else ()
    words = text.strip().casefold()
    return len(words) > FEW and any(words in o.casefold() for o in (question, *own))


def echoed(state: State, text: str, context: Context) -> bool:
    """Whether the ear hears the question, or much of it, sent back."""
    turn = open_turn(state)
    if turn is None or len(text) <= FEW:
        return False
    return context.ear(turn.question, text).judgement.oddity is Oddity.ECHO
