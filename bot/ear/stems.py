"""One form for all forms of a word."""

from functools import lru_cache
from typing import Final

from bot.ear.lexicon import PAST

# What its ending would confuse with something else.
_WHOLE: Final = frozenset(
    """marketing accounting building clothing during morning evening nothing something
    anything everything wedding pricing housing banking catering listing address press
    business process access less express gas bus news always used using left ground
    felt saw""".split()
)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Take the ending off a word in lower case, so that its forms are one."""
    if word in _WHOLE or not word.isalpha():
        return word
    if word in PAST:
        word = PAST[word]
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("ches", "shes", "sses", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and word[-2] not in "sui":
        word = word[:-1]
    if word.endswith("ied") and len(word) > 4:
        word = word[:-3] + "y"
    else:
        for ending, least in (("ing", 6), ("ed", 5)):
            if word.endswith(ending) and len(word) >= least:
                rest = word[: -len(ending)]
                if any(letter in "aeiouy" for letter in rest):
                    word = rest
                break
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word
