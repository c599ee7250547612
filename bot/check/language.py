"""Proofs of the language: British spelling, easy to read, and nothing asked twice."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from bot.assignments import kinds, scenes
from bot.content import Content
from bot.content.variants import worded
from bot.employer import employers
from bot.model import Question

TOO_ALIKE = 0.6
"""Share of content words above which two questions ask the same thing."""

HARDEST = 10.0
"""Flesch-Kincaid grade above which a question is too hard to read on a phone."""

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
_BRITISH = re.compile(
    r"\b(?:\w*(?:colo|behavio|favo|hono|labo|neighbo|rumo|humo|endeavo)ur\w*"
    r"|(?:cent|met|lit|theat)res?|\w+lysed?|catalogues?|grey|maths|programmes?"
    r"|(?:travel|cancel|label|model)l(?:ed|ing|er)|ful?fil|practis\w+|judgement\w*"
    r"|(?:def|off)ence|licences?|cheques?|learnt|burnt|spelt|whilst|towards|tyres?"
    r"|(?!(?:advert|adv|pr?om|exerc|superv|rev|comprom|surpr|ra|pra|no|r|po|w|likew"
    r"|otherw|prec|conc|cru|disgu|dev|telev|improv|franch|ar|fundra|merchand|pa|poi"
    r"|den)is)"
    r"\w{2,}is(?:e|ed|es|er|ing|ation|ations))\b",
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


def prove_spelling(content: Content) -> Iterator[str]:
    """What the bot says is in British spelling; examples are people's own."""
    for where, line in _spoken(content):
        if found := _AMERICAN.search(line):
            yield f"{where}: American spelling {found[0]!r}"


def prove_local_words(content: Content) -> Iterator[str]:
    """In a country with words of its own nothing British is left to say.

    And every word of variants.toml is said somewhere, or it is none.
    """
    spoken = list(_spoken(content))
    whole = "\n".join(line for _, line in spoken)
    for country in content.variants:
        there = content.in_country(country)
        for where, line in spoken:
            if found := _BRITISH.search(there.local(line)):
                yield f"{where}: {found[0]!r} has no word in variants.toml, {country}"
        for word, said in content.variants[country].items():
            if worded(whole, {word: said}) == whole:
                yield f"content/en/variants.toml, {country}: nobody says {word!r}"


def _spoken(content: Content) -> list[tuple[str, str]]:
    """Give all that the bot says, with the place where it stands."""
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
        plainer = (question.simpler, question.deeper_simpler)
        spoken += [(question.id, line) for line in (*lines, *points, *asked, *plainer)]
    for opening in content.openings:
        where = f"content/en/employer.toml, {opening.topic}"
        spoken += [(where, opening.text)]
    for one in employers().all.values():
        where = f"content/en/employers/{one.track}.toml, {one.id}"
        spoken += [(f"{where}, {topic}", fact) for topic, fact in one.facts.items()]
        spoken += [(where, fact.text) for fact in one.says]
    for kind in kinds().values():
        where = f"content/en/assignments.toml, {kind.id}"
        own = (kind.by, *kind.looked, *kind.before, kind.unjudged, kind.half)
        spoken += [(where, line) for line in (*own, *kind.prompts.values())]
    for scene in scenes():
        where = f"content/en/role-plays.toml, {scene.id}"
        spoken += [(where, line) for line in (scene.where, *scene.lines)]
    return spoken


def prove_unlike(content: Content) -> Iterator[str]:
    """No two questions that one candidate may meet ask the same thing."""
    for likeness, one, other in likenesses(content):
        if likeness >= TOO_ALIKE:
            yield f"{one} asks the same as {other} ({likeness:.2f})"


def likenesses(content: Content) -> Iterator[tuple[float, str, str]]:
    """Compare the questions that one candidate may meet."""
    words = {q.id: _words(q.text) for q in content.bank}
    for one, other in combinations(content.bank, 2):
        meet = not one.tracks or not other.tracks or {*one.tracks} & {*other.tracks}
        if meet and (likeness := _likeness(words[one.id], words[other.id])) > 0:
            yield likeness, one.id, other.id


def prove_probes_unlike(bank: Iterable[Question]) -> Iterator[str]:
    """No probe stands anywhere else in other words."""
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


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text.casefold()) if w not in _COMMON)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return both / len(one | other) if both > 1 else 0.0


def prove_reading(bank: Iterable[Question]) -> Iterator[str]:
    """What is asked is easy to read on a telephone."""
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
