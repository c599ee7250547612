"""The door to the reading of job postings, which is built when somebody pastes one.

Its expressions and its vocabulary take some 60 ms to make ready. Most who start the
program, or have an answer judged, never need them.
"""

from collections.abc import Callable, Sequence

from bot.model import Posting, Question, Requirement


def read_posting(text: str) -> Posting:
    """Find all requirements of a posting, and its title and company if it names them.

    What must be met comes first, in the order of the posting. Nothing is found in what
    is no posting, or not English; only the first part of an endless text is looked at.
    """
    from bot.ear.posting import read_posting as read

    return read(text)


def verbatim(words: str, text: str) -> str | None:
    """Give the piece of a posting that the words of a requirement came from, or None.

    Spaces, breaks, markup and characters written as `&#39;` may differ.
    """
    from bot.ear.verbatim import verbatim as find

    return find(words, text)


def requirement(words: str) -> Requirement:
    """Tie a requirement, in anybody's words, to skills and competencies."""
    from bot.ear.posting import requirement as tie

    return tie(words)


def touches(requirement: Requirement, answer: str) -> bool:
    """Say whether an answer's own words show a requirement; in doubt they do not.

    What the speaker denies, or only would do, is not heard. Nor is a competency alone:
    that an answer belongs to a question about teamwork shows no teamwork.
    """
    return shown_by(answer)(requirement)


def shown_by(answer: str) -> Callable[[Requirement], bool]:
    """Hear an answer once, to ask of many requirements whether its words show them."""
    from bot.ear.posting import shown_by as heard

    return heard(answer)


def leads_to(question: Question, requirement: Requirement) -> bool:
    """Say whether an answer to a question would show what a requirement asks for.

    Where it does not, the requirement itself is to be asked for.
    """
    from bot.ear.leading import leads_to as leads

    return leads(question, requirement)


def foremost(
    requirements: Sequence[Requirement], most: int | None = None
) -> tuple[Requirement, ...]:
    """Give the requirements that matter most, twelve by default, in their order."""
    from bot.ear.leading import MOST_SHOWN
    from bot.ear.leading import foremost as first

    return first(requirements, MOST_SHOWN if most is None else most)


def to_the_point(words: str) -> str:
    """Shorten a long requirement to its point, at a clause or else at a word."""
    from bot.ear.cutting import shortened

    return shortened(words)


def prove_skills(competencies: Sequence[str] = ()) -> list[str]:
    """Try every skill on its own lines; return the faults, best none.

    Where `competencies` are given, no other may be named.
    """
    from bot.ear.skills import prove_skills as prove

    return prove(competencies)
