"""Name what is wanted of the coach by a sentence among questions to the employer.

It is named by its pattern, or by the encoder's reading. What only the encoder tells
goes along with a question or a story, like thanks, a greeting and a joke.
"""

import re
from typing import Final

from bot.ear.asked_back import asked_back
from bot.ear.asking import questions
from bot.ear.asking_on import asks_on
from bot.ear.encoder import Reading, read_message
from bot.ear.intents import KINDS, Intent
from bot.ear.putting_right import POINTS
from bot.ear.remarks import hear_remark
from bot.ear.round_patterns import WANTED
from bot.ear.round_readings import UNMET, complains
from bot.ear.round_signs import ASKING, HEDGE, INQUIRES, PAY, TELLING, Wanted
from bot.expressions import Expression
from bot.hearing import AsideKind, Remark

_K = AsideKind

_WORD: Final = Expression(r"\w[\w'’]*")
_HALF: Final = 0.5  # share of being no answer from which a complaint is heard
_SURELY: Final = 0.95  # share of being asked of the coach, of whatever kind
_ASIDE: Final = 0.55  # share of being no answer from which a sentence is none
_SURE: Final = 0.9  # the same of one that is long, or that asks nothing one could name
_ASKS: Final = 0.8  # share of being asked of the coach, and not of the employer
_NAMED: Final = 0.35  # share of an intent whose reply is given
_PLAIN: Final = 0.45  # the same of one that asks something
_RARELY: Final = 0.75  # the same of what is rarely asked here
LONG: Final = 14
"""Words from which what asks nothing is a story, unless it is surely none."""
_ASKED: Final = frozenset(
    (
        *(Intent.ROLE, Intent.PROGRAM, Intent.MACHINE, Intent.PRIVACY, Intent.SAY_IT),
        *(Intent.PROGRESS, Intent.REMAINING, Intent.HINT, Intent.MUST, Intent.RETURNED),
        *(Intent.PRESENCE, Intent.WAIT, Intent.REPEAT, Intent.COMMAND, Intent.STOP),
    )
)
"""What may be asked of the coach in words that no pattern foresees."""
_OFTEN: Final = frozenset((Intent.ROLE, Intent.SAY_IT, Intent.PROGRESS))
"""What is often asked of the coach here."""
_SAID: Final = _ASKED | frozenset(
    (
        *(Intent.THANKS, Intent.GREETING, Intent.NERVES, Intent.LANGUAGE, Intent.READY),
        *(Intent.REMARK, Intent.SKIP, Intent.UNHEARD, Intent.MISHEARD, Intent.ABUSE),
        *(Intent.COMPLAINT, Intent.ALREADY_SAID, Intent.FEEDBACK_WRONG, Intent.SLIP),
        *(Intent.NOT_AN_ANSWER, Intent.WRONG_CHAT, Intent.EXAMPLE, Intent.UNFIT),
        *(Intent.SMALLTALK, Intent.TOO_PERSONAL),
    )
)
"""What may be said without a question; to go back somewhere takes other words."""
_LEAVES: Final = frozenset(
    (Intent.SKIP, Intent.STOP, Intent.UNFIT, Intent.TOO_PERSONAL, Intent.WRONG_CHAT)
)
"""What costs a turn, or throws something away."""
_TO_LEAVE: Final = 0.55  # share of an intent of these that is trusted
_OF_ONE: Final = Expression(
    r"^(?!.*\b(?:am|did|have|how|what) i\b).*\b(?:that|it|this|one|question)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What asks after the last question rather than after how they are doing."""
_THEIR_BOSS: Final = Expression(
    r"\bmy (?:\w+ )?(?:manager|boss|supervisor|mentor|lead)\b", re.IGNORECASE
)
"""Who would be theirs is asked of the employer."""
_REMARKED: Final[dict[Remark | None, Wanted]] = {
    Remark.PROTEST: (_K.COMPLAINT, "unheard"),
    Remark.THINKS: (_K.WAIT, ""),
    Remark.CHAT: (_K.REMARK, ""),
    Remark.TRADE: (_K.MISHEARD, "fact"),
    Remark.WHO: (_K.MACHINE, "role"),
}
"""What remarks that phrases hear are met as; a story and a leave are none of these."""


def wanted_by(piece: str, question: str) -> tuple[Wanted | None, bool]:
    """Name what is wanted by a sentence; the second says whether it goes along."""
    if (back := asked_back(piece)) is not None:
        return back, False
    words = HEDGE.sub("", " ".join(piece.replace("’", "'").split()))
    for pattern, (kind, about) in WANTED:
        if pattern.search(words) and not (about == "told" and _MINE.search(words)):
            finer = _say_it(words) if about == "say_it" else about
            return (kind, finer), False
    if (said := _said_to_coach(piece, read_message(piece, question))) is not None:
        return said, False
    # What else only the encoder tells goes along with a question or a story.
    return _read(piece, question), True


_MINE: Final = Expression(r"\b(?:not|n't|never) my question\b", re.IGNORECASE)


def _say_it(words: str) -> str:
    """Tell whether pay, another question or a story is what may be better unsaid."""
    if PAY.search(words):
        return "ask_pay"
    told = TELLING.search(words) and not ASKING.search(words)
    return "tell_it" if told else "ask_it"


def _read(piece: str, question: str) -> Wanted | None:
    """Name it by the encoder's reading, where that is plain."""
    reading = read_message(piece, question)
    intent, share = _likeliest(reading)
    remark = hear_remark(piece, opened=True)
    if remark is not Remark.PROTEST and (asks(piece) or INQUIRES.search(piece)):
        return _asked(piece, reading)
    beside = _beside(reading)
    if beside >= _HALF and complains(piece, reading):
        return _K.COMPLAINT, "unheard"
    plainly = intent in _SAID and _is_plain(intent, share)
    if plainly and turned(piece, reading):
        return _named(intent)
    if beside >= _SURE:
        return _K.REMARK, ""
    return _REMARKED.get(remark)


def _said_to_coach(piece: str, reading: Reading) -> Wanted | None:
    """Name what the coach is asked of what was asked or may be asked, or of nerves."""
    if _beside(reading) < _ASKS:
        return None
    alone = read_message(piece).intents
    shares = {one: max(reading.intents[one], alone[one]) for one in _WONDERED}
    if shares[Intent.SAY_IT] >= _WONDERS and ASKING.search(piece):
        return _K.CLARIFY, _say_it(piece)
    if shares[Intent.NERVES] >= _WONDERS:
        return NERVOUS
    if _THEIRS.search(piece) and reading.round["coach"] >= _SURELY_COACH:
        return _K.PROGRESS, ""
    return None


NERVOUS: Final = (_K.NERVES, "")
_WONDERED: Final = (Intent.SAY_IT, Intent.NERVES)
_WONDERS: Final = 0.6
"""Share of wondering whether to ask, or of nerves, which no employer is told of."""
_SURELY_COACH: Final = 0.6
_THEIRS: Final = Expression(
    r"\b(?:my|these|those|they|all|the) (?:\w+ ){0,2}questions\b"
    r"|\bquestions i\b|\bof mine\b",
    re.IGNORECASE,
)
"""What names all that was asked, and not the last question."""


_HAS_CHANGED: Final = Expression(
    r"\b(?:is|are|has|have|did|does|do) (?:it|that|they|things)\b.{0,20}\b(?:better"
    r"|worse|chang\w+|improv\w+|different|calm\w*)\b.{0,12}\b(?:now|since|today"
    r"|then)\b",
    re.IGNORECASE,
)
"""What asks whether that has changed which was told of."""


def _asked(piece: str, reading: Reading) -> Wanted | None:
    """Name what is asked of the coach in words that no pattern foresees."""
    intent, share = _likeliest(reading)
    if _to_me(reading) < (_SURE if _of_a_topic(piece) else _ASKS):
        return None
    if intent is Intent.PROGRESS and _HAS_CHANGED.search(piece):
        return None  # what the employer spoke of
    enough = _PLAIN if intent in _OFTEN else _RARELY
    if intent not in _ASKED or share < enough:
        return None
    if intent is Intent.ROLE and _THEIR_BOSS.search(piece):
        return None
    if intent is Intent.PROGRESS and _OF_ONE.match(piece):
        return _K.PROGRESS, "question"
    return _named(intent)


def _whose(text: str, reading: Reading) -> Wanted | None:
    """Tell that something may be asked of the coach, of whatever kind."""
    if _to_me(reading) < _SURELY or count(text) > LONG:
        return None
    plainly = _of_a_topic(text) or _ASKS_ON.match(text)
    return None if plainly else (_K.REMARK, "unknown")


_ASKS_ON: Final = Expression(
    r"\W*(?:and|but|or|so|then)\b(?!.*\bme\b)|.*\band you\b\W*$"
    r"|.*\bthe (?:other two|others|two others)\b|.*\b(?:her|him|them"
    r"|the team)\b[^?]*\?",
    re.IGNORECASE | re.DOTALL,
)
"""What asks on at the employer's last answer: "And does that happen a lot?"."""


def wanted_by_all(text: str, reading: Reading) -> Wanted | None:
    """Hear what the encoder is sure of as a whole: a joke in three sentences."""
    if asks(text) or INQUIRES.search(text):
        return _asked(text, reading) or _whose(text, reading)
    intent, share = _likeliest(reading)
    if _beside(reading) < _SURE or intent not in _SAID:
        return None
    return _named(intent) if _is_plain(intent, share) else (_K.REMARK, "")


def wanted_by_phrases(text: str) -> Wanted | None:
    """Hear by phrases what is said to the employer and asks nothing."""
    return _REMARKED.get(hear_remark(text, opened=True))


def _likeliest(reading: Reading) -> tuple[Intent, float]:
    name, share = max(reading.intents.items(), key=lambda one: one[1])
    return Intent(name), share


def _named(intent: Intent) -> Wanted:
    """Give what is wanted by an intent, as it is met in the round."""
    return _MET.get(intent) or KINDS[intent]


_MET: Final[dict[Intent, Wanted]] = {
    Intent.HINT: (_K.COMMAND, "hint"),
    Intent.EXAMPLE: (_K.COMMAND, "hint"),
    Intent.SAY_IT: (_K.CLARIFY, "ask_it"),
    Intent.COMMAND: (_K.REMARK, "beyond"),
    Intent.PROGRAM: (_K.METHOD, "counts"),
    Intent.SMALLTALK: (_K.REMARK, "told"),
    **dict.fromkeys(UNMET, (_K.COMPLAINT, "unheard")),
}
"""What is met otherwise than at a question of practice."""


def asks(text: str) -> bool:
    """Whether words ask, by their build or by their mark."""
    return bool(asks_on(text)) or text.rstrip().endswith("?")


def count(text: str) -> int:
    """Count words."""
    return len(_WORD.findall(text))


def turned(text: str, reading: Reading) -> bool:
    """Whether words are no answer; of many that takes more."""
    return _beside(reading) >= (_SURE if count(text) >= LONG else _ASIDE)


def _beside(reading: Reading) -> float:
    """Give the share of being no answer, or not only one."""
    return reading.aside + reading.mixed


def _to_me(reading: Reading) -> float:
    """Give the share of being asked of the coach, and not of the employer."""
    return _beside(reading) * (1 - reading.intents[Intent.EMPLOYER])


def _of_a_topic(text: str) -> bool:
    """Whether something is asked that an employer is plainly asked about."""
    return any(one.points >= POINTS for one in questions(text, expected=True))


def _is_plain(intent: Intent, share: float) -> bool:
    return share >= (_TO_LEAVE if intent in _LEAVES else _NAMED)
