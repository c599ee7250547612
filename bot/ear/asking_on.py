"""Hear what of a message asks the employer on, where a story of one's own is due.

A story may hold questions that were asked in it ("I asked her where it hurt"), ends in
"right?", and asks the coach whether it counts. None of these is asked of the employer.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.ear.asking_spans import declines
from bot.ear.encoder import read_message
from bot.ear.intents import Intent
from bot.ear.phrasing import words_of
from bot.expressions import Expression
from bot.expressions import one_of as _any

_SENTENCE: Final = Expression(r"[^.!?\n]*(?:[.!?]+(?=[\s\"”')]|$)|\n|$|[.!?])")
_QUOTED: Final = Expression(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^'?]*\?'")
_LED: Final = (
    r"^\W*(?:(?:and|so|but|or|ok(?:ay)?|well|oh|ah|right|then|also|sorry|please|yes|no"
    r"|yeah|aye|thanks|thank you|hm+|um+|erm?|good|nice|great|cool|fine|now|anyway"
    r"|actually|honestly|just|one more|another one|next|last one|last|first|second"
    r"|secondly|finally|q ?\d*|question(?: \d+| (?:one|two|three|four|five|six))?"
    r"|my (?:next |last |other |second |third )?question(?: is| would be)?|number \w+"
    r"|still|me again|tell me|i ask(?: again)?|\d+)\b[\s,:;.)-]*)*"
)
_YOU: Final = (
    r"(?:you|u|ye|yous|your|ur|there|they|it|this|that|we|i|people|anyone|anybody"
    r"|someone|somebody|everyone|everybody|the|a|an|my|any|new|somebody's|one|staff"
    r"|he|she|these|those|all|both|most|other|others|nobody)"
)
_OPENS: Final = Expression(
    _LED
    + r"(?:(?:what|who|how|why|which|when|where|whose|whom)(?:'s|s|'re)?\b"
    + r"|wot\b|hows\b|whats\b|(?:do|does|did|is|are|can|could|would|will|has"
    + rf"|have|should|may|might|am|was|were) (?:n't |not )?{_YOU}\b"
    + r"|(?:do|does) [a-z]+ (?:still|ever|also|usually|always|really|get|have|need"
    r"|drive"
    + r"|work|come|do|take|use)\b"
    + r"|(?:don't|doesn't|isn't|aren't|can't|won't|didn't) (?:you|they|it|there|people)"
    + r"|any (?:chance|plans?|idea)\b|anything\b(?=.*\?)|tell me (?:about|how|what|why"
    + r"|who|when|where|more)\b(?! me\b))",
    re.IGNORECASE,
)
_INDIRECT: Final = _any(
    r"\bi(?:'d| would|'m| am)? (?:really |also |just |still )?(?:want(?:ed)?|like|love"
    r"|keen|curious|interested|need)\b(?: \w+)? to (?:know|ask|hear|understand"
    r"|learn)\b",
    r"\bi (?:was |am |'m )?(?:just |still )?wonder(?:ing|ed)? (?:if|whether|how|what"
    r"|why|who|when|where)\b(?!.*\b(?:she|he|they) (?:was|were|had)\b)",
    r"\b(?:can|could|would|will) (?:you|u)(?: please| maybe)? (?:tell|explain|say"
    r"|describe|talk|walk|give)\b",
    r"\bi(?:'d| would)? (?:have|'ve got|got|still have) (?:a|one|another|one more)"
    r" (?:\w+ )?questions? (?:about|on|for|to)\b",
    r"\b(?:may|can|could) i (?:just |also |please )?(?:ask|know|enquire)\b",
    r"^\W*(?:just |still |was )?(?:wondering|curious) (?:if|whether|how|what|why"
    r"|who)\b",
    r"\b(?:what|how) about (?:the|your|my|training|holidays?|pay|salary|hours|nights"
    r"|weekends|money|\w+ing)\b",
)
_TELLS: Final = Expression(
    _LED + r"(?:what (?:i|we|my|he|she|happened(?! (?:to|with) (?:the|your) (?:last|one"
    r"|person|old"
    + r"|previous|other))|helped|worked|made|saved) (?!.*\?)"
    + r"|when (?:i|we|my|he|she|they|it|the|a|our|somebody|someone|one of)\b(?!.*\?)"
    + r"|where (?:i|we|my|the)\b(?!.*\?)|which (?:i|we|was|is|made|meant|he|she|they"
    + r"|helped)\b(?!.*\?)|who (?:was|had|then|told|said)\b(?!.*\?)"
    + r"|why (?:i|we)\b(?!.*\?)|how (?:i|we)\b(?!.*\?))",
    re.IGNORECASE,
)
_REPORTED: Final = _any(
    r"(?<!may )(?<!can )(?<!could )\b(?:i|he|she|they|we|who|him|her|them|me|us|and"
    r"|then|just|boss|manager|customer"
    r"|client|patient|mum|mother|father|son|daughter|lady|man|guy|colleague|nurse"
    r"|teacher|doctor) (?:\w+ly )?(?:asked|ask|says?|said|thought|wondered|shouted"
    r"|wrote|goes|went like|was like|were like|replied|texted|rang)\b(?! you\b)",
    r"\b(?:asked|asking|told|telling) (?:him|her|them|me|us|my|the|everybody|everyone"
    r"|each|all|myself|one|a)\b",
    r"\b(?:thought|thinking|asked myself|wondered)\s*[,:]",
)
_WHOSE: Final = _any(
    r"\b(?:one|guy|man|woman|person|lady|somebody|colleague) who \w+\b"
)
"""Who is told from others by what they did: nobody says anything there."""
_TAG: Final = _any(
    r"[,;]? *(?:right|yeah|yes|no|ok(?:ay)?|you know|y'?know|know what i mean|eh|innit"
    r"|see|you see|correct|really|if you know what i mean)\W*\?",
    r"[,;] *(?:is|are|do|does|did|was|were|would|has|have|ca|wo)n[o']?t"
    r" (?:it|they|you|we|he|she|i|that)\W*\?",
)
_TO_COACH: Final = _any(
    r"(?<!what )(?<!how )\b(?:does|do|would|will|did|can|could) (?:that|this|it"
    r"|these|you) (?:\w+ )?(?:count|fit|work|qualify|help|do|make sense|answer (?:it"
    r"|that|your))\b",
    r"\b(?:is|was) (?:that|this|it) (?:\w+ )?(?:ok(?:ay)?|enough|too (?:long|short|much"
    r"|small|vague)|what you (?:mean|meant|want\w*|need\w*)|good(?: enough)?|alright"
    r"|all right|fine|better(?! (?:now|since|today|these days))|clear"
    r"|an example|the sort|the kind|a good)\b",
    r"\b(?:shall|should|do|can|may|must) i (?:go on|carry on|tell|say|continue|stop"
    r"|give(?! (?:an? |the |my )?(?:\w+ )?(?:guest|customer|client|patient|pupil"
    r"|student|child"
    r"|parent|famil)\w*)|use|write|start|add|explain|repeat|answer)\b(?! (?:you"
    r" )?(?:if|when"
    r"|somebody"
    r"|someone|anyone|no)\b)",
    r"\b(?:do|did) you (?:want|need|mean) (?:more|me|another|an?|one|the|to|it|that"
    r"|a?n? ?example)\b(?!.{0,30}\b(?:bring|change|do first|fix|achieve|take over)\b)",
    r"\bwhat do you mean\b|\bwhich (?:one|question) (?:do|did) you\b",
    r"\bhow (?:was|is) (?:that|this|it)\W*$|\bdid i (?:do|answer|say)\b",
    r"\b(?:are|r) (?:you|u) (?:a |an |still )?(?:real|bot|human|person|robot|there"
    r"|program|ai)\b",
)
_ABOUT_ME: Final = _any(r"\bwhat (?:could|should|did|would|else could) i (?:do|have)\b")
_PAST: Final = Expression(
    r"\b(?:i|we) (?:\w+ed|was|were|had|did|went|took|put|rang|told|said|got|made|found"
    r"|came|gave|saw|wrote|kept|left|ran|sat|built|brought)\b",
    re.IGNORECASE,
)
_CASE: Final = Expression(
    _LED + r"(?:no )?(?:when|if|once|suppose|say)\b.{3,160}?(?<!\bi )(?<!\bwe )"
    r"\b(?!(?:know|knows|decide|decides|see|say|says|ask|asks|choose|tell|tells|check"
    r"|explain|write|matter|matters|sure|clear|to|of|about|on|by|with|from|for|people"
    r"|person|one|someone|somebody|those|and) (?:who|what|how|which|whose))[\w'-]+,?"
    r" (?:who (?:decides|gets|has|is(?! who)|pays|chooses|does|do|would|will|calls"
    r"|covers|takes|goes|signs|says)|who's|whose (?:call|job|word|decision)"
    r"|what (?:happens|do you|does|would)|how (?:do|does|long|much|many|would|is|are)"
    r"|which (?:one|of) (?:\w+ )?(?:gets|goes|comes|do|does|has))\b",
    re.IGNORECASE,
)
"""A case that is put, and what is asked of it, in the present."""
_WHO: Final = Expression(
    r"(?:(?:so|and|but|then|no|ok(?:ay)?) )?(?:who|what) (?:decides|leads|pays|chooses"
    r"|signs|covers|drives|cooks|cleans|trains|changes|matters)\W*",
    re.IGNORECASE,
)
"""Two words that ask all the same."""
_EITHER: Final = Expression(
    r"[,;:–—-]+ *(?:is it |is that )?(?:you|them|they|him|her|me|us|the \w+|\w+ing|\w+)"
    r" or (?:\w+ ){0,2}\w+\W*$",
    re.IGNORECASE,
)
"""The answers between which somebody is to choose: "…, you or production"."""
_LOW: Final = Expression(
    r"(?P<echo>[^.!?\n]{2,40}\?)\s+[^.!?\n]*\breport(?:s|ed|ing)? to me\b"
    r"[^.!?\n]*[.!?]*",
    re.IGNORECASE,
)
"""Who is asked back as one who stands below them: "Shift manager? He reports to me"."""
_MOST: Final = 45
"""Words up to which a case that is put asks and tells nothing."""
_WORDS: Final = 3
_BARE: Final = 16
"""Words up to which a sentence without a question mark may be a question."""


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            yield start, end


def _asks(piece: str, before: str) -> bool:
    plain = _QUOTED.sub(" ", piece.replace("’", "'")).strip()
    if len(plain.split()) < 2 or _TO_COACH.search(plain):
        return False
    mark = plain.endswith("?")
    if mark and _TAG.search(plain) and not _OPENS.match(_TAG.sub("", plain)):
        return False
    if _REPORTED.search(_WHOSE.sub(" ", plain)):
        return False
    if _puts_case(plain):
        return True
    if _TELLS.match(plain):
        return False
    if re.search(r"\b(?:asked|said|thought|wondered)\W*$", before):
        return False
    if _INDIRECT.search(plain) and not _PAST.search(plain):
        return True
    opens = any(_OPENS.match(part) for part in (plain, plain.rpartition(",")[2]))
    if mark:
        # "We lost the list, so who had it?" belongs to what is told.
        return opens or not _PAST.search(plain)
    most = _MOST if _EITHER.search(plain) else _BARE
    short = len(plain.split()) <= most and not _PAST.search(plain)
    enough = len(plain.split()) >= _WORDS or _WHO.fullmatch(plain)
    return bool(opens and short and enough)


def _puts_case(plain: str) -> bool:
    """Whether a case is put and asked about: "When both fail, who decides"."""
    brief = len(plain.split()) <= _MOST and not _PAST.search(plain)
    return brief and _CASE.match(plain) is not None


def asks_on(text: str) -> tuple[tuple[int, int], ...]:
    """Give where a message asks something of the employer, sentence by sentence.

    How a sentence is put tells it, or what the encoder makes of the whole and of it.
    """
    if (low := _LOW.fullmatch(text.strip())) is not None:
        start = text.index(low["echo"])
        return ((start, start + len(low[0])),)
    spans: list[tuple[int, int]] = []
    before = ""
    pieces = tuple(_pieces(text))
    for start, end in pieces:
        piece = text[start:end]
        if _asks(piece, before):
            spans.append((start, end))
        before = piece
    if not pieces:
        return ()
    said = read_message(text).round
    if spans and said["tells"] >= _SURELY_TELLS:
        # What is asked in a story is asked in it; at its end it may be meant for them.
        spans = [one for one in spans[-1:] if one == pieces[-1] and _meant(text, one)]
    if spans or said["asks"] < ASKS or _asks_nothing(text, pieces):
        return tuple(spans)
    meant = tuple(one for one in pieces if _meant(text, one))
    return meant or ((pieces[0][0], pieces[-1][1]),)


def _asks_nothing(text: str, pieces: Iterable[tuple[int, int]]) -> bool:
    """Whether something in it is told, said to the coach, or says there is nothing."""
    return any(map(_tells_of, _said(text, pieces))) or declines(words_of(text))


def _said(text: str, pieces: Iterable[tuple[int, int]]) -> Iterator[str]:
    return (text[slice(*one)].replace("’", "'") for one in pieces)


def _tells_of(piece: str) -> bool:
    """Whether a sentence tells what was said or is done, or is said to the coach."""
    patterns = (_REPORTED.search, _HABIT.match, _TO_COACH.search)
    if any(found(piece) for found in patterns):
        return True
    return _TAG.search(piece) is not None and _OPENS.match(piece) is None


_HABIT: Final = Expression(
    r"\W*(?:when(?:ever)?|if) \w+.{2,60}\b(?:i|we) (?:decide|do|go|take|tell|give|make"
    r"|put|call|ask|let|keep|say|stop|start|show|help|teach|explain)\b(?!.*\?)",
    re.IGNORECASE,
)
"""What somebody does in a case, and no case that is put: "when it's busy I decide"."""


def _meant(text: str, span: tuple[int, int]) -> bool:
    """Whether the encoder takes a sentence by itself for a question."""
    return read_message(text[slice(*span)]).round["asks"] >= ASKS


ASKS: Final = 0.5
"""The encoder's share of a question from which what is worded like none asks."""
_SURELY_TELLS: Final = 0.8
_AGAIN: Final = 0.4
"""Share of a protest that something was said before, from which nothing is asked."""
_TOLD: Final = 0.5
"""Share of what tells or remarks below which nothing is told or remarked."""


def parted(text: str) -> tuple[str, str]:
    """Part what is asked from the rest, in which its place is left blank.

    What neither tells nor remarks anything, and was said to nobody else, asks.
    """
    spans = asks_on(text)
    if not spans and text.strip():
        reading = read_message(text)
        said, again = reading.round, reading.intents[Intent.ALREADY_SAID]
        told = said["tells"] + said["remarks"] >= _TOLD or again >= _AGAIN
        if not told and not _asks_nothing(text, _pieces(text)):
            spans = ((0, len(text)),)
    asked = " ".join(text[start:end].strip() for start, end in spans)
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return asked, "".join(rest)
