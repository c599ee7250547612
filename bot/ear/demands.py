"""Find what a line of a job posting demands, in its own words.

A bullet under a known heading is a demand. In running text a demand has a cue: "you
will", "must be able to", "somebody who", "is essential". Better to miss one than to
take the praise of a firm for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from bot.ear import posting_cues as cues
from bot.ear import posting_cuts as cuts
from bot.ear import posting_terms as terms
from bot.ear.cutting import (
    begins_with_deed,
    deeds,
    joined,
    listed,
    stripped,
    unbraced,
    unled,
    verbs,
)
from bot.ear.headings import Section
from bot.ear.layout import Line
from bot.ear.posting_units import Unit
from bot.ear.posting_verbs import STARTS, VERBS
from bot.ear.wishes import ranked

_WHOM: Final = 60
"""Characters between "looking for" and "who", unless it says for somebody."""

_LISTED: Final = 160
"""Characters of a bare list of demands, unless it begins as one."""

_EARLY: Final = 30
"""Characters before the first cue of what begins as one."""


class Rank(IntEnum):
    """What has to give way first where there is more than can be shown."""

    NEED = 0
    DO = 1
    WISH = 2


@dataclass(frozen=True, slots=True)
class Demand:
    """Something asked for."""

    words: str
    rank: Rank


def demands(unit: Unit, *, loose: bool = False) -> Iterator[Demand]:
    """Give what a unit demands by the rules, best nothing where they are not sure.

    With `loose` words that often speak of pay and terms do not count against it.
    """
    if unit.line.section is Section.ELSE or not unit.text.strip():
        return
    if terms.NEVER.match(unit.text):
        return
    known = unit.item and unit.line.section is not Section.NONE
    if not (loose or known) and terms.TERMS.search(unit.text):
        return
    if unit.item:
        yield from _item(unit.line)
    else:
        yield from _sentence(unit.text, unit.line)


def likely(unit: Unit) -> Iterator[Demand]:
    """Give what a unit demands that is known to demand something, whatever it is."""
    if given := [*demands(unit, loose=True)]:
        yield from given
        return
    rank = _rank(unit.line, unit.text)
    text = unit.text
    if subject := cues.SUBJECT.search(text):
        text = text[subject.end() :]
    elif wanted := cues.WANTED.search(text):
        text = text[wanted.end() :]
    if unit.item:
        for piece in joined(stripped(text), cuts.AND):
            yield from _demand(piece, rank)
    else:
        yield from _pieces(text, rank)


def _speaks(text: str) -> bool:
    """Whether words are a sentence of somebody, and no piece of a list."""
    return bool(terms.OURS.match(text) or cues.SUBJECT.search(text))


_PART: Final = 70
"""Characters of what stands in a list beside what is welcome."""


def _item(line: Line) -> Iterator[Demand]:
    text = line.text
    if terms.CHECKS.search(text):
        return
    if line.section is Section.NONE and (
        not (cues.CUE.search(text) or cues.YOURS.match(text) or begins_with_deed(text))
    ):
        return
    called = cues.CALLED.search(text)
    if called and text[called.end() : called.end() + 1] == ";":
        pieces = cuts.SEMICOLON.split(text)
    else:
        pieces = [text]
    for one in pieces:
        for part, wish in ranked(one):
            rank = Rank.WISH if wish else _rank(line, part)
            if wish and line.essential:
                rank = Rank.NEED
            part = cues.IDEALLY.sub("", part)
            for deed in deeds(stripped(part)):
                row = not line.bullet and cuts.ROW.search(deed)
                for one_kind in cuts.ANEW.split(deed):
                    for piece in joined(one_kind, cuts.JOINS if row else cuts.AND):
                        yield from _demand(unled(piece) if row else piece, rank)


def _rank(line: Line, text: str, otherwise: Rank = Rank.NEED) -> Rank:
    if line.essential is not None:
        return Rank.NEED if line.essential else Rank.WISH
    if cues.WELCOME.search(text) or re.match("ideally|preferably", text, re.I):
        return Rank.WISH
    if line.section is Section.WISH and not cues.STRICT.search(text):
        return Rank.WISH
    return Rank.DO if line.section is Section.DO else otherwise


def _sentence(text: str, line: Line) -> Iterator[Demand]:
    """Give what a sentence of running text demands."""
    text = _BY_THE_WAY.sub("", text)
    if len(parts := ranked(text)) > 1 and not cues.WISHING.search(text):
        for part, wish in parts:
            if wish and not cues.CALLED.search(part):
                yield from _pieces(cues.IDEALLY.sub("", part), Rank.WISH)
                continue
            given = [*_sentence(part, line)]
            if not given and len(part) < _PART and not _speaks(part):
                # "Code 8, sober habits, truck tyres a bonus"
                given = [*_pieces(part, Rank.NEED)]
            yield from given
        return
    if ideally := cues.IDEALLY.match(text):
        text = text[ideally.end() :]
        line = replace(line, essential=False)
    if wishing := cues.WISHING.search(text):
        body = text[wishing.end() :]
        if not terms.OURS.match(body) or line.section is Section.WISH:
            for piece in verbs(stripped(unled(body)), either=True):
                yield from _demand(piece, Rank.WISH)
        return
    makes = cues.MAKES.search(text)
    called = cues.CALLED.search(text)
    if makes and called and called.start() < makes.start():
        makes = None  # "Kafka is helpful, and German would be great"
    if makes and cues.WELCOME.search(text):
        yield from _demand(cues.EVEN.sub("", text[: makes.start()]), Rank.WISH)
        return
    if text.endswith("?"):
        return
    if line.section is Section.DO and text[:3].lower() == "to ":
        text = text[3:]
    rank = _rank(line, text)
    if includes := cues.INCLUDES.search(text):
        for piece in listed(stripped(text[includes.end() :])):
            yield from _demand(piece, Rank.DO)
        return
    if ends := cues.PART_OF.search(text):
        if such := cues.SUCH_AS.match(text):
            yield from _demand(text[such.end() : ends.start()], Rank.DO)
            return
        if begins_with_deed(text) or cues.CUE.search(text) or ends.start() < 40:
            yield from _demand(text[: ends.start()], Rank.DO)
        return
    if sees := cues.SEES.match(text):
        yield from _pieces(text[sees.end() :], rank)
        return
    if wanted := cues.WANTED.search(text):
        whom = wanted["whom"] or ""
        if len(whom) > _WHOM and not cues.SOMEBODY.search(whom):
            return
        if cues.CUE.search(whom) and not cues.SOMEBODY.search(whom):
            yield from _pieces(text[wanted.start("whom") :], rank)
            return
        who = wanted[0].lower().endswith("who ")
        yield from _pieces(text[wanted.end() :], rank, who=who)
        return
    if somebody := cues.ANYBODY.match(text):
        yield from _demand(somebody[1], rank)
        return
    if asks := cues.ASKS.match(text):
        for piece in re.split(r",? and that you ", text[asks.end() :]):
            yield from _pieces(piece, rank)
        return
    if qualities := cues.KIND.search(text):
        yield from _demand(qualities["kind"], rank)
    sought = cues.SOUGHT_TO.search(text)
    if sought and sought[1].lower() in STARTS - terms.NO_DEEDS:
        yield from _pieces(text[sought.start(1) :], Rank.DO)
        return
    third = cues.THIRD.match(text)
    if third and {third[1].lower(), third[1].lower() + "e"} & VERBS:
        yield from _thirds(text[third.start(1) :], rank)
        return
    if line.section is Section.NONE and cues.HIRING.search(text):
        return
    if so := re.search(r"\bso (?=you (?:need|must|should|have) )", text):
        text = text[so.end() :]
    if subject := cues.SUBJECT.search(text):
        yield from _told_you(text, subject, line, rank)
        return
    called = cues.CALLED.search(text)
    if called and re.search(r"\bnot (?:needed|required|necessary)", called[0]):
        return
    if called and called.start() > 2 and not terms.OURS.match(text):
        yield from _pieces(text[: called.start()], rank)
        after = text[called.end() :]
        if rest := re.match(r", as (?:would|is|are|does) (.+)", after):
            yield from _demand(rest[1], rank)
        elif (
            (rest := re.match(r",? and (.+)", after)) and cues.CALLED.search(rest[1])
        ) or ((rest := _MORE.match(after)) and cuts.OPENS.match(rest[1])):
            yield from _sentence(rest[1], line)
        return
    silent = line.section is Section.NONE and not cues.CUE.search(text)
    if silent or terms.OURS.match(text) or terms.PRAISE.match(text):
        return
    if line.section is Section.DO and not (
        line.listed or begins_with_deed(text) or cues.SHOULD.match(text)
    ):
        return
    if line.section is Section.NONE and len(text) > _LISTED:
        cue = cues.CUE.search(text)
        if cue is None or cue.start() > _EARLY:
            return
    if line.listed or line.section is Section.NONE or len(text) > _LISTED // 2:
        yield from _pieces(text, rank)
    else:
        yield from _demand(text, rank)


# "A certificate needed, able to keep going"
_MORE: Final = re.compile(r"[,;]\s+(?:and\s+)?(.+)", re.S)

# "a must (we have a van, you'd be insured on it)"
_BY_THE_WAY: Final = re.compile(r"\s*\((?:we|you|it|this|i)\b[^()]*\)", re.I)


def _does(word: str) -> bool:
    """Whether a word is a deed of somebody: "gets", "tells"."""
    word = word.lower()
    return word.endswith("s") and bool({word[:-1], word[:-2]} & VERBS)


def _thirds(text: str, rank: Rank) -> Iterator[Demand]:
    """Cut "manages a team, deals with banks and presents results"."""
    start = 0
    for join in re.finditer(r",(?: and)? (?=([a-z]+)s )| and (?=([a-z]+)s )", text):
        verb = join[1] or join[2]
        if verb in VERBS or verb.removesuffix("e") in VERBS:
            yield from _demand(text[start : join.start()], rank)
            start = join.end()
    yield from _demand(text[start:], rank)


def _told_you(
    text: str, subject: re.Match[str], line: Line, rank: Rank
) -> Iterator[Demand]:
    """Read "you will ..." as what is to be done, "you must ..." as what is needed."""
    how = (subject["how"] or "").strip().lower().replace("’", "'")
    body = text[subject.end() :]
    if cues.PLACED.match(body):
        return
    if how in ("'ll", "will", "'d", "would"):
        deed = re.match(r"(?:also |then )?([\w-]+)", body)
        if deed and deed[1].lower() in ("be", "have", "need", "know", "bring", "want"):
            told = (
                deed[1].lower() != "be"
                or cues.CUE.search(body)
                or cues.BEING.match(body)
            )
            if line.section is Section.NONE and not told:
                return
        elif deed and deed[1].lower() in terms.NO_DEEDS:
            return
        elif rank is Rank.NEED:
            rank = Rank.DO
    elif how == "is":
        rank = Rank.DO if rank is Rank.NEED else rank
    elif how != "should" and body.split(maxsplit=1)[0].lower() in terms.NO_DEEDS:
        return
    elif how in ("", "are", "'re", "have", "'ve", "can"):
        if how == "" and subject[0].strip().lower().startswith(("applic", "candid")):
            return  # "candidates interested in"
        first = re.match(r"[\w'’]+", body)
        if first and first[0].lower() in ("don", "don't", "don’t", "won't", "do"):
            return
        sure = how == "can" or line.essential is not None or cues.CUE.search(text)
        if line.section is Section.NONE and not sure:
            if how or not begins_with_deed(body):
                return
            rank = Rank.DO
        if line.section in (Section.NEED, Section.WISH):
            for piece in joined(unled(stripped(body)), cuts.AND):
                yield from _demand(piece, rank)
            return
    yield from _pieces(body, rank)


def _pieces(body: str, rank: Rank, *, who: bool = False) -> Iterator[Demand]:
    """Cut what is demanded where a new demand begins."""
    body = stripped(body)
    if who:
        whole = re.split(r"[;,]\s*(?:and\s+)?(?=who\s)|\s+and\s+(?=who\s)", body)
    elif body.startswith("responsible for "):
        whole = re.split(r",? and for |, for ", body)
    elif ";" in body:
        whole = re.split(r";\s*(?:and\s+)?", body)
    elif rank is Rank.WISH and " / " in body:
        whole = body.split(" / ")
    else:
        whole = [body]
    for one in whole:
        if who and _does(one.split(maxsplit=1)[0]):
            yield from _thirds(one, rank)
            continue
        for piece in verbs(unled(one)):
            yield from _demand(piece, rank)


def _demand(text: str, rank: Rank) -> Iterator[Demand]:
    text = unbraced(text.strip().strip(" .,;:!–-").strip())
    words = text.split()
    if not words or not any(c.isalpha() for c in text) or terms.CHECKS.search(text):
        return
    if len(words) == 1 and len(text) < 3:
        return
    if len(words) == 1 and rank is Rank.DO and words[0].lower() in VERBS:
        return
    if all(word.lower().strip(",.()") in terms.HOLLOW for word in words):
        return
    yield Demand(" ".join(text.split()), rank)
