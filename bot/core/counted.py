"""Read how many will be there where nobody is named, and who was there before."""

import re
from typing import Final

from bot.core.asked_under import sentences
from bot.expressions import Expression

_MANY: Final = r"(?:several|a few|some|two|three|four|five|six|more than one|[2-9])"
_SEVERAL: Final = Expression(
    rf"(?:(?:i (?:will |'ll )?(?:meet|see)|with|it'?s|it (?:is|will be)|there (?:are"
    rf"|will be|is)|yes|only|just|all i know is|that|of|by|before|a|the|whole|interview"
    rf"|hiring|big|small|probably|maybe|i think|about|around|in front of)[,:]? )*"
    rf"(?:panel(?: of {_MANY}(?: people| persons| interviewers)?)?|(?:panel )?interview"
    rf" with {_MANY} people|committee|board|{_MANY}(?: people| persons?| interviewers"
    rf"| managers| women| men| ladies| guys| of them| others)?"
    rf"(?: from (?:the |my )?\w+(?: \w+)?)?)"
    r"(?:[,;.]? (?:but )?(?:(?:i )?(?:do ?n[o'’]?t|do not) know (?:who|names"
    r"|their names"
    r"|the names|any names|more|yet)(?: (?:they are|it is|yet))?|no names(?: yet)?"
    r"|names unknown|not sure who))?\W*",
    re.IGNORECASE,
)
_ONE: Final = Expression(
    r"(?:(?:only|just|it'?s|with) )*one(?: (?:person|interviewer|of them))?\W*", re.I
)


_NUMBER: Final = (
    r"(?:two|three|four|five|six|seven|eight|several|a few|a couple of|some|both"
    r"|more than (?:one|two)|at least two|[2-9])"
)
_THERE: Final = Expression(
    rf"(?:(?:ok|so|well|yes|yeah|i think|i guess|apparently|probably|maybe),? )*"
    r"(?:(?:there|they|it|we)(?:[’']?ll be| will be| are|[’']?re(?: going to be)?"
    r"| might be| would be| may be|[’']?s going to be|[’']?s| is)"
    r"|i[’']?(?:m|ll| am| will)? ?(?:be )?(?:see(?:ing)?|meet(?:ing)?|talk(?:ing)? to"
    r"|facing)|with|they said|i was told|in front of|just|only|all)?"
    rf" ?(?:by |with |like |about |around |up to |probably |maybe |a panel of )*"
    rf"{_NUMBER}(?: (?:or|to|of)(?: {_NUMBER})?|-{_NUMBER})?"
    r"(?: (?:of )?(?:the|their|my|your|different|other|senior|more|area|line|hr|team"
    r"|department(?:al)?|heads? of|nurse|ward|store|shop|school))*"
    r" (?:people|persons|interviewers?|managers?|bosses|directors?|partners?|owners?"
    r"|colleagues|supervisors?|heads?|governors?|leads?|leaders?|chefs?|doctors?"
    r"|consultants?|teachers?|nurses?|engineers?|developers?|seniors?|women|men|ladies"
    r"|guys|folks|others|members|staff|of them|of you)"
    r"(?: (?:from|of|at|on|in) (?:the |my |their |each )?\w+(?: \w+)?)?"
    r"(?:,? (?:i think|i guess|i believe|apparently|probably|altogether|in total|in all"
    r"|at once|together|this time|there|in the room|on the panel|asking|interviewing"
    r"|me|i was told|they said|as far as i know))*"
    r"(?:[,;.]? (?:but |and )?(?:i |we )?(?:do ?n[o’']?t|do not|don[’']?t)"
    r" (?:know|have)(?: (?:who|names|their names|the names|any names|more|yet"
    r"|what they do))(?: (?:they are|it is|yet|either|or what they do))?"
    r"|[,;.]? (?:but )?(?:no names|names unknown|not sure who|not been told who)"
    r"(?: yet)?)?\W*",
    re.IGNORECASE,
)
"""A number of people in a sentence: "there'll be three people, I think"."""

_ALL: Final = Expression(
    r"(?:(?:it[’']?s|it will be|with|they said|i[’']?ll meet|i meet|probably) )*"
    r"(?:the |their )(?:whole|entire|full) (?:\w+ )?(?:team|board|panel|crew|department"
    r"|staff|office|kitchen|group)(?:,? (?:i think|apparently|i was told))?\W*",
    re.IGNORECASE,
)


def several(words: str) -> bool:
    """Whether several people are expected, of whom none is named."""
    said = " ".join(words.split())
    found = _SEVERAL.fullmatch(said) or _THERE.fullmatch(said) or _ALL.fullmatch(said)
    return found is not None


def only_one(words: str) -> bool:
    """Whether one person is expected who is not named."""
    return _ONE.fullmatch(" ".join(words.split())) is not None


_NUMBERS: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a few|[2-9]|1[0-2])"
)
_LEAD: Final = (
    r"\W*(?:(?:i was told|it says|they said|she said|he said|told|expect|the whole"
    r"|yes|yeah|yh|yep|just|only|about|we are|they are|there (?:are|will be)"
    r"|it'?s"
    r"|it will be|i (?:will )?meet|maybe|probably|around|with|the|a|all)\W+)*"
)
_COUNT: Final = Expression(
    rf"{_LEAD}(?:(?P<many>{_NUMBERS}(?: or {_NUMBERS})?(?: (?:people|persons?"
    rf"|interviewers?"
    rf"|of them|managers?|others?|in all))?|(?:the )?(?:whole|complete|entire|full)"
    rf" (?:team"
    rf"|kitchen|crew|department|panel|board|staff|office|shift|group)|panel|a panel"
    rf"|everybody|everyone|all of them)|(?P<one>one|1)(?: (?:person|interviewer"
    rf"|only))?)"
    rf"(?: (?:people|persons))?\W*",
    re.IGNORECASE,
)


def counted(words: str) -> bool | None:
    """Tell whether several are expected, or one; None where nobody is counted.

    It stands in a sentence of its own, or before a comma: "Two or three, plus a talk".
    """
    for sentence in sentences(words):
        for piece in (sentence, sentence.partition(",")[0]):
            found = _COUNT.fullmatch(piece.strip())
            if found is not None:
                return found["many"] is not None
    return None


_BRINGS: Final = Expression(
    r"\b(?:presentations?|present|role[- ]?play|tests?|tasks?|case study|exercise"
    r"|prepare"
    r"|prep(?:aration)?|bring|portfolio|demo|trial|knives|excel|pitch|working test"
    r"|sample"
    r" lesson|(?:\d+|five|ten|fifteen) min(?:ute)?s? (?:thing|talk|speech|pitch))\b",
    re.IGNORECASE,
)
_NOTHING: Final = Expression(
    r"\b(?:no|nothing(?: to)?|without|not)\s+(?:any )?(?:prep\w*|prepare|test|bring)\b",
    re.I,
)


def brings(words: str) -> bool:
    """Whether words tell of something to prepare or to bring along."""
    left = _NOTHING.sub(" ", words)
    return _BRINGS.search(left) is not None


_SAME: Final = Expression(
    r"\W*(?:(?:it (?:will be|is|was)|it'?s|they are|again|with|just)\W+)*(?:the )?same"
    r"(?: (?:two|three|four|[2-9]))?(?: (?:people|persons?|ones?|lot|team|panel|man"
    r"|woman"
    r"|lady|guys?|interviewers?|as|like))?(?:,? (?:as|like|from|than) (?:(?:the|in"
    r" the) )?"
    r"(?:first|last|before|previous|other)(?: (?:time|one|interview|round))?"
    r"| as before| again)?\W*",
    re.IGNORECASE,
)


def the_same(words: str) -> bool:
    """Whether somebody points to whom they met before: "same two like first time"."""
    return _SAME.fullmatch(" ".join(words.split())) is not None
