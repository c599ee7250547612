"""What somebody may want who says something to the interviewer.

Finer than the kinds of the contract, which each intent has one of: a reply depends on
it. `training/encoder.py` learns to tell them apart.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from bot.hearing import AsideKind

_K = AsideKind


class Intent(StrEnum):
    """What is wanted of the interviewer; the values are learnt, and stay."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    """The question as a whole was not understood."""
    MEANING = "meaning"
    """What a word or phrase means."""
    OF_WHAT = "of_what"
    """What the question leaves open: "convince of what?", "which mistake?"."""
    EITHER = "either"
    """Which of two or more readings is meant."""
    ALLOWED = "allowed"
    """Whether something may be used, or counts."""
    MUST = "must"
    """Whether something has to be."""
    NAMES = "names"
    """Whether somebody or something may be named."""
    SAY_IT = "say_it"
    """Whether it is wise, rude or harmful to say something."""
    AGAIN = "again"
    """Whether the same may be told again."""
    INVENTED = "invented"
    """Whether something may be made up, or told as what one would do."""
    WHY = "why"
    LENGTH = "length"
    METHOD = "method"
    PROGRAM = "program"
    """How the program works, or what a button does."""
    ROLE = "role"
    """What is played: which company, which job, whether it is real."""
    EXAMPLE = "example"
    HINT = "hint"
    WAIT = "wait"
    RETURNED = "returned"
    """Somebody is back."""
    THANKS = "thanks"
    GREETING = "greeting"
    PRESENCE = "presence"
    ALREADY_SAID = "already_said"
    UNFIT = "unfit"
    TOO_PERSONAL = "too_personal"
    SKIP = "skip"
    STOP = "stop"
    BACK = "back"
    ADD = "add"
    REMAINING = "remaining"
    PROGRESS = "progress"
    MISHEARD = "misheard"
    NOT_AN_ANSWER = "not_an_answer"
    """What was said before was no answer."""
    SLIP = "slip"
    """A wrong word or button is set right."""
    FEEDBACK_WRONG = "feedback_wrong"
    """Praise, quote, count or summary is wrong."""
    COMPLAINT = "complaint"
    UNHEARD = "unheard"
    """Nobody seems to listen."""
    ABUSE = "abuse"
    NERVES = "nerves"
    LANGUAGE = "language"
    """Worry about one's English, accent or spelling."""
    PRIVACY = "privacy"
    MACHINE = "machine"
    SMALLTALK = "smalltalk"
    """Something personal is asked of the interviewer, or chatted."""
    REMARK = "remark"
    """A joke, an exclamation, a concession: nothing is wanted."""
    READY = "ready"
    """Somebody thinks aloud, or is about to begin."""
    WRONG_CHAT = "wrong_chat"
    INSTRUCTION = "instruction"
    COMMAND = "command"
    EMPLOYER = "employer"
    """A question for the employer about the job."""


KINDS: Final[Mapping[Intent, tuple[AsideKind, str]]] = {
    Intent.REPEAT: (_K.REPEAT, ""),
    Intent.REPHRASE: (_K.REPHRASE, ""),
    Intent.MEANING: (_K.MEANING, ""),
    Intent.OF_WHAT: (_K.REPHRASE, "of_what"),
    Intent.EITHER: (_K.CLARIFY, "meant"),
    Intent.ALLOWED: (_K.CLARIFY, ""),
    Intent.MUST: (_K.CLARIFY, "no_need"),
    Intent.NAMES: (_K.CLARIFY, "names"),
    Intent.SAY_IT: (_K.CLARIFY, "say_it"),
    Intent.AGAIN: (_K.CLARIFY, "again"),
    Intent.INVENTED: (_K.CLARIFY, "not_true"),
    Intent.WHY: (_K.CLARIFY, "why"),
    Intent.LENGTH: (_K.LENGTH, ""),
    Intent.METHOD: (_K.METHOD, ""),
    Intent.PROGRAM: (_K.METHOD, "program"),
    Intent.ROLE: (_K.MACHINE, "role"),
    Intent.EXAMPLE: (_K.EXAMPLE, ""),
    Intent.HINT: (_K.COMMAND, ""),
    Intent.WAIT: (_K.WAIT, ""),
    Intent.RETURNED: (_K.REPEAT, "returned"),
    Intent.THANKS: (_K.THANKS, ""),
    Intent.GREETING: (_K.GREETING, ""),
    Intent.PRESENCE: (_K.PRESENCE, ""),
    Intent.ALREADY_SAID: (_K.ALREADY_SAID, ""),
    Intent.UNFIT: (_K.UNFIT, ""),
    Intent.TOO_PERSONAL: (_K.TOO_PERSONAL, ""),
    Intent.SKIP: (_K.SKIP, ""),
    Intent.STOP: (_K.STOP, ""),
    Intent.BACK: (_K.BACK, ""),
    Intent.ADD: (_K.ADD, ""),
    Intent.REMAINING: (_K.REMAINING, ""),
    Intent.PROGRESS: (_K.PROGRESS, ""),
    Intent.MISHEARD: (_K.MISHEARD, ""),
    Intent.NOT_AN_ANSWER: (_K.IGNORE, "take_out"),
    Intent.SLIP: (_K.IGNORE, ""),
    Intent.FEEDBACK_WRONG: (_K.MISHEARD, "feedback"),
    Intent.COMPLAINT: (_K.COMPLAINT, ""),
    Intent.UNHEARD: (_K.COMPLAINT, "unheard"),
    Intent.ABUSE: (_K.COMPLAINT, "abuse"),
    Intent.NERVES: (_K.NERVES, ""),
    Intent.LANGUAGE: (_K.NERVES, "language"),
    Intent.PRIVACY: (_K.PRIVACY, ""),
    Intent.MACHINE: (_K.MACHINE, ""),
    Intent.SMALLTALK: (_K.REMARK, "smalltalk"),
    Intent.REMARK: (_K.REMARK, ""),
    Intent.READY: (_K.REMARK, "ready"),
    Intent.WRONG_CHAT: (_K.WRONG_CHAT, ""),
    Intent.INSTRUCTION: (_K.INSTRUCTION, ""),
    Intent.COMMAND: (_K.COMMAND, ""),
    Intent.EMPLOYER: (_K.CLARIFY, "employer"),
}
"""The kind of the contract, and what it is about, as the replies to it are named."""


class Family(StrEnum):
    """Intents that the same reply holds for, where it is not sure which is meant."""

    READING = "reading"
    """How the question may be read or answered."""
    PROTEST = "protest"
    """Something was taken, said or counted wrongly."""
    WORRY = "worry"
    """How they come across, and whether it is good enough."""
    PROGRAM = "program"
    """What this is, and how it works."""
    LEAVING = "leaving"
    """The question is not wanted."""


_I = Intent

FAMILIES: Final[Mapping[Family, frozenset[Intent]]] = {
    Family.READING: frozenset(
        (
            *(_I.EITHER, _I.OF_WHAT, _I.MEANING, _I.ALLOWED, _I.MUST, _I.METHOD),
            *(_I.REPHRASE, _I.INVENTED, _I.AGAIN, _I.LENGTH, _I.EXAMPLE, _I.HINT),
            *(_I.NAMES, _I.REPEAT),
        )
    ),
    Family.PROTEST: frozenset(
        (
            *(_I.MISHEARD, _I.NOT_AN_ANSWER, _I.FEEDBACK_WRONG, _I.ALREADY_SAID),
            *(_I.UNHEARD, _I.SLIP, _I.COMPLAINT, _I.ABUSE),
        )
    ),
    Family.WORRY: frozenset((_I.NERVES, _I.SAY_IT, _I.LANGUAGE, _I.PROGRESS)),
    Family.PROGRAM: frozenset(
        (_I.ROLE, _I.PROGRAM, _I.MACHINE, _I.PRIVACY, _I.COMMAND)
    ),
    Family.LEAVING: frozenset((_I.SKIP, _I.UNFIT, _I.TOO_PERSONAL, _I.STOP)),
}


def family(shares: Mapping[str, float]) -> tuple[Family, float]:
    """Give the family that the intents' shares speak for most, and its share."""
    sums = {one: sum(shares[i] for i in FAMILIES[one]) for one in FAMILIES}
    best = max(sums, key=lambda one: sums[one])
    return best, sums[best]
