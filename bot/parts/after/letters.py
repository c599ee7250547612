"""Change a letter that was drafted: sentences out, a signature, a salutation."""

import re
from collections.abc import Callable
from typing import Final

from bot.core.letter_wishes import NTH

_PLACES: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_LIGHT: Final = frozenset(
    """that this with from your have been were what when where there them they would
    could should about some just very more most only also into than then will shall said
    says bits part parts line lines thing things sentence words whole piece stuff letter
    note told never want like need write""".split()
)
_STEM: Final = 5
_HALF: Final = 0.5


def _stems(words: str) -> frozenset[str]:
    """Give what words are about, each by its beginning."""
    found = re.findall(r"[^\W\d_]{3,}", words.casefold())
    return frozenset(word[:_STEM] for word in found if word not in _LIGHT)


def _parted(paragraph: str) -> list[str]:
    return re.split(r"(?<=[.!?…])\s+", paragraph)


def _kept(letter: str, keep: Callable[[str], bool]) -> str:
    """Keep the sentences between salutation and close that are to stay."""
    first, *middle, last = letter.split("\n\n")
    left = (" ".join(filter(keep, _parted(paragraph))) for paragraph in middle)
    return "\n\n".join((first, *filter(None, left), last))


def body(letter: str) -> list[str]:
    """Give the sentences between the salutation and the close."""
    return [s for paragraph in letter.split("\n\n")[1:-1] for s in _parted(paragraph)]


def found(letter: str, words: str) -> str:
    """Find the sentence that words name; empty where none is meant surely."""
    sentences = body(letter)
    nth = NTH.fullmatch(words.strip())
    if nth is not None:
        place = _PLACES[nth["nth"].casefold()]
        inside = sentences and -len(sentences) <= place < len(sentences)
        return sentences[place] if inside else ""
    wanted = _stems(words)
    if not wanted:
        return ""
    best = max(sentences, key=lambda s: len(wanted & _stems(s)), default="")
    shared = len(wanted & _stems(best))
    return best if shared and shared >= _HALF * len(wanted) else ""


def without(letter: str, words: str) -> str:
    """Leave out the sentence that words name; the same letter where there is none."""
    gone = found(letter, words)
    return _kept(letter, lambda s: s != gone) if gone else letter


def only_own(letter: str, moment: str) -> str:
    """Leave out what is said beside thanks and the candidate's own words."""
    own = _stems(moment)
    opening = letter.split("\n\n")[1]
    closing = letter.split("\n\n")[-2]

    def stays(sentence: str) -> bool:
        stems = _stems(sentence)
        told = bool(stems) and len(own & stems) >= _HALF * len(stems)
        return told or sentence in opening or sentence in closing

    return _kept(letter, stays)


def signature(letter: str) -> str:
    """Give the name under a letter; empty where there is none yet."""
    last = letter.rsplit("\n", 1)[-1].strip()
    return "" if last.startswith("[") else last


def signed(letter: str, name: str) -> str:
    """Put a name under a letter."""
    head, _, _ = letter.rpartition("\n")
    return f"{head}\n{name}"


def addressed(letter: str, name: str) -> str:
    """Write the letter to another name."""
    first, mark, rest = letter.partition("\n\n")
    lead = first.split()[0] if first.split() else ""
    lead = "Dear" if lead.startswith("Hello") else lead
    return f"{lead} {name.strip(' ,.')},{mark}{rest}"


def swapped(letter: str, old: str, new: str) -> str:
    """Write other words for some; the same letter where they do not stand in it."""
    pattern = rf"(?<!\w){re.escape(old)}(?!\w)"
    return (
        re.sub(pattern, lambda _: new, letter, count=1, flags=re.I) if old else letter
    )
