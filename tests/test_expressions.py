"""Expressions that are compiled when they are first used."""

import re
import subprocess
import sys

import pytest

from bot.expressions import Expression

COMPILED_AT_ONCE = """
import importlib, pkgutil, re, bot
from bot.expressions import Expression

made = Expression.__init__
known = []

def at_once(self, *args, **kwargs):
    made(self, *args, **kwargs)
    known.append(self.compiled)

Expression.__init__ = at_once
for module in pkgutil.walk_packages(bot.__path__, "bot."):
    if not module.name.startswith(("bot.__main__", "bot.voice.")):
        importlib.import_module(module.name)
print(len(known))
"""


def test_it_is_compiled_when_it_is_used() -> None:
    one = Expression(r"\bcat\b", re.IGNORECASE)
    assert one.search("a Cat") is not None
    assert one.compiled is one.compiled
    wrong = Expression("(")
    with pytest.raises(re.error):
        wrong.search("a")


@pytest.mark.thorough
def test_every_expression_is_well_formed() -> None:
    """One that no test uses, too."""
    ran = subprocess.run(
        [sys.executable, "-c", COMPILED_AT_ONCE], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 1000
