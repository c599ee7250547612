"""The program as operators and scripts run it."""

import asyncio
import json
import shutil
import signal
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import content as shipped
from bot import __version__
from bot.cli import UNUSABLE, main
from bot.config import Settings
from bot.core.candidate import Candidate
from bot.storage.sqlite import Change, Store
from tests.fake_bot_api import TOKEN, FakeBotApi
from tests.loaded import loaded
from tests.program import PATIENCE, begun, copied, program

SECRET = TOKEN.partition(":")[2]
OTHER_TOKEN = "987654321:AAnotherTokenThatTelegramRefusesNow000"
STORY = "In June I rang the physio, and Mr K stayed till Monday."


# Settings, content and database


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting but a folder, for commands run in this process."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


UNFIT: Mapping[str, Sequence[str]] = {
    "DATABASE_URL": (
        *("sqlite:///", "sqlite:////", "sqlite:///.", "sqlite:///:memory:"),
        *("sqlite:///folder/", "sqlite:///x?mode=ro", "postgres://x", "sqlite:///ok"),
        *("sqlite:////proc/none/x.sqlite", "sqlite:///file/x.sqlite"),
    ),
    "DATA_DIR": ("file", "file/deeper", "/proc/none", "~nobody-of-this-name/x"),
    "TELEGRAM_BOT_TOKEN": ("x", "1:short", "123456789:AA with a space in between it"),
    "TELEGRAM_API_URL": ("x", "http://", "http://x:99999", "http://[::1", "http://a b"),
    "WEBHOOK_URL": (
        *("x", "https://", "https://x/{a}", "https://x/ä", "https://x:99999/"),
        *("http://example.org/x", "https://example.org:5000/x", "https://x/#y"),
    ),
    "WEBHOOK_LISTEN": ("x:0", "x:99999", "a" * 70 + ":80", "ä:80", "x y:80"),
    "HEALTH_LISTEN": (":", "nobody.invalid:8081", "256.256.256.256:8081"),
    "ADMIN_IDS": ("ada", "1,2,x", "1e9"),
    "ANSWER_QUIET_SECONDS": ("soon", "-1", "601", "nan", "inf"),
    "DAILY_GRACE_HOURS": ("-1", "21", "nan"),
    "DAILY_ZONE": ("Nowhere/Land", "../../etc/passwd", "Z" * 5000, "/", "Europe/"),
    "ENCRYPTION_KEY": ("short", "ä" * 44, "=" * 44),
    "WEBHOOK_SECRET": ("short", "with a space in it all", "ä" * 20),
    "CRISIS_LINE": ("x", "x" * 301),
    "LOG_LEVEL": ("loud", "10"),
}
"""What each setting may be set to by mistake."""


@pytest.mark.usefixtures("unset")
def test_every_fault_of_a_setting_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Whatever is set: it ends at once, with status 2 and the name of the setting."""
    monkeypatch.setattr("bot.content.load", loaded)
    monkeypatch.setattr("bot.phrases.faults", lambda _: ())
    (tmp_path / "file").write_text("not a folder")
    (tmp_path / "ok").mkdir()
    wrong = []
    for name, values in UNFIT.items():
        for value in values:
            others = {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_URL": ""}
            others["TELEGRAM_API_URL"] = "http://127.0.0.1:9"
            if name == "WEBHOOK_URL":
                del others["TELEGRAM_API_URL"]
            if name == "WEBHOOK_LISTEN":
                others["WEBHOOK_URL"] = "http://127.0.0.1:9/x"
            others[name] = value
            with monkeypatch.context() as with_one_more:
                for one, given in others.items():
                    with_one_more.setenv(one, given)
                status = main(["run"])
            told = capsys.readouterr()
            lines = told.err.splitlines()
            if (
                status != UNUSABLE
                or len(lines) != 1
                or not (name in lines[0] or "database cannot" in lines[0])
                or told.out
            ):
                wrong.append((name, value[:50], status, lines[-1:]))
    assert wrong == []


@pytest.mark.usefixtures("unset")
def test_a_file_of_settings_that_is_no_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """As PowerShell writes it, as a folder, as nobody may read it; a mark is none."""
    env = tmp_path / ".env"
    text = f"TELEGRAM_BOT_TOKEN={TOKEN}\nLOG_LEVEL=loud\n"
    for raw in (
        text.encode("utf-16"),
        text.encode("utf-16-le"),
        b"\xff\xfe\x00" + text.encode(),
        text.encode("latin-1") + b"CRISIS_LINE=Hilfe f\xfcr alle\n",
    ):
        env.write_bytes(raw)
        assert main(["run"]) == UNUSABLE
        told = capsys.readouterr().err
        assert len(told.splitlines()) == 1, raw[:9]
        assert ".env: is not UTF-8" in told
    env.write_bytes(text.encode("utf-8-sig"))
    assert main(["run"]) == UNUSABLE
    told = capsys.readouterr().err
    assert told.splitlines()[0].startswith("LOG_LEVEL: ")
    assert len(told.splitlines()) == 1


@pytest.mark.usefixtures("unset")
def test_bad_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """All are named in one go, nothing is begun, and no secret is shown."""
    for name, value in (
        ("TELEGRAM_BOT_TOKEN", "not-a-token-but-secret"),
        ("ENCRYPTION_KEY", "short-secret"),
        ("ANSWER_QUIET_SECONDS", "soon"),
        ("LOG_LEVEL", "loud"),
    ):
        monkeypatch.setenv(name, value)
    assert main(["run"]) == UNUSABLE
    told = capsys.readouterr().err
    assert [line.partition(":")[0] for line in told.splitlines()] == [
        "TELEGRAM_BOT_TOKEN",
        "ENCRYPTION_KEY",
        "ANSWER_QUIET_SECONDS",
        "LOG_LEVEL",
    ]
    assert "secret" not in told
    assert not (tmp_path / "data").exists()


@pytest.mark.usefixtures("unset")
def test_run_without_a_token(capsys: pytest.CaptureFixture[str]) -> None:
    """It says what is missing and where to get it."""
    assert main(["run"]) == UNUSABLE
    told = capsys.readouterr().err
    assert told.startswith("TELEGRAM_BOT_TOKEN: ")
    assert "BotFather" in told


@pytest.mark.thorough  # the program is started beside other content
async def test_broken_content(tmp_path: Path) -> None:
    """Nobody is interviewed with it: file, entry and reason are named."""
    (source,) = shipped.__path__
    shutil.copytree(source, tmp_path / "content")
    broken = tmp_path / "content" / "en" / "questions" / "broken.toml"
    broken.write_text('[[questions]]\nid = "Not An Id"\n')
    data = tmp_path / "data"
    ended = await program("try", data=data, cwd=tmp_path, typed="/start\n")
    assert (ended.status, ended.out) == (UNUSABLE, "")
    assert "content/en/questions/broken.toml" in ended.err
    assert "Traceback" not in ended.err
    assert not data.exists()


@pytest.mark.usefixtures("unset")
def test_a_database_that_cannot_be_used(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Each is told in one line, and left as it is."""
    settings = Settings(_env_file=None)
    database = settings.database

    async def fill() -> None:
        async with Store(database, settings.keyring, settings.master_key()) as store:
            candidate = Candidate(datetime.now(UTC))
            await store.apply(Change("terminal:me", candidate=candidate))

    asyncio.run(fill())
    newer, letter = tmp_path / "newer.sqlite", tmp_path / "letter.txt"
    shutil.copy(database, newer)
    db = sqlite3.connect(newer)
    db.execute("PRAGMA user_version = 99")
    db.close()
    letter.write_text("Dear aunt, " * 99)
    before = database.read_bytes(), newer.read_bytes(), letter.read_bytes()
    for name, value, reason in (
        ("ENCRYPTION_KEY", "11" * 32, "ENCRYPTION_KEY"),
        ("DATABASE_URL", f"sqlite:///{newer}", "newer program"),
        ("DATABASE_URL", f"sqlite:///{letter}", "not a database"),
        ("DATA_DIR", str(letter), "DATA_DIR"),
    ):
        with monkeypatch.context() as with_one_more:
            with_one_more.setenv(name, value)
            assert main(["try"]) == UNUSABLE
        told = capsys.readouterr().err
        assert reason in told
        assert len(told.splitlines()) == 1
    assert before == (database.read_bytes(), newer.read_bytes(), letter.read_bytes())


async def test_a_key_of_the_operator_s_own(tmp_path: Path) -> None:
    """Then none is made."""
    data = tmp_path / "data"
    ended = await copied("try", data=data, typed="/help\n", ENCRYPTION_KEY="11" * 32)
    assert (ended.status, ended.err) == (0, "")
    assert sorted(path.name for path in data.rglob("*") if path.is_file()) == [
        "keyring.sqlite",
        "second-round.sqlite",
    ]


@pytest.mark.parametrize("arguments", [[], ["dance"], ["judge", "a", "b"], ["--no"]])
def test_an_unknown_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == UNUSABLE
    assert "usage: second-round" in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    for argument in ("--help", "--version"):
        with pytest.raises(SystemExit) as raised:
            main([argument])
        assert raised.value.code == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("run", "try", "judge", "check"))
    assert __version__ in shown


COMMANDS = (
    *("run", "try", "check", "judge", "answer-question", "read-posting"),
    *("corrections", "failed", "backup", "restore", "voice-check", "move"),
    "rotate-key",
)


def test_every_command_says_what_it_does_with_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n    {command}" in listed, command
        with pytest.raises(SystemExit):
            main([command, "--help"])
        shown = capsys.readouterr().out
        about, _, example = shown.partition("For example:")
        assert len(about.splitlines()) >= 3, command
        assert f"second-round {command}" in example, command
        assert max(map(len, shown.splitlines())) <= 80, command


def test_no_command_at_all_points_to_the_first_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main([])
    assert "`second-round try`" in capsys.readouterr().err


def test_a_copy_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where there is no data yet."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    missing = tmp_path / "backup.sqlite"
    assert main(["restore", str(missing)]) == UNUSABLE
    assert capsys.readouterr().err == f"restore: there is no file {missing}\n"


def test_a_wrong_level_names_the_right_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LOG_LEVEL", "loud")
    assert main(["try"]) == UNUSABLE
    told = capsys.readouterr().err
    assert "debug, info, warning, error, critical" in told
    assert len(told.splitlines()) == 1


def test_both_names_are_one_program() -> None:
    (script,) = entry_points(group="console_scripts", name="second-round")
    assert script.load() is main


# judge


LINES = [
    json.dumps({"id": "a", "question": "When did you…?", "answer": STORY}),
    json.dumps({"id": 2, "answer": "I always try to listen to everyone, you know."}),
    "not json",
    json.dumps({"id": "c", "answer": 5}),
    json.dumps(["d"]),
    "",
    json.dumps({"id": "e", "answer": "naïve 🙂", "question": None, "more": 1}),
]
KEYS = [
    "id",
    "concreteness",
    "flagged",
    "judgement",
    "kind",
    "parts",
    "ownership",
    "language",
    "cues",
    "missing",
    "quote",
    "aside",
]


async def test_judge(tmp_path: Path) -> None:
    """The same from a file and from standard input; a bad line stops nothing."""
    given = "\n".join(LINES).encode() + b'\n{"id": "f", "answer": "a\xff b"}\n\xfe'
    file = tmp_path / "answers.jsonl"
    file.write_bytes(given)
    from_file, piped = await asyncio.gather(
        copied("judge", str(file), data=tmp_path / "data"),
        copied("judge", data=tmp_path / "data", typed=given),
    )
    assert (piped.status, piped.err) == (0, "")
    assert piped == from_file
    verdicts = [json.loads(line) for line in piped.out.splitlines()]
    assert [v["id"] for v in verdicts] == ["a", 2, None, "c", None, "e", "f", None]
    bad = [n for n, verdict in enumerate(verdicts) if "error" in verdict]
    assert bad == [2, 3, 4, 7]
    for verdict in verdicts:
        if "error" not in verdict:
            assert list(verdict) == KEYS
    story, habit = verdicts[0], verdicts[1]
    assert (story["judgement"], story["flagged"]) == ("clear", False)
    assert story["concreteness"] > habit["concreteness"]
    assert list(story["parts"]) == ["situation", "task", "action", "result", "number"]
    for cue in story["cues"]:
        assert 0 <= cue["start"] < cue["end"] <= len(STORY)
    assert not (tmp_path / "data").exists()


@pytest.mark.usefixtures("unset")
def test_judge_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judge", "nowhere.jsonl"]) == UNUSABLE
    assert capsys.readouterr().err == "nowhere.jsonl: No such file or directory\n"


# run


async def test_run_and_stop(tmp_path: Path) -> None:
    """It answers, ends in good order on SIGTERM, and its log shows no secret."""
    async with (
        FakeBotApi() as telegram,
        begun(
            "run",
            data=tmp_path / "data",
            TELEGRAM_BOT_TOKEN=telegram.token,
            TELEGRAM_API_URL=f"{telegram.url}/",
            LOG_LEVEL="DEBUG",
        ) as process,
    ):
        priya = telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        await priya.hears(PATIENCE)
        await priya.says(STORY)
        await telegram.settle(0.1, PATIENCE)
        process.send_signal(signal.SIGTERM)
        out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert out == b""
    log = err.decode()
    assert '"event": "serving", "bot": "second_round_bot"' in log
    assert "stopped" in log
    assert SECRET not in log
    assert "physio" not in log


async def test_run_with_a_refused_token(tmp_path: Path) -> None:
    """It ends at once and says which setting to mend."""
    async with FakeBotApi() as telegram:
        ended = await copied(
            "run",
            data=tmp_path / "data",
            TELEGRAM_BOT_TOKEN=OTHER_TOKEN,
            TELEGRAM_API_URL=telegram.url,
        )
    assert ended.status == UNUSABLE
    assert "TELEGRAM_BOT_TOKEN" in ended.err
    assert "Traceback" not in ended.err
    assert OTHER_TOKEN.partition(":")[2] not in ended.err
