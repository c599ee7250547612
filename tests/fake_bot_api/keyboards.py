"""Reply markup, refused where the real server refuses it."""

from typing import Any

from tests.fake_bot_api.refusal import bad_request
from tests.fake_bot_api.request import ApiRequest

ACTIONS = {
    "callback_data",
    "url",
    "login_url",
    "web_app",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
STYLES = {"danger", "success", "primary"}
MOST_BUTTONS = 100


def read_markup(request: ApiRequest) -> dict[str, Any] | None:
    """Give the checked reply markup of a request, or None.

    Raises:
        Refusal: a button is malformed, or its data is not 1 to 64 bytes long.
    """
    markup = request.value("reply_markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"])
        for row in rows:
            for button in row:
                _check_inline(button)
        return {"inline_keyboard": [row for row in rows if row]}
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], plain=True)
        return {**markup, "keyboard": rows}
    if markup.get("remove_keyboard") or markup.get("force_reply") or not markup:
        return markup
    raise bad_request("can't parse reply keyboard markup JSON object")


def _rows(rows: object, *, plain: bool = False) -> list[list[dict[str, Any]]]:
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    read: list[list[dict[str, Any]]] = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request("can't parse keyboard row: expected an Array")
        buttons = []
        for button in row:
            if plain and isinstance(button, str):
                button = {"text": button}
            if not isinstance(button, dict):
                raise bad_request("can't parse keyboard button: expected an Object")
            if not isinstance(button.get("text"), str):
                raise bad_request(
                    "can't parse keyboard button: Can't find field \"text\""
                )
            if not button["text"].strip():
                raise bad_request("can't parse keyboard button: Text is empty")
            if button.get("style") not in {None, *STYLES}:
                raise bad_request("can't parse keyboard button: Invalid button style")
            buttons.append(button)
        read.append(buttons)
    if sum(map(len, read)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return read


def _check_inline(button: dict[str, Any]) -> None:
    actions = ACTIONS & button.keys()
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the "
            "inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            "can't parse inline keyboard button: exactly one action is allowed"
        )
    if "callback_data" in actions:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions:
        url = str(button["url"])
        if ("://" not in url and "." not in url) or " " in url:
            raise bad_request(
                f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
            )
    if "copy_text" in actions:
        copied = button["copy_text"]
        copied = copied.get("text") if isinstance(copied, dict) else None
        if not isinstance(copied, str) or not 1 <= len(copied) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
