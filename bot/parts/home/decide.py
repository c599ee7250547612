"""Where a candidate stands, in one message, and the one next best step.

Each part says its own line and advises its own steps; the ranks of what is advised make
one order:

1. A session is open: carry on.
2. The interview is over: notes while they are fresh (2), then thank-you notes that are
   open (3), then whether this company is for them (4); for three weeks.
5. It comes within three days, not today, and no whole round was practised within a
   week: rehearse.
6. It comes today or tomorrow: look at the interview, the checklist is there.
7. No field was chosen: choose it.
8. No date is known: set it, since all the rest is reckoned from it.
9. No job was read: paste the posting, questions then lean towards it; else something
   is to be brought, and has no outline: build it.
10. Something is unsaid: say it.
11. A requirement is unproven (11), or there are hardly any stories (12): practise.
13. No question for them was practised: your questions.
14. No whole round was practised: rehearse.
15. Several people are expected and no panel was practised: the panel.
16. There is no daily question: set one. Else: another round.
"""

from dataclasses import replace
from datetime import datetime

from bot.core.answering import carry_on
from bot.core.buttons import Press
from bot.core.outside_replies import ShowRest
from bot.core.replies import OfferTracks
from bot.core.sayings import STALE, WELCOME, WELCOME_BACK
from bot.core.state import Context, State, reply_with
from bot.parts.home.replies import ShowHome


def start(state: State, _words: str, at: datetime, context: Context) -> State:
    """Greet whoever comes, and ask a newcomer for their field."""
    candidate, session = state.candidate, state.session
    if session is not None and session.open:
        return reply_with(state, carry_on(session))
    back = candidate.welcomed
    state = replace(state, candidate=replace(candidate, welcomed=True))
    if candidate.track is None:
        return reply_with(
            state, WELCOME_BACK if back else WELCOME, OfferTracks(0, for_settings=False)
        )
    shown = ShowHome(context.parts.overview(state, at, context))
    return reply_with(state, WELCOME_BACK if back else WELCOME, shown)


def show(state: State, _words: str, at: datetime, context: Context) -> State:
    """Show where the candidate stands."""
    return reply_with(state, ShowHome(context.parts.overview(state, at, context)))


def rest(state: State, press: Press, _at: datetime, _context: Context) -> State:
    """Show what a message left out."""
    for left in state.candidate.rests:
        if press.argument == str(left.number):
            return reply_with(state, ShowRest(left))
    return reply_with(state, STALE)


def press(state: State, press: Press, at: datetime, context: Context) -> State:
    """Go where a button of home leads: what the command of that name would do."""
    if not press.argument:
        return show(state, "", at, context)
    if press.argument not in context.parts.overview(state, at, context).buttons:
        return reply_with(state, STALE)
    return context.parts.follow(state, press.argument, "", at, context)
