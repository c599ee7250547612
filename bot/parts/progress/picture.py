"""Progress as a picture, legible on a telephone in light and in dark.

The ground is a middle tone of its own, so that the app's theme does not matter, and
every pair of colours that must be told apart differs in brightness too. Drawn at twice
the size. The caption says the same in words.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from io import BytesIO

from PIL import Image, ImageDraw

from bot.content import Content
from bot.model import Attachment
from bot.parts.progress.decide import Movement, Progress, Way
from bot.wording.colours import BEFORE, DONE, EMPTY, FAINT, GROUND, INK, TODAY
from bot.wording.dates import weekday
from bot.wording.drawing import picture
from bot.wording.lettering import width, write
from bot.wording.speaker import Speaker

WIDTH, MARGIN = 1080, 72

CALENDAR = 232
"""Where the letters of the week stand."""

DATES = 136
"""Width of the column with the dates of the weeks."""

WEEK, BAR, DOT = 58, 118, 22

Draw = ImageDraw.ImageDraw


def drawn(content: Content, of: Progress) -> Attachment:
    """Make the picture, as a file."""
    return picture(content, "progress.png", draw, of)


def draw(progress: Progress, names: Mapping[str, str], speaker: Speaker) -> bytes:
    """Draw it as PNG; `names` gives the competencies' names."""
    moved = progress.movements
    weeks = 1 + _week(progress, progress.calendar[-1][0])
    below = CALENDAR + 56 + weeks * WEEK + 70
    height = below + (240 + BAR * len(moved) if moved else 0)
    height += 110 if progress.next_up is not None else 10
    image = Image.new("RGB", (WIDTH, height), GROUND)
    pen = ImageDraw.Draw(image)
    write(pen, (MARGIN, 60), speaker.plain("picture.title"), INK, 64)
    of_seven = speaker.plain("picture.days", days=str(progress.practised))
    write(pen, (MARGIN, 144), of_seven, FAINT, 44)
    _calendar(pen, progress, speaker)
    place = below
    if moved:
        write(pen, (MARGIN, place), speaker.plain("picture.concrete"), INK, 54)
        write(pen, (MARGIN, place + 78), speaker.plain("picture.low"), FAINT, 34)
        end = (WIDTH - MARGIN, place + 78)
        write(pen, end, speaker.plain("picture.high"), FAINT, 34, "ra")
        place += 136
        for movement in moved:
            name = names.get(movement.competency, movement.competency)
            _bar(pen, place, name, movement)
            place += BAR
        _legend(pen, place + 16, speaker, rose=any(m.way is Way.UP for m in moved))
        place += 104
    if progress.next_up is not None:
        name = names.get(progress.next_up, progress.next_up)
        next_up = speaker.plain("picture.next", competency=name)
        write(pen, (MARGIN, height - 110), next_up, TODAY, 48)
    out = BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _week(progress: Progress, day: date) -> int:
    first = progress.calendar[0][0]
    return ((day - first).days + first.weekday()) // 7


def _calendar(pen: Draw, progress: Progress, speaker: Speaker) -> None:
    """Weeks from Monday to Sunday, each with the date of its Monday."""
    step = (WIDTH - 2 * MARGIN - DATES) // 7
    for column in range(7):
        letter = weekday(speaker, column, "narrow")
        centre = MARGIN + DATES + column * step + step // 2
        write(pen, (centre, CALENDAR), letter, FAINT, 34, "ma")
    months = speaker.plain("picture.months").split()
    for day, done in progress.calendar:
        row = _week(progress, day)
        y = CALENDAR + 56 + row * WEEK
        if day.weekday() == 0 or day == progress.calendar[0][0]:
            monday = day - timedelta(days=day.weekday())
            told = f"{monday.day} {months[monday.month - 1]}"
            write(pen, (MARGIN, y + 23), told, FAINT, 34, "lm")
        x = MARGIN + DATES + day.weekday() * step + 10
        _day(pen, (x, y, x + step - 20, y + 46), done=done, today=day == progress.today)
    y = CALENDAR + 56 + (1 + _week(progress, progress.calendar[-1][0])) * WEEK + 6
    x = MARGIN + DATES + 10
    for key, done, today in (("practised", True, False), ("today", False, True)):
        _day(pen, (x, y, x + 44, y + 32), done=done, today=today)
        x = _said(pen, x + 60, y + 16, speaker.plain(f"picture.{key}")) + 48


def _day(pen: Draw, box: tuple[int, int, int, int], *, done: bool, today: bool) -> None:
    """A practice day is filled, today is framed; an empty one is seen by its edge."""
    edge = TODAY if today else DONE if done else BEFORE
    pen.rounded_rectangle(box, 12, DONE if done else EMPTY, edge, 6 if today else 3)


def _said(pen: Draw, x: int, middle: int, text: str) -> int:
    """Write a word of a key and give where it ends."""
    write(pen, (x, middle), text, FAINT, 34, "lm")
    return x + round(width(text, 34))


def _bar(pen: Draw, top: int, name: str, movement: Movement) -> None:
    """One competency: how concrete the latest answers were, and the first if it rose.

    Nobody is shown to have fallen, as the words do not say it either.
    """
    write(pen, (MARGIN, top), name, INK, 38)
    left, right = MARGIN + DOT, WIDTH - MARGIN - DOT
    line = top + 72
    box = (MARGIN, line - 10, WIDTH - MARGIN, line + 10)
    pen.rounded_rectangle(box, 10, EMPTY, BEFORE, 3)
    start = left + (right - left) * movement.first
    end = left + (right - left) * movement.latest
    if movement.way is Way.UP:
        pen.rounded_rectangle((start, line - 10, end, line + 10), 10, fill=DONE)
        _first(pen, start, line)
    pen.ellipse((end - DOT, line - DOT, end + DOT, line + DOT), INK)


def _first(pen: Draw, x: float, y: float) -> None:
    pen.ellipse((x - 17, y - 17, x + 17, y + 17), GROUND, BEFORE, 7)


def _legend(pen: Draw, top: int, speaker: Speaker, *, rose: bool) -> None:
    """Say what the dot means, and the ring where one is drawn."""
    x, middle = MARGIN, top + 22
    pen.ellipse((x, middle - DOT, x + 2 * DOT, middle + DOT), INK)
    x = _said(pen, x + 2 * DOT + 16, middle, speaker.plain("picture.latest")) + 48
    if rose:
        _first(pen, x + 17, middle)
        _said(pen, x + 50, middle, speaker.plain("picture.first"))
