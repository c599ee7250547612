"""Answer a candidate's questions as an invented employer.

What was asked is taken up with a fact of the employer, and a bridge invites an own
experience to it. Where the employer has no fact, or the question names something it
cannot know, the reply says so, why the question is good, and what to listen for in the
real answer. Terms and the process get a kind word. Nothing else is ever answered.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.ear.asking import Asked, questions
from bot.ear.asking_rules import OTHER, ruled, ruled_topics
from bot.ear.asking_seat import SEAT
from bot.ear.asking_strange import strange_words
from bot.employer.answered import (
    CANNOT_KNOW,
    LATER,
    LATER_TOPICS,
    NO_DUTY,
    Answered,
    brief,
    fact_on,
    family,
    together,
)
from bot.employer.entries import Entry
from bot.employer.facts import Employer, Employers, employers
from bot.employer.fit import fits, leaves_open, shapes, tail, unmet
from bot.employer.foreseen import LONG, foreseen_answer
from bot.employer.further import GOES_ON, further, goes_on, nearest, not_again
from bot.employer.matching import (
    HARDLY,
    chance_of,
    is_doubtful,
    matched_by_questions,
)
from bot.employer.oneself import oneself
from bot.employer.point import VARIED, beside, thing, whole
from bot.employer.subject import subject
from bot.model import Topic

SURE: Final = 1.2
"""Points from which a question's topic is sure enough to be answered with a fact."""

PLAIN: Final = 1.5
"""Points that a question needs whose topic holds many different ones."""

CERTAIN: Final = 1.4
"""Points that a question needs which wants a number, a person or a time."""

_EXACT: Final = frozenset(("many", "often", "long", "when", "who"))
_MOST: Final = 3
# Families in which a word that nobody here knows may name the very thing asked about.
_PARTICULAR: Final = (Topic.PROBLEMS, Topic.COMPANY, Topic.SUCCESS)


def answer(
    text: str,
    employer: Employer,
    given: Employers | None = None,
    turn: int = 0,
    own: Mapping[str, str] | None = None,
    earlier: Sequence[str] = (),
) -> Answered:
    """Answer a message in which a question is expected.

    `turn` counts what could not be known before in a sitting: it is put anew each time.
    `own` is what only this speaker says, by topic or by family. `earlier` is what was
    asked before this, the last one at its end: a short question follows it up, and what
    was said to it is not said again.
    """
    given = employers() if given is None else given
    own = own or {}
    spoken = Spoken()
    for one in earlier:
        now = _answer(one, employer, given, 0, own, spoken)
        topic = now.entry if now.told else spoken.topic
        spoken = Spoken(one, topic, spoken.said | {*now.told})
    return _answer(text, employer, given, turn, own, spoken)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was spoken of in a sitting: the last question, its topic, all facts."""

    asked: str = ""
    topic: str = ""
    said: frozenset[str] = frozenset()


def _answer(
    text: str,
    employer: Employer,
    given: Employers,
    turn: int,
    own: Mapping[str, str],
    spoken: Spoken,
) -> Answered:
    if (word := oneself(text, employer, spoken.said)) is not None:
        return word
    foreseen = foreseen_answer(text, employer, given, own, spoken.asked)
    if foreseen is not None and foreseen.text not in spoken.said:
        return replace(foreseen, told=(foreseen.text,))
    every = tuple(
        one
        for one in questions(text, expected=True, every=True)
        if one.points or not _ASKS_NOTHING.match(text[one.start : one.end])
    )
    every = tuple(
        one
        for one in every
        if one is every[0] or not _GOES_ON.match(text[one.start : one.end])
    )
    if not every:
        return Answered((), (), False, _NOTHING, "", "")
    sure = questions(text, expected=True)
    asked = tuple(one for one in sure if one.points and one in every) or every[:1]
    topics = tuple(dict.fromkeys(family(one) for one in asked))
    work = [one for one in asked if family(one) not in LATER_TOPICS]
    matched = matched_by_questions(every, text, employer, spoken.said)
    good = [one for one in every if one in matched or _is_good(one, given)]
    if not any(one in good for one in asked):
        later = [given.entries[one.fine] for one in asked]
        ask = f"Ask instead: {later[0].sharper}"
        said = together([_terms(one, text, given, turn) for one in asked][:_MOST])
        said = _promising(text[asked[0].start : asked[0].end], said, given, turn)
        if more := _left([o for o in good if _is_long(o)], text, given, turn):
            said = f"{said} {more}"
        return Answered(asked, topics, False, said, ask, LATER)
    strange = strange_words(text, given.known)
    told: dict[Asked, str] = {}
    for one in good[:_MOST]:
        theirs = own.get(one.fine) or own.get(family(one).value)
        if not theirs and one in matched:
            told[one] = matched[one].text
            continue
        fact = theirs or _told(one, text, employer, given, strange)
        if not theirs and fact and is_doubtful(one, every, text, fact, employer):
            fact = ""
        told[one] = not_again(one, text, fact, employer, spoken.said)
    if not any(told.values()):
        told = _otherwise(text, good[0], employer, spoken) or told
    known = [one for one, fact in told.items() if fact]
    if any(one.fine == _ONCALL_PAY for one in known):
        # What is paid for the duty holds how it goes round.
        known = [one for one in known if one.fine != _ONCALL]
    later = [given.entries[one.fine] for one in asked if one not in good]
    if known and (ruled(text, text) or OTHER) in [one.fine for one in known]:
        later = []  # "… on call, and do I get the next day off?" is one question
    off = [one for one in asked if one not in good] if later else []
    after = [brief(_terms(one, text, given, turn)) for one in off[: _MOST - len(known)]]
    if len(good) > _MOST:
        after.append(_ONE_BY_ONE)
    if not known:
        if (word := oneself(text, employer, spoken.said, alone=True)) is not None:
            return word
        named = {one: _named(one, text) for one in told}
        one = next((one for one in told if named[one]), next(iter(told)))
        listen = _listen(one, text, given, turn)
        said = given.honest.pass_on(named[one], listen, turn)
        entry = _entry(one, given)
        if entry is not None and entry.good and _unfitting(one, employer):
            said = f"{said} {given.honest.good.format(good=entry.good)}"
        counts = tail(text[one.start : one.end]) == "many"
        also = given.honest.ask_on(turn)
        if entry is not None and not (counts and one.fine == _WORKLOAD):
            also = f"You could also ask: {entry.sharper}"
        said = " ".join((said, *after))
        return Answered(asked, topics, bool(work), said, also, CANNOT_KNOW, True)
    facts = tuple(dict.fromkeys(told[one] for one in known))
    parts = [together(facts)]
    unknown = [
        one for one in told if not told[one] or _half(one, told[one], employer, given)
    ]
    named = {one: _named(one, text) for one in unknown}
    unknown = [one for one in unknown if not _holds(parts[0], named[one])]
    left = next((one for one in unknown if named[one]), None)
    if left is not None:
        listen = _listen(left, text, given, turn)
        parts.append(given.honest.halve(named[left], listen, turn))
    elif any(not told[one] and _is_long(one) for one in unknown) or unmet(
        text, " ".join((*facts, *after))
    ):
        parts.append(given.honest.leave_open(turn))
    elif any(
        leaves_open(_whole(one, every, text), told[one])
        for one in known
        if one.fine not in SEAT
    ):
        parts.append(given.honest.leave_which(turn))
    said = " ".join((*parts, *after))
    first = matched[known[0]].topic if known[0] in matched else known[0].fine
    entry = given.entries.get(first)
    bridge, topic = (entry.bridge, entry.topic) if entry else ("", first)
    return Answered(
        *(asked, topics, bool(work), said, bridge, topic, left is not None), told=facts
    )


def _otherwise(
    text: str, one: Asked, employer: Employer, spoken: Spoken
) -> dict[Asked, str]:
    """Go on about what was spoken of last, or say what answers it by its meaning."""
    if spoken.topic and goes_on(text):
        both = f"{spoken.asked} {text}"
        if more := further(both, spoken.topic, employer, spoken.said, GOES_ON):
            return {one: more}
    found = nearest(text, one, employer, spoken.said)
    if found is None:
        return {}
    chance = chance_of(text, found.text, employer)
    if chance is not None and chance < HARDLY:
        return {}
    topic = Topic(found.topic.split(".")[0])
    return {replace(one, topic=topic, fine=found.topic): found.text}


def _named(one: Asked, text: str) -> str:
    """Name what a question is about in its own words, or nothing.

    Named is what follows a verb of having or doing, with its article, and what a short
    question ends in. Of all other nouns half were the wrong ones: "cut to the chase".
    """
    asked = text[one.start : one.end]
    named, last = subject(asked), thing(asked)
    if not (whole(named) and named.split()[0] in _OPENERS):
        ends = asked.casefold().rstrip(" ?.!").endswith(last.casefold().split(" ")[-1])
        short = len(asked.split()) <= _SHORT and ends
        led = last.split(" ")[0] in ("the", "our", "your")
        named = last if short and led and whole(last) else ""
    names = set(re.findall(r"(?<=[a-z,] )[A-Z][\w'-]+", asked))
    as_typed = {name.lower(): name for name in names}
    return " ".join(as_typed.get(word, word) for word in named.split())


_OPENERS: Final = frozenset("the a an our your".split())
_SHORT: Final = 7
"""Words up to which a question names at its end what it is about."""


def _holds(said: str, named: str) -> bool:
    """Whether what is said is about a thing, too."""
    return bool(named) and named.split()[-1][:_ROOT] in said.casefold()


def _terms(one: Asked, text: str, given: Employers, turn: int) -> str:
    """Say what there is to say of terms, or that it would be in writing."""
    said, asked = given.entries[one.fine].answer, text[one.start : one.end]
    if not beside(asked, one.fine, said):
        return said
    about = _named(one, text)
    if not about:
        return said
    declined = given.honest.halve(about, "", turn)
    return declined if family(one) is Topic.PROCESS else _later(declined, given)


def _later(declined: str, given: Employers) -> str:
    return f"{declined} {given.honest.in_writing}"


def _whole(one: Asked, every: Sequence[Asked], text: str) -> str:
    """Give a question with what is said behind it, up to the next one."""
    after = [other.start for other in every if other.start > one.start]
    return text[one.start : min(after, default=len(text))]


def _left(unknown: Sequence[Asked], text: str, given: Employers, turn: int) -> str:
    """Decline what was asked beside terms, by what it names."""
    if not unknown:
        return ""
    named = [_named(one, text) for one in unknown]
    about = next((one for one in named if one), "")
    if about:
        return given.honest.halve(about, "", turn)
    return given.honest.leave_open(turn)


def _promising(question: str, said: str, given: Employers, turn: int) -> str:
    """Promise nothing in particular: who asks for a van hears of the van."""
    about = subject(question) if _GETS.search(question) else ""
    named = about.split(" ")[0] in _OPENERS
    if not named or about.split()[-1][:_ROOT] in said.casefold():
        return said
    return f"{given.honest.halve(about, '', turn)} {said}"


_GETS: Final = re.compile(
    r"\b(?:(?:do|will|would|can) i (?:get|have)|is there)\b", re.I
)
_ROOT: Final = 5


def _is_long(one: Asked) -> bool:
    return one.end - one.start > LONG


_GOES_ON: Final = re.compile(
    r"\W*(?:and )?how (?:many|much) (?:(?:of (?:them|that|it)|in|on|at|for|with) "
    r"|(?:days|hours|times)\W*$|do i\b)",
    re.I,
)
"""What asks for the other share of what was counted before it."""

_ASKS_NOTHING: Final = re.compile(
    r"\W*(?:(?:and|but|so|sorry)\W+)*i (?:only |just )?(?:ask|asked|am asking|wonder)"
    r"(?: (?:this|that|it))? because\b",
    re.I,
)
"""Why somebody asks, and no question."""

_NOTHING: Final = (
    "Nothing at all? What can only someone who works here tell you? Ask me that."
)
_ONE_BY_ONE: Final = "That was a lot at once, so ask me the rest again in a moment."


_FAINT: Final = 0.9
"""Points below which a question is rather of something nobody here knows."""


def _is_good(one: Asked, given: Employers) -> bool:
    """Whether an employer would gladly answer it now, or it is not surely of terms."""
    entry = given.entries.get(one.fine)
    if entry is None or not entry.later:
        return True
    return one.points < (_FAINT if entry.family is Topic.PROCESS else _OF_TERMS)


_OF_TERMS: Final = 1.7
"""Points below which a question is rather of something else than terms. Of 68 replies
on terms, graded by others, 28 were beside the point, 17 of them below this."""


def _entry(one: Asked, given: Employers) -> Entry | None:
    """Give what is known of a topic that is sure."""
    return given.entries.get(one.fine) if one.points >= SURE else None


def _told(
    one: Asked,
    text: str,
    employer: Employer,
    given: Employers,
    strange: Sequence[str],
) -> str:
    """Give what is said to a question, or nothing where it cannot be known."""
    entry = _entry(one, given)
    if entry is None:
        return ""
    if entry.later:
        return ""
    if entry.topic == _DOUBTS and _OWN_LACK.search(text):
        return given.honest.lack
    if entry.answer:
        return employer.facts.get(entry.topic) or entry.answer
    fact = fact_on(one, employer, given)
    named = strange and entry.family in _PARTICULAR and one.fine not in ruled_topics()
    named = named and one.fine != _TOOLS and one.points < _BEYOND_DOUBT
    if fact is None or named or (one.fine in VARIED and one.points < PLAIN):
        return ""
    asked = text[one.start : one.end]
    size = employer.facts.get(_SIZE, "")
    if one.fine == _UNDER and _holds(size, thing(asked)):
        return size
    if one.points < CERTAIN and shapes(asked) & _EXACT:
        return ""
    off = beside(asked, one.fine, fact, employer.words.get("served", ""))
    if not off and fits(asked, one.fine, fact, employer.told):
        return fact
    about = _named(one, text)
    if about and ruled(asked) == _WORKLOAD and _DIGITS.search(fact):
        return given.honest.leave_uncounted(about, brief(fact), len(about))
    return ""


_DOUBTS: Final = "process.doubts"
_OWN_LACK: Final = re.compile(
    r"\b(?:i(?:'ve| have)? (?:never|no|only|not)|i (?:don'?t|can'?t|didn'?t|haven'?t)"
    r"|my (?!(?:question|interview|answer|first|application)\b)\w+)\b",
    re.I,
)
"""A doubt that somebody names themselves: what they have not done, or only."""
_SIZE: Final = "team.size"
_UNDER: Final = "team.under"
_ONCALL: Final = "problems.oncall"
_ONCALL_PAY: Final = "problems.oncall-pay"
_WORKLOAD: Final = "problems.workload"
_DIGITS: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b", re.I
)

_BEYOND_DOUBT: Final = 1.4
"""Points from which a word that nobody knows is no reason for doubt."""

_TOOLS: Final = "problems.tools"
"""Who asks for a tool by its name hears which ones there are."""


def _unfitting(one: Asked, employer: Employer) -> bool:
    """Whether its topic is one that this employer says nothing to."""
    return one.fine not in employer.facts


def _half(one: Asked, fact: str, employer: Employer, given: Employers) -> bool:
    """Whether a fact says only half of what was asked."""
    entry = given.entries.get(one.fine)
    if entry is None or not entry.half or NO_DUTY.match(fact):
        return False
    return entry.topic not in employer.facts


def _listen(one: Asked, text: str, given: Employers, turn: int) -> str:
    """Say what to listen for in the real answer to a question, where anything fits."""
    asked = tail(text[one.start : one.end])
    entry = _entry(one, given)
    sure = one.fine not in VARIED and one.points >= PLAIN
    if entry is not None and entry.listen and sure and asked not in _EXACT:
        return entry.listen
    return given.honest.to_listen_for(asked, turn)
