"""The list of what a job asks for, as a value: made, gone on with, and mended.

A number is given out once for a list and never again, whatever becomes of its demand.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.dossier import MAX_DEMANDS, MAX_POSTING, Demand, Job
from bot.model import Posting, Requirement
from bot.parts.job.edits import Mends
from bot.parts.job.replies import NoteMends, NoteReading

LONGEST = 400
"""Characters kept of one requirement."""

Heard = Callable[[str], Requirement]
"""Hears what a candidate's own words ask for."""


def listed(
    posting: Posting, text: str, at: datetime, *, own: bool = False
) -> tuple[Job, NoteReading]:
    """Make a list, musts first; `own` where a candidate wrote it line by line."""
    ordered = sorted(_distinct(posting.requirements), key=lambda r: not r.must)
    demands = _numbered(ordered[:MAX_DEMANDS], 0, own=own)
    text = text.strip()
    job = Job(
        at,
        text[:MAX_POSTING],
        posting.title,
        posting.company,
        demands,
        len(demands),
    )
    left_out, cut = len(ordered) - len(demands), len(text) > MAX_POSTING
    return job, NoteReading(len(demands), left_out, cut, own=own)


def continued(job: Job, posting: Posting, text: str) -> tuple[Job, NoteReading]:
    """Add what a posting asks for that goes on from the one before."""
    known = {_key(d.requirement.words) for d in job.demands}
    new = [r for r in _distinct(posting.requirements) if _key(r.words) not in known]
    demands = _numbered(new[: MAX_DEMANDS - len(job.demands)], job.numbered)
    whole = f"{job.text}\n{text.strip()}"
    longer = replace(
        job,
        text=whole[:MAX_POSTING],
        demands=(*job.demands, *demands),
        numbered=job.numbered + len(demands),
    )
    left_out, cut = len(new) - len(demands), len(whole) > MAX_POSTING
    return longer, NoteReading(len(demands), left_out, cut, more=True)


def without(job: Job, numbers: Collection[int]) -> Job:
    """Take demands off a list."""
    left = tuple(d for d in job.demands if d.number not in numbers)
    return replace(job, demands=left)


def mended(job: Job, wanted: Mends, heard: Heard) -> tuple[Job, NoteMends]:
    """Make the changes that can be made, and note which."""
    by_number = {d.number: d.requirement for d in job.demands}
    changed = (number for number, _ in (*wanted.rewritten, *wanted.cut))
    named = (*wanted.removed, *changed)
    unread = wanted.unread
    removed = [n for n in dict.fromkeys(wanted.removed) if n in by_number]
    rewritten = {
        number: words
        for number, words in wanted.rewritten
        if number in by_number and number not in removed
    }
    for number, words in wanted.cut:
        whole = by_number[number].words if number in by_number else ""
        if (shorter := _cut_out(whole, words)) and number not in removed:
            rewritten[number] = shorter
        elif whole:
            unread = (*unread, words)
    demands = [
        _worded(demand, rewritten[demand.number], heard)
        if demand.number in rewritten
        else demand
        for demand in without(job, removed).demands
    ]
    added, known, full = [], [], False
    numbered = job.numbered
    for words in wanted.added:
        if _key(words) in {_key(d.requirement.words) for d in demands}:
            known.append(words)
        elif len(demands) >= MAX_DEMANDS:
            full = True
        else:
            numbered += 1
            demands.append(_worded(Demand(numbered, Requirement("")), words, heard))
            added.append(words)
    own = (*added, *rewritten.values())
    note = NoteMends(
        tuple(by_number[number].words for number in removed),
        tuple(added),
        tuple(rewritten.items()),
        tuple(dict.fromkeys(n for n in named if n not in by_number)),
        tuple(known),
        unread[0] if unread else None,
        full,
        any(len(words) > LONGEST for words in own),
    )
    return replace(job, demands=tuple(demands), numbered=numbered), note


def _cut_out(whole: str, words: str) -> str:
    """Leave words out of a requirement; empty where they do not stand in it."""
    pattern = r"\W*".join(map(re.escape, re.findall(r"\w+", words)))
    left = re.sub(
        rf"[\s.…(\[]*\b{pattern}\b[\s.…)\]]*", " ", whole, count=1, flags=re.I
    )
    left = " ".join(left.split()).strip(" ,;–-")
    return left if words.strip() and left != whole else ""


def _worded(demand: Demand, words: str, heard: Heard) -> Demand:
    """Give a demand a candidate's own words; a must stays a must."""
    words = words[:LONGEST]
    requirement = replace(heard(words), words=words, must=demand.requirement.must)
    return Demand(demand.number, requirement, own=True)


def _numbered(
    requirements: Iterable[Requirement], last: int, *, own: bool = False
) -> tuple[Demand, ...]:
    return tuple(
        Demand(number, replace(requirement, words=requirement.words[:LONGEST]), own)
        for number, requirement in enumerate(requirements, last + 1)
    )


def _distinct(requirements: Iterable[Requirement]) -> list[Requirement]:
    first: dict[str, Requirement] = {}
    for requirement in requirements:
        first.setdefault(_key(requirement.words), requirement)
    return list(first.values())


def _key(words: str) -> str:
    """Tell requirements apart by their words, not by how these are set."""
    return " ".join(re.findall(r"[\w+#]+", words.casefold()))
