"""Read who is put on the list of people, or in place of all who are on it.

"Change the people: …", "you left out the parent", "add a parent to the list".
"""

import re
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Person
from bot.core.naming import read_people
from bot.expressions import Expression
from bot.hearing import Named
from bot.parts.interview.as_said import worn

LONGEST: Final = 40
"""Words of a message that changes who is met."""

_FAULTY: Final = r"(?:incomplete|too short|wrong|not (?:complete|right|full))\b"
_INTRO: Final = (
    r"\W*(?:(?:and|so|no|but|sorry|oh|ok|okay|wait|also|please|hey|now|well|actually"
    r"|hang on|can you|could you|can u|you need to|you have to|i need you to"
    r"|(?:the|my|your|that) list (?:is|was) (?:still )?"
    rf"{_FAULTY}(?:\W+(?:as|because|since|for|cos))?)\b\W*)*"
)
_LIST: Final = r"(?:people|list|panel|interviewers|names|card)"
_ANEW: Final = Expression(
    rf"{_INTRO}(?:(?:change|swap|replace|set|update|correct|fix|put)(?: all)?(?: the"
    rf"| my)? {_LIST}(?: right)?(?: for| to| with)?\W+"
    r"|(?:i'?m|i am|i'?ll be) (?:now )?(?:seeing|meeting) (?:different|other) (?:people"
    r"|ones)(?: now)?\W+"
    rf"|(?:the |my )?(?:people|panel|list|interviewers)(?: now)? (?:is|are|should be"
    rf"|will be)(?: now)?\W+(?!{_FAULTY})"
    r"|(?:it'?s |its )?(?:different|other) people(?: now)?\W+)(?P<who>\w.+)",
    re.IGNORECASE | re.DOTALL,
)
_LEFT_OFF: Final = Expression(
    rf"{_INTRO}(?:you|u)(?:'ve| have)? (?:still )?(?:left|kept|leave|took|taken|missed)"
    r" (?P<who>(?:the|a|an|my|dr|mr|mrs|ms|one|somebody|someone)\b.+?|(?-i:[A-Z])\w+)"
    rf" (?:off|out)(?: (?:of )?(?:it|(?:the|my|that|your) {_LIST}))?",
    re.IGNORECASE,
)
_ADDED: Final = (
    Expression(
        rf"{_INTRO}(?:you|u)(?:'ve| have)? (?:still )?(?:left (?:off|out)|lost|forgot"
        r"(?:ten)?|missed|dropped|didn'?t (?:add|put|take)|haven'?t got) (?P<who>.+)",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_INTRO}(?:there(?:'s| is| are| will be) (?:also )?)?(?P<who>(?:the|a|an|my"
        r"|their|dr|mr|mrs|ms)\b.+?|(?-i:[A-Z])\w+) (?:still )?(?:(?:is|are|was|s)(?:"
        r" still)? (?:missing|not (?:on|in|there|down))|(?:isn'?t|aren'?t|wasn'?t)(?:"
        r" still)? (?:on|in|there|down))\b(?P<behind>.*)",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_INTRO}(?:add|include)(?: also| in)? (?P<who>.+?)"
        rf"(?: (?:to|on|in) (?:the|my|that|it)(?: {_LIST})?| as well| too)?",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_INTRO}(?:put|get|write) (?P<who>.+?) (?:on|down|in)(?: (?:the|my|it|there"
        rf")(?: {_LIST})?)?(?: too| as well| also)?",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_INTRO}(?P<who>.+?) (?:should|must|needs? to|has to|will) be (?:on (?:it"
        rf"|there|the {_LIST}|my {_LIST})|there)(?: too| as well| also)?",
        re.IGNORECASE,
    ),
)
_LISTED: Final = Expression(
    r"\s*(?:(?:from )?(?:it|there|(?:the|my|that) (?:list|card|people)))?\W*(?:(?:yet"
    r"|either|still|at all|though|by the way|and\b.*|i'?ve\b.*|you\b.*)\W*)*",
    re.IGNORECASE,
)
"""What is behind who is missing: the list, and not the panel or an office."""
_AND_TOO: Final = Expression(
    r"\W*(?:(?:and )?(?:so|as) (?:is|are) (?P<so>.+?)"
    r"|and (?P<who>.+?) (?:also|too|as well|(?:is|are)(?: also)? missing))\W*",
    re.IGNORECASE,
)
"""Who else is missing: "and the lady from HR also"."""
_OF_ANSWERS: Final = Expression(
    r"\b(?:bit|part|line|lines|story|answer|sentence|word|words|example|page|summary"
    r"|question|point|thing|quote|figure|number)s?\b",
    re.IGNORECASE,
)
_NO_NAME: Final = Expression(
    r"[,.;]?\s*\b(?:and )?(?:no name(?:s)?(?: yet| known)?|(?:i )?(?:don'?t|dont|do not"
    r") (?:have|know) (?:a|the|his|her|their|any) names?|just (?=an? )|without a name"
    r"|names? unknown)\b[,.;]?",
    re.IGNORECASE,
)
_ON_LIST: Final = Expression(rf"\b(?:{_LIST})\b", re.IGNORECASE)
_POLITE: Final = Expression(
    r"[\s,]*\b(?:please|pls|thanks|thank you|too|as well)\W*$", re.I
)


def named_anew(text: str) -> tuple[Named, ...]:
    """Read who is met in place of all who were named before; empty for nobody."""
    text = text.replace("’", "'")
    if len(text.split()) > LONGEST or _OF_ANSWERS.search(text):
        return ()
    told = " ".join(s for s in sentences(text) if not asks(s))
    found = _ANEW.match(told)
    return read_people(found["who"]) if found is not None else ()


def named_too(
    text: str, people: tuple[Person, ...], *, surely: bool
) -> tuple[Named, ...] | None:
    """Read who belongs on the list, too; None where nobody does.

    Empty where they are on it already. Unless `surely`, the list has to be named.
    """
    text = text.replace("’", "'")
    if len(text.split()) > LONGEST or _OF_ANSWERS.search(_ON_LIST.sub(" ", text)):
        return None
    listed = _ON_LIST.search(text) is not None
    if surely and (asked := _NEVER_ASKED.match(text)) is not None:
        return read_people(text[asked.end() :]) or None
    if surely and (him := HIM.search(text)) is not None:
        # "I asked if the owner's son is on it. Add him."
        before = _ON_IT.sub(" ", text[: him.start()])
        named = read_people(_ARRANGED.sub("", _OH.sub("", before)))
        known = {p.name.casefold() for p in people}
        return tuple(n for n in named if n.name.casefold() not in known) or None
    for sentence in _sentences(text):
        for pattern in (*_ADDED, _LEFT_OFF):
            bare = _POLITE.sub("", _NO_NAME.sub(" ", sentence)).strip(" .,!")
            found = pattern.fullmatch(bare)
            if found is None or _stays_away(found):
                continue
            who = found["who"]
            if pattern is _ADDED[0] and who in text:
                # "You lost Declan. From maintenance."
                who = text[text.index(who) :]
            named = () if worn(who) else read_people(who)
            too = _AND_TOO.fullmatch(found.groupdict().get("behind") or "")
            if named and too is not None:
                named += read_people(too["so"] or too["who"])
            if not named or not (surely or listed):
                continue
            if not (
                listed or any(one.role or _PERSON.match(one.name) for one in named)
            ):
                continue
            return tuple(one for one in named if not _known(one, people))
    return None


_SOMEBODY: Final = frozenset(
    """lady woman man guy person somebody someone one people the a an from of my
    business partner manager rep representative""".split()
)
"""Words of a role that do not tell one from another."""


def _known(one: Named, people: tuple[Person, ...]) -> bool:
    """Whether somebody is on the list, by the name, or by the role for want of one."""
    said = one.name.casefold()
    if any(
        said == p.name.casefold() or said in p.name.casefold().split() for p in people
    ):
        return True
    if one.name[:1].isupper():
        return False
    told = _role_words(f"{one.name} {one.role}")
    return bool(told) and any(told <= _role_words(p.role) for p in people)


def _role_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.casefold())) - _SOMEBODY


HIM: Final = Expression(
    r"[.;,!?]\W*(?:(?:so|and|then|please|now|(?:can|could|will) (?:you|u)"
    r"|you should)\W+)*(?:add"
    r"|put"
    r"|include|write)(?: in)? (?:him|her|them)\b[^.!?]*[.!?]*\s*$",
    re.IGNORECASE,
)
_ON_IT: Final = Expression(
    r"^.*?\b(?:asked|said|told)\b(?: you)?(?: that| if| about)?\s+|\s+(?:is|are|was"
    r"|were)"
    r"(?: not| also| still)? (?:on|in|there|missing|coming)\b.*$",
    re.IGNORECASE,
)
_OH: Final = Expression(
    r"^\W*(?:(?:oh|wait|hang on|sorry|ah|i forgot|and|also|no idea|no|but"
    r"|i do(?:n'?t| not) know)\b\W*)+",
    re.IGNORECASE,
)
_ARRANGED: Final = Expression(
    r"\s+(?:who )?(?:sorted|set|arranged|organi[sz]ed|booked|fixed|made)\b.*$",
    re.IGNORECASE,
)
_PERSON: Final = Expression(r"(?:the|two|three|an?) |[A-Z]")


_NEVER_ASKED: Final = Expression(
    r"\W*(?:\w+\W+){0,3}?you (?:never|didn'?t|did not|forgot to|haven'?t|have not)"
    r" (?:even )?ask(?:ed)?(?: me)? (?:about )?who(?:m)?\b[^.,;:!?]*[.,;:!?]+",
    re.IGNORECASE,
)


def _stays_away(found: re.Match[str]) -> bool:
    """Whether it is said of somebody that they will not come."""
    behind = found.groupdict().get("behind")
    return behind is not None and _LISTED.fullmatch(behind) is None


def _sentences(text: str) -> list[str]:
    """Cut a message where a new wish or claim begins."""
    found: list[str] = []
    for sentence in sentences(text):
        if asks(sentence) and not _WISH.match(sentence):
            continue
        found += re.split(
            r"\s*,\s*(?=(?:and |please |so )?(?:put|add|i've told|i told|you|no name"
            r"|just an?\b|don'?t))",
            sentence,
        )
    return found


_WISH: Final = Expression(r"\W*(?:can|could|would|will) (?:you|u)\b", re.IGNORECASE)
