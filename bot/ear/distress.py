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

from bot.ear.branches import RISK, shares
from bot.ear.distress_foreign import foreign_risk, prove_foreign
from bot.ear.distress_found import FILE, listening, patterns_in
from bot.ear.distress_model import LONGEST as WEIGHED
from bot.ear.distress_model import Weights, signs, weights
from bot.ear.distress_patterns import BadPatternError
from bot.ear.distress_words import CALENDAR, Sentence, plain
from bot.ear.encoder import read_message
from bot.ear.language import language
from bot.ear.leaving import leaves_a_job
from bot.expressions import Expression
from bot.hearing import Tip
from bot.model import Distress

LONGEST: Final = 8_000
"""Characters that are read at once; a longer text is read in pieces of that size."""

BEFORE: Final = 3
"""How many messages before the newest may belong to it."""

_OPEN: Final = 0.3
"""What the model must say where a sure pattern was met without a word of the writer."""

_RULED_OUT: Final = -4.5
"""What the learned sum must say for a message to be read."""
_HINTS: Final = 0.93
"""Share of risk from which a reading hints at it."""
_HINTS_TOO: Final = 0.8
"""The same where the learned sum is at least `_NEAR_IT`."""
_NEAR_IT: Final = -2.0
_SAYS: Final = 0.95
"""Share of risk from which reading and learned sum say it where no pattern does."""
_READABLE: Final = ("en", "und")
"""Languages of what is read: English, or too few words to tell."""
_AGREES: Final = 0.6
"""Share of risk from which a reading bears out what the learned sum says alone."""
_BEARS_OUT: Final = 0.3
"""The same for patterns that are not sure: it tells best whose danger it is."""
_DOUBTS: Final = 0.1
"""Share below which a reading sees nothing in what patterns or the sum heard."""
_BEHIND: Final = 0.9
"""Share of past harm from which a reading says it."""
_NOT_PAST: Final = -3.5
"""What the learned sum of past harm must say for that."""
_TOLD: Final = 5
"""Words that a text needs for a reading to doubt it."""

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

_ADDS: Final = Expression(
    r"^\W*(?:(?:please|pls|can you|could you|and)\W+)*(?:add|put|note|include)\b"
    r"(?: (?!(?:i|me|myself|my|that|to|in|on|into)\b)[\w’'-]+){1,6}"
    r" (?:to|in|into|on) (?:my|the) (?:interview|list|card|panel)\b",
    re.I,
)
"""An order to write somebody on a list, which says nothing of who gives it."""

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
    return None if CALENDAR.fullmatch(text) else _heard(text)


def _heard(text: str, *, joined: bool = False) -> Distress | None:
    """Hear a text; messages that were joined are heard by their words alone."""
    found: Distress | None = None
    for piece in _cut(text):
        what = _by_words(piece)
        if what is Distress.RISK:
            if _borne_out(piece) is Distress.RISK:
                return what
            what = None
        past = (what is not None or not joined) and _is_past(piece, what)
        found = found or (Distress.PAST if past else None)
    return found


def _is_past(text: str, what: Distress | None) -> bool:
    """Whether harm lies behind, by what was heard in a text and by a reading of it.

    In a long one a word of it may stand for anything, so a reading bears it out; in a
    shorter one it may see neither harm nor danger where no pattern names the writer.
    """
    said = plain(text, listening().spelling)
    scores = _scores(said, weights())
    if scores is None:
        words = text.split()
        parts = (words[at : at + WEIGHED] for at in range(0, len(words), WEIGHED))
        return what is Distress.PAST and any(
            _shares_of(" ".join(part))["past"] >= _DOUBTS for part in parts
        )
    if what is Distress.PAST:
        read = _shares_of(text)
        seen = read["past"] + read["risk"] >= _DOUBTS or len(text.split()) < _TOLD
        own = (mine for _, meaning, mine in patterns_in(said) if meaning is what)
        return seen or any(own)
    likely = scores[1] >= _NOT_PAST and not _of_work(text)
    return likely and _shares_of(text)["past"] >= _BEHIND


def _by_words(text: str) -> Distress | None:
    """Hear a piece of text; an accident at work that may come is no harm."""
    text = _FIGURE.sub("sink", _GROAN.sub("", text))
    return heard(_ACCIDENT.sub("", text) if _SAFETY.search(text) else text, weights())


def _borne_out(text: str) -> Distress | None:
    """Tell what a reading leaves of the risk that words of a text give, in English.

    A text that is too long to be weighed or too short to tell is not doubted, nor is a
    sure pattern unless reading and learned sum both see no risk.
    """
    said = plain(text, listening().spelling)
    scores = _scores(said, weights())
    if scores is None or len(text.split()) < _TOLD or foreign_risk(text):
        return Distress.RISK
    risk, share = scores[0], _risk_read(text)
    heard = any(meaning is Distress.RISK for _, meaning, _ in patterns_in(said))
    if share >= (_BEARS_OUT if heard else _SAYS) or (
        _is_sure(said, risk) and (share >= _DOUBTS or risk >= 0)
    ):
        return Distress.RISK
    return Distress.UNSURE if share >= _DOUBTS else None


def _is_sure(said: Sequence[Sentence], risk: float) -> bool:
    """Whether a pattern of risk that is not easily mistaken stands in a text."""
    return any(
        pattern.sure and meaning is Distress.RISK and (own or risk >= _OPEN)
        for pattern, meaning, own in patterns_in(said)
    )


@lru_cache(maxsize=64)
def says_plainly(text: str) -> bool:
    """Whether a text says in so many words that its writer is in danger.

    It is asked of those who were met so before, and were in none.
    """
    return any(map(_said_plainly, _cut(text)))


def _said_plainly(text: str) -> bool:
    if _by_words(text) is not Distress.RISK:
        return False
    said = plain(text, listening().spelling)
    scores = _scores(said, weights())
    if scores is None or len(text.split()) < _TOLD or foreign_risk(text):
        return True
    risk, _ = scores
    plainly = _is_sure(said, risk) or risk >= weights().risk
    return plainly and _risk_read(text) >= _AGREES


def _read(text: str, least: float, ruled_out: float) -> bool:
    """Whether a reading gives risk that share, and the learned sum does not deny it."""
    text = _FIGURE.sub("sink", _GROAN.sub("", _ADDS.sub("", text)))
    if language(text) not in _READABLE:
        return False
    if _SAFETY.search(text) and _ACCIDENT.search(text):
        return False
    scores = _scores(plain(text, listening().spelling), weights())
    if scores is None or scores[0] < ruled_out:
        return False
    least = max(least, _SURELY_HINTS) if AHEAD.search(text) else least
    return _risk_read(text) >= least


def _risk_read(text: str) -> float:
    return _shares_of(text)["risk"]


def _shares_of(text: str) -> dict[str, float]:
    (given,) = shares(RISK, ((text, ""),))
    return given


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
    if risk >= model.risk and _risk_read(text) >= _AGREES:
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

    A branch of the encoder reads them, where the learned sum does not rule it out; what
    patterns heard and it only half bears out is no more than a hint, either.
    """
    if len(text) > LONGEST:
        return False
    if _by_words(text) is Distress.RISK and _borne_out(text) is Distress.UNSURE:
        return True
    if leaves_a_job(text):
        return False
    return _read(text, _HINTS, _RULED_OUT) or _read(text, _HINTS_TOO, _NEAR_IT)


def hear_distress_in_burst(messages: Sequence[str]) -> tuple[Distress, int] | None:
    """Tell whether the newest message, alone or with those before it, is distress.

    Returns:
        What is heard and how many of the newest messages take part, or nothing. Up to
        three before the newest are joined with it.
    """
    found: tuple[Distress, int] | None = None
    before: Distress | None = None
    for count in range(1, min(len(messages), BEFORE + 1) + 1):
        heard = _heard_in(messages[-count:])
        if count > 1:
            before = _heard_in(messages[-count:-1])
        if heard is None or heard is before:
            continue
        if heard is Distress.RISK:
            return heard, count if count > 1 else _begun(messages)
        if found is None and before is None:
            found = heard, count
    newest = messages[-1] if messages else ""
    if found is None and not CALENDAR.fullmatch(newest) and hints_at_risk(newest):
        return Distress.UNSURE, 1
    return found


def _heard_in(messages: Sequence[str]) -> Distress | None:
    if len(messages) == 1:
        return hear_distress(messages[0])
    return _heard(" ".join(messages), joined=True)


def _begun(messages: Sequence[str]) -> int:
    """Say how many of the newest messages a cry takes whose end alone is heard."""
    if _by_words(messages[-1]) is Distress.RISK:
        return 1
    joined = (
        count
        for count in range(2, min(len(messages), BEFORE + 1) + 1)
        if _by_words(" ".join(messages[-count:])) is Distress.RISK
    )
    return next(joined, 1)


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
