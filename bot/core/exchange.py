"""What follows where the candidate asks or chats: the employer's and the host's moves.

Pure like the dialogue, which makes the moves: each says what is replied, and what is
waited for next. An employer's answer is a follow-up like any other, so at most two.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.core.assessment import occasion
from bot.core.events import Heard
from bot.core.exchange_replies import (
    Answer,
    AskForOne,
    AskMore,
    Bridge,
    Chat,
    Ease,
    InviteQuestions,
    MeetStory,
    Postpone,
)
from bot.core.reply import Reply
from bot.core.sayings import (
    BRIDGE_KNOWN,
    BRIDGE_NOTED,
    LET_BRIDGE_GO,
    LET_QUESTIONS_GO,
    QUESTIONS_END,
    QUESTIONS_GOODBYE,
    QUESTIONS_NOTED,
)
from bot.core.session import MAX_PROBES, Attempt, Turn, said
from bot.expressions import Expression
from bot.hearing import Remark
from bot.model import Cue, Judgement, Oddity, Outcome, Telling, Topic

OPENED = ("opened", "opened_on")
"""The probes that stand for an employer's answers: the first, and one to a question
that was asked instead of a bridge."""

STAYING = "stays"
MORE = "more"
"""What is waited for where a remark was met, and where more may be asked."""

MAX_QUESTIONS = 5
"""Questions that are answered where they may ask on."""

MAX_MET = 3
"""Stories of one turn that are thanked for in a word."""

CHATS = 20
"""Words below which what is told to the employer in passing is asked on about."""

WORTH_ASKING = (
    Topic.PROBLEMS,
    Topic.VACANCY,
    Topic.SUCCESS,
    Topic.TEAM,
    Topic.COMPANY,
    Topic.GROWTH,
)
"""What a second interview gives a chance to ask, the most telling first."""

ENOUGH = (Remark.DONE, Remark.LEAVES)
"""With what the time for their questions is over."""

LATER = (Topic.TERMS, Topic.PROCESS)
"""What is fair to ask and no question about the work."""


@dataclass(frozen=True, slots=True)
class Move:
    """What is replied, and what is waited for; the turn is left where that is empty.

    With `decline`, the candidate has no example and another way in is due. `answers`
    counts the questions that are answered; with `known`, the bridge was told before.
    Where it `ends`, they want to ask no more.
    """

    replies: tuple[Reply, ...]
    waiting: str = ""
    decline: bool = False
    answers: int = 0
    known: bool = False
    ends: bool = False


def employer(turn: Turn, event: Heard, *, before: bool = False) -> Move:
    """Answer as the employer, and wait for the bridge to the candidate's own example.

    `turn` is the one in which the last messages still count as unheard; with `before`,
    something was asked in an earlier one.
    """
    attempt = turn.attempt
    if event.remark in ENOUGH:
        return _enough(attempt, event, before)
    if attempt.more:
        return _more(turn, event)
    if attempt.opened or OPENED[0] in attempt.probes:
        return _bridge(turn, event)
    if event.remark is Remark.STORY and attempt.remarks < MAX_MET:
        return Move((_thanks(attempt, event),), STAYING)
    probes = attempt.probes
    room = len(probes) < MAX_PROBES
    asked = event.asked
    refuses = _REFUSES.fullmatch(attempt.latest.strip())
    if any(topic not in LATER for topic in asked) and not refuses:
        about = first_about_work(asked)
        answer = _answer(turn, event, about, Topic.TERMS in asked)
        if not room:
            return Move((replace(answer, last=True),), answers=1)
        # Something of their own is invited once: after that they ask, and only ask.
        return Move((replace(answer, invites=not before),), OPENED[0], answers=1)
    later_topic = next((topic for topic in LATER if topic in asked), None)
    if later_topic is not None:
        brief = "redirect" in probes or not room
        put_off = _postpone(turn, event, later_topic, brief=brief)
        return Move((put_off,), "" if brief else "redirect", answers=1)
    if event.whole.outcome is Outcome.CLEAR:
        return Move((QUESTIONS_NOTED,))
    if "redirect" in probes or not room or "invite" in probes:
        return Move((LET_QUESTIONS_GO,))
    return Move((InviteQuestions(),), "invite")


def _enough(attempt: Attempt, event: Heard, before: bool) -> Move:
    """End it kindly; who has asked nothing yet is invited once."""
    asked = before or attempt.answers or attempt.opened or attempt.more
    if event.remark is Remark.LEAVES or asked:
        return Move((QUESTIONS_GOODBYE,), ends=True)
    if "invite" in attempt.probes or len(attempt.probes) >= MAX_PROBES:
        return Move((LET_QUESTIONS_GO,))
    return Move((InviteQuestions(),), "invite")


_DONE = Expression(
    r"\W*(?:no|nope|nah|nothing|none|not really|that(?:'?s| is| was| will be)?"
    r" (?:all|it|everything|enough)|i(?:'?m| am) (?:good|fine|done)|all (?:good|clear)"
    r")\b",
    re.IGNORECASE,
)
"""Words with which somebody has asked enough, where they were asked for more."""

_ASKS = Expression(r"\?|\b(?:who|what|how|when|why|which|where|but)\b", re.IGNORECASE)

_REFUSES = Expression(
    r"(?:no|nope|nah|none|nothing|not really)(?:[, ]+(?:thanks?|thank you|more|else"
    r"|really|i'?m (?:good|fine)|all (?:good|clear)|not (?:now|really)))*[.! ]*",
    re.IGNORECASE,
)
"""Words that ask nothing, whatever they were heard as."""


def _thanks(attempt: Attempt, event: Heard) -> MeetStory:
    """Thank for a story that nobody had asked for, by what it holds."""
    best = event.last.praised if event.last.watched else None
    quote = attempt.latest[best.start : best.end] if best is not None else None
    return MeetStory(quote)


def _more(turn: Turn, event: Heard) -> Move:
    """Answer what else they ask, up to MAX_QUESTIONS in all, and then go on."""
    attempt = turn.attempt
    if _DONE.match(attempt.latest) and not _ASKS.search(attempt.latest):
        return Move((QUESTIONS_END,))
    if event.remark is Remark.STORY and attempt.remarks < MAX_MET:
        return Move((_thanks(attempt, event),), STAYING)
    if not event.asked:
        return Move((QUESTIONS_END,))
    waits = next((topic for topic in LATER if topic in event.asked), None)
    about = first_about_work(event.asked)
    full = attempt.answers + 1 >= MAX_QUESTIONS
    if waits is not None and about is Topic.OTHER and Topic.OTHER not in event.asked:
        if full:
            brief = _postpone(turn, event, waits, brief=True)
            return Move((brief, QUESTIONS_END), answers=1)
        return Move((_postpone(turn, event, waits),), MORE, answers=1)
    said = replace(_answer(turn, event, about, waits is not None), last=True)
    if full:
        return Move((said, QUESTIONS_END), answers=1)
    return Move((said, AskMore(again=True)), MORE, answers=1)


def _answer(turn: Turn, event: Heard, topic: Topic, later: bool = False) -> Answer:
    words = event.beside or turn.attempt.latest
    return Answer(turn.question.question_id, topic, later, words)


def _postpone(
    turn: Turn, event: Heard, topic: Topic, *, brief: bool = False
) -> Postpone:
    return Postpone(topic, brief, event.beside or turn.attempt.latest)


def first_about_work(asked: Iterable[Topic]) -> Topic:
    """Choose what is answered: the first thing about the work."""
    return next((topic for topic in asked if topic not in LATER), Topic.OTHER)


def _bridge(turn: Turn, event: Heard) -> Move:
    attempt = turn.attempt
    room = len(attempt.probes) < MAX_PROBES
    whole = event.whole
    told_before = event.remark is Remark.BEFORE
    best = whole.praised
    named_only = told_before and best is None
    told = whole.watched and whole.outcome is not Outcome.MISSING and not named_only
    landed: tuple[Reply, ...] = ()
    if told:
        quote = bridged(attempt)[best.start : best.end] if best is not None else None
        landed = (Bridge(quote, after_probe="one" in attempt.probes),)
    about = first_about_work(event.asked)
    waits = next((topic for topic in LATER if topic in event.asked), None)
    later = waits is not None and not any(topic not in LATER for topic in event.asked)
    known: tuple[Reply, ...] = (BRIDGE_KNOWN,) if told_before and not told else ()
    if waits is not None and later:
        room = room and not told and not told_before
        put_off = _postpone(turn, event, waits, brief=not room)
        waiting = "redirect" if room else ""
        return Move((*landed, *known, put_off), waiting, answers=1, known=told_before)
    if event.asked:
        # Who asks on gets an answer, whatever they tell beside it; it is their half.
        reply = _answer(turn, event, about, Topic.TERMS in event.asked)
        if not room or told:
            last = replace(reply, last=True)
            return Move((*landed, *known, last), answers=1, known=told_before)
        return Move((*known, reply), OPENED[1], answers=1, known=told_before)
    if told:
        return Move(landed)
    if event.last.oddity is Oddity.NO_EXAMPLE and not told_before:
        return Move((), decline=True)
    if told_before:
        return Move(known, known=True)
    chats = len(attempt.latest.split()) < CHATS and attempt.remarks < MAX_MET
    if chats and not _claims(event.last):
        # "My old depot just rang me": it is talk, and no example that lacks something.
        return Move((_thanks(attempt, event),), STAYING)
    if not room or occasion(whole):
        return Move((BRIDGE_NOTED if whole.particular else LET_BRIDGE_GO,))
    if _INSISTS.search(attempt.latest):
        # Who asks again has no habit of asking.
        return Move((_answer(turn, event, Topic.OTHER),), OPENED[1], answers=1)
    # Only words of how it always is ask for one time.
    best = event.last.best if event.last.outcome is Outcome.MISSING else None
    quote = attempt.latest[best.start : best.end] if best is not None else None
    return Move((AskForOne(quote),), "one")


_INSISTS = Expression(
    r"\?|\bi(?:'ll| will| must)? (?:ask|repeat|asked|wanted to know)\b"
    r"|\byou (?:said|told|have not|haven'?t|did not|didn'?t|still|never)\b"
    r"|\b(?:not|no) (?:an? |my |the )?(?:answer|what i asked)\b",
    re.IGNORECASE,
)
"""What insists on a question, and tells nothing of its own."""


def _claims(told: Judgement) -> bool:
    """Whether somebody says how they are, behind which one time may be asked for."""
    return told.outcome is Outcome.MISSING and told.kind is not Telling.OTHER


def asked_in(attempt: Attempt) -> str:
    """Give the questions, or what was said until the employer answered."""
    if attempt.asks:
        return "\n".join(attempt.asks)
    first = attempt.messages[: attempt.opened or len(attempt.messages)]
    return said((*first, *attempt.messages[attempt.more or len(attempt.messages) :]))


def bridged(attempt: Attempt) -> str:
    """Give what was said since the employer answered."""
    return said(attempt.messages[attempt.opened : attempt.more or None])


def host(turn: Turn, event: Heard, left: int = 0) -> Move:
    """Chat for a turn, then say what made it easy; `turn` as for `employer`.

    `left` counts the questions that are kept of an interview that is made short.
    """
    attempt = turn.attempt
    heard = {cue.cue: cue for cue in reversed(event.noticed)}
    own = _longest(attempt.latest, event.noticed)
    back = "talk.back" in heard and _OF_THE_HOST.search(attempt.latest) is not None
    of_it = back and not _YOU.search(attempt.latest)
    if left and not attempt.probes:
        # Who has little time is asked nothing more on the way.
        return Move((Ease(gave=False, handed_back=False, asked=back, left=left),))
    if not attempt.probes and _FASTS.search(attempt.latest):
        # Who fasts is not asked what they like to drink.
        return Move((Ease(True, back, back, False, left),))
    if not attempt.probes:
        chat = Chat(
            turn.question.question_id,
            own,
            asked_back=back,
            asked_how="talk.how" in heard,
            complained="talk.complaint" in heard,
            wants="talk.wants" in heard,
            told=own is not None or len(attempt.latest.split()) >= TOLD or of_it,
            new_to_them=_NEVER_MET.search(attempt.latest) is not None,
        )
        return Move((chat,), "chat")
    gave = attempt.gave or own is not None
    handed_back = attempt.handed_back and _OF_THE_HOST.search(attempt.text) is not None
    little = len(attempt.text.split()) <= LITTLE and "?" not in attempt.text
    return Move((Ease(gave, handed_back or back, back, little, left),))


_NEVER_MET = Expression(
    r"\b(?:never|not|n['’]?t|first time)\b.{0,14}\bm(?:et|eet)\b"
    r"|\bnever (?:was|been|seen)\b|\b(?:spoke|talked|met)\b.{0,12}\bphone\b"
    r"|\b(?:first (?:round|interview|one)|last time)\b.{0,24}"
    r"\b(?:phone|telephone|call|zoom|teams|video|online|hr)\b",
    re.IGNORECASE,
)
"""What puts right who says that they have met before."""

_FASTS = Expression(r"\bfast(?:ing)?\b(?! food)(?!er|est)|\bramadan\b|\blent\b", re.I)

_OF_THE_HOST = Expression(
    r"\b(?:you|your|yours|yourself|here|this (?:place|building|house|town|street))\b"
    r"(?!.{0,20}\b(?:said|asked me|mean)\b)[^?.!\n]*\?"
    r"|\b(?:and|what about|how about) you\b"
    r"|\b(?:what|why|who|how|does|did|is|was|has)\b"
    r"(?!.{0,20}\b(?:can|could|may|should|shall|do|would) i\b)[^?.!\n]*\?",
    re.IGNORECASE,
)
"""What is asked of the host or the place, and not for a glass of water."""

TOLD = 12
"""Words from which the host's next line may ask what was just told."""

_YOU = Expression(r"\byou(?:rs?|rself)?\b", re.IGNORECASE)

LITTLE = 9
"""Words up to which somebody gave so little that one thing may be added."""

KEPT_SHORT = 3
"""Questions of an interview that is made short on the way to the room."""


def _longest(text: str, noticed: Iterable[Cue]) -> str | None:
    """Choose the fullest thing they gave of themselves."""
    own = [
        text[c.start : c.end]
        for c in noticed
        if c.cue == "talk.self" and not _IN_A_QUESTION.match(text[c.end :])
    ]
    return max((o for o in own if len(o.split()) > 2), key=len, default=None)


_IN_A_QUESTION = Expression(r"[^.!?\n]*\?")
