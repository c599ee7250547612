"""Whether words under a thank-you letter tell of the talk, and may stand in it."""

import re

from bot.core.dossier import Person
from bot.core.letter_patterns import TELLS
from bot.core.letter_whole import of_letter
from bot.core.state import Context
from bot.expressions import Expression

_TOLD = Expression(
    r"\W*(?:(?:and|also|oh|so|then)\W+)*(?:(?:the way|how|when) you\b|your (?!letter"
    r"|note"
    r"|draft|wording|text|version|bot|program)\w+ (?:about|on|of|for|to|at|from|in)\b"
    r"|i (?:liked|loved|enjoyed|remember|noticed) (?:it )?(?:that|how|the way|when)"
    r" you\b"
    r"|(?:told|asked|showed|gave|let|walked|found|offered|made|rang) (?:me|us)\b)",
    re.IGNORECASE,
)
"""How what was told or done begins that a letter surely may hold."""


_BEFORE = Expression(
    r"^\W*(?:(?:and|also|oh|so|then|but|well|yes|ok)\W+)+(?:(?:i remember|there was)"
    r" )?",
    re.IGNORECASE,
)
_OF_SOMETHING = Expression(
    r"\W*(?:(?:and|also|so|oh)\W+)*(?:you|we|she|he|they) (?:both |also |all"
    r" )?(?:told|showed"
    r"|asked|explained|talked|spoke|laughed|mentioned)(?: (?:me|us|to me))? (?:about"
    r"|of|how|that"
    r"|why|where|what|over)\b",
    re.IGNORECASE,
)
"""What tells of something, though that may be a letter or a line."""
_CORRECTS = Expression(
    r"\W*(?:(?:no|but|sorry|and)\W+)*(?:she|he|they|it|that|this|\w+)(?:'s| is| was|"
    r" are"
    r"| were)?(?: ?n't| not)\b"
    r"|\W*(?:it|that|this|she|he|they)(?:'s| is| was| were) [\w' ]{2,40}?,? (?:and "
    r"|but )?not"
    r"\b",
    re.IGNORECASE,
)
"""What says that something is not so, and tells nothing."""


_NOW = Expression(
    r"\W*(?:(?:and|but|hmm+|oh|well|so|sorry|lol|haha)\W+)*(?:(?:my|our|the)"
    r" (?:husband|wife|partner|mum|mom"
    r"|mother|father|dad|son|daughter|sister|brother|kids?|children|baby|friend"
    r"|boyfriend|girlfriend|neighbou?r"
    r"|cat|dog|bus|train|phone|battery|screen|thumb|finger|colleague|flatmate"
    r"|grand\w+) (?:is|will|says?|thinks?"
    r"|wants?|needs?|calls?|laughs?|can|has|must|should|would|'s|reads?)\b"
    r"|(?:i'?m|i am) (?:so |very |too |just |still |really |a bit )*(?:tired|nervous"
    r"|busy|hungry|lost|scared|not sure"
    r"|unsure|confused|sorry|back|here|late|off|driving|on the (?:bus|train)|at work"
    r"|in bed|not good)\b"
    r"|i (?:do ?n[o']?t|dont|can ?n[o']?t|cant) (?:know|think|understand|see|read"
    r"|find|remember|believe)\b"
    r"|(?:i'll|i will|let me|i must|i have to|i need to|gotta) (?:read|look|think|see"
    r"|check|sleep|ask|show|go"
    r"|come back|do it|finish)\b|(?:this|that|it) (?:is|was|'s|will|would|looks?"
    r"|sounds?|reads?|feels?|makes?)\b"
    r"|what (?:would|should|do|is|a)\b|are you\b|do you\b|can you\b|is (?:it|this"
    r"|that)\b)",
    re.IGNORECASE,
)
"""What is said of here and now, and not of the talk."""


def corrects(text: str) -> bool:
    """Whether words only say that something is not so, or speak of here and now."""
    return _CORRECTS.match(text) is not None or _NOW.match(text) is not None


def tells(text: str, person: Person, context: Context) -> bool:
    """Whether words under a letter tell of the talk, and are not about the letter."""
    if context.beside_form("thanks.moment", text) is not None:
        return False
    if of_letter(text) and not _OF_SOMETHING.match(text):
        return False
    if corrects(text):
        return False
    first, _, rest = text.strip().partition(" ")
    names = {word.casefold() for word in person.name.split() if len(word) > 1}
    if first.casefold().strip(".,") in names:
        text = f"she {rest}"
    said = _BEFORE.sub("", text)
    return TELLS.match(said) is not None or _TOLD.match(said) is not None
