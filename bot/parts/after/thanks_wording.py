"""Put into words what is said around thank-you notes."""

from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dossier import Person
from bot.model import Button
from bot.parts.after import drafts
from bot.parts.after.thanks_replies import (
    AskLine,
    AskMoment,
    ShowDraft,
    ShowThanks,
    ThanksReply,
)
from bot.parts.after.wording import LABEL, cut, distinct, sort
from bot.wording.forms import filling
from bot.wording.speaker import Speaker

LONGEST_LINE = 300
A_ROW = 3


def speak(speaker: Speaker, reply: ThanksReply) -> None:
    """Say one reply."""
    match reply:
        case AskMoment():
            _ask(speaker, reply)
        case AskLine():
            _ask_line(speaker, reply)
        case ShowDraft():
            _draft(speaker, reply)
        case ShowThanks():
            _standing(speaker, reply)
        case _:
            assert_never(reply)


def _ask(speaker: Speaker, reply: AskMoment) -> None:
    name, number = reply.person.name, reply.person.number
    if reply.warm:
        speaker.tell("thanks.warm")
    kind = "_coordinator" if reply.coordinator else ""
    if reply.rough:
        speaker.tell("thanks.rough", name=name)
    elif reply.line is not None:
        line = cut(reply.line, LONGEST_LINE).rstrip(" .")
        speaker.tell("thanks.line", name=name, line=line)
        speaker.row(speaker.always("thanks_line", Verb.THANKS, f"line:{number}"))
    else:
        if reply.change:
            moment = cut(reply.person.moment, LONGEST_LINE).rstrip(" .")
            speaker.tell("thanks.change", name=name, moment=moment)
        else:
            asking = "hint" if reply.hint else "moment"
            speaker.tell(f"thanks.{asking}{kind}", name=name)
        speaker.tell(f"thanks.how{kind}")
        if not reply.hint and not reply.change:
            speaker.row(speaker.always("thanks_hint", Verb.THANKS, f"hint:{number}"))
    filling(speaker, "thanks.moment", "later")
    speaker.row(speaker.always("thanks_skip", Verb.THANKS, f"skip:{number}"))


def _ask_line(speaker: Speaker, reply: AskLine) -> None:
    name = reply.person.name
    if reply.instead:
        line = cut(reply.instead, LONGEST_LINE).rstrip(" .")
        speaker.tell("thanks.line_instead", name=name, line=line)
    else:
        speaker.tell("thanks.line_more", name=name)
    filling(speaker, "thanks.line", "later")


def _draft(speaker: Speaker, reply: ShowDraft) -> None:
    person = reply.person
    if not reply.alone:
        ready = "thanks.ready" if reply.first else "thanks.ready_again"
        speaker.tell(ready, name=person.name)
        if person.moment and drafts.left_out(person.moment, person.name):
            speaker.tell("thanks.left_out")
        if reply.long:
            speaker.tell("thanks.long")
    number = person.number
    following = speaker.always("thanks_next", Verb.THANKS, f"next:{number}")
    if person.thanked:
        unsent = speaker.always("thanks_unsent", Verb.THANKS, f"unsent:{number}")
        speaker.alone(person.thanks, (unsent, following))
        return
    speaker.alone(
        person.thanks,
        (
            speaker.always("thanks_again", Verb.THANKS, f"again:{number}"),
            speaker.always("thanks_change", Verb.THANKS, f"change:{number}"),
        ),
        (speaker.always("thanks_sent", Verb.THANKS, f"sent:{number}"), following),
        (speaker.always("thanks_skip", Verb.THANKS, f"skip:{number}"),),
    )


def _standing(speaker: Speaker, reply: ShowThanks) -> None:
    people = reply.interview.people
    states = sort(people)
    speaker.tell("thanks.head")
    for state in ("sent", "drafted", "unwritten", "skipped"):
        if names := states.get(state):
            speaker.tell(f"thanks.{state}", names=speaker.joined(names))
    if states.keys() <= {"sent", "skipped"} and "sent" in states:
        speaker.tell("thanks.all")
    buttons = distinct([_person(speaker, person) for person in people])
    for first in range(0, len(buttons), A_ROW):
        speaker.row(*buttons[first : first + A_ROW])
    speaker.row(
        speaker.always("after_people", Verb.AFTER, "people"),
        speaker.always("after_menu", Verb.AFTER, "menu"),
    )


def _person(speaker: Speaker, person: Person) -> Button:
    label = cut(speaker.plain("button.thanks_person", name=person.name), LABEL)
    return Button(label, str(Press(Verb.THANKS, f"show:{person.number}")))
