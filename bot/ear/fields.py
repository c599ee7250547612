"""Hear which work somebody names where a field is asked for, and in their words.

What they apply for counts before what they are, and that before whatever else is
named; what they are not, and what they were, does not count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.ear.trades import Trade, trade_in
from bot.expressions import Expression
from bot.hearing import Field, Fit
from bot.model import GENERAL, STARTER

LISTENED: Final = 600
"""Letters that are listened to."""

_CUT: Final = Expression(
    r"[.!?;\n]+(?:\s|$)|,\s|\s(?:but|and now|cos|because|so um)\s|\s[-–—]+\s|…", re.I
)
_GOAL: Final = Expression(
    r"\b(?:(?:apply|applied|applying|interview(?:ing|ed)?|going|go|goin|up|aiming"
    r"|trying|hoping|training|round|job|role|post|position|vacancy|shortlisted)"
    r"(?: \w+){0,2}? (?:for|as|to be|to become|into)"
    r"|(?<!used )(?:to|want to|gonna) (?:be|become)|becoming|moving (?:in)?to"
    r"|into|->|→|=>"
    r"|(?:it'?s|its|it is|job'?s|role is|job is) (?:for|as))\b",
    re.I,
)
_OWN: Final = Expression(
    r"\b(?:i am|i'?m|im|am|i work|i'?ve been|working|work|me is|my job|my work"
    r"|by trade|as an?|it'?s|it is)\b",
    re.I,
)
_PAST: Final = Expression(
    r"\b(?:used to|was|were|been|formerly|former|ex|from|years? (?:as|in|of)|left"
    r"|retired|background)\b|(?:->|→|=>)",
    re.I,
)
_NOT: Final = Expression(
    r"\b(?:not|never|no longer|isn'?t|ain'?t|isnt|aint|nor|without|instead of"
    r"|rather than|apart from)\b.*",
    re.I | re.S,
)
_OF_YOU: Final = Expression(r"\b(?:are|r) (?:you|u)\b|\byou(?:'re| are)\b", re.I)
_STARTS: Final = Expression(
    r"\b(?:trainee\w*|apprentice\w*|grad(?:uate)?|intern(?:ship)?|placement"
    r"|school leaver|first job|entry level|student)\b",
    re.I,
)
_STOP: Final = frozenset(
    """a an the my our your this that it its it's i im i'm am is are was were be being
    been become becoming as to of at in on for by with from into got get getting go
    going goin gonna apply applying applied interview interviews interviewing job jobs
    role position post place vacancy work working worked works field hello hi hey hiya
    alright morning afternoon evening good so um uh haha lol yes yeah yep ok okay sorry
    well just now currently still only please do did does doing done 2nd second third
    3rd first 1st next round final would like want you u ask me mine think believe mate
    actually moving move switching have has had can could if also and or but then than
    he she they we them her his called dear thanks thank hoping up trying very really
    like about what which who how when where why there here some any every 'm 's ive
    i've i'd id ill i'll monday tuesday wednesday thursday friday saturday sunday mon
    tue tues wed thu thurs thur fri sat sun tomorrow today week last since years year
    trade excuse questions question take down let's lets practise practice start begin
    whatever maybe perhaps near tonight soon month months ago one two three four five
    six seven eight nine ten because cos said told
    meant wrote put noted both nearly own""".split()
)
"""Words that belong to no name of a job."""

_BEHIND: Final = Expression(
    r"\s+(?P<how>at|in|for|on|with) (?P<art>(?:a|an|the|my|our)\s+)?"
)
_OF: Final = Expression(
    r"(?:^|\s)(?P<w>(?:[\w&'-]+ ){1,2})of (?:(?:a|an|the|my|our) )?$", re.I
)
_WORD: Final = Expression(r"[\w&+#/'’.-]*[\w+#]")
_LEFT, _RIGHT, _TAIL = 3, 2, 3
"""Words that are taken along before, behind, and of the place."""

_TITLE: Final = Expression(
    r"^\W*(?:(?:hello|hi|hey|yes|well|ok|so)\W+)?"
    r"(?:(?:i am|i'?m|i work as|i'?ve been|work as|it'?s(?: for| as)?|for|as|job of"
    r"|applying (?:for|as)|going for|interview (?:for|as))\s+)?"
    r"(?P<art>an?\s+)?(?P<w>[\w&'-]+(?:\s+[\w&'-]+){0,3})\W*$",
    re.I,
)
_JOB: Final = Expression(
    r"(?:[^aeiou\W]er|[aeiou]ner|or|ist|ian|smith|wright|monger|maker|keeper|worker"
    r"|officer|assistant|attendant|manager|lead|apprentice|trainee|eer|hand)s?$",
    re.I,
)
_NO_JOB: Final = frozenset(
    """whatever other another later never better after answer remember number ever over
    under water dinner together yesterday sooner however rather either neither ever
    september october november december letter matter paper order offer wonder summer
    winter corner sister brother mother father daughter her for floor door poor error
    manager worker lead officer person beginner joker""".split()
)


_BARE: Final = 5
"""Words up to which "other" is a field: "the others see this" names none."""

_PLACES: Final = frozenset(
    """school schools hospital hospitals council bank university college""".split()
)
"""Where somebody works: "school crossing patrol" is no teacher."""


@dataclass(frozen=True, slots=True)
class _Named:
    rank: int
    start: int
    trade: Trade
    text: str


def hear_field(text: str) -> Field | None:
    """Tell which work is named; None where none is."""
    said = text[:LISTENED].replace("’", "'")
    starts = _STARTS.search(said) is not None
    named = list(_named(said))
    plain = [one for one in named if one.trade.fit is not Fit.UNSURE]
    trades = [one for one in plain if one.trade.tracks[0] != STARTER]
    best = _first(trades) or _first(plain)
    unsure = _first([one for one in named if one.trade.fit is Fit.UNSURE])
    if best is None:
        best, unsure = unsure, None
    if best is None:
        return _unknown(said, starts)
    trade = _placed(best)
    end = best.start + len(best.text)
    if trade.tracks[:1] == (GENERAL,):
        if len(said.split()) > _BARE:
            return _unknown(said, starts)
        # "Other" is chosen, and names no work.
        return Field("", trade.fit, trade.tracks, "", starts, best.start, end)
    called = _called(best)
    if called.split()[-1].casefold() in _PLACES:
        # "I teach maths, going for head at a high school": the place is no work.
        others = (one for one in trades if one.trade.tracks == trade.tracks)
        plain_names = (_called(one) for one in others)
        called = next((one for one in plain_names if one != called), called)
    goal = ""
    if unsure is not None and unsure.rank < best.rank:
        goal = _called(unsure)
    return Field(called, trade.fit, trade.tracks, goal, starts, best.start, end)


def _first(named: list[_Named]) -> _Named | None:
    """Give what is plainest applied for, or else is theirs; the first of several."""
    return min(named, key=lambda one: (one.rank, -one.trade.length), default=None)


def _named(said: str) -> Iterator[_Named]:
    start = 0
    for end in (*(cut.end() for cut in _CUT.finditer(said)), len(said)):
        piece = said[start:end]
        yield from _of(piece, start)
        start = end


def _of(piece: str, start: int) -> Iterator[_Named]:
    """Give the work that a part of a sentence names, before and behind its aim."""
    if _OF_YOU.search(piece):
        return
    own = _NOT.sub("", piece)
    aim = _GOAL.search(own)
    if aim is not None:
        yield from _one(own[aim.end() :], start + aim.end(), 0)
        own = own[: aim.start()]
    if _PAST.search(own):
        yield from _one(own, start, 3)
    else:
        yield from _one(own, start, 1 if _OWN.search(own) else 2)


_NO_TRADE: Final = Expression(
    r"\b(?-i:[Ii]t(?:s|'s)?)\b(?! (?:support|ops|operations|security|admin\w*|manager"
    r"|help ?desk|technician|engineer|department|infrastructure|specialist|service desk"
    r"|consultant|analyst|systems?)\b)|\b(?:my|mobile|phone|personal|private) data\b",
    re.I,
)
"""In small letters "it" is no trade, "its" never is, nor is what a phone uses up."""


def _one(text: str, start: int, rank: int) -> Iterator[_Named]:
    plain = _NO_TRADE.sub(lambda word: "-" * len(word[0]), text)
    trade = trade_in(plain)
    if trade is not None:
        yield _Named(rank, start, trade, text)


def _placed(named: _Named) -> Trade:
    """Take a place for what comes nearest, where unknown work is named behind it."""
    trade, text = named.trade, named.text
    place = text[trade.start : trade.end].casefold()
    if trade.fit is not Fit.OWN or place not in _PLACES:
        return trade
    if _on(text, trade.end, 1) == trade.end:
        return trade
    other = "administration" if trade.tracks[0] != "administration" else "support"
    return replace(trade, fit=Fit.NEAR, tracks=(*trade.tracks, other))


def _called(named: _Named) -> str:
    """Give the name of the work as it was typed, with the place where that is short."""
    text, trade = named.text, named.trade
    start, end = trade.start, trade.end
    for word in reversed(list(_WORD.finditer(text, 0, start))[-_LEFT:]):
        if word.group().casefold() in _STOP or text[word.end() : start].strip():
            break
        start = word.start()
    end = _on(text, end, _RIGHT)
    of = _OF.search(text[:start])
    if of is not None and not {*of["w"].casefold().split()} & _STOP:
        start = of.start("w")
    behind = _BEHIND.match(text, end)
    if behind is not None:
        tail = _on(text, behind.end(), _TAIL)
        if tail > behind.end():
            end = tail
    return text[start:end].strip(" .'-")


def _on(text: str, end: int, most: int) -> int:
    """Give where the words end that still belong to a name."""
    for word in list(_WORD.finditer(text, end))[:most]:
        between = text[end : word.start()]
        if word.group().casefold() in _STOP or between.strip():
            break
        end = word.end()
    return end


def _unknown(said: str, starts: bool) -> Field | None:
    """Give the name of some work that no list has, where it is built as one."""
    found = _TITLE.match(said)
    if found is None:
        return None
    words = found["w"].split()
    last = words[-1].casefold()
    if any(word.casefold() in _STOP for word in words) or last in _NO_JOB:
        return None
    if len(last) < 5 or not _JOB.search(last):
        return None
    return Field(found["w"], Fit.NEAR, (), "", starts, 0, len(said))
