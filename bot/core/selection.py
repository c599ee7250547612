"""Which questions a session asks, and in which order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random

from bot.core.session import Planned
from bot.model import GENERAL, Expects, Kind, Level, Mode, Question, Requirement

Toward = Callable[[Question], Requirement | None]
"""Names the requirement that an answer to a question could show, if there is one."""

MAX_QUESTIONS = 12
"""The most questions a candidate can ask for at once."""

SHORT = 4
"""How many questions the short arc of a second round has, its frame not counted."""

IN_TURN = 3
"""How many behavioural and how many technical questions a whole second round has."""

IN_THE_END = 2
"""How often a whole second round asks about pay, notice and the like."""

ASKED_THEM = 2
"""How often the candidate is asked for questions in a whole second round."""

USUAL_LENGTH: Mapping[Mode, int] = {
    Mode.BEHAVIOURAL: 3,
    Mode.TECHNICAL: 3,
    Mode.YOUR_QUESTIONS: 3,
    Mode.COMMON: 4,
    Mode.CLOSING: 5,
    Mode.DAILY: 1,
}
"""How many questions a sitting has when no number was asked for."""

_READING = 30
_PLAIN = {Kind.COMMON: 30, Kind.TERMS: 20, Kind.GOODBYE: 10}
"""Seconds for what may follow where no story is asked for."""

_FOLLOWED: Mapping[Expects, int] = {
    Expects.INSTANCE: 75,
    Expects.REASONING: 60,
    Expects.QUESTIONS: 90,
    Expects.SMALL_TALK: 45,
    Expects.REFLECTION: 0,
}
"""Seconds for what follows an answer: a probe, a doubt, an employer's answer and the
bridge to it, each read, thought about and typed."""

MOTIVATION = "motivation"
"""The competency of why somebody wants this work."""

UNSAID = "unsaid"
"""The competency of what the first interview left no room for."""

_DEPTH = {Level.EARLY: 0, Level.MID: 1, Level.SENIOR: 2}


def plan(
    bank: Iterable[Question],
    mode: Mode,
    count: int | None,
    track: str,
    asked: Mapping[str, str],
    seed: int,
    toward: Toward | None = None,
    *,
    wholly: bool = False,
    occasions: Sequence[Question] = (),
) -> tuple[Planned, ...]:
    """Choose the questions of a session.

    A second round without a count is the whole one, with a count the short one.
    `asked` maps question ids to the day they were last asked (ISO 8601); the longest
    unseen come first, never seen ones before all. The same arguments always give the
    same plan. It is empty where the bank holds nothing that fits.

    Questions that lead `toward` something come first, each to something else, but so
    that others come up as well: two of three, one of each kind in an arc. With
    `wholly`, all of them do as far as there are any. `occasions` ask for what no
    question leads to; they come where too few lead anywhere, and `wholly` up to half.
    """
    dice = Random(seed)
    # What is brought has a part that chooses; it takes no part in the dice.
    questions = sorted((q for q in bank if q.kind is not Kind.TASK), key=lambda q: q.id)
    dice.shuffle(questions)
    questions.sort(key=lambda q: asked.get(q.id, ""))
    occasions = sorted(occasions, key=lambda q: asked.get(q.id, ""))
    wanted = min(count or USUAL_LENGTH.get(mode, SHORT), MAX_QUESTIONS)

    def fitting(*kinds: Kind) -> list[Question]:
        own = [q for q in questions if q.kind in kinds and _suits(q, track)]
        if len(own) < IN_TURN and track != GENERAL:
            # What any trade can meet fills up what does not hold for this candidate.
            any_trade = [q for q in questions if q.kind in kinds]
            own += [q for q in any_trade if _suits(q, GENERAL) and q not in own]
        if toward is None:
            return own
        if wholly:
            most = wanted
        else:
            most = 1 if mode is Mode.SECOND_ROUND else (wanted + 1) // 2
        beside = occasions if Kind.BEHAVIOURAL in kinds else ()
        return _leaning(own, toward, most, wholly=wholly, beside=beside)

    match mode:
        case Mode.SECOND_ROUND if count is None:
            chosen = _rehearsal(fitting)
        case Mode.SECOND_ROUND:
            chosen = _arc(fitting, wanted)
        case Mode.TECHNICAL:
            chosen = _deepening(_varied(fitting(Kind.TECHNICAL), wanted))
        case Mode.YOUR_QUESTIONS:
            chosen = _of_one_speaker(fitting(Kind.YOUR_QUESTIONS), wanted)
        case Mode.BEHAVIOURAL:
            chosen = _deepening(_varied(fitting(Kind.BEHAVIOURAL), wanted))
        case Mode.TASK:
            chosen = []  # its part chooses by what was asked for
        case Mode.COMMON:
            chosen = _deepening(_varied(fitting(Kind.COMMON), wanted))
        case Mode.CLOSING:
            chosen = _last_minutes(fitting, wanted)
        case Mode.PANEL:
            chosen = []  # its members choose
        case Mode.DAILY:
            chosen = _varied(fitting(Kind.BEHAVIOURAL, Kind.TECHNICAL), wanted)
    return tuple(Planned(q.id, q.kind, q.expects) for q in chosen)


def _arc(fitting: Callable[..., list[Question]], wanted: int) -> list[Question]:
    """Small talk, behavioural and technical in turn, growing deeper, then the close."""
    technical = wanted // 2
    behavioural = _deepening(
        _varied(fitting(Kind.BEHAVIOURAL, Kind.FIT), wanted - technical)
    )
    deep = _deepening(_varied(fitting(Kind.TECHNICAL), technical))
    return [
        *fitting(Kind.SMALL_TALK)[:1],
        *_in_turn(behavioural, deep),
        *fitting(Kind.CLOSING)[:1],
    ]


def _rehearsal(fitting: Callable[..., list[Question]]) -> list[Question]:
    """The whole of it: what was left unsaid comes after their own questions."""
    fit = sorted(fitting(Kind.FIT), key=lambda q: q.expects is not Expects.INSTANCE)
    closing = fitting(Kind.CLOSING)
    unsaid = [q for q in closing if q.competency == UNSAID]
    others = [q for q in closing if q.competency != UNSAID]
    return [
        *fitting(Kind.SMALL_TALK)[:1],
        *_openers(fitting(Kind.COMMON))[:1],
        *_in_turn(_stairs(fitting(Kind.BEHAVIOURAL)), _stairs(fitting(Kind.TECHNICAL))),
        *fit[:1],
        *_of_one_speaker(fitting(Kind.YOUR_QUESTIONS), ASKED_THEM),
        *_deepening(fitting(Kind.TERMS)[:IN_THE_END]),
        *unsaid[:1],
        *others[:1],
        *fitting(Kind.GOODBYE)[:1],
    ]


def _of_one_speaker(questions: list[Question], wanted: int) -> list[Question]:
    """Let one person be asked for as long as it lasts; nobody changes half-way."""
    following = [q for q in questions if q.goes_on]
    if not following:
        return _varied(questions, wanted)
    speaking = [q for q in questions if q.speaker][:1]
    return [*speaking, *following[: wanted - 1]]


def _openers(questions: list[Question]) -> list[Question]:
    """Put first what an interview may begin with: the way here, why us, why this."""

    def later(question: Question) -> bool:
        return question.competency != MOTIVATION or question.level is not Level.EARLY

    return sorted(questions, key=later)


def _last_minutes(
    fitting: Callable[..., list[Question]], wanted: int
) -> list[Question]:
    """Pay, notice and the like, and how one takes leave."""
    goodbye = fitting(Kind.GOODBYE)[:1] if wanted > 1 else []
    terms = _deepening(fitting(Kind.TERMS)[: wanted - len(goodbye)])
    return [*terms, *goodbye]


def _in_turn(*lines: list[Question]) -> list[Question]:
    longest = max(map(len, lines))
    return [q for n in range(longest) for line in lines for q in line[n : n + 1]]


def _stairs(questions: list[Question]) -> list[Question]:
    """Take one of each level where there is one, of different competencies."""
    chosen: list[Question] = []
    for level in _DEPTH:
        seen = {q.competency for q in chosen}
        state = [q for q in questions if q.level is level]
        new = [q for q in state if q.competency not in seen]
        chosen += (new or state)[:1]
    rest = [q for q in questions if q not in chosen]
    chosen += _varied(rest, IN_TURN - len(chosen))
    return _deepening(chosen)


def minutes(bank: Iterable[Question], planned: Sequence[Planned]) -> int:
    """Reckon how long a session takes, to the nearest five minutes.

    A typed answer has about a third of the words of a spoken one and is typed at about
    a third of its pace, so `seconds` holds for it, too.
    """
    seconds = {q.id: q.seconds for q in bank}
    whole = sum(
        seconds.get(p.question_id, 0)
        + _READING
        + _PLAIN.get(p.kind, _FOLLOWED[p.expects])
        for p in planned
    )
    return max(5, 5 * round(whole / 300))


def _leaning(
    questions: list[Question],
    toward: Callable[[Question], Requirement | None],
    most: int,
    *,
    wholly: bool,
    beside: Sequence[Question] = (),
) -> list[Question]:
    """Move a few that lead to something to the front, and the rest of them back.

    Of those `beside`, as many are put behind them as there is room for.
    """
    kept = min(len(beside), most // 2) if wholly else 0
    leading: list[Question] = []
    reached: set[str] = set()
    competencies: set[str] = set()
    led_to = {q.id: found.words for q in questions if (found := toward(q))}
    for question in questions:
        words = led_to.get(question.id)
        if words is None or words in reached or question.competency in competencies:
            continue
        if len(leading) < most - kept:
            leading.append(question)
            reached.add(words)
            competencies.add(question.competency)
    rest = [q for q in questions if q not in leading]
    leading += beside[: most - len(leading)]
    return [*leading, *sorted(rest, key=lambda q: (q.id in led_to) is not wholly)]


def _suits(question: Question, track: str) -> bool:
    return not question.tracks or track in question.tracks


def _varied(questions: list[Question], wanted: int) -> list[Question]:
    """Take the first ones, a competency at a time."""
    chosen: list[Question] = []
    rest = questions
    while rest and len(chosen) < wanted:
        seen: set[str] = set()
        later = []
        for question in rest:
            if question.competency in seen or len(chosen) == wanted:
                later.append(question)
            else:
                seen.add(question.competency)
                chosen.append(question)
        rest = later
    return chosen


def _deepening(questions: list[Question]) -> list[Question]:
    return sorted(questions, key=lambda q: _DEPTH[q.level])
