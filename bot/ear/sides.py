"""Find the readings between which somebody asks: "my first boss, or the last one?".

Each is said back as to them; none at all where one of them cannot be cut cleanly.
"""

import re
from typing import Final

from bot.ear.echo import echo
from bot.expressions import Expression

MANY: Final = 3
"""The most readings that are named."""
WORDS: Final = 3
"""Words of a reading that begins with "what" or "better" and still names one."""

_SENTENCE: Final = Expression(r"[^.!?;\n…]*\bor\b[^.!?;\n…]*\??", re.IGNORECASE)
_LISTED: Final = Expression(
    r"\b(?:what|who|whom|where|how|kind|which(?: \w+)?)(?: please| then)?\s*[,:?]\s*"
    r"(?P<names>[^,.?!:;\n]{2,40}(?:,[^,.?!:;\n]{2,40}){1,2}?)\s*(?:\?|$|,\s*what\b)",
    re.IGNORECASE,
)
"""Readings with only commas between: "whom, the users, the boss, my mother?"."""
_TELLS: Final = Expression(
    r"\b(?:i|we|he|she|they|it|there'?s?|you|im|ive)\b|'s\b", re.IGNORECASE
)
"""What says something where names are listed."""
_OF_LENGTH: Final = Expression(
    r"\b(?:nutshell|whole(?= (?:story|thing|lot|saga|tale)\b| ?(?:[,.?]|or\b|$))|short"
    r"|brief|long|saga|full)\b",
    re.IGNORECASE,
)
"""What asks how long an answer may be."""
_OR: Final = Expression(r"\s*,?\s+or\s+(?:else\s+)?", re.IGNORECASE)
_LEAD: Final = Expression(
    r"^\W*(?:(?:sorry|wait|ok(?:ay)?|hm+|and|but|so|well|before i answer|hang on"
    r"|hold on"
    r"|please|excuse me|eh|no|just|po|pls)\b[\s,.:–—-]*)+",
    re.IGNORECASE,
)
_ASKS: Final = Expression(
    r"^\W*(?:(?:do|did|would|are|were|will) (?:you|u|ye|they) (?:mean|want|think of|say"
    r"|talk(?:ing)? (?:of|about)|ask(?:ing)? (?:of|about|for)"
    r"|after)(?: to hear)?(?: me)?"
    r"|(?:you|u)(?:'re| are|r)? (?:mean(?:ing)?|ask(?:ing)?(?: (?:of|about|for))?|want)"
    r"|am i|are we"
    r"|(?:is|was|would|does) (?:it|this|that|he|she|the \w+)(?: be| mean| about| in)?"
    r"|(?:can|could|may|must|does) (?:it|this|that)(?: also)?(?: be| mean)"
    r"|(?:it|that|this)(?:'s| is| was)|means?|meaning|as in|like|which (?:one|of them)"
    r"|should it|(?:do|should|shall|must|may|can|could) (?:i|we|one)(?: say| tell"
    r"| write| take| pick| choose| go with| start with| begin with)?)\b[\s,:–—-]*",
    re.IGNORECASE,
)
_TAIL: Final = Expression(
    r"(?:[\s,–—-]+(?:which(?: one)?(?: (?:do )?you mean| is it)?|what(?: is it)?"
    r"|really|exactly|please|then|also|ma'?am|sir|lol|ha(?:ha)*|ka|po|pet|dear|love"
    r"|sorry|you mean|do you mean|instead|(?<!\bam )(?<!'m )now|right|too))+\W*$",
    re.IGNORECASE,
)
_SO: Final = Expression(r"\s*\b(?:because|cause|cos|coz|bcoz|bc|bec)\b", re.IGNORECASE)
"""What follows the readings and says why they ask."""
_HINTS: Final = Expression(r"^(?:as in|like|means|meaning|only|just|also)\s+", re.I)
_NAMED_BEFORE: Final = Expression(
    r"^(?!(?:when|if|after|before|what|how|why|while|i|we|he|she|they|it)\b)"
    r"(?:does |do )?[\"“']?(?:\w+ ){0,3}\w+[\"”']? "
    r"(?:as in|is|are|was|=|means?|meaning|includes?|refers to)\s+(?=\S)",
    re.IGNORECASE,
)
"""What a reading is one of: "the somebody is my manager, or a colleague?"."""
_QUESTION: Final = Expression(
    r"^(?:what|how|where|who|why|when)(?:'s|'ve)? (?:would|did|do|does|is|was|will"
    r"|can)\b"
    r"|^what would",
    re.IGNORECASE,
)
_AT: Final = (
    "for in on at from to with by as about after before between of against during like"
).split()
_NOTHING: Final = frozenset(
    """not no what else something anything nothing whatever how why who when where which
    better never none so both yes""".split()
)
"""Words that name no reading by themselves: "or not?", "or what?"."""


def sides(text: str) -> tuple[str, ...]:
    """Give two or three readings, said back; empty where there are none to name."""
    for sentence in reversed(_SENTENCE.findall(text)):
        if _OF_LENGTH.search(sentence):
            continue
        found = _cut(sentence)
        if found:
            return found
    listed = _LISTED.search(text)
    if listed is None or _TELLS.search(listed["names"]):
        return ()
    said = tuple(echo(one, clause=True) for one in listed["names"].split(","))
    return _in_small(said) if all(said) else ()


def _cut(sentence: str) -> tuple[str, ...]:
    *left, last = _OR.split(sentence.strip())
    if not left or len(left) >= MANY or not last.strip():
        return ()
    last = last[: min(_ends(last), _after_comma(last))]
    if not _POINTS.fullmatch(last.strip(" ?!.")):
        last = _TAIL.sub("", last)
    if not last.strip():
        return ()
    if len(left) == 1:
        left = _listed(left[0])
    left = [_parallel(one, last) if n == 0 else one for n, one in enumerate(left)]
    said = tuple(_said(one) for one in (*left, last))
    if not all(said) or len({one.casefold() for one in said}) < len(said):
        return ()
    if len(said) > MANY or any(_names_none(one) for one in said):
        return ()
    if len({_CLAUSE.match(one) is not None for one in said}) > 1:
        return ()  # "it must be the boss, or allowed?"
    return _in_small(said)


_POINTS: Final = Expression(
    r"(?:over |right )?(?:here|there)|(?:back )?then|(?:right )?now|today|before|after"
    r"|this|that",
    re.IGNORECASE,
)
"""What points at a place or a time, and is said back as it is: "there or here?"."""
_CLAUSE: Final = Expression(r"(?:you|i|we|it|that|this|he|she|they)\b", re.IGNORECASE)
"""Begins a reading that is a clause, beside which no word or name is another."""


def _said(one: str) -> str:
    """Say a reading back; what only points stands beside another that does."""
    named = one.rpartition(":")[2].strip(" ,.?!")
    if _POINTS.fullmatch(named):
        return named.casefold()
    return echo(_plain(one), clause=True)


def _names_none(reading: str) -> bool:
    words = reading.casefold().split()
    bare = words[0] in _NOTHING and len(words) < WORDS
    return bare or words[0] in ("not", "no", "else") or bool(_QUESTION.match(reading))


def _ends(words: str) -> int:
    found = _SO.search(words)
    return found.start() if found else len(words)


def _after_comma(words: str) -> int:
    found = re.search(r"[,:–—]|\s-\s", words)
    return found.start() if found else len(words)


_ASKED_FIRST: Final = Expression(
    r"\b(?:wh(?:at|o|om|ich|ose|ere|en|it)|how)\b", re.IGNORECASE
)


def _listed(words: str) -> list[str]:
    """Give what stands before "or": one reading, or some with commas between."""
    _, colon, named = words.rpartition(":")
    named = _LEAD.sub("", named if colon else words)
    pieces = [one for one in re.split(r",|\s[–—-]+\s", named) if one.strip()]
    listed = bool(colon)
    if len(pieces) > 1 and _ASKED_FIRST.search(pieces[0]):
        pieces, listed = pieces[1:], True
    return pieces if listed and len(pieces) < MANY else pieces[-1:]


def _parallel(one: str, last: str) -> str:
    """Give as much of the first reading as the last one is like.

    "More than planned in money, or in hours?" asks between money and hours.
    """
    begins = last.split()[0].casefold()
    words = one.split()
    lower = [word.casefold().strip(",") for word in words]
    if begins in _AT and begins in lower[1:]:
        at = len(lower) - 1 - lower[::-1].index(begins)
        return " ".join(words[at:])
    return one


def _plain(words: str) -> str:
    before = ""
    while before != words:
        before = words
        words = _LEAD.sub("", words)
        words = _TAIL.sub("", _ASKS.sub("", words))
        words = _NAMED_BEFORE.sub("", _HINTS.sub("", words.strip()))
    return words.strip()


def _in_small(said: tuple[str, ...]) -> tuple[str, ...]:
    """Write the first word small where it is written so in another reading."""
    others = {word for one in said[1:] for word in one.split()}
    first = said[0]
    if first[:1].isupper() and first.split()[0].lower() in others:
        first = first[:1].lower() + first[1:]
    return (first, *said[1:])


_BETTER: Final = (
    (
        "simple",
        Expression(r"\b(?:just|only|simply|roughly|enough|approximate\w*)\b", re.I),
        None,
    ),
    (
        "recent",
        Expression(r"\b(?:last|recent|newest|latest|current|this year|now)\b", re.I),
        Expression(r"\b(?:before|old\w*|first|years ago|long ago|previous)\b", re.I),
    ),
    (
        "work",
        Expression(r"\b(?:work|job|ward|office|shift|colleague|client|shop)\b", re.I),
        Expression(
            r"\b(?:home|uni\w*|school|family|mum|mom|dad|sister|brother|club|course"
            r"|college|private)\b",
            re.I,
        ),
    ),
    (
        "own",
        Expression(r"\b(?:my own|mine|i did|i had)\b", re.I),
        Expression(r"\b(?:copied|somebody|someone|theirs|the team|boss)\b", re.I),
    ),
    (
        "one",
        Expression(r"\bone\b", re.I),
        Expression(r"\b(?:two|three|several|many|all)\b", re.I),
    ),
)
"""Why one of two readings is better: what it says, and what the other one does."""
_SENTENCES: Final = Expression(r"[^.!?;\n…]+[.!?;…]*")
_MODEST: Final = Expression(
    r"^\W*(?:(?:it(?:'s| is)|is|would be) )?(?:just|only|simply|enough)"
    r"(?: enough)?(?: (?:with|if))?\s+",
    re.I,
)


def better(text: str) -> tuple[str, str]:
    """Say why one of two readings is better, and which; empty where none is.

    What asks for less is enough; what is nearer to the work says more.
    """
    for sentence in _SENTENCES.findall(text):
        one, *more = re.split(r",?\s+or\s+", sentence.strip(), flags=re.IGNORECASE)
        if len(more) != 1 or _OF_LENGTH.search(sentence):
            continue
        for why, mark, against in _BETTER:
            for this, other in ((one, more[0]), (more[0], one)):
                if not mark.search(this) or mark.search(other):
                    continue
                if against is not None and not against.search(other):
                    continue
                if found := _named(this):
                    clause = _CLAUSE.match(found) and why == "simple"
                    return ("simple_that" if clause else why), found
    return "", ""


def _named(words: str) -> str:
    words = _TAIL.sub("", words[: min(_ends(words), _after_comma(words))])
    words = re.sub(r"^that\s+", "", _MODEST.sub("", _plain(words)), flags=re.I)
    said = echo(_plain(words), clause=True)
    return "" if not said or _names_none(said) else said
