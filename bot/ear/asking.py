"""Hear what a candidate's questions are about; see content/en/asking.toml."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from bot.ear.patterns import Pattern, Sentence, found, patterns, prove, sentences
from bot.ear.words import Reading, read
from bot.model import Cue, Topic

FILE: Final = "asking.toml"
PREFIX: Final = "asks."
"""Begins the name of every cue that marks what a question is about."""

WORK: Final = frozenset(
    (Topic.PROBLEMS, Topic.VACANCY, Topic.SUCCESS, Topic.TEAM, Topic.COMPANY)
)
"""What is about the work, whatever is asked beside it."""

_LOOSE: Final = ".loose"
_FORMS: Final = frozenset(("indirect", "opens", "statement"))
_LEADING: Final = frozenset(
    "and so but or ok okay well also yes yeah yep ah oh hm hmm um uh right great "
    "thanks thank you then sorry hello hi honestly actually maybe perhaps one , - "
    "first firstly second secondly finally please just".split()
)


def topics(text: str) -> tuple[Topic, ...]:
    """Say what the questions in a text are about, in the order in which they are asked.

    It is empty where nothing is asked, and (OTHER,) where no topic could be told.
    """
    return topics_of(asked(read(text)))


def topics_of(cues: Iterable[Cue]) -> tuple[Topic, ...]:
    """Read the topics back from cues, each once."""
    names = [c.cue.removeprefix(PREFIX) for c in cues if c.cue.startswith(PREFIX)]
    return tuple(dict.fromkeys(Topic(name) for name in names))


def about_work(asked_for: Iterable[Topic]) -> bool:
    """Whether a panel would hear interest in the work; a rise asked for is not that."""
    heard = frozenset(asked_for)
    return bool(heard & WORK) or (Topic.GROWTH in heard and Topic.TERMS not in heard)


def asked(reading: Reading) -> list[Cue]:
    """Mark each topic of each question, or OTHER where none could be told at all."""
    said = list(sentences(reading))
    questions = [n for n, sentence in enumerate(said) if _asks(sentence)]
    cues: list[Cue] = []
    for n in questions:
        heard = found(_topics(), said[n])
        if not heard and n and n - 1 not in questions:
            # "I read that you changed the software. How was that?"
            heard = found(_topics(), said[n - 1])
        cues += heard or _loosely(said[n])
    if questions and not cues:
        one = said[questions[0]]
        return [one.cue(PREFIX + Topic.OTHER, 0, len(one.written))]
    return [Cue(cue.start, cue.end, PREFIX + cue.cue) for cue in cues]


def _asks(sentence: Sentence) -> bool:
    reading = sentence.reading
    first, last = sentence.first, sentence.last
    if "?" in reading.words[last - 1]:
        return True
    while first < last and reading.words[first] in _LEADING:
        first += 1
    if first == last:
        return False
    forms = _forms()
    start = Sentence(reading, first, last).written
    opens, statement = forms["opens"].words, forms["statement"].words
    if opens.match(start) and not statement.match(start):
        return True
    return forms["indirect"].words.search(sentence.written) is not None


def _loosely(sentence: Sentence) -> list[Cue]:
    """Guess a topic by single words, where nothing surer is heard."""
    for pattern in patterns(FILE):
        if pattern.name.endswith(_LOOSE):
            for cue in found((pattern,), sentence):
                return [Cue(cue.start, cue.end, pattern.name.removesuffix(_LOOSE))]
    return []


@cache
def _topics() -> tuple[Pattern, ...]:
    sure = (p for p in patterns(FILE) if not p.name.endswith(_LOOSE))
    return tuple(p for p in sure if p.name not in _FORMS)


@cache
def _forms() -> dict[str, Pattern]:
    return {p.name: p for p in patterns(FILE) if p.name in _FORMS}


def prove_asking() -> list[str]:
    """Try every pattern on its own hits and misses; return the faults, best none."""
    return prove(FILE, _names)


def _names(text: str) -> Iterator[str]:
    for topic in topics(text):
        yield from (topic.value, topic.value + _LOOSE)
    reading = read(text)
    for sentence in sentences(reading):
        for name, form in _forms().items():
            search = form.words.search if name == "indirect" else form.words.match
            if search(sentence.written):
                yield name
