"""What is said to asides beyond a phrase, as values."""

from dataclasses import dataclass
from datetime import date

from bot.core.dossier import Interview
from bot.core.panel_replies import Waits
from bot.core.reply import Reply, Say, Tap
from bot.core.session import Lack
from bot.model import Holds, Part

MOST_EARLIER = 4
"""Questions that are offered to go back to."""


@dataclass(frozen=True, slots=True)
class SayLeft(Reply, tag="say-left"):
    """Say how many questions come after this one, and about how long they take."""

    questions: int
    minutes: int


@dataclass(frozen=True, slots=True)
class SayTogether(Reply, tag="say-together"):
    """Say several replies in one paragraph."""

    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class OfferEarlier(Reply, tag="offer-earlier"):
    """Ask which earlier question is meant: turns with the ids of their questions.

    What was said last is `moved` there. `unsure` is set where none was found.
    """

    turns: tuple[tuple[int, str], ...]
    moved: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class SayProgress(Reply, tag="say-progress"):
    """Say what was heard in the last answer, and the part that would carry it.

    `whole` says that nothing is missing; without it, nothing is known to be.
    """

    quote: str
    part: Part | None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class SayLookedBack(Reply, tag="say-looked-back"):
    """Say which answer a summary spoke of, what it lacked, and how to mend that.

    `quote` is what was said in it, or empty. Where it lacks nothing, `best` says that
    it is the one to give on the day.
    """

    turn: int
    question_id: str
    quote: str
    lack: Lack | None = None
    best: bool = False


@dataclass(frozen=True, slots=True)
class SayRecord(Reply, tag="say-record"):
    """Say how one answer stands in the record, as `key` names it.

    `quote` is what was said in it, or empty; `holds` is what it lacks, where it needs
    no story. With `retry`, its place, another go is offered; `taps` are more buttons.
    """

    key: str
    question_id: str
    quote: str = ""
    retry: int | None = None
    holds: Holds | None = None
    taps: tuple[Tap, ...] = ()


@dataclass(frozen=True, slots=True)
class SayKind(Reply, tag="say-kind"):
    """Say what the names of kinds of questions mean; `next_up` is the one that is due.

    A question of each of the `offered` is offered.
    """

    kinds: tuple[str, ...]
    next_up: str = ""
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SayLengths(Reply, tag="say-lengths"):
    """Say which answer was the longest and which the shortest, in words.

    Of a `single` one both are the same.
    """

    longest: str
    most: int
    shortest: str
    fewest: int
    single: bool = False


@dataclass(frozen=True, slots=True)
class SayOverall(Reply, tag="say-overall"):
    """Say how a session went: the examples, the line they will remember, the next try.

    Of the `real` ones `asked_again` came when they were asked for once more; to
    `skipped` questions that asked for one there is no answer. `weak` is the id of the
    question to answer again, at the place `turn`; or empty.
    """

    real: int
    stories: int
    asked_again: int
    skipped: int
    quote: str
    weak: str = ""
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class SayReady(Reply, tag="say-ready"):
    """Say which answers that need no story are ready, and which one is not."""

    ready: tuple[str, ...]
    wanting: str = ""


@dataclass(frozen=True, slots=True)
class OfferAnswers(Reply, tag="offer-answers"):
    """Ask which answer is meant, to be taken `out` or to `count`."""

    what: str
    turns: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class OfferPages(Reply, tag="offer-pages"):
    """Offer the pages of earlier sessions: their ids, modes and days."""

    pages: tuple[tuple[str, str, date], ...]


@dataclass(frozen=True, slots=True)
class OfferTopics(Reply, tag="offer-topics"):
    """Say that no question is about it; offer topics near it, by place and name."""

    topics: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class OfferLines(Reply, tag="offer-lines"):
    """Ask which line is meant, to go or to be quoted: where each stands, its words.

    `what` is how the button asks for it: `line` takes it out, `quote` quotes it, `word`
    puts a word of it right.
    """

    what: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListAnswers(Reply, tag="list-answers"):
    """List what was told in the last session, and the names of kept stories.

    Each answer is the id of its question with a line of it, or without one.
    """

    answers: tuple[tuple[str, str], ...]
    stories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SayFound(Reply, tag="say-found"):
    """Say that words are kept: each line with the question it was said to."""

    lines: tuple[tuple[str, str], ...]
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class SayHeld(Reply, tag="say-held"):
    """Say where a word stands, how often, and in which line; `word` may be empty."""

    word: str
    quote: str
    question_id: str
    times: int


@dataclass(frozen=True, slots=True)
class SayLengthOf(Reply, tag="say-length-of"):
    """Say how long one answer is, in words and aloud; `before`, how long it was."""

    question_id: str
    words: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class SayAsked(Reply, tag="say-asked"):
    """Say which questions were asked, each with its number and a line of the answer.

    `count` is how many there were; with `all`, they are listed.
    """

    turns: tuple[tuple[int, str, str], ...]
    count: int
    all: bool = False


@dataclass(frozen=True, slots=True)
class SayInTheRound(Reply, tag="say-in-the-round"):
    """Say a line beside the questions to the employer, and what is `due` then.

    `due` names it, or is empty where that need not be said.
    """

    line: Say
    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SayWho(Reply, tag="say-who"):
    """Say who answers as the employer, and that it is invented; `due` as above.

    What is asked of them in `words` is answered first, where they know it.
    """

    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class SayQuestion(Reply, tag="say-question"):
    """Say how a question to the employer would be met; empty where none was asked."""

    words: str
    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SayAnew(Reply, tag="say-anew"):
    """Own that the answer to what they `asked` was beside the point, as they say."""

    words: str
    asked: str
    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SayLeftOut(Reply, tag="say-left-out"):
    """Answer what was left out of several questions that they `asked`, as they say."""

    words: str
    asked: str
    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SayWhom(Reply, tag="say-whom"):
    """Say whom the employer meant in the answer to what they `asked`."""

    words: str
    asked: str
    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SayMoved(Reply, tag="say-moved"):
    """Say what the employer is from here, by their `words`, and answer anew.

    `asked` is what they asked last, empty where nothing is to be answered.
    """

    words: str
    asked: str
    due: str
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SayAsMember(Reply, tag="say-as-member"):
    """Let somebody of a panel, at the place `by`, answer a question put to them.

    With `doing`, it was what they would have done.
    """

    by: int
    words: str
    doing: bool = False


@dataclass(frozen=True, slots=True)
class SayOfTheRoom(Reply, tag="say-of-the-room"):
    """Say something of the room, as `key` names it; `by` says it, or the coach does.

    `about` is the place of who is spoken of, `waits` what the members still wait for.
    """

    key: str
    by: int | None = None
    about: int | None = None
    counts: tuple[int, int] = (0, 0)
    waits: tuple[tuple[str, Waits], ...] = ()


@dataclass(frozen=True, slots=True)
class AskOn(Reply, tag="ask-on"):
    """Let whoever asked it ask the open question again, after something else.

    With `at_once`, the same person spoke just before.
    """

    by: int
    question: str
    at_once: bool
    rows: tuple[tuple[Tap, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Propose(Reply, tag="propose"):
    """Ask whether the interview is to be moved, a story renamed, or somebody left out.

    `interview` holds the day and hour that would be set, `name` the name that a story
    would have, `gone` who would meet them no more.
    """

    interview: Interview | None
    name: str = ""
    gone: str = ""
    rows: tuple[tuple[Tap, ...], ...] = ()


AsideReply = (
    SayKind
    | SayAsMember
    | Propose
    | SayOfTheRoom
    | AskOn
    | SayLeft
    | SayTogether
    | OfferEarlier
    | SayProgress
    | SayLookedBack
    | SayRecord
    | SayLengths
    | SayOverall
    | SayReady
    | OfferAnswers
    | OfferPages
    | OfferTopics
    | OfferLines
    | ListAnswers
    | SayFound
    | SayHeld
    | SayLengthOf
    | SayAsked
    | SayInTheRound
    | SayWho
    | SayQuestion
    | SayAnew
    | SayLeftOut
    | SayWhom
    | SayMoved
)
