"""Name what is said to each thing that somebody says beside their questions."""

from collections.abc import Mapping
from typing import Final

from bot.core.reply import phrase
from bot.core.session import Turn
from bot.hearing import AsideKind
from bot.parts.asides.lines import Heard
from bot.parts.asides.replies import SayInTheRound
from bot.parts.asides.round_due import due, rows

_K = AsideKind

Wanted = tuple[AsideKind, str]

LINES: Final[Mapping[Wanted, str]] = {
    (_K.REPEAT, "returned"): "returned",
    (_K.MACHINE, "invented"): "role",
    (_K.MACHINE, "guess"): "guess",
    (_K.MACHINE, "how"): "machine",
    (_K.MACHINE, ""): "machine",
    (_K.METHOD, "turns"): "turns",
    (_K.METHOD, "counts"): "counts",
    (_K.METHOD, "program"): "counts",
    (_K.METHOD, ""): "method",
    (_K.LENGTH, ""): "several",
    (_K.CLARIFY, "ask_pay"): "ask_pay",
    (_K.CLARIFY, "ask_it"): "ask_it",
    (_K.CLARIFY, "tell_it"): "tell_it",
    (_K.CLARIFY, "no_need"): "no_need",
    (_K.CLARIFY, "notes"): "notes",
    (_K.CLARIFY, "few"): "few",
    (_K.CLARIFY, "same"): "same",
    (_K.CLARIFY, "several"): "several",
    (_K.CLARIFY, "why"): "why",
    (_K.CLARIFY, ""): "allowed",
    (_K.PROGRESS, ""): "progress",
    (_K.THANKS, ""): "thanks",
    (_K.GREETING, ""): "greeting",
    (_K.PRESENCE, ""): "presence",
    (_K.NERVES, ""): "nerves",
    (_K.NERVES, "language"): "language",
    (_K.REMARK, "smalltalk"): "smalltalk",
    (_K.REMARK, "told"): "told_me",
    (_K.REMARK, "beyond"): "beyond",
    (_K.REMARK, "ready"): "ready",
    (_K.REMARK, ""): "remark",
    (_K.IGNORE, ""): "slip",
    (_K.INSTRUCTION, ""): "instruction",
    (_K.WRONG_CHAT, ""): "wrong_chat",
    (_K.UNFIT, ""): "unfit",
    (_K.TOO_PERSONAL, ""): "too_personal",
    (_K.COMPLAINT, "abuse"): "abuse",
    (_K.COMPLAINT, ""): "unheard",
    (_K.COMPLAINT, "unheard"): "unheard",
}
"""What is said to each; `round.*` of content/en/phrases holds the words."""

KEYS: Final = (
    *dict.fromkeys(LINES.values()),
    *("fact", "fact_plain", "sorry", "lost", "lost_opened", "meaning"),
    *("meaning_unknown", "where", "repeat", "which", "which_one"),
    *("other_trade", "link", "title", "its_word", "surely", "manner"),
    *("for_you", "for_you_out", "guess_asked"),
    *("which_me", "which_before", "left_out", "all_answered"),
    *("moved", "moved_to", "moved_away", "moved_none", "beside", "ask_again"),
)
"""All that is said in the round, beside what is said at any question."""

_UNPLEASED: Final = ("unheard", "abuse", "wrong_chat", "slip", "sorry")
"""What is said without naming what is open, where that would sound cold."""


def line_of(turn: Turn, heard: Heard, key: str, **slots: str) -> SayInTheRound:
    """Say it, and name what is open, unless more of the message is to be met."""
    waits = due(turn)
    beside = bool(heard.aside.rest)
    if beside or key in _UNPLEASED:
        waits = ""
    buttons = () if beside else (rows(turn),)
    return SayInTheRound(phrase(f"round.{key}", **slots), waits, buttons)
