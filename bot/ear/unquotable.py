"""What keeps words of an answer from being quoted as the line that carries it."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.preferring import Preference, telling
from bot.ear.words import Reading, base
from bot.model import Cue

# What mostly comes before the deed: asking round, looking into it, going there.
_ASKING_ROUND: Final = frozenset(
    """ring call phone email mail text message contact look check go come walk drive see
    listen notice find speak talk read study google research visit try wait""".split()
)
_IN_VAIN: Final = re.compile(
    r"\b(?:no (?:answer|luck|reply|response|use)|nobody (?:answered|picked up|came"
    r"|knew)|(?:did ?n['’]?t|did not|never|no one|nobody) (?:answer|pick|reply"
    r"|respond|help)"
    r"|in vain|engaged|voicemail|ignored)",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\W*(?:and |but |so )*(?:then|finally|eventually|in the end|at last|instead|after"
    r" that|so (?=i\b))",
    re.IGNORECASE,
)
KNOWING: Final = frozenset(
    """knew thought felt wanted needed liked loved hated hoped believed wished preferred
    expected understood cared minded worried learned learnt remember remembered know
    think feel want need like love hate hope believe wish prefer understand had have has
    became become lived grew""".split()
)
"""Verbs that tell no deed."""
# What these point at stands elsewhere.
_POINTING: Final = frozenset("it them those these this that one ones".split())
_GIVEN: Final = frozenset("nsxXNAe0dyaqh")  # what something is done to, named


def offsets(line: tuple[int, int], reading: Reading) -> tuple[int, int]:
    """Give where a line stands in the text."""
    return reading.starts[line[0]], reading.ends[line[1] - 1]


def said_in(line: tuple[int, int], reading: Reading) -> str:
    """Give the words of a line."""
    return reading.text[slice(*offsets(line, reading))]


def in_vain(said: str) -> bool:
    """Whether nothing came of it: "I rang them, no answer"."""
    return _IN_VAIN.search(said) is not None


def told_to_forget(
    clause: Clause, reading: Reading, preference: Preference | None
) -> bool:
    """Whether "don't put that in the summary" is said of a clause."""
    spans = preference.before if preference is not None else ()
    return any(start <= reading.starts[clause.first] < end for start, end in spans)


def hidden(said: str, preference: Preference | None) -> bool:
    """Whether an answer asks for these words not to be quoted, or calls them none."""
    if preference is None:
        return False
    stems = telling(said)
    if not preference.hidden.isdisjoint(stems):
        return True
    denied = not preference.denied.isdisjoint(stems)
    return denied and preference.wanted.isdisjoint(stems)


def only_knows(line: tuple[int, int], cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether a line that opens with a time tells no deed: "when I came I wanted"."""
    opens = reading.words[line[0]] in ("when", "while", "as", "once")
    told = [at for clause in cut for at in clause.places if line[0] <= at < line[1]][1:]
    return opens and bool(told) and all(reading.words[at] in KNOWING for at in told)


def only_leads(
    at: int, cut: Sequence[Clause], seen: Collection[int], reading: Reading
) -> bool:
    """Whether a deed is asking round, or looking, before the one that is told next."""
    clause = cut[at]
    if any(base(reading.words[place]) not in _ASKING_ROUND for place in clause.places):
        return False
    if at + 1 < len(cut) and _IN_VAIN.search(
        said_in((clause.first, cut[at + 1].last), reading)
    ):
        return True
    return any(
        number > at
        and _NEXT.match(said_in((cut[number].first, cut[number].last), reading))
        and any(
            base(reading.words[place]) not in _ASKING_ROUND
            for place in cut[number].places
        )
        for number in seen
    )


def claimed(line: tuple[int, int], reading: Reading, claims: Sequence[Cue]) -> bool:
    """Whether a line holds a place that only claims."""
    start, end = reading.starts[line[0]], reading.ends[line[1] - 1]
    return any(claim.start < end and claim.end > start for claim in claims)


def remarked(
    line: tuple[int, int], cut: Sequence[Clause], apart: Collection[int]
) -> bool:
    """Whether a line runs into words that are said to the interviewer."""
    return any(cut[at].first < line[1] and cut[at].last > line[0] for at in apart)


def unresolved(line: tuple[int, int], cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether all that is done in a line is done to "it": nobody knows to what."""
    first, last = line
    pointing = False
    for clause in cut:
        if clause.last <= first or clause.first >= last:
            continue
        for place in clause.places:
            at = place + 1
            while at < last and reading.shape[at] in "rjV":
                at += 1
            if not first <= place < last or at >= last:
                continue
            after = reading.shape[at + 1 : at + 2], reading.words[at + 1 : at + 2]
            asked = reading.shape[at + 1 : at + 3] == "Tv"  # "asked them to wait"
            asked = asked and "speech" in clause.deeds
            alone = (
                not asked
                and after[0] not in tuple("nsxXNAe0dyaq")
                and after[1] != ["of"]
            )
            if reading.words[at] in _POINTING and alone:
                named = reading.shape[first + 1 : place]
                pointing = pointing or not any(letter in "nsA" for letter in named)
            elif (
                reading.words[at] in ("him", "her", "us", "me")
                and after[1]
                and after[1][0] in _POINTING
                and reading.shape[at + 2 : at + 3] not in tuple("nsxXNAe0")
            ):
                pointing = True  # "wrote her one"
            elif reading.shape[at] in _GIVEN:
                return False
    return pointing
