"""Replies that are one phrase, with its buttons."""

from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.events import Medium
from bot.core.reply import Say, Tap, phrase
from bot.model import Mode, Oddity

RESUMING = (
    Tap("resume", Verb.RESUME, bound=True),
    Tap("finish", Verb.FINISH, bound=True),
)

MODES = (
    (
        Tap("second_round", Verb.MODE, Mode.SECOND_ROUND),
        Tap("behavioural", Verb.MODE, Mode.BEHAVIOURAL),
    ),
    (
        Tap("technical", Verb.MODE, Mode.TECHNICAL),
        Tap("your_questions", Verb.MODE, Mode.YOUR_QUESTIONS),
    ),
    (Tap("common", Verb.MODE, Mode.COMMON), Tap("closing", Verb.MODE, Mode.CLOSING)),
    (Tap("panel", Verb.MODE, Mode.PANEL),),
)
"""The sessions that may be begun, in rows."""

LET_GO = phrase("let_go")
"""Move on without reproach."""

LET_BRIDGE_GO = phrase("bridge.let_go")
"""Leave an employer's answer without an example, without reproach."""

BRIDGE_NOTED = phrase("bridge.noted")
"""The same where they told something: then nothing is called missing."""

BRIDGE_KNOWN = phrase("bridge.known")
"""Take a story as the bridge that was told before and only named now."""

QUESTIONS_END = phrase("questions.end")
"""Close the time for their questions, without a verdict."""

QUESTIONS_GOODBYE = phrase("questions.goodbye")
"""Take leave of who wants to ask no more."""

LET_QUESTIONS_GO = phrase("questions.let_go")
"""Leave the candidate's questions, of which none was about the work."""

QUESTIONS_NOTED = phrase("questions.noted")
"""The same where one was."""

ANSWERING = (
    Tap("hint", Verb.HINT, bound=True),
    Tap("skip", Verb.SKIP, bound=True),
    Tap("done", Verb.DONE, bound=True),
)
"""The buttons under a question."""

FOREIGN = phrase("foreign")
"""Say honestly that an answer in another language is kept but cannot be judged."""

NOTHING_YET = phrase("nothing_yet")
"""Say that there is nothing to close yet."""

NOTHING_MORE_YET = phrase("nothing_more_yet").with_row(
    Tap("next", Verb.NEXT, bound=True)
)
"""Say that nothing was said to a follow-up yet, and how to leave it."""

ENOUGH = phrase("enough").with_row(Tap("done", Verb.DONE, bound=True))
"""Say that an answer is as long as one may be, and what becomes of more."""

KEEP_WHILE_PAUSED = phrase("keep_while_paused").with_row(*RESUMING)
STILL_PAUSED = phrase("still_paused").with_row(*RESUMING)
"""Say that words sent in a pause were kept with the open question."""

KEEP_FORWARD = phrase("forward")
"""Say that forwarded words are kept and not judged."""

NOTE_EDIT = phrase("note_edit")
"""Say that an earlier answer was changed."""

NOTHING_OPEN = replace(phrase("nothing_open"), rows=MODES)
"""Say that no question is open, and where to begin."""

NO_QUESTION = replace(phrase("open.none"), rows=MODES)
"""Say that the bank holds no question of that kind yet."""

OFFER_MODES = (phrase("modes.ask"), replace(phrase("modes.about"), rows=MODES))
"""Ask what to practise."""

STALE = phrase("stale")
"""Say that a button belongs to an earlier moment."""

WELCOME, WELCOME_BACK = phrase("welcome.new"), phrase("welcome.back")
"""Greet."""

ASK_CONSENT = phrase("consent.ask").with_row(
    Tap("consent_yes", Verb.CONSENT, "yes"), Tap("consent_no", Verb.CONSENT, "no")
)
"""Ask whether the operator may read the answers that the ear misjudged."""

CONFIRM_DELETE = (
    phrase("delete.confirm")
    .with_row(Tap("delete", Verb.DELETE), Tap("keep", Verb.KEEP))
    .with_row(Tap("export", Verb.EXPORT))
)
"""Ask whether everything is to be erased."""

KEEP_ALL = phrase("delete.kept")
"""Say that nothing was erased."""

DELETED = phrase("delete.done")
"""Say that everything is gone."""

PRIVATE_ONLY = phrase("private_only")
"""Say in a group that practice happens in private."""


def remark_on(oddity: Oddity) -> Say:
    """Say a kind line about an odd answer; the question stays open."""
    said = phrase(f"remark.{oddity}")
    return said if oddity is Oddity.ONE_WORD else said.with_row(*ANSWERING)


def cannot_read(medium: Medium) -> Say:
    """Say what cannot be read or heard yet."""
    return phrase(f"media.{medium}")


def explain_practice(said: str) -> Say:
    """Say how /practice is called, after arguments that made no sense."""
    return replace(phrase("practice.explain", said=said[:60]), rows=MODES)


def unknown_command(name: str) -> Say:
    """Say that a command is not known."""
    return phrase("unknown", command=name[:32])
