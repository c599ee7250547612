"""Take words of an answer as a line that stands alone between quotation marks.

A line begins and ends where a person would begin and end it; where none reads well,
there is none.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.language import mixed
from bot.ear.words import Reading, base
from bot.expressions import Expression

# How many words a quotation has, at most and at least, and what reads best.
LONGEST: Final = 25
SHORTEST: Final = 3
_CARRIED: Final = 12  # a short one is carried on no further
_LEANS: Final = 3  # how many clauses back a line may begin
_FEW: Final = 5
_FILLERS: Final = frozenset(
    """and but so because then well ok okay yes yeah yep no um uh er hmm like basically
    actually honestly also plus anyway anyways look right sure and/or""".split()
)
# A clause that one of these opens does not stand alone.
_LEANING: Final = frozenset(
    """which that who whom whose because cause cos bc since although though whereas if
    unless until till than where while as when before after once why how what""".split()
)
# With what follows in its sentence, a clause of these does.
_LEADING: Final = frozenset("when while as after before once if".split())
# Nothing whole ends with one of these.
_LOOSE_ENDS: Final = frozenset(
    """and but or so because the a an to of in on at with for from by that which who
    when while as if my our his her their i we he she they was were is are am
    be had have has did do not very really would could should can will about
    into than then just also its your this these those some any every said told asked
    like say says saying tell tells telling ask asks asking explain explaining
    including such mr mrs ms dr prof st vs eg ie approx nt n't 's 'm 're 've 'll
    'd""".split()
)
# Before one of these a clause is not yet at its end.
_BOUND: Final = frozenset(
    "as than that whether if how what where why who to of for with by from".split()
)
_OWN: Final = ("I", "we", "nobody")
_WAITING: Final = frozenset("sit stand stay stop wait turn lean walk go come".split())
# "The printer we got in spring" names a thing; nobody does anything yet.
_NAMED: Final = Expression(r"[day0q]?[eA0]*[nsxXNA]+[iwhHu]")
_TIMING: Final = frozenset(
    "one last that this next each every second third fourth".split()
)
_SPANS: Final = [
    [word]
    for word in """day morning evening afternoon night week month year shift time visit
    go try round monday tuesday wednesday thursday friday saturday sunday""".split()
]
# "What I did was I rang her" begins at "I rang".
_WHAT_I_DID: Final = Expression(
    r"(?:what|all|the (?:first )?thing)(?: that)? (?:i|we) (?:did|do)(?: first| next"
    r"| then| there)? (?:was|is)(?: that)?\W+(?=(?:i|we)\b)",
    re.IGNORECASE,
)
# After one of these a line goes on with what was said before it.
_JOINT: Final = Expression(r"(?:[→⇒➜⟶=<>+/&–—]|->|\s-)\s*$")
_STOPPED: Final = Expression(r"(?<![^\W\d_])\.\s")
_EDGES: Final = frozenset(".,;:!?…)—–-")
# What a quotation may be made of; all else is markup, emoji or part of a path.
_PLAIN: Final = Expression(r"(?:[\w\s'’.,%$€£&–—-]|(?<=\d):(?=\d\d))*")
_SPEECH: Final = Expression(r"[\"“”]")
_IN_WORDS: Final = Expression(r"\w")
# Said to the interviewer or of a mood: nothing that carries an answer.
_ASIDE: Final = Expression(
    r"^(?:hi|hello|hey|thanks?|thank you|good (?:morning|afternoon|evening)|sorry|nice "
    r"to meet)\b"
    r"|\b(?:i (?:already|just) (?:sa(?:y|id)|t(?:old|ell)|answered|wrote)|(?:said|told"
    r"|answered) (?:it|"
    r"that|you|this) already|(?:told|tell|telling|gave|asked) (?:you|u|ya)|as i (?:said"
    r"|say|mentioned)|like i said|(?:you "
    r"asked|your question|the question|this question|this bot|good question)"
    r"|i (?:wish|guess|panicked|cried|cry|went home|froze up|hated?"
    r"|don['’]?t (?:know|remember|"
    r"recall|have (?:one|an? (?:example|experience)))|can['’]?t (?:think|remember"
    r"|recall)"
    r"|have no|had no (?:idea|clue|experience)|was (?:so |very |really "
    r"|a bit )?(?:nervous|"
    r"scared|afraid|ashamed|drunk|embarrassed|lazy|lost|stuck|late|sick|wrong|fired)"
    r"|(?:kind|sort) of panicked|got fired|am (?:nervous|sorry))"
    r"|\bi (?:asked|wondered|meant|want(?:ed)? to know) (?:how|what|why|which|whether"
    r"|where|when) (?:you|u)\b"
    r"|\bbelieve me\b"
    r"|one example|an example|for example|for instance|to be honest|come(?:s)? to mind"
    r"|let me (?:think|see|tell|give)|i (?:remember|recall|would say|can tell"
    r"|will tell))"
    r"|\b(?:cr(?:ied|y|ying)|teared up|in tears)\b|\bha(?:ha)+\b|\bhehe\b|\blo+l\b"
    r"|\blmao\b|\b(?:i am|i'm|i was|we are|we were|we're) (?:\w+ ){0,4}since \d{4}\b"
    r"|^(?:i'm|i’m|im|i am|we're|we’re|we are|(?:i['’]ve|i have) (?:only )?been)"
    r" (?:still|only|just|now|an?|the|in|not|at|from)\b"
    r"|\bf\*+|\b(?:fuck|shit|damn|stupid|idiot|crap)",
    re.IGNORECASE,
)
# At the beginning of a message: what was said before, said again.
_AGAIN: Final = Expression(
    r"(?:i|we) (?:just |already |have |'ve )?(?:said|say|told|tell|mentioned|wrote)\b"
    r"(?! (?:to|him|her|them|it|my|our|the|an?|mr|mrs|ms|dr|each|every|both|all|one"
    r"|sorry|no|yes|stop|thank)\b"
    r"| [A-Z])",
)
# What follows words of the interviewer is said to them, too.
_SAID: Final = Expression(r"i (?:\w+ )?(?:said|told|asked|wrote)\b", re.IGNORECASE)
_YOU_SAID: Final = Expression(
    r"(?:^|[.?!\n])\W*(?:(?:and|but|so|well|no|ok)\b\W*)*(?:you|u) (?:just )?"
    r"(?:said|say|asked|told|wrote|wanted"
    r"|missed|forgot)\b[^.?!\n]*"
    r"[.?!\n]+\s*(?:(?:and|but|so|well)\b\W*)*$",
    re.IGNORECASE,
)
# "I said to my manager" waits for what was said.
_UNSAID: Final = Expression(
    r"\b(?:said|say) to (?:\S+ ){0,6}?\S+$|\b(?:a like a|the the|a a|i i|to to)\b",
    re.IGNORECASE,
)
# "Action: I rang her" is quoted without its label.
_LABEL: Final = Expression(
    r"^\W*(?:situation|task|action|result|outcome|background|context|challenge|problem|"
    r"solution|what i did|my role|role|lesson|learning|s|t|a|r)\s*[:–—-]\s*",
    re.IGNORECASE,
)


def line_of(
    reading: Reading, cut: Sequence[Clause], number: int
) -> tuple[int, int] | None:
    """Take a clause as words that stand alone, or None where they would not.

    A clause that leans on the one before it begins there; a short one, or one that only
    leads up to a deed, is carried on into the next of its sentence. A list is not cut.
    """
    clause = cut[number]
    first = begin(reading, cut, number)
    if first is None:
        return None
    chosen = None
    for at, after in enumerate(cut[number : number + _CARRIED]):
        if after.sentence != clause.sentence:
            break
        thing = listed(after, reading) if at else None
        _, last = reading.trim(first, thing or after.last)
        spoken = length(reading.shape, first, last)
        if thing and (spoken > LONGEST or not whole(reading, first, last)):
            chosen = None
        if spoken > LONGEST:
            break
        if spoken < SHORTEST or not whole(reading, first, last):
            continue
        on = at == 1 and _leads_up(clause, reading) and after.subject in _OWN
        if (
            chosen is None
            or thing
            or (on and after.places)
            or (
                at == 1
                and spoken <= _CARRIED
                and length(reading.shape, *chosen) < _FEW
                and (cut[number + 1].opener not in _LEANING or _ends(reading, last))
            )
        ):
            chosen = first, last
        else:
            break
    return chosen


LETTERS: Final = 140  # a longer line would be cut where it is shown


def listed(clause: Clause, reading: Reading) -> int | None:
    """Find where a list ends with which a clause goes on: "and her niece in Hull".

    None where it does not.
    """
    if reading.words[clause.first] not in ("and", "or", "&", "plus"):
        return None
    if not clause.places and clause.tense == "none":
        return clause.last
    upto = reading.shape.find("c", clause.first + 1, min((*clause.places, clause.last)))
    thing = reading.shape[clause.first + 1 : max(upto, clause.first + 1)]
    named = any(letter in "nsxXNA" for letter in thing)
    return upto if named and not any(letter in "iwHhu" for letter in thing) else None


def _leads_up(clause: Clause, reading: Reading) -> bool:
    """Whether nothing is done yet: "I sat with his wife and told her the truth"."""
    verbs = [base(reading.words[at]) for at in clause.places]
    return bool(verbs) and all(verb in _WAITING for verb in verbs)


def begin(reading: Reading, cut: Sequence[Clause], number: int) -> int | None:
    """Find the word with which a line can begin; None where none can."""
    for at in range(number, max(-1, number - _LEANS), -1):
        clause = cut[at]
        joined = at > 0 and cut[at - 1].sentence == clause.sentence
        start = _opening(reading, clause, joined)
        if start is None:
            return None
        if not joined or _has_subject(clause, reading.shape, start):
            return start
        leads = cut[at - 1]  # "i call Lidl and say 40 minutes" begins at "i call"
        told = joined and leads.subject in ("I", "we") and bool(leads.places)
        told = told and group(leads) in ("past", "now")
        if clause.tense == "present" and reading.shape[start] in "pE" and not told:
            return start  # "put the patient first" may stand alone
        # "and asked her to wait" leans on "I rang the physio".
        if cut[at - 1].subject not in ("I", "we", "nobody"):
            return None
    return None


def _opening(reading: Reading, clause: Clause, joined: bool) -> int | None:
    """Find the first word that says something; None where the clause cannot begin."""
    words, shape = reading.words, reading.shape
    start = clause.first
    begun = reading.text[reading.starts[start] : reading.ends[clause.last - 1]]
    label = None if joined else _LABEL.match(begun)
    if label is not None and label.end() < len(begun):
        edge = reading.starts[start] + label.end()
        while start < clause.last and reading.starts[start] < edge:
            start += 1
    thing = listed(clause, reading) if joined else None
    if thing is not None and thing < clause.last:
        start = thing + 1  # "and her niece, and I said no" begins at "I"
    elif joined and clause.places:
        # "between nights and days, so I put a folder there" begins at "I".
        comma = shape.rfind(",", start, clause.places[0])
        start = comma + 1 if comma >= 0 else start
    while start < clause.last and (
        words[start] in _FILLERS or shape[start] in ',-".' or words[start] == "then"
    ):
        start += 1
    if start >= clause.last:
        return None
    said = reading.text[reading.starts[start] : reading.ends[clause.last - 1]]
    if (told := _WHAT_I_DID.match(said)) is not None:
        edge = reading.starts[start] + told.end()
        start += sum(place < edge for place in reading.starts[start : clause.last])
    if words[start] in _LEANING and not (words[start] in _LEADING and not joined):
        return None
    named = _NAMED.match(shape, start, clause.last)
    # "One Friday I made him wait" opens with a time, and names no thing.
    timed = words[start] in _TIMING and (
        "occasion" in clause.cues or words[start + 1 : start + 2] in _SPANS
    )
    timed = timed or words[start : start + 1] in _SPANS[-7:]
    return None if named and not timed else start


def _has_subject(clause: Clause, shape: str, start: int) -> bool:
    verb = clause.places[0] if clause.places else clause.last
    return any(letter in "iwhHuxNXtns" for letter in shape[start:verb])


def whole(reading: Reading, first: int, last: int) -> bool:
    """Whether a stretch reads well between quotation marks."""
    text, shape = reading.text, reading.shape
    start, end = reading.starts[first], reading.ends[last - 1]
    said = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and not (before.isspace() or before in "(,.:;–—\"“'")) or (
        after and not (after.isspace() or after in _EDGES)
    ):
        return False
    line = text[:start].rpartition("\n")[2]
    if _JOINT.search(line) and line.strip(" \t-–—") and shape[first] not in "iw":
        return False  # "from 180ms → 900ms after we moved"
    if after in _EDGES and _IN_WORDS.match(text[end + 1 : end + 2] or " "):
        return False
    ahead = text[end : end + 4].lstrip(" ,:")[:1]
    if ahead and ahead in '"“‘+>=/<*&→⇒➜⟶':
        return False
    if not _plain(said):
        return False
    if _loose(reading, last) or not said[0].isalnum():
        return False
    if "." in shape[first:last] or _STOPPED.search(said) or _asks(reading, last):
        return False
    if not after.strip() and last < len(shape) and reading.words[last] in _BOUND:
        return False
    if not any(letter in "PbBfFoOp3mEgVv" for letter in shape[first:last]):
        return False
    if _unsaid(said, reading, last):
        return False
    if _SAID.match(said) and _YOU_SAID.search(text[:start]):
        return False  # "You said I could add who. I said, the porters"
    opens = not text[:start].rpartition("\n")[2].strip(" .,;:!?-")
    if opens and _AGAIN.match(said[:1].lower() + said[1:]):
        return False
    return not _ASIDE.search(said) and not mixed(reading.words[first:last])


def _plain(said: str) -> bool:
    """Whether words hold no markup; a colon may lead on, and speech stands whole."""
    speech = said.count('"') in (0, 2) and said.count("“") == said.count("”")
    bare = _SPEECH.sub(" ", said.replace(": ", " "))
    return speech and _PLAIN.fullmatch(bare) is not None and "\n" not in said


def _loose(reading: Reading, last: int) -> bool:
    """Whether a line ends before what its last word belongs to."""
    word, shape = reading.words[last - 1], reading.shape
    if word == "her" and shape[last - 1] == "h":
        return False  # "for her", and not "for her sister"
    after = shape[last : last + 1]
    grade = reading.words[last - 2] if last > 1 else ""
    if grade in _GRADES and shape[last - 1] in "en" and shape[last - 3] in "day":
        return True  # "a very loyal"
    if shape[last - 1] == "e" and after not in ("", "."):
        # "a very loyal" waits for its noun: "and reliable player"
        at = last - 1
        while at > 0 and shape[at - 1] in "er":
            at -= 1
        return at > 0 and shape[at - 1] in "day"
    if shape[last - 1] == "0" and after and after in _COUNTED:
        return True  # "at about 4" of "4 million"
    if word == "ms" and shape[last - 2 : last - 1] == "0":
        return False  # "180 ms"
    # Where a sentence ends, "when the cows came in" is whole.
    return word in _LOOSE_ENDS - (_LAST if after in ("", ".") else frozenset())


_LAST: Final = frozenset(
    """in on for with about to did do has have had can could would will was is were are
    that this these those some any just also very really me him he she they it i we
    ask asked say said tell told""".split()
)
"""What ends no line but where its sentence ends."""


_GRADES: Final = frozenset(
    "very really so quite too rather extremely highly truly pretty fairly".split()
)
_COUNTED: Final = frozenset("nsxX0")  # what a figure counts


def _unsaid(said: str, reading: Reading, last: int) -> bool:
    """Whether a line stumbles, or ends before what somebody said."""
    found = _UNSAID.search(said)
    at = last - 1
    while at > 0 and reading.shape[at] in "Nx":
        at -= 1
    spoken_to = at < last - 1 and reading.words[at] in ("said", "say", "says")
    if spoken_to and reading.shape[last : last + 1] == ",":
        return True  # "and said Mr Brady, I have made a mistake"
    if found is None:
        return False
    goes_on = last < len(reading.shape) and reading.shape[last] in ",-"
    return goes_on or not found[0].lower().startswith("sa")


def _asks(reading: Reading, last: int) -> bool:
    """Whether the sentence is a question."""
    stop = reading.shape.find(".", last, last + 60)
    return stop >= 0 and "?" in reading.words[stop]


def _ends(reading: Reading, last: int) -> bool:
    """Whether a sentence, or a comma's breath, ends here."""
    return last >= len(reading.shape) or reading.shape[last] in ".,"


def length(shape: str, first: int, last: int) -> int:
    """Count the words of a stretch, marks not counted."""
    return sum(letter not in '.,"-' for letter in shape[first:last])
