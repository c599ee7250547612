"""What is asked of the people in a panel, and of the room itself.

Somebody is asked by name, or whoever speaks is asked as "you". What asks about the
question, the answer or the program is none of it: the coach meets that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.panel import Panel
from bot.core.panel_asked_words import ABOUT, OfTheRoom
from bot.core.panel_called import SENTENCE, TITLE, called_by, every_name
from bot.expressions import Expression

AFTERWARDS = (*(OfTheRoom.PURPOSE, OfTheRoom.WAITS, OfTheRoom.NOTED), OfTheRoom.WANTS)
"""What is asked of a panel that is over, too."""

OF_A_MEMBER = (
    *(OfTheRoom.WORK, OfTheRoom.DOING, OfTheRoom.OPINION, OfTheRoom.HERE),
    OfTheRoom.KNOWS,
)
"""What a member answers in person."""


@dataclass(frozen=True, slots=True)
class RoomQuestion:
    """A question in some words, from `start` to `end`.

    `by` is the place of who is asked or spoken of, None where that is whoever speaks;
    `named` tells whether that was by name. `words` ask without the name.
    """

    what: OfTheRoom
    start: int
    end: int
    by: int | None
    words: str
    named: bool = False


LONGEST = 40
"""Words of a sentence that asks; a longer one tells."""

_ASKS = Expression(
    r"\W*(?:what'?s?|who'?s?|whom|whose|how|when|where|why|which|can|could"
    r"|do|does|did|is|are"
    r"|was|were|has|have|will|would|should|may|must)\b",
    re.IGNORECASE,
)
_MAY_I = Expression(
    r"^\W*(?:and |so |but )?(?:please )?"
    r"(?:(?:a |one )?quick (?:one|question)[^,:?]*"
    r"|(?:tell me )?first|(?:may|can|could|might) i (?:just |quickly |also )*ask"
    r"(?: you)?(?: (?:something|one thing|a question|first))*)\s*[:,–—-]*\s*"
    r"(?=(?:what|who|whom|whose|how|when|where|why|which|if|whether|is|are|do|does|did"
    r"|has|have|will|would)\b)",
    re.IGNORECASE,
)
_ONLY_CALLS = Expression(
    r"[ .!,:;?–—-]*(?:(?:can|may|could) i (?:borrow|have|ask|interrupt) you"
    r"(?: for)?(?: an?)?(?: \w+)?[ .!,:;?–—-]*)?",
    re.IGNORECASE,
)
"""What only calls somebody, before something is asked."""
_BEFORE_I = Expression(
    r"^\W*before i (?:answer|start|begin|tell)(?: \w+){0,2}\s*[,:;–—-]\s*",
    re.IGNORECASE,
)
_OF_THE_QUESTION = Expression(
    r"\b(?:questions?|answers?|answer(?:ed|ing)|examples?|stor(?:y|ies)|sentences?"
    r"|means?|meant|repeat|rephrase|simpl\w+|explain|understand|clarify|tell you|ask me"
    r"|should i|shall i|must (?:i|it|this|that)|am i(?! about)|hint|skip|practi[cs]e"
    r"|hear me|recorded|store[ds]?|save[ds]?|read this|word by word)\b"
    r"|\b(?:does|did|will|would) (?:it|this|that|one(?! \w+ day| day))\b"
    r"(?! (?:ever )?happen| go down| bother)"
    r"|\bcounts?\b\W*$|\b(?:is|was) (?:it|this|that) (?:ok\w*|fine|enough|allowed|about"
    r"|good|right|wrong|clear)\b"
    r"|\b(?:can|could|may|do|did(?! i (?:say|do) some)) (?:i|we|it|this|that) (?:just "
    r"|also |only |really"
    r" |have to )?(?:use|take|tell|say|give|talk|choose|answer|start|think|come|go|ask"
    r"|be|have (?:a|an|one|to)|need|speak|mention|name|describe|write|see|repeat|change"
    r"|do)\b|\bwould you (?:like|prefer|mind|want(?! some(?:body|one)| them| us)|call"
    r"|accept|say (?:it|that))\b"
    r"|\b(?:ok\w*|fine|mind|matter|enough|right) if i\b|\bexactly\W*$"
    r"|\b(?:are|r) (?:you|u) (?:still |really |just |only |even |an? )*(?:real|human"
    r"|there|sure|serious|joking|kidding|ready|waiting|asking|saying|talking|listening"
    r"|okay|ok|program|bot|robot|machine|ai|computer|person|recording|taking)\b"
    r"|\b(?:say|ask|tell|put) (?:it|that|this|me)(?: \w+)? again\b"
    r"|\bdo(?:es)? (?:you|he|she|they) (?:want|need|mean|hear|understand|know what i"
    r"|remember|keep|have (?:any|a) (?:question|comment))|\byou (?:want|need)\b(?!"
    r" some| them)"
    r"|^\W*about\b|\bwhat (?:counts|qualifies)\b",
    re.IGNORECASE,
)
"""What asks about the question or its answer, and not of the work."""

_HEARS = Expression(r"\b(?:can|do|did) you (?:\w+ )?hear me\b", re.IGNORECASE)

_YOU = Expression(
    r"^\W*(?:(?:and|so|but|or|then)\b\W*)*(?:"
    r"(?:you|yourself)\b[\s,]+(?:do|did|are|have|were|how|what|would)\b"
    r"|(?:are|were) you (?:\w+ly )?(?:yourself |also |still |often |all |both )*(?:on"
    r"|from|at|in|with|new|happy|married|local|based|an?|the|responsible|working|always"
    r"|ever|allowed|short|satisfied|proud|part)\b"
    r"|(?:do|did|have|had) you (?:yourself |ever |also |often |still |sometimes |all"
    r" |both |personally |already )*(?:work|live|like|love|enjoy|manage|run|lead|come"
    r"|came|start|go|travel|drive|hav(?:e|ing)|had|been|wear|use|measure|plan|train|pay"
    r"|hire|employ|get|do|done|worked|lived|started|managed|seen|known|see|expect|feel"
    r"|stay|take)\b"
    r"|how (?:long|many|much|often|big|old)\b.*\byou(?:r|rs)?\b"
    r"|(?:what|how|when|where|why|which|who)\b(?! (?:are|do|did) you (?:mean|want|ask"
    r"|say|look)).*\b(?:do|did|does|are|were|have|is|was) (?:you|your)\b"
    r"|(?:what|who|how many|which) .*\bin your\b"
    r")",
    re.IGNORECASE,
)
"""What asks whoever speaks about themselves or their place."""

_DOING = Expression(
    r"\b(?:how|what) would you have (?:done|said|decided|handled)\b"
    r"|\b(?:how|what) would you (?:do|decide|handle)\b(?! if i)"
    r"|\bwould you have (?:done|said|decided|handled) (?:it|that|the same)\b",
    re.IGNORECASE,
)
_ASKED_IT = Expression(
    r"\W*i (?:only |just |did )?ask(?:ed)?(?: you)? (?:about|whether|if|how|what|who"
    r"|when|where|why|which)\b(?!.*\b(?:he|she|they|we|got|told|said)\b)",
    re.IGNORECASE,
)
"""What says once more what was asked of somebody."""

_WORD_THAT_ASKS = Expression(
    r"\b(?:what|whom?|whose|how|when|where|why|which|do|does|did|is|are|was|were|has"
    r"|have|had|can|could|will|would|should|may|any)\b",
    re.IGNORECASE,
)
_ASKS_THEM = Expression(
    r"(?:^\W*|[,:;]\s*|(?:madam|ma'?am|sir)\s+)(?:who|what|how|why|which|when|where|is"
    r"|are"
    r"|do|does|did|would|will|have)\b[^,;:?]*\b(?:you|your|here)\b",
    re.IGNORECASE,
)
"""What asks whoever is spoken to, with or without a question mark."""
_HEADS = Expression(r"\W*(?:what|how|why)\b[^,;:?]{3,40}:\s", re.IGNORECASE)
_STORY = Expression(
    r"\b(?:he|she|they|who|boss|manager|i|we) (?:\w+ )?(?:asked|said|shouted|wanted to"
    r" know|told (?:me|him|her|them))\b(?!.{0,12}\b(?:you|this already|it already)\b)",
    re.IGNORECASE,
)
"""What tells of something that was asked once."""


def asked_in_room(panel: Panel | None, text: str) -> tuple[RoomQuestion, ...]:
    """Find what is asked of the members or of the room, in the order it is said."""
    if panel is None:
        return ()
    return tuple(_asked(panel, text))


def _asked(panel: Panel, text: str) -> Iterator[RoomQuestion]:
    called: int | None = None
    begins: int | None = None
    calls: tuple[int, int] | None = None
    for found in SENTENCE.finditer(text):
        sentence = found[0].strip()
        if not sentence or not any(letter.isalnum() for letter in sentence):
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        end = start + len(sentence)
        by, words = called_by(panel, sentence)
        if by is not None and _ONLY_CALLS.fullmatch(words):
            # "Hello Tom. Are you ...": the name belongs to what follows.
            called, begins = by, start if begins is None else begins
            calls = (begins, end) if sentence.endswith("?") else None
            continue
        calls = None
        who, since = (by, start) if by is not None else (called, begins)
        asked = _question(panel, sentence, words, who, named=who is not None)
        if asked is not None and _only_told(*asked, sentence):
            asked = None
        if asked is not None:
            what, about = asked
            first = start if since is None else since
            words = _bare(words)
            yield RoomQuestion(what, first, end, about, words, who is not None)
        if by is None and asked is None:
            called, begins = None, None
        elif by is not None:
            called, begins = by, None
    if calls is not None:
        # "Hello? Petra?"
        yield RoomQuestion(OfTheRoom.MISSED, *calls, called, "", named=True)


_ONLY_ASKED = (
    *(OfTheRoom.REAL, OfTheRoom.LOOK, OfTheRoom.WHOM, OfTheRoom.PURPOSE),
    OfTheRoom.WAITS,
)
"""What is asked in words that an answer has as well: "two were always late"."""
_LEADS = Expression(
    r"\W*(?:(?:ok|okay|so|and|but|sorry|wait|hm+|oh|well|yes|no|then|also|or|to)\W+)*"
    r"(?:who|whom|what|why|which|how|where|is|are|do|does|did|will|would|can|could"
    r"|may|should|shall|must|have|has|am)\b",
    re.IGNORECASE,
)


def _only_told(what: OfTheRoom, about: int | None, sentence: str) -> bool:
    """Whether words that name nobody tell something, as an answer does."""
    if what not in _ONLY_ASKED or about is not None or sentence.endswith("?"):
        return False
    return _LEADS.match(sentence) is None


def _bare(words: str) -> str:
    """Leave out what only leads to a question."""
    return _MAY_I.sub("", _BEFORE_I.sub("", words))


def _question(
    panel: Panel, sentence: str, words: str, by: int | None, *, named: bool
) -> tuple[OfTheRoom, int | None] | None:
    if len(sentence.split()) > LONGEST or _QUOTED.search(sentence):
        return None
    bare = _bare(words)
    asks = named and _ASKS_THEM.search(bare) is not None
    heads = _HEADS.match(bare) is not None
    asks = (
        asks or sentence.endswith("?") or (not heads and _ASKS.match(bare) is not None)
    )
    for what, pattern in ABOUT.items():
        found = _pattern(panel, pattern).search(sentence)
        if found is not None and (asks or what in _SAID_PLAINLY):
            spoken_of = _spoken_of(panel, found)
            return what, by if spoken_of is None else spoken_of
    if named and _ASKED_IT.match(bare):
        return OfTheRoom.WORK, by
    if not asks or _STORY.search(bare):
        return None
    if _DOING.search(bare):
        return OfTheRoom.DOING, by
    if named and _HEARS.search(bare):
        return OfTheRoom.WORK, by
    if _OF_THE_QUESTION.search(bare):
        return None
    if named and _WORD_THAT_ASKS.search(bare):
        return OfTheRoom.WORK, by
    return (OfTheRoom.WORK, by) if _YOU.match(bare) else None


_R = OfTheRoom
_SAID_PLAINLY = (_R.WAITS, _R.MISSED, _R.ANOTHER, _R.ONE, _R.LOOK, _R.REAL, _R.SPEAKS)
"""What is meant as a question though it states something."""

_QUOTED = Expression(r"[\"“”]|(?:^|[\s(:,])['‘][^'’]{3,}[?!.,]['’]")


def _pattern(panel: Panel, pattern: str) -> re.Pattern[str]:
    every = [name for names in every_name(panel) for name in names]
    every.sort(key=len, reverse=True)
    names = "|".join(f"{TITLE}{re.escape(name)}" for name in every)
    return re.compile(pattern.format(names=f"(?:{names})"), re.IGNORECASE)


def _spoken_of(panel: Panel, found: re.Match[str]) -> int | None:
    """Give whom a question is about, where it names somebody."""
    known = found.groupdict()
    said = next(
        (known[g] for g in (f"who{n}" for n in ("", *range(2, 7))) if known.get(g)), ""
    )
    bare = re.sub(rf"^{TITLE}", "", said, flags=re.I).casefold()
    if bare.startswith("the first"):
        return 0
    if bare.startswith("the quiet"):
        return next((n for n, one in enumerate(panel.members) if one.quiet), None)
    for place, names in enumerate(every_name(panel)):
        if bare in (name.casefold() for name in names):
            return place
    return None
