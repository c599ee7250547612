"""The page to keep: it needs nothing else, and a candidate's words stay words."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.events import MovedOn, Said, Skipped
from bot.core.incoming import Pressed
from bot.core.session import Attempt, Push, Session, Stand
from bot.loop import Loop
from bot.model import Cue, Expects, Judgement, Mode, Outcome, Tone, Topic
from bot.parts.second_round.page import LONGEST, page
from bot.storage.sqlite import Outgoing, Store
from tests.core.talk import START, Talk, clear, judged, thin, vague
from tests.examples import examples
from tests.loaded import loaded

DAY = date(2026, 11, 24)
BEST = (8, 18)
STORY = "In June I rang Ana and she came."
VOID = {"meta", "br", "link", "img"}


class Reader(HTMLParser):
    """Checks that tags are closed, and gathers what is seen and what is marked."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.seen = ""
        self.marked: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag == "mark":
            self.marked.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.seen += data
        if "mark" in self.open:
            self.marked[-1] += data


def told(text: str, judgement: Judgement, *expects: Expects) -> Session:
    """A session in which this was said to its first question."""
    talk = Talk(*expects)
    talk.session = replace(talk.session, mode=Mode.SECOND_ROUND, track="projects")
    talk.says(text)
    talk.is_heard(judgement)
    talk.has(MovedOn)
    while not talk.session.over:
        talk.has(Skipped)
    return talk.session


def read(content: Content, session: Session, **more: object) -> Reader:
    wanted = more.get("wanted", ())
    assert isinstance(wanted, tuple)
    attached = page(content, session, Tone.GENTLE, DAY, wanted)
    assert attached.name == f"{session.mode.value}-2026-11-24.html"
    assert not attached.picture
    return Reader(attached.data.decode())


def test_it_shows_what_was_said_and_marks_what_landed(content: Content) -> None:
    shown = read(content, told(STORY, clear(best=BEST)))
    assert "24 November 2026" in shown.seen
    assert content.tracks["projects"].name in shown.seen
    assert STORY in shown.seen
    assert shown.marked == ["I rang Ana"]


def test_the_sentence_to_take_along_is_whole(content: Content) -> None:
    text = "It was hot. in June I rang Ana and she came. Nobody else did"
    shown = read(content, told(text, clear(best=(20, 30))))
    assert "In June I rang Ana and she came." in shown.seen


def test_what_did_not_land_is_not_marked_and_one_thing_would_carry_it(
    content: Content,
) -> None:
    shown = read(content, told("I always listen", vague(best=(2, 8))))
    assert shown.marked == []
    carried = content.phrases["summary.lack.situation"][Tone.GENTLE][0]
    assert shown.seen.count(carried) == 1


def test_an_edited_answer_is_shown_without_a_mark(content: Content) -> None:
    """The places point into words that are gone."""
    talk = Talk(Expects.INSTANCE)
    talk.says(STORY)
    talk.is_heard(clear(best=BEST))
    talk.has(MovedOn)
    talk.edits("m1", "In May I rang Bo.")
    shown = read(content, talk.session)
    assert "In May I rang Bo." in shown.seen
    assert shown.marked == []


HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "&lt;b&gt; & \" ' </blockquote>",
    "{title} {0} {} %s **bold**",
    "שלום <mark>🙂</mark>",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_candidates_words_are_words(content: Content, words: str) -> None:
    session = told(f"{words} and {STORY}", clear(best=(0, len(words))))
    wanted = ((words, True), (words, False))
    shown = read(content, session, wanted=wanted)
    assert shown.seen.count(words) >= 3
    assert not {"script", "img", "link", "iframe"} & shown.tags
    assert shown.marked == [words]


def test_it_needs_nothing_else(content: Content) -> None:
    """No script, nothing from elsewhere, no address of anything."""
    attached = page(content, told(STORY, clear(best=BEST)), Tone.GENTLE, DAY)
    shown = Reader(attached.content)
    assert not {"script", "img", "link", "iframe", "a"} & shown.tags
    assert not {"src", "href", "style"} & {name for name, _ in shown.attributes}
    assert not re.search(r"https?:|//|url\(|@import", attached.content)
    assert "prefers-color-scheme: dark" in attached.content
    assert "size: A4" in attached.content


def test_what_was_left_out_is_named(content: Content) -> None:
    session = told(STORY, clear(best=BEST), *[Expects.INSTANCE] * 3)
    shown = read(content, session)
    assert content.phrases["page.skipped"][Tone.GENTLE][0] in shown.seen


def test_questions_that_worked_are_kept_apart(content: Content) -> None:
    talk = Talk(Expects.QUESTIONS)
    asked = judged(Outcome.CLEAR)
    talk.answers("Why is the post open?", asked, asked=(Topic.VACANCY,))
    talk.answers("Once I rang Ana", clear(best=(5, 15)))
    shown = read(content, talk.session)
    assert shown.seen.count("Why is the post open?") == 2
    assert shown.marked == ["I rang Ana"]


def test_a_long_answer_is_cut_and_says_where_the_rest_is(content: Content) -> None:
    session = told("word " * LONGEST, thin(best=(0, 4)))
    attached = page(content, session, Tone.GENTLE, DAY)
    assert len(attached.content) < 2 * LONGEST + 10_000
    assert content.phrases["page.cut"][Tone.GENTLE][0] in Reader(attached.content).seen


def test_marked_words_are_never_in_the_part_that_is_cut(content: Content) -> None:
    """Wherever they stand in an answer that is too long."""
    deed = "I rang Ana"
    for before in (0, 10, LONGEST - 5, LONGEST, LONGEST + 1, 3 * LONGEST):
        text = f"{'word ' * (before // 5)}{deed}{' more' * LONGEST}"
        place = text.index(deed)
        session = told(text, clear(best=(place, place + len(deed))))
        shown = read(content, session)
        assert shown.marked == [deed], before
        assert content.phrases["page.cut"][Tone.GENTLE][0] in shown.seen
        assert len(shown.seen) < 2 * LONGEST


def test_another_language_is_no_fault_of_the_answer(content: Content) -> None:
    foreign = replace(vague(), language="de")
    said = content.phrases["page.foreign"][Tone.GENTLE][0]
    seen = read(content, told("Ich habe Ana angerufen", foreign)).seen
    assert said in seen
    assert "out loud;" not in seen, "its words are not those of English"
    assert said not in read(content, told("I always listen", vague())).seen


def test_title_and_name_tell_one_page_from_another(content: Content) -> None:
    session = replace(told(STORY, clear(best=BEST)), mode=Mode.BEHAVIOURAL)
    for company, name in {
        "": "behavioural-2026-11-24.html",
        "Halden Systems, Ltd.": "behavioural-halden-systems-ltd-2026-11-24.html",
        "Žabka 24/7": "behavioural-zabka-24-7-2026-11-24.html",
        "../../etc": "behavioural-etc-2026-11-24.html",
        "日本": "behavioural-2026-11-24.html",
        "x" * 300: f"behavioural-{'x' * 40}-2026-11-24.html",
    }.items():
        made = page(content, session, Tone.GENTLE, DAY, (), company)
        assert made.name == name
        title = re.search("<title>(.*)</title>", made.content)
        assert title is not None
        assert title[1].startswith("Behavioural questions")
        assert title[1].endswith("24 November 2026")


def test_headings_come_in_order(content: Content) -> None:
    """Each is at most one step below the one before, as a screen reader reads them."""
    session = told(STORY, clear(best=BEST), *[Expects.INSTANCE] * 3)
    made = page(content, session, Tone.GENTLE, DAY, (("my licence", True),))
    levels = [int(level) for level in re.findall(r"<h(\d)", made.content)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for before, after in pairwise(levels):
        assert after <= before + 1


def test_a_doubt_is_shown_with_what_was_said_to_it(content: Content) -> None:
    session = told(f"{STORY}\nHe had left by then.", clear(best=BEST))
    (turn, *others) = session.turns
    attempt = turn.attempt
    messages = (replace(attempt.messages[0], text=STORY), attempt.messages[0])
    messages = (
        messages[0],
        replace(messages[1], id="m9", text="He had left by then."),
    )
    met = replace(
        attempt,
        messages=messages,
        push=Push.RESULT,
        pushed=1,
        stood=Stand.FACTS,
        stood_on=Cue(0, 11, "best"),
    )
    session = replace(session, turns=(turn.going(met), *others))
    shown = read(content, session)
    assert shown.marked == ["I rang Ana", "He had left"]
    assert content.phrases["page.after_push"][Tone.GENTLE][0] in shown.seen


@pytest.mark.parametrize(
    ("words", "key"),
    [(20, "page.aloud_room"), (200, "page.aloud"), (900, "page.aloud_long")],
)
def test_words_are_compared(content: Content, words: int, key: str) -> None:
    """Nobody types as fast as they speak: how long they typed is not told."""
    talk = Talk(Expects.INSTANCE)
    text = "word " * words
    talk.applies(Said(talk.at + timedelta(minutes=3), "t1", text))
    talk.is_heard(clear(best=(0, 4)))
    talk.has(MovedOn)
    seen = read(content, talk.session).seen
    assert "You typed" not in seen
    template = content.phrases[key][Tone.GENTLE][0]
    tail = template.split("}")[-1]
    assert f"{words} words" in seen
    assert tail in seen


cues = st.builds(Cue, st.integers(-2, 60), st.integers(-2, 60), st.just("best"))


@given(st.text(max_size=40), st.none() | cues, st.none() | cues, st.integers(0, 3))
@settings(deadline=None, max_examples=examples(60))
def test_no_place_breaks_a_page(
    text: str, best: Cue | None, stood_on: Cue | None, opened: int
) -> None:
    """Places may be stale, empty or reversed."""
    session = told(text or "x", clear(best=BEST))
    (turn, *others) = session.turns
    judgement = replace(clear(), best=best)
    broken = Attempt(
        turn.attempt.messages,
        judgement=judgement,
        bridge=judgement if opened else None,
        opened=opened,
        push=Push.CHOICE,
        pushed=opened,
        stood=Stand.FACTS,
        stood_on=stood_on,
    )
    session = replace(session, turns=(turn.going(broken), *others))
    assert Reader(page(loaded(), session, Tone.DIRECT, DAY).content).seen


async def test_a_page_of_a_session_that_is_gone_is_a_stale_button(
    content: Content, tmp_path: Path
) -> None:
    """Whatever a door sends, there is a kind word and no page of somebody else."""
    said: list[Outgoing] = []
    async with Store(tmp_path / "s", tmp_path / "k", bytes(32), lambda: 0.0) as store:
        interviewer = Loop(
            store, lambda: content, said.extend, lambda: None, lambda: 2**40
        )
        await interviewer.handle("terminal:me", Pressed(START, "page/abc//0"))
    (line,) = said
    assert line.utterance.attachment is None
    assert line.utterance.text in content.phrases["stale"][Tone.GENTLE]
