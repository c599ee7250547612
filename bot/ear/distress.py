"""Hear distress: present risk or harm to the writer, or past harm and grief.

By the patterns of content/en/distress.toml, and in other languages by the phrases of
content/en/distress-foreign.toml. In English a sentence says what happens to whom, and
words of time in it and beside it say whether it happens now or lies behind. What others
say, and what is done to those one works for, is not the writer's own.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from bot.ear.distress_foreign import foreign_risk, prove_foreign
from bot.ear.distress_found import FILE, listening, patterns_in
from bot.ear.distress_model import LONGEST as WEIGHED
from bot.ear.distress_model import Weights, signs, weights
from bot.ear.distress_patterns import BadPatternError
from bot.ear.distress_words import Sentence, plain
from bot.ear.encoder import read_message
from bot.expressions import Expression
from bot.hearing import Tip
from bot.model import Distress

LONGEST: Final = 8_000
"""Characters that are read at once; a longer text is read in pieces of that size."""

BEFORE: Final = 3
"""How many messages before the newest may belong to it."""

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

_ACCIDENT: Final = Expression(
    r"\b(?:if|in case|when) (?:i|we|you|he|she|they|anyone|anybody|someone|somebody)"
    r" (?:get|gets|got) (?:badly |seriously )?(?:hurt|injured)\b"
    r"|\b(?:could|would|might|can|will|i'?d) (?:easily |really )?(?:get hurt"
    r"|hurt (?:myself|yourself|himself|herself|themselves))\b",
    re.I,
)
"""An accident that may come, which is no harm done to anybody."""
_SAFETY: Final = Expression(
    r"\b(?:harness|ladders?|scaffold\w*|machines?|machinery|saws?|forklifts?|guards?"
    r"|helmets?|gloves|goggles|boots|lift(?:ed|ing|s)?|roofs?|lorry|trucks?|pallets?"
    r"|foreman|supervisor|boss|company|employer|firm|site|shift|insurance|insured"
    r"|training|trained|safety|unsafe|risky|dangerous|heavy|week (?:one|two|three|\d)"
    r"|first (?:day|week)|(?:bad|worse) for (?:both|all|everybody|everyone)"
    r"|lose a (?:worker|man|colleague))\b",
    re.I,
)
"""Words of safety at work, beside which such an accident is one."""

_GROAN: Final = Expression(
    r"(?:^|(?<=[.!?\n]))\W*"
    r"(?:(?:oh|omg|god|ugh|argh|noo*|just|please|pls|someone|somebody)\b\W*)*"
    r"kill me\b(?: now\b)?"
    r"(?=,? (?:another|one more) (?:\w+ )?(?:question|one|round|form|hint)s?\b"
    r"|[^.!?\n]{0,30}\b(?:lol|(?:ha){2,}h?|lmao)\W*$)",
    re.I,
)
"""A groan at one more question, which wishes for nothing: a sentence of its own."""

_FIGURE: Final = Expression(
    r"\beat(?:s|ing)? (?:me|us) alive\b"
    r"|\b(?:die|dying|dead|died)\b(?= (?:of|from) (?:shame|embarrassment|boredom|nerves"
    r"|laughing|laughter|fright)\b| (?:if|when) (?:he|she|they|you|anyone|anybody"
    r"|someone|somebody|the \w+) (?:asks?|laughs?|looks?|smiles?|says?|sees?|asked)\b"
    r"| on (?:stage|camera|screen)\b| in front of\b)",
    re.I,
)
"""What embarrasses, said as one says it."""

AHEAD: Final = Expression(
    r"\b(?:what|how|is there|any)\b[^.!?\n]*\b(?:so (?:that )?i (?:do ?n[’']?t|do not"
    r"|won[’']?t|will not|can[’']?t)|so as not to|in order not to|to not|not to"
    r"|without) (?:\w+ ){0,2}(?:fool|ass|clown|idiot|embarrass\w*|pieces|shak\w+"
    r"|trembl\w+|freez\w+|froze|blank|blush\w*|red|panic\w*|stammer\w*|stutter\w*|faint\w*"
    r"|sweat\w*|babbl\w+|ridiculous|stupid|nerves?|cry|crying|apart|ground|sink)\b",
    re.I,
)
"""A question of what to do so as to come through without shame."""
_SURELY_HINTS: Final = 0.9
"""Share of risk that such a question does not outweigh."""


@lru_cache(maxsize=512)
def hear_distress(text: str) -> Distress | None:
    """Tell whether a message speaks of risk or harm to the writer, now or past.

    The same is heard once: each message of a burst is heard with those before it.
    """
    found: Distress | None = None
    text = _FIGURE.sub("sink", _GROAN.sub("", text))
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
    said = plain(text, listening().spelling)
    if scores is None:
        scores = _scores(said, model)
    risk, past = scores if scores else (-math.inf, -math.inf)
    what: Distress | None = None
    for pattern, meaning, own in patterns_in(said):
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
    text = _FIGURE.sub("sink", text)
    scores = _scores(plain(text, listening().spelling), weights())
    if scores is None or scores[0] < _RULED_OUT:
        return False
    least = _HINTS if scores[0] < _BOTH else _HINTS_TOO
    if AHEAD.search(text):
        least = max(least, _SURELY_HINTS)
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
    for pattern, meaning, _ in patterns_in(plain(text, listening().spelling)):
        yield pattern.name, meaning


def signs_of(text: str) -> list[str] | None:
    """Write a text as the signs that a model weighs, or as nothing if it is long."""
    said = plain(text, listening().spelling)
    fit = sum(len(sentence.words) for sentence in said) <= WEIGHED
    return list(signs(said, listening().themes)) if fit else None


def _scores(said: Sequence[Sentence], model: Weights) -> tuple[float, float] | None:
    if sum(len(sentence.words) for sentence in said) > WEIGHED:
        return None
    return model.scores(signs(said, listening().themes))


def prove_distress() -> list[str]:
    """Try every entry of both files on its own proofs; return the faults, best none."""
    faults = prove_foreign()
    try:
        patterns = listening().book.patterns
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
