"""Change an outline as it is said: a step or words go, an item is put in other words.

What is meant is found by its number or its words; where neither is there, nothing is
done. What is shown afterwards is the outline as it is now.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.expressions import Expression
from bot.model import Item
from bot.parts.task.assignment import MAX_ITEM, MAX_STEPS, Assignment

_ORDER: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_COUNT: Final = ("one", "two", "three", "four", "five", "six")
_PLACES: Final = {
    **{word: place for place, word in enumerate(_ORDER)},
    **{word: place for place, word in enumerate(_COUNT)},
    **{str(place + 1): place for place in range(MAX_STEPS)},
    "last": -1,
}
_NUMBERED: Final = Expression(
    r"\b(?:point|step|number|line|item|nr\.?|no\.) (?P<a>[1-6]|"
    + "|".join(_COUNT)
    + r")\b|\b(?:the|my|that|this) (?P<b>"
    + "|".join((*_ORDER, "last"))
    + r")(?: (?:one|step|point|line|thing|bit|part)\b"
    r"|(?= (?:out|is|was|has|must)\b))",
    re.IGNORECASE,
)
_GOES: Final = Expression(
    r"\b(?:take|leave|cut|get (?:rid|it|that)|remove|delete|drop|lose|strike|strip"
    r"|kick|throw|scratch|erase|edit)\b|\bout\b|\b(?:is|was) (?:not|no|never)"
    r" (?:a |my |really )*(?:step|point|line|part)\b"
    r"|\bis(?:n't)? (?:rubbish|mine|a step|a joke)\b"
    r"|\b(?:has|have|needs?) to go\b|\bmust go\b",
    re.IGNORECASE,
)
_ALSO: Final = Expression(r"\b(?:too|also|as well)\b\W*$", re.IGNORECASE)
_OBJECT: Final = Expression(
    r"\b(?:take|leave|cut|get|remove|delete|drop|lose|strike|strip|scratch|erase"
    r"|edit)(?: out)?(?: all)? (?P<what>[^.?!;]{2,60}?)"
    r"(?: thing| bit| part)?(?: out\b| from\b| away\b| please\b| pls\b|[.,?!;]|$)"
    r"|\b(?:the )?(?:bit|part|thing|line|words?) (?:about|with|on) "
    r"(?P<also>[^.?!;]{2,60}?)"
    r"(?: too\b| as well\b| out\b|[.,?!;]|$)",
    re.IGNORECASE,
)
_QUOTED: Final = Expression(r"[\"“”](?P<words>[^\"“”]{3,})[\"“”]")
_SENTENCES: Final = Expression(r"(?<=[.!?])\s+(?=\W*\w)")
_SMALL: Final = frozenset(
    """it that this them a an one i out of the my all words word bit part thing about
    with what said please pls too also""".split()
)
_TRIFLES: Final = Expression(
    r"(?:ha)+h?|lol|lmao|hm+|um+|obviously|honestly|basically|actually|really|maybe"
    r"|tbh|xd|ok|well|like|just",
    re.IGNORECASE,
)
"""Words that go alone; with any other goes what is said of it."""
_CLAUSES: Final = Expression(r"(,? (?:and|but|or) |, |; )", re.IGNORECASE)
_ITEM: Final = (
    r"(?:the |my )?(?:(?P<point>main point|point|proposal|idea|main idea|sentence)"
    r"|(?P<number>number|figure)|step (?P<step>[1-6]|one|two|three|four|five|six)"
    r"|(?P<order>first|second|third|fourth|fifth|sixth|last) step)"
)
_SET: Final = Expression(
    r"^\W*(?:(?:no|and|but|sorry|please|can you|could you|ok|well|actually|i want to"
    r"|i'd like to)\b\W*)*"
    rf"(?:change|set|put|make|rewrite) {_ITEM}"
    r"(?: (?:to|into|as)\b\s*:?|\s*:|\b[^:]{0,160}?\binstead\s*:)\s*(?P<to>\S.*)",
    re.IGNORECASE | re.S,
)
_IS: Final = Expression(
    rf"(?:^|(?<=[.!?;,] )|\band )\W*{_ITEM} "
    r"(?:is|should (?:say|be|read)|must (?:say|be)|reads)\s*:?\s+"
    r"(?!not\b|wrong\b|rubbish\b|no\b|that\b|it\b|a\b joke)(?P<to>[^?]+)",
    re.IGNORECASE,
)
_NOT_THAT: Final = Expression(
    r"[,;]?\s*(?:(?:and )?not (?:that|this|it|the other)|instead of that)\W*$",
    re.IGNORECASE,
)
_NUMBER: Final = r"\d+(?:[.,]\d+)*"
_FIGURE: Final = Expression(
    rf"\b(?:it(?:'s| is)|should be|make it) (?P<new>{_NUMBER}),? not (?P<old>{_NUMBER})"
    rf"|\bnot (?P<old2>{_NUMBER}),? (?:but|it(?:'s| is)) (?P<new2>{_NUMBER})",
    re.IGNORECASE,
)
_BACK: Final = Expression(
    r"^(?:[^:“\"]{0,60}[.!?,]\s*)?\W*(?:please |can you |could you |so )*"
    r"(?:put|add|take|write|bring) (?:(?:it|that|this|the (?:number|figure|point|line))"
    r" )?back(?: (?:in|there|please|pls))*\s*[:,“\"–—-]+\s*(?P<to>\S[^?]*)$",
    re.IGNORECASE | re.S,
)
"""What puts words back that went out."""
_PUT_RIGHT: Final = 10
"""Words of a message that only puts a figure right."""

_ADDS: Final = Expression(
    r"^\W*(?:please )?add (?:one |a |another |one more )?step\W+(?P<to>\S.*)",
    re.IGNORECASE | re.S,
)


@dataclass(frozen=True, slots=True)
class Edited:
    """An outline in a new form, and what went out of it."""

    assignment: Assignment
    out: tuple[str, ...] = ()


def edited(current: Assignment, text: str, *, filling: bool = False) -> Edited | None:
    """Do what is said of an outline; None where nothing of it is meant.

    While an item is asked for (`filling`), a step must be named by its number, or words
    in quotes: what is left out or taken away may be a step itself.
    """
    text = text.replace("’", "'")
    if filling and not _of_the_outline(current, text):
        return None
    if (put := _put(current, text)) is not None:
        return Edited(put)
    if "?" in text and not re.search(r"\b(?:can|could|would) you\b", text, re.I):
        return None
    out = list[str]()
    wished = False
    sentences = [one for one in _SENTENCES.split(text) if one.strip()]
    places = set[int]()
    for sentence in sentences:
        goes = _GOES.search(sentence) is not None
        also = _ALSO.search(sentence) is not None
        also = also and (wished or _OBJECT.search(sentence) is not None)
        if not (goes or also):
            continue
        wished = True
        for found in _NUMBERED.finditer(sentence):
            word = (found["a"] or found["b"]).casefold()
            place = _PLACES[word]
            place = len(current.steps) + place if place < 0 else place
            if 0 <= place < len(current.steps):
                places.add(place)
    steps = [one for place, one in enumerate(current.steps) if place not in places]
    out += [one for place, one in enumerate(current.steps) if place in places]
    changed = replace(current, steps=tuple(steps))
    if wished:
        for words, quoted in _wanted(sentences):
            after = _without(changed, words, quoted=quoted)
            if after is not None:
                changed, gone = after
                out.append(gone)
    if not out:
        return None
    return Edited(changed, tuple(out))


def _of_the_outline(current: Assignment, text: str) -> bool:
    """Whether words can only be of what is in the outline already, no new item."""
    if _SET.match(text) is not None and _put(current, text) is not None:
        return True
    figure = _FIGURE.search(text)
    if figure is not None and len(text.split()) <= _PUT_RIGHT:
        old = figure["old"] or figure["old2"]
        return re.search(rf"\b{re.escape(old)}\b", _all(current)) is not None
    if _BACK.match(text) is not None:
        return True
    if _GOES.search(text) is None:
        return False
    quoted = [m["words"].strip(" .,") for m in _QUOTED.finditer(text)]
    there = any(words.casefold() in _all(current).casefold() for words in quoted)
    named = re.search(r"\b(?:steps?|points?|lines?|outline)\b", text, re.I)
    plainly = _NUMBERED.search(text) is not None or bool(quoted)
    return there or (named is not None and plainly)


def _all(current: Assignment) -> str:
    return "\n".join(line for item in Item for line in current.of(item))


def _wanted(sentences: list[str]) -> list[tuple[str, bool]]:
    """Give the words that are to go, and whether they were quoted."""
    found = list[tuple[str, bool]]()
    for sentence in sentences:
        quoted = [m["words"] for m in _QUOTED.finditer(sentence)]
        goes = _GOES.search(sentence) or _ALSO.search(sentence)
        if not goes:
            continue
        found += [(one.strip(" .,"), True) for one in quoted]
        if quoted:
            continue
        for named in _OBJECT.finditer(sentence):
            words = named["what"] or named["also"] or ""
            for one in re.split(r",|\band\b|&", words):
                kept = [w for w in one.split() if w.casefold() not in _SMALL]
                if kept and not _NUMBERED.search(one) and one.strip() not in _COUNT:
                    found.append((" ".join(kept), False))
    return found


def _without(
    current: Assignment, words: str, *, quoted: bool
) -> tuple[Assignment, str] | None:
    """Leave out the clause that holds words; None where no item holds them.

    Words that were quoted go alone: what stands beside them was not meant.
    """
    named = re.findall(r"[\w'-]+", words)
    if not named:
        return None
    # "The shoulders" may stand there as "shoulder patients".
    bare = [re.escape(re.sub(r"(?<=\w{3})s$", "", one)) + "s?" for one in named]
    pattern = re.compile(r"\b" + r"\W+".join(bare) + r"\b", re.IGNORECASE)
    for item in Item:
        lines = list(current.of(item))
        for place, line in enumerate(lines):
            found = pattern.search(line)
            if found is None:
                continue
            if quoted:
                gone, head = found[0], line[: found.start()].rstrip(" ,;:–—-")
                rest = f"{head} {line[found.end() :].lstrip(' ,.:;!?–—-')}"
            elif _TRIFLES.fullmatch(words):
                rest = re.sub(rf"\s*,?\s*{pattern.pattern}!*", "", line, flags=re.I)
                gone = words
            else:
                rest, gone = _cut(line, found)
            lines[place] = " ".join(rest.split()).strip(" ,;")
            left = tuple(filter(None, lines))
            return _with(current, item, left), gone
    return None


def _cut(line: str, found: re.Match[str]) -> tuple[str, str]:
    """Cut the sentence that holds words out of a line, or only their clause."""
    sentences = _SENTENCES.split(line)
    inside = next((n for n, one in enumerate(sentences) if found[0] in one), None)
    if len(sentences) > 1 and inside is not None:
        rest, gone = _cut(sentences[inside], found)
        sentences[inside] = rest
        return " ".join(filter(None, sentences)), gone
    pieces = _CLAUSES.split(line)
    clauses, marks = pieces[::2], pieces[1::2]
    at = next((n for n, one in enumerate(clauses) if found[0] in one), None)
    if at is None or len(clauses) == 1 or at == 0:
        return "", line
    ends = "." if at == len(clauses) - 1 and line.endswith(".") else ""
    kept = clauses[0]
    for n in range(1, len(clauses)):
        if n != at:
            kept += marks[n - 1] + clauses[n]
    return kept + ends, clauses[at]


def _with(current: Assignment, item: Item, lines: tuple[str, ...]) -> Assignment:
    one = lines[0] if lines else ""
    match item:
        case Item.STEPS:
            return replace(current, steps=lines)
        case Item.POINT:
            return replace(current, point=one)
        case Item.NUMBER:
            return replace(current, figure=one)
    return replace(current, left=one)


def _counted(current: Assignment, old: str, new: str) -> Assignment | None:
    """Put a figure right where it stands, and everywhere else beside the same word."""
    alone = re.compile(rf"(?<![\d.,]){re.escape(old)}(?![\d]|[.,]\d)")
    found = alone.search(current.figure)
    if found is None:
        lines = [line for item in Item for line in current.of(item)]
        holding = [line for line in lines if alone.search(line)]
        if len(holding) != 1:
            return None
        found = alone.search(holding[0])
        assert found is not None
        following = ""
    else:
        following = "".join(re.findall(r"^\W*(\w+)", current.figure[found.end() :]))
        right = f"{current.figure[: found.start()]}{new}{current.figure[found.end() :]}"
        current = replace(current, figure=right)
    beside = rf"(?=\W+{re.escape(following)}\b)" if following else ""
    same = re.compile(rf"{alone.pattern}{beside}")
    return replace(
        current,
        point=same.sub(new, current.point),
        steps=tuple(same.sub(new, step) for step in current.steps),
        left=same.sub(new, current.left),
    )


def _back(current: Assignment, words: str, text: str) -> Assignment | None:
    """Put back what went out, in the item that is named or stands empty."""
    if not words:
        return None
    named = re.search(r"\b(?:number|figure)\b", text[: text.find(words)], re.I)
    if not current.figure and (named or re.search(r"\d", words)):
        return replace(current, figure=words)
    empty = [item for item in Item if item in current.asked and not current.of(item)]
    if len(empty) != 1:
        return None
    return _with(current, empty[0], (words,))


def _put(current: Assignment, text: str) -> Assignment | None:
    """Put an item in the words that are given for it."""
    if (adds := _ADDS.match(text)) is not None and len(current.steps) < MAX_STEPS:
        step = adds["to"].strip(" .")[:MAX_ITEM]
        return replace(current, steps=(*current.steps, step))
    if (back := _BACK.match(text)) is not None:
        return _back(current, back["to"].strip(' ."“”')[:MAX_ITEM], text)
    figure = _FIGURE.search(text)
    if figure is not None:
        old, new = figure["old"] or figure["old2"], figure["new"] or figure["new2"]
        if (right := _counted(current, old, new)) is not None:
            return right
    found = _SET.match(text) or _IS.search(text)
    if found is None:
        return None
    words = _NOT_THAT.sub("", found["to"].strip()).strip(' .:"“”')
    words = re.split(r"(?<=[.!?])\s", words)[0].strip(" .")[:MAX_ITEM]
    if len(words.split()) < 1 or not words:
        return None
    if found["point"]:
        return replace(current, point=words) if len(words.split()) > 1 else None
    if found["number"]:
        return replace(current, figure=words) if re.search(r"\d", words) else None
    place = _PLACES[(found["step"] or found["order"]).casefold()]
    place = len(current.steps) + place if place < 0 else place
    if not 0 <= place < len(current.steps):
        return None
    steps = list(current.steps)
    steps[place] = words
    return replace(current, steps=tuple(steps))
