"""The page for operators names what there is; the unit is as closed as it says."""

import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

import bot
from bot.health import Health
from bot.options import parser

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "operating.md").read_text("utf-8")
EXPOSURE = 1.5


def test_every_health_field_is_told() -> None:
    told = set(re.findall(r"`([a-z_]+)`", PAGE))
    assert {field.name for field in fields(Health)} - told == set()


def test_every_log_line_is_told() -> None:
    """Every event that is logged, as far as it is plain text."""
    source = "\n".join(
        path.read_text("utf-8") for path in Path(bot.__file__).parent.rglob("*.py")
    )
    calls = re.findall(
        r"log\.(?:error|warning|info)\(\s*\"((?:[^\"\\]|\\.)*)\"", source
    )
    assert len(calls) > 40
    missing = [
        event
        for event in calls
        if event.replace("%s", "…").replace("%d", "…") not in PAGE
    ]
    assert missing == []


def test_every_command_on_the_page_is_one() -> None:
    known = {
        name
        for action in parser()._actions
        if isinstance(action.choices, dict)
        for name in action.choices
    }
    named = set(re.findall(r"second[-_]round ([a-z]+(?:-[a-z]+)*)", PAGE))
    assert {"backup", "restore", "failed", "rotate-key", "check"} <= named
    assert named - known <= {"uses", "run"} | known


def test_what_proves_that_something_holds_is_there() -> None:
    rows = re.findall(r"\| `([a-z_/]+\.py)`, `(test_[a-z_]+)` \|$", PAGE, re.MULTILINE)
    assert len(rows) >= 18
    assert len(rows) == len({name for _, name in rows})
    missing = [
        (file, name)
        for file, name in rows
        if f"def {name}(" not in (ROOT / "tests" / file).read_text("utf-8")
    ]
    assert missing == []


@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd is not here"
)
def test_the_unit_is_as_closed_as_the_page_says() -> None:
    unit = ROOT / "deploy" / "second-round.service"
    ran = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"Overall exposure level .*: ([0-9.]+)", ran.stdout)
    if found is None:
        pytest.skip("systemd-analyze cannot look offline here")
    assert float(found[1]) <= EXPOSURE
