"""A question, or the follow-up that was asked last, asked again with nothing open.

What was no answer to it is taken out where they say so, and can be put back; what they
tell in the same message is taken as the answer.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.replies import Dig
from bot.core.reply import Reply, Tap, phrase
from bot.core.sayings import ANSWERING
from bot.core.scene import open_turn, waits_for
from bot.core.session import Session
from bot.core.state import Context, State
from bot.core.undoing import reopened
from bot.expressions import Expression
from bot.hearing import Act, Bearing, HeardActs, Idle, Revise, Scene
from bot.parts.asides import meant
from bot.parts.asides.lines import PROBING, pressing, put_back_row
from bot.parts.asides.moving import offer
from bot.parts.asides.referents import (
    Question,
    asked_last,
    asked_so,
    keys,
    loosely,
    of_answers,
    questions_named,
)
from bot.parts.asides.undoing import quotable, without

_WANTS: Final = ("back", "add", "repeat", "not_an_answer", "slip", "again")
_PROTESTS: Final = ("feedback_wrong", "misheard", "unheard", "complaint", "unfit")
_LIKELY: Final = 0.3
"""Share of these from which a question is wanted again, or was not answered."""
_PLAINLY: Final = Expression(
    r"\bi(?: have|'ve(?: got)?| got) (?:now )?an? (?:better|real|good) (?:answer"
    r"|example"
    r"|one)\b"
    r"|(?:\b(?:can|could|may|shall) (?:i|we)\b|\blet me\b).{0,60}\b(?:again|once more"
    r"|another (?:go|try))\b"
    r"|\b(?:re-?do|answer) (?:the|that|it)\b.{0,12}\b(?:last|follow-?up"
    r"|again)\b",
    re.IGNORECASE,
)
_LEAST: Final = 4
"""Words of what may be told as the answer."""

_NO_TELLING: Final = Expression(
    r"\?\W*$|\byou(?:'ve|'re| have| just)? (?:ask\w*|said|say|prais\w*|g[ia]ve|skip\w*"
    r"|did|do|are|can|could|told|took)\b|^\W*(?:ok(?:ay)?|sorry|(?:now )?i (?:see"
    r"|understand|get it)|please|pls|thanks?|thank you)\b\W*(?:now\W*)?$"
    r"|^\W*(?:can|could|may|please|pls)\b",
    re.IGNORECASE,
)
"""What is said to the interviewer, and tells nothing."""
_ANSWERS: Final = Expression(
    r"^\W*(?:it(?:'s| is| was)|its|what\b.{2,40}?\b(?:is|was|were|would be)"
    r"|that(?:'s| is| was)|because|the (?:real|true|weak\w*"
    r"|main|honest)|what i|for (?:a|an|the)|honestly|actually|i(?:'d| would))\b",
    re.IGNORECASE,
)
"""How a sentence begins that answers what was asked before it."""
_INSTEAD: Final = Expression(
    r"\b(?:my|the) (?:real|better|proper|right|true) answer\b(?: to [^:,]{2,60})?"
    r"(?: is|:| was)?\s*(?P<what>.+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is wanted of a question: `told` answers it, `out` lets go what did not."""

    question: Question
    told: str = ""
    out: bool = False
    anew: bool = False


def met(
    state: State, session: Session, heard: HeardActs, said: Said, context: Context
) -> State | None:
    """Ask it again, or take what is told as its answer; None where neither is meant."""
    acts = heard.of(Act.NO_ANSWER, Act.UNANSWERED, Act.AGAIN)
    if not acts:
        return None
    if any(_REPORTED.search(one.words) for one in heard.of(Act.NO_ANSWER)):
        return None  # somebody else said so, of something else
    shares = context.intends(said.text, "")
    wanted = sum(shares.get(one, 0.0) for one in (*_WANTS, *_PROTESTS))
    idle = context.idle(said.text)
    wanted += idle.get(Idle.ADD, 0.0) + idle.get(Idle.WRONG, 0.0)
    if wanted < _LIKELY and not _PLAINLY.search(said.text):
        return None
    found = _named(session, heard, context)
    if len(found) > 1:
        places = tuple(dict.fromkeys(one.place for one in found))
        if len(places) > 1:
            return replace(state, replies=(offer(session, places),))
        found = tuple(one for one in found if one.follows)
    if not found:
        return None
    question = found[0]
    goes = any(
        one.kind is Revise.OUT and one.sure and not one.loosely
        for one in context.revised(said.text)
    )
    if goes and not (question.follows and _of_burst(heard, question)):
        return None  # what is to go is taken out elsewhere
    out = question.said is not None and bool(heard.of(Act.NO_ANSWER))
    if out and _QUOTES.search(said.text) and not _of_burst(heard, question):
        return None  # something else is quoted than what was said last
    told = _told(heard, question, context)
    anew = any(_ANEW.search(one.words) for one in heard.of(Act.AGAIN))
    anew = anew and not heard.of(Act.ADD) and not _ADDS.search(said.text)
    return _done(state, session, _Wish(question, told, out, anew), said, context)


def added(
    state: State, session: Session, heard: HeardActs, said: Said, context: Context
) -> State | None:
    """Add what they tell to the answer it is of; None where that is not one answer."""
    acts = heard.of(Act.ADD)
    if not acts:
        return None
    words = _AFTER_ADD.sub("", acts[0].words).strip(" :,;-–—.")
    told = [words, *(one for one in heard.rest if not _NO_TELLING.search(one))]
    if len(words.split()) < _LEAST:
        return None
    text = ". ".join(one.strip(" .") for one in told)
    found = questions_named(session, text, context, pointing=False)
    of_card = context.idle(said.text).get(Idle.INTERVIEW_TELL, 0.0) >= _OF_CARD
    if len({one.place for one in found}) != 1 or of_card:
        return None
    question = found[0]
    if (
        not keys(text) & of_answers(session)
        or not session.turns[question.place].answered
    ):
        return None
    after = replace(state, session=reopened(session, question.place))
    answer = replace(said, text=text)
    after = context.parts.proceed(replace(after, replies=()), answer, context)
    if after.asks:
        return after
    line = phrase("shown.added", question=question.asked)
    return replace(after, replies=(line, *after.replies))


_OF_CARD: Final = 0.25
"""Share of telling of the interview from which nothing is added to an answer."""
_AFTER_ADD: Final = Expression(
    r"^.*?\b(?:add(?:ed)?|(?:write|note|put|mention|say)(?: down| in| there| too)*"
    r" that|forgot to (?:say|mention|write|add|tell))\b[\s:,]*(?:that\b)?",
    re.IGNORECASE,
)


def plainer(
    state: State, session: Session, heard: HeardActs, context: Context
) -> State | None:
    """Say in plainer words what was asked last, to who asks what it meant."""
    last = asked_last(session)
    means = [one for one in heard.of(Act.NAMED) if _MEANS.search(one.words)]
    if last is None or not means or not loosely(means[0].words) & loosely(last.asked):
        return None
    turn = session.turns[last.place]
    question = context.questions.get(turn.question.question_id)
    deeper = question is not None and turn.attempt.dug == Dig.DEEPER and last.follows
    simple = question.deeper_simpler if deeper and question is not None else ""
    if not simple:
        return None
    return replace(state, replies=(phrase("shown.plainer", question=simple),))


_MEANS: Final = Expression(r"\bmean(?:s|t|ing)?\b", re.IGNORECASE)


def told_alone(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Take what plainly answers what was asked last; ask, where it only may."""
    question, count = asked_last(session), len(said.text.split())
    if question is None or not _LEAST < count <= _MOST or _NO_TELLING.search(said.text):
        return None
    if any(map(asks, sentences(said.text))) or context.doubt(said.text, "") is not None:
        return None
    shared = loosely(said.text) & loosely(question.asked)
    if not shared:
        return None
    if context.bearing(said.text, question.asked, Scene.FOLLOW_UP) is not (
        Bearing.ANSWER
    ):
        return None
    plain = len(shared) > 1 and _NAMED.search(said.text) is not None
    if plain and question.follows:
        wish = _Wish(question, said.text)
        return _done(state, session, wish, said, context)
    take = Tap("take_told", Verb.LOOK, f"{TELL}:{said.message_id}", bound=True)
    offer_it = phrase("shown.offer_told", question=question.asked).with_row(take)
    return replace(state, replies=(offer_it,))


TELL: Final = "tell"
"""What the button asks for that takes what was told as an answer."""
_MOST: Final = 90
"""Words of what may be told so."""
_NAMED: Final = Expression(
    r"^\W*(?:(?:ok(?:ay)?|well|so|honestly|actually|and)\W+)*(?:the|my|what i|i(?:'d"
    r"| would"
    r")|for an?|why)\b.{2,40}?(?:\b(?:is|was|were|are)\b|'s\b|:)",
    re.IGNORECASE,
)
"""What names what it answers: "the weakest part was…"."""


def taken(state: State, session: Session, said: Said, context: Context) -> State:
    """Take what was told as the answer to what was asked last, as its button says."""
    question = asked_last(session)
    if question is None:
        return state
    after = _done(state, session, _Wish(question, said.text), said, context)
    return after if after is not None else state


def _named(
    session: Session, heard: HeardActs, context: Context
) -> tuple[Question, ...]:
    """Give what the acts name, the surest first; else what the whole message names."""
    acts = heard.of(Act.NO_ANSWER, Act.UNANSWERED, Act.AGAIN)
    words = " ".join(dict.fromkeys(one.words for one in acts))
    last, whole = asked_last(session), " ".join(heard.said)
    found = questions_named(session, words, context, pointing=False)
    if not found or heard.of(Act.NO_ANSWER, Act.UNANSWERED):
        # What is told beside it names no question: what was asked does.
        found = asked_so(session, whole, context) or found
    if not found and heard.of(Act.NO_ANSWER, Act.AGAIN):
        found = questions_named(session, words, context)
    if not found and last is not None and heard.of(Act.NO_ANSWER) and not keys(words):
        found = (last,)
    if not found and heard.of(Act.AGAIN):
        found = questions_named(session, whole, context)
    if len(found) == 1 and last is not None and heard.of(Act.NO_ANSWER):
        # What was no answer is what was said last, and that was said to one question.
        here = meant.told_by(words) & meant.told_by(_of(last))
        if here and found[0].place == last.place:
            return (last,)
    return found


def _of_burst(heard: HeardActs, question: Question) -> bool:
    """Whether words name what was said last."""
    return bool(keys(" ".join(heard.said)) & keys(_of(question)))


_QUOTES: Final = Expression(r"(?:^|\s)[“\"‘']\w.*?\w[”\"’'](?!\w)")
_ANEW: Final = Expression(
    r"\bagain\b|\banew\b|\bonce more\b|\b(?:another|second) (?:go|try|shot|chance"
    r"|time)\b"
    r"|\bre-?(?:do|try|take)\b|\bone more time\b",
    re.IGNORECASE,
)
_REPORTED: Final = Expression(
    r"\b(?:boss|he|she|they|manager|colleague|wife|husband|friend|customer|client"
    r"|interviewer|recruiter)s? (?:\w+ )?(?:said|says|told|thinks?|thought|meant)\b",
    re.IGNORECASE,
)
_ADDS: Final = Expression(r"\badd\b", re.IGNORECASE)


def _of(question: Question) -> str:
    if question.said is None:
        return ""
    return " ".join(message.text for message in question.said.messages)


def _told(heard: HeardActs, question: Question, context: Context) -> str:
    """Give what of a message answers the question; empty where nothing does."""
    for one in heard.of(Act.UNANSWERED):
        instead = _INSTEAD.search(one.words)
        if instead is not None and len(instead["what"].split()) >= _LEAST:
            return str(instead["what"]).strip()
    told = [
        sentence
        for sentence in heard.rest
        if len(sentence.split()) >= _LEAST and not _NO_TELLING.search(sentence)
        if _ANSWERS.search(sentence)
        if context.bearing(sentence, question.asked, Scene.FOLLOW_UP) is Bearing.ANSWER
    ]
    return " ".join(told)


def _done(
    state: State, session: Session, wish: _Wish, said: Said, context: Context
) -> State | None:
    question = wish.question
    replies: list[Reply] = []
    anew = wish.anew and not question.follows and not wish.told and not wish.out
    if anew and session.turns[question.place].answered:
        press = pressing(session, Verb.RETRY, said.at, str(question.place))
        return context.parts.proceed(state, press, context)
    after = state
    back: tuple[Tap, ...] = ()
    if wish.out and question.said is not None:
        after = without(state, question.said, said.at, context)
        assert after.session is not None
        back = put_back_row(after.session.takings)
    assert after.session is not None
    if open_turn(after) is None or after.session.current != question.place:
        again = reopened(after.session, question.place)
        after = replace(after, session=again)
    waits = waits_for(after.dossier, after.session)
    asked = replace(after.candidate, last_asked=(waits, question.asked))
    after = replace(after, candidate=asked, replies=())
    quote = quotable(question.said) if question.said is not None else None
    if wish.told:
        answer = replace(said, text=wish.told)
        after = context.parts.proceed(after, answer, context)
        if after.asks:
            return after
        line = phrase("shown.told", question=question.asked)
        if wish.out and quote:
            line = phrase("shown.told_instead", question=question.asked, quote=quote)
        replies.append(line.with_row(*back) if back else line)
        return replace(after, replies=(*replies, *after.replies))
    row = PROBING if question.follows else ANSWERING
    key = "shown.no_answer" if wish.out else "shown.again"
    if wish.out and quote:
        line = phrase("shown.no_answer_out", question=question.asked, quote=quote)
    else:
        line = phrase(key, question=question.asked)
    line = line.with_row(*row)
    return replace(after, replies=(line.with_row(*back) if back else line,))
