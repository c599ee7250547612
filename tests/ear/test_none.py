# ruff: noqa: E501
"""Who has no example says so in their own words, and is believed."""

from bot.ear import judge
from bot.ear.none import MOVING_ON
from bot.model import Expects, Oddity

ASKED = "When have people followed you, although you weren't in charge?"
NONE = (
    "never turned down a job in my life im a nurse lol i got two kids and a mortgage",
    "honestly ive not really got one i pick battles i can win",
    "i havent got any but i can ask my sister",
    "no i dont have. nobody follow me when i was driver",
    "first person? i just say nobody. you not read",
    "at work nobody praises anybody",
    "no really, nothing",
    "no really, nothing. mob programming maybe but I was on leave",
    "I can't think of one, sorry. next",
    "i never really lead people, i am shy",
    "i never really lead people",
    "who? i didnt tell you any who. i dont have this one, only lego boy i said already",
    "honestly i cant think of one where i was late, i always hand in early because i am scared",
    "sorry i really dont have one for this",
    "Honestly nobody speaks against me, I sign their holidays. cant think of one",
    "I'm so sorry, I'm afraid nothing comes to mind for that one at all.",
    "Im still in my job. Nobody has left anything",
    "no i dont have. never happen to me",
    "nope, nothing like that",
    "nobody ever praised me at that job",
    "no, i have none",
    "i never really managed anybody",
    "nothing really, sorry",
    "i've never actually presented to anyone",
    "sorry, i haven't got one of those",
    "i dont have this kind of thing",
    "no one at my work argues with me",
    "at our school nobody complains about anything",
    "i have no story for this one",
    "hmm no. none",
    "I don't think I have one of those",
    "honestly nothing. skip",
    "can't remember any, next please",
    "i just say nobody, you ask again",
    "we never really had a crisis",
    "no nothing comes, next question",
    "Can't offer you one, I'm the only designer here and nobody looks at my files.",
    "Haven't tried any yet, our data isn't allowed to leave the building.",
    "Never had to call them, touch wood.",
    "Nobody has been rude to me, the guests are mostly regulars.",
    "No, I've not been asked. My lead decides and I hear about it later.",
    "There isn't much. Not a single thing, to be honest, it's quiet work.",
    "I've only been in the job since March so I don't know yet who was the wrong choice.",
    "Nothing stands out, I do my shift and go home.",
)  # fmt: skip
# These begin alike, and a story follows.
SOME = (
    "Nobody helped me, so I carried the forty boxes up myself and rang Ana at six.",
    "I never really liked the new till, so in May I wrote a card for it and taped it on.",
    "Nobody had told Mr Okafor. I rang him that night and read him the letter.",
    "No, I said to her. I don't have the key. So I rang the owner and she came at ten.",
    "I never gave up on him. Every Tuesday I sat with Sam in the library until he could read page one.",
    "Nothing worked, so on Friday I took the pump apart with Jan.",
    "I have none of the papers now but in 2019 I found 340 pounds missing and told the chair.",
    "No one wanted the Friday shift. I asked Tom to swap with me and paid for the pizza.",
    "Never before had the oven failed. I moved all the bread to the school kitchen by taxi.",
    "I've only been here since May, but in June I took the keys from Karl and drove the van home.",
    "I couldn't give any discount, so on Monday I rang her and offered the second pallet.",
    "Never had a day like it: I counted the till four times, then rang Ana and we found the twenty.",
    "I didn't have one, so I borrowed a ladder from the neighbour and fixed the sign before nine.",
)  # fmt: skip


def test_having_none_is_heard_and_never_quoted() -> None:
    faults = []
    for said in NONE:
        heard = judge(said, ASKED, Expects.INSTANCE)
        if heard.oddity is not Oddity.NO_EXAMPLE:
            faults.append(f"{said!r}: {heard.oddity}")
        if heard.best is not None or heard.watched:
            faults.append(f"{said!r} is quoted or praised")
    assert not faults, "\n".join(faults)


def test_a_story_that_begins_with_no_is_a_story() -> None:
    heard = {said: judge(said, ASKED, Expects.INSTANCE).oddity for said in SOME}
    assert not {said: odd for said, odd in heard.items() if odd is not None}


def test_asking_for_the_next_question_is_heard() -> None:
    faults = []
    for said, wanted in (
        ("I can't think of one, sorry. next", True),
        ("can't remember any, next please", True),
        ("honestly nothing. skip", True),
        ("I have none, the next of kin asked that", False),
        ("no, never happened", False),
    ):
        cues = {cue.cue for cue in judge(said, ASKED, Expects.INSTANCE).cues}
        if (MOVING_ON in cues) is not wanted:
            faults.append(said)
    assert not faults
