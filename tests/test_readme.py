"""What the README shows is what the program does."""

import json
import re
from pathlib import Path

import pytest

from bot.content import Content
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.export import export
from bot.model import Expects
from bot.phrases import COMMANDS
from tests.core.talk import START, Talk, clear
from tests.transcript import FOLDER

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
EXPORT = (ROOT / "docs" / "export.md").read_text("utf-8")
ALL = sorted(FOLDER.glob("*.txt"))
TALKS = re.findall(r"```text\n(.*?)\n```", README, re.S)


@pytest.mark.parametrize("talk", TALKS, ids=range(len(TALKS)))
def test_every_talk_was_played(talk: str) -> None:
    """A conversation in the README stands, word for word, in a transcript.

    Its lines may be broken at other places.
    """
    played = [" ".join(path.read_text("utf-8").split()) for path in ALL]
    assert any(" ".join(talk.split()) in text for text in played)


def test_no_code_is_wider_than_a_narrow_window() -> None:
    for block in re.findall(r"^```.*?\n(.*?)^```$", README, re.S | re.M):
        for line in block.splitlines():
            assert len(line) <= 72, line


def test_the_checks_run_the_commands_that_readers_are_given() -> None:
    (commands,) = re.findall(r"^```sh\n([^`]*/pytest\n)```$", README, re.M)
    assert commands in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_export_is_described(content: Content) -> None:
    """Every key of the document, of a session, a turn and a judgement."""
    talk = Talk(Expects.INSTANCE)
    talk.says("In June I rang Ana.")
    talk.is_heard(clear(best=(8, 18)))
    document = json.loads(
        export(Candidate(since=START), [talk.session], content.questions, Dossier())
    )
    (session,) = document["sessions"]
    turn = session["turns"][0]
    described = {*re.findall(r"`([a-z_]+)`", EXPORT)}
    for block in (document, session, turn, turn["messages"][0], turn["judgement"]):
        assert {*block} - {"id"} <= described
    assert list(turn)[:2] == ["question", "answer"]
    assert list(turn)[-1] == "judgement"
    assert list(turn["judgement"])[-1] == "cues"


def test_every_setting_has_its_example() -> None:
    """Whoever copies .env.example sees all that can be decided."""
    from bot.config import Settings

    example = (ROOT / ".env.example").read_text("utf-8")
    named = set(re.findall(r"^#? ?([A-Z_]+)=", example, re.M))
    assert named == {name.upper() for name in Settings.model_fields}


def test_every_command_in_the_readme_is_one() -> None:
    """A reader who types what a table names gets what it promises."""
    known = {*COMMANDS, "start", "health", "quit"}
    named = re.findall(r"`/([a-z-]+)", README)
    assert len(named) > 20
    assert set(named) <= known


PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def test_the_architecture_is_read_in_ten_minutes() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert len(text.split()) <= 2500


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_file_that_a_page_of_the_docs_names_is_there() -> None:
    """What stands in a page as `core/gate.py` is found by that, so it is there."""
    known = {path.as_posix() for path in (ROOT / "bot").rglob("*.py")}
    for page in (*PAGES, ROOT / "training" / "README.md"):
        for named in re.findall(r"`([a-z_/]+\.py)`", page.read_text("utf-8")):
            found = any(path.endswith(f"/{named}") for path in known)
            assert found or (ROOT / named).exists() or _elsewhere(named), (page, named)


def _elsewhere(named: str) -> bool:
    """Whether it is a test or a program that trains."""
    return any((ROOT / folder).rglob(named) for folder in ("tests", "training"))
