"""Do what is likeliest wanted while nothing is open, where no rule knows it surely.

One table leads from what is wanted to what is done; what a session holds answers where
one ended lately.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.replies import OfferTracks
from bot.core.reply import Reply, Tap, named
from bot.core.sayings import STALE
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, field_asked
from bot.hearing import AsideKind, Idle
from bot.model import Expects
from bot.parts.asides import clarifying, going, record
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import FEW, LATELY, page_row, say
from bot.parts.asides.tips import ASKING, TERMS, tip
from bot.parts.asides.tips import LIKELY as TIP_LIKELY
from bot.wording.employer import singly, weighed

SURELY: Final = 0.65
"""Share of a want that is done before the rules are asked."""
LIKELY: Final = 0.4
"""Share of a want that is met with words where no rule knows one."""
PLAINLY: Final = 0.6
"""The same of what begins something."""
HARDLY: Final = 0.1
"""The same of what is offered as one of a few guesses."""
MOST_GUESSES: Final = 3
SOME: Final = 4
"""Words from which a message is more than a stock wish."""


def surely(state: State, said: Said, context: Context) -> State | None:
    """Do what is plainly wanted, where rules take such words for something else."""
    candidate = state.candidate
    asked_for_field = field_asked(state)
    if not candidate.welcomed or candidate.placing or asked_for_field:
        return None
    if len(said.text.split()) < SOME:
        return None
    want, share = _likeliest(said.text, context)
    round_wanted = want is Idle.ROUND and share >= LIKELY
    advised = want not in _OF_THE_RECORD and not round_wanted
    line = tip(said.text, context, TIP_LIKELY) if advised else None
    if line is not None:
        return _kept(replace(state, replies=(line,)), said)
    if share < SURELY or want not in _FIRST:
        return None
    if want is Idle.INTERVIEW_ASK and state.dossier.interview is None:
        return None
    if want is Idle.QUESTIONS and not asked_of_employer(_lately(state, said)):
        return None
    done = _done(state, want, said, context)
    return _kept(done, said) if done is not None else None


def likely(
    state: State, said: Said, context: Context, *, asking: bool = False
) -> State | None:
    """Do what is likeliest wanted; None where that is not likely enough.

    Who was `asking` the employer just before asks of that job, not of the interview.
    """
    want, share = _likeliest(said.text, context)
    if asking and want in (Idle.INTERVIEW_ASK, Idle.INTERVIEW_TELL):
        return None
    if share < SURELY and (line := tip(said.text, context, TIP_LIKELY)) is not None:
        return _kept(replace(state, replies=(line,)), said)
    least = PLAINLY if want in _COMMANDS else LIKELY
    if share < least:
        return None
    done = _done(state, want, said, context)
    return _kept(done, said) if done is not None else None


def lasts(text: str, context: Context) -> bool:
    """Whether it is likeliest asked for how long things are kept."""
    want, share = _likeliest(text, context)
    return want is Idle.LASTING and share >= LIKELY


def instead(
    state: State, said: Said, unlike: tuple[str, ...], context: Context
) -> State | None:
    """Do what is likely wanted and was not replied to; None where that is a guess."""
    for want, share in context.idle(said.text).items():
        if share < AGAIN or want not in OFFERED:
            continue
        done = _done(state, want, said, context)
        if done is None or done.asks or tuple(map(named, done.replies)) == unlike:
            continue
        return done
    return None


AGAIN: Final = 0.25
"""Share of a want that is done where the likeliest one was wrong."""


def guesses(text: str, context: Context) -> tuple[tuple[Tap, ...], ...]:
    """Give a row for each thing that may be wanted, where none is likely enough."""
    shares = {w: s for w, s in context.idle(text).items() if w is not Idle.UNHEARD}
    likeliest = max(shares, key=lambda one: shares[one], default=None)
    if likeliest not in OFFERED:
        return ()
    near = (want for want, share in shares.items() if share >= HARDLY)
    offered = [want for want in near if want in OFFERED][:MOST_GUESSES]
    return tuple((Tap(f"want_{want}", Verb.WANT, want),) for want in offered)


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Do what was meant, now that they say so."""
    if press.argument not in OFFERED:
        return replace(state, replies=(STALE,))
    want, said = Idle(press.argument), Said(at, "", "")
    if want is Idle.INTERVIEW_ASK:
        # The form, or the card where it is filled in.
        return context.parts.proceed(state, Commanded(at, "interview"), context)
    done = _done(replace(state, replies=()), want, said, context)
    return done if done is not None else replace(state, replies=(say("nothing_told"),))


def _done(state: State, want: Idle, said: Said, context: Context) -> State | None:
    command = _COMMANDS.get(want)
    if want is Idle.BEST and not _best(state, said, context):
        command = "stories"
    if command == "interview" and state.dossier.interview is None:
        command = None
    if command is not None:
        done: State | None = context.parts.proceed(
            state, Commanded(said.at, command), context
        )
    else:
        act = _ACTS.get(want)
        replies = act(state, said, context) if act is not None else ()
        done = replace(state, replies=replies) if replies else None
    return done


def _likeliest(text: str, context: Context) -> tuple[Idle, float]:
    return next(iter(context.idle(text).items()))


def _kept(state: State, said: Said) -> State:
    if state.asks:
        return state
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.COMMAND)
    return kept(state, aside)


_COMMANDS: Final[Mapping[Idle, str]] = {
    Idle.INTERVIEW_ASK: "interview",
    Idle.INTERVIEW_TELL: "interview",
    Idle.PAGE: "page",
    Idle.STORIES: "stories",
    Idle.SETTINGS: "settings",
    Idle.RESULT: "after",
}
"""What a command does."""

_Act = Callable[[State, Said, Context], tuple[Reply, ...]]


def _lately(state: State, said: Said) -> Session | None:
    """Give the session that ended lately, if something was said in it."""
    session = state.session
    if session is None or session.ended_at is None:
        return None
    told = any(turn.answered or turn.skipped for turn in session.turns)
    return session if told and said.at - session.ended_at < LATELY else None


def _saying(key: str, rows: bool = False) -> _Act:
    def act(_state: State, _said: Said, _context: Context) -> tuple[Reply, ...]:
        return (say(key, *FEW) if rows else say(key),)

    return act


def _best(state: State, said: Said, context: Context) -> tuple[Reply, ...]:
    session = _lately(state, said)
    return record.best(session, said.text, context) if session is not None else ()


def _weakest(state: State, said: Said, context: Context) -> tuple[Reply, ...]:
    session = _lately(state, said)
    if session is None:
        return ()
    return record.weakest(session, context) or record.of_questions(session)


def _overall(state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    session = _lately(state, said)
    if session is None:
        return (say("progress_none"),)
    if whole := record.overall(session):
        return whole
    return going.progress(session) if going.last_told(session) is not None else ()


def asked_of_employer(session: Session | None) -> list[str]:
    """Give what the candidate asked the employer."""
    return [
        ask
        for turn in (session.turns if session is not None else ())
        if turn.question.expects is Expects.QUESTIONS
        for ask in turn.attempt.asks
    ]


def _questions(state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    """Say which of their questions to the employer was strong, and which was not."""
    session = _lately(state, said)
    if session is None or not asked_of_employer(session):
        return (say("questions_none"),)
    return of_their_questions(session)


IN_ALL: Final = (
    r"\b(?:all in all|overall|altogether|in general|tonight|this evening|today|whole"
    r"|everything)\b"
)
"""What speaks of all that was done, and not of the last round."""
_SILLY: Final = re.compile(r"\b(?:silly|daft|stupid|dumb|bad|wrong|weak)\b", re.I)


def of_their_questions(session: Session, text: str = "") -> tuple[Reply, ...]:
    """Say which of the questions in a session was strong, and which was not.

    To who asks in `text` whether they were silly it is said first that none was.
    """
    asks = singly(asked_of_employer(session))
    merits = [(weighed(ask), ask) for ask in asks]
    strong = next((ask for (merit, _), ask in merits if merit == "strong"), None)
    weak = next(((ask, b) for (merit, b), ask in merits if merit == "weak"), None)
    none_silly = weak is None and _SILLY.search(text) is not None
    lines: list[Reply] = [say("questions_not_silly")] if none_silly else []
    if strong is not None:
        lines.append(say("questions_best", quote=_brief(strong).rstrip(" ?")))
    if weak is not None:
        lines.append(say("questions_weak", quote=_brief(weak[0]), better=weak[1]))
    if strong is None and weak is None:
        lines.append(say("questions_fair"))
    return tuple(lines)


MOST: Final = 120
"""Letters of a question that is said back."""


def _brief(ask: str) -> str:
    plain = " ".join(ask.split())
    return plain if len(plain) <= MOST else plain[:MOST].rsplit(" ", 1)[0] + " …"


def wise(_state: State, said: Said, context: Context) -> tuple[Reply, ...]:
    """Say whether something may be told or asked on the day."""
    if (line := tip(said.text, context, ASKING)) is not None:
        return (line,)
    if TERMS.search(said.text):
        return (say("ask_pay"),)
    return (clarifying.saying(context.wanted("say_it", said.text)),)


_NERVES: Final = re.compile(
    r"\b(?:nerv\w*|shak\w*|trembl\w*|breath\w*|calm\w*|panic\w*|sleep\w*|scared"
    r"|afraid|sweat\w*|blank|freeze|froze|cry\w*|relax\w*)\b",
    re.IGNORECASE,
)


_LANGUAGE: Final = re.compile(
    r"\b(?:my|the) (?:\w+ )?(?:english|accent|grammar)\b", re.IGNORECASE
)


def _advised(_state: State, said: Said, context: Context) -> tuple[Reply, ...]:
    if (line := tip(said.text, context, ASKING)) is not None:
        return (line,)
    if _LANGUAGE.search(said.text):
        return (say("nerves_language"),)
    if _NERVES.search(said.text):
        return (say("nerves_outside", *FEW),)
    return (say("advice"),)


def _wrong(state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    return (say("feedback"),) if _lately(state, said) is not None else ()


def _unheard(state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    session = _lately(state, said)
    if session is not None and page_row(session):
        return (say("complaint_after"),)
    return (say("complaint_outside", *FEW),)


def _none_set(_state: State, _said: Said, _context: Context) -> tuple[Reply, ...]:
    return (say("interview_none", (Tap("day_set_up", Verb.DAY, "new"),)),)


def _field(_state: State, _said: Said, _context: Context) -> tuple[Reply, ...]:
    return (OfferTracks(0, for_settings=True),)


def _out(state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    return (say("line_which"),) if _lately(state, said) is not None else ()


def _word(state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    return (say("word_which"),) if _lately(state, said) is not None else ()


_FAREWELL: Final = re.compile(
    r"\b(?:bye\w*|ciao|cya|cheerio|tsch\w+|adi\w+|farewell|goodnight|night|later"
    r"|tata|ttyl)\b",
    re.IGNORECASE,
)


def _bye(_state: State, said: Said, _context: Context) -> tuple[Reply, ...]:
    """Take leave; one word alone that is no farewell is rather mistyped: "panl"."""
    alone = len(said.text.split()) == 1 and _FAREWELL.search(said.text) is None
    return () if alone else (say("goodbye"),)


_ACTS: Final[Mapping[Idle, _Act]] = {
    Idle.INTERVIEW_ASK: _none_set,
    Idle.INTERVIEW_TELL: _none_set,
    Idle.REMINDERS: _saying("reminders"),
    Idle.ROUND: _saying("round_which", rows=True),
    Idle.BEST: _best,
    Idle.WEAKEST: _weakest,
    Idle.OVERALL: _overall,
    Idle.QUESTIONS: _questions,
    Idle.CHANGE_WORD: _word,
    Idle.TAKE_OUT: _out,
    Idle.WRONG: _wrong,
    Idle.UNHEARD: _unheard,
    Idle.SAY_IT: wise,
    Idle.ADVICE: _advised,
    Idle.WORD: _saying("word"),
    Idle.PRIVACY: _saying("privacy"),
    Idle.MACHINE: _saying("machine"),
    Idle.LASTING: _saying("lasting"),
    Idle.FIELD: _field,
    Idle.HOW_IT_WORKS: _saying("method"),
    Idle.BYE: _bye,
    Idle.CHAT: _saying("chat"),
    Idle.STORY: _saying("unmet_story"),
}
"""What is said."""

OFFERED: Final = (
    *(Idle.INTERVIEW_ASK, Idle.REMINDERS, Idle.ROUND, Idle.PAGE, Idle.STORIES),
    *(Idle.BEST, Idle.WEAKEST, Idle.OVERALL, Idle.QUESTIONS, Idle.PRIVACY),
    *(Idle.LASTING, Idle.FIELD, Idle.SETTINGS, Idle.HOW_IT_WORKS, Idle.RESULT),
)
"""What can be done without the words that it was asked for in."""

_OF_THE_RECORD: Final = (Idle.BEST, Idle.WEAKEST, Idle.OVERALL, Idle.WRONG)
"""What is asked of what was said here, in words that a tip may share."""

_FIRST: Final = frozenset(
    (
        *(Idle.INTERVIEW_ASK, Idle.SAY_IT, Idle.ADVICE, Idle.LASTING),
        *(Idle.QUESTIONS, Idle.REMINDERS),
    )
)
"""What rules easily take for something else."""
