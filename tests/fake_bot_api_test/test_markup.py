"""Text, entities and HTML as Telegram reads them."""

import html
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fake_bot_api.markup import (
    check_entities,
    detected,
    read_html,
    rendered,
    trimmed,
    units,
)
from tests.fake_bot_api.refusal import Refusal


def test_length_is_counted_in_utf_16() -> None:
    assert units("a🙂") == 3


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("plain &lt;b&gt; &amp; &quot;x&quot; &#33;", 'plain <b> & "x" !'),
        ("<b>bold</b> and <STRONG>strong</STRONG>", "**bold** and **strong**"),
        ("<b>bold <i>both</i></b>", "**bold _both_**"),
        ("🙂<b>after</b>", "🙂**after**"),
        ("<a href='https://a.org/?a=1&amp;b=2'>x</a>", "[x](https://a.org/?a=1&b=2)"),
        ('<span class="tg-spoiler">s</span>', "||s||"),
        ("<tg-spoiler>s</tg-spoiler>", "||s||"),
        ("<blockquote expandable>long</blockquote>", "«long»"),
        ('<pre><code class="language-py">x</code></pre>', "```\nx\n```"),
        ("<b></b>", ""),
        ("&nbsp; stays", "&nbsp; stays"),
        ("a > b", "a > b"),
    ],
)
def test_html_is_read(source: str, shown: str) -> None:
    assert rendered(*read_html(source)) == shown


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("é<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("1 < 2 >", 'Unsupported start tag "" at byte offset 2'),
        ("I <3 you", 'Unsupported start tag "3" at byte offset 2'),
        ("tail <", "Unclosed start tag at byte offset 5"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b>x</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        (
            "<span>x</span>",
            'Tag "span" must have class "tg-spoiler" at byte offset 0',
        ),
        ('<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_broken_html_is_refused(source: str, fault: str) -> None:
    with pytest.raises(Refusal) as raised:
        read_html(source)
    assert raised.value.description == f"Bad Request: can't parse entities: {fault}"


@pytest.mark.parametrize(
    "entity",
    [
        {"type": "bold", "offset": 0, "length": 9},
        {"type": "bold", "offset": -1, "length": 1},
        {"type": "bold", "offset": 2, "length": 1},
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "shiny", "offset": 0, "length": 1},
        {"type": "bold", "offset": "0", "length": 1},
        {"type": "text_link", "offset": 0, "length": 1},
        "bold",
    ],
)
def test_entities_outside_the_text_are_refused(entity: object) -> None:
    """An emoji is two units long; an entity may not begin or end within it."""
    with pytest.raises(Refusal):
        check_entities("a🙂b", [entity])


def test_entities_may_nest_but_not_overlap() -> None:
    inner = {"type": "italic", "offset": 1, "length": 1}
    outer = {"type": "bold", "offset": 0, "length": 3}
    across = {"type": "code", "offset": 2, "length": 2}
    assert check_entities("abcd", [inner, outer]) == [outer, inner]
    with pytest.raises(Refusal):
        check_entities("abcd", [outer, across])


def test_white_space_around_a_message_vanishes() -> None:
    text, entities = trimmed(*read_html("\n  <b> x</b> \n"))
    assert text == "x"
    assert entities == [{"type": "bold", "offset": 0, "length": 1}]


def test_commands_and_links_are_marked() -> None:
    text = "🙂 /skip or see https://a.org/x, write to @priya_k, not 1/2"
    assert [(e["type"], e["offset"], e["length"]) for e in detected(text, [])] == [
        ("bot_command", 3, 5),
        ("url", 16, 15),
        ("mention", 42, 8),
    ]


def test_nothing_is_marked_inside_code() -> None:
    code = {"type": "code", "offset": 0, "length": 5}
    assert detected("/skip", [code]) == [code]


TAGS_AND_WORDS = st.lists(
    st.sampled_from(
        [*"<>&/ a", "🙂", "<b>", "</b>", "<i>", "</i>", "<a href='x'>", "</a>", "&lt;"]
    )
).map("".join)


@given(st.text())
def test_escaped_text_is_read_back(text: str) -> None:
    """What anybody writes can stand inside markup, once it is escaped."""
    assert read_html(f"<b>{html.escape(text, quote=False)}</b>")[0] == text


@given(TAGS_AND_WORDS)
def test_html_is_read_or_refused(source: str) -> None:
    """Whatever is read has entities that lie inside the text and nest."""
    with suppress(Refusal):
        text, entities = read_html(source)
        assert check_entities(text, entities) == entities
        assert check_entities(*trimmed(text, entities)) is not None
        assert text == rendered(text, [])
