"""What the code says is found in its source, and set beside what the content holds."""

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.content import Content
from bot.model import Tone
from bot.phrase_families import FAMILIES
from bot.phrases import Use, all_uses, faults, uses_in
from bot.pycache import kept
from tests.each import each

HELPERS = """
from bot.core.reply import Tap, phrase

KEYS = {"near": "day.near", "far": "day.far"}

class Speaker:
    def plain(self, key, **values):
        return self.content.phrases[key].format(**values)

    def button(self, label, verb):
        return Button(self.plain(f"button.{label}"), verb)

    def quoting(self, key, quote, otherwise="day.plain"):
        self.plain(key, quote=quote) if quote else self.plain(otherwise)
"""


def said(code: str) -> set[tuple[frozenset[str], frozenset[str] | None]]:
    """Give the keys and slots of what a module says, besides its helpers."""
    lines = HELPERS.count("\n")
    found = uses_in([("bot.some", HELPERS + code)])
    return {
        (use.keys, use.slots)
        for use in found
        if int(use.where.rpartition(" ")[2]) > lines
    }


def through_helpers(code: str) -> set[str]:
    """Give the keys that helpers say for a module."""
    found = uses_in([("bot.some", HELPERS + code)])
    return {key for use in found for key in use.keys}


@each(
    "code, keys, slots",
    [
        ("speaker.plain('let_go')", {"let_go"}, set()),
        ("speaker.plain('a' if x else 'b', name=n)", {"a", "b"}, {"name"}),
        ("speaker.plain('x', **{'in': far, 'at': at})", {"x"}, {"in", "at"}),
        ("speaker.plain(f'day.{x.y}')", {"day.{}"}, set()),
        ("speaker.plain(f\"a.{'b' if x else 'c'}\")", {"a.b", "a.c"}, set()),
        ("speaker.plain(KEYS[where])", {"day.near", "day.far"}, set()),
        ("speaker.plain(KEYS.get(x, 'd'))", {"day.near", "day.far", "d"}, set()),
        ("phrase('care.used')", {"care.used"}, set()),
        ("Tap('next', Verb.NEXT, bound=True)", {"button.next"}, set()),
        ("[speaker.plain(f'a.{x}') for x in ('b', 'c')]", {"a.b", "a.c"}, set()),
        (
            "def f(x, y):\n    for key, q in (('a', x), ('b', y)):\n"
            "        speaker.plain(key, quote=q)",
            {"a", "b"},
            {"quote"},
        ),
        (
            "def f(x):\n    key = 'a'\n    if x:\n        key = 'b'\n"
            "    speaker.plain(key)",
            {"a", "b"},
            set(),
        ),
        (
            "def f(key):\n    speaker.plain(key)\nf('a')\nf(key='b')",
            {"a", "b"},
            set(),
        ),
        (
            "def name(x):\n    return f'c.{x}' if x else 'c'\n"
            "def f(x):\n    speaker.plain(name(x))",
            {"c", "c.{}"},
            set(),
        ),
        ("other.plain('no phrase')", None, None),
        ("plain('no phrase')", None, None),
    ],
)
def test_what_is_said_is_followed_back_to_its_words(
    code: str, keys: set[str] | None, slots: set[str] | None
) -> None:
    found = said(code)
    if keys is None or slots is None:
        assert not found
    else:
        assert found == {(frozenset(keys), frozenset(slots))}


def test_helpers_say_what_they_are_given() -> None:
    found = through_helpers(
        "speaker.button('next', 1)\nspeaker.quoting('day.quoted', q)\n"
    )
    assert {"button.next", "day.quoted", "day.plain"} <= found


@each(
    "code, reason",
    [
        ("speaker.tell('let_og')", "let_og: the phrase is missing"),
        ("phrase('bridge.noticed')", "bridge.noticed: the phrase is missing"),
        ("speaker.tell('let_go', name=n)", "no phrase said there has name"),
        ("speaker.tell('probe.quoted')", "cannot fill in Quote, quote"),
        ("speaker.tell('probe.quoted', quot=q)", "no phrase said there has quot"),
        ("speaker.tell(f'tok.{x}')", "FAMILIES does not tell what tok.{} may be"),
        ("speaker.tell(x)", "FAMILIES does not tell what {} may be"),
        ("speaker.tell(None)", "it says nothing that can be told"),
    ],
)
def test_code_that_says_what_cannot_be_said_is_named(
    content: Content, code: str, reason: str
) -> None:
    wrong = uses_in([("bot.some", f"from bot.core.reply import phrase; {code}")])
    found = list(faults(content, (*all_uses(), *wrong)))
    assert any(reason in fault for fault in found), found
    assert all("bot.some, line 1: " in f or "content/en/phrases, " in f for f in found)


def test_no_family_is_named_that_nothing_says() -> None:
    parted = {key for use in all_uses() for key in use.keys if "{}" in key}
    assert set(FAMILIES) <= parted


def test_a_member_of_a_family_without_a_phrase_is_named(content: Content) -> None:
    fewer = {key: v for key, v in content.phrases.items() if key != "took.reason"}
    (fault,) = faults(replace(content, phrases=fewer))
    assert fault == "content/en/phrases, took.reason: the phrase is missing"


def test_a_phrase_nobody_says_is_named(content: Content) -> None:
    more = {**content.phrases, "took.nothing": dict.fromkeys(Tone, ("Hm.",))}
    (fault,) = faults(replace(content, phrases=more))
    assert fault == "content/en/phrases, took.nothing: nothing ever says this"


def test_what_the_source_says_is_kept_for_this_very_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another letter, a broken file, no place to write: it is read anew."""
    read: list[str] = []
    module, texts = tmp_path / "m.py", [("m", "a = 1")]

    def reading() -> list[str]:
        read.append(texts[0][1])
        return read[-1:]

    def found() -> object:
        return kept(module, texts, reading)

    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [found(), found()] == [["a = 1"]] * 2
    assert not any(tmp_path.iterdir())
    assert read == ["a = 1"] * 2
    read.clear()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert [found(), found()] == [["a = 1"]] * 2
    texts = [("m", "a = 2")]
    assert [found(), found()] == [["a = 2"]] * 2
    (file,) = (tmp_path / "__pycache__").iterdir()
    for broken in ("", "{", "[]", '{"of": 1}', file.read_text("utf-8")[:-5]):
        file.write_text(broken, "utf-8")
        assert found() == ["a = 2"]
    assert read == ["a = 1", "a = 2", *["a = 2"] * 5]
    shutil.rmtree(file.parent)
    file.parent.write_text("no folder")
    assert [found(), found()] == [["a = 2"]] * 2
    assert len(read) == 9


def test_uses_are_kept_as_they_are() -> None:
    for use in all_uses():
        assert Use.of_row(json.loads(json.dumps(use.row()))) == use
