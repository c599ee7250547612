"""What home says of the job, and advises."""

from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.model import Mode
from bot.parts.job.proofs import proofs


def _proven(state: State, context: Context) -> int:
    return sum(map(bool, proofs(state.dossier, context.touches).values()))


def says(state: State, _: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell how much of what the job asks for is proven."""
    job = state.dossier.job
    if job is None:
        return ()
    proven, of = str(_proven(state, context)), str(len(job.demands))
    return (phrase("home.job", proven=proven, all=of),)


def advises(state: State, _: datetime, context: Context) -> tuple[Advice, ...]:
    """Read the posting, then prove what is open."""
    job = state.dossier.job
    if job is None:
        return (Advice(9, "posting", Press(Verb.HOME, "job")),)
    if _proven(state, context) < len(job.demands):
        return (Advice(11, "prove", Press(Verb.MODE, Mode.BEHAVIOURAL)),)
    return ()
