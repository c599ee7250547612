"""What is said to the interviewer and is no answer, as one part."""

from bot.core.buttons import Verb
from bot.core.serving import PROTEST
from bot.part import Part, by_argument
from bot.parts.asides import (
    after_employer,
    asked_topics,
    at_the_door,
    back_to_one,
    between,
    bursts,
    concerning,
    continuing,
    decide,
    doubting,
    earlier,
    everyday,
    explaining,
    export,
    farewell,
    form_pieces,
    in_the_room,
    known_after,
    nothing_open,
    of_the_day,
    proposing,
    readings,
    real_day,
    repairing,
    revising,
    reworded,
    state_asked,
    terms_asked,
    wanted_again,
    wording,
)
from bot.parts.asides.replies import AsideReply, SayFound, SayHeld
from bot.wording.voice import voice

_OF_THE_LINE = PROTEST | {"add", "why", "back"}
_OF_THE_STORY = PROTEST | {*"back add skip wrong_chat unfit hint".split()}

ASIDES = Part(
    "asides",
    first=decide.meet,
    proposes=proposing.proposed,
    counsel=real_day.advice,
    buttons={
        Verb.BACK: earlier.pressed,
        Verb.MEANT: bursts.pressed,
        Verb.LOOK: revising.pressed,
        Verb.WANT: after_employer.pressed,
        Verb.TOPIC: asked_topics.pressed,
        Verb.DO: by_argument(proposing.pressed),
    },
    voice=voice(wording.speak, AsideReply),
    serves={
        "aside.quote_changed": _OF_THE_LINE,
        "aside.quote_gone": _OF_THE_LINE,
        "aside.quote_cut": _OF_THE_LINE,
        "aside.change": _OF_THE_STORY,
        SayHeld.tag: None,
        SayFound.tag: None,
        "aside.missing_there": None,
        "aside.back_there": None,
        "aside.state_not_found": None,
    },
    export=export.export,
)

FORM_PIECES = Part("form_pieces", first=form_pieces.met)
"""What stands beside a value in a form; met before any field takes the whole."""

OF_THE_DAY = Part("of_the_day", first=of_the_day.met)
"""What is asked of the day or a round; met before what asks of the interview."""

BACK_TO_ONE = Part("back_to_one", first=back_to_one.met)
"""An earlier question that is named and wanted again; met before any story is kept."""

WANTED_AGAIN = Part("wanted_again", first=wanted_again.met)
"""What somebody wants back to, in every scene; met before any guess at the words."""

REWORDED = Part("reworded", first=reworded.met)
"""A word of an answer that stands there wrongly; met before it is told or protested."""

NOTHING_OPEN = Part("nothing_open", first=nothing_open.met)
"""What is wanted of something that was shown; met before a word in it is looked for."""

KNOWN_AFTER = Part("known_after", first=known_after.met)
"""What is known for sure with nothing open; met before a word in it is looked for."""

DOUBTS = Part("doubts", first=doubting.met)
"""What is doubted of a story or a line; met before a word in it is looked for."""

CONCERNS = Part("concerns", first=concerning.met)
"""What is asked of something that is known; met before any rule for looser words."""

EVERYDAY = Part("everyday", first=everyday.surely)
"""What many people write in the same few words; met before what needs more."""

EVERYDAY_SURE = Part("everyday_sure", first=everyday.certainly)
"""What is certainly one of these, with nothing open; met before all other rooms."""

READINGS = Part("readings", first=readings.met)
"""What asks between readings of what is open; met before what takes its words."""

FAREWELL = Part("farewell", first=farewell.met)
"""Who takes leave in a form; met before any part that takes its words."""

CONTINUING = Part("continuing", first=continuing.met)
"""The rest of an answer that a pause closed; met before all that hears another one."""

REPAIR = Part("repair", first=repairing.first)
"""What was done wrongly is undone before anything else can be heard in the words."""

ROOM = Part("room", first=in_the_room.met)
"""What is asked of the people in a panel; met before what asks of the interview."""

TERMS_ASKED = Part("terms_asked", first=terms_asked.met)
"""What is asked of the coach where pay or notice is asked for; met before any tip."""

NOTED = Part("noted", first=in_the_room.noted)
"""What a member took down; met before what is asked of the program."""

DOOR = Part("door", first=at_the_door.met)
"""What is asked of the coach in small talk; met before what asks of the interview."""

STATE_ASKED = Part("state_asked", first=state_asked.met)
"""What is asked of what the program did, kept or knows; met before all that guesses."""

EXPLAINED = Part("explained", first=explaining.met)
"""What a button or thing does; met before what hears of the matter itself."""

ROUND = Part("round", first=decide.in_round)
"""What is plainly said of the round with the employer, before it is a repair."""

UNMET = Part("unmet", takes=between.unmet)
"""What nobody knows how to meet, with nothing open; it stands last."""
