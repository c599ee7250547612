"""Choose the words of an answer that are worth quoting back.

A quotation is a whole clause, or a few that belong together, as a person would pick the
line that carries the answer: the speaker's own deed first. Where none reads well, there
is none: no quotation is better than a bad one.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.language import mixed
from bot.ear.structure import PAST_HABIT
from bot.ear.words import Reading
from bot.model import Cue, Outcome

_EMPTY_CUES: Final = frozenset(
    ("belief", "trait", "empty.deed", "empty.noun", "empty.phrase", "career", "advice",
     "habit", "more.like.this", "supposed", "manner", "everything", "hype", "abstract")
)  # fmt: skip
_HOLLOW: Final = 0.3  # an event at most this strong may be quoted as empty
_WORTHY: Final = frozenset(("belief", "habit", "trait", "steps", "supposed"))
_UNWORTHY: Final = frozenset(("none", "trouble", "more.like.this"))
_DOING: Final = frozenset(("speech", "act", "deed", "light"))
_TELLING: Final = frozenset(
    ("amount", "name", "someone", "this.one", "the.thing", "outcome")
)

# How many words a quotation has, at most and at least, and what reads best.
_LONGEST: Final = 16
_SHORTEST: Final = 3
_CARRIED: Final = 12  # a short one is carried on no further
_LEANS: Final = 3  # how many clauses back a line may begin
_GOOD: Final = range(5, 13)
_UNHANDY: Final = 0.15  # how much less a line of another length is worth
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
    like including such mr mrs ms dr prof st vs eg ie approx nt n't 's 'm 're 've 'll
    'd""".split()
)
# Before one of these a clause is not yet at its end.
_BOUND: Final = frozenset(
    "as than that whether if how what where why who to of for with by from".split()
)
_KNOWING: Final = frozenset(
    """knew thought felt wanted needed liked loved hated hoped believed wished preferred
    expected understood cared minded worried learned learnt remember remembered know
    think feel want need like love hate hope believe wish prefer understand had have has
    became become lived grew""".split()
)
_MOTION: Final = frozenset("went came go come walked walk drove ran run".split())
# "The printer we got in spring" names a thing; nobody does anything yet.
_NAMED: Final = re.compile(r"[day0q]?[eA0]*[nsxXNA]+[iwhHu]")
_TIMING: Final = frozenset("one last that this next".split())
_STOPPED: Final = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)\.\s")
_EDGES: Final = frozenset(".,;:!?…)—–-")
# What a quotation may be made of; all else is markup, emoji or part of a path.
_PLAIN: Final = re.compile(r"[\w\s'’.,%$€£&–—-]*")
_IN_WORDS: Final = re.compile(r"\w")
# Said to the interviewer or of a mood: nothing that carries an answer.
_ASIDE: Final = re.compile(
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
    r"|one example|an example|for example|for instance|to be honest|come(?:s)? to mind"
    r"|let me (?:think|see|tell|give)|i (?:remember|recall|would say|can tell"
    r"|will tell))"
    r"|\bcried\b|\bf\*+|\b(?:fuck|shit|damn|stupid|idiot|crap)",
    re.IGNORECASE,
)
# At the beginning of a message: what was said before, said again.
_AGAIN: Final = re.compile(
    r"(?:i|we) (?:just |already |have |'ve )?(?:said|say|told|tell|mentioned|wrote)\b"
    r"(?! (?:to|him|her|them|it|my|our|the|an?|mr|mrs|ms|dr|each|every|both|all|one)\b"
    r"| [A-Z])",
)
# "I said to my manager" waits for what was said.
_UNSAID: Final = re.compile(
    r"\b(?:said|say) to (?:\S+ ){0,6}?\S+$|\b(?:a like a|the the|a a|i i|to to)\b",
    re.IGNORECASE,
)
# "Action: I rang her" is quoted without its label.
_LABEL: Final = re.compile(
    r"^\W*(?:situation|task|action|result|outcome|background|context|challenge|problem|"
    r"solution|what i did|my role|role|lesson|learning|s|t|a|r)\s*[:–—-]\s*",
    re.IGNORECASE,
)


def best(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    outcome: Outcome,
    seen: Collection[int] = (),
    claims: Sequence[Cue] = (),
) -> Cue | None:
    """Quote the line that carries the answer; without an event, a value or a habit.

    Where clauses were `seen` that tell a deed, one of them is quoted or none, and no
    place of `claims` with it.
    """
    if outcome is Outcome.MISSING:
        return _first(cut, _habits(cut, reading), reading, "best")
    thin = outcome is Outcome.THIN
    worthy = []
    for at, clause in enumerate(cut):
        worth = _worth(clause, events[at], reading) - _pale(clause, reading)
        if seen and at not in seen:
            continue
        if at in seen:
            worth = max(worth, 0.05)
        if thin and not worth and _said_to_me(clause, reading):
            worth = 0.01 + 0.1 * events[at]
        if worth > 0:
            worthy.append((worth, -at))
    chosen: tuple[float, int, tuple[int, int]] | None = None
    for worth, number in sorted(worthy, reverse=True):
        if chosen is not None and worth < chosen[0]:
            break
        line = _line(reading, cut, -number)
        if line is not None and not (seen and _claimed(line, reading, claims)):
            worth -= _UNHANDY * (_length(reading.shape, *line) not in _GOOD)
            if chosen is None or (worth, number) > chosen[:2]:
                chosen = worth, number, line
    if chosen is None:
        return None
    first, last = chosen[2]
    return Cue(reading.starts[first], reading.ends[last - 1], "best")


def vaguest(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    outcome: Outcome,
    apart: Cue | None,
) -> Cue | None:
    """Quote the emptiest clause; in a good answer only one that is plainly empty.

    What is already quoted as `apart` is not quoted again.
    """
    start, end = (apart.start, apart.end) if apart else (0, 0)
    bar = 1 if outcome is not Outcome.CLEAR else 2
    order = sorted(
        (
            at
            for at, clause in enumerate(cut)
            if len(clause.cues & _EMPTY_CUES) >= bar
            and events[at] < _HOLLOW
            and clause.opener not in ("if", "when", "unless")
            and (
                reading.ends[clause.last - 1] <= start
                or reading.starts[clause.first] >= end
            )
        ),
        key=lambda at: (-len(cut[at].cues & _EMPTY_CUES), events[at], at),
    )
    return _first(cut, order, reading, "vaguest")


def _worth(clause: Clause, event: float, reading: Reading) -> float:
    """Say how well a clause carries a story; nothing where it is nobody's own deed."""
    kinds = set(clause.deeds)
    time = group(clause)
    if time in ("supposed", "usual", "perfect") or clause.denied:
        return 0.0
    if clause.cues & (_UNWORTHY | {"supposed"}):
        return 0.0
    if "empty" in kinds and clause.cues & _TELLING:
        kinds.add("deed")  # "I trained the two new porters in April"
    if clause.subject not in ("I", "we", "nobody") or not kinds & _DOING:
        return 0.0
    if clause.subject == "nobody" and time not in ("past", "now"):
        return 0.0
    if all(reading.words[at] in _KNOWING for at in clause.places):
        return 0.0
    own = {"I": 0.5, "nobody": 0.25, "we": 0.15}[clause.subject]
    told = 0.12 * min(2, len(clause.cues & _TELLING))
    empty = 0.3 * len(clause.cues & _EMPTY_CUES)
    hands = 0.2 if kinds & {"speech", "act"} else 0.0
    begun = reading.text[reading.starts[clause.first] : reading.ends[clause.last - 1]]
    if "nothing" in begun.lower():
        empty += 0.6
    usual = 0.6 if PAST_HABIT.search(begun.lower()) else 0.0
    return event + own + told + hands - empty - usual


def _pale(clause: Clause, reading: Reading) -> float:
    """Say how much less a deed is worth that only leads to the one that counts."""
    if not clause.places:
        return 0.0
    at = clause.places[0]
    word, after = reading.words[at], reading.words[at + 1 : at + 2]
    bare = reading.shape[at + 1 : at + 2] in ("T", "j", "r", "k")
    if (word in _MOTION and bare) or (
        word in ("had", "have", "has") and after == ["to"]
    ):
        return 0.3
    return 0.0


def _claimed(line: tuple[int, int], reading: Reading, claims: Sequence[Cue]) -> bool:
    start, end = reading.starts[line[0]], reading.ends[line[1] - 1]
    return any(claim.start < end and claim.end > start for claim in claims)


def _said_to_me(clause: Clause, reading: Reading) -> bool:
    """Whether somebody said something to the speaker: the scene, not yet the deed."""
    words = reading.words[clause.first : clause.last]
    return (
        clause.subject == "other"
        and group(clause) == "past"
        and "speech" in clause.deeds
        and not clause.denied
        and ("me" in words or "us" in words)
    )


def _habits(cut: Sequence[Clause], reading: Reading) -> list[int]:
    """Order the clauses that say how the candidate goes about it, or what matters."""
    places = (
        at
        for at, clause in enumerate(cut)
        if (set(clause.deeds) - {"state"} or clause.cues & _WORTHY)
        and not clause.cues & _UNWORTHY
        and clause.opener not in ("if", "when", "unless")
        and clause.subject in ("I", "we", "nobody", "thing")
        and (clause.subject != "thing" or clause.cues & {"belief", "trait"})
        and "z" not in reading.shape[clause.first : clause.last]
    )
    return sorted(
        places,
        key=lambda at: (
            "everything" in cut[at].cues,
            not set(cut[at].deeds) - {"state"},
            "belief" in cut[at].cues,
            at,
        ),
    )


def _first(
    cut: Sequence[Clause], order: Sequence[int], reading: Reading, name: str
) -> Cue | None:
    lines = (_line(reading, cut, at) for at in order)
    line = next((one for one in lines if one is not None), None)
    if line is None:
        return None
    return Cue(reading.starts[line[0]], reading.ends[line[1] - 1], name)


def _line(
    reading: Reading, cut: Sequence[Clause], number: int
) -> tuple[int, int] | None:
    """Take a clause as words that stand alone, or None where they would not.

    A clause that leans on the one before it begins there; a short one is carried on
    into the next of its sentence.
    """
    clause = cut[number]
    first = _begin(reading, cut, number)
    if first is None:
        return None
    chosen = None
    for at, after in enumerate(cut[number : number + _CARRIED]):
        if after.sentence != clause.sentence:
            break
        _, last = reading.trim(first, after.last)
        length = _length(reading.shape, first, last)
        if length > _LONGEST:
            break
        if length < _SHORTEST or not _whole(reading, first, last):
            continue
        if chosen is None or (
            at == 1
            and length <= _CARRIED
            and _length(reading.shape, *chosen) < _GOOD.start
            and (cut[number + 1].opener not in _LEANING or _ends(reading, last))
        ):
            chosen = first, last
        else:
            break
    return chosen


def _begin(reading: Reading, cut: Sequence[Clause], number: int) -> int | None:
    """Find the word with which a line can begin; None where none can."""
    for at in range(number, max(-1, number - _LEANS), -1):
        clause = cut[at]
        joined = at > 0 and cut[at - 1].sentence == clause.sentence
        start = _opening(reading, clause, joined)
        if start is None:
            return None
        if not joined or _has_subject(clause, reading.shape, start):
            return start
        if clause.tense == "present" and reading.shape[start] in "pE":
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
    if joined and clause.places:
        # "between nights and days, so I put a folder there" begins at "I".
        comma = shape.rfind(",", start, clause.places[0])
        start = comma + 1 if comma >= 0 else start
    while start < clause.last and (
        words[start] in _FILLERS or shape[start] in ',-".' or words[start] == "then"
    ):
        start += 1
    if start >= clause.last:
        return None
    if words[start] in _LEANING and not (words[start] in _LEADING and not joined):
        return None
    named = _NAMED.match(shape, start, clause.last)
    # "One Friday I made him wait" opens with a time, and names no thing.
    timed = "occasion" in clause.cues and words[start] in _TIMING
    return None if named and not timed else start


def _has_subject(clause: Clause, shape: str, start: int) -> bool:
    verb = clause.places[0] if clause.places else clause.last
    return any(letter in "iwhHuxNXtns" for letter in shape[start:verb])


def _whole(reading: Reading, first: int, last: int) -> bool:
    """Whether a stretch reads well between quotation marks."""
    text, shape = reading.text, reading.shape
    start, end = reading.starts[first], reading.ends[last - 1]
    said = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and not (before.isspace() or before in "(,.:;–—\"“'")) or (
        after and not (after.isspace() or after in _EDGES)
    ):
        return False
    if after in _EDGES and _IN_WORDS.match(text[end + 1 : end + 2] or " "):
        return False
    ahead = text[end : end + 4].lstrip(" ,:")[:1]
    if ahead and ahead in '"“‘+>=/<*&':
        return False
    if not _PLAIN.fullmatch(said) or "\n" in said:
        return False
    if reading.words[last - 1] in _LOOSE_ENDS or not said[0].isalnum():
        return False
    if "." in shape[first:last] or _STOPPED.search(said) or _asks(reading, last):
        return False
    if not after.strip() and last < len(shape) and reading.words[last] in _BOUND:
        return False
    if not any(letter in "PbBfFoOp3mEgVv" for letter in shape[first:last]):
        return False
    if _unsaid(said, reading, last):
        return False
    opens = not text[:start].rpartition("\n")[2].strip(" .,;:!?-")
    if opens and _AGAIN.match(said[:1].lower() + said[1:]):
        return False
    return not _ASIDE.search(said) and not mixed(reading.words[first:last])


def _unsaid(said: str, reading: Reading, last: int) -> bool:
    """Whether a line stumbles, or ends before what somebody said."""
    found = _UNSAID.search(said)
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


def _length(shape: str, first: int, last: int) -> int:
    return sum(letter not in '.,"-' for letter in shape[first:last])
