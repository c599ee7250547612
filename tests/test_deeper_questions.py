"""A deeper question points to nothing that an answer to it may not hold."""

import re

from bot.content import Content
from bot.ear.stems import stem
from bot.model import Expects, Question

POINTED = re.compile(r"\b(?:that|those|these)\s+(?P<thing>[a-z]{3,})", re.IGNORECASE)
WORD = re.compile(r"[a-z]+", re.IGNORECASE)
ONE_OF_MANY = frozenset(
    map(
        stem,
        "message email letter meeting group handover brief reply lesson rule cuts"
        " migration critique outage price bug conversation call argument".split(),
    )
)
"""What a story may do without though its question names it: the boiler failed, and
nobody had been written to."""
ALWAYS = {"communication.bad-news": "conversation", "tech-nursing.sbar-call": "call"}
"""Questions that nobody can answer without it."""
STAND_IN = frozenset(
    map(
        stem,
        "person people day time kind part figure figures number system site search"
        " choice difference error plan request users course work preparation".split(),
    )
)
"""What stands for whatever was told."""

NO_THING = frozenset(
    map(
        stem,
        "the you your they nobody everyone now again from too would could should was"
        " did does had has made without back yet isn didn doesn decided sooner slow"
        " ever one today sells something moment".split(),
    )
)
"""What stands behind the word and names nothing."""


def pointed_to(question: Question) -> list[str]:
    """Name the things that a deeper question points to as to something known."""
    lines = filter(None, (question.deeper, question.deeper_simpler))
    found = (one["thing"] for line in lines for one in POINTED.finditer(line))
    return [stem(thing.casefold()) for thing in found]


def stories(content: Content) -> list[Question]:
    return [q for q in content.bank if q.expects is Expects.INSTANCE and q.deeper]


def test_no_deeper_question_points_to_one_of_many_ways(content: Content) -> None:
    bad = {
        question.id: thing
        for question in stories(content)
        for thing in pointed_to(question)
        if thing in ONE_OF_MANY and thing != stem(ALWAYS.get(question.id, ""))
    }
    assert bad == {}


def test_what_is_pointed_to_was_asked_for_or_stands_for_anything(
    content: Content,
) -> None:
    bad = {
        question.id: thing
        for question in stories(content)
        for thing in pointed_to(question)
        if thing not in NO_THING | STAND_IN
        and thing not in {stem(w.casefold()) for w in WORD.findall(question.text)}
    }
    assert bad == {}


def test_a_question_that_points_is_named() -> None:
    asked = "If you could send that message again, what would it say?"
    found = POINTED.search(asked)
    assert found is not None
    assert stem(found["thing"]) in ONE_OF_MANY
