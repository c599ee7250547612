"""Read what somebody tells of their own interview: "mine is next tuesday at 2".

What is said is brought into the order in which a line after /interview is read: when,
where, how long, and with whom at the end.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.counted import several
from bot.core.lengths import LENGTH
from bot.core.mending_time import only_of_time
from bot.core.naming import read_people
from bot.core.naming_lines import FIRM
from bot.core.phrasing import plain
from bot.core.roles import is_role
from bot.core.zones import a_place
from bot.expressions import Expression
from bot.parts.interview.company_name import company_of, is_company
from bot.parts.interview.words import Told, read_line

LONGEST: Final = 45
"""Words of a message that tells of it, and of nothing else."""

_KIND: Final = r"(?:second |next |real |actual |big |final |follow[- ]?up |2nd |job )*"
_NOUN: Final = (
    r"(?:interview|second round|panel interview|real (?:one|thing)|second one"
    r"|meeting with them|thing itself|big day)"
)
_INTRO: Final = (
    r"\W*(?:(?:ok(?:ay)?|so|oh|and|right|anyway|btw|by the way|well|also|actually|hey"
    r"|hi|hello|listen|just so you know|fyi|good news|now|but|yes|yeah|sorry|no"
    r"|guess what|well then|then|wait|quick one|one thing|first|before (?:this|that|we"
    r" go on|the next)(?: one| question)?|just to say|for the record)\b\W*)*"
)
_STRONG: Final = Expression(
    rf"{_INTRO}(?:(?:mine|(?:my|the|this) {_KIND}{_NOUN})(?:['’]?s| is| will be|['’]ll"
    r" be)?(?: set| fixed| booked| scheduled| now| going to be)*(?: for)?(?=[ ,])"
    r"|(?:i(?: have|['’]ve| ve)?|we(?: have|['’]ve)?|just|they(?:['’]ve| have)? (?:gave"
    r" me|given me|invited me (?:to|for)|want me (?:in|for)))(?: just| now)?(?: got|"
    r" have"
    rf"| been given| to go (?:to|for))? ?(?:my|an?|the|this) {_KIND}(?:interview"
    r"|second round|panel interview|real thing|second one|thing itself|big day)"
    r"|i(?:'ve| have|ve)(?: got)? it(?= (?:on|at|this|next)\b)"
    rf"|got (?:my|an?|the) {_KIND}(?:interview|second round))\b",
    re.IGNORECASE,
)
"""What names the interview as the speaker's own, at the beginning of a sentence."""
_WEAK: Final = Expression(
    rf"{_INTRO}(?:it(?:['’]?s| is| will be|['’]ll be| starts| begins| takes place"
    r"|(?: will| should|['’]ll)? (?:takes?|lasts?)|(?:['’]?s| has) been (?:moved|put"
    r"|pushed|changed|brought)(?: back| forward)?(?: to)?)"
    r"|they(?:['’]ve| have)? (?:moved|put|changed|shifted|pushed) (?:it|me)(?: back"
    r"| forward)?(?: to)?)\b",
    re.IGNORECASE,
)
_LATER: Final = Expression(
    r"(?:,|\s)\s*(?:my (?:second |real |next )?interview|the interview)(?: i mean"
    r"| that is| that'?s)?\W*$",
    re.IGNORECASE,
)
"""What names it at the end: "it's this Friday, my interview I mean"."""
_PAST: Final = Expression(
    r"\b(?:was|were|went|had|did|asked|told|said|happened|last (?:week|month|year|mon"
    r"|tues|wednes|thurs|fri)\w*|yesterday|ago|used to|would have|if i)\b",
    re.IGNORECASE,
)
_TAIL: Final = Expression(
    r"[,.;]?\s*\b(?:(?:and |so )?(?:can|could|will|would) (?:you|u) .*|they (?:say|said"
    r"|told me)|i (?:think|guess|mean|believe)|btw|by the way|please|thanks|thank you"
    r"|wish me luck)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_WITH: Final = Expression(
    r",?\s*\b(?:with|(?:and )?(?:i'?m|i am|i'?ll be) (?:meeting|seeing)|interviewed by"
    r"|in front of)\s+(?P<who>.+)$",
    re.IGNORECASE | re.DOTALL,
)
UP_TO: Final = Expression(
    r"\s*[,;]?\s+(?=(?:(?:on|this|next|coming)\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?"
    r"|fri|sat(?:ur)?|sun)(?:day)?\b|(?:on )?the \d|at (?:about |around )?\d|tomorrow\b"
    r"|today\b|at (?:noon|midday|half|quarter)|on \d|(?:over|by|via|on) (?:zoom|teams"
    r"|video|skype|the phone|phone)\b|online\b|in person\b)"
    r"|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bprof)\.\s|\s+(?=in"
    r" (?-i:[A-Z]\w+)\W*(?:$|,| at| on))|,?\s+(?=it'?s |it is |it will )",
    re.IGNORECASE,
)
"""Where those whom one meets end, and something else is said."""
_COMPANY_BUILT: Final = Expression(
    r"[A-Z]\w{3,}(?:city|icity|ify|tech|soft|ware|corp|mart|systems|tel|pay|hub|sys|net"
    r"|bank|jet|works)",
)
"""How a name of one word is built that nobody has."""
_CALLED: Final = Expression(
    r"\b(?:the (?:company|firm|school|place) is (?:called )?|it'?s (?:at|for) )"
    r"(?P<name>(?-i:[A-Z])[\w&'’ -]+)",
    re.IGNORECASE,
)


def tells(text: str, today: date) -> tuple[str, bool]:
    """Give the words that tell of the interview, and whether it is named in them.

    Empty where nothing tells of it; what asks something is left out.
    """
    text = " ".join(_BY_THE_WAY.sub(" ", text.replace("’", "'")).split())
    if len(text.split()) > LONGEST:
        return "", False
    told: list[str] = []
    named = False
    for sentence in sentences(text):
        words = _TAIL.sub("", sentence.strip()).strip(" .!")
        words = _TAIL.sub("", words).strip(" .!,")
        if not words or (asks(words) and not told and not _STRONG.match(words)):
            continue
        if words.endswith("?"):
            continue
        behind = _LATER.search(words)
        strong = _STRONG.match(words)
        weak = _WEAK.match(words)
        if strong is not None or (weak is not None and behind is not None):
            named = True
        if strong is not None:
            words = f"it is {words[strong.end() :].strip(' ,')}"
        elif weak is None and not told:
            continue
        if behind is not None and strong is None:
            words = words[: words.rindex(behind[0])]
        told.append(words)
    if told and not named and _AN_INTERVIEW.search(text):
        # "I haven't told you about my interview. It's Thursday at two."
        named = True
    if not told and (kept := _TO_KEEP.search(text)) is not None:
        words = f"{text[: kept.start()]} {text[kept.end() :]}".strip(" .,:;?!")
        return ("", False) if _PAST.search(words) else (f"it is {words}", True)
    if not told and _AN_INTERVIEW.search(text):
        # "I asked for a reminder for an interview. Thursday. 3:30."
        times = [s for s in sentences(text) if only_of_time(s, today)]
        return (f"it is {' '.join(times)}", True) if times else ("", False)
    if told and _PAST.search(_MOVED.sub(" ", " ".join(told))):
        return "", False
    return ". ".join(told), named


GOES_ON: Final = Expression(r"\b(?:and|so|but|,) (?:i|my)\b", re.IGNORECASE)
"""What tells more than of the interview: a worry, or an answer."""
_BY_THE_WAY: Final = Expression(r",?\s+(?:by the way|btw)\b(?=[\s,.])", re.I)
_TO_KEEP: Final = Expression(
    r"(?:[,.;]?\s*\b(?:can|could|will|would) (?:you|u) (?:please )?|^\W*(?:(?:please|ok"
    r"|so"
    r"|and|also|then)\W+)*)(?:note|take|write|put|jot|mark|save|keep|remember)"
    r" (?:it|that|this)(?: all)?(?: down)?(?: somewhere| for me| please| as well)*\b"
    r"(?=\W)(?! out)",
    re.IGNORECASE,
)
"""What asks that something be written down, with nothing else that names it."""
_AN_INTERVIEW: Final = Expression(r"\b(?:my|the|an) interview\b", re.IGNORECASE)
_MOVED: Final = Expression(
    r"\b(?:they told me|i was told|was moved|they said)\b(?! off| no)", re.I
)


def read_told(words: str, today: date, cities: Mapping[str, str]) -> Told:
    """Read what is told of it: people up to what is said of the time, a length too."""
    words = _NOT_THERE.sub(" ", _IT_IS.sub("", plain(words)))
    people, length = "", ""
    if (found := LENGTH.search(words)) is not None:
        length = found[0].strip()
        words = f"{words[: found.start()]} {_THING.sub('', words[found.end() :])}"
    company = ""
    if (found := _WITH.search(words)) is not None:
        who = found["who"]
        end = UP_TO.search(who)
        people = who[: end.start()] if end is not None else who
        behind = who[end.end() :] if end is not None else ""
        words = f"{words[: found.start()]} {behind}"
        people = people.strip(" ,.;")
        if _is_company(people):
            company, people = people, ""
    line = " ".join(f"{words} {length}".split())
    said = read_line(line, today, cities)
    if not said.when:
        # Only after a time is a place one.
        placed = read_line(f"12:00 {line}", today, cities)
        said = replace(said, zone=placed.zone, place=placed.place)
    if several(said.company):
        # "Two people from the trust" are met, and no company.
        said = replace(said, people=said.people or said.company, company="", led=False)
    own = said.led or is_company(said.company)
    own = own or _CLAIMED.search(words) is not None
    said = replace(said, company=(said.company if own else ""))
    if company:
        said = replace(said, company=company_of(company), led=True)
    if said.company and a_place(said.company, cities) is not None:
        said = replace(said, company="")
    return replace(said, people=people or said.people)


_THING: Final = Expression(r"^\s*(?:thing|one|chat|call|slot|interview)\b", re.I)
_CLAIMED: Final = Expression(r",\s*(?-i:[A-Z])[\w&'-]+(?: (?-i:[A-Z])[\w&'-]+)+\W*$")
"""A name of several words at the end: "3 o'clock in Cork, Dunmore Creamery"."""


_IT_IS: Final = Expression(
    r"^(?:\W*(?:it is|it'?s|its|it will|it'll|it)\b\s*)+", re.IGNORECASE
)
"""What only leads to the time."""
_NOT_THERE: Final = Expression(
    r"\bnot (?:in|at|on|with|for) [\w' -]+?[,;]?\s+(?:but )?(?:it'?s|it is)\b"
    r"|,?\s+not (?:in|at|on|with|for)? ?[\w:. ]+$",
    re.IGNORECASE,
)
"""What is said not to be, beside what is."""


def _is_company(words: str) -> bool:
    if several(words):
        return False
    if is_company(words) or "&" in words:
        return not any(one.role for one in read_people(words))
    if "," in words or re.search(r"\band\b", words):
        return False
    return _COMPANY_BUILT.fullmatch(words) is not None or (
        len(words.split()) > 1 and FIRM.search(words) is not None and not is_role(words)
    )


def only_when_and_who(words: str, today: date) -> bool:
    """Whether words tell a day and an hour, with whom at most, and nothing else."""
    left = _IT_IS.sub("", plain(words))
    if (found := LENGTH.search(left)) is not None:
        left = f"{left[: found.start()]} {left[found.end() :]}"
    if (found := _WITH.search(left)) is not None:
        who = read_people(found["who"])
        if not who or len(found["who"].split()) > _MOST_OF_WHO:
            return False
        left = left[: found.start()]
    said = read_line(left, today, {})
    both = bool(said.day or said.choices) and said.at is not None
    return both and only_of_time(left.strip(" ,.;"), today)


HEDGES: Final = Expression(
    r",?\s*\b(?:i (?:think|guess|believe|suppose)|probably|apparently|maybe|perhaps)\b"
    r"(?=[\s,.])",
    re.IGNORECASE,
)
"""What only says that somebody is not quite sure."""
_MOST_OF_WHO: Final = 16


def holds(said: Told) -> bool:
    """Whether anything of the interview was read."""
    told = (said.day, said.at, said.minutes, said.remote, said.zone, said.place or None)
    return any(v is not None for v in told) or bool(
        said.choices or said.company or said.people
    )


_AS_SET: Final = Expression(
    r"\b(?:on|to|at|in|now|moved|instead|not|takes?|lasts?|back|forward)\b", re.I
)


def changes(words: str, said: Told, today: date) -> bool:
    """Whether words put one thing right of an interview that is set, and tell no more.

    "It's on Thursday now", "it takes an hour and a half", "it's in Salford".
    """
    if _AS_SET.search(words) is None or said.fault is not None:
        return False
    if said.minutes is not None:
        return _LASTS.search(words) is not None
    times = _IT_IS.sub("", _NOT_THERE.sub(" ", words))
    if dated(said):
        pieces = [p for p in re.split(r",|\bit'?s\b|\bit is\b", times) if p.strip()]
        set_so = [p for p in pieces if _NOT_NOW.search(words) or _LED_TO.match(p)]
        return any(only_of_time(_TO.sub("", p), today) for p in set_so)
    few = len(times.split()) <= _FEW_OF_PLACE
    return bool(said.place) and few and _IN.match(times.strip()) is not None


_NOT_NOW: Final = Expression(r"\b(?:not|now|instead)\b", re.IGNORECASE)
_LED_TO: Final = Expression(
    r"\W*(?:(?:been|moved|put|pushed|brought|back|forward|they|have|it)\W+)*(?:on|at|to"
    r"|in)\b",
    re.IGNORECASE,
)
_FEW_OF_PLACE: Final = 4
_IN: Final = Expression(r"in (?-i:[A-Z])", re.IGNORECASE)
_LASTS: Final = Expression(r"\b(?:takes?|lasts?)\b", re.IGNORECASE)
_TO: Final = Expression(
    r"\b(?:been|moved|put|pushed|brought|postponed|back|forward|to|they|have|it)\b",
    re.IGNORECASE,
)


def dated(said: Told) -> bool:
    """Whether a day or an hour was read."""
    return bool(said.day or said.choices or said.at is not None)
