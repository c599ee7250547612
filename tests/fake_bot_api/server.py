"""A strict fake of Telegram's Bot API server, over real HTTP on this machine."""

# ruff: noqa: ASYNC109 - a test says how long it is ready to wait

import asyncio
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.fake_bot_api.chats import Chat, Upload
from tests.fake_bot_api.clock import Clock
from tests.fake_bot_api.faults import Fault, Harm, Limits, failure
from tests.fake_bot_api.methods import METHODS
from tests.fake_bot_api.people import Group, Person
from tests.fake_bot_api.refusal import WEBHOOK_ACTIVE, Refusal, bad_request, conflict
from tests.fake_bot_api.request import ApiRequest, read_request
from tests.fake_bot_api.updates import USUAL, Delivery, Updates, Webhook

TOKEN = "987654321:AAFakeTokenThatOpensNothingAnywhere00"
EVERY_KIND = USUAL | {
    "message_reaction",
    "message_reaction_count",
    "chat_member",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "purchased_paid_media",
}
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


@dataclass(slots=True)
class Press:
    """A button press that waits for its answer."""

    chat: Chat
    at: float
    answered: bool = False


class FakeBotApi:
    """One bot's corner of Telegram, with its people.

    Use it as an asynchronous context manager. `keep` bounds what is remembered of
    each chat and of the requests, for long benchmarks; None remembers everything.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        port: int = 0,
        speed: float = 1.0,
        limits: Limits | None = None,
        keep: int | None = None,
    ) -> None:
        self.token = token
        self.clock = Clock(speed)
        self.limits = limits
        self.reads_all_group_messages = False
        self.bot_user: dict[str, Any] = {
            "id": int(token.split(":")[0]),
            "is_bot": True,
            "first_name": "Second Round",
            "username": "second_round_bot",
        }
        self.requests: list[ApiRequest] = []
        self.chats: dict[int, Chat] = {}
        self.people: dict[int, Person] = {}
        self.presses: dict[str, Press] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.files: dict[str, Upload] = {}
        self.given_out: set[str] = set()
        self.downloads: list[str] = []
        self.faults: list[Fault] = []
        self.crashes: list[Exception] = []
        self.connections: set[object] = set()
        self.counts: Counter[str] = Counter()
        self.on_sent: Callable[[Chat], None] | None = None
        self.bot_arrived = asyncio.Event()
        self.updates = Updates(self.clock)
        self.webhook: Webhook | None = None
        self.keep = keep
        self._port = port
        self._working = 0
        self._quiet_since = self.clock.now()
        self._closing = asyncio.Event()
        self._runner: web.AppRunner | None = None

    # -- the server itself ---------------------------------------------------------

    async def __aenter__(self) -> Self:
        application = web.Application(client_max_size=60 * 1024 * 1024)
        application.router.add_route("*", "/bot{token}/{method}", self._serve)
        application.router.add_get("/file/bot{token}/files/{file_id}", self._serve_file)
        application.on_response_prepare.append(self._dated)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        self.updates.close()
        if self.webhook is not None:
            await self.webhook.stop()
        if self._runner is not None:
            await self._runner.cleanup()
        if self.crashes and error is None:
            raise ExceptionGroup("the fake server itself failed", self.crashes)

    async def _dated(self, _: web.Request, response: web.StreamResponse) -> None:
        """Say what time it is by this server's clock."""
        response.headers["Date"] = formatdate(self.clock.now(), usegmt=True)

    @property
    def url(self) -> str:
        """The root address, as TELEGRAM_API_URL takes it."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def base_url(self) -> str:
        """The address that python-telegram-bot's `base_url` takes."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """The address that python-telegram-bot's `base_file_url` takes."""
        return f"{self.url}/file/bot"

    # -- people and groups ---------------------------------------------------------

    def person(self, id: int, first_name: str = "Priya", **profile: Any) -> Person:
        """Meet somebody, who has not yet written to the bot."""
        person = self.people.get(id)
        if person is None:
            person = self.people[id] = Person(self, id, first_name, **profile)
        return person

    def group(self, id: int, title: str = "Ward 7", kind: str = "supergroup") -> Group:
        """Make a group, without the bot in it yet; its id is negative."""
        return Group(self, id, title, kind)

    def keep_file(self, file: Upload) -> str:
        """Store a file and give its id."""
        file_id = f"FILE{len(self.files) + 1:06d}"
        self.files[file_id] = file
        return file_id

    def note_press(self, query_id: str, chat: Chat) -> None:
        """Remember a press, so that it can be answered for 150 seconds."""
        self.presses[query_id] = Press(chat, self.clock.now())
        if self.keep is not None and len(self.presses) > 10 * self.keep:
            del self.presses[next(iter(self.presses))]

    # -- what the bot did ----------------------------------------------------------

    def calls(self, method: str, chat_id: int | None = None) -> list[ApiRequest]:
        """Give the recorded requests of one method, in order."""
        return [
            request
            for request in self.requests
            if request.method.lower() == method.lower()
            and (chat_id is None or request.chat_id == str(chat_id))
        ]

    @property
    def deliveries(self) -> list[Delivery]:
        """Every attempt to reach the present webhook."""
        return self.webhook.deliveries if self.webhook else []

    async def settle(self, quiet: float = 0.05, timeout: float = 5.0) -> None:
        """Wait until the bot has confirmed all updates and has gone quiet.

        Raises:
            TimeoutError: it is still busy, or does not confirm.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        while True:
            wait = 0.005
            if not self.updates.pending and not self._working:
                # Whatever happens until then begins the time of quiet anew.
                wait = quiet - (loop.time() - self._quiet_since)
                if wait <= 0:
                    return
            if loop.time() > end:
                raise TimeoutError(
                    f"{len(self.updates.pending)} updates unconfirmed, "
                    f"{self._working} requests under way"
                )
            await asyncio.sleep(wait)

    def stirred(self) -> None:
        """Note that something happened, for `settle`."""
        self._quiet_since = asyncio.get_running_loop().time()

    # -- faults --------------------------------------------------------------------

    def fail(
        self,
        method: str | None = None,
        code: int = 500,
        description: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = 1,
        retry_after: int | None = None,
        applied: bool = False,
    ) -> Fault:
        """Answer with an error; `times=None` until the fault is cancelled."""
        refusal = failure(code, description, retry_after)
        return self._add(
            Fault(Harm.FAIL, method, chat, times, applied, refusal=refusal)
        )

    def hang(
        self,
        method: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = 1,
        applied: bool = True,
    ) -> Fault:
        """Never answer, though the request took effect unless `applied` is false."""
        return self._add(Fault(Harm.HANG, method, chat, times, applied))

    def reset(
        self,
        method: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = 1,
        applied: bool = False,
    ) -> Fault:
        """Cut the connection, before or after the request took effect."""
        return self._add(Fault(Harm.RESET, method, chat, times, applied))

    def malformed(
        self,
        method: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = 1,
        applied: bool = True,
    ) -> Fault:
        """Answer 200 with half a JSON document."""
        return self._add(Fault(Harm.MALFORMED, method, chat, times, applied))

    def delay(
        self,
        seconds: float,
        method: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = None,
    ) -> Fault:
        """Answer later, in real seconds: a slow line."""
        return self._add(Fault(Harm.DELAY, method, chat, times, True, seconds))

    def _add(self, fault: Fault) -> Fault:
        self.faults.append(fault)
        return fault

    # -- HTTP ----------------------------------------------------------------------

    async def _serve(self, http: web.Request) -> web.StreamResponse:
        loop = asyncio.get_running_loop()
        self.connections.add(
            http.transport and http.transport.get_extra_info("peername")
        )
        method = http.match_info["method"]
        polling = method.lower() == "getupdates"
        if not polling:
            self._working += 1
        try:
            try:
                self._check_token(http.match_info["token"])
                request = await read_request(http, method)
            except Refusal as refusal:
                return _answer(refusal.body(), refusal.code)
            request.at = self.clock.now()
            self.counts[method] += 1
            self.requests.append(request)
            if self.keep is not None and len(self.requests) > 2 * self.keep:
                del self.requests[: self.keep]
            return await self._spoil(http, request)
        finally:
            if not polling:
                self._working -= 1
                self._quiet_since = loop.time()

    def _check_token(self, token: str) -> None:
        if not re.fullmatch(r"\d+:[A-Za-z0-9_-]{30,}", token):
            raise Refusal(404, "Not Found")
        if token != self.token:
            raise Refusal(401, "Unauthorized")

    async def _spoil(
        self, http: web.Request, request: ApiRequest
    ) -> web.StreamResponse:
        """Do what was asked, with whatever harm the faults want."""
        struck = [
            fault
            for fault in self.faults
            if fault.strikes(request.method, request.chat_id)
        ]
        self.faults = [fault for fault in self.faults if fault.left != 0]
        late = sum(f.seconds for f in struck if f.harm is Harm.DELAY)
        harm = next((f for f in struck if f.harm is not Harm.DELAY), None)
        if late:
            await asyncio.sleep(late / 2)
        payload = b""
        if harm is None or harm.applied:
            payload = await self._perform(request)
        if late:
            await asyncio.sleep(late / 2)
        if harm is None:
            return _raw(payload, request.status or 200)
        request.spoilt = harm.harm.name.lower()
        match harm.harm:
            case Harm.FAIL:
                assert harm.refusal is not None
                request.status = harm.refusal.code
                return _answer(harm.refusal.body(), harm.refusal.code)
            case Harm.HANG:
                await self._hung()
            case Harm.MALFORMED:
                return _raw(b'{"ok":true,"result":{"message_id":', 200)
        if http.transport is not None:
            http.transport.abort()
        return web.Response()

    async def _hung(self) -> None:
        self._working -= 1
        try:
            await self._closing.wait()
        finally:
            self._working += 1

    async def _perform(self, request: ApiRequest) -> bytes:
        """Let the request take effect and give the answer's bytes."""
        name = request.method.lower()
        try:
            if name == "getupdates":
                return await self._get_updates(request)
            if name in {"setwebhook", "deletewebhook"}:
                result: Any = await self._change_webhook(request)
            elif name == "getwebhookinfo":
                result = self._webhook_info()
            elif name in METHODS:
                result = METHODS[name](self, request)
            else:
                raise Refusal(404, "Not Found: method not found")
        except Refusal as refusal:
            request.status = refusal.code
            request.answer = refusal.body()
        except Exception as error:
            self.crashes.append(error)
            request.status = 500
            request.answer = Refusal(500, "Internal Server Error").body()
        else:
            request.status = 200
            request.answer = {"ok": True, "result": result}
        payload = json.dumps(request.answer).encode()
        request.answer = json.loads(payload) if self.keep is None else request.answer
        return payload

    async def _get_updates(self, request: ApiRequest) -> bytes:
        if self.webhook is not None:
            raise conflict(WEBHOOK_ACTIVE)
        self._allow(request)
        self.bot_arrived.set()
        offset = request.integer("offset", 0)
        limit = min(max(request.integer("limit", 100), 1), 100)
        timeout = min(max(request.integer("timeout", 0), 0), 50)
        found = await self.updates.poll(offset, limit, timeout)
        payload = b'{"ok":true,"result":[%b]}' % b",".join(p.payload for p in found)
        request.status = 200
        if self.keep is None:
            try:
                request.answer = json.loads(payload)
            except ValueError:
                request.answer = {"ok": True, "result": None}
        return payload

    def _allow(self, request: ApiRequest) -> None:
        kinds = request.value("allowed_updates")
        if kinds is None:
            return
        if not isinstance(kinds, list):
            raise bad_request("can't parse allowed_updates JSON object")
        self.updates.allowed = frozenset(kinds) & EVERY_KIND or USUAL

    async def _change_webhook(self, request: ApiRequest) -> Any:
        url = request.text("url") if request.method.lower() == "setwebhook" else ""
        secret = request.text("secret_token")
        if url and not re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", url):
            raise bad_request("invalid webhook URL specified")
        if secret and not SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        if self.webhook is not None:
            await self.webhook.stop()
            self.webhook = None
        if request.flag("drop_pending_updates"):
            self.updates.pending.clear()
        if url:
            self._allow(request)
            await self.updates.stop_poll("terminated by setWebhook request")
            connections = min(max(request.integer("max_connections", 40), 1), 100)
            self.webhook = Webhook(
                url, secret or None, connections, self.updates, self.clock
            )
            self.webhook.start()
            self.bot_arrived.set()
        return True

    def _webhook_info(self) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.webhook.url if self.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending),
        }
        if self.webhook is not None:
            info["max_connections"] = self.webhook.max_connections
            info["ip_address"] = "127.0.0.1"
            if self.webhook.last_error is not None:
                at, why = self.webhook.last_error
                info["last_error_date"] = int(at)
                info["last_error_message"] = why
        if self.updates.allowed != USUAL:
            info["allowed_updates"] = sorted(self.updates.allowed)
        return info

    async def _serve_file(self, http: web.Request) -> web.StreamResponse:
        try:
            self._check_token(http.match_info["token"])
        except Refusal as refusal:
            return _answer(refusal.body(), refusal.code)
        file_id = http.match_info["file_id"]
        file = self.files.get(file_id)
        if file is None or file_id not in self.given_out:
            # A path is known from getFile and from nowhere else.
            return _answer(Refusal(404, "Not Found").body(), 404)
        self.downloads.append(file_id)
        whole = file.content
        struck = [f for f in self.faults if f.strikes("downloadFile", None)]
        self.faults = [fault for fault in self.faults if fault.left != 0]
        for fault in struck:
            match fault.harm:
                case Harm.DELAY:
                    await asyncio.sleep(fault.seconds)
                case Harm.FAIL:
                    assert fault.refusal is not None
                    return _answer(fault.refusal.body(), fault.refusal.code)
                case Harm.HANG:
                    await self._closing.wait()
                case Harm.MALFORMED:
                    return await self._break_off(http, whole[: len(whole) // 2], whole)
                case Harm.RESET if http.transport is not None:
                    http.transport.abort()
        return web.Response(body=whole, content_type=file.content_type)

    async def _break_off(
        self, http: web.Request, sent: bytes, announced: bytes
    ) -> web.StreamResponse:
        """Send less of a file than was announced, and hang up."""
        response = web.StreamResponse(headers={"Content-Length": str(len(announced))})
        await response.prepare(http)
        await response.write(sent)
        if http.transport is not None:
            http.transport.abort()
        return response


def _answer(body: dict[str, Any], code: int) -> web.Response:
    return _raw(json.dumps(body).encode(), code)


def _raw(payload: bytes, code: int) -> web.Response:
    return web.Response(body=payload, status=code, content_type="application/json")
