"""What the terminal shows: lines that fit, buttons that can be read, files."""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.utils import get_cwidth

from bot.model import Run, Utterance

WIDEST = 76
"""Columns of a line, where the terminal is wide."""

NARROWEST = 8

BUTTON = "underline"
"""How a label is set off: in the terminal's own colour, so it reads on any ground."""

HINT = "italic"
"""How a line about the terminal is set off: in its own colour, on any ground."""


def show(utterance: Utterance, folder: Path, *, first: bool = True) -> None:
    """Put a message before a person; its file is written to `folder`.

    One empty line stands before it, also where it is not the `first` of several.
    """
    styled = coloured()
    shown = [
        ("bold" if run.bold and styled else "", run.text)
        for run in wrapped(utterance, columns())
    ]
    before = [("", "\n")] if first else []
    print_formatted_text(FormattedText([*before, *shown]))
    for row in rows(utterance, columns()):
        line: list[tuple[str, str]] = []
        for label in row:
            line += [(" ", " ")] if line else []
            line += [("", "["), (BUTTON if styled else "", label), ("", "]")]
        print_formatted_text(FormattedText(line))
    if utterance.attachment is not None:
        print_formatted_text(str(written(utterance, folder)))
    print_formatted_text("")


def hint(words: str) -> None:
    """Show a line about the terminal itself, set off from what is said."""
    lines = wrapped(Utterance((Run(words),)), columns())
    text = "".join(run.text for run in lines)
    style = HINT if coloured() else ""
    print_formatted_text(FormattedText([(style, text)]))


def columns() -> int:
    """How wide a line may be."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns - 2))


def coloured() -> bool:
    """Whether letters may have a style."""
    return "NO_COLOR" not in os.environ


def plain(utterance: Utterance) -> Sequence[str]:
    """Give the lines of a message, as a program reads them."""
    lines = [utterance.text]
    lines += [" ".join(f"[{b.label}]" for b in row) for row in utterance.rows]
    if utterance.attachment is not None:
        # The one file that a program reads on is printed, all others are kept.
        printed = utterance.attachment.name.endswith(".json")
        kept = "" if printed else str(written(utterance, Path.cwd()))
        lines.append(kept or utterance.attachment.content)
    return lines


def rows(utterance: Utterance, width: int) -> Iterator[list[str]]:
    """Give the labels of each row, a row that is too wide as several."""
    for row in utterance.rows:
        line: list[str] = []
        room = width
        for button in row:
            takes = get_cwidth(button.label) + 3
            if line and takes > room + 1:
                yield line
                line, room = [], width
            line.append(button.label)
            room -= takes
        yield line


def wrapped(utterance: Utterance, width: int) -> Sequence[Run]:
    """Break lines at so many columns without losing which words are bold.

    Of the spaces at a break none is left; a letter of Chinese or an emoji takes two
    columns.
    """
    letters = [(letter, run.bold) for run in utterance.runs for letter in run.text]
    shown: list[tuple[str, bool]] = []
    taken = 0
    for token in _tokens(letters):
        takes = sum(get_cwidth(letter) for letter, _ in token)
        if token[0][0] == "\n":
            _end_line(shown)
            shown += token
            taken = 0
        elif token[0][0].isspace():
            shown += token
            taken += takes
        else:
            if taken and taken + takes > width:
                _end_line(shown)
                shown.append(("\n", False))
                taken = 0
            for letter, bold in token:
                if taken and taken + get_cwidth(letter) > width:
                    shown.append(("\n", False))
                    taken = 0
                shown.append((letter, bold))
                taken += get_cwidth(letter)
    _end_line(shown)
    return [Run(letter, bold) for letter, bold in shown]


def _tokens(letters: Sequence[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    """Give line breaks, spaces and words, each by itself."""
    token: list[tuple[str, bool]] = []
    for letter in letters:
        if (token and _kind(token[-1][0]) != _kind(letter[0])) or letter[0] == "\n":
            if token:
                yield token
            token = []
        token.append(letter)
    if token:
        yield token


def _kind(letter: str) -> str:
    if letter == "\n":
        return letter
    return " " if letter.isspace() else "a"


def _end_line(shown: list[tuple[str, bool]]) -> None:
    """Drop the spaces at the end of a line."""
    while shown and shown[-1][0] != "\n" and shown[-1][0].isspace():
        shown.pop()


def written(utterance: Utterance, folder: Path) -> Path:
    """Write the file that goes with a message, for nobody else to read."""
    assert utterance.attachment is not None
    path = _free(folder / utterance.attachment.name)
    path.touch(mode=0o600)
    path.write_bytes(utterance.attachment.data)
    return path


def _free(path: Path) -> Path:
    """A name that no file has yet."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
