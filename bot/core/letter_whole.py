"""What is wanted of a letter as a whole: for whom, in which language, shown, sent."""

import re
from typing import Final

from bot.expressions import Expression

_TITLES: Final = r"mrs|ms|mr|miss|mx|dr|doctor|prof(?:essor)?|sister|father|sir|madam"
_TITLE: Final = (
    Expression(
        rf"^(?:(?:for me|to me|but|and|no|sorry)\W+)*(?:she|he|it|that|they)(?:'s| is)"
        rf"(?: an?)? (?P<t>{_TITLES})\b\.?(?: (?-i:[A-Z])[\w'-]+)?"
        rf"(?:,? i (?:can|could|would) ?(?:not|n't) (?:write|say|put) dear\b.*)?"
        rf"(?:,? (?:and )?not (?:an? )?(?:{_TITLES})\b\.?)?$",
        re.IGNORECASE,
    ),
    Expression(
        rf"^(?:and )?not (?:an? )?(?:{_TITLES})\b\.?,? (?:but |it's |she's |he's"
        rf" )?(?:an? )?"
        rf"(?P<t>{_TITLES})\b\.?$",
        re.IGNORECASE,
    ),
    Expression(
        rf"^(?:use|write|put|say|make it|with|it should (?:be|say)|call (?:him"
        rf"|her))?\s*"
        rf"(?P<t>{_TITLES})\b\.?,? (?:instead|not (?:an? )?(?:{_TITLES})\b|instead of"
        rf" (?:{_TITLES})\b).*$",
        re.IGNORECASE,
    ),
)
_BY_FIRST: Final = Expression(
    r"^(?:drop|without|leave out|lose|no|skip) (?:the |his |her )?(?:surname|last"
    r" name|family"
    r" name)\b.*$|^we(?:'re| are) on (?:a )?first[- ]names?\b.*$"
    r"|^(?:use|write|put|say|take|with|call (?:him|her) by|by|just|only)?"
    r"\s*(?:(?:the|his|her|their|a) )?first names?(?: (?:terms?|basis|only|is fine"
    r"|please|is enough))*$",
    re.IGNORECASE,
)
_BY_LAST: Final = Expression(
    r"^(?:no|not|without) first[- ]?names?\b"
    r"|\b(?:can't|cannot|can not|couldn't|shouldn't|should not|don't|do not|never"
    r"|wouldn't)"
    r" (?:just )?call (?:him|her|them) (?-i:[A-Z])\w+\b"
    r"|\b(?:use|write|put|say|with|by) (?:the |his |her |their )?(?:surname|last name"
    r"|family name)\b|^not (?:by |the |his |her )?first name$|\bfirst name (?:is|sounds"
    r"|feels) (?:too|so|very|not)\b",
    re.IGNORECASE,
)
_EVERYONE: Final = Expression(
    r"\b(?:do|make|write|have|get) (?:me )?(?:one|another|an? (?:letter|note)) for"
    r" (?:the |my |his |our )?\w+"
    r"|^(?:where(?:'s| is) )?the (?:other letter|other note|(?:one|letter|note) for"
    r" (?-i:[A-Z])\w+)$"
    r"|\bonly for one\b|^(?:(?:and|also|now|write|make|give me|i need|the) )*(?:one"
    r"|same(?: letter| one"
    r"| thing| note)?"
    r"|another(?: letter| one| note)?|a letter) for (?:(?-i:[A-Z])\w+(?:"
    r" (?-i:[A-Z])\w+)?|the other(?:s|"
    r" one| two)?|him|her|them|everybody)(?: (?:too|as well|also|please|then))*$|"
    r"\b(?:one|the same|a single|only one) (?:letter|note|mail|one)? ?(?:for|to)"
    r" (?:both"
    r"|all|everyone|everybody|the (?:two|three|four|whole|lot))\b|^(?:address|write"
    r"|send"
    r"|make|put)(?: (?:it|this))? (?:out )?(?:to|for) (?:the whole \w+|both|all"
    r"|everyone|everybody"
    r"|them (?:both|all)|the (?:two|three|four))\b|^(?:make|write)(?: me)? (?:only"
    r" )?one"
    r" (?:letter|note)\b",
    re.IGNORECASE,
)
_LANGUAGE: Final = Expression(
    r"\b(?:write|translate|make|have|put|do|want|need|get|give me)\b.{0,30}\b(?:in"
    r"|into|to)"
    r" (?P<l>german|french|spanish|polish|italian|dutch|portuguese|romanian|ukrainian"
    r"|russian|turkish|arabic|hindi|urdu|czech|swedish|norwegian|danish|welsh|irish"
    r"|hungarian|greek|chinese|farsi|persian|bengali|vietnamese|tagalog|my (?:own )?"
    r"language)\b|^(?:in|into) (?P<m>german|french|spanish|polish|italian|dutch|swedish"
    r"|czech|portuguese|turkish)\b|\btranslat\w+\b",
    re.IGNORECASE,
)
_SHOWN: Final = Expression(
    r"^read (?:it|this)(?: out| aloud| to me| again)+$|^(?:show|give|send|let me see"
    r"|can i see|may i see|print)(?: me| us)? (?:it|that"
    r"|this"
    r"|the (?:letter|note))?(?: to me)? ?(?:again|once more|one more time|another time"
    r"|whole|please|now)\b|^(?:let me see|show me)(?: (?:it|the (?:letter|note)))?$"
    r"|^(?:show|display)(?: me)?$|^(?:can|may|could|let) (?:i|me) (?:see|read|look at"
    r"|have) (?:it|that"
    r"|this|the (?:letter|note))(?: again| once more| please| whole)*$|^where (?:is"
    r"|did|has|'s) (?:the|my) (?:letter|note)\b.*$|\b(?:lost|scrolled"
    r"|thrown"
    r"|swiped|deleted|closed|can't find|cannot find)\b.{0,14}\b(?:letter|note|it)\b"
    r"|\b(?:letter|note) (?:is|has|'s) (?:gone|disappeared|vanished)\b",
    re.IGNORECASE,
)
_SENT: Final = Expression(
    r"^(?:(?:ok|done|just|already|i|i've|i have|have|it's|it is|so|well|now"
    r"|finally)\s+)*"
    r"(?:sent|posted|mailed|e-?mailed|handed (?:in|over)|delivered)"
    r"(?: (?:it|that|this|the (?:letter|note)|off|out|already|now|today|yesterday|this"
    r" \w+|just now|to (?:him|her|them)|by (?:e-?mail|post)|last night))*$",
    re.IGNORECASE,
)


_GREETING: Final = (
    Expression(
        r"\b(?P<g>hi|hello|good morning|good day|hey)\b(?: \w+)?,? (?:instead of"
        r"|rather than"
        r"|not|and not)\W+dear\b",
        re.IGNORECASE,
    ),
    Expression(
        r"\b(?:without|no|not|instead of)\W+dear\W+.*?\b(?P<g>hi|hello|good morning"
        r"|hey)\b",
        re.IGNORECASE,
    ),
    Expression(
        r"^(?:use|write|say|put|start with|begin with|make it|just|only|better)\W+"
        r"(?P<g>hi|hello|good morning|good day)\W*$",
        re.IGNORECASE,
    ),
)
_STIFF: Final = Expression(
    r"^\W*(?:(?:and|but|the|so|well)\W+)*dear\b(?:\W+[\w'-]+){0,2}\W+(?:is|sounds?|feels?"
    r"|seems?|looks?) (?:\w+ ){0,3}?(?:stiff|formal|much|cold|old|posh|distant)\b",
    re.IGNORECASE,
)
"""What finds the usual greeting too stiff."""


def greeting_wanted(sentence: str) -> str:
    """Give the word a letter is to greet with: "hi instead of dear"."""
    for pattern in _GREETING:
        if (found := pattern.search(sentence)) is not None:
            return found["g"].capitalize()
    return "Hi" if _STIFF.search(sentence) else ""


_KEPT_BACK: Final = Expression(
    r"^(?:forget|delete|drop|bin|scrap|cancel|kill) (?:about )?(?:this |the |that |my"
    r" )(?:whole )?(?:letter|note"
    r"|thing)$|\b(?:do not|don't|dont) (?:want|need) (?:an?|the|any|this) (?:letter"
    r"|note)\b|\b(?:rather not|won't|will not|do not want to|don't want to|not going to"
    r"|decided not"
    r" to|no longer want to)\s+(?:send (?:it|this|that|anything|one|him|her|them|any)\b"
    r"|write (?:anything|a (?:letter|note)|to (?:him|her|them))\b"
    r"|thank (?:him|her|them)\b(?! for))",
    re.IGNORECASE,
)


def kept_back(clause: str) -> bool:
    """Whether no letter is wanted for this one after all."""
    return _KEPT_BACK.search(clause) is not None


_ANOTHER: Final = Expression(
    r"^(?:start|begin|do (?:it|this)|write it|make it|try)(?: it)? (?:over|again|anew"
    r"|afresh)(?: (?:from"
    r" (?:zero|scratch|the beginning|the start|new)|please))*$|^from scratch$|"
    r"^(?:give|show|write|make|send)(?: me)? (?:two|three|another|more|some|a few|other"
    r"|different|a different|a new|new)(?: (?:more|other|different))? (?:versions?"
    r"|ones?"
    r"|wordings?|letters?|drafts?|tr(?:y|ies)|options?)\b",
    re.IGNORECASE,
)


def another_wanted(clause: str) -> bool:
    """Whether another wording is wanted."""
    return _ANOTHER.search(clause) is not None


_OF_LETTER: Final = Expression(
    r"\b(?:letters?|notes?|sentences?|lines?|wordings?|versions?|paragraphs?|drafts?"
    r"|signature"
    r"|greetings?|spelled|spelt|spelling|surname|first names?|last names?|re-?word"
    r"|re-?phrase"
    r"|shorten|shorter|longer|trim|stiff|formal|typos?|grammar|template|thank yous"
    r"|sincerely"
    r"|regards|undo|translate|you (?:wrote|put|made|typed)|(?:bit|part) (?:about|with"
    r"|on|of)"
    r"|(?:the|that|this) [\w-]+ (?:bit|part)|swap|half as|too long|too short|(?:in"
    r"|your|my own"
    r"|other) words|read it|send it|sent it|reads it)\b",
    re.IGNORECASE,
)


def of_letter(text: str) -> bool:
    """Whether words speak of a letter itself: its lines, its words, who reads it."""
    return _OF_LETTER.search(text) is not None


# How it closes

_CLOSINGS: Final = (
    r"(?:(?:yours|your) (?:sincerely|truly|faithfully)|sincerely(?: yours)?|(?:with"
    r" )?(?:kind"
    r"|best|warm|warmest|many|kindest) (?:regards|wishes|greetings)|regards|cheers"
    r"|all the best"
    r"|best wishes|take care|many thanks|thanks again|see you soon|yours|best)"
)
_CLOSING: Final = (
    Expression(
        rf"(?P<new>{_CLOSINGS})\W*,? (?:instead(?: of|$)|not|rather than)\b.*",
        re.IGNORECASE,
    ),
    Expression(
        rf"(?:instead of|get rid of|not|no|without|drop|lose|skip|take out|replace"
        rf"|change)\W+(?:the )?"
        rf"(?P<old>{_CLOSINGS})\b\W*(?:(?:and|to|with|by|use|say|write|put|just|but"
        rf"|please)\W+)*"
        rf"(?P<new>{_CLOSINGS})?\b.*",
        re.IGNORECASE,
    ),
    Expression(
        rf"(?P<old>{_CLOSINGS})\W+(?:is|sounds?|feels?|reads?) (?:\w+"
        rf" ){{0,3}}?(?:formal|stiff|cold|old"
        rf"|posh|much|silly|wrong|odd|fashioned)\b\W*(?:(?:and|use|say|write|put|just"
        rf"|but|better)\W+)*"
        rf"(?P<new>{_CLOSINGS})?.*",
        re.IGNORECASE,
    ),
    Expression(
        rf"(?:(?:please|just|and|better|i'd)\W+)*(?:end|finish|close|sign off|sign it"
        rf"|sign"
        rf"|use|say|write|put)"
        rf"(?: (?:it|this|the letter|off))*(?: (?:with|by"
        rf"|as))?\W+(?P<new>{_CLOSINGS})\W*"
        rf"(?:please|at the (?:end|bottom))?\W*",
        re.IGNORECASE,
    ),
)
_USUAL: Final = ("Best wishes", "Kind regards")


def closing_wanted(sentence: str, letter: str) -> str:
    """Give the words with which a letter is to close: "cheers, not yours sincerely"."""
    last = letter.rsplit("\n\n", 1)[-1].partition("\n")[0].strip(" ,").casefold()
    sentence = sentence.strip(" .!\"'“”")
    for pattern in _CLOSING:
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        new = (found["new"] or "").strip()
        old = (found.groupdict().get("old") or "").casefold().strip()
        if not new and old and last and old not in last and last not in old:
            return ""
        return new.capitalize() or next(c for c in _USUAL if c.casefold() != last)
    return ""


_PLEASED: Final = Expression(
    r"(?:perfect|great|lovely|keep|copied|good|nice|brilliant|wonderful|exactly"
    r"|beautiful"
    r"|super"
    r"|excellent|right|fine|love|spot on|well said)",
    re.IGNORECASE,
)
_BESIDE: Final = frozenset(
    """copied yes yeah oh ah ok okay wow thanks thank
    you that thats that's is this it its
    it's so very really just all sound sounds look looks read reads i like one me my
    much can use works work will do for now what wanted to say said exactly mean a
    bit job letter note the how would good nice and absolutely totally quite as be
    keep leave next stays stay way done are we fine
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
