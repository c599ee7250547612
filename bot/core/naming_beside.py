"""Leave out of a line that names people what is said beside them and names nobody.

When they came and how long they stayed, what they wore, how one knows, how many there
are: "at the end, standing, for perhaps five minutes, the CEO".
"""

import re
from typing import Final

from bot.core.asked_under import sentences
from bot.core.naming_lines import SOMEBODY
from bot.core.naming_words import COMMON, OF_ROLES, ROLES
from bot.core.roles import a_name, is_role
from bot.expressions import Expression

_DRESS: Final = Expression(
    r"(?:smart|casual|formal|informal|scrubs|jeans|suits?|uniforms?)(?: (?:clothes"
    r"|casual|dress|i \w+))*",
    re.IGNORECASE,
)
_WORN: Final = Expression(
    r"\b(?:boots|shirts?|trousers|jackets?|overalls|coveralls|hi-?vis|hard hats?|ties?"
    r"|blazers?|shoes|trainers|blouses?|skirts?|dress(?:es)?|fleeces?|polos?|chinos"
    r"|jumpers?|hoodies?|t-?shirts?|tunics?|aprons?|whites)(?: i \w+| id say)?$",
    re.IGNORECASE,
)
"""What a piece that says what one wears ends in."""
_NUMBER: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2})"
_COUNT: Final = Expression(
    rf"(?:(?:just|only|about|maybe|all|the|we|in all|there (?:are|is|will be)|it's|yes"
    rf"|everybody is|them)\s+)*{_NUMBER}(?:\s+(?:people|persons?|of (?:them|us)|in all"
    r"|all in all|altogether|others?|interviewers?|in total|or (?:two|three|four|five"
    r"|six)|more))*",
    re.IGNORECASE,
)
_SPAN: Final = (
    r"(?:(?:perhaps|about|maybe|only|just|around|the (?:last|first)|some|a few|five|ten"
    r"|two|three|fifteen|twenty|thirty|\d+|an?|half an?|few)\s+)*(?:minutes?|mins?"
    r"|hours?"
    r"|moments?|seconds?|while|bit|time|part|end|beginning|start)"
)
_BY_THE_WAY: Final = Expression(
    rf"(?:standing|sitting|briefly|shortly|finally|later|first|then|next|afterwards"
    rf"|(?:for"
    rf"|at|in|after|towards?|near|during)\s+(?:the\s+)?{_SPAN}(?: of it)?|husband and"
    r" wife|wife and husband|husband|wife|a couple|both(?: of them)?|by video|on zoom"
    r"|online|in person|as before|as always|as usual|if i .*|whose .*|because .*|so"
    r" that"
    r" .*|which .*|that'?s all|and that'?s it|as far as .*|i hope.*|by the way|nice"
    r" (?:wo)?man|very nice|lovely|(?:she|he|they|hr|the \w+) (?:said|told|says|wrote)"
    r"\b.*|(?:is|was|are|were|has|had|wore|wears|looks?|looked|seems?|seemed)\b.*"
    r"|like (?:the )?(?:first|last) time|you (?:do ?n[o']t|would ?n[o']t|wouldn't"
    r"|won't)"
    r" know (?:him|her|them).*)",
    re.IGNORECASE,
)
"""A piece that tells of the time, the place or the way, and names nobody."""


def names_nobody(piece: str) -> bool:
    """Whether a piece between commas says something beside the people."""
    bare = piece.strip(" .,;:'\"“”()")
    whole = (_DRESS, _COUNT, _BY_THE_WAY)
    if any(pattern.fullmatch(bare) for pattern in whole):
        return True
    return _WORN.search(bare) is not None


_TAIL: Final = Expression(
    r"\s+(?:who(?:m)? i (?:hear|heard|think|thought|believe|know|knew|met|saw|guess|was"
    r" told)\b[^,;]*|whose (?:first |last |sur)?names?\b"
    r"(?:(?! and (?:an?|the|one|two|some)\b)[^,;])*|if i (?:understood"
    r"|remember"
    r"|heard|got|am)\b[^,;]*|because\b.*|(?:as|like) (?:before|(?:the )?(?:first|last)"
    r" time)|with an? [\w-]+ (?:sur|last |family |first )?name|(?:sur|last )?name"
    r" (?:not|un)known)(?=\s*(?:[,;.]|and (?:an?|the|one|two|some)\b|$))",
    re.IGNORECASE,
)
_DID: Final = Expression(
    rf"(?P<who>\b(?:an?|one|the|some|another)\s+(?:\w+\s+)?{SOMEBODY}\b(?:\s+(?:from|at"
    r"|in|of)\s+(?:the\s+)?\w+)?)\s+(?:he|she|they)\s+(?!is\b|was\b|are\b"
    r"|'s\b)\w+[^,;]*",
    re.IGNORECASE,
)
_CERTAIN: Final = Expression(
    r"\b(?:an?|some|one|this)\s+(?:certain\s+|very \w+\s+|kind\s+|nice\s+)?"
    r"(?=(?:mr|mrs|ms|miss|dr|prof|frau|herr|sir|madame|monsieur|sister|father)\b\.?\s)"
    r"|\ban?\s+certain\s+|\bof whom i (?:know|met|remember)(?: only)?\s+",
    re.IGNORECASE,
)
_SIZE: Final = Expression(
    r"(?:(?<=^)|(?<=, )|(?<=and ))(?:big|wee|auld|old|young|little|dear|good old)\s+"
    r"(?=[^\W\d_]+\s+[^\W\d_]{3,})"
)
_HEAD: Final = Expression(r"^(?P<head>[^:,;]{2,60}):\s+(?P<rest>\S.*)$")
_ALSO: Final = Expression(
    r"(?:(?<=^)|(?<=, ))(?:first|then|later|finally|lastly)\s+", re.I
)


_TO_ME: Final = Expression(
    r"\b(?:you|u|your|must|should|can|could|do|does|did|what|which|why|how|who|whom"
    r"|whose"
    r"|where|when|is (?:it|that|this|there|nobody)|it (?:must|has)|they will|will they"
    r"|am i|need)\b",
    re.IGNORECASE,
)


def answering(text: str) -> str:
    """Leave out sentences that ask something: nobody is named in them."""
    for sentence in sentences(text):
        if sentence.endswith("?") and _TO_ME.search(sentence):
            text = text.replace("’", "'").replace(sentence, " ")
    return text


_LED: Final = Expression(r"^(?:[a-z']+ ){2,8}?it'?s (?=(?-i:[A-ZÀ-Ž]))")
_ROLE_IS: Final = Expression(
    r"^(?:the|my|our|an?) (?P<role>[a-z]+(?: [a-z]+)?) (?:who|that) [^,]*? (?:is|was|is"
    r" called|is named) (?P<name>(?-i:[A-ZÀ-Ž])\S*(?: (?-i:[A-ZÀ-Ž])\S*)*)\W*$",
    re.IGNORECASE,
)


def trimmed(line: str) -> str:
    """Leave out what runs on behind people, and what only leads to them."""
    line = _ROLE_IS.sub(r"\g<name>, \g<role>", _LED.sub("", line.strip()))
    head = _HEAD.match(line)
    if head is not None and not _tells(head["head"]):
        line = head["rest"]
    line = _DID.sub(r"\g<who>", _TAIL.sub("", _CERTAIN.sub("", line)))
    return _SIZE.sub("", _ALSO.sub("", line))


def _tells(head: str) -> bool:
    """Whether what stands before a colon is somebody, or what somebody does."""
    words = head.casefold().split()
    if is_role(head) or all(w in (*ROLES, *OF_ROLES) for w in words):
        return True
    return bool(a_name(head, marked=True)) and not any(w in COMMON for w in words)
