"""The job that the second interview is for, as one part."""

from bot.core.bank import bank_for
from bot.core.dossier import Dossier
from bot.core.selection import Toward
from bot.core.state import Context, State
from bot.hearing import FormField
from bot.model import GENERAL, Question
from bot.part import Command, Fields, Home, Part
from bot.parts.job import decide, export, overview, proofs, said, wording
from bot.parts.job.replies import JobReply
from bot.wording.voice import voice


def _leaning(state: State, context: Context) -> Toward | None:
    return proofs.leaning(
        state.dossier, context.touches, context.leads_to, context.to_the_point
    )


def _occasions(state: State, context: Context) -> tuple[Question, ...]:
    return proofs.occasions(
        state.dossier,
        context.touches,
        context.leads_to,
        context.to_the_point,
        [
            q
            for q in bank_for(state, context)
            if _suits(q, state.candidate.track or GENERAL)
        ],
    )


def _suits(question: Question, track: str) -> bool:
    return not question.tracks or track in question.tracks


def _read(dossier: Dossier) -> bool:
    return dossier.job is not None and bool(dossier.job.demands)


JOB = Part(
    "job",
    help=30,
    commands=(Command("job", decide.commanded),),
    buttons={"job": decide.press},
    fields=(
        Fields(
            "job",
            decide.filled,
            may_be_empty=frozenset({decide.MENDING}),
            values={
                decide.POSTING: FormField.NOTE,
                decide.LINES: FormField.NOTE,
            },
            told=frozenset({decide.POSTING, decide.LINES}),
            opens=decide.OPENED,
            attached=decide.attached,
            unreadable=decide.unreadable,
        ),
    ),
    takes=decide.late,
    voice=voice(wording.speak, JobReply),
    leaning=_leaning,
    occasions=_occasions,
    prepared={"job": _read, "proof": proofs.conduct_proven},
    export=export.export,
    home=Home(20, 30, overview.says, overview.advises),
)

JOB_SAID = Part("job_said", first=said.met)
"""What is said of the posting in plain words; met before any room for its words."""
