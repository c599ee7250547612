"""content/en/cities.toml: cities that the tz database does not know by name."""

from pathlib import Path

import pytest

from bot.content import Content, ContentError, load
from bot.core.zones import a_place
from tests.test_content import changed, root

__all__ = ["root"]


def test_every_city_is_found(content: Content) -> None:
    for city, zone in content.cities.items():
        assert a_place(city.title(), content.cities) == zone
    assert a_place("in San Francisco", content.cities) == "America/Los_Angeles"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"Europe/Dublin"', '"Europe/Cork"', "no zone of the tz database"),
        ('"galway"', '"Galway"', "small letters"),
        ('"galway"', '"munich"', "is in Europe/Dublin too"),
    ],
)
def test_a_fault_is_named(root: Path, old: str, new: str, fault: str) -> None:
    changed(root, old, new, "cities.toml")
    with pytest.raises(ContentError, match=fault):
        load(root)
