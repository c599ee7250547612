"""Find which answer, line or name of a session is meant: by words, place, or before.

What is found is sure, or nothing is: a line of another answer is worse than none.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.session import Session, Turn
from bot.core.state import Context, State, earlier_sessions
from bot.expressions import Expression
from bot.parts.asides import record
from bot.parts.asides.keeping import outside
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import Passage, answers, quotable, telling

FRESH: Final = timedelta(minutes=15)
"""For so long a message goes on from the one before it."""

_SURE: Final = 0.6
"""Share of the best sum from which another answer may be meant as well."""
_OF_ANSWER, _OF_QUESTION = 2.0, 1.0

OF_THE_TALK: Final = stems(
    """story stories answer answers question questions example examples line lines page
    summary session round interview minute minutes second seconds word words name
    names real keep kept save saved print printed written write wrote mention
    mentioned said say says anywhere somewhere nowhere there here only once twice
    often still lost gone made make makes ended long longer longest short shorter
    shortest length brief enough loud aloud tell telling told bored boring good
    strong stronger strongest weak weaker weakest like liked well wrong missing
    lacks lacking better worse best improve bossy convincing works work clear decent
    alright okay change rate honest daft rubbish how why did does done picked pick
    choose chose take took think thought version try tonight tonights today evening
    again please hide blank replace remove swap cut without out off fair account
    left leave forgot they will remember them stays stay with count counted asked
    ask asking first last third fourth final one ones bit part thing things come
    came from where which what when who whose whom whats wheres show see seen read
    reading back look know want would could should might must just really actually
    maybe also too very much many some any all every everything being been have has
    had havent hasnt is are was were isnt arent wasnt werent dont doesnt didnt cant
    wont not never nothing none no yes ok sorry hey right lol haha mate man guy
    person people someone somebody something two three four five you your yours me
    my mine he she it its his her we our us their theirs this that these those and
    but or for the into onto over under about than then now after before as at by of
    to in on if so up let get got getting go going went goes give gave given put
    puts use used using safe whole call called calls linkedin buzzword waffle pull
    pulled slack away end ending total general usual normal whereabouts check hope
    hopefully worry worried ever even else other others another whether because
    gonna wanna need needs hmm erm somehow supposed bloody swear swearing mind can
    him led lead"""
)
"""What is said of any answer, and names none."""


def told_in(state: State, context: Context) -> Session | None:
    """Give the last session that holds answers; None where none is known of."""
    session = state.session
    if session is not None and record.answered(session):
        return session
    known = earlier_sessions(context) or ()
    return next((s for s in reversed(known) if record.answered(s)), None)


def _joined(text: str) -> str:
    """Write what is written with a hyphen also as one word: e-stop, estop."""
    plain = text.replace("’", "'")
    whole = re.findall(r"\b\w+(?:-\w+)+\b", plain)
    return " ".join((plain, *(one.replace("-", "") for one in whole)))


def told_by(text: str) -> frozenset[str]:
    """Give what of some words may tell one answer from another."""
    return telling(_joined(text)) - OF_THE_TALK


def _known(turn: Turn, context: Context) -> dict[str, float]:
    question = context.questions.get(turn.question.question_id)
    weighed: dict[str, float] = {}
    if question is not None:
        asked = question.worded(turn.question.about)
        for stem in stems(f"{asked} {question.competency} {question.label}"):
            weighed[stem] = _OF_QUESTION
    for stem in telling(_joined(" ".join(a.text for a in turn.attempts))):
        weighed[stem] = _OF_ANSWER
    return weighed


def by_words(session: Session, text: str, context: Context) -> tuple[int, ...]:
    """Give the turns that words may name, the likeliest first; one where it is sure."""
    wanted = told_by(text)
    known = {p: _known(session.turns[p], context) for p in record.places(session)}
    common = Counter(stem for one in known.values() for stem in one)
    sums = {
        place: sum(one[stem] / common[stem] for stem in wanted if stem in one)
        for place, one in known.items()
    }
    best = max(sums.values(), default=0.0)
    if not best:
        return ()
    likely = [place for place, one in sums.items() if one >= best * _SURE]
    return tuple(sorted(likely, key=lambda place: -sums[place]))


_FIRST: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_AT: Final = Expression(
    rf"\b(?:{'|'.join(_FIRST)})\b(?! (?:round|interview|time|try|version|go|half))",
    re.I,
)
_LAST: Final = Expression(
    r"\b(?:the|that|my) (?:very )?last (?!round|interview|time|week|night|year|month)"
    r"|\bat the end\b|\b(?:one|what) i just (?:did|said|told|gave)\b",
    re.IGNORECASE,
)


def by_place(session: Session, text: str) -> int | None:
    """Give the turn that is named by where it stood: "the first one"."""
    told = record.answered(session)
    if _LAST.search(text):
        return told[-1] if told else None
    found = _AT.search(text)
    if found is None:
        return None
    number, known = _FIRST.index(found[0].casefold()), record.places(session)
    return known[number] if number < len(known) else None


def again(session: Session) -> int | None:
    """Give the turn that was tried another time, where one just was."""
    if not session.reopened:
        return None
    tried = [p for p, turn in enumerate(session.turns) if len(turn.attempts) > 1]
    return tried[-1] if tried else None


_IT: Final = Expression(
    r"\b(?:it|that|this|he|him|she|her|them|they|these|those|so)\b", re.I
)


def before(state: State, at: datetime, message_id: str) -> str:
    """Give what was said to the interviewer just before; empty where that is old."""
    said = [one for one in outside(state.dossier) if one.id != message_id]
    return said[-1].text if said and at - said[-1].at < FRESH else ""


def which(
    session: Session, text: str, context: Context, earlier: str = ""
) -> int | None:
    """Give the one answer that is meant; None where that is not sure.

    By its words before its place, and by what was said just before, `earlier`, where
    the message only points at it.
    """
    found = by_words(session, text, context)
    if len(found) == 1:
        return found[0]
    for sentence in _END.split(text):
        one = by_words(session, sentence, context)
        if len(one) == 1:
            return one[0]
    if (place := by_place(session, text)) is not None:
        return place
    if found or told_by(text):
        return None
    if earlier and _IT.search(text):
        found = by_words(session, earlier, context)
        return found[0] if len(found) == 1 else by_place(session, earlier)
    return None


# Names and words


_WORD: Final = Expression(r"[^\W_]+(?:['’-][^\W_]+)*")
_DATES: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december easter christmas
    english""".split()
)
_SWORN: Final = Expression(
    r"\b(?:fuck\w*|shit\w*|bollock\w*|bastard\w*|arse\w*|piss\w*|crap|damn\w*|bugger\w*"
    r"|wank\w*|hell|bloody|bitch\w*|asshole\w*)\b",
    re.IGNORECASE,
)


def sworn(session: Session) -> tuple[Passage, ...]:
    """Find the lines in which somebody swears."""
    return _lines_with(session, _SWORN)


def names_in(session: Session) -> tuple[str, ...]:
    """Give the words of the answers that look like names of people."""
    found: list[str] = []
    for one in answers(session):
        text = one.message.text
        for word in _WORD.finditer(text):
            name = word[0].removesuffix("'s").removesuffix("’s")
            starts = re.search(r"(?:^|[.!?:\n“\"]\s*)$", text[: word.start()])
            plain = name.casefold()
            named = name[:1].isupper() and name[1:].islower() and not starts
            if named and plain not in _DATES:
                found.append(name)
    return tuple(dict.fromkeys(found))


def holding(session: Session, words: str) -> tuple[Passage, ...]:
    """Find every line that holds words as they are; a name with and without its s."""
    pieces = r"\s+".join(re.escape(one) for one in words.split())
    return _lines_with(
        session, re.compile(rf"(?<!\w){pieces}(?:['’]?s)?(?!\w)", re.IGNORECASE)
    )


def _lines_with(
    session: Session, known: re.Pattern[str] | Expression
) -> tuple[Passage, ...]:
    return tuple(
        line
        for one in answers(session)
        for found in known.finditer(one.message.text)
        for line in [_around(one, found.start(), found.end())]
    )


_END: Final = Expression(r"(?<=[.!?…])\s+|\n+")


def _around(one: Passage, start: int, end: int) -> Passage:
    """Give of the sentence that holds some letters as much as can be quoted."""
    text = one.message.text
    first = max((m.end() for m in _END.finditer(text, 0, start)), default=0)
    last = next((m.start() for m in _END.finditer(text, end)), len(text))
    line = replace(one, start=first, end=last)
    return quotable(line, telling(text[start:end]))


def targets(state: State, text: str, session: Session) -> Iterator[str]:
    """Give the names that a message asks after, as they stand in it."""
    plain = text.replace("’", "'")
    interview = state.dossier.interview
    known = {n.casefold() for n in names_in(session)}
    if interview is not None:
        people = " ".join((interview.company, *(p.name for p in interview.people)))
        known |= {w.casefold() for w in _WORD.findall(people) if len(w) > 2}
    words = list(_WORD.finditer(plain))
    given = []
    for word in words:
        name = word[0].removesuffix("'s")
        starts = re.search(r"(?:^|[.!?]\s*)$", plain[: word.start()])
        capital = name[:1].isupper() and name[1:].islower() and not starts
        plainly = name.casefold() in known
        if stems(name) & OF_THE_TALK or not stems(name):
            continue
        if (capital and len(name) > 2 and name.casefold() not in _DATES) or plainly:
            given.append(name if capital else name.capitalize())
    if given:
        yield from dict.fromkeys(given)
    elif (one := _ONE_MORE.match(plain)) is not None:
        yield one["name"].capitalize()


def words_of(session: Session, text: str) -> tuple[str, ...]:
    """Give what of some words stands somewhere in the answers, and names something."""
    plain = _joined(text)
    told = (word[0].removesuffix("'s") for word in _WORD.finditer(plain))
    named = (w for w in told if stems(w) and not stems(w) & OF_THE_TALK)
    return tuple(dict.fromkeys(w for w in named if holding(session, w)))


_ONE_MORE: Final = Expression(
    r"\W*(?:and|or|what about|how about|also|ok and) (?P<name>[^\W\d_]{2,})\W*$", re.I
)
"""One more name asked after, after another one."""
