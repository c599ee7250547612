"""The program with everything imported, copied for each run of it.

Reads one JSON object a line: `arguments`, `environment`, `cwd` and the paths `stdin`,
`stdout` and `stderr`; answers each with the exit status. A run is a process of its own
that differs from one newly started in this alone: it has not spent its first second,
and that of one of two cores, on imports and on reading the content.
"""

import json
import os
import sys
import traceback
from typing import Any

import bot.check
import bot.content
import bot.doors.prompt
import bot.doors.telegram.serving
import bot.judging
import bot.phrases
import bot.upkeep
from bot.cli import main
from tests.compiled import keep
from tests.warm import warm

LOADED = (bot.check, bot.doors.telegram.serving, bot.doors.prompt, bot.judging)


def become(run: dict[str, Any]) -> None:
    """Be the program, in a process that was copied for it."""
    status: object = 1
    try:
        os.environ.clear()
        os.environ.update(run["environment"])
        os.chdir(run["cwd"])
        for number, name in enumerate(("stdin", "stdout", "stderr")):
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC if number else os.O_RDONLY
            os.dup2(os.open(run[name], flags), number)
            old = getattr(sys, name)
            mode = "w" if number else "r"
            new = open(number, mode, encoding=old.encoding, errors=old.errors)  # noqa: PTH123, SIM115
            setattr(sys, name, new)
        try:
            status = main(run["arguments"])
        except SystemExit as end:
            status = end.code or 0
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status if isinstance(status, int) else 1)


if __name__ == "__main__":
    compiled = keep()
    content = bot.content.load()
    vars(bot.content)["load"] = lambda: content
    assert not tuple(bot.phrases.faults(content))
    warm(content)
    if compiled is not None:
        compiled.write()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            become(json.loads(line))
        _, ended = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(ended), flush=True)
