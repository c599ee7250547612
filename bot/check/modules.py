"""The map of all modules, made of the first lines of their docstrings."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.part import Part
from bot.parts import PARTS

PACKAGE = Path(__file__).parents[1]
PAGE = PACKAGE.parent / "docs" / "modules.md"

HEAD = """# Modules

Every module by the first line of its docstring. `second-round check --map` makes this
page of the source, and `second-round check` proves that it is up to date.
[ARCHITECTURE.md](../ARCHITECTURE.md) says how all of it works together.
"""

_FIRST = re.compile(r'(?:#[^\n]*\n)*r?"""([^\n]*)')


def first_line(source: str) -> str:
    """Give the first line of a module's docstring; empty where it has none."""
    found = _FIRST.match(source)
    return found[1].removesuffix('"""').strip() if found is not None else ""


def lines() -> dict[str, str]:
    """Give the first line of every module, by its path from `bot`."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {
        path.relative_to(PACKAGE).as_posix(): first_line(path.read_text("utf-8"))
        for path in paths
    }


def faults_of(said: dict[str, str]) -> Iterator[str]:
    """Name modules whose first line tells a reader nothing, or not by itself."""
    known: dict[str, str] = {}
    for name, line in said.items():
        if not line:
            yield f"bot/{name}: it has no docstring"
        elif not line.endswith("."):
            yield f"bot/{name}: the first line of its docstring is no whole sentence"
        elif line in known:
            yield f"bot/{name}: it is described as bot/{known[line]} is"
        known.setdefault(line, name)


def page(said: dict[str, str], parts: Iterable[Part]) -> str:
    """Write the map: the parts in their order, then each package with its modules."""
    return "\n".join((HEAD, *_parts(parts), *_packages(said)))


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    yield "## Parts, in the order in which they are asked\n"
    yield "| | record | `first` | commands | buttons | hears |"
    yield "|---|---|---|---|---|---|"
    for place, part in enumerate(parts, 1):
        first = "yes" if part.first is not None else ""
        commands = " ".join(f"`/{one.name}`" for one in part.commands)
        buttons = " ".join(f"`{verb}`" for verb in part.buttons)
        hears = " ".join(f"`{kind.__name__}`" for kind in part.hears)
        row = (str(place), f"`{part.name}`", first, commands, buttons, hears)
        yield f"| {' | '.join(row)} |".replace("|  |", "| |").replace("|  |", "| |")
    yield ""


def _packages(said: dict[str, str]) -> Iterator[str]:
    folders: dict[str, list[str]] = {}
    for name in said:
        folders.setdefault(name.rpartition("/")[0], []).append(name)
    for folder, names in sorted(folders.items()):
        init = f"{folder}/__init__.py".removeprefix("/")
        yield f"## `{f'bot/{folder}'.rstrip('/')}`\n\n{said.get(init, '')}\n"
        for name in names:
            if name != init:
                stem = name.rpartition("/")[2].removesuffix(".py")
                yield f"- [`{stem}`](../bot/{name}): {said[name]}"
        if names != [init]:
            yield ""


def prove_modules() -> Iterator[str]:
    """Prove that each module says what it is, and that the map is up to date.

    Where the program is installed without its docs there is no map to look at.
    """
    said = lines()
    yield from faults_of(said)
    if PAGE.is_file() and PAGE.read_text("utf-8") != page(said, PARTS):
        yield "docs/modules.md: not up to date: second-round check --map"


def main() -> int:
    """Write the map anew; gives the exit status."""
    PAGE.write_text(page(lines(), PARTS), "utf-8")
    return 0
