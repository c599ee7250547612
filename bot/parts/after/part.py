"""What follows an interview: notes, thank-you notes, a look back; as one part."""

from bot.hearing import FormField
from bot.part import Command, Fields, Home, Part, by_argument
from bot.parts.after import (
    decide,
    drafts,
    export,
    moment_said,
    notes,
    overview,
    reflection,
    reflection_wording,
    thanks,
    thanks_wording,
    wording,
)
from bot.parts.after.overview import AfterLine
from bot.parts.after.reflection_replies import ReflectionReply
from bot.parts.after.replies import AfterReply
from bot.parts.after.thanks_replies import ThanksReply
from bot.wording.voice import voice

MOMENT_SAID = Part("moment_said", first=moment_said.met)
"""What is no line for the note that is begun; met before what replies to remarks."""

AFTER = Part(
    "after",
    help=80,
    drafts=drafts.drafted,
    commands=(Command("after", decide.commanded),),
    buttons={
        "after": by_argument(decide.pressed),
        "reflect": by_argument(reflection.pressed),
        "thanks": by_argument(thanks.pressed),
    },
    fields=(
        Fields(
            "after",
            decide.filled,
            wholly=True,
            own="after",
            back=decide.back,
            values={
                "after.company": FormField.COMPANY,
                "after.people": FormField.PERSON,
                "after.person": FormField.PERSON,
            },
        ),
        Fields(
            "notes",
            notes.filled,
            notes.left,
            wholly=True,
            own="after",
            back=decide.back,
            told=frozenset({"notes.asked", "notes.said"}),
        ),
        Fields("reflection", reflection.filled, wholly=True, own="reflect"),
        Fields(
            "thanks",
            thanks.filled,
            wholly=True,
            own="thanks",
            back=decide.back,
            values=dict.fromkeys(("thanks.moment", "thanks.line"), FormField.NOTE),
        ),
    ),
    first=decide.late,
    reminders={"notes": notes.due, "thanks": thanks.due, "reflect": reflection.due},
    voice={
        **voice(overview.speak, AfterLine),
        **voice(wording.speak, AfterReply),
        **voice(thanks_wording.speak, ThanksReply),
        **voice(reflection_wording.speak, ReflectionReply),
    },
    export=export.export,
    home=Home(60, 20, overview.says, overview.advises),
)
