"""What the README shows is what the program does."""

import re
from pathlib import Path

import pytest

from bot.phrases import COMMANDS
from tests.transcript import FOLDER

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
TALKS = re.findall(r"```text\n(.*?)\n```", README, re.S)


@pytest.mark.parametrize("talk", TALKS, ids=range(len(TALKS)))
def test_every_talk_was_played(talk: str) -> None:
    """A conversation in the README stands, word for word, in a transcript."""
    played = [path.read_text("utf-8") for path in FOLDER.glob("*.txt")]
    assert any(talk in text for text in played)


def test_the_checks_run_the_command_that_readers_are_given() -> None:
    (command,) = re.findall(r"^(python3 -m venv .*pytest)$", README, re.M)
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_every_setting_has_its_example() -> None:
    """Whoever copies .env.example sees all that can be decided."""
    from bot.config import Settings

    example = (ROOT / ".env.example").read_text("utf-8")
    named = set(re.findall(r"^#? ?([A-Z_]+)=", example, re.M))
    assert named == {name.upper() for name in Settings.model_fields}


def test_every_command_in_the_readme_is_one() -> None:
    """A reader who types what a table names gets what it promises."""
    known = {*COMMANDS, "start", "health"}
    named = re.findall(r"`/([a-z-]+)", README)
    assert len(named) > 20
    assert set(named) <= known
