"""What is said to asides: the phrases, with what each needs filled in."""

from collections.abc import Mapping
from typing import Final

_ASKED: Final = frozenset({"question"})
_QUOTED: Final = frozenset({"quote"})
_SIMPLER: Final = frozenset({"simpler"})
_NONE: Final[frozenset[str]] = frozenset()

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "aside.repeat",
            "aside.greeting_back",
            "aside.back",
            "aside.back_first",
            "aside.instruction",
            "aside.form_again",
        ],
        _ASKED,
    ),
    **dict.fromkeys(["aside.rephrase", "aside.meaning_unknown"], _SIMPLER),
    **dict.fromkeys(["aside.already_said", "aside.nerves_told"], _QUOTED),
    "aside.example": frozenset({"example", "question"}),
    "aside.meaning": frozenset({"meaning", "question"}),
    "aside.remaining": frozenset({"left", "minutes"}),
    "aside.progress": frozenset({"quote", "gap"}),
    **dict.fromkeys(
        [
            "aside.rephrase_again",
            "aside.clarify",
            "aside.clarify_not_true",
            "aside.clarify_names",
            "aside.clarify_meant",
            "aside.length",
            "aside.length_short",
            "aside.method",
            "aside.method_i_or_we",
            "aside.method_real",
            "aside.example_none",
            "aside.wait",
            "aside.thanks",
            "aside.greeting",
            "aside.presence",
            "aside.presence_nothing",
            "aside.already_said_bare",
            "aside.already_said_not_found",
            "aside.unfit",
            "aside.unfit_follow_up",
            "aside.too_personal",
            "aside.skip",
            "aside.stop",
            "aside.back_which",
            "aside.add",
            "aside.added",
            "aside.add_nothing",
            "aside.remaining_last",
            "aside.remaining_nearly",
            "aside.progress_thin",
            "aside.progress_none",
            "aside.progress_no_score",
            "aside.misheard",
            "aside.misheard_ask",
            "aside.complaint",
            "aside.complaint_again",
            "aside.complaint_abuse",
            "aside.nerves",
            "aside.nerves_language",
            "aside.nerves_again",
            "aside.privacy",
            "aside.privacy_names",
            "aside.machine",
            "aside.wrong_chat",
            "aside.ignore",
            "aside.ignore_last",
            "aside.instruction_language",
            "aside.instruction_write",
            "aside.instruction_settings",
            "aside.mixed",
            "aside.form_unknown",
            "aside.nothing_open",
        ],
        _NONE,
    ),
}
"""Every phrase for an aside, with what is filled into it."""
