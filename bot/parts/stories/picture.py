"""Stories against competencies as a picture, legible on a telephone in light and dark.

The ground is its own, so the app's theme does not matter. What is
filled differs from what is empty in brightness and in shape; a story that was told in
round one is a ring. Of many stories some have a column, the others are counted, so that
a row without a mark is one without a story. The words that go with it say the same.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from bot.content import Content
from bot.model import Attachment
from bot.parts.stories.coverage import Grid
from bot.wording.colours import BEFORE, DONE, EMPTY, FAINT, GROUND, INK, TODAY
from bot.wording.drawing import picture
from bot.wording.lettering import drawable, width, within, write
from bot.wording.speaker import Speaker

WIDTH, MARGIN = 1080, 56
LABELS = 396
"""Width of the column with the competencies' names."""

ROW = 60
LINE = 58
WIDEST = 128
"""Of a cell; with few stories the columns do not drift apart."""

Draw = ImageDraw.ImageDraw


def drawn(content: Content, of: Grid) -> Attachment:
    """Make the picture, as a file."""
    return picture(content, "stories.png", draw, of)


def draw(grid: Grid, names: Mapping[str, str], speaker: Speaker) -> bytes:
    """Draw it as PNG; `names` gives the competencies' names."""
    bands = (
        [(speaker.plain("grid.asked"), grid.rows[: grid.asked])] if grid.asked else []
    )
    bands.append(
        (speaker.plain("grid.rest") if grid.asked else "", grid.rows[grid.asked :])
    )
    bands = [(title, rows) for title, rows in bands if rows]
    titles = sum(bool(title) for title, _ in bands)
    height = 250 + ROW * len(grid.rows) + 76 * titles
    height += 110 + LINE * (len(grid.columns) + bool(grid.others)) + 40
    image = Image.new("RGB", (WIDTH, height), GROUND)
    pen = ImageDraw.Draw(image)
    write(pen, (MARGIN, 52), speaker.plain("grid.title"), INK, 60)
    cells = tuple(_cells(len(grid.columns) + bool(grid.others)))
    heads = [str(place) for place, _ in grid.columns] + ["+"] * bool(grid.others)
    for head, (left, right) in zip(heads, cells, strict=True):
        centre = ((left + right) // 2, 196)
        # So that two digits keep a space from the next ones.
        size = 40 if len(head) < 2 else min(36, 2 * (right - left) // 3)
        write(pen, centre, head, INK, size, "mm")
    top = 228
    for title, rows in bands:
        if title:
            write(pen, (MARGIN, top + 22), title, FAINT, 36)
            top += 76
        for competency in rows:
            _row(pen, top, competency, grid, names, cells)
            top += ROW
    top = _key(pen, top + 36, speaker, others=bool(grid.others))
    for place, story in grid.columns:
        write(pen, (MARGIN + 44, top), str(place), INK, 38, "ra")
        name = drawable(story.name) or speaker.plain("grid.story", place=str(place))
        name = within(name, 38, WIDTH - 2 * MARGIN - 130)
        write(pen, (MARGIN + 70, top), name, INK, 38)
        if story.told_before:
            end = MARGIN + 70 + width(name, 38)
            _ring(pen, round(end) + 40, top + 22, 14)
        top += LINE
    out = BytesIO()
    # A palette makes it a third of the size, in a fifth of the time.
    plain = image.quantize(palette=_palette(), dither=Image.Dither.NONE)
    plain.save(out, "PNG", compress_level=6)
    return out.getvalue()


@cache
def _palette() -> Image.Image:
    """All colours there are, and what lies between each of them and the ground."""
    steps = 12
    ground = ImageColor.getrgb(GROUND)
    colours = [
        ground[n] + (ImageColor.getrgb(colour)[n] - ground[n]) * step // steps
        for colour in (INK, FAINT, TODAY, DONE, EMPTY, BEFORE)
        for step in range(steps + 1)
        for n in range(3)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours)
    return palette


def _cells(count: int) -> Iterator[tuple[int, int]]:
    left = MARGIN + LABELS
    step = min(WIDEST, (WIDTH - MARGIN + 5 - left) // max(1, count))
    for column in range(count):
        yield left + column * step, left + (column + 1) * step


def _row(
    pen: Draw,
    top: int,
    competency: str,
    grid: Grid,
    names: Mapping[str, str],
    cells: tuple[tuple[int, int], ...],
) -> None:
    middle = top + ROW // 2
    gap = competency in grid.gaps
    name = within(names.get(competency, competency), 38, LABELS - 60)
    if gap:
        pen.ellipse((MARGIN, middle - 10, MARGIN + 20, middle + 10), None, TODAY, 4)
    write(pen, (MARGIN + 36, middle), name, TODAY if gap else INK, 38, "lm")
    for (_, story), (left, right) in zip(grid.columns, cells, strict=False):
        box = (left + 5, top + 6, right - 5, top + ROW - 6)
        told = competency in story.competencies
        # An empty cell is seen by its edge, which differs enough from the ground.
        edge = DONE if told else BEFORE
        pen.rounded_rectangle(box, 10, DONE if told else EMPTY, edge, 3)
        if told and story.told_before:
            inner = (left + 17, top + 18, right - 17, top + ROW - 18)
            pen.rounded_rectangle(inner, 6, fill=GROUND)
    if count := grid.others.get(competency, 0):
        left, right = cells[-1]
        more = f"+{count}"
        write(pen, ((left + right) // 2, middle), more, DONE, 36, "mm")


def _key(pen: Draw, top: int, speaker: Speaker, *, others: bool) -> int:
    """Say what the signs mean."""
    x, middle = MARGIN, top + 20
    pen.ellipse((x, middle - 10, x + 20, middle + 10), None, TODAY, 4)
    x = _said(pen, x + 32, middle, speaker.plain("grid.gap"))
    pen.rounded_rectangle((x, middle - 16, x + 32, middle + 16), 8, fill=DONE)
    x = _said(pen, x + 44, middle, speaker.plain("grid.told"))
    _ring(pen, x + 16, middle, 16)
    _said(pen, x + 44, middle, speaker.plain("grid.heard"))
    if others:
        middle += LINE
        write(pen, (MARGIN, middle), "+1", DONE, 32, "lm")
        _said(pen, MARGIN + 50, middle, speaker.plain("grid.others"))
        return top + 72 + LINE
    return top + 72


def _said(pen: Draw, x: int, middle: int, text: str) -> int:
    write(pen, (x, middle), text, FAINT, 32, "lm")
    return x + round(width(text, 32)) + 40


def _ring(pen: Draw, x: int, y: int, half: int) -> None:
    pen.rounded_rectangle((x - half, y - half, x + half, y + half), 8, fill=DONE)
    small = half - 8
    pen.rounded_rectangle((x - small, y - small, x + small, y + small), 4, fill=GROUND)
