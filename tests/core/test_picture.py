"""The picture of progress."""

from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image, ImageColor

from bot.content import Content
from bot.model import Tone
from bot.parts.progress.decide import Movement
from bot.parts.progress.picture import draw
from bot.wording.colours import BEFORE, DONE, EMPTY, FAINT, GROUND, INK, TODAY
from bot.wording.speaker import Speaker
from tests.daily_samples import NOTHING, PROGRESS


def luminance(colour: str) -> float:
    """Relative luminance, as the contrast rules for the web define it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_it_is_drawn_for_whatever_there_is(content: Content) -> None:
    names = {c.id: c.name for c in content.competencies.values()}
    speaker = Speaker(content, Tone.GENTLE, {}, None)
    for seen in (PROGRESS, NOTHING):
        picture = Image.open(BytesIO(draw(seen, names, speaker)))
        assert picture.format == "PNG"
        assert picture.width == 1080
        assert picture.width + picture.height < 10_000, "Telegram's limit for photos"


def test_nobody_is_shown_to_have_fallen(content: Content) -> None:
    """The ring of the first answers and the bar are there where it went up alone."""
    names = {c.id: c.name for c in content.competencies.values()}
    speaker = Speaker(content, Tone.GENTLE, {}, None)
    none = replace(NOTHING, answers=2)

    def bar(first: float, latest: float, answers: int) -> int:
        """Count the pixels of the colour of a bar that went up."""
        moved = (Movement("conflict", first, latest, answers),)
        image = Image.open(
            BytesIO(draw(replace(none, movements=moved), names, speaker))
        )
        drawn = image.crop((0, 720, 1080, image.height)).convert("RGB")
        green = ImageColor.getrgb(DONE)
        return int((np.asarray(drawn) == green).all(axis=2).sum())

    assert bar(0.2, 0.8, 4) > 1000
    for first, latest, answers in ((0.8, 0.2, 4), (0.5, 0.52, 4), (0.2, 0.2, 1)):
        assert bar(first, latest, answers) == 0


def test_its_words_stand_out_from_its_ground() -> None:
    """The ground is its own, so the app's light or dark does not matter."""
    for colour in (INK, FAINT, TODAY):
        assert contrast(colour, GROUND) > 4.5
    assert contrast(DONE, EMPTY) > 3
    # What is empty is seen by its edge.
    assert contrast(BEFORE, GROUND) > 3
