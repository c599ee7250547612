"""Beginning a session: what was asked for, and what the dossier lends it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.interview.attending import heard_out
from bot.interview.buttons import Press
from bot.interview.dialogue import advance
from bot.interview.dossier import (
    forms,
    unsaid,
)
from bot.interview.dossier.job_replies import LeanOn, SayAllShown
from bot.interview.dossier.proofs import Toward, leaning
from bot.interview.events import (
    Began,
    Ended,
)
from bot.interview.happenings import Commanded
from bot.interview.looking_back import summary
from bot.interview.plan import minutes, plan
from bot.interview.replies import (
    ExplainPractice,
    OfferModes,
    OfferToCarryOn,
    Open,
    SayStale,
    SayThin,
)
from bot.interview.response import Response, Surroundings, saying
from bot.interview.session import Planned, Session
from bot.model import (
    GENERAL,
    Kind,
    Mode,
)

MODE_NAMES: Mapping[str, Mode] = {
    **{mode.value: mode for mode in Mode if mode is not Mode.DAILY},
    "second": Mode.SECOND_ROUND,
    "secondround": Mode.SECOND_ROUND,
    "full": Mode.SECOND_ROUND,
    "behavioral": Mode.BEHAVIOURAL,
    "behaviour": Mode.BEHAVIOURAL,
    "behavior": Mode.BEHAVIOURAL,
    "tech": Mode.TECHNICAL,
    "questions": Mode.YOUR_QUESTIONS,
    "yourquestions": Mode.YOUR_QUESTIONS,
}
"""What may be typed after /practice."""

DOUBLE_TAP = timedelta(seconds=3)
"""Within this time a second tap on what began a session is one tap too many."""

HELD = ("held", "hold")
"""What may be typed after a second round whose remarks are to wait for the end."""


def carry_on(session: Session) -> OfferToCarryOn:
    """Offer to go on with a session, counting what it holds."""
    answered = sum(turn.answered for turn in session.turns)
    return OfferToCarryOn(answered, session.left)


def practise(here: Response, command: Commanded, around: Surroundings) -> Response:
    """Begin what /practice asks for, or offer a choice."""
    words = re.findall(r"[^\s,]+", command.argument.casefold())
    if not words:
        if here.session is not None and here.session.open:
            return saying(here, carry_on(here.session))
        return saying(here, OfferModes(here.candidate.track, paused=False))
    counts = [int(w) for w in words if w.isdecimal() and len(w) < 4]
    names = [w for w in words if not w.isdecimal() and w not in ("round", *HELD)]
    mode = MODE_NAMES.get("-".join(names)) or MODE_NAMES.get("".join(names))
    if not names:
        mode = Mode.SECOND_ROUND
    held = any(word in HELD for word in words)
    no_such = held and mode is not Mode.SECOND_ROUND
    if mode is None or no_such or len(counts) > 1 or 0 in counts:
        return saying(here, ExplainPractice(command.argument))
    if held:
        here = replace(here, candidate=replace(here.candidate, held=True))
    return begin(here, mode, counts[0] if counts else None, command.at, around)


def begin(
    here: Response,
    mode: Mode,
    count: int | None,
    at: datetime,
    around: Surroundings,
    *,
    first: bool = False,
    open_ones: bool = False,
) -> Response:
    """Open a session, closing one that is still open; nothing said in it is lost.

    It leans towards what no story proves yet; to the `open_ones` alone, if wanted.
    """
    candidate = replace(here.candidate, welcomed=True)
    track = candidate.track or GENERAL
    toward = leaning(here.dossier, around.touches)
    planned = plan(
        around.bank,
        mode,
        count,
        track,
        candidate.asked,
        around.seed,
        toward,
        wholly=open_ones,
    )
    if mode is Mode.SECOND_ROUND:
        planned = unsaid.with_room(planned, around.bank, candidate.asked, here.dossier)
    if first:
        # One tap, and the first real question: the opening line is small talk enough.
        planned = tuple(p for p in planned if p.kind is not Kind.SMALL_TALK)
    if not planned:
        return saying(here, SayThin(mode))
    closed = None
    if here.session is not None and here.session.open:
        heard = heard_out(here.session, at, around.ear)
        closed = advance(heard, Ended(at)).session
    whole = mode is Mode.SECOND_ROUND and not first
    session = Session(
        f"{around.seed:x}",
        mode,
        track,
        at,
        planned,
        rehearsal=whole and count is None,
        held=whole and candidate.held,
    )
    step = advance(session, Began(at))
    answered = closed is not None and any(turn.answered for turn in closed.turns)
    opening = Open(mode, newcomer=first, closed_another=answered)
    if closed is not None and summary(closed).page:
        # What was held in it has not been told yet; it stands on its page.
        opening = replace(opening, page_of=closed.id)
    if whole:
        expected = minutes(around.bank, planned)
        opening = replace(opening, minutes=expected, held=candidate.held)
    words = _leant_on(planned, toward, around)
    leant = (LeanOn(words),) if words or open_ones else ()
    return replace(
        here,
        candidate=candidate,
        session=step.session,
        replies=(opening, *leant, *step.replies),
        closed=closed,
    )


def _leant_on(
    planned: Sequence[Planned], toward: Toward | None, around: Surroundings
) -> tuple[str, ...]:
    """Give the words of the requirements that a session's questions lead to."""
    if toward is None:
        return ()
    ids = [p.question_id for p in planned]
    asked = sorted(
        (question for question in around.bank if question.id in ids),
        key=lambda question: ids.index(question.id),
    )
    led_to = map(toward, asked)
    return tuple(dict.fromkeys(r.words for r in led_to if r is not None))


def practise_open_ones(
    here: Response, press: Press, at: datetime, around: Surroundings
) -> Response:
    """Begin with questions for what no story proves yet."""
    session = here.session
    if here.dossier.job is None:
        return saying(here, SayStale())
    fresh = any(data == str(press) for _, data in here.candidate.offered)
    if session is not None and session.open and not fresh:
        begun = just_begun(session, at)
        return here if begun else saying(here, carry_on(session))
    here = forms.closed(here)
    toward = leaning(here.dossier, around.touches)
    if toward is None:
        return saying(here, SayAllShown())

    def led(mode: Mode) -> int:
        track, asked = here.candidate.track or GENERAL, here.candidate.asked
        planned = plan(
            around.bank, mode, None, track, asked, around.seed, toward, wholly=True
        )
        return len(_leant_on(planned, toward, around))

    mode = max((Mode.BEHAVIOURAL, Mode.TECHNICAL), key=led)
    return begin(here, mode, None, at, around, open_ones=True)


def just_begun(session: Session | None, at: datetime) -> bool:
    """Whether a session began so little ago that a finger may have tapped twice."""
    if session is None or not session.open or session.message_ids:
        return False
    return abs(at - session.started_at) < DOUBLE_TAP
