"""Put into words what is said about the job and what it asks for."""

from collections.abc import Sequence
from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dossier import Demand, Job
from bot.model import Button
from bot.parts.job.decide import LINES, POSTING, stamp
from bot.parts.job.replies import (
    AskPosting,
    ConfirmForget,
    ConfirmReplace,
    ExplainMending,
    JobReply,
    NoteMends,
    NoteReading,
    SayAgreed,
    SayForgotten,
    SayKept,
    SayNothingFound,
    SayOnlyLink,
    ShowJob,
    View,
)
from bot.wording.forms import filling
from bot.wording.speaker import KEPT, Speaker, tidied

OFFS_A_ROW = 3
FEW = 3
"""Words of an example."""
NAMED = 3
"""How many of a candidate's own requirements are named in a sentence."""


def speak(speaker: Speaker, reply: JobReply) -> None:
    """Say one reply."""
    match reply:
        case AskPosting():
            speaker.tell("job.ask_new" if reply.kept else "job.ask")
            filling(speaker, POSTING)
        case SayOnlyLink():
            speaker.tell("job.link")
            filling(speaker, POSTING)
        case SayNothingFound():
            speaker.tell("job.nothing_kept" if reply.kept else "job.nothing")
            filling(speaker, LINES)
        case NoteReading():
            _reading(speaker, reply)
        case NoteMends():
            _mends(speaker, reply)
        case ShowJob():
            _show(speaker, reply)
        case SayAgreed():
            _agree(speaker, reply)
        case ExplainMending(said, job):
            number, words = _example(job), _shortest(speaker, job)
            if (quoted := tidied(said)) is not None:
                speaker.tell("job.explain", said=quoted, number=number, words=words)
            else:
                speaker.tell("job.explain_plain", number=number, words=words)
            speaker.row(_button(speaker, job, "add"))
            speaker.row(_button(speaker, job, "right"), _button(speaker, job, "offs"))
        case ConfirmReplace(job, own):
            speaker.tell("job.replace")
            _own(speaker, own)
            speaker.row(_button(speaker, job, "replace"), _button(speaker, job, "keep"))
        case ConfirmForget(job, own):
            speaker.tell("job.forget")
            _own(speaker, own)
            speaker.row(
                _button(speaker, job, "forgotten"), _button(speaker, job, "keep")
            )
        case SayForgotten():
            speaker.tell("job.forgotten")
        case SayKept():
            speaker.tell("job.kept")
        case _:
            assert_never(reply)


def _agree(speaker: Speaker, reply: SayAgreed) -> None:
    job = reply.job
    if not job.demands:
        speaker.tell("job.agreed_empty")
    elif not reply.open:
        speaker.tell("job.agreed_shown")
    else:
        speaker.tell("job.agreed")
        speaker.row(speaker.always("job_practise", Verb.JOB, "practise"))
    speaker.row(_button(speaker, job, "mend"))


def _example(job: Job) -> str:
    """Name a number that is on the list."""
    return str(job.demands[-1].number if job.demands else 1)


def _shortest(speaker: Speaker, job: Job) -> str:
    """Give the shortest thing on the list: what is added looks like it."""
    known = (tidied(d.requirement.words.rstrip(" .;")) for d in job.demands)
    short = [words for words in known if words and len(words.split()) <= FEW]
    return min(short, key=len, default=speaker.plain("job.sample"))


def _button(speaker: Speaker, job: Job, what: str) -> Button:
    return speaker.always(f"job_{what}", Verb.JOB, f"{what}::{stamp(job)}")


def _things(speaker: Speaker, count: int) -> str:
    return speaker.count("thing", count)


def _listed(speaker: Speaker, words: Sequence[str]) -> str:
    """Quote requirements as in a sentence, in their own words."""
    return speaker.joined([f"“{tidied(w) or w}”" for w in words[:NAMED]])


def _own(speaker: Speaker, own: Sequence[str]) -> None:
    if len(own) > NAMED:
        count = str(len(own) - NAMED)
        words = ", ".join(f"“{tidied(w) or w}”" for w in own[:NAMED])
        speaker.tell("job.own_more", words=words, count=count)
    elif own:
        speaker.tell("job.own", words=_listed(speaker, own))


def _reading(speaker: Speaker, note: NoteReading) -> None:
    key = "job.found_more" if note.more else "job.found"
    if note.own:
        speaker.tell("job.made")
    elif note.found:
        speaker.tell(key, things=_things(speaker, note.found))
    if note.left_out:
        speaker.tell("job.left_out", things=_things(speaker, note.left_out))
    if note.cut:
        speaker.tell("job.cut")


def _mends(speaker: Speaker, note: NoteMends) -> None:
    if note.removed:
        speaker.tell("job.removed", words=_some(speaker, note.removed))
    if note.added:
        speaker.tell("job.added", words=_some(speaker, note.added))
    for number, words in note.rewritten[:NAMED]:
        speaker.tell("job.rewritten", number=str(number), words=tidied(words) or words)
    if note.known:
        speaker.tell("job.known", words=_some(speaker, note.known))
    if note.unknown:
        numbers = [str(number) for number in note.unknown[:NAMED]]
        speaker.tell("job.unknown", numbers=speaker.joined(numbers))
    if (unread := tidied(note.unread)) is not None:
        speaker.tell("job.unread", words=unread)
    if note.full:
        speaker.tell("job.full")
    if note.cut:
        speaker.tell("job.shortened")


def _some(speaker: Speaker, words: Sequence[str]) -> str:
    more = len(words) - NAMED
    return _listed(speaker, words) + ("…" if more > 0 else "")


# The list


def _show(speaker: Speaker, reply: ShowJob) -> None:
    job = reply.job
    place = len(speaker.paragraphs)
    if not reply.briefly:
        _head(speaker, job)
    if 0 < place < len(speaker.paragraphs):
        speaker.tight.add(place)
    _demands(speaker, reply)
    if _shortened(reply):
        whole = f"all::{stamp(job)}"
        count = str(len(job.demands))
        speaker.row(
            Button(
                speaker.plain("button.job_all", count=count),
                str(Press(Verb.JOB, whole)),
            )
        )
    if reply.view is View.MENDING:
        if job.demands and reply.briefly:
            speaker.tell("job.how_brief")
        elif job.demands:
            words = _shortest(speaker, job)
            speaker.tell("job.how", number=_example(job), words=words)
        offs = (_button(speaker, job, "offs"),) if job.demands else ()
        speaker.row(_button(speaker, job, "right"), *offs)
    elif reply.view is View.TAKING_OFF:
        if job.demands:
            speaker.tell("job.how_off")
        _offs(speaker, job, _listed_of(reply))
        speaker.row(_button(speaker, job, "right"))
    else:
        if len(reply.shown_by) < len(job.demands):
            speaker.row(speaker.always("job_practise", Verb.JOB, "practise"))
        speaker.row(_button(speaker, job, "mend"))
        speaker.row(_button(speaker, job, "new"), _button(speaker, job, "forget"))


def _head(speaker: Speaker, job: Job) -> None:
    title, company = tidied(job.title), tidied(job.company)
    if title and company:
        speaker.tell("job.at", title=title, company=company)
    elif title:
        speaker.tell("job.title", title=title)
    elif company:
        speaker.tell("job.company", company=company)


def _demands(speaker: Speaker, reply: ShowJob) -> None:
    demands = reply.job.demands
    if not demands:
        open_to_words = reply.view is not View.LISTED
        speaker.tell("job.empty" if open_to_words else "job.empty_listed")
        return
    listed = _listed_of(reply)
    musts = [_line(speaker, d, reply) for d in listed if d.requirement.must]
    welcome = [_line(speaker, d, reply) for d in listed if not d.requirement.must]
    keep = KEPT if reply.points is not None else None  # else the whole was asked for
    for heading, lines in (("job.musts", musts), ("job.welcome", welcome)):
        place = len(speaker.paragraphs)
        if lines:
            speaker.tell(heading)
            speaker.list_under(lines, keep)
        if keep is not None and heading == "job.welcome" and musts:
            speaker.fold(place)
    place = len(speaker.paragraphs)
    if more := len(demands) - len(listed):
        # Where lines are left out, too, this would count only some of them.
        speaker.tell("job.more", things=_things(speaker, more))
    if not reply.shown_by:
        speaker.tell("job.legend_open")
    elif len(reply.shown_by) < len(demands):
        speaker.tell("job.legend")
    else:
        speaker.tell("job.legend_shown")
    speaker.fold(place)


def _listed_of(reply: ShowJob) -> Sequence[Demand]:
    demands, points = reply.job.demands, reply.points
    return [d for d in demands if points is None or d.number in points]


def _shortened(reply: ShowJob) -> bool:
    """Whether the list holds more than is said of it."""
    points = reply.points
    return points is not None and any(
        points.get(d.number) != d.requirement.words for d in reply.job.demands
    )


def _line(speaker: Speaker, demand: Demand, reply: ShowJob) -> str:
    given = demand.requirement.words
    if reply.points is not None:
        given = reply.points[demand.number]
    words = tidied(given) or given
    number, stories = str(demand.number), reply.shown_by.get(demand.number, ())
    if not stories:
        return speaker.plain("job.open", number=number, words=words)
    named = [f"“{tidied(name) or name}”" for name in stories[:2]]
    shown = ", ".join(named)
    return speaker.plain("job.shown", number=number, words=words, stories=shown)


def _offs(speaker: Speaker, job: Job, listed: Sequence[Demand]) -> None:
    offs = [
        Button(
            speaker.plain("button.job_off", number=str(demand.number)),
            str(Press(Verb.JOB, f"off:{demand.number}:{stamp(job)}")),
        )
        for demand in listed
    ]
    for first in range(0, len(offs), OFFS_A_ROW):
        speaker.row(*offs[first : first + OFFS_A_ROW])
