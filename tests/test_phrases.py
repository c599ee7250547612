"""What the code says is found in its source, and set beside what the content holds."""

from dataclasses import replace

from bot.content import Content
from bot.model import Tone
from bot.phrases import FAMILIES, all_uses, faults, uses_in
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
