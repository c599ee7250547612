"""What a job posting asks for, and what may matter in a job."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a job posting asks for, in the posting's own words.

    `competencies` are ids of what it would be proven by, the nearest first; `skills`
    are ids of our vocabulary. `must` is false for what is only welcome.
    """

    words: str
    competencies: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    must: bool = True


@dataclass(frozen=True, slots=True)
class Posting:
    """What was found in a job posting; title and company where it names them."""

    requirements: tuple[Requirement, ...] = ()
    title: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that may matter in a job.

    `look` asks what was seen or heard there that speaks to it, `ask` is a question
    worth asking them.
    """

    id: str
    name: str
    look: str
    ask: str
