"""What the interviewer says, as values: imperatives, without a word of wording."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.care_replies import CareReply
from bot.core.events import Medium
from bot.core.form_replies import FormReply
from bot.core.rehearsal_replies import RehearsalReply, Review
from bot.model import Mode, Oddity, Part, Telling, Tone, Topic
from bot.parts.after.reflection_replies import ReflectionReply
from bot.parts.after.replies import AfterReply
from bot.parts.after.thanks_replies import ThanksReply
from bot.parts.daily.replies import DailyReply
from bot.parts.home.replies import ShowHome
from bot.parts.interview.replies import DayReply
from bot.parts.job.replies import JobReply
from bot.parts.stories.replies import StoryReply
from bot.parts.unsaid.replies import UnsaidReply


class Dig(StrEnum):
    """How a strong answer is pressed once more."""

    OWN_PART = "own_part"
    RESULT = "result"
    NUMBER = "number"
    DEEPER = "deeper"


class Acknowledgement(StrEnum):
    """What an acknowledgement is for."""

    REASONING = "reasoning"
    REFLECTION = "reflection"
    ADDITION = "addition"
    UNSURE = "unsure"
    TAKEN = "taken"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Ask:
    """Put a question; `number` counts from one."""

    question_id: str
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Put a question that was open before; `why` tells what led back to it."""

    question_id: str
    why: str


@dataclass(frozen=True, slots=True)
class GiveHint:
    """Give the hint of a question."""

    question_id: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Say gently that no concrete example was heard, and ask for one missing part."""

    question_id: str
    kind: Telling
    part: Part
    quote: str | None
    thin: bool


@dataclass(frozen=True, slots=True)
class Probe:
    """Take up what was added, and ask for one missing part; `bare` only asks."""

    question_id: str
    part: Part
    quote: str | None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class WayIn:
    """Offer another place to look; `declined` if the candidate said there is none."""

    question_id: str
    declined: bool


@dataclass(frozen=True, slots=True)
class Invite:
    """Ask for reasoning to be tied to something the candidate did."""

    question_id: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer a candidate's question as the employer, and leave an opening.

    With `later`, they asked about terms in the same breath.
    """

    question_id: str
    topic: Topic
    later: bool


@dataclass(frozen=True, slots=True)
class Postpone:
    """Say that a question is fair and for later; if not `brief`, ask for another."""

    topic: Topic
    brief: bool = False


@dataclass(frozen=True, slots=True)
class InviteQuestions:
    """Invite a question where none was asked."""


@dataclass(frozen=True, slots=True)
class AskForOne:
    """Ask for one time behind what was told after the employer's answer."""

    quote: str | None


@dataclass(frozen=True, slots=True)
class Bridge:
    """Say what landed where an example met the employer's answer."""

    quote: str | None
    after_probe: bool


@dataclass(frozen=True, slots=True)
class LetBridgeGo:
    """Leave an employer's answer without an example, without reproach."""


@dataclass(frozen=True, slots=True)
class LetQuestionsGo:
    """Leave the candidate's questions; `asked` if one was about the work."""

    asked: bool


@dataclass(frozen=True, slots=True)
class Chat:
    """Take up what was said in small talk, and hand back one easy line."""

    question_id: str
    quote: str | None
    asked_back: bool
    asked_how: bool
    complained: bool


@dataclass(frozen=True, slots=True)
class Ease:
    """Say what made the small talk easy, and go in; `asked` if an answer is due."""

    gave: bool
    handed_back: bool
    asked: bool


@dataclass(frozen=True, slots=True)
class TurnRound:
    """Turn an undersold deed round; `plain` is what they said without the hedge."""

    quote: str
    plain: str | None


@dataclass(frozen=True, slots=True)
class Praise:
    """Say what landed in a clear answer."""

    quote: str | None
    parts: tuple[Part, ...]
    after_probe: bool


@dataclass(frozen=True, slots=True)
class DigDeeper:
    """Dig once more into a strong answer."""

    question_id: str
    dig: Dig


@dataclass(frozen=True, slots=True)
class Mention:
    """Name what the answer could still mention; never that anything was wrong."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Take note, and mean it."""

    of: Acknowledgement
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class LetGo:
    """Move on without reproach."""

    question_id: str


@dataclass(frozen=True, slots=True)
class RemarkOn:
    """Say a kind line about an odd answer; the question stays open."""

    oddity: Oddity
    question_id: str


@dataclass(frozen=True, slots=True)
class KeepUnjudged:
    """Say honestly that an answer in another language is kept but cannot be judged."""

    language: str


@dataclass(frozen=True, slots=True)
class CannotRead:
    """Say what cannot be read or heard yet."""

    medium: Medium


@dataclass(frozen=True, slots=True)
class KeepForward:
    """Say that forwarded words are kept and not judged."""


@dataclass(frozen=True, slots=True)
class NothingYet:
    """Say that there is nothing to close yet."""


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """Say that an earlier answer was changed."""


@dataclass(frozen=True, slots=True)
class Compare:
    """Show an answer before and after another go."""

    question_id: str
    before: str | None
    after: str | None
    gained: tuple[Part, ...]
    lacking: tuple[Part, ...]
    clear: bool


@dataclass(frozen=True, slots=True)
class PauseHere:
    """Stop for now; `answered` questions are kept."""

    answered: int
    left: int


@dataclass(frozen=True, slots=True)
class KeepWhilePaused:
    """Say that words sent in a pause were kept with the open question."""


@dataclass(frozen=True, slots=True)
class Strength:
    """An answer that will stay with the panel."""

    question_id: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Weakness:
    """An answer worth another go: which turn, and the part that would carry it."""

    turn: int
    question_id: str
    part: Part


@dataclass(frozen=True, slots=True)
class Summarise:
    """Close the session: strengths first, then what to work on, then one next thing.

    `again` if it was closed before and only another go was added. `asked` names what
    the candidate asked about the work, `unasked` what would be worth asking still.

    `held` tells what was kept for the end, answer by answer. `reviews` are all of them,
    for the page that goes with a second round. `wanted` pairs what they had wanted to
    get said with whether it came up.
    """

    answered: int
    minutes: int
    strengths: tuple[Strength, ...]
    weaknesses: tuple[Weakness, ...]
    again: bool
    asked: tuple[Topic, ...] = ()
    unasked: Topic | None = None
    held: tuple[Review, ...] = ()
    reviews: tuple[Review, ...] = ()
    page: bool = False
    wanted: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class SayNothingOpen:
    """Say that no question is open, and where to begin."""


@dataclass(frozen=True, slots=True)
class SayStale:
    """Say that a button belongs to an earlier moment."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Greet and ask for the field."""

    back: bool


@dataclass(frozen=True, slots=True)
class OfferTracks:
    """Ask for the field; `for_settings` if nothing begins after it."""

    page: int
    for_settings: bool


@dataclass(frozen=True, slots=True)
class OfferModes:
    """Ask what to practise."""

    track: str | None
    paused: bool


@dataclass(frozen=True, slots=True)
class OfferToCarryOn:
    """Say that a session is open, and offer to carry on or begin anew."""

    answered: int
    left: int


@dataclass(frozen=True, slots=True)
class Open:
    """Say the line with which a session of this mode opens.

    `minutes` is how long it may take and `held` whether remarks wait for the end; both
    are None where a session is short and plain. `page_of` names the session that was
    closed for it, where there is a page to be had of it.
    """

    mode: Mode
    newcomer: bool
    closed_another: bool
    minutes: int | None = None
    held: bool | None = None
    page_of: str = ""


@dataclass(frozen=True, slots=True)
class ExplainPractice:
    """Say how /practice is called, after arguments that made no sense."""

    said: str


@dataclass(frozen=True, slots=True)
class SayThin:
    """Say that the bank holds no question of that kind yet."""

    mode: Mode


@dataclass(frozen=True, slots=True)
class OfferSettings:
    """Show the settings."""

    track: str | None
    tone: Tone
    corrections: bool
    held: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmTrack:
    """Say which field is set now."""

    track: str


@dataclass(frozen=True, slots=True)
class ConfirmTone:
    """Say which tone is set now."""

    tone: Tone


@dataclass(frozen=True, slots=True)
class AskConsent:
    """Ask whether the operator may read the answers that the ear misjudged."""


@dataclass(frozen=True, slots=True)
class ConfirmConsent:
    """Say what the candidate decided."""

    given: bool


@dataclass(frozen=True, slots=True)
class Help:
    """List what the bot can do."""


@dataclass(frozen=True, slots=True)
class Privacy:
    """Say what is kept, where and how long."""


@dataclass(frozen=True, slots=True)
class Export:
    """Hand over everything that is kept of the candidate."""


@dataclass(frozen=True, slots=True)
class ConfirmDelete:
    """Ask whether everything is to be erased."""


@dataclass(frozen=True, slots=True)
class KeepAll:
    """Say that nothing was erased."""


@dataclass(frozen=True, slots=True)
class SayDeleted:
    """Say that everything is gone."""


@dataclass(frozen=True, slots=True)
class SayUnknown:
    """Say that a command is not known."""

    command: str


@dataclass(frozen=True, slots=True)
class SayPrivateOnly:
    """Say in a group that practice happens in private."""


SessionReply = (
    Ask
    | AskAgain
    | GiveHint
    | Flag
    | Probe
    | WayIn
    | Invite
    | Answer
    | Postpone
    | InviteQuestions
    | AskForOne
    | Bridge
    | LetBridgeGo
    | LetQuestionsGo
    | Chat
    | Ease
    | TurnRound
    | Praise
    | DigDeeper
    | Mention
    | Acknowledge
    | LetGo
    | RemarkOn
    | KeepUnjudged
    | CannotRead
    | KeepForward
    | NothingYet
    | NoteEdit
    | Compare
    | PauseHere
    | KeepWhilePaused
    | Summarise
)
"""What may be said inside a session."""

OutsideReply = (
    SayNothingOpen
    | SayStale
    | Welcome
    | OfferTracks
    | OfferModes
    | OfferToCarryOn
    | Open
    | ExplainPractice
    | SayThin
    | OfferSettings
    | ConfirmTrack
    | ConfirmTone
    | AskConsent
    | ConfirmConsent
    | Help
    | Privacy
    | Export
    | ConfirmDelete
    | KeepAll
    | SayDeleted
    | SayUnknown
    | SayPrivateOnly
)
"""What belongs to no question."""

DossierReply = (
    AfterReply
    | CareReply
    | DayReply
    | FormReply
    | JobReply
    | ReflectionReply
    | ShowHome
    | StoryReply
    | ThanksReply
    | UnsaidReply
)
"""What is said about what is gathered around the interview."""

Reply = SessionReply | OutsideReply | DailyReply | DossierReply | RehearsalReply
