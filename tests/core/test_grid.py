"""The picture of stories against competencies."""

from io import BytesIO
from itertools import product

import numpy as np
import pytest
from PIL import Image, features

from bot.content import Content
from bot.core.dossier import Demand, Job
from bot.model import Requirement, Tone
from bot.parts.stories.coverage import TAGS, grid
from bot.parts.stories.picture import MARGIN, WIDTH, draw
from bot.wording import lettering
from bot.wording.colours import BEFORE, DONE, EMPTY, FAINT, GROUND, INK, TODAY
from bot.wording.lettering import drawable, width, within
from bot.wording.speaker import Speaker
from tests.core.test_picture import contrast
from tests.each import each
from tests.examples import sampled, some
from tests.stories_samples import NOW, bank


def drawn(
    content: Content, count: int, quote: str | None, job: Job | None
) -> Image.Image:
    names = {c.id: c.name for c in content.competencies.values()}
    speaker = Speaker(content, Tone.GENTLE, {}, None)
    return Image.open(BytesIO(draw(grid(bank(count, quote), job), names, speaker)))


COUNTS = (1, 4, 12, 13, 40)
ASKED = ((), ("risk", "conflict"), TAGS)


def colours(picture: Image.Image) -> set[str]:
    pixels = np.asarray(picture.convert("RGB")) @ (1 << 16, 1 << 8, 1)
    return {f"#{colour:06x}" for colour in np.unique(pixels).tolist()}


@sampled
@each("count, asked", some(product(COUNTS, ASKED)))
def test_it_is_drawn_for_whatever_there_is(
    content: Content, count: int, asked: tuple[str, ...]
) -> None:
    job = Job(NOW, demands=(Demand(1, Requirement("all", asked)),))
    picture = drawn(content, count, None, job)
    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert picture.width + picture.height < 10_000, "Telegram's limit for photos"
    assert picture.height < 20 * picture.width


@each(
    "quote",
    ["W" * 40, "Élodie – ß", "Привет " * 9, "סיפור", "日本の話" * 9, "🙂🙂", "  "],
)
def test_a_name_of_any_letters_stays_within(content: Content, quote: str) -> None:
    picture = drawn(content, 12, quote, None).convert("RGB")
    for left, right in ((0, MARGIN - 8), (WIDTH - MARGIN + 8, WIDTH)):
        edge = picture.crop((left, 0, right, picture.height))
        assert colours(edge) == {GROUND}


@each(
    "name",
    [
        *("The pizza lesson", "Élodie", "Świętochłowice", "Nº 5 – ok", "Nguyễn Thị"),
        *("Привет", "Ω and me", "日本の話", "王小明的故事", "김민수 이야기"),
    ],
)
def test_a_name_is_drawn_whole(name: str) -> None:
    assert drawable(name) == name


@pytest.mark.parametrize("name", ["سلام يا علي", "סיפור", "मेरी कहानी", "เรื่องของฉัน"])
def test_what_joins_is_drawn_shaped_or_not_at_all(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drawable(name) == (name if features.check("raqm") else "")
    monkeypatch.setattr(lettering, "scripts", lambda: (lettering.LATIN,))
    lettering._font_of.cache_clear()
    assert drawable(name) == ""
    lettering._font_of.cache_clear()


def test_pictures_in_a_name_are_left_out() -> None:
    assert drawable("🎉 The launch") == "The launch"
    for name in ("🙂🙂", "  ", "\U00012000"):
        assert drawable(name) == "", name


def test_a_name_that_is_too_wide_ends_in_dots() -> None:
    for name in ("W" * 40, "Привет " * 9, "日本の話" * 9):
        cut = within(name, 38, 400)
        assert cut.endswith("…")
        assert width(cut, 38) <= 400


def test_gaps_and_what_was_heard_before_can_be_seen(content: Content) -> None:
    """A gap has the colour of nothing else, a story its own."""
    assert TODAY in colours(drawn(content, 1, None, None))
    assert {DONE, EMPTY, INK, FAINT, GROUND} <= colours(drawn(content, 4, None, None))


def test_its_signs_stand_out() -> None:
    """The ground is its own, so the app's light or dark does not matter."""
    for colour in (INK, FAINT, TODAY):
        assert contrast(colour, GROUND) > 4.5
    assert contrast(DONE, EMPTY) > 3
    assert contrast(BEFORE, GROUND) > 3, "the edge of an empty cell"
    assert contrast(DONE, GROUND) > 3
