"""Hear distress: present risk or harm to the writer, or past harm and grief.

By the patterns of content/en/distress.toml, and in other languages by the phrases of
content/en/distress-foreign.toml. In English a sentence says what happens to whom, and
words of time in it and beside it say whether it happens now or lies behind. What others
say, and what is done to those one works for, is not the writer's own.
"""

import math
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from bot.ear.distress_foreign import foreign_risk, prove_foreign
from bot.ear.distress_model import LONGEST as WEIGHED
from bot.ear.distress_model import Weights, signs, weights
from bot.ear.distress_patterns import (
    NEAR,
    SHORT,
    BadPatternError,
    Book,
    Pattern,
    Phrase,
    parsed,
)
from bot.ear.distress_words import Sentence, plain, typos
from bot.ear.encoder import read_message
from bot.ear.expressions import Expression
from bot.hearing import Tip
from bot.model import Distress

FILE: Final = "distress.toml"
MEANINGS: Final = frozenset(("risk", "present", "recent", "suffered", "past"))

LONGEST: Final = 8_000
"""Characters that are read at once; a longer text is read in pieces of that size."""

BEFORE: Final = 3
"""How many messages before the newest may belong to it."""

_SAYING: Final = (
    "said|says|say|saying|told|tells|tell|telling|wrote|writes|write|shouted|shouts"
    "|shouting|screamed|screaming|asked|asks|ask|disclosed|texted|thinks|heard"
)
# "she told the nurse that …"; "I told her that …" are the writer's own words.
_REPORTED: Final = re.compile(
    rf" (?!i |me |myself )[^ ]+(?: [^ ,]+)? (?:{_SAYING})"
    r"(?: (?:me|us|her|him|them|that|to|it|\"|,|the|nurse|i|each|every|morning|day"
    r"|night|straight|how|miss)){0,5}$"
)
_QUOTED: Final = re.compile(r' "[^"]*"')
_OWN: Final = re.compile(rf" i (?:[^ ]+ )?(?:{_SAYING}|feel|thought)(?: [^ ]+){{0,3}}$")


@dataclass(frozen=True, slots=True)
class _Ear:
    book: Book
    spelling: dict[str, str]
    recent: Expression
    distant: Expression
    earlier: Expression
    people: Expression
    doers: Expression
    served: Expression
    themes: dict[str, tuple[str, ...]]


@cache
def _ear() -> _Ear:
    """Load the patterns, once.

    Raises:
        BadPatternError: the file has a fault.
    """
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    told = tomllib.loads(text)
    book, grammar = parsed(told, f"content/en/{FILE}", MEANINGS)
    spelling = {**typos(told["typos"]), **told["spelling"]}
    recent = grammar.any_of(told["time"]["recent"])
    distant = grammar.any_of(told["time"]["distant"])
    earlier = grammar.any_of(told["time"]["earlier"])
    named = ["@served", "@kin", "@boss"]
    own = "{i am|im|as} {a|an|the} .. {@served|@kin|@boss}"
    people = grammar.any_of([own, "i", "^", "my", "he", "she", "they", "who", *named])
    doers = grammar.any_of(["my .. @served", *named, "someone", "somebody"])
    served = grammar.any_of(["@served"])
    themes: dict[str, tuple[str, ...]] = {}
    for theme, about in told["theme"].items():
        for word in about.split():
            themes[word] = (*themes.get(word, ()), theme)
    return _Ear(book, spelling, recent, distant, earlier, people, doers, served, themes)


_WRITER: Final = re.compile(r"(?:^| )(?:i|me|my|myself|us|our)(?= |$)")
"""Words of the writer, as a sentence is written for the patterns."""

_OPEN: Final = 0.3
"""What the model must say where a sure pattern was met without a word of the writer."""

_RULED_OUT: Final = -3.0
"""What the learned sum must say for the encoder to be asked."""
_HINTS: Final = 0.9
"""Share of risk from which the encoder's reading is one."""
_BOTH: Final = -1.0
"""What the learned sum says where it hints at risk by itself, too."""
_HINTS_TOO: Final = 0.6
"""Share of risk that is enough then."""

_AGREES: Final = 0.5
"""Share of risk from which the encoder bears out what the learned sum says alone."""

_WORK: Final = frozenset(
    (
        *(Tip.FIRED, Tip.LAID_OFF, Tip.WHY_LEAVING, Tip.GAP, Tip.SPEAK_ILL),
        *(Tip.REFEREES, Tip.NOTICE, Tip.OWN_MISTAKE, Tip.BOSS_UNAWARE, Tip.STAYING),
    )
)
_ASKS: Final = 0.3
"""Share of such a tip from which the learned sum of past harm is not believed."""

_DATED: Final = re.compile(r" in (?:19|20)\d\d |(?: at)? that time | back then ")
_NOW: Final = re.compile(r" (?:today|tonight|now|still|again|lately|these days) ")
"""A year that is named outweighs "every morning", and is outweighed by "still"."""

_ACCIDENT: Final = re.compile(
    r"\b(?:if|in case|when) (?:i|we|you|he|she|they|anyone|anybody|someone|somebody)"
    r" (?:get|gets|got) (?:badly |seriously )?(?:hurt|injured)\b"
    r"|\b(?:could|would|might|can|will|i'?d) (?:easily |really )?(?:get hurt"
    r"|hurt (?:myself|yourself|himself|herself|themselves))\b",
    re.I,
)
"""An accident that may come, which is no harm done to anybody."""
_SAFETY: Final = re.compile(
    r"\b(?:harness|ladders?|scaffold\w*|machines?|machinery|saws?|forklifts?|guards?"
    r"|helmets?|gloves|goggles|boots|lift(?:ed|ing|s)?|roofs?|lorry|trucks?|pallets?"
    r"|foreman|supervisor|boss|company|employer|firm|site|shift|insurance|insured"
    r"|training|trained|safety|unsafe|risky|dangerous|heavy|week (?:one|two|three|\d)"
    r"|first (?:day|week)|(?:bad|worse) for (?:both|all|everybody|everyone)"
    r"|lose a (?:worker|man|colleague))\b",
    re.I,
)
"""Words of safety at work, beside which such an accident is one."""

_GROAN: Final = re.compile(
    r"(?:^|(?<=[.!?\n]))\W*"
    r"(?:(?:oh|omg|god|ugh|argh|noo*|just|please|pls|someone|somebody)\b\W*)*"
    r"kill me\b(?: now\b)?"
    r"(?=,? (?:another|one more) (?:\w+ )?(?:question|one|round|form|hint)s?\b"
    r"|[^.!?\n]{0,30}\b(?:lol|(?:ha){2,}h?|lmao)\W*$)",
    re.I,
)
"""A groan at one more question, which wishes for nothing: a sentence of its own."""


@lru_cache(maxsize=512)
def hear_distress(text: str) -> Distress | None:
    """Tell whether a message speaks of risk or harm to the writer, now or past.

    The same is heard once: each message of a burst is heard with those before it.
    """
    found: Distress | None = None
    text = _GROAN.sub("", text)
    if _SAFETY.search(text):
        text = _ACCIDENT.sub("", text)
    for piece in _cut(text):
        what = heard(piece, weights())
        if what is Distress.RISK:
            return what
        found = found or what
    return found


def heard(
    text: str, model: Weights, scores: tuple[float, float] | None = None
) -> Distress | None:
    """Tell what is heard in a piece of text by the patterns and a model.

    `scores` are those of the model, where they are known; training asks with scores of
    a model that has not seen the text.
    """
    if foreign_risk(text):
        return Distress.RISK
    said = plain(text, _ear().spelling)
    if scores is None:
        scores = _scores(said, model)
    risk, past = scores if scores else (-math.inf, -math.inf)
    what: Distress | None = None
    for pattern, meaning, own in _patterns_in(said):
        if meaning is Distress.PAST:
            what = meaning
        elif pattern.sure:
            if own or risk >= _OPEN:
                return meaning
        elif risk >= model.doubt:
            return meaning
    if risk >= model.risk and read_message(text).risk >= _AGREES:
        return Distress.RISK
    if what is None and past >= model.past and not _of_work(text):
        what = Distress.PAST
    return what


def _of_work(text: str) -> bool:
    """Whether a tip is asked for about a job that ended, which harmed nobody."""
    tip, share = max(read_message(text).tips.items(), key=lambda one: one[1])
    return share >= _ASKS and tip in _WORK


@lru_cache(maxsize=512)
def hints_at_risk(text: str) -> bool:
    """Whether words may hint at risk in which nothing of it is said.

    The encoder tells, where the learned sum does not rule it out; so four messages of
    five need no reading of their own.
    """
    scores = _scores(plain(text, _ear().spelling), weights())
    if scores is None or scores[0] < _RULED_OUT:
        return False
    least = _HINTS if scores[0] < _BOTH else _HINTS_TOO
    return read_message(text).risk >= least


def hear_distress_in_burst(messages: Sequence[str]) -> tuple[Distress, int] | None:
    """Tell whether the newest message, alone or with those before it, is distress.

    Returns:
        What is heard and how many of the newest messages take part, or nothing. Up to
        three before the newest are joined with it.
    """
    found: tuple[Distress, int] | None = None
    before: Distress | None = None
    for count in range(1, min(len(messages), BEFORE + 1) + 1):
        heard = hear_distress(" ".join(messages[-count:]))
        if count > 1:
            before = hear_distress(" ".join(messages[-count:-1]))
        if heard is None or heard is before:
            continue
        if heard is Distress.RISK:
            return heard, count
        if found is None and before is None:
            found = heard, count
    if found is None and messages and hints_at_risk(messages[-1]):
        return Distress.UNSURE, 1
    return found


def _cut(text: str) -> Iterator[str]:
    while len(text) > LONGEST:
        at = max(text.rfind(mark, LONGEST // 2, LONGEST) for mark in "\n. ")
        at = at if at > 0 else LONGEST
        yield text[:at]
        text = text[at:]
    yield text


def heard_in(text: str) -> Iterator[tuple[str, Distress]]:
    """Give the name and the meaning of each pattern, in the order of the text."""
    for pattern, meaning, _ in _patterns_in(plain(text, _ear().spelling)):
        yield pattern.name, meaning


def signs_of(text: str) -> list[str] | None:
    """Write a text as the signs that a model weighs, or as nothing if it is long."""
    said = plain(text, _ear().spelling)
    fit = sum(len(sentence.words) for sentence in said) <= WEIGHED
    return list(signs(said, _ear().themes)) if fit else None


def _scores(said: Sequence[Sentence], model: Weights) -> tuple[float, float] | None:
    if sum(len(sentence.words) for sentence in said) > WEIGHED:
        return None
    return model.scores(signs(said, _ear().themes))


def _patterns_in(
    said: Sequence[Sentence],
) -> Iterator[tuple[Pattern, Distress, bool]]:
    """Give each pattern, its meaning, and whether its words speak of the writer.

    "The rope snapped" may be of a load or of a life: the model is asked.
    """
    ear = _ear()
    whole = ""
    for at, sentence in enumerate(said):
        written = ""
        for pattern, phrase in ear.book.candidates(sentence.words):
            written = written or sentence.written
            whole = whole or _joined(said)
            match = _held(pattern, phrase, sentence, said[:at], written, whole, ear)
            if match is not None:
                near = _joined(said[max(0, at - 1) : at + 2])
                own = _WRITER.search(match.group()) is not None
                yield pattern, _when(pattern, written, near, whole, ear), own


def _joined(said: Sequence[Sentence]) -> str:
    return "".join(s.written.removesuffix(" ^") for s in said) + " ^"


def _held(
    pattern: Pattern,
    phrase: Phrase,
    sentence: Sentence,
    before: Sequence[Sentence],
    written: str,
    whole: str,
    ear: _Ear,
) -> re.Match[str] | None:
    if pattern.short and whole.count(" ") > SHORT:
        return None
    for match in phrase.finditer(written):
        if pattern.unless is not None and pattern.unless.search(_near(written, match)):
            continue
        if pattern.nowhere is not None and pattern.nowhere.search(whole):
            return None
        if pattern.needs is not None and not pattern.needs.search(whole):
            return None
        if pattern.own and _about_others(written, match, ear):
            continue
        if pattern.doer and _served(written, match, _joined(before), ear):
            continue
        if not pattern.quoted and _of_others(sentence, written[: match.start()]):
            continue
        return match
    return None


def _near(written: str, match: re.Match[str]) -> str:
    before = written[: match.start()].rsplit(" ", NEAR + 1)
    after = written[match.end() :].split(" ", NEAR + 1)
    left = (
        " " + " ".join(before[1:]) if len(before) > NEAR else written[: match.start()]
    )
    right = " ".join(after[: NEAR + 1])
    return left + match.group() + right


def _about_others(written: str, match: re.Match[str], ear: _Ear) -> bool:
    """Tell whether somebody else was named last before the words."""
    if match.group().startswith((" i ", " ^", " ,")) or " i " in match.group():
        return False
    before = written[: match.start()]
    if before.endswith(","):
        return False
    last = ""
    for found in ear.people.finditer(before):
        last = found.group()
    return last not in ("", " ^", " my") and not last.startswith((" i", " as "))


def _served(written: str, match: re.Match[str], before: str, ear: _Ear) -> bool:
    """Tell whether the last person named is one whom the writer works for."""
    last = ""
    told = _QUOTED.sub("", before + written[: match.end()])
    for found in ear.doers.finditer(told):
        last = found.group()
    return bool(ear.served.fullmatch(last))


def _of_others(sentence: Sentence, before: str) -> bool:
    """Tell whether what follows is said by somebody else."""
    if sentence.open_quote ^ bool(before.count(' "') % 2):
        opening = before.rpartition(' "')[0]
        return bool(opening.strip(" ^")) and not _OWN.search(opening)
    return bool(_REPORTED.search(before))


def _when(pattern: Pattern, written: str, near: str, whole: str, ear: _Ear) -> Distress:
    hears = pattern.hears
    if hears == "risk":
        past = False
    elif hears == "present":
        past = bool(ear.distant.search(written)) and not ear.recent.search(written)
    elif hears == "recent":
        past = bool(ear.distant.search(whole) or ear.earlier.search(near))
        lasting = ear.recent.search(near)
        if lasting and _DATED.search(whole) and not _NOW.search(whole):
            lasting = None  # "in 2022 … every morning in my car"
        past = past and not lasting
    elif hears == "suffered":
        past = bool(ear.distant.search(near)) or not ear.recent.search(near)
        if ear.earlier.search(near) and not ear.recent.search(written):
            past = True
    else:
        past = True
    return Distress.PAST if past else Distress.RISK


def prove_distress() -> list[str]:
    """Try every entry of both files on its own proofs; return the faults, best none."""
    faults = prove_foreign()
    try:
        patterns = _ear().book.patterns
    except BadPatternError as error:
        return [*faults, str(error)]
    for pattern in patterns:
        for wanted, texts in ((True, pattern.hits), (False, pattern.misses)):
            for text in texts:
                if (pattern.name in (name for name, _ in heard_in(text))) is not wanted:
                    verb = "is not heard" if wanted else "is heard"
                    faults.append(
                        f"content/en/{FILE}, {pattern.name}: {verb} in {text!r}"
                    )
    return faults
