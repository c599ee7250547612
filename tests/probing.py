"""Say messages at any point of the transcripts, and show what the bot replies.

    python -m tests.probing MESSAGES.jsonl

Each line is `{"transcript": "task-plan", "after": 7, "text": "can i guess"}`: the
transcript is played to the end of that exchange, counted from 1, its store is copied,
and the message is said there. The same lines are printed with `reply` beside.
"""

import argparse
import asyncio
import json
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.content import Content, load
from bot.storage.sqlite import Store
from tests.test_transcripts import seeds
from tests.transcript import FOLDER, Exchange, SetClock, TerminalPlayer, read

OVER = ("= restart", "= kill")
"""Moves that a prompt has not."""


async def replies(
    content: Content, name: str, after: int, texts: list[str]
) -> list[list[str]]:
    """Give what is said to each text at that point of a transcript."""
    transcript = read(FOLDER / f"{name}.txt")
    content = transcript.content(content)
    clock, said = SetClock(transcript.begins), list[list[str]]()
    with TemporaryDirectory() as folder:
        begun = Path(folder, "begun")
        begun.mkdir()
        async with _store(begun, clock) as store:
            player = TerminalPlayer(store, content, seeds(), clock)
            for exchange in transcript.exchanges[:after]:
                moves = [move for move in exchange.moves if move not in OVER]
                await player.act(Exchange(moves))
            at = clock.now()
        for number, text in enumerate(texts):
            copy = Path(shutil.copytree(begun, Path(folder, str(number))))
            clock = SetClock(at)
            async with _store(copy, clock) as store:
                player = TerminalPlayer(store, content, seeds(), clock)
                said.append(await player.act(Exchange([f"> {text}"])))
    return said


def _store(folder: Path, clock: SetClock) -> Store:
    return Store(folder / "s.sqlite", folder / "k.sqlite", bytes(32), now=clock.seconds)


def probed(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give each row with what was replied."""
    content = load()

    def where(row: dict[str, Any]) -> tuple[str, int]:
        return row["transcript"], row["after"]

    for (name, after), group in groupby(sorted(rows, key=where), where):
        some = list(group)
        texts = [row["text"] for row in some]
        said = asyncio.run(replies(content, name, after, texts))
        for row, reply in zip(some, said, strict=True):
            yield {**row, "reply": reply}


def main() -> None:
    """Read messages, and print them with what was replied."""
    parser = argparse.ArgumentParser(description="Say messages within transcripts.")
    parser.add_argument("messages", type=Path)
    lines = parser.parse_args().messages.read_text("utf-8").splitlines()
    for row in probed([json.loads(line) for line in lines if line.strip()]):
        print(json.dumps(row, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
