"""Hear a correction beside other words: "It was Lille, not Lens, I mix them up"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.expressions import Expression
from bot.hearing import Reword, Rewording

_SURELY: Final = (
    r"(?:oops|(?:wee |small |little |tiny |one |quick )?correction|typo|my mistake"
    r"|please (?:change|correct)|the (?:answer|one|line|thing) before (?:was|is) wrong"
    r"|i (?:want|need|have) to (?:fix|correct|change) (?:one|some)?"
    r"(?:thing| that| it)?)"
)
_LED: Final = rf"(?:{_SURELY}|wait|sorry|by the way|btw|actually|also|one thing)"
_WORDS: Final = r"[^\s,.;:!?()][^,.;:!?()]{0,40}?"
_BUILD: Final = Expression(
    rf"\W*(?:(?:and|but|so|ok|oh|no|hey|well)\W+)*(?P<led>(?:{_LED}\b[\s,:–-]*)*)"
    r"(?:(?:it|that|there|this|he|she|they)(?:'s|s| is| was| were| came)\s+"
    r"|(?P<told>(?:the|my|his|her|our|their) [\w'-]+ (?:is|was|were|came|had)\s+))?"
    rf"(?P<new>{_WORDS})(?: only)?,?\s+(?:and |but )?not (?:the |in |at |on |just )?"
    rf"[\"'“‘]?(?P<old>{_WORDS})[\"'”’]?(?P<more>[,.;:!?()–-].*|\s*)$"
)
_YOU_SAID: Final = Expression(
    r"\W*(?:(?:wait|sorry|hey|hm+|and|but|no|oh|so)\W+)*(?:you|u) (?:said|say|wrote|put"
    r"|have|quoted?) (?P<old>[\w'’-]+(?: [\w'’-]+){0,3}?),? (?:but )?(?:it|that|there"
    r"|they) (?:was|is|were) (?:actually |really )?(?:an? |the )?"
    r"(?P<new>[\w'’-]+(?: [\w'’-]+)?)(?=[,.;!?]|\s*$| (?:there|because|since|and|but|so"
    r"|i|i'm|im)\b)"
)
_ASKED: Final = re.compile(
    r"\b(?:change|correct|fix) (?:it|that|this)\b|\bput (?:it|that|this) right\b"
)
"""What asks for it to be put right."""
_PIECE: Final = re.compile(r"[^.!?;\n]+(?:[.!?;\n]+|$)")
_IT: Final = re.compile(r"\b(?:it|that|there|this)(?:'s|s| is| was| were| came)\b")
_BARE: Final = re.compile(
    r"^(?:sure|certain|really|much|bad|good|yet|now|here|there|so|only|just|that|too"
    r"|even|all|an?|me|you|true|right|because|to|what|how|why|if|in the)\b"
)
_SURE: Final = re.compile(rf"\b{_SURELY}\b")
_NOTHING: Final = re.compile(
    r"(?:it|that|this|there|he|she|they|i|we|you)(?:'s|s| is| was| were| had| did)?"
)
"""What names nothing that could be right."""
_LEAD_IN: Final = re.compile(
    r"^.*\b(?:in|at|on|for|from|to|of|with|was|were|is|are|by|came|the|a|an) (?=\S)"
)
_ARTICLE: Final = re.compile(r"^(?:at|in|on|the|an?) (?=\S)", re.IGNORECASE)
LONGEST: Final = 60
"""Words of a message in which it is looked for."""


def corrections_beside(text: str, said: str) -> Iterator[Rewording]:
    """Hear each in a sentence of its own; `said` is the text in small letters."""
    if len(said.split()) > LONGEST:
        return
    for piece in _PIECE.finditer(said) if _YOU_SAID.search(said) else ():
        found = _YOU_SAID.match(piece[0])
        if found is not None:
            begins = piece.start()
            old, new = (_raw(text, found, one, begins) for one in ("old", "new"))
            end = begins + found.end()
            yield Rewording(old, new, Reword.WORD, True, begins, end, beside=True)
            return
    if " not " not in said:
        return
    asked = _ASKED.search(said) is not None
    for piece in _PIECE.finditer(said):
        found = _BUILD.fullmatch(piece[0].rstrip(" .!?;\n"))
        if found is None:
            continue
        begins = piece.start()
        led = asked or _SURE.search(found["led"]) is not None
        if not (led or _IT.search(piece[0][: found.start("new")])):
            continue
        old, new = (_raw(text, found, one, begins) for one in ("old", "new"))
        new = _LEAD_IN.sub("", new) if len(new.split()) > len(old.split()) else new
        new = _ARTICLE.sub("", new)
        if not old or not new or old.casefold() == new.casefold():
            continue
        if _BARE.match(old) or _NOTHING.fullmatch(new.casefold()):
            continue
        end = begins + (found.start("more") if found["more"] else found.end())
        yield Rewording(old, new, Reword.WORD, led, begins, end, beside=True)


def _raw(text: str, found: re.Match[str], name: str, begins: int) -> str:
    words = text[begins + found.start(name) : begins + found.end(name)]
    return words.strip(" .,;:–-*\"'“”‘’«»")
