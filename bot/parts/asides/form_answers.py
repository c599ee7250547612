"""What is said to a question or a remark where a form waits for words, in one line."""

import re
from collections.abc import Mapping
from typing import Final

from bot.core.dossier import Form
from bot.core.reply import Reply, phrase
from bot.core.state import Context
from bot.hearing import Aside, AsideKind
from bot.parts.asides.form_hearing import MENDED
from bot.parts.asides.lines import meaning, say
from bot.parts.asides.tips import ASKING, tip

_K = AsideKind

HELPED = (
    *("interview", "job", "stories", "unsaid", "notes", "after", "thanks"),
    *("reflection", "task", "mending"),
)

TOPICS = (
    *("dress", "surname", "look_up", "same", "letter", "change", "panel_own", "must"),
    *("early", "not_yet", "looking", "saved", "label", "contact", "smart"),
    *("page", "remind", "back"),
)
"""What is asked or told in forms of every kind, each with a phrase of its own."""

READ: Final[Mapping[str, str]] = {
    "interview.when": "when",
    "interview.hour": "hour",
    "interview.company": "company",
    "interview.people": "people",
    "interview.minutes": "minutes",
    "interview.where": "where",
    "interview.casual": "casual",
    "after.people": "met",
    "after.company": "company",
    "notes.asked": "asked",
    "notes.said": "said",
    "notes.left_out": "left_out",
    "unsaid.text": "unsaid",
    "thanks.moment": "moment",
    "thanks.line": "moment",
}
"""Fields whose question may be read in several ways, as a phrase says which counts."""
SHOWN: Final = ("interview", "after", "notes", "unsaid", "thanks", "reflection")
"""Forms for which an example is shown, and a hint given."""

_LOOKS_UP: Final = re.compile(
    r"\b(?:linked ?in|google|look (?:them|him|her|people) up|xing|facebook)\b", re.I
)


_MAY: Final = re.compile(
    r"\b(?:impolite|rude|ok|okay|fine|weird|creepy|allowed|should i|can i|may i"
    r"|stalk\w*"
    r"|normal|bad)\b",
    re.IGNORECASE,
)


_JUDGES: Final = re.compile(
    r"\b(?:good|right|ok(?:ay)?|fine|bad|wrong|correct|well|better|enough|how (?:am|was"
    r"|did"
    r"|is it going)|doing)\b",
    re.IGNORECASE,
)
"""What asks how something was."""


def part(form: Form) -> str:
    """Name the form as the phrases do."""
    if form.field == MENDED:
        return "mending"
    return form.part if form.part in HELPED else "other"


def help_with(form: Form) -> Reply:
    """Say what a form wants."""
    return say(f"form.{part(form)}")


def answer(form: Form, aside: Aside, words: str, context: Context) -> Reply | None:
    """Give the line that answers an aside; None where there is none to give."""
    about, kind = aside.about, aside.kind
    reads, shows = READ.get(form.field), form.part in SHOWN
    match kind:
        case _K.CLARIFY if _LOOKS_UP.search(words) and _MAY.search(words):
            return say("form_look_up")
        case _K.CLARIFY if about == "letter" and form.part == "interview":
            return say("privacy")
        case _K.CLARIFY if about in TOPICS:
            return say(f"form_topic.{about}")
        case _K.CLARIFY if about == "why":
            return say(f"form_why.{part(form)}")
        case _K.CLARIFY if about == "no_need":
            return say("form_topic.must")
        case _K.CLARIFY if about == "names":
            return say("form_topic.contact")
        case _K.CLARIFY if about == "not_true":
            return say("form_invented")
        case _K.CLARIFY if about == "employer":
            return say("form_employer")
        case _K.CLARIFY if about == "say_it":
            return tip(words, context, ASKING) or say("form_say_it")
        case _K.CLARIFY | _K.REPHRASE if reads and about in ("", "meant", "of_what"):
            return say(f"form_reading.{reads}")
        case _K.LENGTH if form.field == "interview.minutes" and "what" in words:
            return say(f"form_reading.{reads}")
        case _K.EXAMPLE if shows and about == "hint":
            return say(f"form_hint.{form.part}")
        case _K.EXAMPLE if shows:
            return say(f"form_example.{form.part}")
        case _K.METHOD if about == "program" and shows:
            return say("form_program")
        case _K.MACHINE if about == "role" and shows:
            return say("form_role")
        case _K.MACHINE:
            return say("machine")
        case _K.PRIVACY:
            return say("privacy")
        case _K.NERVES if about == "language":
            return say("form_language")
        case _K.NERVES:
            return say("nerves_mixed")
        case _K.REMAINING if form.field == "interview.casual":
            return phrase("day.beside_last")
        case _K.REMAINING:
            return say("form_remaining")
        case _K.PROGRESS if _JUDGES.search(words):
            return say("form_nothing_to_judge")
        case _K.PROGRESS if form.field == "interview.minutes":
            return say("form_reading.minutes")
        case _K.PROGRESS:
            return help_with(form)
        case _K.MEANING if found := meaning(aside.word, context):
            return say("meaning_outside", word=aside.word, meaning=found)
        case _K.ADD:
            return say("form_add")
        case _K.LENGTH | _K.METHOD | _K.REPHRASE:
            return help_with(form)
    return None
