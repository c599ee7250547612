"""A second opinion on requests and answers: aiogram's models of the Bot API.

The fake and its tests could share a mistake; aiogram's models are generated from
Telegram's own documentation, so they would not.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.fake_bot_api.models import methods, types
from tests.fake_bot_api.request import ApiRequest


@cache
def _method(name: str) -> type[Any] | None:
    wanted = name.lower()
    return next((m for n, m in vars(methods).items() if n.lower() == wanted), None)


@cache
def _result(name: str) -> TypeAdapter[Any]:
    method = _method(name)
    assert method is not None
    return TypeAdapter(method.__returning__)


def judge_with_aiogram(request: ApiRequest) -> list[str]:
    """Say what is wrong with a request or with the answer it was given."""
    method = _method(request.method)
    if method is None:
        return [f"{request.method}: no such method"]
    values: dict[str, Any] = {
        name: types.BufferedInputFile(file.content, file.filename)
        for name, file in request.files.items()
    }
    for name, text in request.params.items():
        if text.startswith("attach://"):
            values[name] = values.pop(text.removeprefix("attach://"), None)
        elif text[:1] in {"{", "["} and name not in {"text", "caption"}:
            values[name] = json.loads(text)
        else:
            values[name] = text
    try:
        read = method.model_validate(values)
    except ValidationError as error:
        return _worded(request.method, error)
    faults = _unknown(request.method, read)
    if request.ok and request.spoilt is None:
        assert request.answer is not None
        try:
            answer = _result(request.method).validate_python(request.answer["result"])
        except ValidationError as error:
            return [*faults, *_worded(f"{request.method} answer", error)]
        faults += _unknown(f"{request.method} answer", answer)
    return faults


def judge_update(payload: bytes) -> list[str]:
    """Say what is wrong with an update as the fake sends it."""
    try:
        update = types.Update.model_validate_json(payload)
    except ValidationError as error:
        return _worded("update", error)
    return _unknown("update", update)


def judge_all(requests: Iterable[ApiRequest]) -> list[str]:
    """Judge every request that was not refused; give all faults."""
    return [
        fault
        for request in requests
        if request.answer is None or request.answer["ok"]
        for fault in judge_with_aiogram(request)
    ]


def _worded(where: str, error: ValidationError) -> list[str]:
    return [
        f"{where}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
        for fault in error.errors()
    ]


def _unknown(where: str, value: object) -> list[str]:
    """Find fields that the models let through without knowing them."""
    return [f"{where}: no such field: {path}" for path in _extras(value, "")]


def _extras(value: object, path: str) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _extras(item, path)
    elif isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            yield f"{path}{name}"
        for name in value.model_fields_set & type(value).model_fields.keys():
            yield from _extras(getattr(value, name), f"{path}{name}.")
