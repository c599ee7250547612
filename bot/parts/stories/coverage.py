"""What stories cover: which competency has one, which has none, what rests on one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.dossier import Drill, Job, Story

BEHAVIOURAL = (
    "leadership",
    "conflict",
    "failure",
    "ownership",
    "ambiguity",
    "influence",
    "prioritising",
    "customer",
    "feedback",
    "learning",
    "ethics",
    "change",
    "teamwork",
    "initiative",
    "pressure",
    "detail",
    "communication",
    "judgement",
)
"""What any second round may want a story for."""

TAGS = (
    *BEHAVIOURAL,
    "craft",
    "diagnosis",
    "quality",
    "improvement",
    "planning",
    "risk",
    "motivation",
    "fit",
)
"""All that a story may be told for."""

COLUMNS = 12
"""Stories with a column of their own; what others are told for is counted."""

FEW = 4
"""So many competencies must have a story before one can be said to carry most."""

OFTEN = 3
"""Chosen so often in a drill, a story carries too much."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Competencies against stories, as a picture shows them.

    The first `asked` rows are what the job asks for. A column is a story with its
    place in the whole list. `gaps` have no story at all. `others` counts, by
    competency, the stories that have no column.
    """

    rows: tuple[str, ...]
    asked: int
    columns: tuple[tuple[int, Story], ...]
    gaps: frozenset[str]
    others: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the stories cover, in words: the gaps, what rests on one, and on which.

    `carries` is a story that too much rests on.
    """

    asked: tuple[str, ...]
    gaps: tuple[str, ...]
    single: tuple[tuple[str, Story], ...]
    carries: Story | None


def wanted(job: Job | None) -> tuple[str, ...]:
    """Name what the job asks stories for, in its order."""
    if job is None:
        return ()
    named = (c for d in job.demands for c in d.requirement.competencies)
    return tuple(dict.fromkeys(c for c in named if c in TAGS))


def coverage(
    stories: Sequence[Story], job: Job | None, drill: Drill | None
) -> Coverage:
    """Look at what the stories cover."""
    asked = wanted(job)
    told: dict[str, list[Story]] = {c: [] for c in (*asked, *BEHAVIOURAL)}
    for story in stories:
        for competency in story.competencies:
            told.setdefault(competency, []).append(story)
    return Coverage(
        asked,
        tuple(c for c, of in told.items() if not of),
        tuple((c, of[0]) for c, of in told.items() if len(of) == 1),
        carrying(stories, drill),
    )


def carrying(stories: Sequence[Story], drill: Drill | None) -> Story | None:
    """Find the story that carries too much, by its tags or by what was chosen."""
    tagged = {c for story in stories for c in story.competencies}
    if len(tagged) >= FEW:
        for story in stories:
            if 2 * len(story.competencies) > len(tagged):
                return story
    if drill is None:
        return None
    picks = drill.picks if drill.over else drill.before
    return chosen_often(stories, picks)


def chosen_often(stories: Iterable[Story], picks: Iterable[int]) -> Story | None:
    """Find the story that was chosen most of the time."""
    counts = Counter(picks)
    return next((s for s in stories if counts[s.number] >= OFTEN), None)


def grid(stories: Sequence[Story], job: Job | None) -> Grid:
    """Choose what is drawn: every row, and at most so many columns."""
    asked = wanted(job)
    told = Counter(c for story in stories for c in story.competencies)
    rest = [c for c in TAGS if c not in asked and (c in BEHAVIOURAL or c in told)]
    rows = (*asked, *rest)
    columns = tuple(_columns(stories, asked))
    drawn = Counter(c for _, story in columns for c in story.competencies)
    return Grid(
        rows,
        len(asked),
        columns,
        frozenset(rows) - set(told),
        {c: told[c] - drawn[c] for c in rows if told[c] > drawn[c]},
    )


def _columns(
    stories: Sequence[Story], asked: Sequence[str]
) -> Iterable[tuple[int, Story]]:
    """Choose stories: what covers most of the job first, then of the rest, the newest.

    Of two that cover as much it is the newer one.
    """
    left = list(enumerate(stories, 1))
    chosen: list[tuple[int, Story]] = []
    open_, covered = set(asked), set[str]()

    def gain(column: tuple[int, Story]) -> tuple[int, int, int]:
        new = {*column[1].competencies} - covered
        return len(new & open_), len(new), column[0]

    while left and len(chosen) < COLUMNS:
        best = max(left, key=gain)
        left.remove(best)
        chosen.append(best)
        covered |= {*best[1].competencies}
    return sorted(chosen, key=lambda column: column[0])
