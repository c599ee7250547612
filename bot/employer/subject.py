"""Name what a question is about in the asker's own words, where that is safe."""

from typing import Final

from bot.expressions import Expression

_NOUNS: Final = (
    r"(?P<about>(?:(?:the|a|an|any|some|your|my|our|ur) )?[a-z][a-z'-]*"
    r"(?: [a-z][a-z'-]*){0,3})"
)
_ASKED: Final = tuple(
    Expression(pattern.replace("NOUNS", _NOUNS))
    for pattern in (
        r"\b(?:do|does|did) (?:you|they|we|people|the \w+)(?: really| still| actually"
        r"| even| all| also)? (?:run|use|have|offer|allow|provide|recogni[sz]e|keep"
        r"|accept|support|pay for|work with|do|get) NOUNS",
        r"\b(?:do|will|would|must|should) i (?:have to |need to )?(?:run|lead|do|write"
        r"|speak at|teach|clean|drive|bring|wear|buy) NOUNS",
        r"\b(?:is|are) there (?:still |really )?NOUNS",
        r"\bwho(?:'s| is)? (?:picks? up|handles?|looks? after|deals? with"
        r"|responsible for|makes?|writes?|runs?|owns?|approves?|does|do|feeds?"
        r"|cleans?|decides(?: on)?"
        r"|pays for|in charge of|\w+ed|paid|made|did|took|ran|wrote) NOUNS",
        r"\b(?:do|would|will|can|could) i (?:get|have|receive|need) NOUNS",
        r"\b(?:what|how) about NOUNS",
        r"\bhow (?:is|are|does|do) (?P<about>(?:the|your) [a-z'-]+(?: [a-z'-]+)?)"
        r" (?:look|work|go|done|handled|organi[sz]ed|decided|set|made|run)\b",
        r"\bwhat(?: is|'s| are|s) "
        r"(?P<about>(?:the|your) [a-z'-]+(?: [a-z'-]+){0,2})\W*$",
        r"\b(?:question|know|ask|hear|tell me|anything) (?:something |more )?"
        r"(?:about|on) NOUNS",
    )
)
_STOPS: Final = frozenset(
    """and or but if when that which who whom what for with in on at by from to after
    before because per then here there please yet now really exactly look work works
    like since of is are was were do does did can could will would have has i you we
    they it me he she him her us them this these those not already as how why""".split()
)
_OPENERS: Final = frozenset("the a an any some your my our ur".split())
_EMPTY: Final = frozenset(
    """thing things something anything stuff one lot bit question questions way kind
    sort people person time times idea chance problem example plan place job free
    somebody someone anyone anybody much many good bad all everything""".split()
)
_TURNED: Final = {"your": "our", "ur": "our", "my": "your", "our": "our"}
_LEAST: Final = 3


def subject(question: str) -> str:
    """Give it as it stands in a sentence ("the day off"), or nothing.

    What is the candidate's becomes "your", what is the employer's "our".
    """
    plain = " ".join(question.replace("’", "'").lower().split())
    for pattern in _ASKED:
        found = pattern.search(plain)
        if found is None:
            continue
        words = found["about"].split()
        cut = next((n for n, w in enumerate(words) if w in _STOPS), len(words))
        words = words[:cut]
        named = [w for w in words if w not in _OPENERS]
        telling = [w for w in named if w not in _EMPTY and len(w) >= _LEAST]
        if not named or named[-1] not in telling or named[-1].endswith("ly"):
            continue
        if len(words) == 1 and words[0].endswith("ed"):
            continue
        if words[0] in ("any", "some"):
            words = words[1:]
        return " ".join(_TURNED.get(word, word) for word in words)
    return ""
