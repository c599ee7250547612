"""Say how long an answer may be, in which order it is told, and who is played."""

import re
from typing import Final

from bot.core.outside_replies import TellField
from bot.core.reply import Reply, Say
from bot.core.scene import FOLLOWED
from bot.core.session import Turn
from bot.core.state import Context, State
from bot.core.yes_or_no import yes_or_no
from bot.model import GENERAL, Expects
from bot.parts.asides.clarifying import either, joined, said_of
from bot.parts.asides.lines import Heard, say

ROLES: Final = ("me", "you", "company", "real")
METHODS: Final = ("order", "star", "list")
PROGRAM: Final = ("saved", "finish", "follow_ups", "picture", "scored")


_ON_THE_DAY: Final = re.compile(
    r"\b(?:(?:real|actual|proper) (?:one|interview|thing)|in the interview|tomorrow"
    r"|on (?:the day|(?:mon|tues|wednes|thurs|fri)day)|next week)\b",
    re.IGNORECASE,
)
"""What asks of the interview itself."""


def lengthened(turn: Turn, heard: Heard, context: Context) -> Say:
    """Say how long an answer may be, and whether what they think of is enough."""
    if yes_or_no(heard.words):
        # "Keep it short, or take it out?" asks whether to say it.
        return said_of(turn, context.wanted("say_it", heard.words), context)
    if (meant := context.wanted("meant", heard.words)).why == "one":
        return either(turn, meant, heard, context)
    sort = context.wanted("length", heard.words).sort
    if _ON_THE_DAY.search(heard.words):
        return say("length_there")
    if turn.stage in FOLLOWED:
        return say("length_enough_told" if sort == "enough" else "length_short")
    if turn.question.expects in (Expects.REFLECTION, Expects.SMALL_TALK):
        return say("length_else_enough" if sort == "enough" else "length_else")
    if sort == "enough":
        return say("length_enough")
    if sort == "between":
        return say("length_between")
    return say("length_all" if sort == "all" else "length")


def ordered(turn: Turn, heard: Heard, context: Context) -> Say:
    """Say in which order or form it may be told, or what the program does."""
    about, expects = heard.aside.about, turn.question.expects
    sort = context.wanted(about or "method", heard.words).sort
    if about == "program" and sort in PROGRAM:
        return say(f"program_{sort}")
    if about == "program":
        return say("method_program")
    if sort == "order" and expects is not Expects.INSTANCE:
        return say("method_order_else")
    return say(f"method_{sort}") if sort in METHODS else say("method")


def played(state: State, turn: Turn, heard: Heard, context: Context) -> Reply:
    """Say who or what is played, and for which work."""
    wanted = context.wanted("role", heard.words)
    case = turn.question.expects is Expects.REASONING
    if wanted.sort == "job":
        return TellField(state.candidate.track or GENERAL, state.candidate.applies)
    if wanted.sort == "me" and wanted.sides and case:
        return say("either_sides_else", sides=joined(wanted.sides))
    return say(f"role_{wanted.sort}") if wanted.sort in ROLES else say("machine_role")
