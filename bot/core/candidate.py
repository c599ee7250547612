"""What is remembered of a candidate between sessions: as little as serves them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.core.schedule import Daily
from bot.core.trace import Recall
from bot.model import Distress, Profile, Rest, Tone

MAX_CARE = 50
"""Moments of distress whose time is kept."""


@dataclass(frozen=True, slots=True)
class Care:
    """A moment of distress: its time and kind, never its words.

    `silenced` holds the ids of messages that were said just before it and are kept, but
    not judged. `later` counts those that came after it and were not kept; it is `false`
    once the candidate said that they were in no danger.
    """

    at: datetime
    kind: Distress
    silenced: tuple[str, ...] = ()
    later: int = 0
    false: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """The person who practises.

    `track` is None until one was chosen. `asked` maps question ids to the day they were
    last asked; `spoken` counts how often each phrase was said, so that the same variant
    does not come twice in a row. `offered` pairs the labels of the last buttons with
    what they mean, so that a label may be typed too; `offered_before` holds those of
    the messages before. `rests` is what the last messages left out, the newest first.
    `deleting` is set while a deletion waits to be confirmed. `corrections` says whether
    the operator may read an answer that the ear misjudged; None until it was asked.
    `practised` holds the last practice days, each as it was dated where the candidate
    was. `placing` is set while they are asked where they are. `held` is the wish that
    remarks in a second round wait for the end. `care` holds when they were in distress;
    `resting` is set from a moment of present risk until they come back to practice of
    their own accord. `last_asked` pairs what waits for words, as `bot.core.scene` names
    it, with how it was asked, so that it can be said again. `profile` is what is known
    of their working life, `chosen` names what of it they set themselves. `listening`
    says whether a model may hear their voice messages; None until it was asked.
    `work` is what they call the work of their interview, where they said so in words,
    and `post` what they apply for. `twelve` says whether they last wrote an hour with
    am or pm, or by a day of 24 hours; None where neither is plain. `shown` is what was
    said to them last, as text.
    """

    since: datetime
    track: str | None = None
    tone: Tone = Tone.GENTLE
    asked: Mapping[str, str] = field(default_factory=dict)
    spoken: Mapping[str, int] = field(default_factory=dict)
    deleting: bool = False
    corrections: bool | None = None
    welcomed: bool = False
    offered: tuple[tuple[str, str], ...] = ()
    offered_before: tuple[tuple[str, str], ...] = ()
    rests: tuple[Rest, ...] = ()
    daily: Daily | None = None
    interview_on: date | None = None
    recall: Recall = field(default_factory=dict)
    practised: tuple[date, ...] = ()
    placing: bool = False
    held: bool = False
    care: tuple[Care, ...] = ()
    resting: bool = False
    last_asked: tuple[str, str] = ("", "")
    profile: Profile = field(default_factory=Profile)
    chosen: tuple[str, ...] = ()
    listening: bool | None = None
    work: str = ""
    post: str = ""
    twelve: bool | None = None
    shown: str = ""

    @property
    def applies(self) -> str:
        """What they come for: the post where they told it, else their work."""
        return self.post or self.work
