"""Put into words where things stand after the interview, and the notes."""

from collections.abc import Sequence
from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dossier import Notes, Person, Reflection
from bot.model import Button
from bot.parts.after.notes import FIELDS
from bot.parts.after.replies import (
    AfterReply,
    AskCompany,
    AskCorrection,
    AskNote,
    AskPeople,
    AskWhetherBeen,
    KeepNote,
    LeaveNotes,
    OfferUnsaid,
    ShowAfter,
    ShowNotes,
    ShowPeople,
)
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied

LABEL = 30
"""Characters of a button's label."""

A_ROW = 3


def speak(speaker: Speaker, reply: AfterReply) -> None:
    """Say one reply."""
    match reply:
        case ShowAfter():
            _standing(speaker, reply)
        case AskCompany(first=first, posting=posting):
            speaker.tell("after.company" if first else "after.company_again")
            if posting:
                label = cut(posting, LABEL)
                speaker.row(Button(label, str(Press(Verb.AFTER, "posting"))))
            filling(speaker, "after.company")
            if first:
                speaker.row(speaker.always("after_unnamed", Verb.AFTER, "unnamed"))
        case AskPeople(known=known):
            if reply.thanks:
                speaker.tell("thanks.warm")
            speaker.tell("after.people_more" if known else "after.people")
            filling(speaker, "after.people", "later")
        case AskCorrection():
            speaker.tell("after.correction", person=_person(reply.name, reply.role))
            filling(speaker, "after.person")
        case ShowPeople():
            _people(speaker, reply)
        case AskWhetherBeen(what):
            speaker.tell("after.been")
            been = speaker.always("after_been", Verb.AFTER, f"been:{what}")
            speaker.row(been, speaker.always("after_not_yet", Verb.AFTER, "menu"))
        case AskNote():
            _note(speaker, reply)
        case KeepNote():
            line, *further = reply.quote.strip().split("\n")
            key = "notes.kept_more" if further else "notes.kept"
            speaker.quoting(key, line, "notes.kept_plain")
            if reply.upto is not None:
                speaker.tell("notes.upto", upto=cut(reply.upto, 80))
        case LeaveNotes(evening=evening):
            speaker.tell("notes.evening" if evening else "notes.morning")
        case ShowNotes():
            _notes(speaker, reply.interview, reply.company, reply.notes)
        case OfferUnsaid():
            _items(speaker, reply)
        case _:
            assert_never(reply)


def cut(words: str, longest: int) -> str:
    """Shorten words for a label or a line, at a space where there is one."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    short = words[: longest - 1]
    space = short.rfind(" ")
    return (short[:space] if space > longest // 2 else short).rstrip(" .,;:") + "…"


def distinct(buttons: Sequence[Button]) -> list[Button]:
    """Number the labels that read alike: whoever types one means one of them."""
    seen: dict[str, int] = {}
    apart = []
    for button in buttons:
        turn = seen[button.label] = seen.get(button.label, 0) + 1
        label = f"{cut(button.label, LABEL - 3)} {turn}" if turn > 1 else button.label
        apart.append(Button(label, button.data))
    return apart


def sort(people: tuple[Person, ...]) -> dict[str, list[str]]:
    """Give names by where their note stands: sent, skipped, drafted or unwritten."""
    found: dict[str, list[str]] = {}
    for person in people:
        if person.thanked:
            state = "sent"
        elif person.skipped:
            state = "skipped"
        else:
            state = "drafted" if person.thanks else "unwritten"
        found.setdefault(state, []).append(person.name)
    return found


def _standing(speaker: Speaker, reply: ShowAfter) -> None:
    interview = reply.interview
    if interview.company:
        speaker.tell("after.head_company", company=interview.company)
    else:
        speaker.tell("after.head")
    if reply.ahead:
        speaker.tell("after.ahead")
    lines = [
        _notes_line(speaker, interview.notes),
        _thanks_line(speaker, interview.people),
        _reflection_line(speaker, reply.reflection),
    ]
    speaker.write("\n".join(lines))
    speaker.row(
        speaker.always("after_notes", Verb.AFTER, "notes"),
        speaker.always("after_thanks", Verb.THANKS, "begin"),
    )
    speaker.row(speaker.always("after_reflection", Verb.REFLECT, "begin"))
    people = speaker.always("after_people", Verb.AFTER, "people")
    if interview.company:
        speaker.row(people)
    else:
        speaker.row(people, speaker.always("after_company", Verb.AFTER, "company"))


def _notes_line(speaker: Speaker, notes: Notes | None) -> str:
    names = [
        speaker.plain(f"notes.name_{field}")
        for field in FIELDS
        if notes is not None and getattr(notes, field)
    ]
    if not names:
        return speaker.plain("after.notes_none")
    return speaker.plain("after.notes_some", fields=speaker.joined(names))


def _thanks_line(speaker: Speaker, people: tuple[Person, ...]) -> str:
    states = sort(people)
    waiting = [*states.get("unwritten", ()), *states.get("drafted", ())]
    if not people:
        return speaker.plain("after.thanks_none")
    if not waiting:
        return speaker.plain("after.thanks_all")
    return speaker.plain("after.thanks_missing", names=speaker.joined(waiting))


def _reflection_line(speaker: Speaker, about: Reflection | None) -> str:
    if about is None:
        return speaker.plain("after.reflection_none")
    looked = about.stage == "look" and all(v.speaks is not None for v in about.values)
    return speaker.plain(f"after.reflection_{'whole' if looked else 'begun'}")


def _person(name: str, role: str) -> str:
    told = not role or role.casefold() in name.casefold()
    return name if told else f"{name}, {role}"


def _people(speaker: Speaker, reply: ShowPeople) -> None:
    people = reply.interview.people
    if reply.over:
        speaker.write(speaker.counted("after.over", reply.over))
    if not people:
        speaker.tell("after.met_none")
    else:
        speaker.tell("after.met")
        speaker.write("\n".join(_met(speaker, person) for person in people))
    if not reply.mend:
        return
    correct = [
        _named(speaker, "correct", person.name, f"correct:{person.number}")
        for person in people
    ]
    bare = [p for p in people if not (p.moment or p.thanks or p.thanked)]
    off = distinct([_named(speaker, "off", p.name, f"off:{p.number}") for p in bare])
    for person, button in zip(people, distinct(correct), strict=True):
        mine = [off[bare.index(person)]] if person in bare else []
        speaker.row(button, *mine)
    speaker.row(
        speaker.always("after_add", Verb.AFTER, "add"),
        speaker.always("after_thanks", Verb.THANKS, "begin"),
        speaker.always("after_menu", Verb.AFTER, "menu"),
    )


def _named(speaker: Speaker, label: str, name: str, argument: str) -> Button:
    words = cut(speaker.plain(f"button.after_{label}", name=name), LABEL)
    return Button(words, str(Press(Verb.AFTER, argument)))


def _met(speaker: Speaker, person: Person) -> str:
    line = _person(person.name, person.role)
    if person.thanked:
        return f"{line} · {speaker.plain('after.thanked')}"
    if person.skipped:
        return f"{line} · {speaker.plain('after.skipped')}"
    return f"{line} · {speaker.plain('after.drafted')}" if person.thanks else line


def _note(speaker: Speaker, reply: AskNote) -> None:
    if reply.warm:
        speaker.tell("notes.warm")
    speaker.tell(f"notes.{'more_' if reply.more else ''}{reply.field}")
    filling(speaker, f"notes.{reply.field}", "later")
    skip = f"notes:skip:{reply.field}"
    speaker.row(speaker.always("notes_skip", Verb.AFTER, skip))


def _notes(speaker: Speaker, number: int, company: str, notes: Notes) -> None:
    if notes.empty:
        speaker.tell("notes.none")
    elif company:
        speaker.tell("notes.head_company", company=company)
    else:
        speaker.tell("notes.head")
    first = True
    for field in FIELDS:
        if words := getattr(notes, field):
            place = len(speaker.paragraphs)
            speaker.tell(f"notes.field_{field}")
            speaker.list_under([words], keep=None)
            if not first:
                speaker.fold(place)
            first = False
    adds = [
        speaker.always(f"notes_add_{field}", Verb.AFTER, f"notes:add:{field}:{number}")
        for field in FIELDS
    ]
    speaker.row(*adds[:2])
    speaker.row(*adds[2:])
    menu = speaker.always("after_menu", Verb.AFTER, "menu")
    if notes.offered:
        items = f"notes:items:all:{number}"
        speaker.row(speaker.always("notes_items", Verb.AFTER, items), menu)
    else:
        speaker.row(menu)


def _items(speaker: Speaker, reply: OfferUnsaid) -> None:
    if reply.kept:
        speaker.write(speaker.counted("notes.items_kept", reply.kept))
    if reply.full:
        speaker.tell("notes.items_full")
    number = reply.interview
    if not reply.items:
        speaker.tell("notes.items_done" if reply.kept else "notes.items_left")
    else:
        speaker.tell("notes.items_more" if reply.kept else "notes.items")
        lines = [
            speaker.plain(
                "notes.item", number=str(n), item=tidied(item.text) or item.text[:80]
            )
            for n, item in enumerate(reply.items, 1)
        ]
        speaker.write("\n".join(lines))
        keeps = [
            Button(
                speaker.plain("button.item_keep", number=str(place)),
                str(Press(Verb.AFTER, f"notes:keep:{item.number}:{number}")),
            )
            for place, item in enumerate(reply.items, 1)
        ]
        for first in range(0, len(keeps), A_ROW):
            speaker.row(*keeps[first : first + A_ROW])
        speaker.row(
            speaker.always("items_keep", Verb.AFTER, f"notes:keep:all:{number}"),
            speaker.always("items_leave", Verb.AFTER, f"notes:leave:all:{number}"),
        )
    show = f"notes:show:asked:{number}"
    speaker.row(
        speaker.always("notes_show", Verb.AFTER, show),
        speaker.always("after_menu", Verb.AFTER, "menu"),
    )
