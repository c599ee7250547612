"""What people call their work, and the field it belongs to."""

import tomllib
from pathlib import Path

from bot.content import Content
from bot.ear import track_of
from tests.core.anyone import Anyone

TABLE = Path(__file__).parent / "tables" / "trades.toml"


def test_work_is_known_by_its_name(content: Content) -> None:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    wrong = [
        f"{words!r} is {track_of(words)}, and not {track}"
        for track, rows in table.items()
        for words in rows["said"]
        if (track_of(words) or "none") != track
    ]
    assert set(table) == {*content.tracks, "none"}
    assert not wrong, "\n".join((f"{len(wrong)} wrong", *wrong))


def test_the_name_of_a_field_is_known(content: Content) -> None:
    for track in content.tracks.values():
        assert track_of(track.name) == track.id, track.name


def test_a_field_may_be_written_where_a_button_would_say_it(content: Content) -> None:
    for words, track in (
        ("I'm a nurse on a medical ward", "nursing"),
        ("warehouse shift lead", "logistics"),
        ("product manager at a bank", "product"),
    ):
        someone = Anyone(content)
        someone.orders("start")
        someone.says(words)
        assert someone.candidate.track == track
        assert someone.session is not None
        assert someone.session.open
    someone = Anyone(content)
    someone.orders("start")
    someone.says("astronaut")
    assert "Anything else" in someone.text
    someone.orders("settings", "teacher")
    assert someone.candidate.track == "teaching"
