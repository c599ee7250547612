"""Which words the source of the program puts where: constants followed to a call.

A word is followed through choices, tables, names that are set nearby and what callers
pass. What is only known when the program runs is left as a `{}` in it.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

HOLE: Final = "{}"
"""Stands for what is only known when the program runs."""

EACH: Final = "each"
VALUE: Final = "value"
"""Steps into what holds several things: to one of them, to what one leads to."""

Path = tuple[int | str, ...]
Words = frozenset[str]
Function = ast.FunctionDef | ast.AsyncFunctionDef
Block = Function | ast.GeneratorExp | ast.ListComp | ast.SetComp | ast.DictComp


@dataclass(eq=False)
class Module:
    """One file, with where its names come from and what each node stands in."""

    name: str
    tree: ast.Module
    imported: dict[str, str] = field(default_factory=dict)
    above: dict[ast.AST, ast.AST] = field(default_factory=dict)


class Source:
    """Several modules, given by name and text; methods are those of `receivers`."""

    def __init__(
        self, texts: Iterable[tuple[str, str]], receivers: Sequence[str]
    ) -> None:
        """Note what is set and called in each of them."""
        self.modules: list[Module] = []
        self._receivers = receivers
        self._tables: dict[str, tuple[ast.expr, Module]] = {}
        self._functions: dict[str, tuple[Function, Module]] = {}
        self._calls: dict[str, list[tuple[ast.Call, Module]]] = defaultdict(list)
        self._handed_on: dict[str, str] = {}
        self._heirs: dict[str, set[str]] = defaultdict(set)
        self._known: dict[tuple[ast.AST, Path], Words] = {}
        for name, text in texts:
            self._note(Module(name, ast.parse(text)))

    def _note(self, module: Module) -> None:
        self.modules.append(module)
        for node in ast.walk(module.tree):
            module.above.update(dict.fromkeys(ast.iter_child_nodes(node), node))
            match node:
                case ast.ImportFrom(module=str(origin)):
                    for one in node.names:
                        known = one.asname or one.name
                        module.imported[known] = f"{origin}.{one.name}"
                        self._handed_on[f"{module.name}.{known}"] = module.imported[
                            known
                        ]
                case ast.Call():
                    self._calls[last_name(node.func)].append((node, module))
                case ast.ClassDef(bases=bases):
                    # Whoever knows a class has the methods of its bases.
                    for base in map(last_name, bases):
                        home = module.imported.get(base, "").rpartition(".")[0]
                        self._heirs[home].add(module.name)
                    self._set_in(node, f"{module.name}.{node.name}", module)
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    self._functions[f"{module.name}.{node.name}"] = node, module
        self._set_in(module.tree, module.name, module)

    def _set_in(
        self, block: ast.Module | ast.ClassDef, name: str, module: Module
    ) -> None:
        for node in block.body:
            for target, value in _assigned(node):
                self._tables[f"{name}.{last_name(target)}"] = value, module

    def words(self, node: ast.AST, module: Module, path: Path = ()) -> Words:
        """Give all that an expression may be, or what it holds on that path."""
        at = node, path
        if at not in self._known:
            self._known[at] = frozenset()  # where words lead back to themselves
            self._known[at] = self._words(node, module, path)
        return self._known[at]

    def _words(self, node: ast.AST, module: Module, path: Path) -> Words:
        match node:
            case ast.Constant(value=None):
                return frozenset()
            case ast.Constant(value=value):
                return frozenset({str(value)})
            case ast.JoinedStr(values=pieces):
                told = product(*(self.words(piece, module) for piece in pieces))
                return frozenset("".join(one) for one in told)
            case ast.FormattedValue() | ast.NamedExpr() | ast.Starred():
                return self.words(node.value, module, path)
            case ast.IfExp(body=body, orelse=other):
                return self._every((body, other), module, path)
            case ast.BoolOp(values=values):
                return self._every(values, module, path)
            case ast.Tuple() | ast.List() if path:
                return self._held(node.elts, module, path)
            case ast.Dict() if path:
                chosen = node.keys if path[0] == EACH else node.values
                return self._every([n for n in chosen if n], module, path[1:])
            case ast.GeneratorExp() | ast.ListComp() if path:
                return self.words(node.elt, module, path[1:])
            case ast.Subscript(value=value, slice=ast.Constant(value=int(place))):
                return self.words(value, module, (place, *path))
            case ast.Subscript(value=value):
                return self.words(value, module, (VALUE, *path))
            case ast.Call(func=ast.Attribute(value=base, attr="get"), args=args):
                known = self.words(base, module, (VALUE, *path))
                return known | self._every(args[1:], module, path)
            case ast.Call(func=ast.Name(id="dict" | "tuple"), args=[held, *_]):
                return self.words(held, module, path)
            case ast.Call(func=ast.Name(id=name)):
                return self._returned(name, module, path)
            case ast.Attribute() | ast.Name():
                return self._named(node, module, path)
        return frozenset({HOLE})

    def _every(
        self, nodes: Iterable[ast.AST], module: Module, path: Path = ()
    ) -> Words:
        return frozenset().union(*(self.words(node, module, path) for node in nodes))

    def _held(self, held: Sequence[ast.expr], module: Module, path: Path) -> Words:
        place, *rest = path
        starred = any(isinstance(one, ast.Starred) for one in held)
        if isinstance(place, int) and place < len(held) and not starred:
            return self.words(held[place], module, tuple(rest))
        return frozenset().union(
            *(
                self.words(
                    one, module, path if isinstance(one, ast.Starred) else tuple(rest)
                )
                for one in held
            )
        )

    def _returned(self, name: str, module: Module, path: Path) -> Words:
        whole = self._home(module.imported.get(name, f"{module.name}.{name}"))
        if whole not in self._functions:
            return frozenset({HOLE})
        function, origin = self._functions[whole]
        ends = (end for end in ast.walk(function) if isinstance(end, ast.Return))
        return self._every((end.value for end in ends if end.value), origin, path)

    def _named(
        self, node: ast.Name | ast.Attribute, module: Module, path: Path
    ) -> Words:
        name = last_name(node)
        if isinstance(node, ast.Name):
            found = list(self._bound(node, module))
            if found:
                told = (self.words(n, m, (*steps, *path)) for n, m, steps in found)
                return frozenset().union(*told)
            whole = self._home(module.imported.get(name, f"{module.name}.{name}"))
        else:
            base = last_name(node.value)
            whole = f"{self._home(module.imported.get(base, base))}.{name}"
        if whole in self._tables:
            value, origin = self._tables[whole]
            return self.words(value, origin, path)
        return frozenset({HOLE})

    def _home(self, whole: str) -> str:
        """Give where a name is defined, through modules that only hand it on."""
        while whole in self._handed_on:
            whole = self._handed_on[whole]
        return whole

    def _bound(
        self, name: ast.Name, module: Module
    ) -> Iterator[tuple[ast.AST, Module, Path]]:
        """Find what sets a name, in the nearest block that does."""
        node: ast.AST = name
        while (node := module.above.get(node, module.tree)) is not module.tree:
            if not isinstance(node, Block | ast.match_case):
                continue
            found: list[tuple[ast.AST, Module, Path]] = [
                (value, module, steps) for value, steps in _set(node, name.id)
            ]
            if isinstance(node, Function):
                found += self._passed(node, name.id, module)
            if found:
                return iter(found)
        return iter(())

    def _passed(
        self, function: Function, name: str, module: Module
    ) -> list[tuple[ast.AST, Module, Path]]:
        """Give what callers pass for a parameter, and what it is without."""
        spec = function.args
        places = [one.arg for one in (*spec.posonlyargs, *spec.args)]
        method, first = places[:1] == ["self"], len(places) - len(spec.defaults)
        if spec.vararg is not None and spec.vararg.arg == name:
            first_place = len(places) - method
            return [
                (arg, origin, ())
                for call, origin in self._callers(function, module, method=method)
                for arg in call.args[first_place:]
            ]
        if name not in places:
            return []
        place = places.index(name)
        found: list[tuple[ast.AST, Module, Path]] = []
        if place >= first:
            found.append((spec.defaults[place - first], module, ()))
        for call, origin in self._callers(function, module, method=method):
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            if name in given:
                found.append((given[name], origin, ()))
            elif place - method < len(call.args):
                found.append((call.args[place - method], origin, ()))
        return found

    def _callers(
        self, function: Function, module: Module, *, method: bool
    ) -> Iterator[tuple[ast.Call, Module]]:
        whole = f"{module.name}.{function.name}"
        for call, origin in self._calls[function.name]:
            match call.func:
                case ast.Attribute(value=base) if method:
                    near = (origin.name, *origin.imported.values())
                    homes = (module.name, *self._heirs[module.name])
                    known_there = any(n.startswith(homes) for n in near)
                    meant = known_there and last_name(base) in self._receivers
                case ast.Attribute(value=base):
                    known = self._home(origin.imported.get(last_name(base), ""))
                    meant = f"{known}.{function.name}" == whole
                case ast.Name(id=name):
                    home = f"{origin.name}.{name}"
                    found = self._home(origin.imported.get(name, home))
                    meant = not method and found == whole
                case _:
                    meant = False
            if meant:
                yield call, origin


def last_name(node: ast.AST) -> str:
    """Give the last name of what is called or looked into; empty where it has none."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _assigned(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value) for target in targets)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value
        case ast.NamedExpr(target=target, value=value):
            yield target, value


def _set(block: ast.AST, name: str) -> Iterator[tuple[ast.expr, Path]]:
    """Give what a name is set to in a block, with the steps into it."""
    for node in ast.walk(block):
        for target, value in _assigned(node):
            yield from ((value, steps) for steps in _steps(target, name))
        if isinstance(node, ast.comprehension | ast.For):
            for steps in _steps(node.target, name):
                yield node.iter, (EACH, *steps)


def _steps(target: ast.expr, name: str, before: Path = ()) -> Iterator[Path]:
    match target:
        case ast.Name(id=known) if known == name:
            yield before
        case ast.Tuple(elts=several):
            for place, one in enumerate(several):
                yield from _steps(one, name, (*before, place))
