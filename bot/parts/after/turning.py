"""Turn what is told of somebody to what is told to them, where that is sure."""

import re

from bot.expressions import Expression

TOLD = (
    "told|said|asked|showed|explained|described|mentioned|talked|spoke|walked|took"
    "|gave|laughed|admitted|shared|drew|offered|made|remembered|helped|sent|waited"
    "|found|brought|met|let|called|rang|moved|reminded|read|knew|answered|pointed"
    "|introduced|wrote|kept|put|came|lent|smiled|printed|saved|booked|arranged|got"
    "|listened|opened|stayed|had|would|could"
)
_BECOMES = {"was": "were", "is": "are", "has": "have"}
_LED = r"(?:how|when|what|where|that|the way|the time)\s+"
_VERB = rf"(?:{TOLD}|was|is|has|[a-z]+ed)\b"
_SAID = r"you (?:said|told (?:me|us)|explained|mentioned|admitted|remembered)(?: that)?"
HERS = r"she|her|hers|herself"
HIS = r"he|him|his|himself"
THEIRS = r"they|them|their|theirs|themselves"
DATED = Expression(
    r"\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    r"|(?<=\bin )(?:march|may)\b|\b(?:english|polish|german|french|spanish|italian"
    r"|dutch"
    r"|portuguese|welsh|irish|russian|ukrainian|turkish|arabic|hindi|urdu|christmas)\b"
)
_ANY_DATE = Expression(DATED.pattern, re.I)


_BEFORE_ME = frozenset(
    """for to with about like between from of at by behind after before near beside and
    but without over around among both all it that this""".split()
)


def whole(words: str) -> str:
    """Put the subject where it was left out and is sure: "showed me the ward"."""
    done_to_me = re.match(r"([a-z]+)\s+(?:me|us)\b", words, re.I)
    if done_to_me is not None and done_to_me[1].casefold() not in _BEFORE_ME:
        return f"you {words[:1].lower()}{words[1:]}"
    if re.match(r"(?:talked|spoke|laughed)\b", words, re.I):
        return f"we {words[:1].lower()}{words[1:]}"
    return words


def unsure(turned: str, words: str) -> bool:
    """Whether someone is still spoken of who may be the one spoken to.

    Where "she" became "you", a "he" is surely somebody else, and so are "they".
    """
    found = re.match(rf"(?:{_LED})?(she|he)\b", words, re.I)
    if found is None and turned != words:
        them = rf"{HERS}|{HIS}"  # somebody by name: "they" are others
    elif found is None or turned == words:
        them = rf"{HERS}|{HIS}|{THEIRS}"
    else:
        them = HERS if found[1].casefold() == "she" else HIS
    return re.search(rf"\b(?:{them})\b", turned, re.I) is not None


def turned(words: str, name: str) -> str:
    """Turn what is told of somebody to what is told to them, where that is sure.

    Sure is the one who is spoken of first, and who is spoken of right after "you said".
    """
    several = dict.fromkeys(name.casefold().split())
    parts = "|".join(re.escape(part) for part in several if len(part) > 1)
    named = rf"(?:(?:{parts})\.?\s+)*(?:{parts})" if parts else "(?!)"
    pattern = rf"({_LED})?(she|he|{named})\s+({_VERB})"
    found = re.match(pattern, words, re.I)
    if found is None:
        return _alone(words, "") if re.match(r"(?:we|i)\b", words, re.I) else words
    who = found[2].casefold() if found[2].casefold() in ("she", "he") else "(?:she|he)"
    words = f"{found[1] or ''}you {_verb(found[3])}{words[found.end() :]}"
    words = re.sub(
        rf"(?<=[.!?;]\s)(?:and\s+)?{who}\s+({_VERB})",
        lambda next_one: f"you {_verb(next_one[1])}",
        words,
        flags=re.I,
    )
    words = _alone(_of_theirs(words, found[2]), found[2])
    again = re.match(rf"({_SAID}) {who} ({_VERB})", words, re.I)
    if again is None:
        return words
    return f"{again[1]} you {_verb(again[2])}{words[again.end() :]}"


def _of_theirs(words: str, who: str) -> str:
    """Turn what is surely theirs: "her own mum", "made me want to work for her"."""
    her = {"she": r"her", "he": r"his|him"}.get(who.casefold(), r"her|his|him")
    words = re.sub(rf"\b(?:{her}) own\b", "your own", words, count=1, flags=re.I)
    return re.sub(
        rf"\b(work(?:ing)?|learn(?:ing)?) (for|with|under|from) (?:{her})(?=\W*$"
        rf"|\W+and\b)",
        r"\1 \2 you",
        words,
        flags=re.I,
    )


def _alone(words: str, who: str) -> str:
    """Turn what is said further of them, where nobody else is spoken of.

    "and I said I'd bring it and she pulled a face" becomes "and you pulled a face".
    """
    said = {one.casefold() for one in re.findall(rf"\b(?:{HERS}|{HIS})\b", words, re.I)}
    hers = said <= set(HERS.split("|"))
    if not said or not (hers or said <= set(HIS.split("|"))):
        return words
    if who.casefold() in ("she", "he") and hers is not (who.casefold() == "she"):
        return words
    if _ANOTHER.search(words) or _NAMED.search(_ANY_DATE.sub("", words[1:])):
        return words
    turned = re.sub(
        rf"\b(?:she|he)(?:(?P<is>'s)|\s+(?P<verb>doesn't|does|did|{_VERB}))?(?=\W|$)",
        lambda f: (
            "you're" if f["is"] else " ".join(("you", _agreeing(f["verb"]))).strip()
        ),
        words,
        flags=re.I,
    )
    turned = re.sub(r"\b(?:herself|himself)\b", "yourself", turned, flags=re.I)
    turned = re.sub(r"\bhim\b", "you", turned, flags=re.I)
    turned = re.sub(rf"\bhis(?= {_NOUN})", "your", turned, flags=re.I)
    return re.sub(
        rf"\bher\b(?P<of> {_NOUN})?",
        lambda f: "your" + f["of"] if f["of"] else "you",
        turned,
        flags=re.I,
    )


_ANOTHER = Expression(
    r"\b(?:mother|mum|mom|father|dad|sister|brother|daughter|son|wife|husband|partner"
    r"|girl|boy|woman|man|lady|guy|boss|manager|director|colleague|assistant|nurse"
    r"|doctor|teacher|owner|founder|head|predecessor|friend|candidate|customer|client"
    r"|patient|pupil|kid|child|somebody|someone|who)\b",
    re.I,
)
"""Somebody else whom a "she" or "he" could mean."""
_NAMED = Expression(r"(?<![.!?] )\b(?!I\b)[A-Z][a-z]+")
_NOUN = (
    r"(?!(?:to|at|for|with|in|on|of|by|from|and|or|but|that|how|when|what|why|where|if"
    r"|about|again|too|then|so|because|as|after|before|up|out|off|over|there|here"
    r"|today|yesterday|last|this|i|you|we|they|it|the|a|an|is|was)\b)[a-z][\w-]*"
)
"""What "her" or "his" belongs to."""


_PLURAL = {"does": "do", "doesn't": "don't"}


def _agreeing(verb: str | None) -> str:
    return "" if verb is None else _PLURAL.get(verb.casefold(), _verb(verb))


def _verb(word: str) -> str:
    return _BECOMES.get(word.casefold(), word)
