"""Hear what is wished when nothing is open: another round, a page, luck, goodbye."""

import re
from functools import lru_cache
from typing import Final

from bot.expressions import Expression
from bot.hearing import Between, HeardBetween

LONGEST: Final = 40
"""Words of such a wish."""

SHORT: Final = 3
"""Questions of a short sitting."""

_NUMBERS: Final = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "couple": 2,
    "few": 3,
    "seven": 7,
    "eight": 8,
    "ten": 10,
}
_MODES: Final = (
    ("second-round", r"(?:2nd|second)[ -]?round|whole (?:round|interview)|full round"),
    ("panel", r"panel"),
    ("behavioural", r"behaviou?ral"),
    ("technical", r"technical|tech(?: round| questions| one)"),
    (
        "your-questions",
        r"your[ -]questions|my questions(?: to| for)|ask (?:the employer|you|them)",
    ),
    ("usual", r"usual(?: questions)?|(?:common|standard|classic) questions"),
    ("closing", r"last ten minutes|closing|(?:pay|salary|notice) (?:round|questions?)"),
)


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


_WISHES: Final = _any(
    r"\b(?:want|wanna|wish|would like|['’]d like|like to|can (?:i|we|you|u|it)|could"
    r" (?:i|we|you)|may (?:i|we)|let['’]?s|lets|let me|let us|do|give|start|begin|try"
    r"|practi[sc]e|play|again|please|pls|plz|this time|another|ready for|go for|up for"
    r"|fancy|how about|short|quick)\b"
)
_TELLS: Final = _any(
    r"\b(?:what|why|who|when|where|how (?:long|many|does|do|did|was|is|much))\b",
    r"\b(?:asked|told|said) me\b|\b(?:my|the) (?:real|actual)\b",
    r"\b(?:yesterday|tomorrow|next week|on (?:mon|tues|wednes|thurs|fri)day)\b",
)
"""What rather asks about a sitting, or tells of a real one."""
_SHORTER: Final = _any(
    r"\b(?:short(?:er)?|quick(?:er)?|small|brief|little|mini)\b",
    r"\b(?:5|five|10|ten) min",
)
_COUNTED: Final = Expression(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|ten|(?:a )?couple(?: of)?"
    r"|(?:a )?few)(?: more| other| quick| short| easy| real)* (?:questions?|qs?)\b",
    re.IGNORECASE,
)
_FIELD: Final = Expression(
    r"\b(?:for|as|about|be|it['’]?s)\s+(?:a |an |the |my )?"
    r"([a-z][a-z&/' -]{1,40}?)\s*(?:\b(?:this time|instead|now|please|pls|today|then)\b"
    r"|[,.!?]|$)",
    re.IGNORECASE,
)
_THIS_TIME: Final = _any(r"\bthis time\b|\binstead\b")
_ANOTHER: Final = _any(
    r"^\W*(?:(?:ok(?:ay)?|right|cool|great|thanks|cheers|go on|and|yes|yeah|ta"
    r"|nice)\W+)*"
    r"(?:(?:just|maybe|can i (?:have|get|do)|can we (?:have|do)|give me|gimme"
    r"|let['’]?s do"
    r"|i(?:['’]?d like| want)|hit me with|ask me|do|have we time for|is there time for"
    r"|time for)\W+)*"
    r"(?:one more|another(?: one)?|an other one|a further one|1 more|next one"
    r"|one another"
    r"|another question|one more question|one more go|once more|encore)"
    r"(?:\W+(?:please|pls|then|go|time|for me|for the road|today|before (?:bed|i go)"
    r"|if you have one|mate|thanks|of those|like that))*\W*$"
)
_LUCK: Final = _any(
    r"\bwish me\b|\bfingers? crossed\b|\bcross your fingers\b|\bkeep your fingers\b",
    r"\b(?:need|needs|hope for|send me|pray for)\b.{0,12}\bluck\b|\bpray for me\b",
    r"\bbreak a leg\b",
)
_DAY: Final = Expression(
    r"\b(?:for|on|till|until|this|is|its|it['’]?s)?\s*((?:mon|tues|wednes|thurs|fri"
    r"|satur"
    r"|sun)day|tomorrow|tonight|this afternoon|next week)\b|\b(?:for|on|this)\s+"
    r"(thurs?|mon|tues?|weds?|fri)\b",
    re.IGNORECASE,
)
_DAYS: Final = {
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
}
_BYE: Final = _any(
    r"^(?:\W*\w+){0,6}?\W*\b(?:bye+|good ?bye|cheerio|ciao|ta[ -]?ra|toodle\w*"
    r"|good ?night|nighty? night|farewell|so long)\b(?:\W+\w+){0,6}\W*$",
    r"\b(?:i['’]?m|im|i am|am) (?:off|away|going|done|finished|leaving|out|heading)"
    r"(?: now| home| to bed| then| for (?:today|now|tonight)| with it)*"
    r"(?:\W+(?:thanks|cheers|bye|thank you|ta)\b.{0,20})?\W*$",
    r"\b(?:gotta|got to|have to|must|need to|better) (?:go|run|leave|dash|head off"
    r"|shoot)"
    r"\b(?:\W+\w+){0,6}\W*$",
    r"\b(?:see|c|cu|catch|talk to|speak to) (?:you|u|ya|ye)(?: (?:later|soon|tomorrow"
    r"|then|around|next time|again|on \w+day))*\W*$",
    r"\bthat(?:['’]?s| is|s| will be|['’]?ll be) (?:me|it|all|enough|everything)"
    r"(?: done| finished| sorted)?(?: for (?:today|now|tonight|me))?"
    r"(?:\W+(?:thanks|cheers|thank you|ta|bye)\b.{0,20})?\W*$",
    r"\buntil (?:next time|tomorrow|then)\W*$|\blogging off\b|\bcall it a (?:day"
    r"|night)\b",
)
_TOLD: Final = _any(r"\b(?:i|he|she|they|we) (?:said|had|told|went|waved|was|were)\b")
"""What tells of a goodbye that was said before."""
_BEEN: Final = _any(
    r"\b(?:had|did|have had|have done|['’]ve had|came (?:out of|from|back from)"
    r"|come (?:out of|from|back from)|finished|survived|just (?:had|did|out of"
    r"|back from)"
    r"|been (?:to|at|in)|got through)\b.{0,25}\b(?:interview|panel|real (?:one|thing)"
    r"|second round)\b",
    r"\b(?:interview|real (?:one|thing))\b.{0,20}\b(?:was|is over|is done|went"
    r"|happened)\b",
)
_LATELY: Final = _any(
    r"\b(?:this (?:morning|afternoon|evening)|today|yesterday|just|earlier|an hour ago"
    r"|hours? ago|last night|over|done|on (?:mon|tues|wednes|thurs|fri)day|real|at last"
    r"|finally|now)\b"
)
_NOT_YET: Final = _any(
    r"\b(?:tomorrow|will|going to|gonna|soon|next|before the|in \d+ days|coming up"
    r"|practice|here|your|this bot)\b",
    r"\bhaven['’]?t\b|\bnot (?:yet|had)\b|\byears? ago\b|\blast year\b|\bonce\b",
)
_AFTERWARDS: Final = _any(
    r"\b(?:write|send|draft|make|need|do|put)\b.{0,30}\b(?:thank[ -]?you|thanks to them"
    r"|thank (?:them|her|him|the))\b",
    r"\bthank[ -]?you (?:note|letter|e-?mail|mail|card|message)\b",
    r"\b(?:write|make|take|put|jot|keep)\b.{0,20}\b(?:notes?)\b.{0,40}\b(?:interview"
    r"|they"
    r"|panel|asked|went|remember)\b",
)
_PAGE: Final = _any(
    r"\b(?:page|pdf|print ?out|hand ?out)\b",
    r"\b(?:print|download|save|export)\b.{0,20}\b(?:it|this|that|my answers|session)\b",
)
_PAGE_WANTED: Final = _any(
    r"^\W*(?:the |my |a )?page(?: to keep)?(?: please| pls)?\W*$",
    r"\b(?:get|give|have|want|send|show|need|see|make|open|download|print|where|how"
    r"|can|put"
    r"|like|save|find)\b",
)
_EARLIER: Final = _any(
    r"\b(?:first|earlier|previous|other|older|old|before|last (?:week|time|one|but one)"
    r"|yesterday|one before|both|all|every|too|as well|also|1st|second|each)\b"
)
_NOT: Final = _any(r"\b(?:not|never|no)\b|n['’]t\b|\bdont\b")
_REST: Final = _any(
    r"^\W*(?:(?:can|could) (?:i|you) |please |and )*(?:show|see|read|give|tell)?"
    r"(?: me)? ?(?:the |all the )?(?:rest|remainder|remaining)(?: of (?:it|that"
    r"|the summary"
    r"|this))?(?: please| pls)?\W*$"
)


_NEXT: Final = _any(
    r"^\W*(?:(?:ok(?:ay)?|so|right|and|well|now|then)\W+)*what (?:now|next|then"
    r"|(?:should|do"
    r"|shall|can) (?:i|we) (?:do|practi[sc]e) (?:now|next|then|today))\W*$",
    r"\bshould i (?:practi[sc]e|do|train) (?:more|again|some more|another)\b",
    r"\bwhat(?:['’]?s| is) next\b",
)
_REMIND: Final = _any(r"\b(?:remind|nudge|ping|wake) me\b")
_WON: Final = _any(
    r"\b(?:i|we) (?:\w+ )?(?:got|have got|['’]ve got|landed|was offered|were offered"
    r"|have been offered|bagged|nailed) (?:it|the job|the role|the position|the place"
    r"|an offer|the offer|hired)\b",
    r"\bthey (?:\w+ )?(?:offered me|hired me|took me|want me|said yes"
    r"|gave me the job)\b",
)
_LOST: Final = _any(
    r"\bi (?:did ?n['’]?t|did not|have ?n['’]?t|never) (?:get|got) (?:it|the job"
    r"|the role"
    r"|the place|in|an offer)\b",
    r"\bthey (?:\w+ )?(?:said no|turned me down|rejected me|went with (?:someone"
    r"|somebody"
    r"|another)|took (?:someone|somebody) else|don['’]?t want me"
    r"|did ?n['’]?t take me)\b",
    r"\bi (?:was|got|have been|['’]ve been) (?:rejected|turned down)\b",
)
_PRAISED: Final = _any(
    r"\b(?:you|u|ye|youse)(?: are|['’]?re|re| r| were|['’]?ve been| have been)? "
    r"(?:not (?:too |so |half |that )?bad|(?:really |actually |very |so |quite )*"
    r"(?:nice|kind|good|great|decent|alright|ok(?:ay)?|helpful|brilliant|patient|clever"
    r"|grand))"
    r"(?: enough)? (?:for an? (?:\w+ )?(?:machine|robot|computer|bot|program|app|ai"
    r"|interviewer)|at this|to me)\b",
    r"\b(?:not|never) (?:half )?bad (?:for|at all for) an? (?:\w+ )?(?:machine|robot"
    r"|computer|bot|program|app|ai)\b",
    r"\byou(?: are|['’]?re|re| were| have been) (?:more |much )?(?:nicer?|kinder|better"
    r"|more (?:nice|kind|patient)) than (?:the|my|a|any|most)\b",
)
_OFF: Final = _any(
    r"\b(?:they|he|she|company)\b.{0,15}\b(?:cancel\w*|called off|scrapped)\b.{0,20}"
    r"\b(?:interview|it|meeting)\b",
    r"\binterview\b.{0,15}\b(?:cancel\w*|called off|is off|was scrapped"
    r"|not happening)\b",
)
_MOVED: Final = Expression(
    r"\b(?:interview|they|it)\b.{0,20}\b(?:moved|postponed|pushed(?: back)?|changed"
    r"|rescheduled|shifted|brought forward)\b(?: (?:it|the interview|my interview))?"
    r"(?: (?:to|for|till|until|on))\s+(?P<when>.{2,40}?)\W*$",
    re.IGNORECASE,
)
_TIMELY: Final = _any(
    r"\d|day\b|\b(?:tomorrow|noon|week|morning|afternoon|mon|tues?|wed|thurs?|fri)\b"
)


LETTERS: Final = 600
"""The same in letters."""


@lru_cache(256)
def hear_between(text: str) -> HeardBetween | None:
    """Hear a wish with nothing open; None for anything else."""
    if len(text) > LETTERS or len(text.split()) > LONGEST:
        return None
    if _REST.search(text):
        return HeardBetween(Between.REST)
    for kind, news in _NEWS:
        if news.search(text):
            return HeardBetween(kind)
    moved = _MOVED.search(text)
    if moved is not None and _TIMELY.search(moved["when"]):
        return HeardBetween(Between.MOVED, day=moved["when"].strip())
    if _real_one(text):
        return HeardBetween(Between.REAL_ONE)
    if _PAGE.search(text) and _PAGE_WANTED.search(text) and not _NOT.search(text):
        earlier = _EARLIER.search(text) is not None
        return HeardBetween(Between.EARLIER_PAGE if earlier else Between.PAGE)
    if _ANOTHER.search(text):
        return HeardBetween(Between.ANOTHER)
    if (found := _round(text)) is not None:
        return found
    if _LUCK.search(text):
        return HeardBetween(Between.LUCK, day=_day(text))
    if _BYE.search(text) and "?" not in text and not _TOLD.search(text):
        return HeardBetween(Between.GOODBYE, day=_day(text))
    return None


_NEWS: Final = (
    (Between.NEXT, _NEXT),
    (Between.REMIND, _REMIND),
    (Between.LOST, _LOST),
    (Between.WON, _WON),
    (Between.OFF, _OFF),
    (Between.PRAISED, _PRAISED),
)


def _real_one(text: str) -> bool:
    if _NOT_YET.search(text):
        return False
    if _AFTERWARDS.search(text):
        return True
    return _BEEN.search(text) is not None and _LATELY.search(text) is not None


def _day(text: str) -> str:
    found = _DAY.search(text)
    if found is None:
        return ""
    named = (found[1] or found[2]).casefold()
    if named in _DAYS:
        return _DAYS[named]
    return named.capitalize() if named.endswith("day") else named


def _round(text: str) -> HeardBetween | None:
    """Hear which sitting is wanted, how long, and for which trade."""
    modes = [name for name, words in _MODES if re.search(rf"\b(?:{words})", text, re.I)]
    counted = _COUNTED.search(text)
    field = _FIELD.search(text) if _THIS_TIME.search(text) else None
    short = _SHORTER.search(text) is not None
    wished = _WISHES.search(text) is not None
    if not wished or _TELLS.search(text):
        return None
    if len(modes) != 1 and not (counted and not modes) and field is None:
        return None
    count = SHORT if short else 0
    if counted is not None:
        said = re.sub(r"^a | of$", "", counted[1].casefold())
        count = int(said) if said.isdecimal() else _NUMBERS.get(said, 0)
    if field is None and modes:
        field = _FIELD.search(text)
    words = field[1].strip() if field is not None else ""
    if any(re.search(rf"\b(?:{mode})", words, re.I) for _, mode in _MODES):
        words = ""
    return HeardBetween(
        Between.ROUND, modes[0] if len(modes) == 1 else "", count, words
    )
