"""From Telegram's JSON to what happened."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.events import Edited, Medium, Said, Showed
from bot.core.incoming import (
    Addressed,
    Attached,
    Both,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
    Spoken,
)
from bot.doors.telegram.translate import (
    MAX_FILE,
    Misshapen,
    chat_of,
    sender_of,
    translate,
)
from bot.storage.documents import happening_from_bytes, happening_to_bytes

Json = dict[str, Any]

NOW = datetime(2025, 6, 1, 12, 0, 0, 250_000, tzinfo=UTC)
STAMP = int(NOW.timestamp())
BOT = "Second_Round_bot"
PRIYA: Json = {"id": 7, "is_bot": False, "first_name": "Priya"}
PRIVATE: Json = {"id": 7, "type": "private", "first_name": "Priya"}
GROUP: Json = {"id": -100200, "type": "supergroup", "title": "Ward 7"}
CHANNEL: Json = {"id": -100300, "type": "channel", "title": "News"}
US: Json = {"id": 9, "is_bot": True, "first_name": "Bot", "username": BOT.lower()}
FILE: Json = {"file_id": "F", "file_unique_id": "U"}
PICTURE: Json = {**FILE, "width": 1, "height": 1}
TEXT_FILE: Json = {
    **FILE,
    "file_name": "job.txt",
    "mime_type": "text/plain",
    "file_size": 99,
}


def message(chat: Json = PRIVATE, date: int = STAMP, **fields: Any) -> Json:
    return {"message_id": 12, "date": date, "chat": chat, "from": PRIYA, **fields}


def command(text: str, chat: Json = PRIVATE, offset: int = 0) -> Json:
    length = len(text[offset:].split()[0])
    entity = {"type": "bot_command", "offset": offset, "length": length}
    return message(chat, text=text, entities=[entity])


def happened(**update: Any) -> tuple[str, Happening] | None:
    return translate({"update_id": 1, **update}, BOT, NOW)


def of_priya(**update: Any) -> Happening:
    found = happened(**update)
    assert found is not None
    assert found[0] == "telegram:7"
    assert chat_of(found[0]) == 7
    return found[1]


# Messages


def test_words() -> None:
    said = of_priya(message=message(text="In June I rang the physio 🙂"))
    assert said == Said(NOW, "12", "In June I rang the physio 🙂")


def test_an_old_message_keeps_its_time() -> None:
    """What waited during an outage was said when it was said."""
    said = of_priya(message=message(text="hello", date=STAMP - 3600))
    assert said.at == datetime(2025, 6, 1, 11, tzinfo=UTC)


@pytest.mark.parametrize("early", [-2, 0, 2, 59])
def test_a_fresh_message_has_a_finer_time(early: int) -> None:
    """Whole seconds would let two messages happen at the same time."""
    assert of_priya(message=message(text="a", date=STAMP + early)).at == NOW


@pytest.mark.parametrize(
    ("text", "name", "argument"),
    [
        ("/done", "done", ""),
        ("/Done", "done", ""),
        ("/practice behavioural 3", "practice", "behavioural 3"),
        ("/practice@second_round_bot behavioural 3", "practice", "behavioural 3"),
        ("/practice@Second_Round_Bot\nbehavioural 3", "practice", "behavioural 3"),
        (
            "/job\n\nWard manager wanted.\nNights.",
            "job",
            "Ward manager wanted.\nNights.",
        ),
        ("/job Ward manager\nwanted", "job", "Ward manager\nwanted"),
        ("/nonsense", "nonsense", ""),
    ],
)
def test_a_command(text: str, name: str, argument: str) -> None:
    assert of_priya(message=command(text)) == Commanded(NOW, name, argument)


def test_a_command_inside_words_is_words() -> None:
    said = of_priya(message=command("please /skip this", offset=7))
    assert said == Said(NOW, "12", "please /skip this")


def test_a_path_is_no_command() -> None:
    """Telegram says what a command is; a slash does not."""
    said = of_priya(message=message(text="/etc/hosts was wrong"))
    assert said == Said(NOW, "12", "/etc/hosts was wrong")


def test_a_forward_is_nobody_s_own_words() -> None:
    """Not even where it begins with a command."""
    origin = {"type": "hidden_user", "sender_user_name": "A friend", "date": STAMP}
    said = of_priya(message={**command("/delete everything"), "forward_origin": origin})
    assert said == Said(NOW, "12", "/delete everything", own=False)


def test_a_caption_counts_as_words() -> None:
    said = of_priya(message=message(photo=[PICTURE], caption="the rota I made"))
    assert said == Said(NOW, "12", "the rota I made", medium=Medium.PHOTO)


@pytest.mark.parametrize(
    ("medium", "fields"),
    [
        (Medium.PHOTO, {"photo": [PICTURE]}),
        (Medium.VIDEO, {"video": {**PICTURE, "duration": 3}}),
        (Medium.VIDEO, {"animation": {**PICTURE, "duration": 3}, "document": FILE}),
        (Medium.DOCUMENT, {"document": FILE}),
        (Medium.CONTACT, {"contact": {"phone_number": "1", "first_name": "Tom"}}),
        (Medium.STICKER, {"dice": {"emoji": "🎲", "value": 6}}),
        (
            Medium.STICKER,
            {
                "sticker": {
                    **PICTURE,
                    "type": "regular",
                    "is_animated": False,
                    "is_video": False,
                }
            },
        ),
        (Medium.OTHER, {"story": {"chat": PRIVATE, "id": 1}}),
    ],
)
def test_what_holds_no_words(medium: Medium, fields: Json) -> None:
    assert of_priya(message=message(**fields)) == Showed(NOW, medium)


def test_what_holds_speech() -> None:
    sounds: tuple[tuple[Json, Medium, int, int], ...] = (
        ({"voice": {**FILE, "duration": 3, "file_size": 9}}, Medium.VOICE, 3, 9),
        ({"audio": {**FILE, "duration": 3}}, Medium.VOICE, 3, 0),
        ({"video_note": {**FILE, "length": 1, "duration": 3}}, Medium.VIDEO, 3, 0),
        ({"document": {**FILE, "mime_type": "audio/x-wav"}}, Medium.DOCUMENT, 0, 0),
    )
    for fields, medium, seconds, size in sounds:
        spoken = Spoken(NOW, "12", "F", seconds, size, medium, "my take")
        assert of_priya(message={**message(caption="my take"), **fields}) == spoken


def test_a_recording_of_somebody_else_is_told_apart() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Tom", "date": 1}
    voice = {**FILE, "duration": 3}
    heard = of_priya(message=message(voice=voice, forward_origin=origin))
    assert isinstance(heard, Spoken)
    assert not heard.own


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"mime_type": "text/markdown"},
        {"mime_type": "application/octet-stream"},
        {"file_name": "JOB.MD", "mime_type": "application/x-thing"},
        {"file_size": MAX_FILE},
    ],
)
def test_a_text_file_may_be_opened(fields: Json) -> None:
    found = of_priya(message=message(document={**TEXT_FILE, **fields}))
    assert isinstance(found, Attached)
    assert found.file_id == "F"


@pytest.mark.parametrize(
    "fields",
    [
        {"mime_type": "application/pdf", "file_name": "job.pdf"},
        {"mime_type": "application/msword", "file_name": "job.doc"},
        {"file_size": MAX_FILE + 1},
        {"file_size": 0},
        {"file_size": None},
    ],
)
def test_any_other_file_is_a_document(fields: Json) -> None:
    found = of_priya(message=message(document={**TEXT_FILE, **fields}))
    assert found == Showed(NOW, Medium.DOCUMENT)


def test_a_text_file_keeps_its_caption_and_whose_it_is() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "A friend", "date": STAMP}
    sent = message(document=TEXT_FILE, caption="this one", forward_origin=origin)
    expected = Attached(NOW, "12", "F", "job.txt", 99, "this one", own=False)
    assert of_priya(message=sent) == expected


def test_of_a_place_only_the_zone_is_kept() -> None:
    """Where a candidate is, is nobody's business; which clock they live by, is."""
    place = {"latitude": 52.5, "longitude": 13.4}
    shown = of_priya(message=message(location=place))
    assert shown == Showed(NOW, Medium.LOCATION, "Europe/Berlin")


@pytest.mark.parametrize(
    "fields",
    [
        {"delete_chat_photo": True},
        {"new_chat_title": "Priya"},
        {"forum_topic_created": {"name": "x", "icon_color": 1}},
        {"something_new_changed": {"of": "a later year"}},
        {"pinned_message": message(text="old")},
        {"left_chat_member": PRIYA},
    ],
)
def test_service_messages_concern_nobody(fields: Json) -> None:
    assert happened(message=message(**fields)) is None


def test_an_edit() -> None:
    edited = message(text="In June I rang", edit_date=STAMP + 1)
    assert of_priya(edited_message=edited) == Edited(NOW, "12", "In June I rang")
    captioned = message(photo=[PICTURE], caption="mine", edit_date=STAMP)
    assert of_priya(edited_message=captioned) == Edited(NOW, "12", "mine", caption=True)
    assert happened(edited_message=message(photo=[PICTURE], edit_date=STAMP)) is None


def test_half_a_character() -> None:
    """JSON can hold one and no file can; nothing else of the message changes."""
    said = of_priya(message=message(text="so \ud83d then"))
    assert said == Said(NOW, "12", "so ? then")


# Buttons


def press(chat: Json = PRIVATE, **fields: Any) -> Json:
    return {
        "id": "55",
        "from": PRIYA,
        "chat_instance": "1",
        "message": {**message(chat, text="Question?"), "from": US},
        **fields,
    }


def test_a_press() -> None:
    assert of_priya(callback_query=press(data="done//s1/3")) == Pressed(
        NOW, "done//s1/3", "12"
    )


def test_a_press_on_a_message_that_is_gone() -> None:
    gone = {"chat": PRIVATE, "message_id": 12, "date": 0}
    assert of_priya(callback_query=press(message=gone, data="x")) == Pressed(
        NOW, "x", "12"
    )


@pytest.mark.parametrize(
    "query",
    [
        press(GROUP, data="done//s1/3"),
        press(game_short_name="chess"),
        {k: v for k, v in press(data="x").items() if k != "message"},
    ],
)
def test_a_press_from_elsewhere(query: Json) -> None:
    """In a group, on a game, or on a message that is not in a chat with us."""
    assert happened(callback_query=query) is None


# Groups, and coming and going


@pytest.mark.parametrize(
    "spoken",
    [
        message(GROUP, text="what does @second_round_bot do?"),
        message(GROUP, photo=[PICTURE], caption="@Second_Round_Bot look"),
        message(
            GROUP,
            text="why?",
            reply_to_message={**message(GROUP, text="a"), "from": US},
        ),
        command("/start", GROUP),
        command("/start@second_round_bot", GROUP),
    ],
)
def test_spoken_to_in_a_group(spoken: Json) -> None:
    assert happened(message=spoken) == ("telegram:-100200", Addressed(NOW))


@pytest.mark.parametrize(
    "overheard",
    [
        message(GROUP, text="lunch?"),
        message(GROUP, sticker=None, text="/etc/hosts"),
        message(GROUP, text="no", reply_to_message=message(GROUP, text="yes")),
        message(GROUP, new_chat_members=[US]),
        message(GROUP),
        command("/start@another_bot", GROUP),
    ],
)
def test_overheard_in_a_group(overheard: Json) -> None:
    assert happened(message=overheard) is None


def test_an_edit_in_a_group() -> None:
    edited = message(GROUP, text="@second_round_bot", edit_date=STAMP)
    assert happened(edited_message=edited) is None


def test_a_channel() -> None:
    post = {k: v for k, v in message(CHANNEL, text="news").items() if k != "from"}
    assert happened(channel_post=post) is None
    assert happened(edited_channel_post={**post, "edit_date": STAMP}) is None


def member(chat: Json, status: str) -> Json:
    def state(status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": US, **until}

    return {
        "chat": chat,
        "from": PRIYA,
        "date": STAMP,
        "old_chat_member": state("member"),
        "new_chat_member": state(status),
    }


def test_blocked_and_let_in_again() -> None:
    assert of_priya(my_chat_member=member(PRIVATE, "kicked")) == Left(NOW)
    assert of_priya(my_chat_member=member(PRIVATE, "member")) == Returned(NOW)


def test_brought_into_a_group_and_thrown_out() -> None:
    brought = happened(my_chat_member=member(GROUP, "member"))
    assert brought == ("telegram:-100200", Addressed(NOW))
    assert happened(my_chat_member=member(GROUP, "left")) is None
    assert happened(my_chat_member=member(GROUP, "kicked")) is None
    assert happened(my_chat_member=member(CHANNEL, "member")) is None


INLINE: Json = {"id": "1", "from": PRIYA, "query": "x", "offset": ""}


@pytest.mark.parametrize(
    "update", [{}, {"new_kind_of_update": {}}, {"inline_query": INLINE}]
)
def test_what_we_did_not_ask_for(update: Json) -> None:
    assert happened(**update) is None


# Anything at all

LETTERS = st.characters(codec=None)
WORDS = st.text(LETTERS, max_size=20) | st.sampled_from(
    ["", " ", "/", "/done", "/ x", f"@{BOT}", "\ud800", "/a@b\nc"]
)
IDS = st.integers(-(2**52), 2**52)
ENTITIES = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["bot_command", "mention", "bold", "new"]),
            "offset": st.integers(-1, 5),
            "length": st.integers(-1, 5),
        }
    ),
    max_size=2,
)
CHATS = st.fixed_dictionaries(
    {
        "id": IDS,
        "type": st.sampled_from(["private", "group", "supergroup", "channel", "new"]),
    },
    optional={"title": WORDS, "username": WORDS},
)
USERS = st.fixed_dictionaries(
    {"id": IDS, "is_bot": st.booleans(), "first_name": WORDS},
    optional={"username": WORDS},
)
MESSAGES = st.fixed_dictionaries(
    {"message_id": IDS, "date": st.integers(0, 2**32), "chat": CHATS},
    optional={
        "from": USERS,
        "text": WORDS,
        "caption": WORDS,
        "entities": ENTITIES,
        "caption_entities": ENTITIES,
        "edit_date": st.integers(0, 2**32),
        "photo": st.lists(st.just(PICTURE), max_size=1),
        "document": st.sampled_from([FILE, TEXT_FILE]),
        "reply_to_message": st.fixed_dictionaries(
            {"message_id": IDS, "date": st.just(0), "chat": CHATS},
            optional={"from": USERS},
        ),
        "unknown_field": st.none(),
    },
)
UPDATES = st.fixed_dictionaries(
    {"update_id": st.integers(0, 2**31)},
    optional={
        "message": MESSAGES,
        "edited_message": MESSAGES,
        "channel_post": MESSAGES,
        "callback_query": st.fixed_dictionaries(
            {"id": WORDS, "from": USERS, "chat_instance": WORDS},
            optional={"message": MESSAGES, "data": WORDS, "game_short_name": WORDS},
        ),
    },
)


@given(UPDATES)
def test_any_update(update: Json) -> None:
    """It says something that can be kept, or nothing; it never raises."""
    found = translate(update, BOT, NOW)
    if found is not None:
        address, happening = found
        assert happening_from_bytes(happening_to_bytes(happening)) == happening
        chat_of(address)
        address.encode()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.text(LETTERS, max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["id", "text", "chat", "type"]), inner)
    ),
    max_leaves=5,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = list(value.items()) if isinstance(value, dict) else []
    inner += list(enumerate(value)) if isinstance(value, list) else []
    return [path, *(p for key, v in inner for p in places(v, (*path, key)))]


REAL: list[Json] = [
    {"message": command("/practice behavioural 3")},
    {"message": message(photo=[PICTURE], caption="mine")},
    {"message": message(GROUP, text="a", reply_to_message={**message(), "from": US})},
    {"edited_message": message(text="In June", edit_date=STAMP)},
    {"callback_query": press(data="done//s1/3")},
    {"my_chat_member": member(PRIVATE, "kicked")},
]


@given(st.sampled_from(REAL), st.data())
def test_an_update_spoilt_anywhere(real: Json, data: st.DataObject) -> None:
    """Telegram would not send it, but nobody else may wait for it for ever."""
    update = {"update_id": 1, **deepcopy(real)}
    *way, last = data.draw(st.sampled_from(places(update)[2:]))
    inner: Any = update
    for key in way:
        inner = inner[key]
    inner[last] = data.draw(JSON)
    sender_of(update)
    try:
        found = translate(update, BOT, NOW)
    except Misshapen:
        return  # such a one is set aside, see test_receive
    if found is not None:
        address, happening = found
        happening_to_bytes(happening)
        assert isinstance(chat_of(address), int)


def test_times_are_compared_with_a_zone() -> None:
    at = of_priya(message=message(text="a", date=0)).at
    assert at.utcoffset() == timedelta(0)


NBSP, ZERO, FILLER = "\u00a0", "\u200b", "\u3164"
COMMANDS: dict[str, tuple[int, int, str, str]] = {
    "/done": (0, 5, "done", ""),
    "/done.": (0, 5, "done", ""),
    "/done!!": (0, 5, "done", ""),
    "/hint?": (0, 5, "hint", ""),
    "/hint,": (0, 5, "hint", ""),
    f"/hint{NBSP}": (0, 5, "hint", ""),
    f"/skip{ZERO}": (0, 5, "skip", ""),
    f"/done{FILLER}": (0, 5, "done", ""),
    "/stop\tx": (0, 5, "stop", "x"),
    f"/practice{NBSP}behavioural 2": (0, 9, "practice", "behavioural 2"),
    f"/practice{NBSP}behavioural{NBSP}2.": (0, 9, "practice", "behavioural 2"),
    "/practice\nbehavioural": (0, 9, "practice", "behavioural"),
    "/Practice@Second_Round_bot technical?": (0, 26, "practice", "technical"),
    "/daily 8:30 p.m.": (0, 6, "daily", "8:30 p.m."),
    "/interview: Acme Inc., 4 December": (0, 10, "interview", "Acme Inc., 4 December"),
    "/job Nurse\n- Rotas.\n- Care.": (0, 4, "job", "Nurse\n- Rotas.\n- Care."),
    " \u2063/done": (2, 5, "done", ""),
}
"""Text, where Telegram says that the command is, its name and its argument."""


def marked(text: str, offset: int, length: int, field: str = "text") -> Json:
    entities = "entities" if field == "text" else "caption_entities"
    entity = {"type": "bot_command", "offset": offset, "length": length}
    others: Json = {} if field == "text" else {"photo": [PICTURE]}
    said: Json = {field: text, entities: [entity], **others}
    return message(**said)


def test_a_command_ends_where_telegram_says() -> None:
    """In a text and in a caption; an edit of one is told apart."""
    wrong = []
    for text, (offset, length, name, argument) in COMMANDS.items():
        for field in ("text", "caption"):
            sent = marked(text, offset, length, field)
            found = of_priya(message=sent), of_priya(edited_message=sent)
            command = Commanded(NOW, name, argument)
            if found != (command, replace(command, edited=True)):
                wrong.append((text, field, found))
    assert wrong == []


def test_a_command_on_a_last_line() -> None:
    """It counts in UTF-16; one in the middle of what is told is no command."""
    told = "He stayed till Monday 👩‍⚕️, no readmission."
    at = len(f"{told}\n".encode("utf-16-le")) // 2
    said = Said(NOW, "12", told)
    for end in ("", ".", f"{NBSP}", "\n"):
        found = of_priya(message=marked(f"{told}\n/done{end}", at, 5))
        assert found == Both(said, Commanded(NOW, "done")), end
        assert happening_from_bytes(happening_to_bytes(found)) == found
    photo = of_priya(message=marked(f"{told}\n/done", at, 5, "caption"))
    picture = replace(said, medium=Medium.PHOTO)
    assert photo == Both(picture, Commanded(NOW, "done"))
    for text in (f"{told} /done", f"{told}\n/done and more", f"see /daily {told}"):
        start = len(text[: text.index("/")].encode("utf-16-le")) // 2
        found = of_priya(message=marked(text, start, 5))
        assert found == Said(NOW, "12", text), text


def test_a_file_and_the_command_it_is_for() -> None:
    sent = message(
        document=TEXT_FILE,
        caption="/job",
        caption_entities=[{"type": "bot_command", "offset": 0, "length": 4}],
    )
    file = Attached(NOW, "12", "F", "job.txt", 99)
    found = of_priya(message=sent)
    assert found == Both(Commanded(NOW, "job"), file)
    assert happening_from_bytes(happening_to_bytes(found)) == found


def test_a_sound_and_the_command_beneath_it() -> None:
    """What closes it comes behind it, what begins something before."""
    voice = {**FILE, "duration": 3}
    spoken = Spoken(NOW, "12", "F", 3, 0)
    for caption, words, first in (
        ("/done", "", False),
        ("/stop", "", False),
        ("/unsaid", "", True),
        ("and so on\n/done", "and so on", False),
    ):
        at = caption.index("/")
        found = of_priya(
            message={
                **marked(caption, at, len(caption) - at, "caption"),
                "voice": voice,
            }
        )
        command = Commanded(NOW, caption[at + 1 :])
        sound = replace(spoken, caption=words)
        two = (command, sound) if first else (sound, command)
        assert found == Both(*two), caption
        assert happening_from_bytes(happening_to_bytes(found)) == found


def test_own_words_that_are_forwarded_are_own() -> None:
    """As from Saved Messages; of anybody else they are not, however named."""
    own = {"type": "user", "sender_user": PRIYA, "date": STAMP}
    text = "In June I rang"
    assert of_priya(message=message(text=text, forward_origin=own)) == Said(
        NOW, "12", text
    )
    forwarded = {**command("/done"), "forward_origin": own}
    assert of_priya(message=forwarded) == Commanded(NOW, "done")
    for origin in (
        {"type": "user", "sender_user": {**PRIYA, "id": 8}, "date": STAMP},
        {"type": "hidden_user", "sender_user_name": "Priya", "date": STAMP},
        {"type": "chat", "sender_chat": GROUP, "date": STAMP},
        {"type": "channel", "chat": CHANNEL, "message_id": 1, "date": STAMP},
    ):
        found = of_priya(message=message(text=text, forward_origin=origin))
        assert found == Said(NOW, "12", text, own=False), origin


def test_a_reply_says_which_question_it_is_for() -> None:
    button = {"text": "Hint", "callback_data": "hint//s1/3"}
    markup = {"inline_keyboard": [[{"text": "x", "url": "y"}], [button]]}
    for replied, to in (
        ({**message(text="Q"), "reply_markup": markup}, "hint//s1/3"),
        (message(text="Q"), ""),
        ({**message(), "reply_markup": {"inline_keyboard": "x"}}, ""),
        ("x", ""),
    ):
        sent = message(text="I rang", reply_to_message=replied, quote={"text": "x"})
        assert of_priya(message=sent) == Said(NOW, "12", "I rang", to=to)


def test_a_kind_of_message_that_is_not_known() -> None:
    """It is shown, and not passed over; with words it is words."""
    for fields in (
        {"hologram": {"of": "a later year"}},
        {"rich_message": {"a": 1}},
        {},
    ):
        assert of_priya(message=message(**fields)) == Showed(NOW, Medium.OTHER)
    captioned = message(hologram={"a": 1}, caption="mine")
    assert of_priya(message=captioned) == Said(NOW, "12", "mine", medium=Medium.OTHER)


def test_what_is_not_seen_is_not_said() -> None:
    """Blank letters are spaces; no mark turns round what the bot says later."""
    turned = "\u202eAcme\u202c Ltd \u2067x\u2069\u200f"
    assert of_priya(message=message(text=turned)) == Said(NOW, "12", "Acme Ltd x")
    blanks = "\u3164\u115f\u1160\uffa0\u2800"
    found = of_priya(message=message(text=blanks))
    assert isinstance(found, Said)
    assert not found.text.strip()
    joined = "👩‍⚕️ क्‍ष می‌خواهم"
    assert of_priya(message=message(text=joined)) == Said(NOW, "12", joined)


def test_whose_clock_is_wrong() -> None:
    """Fresh news is of now, however far apart the clocks are; old news is as old."""
    for skew in (-90, 0, 90, 4_000):
        for age, fresh in ((2, True), (600, False)):
            date = STAMP + skew - age
            found = translate({"message": message(text="x", date=date)}, BOT, NOW, skew)
            assert found is not None
            assert isinstance(found[1], Said)
            late = NOW - found[1].at
            assert late == timedelta() if fresh else abs(late.total_seconds() - age) < 1
