"""Hear what is said of things that are kept, however it is put.

Three things must come together: the encoder says that the words are said to the
interviewer, a few plain words say what is to be done (out, back, another one, where),
and what is left names something. Whether it names anything that was told is for who
knows the answers.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.ear.revising_patterns import ALL_OF_IT
from bot.expressions import Expression
from bot.hearing import Idle, Revise, Revision

MOST: Final = 32
"""Words of such a message; more tells something."""
TOLD: Final = 0.8
"""Share of being said to the interviewer."""
TOLD_LESS: Final = 0.5
"""The same of a wish to take out, which only counts where it names what was told."""

TOLD_PLAINLY: Final = 0.2
"""The same of a wish that calls a story one, and gives it a name."""

_PLAIN: Final = 9
"""Words of a wish to keep something as a story that can be nothing else."""
_OF_KEPT: Final = (Idle.STORIES, Idle.LASTING, Idle.PUT_BACK)
"""What is wanted by who asks whether something is kept."""
_ASKED_AFTER: Final = 0.2
"""Share of these from which single words that ask it are believed."""

_OF_THE_ANSWER: Final = Expression(
    r"\bwhat(?:'?s| is) in (?:my|the) (?:answer|story)\b"
)
_ELSE: Final = 0.5
"""Share of another want from which they are not."""


def _asks_if_kept(reading: Reading) -> bool:
    """Whether it is asked what became of something, and nothing else is plain."""
    other = max(s for one, s in reading.idle.items() if one not in _OF_KEPT)
    kept = sum(reading.idle[one] for one in _OF_KEPT)
    return kept >= _ASKED_AFTER and other < _ELSE


_ASKS_WORD: Final = Expression(
    r"\b(?:explain|mean(?:s|ing)?|definition)\b[^.?!]{0,24}[\"“‘']\w"
    r"|[\"”’'] (?:mean|means)\b|\bwhat(?:'s| is| does) [\"“‘']\w"
)
"""What asks after the meaning of words that it quotes: nothing is done to them."""

_WORD: Final = Expression(r"[^\W_]+(?:'[^\W_]+)?")
_QUOTED: Final = Expression(r"[“\"‘']([^”\"’'\n]{2,60})[”\"’'](?!\w)")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DROP: Final = _set(
    "drop delete remove erase scrap strike scratch bin lose forget withdraw wipe omit"
    " cut ditch dump toss disappear scrub cross"
)
_CARRY: Final = _set("take taken taking leave throw get kick put edit pull rub out")
_OFF: Final = _set("out off away rid gone")
_TOOK: Final = _set(
    "dropped removed deleted erased lost left took taken threw thrown forgot leave"
    " remove drop take cut lose throw"
)
_RETURN: Final = _set("restore reinstate undo return undelete recover reinsert")
_BRING: Final = _set("put bring want give stick have get need take like")
_STAY: Final = _set("stay stayed stays keep kept counts belongs belonged leave let")
_TALE: Final = _set("story stories example examples tale")
_ONE: Final = _TALE | _set("one day situation something else play trip")
_NEW: Final = _set("different another better other instead else rather new stronger")
_SWAP: Final = _set("swap replace switch exchange change")
_TELL: Final = _set(
    "tell give use take do start talk answer try say told pick go have share choose"
    " came"
)
_NOT_A_STORY: Final = _set(
    "also too add addition line quote quoted word words name names title summary field"
    " date company job interview button language email remember sentence"
)
_WHAT: Final = _set("what which whats what's")
_NOT: Final = _set(
    "not isn't aren't isnt arent missing forgot forget forgotten no don't doesn't"
    " doesnt dont miss without nothing why shouldn't where wheres where's should"
    " never half haven't how"
)
_SUMMARY: Final = _set(
    "summary remember mention mentioned listed there list word included"
)
_HOLD: Final = _set(
    "still got have keep kept lost arrive arrived save saved hold noted stored lose"
    " left leave cut"
)
_INSIDE: Final = Expression(
    r"\bin(?:to)? (?:there|it|my|the)\b|\bin\W*$|\bm[ae]k?de? it\b"
)
_ASKS: Final = _set(
    "did do does have is are was were has what which so will haven't you've checking"
    " hope tell you"
)
_SAVE: Final = _set("keep save saved kept store hold")
_NAME: Final = _set("rename retitle")
_TITLES: Final = _set("title titles name names called call heading")


def hear_kept_talk(text: str) -> Iterator[tuple[int, Revision]]:
    """Give what may be wanted of what is kept, each with its rank.

    What ranks below nothing goes before any other reading of the words.
    """
    said = text.casefold().replace("’", "'").replace("`", "'")
    order = _WORD.findall(said)
    if not 2 <= len(order) <= MOST or _ASKS_WORD.search(said):
        return
    found = list(_ways(said, order, frozenset(order)))
    if not found:
        return
    reading = read_message(text)
    told = reading.aside + reading.mixed
    kept = _asks_if_kept(reading) or _OF_THE_ANSWER.search(said) is not None
    quoted = tuple(m[1] for m in _QUOTED.finditer(text))
    for rank, kind, name in found:
        at = said.find(name)
        instead = text[at : at + len(name)] if len(said) == len(text) else name
        if kind is Revise.KEPT and not kept:
            continue
        least = TOLD_LESS if kind is Revise.OUT else TOLD
        if kind is Revise.NAME and "story" in order[:5]:
            least = TOLD_PLAINLY
        if kind is Revise.KEEP and "as a story" in said and len(order) <= _PLAIN:
            least = 0.0
        if told >= least:
            yield (
                rank,
                Revision(kind, text, quoted, instead, loosely=True),
            )


def _ways(
    said: str, order: list[str], words: frozenset[str]
) -> Iterator[tuple[int, Revise, str]]:
    if (name := _renames(said, words)) is not None:
        yield -3, Revise.NAME, name
        return
    if _changes(said, words):
        yield -2, Revise.CHANGE, ""
    goes = any(map(_out, _SENTENCE.findall(said)))
    if not goes and _saves(order, words):
        yield -1, Revise.KEEP, ""
    elif not goes and _where(order, words):
        yield -1, Revise.WHERE, ""
    lacks = (words & _NOT and words & _SUMMARY) or words & {"summary"}
    if not goes and (lacks or (words & {"add", "put"} and "remember" in words)):
        yield -1, Revise.MISSING, ""
    if _back(said, order, words):
        yield 1, Revise.BACK, ""
    if goes:
        yield 2, Revise.OUT, ""
    asks = any(w in _ASKS for w in order[:2]) or "?" in said
    held = words & _HOLD or _INSIDE.search(said)
    if asks and held and words & _ASKS and not _WONDERS.search(said):
        yield 3, Revise.KEPT, ""


# Another story


def _changes(said: str, words: frozenset[str]) -> bool:
    """Whether another story is to be told in place of the one that was told."""
    mine = words & {"i", "i'd", "i've", "me", "let", "we", "i'll"} or "?" in said
    if not mine or words & _NOT_A_STORY or _OTHER_QUESTION.search(said):
        return False
    other = words & _NEW and words & (_ONE | {"instead", "rather"})
    if other and words & (_TELL | _SWAP | _DROP | {"mind", "using"}):
        return True
    if words & _SWAP and words & (_TALE | {"swap"}):
        return True
    picked = "wrong" in words and words & (_TALE | {"one"})
    if picked and "question" not in words and words & (_TELL | {"picked"}):
        return True
    if words & {"start", "begin"} and words & {"again", "over"}:
        return bool(words & (_TALE | {"this", "one"})) and "question" not in words
    dropped = words & (_DROP | {"leave"}) and words & {"tell", "talk", "give", "do"}
    return bool(dropped) and bool(words & {"about", "the"}) and "can" in words


_OTHER_QUESTION: Final = Expression(
    r"\b(?:should|shall) (?:i|we)\b|\bi should\b|\b(?:is it|it'?s) better\b"
    r"|\bbetter to\b|\bgive me (?:another|an? (?:other|different|new|better))\b"
    r"|\b(?:another|different|other|new|easier|better|next) (?:\w+ )?questions?\b"
    r"|\bquestions? (?:instead|about)\b|\bask me\b"
    r"|\b(?:have|got|do|can|could|will|would) (?:you|u) (?!take|swap|change|replace"
    r"|drop|use|let|put|mind|forget|delete|keep)"
)
"""What wants another question, or only wonders; no other answer is announced."""


# Names, places


def _renames(said: str, words: frozenset[str]) -> str | None:
    """Give the name that a story is to have, empty where it is not said."""
    if "out" in words or "names" in words or not words & _OF_NAMES:
        return None
    spoken = _WISHED.sub("", said)
    if not any(one.search(spoken) for one in (_TO_CALL, _TO_BE_CALLED, _OTHER_NAME)):
        return None
    tried = (name.search(said) for name in _NEW_NAMES)
    found = next(filter(None, tried), None)
    return said[found.start("name") : found.end("name")] if found else ""


_STORY: Final = (
    r"(?:(?:the|my|this|that)(?: \w+){0,4}? (?:stor(?:y|ies)|one|tale|example|answer)"
    r"|the (?:story|one)|this story|that story|it|this|that|these|them)"
)
"""What a story is called by who speaks of it; people are called otherwise."""
_OF_NAMES: Final = _NAME | _TITLES
_WISHED: Final = Expression(
    r"^\W*(?:(?:please|pls|ok(?:ay)?|no|and|so|then|but|sorry|well|hey|oh|now|just|hm+"
    r"|i (?:said|want(?:ed)? you to|asked you to|told you to|meant|mean"
    r"|want to(?= (?:call|(?:re)?name|retitle)))|i'd like to|(?:can|could"
    r"|will|would) (?:you|u)|let'?s|better|rather|actually)\b\W*)*"
)
"""What leads to a wish, and belongs to whatever is wished for."""
_TO_CALL: Final = Expression(
    rf"^(?:[^.!?]*[.!?;:,] (?:please |just |so |and |then |can you |could you )?)?"
    rf"(?:call|(?:re)?name|retitle) {_STORY}\b(?! (?:a day|off|quits|again))"
)
_TO_BE_CALLED: Final = Expression(
    rf"^(?:[^.!?]*[.!?;:,] )?(?:{_STORY}|(?:the|its|it's) (?:name|title)(?: of"
    rf" {_STORY})?)"
    r" (?:should|must|has to|needs to|ought to) (?:be (?:called|named|titled)|be\b"
    r"|say\b)"
    rf"|^i(?:'d| would)? (?:want|like|need) {_STORY} (?:to be )?(?:called|named|titled)"
)
_OTHER_NAME: Final = Expression(
    rf"^(?:(?:give|find|choose|pick|make) {_STORY} (?:a|an|another|some)\b.*"
    rf"|(?:i(?:'d)? (?:want|need|would like|like) )?(?:a|an|another)\b.*)"
    rf"\b(?:name|title)\b"
    rf"(?!.*\?)(?=.*\b{_STORY})"
    rf"|^(?:(?:can|could) i )?(?:change|swap|fix|correct) (?:the|its|that)"
    rf" (?:name|title|heading)\b(?: of {_STORY})?(?! \w+ing\b)"
    rf"|^give {_STORY} (?:a|an|another)\b.*\b(?:name|title)\b"
    rf"|\bwrong (?:name|title)\b(?=.*\b(?:story|one)\b)"
)


_ENDS: Final = (
    r"[\s,:]*[“\"'‘]?(?P<name>[^.?!\n“”\"]{2,50}?)"
    r"[”\"'’]?(?:,? (?:please|pls|then|instead|ok)\b.*)?[.?!\s]*$"
)
_NEW_NAMES: Final = tuple(
    Expression(lead + _ENDS)
    for lead in (
        rf"\bcall {_STORY}\b",
        r"\b(?:be )?(?:called|titled)\b",
        rf"\b(?:re)?(?:name|title)d? {_STORY}(?: to| as)?\b",
        r":",
        r"\b(?:to|into|as)\b",
    )
)
"""What stands behind a wish for a name: "call it The key"."""


def _saves(order: list[str], words: frozenset[str]) -> bool:
    """Whether something is to be kept as a story."""
    if words & {"out", "off", "away"} or order[0] in (
        "did",
        "do",
        "have",
        "is",
        "are",
        "does",
        "was",
        "which",
        "what",
    ):
        return False
    if words & {"don't", "not", "dont", "never", "nothing"} and "isn't" not in words:
        return False
    wishes = order[0] in _SAVE or words & {"please", "how", "need", "want", "can"}
    kept = words & _SAVE or (words & {"add"} and words & {"stories"})
    named = words & (_TALE | {"one", "it"}) or order[0] in _SAVE
    return bool((wishes and kept and named) or (kept and "need" in words))


def _where(order: list[str], words: frozenset[str]) -> bool:
    """Whether it is asked where a story is, which there are, or whether it is one."""
    first = order[:2]
    if words & {"where", "where's", "wheres"}:
        return True
    happened = "happened" in words and words & (_TALE | {"one"})
    asks = any(w in _ASKS | {"how", "list", "in"} for w in first)
    listed = asks and words & {"stories", "titles"} and len(words & _HOLD | _SET) > 0
    called = words & {"called", "title"} and words & _TALE and order[0] in _WHAT
    kept = asks and words & (_TALE | {"one"}) and words & _SAVE | {"stay"} & words
    inside = asks and words & {"stories"} and words & {"in", "there", "is"}
    return bool(happened or listed or called or kept or inside)


_SET: Final = _set("titles list")


# What was taken out


_CLAIMS: Final = Expression(
    r"\b(?:was|is|were|that's|it's|thats|its)(?: \w+)? (?:my|the|an|part of the|meant"
    r"|for|right)\b(?: \w+){0,3} ?(?:answer|right|you)\b|\bi (?:just )?answered\b"
    r"|\b(?:was|were) (?:right|meant|for you)\b"
)
"""What says that something was the answer."""


_GOES_BACK: Final = Expression(r"\b(?:go|going|come|get|jump) back(?: to)?\b(?! in)")


def _back(said: str, order: list[str], words: frozenset[str]) -> bool:
    """Whether something may be wanted back; it counts where something is out."""
    if words & _RETURN:
        return True
    brought = "back" in words and words & (_BRING | {"into"})
    if brought and not _GOES_BACK.search(said):
        return True
    if any(map(_stays, _SENTENCE.findall(said))):
        return True
    if _CLAIMS.search(said):
        return True
    gone = words & (_TOOK - {"leave", "take"})
    if gone and words & {"you", "u"} and not words & _WILL:
        return True
    if ("where" in words and words & {"gone", "go"}) or {"why", "gone"} <= words:
        return True
    wanted = words & {"wanted", "need", "want"} and words & {"kept", "in", "keep"}
    again = words & {"put", "in"} == {"put", "in"}
    return bool(wanted or again or ("counts" in words and len(order) <= 8))


def _stays(said: str) -> bool:
    """Whether a sentence wants something to stay in: not "Let it be"."""
    words = frozenset(_WORD.findall(said))
    return bool(words & _STAY and words & {"in", "all", "after", "inside"})


_SENTENCE: Final = Expression(r"[^.!?\n]+[.!?]*")


def _out(said: str) -> bool:
    """Whether a sentence wants something to go."""
    order = _WORD.findall(said)
    words = frozenset(order)
    if not order:
        return False
    if words & {"why", "where", "back", "how"} or order[0] in _STATE:
        return False
    if _WONDERS.search(said) or ALL_OF_IT.search(said):
        return False
    verbs = _asked_for(said)
    if verbs & _DROP or (verbs & _CARRY and words & _OFF):
        return True
    wishes = words & {"like", "want", "need", "should", "has", "must", "needs", "make"}
    if wishes and words & {"gone", "go", "disappear", "out"}:
        return True
    refuses = words & {"don't", "dont", "not", "nothing", "shouldn't", "rather"}
    kept = words & {"keep", "kept", "there"} or re.search(r"\bin (?:it|my|the)\b", said)
    asks = any(w in _ASKS for w in order[:1]) or "?" in said
    wills = words & {"want", "like", "keep", "kept", "should", "shouldn't", "wanted"}
    return bool(refuses and kept and not asks and wills)


_WONDERS: Final = Expression(r"\b(?:should|shall|can|could|may|must) (?:i|we)\b")
"""What asks whether one should do it oneself, on the day."""
_STATE: Final = _set("did do does have has is are was were what which who what's when")
_LEAD: Final = _set(
    "please pls just to and kindly also then so now it them that no ok okay sorry"
    " better rather see oh hey wait actually this stuff one bit out with or but"
)


def _asked_for(said: str) -> frozenset[str]:
    """Give the words that may be what is asked to be done, and are nobody's deed."""
    found, order = set(), list(_WORD.finditer(said))
    for at, match in enumerate(order):
        before = order[at - 1][0] if at else ""
        near = {one[0] for one in order[max(0, at - 2) : at]}
        pause = said[order[at - 1].end() : match.start()].strip() if at else ""
        if not at or pause or before in _LEAD or near & _WILL:
            found.add(match[0])
    return frozenset(found)


_WILL: Final = _set("can could would will can't couldn't")
