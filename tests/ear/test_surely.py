"""What is said to the interviewer beyond doubt is no answer, however it is built."""

from bot.ear import hear_aside, hear_wanted
from bot.ear.encoder import read_message
from bot.ear.spoken_to import WHOLLY, beyond_doubt
from bot.hearing import Scene
from tests.each import each

SURE_ALONE = 9.0
TELL = "Tell me about a time a plan of yours fell through. What did you do?"
FOLLOW = "What would somebody who wasn't involved have said about it?"
BOTHERED = "If you had been one of them, what would have bothered you most?"

WHOLE = """
FOLLOW|ur kinder today lol. is it ok to tell them i fainted or is that too much
FOLLOW|so will i tell this on friday, or does it make me look careless?
FOLLOW|wow ok. should i say that one in the real interview or keep quiet?
BOTHERED|is it wise to admit i was late with it?
BOTHERED|would the week count when i ran the desk because my boss was away?
BOTHERED|could i take the one where the lift stopped between two floors instead?
FOLLOW|hang on a minute please, somebody is at the door
FOLLOW|who reads all this in the end, my boss or a stranger?
TELL|does it have to be a plan of mine, or is one of the team also fine?
TELL|am i talking to a person here or to a machine?
TELL|must it be from my last job?
TELL|can i use a story from my church choir?
TELL|how long do you want this to be, two lines or ten?
TELL|may i give the name of the hospital or better not?
TELL|is there a pause button, my bus is coming and i have to stop
BOTHERED|how many questions are still to come after this one?
"""
"""Nothing of these answers the question."""

BESIDE = """
FOLLOW|my sister would have laughed at us. is it rude to say that?|my sister would
BOTHERED|the noise at night. must i give the name of the street?|the noise at night
TELL|the caterer cancelled and i cooked for sixty myself. does that count?|i cooked
FOLLOW|nothing good i think. can i say so in the interview?|nothing good i think
BOTHERED|that nobody asked them. how many questions are left?|that nobody asked them
TELL|we lost the van so i hired two bikes. may i name the firm?|we lost the van
FOLLOW|that i never sat down. is it ok to say that, sounds like im nervous|i never sat
TELL|the tent blew off in may. can i tell this or is it too private|the tent blew off
"""
"""The second part answers; what is asked beside it does not."""

ANSWERS = """
FOLLOW|they would have asked whether it was too much for two people
FOLLOW|that we were slow, they asked us every day are you done yet, and we never were
FOLLOW|i asked my aunt, can you look at it please, and she laughed at once
FOLLOW|my neighbour always said can i trust you with this, and i could
BOTHERED|that i never asked them if it was ok to change the rota
TELL|i asked my boss should i say it or not and then i said it
TELL|the doctor asked how long it would take and i told her ten minutes
TELL|the owner asked must it be today, so we worked until ten
"""


def rows(table: str) -> list[list[str]]:
    """Cut a table into its rows, with the open question in words."""
    asked = {"TELL": TELL, "FOLLOW": FOLLOW, "BOTHERED": BOTHERED}
    found = [line.split("|") for line in table.strip().splitlines()]
    return [[asked[place], *rest] for place, *rest in found]


@each("question, text", rows(WHOLE))
def test_nothing_of_what_is_wholly_said_to_the_interviewer_answers(
    question: str, text: str
) -> None:
    for scene in (Scene.QUESTION, Scene.FOLLOW_UP):
        aside = hear_aside(text, question, scene)
        assert aside is not None
        assert not aside.rest
        reading = read_message(text, question)
        if beyond_doubt(reading) and reading.aside >= WHOLLY:
            assert aside.known


@each("question, text, told", rows(BESIDE))
def test_what_answers_beside_it_stays_an_answer(
    question: str, text: str, told: str
) -> None:
    aside = hear_aside(text, question, Scene.FOLLOW_UP)
    assert aside is not None
    rest = aside.answer(text)
    assert told in rest
    assert "?" not in rest


@each("question, text", rows(ANSWERS))
def test_an_answer_that_sounds_alike_stays_one(question: str, text: str) -> None:
    aside = hear_aside(text, question, Scene.FOLLOW_UP)
    assert aside is None or aside.rest


def test_small_talk_itself_is_asked_about() -> None:
    tea = "Here we are. Our coffee machine is difficult today, but the tea is fine."
    for text, about in (
        ("is it rude to take a coffee from them?", "say_it"),
        ("are you the boss now or is this only practice", "role"),
    ):
        aside = hear_aside(text, tea, Scene.SMALL_TALK)
        assert aside is not None
        assert aside.about == about
    aside = hear_aside("tea please, is the milk fresh?", tea, Scene.SMALL_TALK)
    assert aside is None or aside.sure < SURE_ALONE


@each(
    "text, sort, thing",
    [
        ("do you mean whether they still skip the checklist?", "that", ""),
        ("you mean the stocktake?", "is", "the stocktake"),
        ("so you want to know if i would ring them first?", "that", ""),
        ("the evening shift, you mean?", "is", "the evening shift"),
        ("lead = my team leader?", "is", "your team leader"),
        ("what people? like the neighbours or something?", "say", "the neighbours"),
        ("who decides, HR?", "say", "HR"),
        ("who is they, the drivers?", "say", "the drivers"),
        ("handed on means given away? like when i moved out?", "that", ""),
        # No reading is offered here, or more than one.
        *[
            (text, "", "")
            for text in (
                "what do you mean?",
                "which one do you mean?",
                "you mean what?",
                "do you mean the boss or the owner?",
                "do you mean it?",
                "is that ok?",
                "like what?",
                "is there a right answer?",
                "can you say it more simply?",
                "so you think i am lying?",
                "i rang the boss and he said you mean today",
            )
        ],
    ],
)
def test_a_reading_that_is_offered_is_heard(text: str, sort: str, thing: str) -> None:
    wanted = hear_wanted("suggested", text)
    assert (wanted.sort, wanted.thing) == (sort, thing)
