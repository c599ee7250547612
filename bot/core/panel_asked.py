"""What is asked of the people in a panel, and of the room itself.

Somebody is asked by name, or whoever speaks is asked as "you". What asks about the
question, the answer or the program is none of it: the coach meets that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.panel import Panel
from bot.core.panel_called import SENTENCE, TITLE, called_by, every_name
from bot.expressions import Expression


class OfTheRoom(StrEnum):
    """What is asked in a panel, or of it."""

    WORK = "work"
    """Something of the place, the work or themselves: that member answers it."""
    DOING = "doing"
    """What they would have done in the candidate's place."""
    WHO = "who"
    """Who speaks, and what they are called."""
    THERE = "there"
    """Whether somebody is in the room, or listens."""
    NEXT = "next"
    """Whom they meet next."""
    TOLD = "told"
    """Whether the members have told each other anything."""
    SAME = "same"
    """Why the same is asked again."""
    GOING = "going"
    """How they are doing."""
    ENOUGH = "enough"
    """Whether more is wanted than what was asked."""
    QUIET = "quiet"
    """Why somebody says so little."""
    PURPOSE = "purpose"
    """What a panel is for."""
    WAITS = "waits"
    """Why somebody still waits for something, or who does."""
    MISSED = "missed"
    """What was said to a member was a question, and was not met as one."""
    SAY = "say"
    """Whether somebody named has a say in it."""
    ROLE = "role"
    """What somebody who is named is there for."""
    SPEAKS = "speaks"
    """Whether a member speaks, or the coach."""
    ONE = "one"
    """For one person only: several are too many."""
    LOOK = "look"
    """Whom to look at while speaking."""
    WHOM = "whom"
    """Whom to answer: all of them, or only who asked."""
    REAL = "real"
    """How many there will be in the real interview."""
    ANOTHER = "another"
    """For another question, or because this one was asked before."""


AFTERWARDS = (OfTheRoom.PURPOSE, OfTheRoom.WAITS)
"""What is asked of a panel that is over, too."""

OF_A_MEMBER = (OfTheRoom.WORK, OfTheRoom.DOING)
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
    r"|should i|shall i|must (?:i|it|this|that)|am i(?! about)|hint|skip|practi[cs]e|hear me"
    r"|recorded|store[ds]?|save[ds]?|read this|word by word)\b"
    r"|\b(?:does|did|will|would) (?:it|this|that|one(?! \w+ day| day))\b"
    r"(?! (?:ever )?happen| go down| bother)"
    r"|\bcounts?\b\W*$|\b(?:is|was) (?:it|this|that) (?:ok\w*|fine|enough|allowed|about"
    r"|good|right|wrong|clear)\b"
    r"|\b(?:can|could|may|do|did) (?:i|we|it|this|that) (?:just |also |only |really"
    r" |have to )?(?:use|take|tell|say|give|talk|choose|answer|start|think|come|go|ask"
    r"|be|have (?:a|an|one|to)|need|speak|mention|name|describe|write|see|repeat|change"
    r"|do)\b|\bwould you (?:like|prefer|mind|want|call|accept|say (?:it|that))\b"
    r"|\b(?:ok\w*|fine|mind|matter|enough|right) if i\b|\bexactly\W*$"
    r"|\b(?:are|r) (?:you|u) (?:still |really |just |only |even |an? )*(?:real|human"
    r"|there|sure|serious|joking|kidding|ready|waiting|asking|saying|talking|listening"
    r"|okay|ok|program|bot|robot|machine|ai|computer|person|recording|taking)\b"
    r"|\b(?:say|ask|tell|put) (?:it|that|this|me)(?: \w+)? again\b"
    r"|\bdo(?:es)? (?:you|he|she|they) (?:want|need|mean|hear|understand|know what i"
    r"|remember|keep|have (?:any|a) (?:question|comment))|\byou (?:want|need)\b"
    r"|^\W*about\b|\bwhat (?:counts|qualifies)\b",
    re.IGNORECASE,
)
"""What asks about the question or its answer, and not of the work."""

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
    r"|\bwould you have done (?:it|that|the same)\b",
    re.IGNORECASE,
)
_N = "(?P<who>{names})"
_ABOUT = {
    OfTheRoom.WHO: (
        r"\bwhich (?:one|question) (?:is|was) (?:still )?open\b"
        r"|\bwho(?:'s| is| was| am i)? (?:it that )?(?:asking|asked|asks|speaking"
        r"|speaks|talking|spoke)\b(?! (?:him|her|them|us|you|for)\b)"
        r"(?=.{{0,40}}\?|\W*$)"
        r"|\bwho (?:is|was) it that asked\b|\bwhose question (?:is|was)\b"
        r"|\b(?:what(?:'s| is) your name|who are you|your name(?: again)?\?)"
        r"|\bis (?:this|that) {names} (?:asking|speaking|talking)\b"
        r"|\bwho am i (?:talking|speaking) (?:to|with)\b"
    ),
    OfTheRoom.SPEAKS: (
        r"\b(?:are you|you are) (?:{names}) or (?:you are |are you )?(?:the |a )?(?:bot"
        r"|coach|program|computer|trainer)\b|\bwho (?:is )?talk(?:s|ing)? now\b"
    ),
    OfTheRoom.SAY: (
        r"\b(?:is|does|will|has|can) (?P<who>{names}) (?:also |really |even |have "
        r"|get )*(?:(?:a )?(?:say|vote|voice)|decid\w+|involved in (?:the|it))\b"
        r"|\bdepends on (?P<who2>{names})\b"
    ),
    OfTheRoom.ROLE: (
        r"\b(?:what|why) (?:is|does) (?P<who>{names}) (?:do(?:ing)? )?(?:t?here\b"
        r"|(?:sitting )?(?:in|at|with) (?:my|the|this|an?|us|the room)\b|sit\w*\b)"
        r"|\b(?:what(?:'s| is|s)?|which) (?:the )?(?:grade|level|rank|title|role) (?:is"
        r"|of|has) (?P<who4>{names})\b|\bwhat(?:'s| is|s)? (?P<who5>{names})(?:'s?|s)?"
        r" (?:grade|level|rank|title|role|position)\b"
        r"|\bis "
        r"(?P<who6>{names}) (?:more senior|senior|junior|above|my (?:boss|manager))\b"
        r"|\bwho (?:is|was) (?P<who2>{names})\b(?! (?:again )?(?:asking|talking))"
        r"|\bwhat does (?P<who3>{names}) do\b"
    ),
    OfTheRoom.ONE: (
        r"\b(?:(?:just|only) one (?:person|of (?:you|them))|one (?:person )?at a time"
        r"|with one person)\b"
        r"|\b(?:three|two|four|so many)(?: people| of you)? (?:is|are|makes?|at once)\b"
        r"[^.?!]*\b(?:too|sweat|nervous|scar\w+|afraid|much|many|dry|shak\w+)\b"
    ),
    OfTheRoom.LOOK: (
        r"\b(?:who|whom|where|which one)\b[^?.!]{{0,14}}\b(?:should|do|must|shall|can)"
        r" i\b[^?.!]{{0,12}}\b(?:look|face|turn)\b"
    ),
    OfTheRoom.REAL: (
        r"\bhow many\b[^?.!]{{0,50}}\b(?:(?:real|actual) (?:one|interview|thing|panel)"
        r"|in mine|on the day)\b"
        r"|\b(?:will|is) (?:it|the panel|there)\b[^?.!]{{0,20}}\b(?:two|three|many)\b"
        r"[^?.!]{{0,20}}\b(?:mine|real|day)\b"
        r"|\b(?:three|two|four|so many)\b[^?!]{{0,24}}\b(?:always|normal|usual\w*"
        r"|common)\b|\bis (?:it|this|that) (?:always|normal\w*|usual\w*)\b[^?]*"
        r"\b(?:interview|panel|people|round|like this)\b"
    ),
    OfTheRoom.WHOM: (
        r"\b(?:do|should|shall|must|can) i (?:answer|talk to|speak to|tell)"
        r" (?:it to )?(?:both|all|everyone|everybody|the others"
        r"|only (?:you|{names}|one)"
        r"|you (?:both|all|or))\b"
        r"|\bdo(?:es)? (?:you|the others|they|he|she|{names})"
        r"(?: all| also| both)* want to hear\b"
        r"|\bwho (?:do|should|must) i (?:answer|tell|talk to|speak to)\b"
        r"|\bto (?:whom|who) (?:do|should|must) i\b"
    ),
    OfTheRoom.THERE: (
        r"\b(?:is|are) (?P<who>{names}|he|she|they|the others?|anyone else"
        r"|anybody else)"
        r" (?:still |also |really |even )*(?:in the room|here|there|present|with us"
        r"|listening|awake|in here)\b"
        r"|\bdoes (?P<who2>{names}|he|she) (?:still |also |even |really )*(?:listen"
        r"|hear)\b"
        r"|\bwho(?:'s| is| else is)? (?:else )?(?:is )?(?:in the room|here|listening)\b"
    ),
    OfTheRoom.NEXT: (
        r"\b(?:who|which|whom)\b[^?]{{0,40}}\b(?:meet|comes?|see|is|talk to)\b[^?]"
        r"{{0,14}}\b(?:next|after (?:you|this|that|her|him))\b|\bwho(?:'s| is) next\b"
    ),
    OfTheRoom.TOLD: (
        r"\b(?:did|has|have) (?:{names}|he|she|they|the others?|your? colleagues?|you"
        r"(?: (?:two|three|all))?) (?:already |just )?(?:tell|told|talk(?:ed)?|spoken?"
        r"|speak|hear|heard|report(?:ed)?|shared?|compared?)\b(?:[^?]*\b(?:i (?:just )?"
        r"(?:said|told|answered)|about me|my answers?|each other|together|notes|to"
        r" (?:you|each|her|him))\b|\W*\?)"
    ),
    OfTheRoom.SAME: (
        r"\bdo you (?:all )?(?:share|have|read from|use)\b[^?]*\b(?:one|the"
        r" same) (?:paper"
        r"|list|sheet|questions?)\b|\bwhy do you (?:all )?ask (?:me )?the same\b"
        r"|\bwhy (?:is|am i asked|do i get) (?:it |this )?(?:the same|again)\b"
        r"|\bdo you all ask (?:me )?the same\b"
    ),
    OfTheRoom.GOING: (
        r"\bhow (?:am i|i am|'?m i|is it|are we) (?:doing|going|getting on)\b"
        r"|\bam i doing (?:ok\w*|well|fine|all right|alright|badly)\b"
        r"|\bhow(?:'s| is) (?:it|this) going (?:for me|so far)\b"
    ),
    OfTheRoom.ENOUGH: (
        r"\bdo you want (?:to (?:ask|hear|know)|me to (?:talk|speak|tell you more))\b"
        r"[^?]*\?"
    ),
    OfTheRoom.QUIET: (
        r"\b(?P<who>{names}|he|she) (?:is|says|seems|looks|'?s) (?:so |very |really"
        r" |quite |rather |always )*(?:quiet|silent|little|nothing|bored|angry)\b"
        r"|\bwhy (?:is|does) (?P<who2>{names}|he|she) (?:so |not |say |saying |says "
        r"|always )*(?:quiet|silent|little|nothing|speak|talk|say)\b"
        r"|\bdoes(?:n'?t| not)? (?P<who3>{names}|he|she) (?:not )?like me\b"
    ),
    OfTheRoom.PURPOSE: (
        r"\b(?:what|why)\b[^?]{{0,50}}\b(?:panel|several people|(?:three|two|four)"
        r" (?:people|rooms|meetings|interviewers)|chain|so many people)\b[^?]*"
        r"\b(?:for|good|train|practi[sc]e|point|use|help|learn|why)\b"
        r"|\bwhat(?:'s| is| was) (?:the (?:point|use|purpose)|it|this|that)"
        r" (?:of|with|for)?\b[^?]{{0,24}}\b(?:panel|chain|several people"
        r"|meetings|rooms)"
        r"|\bwhat (?:do|did|should|can|will|would|am|was) (?:i|you)(?:"
        r" want(?:ed)?)?(?: to"
        r"| supposed to)? (?:train|practi[sc]e|learn(?:ing)?|get)(?: me)?(?: in| from"
        r"| here| with| out of)\b"
        r"|\bwhy (?:is|do|did|was)\b[^?]{{0,30}}\bwith (?:several|three|so many) people"
        r"|\bshould i (?:really )?practi[sc]e with (?:several|three|two|four|many)\b"
        r"|\bdoes (?:it|this) help\b[^?]*\bpeople\b"
    ),
    OfTheRoom.WAITS: (
        r"\b(?:who|which)\b[^?]{{0,40}}\b(?:not|isn'?t|least|un)\s?(?:satisfied|happy"
        r"|convinced|pleased)\b|\bwho\b[^?]{{0,24}}\b(?:still )?(?:waits|waiting|wants"
        r" more|misses)\b"
        r"|\bwhy\b[^?]{{0,20}}(?P<who>{names})\b[^?]*\b(?:wait(?:s|ing)?|missing|still"
        r"|not (?:satisfied|happy))\b"
        r"|(?P<who2>{names}) (?:says?|is|still)\b[^?.]*\b(?:missing|waiting|waits)\b"
        r"|\bwhat (?:is|does)\b[^?]{{0,12}}(?P<who3>{names})\b[^?]*\b(?:wait\w*"
        r"|miss\w*)\b"
    ),
    OfTheRoom.MISSED: (
        r"\bi asked (?P<who>{names}|you)(?: that| this)? (?:a question|something)\b"
        r"|^\W*(?:no,? |but |hello,? |sorry,? )*(?P<who2>{names})\s*,\s*(?:it|that) was"
        r" a question\b|^\W*hello\?* (?P<who3>{names})\?"
    ),
    OfTheRoom.ANOTHER: (
        r"\b(?:give|ask) me (?:(?:please )?an?other|a different|something else)\b"
        r"|\b(?:can|could|may) (?:you|i|we) (?:please )?(?:ask|have|get|take)(?: me)?"
        r" (?:something (?:else|about|from|for|of)|an?other|a different)\b"
        r"|\bi(?:'d like| want| would like| need) (?:a|an?other) (?:different |new )?"
        r"question (?:for|about|of)\b"
        r"|\b(?:you|{names}) (?:have |has )?(?:already )?asked me this\b"
        r"|\bi(?:'ve| have)? (?:already )?(?:did|had|done|answered|got) (?:this|that)"
        r" (?:one|question)\b|\btime\b[^.?!]*\b(?:get|got|asked|hear)\b[^.?!]*"
        r"\bthis question\b"
    ),
}
"""How each is asked; `{names}` stands for whatever the members are called."""

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
    r"(?:^\W*|[,:;]\s*|(?:madam|ma'?am|sir)\s+)(?:who|what|how|why|which|when|where|is|are"
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
    for what, pattern in _ABOUT.items():
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
    for place, names in enumerate(every_name(panel)):
        if bare in (name.casefold() for name in names):
            return place
    return None
