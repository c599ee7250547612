"""Every phrase that may be said: whether `content/en/phrases` holds what the code says.

Which phrases these are, and what is filled into them, is read from the code itself.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from re import escape, fullmatch
from string import Formatter
from typing import Any, Final

from bot.content import Content
from bot.core import letter_tones
from bot.core.asked_under import CARD, DAILY, LETTER, OF_CARD, OF_DAILY
from bot.core.dates import Fault
from bot.core.events import Medium
from bot.core.exchange import WORTH_ASKING
from bot.core.replies import Acknowledgement, Dig
from bot.core.session import Lack, Push, Why
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
from bot.parts.asides import advising, clarifying, idling, manner
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
from bot.parts.interview.wording import AGAIN
from bot.parts.panel.decide import UNKNOWN
from bot.parts.profile.decide import CHOICES
from bot.parts.progress.decide import Way
from bot.parts.registry import HELPED, LISTED, REACHED
from bot.parts.task import stepping_out
from bot.parts.task.wording import BEATS
from bot.pycache import kept
from bot.source import EACH, HOLE, Module, Source, Words, last_name
from bot.wording.session import QUOTED

COMMANDS = LISTED
"""The commands shown to candidates, in this order; /start is known to all."""

_MODES = tuple(mode.replace("-", "_") for mode in Mode if mode is not Mode.PANEL)
_LATER = (Topic.TERMS, Topic.PROCESS)
_PRESSED = (Dig.OWN_PART, Dig.NUMBER, Dig.AGAIN)
_ASKED = (
    *("when", "day", "hour", "company", "people", "minutes", "where", "casual"),
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
    "aside.saying.{}": clarifying.SAYING,
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
    "command.{}": COMMANDS,
    "countdown.lead.{}": Focus,
    "countdown.{}": Focus,
    "daily.lead.{}": Lead,
    "daily.why.{}": (Why.MISSING, Why.THIN, Why.REFRESH, Why.AGAIN),
    "daily.{}.off": Switch,
    "daily.{}.on": Switch,
    "day.ask.{}.again": AGAIN,
    "day.ask.{}": _ASKED,
    "day.asked.{}": tuple(dict.fromkeys((*CARD, *OF_CARD))),
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
    "plainly.lack.{}": Holds,
    "postpone.{}_brief": _LATER,
    "postpone.{}": _LATER,
    "profile.ask.{}": CHOICES,
    "profile.{}.{}": tuple((name, one) for name in CHOICES for one in CHOICES[name]),
    "progress.{}": Way,
    "push.{}_quoted": Push,
    "push.{}": Push,
    "question.{}": ("retry", "return", "resume", "stale", "daily"),
    "reflection.point_{}": ("for", "against", "open", "unknown"),
    "reflection.weight_{}": range(1, 4),
    "round.due_{}": DUE,
    "remark.{}": (
        *(Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.ONE_WORD),
        Oddity.REMARK,
    ),
    "summary.lack.{}": Lack,
    "task.out_{}": stepping_out.KINDS,
    "task.heard_{}_plain": BEATS,
    "task.heard_{}": BEATS,
    "task.waited_{}": BEATS,
    "tone.set_{}": Tone,
    "tone.{}": Tone,
    "took.{}": Holds,
    "thanks.asked.{}": LETTER,
    "tip.{}": TOLD,
    "topic.{}": WORTH_ASKING,
}
"""What may stand where a key is put together while the program runs."""

SPEAKERS: Final = ("speaker", "self")
SAYING: Final = ("tell", "plain", "phrase", "counted", "_tell")
"""Methods of a speaker that say a phrase with what is filled into it."""

MAKERS: Final = {
    "bot.core.reply.phrase": "",
    "bot.core.reply.Tap": "button.",
    "bot.parts.asides.lines.say": "aside.",
    "bot.parts.after.drafts.pick": "",
}
"""Functions that are given a key, with what stands before it."""

PASSING_ON: Final = (
    *(f"bot.wording.{one}.{how}" for one in ("phrasing", "speaker") for how in SAYING),
    *("bot.wording.common._say", "bot.core.reply.phrase", "bot.parts.asides.lines.say"),
    *("bot.parts.after.drafts.pick", "bot.doors.telegram.operator._tell"),
)
"""Functions that say what they are given, so that their callers are looked at."""

SILENT: Final = ("ear", "storage", "employer", "assignments", "duties")
"""Rooms that say nothing."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place at which one of some phrases is said.

    `slots` is what is filled in there; None where only the running program knows.
    With `counted`, it is said in the form of the plural that a count has.
    """

    where: str
    keys: Words
    slots: frozenset[str] | None
    counted: bool = False

    def of(self, forms: Sequence[str]) -> "Use":
        """Give the same with a key for each form of the plural, where it counts."""
        if not self.counted:
            return self
        keys = frozenset(f"{key}.{form}" for key in self.keys for form in forms)
        return replace(self, keys=keys)

    def row(self) -> list[object]:
        """Give the same as JSON knows it."""
        slots = None if self.slots is None else sorted(self.slots)
        return [self.where, sorted(self.keys), slots, self.counted]

    @classmethod
    def of_row(cls, row: Sequence[Any]) -> "Use":
        """Read what `row` gave."""
        where, keys, slots, counted = row
        known = None if slots is None else frozenset(slots)
        return cls(where, frozenset(keys), known, counted)


def faults(content: Content, uses: Sequence[Use] | None = None) -> Iterator[str]:
    """Name each phrase that is missing, never said, or filled in wrongly.

    `uses` are those of the program if they are not given.
    """
    forms = sorted({*content.locale.plural_form.tags, "other"})
    uses = [use.of(forms) for use in (all_uses() if uses is None else uses)]
    said: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        if not use.keys and use.slots is not None:
            yield f"{use.where}: it says nothing that can be told"
        for key in sorted(use.keys):
            if HOLE in key and _family(key) is None:
                yield f"{use.where}: FAMILIES does not tell what {key} may be"
            for one in (_family(key) or ()) if HOLE in key else (key,):
                said[one].append(use)
    for key in sorted(said.keys() - content.phrases.keys()):
        yield f"content/en/phrases, {key}: the phrase is missing"
    for key in sorted(content.phrases.keys() - said.keys()):
        yield f"content/en/phrases, {key}: nothing ever says this"
    named = {}
    for key in sorted(content.phrases.keys() & said.keys()):
        named[key] = set[str]()
        for variants in content.phrases[key].values():
            for variant in variants:
                try:
                    parsed = tuple(Formatter().parse(variant))
                except ValueError:
                    yield f"content/en/phrases, {key}: the braces do not match"
                    continue
                named[key] |= {name for _, name, _, _ in parsed if name is not None}
                if variant.count("**") % 2:
                    yield f"content/en/phrases, {key}: ** is not closed"
        yield from _unfilled(key, named[key], said[key])
    for use in uses:
        known = {slot.lower() for key in use.keys for slot in named.get(key, ())}
        if use.slots and not any(HOLE in key for key in use.keys):
            for slot in sorted(use.slots - known):
                yield f"{use.where}: no phrase said there has {slot}"


def _unfilled(key: str, named: set[str], said: Iterable[Use]) -> Iterator[str]:
    if "" in named:
        yield f"content/en/phrases, {key}: the braces hold no name"
        return
    for use in said:
        if use.slots is None:
            continue
        known = use.slots | {slot.capitalize() for slot in use.slots}
        if named - known:
            unknown = ", ".join(sorted(named - known))
            yield f"content/en/phrases, {key}: {use.where} cannot fill in {unknown}"
            return


@cache
def _family(key: str) -> Sequence[str] | None:
    """Give all that a key may be which is put together while the program runs."""
    for family, members in FAMILIES.items():
        if fullmatch("[^.]+".join(map(escape, family.split(HOLE))), key):
            looks = ".+".join(map(escape, key.split(HOLE)))
            given = (one if isinstance(one, tuple) else (one,) for one in members)
            keys = (family.format(*one) for one in given)
            return [one for one in keys if fullmatch(looks, one)]
    return None


# What the code says


@cache
def all_uses() -> tuple[Use, ...]:
    """Give each place at which the program says a phrase.

    To follow them takes two seconds: what is found is kept for the next start.
    """
    texts = tuple(_texts(files("bot"), "bot"))
    rows = kept(Path(__file__), texts, lambda: [use.row() for use in uses_in(texts)])
    return tuple(map(Use.of_row, rows))


def uses_in(texts: Iterable[tuple[str, str]]) -> tuple[Use, ...]:
    """Give each place at which modules, by name and text, say a phrase."""
    source = Source(texts, SPEAKERS)
    return tuple(
        use
        for module in source.modules
        for node in ast.walk(module.tree)
        for use in _used(node, module, source)
    )


def _texts(folder: Traversable, name: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if f"{name}.{entry.name}" not in {f"bot.{room}" for room in SILENT}:
                yield from _texts(entry, f"{name}.{entry.name}")
        elif entry.name.endswith(".py"):
            module = f"{name}.{entry.name[:-3]}".removesuffix(".__init__")
            yield module, entry.read_text("utf-8")


def _used(node: ast.AST, module: Module, source: Source) -> Iterator[Use]:
    where = f"{module.name}, line {getattr(node, 'lineno', 0)}"
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=who), attr=how)):
            if who in SPEAKERS and how in SAYING and not _passing_on(node, module):
                keys = source.words(node.args[0], module)
                if how == "counted":
                    yield Use(where, keys, frozenset({"count"}), counted=True)
                else:
                    yield Use(where, keys, _slots(node, module, source))
        case ast.Call(func=ast.Name(id=name)):
            prefix = MAKERS.get(module.imported.get(name, f"{module.name}.{name}"))
            if prefix is not None and not _passing_on(node, module):
                given = node.args if name == "pick" else node.args[:1]
                told = (_told(key, module, source) for key in given)
                keys = frozenset(prefix + key for several in told for key in several)
                bare = prefix == "button."
                slots = frozenset() if bare else _slots(node, module, source)
                yield Use(where, keys, slots)
        case ast.Subscript(value=value, slice=key, ctx=ast.Load()):
            if last_name(value) == "phrases" and not _passing_on(node, module):
                yield Use(where, source.words(key, module) - {HOLE}, None)


def _passing_on(node: ast.AST, module: Module) -> bool:
    """Whether a call only passes on what the function around it was called with."""
    while (node := module.above.get(node, module.tree)) is not module.tree:
        if isinstance(node, ast.FunctionDef):
            return f"{module.name}.{node.name}" in PASSING_ON
    return False


def _slots(call: ast.Call, module: Module, source: Source) -> frozenset[str] | None:
    slots: set[str] = set()
    for keyword in call.keywords:
        if keyword.arg is not None:
            slots.add(keyword.arg)
        else:
            slots |= source.words(keyword.value, module, (EACH,))
    return None if HOLE in slots else frozenset(slots)


def _told(key: ast.expr, module: Module, source: Source) -> Words:
    if isinstance(key, ast.Starred):
        return source.words(key.value, module, (EACH,))
    return source.words(key, module)
