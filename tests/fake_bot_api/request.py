"""One request to the Bot API, read as leniently in form as the real server does."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from tests.fake_bot_api.chats import Upload
from tests.fake_bot_api.refusal import bad_request


@dataclass(slots=True, eq=False)
class ApiRequest:
    """A request as it came and, once it is answered, its answer."""

    method: str
    params: dict[str, str]
    files: dict[str, Upload] = field(default_factory=dict)
    at: float = 0.0
    status: int | None = None
    answer: dict[str, Any] | None = None
    spoilt: str | None = None

    @property
    def ok(self) -> bool:
        """The request took effect, whether or not the client heard of it."""
        return bool(self.answer and self.answer["ok"])

    @property
    def chat_id(self) -> str | None:
        return self.params.get("chat_id")

    def text(self, name: str) -> str:
        """Give a parameter, or the empty string."""
        return self.params.get(name, "")

    def flag(self, name: str) -> bool:
        """Give a Boolean parameter."""
        return self.params.get(name, "").lower() in {"true", "1", "yes"}

    def integer(self, name: str, default: int | None = None) -> int:
        """Give a whole number.

        Raises:
            Refusal: it is missing and has no default, or is no number.
        """
        value = self.params.get(name, "")
        if not value and default is not None:
            return default
        try:
            return int(value)
        except ValueError:
            raise bad_request(
                f"invalid {name} specified" if value else f"{name} isn't specified"
            ) from None

    def value(self, name: str) -> Any:
        """Give a JSON parameter, or None.

        Raises:
            Refusal: it is not JSON.
        """
        source = self.params.get(name, "")
        if not source:
            return None
        try:
            return json.loads(source)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None


async def read_request(http: web.Request, method: str) -> ApiRequest:
    """Read the parameters from the address and from any kind of body.

    Raises:
        Refusal: the body is not what its type says.
    """
    try:
        return await _read(http, method)
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


async def _read(http: web.Request, method: str) -> ApiRequest:
    params = dict(http.query)
    files: dict[str, Upload] = {}
    match http.content_type:
        case "application/json":
            try:
                body = json.loads(await http.read())
            except ValueError:
                raise bad_request("can't parse request JSON object") from None
            if not isinstance(body, dict):
                raise bad_request("can't parse request JSON object")
            for name, value in body.items():
                if value is not None:
                    is_text = isinstance(value, str)
                    params[name] = value if is_text else json.dumps(value)
        case "multipart/form-data":
            async for part in await http.multipart():
                assert isinstance(part, BodyPartReader)
                name = part.name or ""
                if part.filename is None:
                    params[name] = (await part.read(decode=True)).decode()
                else:
                    files[name] = Upload(
                        part.filename,
                        part.headers.get("Content-Type", "application/octet-stream"),
                        bytes(await part.read(decode=True)),
                    )
        case _:
            body_text = (await http.read()).decode()
            params.update(parse_qsl(body_text, keep_blank_values=True))
    return ApiRequest(method, params, files)
