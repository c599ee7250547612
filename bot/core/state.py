"""What a decision draws on, and what it gives."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.core.brief import Brief
from bot.core.buttons import Verb, parse
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import Move
from bot.core.notices import Notice
from bot.core.overview import Advice, Overview
from bot.core.reminders import Ahead
from bot.core.reply import Reply
from bot.core.selection import Toward
from bot.core.session import Planned, Session
from bot.hearing import (
    AboutField,
    Aside,
    AsideKind,
    Bearing,
    Branch,
    Concern,
    Doubt,
    Field,
    FormAnswer,
    FormField,
    FormHearing,
    HeardActs,
    HeardAdvice,
    HeardAssignment,
    HeardBeat,
    HeardBetween,
    HeardState,
    HeardTopic,
    Idle,
    Interjection,
    LookingBack,
    Misread,
    Newcomer,
    OfTask,
    Protest,
    Remark,
    Repair,
    Revision,
    Rewording,
    Scene,
    Standing,
    Tip,
    Wanted,
    Work,
)
from bot.model import (
    Cue,
    Distress,
    Explained,
    Holds,
    Judgement,
    Panels,
    Posting,
    PracticeTopic,
    Profile,
    Question,
    Requirement,
    Topic,
)
from bot.needs import EarlierSessions, Known, Lookup, NamedSession, Need


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the ear made of an answer, and what a good one could still mention.

    `asked` names what was asked in it, `noticed` marks what else is worth a remark.
    `deeper` tells whether what the deeper question takes for granted is in the answer.

    Of an answer that needs no story, `holds` and `lacks` say what of it was heard and
    what was not, and `slips` marks what is better left out. `asked_back` tells whether
    the question was politely asked back, `back` whether there is an answer to that.
    `figures` marks amounts with their unit. Said to the employer: `remark` asks
    nothing, and `beside` is the question that stands beside one.
    """

    judgement: Judgement
    untouched: tuple[str, ...] = ()
    asked: tuple[Topic, ...] = ()
    noticed: tuple[Cue, ...] = ()
    deeper: bool = True
    holds: tuple[Holds, ...] = ()
    lacks: tuple[Holds, ...] = ()
    slips: tuple[Cue, ...] = ()
    asked_back: bool = False
    back: bool = False
    figures: tuple[Cue, ...] = ()
    details: tuple[Cue, ...] = ()
    remark: Remark | None = None
    beside: str = ""


Ear = Callable[[Planned, str], Hearing]
"""Hears an answer to a question that was planned."""


@dataclass(frozen=True, slots=True)
class Places:
    """What is known of places: cities by name, and the zone to begin with."""

    cities: Mapping[str, str]
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Parts:
    """What a part may rely on of the others, without knowing which they are.

    `follow` does what a command does, `filled` gives the words of the open form to the
    part that asked for them, `back` goes back a field of it where it can, `tell` lets
    every part hear a notice, `met` decides what follows from a move as if it came from
    outside, and `proceed` what follows from one that nothing is to be met before. What
    the parts offer: `leaning` tells which requirement a question leads to, `occasions`
    gives questions for those to which none leads, `segments` lets a session that is
    about to begin take in more, `ahead` tells of the interview that is set, `prepared`
    tells by name whether something is ready for it, `helped` names those that /help has
    lines of, `sittings` the commands that may be named after /practice, `counsel` gives
    advice for the real day, and `overview` gives what each says of where they stand.
    `serves` says what replies serve, by their names, as `bot.core.serving` asks.
    """

    follow: Callable[["State", str, str, datetime, "Context"], "State"] = (
        lambda state, _name, _argument, _at, _context: state
    )
    filled: Callable[["State", datetime, "Context"], "State"] = (
        lambda state, _at, _context: state
    )
    back: Callable[["State", str, datetime, "Context"], "State | None"] = (
        lambda _state, _wish, _at, _context: None
    )
    tell: Callable[["State", Notice, datetime, "Context"], "State"] = (
        lambda state, _notice, _at, _context: state
    )
    met: Callable[["State", Move, "Context"], "State"] = lambda state, _m, _c: state
    proceed: Callable[["State", Move, "Context"], "State"] = (
        lambda state, _move, _context: state
    )
    leaning: Callable[["State", "Context"], Toward | None] = lambda _state, _context: (
        None
    )
    occasions: Callable[["State", "Context"], tuple[Question, ...]] = (
        lambda _state, _context: ()
    )
    segments: Callable[[Session, "State", "Context"], Session] = (
        lambda session, _state, _context: session
    )
    ahead: Callable[["State", datetime, "Context"], tuple["State", Ahead | None]] = (
        lambda state, _at, _context: (state, None)
    )
    prepared: Mapping[str, Callable[[Dossier], bool]] = field(default_factory=dict)
    helped: tuple[str, ...] = ()
    sittings: frozenset[str] = frozenset()
    counsel: Callable[["State", str, "Context"], Reply | None] = (
        lambda _state, _text, _context: None
    )
    overview: Callable[["State", datetime, "Context"], Overview] = (
        lambda _state, _at, _context: Overview((), Advice(0, ""), ())
    )
    serves: Mapping[str, frozenset[str] | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What a decision may draw on besides the candidate: the bank, the ear and a seed.

    `tracks` maps ids to names. `seed` is a random number of at least 32 bits, used when
    a session begins. A daily prompt later than `grace` is let go. `posting` reads what
    a job asks for, `requirement` hears what one thing in its words is about, `touches`
    tells whether an answer's words show a requirement, `leads_to` whether an answer to
    a question would, `foremost` which requirements matter most and `to_the_point` how
    one is said in short; and `raised` whether something
    unsaid came up in what was said. `named` is the session that a pressed button
    belongs to, as far as it is not the newest. `drafted` writes a thank-you note;
    `trade` names the track that what somebody calls their work belongs to;
    `matters` maps what may matter in a job to its name. `distress` tells whether the
    newest of some messages is distress, and how many of the newest take part in it,
    `plainly` whether words say in so many words that their writer is in danger,
    `leaving` whether they speak of leaving a job, said where terms are asked for.
    `parts` is what the other parts do for one that decides. `known` holds what this
    decision has asked for by now. `questions` are all by their ids, also those that are
    asked no more. `usual` gives for a track what holds for most who work in it;
    `profile` hears what a message says of the candidate's working life, `newcomer` what
    is said where a field is asked for, `field` which work is named, `told_work` which
    is told of oneself without the name of a trade, `about_field` what
    is said of the field that was taken and `branch` what does not hold in a part of a
    field, by what the work is called; `misread` what is said by who was met as if in
    danger, `looking_back` what is asked about a summary, `concerns`
    what of a session, a name or an answer of it, `worth` whether somebody doubts that
    they have anything to tell, `between` what is wished with
    nothing open, `acts` what is done with something that was shown, `competencies`
    maps those to their names, `idle` what may be wanted then, the likeliest first,
    `advice` what advice is asked for beside what is open, `tip` what a tip
    for the real day is asked for, with its share, `everyday` the phrase
    that replies to an everyday message, with its share, `at_task` what is wanted
    of an assignment, with its share, `revised` what
    may be wanted of something said before, the surest first, `state_asked`
    what is asked of what the program did, kept or knows, `repair` a
    protest at what was done last beside the open question, `title` the name of a story
    that words are, `misquoted` whether words
    may be one at a line that was quoted, `reworded` what
    may put a word of it right, and `interjected` what is put into a story and said to
    the interviewer. `panels` holds who may sit in a panel. `work` hears for which work
    somebody comes; applying, what is theirs does not count.

    `listens` tells whether voice messages can be put into words here; `quiet` is how
    long a pause closes an answer. What is `vouched` for was confirmed, and is done.

    `aside` hears whether words are said to the interviewer, given the open question and
    the scene; strictly, where only phrases are to be trusted. `bearing` says whether
    what holds no aside of a known kind is an answer, `remarked` whether it rather jokes
    or protests by the way, and `wondered` what it asks of the interviewer; `wanted`
    hears what exactly, by what that is about, and `wants` two things that are wanted in
    the same words. `steered` hears
    where in the conversation somebody wants to go back to, or what to take back.
    `protests` whether they claim what stands in messages,
    `protest` checks what is said to have been said against them, `value` hears words
    for a field of a form, `beside_form` what is said to the program where a field waits
    for words, by its build, `spoken_in_form` the same by what it means, and `meanings`
    explains words of the questions; `explained` says what each button and thing of the
    program does, `topics` are what one may wish to be asked about, `topic` hears such a
    wish and `nearest` which topics come near to words; and `intends` gives each thing
    that may be wanted its share, `of_employer` that words ask an employer something.

    `assignment` hears what they were asked to bring or do, `lasting` for how many
    minutes, and `beats` what somebody upset hears in words, given words of the trouble.
    """

    bank: Collection[Question]
    tracks: Mapping[str, str]
    ear: Ear
    seed: int
    places: Places = field(default_factory=lambda: Places({}))
    grace: timedelta = timedelta(hours=4)
    posting: Callable[[str], Posting] = lambda _: Posting()
    requirement: Callable[[str], Requirement] = Requirement
    touches: Callable[[Requirement, str], bool] = lambda _requirement, _answer: False
    leads_to: Callable[[Question, Requirement], bool] = lambda _question, _one: False
    foremost: Callable[[Sequence[Requirement], int], Sequence[Requirement]] = (
        lambda requirements, most: requirements[:most]
    )
    to_the_point: Callable[[str], str] = lambda words: words
    raised: Callable[[str, str], bool] = lambda _item, _said: False
    named: Session | None = None
    drafted: Callable[[Brief], str] = lambda brief: brief.moment
    trade: Callable[[str], str | None] = lambda _words: None
    matters: Mapping[str, str] = field(default_factory=dict)
    distress: Callable[[Sequence[str]], tuple[Distress, int] | None] = lambda _: None
    parts: Parts = field(default_factory=Parts)
    known: Known = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    aside: Callable[[str, str, Scene, bool], Aside | None] = (
        lambda _text, _question, _scene, _strictly: None
    )
    wondered: Callable[[str, str], tuple[AsideKind, str] | None] = (
        lambda _text, _question: None
    )
    wants: Callable[[str, str, Scene], tuple[Aside, ...]] = (
        lambda _text, _question, _scene: ()
    )
    bearing: Callable[[str, str, Scene], Bearing] = lambda _text, _question, _scene: (
        Bearing.ANSWER
    )
    remarked: Callable[[str, str], bool] = lambda _text, _question: False
    wanted: Callable[[str, str], Wanted] = lambda _about, _text: Wanted()
    steered: Callable[[str], Aside | None] = lambda _: None
    protests: Callable[[str, Sequence[str], str], bool] = lambda _w, _said, _asked: (
        False
    )
    denies: Callable[[str, str], bool] = lambda _words, _question: False
    protest: Callable[[str, Sequence[str]], Protest] = lambda _words, _said: Protest(
        Standing.BARE
    )
    protest_in: Callable[[str, Sequence[str]], Protest] = lambda _words, _said: Protest(
        Standing.BARE
    )
    beside_form: Callable[[str, str], Aside | None] = lambda _field, _words: None
    spoken_in_form: Callable[[str, str, str], Aside | None] = (
        lambda _field, _words, _question: None
    )
    value: Callable[[FormField, str], FormHearing] = lambda _field, words: FormHearing(
        FormAnswer.VALUE, 0, len(words)
    )
    meanings: Mapping[str, str] = field(default_factory=dict)
    explained: Sequence[Explained] = ()
    topics: Sequence[PracticeTopic] = ()
    topic: Callable[[str, bool], HeardTopic | None] = lambda _text, _open: None
    nearest: Callable[[str], Sequence[int]] = lambda _words: ()
    intends: Callable[[str, str], Mapping[str, float]] = lambda _text, _question: {}
    of_employer: Callable[[str], float] = lambda _: 1.0
    usual: Mapping[str, Profile] = field(default_factory=dict)
    profile: Callable[[str], Profile] = lambda _: Profile()
    assignment: Callable[[str], HeardAssignment] = lambda _: HeardAssignment()
    lasting: Callable[[str], int | None] = lambda _: None
    beats: Callable[[str, Sequence[str]], tuple[HeardBeat, ...]] = lambda _text, _of: ()
    panels: Panels = field(default_factory=Panels)
    looking_back: Callable[[str], LookingBack | None] = lambda _: None
    between: Callable[[str], HeardBetween | None] = lambda _: None
    acts: Callable[[str], HeardActs] = lambda _: HeardActs()
    competencies: Mapping[str, str] = field(default_factory=dict)
    concerns: Callable[[str], Sequence[Concern]] = lambda _: ()
    worth: Callable[[str], bool] = lambda _: False
    idle: Callable[[str], Mapping[Idle, float]] = lambda _: {Idle.OTHER: 0.0}
    advice: Callable[[str, str], HeardAdvice | None] = lambda _text, _asked: None
    doubt: Callable[[str, str], Doubt | None] = lambda _text, _asked: None
    tip: Callable[[str], tuple[Tip, float]] = lambda _: (Tip.NONE, 0.0)
    everyday: Callable[[str], tuple[str, float]] = lambda _: ("", 0.0)
    at_task: Callable[[str, str], tuple[OfTask, float]] = lambda _text, _asked: (
        OfTask.OTHER,
        0.0,
    )
    day: Callable[[str], tuple[float, Tip, float]] = lambda _: (0.0, Tip.NONE, 0.0)
    revised: Callable[[str], Sequence[Revision]] = lambda _: ()
    state_asked: Callable[[str, str], HeardState] = lambda _text, _asked: HeardState()
    repair: Callable[[str, str], Repair | None] = lambda _text, _asked: None
    title: Callable[[str], str] = lambda words: words
    misquoted: Callable[[str, str], bool] = lambda _text, _asked: False
    interjected: Callable[[str], Sequence[Interjection]] = lambda _: ()
    reworded: Callable[[str], Sequence[Rewording]] = lambda _: ()
    misread: Callable[[str], Misread | None] = lambda _: None
    plainly: Callable[[str], bool] = lambda _: True
    leaving: Callable[[str], bool] = lambda _: False
    newcomer: Callable[[str], Newcomer | None] = lambda _: None
    field: Callable[[str], Field | None] = lambda _: None
    told_work: Callable[[str], Field | None] = lambda _: None
    about_field: Callable[[str], AboutField | None] = lambda _: None
    branch: Callable[[str], Branch] = lambda _: Branch()
    work: Callable[[str, bool], Work | None] = lambda _text, _applying: None
    listens: bool = False
    vouched: bool = False
    quiet: timedelta = timedelta(seconds=8)


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered next, and what is said.

    `session` is the newest one, open or over. `closed` is a session that ended because
    another one began. `counted` names what an operator wants to know the number of.
    With `in_place`, what is said takes the place of the message whose button was
    pressed, where the door can do so. With `asks`, nothing is decided yet: the same
    happening is decided once more when they are answered. With `forget`, everything of
    the candidate is erased.
    """

    candidate: Candidate
    session: Session | None
    replies: tuple[Reply, ...] = ()
    closed: Session | None = None
    counted: tuple[str, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
    in_place: bool = False
    asks: tuple[Lookup | Need, ...] = ()
    forget: bool = False


def zone_of(state: State, context: Context) -> str:
    """Give the zone of the candidate's days, else the one to begin with."""
    return own_zone(state.candidate, state.dossier) or context.places.zone


def own_zone(candidate: Candidate, dossier: Dossier) -> str:
    """Give the zone of the daily question, else of a dated interview, else none."""
    daily, interview = candidate.daily, dossier.interview
    if daily is not None:
        return daily.zone
    if interview is not None and (interview.day or interview.at) is not None:
        return interview.zone
    return ""


def was_offered(state: State, verb: str) -> bool:
    """Whether the last buttons that were shown have one of this verb."""
    presses = (parse(data) for _, data in state.candidate.offered)
    return any(press is not None and press.verb == verb for press in presses)


def field_asked(state: State) -> bool:
    """Whether a newcomer's field is asked for: by the list, by home or by /settings."""
    asking = (Verb.TRACK, Verb.FIELDS, Verb.SET_TRACK)
    return state.candidate.track is None and any(
        was_offered(state, verb) for verb in asking
    )


def adding(state: State, *replies: Reply) -> State:
    """Say this after what is said already."""
    return replace(state, replies=(*state.replies, *replies))


def reply_with(state: State, *replies: Reply) -> State:
    """Say this and nothing else."""
    return replace(state, replies=replies)


def asking(state: State, *asks: Lookup | Need) -> State:
    """Ask for what must be known first."""
    return replace(state, asks=asks)


def earlier_sessions(context: Context) -> tuple[Session, ...] | None:
    """Give all sessions of the candidate, or None before they were looked up."""
    sessions = context.known.get(EarlierSessions())
    return sessions if isinstance(sessions, tuple) else None


def named_session(context: Context, session_id: str) -> Session | None:
    """Give the session that was looked up by its id, or None where there is none."""
    session = context.known.get(NamedSession(session_id))
    return session if isinstance(session, Session) else None
