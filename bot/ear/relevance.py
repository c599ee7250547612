"""Hear what is told and yet is no answer: taken back, denied, or about something else.

An answer may hold a concrete occasion and still nothing to praise. All three are heard
only where the words leave little doubt.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.structure import stem, stems
from bot.ear.words import Reading
from bot.expressions import Expression

_WHO: Final = (
    r"(?:my|a|an|another|some|the|our) (?:\w+ ){0,2}?(?:colleague|boss|manager|friend|"
    r"co-?worker|mate|brother|sister|predecessor|supervisor|team ?mate|lead)"
)
_WITHDRAWN: Final = (
    r"(?:(?:i['’]?m |i was |am )?(?:just|only) (?:kidding|joking|messing)"
    r"|(?:i['’]?m|i was) (?:kidding|joking)"
    r"|i (?:just |actually |kind of |totally )?made (?:it|that|this"
    r"|all (?:of )?(?:it|that)"
    r"|the whole (?:thing|story)) (?:all )?up"
    r"|(?:that|it|this|none of (?:that|it|this)) (?:actually "
    r"|really )?never (?:actually "
    r"|really )?happened"
    r"|none of (?:that|it|this) (?:happened|(?:is|was) (?:true|real))"
    r"|(?:that|it|this|the story)(?: is| was)?(?: not|n['’]?t|['’]?s not) (?:actually |"
    r"really )?(?:true|real|what happened)"
    r"|(?:scratch|strike|delete|ignore|forget) (?:that|all (?:of )?that"
    r"|what i (?:just )?"
    r"(?:said|wrote)|everything i (?:said|wrote)|the above|this)"
    r"|i (?:lied|invented (?:it|that|this))"
    rf"|(?:that|it) was (?:actually |really )?{_WHO},? (?:and )?not me"
    rf"|(?:that|it) was(?: not|n['’]?t) (?:actually |really )?(?:me"
    rf"|i)\b(?:,? (?:it|that) "
    rf"was {_WHO})?)"
    r"\b"
)
_TAKEN_BACK: Final = Expression(
    r"(?:^|[.!?;\n…] {0,3})(?:(?:no|sorry|ok|okay|well|actually|but|lol|haha|wait"
    r"|hmm|oh)\b"
    r",? ){0,2}" + _WITHDRAWN,
    re.IGNORECASE,
)
_AND_AGAIN: Final = Expression(
    r"[\s,;.…—–-]{0,4}(?:(?:and|but|because|it'?s all|so) )?" + _WITHDRAWN,
    re.IGNORECASE,
)
# Only so many characters at the end are searched: it is the later word that counts.
_LATE: Final = 2500
# So few words after it are still about taking it back.
_REST: Final = 4


def untaken(text: str) -> str:
    """Blank out what a later word took back, so that offsets stay as they are."""
    end = 0
    for found in _TAKEN_BACK.finditer(text, max(0, len(text) - _LATE)):
        end = found.end()
        while again := _AND_AGAIN.match(text, end):
            end = again.end()
    if not end:
        return text
    stop = re.search(r"[.!?\n]", text[end:])
    rest_at = end + stop.end() if stop else len(text)
    # What follows in the same sentence is the new version, if there is one.
    if len(text[end:rest_at].split()) > _REST:
        rest_at = end
    if len(text[rest_at:].split()) < _REST:
        rest_at = len(text)
    return " " * rest_at + text[rest_at:]


def denied(cut: Sequence[Clause]) -> bool:
    """Whether the speaker tells only of deeds that they did not do."""
    own = [
        clause
        for clause in cut
        if clause.subject in ("I", "we", "nobody")
        and set(clause.deeds) - {"state"}
        and group(clause) in ("past", "now", "could")
    ]
    return len(own) > 1 and all(clause.denied for clause in own)


_SPARE: Final = frozenset(
    stem(word)
    for word in """match football scarf scarves stadium pub beach holiday cinema movie
    netflix onion onions carrots soup omelette barbecue bbq picnic sofa couch hiking
    fishing camping pizza popcorn playstation bathtub zoo skiing brother sister grandma
    """.split()
)
# One of these is enough; of the others it takes two.
_SURELY: Final = frozenset(
    stem(word)
    for word in """scarf scarves netflix onion onions sofa popcorn playstation
    bathtub""".split()
)
_WORK: Final = frozenset(
    stem(word)
    for word in """work job boss manager colleague team shift project office company
    customer client guest patient doctor nurse ward hospital school class student pupil
    teacher lesson server code deploy report email mail meeting order stock till store
    shop hotel kitchen restaurant chef cook menu driver truck van delivery site machine
    factory warehouse invoice budget data bug volunteer club society university course
    exam group supplier contract deadline staff rota training presentation sale sales
    campaign launch system software tool spreadsheet table desk phone call plan planner
    tenant resident passenger bus train plane bank account audit payroll clinic lab farm
    harvest crew lead leader director employee employer interview career profession
    business service department branch apprentice intern internship placement council
    committee charity church event organised coach league captain trainer thesis essay
    professor research experiment waiter bar counter till reception cleaner cleaning
    repair engine tool inspection safety inspector foreman builder patients parents
    """.split()
)
_SHORT: Final = 6


def beside(reading: Reading, question: Reading) -> bool:
    """Whether an answer is about spare time: nothing that was asked, and no work."""
    if reading.spoken < _SHORT or not question.words:
        return False
    said = stems(reading) | {stem(word) for word in reading.words}
    spare = _SPARE & said
    if not (len(spare) > 1 or spare & _SURELY) or not _WORK.isdisjoint(said):
        return False
    asked = {one for one in stems(question) if len(one) > 2} - _EVERYDAY
    return asked.isdisjoint(said)


_EVERYDAY: Final = frozenset(
    stem(word)
    for word in """time tell last day thing something someone people person get got make
    made take took go went do did say said ask asked want wanted come came give gave
    find found good own way first one more most much well just""".split()
)
