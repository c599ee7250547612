"""Hear whether words are a name for a story, where one is waited for.

A name is short and says one thing. What is asked, protested at or told there is none,
by the encoder's reading; what is put in marks of quotation, or led to, is one.
"""

import re
from typing import Final

from bot.ear.encoder import read_message
from bot.expressions import Expression

MOST: Final = 9
"""Words of the longest name."""
ASIDE: Final = 0.4
"""Share of being said to the interviewer from which words are no name."""
WISH: Final = 0.5
"""Share of wanting something to be as it was, of what is wanted with nothing open."""

ASKED: Final = "What would you like to call this story?"

_LED: Final = Expression(
    r"^\W*(?:(?:ok(?:ay)?|yes|please|maybe|just|let'?s|well|hm+|then|i said|no)\W+)*"
    r"(?:(?:please )?(?:(?:re)?name|call|title) (?:it|this|that|this one|that one"
    r"|the story)|(?:it|the (?:name|title|story)|its (?:name|title))(?:'s| is| should"
    r" be| will be)(?: called| named)?|name|title)(?:\s*[:,–-]\s*|\s+)(?!that\b|not\b)",
    re.IGNORECASE,
)
_MARKED: Final = Expression(
    r"^[^“\"]{0,40}[“\"]([^”\"\n]{2,60})[”\"]\W*(?:please\W*)?$"
)
_SENTENCE: Final = Expression(r"[.!?;…]+\s+\S|\n")
_TAIL: Final = Expression(
    r"[\s,]+(?:please|pls|thanks|thank you|i (?:think|guess))\W*$", re.I
)


def hear_title(text: str) -> str:
    """Give the name that words are; empty where they are none."""
    words = " ".join(text.replace("’", "'").split())
    if (marked := _MARKED.match(words)) is not None:
        return marked[1].strip()
    led = _LED.match(words)
    name = _TAIL.sub("", words[led.end() :] if led is not None else words).strip()
    if not any(map(str.isalnum, name)):
        return ""
    if "?" in name or _SENTENCE.search(name) or len(name.split()) > MOST:
        return ""
    if led is not None:
        return name
    reading = read_message(words, ASKED)
    turned = reading.aside
    kept = sum(
        reading.idle.get(one, 0.0) for one in ("put_back", "take_out", "unheard")
    )
    return name if turned < ASIDE and kept < WISH else ""
