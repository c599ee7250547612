"""Hear by the encoder, and by stock phrases, what is said to the program in a form.

A value is none: whoever asks looks for one first. In notes and other free words, what
is asked or told of others sounds the same, so only what is plain is trusted there.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.ear.form_remarks import QUESTIONS
from bot.ear.form_spoken_patterns import STOCK, TOPICAL
from bot.ear.intents import KINDS, Intent
from bot.ear.language import language
from bot.ear.spoken_to import hear_spoken_to
from bot.hearing import Aside, AsideKind

_I = Intent

_MOST: Final = 60  # words of the longest message that is looked at
_SURE: Final = 0.85  # share of being said to the interviewer
_SURER: Final = 0.9  # the same where words of all kinds are kept
_KNOWN: Final = 0.35  # share of the intent of something that is asked
_PLAIN: Final = 0.45
_PLAINER: Final = 0.6
_PLAINEST: Final = 0.7
_MADE: Final = 5.0
"""How sure an aside is that is heard so."""

VALUED: Final = ("interview", "after")
"""Forms whose fields take a value, which is looked for first."""

_FREE: Final = frozenset(
    (
        *(_I.PRIVACY, _I.MACHINE, _I.EXAMPLE, _I.HINT, _I.SKIP, _I.STOP, _I.WAIT),
        *(
            _I.RETURNED,
            _I.LANGUAGE,
            _I.REPEAT,
            _I.LENGTH,
            _I.MUST,
            _I.EITHER,
            _I.ALLOWED,
        ),
        *(_I.NAMES, _I.BACK, _I.ADD, _I.ABUSE, _I.TOO_PERSONAL, _I.INVENTED, _I.ROLE),
        *(_I.ALREADY_SAID, _I.REMAINING, _I.OF_WHAT, _I.SLIP, _I.REPHRASE, _I.PROGRAM),
        *(_I.MEANING, _I.NOT_AN_ANSWER, _I.GREETING, _I.SAY_IT, _I.EMPLOYER, _I.WHY),
        _I.PROGRESS,
    )
)
"""What is trusted where words of all kinds are kept."""
_OF_QUESTIONS: Final = frozenset(
    (
        *(
            _I.EITHER,
            _I.OF_WHAT,
            _I.HINT,
            _I.SKIP,
            _I.STOP,
            _I.ALREADY_SAID,
            _I.PRIVACY,
        ),
        *(_I.TOO_PERSONAL, _I.RETURNED, _I.ABUSE, _I.BACK, _I.WAIT, _I.SLIP),
    )
)
"""What is trusted where questions are kept."""
_STOCK_OF_QUESTIONS: Final = frozenset(
    (
        *(_I.TOO_PERSONAL, _I.SKIP, _I.HINT, _I.ABUSE, _I.UNHEARD, _I.ALREADY_SAID),
        *(_I.NOT_AN_ANSWER, _I.INVENTED, _I.REMAINING, _I.OF_WHAT),
    )
)
_LEAVES: Final = (_I.TOO_PERSONAL, _I.SKIP, _I.STOP)
"""What is wanted, whatever else is said."""
_NEVER: Final = (_I.COMMAND, _I.REMARK, _I.FEEDBACK_WRONG)
"""What tells nothing that a form could do."""
_SENTENCE: Final = re.compile(
    r"[^.!?…\n]+(?:\.(?=\w)[^.!?…\n]*)*(?:[.!?…]+[\"”')]*)?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    intent: Intent | None


def hear_spoken_in_form(field: str, text: str, question: str) -> Aside | None:
    """Hear what is said to the program; `rest` is what may be a value beside it."""
    text = text.replace("’", "'")
    if not text.strip() or len(text.split()) > _MOST:
        return None
    if (joked := _IN_EARNEST.search(text)) is not None:
        after = ((joked.end(), len(text)),)
        return _made(_I.REMARK, 0, joked.end(), after)
    for about, words in TOPICAL.items():
        if field not in QUESTIONS and (said_of := words.search(text)) is not None:
            return _topic(field, text, question, about, said_of.start())
    whole = _by_encoder(field, text, question)
    pieces = [
        _Piece(m.start(), m.end(), _intent(field, m[0], question))
        for m in _SENTENCE.finditer(text)
        if any(c.isalnum() for c in m[0])
    ]
    said = [piece for piece in pieces if piece.intent is not None]
    if len(said) == len(pieces) and said:
        leaves = (p.intent for p in said if p.intent in _LEAVES)
        return _made(next(leaves, None) or said[0].intent or _I.REMARK, 0, len(text))
    if whole is not None and not whole.rest:
        stock = said and said[0].intent not in _LEAVES
        return _made(said[0].intent or _I.REMARK, 0, len(text)) if stock else whole
    if not said:
        return whole
    rest = tuple((p.start, p.end) for p in pieces if p.intent is None)
    first = said[0]
    return _made(first.intent or _I.REMARK, first.start, first.end, rest)


_IN_EARNEST: Final = re.compile(
    r"\b(?:no,? )?(?:(?:in )?serious(?:ly)?|joking aside|no really|no joke|but"
    r" really)\s*[:,]\s*",
    re.IGNORECASE,
)
"""Behind a joke, the answer."""


def _topic(field: str, text: str, question: str, about: str, at: int) -> Aside:
    """Make an aside of the sentence in which something is asked of the program."""
    spans = [(m.start(), m.end()) for m in _SENTENCE.finditer(text) if m[0].strip()]
    own = next((a, b) for a, b in spans if a <= at < b)
    rest = tuple(
        (a, b)
        for a, b in spans
        if (a, b) != own and _intent(field, text[a:b], question) is None
    )
    return Aside(AsideKind.CLARIFY, *own, rest, _MADE, about=about)


def _intent(field: str, sentence: str, question: str) -> Intent | None:
    """Name what one sentence wants of the program; None where it wants nothing."""
    sentence = sentence.strip()
    asked = field in QUESTIONS
    if (
        not sentence.endswith("?")
        and field.startswith(_TELLING)
        and _TOLD.match(sentence)
    ):
        return None
    for intent, words in STOCK.items():
        if asked and intent not in _STOCK_OF_QUESTIONS:
            continue
        if field.endswith(("minutes", "number")) and intent is _I.LENGTH:
            continue
        if words.search(sentence):
            return intent
    if asked or not sentence.endswith("?") or language(sentence) not in ("en", "und"):
        return None
    found = hear_spoken_to(sentence, question)
    if found is None or found.rest or found.sure < _SURE or found.known < _KNOWN:
        return None
    if found.intent in _NEVER:
        return None
    free = field.partition(".")[0] not in VALUED
    return None if free and found.intent not in _FREE else found.intent


_TELLING: Final = ("unsaid", "notes")
_TOLD: Final = re.compile(
    r"\W*(?:(?:and|also|or|then)\W+)*(?:that|how|why|when) (?:i|we|my|they|she|he"
    r"|our)\b",
    re.IGNORECASE,
)
"""How a note of something begins: "that I know the system"."""


def _by_encoder(field: str, text: str, question: str) -> Aside | None:
    if language(text) not in ("en", "und"):
        return None
    found = hear_spoken_to(text, question)
    if found is None or found.sure < _SURE or found.intent in _NEVER:
        return None
    asks = text[found.start : found.end].rstrip().endswith("?")
    if field.partition(".")[0] in VALUED:
        known = found.known >= (_KNOWN if asks else _PLAIN)
    elif field in QUESTIONS:
        known = found.intent in _OF_QUESTIONS and found.known >= _PLAINER
    else:
        surely = found.sure >= _SURER or found.known >= _SURER
        least = _PLAIN if asks else _PLAINEST
        known = found.intent in _FREE and surely and found.known >= least
    return _made(found.intent, found.start, found.end, found.rest) if known else None


def _made(
    intent: Intent, start: int, end: int, rest: tuple[tuple[int, int], ...] = ()
) -> Aside:
    kind, about = KINDS[intent]
    if intent is _I.HINT:
        kind, about = AsideKind.EXAMPLE, "hint"
    return Aside(kind, start, end, rest, _MADE, about=about)
