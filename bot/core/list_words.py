"""Words in which a list of people is spoken of, and how a sentence is cut into words.

None of them names anybody, or tells anything of its own.
"""

import re
from typing import Final

GLUE: Final = frozenset("of the a an and for in on at to from with who which".split())
GENERIC: Final = frozenset(
    """man woman guy lady person fella fellow bloke chap gentleman lad girl one human
    dude""".split()
)
PLACES: Final = {
    **{str(n): n for n in range(1, 10)},
    **{w: n for n, w in enumerate("one two three four five six seven".split(), 1)},
}
ORDINALS: Final = {
    **{w: n for n, w in enumerate("first second third fourth fifth sixth".split(), 1)},
    **{f"{n}{end}": n for n, end in enumerate("st nd rd th th th".split(), 1)},
}
NUMBER: Final = frozenset(("number", "no", "nr", "num", "#"))
SAME: Final = frozenset(
    """same twice double doubled duplicate duplicates duplicated merge join combine
    joined merged identical""".split()
)
ONE_OF_THEM: Final = re.compile(
    r"\b(?:one (?:and the same|person|man|woman|lady|guy|entry|fella|bloke|chap|human)"
    r"|(?:two|2) (?:times|entries|lines)|put \S+ ?together|put .* together|only one"
    r"|(?:two|2) (?:people|persons) out of one|one (?:out )?of (?:it|them)"
    r"|under number|only (?:meet )?(?:two|three|four|five))\b"
)
COPULA: Final = frozenset("is 's s was are = : that it he she thats its hes".split())
NOT: Final = frozenset("not n't isn't isnt aren't arent wasn't never".split())
NAMING: Final = frozenset(
    "called named name names call rename change instead write put = :".split()
)
FIRM: Final = frozenset(
    """company firm employer organisation organization agency trust school business
    shop hospital charity college university council academy""".split()
)
OUT: Final = frozenset("out remove delete drop off erase cross".split())
LEFT_OFF: Final = re.compile(
    r"\b(?:you|u)(?:'ve| have)? (?:still |just |again )?(?:left|leave|forgot|missed"
    r"|kept"
    r"|took|dropped)\b[^.,;!?]*\b(?:off|out)\b",
    re.IGNORECASE,
)
"""What blames that somebody is not on it: nobody is to go because of it."""
FILLER: Final = (
    GLUE
    | GENERIC
    | SAME
    | COPULA
    | NOT
    | NAMING
    | NUMBER
    | OUT
    | frozenset(
        """i me my you your u we they he him his her hers she them their this that these
        there here entry entries line lines list card people persons names two three
        four five were be been have has had got get 've 're 'm 'd 'll d ve do does did
        done don't dont doesn't didn't can could would should will please pls plz fix
        correct change update count counted counts make made making makes wrong mistake
        sorry oh and or but so nah nope yes yeah ok okay hey hi wait hang actually
        really just only also too again btw lol haha by way all both together out as
        found know known remember remembered learned learnt heard told said says write
        wrote written down where up into instead now mail email e-mail then someone
        somebody nobody anyone meet meeting seeing see i'll what whoever because twice
        time times not no well must shall since apparently extra second last left keep
        im it's he's she's that's they're there's what's who's turns human add dear
        thanks thank take taken under thx cheers one's ah um er hm""".split()
    )
)


def only_filler(sentence: str) -> bool:
    """Whether words say nothing of their own beside who is meant."""
    return all(word in FILLER for word in words_of(sentence))


def words_of(text: str) -> list[str]:
    """Cut into words in small letters."""
    return [word.casefold() for word in cut_words(text)]


def cut_words(text: str) -> list[str]:
    """Cut into words; what is short for "is" stands alone, "=" and ":" are words."""
    bare = re.sub(r"(?<=\w)'(s|ve|re|ll|m|d)\b", r" '\1", text)
    bare = re.sub(r"(?<=\w)s'(?=\s)", "s", bare)
    return re.findall(r"'(?:s|ve|re|ll|m|d)\b|[\w][\w'-]*|[=:#]", bare)
