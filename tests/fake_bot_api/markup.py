"""Message text as Telegram understands it: entities, HTML, lengths in UTF-16 units."""

import html as html_entities
import re
from itertools import pairwise
from typing import Any

from tests.fake_bot_api.refusal import bad_request

Entity = dict[str, Any]

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
}
TAGS = {*SIMPLE, "a", "span", "tg-emoji", "tg-time", "blockquote"}
TYPES = {
    *SIMPLE.values(),
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "blockquote",
    "expandable_blockquote",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
}
NEEDS = {
    "text_link": "url",
    "text_mention": "user",
    "custom_emoji": "custom_emoji_id",
    "date_time": "unix_time",
}
CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")
ATTRIBUTE = re.compile(
    r"""\s*([a-zA-Z0-9_\-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.\-]+)))?\s*"""
)
DETECTED = (
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)]")),
    ("email", re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?!\w)")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z]\w{3,31}")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def units(text: str) -> int:
    """Count UTF-16 code units, which is how Telegram measures."""
    return len(text) + sum(character > "\uffff" for character in text)


def read_html(source: str) -> tuple[str, list[Entity]]:
    """Take the tags out, as strictly as the server.

    Raises:
        Refusal: "can't parse entities", with the byte offset of the fault.
    """
    text: list[str] = []
    length = 0
    entities: list[Entity] = []
    opened: list[tuple[str, Entity | None, int]] = []
    at = 0

    def write(piece: str) -> None:
        nonlocal length
        text.append(piece)
        length += units(piece)

    while at < len(source):
        if source[at] == "&" and (found := CHARACTER.match(source, at)):
            write(html_entities.unescape(found[0]))
            at = found.end()
        elif source[at] != "<":
            write(source[at])
            at += 1
        elif source.startswith("</", at):
            at = _close(source, at, opened, entities, length)
        else:
            name, attributes, end = _start_tag(source, at)
            opened.append((name, _entity(name, attributes, source, at, opened), length))
            at = end
    if opened:
        raise _unreadable(
            f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"'
        )
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(text), entities


def _close(
    source: str,
    at: int,
    opened: list[tuple[str, Entity | None, int]],
    entities: list[Entity],
    length: int,
) -> int:
    where = _bytes(source, at)
    if not opened:
        raise _unreadable(f"Unexpected end tag at byte offset {where}")
    end = source.find(">", at)
    if end < 0:
        raise _unreadable(f"Unclosed end tag at byte offset {where}")
    found = source[at + 2 : end].strip().lower()
    name, entity, began = opened.pop()
    if found and found != name:
        raise _unreadable(
            f"Unmatched end tag at byte offset {where}, "
            f'expected "</{name}>", found "</{found}>"'
        )
    if entity is not None and length > began:
        inside = {"offset": began, "length": length - began}
        entities.append({"type": entity["type"], **inside, **entity})
    return end + 1


def _start_tag(source: str, at: int) -> tuple[str, dict[str, str], int]:
    where = _bytes(source, at)
    name_end = at + 1
    while name_end < len(source) and source[name_end] not in " \t\r\n>":
        name_end += 1
    if name_end == len(source):
        raise _unreadable(f"Unclosed start tag at byte offset {where}")
    name = source[at + 1 : name_end].lower()
    if name not in TAGS:
        raise _unreadable(f'Unsupported start tag "{name}" at byte offset {where}')
    attributes: dict[str, str] = {}
    position = name_end
    while True:
        while position < len(source) and source[position].isspace():
            position += 1
        if position == len(source):
            raise _unreadable(f"Unclosed start tag at byte offset {where}")
        if source[position] == ">":
            return name, attributes, position + 1
        found = ATTRIBUTE.match(source, position)
        if found is None or not found[1] or found.end() == position:
            raise _unreadable(
                f'Empty attribute name in the tag "{name}" at byte offset {where}'
            )
        value = found[2] or found[3] or found[4] or ""
        attributes[found[1].lower()] = html_entities.unescape(value)
        position = found.end()


def _entity(
    name: str,
    attributes: dict[str, str],
    source: str,
    at: int,
    opened: list[tuple[str, Entity | None, int]],
) -> Entity | None:
    """Say what the tag marks, or None when it marks nothing of its own."""
    where = _bytes(source, at)
    match name:
        case "a":
            url = attributes.get("href", "")
            return {"type": "text_link", "url": url} if url else None
        case "span":
            if attributes.get("class") != "tg-spoiler":
                raise _unreadable(
                    f'Tag "span" must have class "tg-spoiler" at byte offset {where}'
                )
            return {"type": "spoiler"}
        case "tg-emoji":
            if not attributes.get("emoji-id", "").isdigit():
                raise _unreadable("Invalid custom emoji identifier specified")
            return {
                "type": "custom_emoji",
                "custom_emoji_id": attributes["emoji-id"],
            }
        case "tg-time":
            if not attributes.get("unix", "").isdigit():
                raise _unreadable("Invalid date specified")
            entity = {"type": "date_time", "unix_time": int(attributes["unix"])}
            if "format" in attributes:
                entity["date_time_format"] = attributes["format"]
            return entity
        case "blockquote":
            if any(other == "blockquote" for other, _, _ in opened):
                raise _unreadable(f"Blockquotes can't be nested at byte offset {where}")
            expandable = "expandable" in attributes
            return {"type": "expandable_blockquote" if expandable else "blockquote"}
        case "code" if opened and opened[-1][0] == "pre":
            language = attributes.get("class", "").removeprefix("language-")
            if language and opened[-1][1] is not None:
                opened[-1][1]["language"] = language
            return None
        case _:
            return {"type": SIMPLE[name]}


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode())


def _unreadable(why: str) -> Exception:
    return bad_request(f"can't parse entities: {why}")


def check_entities(text: str, entities: object) -> list[Entity]:
    """Refuse an `entities` parameter that does not lie inside the text."""
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an Array")
    total = units(text)
    edges = {0}
    position = 0
    for character in text:
        position += units(character)
        edges.add(position)
    kept: list[Entity] = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise _unreadable("expected an Object")
        kind, offset, length = (entity.get(k) for k in ("type", "offset", "length"))
        if kind not in TYPES:
            raise _unreadable("Unsupported type specified")
        if type(offset) is not int or type(length) is not int:
            raise _unreadable('Field "offset" must be of type Number')
        if offset < 0 or length < 0:
            raise _unreadable("Receive an entity with incorrect offset or length")
        if offset + length > total:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends after the end of "
                f"the text at UTF-16 offset {total}"
            )
        if offset not in edges:
            raise bad_request("entity begins in a middle of a UTF-16 symbol")
        if offset + length not in edges:
            raise bad_request("entity ends in a middle of a UTF-16 symbol")
        if kind in NEEDS and NEEDS[kind] not in entity:
            raise _unreadable(f'Can\'t find field "{NEEDS[kind]}"')
        if length:
            kept.append(entity)
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    for first, second in pairwise(kept):
        first_end = first["offset"] + first["length"]
        if second["offset"] < first_end < second["offset"] + second["length"]:
            raise _unreadable("Entities must not overlap partially")
    return kept


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Drop the white space around a message, as Telegram does, with the entities."""
    shorter = text.strip()
    before = units(text[: len(text) - len(text.lstrip())])
    end = units(shorter)
    moved: list[Entity] = []
    for entity in entities:
        offset = max(0, entity["offset"] - before)
        until = min(end, entity["offset"] + entity["length"] - before)
        if until > offset:
            moved.append({**entity, "offset": offset, "length": until - offset})
    return shorter, moved


def detected(text: str, entities: list[Entity]) -> list[Entity]:
    """Add what Telegram marks by itself: commands, links, mentions, hashtags."""
    if not any(sign in text for sign in "/@#:"):
        return entities
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in {"code", "pre", "text_link"}
    ]
    found: list[Entity] = []
    for kind, pattern in DETECTED:
        for match in pattern.finditer(text):
            offset = units(text[: match.start()])
            length = units(match[0])
            if all(end <= offset or start >= offset + length for start, end in taken):
                taken.append((offset, offset + length))
                found.append({"type": kind, "offset": offset, "length": length})
    return sorted([*entities, *found], key=lambda e: (e["offset"], -e["length"]))


SIGNS = {
    "bold": ("**", "**"),
    "italic": ("_", "_"),
    "underline": ("__", "__"),
    "strikethrough": ("~~", "~~"),
    "spoiler": ("||", "||"),
    "code": ("`", "`"),
    "pre": ("```\n", "\n```"),
    "blockquote": ("«", "»"),
    "expandable_blockquote": ("«", "»"),
}


def rendered(text: str, entities: list[Entity]) -> str:
    """Show the text with its entities as signs: **bold**, _italic_, [link](url)."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for entity in entities:
        if entity["type"] == "text_link":
            before, after = "[", f"]({entity['url']})"
        elif entity["type"] in SIGNS:
            before, after = SIGNS[entity["type"]]
        else:
            continue
        opening.setdefault(entity["offset"], []).append(before)
        closing.setdefault(entity["offset"] + entity["length"], []).insert(0, after)
    if not opening:
        return text
    shown: list[str] = []
    position = 0
    for character in text:
        shown += closing.get(position, ())
        shown += opening.get(position, ())
        shown.append(character)
        position += units(character)
    shown += closing.get(position, ())
    return "".join(shown)
