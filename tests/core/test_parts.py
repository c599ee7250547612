"""The records of the parts: nothing is claimed twice, and old buttons still count."""

from collections import Counter

from bot.core.dossier import Dossier, with_own
from bot.parts import PARTS
from bot.parts.registry import COMMANDS, LISTED, press_of
from bot.storage.documents import dossier_from_bytes, dossier_to_bytes

SENT = (
    *("done", "hint", "skip", "none", "real", "next", "retry", "resume", "finish"),
    *("track", "more", "settrack", "moreset", "mode", "tone", "fields", "delete"),
    *("keep", "export", "daily", "progress", "consent", "form", "job", "day"),
    *("story", "unsaid", "home", "hold", "page", "after", "thanks", "reflect"),
)
"""The verbs of buttons that the first release put on phones."""


def test_nothing_is_claimed_by_two_parts() -> None:
    claimed = [
        *(("part", part.name) for part in PARTS),
        *(
            ("command", name)
            for part in PARTS
            for command in part.commands
            for name in (command.name, *command.others)
        ),
        *(("button", verb) for part in PARTS for verb in part.buttons),
        *(("fields", fields.name) for part in PARTS for fields in part.fields),
        *(("prompt", kind) for part in PARTS for kind in part.prompts),
        *(("reply", kind) for part in PARTS for kind in part.voice),
        *(("ready", name) for part in PARTS for name in part.prepared),
    ]
    assert [one for one, times in Counter(claimed).items() if times > 1] == []


def test_buttons_on_phones_are_still_known() -> None:
    assert [verb for verb in SENT if press_of(f"{verb}///0") is None] == []


def test_a_button_of_home_has_a_command() -> None:
    reached = [part.name for part in PARTS if part.home.button is not None]
    assert set(reached) <= set(COMMANDS)
    assert set(LISTED) <= set(COMMANDS)


def test_what_a_part_keeps_of_its_own_is_stored() -> None:
    dossier = with_own(Dossier(), "diary", {"lines": ["rang Ana"], "on": True})
    assert dossier_from_bytes(dossier_to_bytes(dossier)) == dossier
    assert dossier_to_bytes(Dossier()) == b"{}"
