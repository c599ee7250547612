"""Prove the content: load it all, run every proof, and print what there is.

A proof that fails names its entry and its reason, and the exit status is 1.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.assignments import prove_kinds, prove_scenes, scenes
from bot.check.language import (
    grade,
    likenesses,
    prove_local_words,
    prove_probes_unlike,
    prove_reading,
    prove_spelling,
    prove_unlike,
)
from bot.check.modules import prove_modules
from bot.check.plain import (
    prove_one_question,
    prove_phrases_read,
    prove_plain_words,
    prove_presupposed,
    prove_variants_unlike,
    twice_asked,
)
from bot.check.questions import (
    prove_defences,
    prove_examples,
    prove_ids_kept,
    prove_panels,
    prove_plain_ones,
    prove_simpler,
)
from bot.content import Content, ContentError, load
from bot.ear import (
    prove_asides,
    prove_asking,
    prove_assignments,
    prove_beats,
    prove_branches,
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
)
from bot.ear.asking import all_topics
from bot.employer import employers, prove_employers
from bot.model import Kind
from bot.phrases import faults as wording_faults


def main() -> int:
    """Run every proof and print the figures; gives the exit status."""
    try:
        content = load()
    except ContentError as error:
        return _report((), error.faults)
    faults = [
        *wording_faults(content),
        *prove_ids_kept(content),
        *prove_spelling(content),
        *prove_local_words(content),
        *(f"content/en/cues.toml, {fault}" for fault in prove_cues()),
        *prove_asides(),
        *prove_asking(),
        *prove_assignments(),
        *prove_beats(),
        *prove_kinds(content.tracks, frozenset(one.person for one in scenes())),
        *prove_scenes(),
        *prove_reasoning(),
        *prove_defences(content.bank),
        *prove_employers(all_topics(), frozenset(content.tracks)),
        *prove_branches(),
        *prove_distress(),
        *prove_hollow(),
        *prove_modesty(),
        *prove_profile(),
        *prove_skills(tuple(content.competencies)),
        *prove_standing(),
        *prove_substance(),
        *prove_small_talk(),
        *prove_examples(content.bank),
        *prove_simpler(content.bank),
        *prove_plain_ones(content.bank),
        *prove_unlike(content),
        *prove_probes_unlike(content.bank),
        *prove_panels(content),
        *prove_reading(content.bank),
        *prove_modules(),
        *prove_plain_words(content),
        *prove_phrases_read(content),
        *prove_one_question(content.bank),
        *prove_variants_unlike(content),
        *prove_presupposed(content.bank),
    ]
    return _report(_figures(content), faults)


def _report(figures: Iterable[str], faults: Sequence[str]) -> int:
    for line in figures:
        print(line)  # noqa: T201
    for fault in faults:
        print(f"fault: {fault}")  # noqa: T201
    print(f"{len(faults)} faults" if faults else "Everything holds.")  # noqa: T201
    return 1 if faults else 0


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
    both, probes = twice_asked(bank)
    yield f"probes that ask two things: {len(both)} of {probes}"
    pairs = sorted(likenesses(content), reverse=True)[:5]
    yield "most alike: " + "; ".join(f"{s:.2f} {a} ~ {b}" for s, a, b in pairs)


def _counted(name: str, values: Iterable[str]) -> str:
    counts = Counter(values)
    listed = ", ".join(f"{value} {n}" for value, n in sorted(counts.items()))
    return f"{name} ({len(counts)}): {listed}"
