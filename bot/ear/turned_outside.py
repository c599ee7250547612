"""How sentences are built that are said with no question open, and what each asks."""

from typing import Final

from bot.ear.turned_build import rule
from bot.hearing import AsideKind

_K: Final = AsideKind
_MONEY: Final = (
    r"(?:pay|salary|money|wages?|holidays?|vacation|leave|hours|benefits|bonus"
    r"|working from"
    r" home|home office|remote|overtime|pension|days off)"
)
OUTSIDE: Final = (
    rule(
        _K.THANKS,
        "",
        r"(?:that is|thats|that was) (?:all|it|everything)(?: (?:from me|for (?:now"
        r"|today)"
        r"))?(?: [,.!])* (?:thank|thanks|cheers|bye)\b.*",
    ),
    rule(
        _K.CLARIFY,
        "ask_pay",
        rf"(?:is|would) it (?:be )?(?:\S+ )?(?:weird|rude|bad|ok|okay|fine|wrong|normal"
        rf"|allowed|early|strange|cheeky|greedy|impolite) (?:to|if i) (?:\S+ ){{1,4}}?"
        rf"{_MONEY}\b.*",
        rf"(?:can|could|may|should|shall|am i allowed to|when (?:can|should|do)) i "
        rf"(?:\S+ ){{0,2}}?(?:ask|talk|bring up"
        rf"|mention)\b(?: \S+){{0,4}}? {_MONEY}\b.*",
    ),
    rule(
        _K.CLARIFY,
        "ask_it",
        r"(?:is|would) it (?:be )?(?:\S+ )?(?:weird|rude|bad|ok|okay|fine|wrong|normal"
        r"|allowed|early|strange|cheeky|impolite) (?:to|if i) (?:ask|say|tell|mention"
        r"|bring"
        r"|write|call|take)\b.*",
    ),
    rule(
        _K.COMMAND,
        "interview",
        r"(?:can|could|how (?:do|can)|where (?:do|can)) i (?:\S+ )?(?:set|tell|say"
        r"|enter"
        r"|put in|give|change)\b.*\b(?:panel|interviewers?|date|day of|who i meet)\b.*",
    ),
    rule(
        _K.COMMAND,
        "settings",
        r"(?:can|could|how (?:do|can)|where (?:do|can)) (?:i|you) (?:\S+ )?(?:set"
        r"|tell|say"
        r"|enter|put in|give|change)\b.*\b(?:job|field|work|trade|profession|tone"
        r"|what i"
        r" do)\b.*",
    ),
    rule(
        _K.PROGRESS,
        "how",
        r"(?:is it|is that|was that) (?:really |actually )?true\b.*",
        r".*how (?:do|can|would) you know (?:that |if )?i am\b.*",
    ),
)
"""What is said with nothing open, where a question is easily taken for another."""
