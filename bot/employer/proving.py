"""Prove that the employers answer what can be asked, in every field."""

from typing import Final

from bot.ear.aims import has_aim
from bot.ear.known_questions import has_questions
from bot.employer.aspects import ANYWHERE
from bot.employer.facts import BadEmployerError, employers
from bot.employer.reporting import prove_reporting


def prove_employers(topics: tuple[str, ...], tracks: frozenset[str]) -> list[str]:
    """Check the employers against the topics that are heard and the tracks there are.

    Every topic has an entry and every track a field; every employer says something to
    most topics, and to none that nobody can ask. Gives the faults, best none.
    """
    try:
        given = employers()
    except BadEmployerError as error:
        return error.faults
    here = "content/en/employers"
    faults = [f"{here}: no field {name}" for name in tracks - {*given.fields}]
    faults += [f"{here}: no track {name}" for name in {*given.fields} - tracks]
    entries = f"{here}/entries.toml"
    wanted = {*topics, *_UNTOLD}
    faults += [f"{entries}: no entry for {t}" for t in wanted - {*given.entries}]
    faults += [f"{entries}: nobody can ask {t}" for t in {*given.entries} - wanted]
    places = {name for one in given.all.values() for name in (*one.places, one.track)}
    for aspect in given.aspects:
        where = f"{here}/aspects, {aspect.say[:40]!r}"
        if aspect.topic not in topics:
            faults.append(f"{where}: nobody can ask {aspect.topic}")
        named = {at for at in aspect.at if not at.startswith("shape:")} - {ANYWHERE}
        faults += [f"{where}: no place is called {at}" for at in named - places]
    unread = {one.raw for place in given.all.values() for one in place.says}
    faults += [
        f"{here}: {raw[:40]!r} has no vector; run training/aims.py"
        for raw in unread
        if not has_aim(raw)
    ]
    for one in given.all.values():
        where = f"{here}/answers/{one.id}.jsonl"
        for known in one.answers:
            if known.topic not in topics:
                faults.append(f"{where}: nobody can ask {known.topic}")
            if not has_questions(known.say):
                faults.append(
                    f"{where}: {known.say[:40]!r} has no vectors; "
                    "run training/known_questions.py"
                )
        where = f"content/en/employers/{one.track}.toml, {one.id}"
        faults += [f"{where}: nobody can ask {t}" for t in one.facts if t not in topics]
        for needed in _NEEDED:
            if needed not in one.facts:
                faults.append(f"{where}: says nothing to {needed}")
    return [*faults, *prove_reporting()]


_UNTOLD: Final = ("terms.other", "process.other")
"""What is kept for later though it is about no topic of the file."""

_NEEDED: Final = tuple(
    """problems.hardest problems.recurring problems.first-task problems.day
    problems.workload problems.tools problems.quality problems.workflow
    problems.priorities problems.incidents problems.improve vacancy.why-open
    vacancy.new-role vacancy.predecessor vacancy.why-left vacancy.turnover
    success.measure success.first-months success.review success.best success.qualities
    success.quota success.ramp success.struggle team.size team.who-with team.reporting
    team.boss team.decisions team.conflict team.mistakes team.onboarding team.help
    team.feedback team.atmosphere team.freedom team.meetings team.across team.hybrid
    team.stay team.overload company.direction company.roadmap company.rivals
    company.apart company.served company.health company.change growth.training
    growth.learn growth.promotion growth.move growth.mentor growth.paths
    growth.with-company growth.qualification growth.responsibility""".split()
)
"""What every employer must say something to: what candidates ask most."""
