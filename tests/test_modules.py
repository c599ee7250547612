"""The map of the modules is made of what each says of itself."""

from bot.check.modules import PAGE, faults_of, first_line, lines, page, prove_modules
from bot.parts import PARTS


def test_the_map_is_the_one_that_the_source_makes() -> None:
    assert PAGE.is_file()
    assert not tuple(prove_modules())


def test_every_module_and_every_part_is_on_it() -> None:
    said = lines()
    text = page(said, PARTS)
    assert all(f"](../bot/{name}): {said[name]}" in text for name in said if _own(name))
    assert all(f" | `{part.name}` | " in text for part in PARTS)


def _own(name: str) -> bool:
    return not name.endswith("__init__.py")


def test_the_first_line_is_found_behind_remarks_and_before_more() -> None:
    assert first_line('"""Say it."""\n') == "Say it."
    assert first_line('"""Say it.\n\nAt length.\n"""\n') == "Say it."
    assert first_line('# ruff: noqa\nr"""Say it."""') == "Say it."
    assert first_line("import re\n") == ""


def test_a_module_that_does_not_say_what_it_is_is_a_fault() -> None:
    said = {
        "core/a.py": "Say it.",
        "core/b.py": "",
        "core/c.py": "Say it in a line that goes",
        "core/d.py": "Say it.",
    }
    faults = list(faults_of(said))
    assert [fault.split(":")[0] for fault in faults] == [
        *("bot/core/b.py", "bot/core/c.py", "bot/core/d.py")
    ]
