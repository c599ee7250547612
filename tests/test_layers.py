"""The layers of the program, held: which package may import which, and who may wait.

A module that stands in `bot` by itself counts as a package here, and so does each
folder of `bot/parts`: parts never import parts.
"""

import ast
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import bot
from tests.each import each

BOT = Path(bot.__file__).parent

A_PART = "a part"
"""The row of every folder of `bot/parts`."""

# A new package gets its row here first: it names the packages that may be imported.
MAY_IMPORT: Mapping[str, tuple[str, ...]] = {
    # regular expressions, compiled when they are first used
    "expressions": (),
    # the nouns
    "__init__": (),
    "model": (),
    "hearing": ("model",),
    # what a decision may ask for
    "needs": ("model",),
    # what may be asked for, as data
    "assignments": ("model",),
    # what decides, and its words: pure
    "core": ("expressions", "hearing", "model", "needs"),
    "ear": ("expressions", "hearing", "model"),
    "wording": ("content", "core", "employer", "expressions", "model"),
    "part": ("content", "core", "hearing", "model", "wording"),
    A_PART: (
        *("assignments", "content", "core", "expressions", "hearing", "model"),
        *("needs", "part", "wording"),
    ),
    "parts": (A_PART, "core", "model", "part", "wording"),
    "filling": ("core", "hearing", "parts"),
    "reminding": ("core", "filling", "parts"),
    "typed": ("core", "model", "parts"),
    "conversation": (
        *("core", "filling", "model", "needs", "parts", "reminding", "typed"),
    ),
    "saying": ("content", "core", "model", "parts", "wording"),
    "phrase_families": (
        *("core", "ear", "hearing", "model", A_PART, "parts", "wording"),
    ),
    "phrases": ("content", "core", "parts", "phrase_families", "pycache", "source"),
    "source": (),
    "pycache": (),
    # what is read and written down
    "content": ("model", "pycache"),
    "json_lines": (),
    "judging": ("ear", "json_lines", "model"),
    "posting_lines": ("ear", "json_lines"),
    "employer": ("ear", "expressions", "json_lines", "model"),
    "export": ("core", "judging", "model", "parts"),
    "corrections": ("core", "judging", "model"),
    "storage": ("core", "health", "logs", "model", "needs", "ports"),
    # what the program needs of a store and of a door
    "ports": ("core", "health", "model", "needs"),
    "check": (
        *("assignments", "content", "ear", "employer", "model"),
        *("part", "parts", "phrases"),
    ),
    # what is watched
    "health": (),
    "steps": (),
    # what waits
    "clock": (),
    "places": (),
    "config": ("core", "storage"),
    "logs": (),
    "hear_answer": ("core", "ear", "hearing", "model"),
    "context": (
        *("content", "core", "ear", "employer", "expressions", "hear_answer"),
        *("hearing", "model", "needs", "parts"),
    ),
    "lookups": (*("content", "core", "export", "model", "needs", "parts", "ports"),),
    "loop": (*("content", "core", "deciding", "model", "needs", "ports", "steps"),),
    "deciding": (
        *("content", "context", "conversation", "core", "lookups", "model", "needs"),
        *("ports", "saying"),
    ),
    # what runs beside the loop
    "duties": ("clock", "core", "logs", "needs", "ports"),
    # the front doors: they translate and nothing more
    "doors": (
        "clock",
        "config",
        "content",
        "core",
        "duties",
        "health",
        "logs",
        "model",
        "phrases",
        "loop",
        "needs",
        "places",
        "ports",
        "steps",
    ),
    # what hears voice messages, in a process of its own
    "voice": ("model", "needs", "ports"),
    "upkeep": ("config", "ports", "storage"),
    "failed": ("ports",),
    # the commands: each builds all it needs by hand
    "cli": (
        "check",
        "clock",
        "config",
        "content",
        "corrections",
        "employer",
        "failed",
        "judging",
        "logs",
        "doors",
        "ports",
        "options",
        "posting_lines",
        "storage",
        "upkeep",
        "phrases",
        "voice",
    ),
    "options": ("__init__",),
    "__main__": ("cli",),
}

# Whatever is not of the standard library, and the packages that alone may use it.
LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "telegram": ("doors",),
    "aiohttp": ("doors",),
    "aiosqlite": ("storage",),
    "sqlite3": ("storage",),
    "psycopg": ("storage",),
    "psycopg_pool": ("storage",),
    "cryptography": ("storage",),
    "pydantic": ("config", "content", "storage"),
    "pydantic_settings": ("config",),
    "platformdirs": ("config",),
    "prompt_toolkit": ("doors",),
    "fsrs": ("core",),
    "PIL": (A_PART, "wording"),
    "jinja2": ("wording",),
    "babel": ("content", "wording"),
    "tzfpy": ("places",),
    "faster_whisper": ("voice",),
    "av": ("voice",),
    "huggingface_hub": ("voice",),
    "numpy": ("ear", "voice"),
}

PURE = (
    *("core", "ear", "hearing", "model", "part", "parts", A_PART, "wording"),
    *("conversation", "filling", "needs", "reminding", "saying", "typed"),
)
"""Packages without clock, chat, database or dice."""

# All that a pure package may use of the standard library.
PLAIN = {
    "bisect",
    "difflib",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "functools",
    "itertools",
    "math",
    "re",
    "string",
    "types",
    "typing",
}
ALSO: Mapping[str, set[str]] = {
    # Its weights, letters and cues are data files that come with it.
    "ear": {"importlib", "json", "tomllib"},
    # Letters without their accents.
    "ear/distress_foreign.py": {"unicodedata"},
    # Pieces of words without their accents, and the encoder's arithmetic.
    "ear/wordpiece.py": {"unicodedata"},
    "ear/aims.py": {"numpy"},
    "ear/known_questions.py": {"numpy"},
    "ear/branches.py": {"numpy"},
    "ear/encoder.py": {"hashlib", "numpy"},
    "ear/posting_heads.py": {"numpy"},
    "ear/transformer.py": {"numpy"},
    # A file name in plain letters.
    "wording/text.py": {"unicodedata"},
    # Labels without their accents, and how alike two lines are.
    "core/labels.py": {"difflib", "unicodedata"},
    # How alike two spellings of a name are.
    "core/mending_roles.py": {"difflib"},
    # Dice that are thrown with a seed, which is an argument.
    "core/selection.py": {"random"},
    # Spaced repetition without fuzz, and dice with the number of the prompt.
    "core/recall.py": {"fsrs", "random"},
    # Dice with a seed, as in core/selection.py.
    "parts/panel/composing.py": {"random"},
    # Dice with the seed of the drill.
    "parts/stories/drill.py": {"random"},
    # The rules of every zone, which are constants.
    "core/schedule.py": {"zoneinfo"},
    "core/phrasing.py": {"unicodedata"},
    "core/zones.py": {"unicodedata", "zoneinfo"},
    "model": {"base64"},
    # What a candidate wrote is escaped.
    "wording/paper.py": {"jinja2"},
    "wording/dates.py": {"babel"},
    "wording/phrasing.py": {"babel"},
    # A company stands in the name of the file.
    "parts/second_round/page.py": {"unicodedata"},
    # Pictures are drawn in memory, and written as text.
    "wording/drawing.py": {"base64"},
    "parts/progress/picture.py": {"io", "PIL"},
    "parts/stories/picture.py": {"io", "PIL"},
    "wording/lettering.py": {"pathlib", "PIL", "unicodedata"},
}

CLOCKS = ("clock", "duties", "storage", "doors", "voice")
"""Packages that may ask what time it is; all others are told."""

MODULES = sorted(BOT.rglob("*.py"))


PARTS = {path.parent.name for path in BOT.glob("parts/*/part.py")}
"""The folders of `bot/parts`, each of which holds a record."""


def of(parts: Sequence[str]) -> str:
    """Give the package of a module, by the names that lead to it from `bot`."""
    if parts[0] == "parts" and len(parts) > 1 and parts[1] in PARTS:
        return f"parts/{parts[1]}"
    return parts[0]


def package(path: Path) -> str:
    return of(path.relative_to(BOT).with_suffix("").parts)


def row(package: str) -> str:
    """Name the row of the table that holds for a package."""
    return A_PART if package.startswith("parts/") else package


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that a file is written of."""
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


def name(path: Path) -> str:
    return path.relative_to(BOT).as_posix()


def imported(path: Path) -> Iterator[tuple[str, ...]]:
    """Every module that a file names in an import, also inside a function."""
    for node in nodes(path):
        yield from _named(node)


def _named(node: ast.AST) -> Iterator[tuple[str, ...]]:
    match node:
        case ast.Import(names=aliases):
            yield from (tuple(alias.name.split(".")) for alias in aliases)
        case ast.ImportFrom(module=module, names=aliases, level=level):
            assert level == 0, "imports are absolute"
            start = (module or "").split(".")
            yield from ((*start, alias.name) for alias in aliases)


def imports(path: Path) -> set[str]:
    """Give the packages that a file imports, its own left out."""
    named = (parts[1:] for parts in imported(path) if parts[0] == "bot")
    packages = {of(parts) if parts[0] in MAY_IMPORT else "__init__" for parts in named}
    return packages - {package(path)}


def called(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call with what is called, as it is written."""
    for node in nodes(path):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


each_module = each("path", MODULES, name)
each_pure_module = each(
    "path", [path for path in MODULES if row(package(path)) in PURE], name
)


def test_every_package_has_a_row_and_every_row_is_a_package() -> None:
    assert {row(package(path)) for path in MODULES} == set(MAY_IMPORT)


def test_every_folder_of_the_parts_holds_a_record() -> None:
    folders = {path.parent.name for path in BOT.glob("parts/*/*.py")}
    assert folders == PARTS


def test_the_layers_have_no_circle() -> None:
    """Each package can be understood after those it imports."""
    left = dict(MAY_IMPORT)
    while left:
        free = [one for one, may in left.items() if not set(may) & set(left)]
        assert free, f"a circle among {sorted(left)}"
        for one in free:
            del left[one]


def test_no_module_imports_itself_through_others() -> None:
    """Each can be read after those it imports, in functions, too; types are no import.

    `pytest -s` shows on how many floors the modules stand, and the packages.
    """
    above = {_dotted(path): _modules_imported(path) for path in MODULES}
    try:
        order = tuple(TopologicalSorter(above).static_order())
    except CycleError as error:
        raise AssertionError(f"a circle: {' > '.join(error.args[1])}") from None
    floors: dict[str, int] = {}
    for one in order:
        floors[one] = 1 + max((floors[other] for other in above[one]), default=0)
    stories: dict[str, int] = {}
    while len(stories) < len(MAY_IMPORT):
        for one, may in MAY_IMPORT.items():
            if set(may) <= set(stories):
                stories[one] = 1 + max((stories[other] for other in may), default=0)
    print(f"{len(order)} modules on {max(floors.values())} floors,")
    print(f"{len(stories)} packages on {max(stories.values())}")


def _dotted(path: Path) -> str:
    names = path.relative_to(BOT.parent).with_suffix("").parts
    return ".".join(names).removesuffix(".__init__")


KNOWN = {_dotted(path) for path in MODULES}


def _modules_imported(path: Path) -> set[str]:
    """Name the modules that a file imports when it runs, packages by their own file."""
    only_types = {
        child
        for node in nodes(path)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for child in node.body
    }
    found = set()
    for node in nodes(path):
        if node not in only_types:
            for names in _named(node):
                while names and ".".join(names) not in KNOWN:
                    names = names[:-1]
                found.add(".".join(names))
    return found - {"", _dotted(path)}


@each_module
def test_a_package_imports_only_what_its_row_names(path: Path) -> None:
    others = {row(other) for other in imports(path)}
    assert others <= set(MAY_IMPORT[row(package(path))])


@each_module
def test_a_library_is_used_where_it_belongs(path: Path) -> None:
    for library in {parts[0] for parts in imported(path)} - {"bot"}:
        if library in LIBRARIES:
            assert row(package(path)) in LIBRARIES[library], library
        else:
            assert library in sys.stdlib_module_names, library


@each_pure_module
def test_a_pure_package_uses_nothing_that_waits_or_wavers(path: Path) -> None:
    allowed = PLAIN | ALSO.get(package(path), set()) | ALSO.get(name(path), set())
    libraries = {parts[0] for parts in imported(path)} - {"bot"}
    assert libraries <= allowed


@each_pure_module
def test_a_pure_package_reads_prints_and_throws_nothing(path: Path) -> None:
    for function, call in called(path):
        assert function not in {"open", "print", "input", "exec", "eval"}
        assert function.split(".")[0] != "random"
        if function == "Random":
            assert call.args, "dice without a seed"


@each_pure_module
def test_a_pure_package_never_awaits(path: Path) -> None:
    waits = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert not any(isinstance(node, waits) for node in nodes(path))


@each_module
def test_only_the_shells_ask_the_clock(path: Path) -> None:
    if package(path) in CLOCKS:
        return
    clocks = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
    asked = {f for f, _ in called(path) if f.split(".")[-1] in clocks}
    assert not asked


@each_module
def test_only_the_store_speaks_sql(path: Path) -> None:
    if package(path) == "storage":
        return
    verbs = ("SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE TABLE", "PRAGMA ")
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not node.value.startswith(verbs)
