"""Every phrase that may be said: whether `content/en/phrases` holds what the code says.

Which phrases these are, and what is filled into them, is read from the code itself.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from re import escape, fullmatch
from string import Formatter
from typing import Any, Final

from bot.content import Content
from bot.parts.registry import LISTED
from bot.phrase_families import FAMILIES
from bot.pycache import kept
from bot.source import EACH, HOLE, Module, Source, Words, last_name

COMMANDS = LISTED
"""The commands shown to candidates, in this order; /start is known to all."""

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
"""Packages that say nothing."""


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
            if f"{name}.{entry.name}" not in {f"bot.{one}" for one in SILENT}:
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
