"""Hear which line of an answer somebody prefers, and which is not to be quoted.

Both may be said about an answer and within it: "it's the torch that did it, not the
phoning", "don't put that in the summary". In small letters; what stands between
quotation marks is a run of the sign `§`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.ear.revising_patterns import ASKING, ASKS, KEEP, PIECE
from bot.ear.steering_patterns import FILL
from bot.ear.stems import stem
from bot.expressions import Expression

_LINE: Final = r"(?:line|quote|quotation|sentence|bit|part|thing|one|point)"
_GOOD: Final = (
    r"(?:whole |main |real |actual |important |better |best |stronger |strongest |sweet"
    r" |key |good |nice |money |right |killer )"
)
_BAD: Final = (
    r"(?:wrong|boring|weak|weakest|worst|dull|silly|daft|stupid|least|other"
    r"|embarrassing"
    r"|joke)"
)
_CARRIES: Final = (
    r"(?:carr(?:y|ies) (?:it|that|this|the (?:story|answer|day|whole))|ma(?:de"
    r"|kes?) the"
    r" (?:difference|story)|did the trick)"
)
_MATTERS: Final = (
    r"(?:matter(?:s|ed)?|count(?:s|ed)?|did it|did the trick|worked|makes? it|made it"
    r"|carr(?:y|ies) (?:it|the \w+)|made the difference|changed it)"
)
_LEAD: Final = (
    r"(?:^|[,:]\s*|\b(?:i(?:'d| would) say|i (?:think|thought|find|told you[^,.]{0,12})"
    r"|honestly|surely|but|it(?:'s| is| was))\s+)"
)
_WHAT: Final = r"(?P<what>§+|[^,.!?;§]{2,50}?)"
_TAKE: Final = r"(?:take|use|pick|choose|quote|highlight|keep|have)"
_BUILDS: Final = tuple(
    Expression(one)
    for one in (
        rf"{_LEAD}{_WHAT} (?:is|are|was|were|'s) (?:really |actually |surely "
        rf"|hopefully "
        rf"|rather )?(?:the|my|a) {_GOOD}?(?:point|story|action|line\b(?! manager)"
        rf"|quote"
        rf"|deed|one to (?:keep|quote|remember)|{_LINE} (?:that|which) {_MATTERS})\b",
        rf"{_LEAD}{_WHAT} (?:is|are|was|were|'s) (?:really |actually "
        rf"|surely )?(?:the|my"
        rf"|a) {_GOOD}{_LINE}\b",
        rf"{_LEAD}{_WHAT} (?:really |actually |always )?{_CARRIES}\b",
        rf"\bit(?:'s|s| is| was) (?:really |actually |only |just )?{_WHAT} (?:that"
        rf"|which"
        rf"|who|what) {_MATTERS}\b",
        rf"\b(?:what|the thing that) (?:really |actually )?{_MATTERS}(?: there"
        rf"| here| in"
        r" it| most)? (?:is|was|are|were) (?:not [^,.!?;]{2,40}, ?)?"
        r"(?P<what>[^,.!?;]{3,60})",
        r"\b(?:the|my) (?:(?:whole|main|real) )?(?:point|story|action|important (?:line"
        r"|part|bit|thing|one)|main thing|key|better (?:one|line|quote)|best (?:line"
        r"|part|one)|(?:money|key|killer|strongest) (?:line|bit|part))(?: of it| there"
        r"| here)? (?:is|was|are|should be|would be|must be) (?:that )?"
        r"(?P<what>[^.!?;]{3,70})",
        r"\b(?:the|my|a better) (?:line|quote)(?: to (?:keep|quote|remember|take))?"
        r"(?: for me| here| of it)? (?:is|was|should be|would be|must be) (?P<what>§+"
        r"|(?!not\b|the (?:one|wrong)\b)[^.!?;§]{3,70})",
        r"\b(?:what|all|the thing) (?:they|people|the panel|you)(?:'ll| will|'d| would"
        r"| should| must)? (?:remember|keep|take along|take away)\b.{0,20}\b(?:is"
        r"|be) (?:hopefully |rather |surely |really )?(?P<what>[^,.!?;]{3,60})",
        rf"{_LEAD}{_WHAT} (?:is|are) what (?:they|people|the panel)(?:'ll| will| should"
        r"| must)? (?:remember|keep|hear|quote)\b",
        r"\b(?:remember|quote|keep|use|name|pick|choose"
        r"|take) (?P<what>[^,.!?;]{3,60}?) "
        r"(?:instead|rather)\b",
        rf"^{FILL}{ASKING}{_TAKE} (?:the|that|my) (?P<what>[^,.!?;]{{2,40}}?) line\W*$",
        r"\b(?:better|rather|instead),? (?:you |to )?(?:quote|keep|take|use|pick"
        r"|name) (?P<what>[^,.!?;]{3,60})",
        r"\bthat(?:'s| is|s) not the best(?: one)?, (?P<what>[^,.!?;]{3,50}?) (?:is"
        r"|are)\b",
        r"\bi(?:'m| am) the one (?:that|who) (?P<what>[^,.!?;]{3,60})",
        rf"{_LEAD}{_WHAT} (?:is|are|was|were) (?:the one|(?:much |far )?(?:better"
        r"|stronger))\s*(?:$|[.,!;]|no\b|instead\b)",
        r"^\W*(?:no|nah|nope)?\W*not (?:the|my) (?!last\b|one\b)[^,.;§]{2,40}, ?"
        r"(?:it(?:'s| is|s) |but )?(?P<what>(?:the|my|how|that) (?!one\b|last\b)"
        r"[^,.!?;]{3,50})\W*$",
    )
)
"""What says that one line is the one: it may be told for other reasons, too."""

_WISHES: Final = tuple(
    Expression(one)
    for one in (
        r"\b(?:change|swap|switch|move|set|turn) (?:(?:my|the|that|your) )?(?:best "
        r"|main |key |strongest )?(?:line|quote|quotation|sentence|highlight)\b.{0,15}?"
        r"\b(?:to|for|into|with) (?P<what>[^,.!?;]{3,60})",
        rf"\bmake (?P<what>[^,.!?;]{{3,50}}?) (?:my|the) {_GOOD}?(?:line|quote"
        rf"|highlight"
        r"|sentence)\b",
        rf"(?:^|, ){FILL}{ASKING}(?:quote|highlight)(?: me)?(?: on| with)? "
        r"(?!.*\b(?:that|this|it|another|a)\W*$)(?P<what>(?:the|my|how|where|that|when"
        r"|§)[^,.!?;]{2,60})",
        rf"^{FILL}{ASKING}{_TAKE} (?:the|that|my) (?P<what>[^,.!?;]{{2,40}}?) (?:quote"
        r"|quotation|sentence|line (?:for that|there|then|please|instead))\W*$",
        rf"^{FILL}{ASKING}(?:take|use|pick|choose|quote|put|have|keep) (?:the |that )?"
        rf"{_LINE} (?:with|about|where|on|of|when|that says) (?!.*\b(?:out|off|away"
        r"|apart)\b)(?P<what>[^,.!?;]{3,60})",
        r"\bi(?:'d| would) (?:rather|prefer(?: to)?|much rather) (?:have|see|quote|keep"
        r"|use|you (?:quote|took|take|used|kept|had)) (?P<what>[^,.!?;]{3,60})",
        r"\b(?:summary|page|line|quote|list|highlight) (?:should|could|must|ought to"
        r"|needs? to) (?:rather )?(?:say|have|be|show|read|quote|name) (?P<what>"
        r"[^,.!?;]{3,60})",
        r"\bput (?P<what>[^,.!?;]{3,50}?) (?:in there|there|on top)(?: instead)?"
        r"(?:,? (?:and )?not\b.*)?\W*$",
        r"\b(?:have|put|take|use|pick) (?P<what>[^,.!?;]{3,50}?)(?: there"
        r"| in)?,? (?:and"
        r" )?not (?:the|my|that)\b",
        r"\b(?:swap|switch|replace) (?:the |that |my )?[^,.!?;]{2,40}? (?:for|with|by) "
        r"(?P<what>[^,.!?;]{3,50})",
        rf"{_LEAD}(?P<what>[^,.!?;]{{3,60}}?)[,;]? (?:so |please )?(?:pick|take"
        rf"|use|quote"
        r"|keep) (?:that|this)(?: one)?\W*$",
    )
)
"""What wishes for another line, and is nothing else."""

_NOT_THIS: Final = re.compile(r"\b(?:not|hardly|never|rather than|instead of)\b.*$")
"""What is said of the line that should not be quoted."""
_DENIED: Final = re.compile(
    r"\b(?:not|hardly|never|rather than|instead of) (?P<what>[^,.!?;]{2,50})"
    rf"|(?P<what2>[^,.!?;]{{2,40}}?) (?:is|are|was|were) (?:only |just )?(?:the"
    rf"|a) {_BAD}"
    rf" {_LINE}\b"
)
_NOTHING: Final = Expression(rf"\b{_BAD} {_LINE}\b")


_NOBODY: Final = Expression(
    r"(?:(?:do|does|did|will|would|can|could|are|have|you|u|they|he|she|it|we|i|still"
    r"|so|wait|and|but|why|how|where)\b\W*)+"
)


def preferred(piece: str) -> tuple[str, bool]:
    """Give what a sentence names as the better line, and whether it surely wishes so.

    Empty where it names none.
    """
    begun = piece = piece.strip()
    for builds, sure in ((_WISHES, True), (_BUILDS, False)):
        if not sure and ASKS.match(begun) and not _MATTERING.match(begun):
            continue
        for build in builds:
            match = build.search(piece)
            if match is None or _NOTHING.search(match[0]):
                continue
            named = [_NOT_THIS.sub("", match["what"]).strip(" ,")]
            if _NOBODY.fullmatch(named[0]):
                continue  # "do you keep that?" names no line
            # What follows the comma names it, too: "the basement, 61 photos".
            after = piece[match.end() :].strip(" ,.!;\n")
            few = len(after.split()) <= _AFTER and not ASKS.match(after)
            if after and not _NOT_THIS.match(after) and few and not sure:
                named.append(after)
            if words := " ".join(filter(None, named)):
                return words, sure
    return "", False


def names_what_matters(said: str) -> bool:
    """Whether words say what made the difference, or which line is to be quoted.

    "It was the torch that did it", "change my best line to the torch": no word of an
    answer is put right by these.
    """
    of_a_line = any(build.search(said) for build in _WISHES[:2])
    return of_a_line or _DIFFERENCE.search(said) is not None


_DIFFERENCE: Final = Expression(
    r"\bit(?:'s|s| is| was) (?:not |n't )?[^,.!?;]{2,50}? (?:that|which|who) "
    rf"{_MATTERS}"
)
_AFTER: Final = 6
_MATTERING: Final = Expression(rf"^{FILL}what (?:really |actually )?{_MATTERS}")


# Within an answer


@dataclass(frozen=True, slots=True)
class Preference:
    """What an answer says of its own lines, by stems, and where it says so.

    A line of what is `wanted` is to be quoted, one of what is `hidden` never. What
    stands in `spans` is said to the interviewer; of `before` it is said that it is not
    to be quoted.
    """

    wanted: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    spans: tuple[tuple[int, int], ...] = ()
    before: tuple[tuple[int, int], ...] = ()


_MAY: Final = re.compile(
    r"\b(?:carr(?:y|ies)|point|line|quote|best|better|sweet|bit|part|thing|matter|count"
    r"|summary|page|key|not to|do ?n'?t|not|never|nobody|wo ?n'?t)"
)
_HIDES: Final = tuple(
    Expression(one)
    for one in (
        rf"^{FILL}{ASKING}(?:do ?n'?t|do not|never|not) (?:you )?(?:ever |please )?"
        rf"{KEEP}(?: me)?(?: down| on)? (?P<what>.{{1,110}})$",
        rf"\bi (?:(?:would|do|did)(?: not|n'?t)|dont|wouldnt) (?:like|want|wish)(?: for"
        rf"| that)?(?: you| u)?(?: to)? {KEEP} (?P<what>.{{1,90}})$",
        rf"\b(?:you|u) (?:wo ?n'?t|will not|are not going to) (?:\w+ )?{KEEP} "
        r"(?P<what>.{1,90})$",
        r"^(?:\W|and|but|please|so)*(?:tell|show) (?:nobody|no one|no-one) "
        r"(?P<what>.{1,90})$",
        r"^(?:\W|and|but|please|so)*(?:do ?n'?t|do not) (?:tell|show) (?:anyone|anybody"
        r"|them|nobody|people)\b(?P<what>.{0,60})$",
    )
)
_REPORTED: Final = re.compile(
    r"\b(?:he|she|they|i|we|\w+) (?:said|says|told|shouted)\b"
)
_SMALL: Final = frozenset(
    """that this with from have what when where which your about them they there then
    than been were was are and the for not but its it's one bit part line thing please
    summary page story put keep down name names say said says tell told you all any my
    me his her him our out own into onto off just like also very too now how who why did
    does had has get got would could should will can may honestly really here word
    words point best better main lol haha laugh""".split()
)


def hear_preference(answer: str) -> Preference | None:
    """Hear what an answer says of its own lines; None where it says nothing of them."""
    said = answer.casefold().replace("’", "'")
    if len(said) != len(answer) or _MAY.search(said) is None:
        return None
    wanted: set[str] = set()
    denied: set[str] = set()
    hidden: set[str] = set()
    spans, before = [], []
    last: tuple[int, int] | None = None
    for piece in PIECE.finditer(said):
        words = piece[0].strip()
        if len(words.split()) > _BRIEF:
            last = piece.span()
            continue
        if (what := _hides(words)) is not None:
            spans.append(piece.span())
            if len(what.split()) > _NAMING:
                continue  # it tells in full what is meant: "nobody i typed drop"
            stems = telling(what) & _elsewhere(said, piece.span())
            hidden |= stems
            if not stems and last is not None:
                before.append(last)
            continue
        named, _ = preferred(words)
        stems = telling(named) & _elsewhere(said, piece.span())
        if stems:
            spans.append(piece.span())
            wanted |= stems
            denied |= {s for d in _denials(words) for s in telling(d)} - stems
        last = piece.span()
    if not spans:
        return None
    return Preference(
        frozenset(wanted),
        frozenset(denied),
        frozenset(hidden),
        tuple(spans),
        tuple(before),
    )


_NAMING: Final = 5
"""Words that may name a line; more tell it themselves."""
_BRIEF: Final = 25
"""Words of a sentence that may speak of a line."""


def telling(words: str) -> frozenset[str]:
    """Give the stems of the words that name something."""
    found = re.findall(r"[^\W_]+", words.casefold())
    return frozenset(stem(w) for w in found if len(w) > 2 and w not in _SMALL)


def _hides(words: str) -> str | None:
    plain = words.strip(" ,.!?;\n")
    # "Tell nobody" stands behind a comma or "and", too.
    for at in [0, *(m.end() for m in re.finditer(r",\s+|\band\s+", plain))]:
        for build in _HIDES:
            match = build.match(plain[at:]) if at else build.search(plain)
            if match is not None and not _REPORTED.search(plain):
                return match["what"]
    return None


def _denials(words: str) -> Iterator[str]:
    for match in _DENIED.finditer(words):
        yield match["what"] or match["what2"]


def _elsewhere(said: str, span: tuple[int, int]) -> frozenset[str]:
    return telling(said[: span[0]] + " " + said[span[1] :])
