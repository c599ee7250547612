"""What candidates were asked to bring or do: outlines, defences and scenes."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from bot.assignments import field_needs, kinds, scene_for, scenes
from bot.assignments.scenes import FEWEST, MOST
from bot.context import Contexts
from bot.conversation import respond
from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, with_own
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.replies import Ask, Summarise
from bot.core.session import Session
from bot.core.state import State
from bot.ear import hear_beats
from bot.export import export
from bot.model import Expects, Item, Mode, Outcome, TaskKind, Tone
from bot.parts.interview.countdown import Focus, drawn
from bot.parts.registry import PREPARED
from bot.parts.task.assignment import (
    MAX_KEPT,
    MAX_STEPS,
    Assignment,
    kept,
    steps_of,
)
from bot.parts.task.decide import TaskPageOf
from bot.parts.task.defence import ASKED, defence
from bot.parts.task.page import page
from bot.parts.task.quotable import quotable
from bot.parts.task.replies import EndScene, ShowBrief, ShowOutline
from bot.parts.task.scene import answered, begun, waited_for, without_turn
from bot.parts.task.stepping_out import parted
from bot.saying import say
from bot.storage.documents import dossier_from_bytes, dossier_to_bytes
from tests.examples import sampled, some
from tests.loaded import loaded

START = datetime(2026, 11, 24, 18, tzinfo=UTC)
WORDS = st.text(
    st.sampled_from("abc xyz.,;:-–1230()\n\"'“”?! then after that first"), max_size=80
) | st.sampled_from(
    [
        "first i listen, then i fix the rota and after that i look at the costs",
        "1. ask 2. look 3. do",
        "i leave out the history",
        "because nobody would read it",
        "12 visits a week",
    ]
)


@cache
def contexts() -> Contexts:
    return Contexts(loaded(), "UTC", timedelta(hours=4))


class Chat:
    """A candidate of a field, with all that the real program decides and says."""

    def __init__(self, track: str = "sales") -> None:
        self.state = State(Candidate(START, track=track, welcomed=True), None)
        self.sessions: dict[str, Session] = {}
        self.number = 0

    def does(self, move: Move) -> State:
        context = contexts().context(2**40 + self.number, {})
        before = self.state
        self.state = respond(
            before.candidate, before.session, move, context, before.dossier
        )
        assert not self.state.asks
        spoken = say(
            loaded(),
            self.state.replies,
            Tone.GENTLE,
            self.state.candidate.spoken,
            self.state.session,
        )
        self.text = "\n".join(u.text for u in spoken.utterances)
        # With one more tap the rest of a long message is read, too.
        rest = spoken.rest.runs if spoken.rest is not None else ()
        self.rest = "".join(run.text for run in rest)
        candidate = replace(self.state.candidate, spoken=spoken.spoken)
        self.state = replace(self.state, candidate=candidate)
        return self.state

    def commands(self, name: str, argument: str = "") -> State:
        self.number += 1
        return self.does(Commanded(self._at, name, argument))

    def says(self, text: str) -> State:
        self.number += 1
        self.does(Said(self._at, f"m{self.number}", text))
        return self.commands("done")

    def taps(self, argument: str) -> State:
        self.number += 1
        return self.does(Pressed(self._at, str(Press(Verb.TASK, argument))))

    @property
    def now(self) -> Assignment:
        current = kept(self.state.dossier).now
        assert current is not None
        return current

    @property
    def _at(self) -> datetime:
        return START + timedelta(minutes=self.number)


# Words


@given(WORDS)
def test_an_outline_holds_nothing_but_the_words_that_were_said(text: str) -> None:
    steps = steps_of(text)
    assert len(steps) <= MAX_STEPS
    assert all(step in text for step in steps)
    empty = Assignment(1, START, kind=TaskKind.TALK)
    for item in Item:
        for words in empty.with_item(item, text).of(item):
            assert words in " ".join(text.split()) or words in text
            assert quotable(item, words) in words


def test_words_are_cut_into_steps_where_they_part() -> None:
    wanted = {
        "first i ring them, then i ride along and after that we try evenings": (
            "i ring them",
            "i ride along",
            "we try evenings",
        ),
        "1) read all 2) sort by date 3) reply": ("read all", "sort by date", "reply"),
        "30 - come in with every shift\n60: one list\nby day 90: slots": (
            "30 - come in with every shift",
            "60: one list",
            "by day 90: slots",
        ),
        "meet the team, learn the systems, and then one quick win": (
            "meet the team",
            "learn the systems",
            "one quick win",
        ),
        "I'd listen to those who are there, because they know it": (
            "I'd listen to those who are there, because they know it",
        ),
        "plain csv, no database": ("plain csv, no database",),
        "chart on the door, teach the nights and count on friday": (
            "chart on the door",
            "teach the nights",
            "count on friday",
        ),
    }
    assert {text: steps_of(text) for text in wanted} == wanted


def test_only_what_reads_well_in_a_question_is_named_in_one() -> None:
    wanted = {
        (Item.LEFT, "i leave out the online shop"): "the online shop",
        (Item.LEFT, "I won't promise them a refund."): "them a refund",
        (Item.LEFT, "nothing really"): "",
        (Item.LEFT, "it is all in there"): "",
        (Item.NUMBER, "12 visits a week"): "12 visits a week",
        (Item.NUMBER, "quite a lot"): "",
        (Item.POINT, "because it works"): "",
        (Item.POINT, "what do you mean?"): "",
        (Item.STEPS, "ring the forty old customers"): "ring the forty old customers",
        (Item.STEPS, " ".join(["word"] * 15)): "",
    }
    assert {key: quotable(*key) for key in wanted} == wanted


def test_who_has_no_number_has_said_none_and_who_asks_is_helped() -> None:
    chat = Chat()
    chat.commands("task", "10 min presentation")
    chat.taps("item:number")
    chat.says("i don't have a number yet")
    assert not chat.now.figure
    chat.taps("item:steps")
    chat.number += 1
    chat.does(Said(START + timedelta(hours=1), "m99", "hmm can you give me an example"))
    assert not chat.now.steps
    assert chat.state.dossier.form is not None
    chat.says("I tell of a case from my last ward")
    assert chat.now.steps == ("I tell of a case from my last ward",)


# Every kind in every field


@sampled
def test_every_kind_can_be_played_in_every_field_to_its_end() -> None:
    for track, kind in some(product(loaded().tracks, TaskKind)):
        chat = Chat(track)
        chat.taps(f"kind:{kind}")
        if kinds()[kind].minutes:
            chat.taps("minutes:20")
        assert any(isinstance(r, ShowBrief) for r in chat.state.replies), (track, kind)
        assert field_needs()[track].needs(kind) in chat.text + chat.rest
        chat.taps("outline")
        for words in ("the small ones first", "ask; look; do", "7 a week", "the rest"):
            chat.says(words)
        assert any(isinstance(r, ShowOutline) for r in chat.state.replies)
        chat.taps("defend")
        asked = [r for r in chat.state.replies if isinstance(r, Ask)]
        for _ in range(ASKED):
            chat.commands("skip")
            asked += [r for r in chat.state.replies if isinstance(r, Ask)]
        session = chat.state.session
        assert session is not None
        assert session.over, (track, kind)
        assert session.mode is Mode.TASK
        assert any(isinstance(r, Summarise) for r in chat.state.replies)
        assert len({ask.question_id for ask in asked}) == len(asked) == ASKED
        told = [turn.question.expects for turn in session.turns]
        assert told.count(Expects.INSTANCE) <= 1


def test_questions_name_the_outline_and_never_the_same_step_twice() -> None:
    outline = Assignment(
        1,
        START,
        kind=TaskKind.PLAN,
        minutes=15,
        point="fewer lorries at the gate",
        steps=("meet every shift", "one list", "slots for three"),
        figure="40 minutes on average",
        left="the night rota",
    )
    planned = defence(outline, loaded().bank, {}, ASKED)
    named = [one.about for one in planned if one.about]
    assert len(named) >= 4
    assert len(set(named)) == len(named)
    for one in planned:
        question = loaded().questions[one.question_id]
        asked = question.worded(one.about)
        assert one.about.casefold() in asked.casefold()
        assert "{" not in asked
    bare = defence(Assignment(1, START, kind=TaskKind.PLAN), loaded().bank, {}, ASKED)
    assert len(bare) == ASKED
    assert not any(one.about for one in bare)


def test_reasons_are_heard_and_no_example_is_ever_missed() -> None:
    chat = Chat()
    chat.commands("task", "10 min presentation on how i'd grow the territory")
    chat.taps("defend")
    session = chat.state.session
    assert session is not None
    turn = session.turn
    assert turn is not None
    assert turn.question.expects is Expects.REASONING
    chat.says("I would do it step by step and communicate well with everybody.")
    assert "example" not in chat.text.casefold()
    chat.says("Because the dealers have three suppliers each, and the garages none.")
    session = chat.state.session
    assert session is not None
    first = session.turns[0].attempt.judgement
    assert first is not None
    assert first.outcome is Outcome.CLEAR
    assert not first.flagged


# Scenes


@given(
    st.sampled_from([scene.id for scene in scenes()]),
    st.lists(
        st.sampled_from(
            [
                "I'm so sorry. What happened?",
                "please calm down",
                "it will never happen again",
                "So nobody told you about the room, the report, the pain, the money.",
                "I'll look at it now.",
                "I'll ring you by four.",
                "hm",
                "What do you want?",
            ]
        )
        | st.text(max_size=30),
        min_size=MOST,
        max_size=MOST,
    ),
)
def test_a_scene_ends_in_four_to_six_turns_and_says_nothing_twice(
    name: str, said: Sequence[str]
) -> None:
    written = next(scene for scene in scenes() if scene.id == name)
    scene = begun(written)
    for text in said:
        if not scene.ended:
            scene = answered(written, scene, text, hear_beats(text, written.problem))
    assert scene.ended in ("settled", "leaves")
    assert FEWEST <= len(scene.said) <= MOST
    assert len(set(scene.lines)) == len(scene.lines) == len(scene.said) + 1
    pieces = [line for line in written.lines if line in "\n".join(scene.lines)]
    assert pieces
    assert (scene.ended == "settled") is (waited_for(scene) == ()) or scene.given
    for words in (scene.quotes or {}).values():
        assert any(words in " ".join(text.split()) for text in said)


def test_whoever_listens_names_steps_and_promises_is_let_go_of() -> None:
    for written in scenes():
        scene = begun(written)
        word = written.problem[0].rstrip("*")
        for text in (
            "I'm so sorry. Tell me what happened.",
            f"So it is about {word}. I see that.",
            "I'll get somebody to look at it now.",
            "I'll be back in ten minutes, either way.",
        ):
            scene = answered(written, scene, text, hear_beats(text, written.problem))
        assert scene.ended == "settled", written.id
        scene = begun(written)
        for _ in range(MOST):
            text = "Please calm down, it is our policy."
            scene = answered(written, scene, text, hear_beats(text, written.problem))
        assert scene.ended == "leaves", written.id


REACTED = {
    ("father-after-parents-evening", "we've been really short of staff"): "phone call",
    ("father-after-parents-evening", "all parents want is special treatment"): "Excuse",
    ("father-after-parents-evening", "what does Daniel say at home?"): "At home",
    ("mother-left-out-on-the-trip", "which girls was it, do you know?"): "Freya",
    ("mother-left-out-on-the-trip", "how is she this morning"): "breakfast",
    ("daughter-in-the-corridor", "Has he had any tablets today?"): "Two tablets",
    ("daughter-in-the-corridor", "would you like some water?"): "I don't want to sit",
    ("guest-without-a-room", "can I see your booking number?"): "Bauer, three nights",
    ("customer-third-call", "the system crashed last month"): "another reason",
    ("client-after-the-delay", "who told you?"): "Tom did",
    ("colleague-passed-over", "how are you feeling?"): "didn't sleep",
    ("customer-broken-before-the-party", "do you have the receipt?"): "Monday",
    ("patient-operation-moved", "shut up"): "forty years",
    ("prospect-first-call", "what is your budget?"): "no figure",
}


def test_a_person_answers_what_was_said_to_them() -> None:
    for (name, text), wanted in REACTED.items():
        written = next(scene for scene in scenes() if scene.id == name)
        heard = hear_beats(text, written.problem)
        line = answered(written, begun(written), text, heard).lines[-1]
        assert wanted in line, (text, line)


def test_another_scene_is_another_one_while_there_is_any() -> None:
    played: list[str] = []
    for _ in scenes():
        played.append(scene_for("parent", played).id)
    assert sorted(played) == sorted(scene.id for scene in scenes())
    assert scene_for("parent", played).id == played[0]


def test_what_is_said_out_of_the_role_is_told_from_what_is_said_in_it() -> None:
    wanted = {
        "wait, out of the role: can i ask her which girls or is that not done?": "ask",
        "haha ok i was being horrid on purpose": "purpose",
        "who are you now?": "who",
        "how am i doing": "doing",
        "no idea what to say": "stuck",
        "take that out pls": "out",
        "can i say that again": "out",
        "can I ask her tomorrow?": "",
        "I'll take that out of the report": "",
        "who was it?": "",
        "what would you like me to do?": "",
        "I was there and I didn't see it": "",
    }
    assert {text: parted(text).kind for text in wanted} == wanted
    mixed = parted("haha i was horrid on purpose. I'm sorry, Mr Okoro.")
    assert mixed.told == "I'm sorry, Mr Okoro."


def test_what_is_taken_out_of_a_scene_is_in_no_note_of_it() -> None:
    written = next(iter(scenes()))
    scene = begun(written)
    said = (
        "I'm so sorry, Mrs Hale.",
        "I'll look at his chart now.",
        "I'll ring by four",
    )
    for text in said:
        scene = answered(written, scene, text, hear_beats(text, written.problem))
    left = without_turn(scene, 1)
    assert left.said == (said[0], said[2])
    assert not any("chart" in words for words in (left.quotes or {}).values())
    assert len(left.lines) == len(left.said) + 1


def test_a_long_line_is_named_by_its_first_whole_piece() -> None:
    wanted = {
        (
            Item.LEFT,
            "water potential, obviously, theyre twelve lol.",
        ): "water potential",
        (Item.LEFT, "raisins"): "raisins",
        (Item.STEPS, "start: two raisins on each desk, why is this one fat? haha"): (
            "two raisins on each desk"
        ),
        (Item.NUMBER, "24 of 30 get it right and the exit ticket is a carrot, lol"): (
            "24 of 30 get it right and the exit ticket is a carrot"
        ),
    }
    assert {key: quotable(*key) for key in wanted} == wanted


def test_half_of_a_defence_names_the_outline_where_there_is_one() -> None:
    for kind in TaskKind:
        outline = Assignment(
            1,
            START,
            kind=kind,
            point="everybody knows who to ask",
            steps=("meet every shift", "one list for all", "a slot for three"),
            figure="24 of 30",
            left="the night rota",
        )
        planned = defence(outline, loaded().bank, {}, ASKED)
        assert sum(bool(one.about) for one in planned) >= ASKED // 2, kind


def test_a_scene_is_left_at_once_and_played_to_its_note() -> None:
    chat = Chat("nursing")
    chat.commands("task", "they'll have an actor for 15 minutes")
    chat.taps("play")
    chat.says("I'm so sorry. What happened?")
    chat.commands("stop")
    assert chat.now.scene is not None
    assert chat.now.scene.ended == "left"
    assert chat.state.dossier.form is None
    first = chat.now.scene.id
    chat.taps("play")
    assert chat.now.scene.id != first
    for _ in range(MOST):
        chat.says("Please calm down.")
    assert any(isinstance(r, EndScene) for r in chat.state.replies)
    assert "“Calm down”" in chat.text


# What is kept


def test_a_day_before_the_interview_is_for_what_is_brought_without_an_outline() -> None:
    chat = Chat()
    assert Focus.TASK not in drawn(chat.state.dossier, 7, PREPARED)
    chat.commands("task", "a 10 minute presentation")
    assert Focus.TASK in drawn(chat.state.dossier, 7, PREPARED)
    chat.taps("outline")
    chat.says("the small ones first")
    assert Focus.TASK not in drawn(chat.state.dossier, 7, PREPARED)


def test_distress_leaves_the_scene_and_keeps_no_word_of_it() -> None:
    chat = Chat("nursing")
    chat.commands("task", "a role play with an upset patient, 10 minutes")
    chat.taps("play")
    chat.number += 1
    chat.does(Said(START + timedelta(hours=1), "m99", "i want to kill myself"))
    assert chat.state.dossier.form is None
    assert chat.state.candidate.resting
    assert b"kill" not in dossier_to_bytes(chat.state.dossier)


def test_an_assignment_is_stored_exported_and_shown_on_its_page() -> None:
    chat = Chat()
    chat.commands("task", "10 min presentation <b>on</b> how i'd grow the territory")
    chat.taps("outline")
    for words in ("small & first", "ask; look; do", "7 a week", "the <i>rest</i>"):
        chat.says(words)
    dossier = chat.state.dossier
    assert dossier_from_bytes(dossier_to_bytes(dossier)) == dossier
    document = json.loads(export(chat.state.candidate, [], {}, dossier))
    assert document["assignment"]["kind"] == "talk"
    assert document["assignment"]["outline"]["steps"] == ["ask", "look", "do"]
    of = TaskPageOf(
        chat.now,
        Tone.GENTLE,
        "sales",
        START.date(),
        (("task.so-what", ""),),
        company="Café Kroll & Söhne",
    )
    handed = page(loaded(), of)
    assert handed.name == f"talk-cafe-kroll-sohne-{START:%Y-%m-%d}.html"
    made = handed.content
    named = re.search(r"<title>([^<]+)</title>", made)
    assert named is not None
    assert all(part in named[1] for part in ("A talk", "Café Kroll", f"{START:%Y}"))
    assert "small &amp; first" in made
    assert "<i>rest" not in made
    assert "<b>on" not in made
    assert escape(loaded().questions["task.so-what"].text) in made


def test_an_older_or_stranger_document_still_loads() -> None:
    old = {"assignments": [{"number": 1, "at": START.isoformat(), "kind": "juggling"}]}
    of = kept(with_own(Dossier(), "task", {**old, "current": 1, "numbered": 1}))
    assert of.now == Assignment(1, START)
    assert kept(Dossier()).now is None
    assert json.loads(export(Candidate(START), [], {}, Dossier()))["assignment"] is None


def test_no_more_are_kept_than_there_is_room_for() -> None:
    chat = Chat()
    for _ in range(MAX_KEPT + 2):
        chat.commands("task", "a case study")
        chat.taps("minutes:30")
    assert len(kept(chat.state.dossier).all) == MAX_KEPT
    chat.commands("task", "off")
    assert len(kept(chat.state.dossier).all) == MAX_KEPT - 1


def test_a_whole_second_round_asks_about_what_is_brought() -> None:
    plain, chat = Chat(), Chat()
    plain.commands("practice", "second-round")
    chat.commands("task", "first 90 days plan, 20 minutes")
    chat.commands("practice", "second-round")
    assert plain.state.session is not None
    assert chat.state.session is not None
    more = [p.question_id for p in chat.state.session.plan]
    assert sum(one.startswith("task.") for one in more) == 2
    assert len(more) == len(plain.state.session.plan) + 2
    chat.commands("practice", "second-round 4")
    assert chat.state.session is not None
    assert not any(p.question_id.startswith("task.") for p in chat.state.session.plan)
