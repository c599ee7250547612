"""Lines for the terminal: typed by a person at a prompt, or read from a script."""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout

from bot.content import Content
from bot.doors import screen
from bot.doors.terminal import SAY, Terminal
from bot.loop import GRACE
from bot.model import Utterance
from bot.phrases import COMMANDS
from bot.ports import Store, Transcriber

QUIT = "/quit"

LEAVING = frozenset({"/exit", "/q", ":q", "exit", "quit"})
"""What people type at other prompts to leave."""

HOW_TO_LEAVE = "To leave, type /quit. All that you said is kept."

HOW = (
    "Every line adds to your answer, an empty line ends it. To press a button, type"
    " the beginning of its label; Tab completes it. /quit leaves."
)


async def converse(
    store: Store,
    content: Content,
    quiet: timedelta,
    zone: str = "UTC",
    grace: timedelta = GRACE,
    transcriber: Transcriber | None = None,
    kept: str = "",
) -> None:
    """Talk with a person: line editing, colour, several lines an answer.

    `kept` says where what was said is kept, and is told at the end.
    """
    terminal: Terminal

    def known() -> list[str]:
        return [*terminal.labels, *(f"/{name}" for name in COMMANDS), SAY, QUIT]

    prompt: PromptSession[str] = PromptSession(
        completer=WordCompleter(known, sentence=True, ignore_case=True),
        complete_while_typing=False,
        key_bindings=_keys(),
    )
    folder = Path.cwd()
    typed = True

    def write(utterance: Utterance) -> None:
        nonlocal typed
        screen.show(utterance, folder, first=typed)
        typed = False

    terminal = Terminal(
        store,
        content,
        quiet,
        write=write,
        typing=lambda: bool(prompt.default_buffer.text),
        zone=zone,
        grace=grace,
        transcriber=transcriber,
    )
    with patch_stdout(raw=True):
        async with terminal.watching():
            screen.hint(HOW)
            await terminal.hear("/start")
            while True:
                try:
                    line = await prompt.prompt_async("> ")
                except (EOFError, KeyboardInterrupt):
                    break
                if line.strip() == QUIT:
                    break
                typed = True
                if line.strip().casefold() in LEAVING:
                    screen.hint(HOW_TO_LEAVE)
                    continue
                await terminal.hear(line)
            await terminal.settle()
    screen.hint(
        f"Everything you said is kept{kept}. Start again whenever you like, and it"
        " goes on from here."
    )


def _keys() -> KeyBindings:
    """Let Ctrl-C clear what is half typed, and leave only where nothing is."""
    keys = KeyBindings()

    @keys.add("c-c")
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt, style="class:aborting")

    return keys


async def read(
    store: Store,
    content: Content,
    quiet: timedelta,
    lines: TextIO = sys.stdin,
    out: TextIO = sys.stdout,
    zone: str = "UTC",
    grace: timedelta = GRACE,
    transcriber: Transcriber | None = None,
) -> None:
    """Take each line as a message; the end of input closes the last answer.

    It ends quietly where whoever reads it has stopped to read.
    """

    def write(utterance: Utterance) -> None:
        text = "\n".join(screen.plain(utterance))
        print(text, end="\n\n", file=out, flush=True)

    terminal = Terminal(
        store,
        content,
        quiet,
        write,
        zone=zone,
        grace=grace,
        transcriber=transcriber,
    )
    try:
        async with terminal.watching():
            while line := await asyncio.to_thread(lines.readline):
                if line.strip() == QUIT:
                    break
                await terminal.hear(line)
            await terminal.settle()
            await terminal.quieten()
    except BrokenPipeError:
        # What is still buffered is flushed at the exit, and must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
