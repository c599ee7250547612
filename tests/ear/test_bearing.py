"""Words are an answer, are asked of the interviewer, or may be neither."""

from bot.ear import bearing, hear_aside
from bot.hearing import Bearing, Scene
from bot.model import Expects

TELL = "Tell me about a time a plan of yours fell through. What did you do?"
NEXT = "Who was the first person you rang?"
COMPANY = "Why would you leave the place you are at?"
CASE = "Two lorries come in at once and there is one dock. Which do you take first?"

ASKED = """
TELL|is this about my old place or the new one
TELL|do you want the one with the broken oven or the one with the inspector?
TELL|hmm does that have to be at a desk job
TELL|who will see that i picked this one?
TELL|would you rather hear a recent one? my last job was short
TELL|oh sorry, must i name the ward?
TELL|are we still warming up or has it begun
TELL|can you ask me something about kitchens?
TELL|how should i know which plan you mean
TELL|what if nothing of mine ever fell through?
NEXT|first person at my firm or at theirs?
NEXT|why does it matter who i rang
NEXT|do you mean that day or in general?
COMPANY|which place is that, mine or yours?
COMPANY|is it the salary you want to hear about?
COMPANY|how many of us are you seeing today
COMPANY|what are the hours?
CASE|how big is the dock?
CASE|can i ask for help from the next shift?
"""
"""Asked of the interviewer, of no kind that has its own reply."""

UNSURE = """
TELL|haha you don't make it easy
TELL|oh dear you caught me there
TELL|ouch, straight in
TELL|wow that's a hard one
TELL|i worry this is too small to tell
TELL|oh no i sound so nervous, i am really nervous
TELL|aha plan, arbeitsplan, ok
NEXT|ha you are quick
NEXT|that was for the one before
NEXT|you skipped what i wrote
NEXT|with respect, that was an example
NEXT|sorry fat thumbs
NEXT|that was a joke by the way
COMPANY|haha nice one
"""
"""Remarks, jokes, worries and half sentences."""

ANSWERS = """
TELL|the van broke in Leeds so i rang my sister and we moved the chairs by tram
TELL|i asked the doctor, is this about the dose or the drug? he changed it
TELL|the client said "are you joking?" and i showed him the invoice
TELL|how did i fix it? i took the old pump and swapped the seal
TELL|my boss asked me what i mean by late, so i drew him the week
TELL|lol the printer died and i wrote 40 badges by hand
TELL|i always have a second plan ready
TELL|in my team we help each other
TELL|my phone rang at six, the night nurse was ill, so i went in
TELL|what i do is i write everything down the evening before
NEXT|um the caretaker?
NEXT|nobody haha, i had no signal
NEXT|the driver i think, or was it the office
NEXT|Marek
NEXT|no one, i did it alone
NEXT|the one with the keys
NEXT|the foreman. he always picks up
COMPANY|because the shifts change every week and i have a kid
COMPANY|the commute, two hours a day
CASE|the one with the fish, it spoils first
CASE|whoever was here first, and i'd tell the other one how long
CASE|i would ask the driver what is on it, then take the cold one
"""
"""What sounds alike and answers."""

PLACES = {
    "TELL": (TELL, Scene.QUESTION, Expects.INSTANCE),
    "NEXT": (NEXT, Scene.FOLLOW_UP, Expects.INSTANCE),
    "COMPANY": (COMPANY, Scene.QUESTION, Expects.REFLECTION),
    "CASE": (CASE, Scene.QUESTION, Expects.REASONING),
}


def _faults(lines: str, *wanted: Bearing) -> list[str]:
    faults = []
    for line in lines.strip().splitlines():
        place, _, text = line.partition("|")
        question, scene, _ = PLACES[place]
        heard = bearing(text, question, scene)
        if heard is Bearing.ANSWER and hear_aside(text, question, scene) is not None:
            heard = Bearing.UNSURE  # of a kind that has its own reply
        if heard not in wanted:
            faults.append(f"{heard}: {line}")
    return faults


def test_a_question_is_no_answer() -> None:
    assert _faults(ASKED, Bearing.ASKED, Bearing.UNSURE) == []


def test_a_remark_is_asked_about() -> None:
    assert _faults(UNSURE, Bearing.UNSURE) == []


def test_what_sounds_alike_and_answers_is_an_answer() -> None:
    assert _faults(ANSWERS, Bearing.ANSWER) == []


KINDS = """
NEXT|rang whom, in which story?|rephrase
NEXT|stuck with what?|rephrase
NEXT|them who?|rephrase
NEXT|close to what exactly?|rephrase
NEXT|which plan do you mean?|rephrase meaning
TELL|what is SLA?|meaning
TELL|what's a notice period?|meaning
TELL|what mean stakeholder|meaning
TELL|does it count if it was in my own kitchen at home|clarify
TELL|may it be my neighbour|clarify
TELL|my uncle's shop is ok?|clarify
TELL|is it bad to say that i cried|clarify
TELL|do i need to say what a rota is or will they know|clarify
TELL|wait the doorbell is ringing|wait
TELL|one moment, there's a courier at the door|wait
TELL|sorry that was my son, he grabbed the phone|wait ignore
TELL|kids screaming brb|wait
TELL|could i take a minute?|wait
TELL|ok back, where were we|repeat
TELL|back now|repeat
TELL|back at my desk, where did we stop?|repeat
TELL|i have to fetch the kids, how many more|remaining
TELL|is it the last one?|remaining
TELL|are you a bot or some person typing|machine
TELL|do you understand what i write or do you only count words|machine
TELL|you ignored my question|complaint
TELL|is any of this saved?|privacy
NEXT|that's private|too_personal
"""
"""What has its own reply, and which kinds fit."""

NO_KINDS = """
TELL|i didn't know what to do with what was left, so i froze it
TELL|the doorbell rang at six and it was the landlord
TELL|my son grabbed the phone and called the neighbour
TELL|the boss asked how many more we had and i said four
TELL|i went back to the ward and read the chart again
TELL|it was a bit cold in the hall so we moved the stage
TELL|they asked me is it saved? and i had to say no
TELL|my sister came back, where we had left the van
NEXT|the one with the keys, to whom else
NEXT|my son
NEXT|a bot, it was a help line
"""


def test_what_has_its_own_reply_is_named() -> None:
    faults = []
    for line in KINDS.strip().splitlines():
        place, text, wanted = line.split("|")
        question, scene, _ = PLACES[place]
        aside = hear_aside(text, question, scene)
        if aside is None or aside.kind not in wanted.split():
            faults.append(f"{aside.kind if aside else None}: {line}")
    assert faults == []


def test_a_story_with_the_same_words_is_an_answer() -> None:
    faults = []
    for line in NO_KINDS.strip().splitlines():
        place, text = line.split("|")
        aside = hear_aside(text, *PLACES[place][:2])
        if aside is not None:
            faults.append(f"{aside.kind}: {line}")
    assert faults == []


def test_what_is_asked_at_the_end_leaves_the_answer() -> None:
    for text, rest in (
        (
            "they knew the road and i did not is that a fair answer",
            "they knew the road and i did not",
        ),
    ):
        aside = hear_aside(text, NEXT, Scene.FOLLOW_UP)
        assert aside is not None, text
        assert aside.answer(text) == rest


def test_a_text_without_marks_is_cut_where_it_turns() -> None:
    text = "they knew the road and i did not is that a fair answer"
    aside = hear_aside(text, NEXT, Scene.FOLLOW_UP)
    assert aside is not None
    assert text[aside.start : aside.end] == "is that a fair answer"
    assert aside.answer(text) == "they knew the road and i did not"


def test_who_is_back_is_no_newcomer() -> None:
    aside = hear_aside("back now", TELL, Scene.QUESTION)
    assert aside is not None
    assert aside.about == "returned"


def test_quoted_words_and_acted_scenes_are_answers() -> None:
    for scene in (Scene.EMPLOYER, Scene.ROLE_PLAY, Scene.SMALL_TALK, Scene.FORM):
        assert bearing("what do you do here?", TELL, scene) is Bearing.ANSWER
    for text in ('"is it done?"', "'who are you?' she said"):
        assert bearing(text, NEXT, Scene.FOLLOW_UP) is Bearing.ANSWER
