"""Judge an answer: words, then cues and clauses, then what they add up to."""

import math
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.ear.answered import answered
from bot.ear.apart import about_lines, only_remarks, place, remarks
from bot.ear.clauses import Clause, clauses
from bot.ear.concreteness import concreteness as scored
from bot.ear.cues import Heard, listener
from bot.ear.encoder import read_message
from bot.ear.given import pieces_of, turned_to_me
from bot.ear.language import language
from bot.ear.line_signs import Answer
from bot.ear.none import has_none, moving_on
from bot.ear.oddities import oddity
from bot.ear.parts import cue_at, lacking, missing, ownership, parts
from bot.ear.preferring import hear_preference
from bot.ear.premise import denies_premise
from bot.ear.question import expected, fair
from bot.ear.quotes import best, vaguest
from bot.ear.relevance import beside, denied, untaken
from bot.ear.telling import telling
from bot.ear.watchable import hollow, particular, pinned, pins, watchable
from bot.ear.weights import weights
from bot.ear.words import Reading, read
from bot.model import Cue, Expects, Judgement, Oddity, Outcome, Ownership, Part, Telling

_TAKEN_BACK: Final = 0.01  # how concrete an answer is that was taken back
_JOKE: Final = 6  # words of "i was only joking sorry"
_UNDER: Final = 0.005  # so far below clear is what is told and yet no answer
_STORYLESS: Final = 0.35  # an event this weak does not outweigh "I have no example"
# Nobody says more in a few minutes; what follows is kept and not heard.
LONGEST: Final = 8192
# What may be asked back, or talked of, is no remark beside the answer.
_ANSWERING: Final = (Expects.INSTANCE, Expects.REASONING, Expects.REFLECTION)
_NOTHING: Final = 0.4  # of having nothing to tell
_NOTHING_DENIED: Final = 0.2  # the same where what the question rests on is denied
_NOTHING_SURELY: Final = 0.8  # the same where more is said, or may yet be told
_SAID_TO_ME: Final = 0.9  # share of being said to the interviewer, and no answer
_FEW: Final = 24  # words in which one says that there is nothing
_AT_LENGTH: Final = 60  # words; who has more to say is probed for it
_BRIEF: Final = 30  # who has nothing to tell says so in a few words


def judge(
    answer: str,
    question: str = "",
    expects: Expects | None = None,
    spoken: Sequence[str] = (),
) -> Judgement:
    """Hear whether an answer holds one real occasion, and what shows it.

    Without `expects` the question's wording says what is fair. Without either, the
    answer is judged as one that should hold an instance, and never flagged: a flag is a
    remark on an answer to a question that asked for proof. `spoken` is what else the
    interviewer has said, such as a hint: to repeat it is no answer. Of a text longer
    than `LONGEST` only the beginning is heard. The same is judged once: a decision that
    looks something up is taken again, and a summary asks for what a turn asked.
    """
    return _judged(answer, question, expects, tuple(spoken))


@lru_cache(maxsize=512)
def _judged(
    answer: str, question: str, expects: Expects | None, spoken: tuple[str, ...]
) -> Judgement:
    given = bounded(answer)
    answer = untaken(given)
    wanted = expects or expected(question)
    flag_is_fair = wanted is Expects.INSTANCE and (
        expects is not None or fair(question)
    )
    if not answer.strip() and given.strip():
        joke = Oddity.REMARK if len(given.split()) <= _JOKE else None
        nothing = _unheard(Outcome.MISSING, _TAKEN_BACK, language(given), joke)
        return replace(nothing, flagged=flag_is_fair and joke is None)
    reading, asked_in = read(answer), read(question)
    tongue = language(answer)
    odd = oddity(reading, asked_in, [read(one) for one in spoken])
    if odd in (Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO):
        return _unheard(
            Outcome.MISSING, 0.0, "und" if odd is not Oddity.ECHO else tongue, odd
        )
    if tongue not in ("en", "und"):
        return _unheard(Outcome.THIN, 0.5, tongue, Oddity.FOREIGN)

    heard = listener().hear(reading)
    cut = clauses(reading, heard)
    preference = hear_preference(answer)
    apart = remarks(cut, reading) | about_lines(preference, cut, reading)
    model = weights()
    events, concreteness, framed = scored(cut, reading, asked_in)
    if expects is None and not question.strip():
        concreteness = _ranked(concreteness, reading)
    if (
        odd is None
        and wanted is Expects.INSTANCE
        and (
            _declines(cut, events, reading, apart)
            or _has_nothing(answer, question, concreteness, reading)
        )
    ):
        odd = Oddity.NO_EXAMPLE
        concreteness = min(concreteness, model.missing / 2)
    if odd is None and wanted in _ANSWERING and only_remarks(cut, reading, apart):
        odd = Oddity.REMARK
        concreteness = min(concreteness, model.missing / 2)
    unmeant = wanted is Expects.INSTANCE and beside(reading, asked_in)
    if unmeant or framed or denied(cut):
        concreteness = min(concreteness, model.clear - _UNDER)
    if reading.spoken < _BRIEF and _wished(cut):
        concreteness = min(concreteness, model.missing / 2)
    outcome = _outcome(concreteness)
    if wanted is not Expects.INSTANCE:
        outcome = answered(wanted, reading, heard, cut, outcome)
    found = (
        dict.fromkeys(Part)
        if concreteness < model.missing
        else parts(cut, events, reading)
    )
    heard_as = _outcome(concreteness)
    claims = hollow(reading)
    seen = (
        _watched(cut, reading, claims, concreteness) if not (unmeant or framed) else []
    )
    to_me = turned_to_me(answer, question)
    told = [
        at for at in seen if at not in apart and not to_me(*place(reading, cut[at]))
    ]
    if seen and not told and odd is None and to_me(0, len(answer)):
        odd = Oddity.REMARK
    seen, watched = told, bool(told)
    if watched and found[Part.ACTION] is None:
        deed = max(seen, key=lambda at: (events[at], -at))
        found[Part.ACTION] = cue_at(reading, cut[deed], f"part.{Part.ACTION}")
    quotable = not unmeant and odd not in (Oddity.NO_EXAMPLE, Oddity.REMARK)
    strongest = (
        best(
            Answer(
                cut,
                events,
                reading,
                heard_as,
                seen,
                pieces_of(answer, question),
                question,
            ),
            claims,
            apart,
            to_me,
            preference,
        )
        if quotable
        else None
    )
    return Judgement(
        concreteness=round(concreteness, 4),
        flagged=flag_is_fair
        and outcome is Outcome.MISSING
        and odd in (None, Oddity.NO_EXAMPLE),
        outcome=outcome,
        kind=_kind(heard_as, odd, cut, reading),
        parts=found,
        ownership=ownership(cut, reading.text),
        language=tongue,
        cues=_shown(heard, found, reading, claims, _leaving(odd, answer)),
        missing=missing(found),
        best=strongest,
        vaguest=vaguest(cut, events, reading, heard_as, strongest),
        oddity=odd,
        watched=watched,
        particular=pinned(cut, reading),
        lacking=lacking(found, cut, reading),
    )


def _watched(
    cut: Sequence[Clause],
    reading: Reading,
    claims: Sequence[Cue],
    concreteness: float,
) -> list[int]:
    """List the clauses that tell a deed somebody could have watched.

    Where the ear is unsure, these are deeds of the speaker's alone, and something pins
    the occasion down; nearer to vague than to clear, there are at least two of each.
    """
    model = weights()
    if concreteness < model.missing or not particular(cut, reading):
        return []
    seen = [at for at in range(len(cut)) if watchable(at, cut, reading, claims)]
    if concreteness >= model.clear:
        return seen
    seen = [
        at
        for at in seen
        if cut[at].subject != "we" and not cut[at].cues & {"habit", "manner"}
    ]
    if 2 * concreteness >= model.missing + model.clear:
        return seen if pinned(cut, reading) else []
    past = [at for at in seen if cut[at].tense == "past"]
    return past if len(past) > 1 and pins(cut, reading) > 1 else []


def bounded(text: str) -> str:
    """Cut a text after `LONGEST` characters, at a space if there is one near."""
    if len(text) <= LONGEST:
        return text
    head = text[:LONGEST]
    cut = max(head.rfind(" "), head.rfind("\n"))
    return head[:cut] if cut > LONGEST - 200 else head


def _unheard(
    outcome: Outcome, concreteness: float, tongue: str, odd: Oddity | None
) -> Judgement:
    nothing: dict[Part, Cue | None] = dict.fromkeys(Part)
    return Judgement(
        concreteness=concreteness,
        flagged=False,
        outcome=outcome,
        kind=Telling.OTHER,
        parts=nothing,
        ownership=Ownership.UNCLEAR,
        language=tongue,
        missing=missing(nothing) if odd is not Oddity.FOREIGN else (),
        oddity=odd,
        watched=False,
    )


def _ranked(concreteness: float, reading: Reading) -> float:
    """Rank by experience within an outcome, for text that answers no known question.

    There an account of one's own life, though no instance, is worth more than a rule
    for others. The outcome stays what it was.
    """
    own = sum(word in reading.shape for word in "iy")
    rule = any(word in _RULING for word in reading.words)
    model = weights()
    edges = (0.0, model.missing, model.clear, 1.0)
    low = max(edge for edge in edges[:-1] if edge <= concreteness)
    high = min(edge for edge in edges[1:] if edge > concreteness or edge == 1.0)
    # A step of 1 in the sum is what a good cue is worth.
    share = (concreteness - low) / (high - low)
    odds = share / (1.0 - share) if share < 1.0 else 1e6
    odds *= math.exp(1.5 * own - 1.5 * rule)
    return low + (high - low) * min(odds / (1.0 + odds), 0.9999)


_RULING: Final = frozenset(
    "should must would could can may might need needs shall will ought".split()
)


def _outcome(concreteness: float) -> Outcome:
    model = weights()
    if concreteness < model.missing:
        return Outcome.MISSING
    return Outcome.CLEAR if concreteness >= model.clear else Outcome.THIN


def _wished(cut: Sequence[Clause]) -> bool:
    """Whether the speaker tells only what should have been: "I should have asked"."""
    deeds = [
        clause
        for clause in cut
        if set(clause.deeds) - {"state"} and clause.subject in ("I", "we", "nobody")
    ]
    return bool(deeds) and all(
        clause.supposed or "supposed" in clause.cues for clause in deeds
    )


def _declines(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    apart: Collection[int],
) -> bool:
    """Whether the candidate says there is nothing to tell, and tells nothing."""
    if has_none(cut, events, reading, apart):
        return True
    said = [
        n
        for n, clause in enumerate(cut)
        if "none" in clause.cues
        and clause.subject in ("I", "we", "thing", "nobody")
        and not clause.supposed
    ]
    if not said or said[0] > 2 or reading.spoken > _BRIEF:
        return False
    rest = [event for n, event in enumerate(events) if n not in said]
    return max(rest, default=0.0) < _STORYLESS


def _has_nothing(
    answer: str, question: str, concreteness: float, reading: Reading
) -> bool:
    """Whether the encoder hears that there is nothing to tell, where little is told.

    Of 170 such answers of people it was not fitted to, patterns hear 43, both 96.
    """
    outcome = _outcome(concreteness)
    if not question or outcome is Outcome.CLEAR or reading.spoken > _AT_LENGTH:
        return False
    read = read_message(answer, question)
    if read.aside >= _SAID_TO_ME:
        return False
    plain = outcome is Outcome.MISSING and reading.spoken <= _FEW
    least = _NOTHING if plain else _NOTHING_SURELY
    if plain and denies_premise(answer, question):
        least = _NOTHING_DENIED
    return read.none >= least


def _leaving(odd: Oddity | None, answer: str) -> tuple[Cue, ...]:
    """Mark that who has none asks for the next question."""
    on = moving_on(answer) if odd is Oddity.NO_EXAMPLE else None
    return (on,) if on is not None else ()


def _kind(
    outcome: Outcome, odd: Oddity | None, cut: Sequence[Clause], reading: Reading
) -> Telling:
    if outcome is Outcome.CLEAR:
        return Telling.STORY
    return Telling.OTHER if odd is not None else telling(cut, reading)


def _shown(
    heard: Sequence[Heard],
    found: dict[Part, Cue | None],
    reading: Reading,
    claims: Sequence[Cue],
    more: Sequence[Cue],
) -> tuple[Cue, ...]:
    cues = {
        Cue(reading.starts[cue.first], reading.ends[cue.last - 1], cue.name)
        for cue in heard
    }
    cues.update(cue for cue in found.values() if cue is not None)
    cues.update(Cue(claim.start, claim.end, "hollow") for claim in claims)
    cues.update(more)
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end, cue.cue)))
