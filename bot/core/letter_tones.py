"""How somebody says that a letter should sound: warmer, less stiff, more formal."""

import re
from typing import Final

from bot.expressions import Expression

WARM: Final = "warm"
PLAIN: Final = "plain"
FORMAL: Final = "formal"
TONES: Final = (WARM, PLAIN, FORMAL)
"""How a letter may sound, beside how it sounds by itself."""

_IS_TOO: Final = {
    WARM: r"anybody's|anyone's|everybody's|standard|cold\w*|dry|flat|distant"
    r"|impersonal|unfriendly|boring|robotic|clinical"
    r"|harsh"
    r"|generic|bland|empty|bare|dull|template|mechanical|frosty|machine-?like",
    PLAIN: r"perfect|sugar\w*|sweet|gushing|flowery|soppy|over the top|emotional"
    r"|slimy|cheesy|kitschy"
    r"|much (?:sugar|honey|praise)|stiff\w*|formal\w*|posh|old[- ]?fashioned|stuffy"
    r"|pompous|corporate"
    r"|official"
    r"|complicated|fancy|bookish|wooden|polished|fake|american|victorian|snobb\w+"
    r"|stilted|salesy|pushy|slick|wordy-?formal"
    r"|bureaucratic|legal|grand|starchy|heavy|antique",
    FORMAL: r"familiar|casual|childish|cheeky|young|chummy|informal|matey|sloppy"
    r"|relaxed"
    r"|jolly|buddy\w*|loose",
}
_WANTED: Final = {
    WARM: r"warmer|friendlier|kinder|more (?:warm\w*|personal|friendly|human|heart\w*"
    r"|feeling|life|charm|kind)|less (?:cold|dry|distant|robotic|boring|generic)"
    r"|warm it up|with (?:more )?(?:heart|warmth|feeling)|a human touch|(?:sounds?"
    r" )?(?:more )?(?:like a )?human",
    PLAIN: r"tone (?:it|that|this) down|less of a \w+(?: letter)?|less (?:sugar\w*"
    r"|sweet|gushing|emotional"
    r"|perfect|cheesy|flowery)|simpler|plainer|easier|more (?:natural\w*|casual"
    r"|relaxed|normal|everyday"
    r"|plain"
    r"|simple|modern|like me|down to earth)|less (?:stiff|formal|posh|official|salesy"
    r"|pushy|slick|pompous"
    r"|fancy|corporate|american)|un-?stiff\w*|loosen|in (?:plain|normal|simple"
    r"|everyday)"
    r" (?:words|english)|everyday words|like (?:i|a normal person) (?:talks?|speaks?"
    r"|would (?:say|talk))|relax (?:it|the)",
    FORMAL: r"more (?:formal\w*|polite\w*|professional\w*|serious\w*|respectful\w*"
    r"|official|correct)|politer|less (?:casual|familiar|young|chummy|informal)",
}
_TOO: Final = {
    tone: Expression(
        rf"\b(?:so|too|very|a (?:bit|little)|bit|rather|really|quite|how|how come"
        rf"|sounds?"
        rf"|reads?|feels?|looks?|seems?|is|it's|that's|terribly|awfully|kind of|pretty)"
        rf"(?: (?:so|too|very|a|bit|little|rather|really|quite))* (?:{words})\b",
        re.IGNORECASE,
    )
    for tone, words in _IS_TOO.items()
}
_MORE: Final = {
    tone: Expression(rf"\b(?:{words})\b", re.IGNORECASE)
    for tone, words in _WANTED.items()
}
_LIKE: Final = Expression(
    r"\b(?:sounds?|reads?|looks?|feels?|talks?|is|wrote) (?:exactly |just |a bit )?"
    r"(?:like|as if)\b|\b(?:wrote|written by)\b(?= (?:it|this|by)\b)|\bwrote (?:it"
    r"|this)\b",
    re.IGNORECASE,
)
_SOUNDS: Final = Expression(r"\b(?:sounds?|reads?|looks?|feels?|seems?)\b", re.I)
_MACHINES: Final = Expression(
    r"\b(?:robot|machine|computer|template|form letter|bot|ai|chat ?gpt"
    r"|ai[- ](?:generated|written))\b",
    re.IGNORECASE,
)
_ITS_VOICE: Final = Expression(
    r"^why so \w+|\b(?:it|this|that|letter|note|draft|wording|text|tone|style"
    r"|thing)\b|^(?:a"
    r" (?:bit|"
    r"little) |so |too |very |way |much |still |not )*\w+$|^sounds?\b|^reads?\b|^make\b"
    r"|^more\b|^less\b|^can you\b|^\w+er\b",
    re.IGNORECASE,
)
_WAS: Final = Expression(r"\b(?:it|that|room|she|he|they|we|i) (?:was|were)\b", re.I)
"""What tells of something that is over, and not of the letter."""
_ANYBODYS: Final = Expression(
    r"\b(?:anybody|anyone|everybody|everyone|a (?:hundred|thousand|million) (?:people"
    r"|others))(?:'s| could| can"
    r"| would)\b",
    re.IGNORECASE,
)
"""What says that a letter is nobody's own."""
_NOT_MINE: Final = Expression(
    r"\bnot (?:me|my (?:style|words|way|voice|tone)|how i (?:talk|speak|write))\b"
    r"|\b(?:doesn't|does not|don't) sound like me\b|\blike me\b",
    re.IGNORECASE,
)


_BRIEF: Final = Expression(
    r"^(?:(?:a (?:bit|little)|much|even|far|make it|keep it|way) )*(?:shorter"
    r"|briefer)\b"
    r"|\b(?:half of (?:it|that)|the half) (?:can|could|should|is enough)\b|\bby half\b"
    r"|\b(?:only|just) (?:two|three|a few) (?:lines|sentences)\b"
    r"|\b(?:two|three|a few) (?:lines|sentences) (?:are|is) enough\b"
    r"|^too long\b|\bcut (?:it|this) (?:down|short)\b|\b(?:in|by|to) half\b|\bhalf"
    r" (?:as long|the"
    r" (?:length|size))\b|\b(?:trim|shorten|condense|compress|tighten)\b|\bmake it"
    r" short\b"
    r"|^short(?:er)?(?: please| version| one)?$|\bkeep it (?:short|brief|small)\b"
    r"|\bto the (?:minimum"
    r"|point|bone)\b|^(?:two|three|four|five|\d) (?:lines|sentences)(?: (?:max\w*"
    r"|only|at most"
    r"|tops|is plenty|are plenty|please))+\b|\bmax(?:imum)? (?:two|three|four|\d)"
    r" (?:lines|sentences)\b"
    r"|\b(?:a|whole) (?:novel|essay|book|roman|bible|epic)\b|\btoo many (?:words"
    r"|thank|thanks)\b"
    r"|\bonly (?:the )?(?:first|my)\b.*\b(?:sentences?|part|words|bit)\b|\bthe rest"
    r" (?:can|may|should)?"
    r" ?(?:go|out|away)\b|\beverything (?:but|except|else)\b.*\b(?:out|go)\b|\bkeep"
    r" only\b|\bwaffle\b|(?<!too )(?<!not )(?<!the )\bshorter\b(?! (?:of|than) )",
    re.IGNORECASE,
)


_OTHER: Final = Expression(
    r"\b(?:make|sound|sounds|more|less|bit|little|not|too|very|so"
    r"|enough)\b.*\b(?:confident\w*|bold\w*"
    r"|cheek\w+|funn\w+|humou?r\w*|witt\w+|original\w*|enthusias\w+|excited|modest"
    r"|humble|submissive"
    r"|strong\w*|clever\w*|impress\w+|memorable|creative|convinc\w+|assertive|eager"
    r"|keen|grateful|begg\w+"
    r"|desperate)\b|\b(?:funnier|bolder|cheekier|wittier|stronger|humbler)\b|\bwith"
    r" (?:some |more |a bit of )?"
    r"(?:humou?r|wit|a joke)\b",
    re.IGNORECASE,
)


def other_voice(clause: str) -> bool:
    """Whether a letter is to sound in a way that nobody here can give it."""
    return _OTHER.search(clause) is not None


def is_to_be_shorter(clause: str) -> bool:
    """Whether a letter is wanted shorter."""
    return _BRIEF.search(clause) is not None


def tone_of(clause: str) -> str:
    """Name how a letter should sound; empty where that is not said of it."""
    for tone, pattern in _MORE.items():
        if pattern.search(clause):
            return tone
    if not _ITS_VOICE.search(clause) or _WAS.search(clause):
        return ""
    for tone, pattern in _TOO.items():
        if pattern.search(clause):
            return tone
    if _NOT_MINE.search(clause):
        return PLAIN
    if _ANYBODYS.search(clause):
        return WARM
    if _MACHINES.search(clause) and _SOUNDS.search(clause):
        return WARM
    if _LIKE.search(clause):
        return PLAIN
    return ""
