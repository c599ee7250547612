"""Hear what is said to the coach of a posting that was pasted, or of its list.

A posting speaks of "we" and "you"; what speaks of oneself, asks about a line of it, or
says what else stands there, is said of it, and is no line of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.phrasing import plain
from bot.expressions import Expression

LONGEST: Final = 320
"""Letters from which words are more of a posting, and nothing said of it."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said of a posting.

    `about` names what is asked or told, the first first; `added` and `gone` are words
    of demands that it has or has not, and `put` those that stand in place of others.
    With `wrong` it is another posting than was meant, with `whole` there is no more of
    it, with `to_come` there is. `words` is all that was asked or told.
    """

    about: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    put: tuple[tuple[str, str], ...] = ()
    wrong: bool = False
    whole: bool = False
    to_come: bool = False
    words: str = field(default="", compare=False)


_THE_POSTING: Final = (
    r"(?:posting|post|ad|adds?|advert(?:isement)?|job(?: ad| description| spec)?|one"
    r"|text|vacancy|description|listing|page|role|paragraph)"
)
_WRONG: Final = Expression(
    rf"\b(?:wrong|another|a different|not (?:my|the(?: right)?)|old) {_THE_POSTING}\b"
    rf"|\b(?:was ?n[o']?t|is ?n[o']?t|was not|is not|not) (?:even )?(?:the|my|a)(?: right)?"
    rf" {_THE_POSTING}\b|\bpasted the wrong\b"
    r"|\b(?:bin|scrap|forget|ignore|delete|drop|throw|chuck) (?:it|that|this|all"
    r" (?:of )?(?:it|that))\b(?! \w+ (?:line|one))",
    re.IGNORECASE,
)
_UNMEANT: Final = Expression(
    r"\b(?:wrong|old|not|n't|nt) .*\b(?:but|still|anyway|same)\b.*\b(?:same|counts|do"
    r"|similar|fine)\b|\b(?:changed|now|updated)\b.*\d|\b(?:it'?s|its|says) .*\bnow\b",
    re.IGNORECASE,
)
"""What calls it wrong, and says what is different and not that it is to go."""
_BINS: Final = Expression(
    r"\b(?:bin|scrap|forget|ignore|delete|drop|throw|chuck)\b|\bwrong\b|\bpaste\b"
    r"|\bsend (?:you )?(?:the )?(?:right|real|correct|proper|other)\b|\banother job\b"
    r"|\b(?:was ?n[o']?t|is ?n[o']?t|was not|is not) (?:the|my)\b",
    re.IGNORECASE,
)
_WHOLE: Final = Expression(
    r"\b(?:that'?s|that is|thats|that was|it'?s|this is)(?: really)? (?:all|it|everything"
    r"|the (?:whole|lot)|the end)\b(?! (?:i|that i) )|\ball (?:of it|there (?:is|was))\b"
    r"|\b(?:no(?:thing)?|isn'?t any|no) more(?: (?:to|of it|than that|text))?\b"
    r"|\bthe rest is (?:just|only|about)\b",
    re.IGNORECASE,
)
_MORE: Final = Expression(
    r"\b(?:there(?:'s| is| was| are)|theres|here(?:'s| is)) (?:one |some |a bit |still )?"
    r"(?:more|another|also|the rest|a second|something else)\b"
    r"|\b(?:forgot|forgotten|missed|left (?:out|off)|did ?n[o']?t (?:copy|paste|see))\b"
    r"|\b(?:second|other|next|last|back) page\b|\b(?:bottom|top) (?:bit|part|of it)\b"
    r"|\b(?:it|they|the (?:ad|advert|posting))(?: also| further) (?:say|ask|want|mention"
    r"|need)s?\b|\b(?:also|further down|at the (?:bottom|end|top))(?: it| they)?"
    r"(?: also)? (?:say|ask|want|mention|need)s?\b|\bsa(?:ys?|id) (?:also|too)\b"
    r"|\b(?:real|original|full|printed|new|long) (?:one|ad|advert|posting|version)"
    r" (?:also )?says\b|\bthere(?:'d| would|'ll| will) also be\b"
    r"|^\W*(?:please |pls |can you |could you |and |also )*add\b"
    r"|\badd (?:this|that|these|those|it|both|them)\b",
    re.IGNORECASE,
)
_SAYS: Final = Expression(
    r"\b(?:(?:also |further )?(?:say|ask for|ask|want|mention|need|look for|expect)"
    r"(?:s|ed)?|said(?! there)|there(?:'d| would|'ll| will)(?: also)? be|there(?:'s| is| are) also"
    r"|add|page|more)(?: also| too| that| the line| a line| a point)*\s*[:,-]?\s+"
    r"(?P<words>[\w'\"“‘].*?)(?=,? (?:and|but) (?:they|it|there|she|he|i|i'?ve|no i)\b"
    r"|,? (?:which|because|so|but) |[.;!?]|$)",
    re.IGNORECASE | re.DOTALL,
)
_NO_DEMAND: Final = Expression(
    r"^\W*(?:on|at|in|below|above|behind|from|over|under|of|so|but|because|not|which"
    r"|there(?:'d|'ll)?|it|they|this|that|wait|to)\b",
    re.IGNORECASE,
)
"""How words begin that say where something stands, and not what is asked for."""
_TO_COME: Final = Expression(
    r"\b(?:i'?ll|i will|i'?m|im|going to|gonna|let me|i make|i take|i'?ll try|ill)\b"
    r".*\b(?:paste|pasting|send|sending|type|typing|photo|copy|copying|find|look)\b"
    r"|\b(?:in bits|bit by bit|in pieces|part two|second part)\b|\b(?:wait|hold on|hang"
    r" on|one (?:sec|moment|minute))\b.*\b(?:more|rest|second|next|another)\b"
    r"|\b(?:can|do|could) (?:you|u) (?:read|open|take|see|want)\b",
    re.IGNORECASE,
)
_QUOTED: Final = Expression(r"[\"“”«]([^\"“”»]+)[\"”“»]")
_ADD_THIS: Final = Expression(
    r"[,;.!]?\s*(?:and |so |can you |could you |please |pls )*\b(?:add|put|take|note)"
    r" (?:this|that|these|those|it|both|them)(?: (?:in|on|to|too|please|pls|down|the"
    r"|list|it))*[.!?]*\s*",
    re.IGNORECASE,
)
_ONE: Final = (
    r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|[abc][12])"
)
_NOW: Final = Expression(
    r"\b(?:it(?:'?s| is| was| says| said| should (?:be|say))|its|they (?:want|changed"
    r"(?: it)? to|now want|ask for)|that'?s|changed to|make (?:it|that)|not \w+ but)"
    rf" (?:now |actually |really |only )*(?P<number>{_ONE})(?: |-)(?P<unit>years?|months?"
    r"|weeks?|days?|hours?|yrs?)\b",
    re.IGNORECASE,
)
_PUT: Final = Expression(
    r"\b(?:it(?:'?s| is| says| said| should (?:be|say))|its|that'?s|change it to|make it)"
    r" (?P<new>[\w' +#-]{2,60}?),? (?:not|instead of|rather than|and not)"
    r" (?P<old>[\w' +#-]{2,60}?)(?=[.,;!?]|$)",
    re.IGNORECASE,
)
_GONE: Final = Expression(
    r"\b(?:remove|delete|strike|cross out|leave out|take (?:out|off|away)|get rid of"
    r"|lose|scrap|drop)(?: out)? (?:the |that |this )?(?:one |line |bit |point )?"
    r"(?:about |with |on )?(?:the )?(?P<words>[a-z][\w' -]{3,60}?)(?: (?:out|off|please"
    r"|pls|from (?:the|it|my)\b.*|line|bit|one|point|thing|as|because|since|it'?s)\b"
    r"|[.,;!?]|$)"
    r"|\b(?:the )?(?P<not>[a-z][\w' -]{3,40}?) (?:is ?n[o']?t (?:in|on) (?:it|there|the"
    r" (?:ad|advert|posting|list))|does ?n[o']?t belong|should ?n[o']?t be (?:there|on"
    r" it|in it)|can (?:go|come off)|is not (?:in|on) (?:it|there))\b",
    re.IGNORECASE,
)

_REALLY: Final = Expression(
    r"[\"“'‘]?(?P<old>[\w' -]{3,40}?)[\"”'’]? (?:is|are|means|was) (?:really|actually"
    r"|in fact|meant as) (?P<new>[\w' -]{3,60}?)(?=[.,;!?]|$)",
    re.IGNORECASE,
)
_MINE: Final = Expression(
    r"\b(?:i|i'?m|im|i'?ve|ive|i'?d|i'?ll|me|my|mine|myself|we'?ve both)\b|\bhaha|\blol\b"
    r"|\bbtw\b|\bhonestly\b",
    re.IGNORECASE,
)
_THEM: Final = Expression(
    r"\b(?:they|them|their|everybody|everyone|it|this|that|those|these|one)\b"
    r"|\b(?:you|u) (?:think|reckon|mean|know)\b",
    re.IGNORECASE,
)
_TO_THE_COACH: Final = Expression(
    r"\b(?:can|could|will|would) (?:you|u) (?:please )?(?:add|put|take|explain|tell"
    r"|remove|change|drop|show|read|help|count|note|write|mark|tick|see|make|look)\b"
    r"|\b(?:do|does|what do) (?:you|u) (?:think|reckon|know|mean)\b"
    r"|\bis (?:that|this|it) (?:normal|usual|legal|weird|ok(?:ay)?|a red flag)\b"
    r"|\bthey (?:do ?n[o']?t|did ?n[o']?t|dont|didnt|did not|never)\b",
    re.IGNORECASE,
)
_OF_A_READER: Final = Expression(
    r"^\W*(?:and |or )?(?:are|do|have|can|could|would|did) you\b", re.IGNORECASE
)
"""How a posting asks whoever reads it."""
_ASKS: Final = Expression(
    r"^\W*(?:(?:but|and|so|wait|hm+|ok|also)\W+)*(?:what|which|how|why|who|where|when|does"
    r"|do (?:i|they|we)|is (?:it|this|that|the|there)|am i|will they|would they|should i"
    r"|can i|must i|did they|are they)\b",
    re.IGNORECASE,
)

_ABOUT: Final[Mapping[str, Expression]] = {
    "photo": Expression(
        r"\b(?:photos?|pictures?|screenshots?|scan|image|pdf)\b", re.IGNORECASE
    ),
    "paste": Expression(
        r"\b(?:should|shall|can|must|do|may) i (?:better )?(?:paste|send|type|copy)\b"
        r"|\bdo (?:you|u) (?:want|need) (?:it|the|all|me)\b|\bin bits\b",
        re.IGNORECASE,
    ),
    "pay": Expression(r"\b(?:the )?(?:pay|salary|money|wages?|earn)\b", re.IGNORECASE),
    "asked": Expression(
        r"\b(?:which|what)\b.*\b(?:they\w*|them|will|going to|gonna)\b.*\bask\b"
        r"|\bask (?:me )?(?:about|on) (?:most|first)\b|\bmost (?:important|likely)\b"
        r"|\bmatters? most\b",
        re.IGNORECASE,
    ),
    "must": Expression(
        r"\bmust(?: or| have)?\b(?! (?:i|we|you)\b)(?<!\bi must)|\b(?:mandatory|obligatory|essential"
        r"|compulsory|necessary|required|optional)\b|\bdo i (?:really |actually )?need"
        r" (?:it|one|the|a|this|that)\b|\bmeans? (?:a )?must\b|\bdeal ?breaker\b"
        r"|\bhow strict\b",
        re.IGNORECASE,
    ),
    "means": Expression(
        r"\bwhat\b.*\b(?:mean|meant|means|exactly|even|behind|want to (?:hear|see)"
        r"|looking for|expect|after)\b|\b(?:what'?s|whats|what is|what are) (?:a|an|the)?"
        r" ?[\w' -]{3,40}\?|\bmean(?:s|t|ing)?\b.*\?|\bis what\b|\bexplain\b"
        r"|\bwhat do(?:es)? (?:they|it|he|she) (?:really |actually )?(?:want|mean)\b"
        r"|\bthe(?:y|se)(?: people)? (?:really )?mean\b"
        r"|\bpoint of (?:listing|writing|saying)\b|\bcode for\b|\bhow (?:similar|many)\b|\bunderstand (?:it|this|the|what)\b"
        r"|\bsimilar to what\b",
        re.IGNORECASE,
    ),
    "counts": Expression(
        r"\bcounts?\b|\b(?:good|near|close) enough\b|\bor no(?:t)?\b|\bqualif(?:y|ies)\b"
        r"|\b(?:is|would) (?:that|this|it) (?:the same|similar|valid|ok|fine|alright)\b"
        r"|\bthe same (?:thing|as)\b|\b(?:does|do|would|will)"
        r" (?:it|that|this|these) (?:fit|do|work|cover|be ok)\b|\bdo i tick\b"
        r"|\bcan (?:i|it|this|that) (?:use|be)\b",
        re.IGNORECASE,
    ),
    "say": Expression(
        r"\b(?:bring (?:it|that|this|them|[\w ]{1,20}) up|mention|own up|admit|hide|lie"
        r"|wait for them|tell them|say (?:it|so|that|something|i)|raise (?:it|this|that)"
        r"|keep (?:it )?quiet|honest)\b",
        re.IGNORECASE,
    ),
    "gap": Expression(
        r"\b(?:i (?:do ?n[o']?t|dont|do not|have ?n[o']?t|havent|never|only|just|have no"
        r"|have only|'ve only|lack|can ?n[o']?t)|i'?ve (?:only|never|no|not|got no)|ive"
        r" (?:only|never|no|got no)|i'?m (?:not|no)|im (?:not|no))\b"
        r"|^\W*(?:no|not a|never|only|zero) (?!more|problem|idea)\w+"
        r"|\bam i (?:stuffed|screwed|done for|out|too|enough|qualified|wasting)\b"
        r"|\b(?:is (?:my|that|it)|are (?:my|they)|will (?:my|they)|would (?:my|they))\b"
        r".*\b(?:enough|too (?:little|few|short)|laugh|throw|reject|mind|still worth"
        r"|refuse|a problem)\b|\bstill worth\b"
        r"|\b(?:waste|wasting)\b|\bgo for it\b|\b(?:any|even an?y?|a) (?:sense|point)\b"
        r"|\beven (?:go|try|bother|apply)\b|\b(?:months?|years?) not \w+ (?:months?"
        r"|years?)\b|\bshort of\b|\ba bit (?:short|under|over)\b"
        r"|\bworried?\b|\bscared\b|\bchance\b",
        re.IGNORECASE,
    ),
    "proof": Expression(
        r"\b(?:can|could) (?:you|u|i) (?:please )?(?:put|count|tick|mark|note|use|write)"
        r"\b|\bput (?:this|that|it) (?:for|to|on|under|down)\b",
        re.IGNORECASE,
    ),
    "enough": Expression(
        r"\b(?:even|really) a (?:job )?(?:posting|ad|advert)\b|\bis (?:that|this|it)"
        r" (?:enough|ok(?:ay)?|too (?:short|little))\b|\benough for you\b",
        re.IGNORECASE,
    ),
    "own": Expression(
        r"\b(?:i (?:have|do|can|did|was|am|train|know|used|use|worked|plan|keep|speak)"
        r"|i'?ve|ive|i'?m|im)\b",
        re.IGNORECASE,
    ),
}
"""What is asked of a posting or told beside it, the surest first."""
TOPICS: Final = tuple(_ABOUT)


def talk(text: str, *, listed: bool) -> Talk | None:
    """Hear what is said of a posting; None where it may be more of it.

    With nothing `listed` yet, words that speak of nobody are more of the posting.
    """
    text = text.replace("’", "'").strip()
    if not text or len(text) >= LONGEST or text.count("\n") > 1:
        return None
    if _WRONG.search(text) and _BINS.search(text) and not _UNMEANT.search(text):
        return Talk(wrong=True, words=text)
    put = tuple(_put(text))
    gone = tuple(_gone(text)) if listed or _MINE.search(text) or put else ()
    left = text
    for pattern in (_NOW, _PUT, _REALLY) if put else ():
        left = pattern.sub(" ", left)
    added = tuple(_added(left)) if _MORE.search(left) else ()
    beside = [s for s in _pieces(left) if not any(a in s for a in added)]
    told = [s for s in beside if _said(s) and not _WHOLE.search(s)]
    whole = _WHOLE.search(text) is not None
    to_come = not whole and _TO_COME.search(text) is not None
    if not (told or added or put or gone or whole):
        return None
    words = " ".join(beside)
    about = tuple(_topics(words)) if told else ()
    if told and not about and not (added or put or gone):
        about = ("other",)
    return Talk(about, added, gone, put, whole=whole, to_come=to_come, words=words)


def _pieces(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        if not _ADD_THIS.fullmatch(sentence):
            yield sentence


def _said(sentence: str) -> bool:
    """Whether a sentence is said to the coach, and stands in no posting."""
    if _TO_THE_COACH.search(sentence):
        return True
    if _OF_A_READER.match(sentence) and not _MINE.search(sentence):
        return False
    if _MINE.search(sentence):
        return True
    if _ASKS.match(sentence) and not re.search(r"\byou(?:r|'ll)?\b", sentence):
        return True
    return asks(sentence) and _THEM.search(sentence) is not None


def _topics(words: str) -> Iterator[str]:
    found = [name for name, pattern in _ABOUT.items() if pattern.search(words)]
    asked = [name for name in found if name != "own"]
    yield from (asked or found)[:2]


# What it says besides


def _added(text: str) -> Iterator[str]:
    """Give what is said to stand there, too, one demand each."""
    led = re.search(r":\s*[\"“«]", text)
    quoted = _QUOTED.findall(text)
    if quoted and led is not None:
        for one in quoted:
            yield from _each(one)
        return
    bare = _ADD_THIS.sub(" ", text)
    for sentence in sentences(bare) if ":" not in bare else [bare]:
        _, colon, behind = sentence.partition(":")
        if colon and behind.strip():
            yield from _each(behind)
        elif not asks(sentence):
            for found in _SAYS.finditer(sentence):
                yield from _each(found["words"])


def _each(words: str) -> Iterator[str]:
    for piece in re.split(r"[.;\n]+\s*|,\s+(?:and\s+)?(?=\S+ \S+)", words):
        bare = re.sub(
            r"^(?:and|also|that|then)\s+", "", piece.strip(" ,.!'\""), flags=re.I
        )
        if _NO_DEMAND.match(bare):
            return
        talks = _MINE.search(bare) or bare.endswith("?") or _WHOLE.search(bare)
        if len(bare) >= _FEWEST and not talks:
            yield bare


_FEWEST: Final = 3
"""Letters of the shortest demand."""


def _put(text: str) -> Iterator[tuple[str, str]]:
    """Give what is said to stand in place of what: "three years", of "years"."""
    if (now := _NOW.search(text)) is not None:
        unit = now["unit"].casefold()
        yield f"{now['number'].casefold()} {unit}", ""
    elif (put := _PUT.search(text)) is not None:
        yield put["new"].strip(), put["old"].strip()
    elif (put := _REALLY.search(text)) is not None and not _MINE.search(put["old"]):
        yield put["new"].strip(), put["old"].strip()


def _gone(text: str) -> Iterator[str]:
    for found in _GONE.finditer(text):
        yield (found["words"] or found["not"]).strip()


COUNTED: Final = Expression(
    rf"\b{_ONE}(?: |-)(?:years?|months?|weeks?|days?|hours?|yrs?)\b", re.IGNORECASE
)


def put_into(demand: str, new: str, old: str) -> str:
    """Put words in place of others in a demand; empty where those are not in it."""
    if old:
        found = re.search(rf"\b{re.escape(old)}\b", demand, re.IGNORECASE)
    else:
        unit = new.split()[-1].rstrip("s")
        places = COUNTED.finditer(demand)
        found = next((m for m in places if m[0].rstrip("s").endswith(unit)), None)
    if found is None:
        return ""
    return demand[: found.start()] + new + demand[found.end() :]


_SMALL: Final = frozenset(
    """a an the of in on at to and or for with is are it its this that i my me do does
    did not no have has had be as so what which they them their you your one need must
    or any can will would should about there""".split()
)


def shares(demand: str, words: str) -> float:
    """Give how much of a demand is named in words."""
    own = {_stem(w) for w in plain(demand).split()} - _SMALL
    said = {_stem(w) for w in re.findall(r"\w+", plain(words))} - _SMALL
    return len(own & said) / len(own) if own else 0.0


def _stem(word: str) -> str:
    word = re.sub(r"\W", "", word.casefold())
    return re.sub(r"(?:ing|es|ed|s|e)$", "", word) if len(word) > _LONG else word


_LONG: Final = 4
"""Letters up to which a word has no ending to cut."""
