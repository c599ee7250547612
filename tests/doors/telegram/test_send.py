"""Sending: everything once or more, in order, within the limits, to who wants it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from telegram import Bot

from bot.config import ConfigError
from bot.content import Content
from bot.core.candidate import Candidate
from bot.doors.telegram.send import Sender
from bot.doors.telegram.transport import AiohttpRequest
from bot.model import Attachment, Button, Run, Utterance
from bot.storage.sqlite import Change, Outgoing
from tests.doors.telegram.frail import FrailStore, frail, heard
from tests.fake_bot_api import FakeBotApi, Limits, Person
from tests.hurry import PATIENCE, hurried
from tests.storage.conftest import NOON, Folder


@dataclass
class Office:
    """A sender with a real store, before a fake Telegram."""

    telegram: FakeBotApi
    bot: Bot
    store: FrailStore
    folder: Folder
    broken: list[str] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sender = self.another()

    def another(self) -> Sender:
        """A sender as after a restart."""
        return Sender(
            self.bot,
            self.store,
            lambda: self.broken.append("token"),
            self.refused.append,
        )

    def person(self, number: int) -> Person:
        """Somebody whom the bot may write to."""
        person = self.telegram.person(number)
        person.private.known = person.private.started = True
        return person

    async def queue(self, address: str, *words: str | Utterance) -> Sequence[Outgoing]:
        """Put messages into the store, as an interview does."""
        utterances = tuple(
            Utterance((Run(w),)) if isinstance(w, str) else w for w in words
        )
        change = Change(address, candidate=Candidate(NOON), utterances=utterances)
        outgoing = await self.store.apply(change)
        assert outgoing is not None
        return outgoing

    async def says(self, number: int, *words: str | Utterance) -> None:
        """Queue and send."""
        self.sender.put(await self.queue(f"telegram:{number}", *words))

    async def sent(self) -> None:
        """Wait until nothing is left to send."""
        async with asyncio.timeout(PATIENCE):
            while len(self.sender) or await self.store.unsent():
                await asyncio.sleep(0.1)


@asynccontextmanager
async def office(folder: Folder) -> AsyncIterator[Office]:
    requests = AiohttpRequest(), AiohttpRequest()
    async with (
        FakeBotApi() as telegram,
        FrailStore(folder.database, folder.keyring, bytes(32)) as store,
    ):
        bot = Bot(
            telegram.token,
            base_url=telegram.base_url,
            request=requests[0],
            get_updates_request=requests[1],
        )
        async with bot:
            office = Office(telegram, bot, store, folder)
            await office.sender.start()
            yield office
            await office.sender.stop(0)


def words(person: Person) -> list[str]:
    return [m.text for m in person.private.messages.values() if m.by_bot]


def once(heard: list[str]) -> list[str]:
    """Leave out what was repeated at once."""
    return [w for n, w in enumerate(heard) if n == 0 or heard[n - 1] != w]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "data")


# What a message looks like


@hurried
async def test_bold_is_where_it_should_be(folder: Folder) -> None:
    """Telegram counts in UTF-16: an emoji is two, a nurse with a coat is more."""
    runs = (
        Run("👩‍⚕️🙂 Good. "),
        Run("Tell me 🙂 of Bjørn.", bold=True),
        Run(" 🏥 "),
        Run("Now", bold=True),
        Run("", bold=True),
    )
    async with office(folder) as at:
        priya = at.person(7)
        await at.says(7, Utterance(runs))
        message = await priya.hears(PATIENCE)
    assert message.rendered == "👩‍⚕️🙂 Good. **Tell me 🙂 of Bjørn.** 🏥 **Now**"
    assert [e["type"] for e in message.entities] == ["bold", "bold"]


@hurried
async def test_no_text_is_read_as_markup(folder: Folder) -> None:
    odd = "<b>not</b> *this* _either_ [x](y) `z` &amp; a_b 1 < 2\n\n  > all of it"
    async with office(folder) as at:
        priya = at.person(7)
        await at.says(7, Utterance((Run(odd), Run(" <i>bold</i>", bold=True))))
        message = await priya.hears(PATIENCE)
    assert message.text == odd + " <i>bold</i>"
    assert [e["type"] for e in message.entities] == ["bold"]


@hurried
async def test_buttons_stand_in_their_rows(folder: Folder) -> None:
    rows = (
        (Button("Hint 💡", "hint//s1/3"), Button("Skip", "skip//s1/3")),
        (Button("Done", "done//s1/3"),),
    )
    async with office(folder) as at:
        priya = at.person(7)
        await at.says(7, Utterance((Run("See https://example.org"),), rows))
        message = await priya.hears(PATIENCE)
        (request,) = at.telegram.calls("sendMessage")
    assert message.buttons == [["Hint 💡", "Skip"], ["Done"]]
    assert message.keyboard[1][0]["callback_data"] == "done//s1/3"
    assert request.value("link_preview_options") == {"is_disabled": True}


@hurried
async def test_a_file_is_handed_over(folder: Folder) -> None:
    document = '{"answer": "Grüße 🙂"}'
    utterance = Utterance(
        (Run("Here is "), Run("everything", bold=True)),
        ((Button("Thanks", "keep///0"),),),
        Attachment("second-round.json", document),
    )
    async with office(folder) as at:
        priya = at.person(7)
        await at.says(7, utterance)
        message = await priya.hears(PATIENCE)
    assert message.file is not None
    assert message.file.filename == "second-round.json"
    assert message.file.content.decode() == document
    assert message.rendered == "[second-round.json] Here is **everything**"
    assert message.buttons == [["Thanks"]]


# In the place of an earlier message


def in_place_of(message_id: int, *labels: str) -> Utterance:
    rows = tuple((Button(label, f"tick/{label}//0"),) for label in labels)
    return Utterance((Run("Two of three"),), rows, replaces=str(message_id))


@hurried
async def test_a_message_takes_the_place_of_another(folder: Folder) -> None:
    async with office(folder) as at:
        priya = at.person(7)
        await at.says(7, "One of three")
        first = await priya.hears(PATIENCE)
        await at.says(7, in_place_of(first.message_id, "names"))
        again = await priya.hears(PATIENCE)
        assert again is first
        assert (again.text, again.buttons) == ("Two of three", [["names"]])
        # Sent twice, as after a crash, it stays as it is.
        await at.says(7, in_place_of(first.message_id, "names"))
        await at.sent()
        assert words(priya) == ["Two of three"]


@hurried
@pytest.mark.parametrize("why", ["gone", "never was", "a file"])
async def test_what_cannot_be_replaced_is_said_anew(folder: Folder, why: str) -> None:
    async with office(folder) as at:
        priya = at.person(7)
        file = Attachment("all.json", "{}") if why == "a file" else None
        await at.says(7, Utterance((Run("Look"),), attachment=file))
        first = await priya.hears(PATIENCE)
        number = first.message_id
        if why == "gone":
            first.deleted = True
        await at.says(7, in_place_of(number + 50 * (why == "never was"), "names"))
        anew = await priya.hears(PATIENCE)
    assert anew is not first
    assert (anew.text, anew.buttons) == ("Two of three", [["names"]])
    assert not at.refused


# Order, and nothing lost


@hurried
async def test_each_chat_hears_things_in_order(folder: Folder) -> None:
    """Also when one line is slow, and though many are written to at once."""
    async with office(folder) as at:
        people = [at.person(number) for number in range(1, 9)]
        at.telegram.delay(0.5, chat=3)
        for word in ("one", "two", "three"):
            for person in people:
                await at.says(person.id, word)
        await at.sent()
    assert [words(p) for p in people] == [["one", "two", "three"]] * 8


Spoil = Callable[[FakeBotApi], object]


@pytest.mark.parametrize(
    ("spoil", "most"),
    [
        (lambda t: t.fail("sendMessage", 500), 1),
        (lambda t: t.fail("sendMessage", 502, applied=True), 2),
        (lambda t: t.reset("sendMessage"), 1),
        (lambda t: t.reset("sendMessage", applied=True), 2),
        (lambda t: t.hang("sendMessage"), 2),
        (lambda t: t.malformed("sendMessage", applied=False), 1),
        (lambda t: t.malformed("sendMessage"), 2),
    ],
)
def test_what_goes_wrong_is_sent_again(folder: Folder, spoil: Spoil, most: int) -> None:
    """At least once, in order; twice only where the first may have arrived."""

    @hurried
    async def test() -> None:
        async with office(folder) as at:
            priya = at.person(7)
            spoil(at.telegram)
            await at.says(7, "one", "two", "three")
            await at.sent()
        assert once(words(priya)) == ["one", "two", "three"]
        assert words(priya).count("one") <= most
        assert len(words(priya)) <= most + 2

    test()


@hurried
async def test_a_pause_holds_for_whom_it_was_asked(folder: Folder) -> None:
    """The chat's own messages wait, in their order; nobody else does."""
    async with office(folder) as at:
        priya, tom = at.person(7), at.person(8)
        at.telegram.limits = limits = Limits(chat_burst=2, chat_per_second=2)
        await at.says(7, "one", "two", "three")
        async with asyncio.timeout(PATIENCE):
            while not limits.refused:
                await asyncio.sleep(0.1)
        await at.says(8, "four")
        await at.sent()
        *before, refused, fourth, third = at.telegram.calls("sendMessage")
    assert [request.status for request in before] == [200, 200]
    assert refused.status == 429
    assert third.at >= refused.at + 1 > fourth.at
    assert words(priya) == ["one", "two", "three"]
    assert words(tom) == ["four"]


@hurried
async def test_one_that_is_refused_is_set_aside(folder: Folder) -> None:
    """It would be refused for ever; what comes behind it is not held up."""
    async with office(folder) as at:
        priya = at.person(7)
        at.telegram.fail("sendMessage", 400)
        await at.says(7, "one", "two")
        await at.sent()
    assert words(priya) == ["two"]
    dead = at.folder.rows("SELECT payload FROM outbox WHERE state = 'dead'")
    assert dead == [(None,)]


@hurried
async def test_a_group_that_moved_away(folder: Folder) -> None:
    async with office(folder) as at:
        group = at.telegram.group(-100, kind="group")
        await group.adds_bot(at.person(7))
        await group.upgrades(-200)
        await at.says(-100, "Only in private")
        await at.sent()
        assert [c.chat_id for c in at.telegram.calls("sendMessage")] == ["-100", "-200"]


@hurried
async def test_an_answer_that_makes_no_sense(folder: Folder) -> None:
    """That it was taken is all that matters."""
    asked = 0

    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        asked += 1
        writer.write(
            b'HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{"ok":true,"result":{}}'
        )
        await writer.drain()
        writer.close()

    listener = await asyncio.start_server(answer, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/bot"
    async with office(folder) as at, listener, AiohttpRequest() as request:
        at.bot = Bot(at.telegram.token, base_url=url, request=request)
        at.sender = at.another()
        await at.queue("telegram:7", "one")
        await at.sender.start()
        await at.sent()
    assert asked == 1


@hurried
async def test_a_restart_sends_what_was_left(folder: Folder) -> None:
    """In order, with what was under way when it stopped."""
    async with office(folder) as at:
        priya = at.person(7)
        at.telegram.hang("sendMessage", applied=False)
        await at.says(7, "one", "two")
        async with asyncio.timeout(PATIENCE):
            while not at.telegram.calls("sendMessage"):
                await asyncio.sleep(0.1)
        await at.sender.stop(0.1)
        await at.queue("telegram:7", "three")
        await at.queue("terminal:me", "for another door")
        at.sender = at.another()
        await at.sender.start()
        async with asyncio.timeout(PATIENCE):
            while len(at.sender):
                await asyncio.sleep(0.1)
        assert words(priya) == ["one", "two", "three"]
        left = [o.address for o in await at.store.unsent()]
        assert left == ["terminal:me"]


@hurried
async def test_stopping_lets_a_send_end(folder: Folder) -> None:
    """So that after an orderly stop nothing is sent twice."""
    async with office(folder) as at:
        priya = at.person(7)
        at.telegram.delay(0.1, "sendMessage")
        await at.says(7, "one", "two")
        async with asyncio.timeout(PATIENCE):
            while not at.telegram.calls("sendMessage"):
                await asyncio.sleep(0.1)
        await at.sender.stop(PATIENCE)
        assert words(priya) == ["one"]
        left = [o.utterance.text for o in await at.store.unsent()]
        assert left == ["two"]


@hurried
async def test_the_disk_fills_up_while_sending(folder: Folder) -> None:
    """What has arrived is not sent again because it could not be noted."""
    async with office(folder) as at:
        priya = at.person(7)
        at.store.disk.full = {"sent"}
        await at.says(7, "one", "two")
        await at.store.disk.refused(3)
        at.store.disk.full = set()
        await at.sent()
    assert words(priya) == ["one", "two"]


# Those who do not want it


@pytest.mark.parametrize("gone", ["blocked", "deactivated", "unknown"])
def test_who_is_gone_is_left_in_peace(folder: Folder, gone: str) -> None:
    """Nothing more is tried, until they write again."""

    @hurried
    async def test() -> None:
        async with office(folder) as at:
            priya = at.person(7)
            priya.private.blocked = gone == "blocked"
            priya.private.deactivated = gone == "deactivated"
            priya.private.known = gone != "unknown"
            await at.says(7, "one", "two", "three")
            await at.sent()
            assert len(at.telegram.calls("sendMessage")) == 1
            priya.private.blocked = priya.private.deactivated = False
            priya.private.known = True
            await at.says(7, "welcome back")
            await at.sent()
        assert words(priya) == ["welcome back"]

    test()


@hurried
async def test_blocking_and_coming_back(content: Content, tmp_path: Path) -> None:
    """The same, as it happens to a person."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        await heard(priya)
        await priya.blocks()
        await bot.telegram.settle(2, PATIENCE)
        await priya.unblocks()
        await priya.says("/hint")
        await heard(priya)


# Limits


async def test_the_limits_are_kept(folder: Folder) -> None:
    """30 a second in all, a few at once in a chat: Telegram never has to refuse.

    A chat's own allowance is spent on messages, not on waiting for the other chats.
    """
    async with office(folder) as at:
        at.telegram.limits = limits = Limits(chat_burst=5)
        people = [at.person(number) for number in range(1, 49)]
        await at.says(1, *"abcde")
        for person in people[1:]:
            await at.says(person.id, "hello")
        await at.sent()
        own = [request.at for request in at.telegram.calls("sendMessage", 1)]
        others = [r.at for r in at.telegram.calls("sendMessage") if r.chat_id != "1"]
    assert limits.refused == 0
    assert words(people[0]) == list("abcde")
    assert all(words(person) == ["hello"] for person in people[1:])
    assert 0.9 < own[-1] - own[0] < 2.5
    assert 0.6 < others[-1] - others[0] < 1.4  # 28 at once, and 28 a second


# A refused token


@hurried
async def test_a_refused_token_is_told_at_once(folder: Folder) -> None:
    """And the message is kept."""
    async with office(folder) as at:
        at.person(7)
        at.telegram.fail("sendMessage", 401)
        await at.says(7, "one")
        async with asyncio.timeout(PATIENCE):
            while not at.broken:
                await asyncio.sleep(0.1)
        assert [o.utterance.text for o in await at.store.unsent()] == ["one"]


@hurried
async def test_a_token_that_is_withdrawn(content: Content, tmp_path: Path) -> None:
    """The program stops, says which setting to mend, and has lost nothing."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        bot.telegram.fail("sendMessage", 401, times=None)
        await priya.says("/help")
        with pytest.raises(ConfigError, match="TELEGRAM_BOT_TOKEN") as raised:
            await bot.ended()
        error = raised.value
        assert bot.telegram.token not in repr(error)
        assert error.__context__ is None
        bot.telegram.faults.clear()
        bot.start()
        await heard(priya)
