"""Prove the content: load it all, run every proof, and print what there is.

A proof that fails names its entry and its reason, and the exit status is 1.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import combinations

from bot.assignments import kinds, prove_kinds, prove_scenes, scenes
from bot.content import Content, ContentError, load
from bot.ear import (
    judge,
    judge_reasoning,
    prove_asides,
    prove_asking,
    prove_assignments,
    prove_beats,
    prove_cues,
    prove_distress,
    prove_hollow,
    prove_modesty,
    prove_profile,
    prove_reasoning,
    prove_skills,
    prove_small_talk,
    prove_standing,
    prove_substance,
    substance,
)
from bot.ear.asking import all_topics
from bot.ear.question import fair
from bot.employer import employers, prove_employers
from bot.model import Example, Expects, Kind, Outcome, Question, Want
from bot.phrases import faults as wording_faults

DEFENDED = 6
"""Questions that follow what was brought, at least."""

TOO_ALIKE = 0.6
"""Share of content words above which two questions ask the same thing."""

HARDEST = 10.0
"""Flesch-Kincaid grade above which a question is too hard to read on a phone."""

LONGEST_SIMPLER = 140
"""Letters in the simpler form of a question."""

LONGEST_SENTENCE = 30
"""Words in one sentence of a question, hint or probe."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?:;]+")
_AMERICAN = re.compile(
    r"\b(?:\w*(?:colo|behavio|favo|hono|labo|neighbo|rumo|humo|endeavo)r(?:s|ed|ing|al)?"
    r"|cent(?:er|ered|ers)|thea?ter|\w+lyze[ds]?|catalog|travel(?:ed|ing|er)"
    r"|cancel(?:ed|ing)|label(?:ed|ing)|model(?:ed|ing)|fulfill?ment|skillful|gray"
    r"|practic(?:ed|ing)|licens(?:e|es) (?:plate|to)|math|airplane|vacation"
    r"|judgment|defense|offense|program(?:s)? (?:of|for) (?:study|work))\b",
    re.I,
)
_COMMON = frozenset(
    [
        "a",
        "about",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "did",
        "do",
        "does",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "last",
        "me",
        "most",
        "not",
        "of",
        "on",
        "one",
        "or",
        "other",
        "out",
        "own",
        "so",
        "some",
        "someone",
        "something",
        "tell",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "time",
        "to",
        "up",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "why",
        "with",
        "would",
        "you",
        "your",
        "yourself",
        "had",
        "went",
    ]
)


def main() -> int:
    """Run every proof and print the figures; gives the exit status."""
    try:
        content = load()
    except ContentError as error:
        return _report((), error.faults)
    faults = [
        *wording_faults(content),
        *_ids_kept(content),
        *_spelling(content),
        *(f"content/en/cues.toml, {fault}" for fault in prove_cues()),
        *prove_asides(),
        *prove_asking(),
        *prove_assignments(),
        *prove_beats(),
        *prove_kinds(content.tracks, frozenset(one.person for one in scenes())),
        *prove_scenes(),
        *prove_reasoning(),
        *_defences(content.bank),
        *prove_employers(all_topics(), frozenset(content.tracks)),
        *prove_distress(),
        *prove_hollow(),
        *prove_modesty(),
        *prove_profile(),
        *prove_skills(tuple(content.competencies)),
        *prove_standing(),
        *prove_substance(),
        *prove_small_talk(),
        *_examples(content.bank),
        *_simpler(content.bank),
        *_plain_ones(content.bank),
        *_alike(content),
        *_probes_alike(content.bank),
        *_panels(content),
        *_reading(content.bank),
    ]
    return _report(_figures(content), faults)


def _report(figures: Iterable[str], faults: Sequence[str]) -> int:
    for line in figures:
        print(line)  # noqa: T201
    for fault in faults:
        print(f"fault: {fault}")  # noqa: T201
    print(f"{len(faults)} faults" if faults else "Everything holds.")  # noqa: T201
    return 1 if faults else 0


# What there is


def _figures(content: Content) -> Iterator[str]:
    bank = content.bank
    phrases = sum(len(v) for p in content.phrases.values() for v in p.values())
    retired = len(content.questions) - len(bank)
    yield f"{len(bank)} questions ({retired} retired), {phrases} phrases"
    facts = sum(len(one.facts) for one in employers().all.values())
    yield f"{len(employers().all)} employers, {facts} facts"
    yield _counted("kind", (q.kind.value for q in bank))
    yield _counted("level", (q.level.value for q in bank))
    yield _counted("expects", (q.expects.value for q in bank))
    technical = [q for q in bank if q.kind is Kind.TECHNICAL]
    yield _counted("track", (t for q in technical for t in q.tracks))
    yield _counted("competency", (q.competency for q in bank))
    yield _counted("voice", (e.voice for q in bank for e in (q.weak, q.strong)))
    grades = sorted(grade(q.text) for q in bank)
    yield (
        f"reading grade of questions: median {grades[len(grades) // 2]:.1f},"
        f" highest {grades[-1]:.1f}"
    )
    pairs = sorted(_pairs(content), reverse=True)[:5]
    yield "most alike: " + "; ".join(f"{s:.2f} {a} ~ {b}" for s, a, b in pairs)


def _counted(name: str, values: Iterable[str]) -> str:
    counts = Counter(values)
    listed = ", ".join(f"{value} {n}" for value, n in sorted(counts.items()))
    return f"{name} ({len(counts)}): {listed}"


# Proofs


def _ids_kept(content: Content) -> Iterator[str]:
    """An id that was ever published still means the same question, asked or retired."""
    ledger = files("content.en").joinpath("ids.txt").read_text("utf-8")
    for number in sorted(set(ledger.split()) - content.questions.keys()):
        yield f"{number}: this id was published and is gone; retire it instead"


def _spelling(content: Content) -> Iterator[str]:
    """What the bot says is in British spelling; examples are people's own."""
    spoken = [
        (f"content/en/phrases, {key}", variant)
        for key, tones in content.phrases.items()
        for variants in tones.values()
        for variant in variants
    ]
    for question in content.bank:
        lines = (question.text, question.why, question.hint, question.deeper)
        points = (point.point for point in question.good)
        asked = (*question.probes.values(), *question.asks.values(), question.back)
        spoken += [(question.id, line) for line in (*lines, *points, *asked)]
    for opening in content.openings:
        where = f"content/en/employer.toml, {opening.topic}"
        spoken += [(where, opening.text), (where, opening.bridge)]
    for one in employers().all.values():
        where = f"content/en/employers/{one.track}.toml, {one.id}"
        spoken += [(f"{where}, {topic}", fact) for topic, fact in one.facts.items()]
    for kind in kinds().values():
        where = f"content/en/assignments.toml, {kind.id}"
        own = (kind.by, *kind.looked, *kind.before, kind.unjudged, kind.half)
        spoken += [(where, line) for line in (*own, *kind.prompts.values())]
    for scene in scenes():
        where = f"content/en/role-plays.toml, {scene.id}"
        spoken += [(where, line) for line in (scene.where, *scene.lines)]
    for where, line in spoken:
        if found := _AMERICAN.search(line):
            yield f"{where}: American spelling {found[0]!r}"


def _examples(bank: Sequence[Question]) -> Iterator[str]:
    """Let the ear hear every example: strong ones clear, weak ones as they state."""
    for question in bank:
        for name, example in (("weak", question.weak), ("strong", question.strong)):
            if reason := _misheard(question, example):
                yield f"{question.id}: the {name} example {reason}"


def _defences(bank: Sequence[Question]) -> Iterator[str]:
    """Let every kind of assignment be asked enough about, also what really happened."""
    for kind in kinds():
        asked = [q for q in bank if kind in q.tasks]
        if len(asked) < DEFENDED:
            yield f"{kind}: has {len(asked)} questions to defend it, not {DEFENDED}"
        if all(q.expects is not Expects.INSTANCE for q in asked):
            yield f"{kind}: is never asked for something that happened"
        if not any(q.quoting for q in asked):
            yield f"{kind}: is never asked in the candidate's own words"


def _simpler(bank: Sequence[Question]) -> Iterator[str]:
    """Let each question be said again, and more simply, for who asks what is meant."""
    for question in bank:
        forms = {"text": question.simpler}
        if question.deeper:
            forms["deeper"] = question.deeper_simpler
        for name, plain in forms.items():
            if not plain:
                yield f"{question.id}: has no simpler form of {name}"
            elif len(plain) > LONGEST_SIMPLER:
                yield f"{question.id}: the simpler form of {name} is too long"


def _plain_ones(bank: Sequence[Question]) -> Iterator[str]:
    """A question that needs no story is known as one by its words, from outside too."""
    for question in bank:
        if question.holds and fair(question.text):
            yield f"{question.id}: an answer to it might be flagged, by its words"


def _unheld(question: Question, example: Example) -> str | None:
    """Say what is misheard of an example for a question that needs no story."""
    judged = judge(example.text, question.text, question.expects)
    heard = substance(
        example.text, judged, question.careful, question.seconds, question.holds
    )
    lacks = [one.value for one in question.holds if one in heard.lacks]
    slips = [cue.cue for cue in heard.slips]
    if example.outcome is Outcome.CLEAR:
        if lacks or slips:
            return f"lacks {lacks} and slips {slips}"
        return "asks back" if heard.back else None
    return None if lacks or slips else "holds all that is listened for"


def _misheard(question: Question, example: Example) -> str | None:
    if question.holds:
        return _unheld(question, example)
    if question.kind is Kind.TASK and question.expects is Expects.REASONING:
        heard = judge_reasoning(example.text, question.text, (question.hint,))
    else:
        heard = judge(example.text, question.text, question.expects)
    if example.outcome is Outcome.CLEAR:
        if heard.outcome is not Outcome.CLEAR or heard.flagged:
            return f"is heard as {heard.outcome} ({heard.concreteness:.2f})"
        return None
    if question.expects is not Expects.INSTANCE:
        wrong = heard.outcome is Outcome.CLEAR
        return f"is heard as clear ({heard.concreteness:.2f})" if wrong else None
    if example.outcome is Outcome.MISSING and not heard.flagged:
        return f"is not flagged ({heard.outcome}, {heard.concreteness:.2f})"
    if heard.outcome is not example.outcome:
        return f"is heard as {heard.outcome}, not {example.outcome}"
    if heard.kind is not example.kind:
        return f"is heard as {heard.kind}, not {example.kind}"
    return None


def _alike(content: Content) -> Iterator[str]:
    for likeness, one, other in _pairs(content):
        if likeness >= TOO_ALIKE:
            yield f"{one} asks the same as {other} ({likeness:.2f})"


def _pairs(content: Content) -> Iterator[tuple[float, str, str]]:
    """Compare the questions that one candidate may meet."""
    words = {q.id: _words(q.text) for q in content.bank}
    for one, other in combinations(content.bank, 2):
        meet = not one.tracks or not other.tracks or {*one.tracks} & {*other.tracks}
        if meet and (likeness := _likeness(words[one.id], words[other.id])) > 0:
            yield likeness, one.id, other.id


def _probes_alike(bank: Iterable[Question]) -> Iterator[str]:
    said = [(q.id, line, _words(line)) for q in bank for line in q.probes.values()]
    by_word: dict[str, list[int]] = {}
    for number, (_, _, words) in enumerate(said):
        for word in words:
            by_word.setdefault(word, []).append(number)
    compared: set[tuple[int, int]] = set()
    for numbers in by_word.values():
        for pair in combinations(numbers, 2):
            if pair in compared:
                continue
            compared.add(pair)
            (one, line, words), (other, _, others) = said[pair[0]], said[pair[1]]
            if len(words) > 2 and _likeness(words, others) >= 0.8:
                yield f"{one} and {other} probe alike: {line!r}"


def _panels(content: Content) -> Iterator[str]:
    """Give every track a panel of people who want different things."""
    panels = content.panels
    for track in sorted(content.tracks.keys() ^ panels.seats.keys()):
        known = track in content.tracks
        why = "has no panel" if known else "is no track"
        yield f"content/en/panel-members.toml, {track}: {why}"
    for track, seats in panels.seats.items():
        if len({seat.want for seat in seats}) < len(seats):
            yield f"content/en/panel-members.toml, {track}: two want the same"
    for want in Want:
        named = panels.competencies.get(want, ())
        if not named:
            yield f"content/en/panel-wants.toml, {want}: is missing"
        for competency in sorted({*named} - content.competencies.keys()):
            yield f"content/en/panel-wants.toml, {want}: no such thing as {competency}"


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text.casefold()) if w not in _COMMON)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return both / len(one | other) if both > 1 else 0.0


def _reading(bank: Iterable[Question]) -> Iterator[str]:
    for question in bank:
        hard = grade(question.text)
        if hard > HARDEST:
            yield f"{question.id}: the question reads at grade {hard:.1f}"
        lines = (question.text, question.hint, question.deeper)
        for line in (*lines, *question.probes.values()):
            longest = max(len(_WORD.findall(s)) for s in _SENTENCE.findall(line))
            if longest > LONGEST_SENTENCE:
                yield f"{question.id}: a sentence of {longest} words: {line!r}"


def grade(text: str) -> float:
    """The Flesch-Kincaid grade (Kincaid et al. 1975), syllables counted by rule."""
    words = _WORD.findall(text)
    sentences = [s for s in _SENTENCE.findall(text) if _WORD.search(s)]
    if not words or not sentences:
        return 0.0
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.casefold()))
    silent = word.casefold().endswith("e") and not word.casefold().endswith("le")
    return max(1, groups - silent)
