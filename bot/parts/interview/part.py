"""The second interview and the days before it, as one part."""

from bot.core.notices import DailyChanged, PostingRead, Settled
from bot.hearing import FormField
from bot.part import Command, Fields, Home, Part, by_argument
from bot.parts.interview import (
    appointment,
    asking,
    card_asked,
    decide,
    export,
    fields,
    form_said,
    going_back,
    kept_asked,
    lengths,
    listed,
    overview,
    people_pieces,
    post,
    set_right,
    spoken,
    under_card,
    value_right,
    which_day,
    which_week,
    wording,
)
from bot.parts.interview.overview import InterviewLine
from bot.parts.interview.replies import DayReply
from bot.wording.voice import voice

APPOINTMENT = Part("appointment", first=spoken.met)
"""What is said of the interview itself, met before what is said to the interviewer."""

VALUE_RIGHT = Part("value_right", first=value_right.met)
"""A value that stands on the card wrongly; met before what takes it for a new one."""

SET_RIGHT = Part("set_right", first=set_right.met)
"""What puts the interview right in a clause of its own; met before all that guesses."""

LENGTHS = Part("lengths", first=lengths.met)
"""How long the interview takes, apart from a talk; met before what corrects a word."""

POST = Part("post", first=post.met)
"""Which post is applied for, said beside anything; met before all that guesses, too."""

FORM_SAID = Part("form_said", first=form_said.met)
"""For which field of the form a message is, whatever is asked; met before the rest."""

PEOPLE_PIECES = Part("people_pieces", first=people_pieces.met)
"""Whom one meets, beside what is put right; met before either takes all of it."""

LISTED = Part("listed", first=listed.met)
"""Who on the list is one, named by now, or a firm; met before any protest."""

WHICH_DAY = Part("which_day", first=which_day.met)
"""Which of two offered days is meant; met before what takes the words for anything."""

WHICH_WEEK = Part("which_week", first=which_week.met)
"""Whether a weekday was today or a week later; met before any protest, too."""

KEPT_ASKED = Part("kept_asked", first=kept_asked.met)
"""What is kept of the interview and of them; met before what asks of a button."""

CARD_ASKED = Part("card_asked", first=card_asked.met)
"""What is asked of the card in loose words, where nobody else knew it."""

WHO_THERE = Part("who_there", first=card_asked.of_somebody)
"""Who somebody on the card is; met before what asks of a word."""

INTERVIEW = Part(
    "interview",
    help=70,
    commands=(Command("interview", decide.commanded),),
    buttons={"day": by_argument(decide.pressed)},
    fields=(
        Fields(
            "interview",
            fields.filled,
            left=asking.left,
            back=going_back.back,
            at_once=frozenset(fields.ONE_LINE),
            own="day",
            values={
                "interview.people": FormField.PERSON,
                "interview.company": FormField.COMPANY,
                **dict.fromkeys((*fields.TIMES, "interview.task"), FormField.NOTE),
            },
        ),
    ),
    first=decide.said,
    takes=under_card.taken,
    reminders={"eve": decide.eve, "thanks": decide.wished_well},
    hears={
        DailyChanged: appointment.followed,
        PostingRead: appointment.named,
        Settled: decide.noticed,
    },
    voice={**voice(wording.speak, DayReply), **voice(overview.speak, InterviewLine)},
    ahead=appointment.ahead,
    export=export.export,
    home=Home(50, 10, overview.says, overview.advises),
)
