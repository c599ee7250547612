"""How the tests are run: in which order, in which loop, with what in memory."""

import asyncio
import gc
import importlib
import logging
import os
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from bot import logs
from tests.compiled import keep
from tests.examples import ALL, FEW
from tests.hurry import JumpingLoop
from tests.postgres import absence

pytest.register_assert_rewrite("tests.running")

# What is imported and collected stays: see `stays`.
gc.disable()

# Each worker compiles every test otherwise, two seconds of it, wherever an image sets
# PYTHONDONTWRITEBYTECODE. What stays in `__pycache__` is no more than readings do.
sys.dont_write_bytecode = False

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory."""

if MEMORY.is_dir() and os.access(MEMORY, os.W_OK):
    # Most of the time of a test with a store was waiting for the disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

STARTING = frozenset(("begun", "copied", "program"))
"""Names by which a module of tests starts processes."""

# No example is too slow because the machine is busy. Examples are the same in every
# run; `pytest -m thorough` tries all of them, `--hypothesis-profile explore` new ones.
for profile, derandomize, count in (
    ("explore", False, ALL),
    ("thorough", True, ALL),
    ("suite", True, FEW),
):
    hypothesis.settings.register_profile(
        profile,
        deadline=None,
        derandomize=derandomize,
        max_examples=count,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
    )
hypothesis.settings.load_profile("suite")

LoopFactory = Callable[[], asyncio.AbstractEventLoop]


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give the tests a bot to run, but in the process that only hands them out."""
    if _thorough(config):
        hypothesis.settings.load_profile("thorough")
    if config.option.dist == "no" or hasattr(config, "workerinput"):
        compiled = keep()
        if compiled is not None:
            config.add_cleanup(compiled.write)
        config.pluginmanager.register(importlib.import_module("tests.running"))


def _thorough(config: pytest.Config) -> bool:
    return bool(config.option.markexpr == "thorough")


def pytest_asyncio_loop_factories(item: pytest.Item) -> Mapping[str, LoopFactory]:
    """Let asynchronous tests run in a loop that waits for nothing by design."""
    if item.get_closest_marker("real_time"):
        return {"real": asyncio.new_event_loop}
    return {"jumping": JumpingLoop}


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Generator[None, None, None]:
    """Let each of the workers begin with what takes long, another thing each.

    These are tests that start processes, transcripts, and tests that mostly wait. Each
    worker is given its share of all tests, in this order, and who is done first takes
    of the rest; the two doors of a transcript read the same words. What tries a share
    of its cases otherwise belongs to a thorough run, too.
    """
    for item in items if _thorough(config) else ():
        of_property = hasattr(getattr(item, "obj", None), "hypothesis")
        if of_property or item.get_closest_marker("sampled"):
            item.add_marker("thorough")
    yield  # those that are not wanted are left out
    starting: list[pytest.Item] = []
    played: list[pytest.Item] = []
    waiting: list[pytest.Item] = []
    others: list[pytest.Item] = []
    for item in items:
        module = item.getparent(pytest.Module)
        names = vars(module.obj) if module is not None else {}
        if item.get_closest_marker("real_time"):
            waiting.append(item)
        elif STARTING & names.keys():
            starting.append(item)
        else:
            (played if "played" in names else others).append(item)
    share = len(items) // getattr(config, "workerinput", {}).get("workercount", 1)
    ordered: list[pytest.Item] = []
    for number, first in enumerate((starting, played, waiting), 1):
        ordered += first
        room = max(number * share - len(ordered), 0)
        ordered += others[:room]
        del others[:room]
    items[:] = [*ordered, *others]


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Undo what a test that runs a command leaves: its handler, levels of loggers."""
    root = logging.getLogger()
    named = [logging.getLogger(name) for name in (*logs.QUIET, *logs.SILENT)]
    levels = [(logger, logger.level) for logger in (root, *named)]
    handlers = root.handlers[:]
    yield
    for logger, level in levels:
        if logger.level != level:  # to set one makes every logger forget what it knew
            logger.setLevel(level)
    for handler in root.handlers[:]:
        if handler not in handlers and type(handler) is logging.StreamHandler:
            root.removeHandler(handler)


def pytest_collection_finish() -> None:
    """Let no collection of garbage count again what stays until the end."""
    stays()


def stays() -> None:
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)  # as the program does
    gc.enable()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say in one line whose tests were left out."""
    if (why := absence()) is not None:
        terminalreporter.write_line(f"{why}: the tests of replicas are left out")
