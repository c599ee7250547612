"""Answer what is asked about the answer: may it be so, must it, is it wise, which one.

A yes or a no comes first, and what was asked about in the candidate's own words, where
these can be said back surely.
"""

import re
from typing import Final

from bot.core.assessment import HOLLOW, landed
from bot.core.reply import Say
from bot.core.scene import FOLLOWED, briefly
from bot.core.session import Turn
from bot.core.state import Context
from bot.core.yes_or_no import yes_or_no
from bot.expressions import Expression
from bot.hearing import AsideKind, Wanted
from bot.model import Expects, Question
from bot.parts.asides.lines import LEAVING, STORIES, Heard, following, say
from bot.parts.asides.naming import stems

BRIEF: Final = 5
"""Words of a question that only asks "of what?"."""

NAMED: Final = (
    *("person", "firm", "person_needed", "firm_needed", "kept_out", "letters"),
)
INVENTED: Final = ("would", "rough", "as_mine", "dressed_up", "guess")
SAYING: Final = (
    *(
        f"{sort}_{how}"
        for sort in ("plain", "admitting", "others", "boasting", "heavy")
        for how in ("yes", "no", "open")
    ),
    *(
        f"{sort}_{how}"
        for sort in ("too_much", "looks", "asking")
        for how in ("yes", "no", "open")
    ),
    *("hollow", "pay", "swearing", "joke", "secret", "private", "left_out", "cv"),
)
OPEN: Final = ("who", "which", "where", "how", "what")
OPEN_TOLD: Final = ("who", "which", "how", "what")
WHY: Final = ("simple", "simple_that", "recent", "work", "own", "one")
"""Why one of the readings is better than the other."""


def clarified(turn: Turn, heard: Heard, context: Context) -> Say | None:
    """Answer it by what exactly is asked; None for what has a reply elsewhere."""
    about = heard.aside.about
    wanted = context.wanted(about or "clarify", heard.words)
    match about:
        case "need_to" | "no_need" | "names" if _AMOUNT.search(heard.words):
            return say("method_numbers")
        case "" if _TWICE.search(heard.words):
            return _twice(context.wanted("again", heard.words))
        case "" if _TO_THEM.search(heard.words):
            return said_of(turn, context.wanted("say_it", heard.words), context)
        case "" if has_to(heard.words):
            return _must(turn, heard, context)
        case "":
            return may(turn, wanted)
        case "no_need":
            return _must(turn, heard, context)
        case "names":
            return naming(wanted)
        case "need_to" if _TO_NAME.search(heard.words):
            return naming(context.wanted("names", heard.words))
        case "again":
            return _twice(wanted)
        case "not_true":
            return _invented(turn, wanted, heard.question)
        case "say_it":
            return said_of(turn, wanted, context)
        case "meant":
            return either(turn, wanted, heard, context)
    return None


_TWICE: Final = Expression(
    r"\b(?:again|twice|(?:a|one) (?:second|more) time|once more|re-?use)\b",
    re.IGNORECASE,
)
"""What asks to use something another time, where it is heard as to use it."""
_TO_THEM: Final = Expression(
    r"\b(?:for|in|at|on) (?:an |the |my |this )?(?:interview|panel|day)\b"
    r"(?! (?:job|question))"
    r"|\b(?:can|may|should|could|shall) i (?:even |just )?"
    r"(?:say|mention|admit|confess)\b",
    re.IGNORECASE,
)
"""What asks about the interview, where it is heard as whether something counts."""
_HAS_TO: Final = Expression(
    r"\b(?:have|has|need|needs|got) to\b|\bmust\b|\bgotta\b|\bnecessary\b"
    r"|\b(?:required|compulsory|obligatory|mandatory)\b",
    re.IGNORECASE,
)
_MAY: Final = Expression(
    r"\b(?:can|may|could) (?:i|it|we|this|that)\b|\b(?:ok(?:ay)?|fine|al ?right)\b"
    r"|\bcounts?\b",
    re.IGNORECASE,
)
_AMOUNT: Final = Expression(
    r"\b(?:name|say|know|give|have|need) (?:the |a |an |any )?(?:exact |real )?"
    r"(?:amounts?|figures?|numbers?|sums?|prices?)\b",
    re.IGNORECASE,
)
"""What asks whether numbers are needed."""
_TO_NAME: Final = Expression(r"\bnam(?:e|es|ed|ing)\b", re.IGNORECASE)
"""What asks how much is to be named, where it is heard as how much is to be told."""


def has_to(text: str) -> bool:
    """Whether it is asked what has to be, and not what may."""
    return _HAS_TO.search(text) is not None and _MAY.search(text) is None


def _tells(turn: Turn) -> bool:
    """Whether a story is asked for, or asked on about."""
    return turn.question.expects in STORIES


def may(turn: Turn, wanted: Wanted) -> Say:
    """Say whether something may be used, or is too small, too old, or a problem."""
    no = wanted.denies and not wanted.open
    if wanted.sort == "i_or_we":
        return say("method_i_or_we")
    if wanted.sort == "language":
        return say("instruction_language")
    if wanted.sort == "small":
        return say("may_small_no" if no else "may_small")
    if wanted.sort == "old":
        return say("may_old_no" if no else "may_old")
    if wanted.open:
        return say("may_open")
    if no:
        return say("may_no")
    if wanted.thing:
        return say("may_thing", thing=wanted.thing)
    return say("may" if _tells(turn) else "may_else")


def must(turn: Turn, wanted: Wanted) -> Say:
    """Say whether something has to be, and what is enough."""
    match wanted.sort:
        case "compulsory":
            on = following(turn) if turn.stage in FOLLOWED else LEAVING
            return say("must_skip", on)
        case "enough" if not wanted.thing:
            return say("must_enough_too")
        case "enough":
            return say("must_enough", thing=wanted.thing)
        case "mine":
            return say("must_mine")
        case "be":
            return say("must_be", thing=wanted.thing)
        case "to_do":
            return say("must_do")
    return say("must" if _tells(turn) else "must_do")


def _must(turn: Turn, heard: Heard, context: Context) -> Say:
    """Say it of what is asked; of two of which one asks for less, that it is enough."""
    wanted = context.wanted("no_need", heard.words)
    less = context.wanted("meant", heard.words)
    if not wanted.sort and less.why.startswith("simple"):
        return say(f"either_for.{less.why}", thing=less.thing)
    return must(turn, wanted)


def naming(wanted: Wanted) -> Say:
    """Say whether somebody or something may be named."""
    if wanted.sort == "suggested":
        return say("name_suggested", thing=wanted.thing)
    return say(f"name_{wanted.sort if wanted.sort in NAMED else 'person'}")


def _twice(wanted: Wanted) -> Say:
    if wanted.denies and not wanted.open:
        return say("twice_no")
    if wanted.thing:
        return say("twice_thing", thing=wanted.thing)
    return say("twice")


_IMAGINED: Final = Expression(
    r"\b(?:would(?! you (?:like|say|tell|call))|could have|might have|what if|suppose"
    r"|imagine|if (?:you|the|we|it|nobody|they))\b[^.!?]*\?",
    re.IGNORECASE,
)
"""What asks for something that has not happened."""


def imagined(turn: Turn, question: str) -> bool:
    """Whether it is asked what one would do, or would have done, and not what was."""
    tells = _tells(turn) and turn.stage not in FOLLOWED
    return not tells and _IMAGINED.search(question) is not None


def _invented(turn: Turn, wanted: Wanted, question: str) -> Say:
    expects, sort = turn.question.expects, wanted.sort
    if expects is Expects.SMALL_TALK:
        return say("invent_chat")
    if expects is Expects.REASONING and sort in ("", "would", "rough", "as_mine"):
        return say("invent_case")
    if imagined(turn, question) and sort != "as_mine":
        return say("invent_else")
    if sort == "would" and expects is not Expects.INSTANCE:
        return say("invent_else")
    if expects is not Expects.INSTANCE and sort in ("", "dressed_up"):
        return say("invent_true")
    return say(f"invent_{sort}") if sort in INVENTED else say("invent")


def said_of(turn: Turn, wanted: Wanted, context: Context) -> Say:
    """Tell whether what is said to the open question is wise to say."""
    if wanted.sort == "too_much" and hollow(turn, context):
        return say("saying.hollow")
    return saying(wanted)


def saying(wanted: Wanted) -> Say:
    """Tell whether something is wise to say, with no answer open to look at."""
    sort = wanted.sort
    if sort not in SAYING:
        how = "open" if wanted.open else "no" if wanted.denies else "yes"
        sort = f"{sort}_{how}"
    return say(f"saying.{sort if sort in SAYING else 'plain_open'}")


def hollow(turn: Turn, context: Context) -> bool:
    """Whether what was said last were big words, in which nothing can be seen."""
    attempt = turn.attempt
    text = attempt.latest if attempt.unheard else attempt.text
    if not text.strip() or turn.question.expects is not Expects.INSTANCE:
        return False
    judgement = context.ear(turn.question, text).judgement
    cues = {cue.cue for cue in judgement.cues}
    return not landed(judgement) and not cues.isdisjoint(HOLLOW)


def either(turn: Turn, wanted: Wanted, heard: Heard, context: Context) -> Say:
    """Say which of the readings is meant, or that it is theirs to choose."""
    told = turn.stage in FOLLOWED
    if yes_or_no(heard.words):
        return _yes_or_no(turn, heard, context)
    used = context.wanted("clarify", heard.words).thing
    if used and wanted.why.startswith("simple") and used != wanted.thing:
        # "Does electricity count, or only what a guest can touch?": it does.
        return say("may_thing", thing=used)
    if wanted.why in WHY:
        return say(f"either_for.{wanted.why}", thing=wanted.thing)
    if not wanted.sides:
        if used:
            # "May I use my old job, or must it be paid work?"
            return say("may_thing", thing=used)
        if re.search(r"\bor\b", heard.words, re.IGNORECASE):
            return say("either_any")
        if told:
            return say("either_told")
        return say("either" if _tells(turn) else "either_else")
    if told and (this := _of_before(turn, wanted, heard, context)):
        return say("either_this", thing=this)
    sides, many = joined(wanted.sides), len(wanted.sides) > 2
    if told:
        return say("either_many_told" if many else "either_sides_told", sides=sides)
    if not _tells(turn):
        return say("either_sides_else", sides=sides)
    return say("either_many" if many else "either_sides", sides=sides)


def _yes_or_no(turn: Turn, heard: Heard, context: Context) -> Say:
    """Answer a question that only asks for a yes or a no: no two readings of it."""
    words = heard.words
    if _MAY.search(words) and not _TO_SAY.search(words):
        return may(turn, context.wanted("clarify", words))
    return said_of(turn, context.wanted("say_it", words), context)


def likely(turn: Turn, heard: Heard, context: Context) -> Say | None:
    """Answer what names its readings, or what is to be used, whatever kind it is of."""
    wanted = context.wanted("meant", heard.words)
    if yes_or_no(heard.words) and _TO_SAY.search(heard.words):
        return said_of(turn, context.wanted("say_it", heard.words), context)
    if wanted.sides or context.wanted("clarify", heard.words).thing:
        return either(turn, wanted, heard, context)
    if _TO_SAY.search(heard.words):
        return said_of(turn, context.wanted("say_it", heard.words), context)
    return None


_TO_SAY: Final = Expression(
    r"\b(?:should|shall|can|may|could|do) i (?:really |even |just |better )?(?:say"
    r"|tell|mention"
    r"|admit|leave|hide|keep|confess)\b|\b(?:was|is) (?:that|it|this) (?:ok(?:ay)?"
    r"|al ?right"
    r"|wise|rude|bad|silly|too \w+)\b",
    re.IGNORECASE,
)
"""What asks whether something may be said."""


_NAMES: Final = Expression(r"(?:the|your|a|an|his|her|their) ", re.IGNORECASE)


def joined(sides: tuple[str, ...]) -> str:
    """Say readings in a row, the last behind "or"."""
    *most, last = sides
    return f"{', '.join(most)} or {last}"


def _of_before(turn: Turn, wanted: Wanted, heard: Heard, context: Context) -> str:
    """Give the one reading that the question before was about; empty where none is."""
    question = context.questions.get(turn.question.question_id)
    if question is None:
        return ""
    asked = stems(question.text) - stems(heard.question)
    found = [side for side in wanted.sides if stems(side) & asked]
    named = len(found) == 1 and _NAMES.match(found[0])
    return found[0] if named else ""


# What the question leaves open


_LEFT_OPEN: Final = Expression(
    r"^\W*(?:\w+ ){0,4}(?:what|who|whom|which(?: \w+)?)\W*(?:$|\?)", re.IGNORECASE
)


def asks_of_what(turn: Turn, heard: Heard, context: Context) -> bool:
    """Whether what is not understood of a follow-up is a word that it leaves open."""
    if turn.stage not in FOLLOWED or heard.aside.about:
        return False
    if not _LEFT_OPEN.match(heard.words):
        return False
    brief = len(heard.words.split()) <= BRIEF
    return brief or bool(context.wanted("of_what", heard.words).sides)


def left_open(turn: Turn, heard: Heard, context: Context) -> Say:
    """Say what a word of the question refers to, or that it is theirs to choose."""
    wanted = context.wanted("of_what", heard.words)
    question = context.questions.get(turn.question.question_id)
    last = max((m.at for m in turn.attempt.messages), default=turn.asked_at)
    again = sum(a.kind == AsideKind.REPHRASE and a.at >= last for a in turn.asides) > 1
    row = following(turn)
    if wanted.sides:
        return either(turn, wanted, heard, context)
    if turn.stage in FOLLOWED:
        about = subject(question) if question is not None else ""
        if again or not about:
            return say("open_told_known", row)
        sort = wanted.sort if wanted.sort in OPEN_TOLD else "what"
        return say(f"open_told_{sort}", row, subject=about)
    if turn.question.expects is Expects.REASONING:
        return say("open_case")
    if again:
        return say("open_known")
    simpler = (question.simpler if question is not None else "") or heard.question
    if not _tells(turn):
        return say("open_else", simpler=simpler)
    sort = wanted.sort if wanted.sort in OPEN else "what"
    return say(f"open_{sort}", simpler=simpler)


def subject(question: Question) -> str:
    """Say what a question is about: its simpler wording up to what it asks.

    "You wanted one thing and a colleague wanted another. What did you do?"
    """
    first, dot, asks = question.simpler.partition(". ")
    if dot and asks and "?" not in first:
        return f"{first}."
    return briefly(question.text)
