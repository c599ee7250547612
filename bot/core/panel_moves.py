"""Who of a panel speaks next: who asks, who takes an answer up, who is spoken to.

Nobody speaks twice in a row except to follow up their own question, so a question goes
to somebody else where it would make its member speak twice.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.core.panel import FEWEST, MIDDLE, Member, Panel, TakenUp, Takes
from bot.core.session import Planned, Session, Turn
from bot.model import Cue, Expects, Judgement, Ownership, Part, Topic, Want

WON = 2
"""Questions before somebody speaks who says little."""

_TAKES = {
    Want.WORK: (Takes.RESULT, Takes.DEED),
    Want.TEAM: (Takes.OWN_PART, Takes.PERSON, Takes.DEED),
    Want.PROOF: (Takes.NUMBER, Takes.RESULT, Takes.DEED),
    Want.COST: (Takes.DEED,),
    Want.CUSTOMER: (Takes.DEED,),
    Want.CULTURE: (Takes.PERSON, Takes.DEED),
}
"""What each asks about an answer to somebody else, the first that it gives cause to."""

_ANSWERS = {
    Topic.PROBLEMS: Want.WORK,
    Topic.VACANCY: Want.CULTURE,
    Topic.SUCCESS: Want.PROOF,
    Topic.TEAM: Want.TEAM,
    Topic.COMPANY: Want.COST,
    Topic.GROWTH: Want.CULTURE,
}
"""Who answers what a candidate asks."""


def spoken(session: Session, by: int | None) -> Session:
    """Remember who speaks now; nothing changes where there is no panel."""
    if session.panel is None or by is None:
        return session
    return replace(session, panel=replace(session.panel, speaking=by))


def next_planned(session: Session) -> tuple[Planned, tuple[Planned, ...]]:
    """Choose what is asked next, and give what is left then; the plan is not empty."""
    panel, (first, *rest) = session.panel, session.plan
    if panel is None or panel.chain or first.by is None:
        return first, tuple(rest)
    run = _run(session.plan)
    others = [place for place, one in enumerate(run) if one.by != panel.speaking]
    if not others:
        return replace(first, by=_least(session, panel)), tuple(rest)
    waiting = Counter(one.by for one in run)
    asked = session.turns[-1].question.by if session.turns else None

    early = sum(turn.question.kind in MIDDLE for turn in session.turns) < WON
    quiet = {n for n, member in enumerate(panel.members) if member.quiet}

    def due(place: int) -> tuple[bool, bool, bool, int]:
        """Tell whose turn it is: who has most to ask, and did not ask last."""
        by = run[place].by
        later = early and by in quiet
        return 2 * waiting[by] > len(run), not later, by != asked, waiting[by]

    place = max(others, key=due)
    left = (*session.plan[:place], *session.plan[place + 1 :])
    return session.plan[place], left


def _run(plan: Sequence[Planned]) -> list[Planned]:
    """Give those at the beginning that may change places."""
    if not plan or plan[0].kind not in MIDDLE:
        return list(plan[:1])
    last = next((n for n, p in enumerate(plan) if p.kind not in MIDDLE), len(plan))
    return list(plan[:last])


def _least(session: Session, panel: Panel) -> int:
    """Choose who has asked least, and did not speak just now."""
    asked = Counter(turn.question.by for turn in session.turns)
    others = [n for n in range(len(panel.members)) if n != panel.speaking]
    return min(others, key=lambda n: (panel.members[n].quiet, asked[n], n))


# Taking an answer up


def taken_up(
    session: Session, turn: Turn, whole: Judgement, figures: tuple[Cue, ...]
) -> TakenUp | None:
    """Choose who else asks about a clear answer and what, or None where nobody does.

    Each member does so once in a session, spread over its questions.
    """
    panel, asker = session.panel, turn.question.by
    if panel is None or panel.chain or asker is None or session.reopened:
        return None
    if turn.question.expects is not Expects.INSTANCE:
        return None
    followed = [up.by for up in _taken(session)]
    planned = [t.question for t in session.turns] + list(session.plan)
    middle = sum(one.kind in MIDDLE for one in planned)
    asked = sum(one.kind in MIDDLE for one in planned[: session.current + 1])
    if len(followed) * middle >= asked * len(panel.members):
        return None
    waiting = {one.by for one in _run(session.plan) if one.kind in MIDDLE}
    free = [
        n
        for n, member in enumerate(panel.members)
        if n != asker
        and n not in followed
        and waiting != {n}
        and (not member.quiet or (asked >= WON and _wins(whole, figures)))
    ]
    if not free:
        return None
    called = turn.attempt.addressed
    first = min(
        free,
        key=lambda n: (n not in called, not panel.members[n].quiet, n < asker, n),
    )
    what = _what(session, panel.members[first], turn, whole, figures)
    return TakenUp(first, what, len(turn.attempt.messages))


def _taken(session: Session) -> Iterable[TakenUp]:
    for turn in session.turns:
        for attempt in turn.attempts:
            if attempt.taken_up is not None:
                yield attempt.taken_up


def _wins(whole: Judgement, figures: tuple[Cue, ...]) -> bool:
    """Whether an answer has what makes somebody speak up who says little."""
    told = (Part.SITUATION, Part.ACTION, Part.RESULT)
    return _notable(figures) or all(whole.parts.get(part) is not None for part in told)


def _notable(figures: tuple[Cue, ...]) -> bool:
    return any(cue.cue.startswith("figure ") for cue in figures[:1])


def _what(
    session: Session,
    member: Member,
    turn: Turn,
    whole: Judgement,
    figures: tuple[Cue, ...],
) -> Takes:
    panel, asker = session.panel, turn.question.by
    assert panel is not None
    assert asker is not None
    earlier = [up.what for up in _taken(session)]
    differ = panel.members[asker].want is not member.want
    may = not member.quiet or len(panel.members) == FEWEST
    if differ and earlier and Takes.CLASH not in earlier and may:
        return Takes.CLASH
    cause = {
        Takes.NUMBER: _notable(figures),
        Takes.RESULT: Part.RESULT in whole.lacking,
        Takes.OWN_PART: whole.ownership is not Ownership.CLEAR,
        Takes.PERSON: any(cue.cue == "someone" for cue in whole.cues),
        Takes.DEED: True,
    }
    fitting = [what for what in _TAKES[member.want] if cause[what]]
    return next((what for what in fitting if what not in earlier), Takes.DEED)


# Being spoken to


def addressed(panel: Panel | None, text: str) -> tuple[int, ...]:
    """Name the members who are spoken to: "Anna, to your point", "as Tom said"."""
    if panel is None:
        return ()
    return tuple(
        place
        for place in range(len(panel.members))
        if any(_calls(name, text) for name in names_of(panel, place))
    )


def quotable(panel: Panel | None, quote: str | None) -> str | None:
    """Give words as they may be quoted: without a name that somebody is called by.

    None where too little is left, or where they point to what somebody else was told.
    """
    if panel is not None and quote and _slips(panel, quote):
        return None
    if panel is None or not quote or not addressed(panel, quote):
        return quote
    called = re.match(r"[^,:]{2,40}[,:]\s*", quote)
    rest = quote[called.end() :] if called is not None else ""
    whole = called is not None and not re.match(r"as i\b", quote, re.IGNORECASE)
    left = whole and len(rest.split()) >= LEAST and not addressed(panel, rest)
    return rest if left else None


def _slips(panel: Panel, quote: str) -> bool:
    """Whether words speak of somebody in the room and are taken back, or in jest."""
    names = (n for place in range(len(panel.members)) for n in names_of(panel, place))
    named = any(re.search(rf"\b{re.escape(name)}\b", quote, re.I) for name in names)
    return named and _TAKES_BACK.search(quote) is not None


_TAKES_BACK = re.compile(
    r"\b(?:sorry|apolog\w+|no offen[cs]e|joking|kidding|just a joke|excuse me|forgive"
    r" me|lol|haha\w*)\b|\b(?:types?|kinds?|sorts?) of (?:people|person|boss|manager"
    r"|man|woman)\b|\bpeople like (?:you|him|her)\b",
    re.IGNORECASE,
)

LEAST = 3
"""Words that are worth quoting when a name before them is left out."""


def names_of(panel: Panel, place: int) -> tuple[str, ...]:
    """Give what a member may be called: the whole name, and a part that is theirs."""
    names = [member.name for member in panel.members]
    others = {w for n, name in enumerate(names) if n != place for w in name.split()}
    parts = (
        word
        for word in names[place].split()
        if len(word) > 1 and word[0].isupper() and word not in others
        if word.casefold().strip(".") not in _TITLES
    )
    return tuple(dict.fromkeys((names[place], *parts)))


_TITLES = frozenset("the my our mr mrs ms miss dr prof sir dame".split())
"""What stands before a name and calls nobody."""


def _calls(name: str, text: str) -> bool:
    """Whether somebody of that name is spoken to, and not only told of."""
    called = re.escape(name)
    return (
        re.search(
            rf"(?:^|[.!?\n]\s*|\b(?:well|so|yes|no|sorry|thanks|thank you|hi|hello"
            rf"|and|with respect|right|ok|okay)[, ]+)"
            rf"(?:(?:mrs?|ms|miss|dr)\.? )?{called}\s*[,:–—-]"
            rf"|^(?:hi|hello|good (?:morning|afternoon)),? (?:(?:mrs?|ms|miss|dr)\.? )?"
            rf"{called}[.!]"
            rf"|\b(?:point|question|concern|side),? {called}\b"
            rf"|\b{called}(?:'s|’s) (?:point|question|concern)\b"
            rf"|\bas (?:i (?:said|told) (?:to )?)?{called}(?: (?:said|asked)|[,.])",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def answering(session: Session, turn: Turn, asked: Iterable[Topic]) -> int | None:
    """Choose who answers a question: who was spoken to, else whom it concerns."""
    panel = session.panel
    if panel is None:
        return None
    if turn.attempt.addressed:
        return turn.attempt.addressed[-1]
    wants = [_ANSWERS[topic] for topic in asked if topic in _ANSWERS]
    concerned = (n for n, m in enumerate(panel.members) if m.want in wants[:1])
    return next(concerned, turn.question.by)
