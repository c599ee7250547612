"""Change a letter that was drafted: sentences out, in and elsewhere, who signs it."""

import re
from collections.abc import Callable
from typing import Final

from bot.core.letter_edits import AFTER, FIRST, LAST
from bot.core.letter_patterns import NTH
from bot.expressions import Expression

_PLACES: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_LIGHT: Final = frozenset(
    """that this with from your have been were what when where there them they would
    could should about some just very more most only also into than then will shall said
    says bits part parts line lines thing things sentence words whole piece stuff letter
    note told never want like need write the for and you was are our her his she him out
    all not but has had who how why its any can may did too very near""".split()
)
_STEM: Final = 5
_HALF: Final = 0.5


def _stems(words: str) -> frozenset[str]:
    """Give what words are about, each by its beginning."""
    found = re.findall(r"[^\W\d_]{3,}", words.casefold())
    return frozenset(word[:_STEM] for word in found if word not in _LIGHT)


def _parted(paragraph: str) -> list[str]:
    return re.split(r"(?<=[.!?…])\s+", paragraph)


_POINTS_BACK: Final = Expression(
    r"\b(?:for (?:that|it)\b|that is what i\b|mentioning it\b|did not go unnoticed"
    r"|a kind thing|that was kind|a small thing in your day|in writing, and not only"
    r"|glad (?:of that part|we got to that))",
    re.IGNORECASE,
)
"""What a sentence has that speaks of the one before it."""


def _kept(letter: str, keep: Callable[[str], bool]) -> str:
    """Keep the sentences between salutation and close that are to stay.

    What spoke of a sentence that is gone goes with it.
    """
    first, *middle, last = letter.split("\n\n")
    left = []
    for place, paragraph in enumerate(middle):
        sentences = list(filter(keep, _parted(paragraph)))
        lost = place and sentences != _parted(paragraph)
        while lost and sentences and _POINTS_BACK.search(sentences[0]):
            sentences.pop(0)
        left.append(" ".join(sentences))
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
    last = _close(letter)[1]
    return "" if last.startswith("[") else last


def signed(letter: str, name: str) -> str:
    """Put a name under a letter."""
    head, _, below = _close(letter)
    return "\n".join(filter(None, (head, name, below)))


def _close(letter: str) -> tuple[str, str, str]:
    """Give what stands above the name, the name, and what stands below it."""
    head, mark, last = letter.rpartition("\n\n")
    closing, _, rest = last.partition("\n")
    name, _, below = rest.partition("\n")
    return f"{head}{mark}{closing}", name.strip(), below


def addressed(letter: str, name: str) -> str:
    """Write the letter to another name."""
    first, mark, rest = letter.partition("\n\n")
    lead = first.split()[0] if first.split() else ""
    lead = "Dear" if lead.startswith("Hello") else lead
    return f"{lead} {name.strip(' ,.')},{mark}{rest}"


def greeting(letter: str, word: str) -> str:
    """Greet with another word."""
    first, mark, rest = letter.partition("\n\n")
    _, _, name = first.rstrip(",").partition(" ")
    return f"{f'{word} {name}'.strip()},{mark}{rest}"


def reached(letter: str, contact: str) -> str:
    """Put under the name how one may be reached."""
    return letter if contact in letter else f"{letter}\n{contact}"


def closed(letter: str, words: str) -> str:
    """Take leave with other words, above the name."""
    head, mark, last = letter.rpartition("\n\n")
    _, _, name = last.partition("\n")
    return f"{head}{mark}{words},\n{name}"


def swapped(letter: str, old: str, new: str) -> str:
    """Write other words for some; the same letter where they do not stand in it."""
    pattern = rf"(?<!\w){re.escape(old)}(?!\w)"
    return (
        re.sub(pattern, lambda _: new, letter, count=1, flags=re.I) if old else letter
    )


# Sentences in, and elsewhere


def _closes(letter: str) -> bool:
    """Whether the last paragraph only takes leave."""
    return len(letter.split("\n\n")) > _LEAST


_LEAST: Final = 3
_LEAVES: Final = Expression(
    r"\b(?:look forward|glad to (?:hear|talk|send)|hear from you|let me know|hope"
    r" (?:that"
    r"|to)|please (?:write|pass)|all the best|thank you again|thanks again)\b",
    re.IGNORECASE,
)


def with_line(letter: str, line: str, place: str = LAST, other: str = "") -> str:
    """Put a sentence in: first, last before leave is taken, or beside another one."""
    first, *middle, last = letter.split("\n\n")
    parts = [_parted(paragraph) for paragraph in middle]
    if place == FIRST:
        parts[0] = [line, *parts[0]]
    elif place == LAST:
        goes = -2 if _closes(letter) and len(parts) > 1 else -1
        end = len(parts[goes])
        if goes == -1 and parts[goes] and _LEAVES.search(parts[goes][-1]):
            end -= 1
        parts[goes].insert(end, line)
    else:
        for part in parts:
            if other in part:
                part.insert(part.index(other) + (place == AFTER), line)
                break
    return "\n\n".join((first, *(" ".join(p) for p in parts if p), last))


def replaced(letter: str, old: str, new: str) -> str:
    """Put a sentence in the place of another one, which stands in the letter."""
    first, *middle, last = letter.split("\n\n")
    parts = [
        " ".join(new if s == old else s for s in _parted(paragraph))
        for paragraph in middle
    ]
    return "\n\n".join((first, *filter(None, parts), last))


def shifted(letter: str, line: str, place: str, other: str = "") -> str:
    """Let a sentence stand elsewhere; the same letter where it cannot."""
    if not line or (place not in (FIRST, LAST) and (not other or other == line)):
        return letter
    return with_line(_kept(letter, lambda s: s != line), line, place, other)


_THANKS_FOR: Final = Expression(r"(?:the |my )?thank(?:s| you) for (?P<x>\S.+)", re.I)


def thanking(line: str, words: str) -> str:
    """Say of a sentence that it thanks, where it is named as one that does."""
    found = _THANKS_FOR.match(words)
    if found is None or "thank" in line.casefold():
        return line
    return as_line(f"thank you for {found['x']}")


def last_line(letter: str) -> str:
    """Give the sentence with which leave is taken."""
    sentences = body(letter)
    return sentences[-1] if sentences else ""


_ASIDE: Final = Expression(r"\s*\([^()]*\)")
_VERBS: Final = {"was": "were", "is": "are", "has": "have", "'s": "'re"}
_THEM: Final = Expression(r"\b(?:she|he|her|hers|him|his)\b", re.IGNORECASE)
_OF_HER: Final = Expression(
    r"\bher\b(?=\s*(?:$|[.,;:!?]|(?:and|or|but|for|to|on|in|at|from|with|about|that|if"
    r"|when|how|what|why|again|back|today|tomorrow|next|this|so|very|because|"
    r"\w+day)\b))",
    re.IGNORECASE,
)


def bare(words: str) -> str:
    """Leave out what stands in brackets: it is said by the way."""
    return _ASIDE.sub("", words)


def as_line(words: str) -> str:
    """Make sentences of a letter of the candidate's words.

    Whoever is spoken of by "she" or "he" alone is the one who is written to.
    """
    words = " ".join(_ASIDE.sub("", words).split()).strip(' ,;:"“”–—-')
    words = re.sub(r"\bi(?=\b(?!\.))", "I", words)
    words = re.sub(r"[!?.…]*[!…]+|\.{2,}", ".", words)
    said = {found.casefold() for found in _THEM.findall(words)}
    if said and not (said & {"she", "her", "hers"} and said & {"he", "him", "his"}):
        words = _to_them(words)
    words = re.sub(
        r"(?:^|(?<=[.!?]\s))[^\W\d_]", lambda found: found[0].upper(), words.strip()
    )
    return words if words[-1:] in ".!?" else f"{words}."


def _to_them(words: str) -> str:
    words = re.sub(
        r"\b(?:she|he)(?P<short>'s)?\b(?:\s+(?P<verb>was|is|has)\b)?",
        lambda m: (
            "you"
            + (_VERBS["'s"] if m["short"] else "")
            + (f" {_VERBS[m['verb'].casefold()]}" if m["verb"] else "")
        ),
        words,
        flags=re.IGNORECASE,
    )
    words = re.sub(r"\bhim\b", "you", words, flags=re.IGNORECASE)
    words = re.sub(r"\b(?:his|hers)\b", "your", words, flags=re.IGNORECASE)
    words = _OF_HER.sub("you", words)
    return re.sub(r"\bher\b", "your", words, flags=re.IGNORECASE)
