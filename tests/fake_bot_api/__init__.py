"""A strict fake Telegram: a Bot API server over HTTP, and the people who chat with it.

async with FakeBotApi() as server:
    priya = server.person(7, "Priya")
    await priya.says("/start")
    assert "second interview" in (await priya.hears()).text
    await priya.presses("Nursing")
"""

from tests.fake_bot_api.chats import ChatMessage, Upload
from tests.fake_bot_api.faults import Fault, Limits
from tests.fake_bot_api.people import Group, Person
from tests.fake_bot_api.request import ApiRequest
from tests.fake_bot_api.server import TOKEN, FakeBotApi

__all__ = [
    "TOKEN",
    "ApiRequest",
    "ChatMessage",
    "FakeBotApi",
    "Fault",
    "Group",
    "Limits",
    "Person",
    "Upload",
]
