"""The interview at a prompt: piped by a script, and typed by a person."""

import asyncio
import contextlib
import fcntl
import io
import json
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from bot.config import Settings
from bot.content import Content
from bot.core.events import Quieted, Said
from bot.core.incoming import Move
from bot.core.state import Context, State
from bot.doors.prompt import read
from bot.doors.screen import rows, wrapped
from bot.doors.terminal import ADDRESS, Terminal
from bot.model import Button, Run, Tone, Utterance
from bot.part import Part
from bot.parts import PARTS
from bot.storage.sqlite import Change, Store
from tests.doors.telegram.frail import FrailStore
from tests.program import PATIENCE, begun, copied, environment, program

STORY = (
    "In June a doctor wanted to discharge Mr Kowalczyk on a Friday. I rang the physio"
    " and asked the doctor to wait for her report. He stayed till Monday."
)
ASKED = "conflict.colleague-plan"
VAGUE = "I always try to listen to everyone and I care about good teamwork."


def exported(out: str) -> dict[str, Any]:
    """Take the last exported document out of what the program wrote."""
    start = out.rindex("\n{\n") + 1
    document: dict[str, Any] = json.loads(out[start : out.index("\n}\n", start) + 2])
    return document


def store_in(folder: Path) -> FrailStore:
    return FrailStore(folder / "db.sqlite", folder / "keys.sqlite", bytes(32))


def label(content: Content, button: str) -> str:
    return content.phrases[f"button.{button}"][Tone.GENTLE][0]


# Piped


async def test_a_short_interview(tmp_path: Path) -> None:
    """Three questions, each answered and pressed once, to the end."""
    ended = await copied(
        "try",
        data=tmp_path / "data",
        typed=f"/practice behavioural 3\n{STORY}\n/done\n/skip\n{STORY}\n\n/skip\n"
        f"{STORY}\n/done\n/skip\n/export\n",
    )
    assert (ended.status, ended.err) == (0, "")
    document = exported(ended.out)
    (session,) = document["sessions"]
    assert session["ended_at"] is not None
    assert [turn["answer"] for turn in session["turns"]] == [STORY] * 3
    assert all(turn["question"] in ended.out for turn in session["turns"])
    assert "3 questions" in ended.out


async def test_the_end_of_input_closes_the_answer(tmp_path: Path) -> None:
    """And a second run carries on where the first one ended."""
    data = tmp_path / "data"
    first = await copied("try", data=data, typed=f"/practice behavioural 3\n{VAGUE}")
    assert (first.status, first.err) == (0, "")
    said = first.out.strip().split("\n\n")
    assert "teamwork" in said[-2] or "listen" in said[-2]
    assert said[-1].endswith("]")
    second = await copied("try", data=data, typed=f"{STORY}\n/done\n/export\n")
    assert (second.status, second.err) == (0, "")
    (session,) = exported(second.out)["sessions"]
    (turn, *_) = session["turns"]
    assert [m["text"] for m in turn["messages"]] == [VAGUE, STORY]
    assert turn["judgement"]["judgement"] == "clear"
    assert f"\n{turn['question']}\n" in first.out
    assert not any(
        b"Kowalczyk" in p.read_bytes() for p in data.rglob("*") if p.is_file()
    )


async def test_all_is_exported_and_then_erased(
    tmp_path: Path, content: Content
) -> None:
    """The contract's shape; and after the deletion a stranger is left."""
    data = tmp_path / "data"
    yes = label(content, "delete")
    ended = await copied(
        "try",
        data=data,
        typed=f"/practice technical 2\n{STORY}\n/done\n/skip\n/skip\n/export\n/delete\n"
        f"/delete\n{yes}\n",
    )
    assert (ended.status, ended.err) == (0, "")
    document = exported(ended.out)
    assert document["schema"] == 2
    assert {"candidate", "sessions", "stories", "job", "unsaid", "daily"} < set(
        document
    )
    (session,) = document["sessions"]
    assert {"id", "mode", "started_at", "ended_at", "turns"} <= set(session)
    assert session["mode"] == "technical"
    answered = session["turns"][0]
    assert {
        "question_id",
        "question",
        "asked_at",
        "answer",
        "messages",
        "judgement",
        "probes",
        "skipped",
    } <= set(answered)
    assert answered["messages"][0]["text"] == answered["answer"] == STORY
    assert {"id", "concreteness", "flagged", "cues"} < set(answered["judgement"])
    assert session["turns"][1]["skipped"] is True
    for at in (session["started_at"], answered["asked_at"]):
        assert datetime.fromisoformat(at).utcoffset() == timedelta(0)
    settings = Settings(_env_file=None, data_dir=data)
    async with Store(
        settings.database, settings.keyring, settings.master_key()
    ) as store:
        assert await store.remembered(ADDRESS) == (None, None, None)
        assert await store.sessions(ADDRESS) == ()


@pytest.mark.thorough  # it is the start that reads the locale
async def test_no_letter_ends_the_talk(tmp_path: Path) -> None:
    """Whatever bytes a script pipes in, with any locale, and with no quiet either."""
    odd = b"/practice behavioural 1\n" + b"caf\xe9 \xff\xfe \xed\xa0\x80 \x00\r\n"
    ended = await program(
        "try",
        data=tmp_path / "data",
        typed=odd + "Grüße 🙂 ".encode() * 300 + b"\n/export\n",
        ANSWER_QUIET_SECONDS="0",
        LC_ALL="C",
        PYTHONIOENCODING="ascii",
    )
    assert (ended.status, ended.err) == (0, "")
    (session,) = exported(ended.out)["sessions"]
    assert len(session["turns"][0]["messages"]) == 2


# In the same process


async def test_without_quiet_every_line_is_an_answer(
    content: Content, tmp_path: Path
) -> None:
    """No waiting, and no /done."""
    out = io.StringIO()
    async with store_in(tmp_path) as store:
        lines = f"/practice behavioural 1\n{VAGUE}\n{STORY}\n/export\n"
        one = replace(content, questions={ASKED: content.questions[ASKED]})
        await read(store, one, timedelta(0), io.StringIO(lines), out)
    (session,) = exported(out.getvalue())["sessions"]
    (turn,) = session["turns"]
    assert len(turn["messages"]) == 2
    assert len(turn["probes"]) == 2


async def test_a_button_is_pressed_by_its_label(
    content: Content, tmp_path: Path
) -> None:
    """With or without its brackets, in any case."""
    out = io.StringIO()
    track = next(t.name for t in content.tracks.values() if t.id == "nursing")
    lines = ["/start", f"[{track}]", label(content, "skip").upper(), "/export"]
    async with store_in(tmp_path) as store:
        typed = io.StringIO("\n".join(lines))
        await read(store, content, timedelta(seconds=8), typed, out)
        assert await store.unsent() == ()
    document = exported(out.getvalue())
    assert document["candidate"]["track"] == "nursing"
    assert document["sessions"][0]["turns"][0]["skipped"] is True


async def test_a_label_stays_valid_for_some_messages(
    content: Content, tmp_path: Path
) -> None:
    """An empty line at the first question loses no field; a beginning is enough."""
    out = io.StringIO()
    lines = ["/start", "", "hello there", "nurs", "ski", "/export"]
    async with store_in(tmp_path) as store:
        typed = io.StringIO("\n".join(lines))
        await read(store, content, timedelta(seconds=8), typed, out)
    document = exported(out.getvalue())
    assert document["candidate"]["track"] == "nursing"
    assert document["sessions"][0]["turns"][0]["skipped"] is True


async def test_the_page_comes_again(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the newest session in which something was answered, in a later run, too."""
    monkeypatch.chdir(tmp_path)
    for lines, told in (
        ("/page\n", "There's no page yet"),
        (f"/practice behavioural 1\n{STORY}\n\n\n", STORY),
        ("/page\n", "/behavioural-"),
        ("/practice behavioural 1\n/page\n", "/behavioural-"),
    ):
        out = io.StringIO()
        async with store_in(tmp_path) as store:
            await read(store, content, timedelta(seconds=8), io.StringIO(lines), out)
        assert told in out.getvalue() or told is STORY
    pages = sorted(tmp_path.glob("*.html"))
    assert len(pages) == 2
    assert all("Mr Kowalczyk" in page.read_text("utf-8") for page in pages)


async def test_a_near_miss_is_asked_about(content: Content, tmp_path: Path) -> None:
    """It is kept as words unless the next line says otherwise, and at the end, too."""
    for after, pressed in (("\n", True), ("y\n", True), ("n\n", False), ("", False)):
        out = io.StringIO()
        folder = tmp_path / f"{len(after)}{pressed}"
        folder.mkdir()
        lines = f"/practice behavioural 2\nSkpi\n{after}"
        async with store_in(folder) as store:
            await read(store, content, timedelta(seconds=8), io.StringIO(lines), out)
            (session,) = await store.sessions(ADDRESS)
        assert "Did you mean [Skip]?" in out.getvalue()
        assert session.turns[0].skipped == pressed, after
        kept = [m.text for m in session.turns[0].attempt.messages]
        assert kept == ([] if pressed else ["Skpi"]), after


async def test_who_goes_on_in_words_has_not_pressed_it(
    content: Content, tmp_path: Path
) -> None:
    """The doubted line is neither acted on nor kept in the answer."""
    for doubted in ("Skpi", "hnt"):
        out = io.StringIO()
        folder = tmp_path / doubted
        folder.mkdir()
        lines = f"/practice behavioural 2\n{doubted}\n{STORY}\n"
        async with store_in(folder) as store:
            await read(store, content, timedelta(seconds=8), io.StringIO(lines), out)
            (session,) = await store.sessions(ADDRESS)
        assert f"left out “{doubted}”" in out.getvalue()
        kept = [m.text for m in session.turns[0].attempt.messages]
        assert kept == [STORY]
        assert not session.turns[0].skipped


async def test_an_answer_is_no_beginning_of_its_opposite(
    content: Content, tmp_path: Path
) -> None:
    """\"I do\" begins "I don't have one", and is asked about."""
    out = io.StringIO()
    lines = f"/practice behavioural 2\n{VAGUE}\n\ni do\nn\nthis was a real\n"
    async with store_in(tmp_path) as store:
        await read(store, content, timedelta(seconds=8), io.StringIO(lines), out)
        (session,) = await store.sessions(ADDRESS)
    assert "Did you mean [I don't have one]?" in out.getvalue()
    kept = [m.text for m in session.turns[0].attempt.messages]
    assert kept == [VAGUE, "i do"]
    assert "Let's move on" in out.getvalue()


@pytest.mark.parametrize(
    ("after", "kept"), [(["n"], 1), (["I rang Ruth."], 2), (["/hint"], 1), ([], 1)]
)
async def test_which_of_several_labels_is_asked(
    after: list[str], kept: int, content: Content, tmp_path: Path
) -> None:
    """No word is lost meanwhile, and the beginning of a label is no answer."""
    one, other = ("Keep “a”", "x"), ("Keep “b”", "y")
    told: list[str] = []
    async with store_in(tmp_path) as store:
        quiet = timedelta(seconds=8)
        terminal = Terminal(store, content, quiet, lambda u: told.append(u.text))
        async with terminal.watching():
            await terminal.hear("/practice behavioural 1")
            terminal._offered = (one, other)
            await terminal.hear("keep")
            assert told[-1].startswith("Which one? [Keep “a”] [Keep “b”]")
            for line in after:
                await terminal.hear(line)
            await terminal.settle()
        (session,) = await store.sessions(ADDRESS)
    words = [m.text for m in session.turns[0].attempt.messages]
    assert words == ["keep", *after][:kept]


async def test_the_beginning_of_an_older_label_is_asked_about(
    content: Content, tmp_path: Path
) -> None:
    out = io.StringIO()
    lines = f"/practice behavioural 2\n{VAGUE}\n\n/home\nthis was\n"
    async with store_in(tmp_path) as store:
        await read(store, content, timedelta(seconds=8), io.StringIO(lines), out)
    assert "Did you mean [This was a real example]?" in out.getvalue()


@pytest.mark.parametrize(
    ("quiet", "kind", "kept"), [(8, Said, []), (0, Quieted, [VAGUE])]
)
async def test_what_cannot_be_decided_ends_nothing(
    quiet: int,
    kind: type[Move],
    kept: list[str],
    content: Content,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One kind line, no word of theirs in the log, and all goes on as it was."""
    unheard = [VAGUE]

    def takes(_: State, move: Move, __: Context) -> None:
        if isinstance(move, kind) and unheard:
            raise LookupError(unheard.pop())

    parts = (Part("broken", takes=takes), *PARTS)
    monkeypatch.setattr("bot.conversation.PARTS", parts)
    out = io.StringIO()
    lines = io.StringIO(f"/practice behavioural 1\n{VAGUE}\n/done\n{STORY}\n/done\n")
    async with store_in(tmp_path) as store:
        await read(store, content, timedelta(seconds=quiet), lines, out)
        (session,) = await store.sessions(ADDRESS)
    apology = content.phrases["apology_unkept"][Tone.GENTLE][0]
    assert out.getvalue().count(apology) == 1
    assert [m.text for m in session.turns[0].attempt.messages] == [*kept, STORY]
    (told,) = caplog.messages
    assert re.fullmatch(
        r"nothing could be decided: LookupError in takes, line \d+", told
    )


@pytest.mark.thorough
async def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    """Whoever reads has stopped: no word of it."""
    async with begun("try", data=tmp_path / "data") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout._transport.close()  # type: ignore[attr-defined]
        process.stdin.write(b"/help\n/home\n" * 50)
        process.stdin.close()
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
        assert process.stderr is not None
        assert await process.stderr.read() == b""


async def test_what_was_not_shown_is_shown_first(
    content: Content, tmp_path: Path
) -> None:
    """An earlier run was broken off; and another door's messages are left alone."""
    out = io.StringIO()
    async with store_in(tmp_path) as store:
        for address, text in ((ADDRESS, "from before"), ("telegram:7", "not yours")):
            await store.apply(Change(address, utterances=(Utterance((Run(text),)),)))
        await read(store, content, timedelta(seconds=8), io.StringIO("/help\n"), out)
        assert [o.address for o in await store.unsent()] == ["telegram:7"]
    assert out.getvalue().startswith("from before\n\n")
    assert "not yours" not in out.getvalue()


async def test_a_pause_closes_an_answer(content: Content, tmp_path: Path) -> None:
    """But not while half a line is typed."""
    said: list[Utterance] = []
    told = asyncio.Event()
    typing = True

    def write(utterance: Utterance) -> None:
        said.append(utterance)
        told.set()

    async with store_in(tmp_path) as store:
        quiet = timedelta(milliseconds=20)
        terminal = Terminal(store, content, quiet, write, lambda: typing)
        async with terminal.watching():
            await terminal.hear("/practice behavioural 1")
            await terminal.hear(VAGUE)
            told.clear()
            await asyncio.sleep(0.1)
            assert len(said) == 1
            typing = False
            await asyncio.wait_for(told.wait(), PATIENCE)
    assert len(said) == 2


async def test_nothing_goes_on_after_the_end(content: Content, tmp_path: Path) -> None:
    """A pause that is being handled when the input ends is left for the next run."""
    async with store_in(tmp_path) as store:
        terminal = Terminal(store, content, timedelta(milliseconds=1), lambda _: None)
        async with terminal.watching():
            await terminal.hear("/practice behavioural 1")
            await terminal.hear(VAGUE)
            store.disk.held = {"before apply"}
            await asyncio.wait_for(store.disk.reached.wait(), PATIENCE)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        store.disk.held = set()
        assert len(await store.waiting()) == 1
        out = io.StringIO()
        await read(store, content, timedelta(seconds=8), io.StringIO(""), out)
        assert await store.waiting() == ()
    assert out.getvalue()


LETTERS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ["\t", "a\tb " * 30, "\x0b\x0c", "word " * 40, "\n\n", "x" * 200, " " * 90]
)


@given(st.lists(st.builds(Run, LETTERS, st.booleans()), max_size=5))
def test_wrapping_loses_nothing(runs: list[Run]) -> None:
    """Only spaces and line breaks change, and bold words stay bold."""
    utterance = Utterance(tuple(runs))
    lines = wrapped(utterance, 40)
    letters = [(c, r.bold) for r in runs for c in r.text if not c.isspace()]
    assert [(c, r.bold) for r in lines for c in r.text if not c.isspace()] == letters
    text = "".join(run.text for run in lines)
    assert max(map(get_cwidth, text.split("\n"))) <= 40


def test_a_line_that_was_broken_begins_with_a_word() -> None:
    """At every width, also where a break falls between two spaces."""
    said = "A line  of words that goes on, 日本語のことばも, and on."
    for width in range(8, 60):
        text = "".join(run.text for run in wrapped(Utterance((Run(said),)), width))
        for line in text.split("\n"):
            assert line == line.strip(), (width, line)
        assert text.replace("\n", "").replace(" ", "") == said.replace(" ", "")


def test_a_button_is_never_broken() -> None:
    """A row that is too wide becomes several."""
    row = tuple(Button(label, "x") for label in ("Next question", "Skip", "Hint"))
    utterance = Utterance((Run("x"),), (row,))
    assert list(rows(utterance, 40)) == [["Next question", "Skip", "Hint"]]
    assert list(rows(utterance, 22)) == [["Next question", "Skip"], ["Hint"]]
    assert list(rows(utterance, 8)) == [["Next question"], ["Skip"], ["Hint"]]


# Typed


class Screen:
    """A terminal with the program in it, as a person sees it."""

    def __init__(self, folder: Path) -> None:
        self.seen = ""
        self._mark = 0
        self._end = time.monotonic() + PATIENCE
        self._pid, self._handle = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            more = {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
            env = environment(folder / "data", **more)
            os.execve(sys.executable, [sys.executable, "-m", "bot", "try"], env)
        size = struct.pack("HHHH", 40, 80, 0, 0)
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, size)

    def types(self, keys: str) -> None:
        os.write(self._handle, keys.encode())

    def waits_for(self, words: str) -> None:
        """Read until new text holds these words, wherever its lines break."""
        while words not in self._new():
            assert time.monotonic() < self._end, f"no {words!r} in:\n{self.seen}"
            self.seen += self._read()
        self._mark = len(self.seen)

    def ends(self) -> int:
        """Read to the end and give the exit status."""
        with contextlib.suppress(OSError):
            while time.monotonic() < self._end:
                self.seen += self._read()
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        if self._pid:
            os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)
        os.close(self._handle)

    def _new(self) -> str:
        plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\r", "", self.seen[self._mark :])
        return re.sub(r"\s+", " ", plain)

    def _read(self) -> str:
        ready, _, _ = select.select([self._handle], [], [], 0.1)
        if not ready:
            return ""
        return os.read(self._handle, 65536).decode("utf-8", "replace")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(tmp_path)
    yield screen
    screen.close()


def test_a_person_at_a_terminal(
    screen: Screen, tmp_path: Path, content: Content
) -> None:
    """Lines are edited, an empty one means done, a file is saved, Ctrl-D ends it."""
    screen.waits_for(f"[{label(content, 'more')}] >")
    screen.types("/practice behavioural 1\r")
    screen.waits_for(f"[{label(content, 'done')}] >")
    screen.types("\x1b[200~I\talways try to listen\x1b[201~" + "\x7f" * 6)
    screen.types("help everyone.\r")
    screen.waits_for("everyone. >")
    screen.types("\r")
    # Whatever kind of question it was, the reply can be left for the next one.
    screen.waits_for(f"[{label(content, 'next')}]")
    screen.types("/expo\t")
    screen.waits_for("/export")
    screen.types("\r")
    screen.waits_for("second-round.json >")
    screen.types("exit\r")
    screen.waits_for("said is kept. >")
    # Ctrl-C takes back what is half typed; with nothing typed it would leave.
    screen.types("half a line\x03")
    screen.types("/qu\t")
    screen.waits_for("/quit")
    screen.types("\r")
    screen.waits_for("Everything you said is kept, encrypted, in")
    assert screen.ends() == 0
    assert "\x1b[0;1m" in screen.seen
    (saved,) = tmp_path.glob("*.json")
    assert saved.stat().st_mode & 0o077 == 0
    (turn,) = json.loads(saved.read_text("utf-8"))["sessions"][0]["turns"]
    assert turn["answer"].replace("\t", " ") == "I always try to help everyone."
