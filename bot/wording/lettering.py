"""Letters of pictures, in the scripts that people write names in.

Each script has a font, cut from Noto Sans; its licence stands beside them. Scripts
whose letters join, stack or run to the left are shaped by Raqm, where it is installed.
What no font has is not drawn as a row of boxes: `drawable` says so.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import bidirectional, category, normalize

from PIL import ImageDraw, ImageFont, features

FONTS = Path(__file__).parent / "fonts"

LATIN = "noto-latin.ttf"
"""Latin with all its accents, Greek and Cyrillic."""

SHAPED = (
    "noto-arabic.ttf",
    "noto-hebrew.ttf",
    "noto-devanagari.ttf",
    "noto-thai.ttf",
)

WIDE = ("noto-chinese.otf", "noto-korean.otf")

JOINERS = "\u200c\u200d"

TRIED = 24
"""Size at which it is tried whether a font has a letter."""

PLAIN = {"\u2012": "-", "\u2015": "-", "\u2212": "-"}
"""How letters are written where no font has them."""

Draw = ImageDraw.ImageDraw


@cache
def scripts() -> tuple[str, ...]:
    """Give the fonts that can be drawn with here, in the order they are tried."""
    shaped = SHAPED if features.check("raqm") else ()
    return (LATIN, *shaped, *WIDE)


def drawable(text: str) -> str:
    """Write a name in letters that can be drawn; empty where that cannot be done.

    An accent that no font has is left out, and so are pictures such as emoji.
    """
    letters = []
    for letter in normalize("NFC", text):
        for written in (letter, normalize("NFKD", letter)[:1], PLAIN.get(letter, "")):
            if written and (written.isspace() or _font_of(written) is not None):
                letters.append(written)
                break
        else:
            if letter in JOINERS and letters:
                letters.append(letter)
            elif category(letter)[0] in "LN":
                return ""
    name = " ".join("".join(letters).split())
    return name if any(letter.isalnum() for letter in name) else ""


def width(text: str, size: int) -> float:
    """Say how wide a text is, in pixels."""
    return sum(_font(name, size).getlength(run) for name, run in _runs(text))


def within(text: str, size: int, most: int) -> str:
    """Cut a text that is too wide for its place."""
    if width(text, size) <= most:
        return text
    while text and width(f"{text}…", size) > most:
        text = text[:-1].rstrip()
        while text and category(text[-1])[0] == "M":
            text = text[:-1]  # an accent without its letter, or a vowel of the next
    return f"{text}…"


def write(
    pen: Draw,
    at: tuple[float, float],
    text: str,
    colour: str,
    size: int,
    anchor: str = "la",
) -> None:
    """Write a text; the anchor is Pillow's, of the top (a) or the middle (m)."""
    (x, y), latin = at, _font(LATIN, size)
    x -= width(text, size) * {"l": 0.0, "m": 0.5, "r": 1.0}[anchor[0]]
    rises, falls = latin.getmetrics()
    y += rises if anchor[1] == "a" else (rises - falls) / 2
    for name, run in _runs(text):
        pen.text((x, y), run, colour, _font(name, size), anchor="ls")
        x += _font(name, size).getlength(run)


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Part a text by the font of its letters, from left to right."""
    runs: list[tuple[str, str]] = []
    for letter in text:
        last = runs[-1][0] if runs else LATIN
        # What belongs to no script stays with the letters before it.
        stays = not letter.isalpha() and (letter in JOINERS or _has(last, letter))
        name = last if stays else _font_of(letter) or LATIN
        if runs and name == last:
            runs[-1] = name, runs[-1][1] + letter
        else:
            runs.append((name, letter))
    first = next((bidirectional(letter) for letter in text if letter.isalpha()), "L")
    yield from reversed(runs) if first in ("R", "AL") else runs


@lru_cache(4000)
def _font_of(letter: str) -> str | None:
    return next((name for name in scripts() if _has(name, letter)), None)


@lru_cache(8000)
def _has(name: str, letter: str) -> bool:
    """Whether a font has a letter: it draws a box where it does not."""
    if letter == " ":
        return True
    return _drawn(name, letter) != _drawn(name, "\U0010ffff")


def _drawn(name: str, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(name, TRIED).getmask(letter)
    return mask.size, bytes(mask)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), size)
