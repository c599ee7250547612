"""Put into words where a candidate stands: a few short lines, and one next step."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.core.buttons import Press, Verb
from bot.model import Button, Mode, Run
from bot.parts.home.decide import Aftermath, NextStep, Standing
from bot.parts.home.replies import ShowHome
from bot.wording.dates import date_in_words, moment_in_words
from bot.wording.speaker import Runs, Speaker

A_ROW = 3
NAMED = 2
"""People and gaps that are named; the others are met in their own part."""

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "home.title",
            "home.interview_none",
            "home.questions_done",
            "home.questions_open",
            "home.noted",
            "home.unnoted",
            "home.unthanked",
            "home.thanked",
            "home.reflected",
            "home.unreflected",
            "home.today",
            "home.tomorrow",
            "home.yesterday",
            "button.home",
            *(f"home.next.{step}" for step in NextStep),
            *(f"button.next_{step}" for step in NextStep if step != "carry_on"),
            "button.home_practice",
            "button.home_job",
            "button.home_stories",
            "button.home_unsaid",
            "button.home_interview",
            "button.home_after",
            "button.home_daily",
            "button.home_progress",
            "button.home_settings",
        ],
        frozenset(),
    ),
    "home.field": frozenset({"track"}),
    "home.interview": frozenset({"when", "whom"}),
    "home.at": frozenset({"company"}),
    "home.with": frozenset({"people"}),
    "home.job": frozenset({"proven", "all"}),
    "home.job_read": frozenset({"all"}),
    "home.stories": frozenset({"count"}),
    "home.stories_gaps": frozenset({"count", "gaps"}),
    "home.unsaid": frozenset({"count"}),
    "home.daily": frozenset({"next"}),
    "home.practised": frozenset({"when"}),
    "home.after": frozenset({"parts"}),
    "home.thanks": frozenset({"count"}),
    "home.in_days": frozenset({"days", "day"}),
    "home.ago": frozenset({"days"}),
    "home.hour": frozenset({"at"}),
}


def speak(speaker: Speaker, reply: ShowHome) -> None:
    """Say where they stand, and offer the next step before all the parts."""
    speaker.tell("home.title")
    lines: list[Run] = []
    for line in _lines(speaker, reply.standing):
        lines += [Run("\n"), *line] if lines else line
    speaker.paragraphs.append(tuple(lines))
    speaker.tell(f"home.next.{reply.step}")
    speaker.row(*_stepping(speaker, reply.step))
    buttons = [
        speaker.always(f"home_{name}", Verb.HOME, name) for name in reply.standing.known
    ]
    for first in range(0, len(buttons), A_ROW):
        speaker.row(*buttons[first : first + A_ROW])


def _lines(speaker: Speaker, state: Standing) -> Iterator[Runs]:
    track = speaker.content.tracks.get(state.track or "")
    name = track.name if track is not None else speaker.plain("settings.no_track")
    yield speaker.phrase("home.field", track=name)
    yield _interview(speaker, state)
    if state.after is not None:
        parts = ", ".join(_after(speaker, state.after))
        yield speaker.phrase("home.after", parts=parts)
    if state.demands is not None and state.proven is not None:
        proven, of = str(state.proven), str(state.demands)
        yield speaker.phrase("home.job", proven=proven, all=of)
    elif state.demands is not None:
        yield speaker.phrase("home.job_read", all=str(state.demands))
    if state.stories and state.gaps:
        names = [_competency(speaker, gap) for gap in state.gaps[:NAMED]]
        gaps = speaker.joined(names)
        yield speaker.phrase("home.stories_gaps", count=str(state.stories), gaps=gaps)
    elif state.stories:
        yield speaker.phrase("home.stories", count=str(state.stories))
    if state.waiting:
        yield speaker.phrase("home.unsaid", count=str(state.waiting))
    if state.asked_them:
        yield speaker.phrase("home.questions_done")
    elif state.begun and not state.over:
        yield speaker.phrase("home.questions_open")
    if state.daily is not None:
        coming = moment_in_words(speaker, state.daily, state.today)
        yield speaker.phrase("home.daily", next=coming)
    if state.practised is not None:
        when = _ago(speaker, state.practised, state.today)
        yield speaker.phrase("home.practised", when=when)


def _interview(speaker: Speaker, state: Standing) -> Runs:
    if state.day is None or state.days is None:
        return speaker.phrase("home.interview_none")
    if state.over:
        when = _ago(speaker, state.day, state.today)
    else:
        if state.days < 2:
            when = speaker.plain("home.tomorrow" if state.days else "home.today")
        else:
            days = speaker.count("day", state.days)
            day = date_in_words(speaker, state.day, state.today)
            when = speaker.plain("home.in_days", days=days, day=day)
        if state.at is not None:
            when += speaker.plain("home.hour", at=f"{state.at:%H:%M}")
    whom = ""
    if state.company:
        whom += speaker.plain("home.at", company=state.company)
    if state.people and not state.over:
        people = speaker.joined(state.people[:NAMED])
        whom += speaker.plain("home.with", people=people)
    return speaker.phrase("home.interview", when=when, whom=whom)


def _after(speaker: Speaker, after: Aftermath) -> Iterator[str]:
    yield speaker.plain("home.noted" if after.noted else "home.unnoted")
    if after.thanks is not None and after.thanks > 1:
        yield speaker.plain("home.thanks", count=str(after.thanks))
    elif after.thanks is not None:
        yield speaker.plain("home.unthanked" if after.thanks else "home.thanked")
    yield speaker.plain("home.reflected" if after.reflected else "home.unreflected")


def _ago(speaker: Speaker, day: date, today: date) -> str:
    if day >= today:
        return speaker.plain("home.today")
    if day == today - timedelta(days=1):
        return speaker.plain("home.yesterday")
    return speaker.plain("home.ago", days=str((today - day).days))


def _competency(speaker: Speaker, id: str) -> str:
    found = speaker.content.competencies.get(id)
    name = found.name if found is not None else id
    return name[:1].lower() + name[1:]


_PRESSES: Mapping[NextStep, Press] = {
    NextStep.FIELD: Press(Verb.FIELDS),
    NextStep.NOTES: Press(Verb.HOME, "after"),
    NextStep.THANKS: Press(Verb.HOME, "after"),
    NextStep.REFLECT: Press(Verb.HOME, "after"),
    NextStep.DATE: Press(Verb.HOME, "interview"),
    NextStep.CHECK: Press(Verb.HOME, "interview"),
    NextStep.POSTING: Press(Verb.HOME, "job"),
    NextStep.SAY: Press(Verb.UNSAID, "say"),
    NextStep.REHEARSE: Press(Verb.MODE, Mode.SECOND_ROUND),
    NextStep.AGAIN: Press(Verb.MODE, Mode.SECOND_ROUND),
    NextStep.PROVE: Press(Verb.MODE, Mode.BEHAVIOURAL),
    NextStep.STORY: Press(Verb.MODE, Mode.BEHAVIOURAL),
    NextStep.ASK: Press(Verb.MODE, Mode.YOUR_QUESTIONS),
    NextStep.DAILY: Press(Verb.HOME, "daily"),
}


def _stepping(speaker: Speaker, step: NextStep) -> tuple[Button, ...]:
    if step is NextStep.CARRY_ON:
        return (
            speaker.button("resume", Verb.RESUME),
            speaker.button("finish", Verb.FINISH),
        )
    label = speaker.plain(f"button.next_{step}")
    return (Button(label, str(_PRESSES[step])),)
