"""What is wanted of a letter as a whole: for whom, in which language, shown, sent."""

import re
from typing import Final

_TITLES: Final = r"mrs|ms|mr|miss|mx|dr|doctor|prof(?:essor)?|sister|father|sir|madam"
_TITLE: Final = (
    re.compile(
        rf"^(?:she|he|it|that|they)(?:'s| is)(?: an?)? (?P<t>{_TITLES})\b\.?"
        rf"(?:,? (?:and )?not (?:an? )?(?:{_TITLES})\b\.?)?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:and )?not (?:an? )?(?:{_TITLES})\b\.?,? (?:but |it's |she's |he's"
        rf" )?(?:an? )?"
        rf"(?P<t>{_TITLES})\b\.?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:use|write|put|say|make it|with|it should (?:be|say)|call (?:him"
        rf"|her))?\s*"
        rf"(?P<t>{_TITLES})\b\.?,? (?:instead|not (?:an? )?(?:{_TITLES})\b|instead of"
        rf" (?:{_TITLES})\b).*$",
        re.IGNORECASE,
    ),
)
_BY_FIRST: Final = re.compile(
    r"^we(?:'re| are) on (?:a )?first[- ]names?\b.*$"
    r"|^(?:use|write|put|say|take|with|call (?:him|her) by|by|just|only)?"
    r"\s*(?:(?:the|his|her|their|a) )?first names?(?: (?:terms?|basis|only|is fine"
    r"|please|is enough))*$",
    re.IGNORECASE,
)
_BY_LAST: Final = re.compile(
    r"\b(?:use|write|put|say|with|by) (?:the |his |her |their )?(?:surname|last name"
    r"|family name)\b|^not (?:by |the |his |her )?first name$|\bfirst name (?:is|sounds"
    r"|feels) (?:too|so|very|not)\b",
    re.IGNORECASE,
)
_EVERYONE: Final = re.compile(
    r"\b(?:one|the same|a single|only one) (?:letter|note|mail|one)? ?(?:for|to)"
    r" (?:both"
    r"|all|everyone|everybody|the (?:two|three|four|whole|lot))\b|^(?:address|write"
    r"|send"
    r"|make|put)(?: (?:it|this))? (?:out )?(?:to|for) (?:both|all|everyone|everybody"
    r"|them (?:both|all)|the (?:two|three|four))\b|^(?:make|write)(?: me)? (?:only"
    r" )?one"
    r" (?:letter|note)\b",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(
    r"\b(?:write|translate|make|have|put|do|want|need|get|give me)\b.{0,30}\b(?:in"
    r"|into|to)"
    r" (?P<l>german|french|spanish|polish|italian|dutch|portuguese|romanian|ukrainian"
    r"|russian|turkish|arabic|hindi|urdu|czech|swedish|norwegian|danish|welsh|irish"
    r"|hungarian|greek|chinese|farsi|persian|bengali|vietnamese|tagalog|my (?:own )?"
    r"language)\b|^(?:in|into) (?P<m>german|french|spanish|polish|italian|dutch|swedish"
    r"|czech|portuguese|turkish)\b|\btranslat\w+\b",
    re.IGNORECASE,
)
_SHOWN: Final = re.compile(
    r"^(?:show|give|send|let me see|can i see|may i see|print)(?: me| us)? (?:it|that"
    r"|this"
    r"|the (?:letter|note))?(?: to me)? ?(?:again|once more|one more time|another time"
    r"|whole|please|now)\b|^(?:let me see|show me)(?: (?:it|the (?:letter|note)))?$"
    r"|^where (?:is|did|has|'s) (?:the|my) (?:letter|note)\b.*$|\b(?:lost|scrolled"
    r"|thrown"
    r"|swiped|deleted|closed|can't find|cannot find)\b.{0,14}\b(?:letter|note|it)\b"
    r"|\b(?:letter|note) (?:is|has|'s) (?:gone|disappeared|vanished)\b",
    re.IGNORECASE,
)
_SENT: Final = re.compile(
    r"^(?:(?:ok|done|just|already|i|i've|i have|have|it's|it is|so|well|now"
    r"|finally)\s+)*"
    r"(?:sent|posted|mailed|e-?mailed|handed (?:in|over)|delivered)"
    r"(?: (?:it|that|this|the (?:letter|note)|off|out|already|now|today|yesterday|this"
    r" \w+|just now|to (?:him|her|them)|by (?:e-?mail|post)|last night))*$",
    re.IGNORECASE,
)


_GREETING: Final = (
    re.compile(
        r"\b(?P<g>hi|hello|good morning|good day|hey)\b(?: \w+)?,? (?:instead of"
        r"|rather than"
        r"|not|and not)\W+dear\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:without|no|not|instead of)\W+dear\W+.*?\b(?P<g>hi|hello|good morning"
        r"|hey)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:use|write|say|put|start with|begin with|make it|just|only|better)\W+"
        r"(?P<g>hi|hello|good morning|good day)\W*$",
        re.IGNORECASE,
    ),
)


def greeting_wanted(sentence: str) -> str:
    """Give the word a letter is to greet with: "hi instead of dear"."""
    for pattern in _GREETING:
        if (found := pattern.search(sentence)) is not None:
            return found["g"].capitalize()
    return ""


_KEPT_BACK: Final = re.compile(
    r"\b(?:rather not|won't|will not|do not want to|don't want to|not going to"
    r"|decided not"
    r" to|no longer want to)\s+(?:send (?:it|this|that|anything|one|him|her|them|any)\b"
    r"|write (?:anything|a (?:letter|note)|to (?:him|her|them))\b"
    r"|thank (?:him|her|them)\b(?! for))",
    re.IGNORECASE,
)


def kept_back(clause: str) -> bool:
    """Whether no letter is wanted for this one after all."""
    return _KEPT_BACK.search(clause) is not None


_ANOTHER: Final = re.compile(
    r"^(?:give|show|write|make|send)(?: me)? (?:two|three|another|more|some|a few|other"
    r"|different|a different|a new|new)(?: (?:more|other|different))? (?:versions?"
    r"|ones?"
    r"|wordings?|letters?|drafts?|tr(?:y|ies)|options?)\b",
    re.IGNORECASE,
)


def another_wanted(clause: str) -> bool:
    """Whether another wording is wanted."""
    return _ANOTHER.search(clause) is not None


_PLEASED: Final = re.compile(
    r"(?:perfect|great|lovely|good|nice|brilliant|wonderful|exactly|beautiful|super"
    r"|excellent|right|fine|love|spot on|well said)",
    re.IGNORECASE,
)
_BESIDE: Final = frozenset(
    """yes yeah oh ah ok okay wow thanks thank you that thats that's is this it its
    it's so very really just all sound sounds look looks read reads i like one me my
    much can use works work will do for now what wanted to say said exactly mean a
    bit job letter note the how would good nice and absolutely totally quite as be
    with am im i'm happy am lot ever again bless love heart god cheers ta grand
    pretty""".split()
)


def pleased(text: str) -> bool:
    """Whether somebody is content with a letter, and wants nothing of it."""
    words = re.findall(r"[\w']+", text.casefold().replace("’", "'"))
    if "?" in text or not any(_PLEASED.fullmatch(word) for word in words):
        return False
    return all(word in _BESIDE or _PLEASED.fullmatch(word) for word in words)


def title_wanted(clause: str) -> str:
    """Give the title somebody is to be written to with; "first" for the first name."""
    for pattern in _TITLE:
        if (found := pattern.match(clause)) is not None:
            title = found["t"].casefold()
            short = {"doctor": "dr", "professor": "prof"}.get(title, title)
            return short.capitalize()
    if _BY_FIRST.match(clause):
        return "first"
    return "last" if _BY_LAST.search(clause) else ""


def for_everyone(clause: str) -> bool:
    """Whether one letter is wanted for all who were met."""
    return _EVERYONE.search(clause) is not None


def language_wanted(clause: str) -> bool:
    """Whether the letter is wanted in another language."""
    return _LANGUAGE.search(clause) is not None


def shown_again(clause: str) -> bool:
    """Whether the letter is to be shown once more."""
    return _SHOWN.search(clause) is not None


def was_sent(clause: str) -> bool:
    """Whether it is said that the letter was sent."""
    return _SENT.match(clause) is not None
