"""Hear what is said of the field that was taken: asked, or set right.

Only what names the field, what was noted, or questions for a trade counts, or a short
"a chef, not a waiter"; an answer names trades, too.
"""

import re
from dataclasses import replace
from typing import Final

from bot.ear.fields import hear_field
from bot.expressions import Expression
from bot.expressions import one_of as _any
from bot.hearing import AboutField, Field, FieldTalk

MOST: Final = 36
"""Words of a message that may be about the field."""

BRIEF: Final = 18
"""Words of a message that only sets right what somebody is."""

LONGER: Final = 30
"""The same, where something is asked beside it."""

_SENTENCES: Final = Expression(r"(?<=[.?!])\s+")


_ART: Final = r"(?:(?:a|an|the|in|some|still|from|only|just|kind of) )*"
_FIELD: Final = (
    r"(?:field|trade|profession|line of work|sector|industry|occupation|job|role"
    r"|career|line|kind of work|type of work|area|department)"
)
_IS: Final = r"(?:i ?'?m|i am|im|i was|i were|it'?s|it is|its|this is|we are|we're)"
_NOW: Final = r"(?:i ?'?m|i am|im|it'?s|it is|its|this is|we are|we're)"
_YOU: Final = r"(?:you|u|it|ya|the (?:bot|program|app))"

_TAKEN: Final = _any(
    # "you have me down for a factory", "it thought I was HR"
    rf"\b{_YOU}(?:'ve| ?have| has|'s| ha?d)?(?: got| put| set| noted)? (?:me|us"
    rf"|my field)"
    rf" (?:down |marked |set )?(?:as|for|in|under|with|to) {_ART}(?P<a>[^,.;?!]+)",
    rf"\b{_YOU} (?:\w+ ){{0,2}}?(?:think|thinks|thought|believe|believes|believed"
    rf"|assume|assumed|reckon|guess(?:ed)?|suppose|imagine)(?: that)?"
    rf" {_IS} {_ART}(?P<b>[^,.;?!]+)",
    rf"\b{_YOU} (?:have |'ve )?(?:took|take|taken|mistook|mistaken|treat|treating|put)"
    rf" me (?:for|as|like|under|into) {_ART}(?P<c>[^,.;?!]+)",
    r"\b(?:why|how come) (?:do|are|did|r|have) (?:you|u) (?:keep "
    r"|always )?(?:ask(?:ing)?"
    r"|asked) (?:me )?(?:about |for )?(?P<d>[^,.;?!]+) questions?\b",
    r"\b(?:these|those|they|all these)(?: questions?| stuff| are|'re| all)+ "
    rf"(?:for|about) {_ART}(?P<e>[^,.;?!]+)",
    rf"\bthis(?: question| one| stuff)?(?: is|'s) (?:all )?for {_ART}(?P<f>[^,.;?!]+)",
)
_WRONG: Final = _any(
    rf"(?<!in the )\bwrong {_FIELD}\b(?! (?:of|at|in|that|where|when|for the|to)\b)",
    r"\b(?:can|could|may|want|need|please|choose|pick|have|how)\b.{0,30}"
    r"\b(?:different|other|another) (?:field|trade|profession|line of work)\b",
    r"\b(?:change|switch|correct|fix|update|reset|edit|alter|swap) (?:\w+ ){0,2}?"
    r"(?:field|trade|profession|sector|line of work|job field|occupation)\b",
    rf"\b{_FIELD} (?:is|was|it'?s|you have is|here is) (?:\w+ )?(?:wrong|not right"
    r"|incorrect|not mine)\b",
    r"\b(?:got|have|had|took) my (?:field|job|role|trade|work|profession) wrong\b",
    r"\b(?:asked|told|gave) (?:me |you |u )?(?:for |about )?(?:my|the) field\b",
    r"\bi have (?:a )?(?:different|new|another) job now\b",
    r"\bnot my (?:field|trade|profession|line(?: of work)?|kind of work|sector)\b",
)
_LONG_AGO: Final = Expression(
    r"\b(?:i|we|he|she|they) (?:was|were|had|worked|chose|studied|started|went|moved"
    r"|changed|switched|felt)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = (
    r"(?:^|[.,;:!?] ?|\b(?:please|pls|can you|could you|can i|could i|want to|like to"
    r"|let'?s|you (?:can|could|should)|just|then|now) )"
)
_ASKS_FOR: Final = _any(
    r"\b(?:ask|give|want|need|prefer|like|have|get|send|show|do"
    r"|practi[sc]e)\b[^.?!]{0,30}?"
    r"\b(?:questions?|interview|practi[sc]e|something|round|one)\b"
    rf"(?: \w+){{0,2}}? (?:for|as|about being) {_ART}(?P<a>[^,.;?!]+)",
    rf"{_CLAUSE}(?:switch|change|move|put|set|make|turn)"
    r"(?: (?:me|it|this|my field|that))*"
    rf" (?:over )?(?:to|into|under|as|down as|down for) {_ART}(?P<b>[^,.;?!]+)",
    rf"\b(?:can|could|may|might) (?:it|this|we|that) (?:be|do) {_ART}"
    r"(?P<c>[^,.;?!]+?)(?: (?:this time|instead|today|now|please|next))+",
    rf"\b(?:do|make) (?:it|this|that|one) (?:for|about) {_ART}(?P<d>[^,.;?!]+?)"
    r" (?:this time|instead|now|please|today)",
    r"\b(?:want|need|like|prefer|get|(?<!you )(?<!u )have) (?:\w+ ){0,2}?"
    r"(?P<e>[^,.;?!]+?)"
    r" questions?\b",
    r"\bask(?:ing)? (?:me )?(?:\w+ )?(?:about )?(?P<f>[^,.;?!]+?)"
    r" (?:stuff|things|questions?)\b",
    rf"\bask(?:ing)? me (?:as|like) (?:{_IS} )?{_ART}(?P<g>[^,.;?!]+)",
    r"\b(?:do|take|use|try|ask|give me) (?:the |some )?(?P<h>[^,.;?!]+?)"
    r" (?:ones|questions|set)\b(?=[^.?!]*\b(?:instead|rather than)\b)",
)
_SPOKEN_TO: Final = Expression(
    r"\?|\b(?:please|pls|instead|this time|can you|could you|can i|could i"
    r"|i thought (?:you|u)\w*|i'?d (?:like|prefer|rather)|i would|i want|i need"
    r"|ask me|give me|switch me"
    r"|put me|change (?:me|it|my)|set (?:me|it|my)|do it)\b",
    re.IGNORECASE,
)
_NOTED: Final = _any(
    # "did you take down that it's HR?"
    rf"\b(?:did|have|do|are|does) (?:you|u|it)(?: actually| even| also| really| not)*"
    r" (?:take down|taken down|get|got|note|noted|know|notice|noticed|reali[sz]e|gather"
    r"|understand|understood|register|registered|write down|wrote down|clock|see|saw"
    r"|catch|caught|hear|heard|aware|remember)(?: down)?(?: the fact)?(?: that)?"
    rf" (?:it'?s (?:for )?|it is (?:for )?|its (?:for )?|{_IS} |my (?:job|field) is )"
    rf"{_ART}(?P<a>[^,.;?!]+)",
)
_WHICH: Final = _any(
    r"\b(?:what|which) (?:field|trade|job|role|set) (?:have|has) (?:you|u"
    r"|it) (?:got|put|set)"
    r" me\b",
    r"\b(?:do|did|have) (?:you|u)(?: actually| even| really)* (?:know|get|note|noted"
    r"|take down|taken down|write down|remember) (?:what|which) (?:kind of "
    r"|type of |sort"
    r" of )?(?:job|role|field|position|post|work|trade|profession|interview)\b"
    r"(?! (?:the|they|he|she|this company|your)\b)",
    r"\b(?:what|which) (?:field|trade|profession|job|role|set|questions)"
    r" (?:do|did|have|are|is|am) (?:you|u|i)\b(?: got| have| put| think| down| set"
    r"| chosen| taken| picked| using| asking| in| on| under)+(?: me| from| for| down"
    r"| now)*\W*$",
    r"\bwhat (?:do|did|have) (?:you|u) (?:think i (?:do|am)"
    r"|have me (?:down )?(?:as|for)"
    r"|got me (?:down )?(?:as|for)|take me for)\b",
    r"\bwhat am i down (?:as|for)\b",
    r"\bwhat (?:job|work|field) (?:do|did) (?:you|u) think i\b",
    r"\b(?:do|did) (?:you|u)(?: actually| even| really)* know what i (?:do|am)\b"
    r"(?: for a living| for work)?\W*$",
    r"\bwhat'?s my field\b|\bwhat is my field\b",
    r"\b(?:you|u) (?:did ?n'?t|did not|never|have ?n'?t|have not)(?: even)?"
    r" (?:ask(?:ed)?|asking) (?:me )?(?:what|which) (?:i (?:do|am|work)|my (?:job|field"
    r"|work)|(?:job|field|work|role))",
    r"\b(?:you|u) (?:do ?n'?t|do not|dont)(?: even)? know what (?:i do|my job is"
    r"|job i|i am)\b",
)
_LEAD: Final = (
    r"^\W*(?:(?:(?:i think )?(?:there is|there's|there has been|there's been|you made"
    r"|you have made|it'?s) (?:a |some )?mistake(?: here)?|no|sorry|excuse me"
    r"|but|hang on|wait|oh|er|well|erm|hey|mate|look|haha"
    r"|lol|actually|and|so|you know|u know)\W+)*"
)
_TAIL: Final = (
    r"(?:\W+(?:tho|though|so|please|lol|haha|mate|you know|remember|not (?:a "
    r"|an |the )?"
    r"[\w-]+(?: [\w-]+)?))*\W*$"
)
_SET_RIGHT: Final = _any(
    # "I'm back of house, a chef not a waiter"; "we don't take orders, it's a care home"
    rf"{_LEAD}{_NOW} [^.?!;]*?\b(?P<a>[^,.?!;]+?),? (?:and )?not {_ART}(?:\w+ ?){{1,3}}"
    rf"{_TAIL}",
    rf"{_LEAD}(?:(?:{_NOW} )?not|i ?ai?n'?t|i'?m not)"
    r" (?!(?:the )?(?:my|that|this|these|those|one|first|last|other|it|really|sure)\b)"
    rf"{_ART}(?:[\w-]+ ?){{1,3}}?(?:,? ?(?:but |{_NOW} )|, ){_ART}"
    rf"(?P<b>[^,.?!;]+){_TAIL}",
    rf"{_LEAD}(?:we|i|they|there)(?: \w+)?? (?:do ?n'?t|do not|dont|have no|are no"
    rf"|have ?n'?t got|never|is no) [^.?!;]*?[,.;]? "
    rf"(?:(?:it|this)(?:'s| is)|its|we are|we're|i(?:'m| am)|im|i work (?:in|at|for)|i"
    rf" test|i make) {_ART}(?P<c>[^,.?!;]+){_TAIL}",
)
_DENIED: Final = Expression(
    rf"{_LEAD}(?:i'?m|i am|im) not {_ART}(?P<a>[\w -]+?)"
    r"(?: you know| tho| though)?\W*$",
    re.IGNORECASE,
)
_THING: Final = Expression(
    r"\bis (?:that|this|it) (?:(?:a|an|even a|more of a|really a) )?"
    r"(?P<a>(?!about|for|problem)[\w-]+(?: [\w-]+)?)"
    r" (?:thing|question|job|task)\b",
    re.IGNORECASE,
)
_STUFF: Final = Expression(
    r"\b(?:you|u|keep|stop)\b.*\b(?:ask|asking|questions|stuff)\b.*?"
    rf"\b(?:i'?m|im|i am) {_ART}(?P<a>[^,.?!;]+){_TAIL}",
    re.IGNORECASE | re.DOTALL,
)


def hear_about_field(text: str) -> AboutField | None:
    """Tell what is said of the field that was taken; None where nothing is."""
    said = " ".join(text.replace("’", "'").split())
    about = _heard(said)
    if about is None or about.field is None:
        return about
    return replace(about, own=_own(said, about.field.words))


_BE: Final = (
    r"(?:i'?m|i am|im|i (?:still |only |just )?(?:work|do|did|teach|fix|make|drive|sell"
    r"|run|clean|build|test|was)|we'?re|we are|it'?s|it is|its|it was|this is"
    r"|it thought|it be|my (?:job|field|trade|work|role|profession|post) (?:is|was)"
    r"|i'?ve been|i have been|(?:applying|going|here) (?:as|for))"
)
_BETWEEN: Final = r"(?: (?!not\b|as\b|like\b|who\b|than\b|\w{3,}ing\b)[\w'/-]+){0,5}? "
_WANTS: Final = (
    r"(?:(?:ask|give|want|need|prefer|like|get|do|send|show|make|practi[sc](?:e|ing)"
    r"|interview|(?<!you )(?<!u )have)"
    r"|(?:switch|change|move|put|set|turn|correct)(?: \w+){0,3}?"
    r" (?:to|into|under|as|for))"
)


def _own(said: str, words: str) -> bool:
    """Whether a trade is said to be theirs, or wished for; not only named."""
    named = re.escape(words)
    return any(
        re.search(pattern, said, re.IGNORECASE)
        for pattern in (
            rf"\b{_BE}{_BETWEEN}?{named}\b",
            rf"\b{_WANTS}\b[^.?!]{{0,50}}?\b{named}\b",
            # "not a waiter, a chef": what is denied and what holds stand side by side.
            rf"\bnot an? [\w -]{{2,30}}?,? (?:but )?an? {named}\b",
            rf"\b{named},? (?:and )?not an? \w+(?: \w+)?\W*$",
            rf"\b{named} (?:it is )?i do\b",
        )
    ) and not re.search(
        rf"\b{named} is not my\b|\b(?:the|this|that|your|his|her|our) (?:\w+ )?{named}"
        r"\b(?! (?:questions?|set|one|ones|round|instead)\b)"
        rf"|\b(?:talk|ask|speak)ing (?:to )?you as (?:an? )?{named}\b",
        said,
        re.IGNORECASE,
    )


def _heard(said: str) -> AboutField | None:
    words = len(said.split())
    if not words or words > MOST:
        return None
    if (noted := _NOTED.search(said)) is not None:
        field = hear_field(_group(noted))
        if field is not None:
            return AboutField(FieldTalk.WHICH, field)
    if (other := _asked_for(said)) is not None and _SPOKEN_TO.search(said):
        return AboutField(FieldTalk.WRONG, other)
    wrong = _TAKEN.search(said)
    taken = hear_field(_group(wrong)) if wrong is not None else None
    if wrong is not None and taken is not None:
        rest = f"{said[: wrong.start()]}; {said[wrong.end() :]}"
        return AboutField(FieldTalk.WRONG, hear_field(rest))
    plain = words <= BRIEF + 2 and not _LONG_AGO.search(said)
    if plain and _WRONG.search(said):
        return AboutField(FieldTalk.WRONG, hear_field(said))
    if _WHICH.search(said):
        return AboutField(FieldTalk.WHICH, hear_field(said))
    if words <= BRIEF and (right := _set_right(said)) is not None:
        return right
    asks = "?" in said and words <= LONGER
    parts = _SENTENCES.split(said) if asks else ()
    return next((found for one in parts if (found := _set_right(one))), None)


_NOT_MINE: Final = Expression(
    r"\b(?:is|was|'?s)(?: ?n[o']?t| not) my (?:job|trade|field)\b.*"
    r"\b(?:i'?m|i am|im)(?: an?)? (?P<a>[^,.;?!]+)",
    re.IGNORECASE,
)


def _set_right(said: str) -> AboutField | None:
    for pattern in (_SET_RIGHT, _NOT_MINE, _THING, _STUFF):
        found = pattern.search(said)
        field = hear_field(_group(found)) if found is not None else None
        if field is not None and field.tracks:
            whole = hear_field(said) if pattern is _SET_RIGHT else field
            return AboutField(FieldTalk.WRONG, whole or field)
    denied = _DENIED.search(said)
    field = hear_field(denied["a"]) if denied is not None else None
    known = field is not None and bool(field.tracks)
    return AboutField(FieldTalk.WRONG) if known else None


def _asked_for(said: str) -> Field | None:
    for found in _ASKS_FOR.finditer(said):
        field = hear_field(_group(found))
        if field is not None and field.tracks:
            return field
    return None


def _group(found: re.Match[str]) -> str:
    return next((words for words in found.groups() if words), "")
