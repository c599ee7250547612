"""What may stand in a key that is put together while the program runs: `tone.{}`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core import letter_tones
from bot.core.asked_under import CARD, DAILY, HOME, LETTER, OF_CARD, OF_DAILY
from bot.core.dates import Fault
from bot.core.events import Medium
from bot.core.exchange import WORTH_ASKING
from bot.core.replies import Acknowledgement, Dig
from bot.core.session import Lack, Push, Why
from bot.ear import everyday_replies
from bot.hearing import TOLD, NewcomerKind
from bot.model import (
    Holds,
    Item,
    Mode,
    Oddity,
    Part,
    Slip,
    TaskKind,
    Telling,
    Tone,
    Topic,
    Want,
)
from bot.parts.after.notes import FIELDS
from bot.parts.asides import (
    advising,
    clarifying,
    door_patterns,
    doubting,
    idling,
    manner,
    terms_asked,
)
from bot.parts.asides.after_wording import QUOTING, RECORDS
from bot.parts.asides.form_answers import HELPED as EXPLAINED
from bot.parts.asides.form_answers import SHOWN, TOPICS
from bot.parts.asides.lines import FINER
from bot.parts.asides.room_wording import ROOM
from bot.parts.asides.round_due import DUE
from bot.parts.asides.simpler import PLAIN
from bot.parts.asides.wants import POINTS
from bot.parts.daily.replies import Lead, Switch
from bot.parts.interview.checklist import ITEMS
from bot.parts.interview.countdown import Focus
from bot.parts.interview.people_pieces import ASKED as ASKED_OF_PEOPLE
from bot.parts.interview.wording import AGAIN
from bot.parts.job.said import MEANT
from bot.parts.panel.decide import UNKNOWN
from bot.parts.profile.decide import CHOICES
from bot.parts.progress.decide import Way
from bot.parts.registry import HELPED, LISTED, REACHED
from bot.parts.settings.said import ASKED as ASKED_THERE
from bot.parts.task import looking_back, stepping_out
from bot.parts.task.asked import ASKED as ASKED_OF_TASK
from bot.parts.task.asked import MEANT as MEANT_THERE
from bot.parts.task.said import LINES as SAID_OF_TASK
from bot.parts.task.wording import BEATS
from bot.wording.session import QUOTED

_MODES = tuple(mode.replace("-", "_") for mode in Mode if mode is not Mode.PANEL)
_LATER = (Topic.TERMS, Topic.PROCESS)
_PRESSED = (Dig.OWN_PART, Dig.NUMBER, Dig.AGAIN)
_ASKED = (
    *("when", "day", "hour", "company", "people", "minutes", "where", "casual"),
    "task",
    "examples",
)
_NOTED = (
    "remote",
    "on_site",
    "casual",
    "formal",
    "no_day",
    "no_dress",
    "several",
    "one",
    "task",
)
_REGISTERS = ("general", "peer", "director", "coordinator")
STEPS = (
    *("field", "notes", "thanks", "reflect", "date", "rehearse", "check", "task"),
    *("posting", "say", "prove", "story", "ask", "panel", "daily", "again"),
)


@dataclass(frozen=True, slots=True)
class _Everyday:
    """What follows a word in the keys of everyday replies, read where it is asked."""

    head: str

    def __iter__(self) -> Iterator[str]:
        for key in everyday_replies():
            head, _, name = key.partition(".")
            if head == self.head:
                yield name


FAMILIES: Final[Mapping[str, Iterable[object]]] = {
    "ack.{}_quoted": QUOTED,
    "ack.{}": Acknowledgement,
    "aside.advise.{}": advising.OWN,
    "aside.beside.{}": advising.BESIDE,
    "aside.clarify_{}": FINER["clarify"],
    "aside.either_for.{}": clarifying.WHY,
    "aside.form.{}": (*EXPLAINED, "other"),
    "aside.form_example.{}": SHOWN,
    "aside.form_hint.{}": SHOWN,
    "aside.form_topic.{}": TOPICS,
    "aside.form_why.{}": (*EXPLAINED, "other"),
    "aside.gap.{}": Part,
    "aside.invent_{}": clarifying.INVENTED,
    "aside.instruction_{}": FINER["instruction"],
    "aside.mend.{}": Lack,
    "aside.method_{}": (*FINER["method"], *manner.METHODS),
    "aside.name_{}": (*clarifying.NAMED, "person"),
    "aside.open_told_{}": clarifying.OPEN_TOLD,
    "aside.open_{}": clarifying.OPEN,
    "aside.plain.{}": (*Part, "way_in", "invite", *_PRESSED),
    "aside.point.{}": POINTS,
    "aside.machine_{}": FINER["machine"],
    "aside.privacy_{}": FINER["privacy"],
    "aside.program_{}": manner.PROGRAM,
    "aside.put.{}": (*advising.PUT, "plain"),
    "aside.quoted_{}": QUOTING,
    "aside.record_{}": RECORDS,
    "aside.rephrase_{}": PLAIN,
    "aside.role_{}": manner.ROLES,
    "aside.doubt.{}": (*doubting.OWN, "against"),
    "aside.saying.{}": clarifying.SAYING,
    "door.{}": door_patterns.LINES,
    "panel.room.{}": ROOM,
    "panel.room_all.{}": ("all_there", "nobody_new"),
    "button.home_{}": REACHED,
    "button.item.{}": ITEMS,
    "button.next_{}": STEPS,
    "button.task_{}": (*(kind.replace("-", "_") for kind in TaskKind), *Item),
    "button.want_{}": idling.OFFERED,
    "button.wants_{}": (*Want, UNKNOWN),
    "button.{}": Tone,
    "came.{}": NewcomerKind,
    "careful.{}": Slip,
    "command.{}": LISTED,
    "countdown.lead.{}": Focus,
    "countdown.{}": Focus,
    "daily.lead.{}": Lead,
    "daily.why.{}": (Why.MISSING, Why.THIN, Why.REFRESH, Why.AGAIN),
    "daily.{}.off": Switch,
    "daily.{}.on": Switch,
    "day.ask.{}.again": AGAIN,
    "day.ask.{}": _ASKED,
    "day.asked.{}": tuple(dict.fromkeys((*CARD, *OF_CARD))),
    "day.whom.{}": ASKED_OF_PEOPLE,
    "task.means.{}": MEANT_THERE,
    "task.asked_{}": ASKED_OF_TASK,
    "task.said.example_{}": TaskKind,
    "task.said.{}": SAID_OF_TASK,
    "settings.asked_{}": ASKED_THERE,
    "job.means.{}": tuple(MEANT),
    "job.talk_{}": ("gap", "counts", "enough", "own"),
    "home.asked.{}": HOME,
    "daily.asked.{}": tuple(dict.fromkeys((*DAILY, *OF_DAILY))),
    "day.fault.{}": (*Fault, "hour", "minutes"),
    "day.item.{}": tuple(one for one in ITEMS if one not in ("names", "unsaid")),
    "day.note.{}": _NOTED,
    "day.unknown.{}": ("when", "company", "people", "place", "length"),
    "dig.{}": (Dig.NUMBER, Dig.AGAIN),
    "flag.{}": tuple(telling for telling in Telling if telling is not Telling.STORY),
    "held.{}": _PRESSED,
    "help.{}": HELPED,
    "home.next.{}": (*STEPS, "carry_on"),
    "media.{}": Medium,
    "note.close_{}": (*_REGISTERS, letter_tones.PLAIN, letter_tones.WARM),
    "note.open_{}": (*_REGISTERS, letter_tones.PLAIN, letter_tones.WARM),
    "notes.more_{}": FIELDS,
    "notes.{}": FIELDS,
    "number.{}": range(2, 8),
    "open.{}": _MODES,
    "page.mode.{}": (*_MODES, Mode.PANEL),
    "panel.ask.{}": Want,
    "panel.cares.{}": Want,
    "panel.first.{}": Want,
    "panel.lead.{}": Want,
    "panel.take.{}": (*Want, "result", "own_part", "person"),
    "panel.waits.take.{}": (*Want, "result", "own_part", "person", "clash"),
    "panel.waits.{}": Lack,
    "part.{}": Part,
    "plainly.gap.{}": Holds,
    "plainly.lack.{}": Holds,
    "postpone.{}_brief": _LATER,
    "postpone.{}": _LATER,
    "profile.ask.{}": CHOICES,
    "profile.{}.{}": tuple((name, one) for name in CHOICES for one in CHOICES[name]),
    "progress.{}": Way,
    "push.{}_quoted": Push,
    "push.{}": Push,
    "question.{}": ("retry", "retry_plain", "return", "resume", "stale", "daily"),
    "reflection.point_{}": ("for", "against", "open", "unknown"),
    "reflection.weight_{}": range(1, 4),
    "round.due_{}": DUE,
    "remark.{}": (
        *(Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.ONE_WORD),
        Oddity.REMARK,
    ),
    "summary.lack.{}": Lack,
    "closing.asked_{}": terms_asked.KEYS,
    "task.out_{}": stepping_out.KINDS,
    "task.instead_{}": looking_back.INSTEAD,
    "task.heard_{}_plain": BEATS,
    "task.heard_{}": BEATS,
    "task.waited_{}": BEATS,
    "tone.set_{}": Tone,
    "tone.{}": Tone,
    "took.{}": Holds,
    "thanks.asked.{}": LETTER,
    "known.{}": _Everyday("known"),
    "tip.{}": TOLD,
    "topic.{}": WORTH_ASKING,
}
"""What may stand where a key is put together while the program runs."""
