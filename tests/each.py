"""Many cases in one test, which names every case that fails."""

import functools
import inspect
from collections.abc import Callable, Collection, Iterable
from typing import Any

import pytest

FAILED = (Exception, pytest.fail.Exception)


def each(
    names: str, cases: Iterable[Any], said: Callable[[Any], str] = repr
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Run a test once for each case, as `pytest.mark.parametrize` does, in one go.

    A case costs a call, and not a whole test; its fixtures are shared with the other
    cases. The test fails at the end with the words of every case that failed.

    Args:
        names: the arguments that a case gives, as in "key, word".
        cases: a value each, or a tuple where there are several names.
        said: a case in words.
    """
    taken = [name.strip() for name in names.split(",")]
    cases = list(cases)

    def decorate(test: Callable[..., Any]) -> Callable[..., Any]:
        def given(case: Any) -> dict[str, Any]:
            return dict(zip(taken, case if len(taken) > 1 else (case,), strict=True))

        @functools.wraps(test)
        def run(*args: Any, **fixtures: Any) -> None:
            faults: list[tuple[str, BaseException]] = []
            for case in cases:
                try:
                    test(*args, **fixtures, **given(case))
                except FAILED as error:
                    faults.append((said(case), error))
            _report(names, cases, faults)

        @functools.wraps(test)
        async def run_asynchronously(*args: Any, **fixtures: Any) -> None:
            faults: list[tuple[str, BaseException]] = []
            for case in cases:
                try:
                    await test(*args, **fixtures, **given(case))
                except FAILED as error:
                    faults.append((said(case), error))
            _report(names, cases, faults)

        signature = inspect.signature(test)
        left = [p for n, p in signature.parameters.items() if n not in taken]
        assert len(left) + len(taken) == len(signature.parameters)
        waits = inspect.iscoroutinefunction(test)
        looped: Any = run_asynchronously if waits else run
        looped.__signature__ = signature.replace(parameters=left)
        return looped  # type: ignore[no-any-return]

    return decorate


def _report(
    names: str, cases: Collection[Any], faults: list[tuple[str, BaseException]]
) -> None:
    assert cases, f"no case of {names}"
    if faults:
        lines = [f"{case}: {type(e).__name__}: {e}" for case, e in faults]
        many = f"{len(faults)} of {len(cases)} cases of {names} fail"
        raise AssertionError("\n\n".join((many, *lines))) from faults[0][1]
