"""Progress as a picture, legible on a telephone in light and in dark.

The ground is a middle tone of its own, so that the app's theme does not matter, and
every pair of colours that must be told apart differs in brightness too. Drawn at twice
the size. The caption says the same in words.
"""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from bot.parts.progress.decide import Progress
from bot.wording.colours import BEFORE, DONE, EMPTY, FAINT, GROUND, INK, TODAY

WIDTH, MARGIN = 1080, 72

Draw = ImageDraw.ImageDraw


def draw(
    progress: Progress, names: Mapping[str, str], words: Mapping[str, str]
) -> bytes:
    """Draw it as PNG; `names` gives the competencies' names, `words` all other text."""
    moved = progress.movements
    height = 760 + (110 + 118 * len(moved) if moved else 0)
    image = Image.new("RGB", (WIDTH, height), GROUND)
    pen = ImageDraw.Draw(image)
    pen.text((MARGIN, 60), words["title"], INK, _font(64))
    of_seven = words["days"].format(days=progress.practised)
    pen.text((MARGIN, 144), of_seven, FAINT, _font(44))
    _calendar(pen, progress, words["week"], 232)
    place = 620
    if moved:
        pen.text((MARGIN, place), words["concrete"], INK, _font(54))
        pen.text((MARGIN, place + 70), words["legend"], FAINT, _font(36))
        place += 140
        for movement in moved:
            name = names.get(movement.competency, movement.competency)
            _bar(pen, place, name, movement.first, movement.latest)
            place += 118
    if progress.next_up is not None:
        name = names.get(progress.next_up, progress.next_up)
        next_up = words["next"].format(competency=name)
        pen.text((MARGIN, height - 104), next_up, TODAY, _font(48))
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _font(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)


def _calendar(pen: Draw, progress: Progress, week: str, top: int) -> None:
    """Four weeks, Monday to Sunday; a practice day is filled, today is framed."""
    step = (WIDTH - 2 * MARGIN) // 7
    for column, letter in enumerate(week):
        centre = MARGIN + column * step + step // 2
        pen.text((centre, top), letter, FAINT, _font(34), anchor="ma")
    first = progress.calendar[0][0]
    for day, done in progress.calendar:
        row = ((day - first).days + first.weekday()) // 7
        x = MARGIN + day.weekday() * step + 10
        y = top + 56 + row * 58
        box = (x, y, x + step - 20, y + 46)
        pen.rounded_rectangle(
            box,
            14,
            fill=DONE if done else EMPTY,
            outline=TODAY if day == progress.today else None,
            width=6,
        )


def _bar(pen: Draw, top: int, name: str, first: float, latest: float) -> None:
    """One competency: how concrete its first answers were, and the latest."""
    pen.text((MARGIN, top), name, INK, _font(38))
    left, right = MARGIN, WIDTH - MARGIN
    line = top + 70
    pen.rounded_rectangle((left, line - 10, right, line + 10), 10, fill=EMPTY)
    start = left + (right - left) * first
    end = left + (right - left) * latest
    low, high = sorted((start, end))
    pen.rounded_rectangle(
        (low, line - 10, max(high, low + 20), line + 10),
        10,
        fill=DONE if end >= start else BEFORE,
    )
    pen.ellipse((start - 17, line - 17, start + 17, line + 17), GROUND, BEFORE, 7)
    pen.ellipse((end - 22, line - 22, end + 22, line + 22), INK)
