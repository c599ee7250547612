"""Values to bytes and back."""

import traceback
from datetime import timedelta

import pytest

from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.incoming import (
    Addressed,
    Attached,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
)
from bot.core.session import Attempt, Message, Stage
from bot.ear import judge
from bot.model import Attachment, Run, Tone, Utterance
from bot.ports import Unreadable
from bot.storage.documents import (
    candidate_from_bytes,
    candidate_to_bytes,
    happening_from_bytes,
    happening_to_bytes,
    session_from_bytes,
    session_to_bytes,
    utterance_from_bytes,
    utterance_to_bytes,
)
from tests.storage.conftest import NOON, WORDS, candidate, session, utterance

ODD = "ünïcode 🙂 \x00 \u2028 'quoted' \"twice\"\r\n<b>&amp;"


@pytest.mark.parametrize(
    "happening",
    [
        Addressed(NOON),
        Attached(NOON, "7", "F", "posting.txt", 99, "here", own=False),
        Commanded(NOON, "practice", ODD),
        Edited(NOON, "12", ODD),
        Left(NOON),
        Pressed(NOON, ODD),
        Quieted(NOON, NOON - timedelta(microseconds=1)),
        Returned(NOON),
        Said(NOON, "12", ODD, own=False, medium=Medium.PHOTO),
        Showed(NOON, Medium.VOICE),
    ],
)
def test_whatever_happens(happening: Happening) -> None:
    assert happening_from_bytes(happening_to_bytes(happening)) == happening


def test_a_candidate() -> None:
    whole = candidate(
        track="nursing",
        tone=Tone.DIRECT,
        asked={"conflict.last-time": "2025-06-01"},
        spoken={"welcome": 2},
        deleting=True,
        offered=((ODD, "done///0"),),
    )
    assert candidate_from_bytes(candidate_to_bytes(whole)) == whole
    assert candidate_from_bytes(candidate_to_bytes(candidate())) == candidate()


def test_a_session_with_all_that_was_judged() -> None:
    judgement = judge("In June I rang the physio, and he stayed till Monday.", "")
    attempt = Attempt((Message("1", NOON, ODD, counts=False),), 1, judgement, ("dig",))
    whole = session(waiting_since=NOON, ended_at=NOON, media_noted=("voice",))
    whole = whole.taking(whole.turns[0].going(attempt))
    read = session_from_bytes(session_to_bytes(whole))
    assert read == whole
    assert read.turns[0].stage is Stage.ASKED


def test_a_message_to_send() -> None:
    whole = Utterance((Run(ODD, bold=True),), (), Attachment("a.json", ODD))
    assert utterance_from_bytes(utterance_to_bytes(whole)) == whole
    assert utterance_from_bytes(utterance_to_bytes(utterance("x"))) == utterance("x")


@pytest.mark.parametrize("read", [session_from_bytes, candidate_from_bytes])
@pytest.mark.parametrize(
    "document", [f'{{"track": ["{WORDS}"]}}', f'"{WORDS}', f'["{WORDS}"]', ""]
)
def test_what_is_unreadable_is_not_repeated(read: object, document: str) -> None:
    """Not in the message, the traceback or an error behind the error."""
    assert callable(read)
    with pytest.raises(Unreadable) as raised:
        read(document.encode())
    error = raised.value
    assert error.__cause__ is None
    assert error.__context__ is None
    assert "Kowalczyk" not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize("document", [b"", b"dreamt\n{}", b"said\n{}", b"\xff\n{}"])
def test_an_unknown_happening(document: bytes) -> None:
    with pytest.raises(Unreadable):
        happening_from_bytes(document)
