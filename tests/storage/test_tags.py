"""What is stored of a reply is its tag, which stays when its type gets another name."""

import json
from dataclasses import replace

from bot.core.deeds import VERSION
from bot.core.dossier import Deed, Did, Dossier
from bot.core.reply import Asking, Closing, Reply, Say, named, phrase
from bot.parts.registry import SERVES
from bot.storage.documents import dossier_from_bytes, dossier_to_bytes
from tests.storage.conftest import NOON

NONE_OF_ITS_OWN = {one.__qualname__ for one in (Asking, Closing, Say)}
"""Types of which no reply is, and the one that is named by its key."""


def _kinds(of: type[Reply] = Reply) -> set[type[Reply]]:
    below = set(of.__subclasses__())
    return below.union(*(_kinds(one) for one in below))


def test_every_type_of_reply_has_a_tag_of_its_own() -> None:
    known: dict[str, str] = {}
    for kind in _kinds():
        if kind.__qualname__ in NONE_OF_ITS_OWN:
            continue
        name = f"{kind.__module__}.{kind.__name__}"
        tag = vars(kind).get("tag", "")
        assert tag, f"{name} has no tag"
        # A dataclass with slots is made twice, under one name.
        assert known.setdefault(tag, name) == name, tag
        # Neither a key of a phrase nor the name of a type reads like this.
        assert set(tag) <= {*"abcdefghijklmnopqrstuvwxyz-"}
    assert len(known) > 150


def test_a_phrase_is_named_by_its_key() -> None:
    assert named(phrase("aside.unfit", name="x")) == "aside.unfit"


def test_what_a_part_says_to_serve_is_a_reply_of_its_own() -> None:
    tags = {vars(kind).get("tag") for kind in _kinds()}
    assert {name for name in SERVES if "." not in name} <= tags


# As the release before tags wrote it.
BEFORE = json.dumps(
    {
        "deed": {
            "at": NOON.isoformat(),
            "message_id": "7",
            "did": "replied",
            "replies": ["SayHeld", "aside.unfit", "AskName", "ShowWhatIsAhead"],
            "protests": 1,
        }
    }
).encode()


def test_a_deed_of_before_is_read_with_the_tags_of_now() -> None:
    deed = dossier_from_bytes(BEFORE).deed
    assert deed is not None
    assert deed.replies == ("say-held", "aside.unfit", "ask-name", "show-what-is-ahead")
    assert (deed.protests, deed.version) == (1, VERSION)


def test_a_deed_of_now_reads_back_as_it_was() -> None:
    deed = Deed(NOON, "7", Did.REPLIED, ("say-held", "aside.unfit"), version=VERSION)
    dossier = Dossier(deed=deed)
    assert dossier_from_bytes(dossier_to_bytes(dossier)) == dossier
    again = replace(deed, replies=("ask-name",))
    assert dossier_from_bytes(dossier_to_bytes(Dossier(deed=again))).deed == again
