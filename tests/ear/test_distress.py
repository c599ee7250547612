"""Distress is heard: present risk, past harm, and work that only sounds alike."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ear import (
    hear_distress,
    hear_distress_in_burst,
    prove_distress,
    says_plainly,
)
from bot.ear.distress_patterns import BadPatternError, parsed
from bot.model import Distress

RISK = """\
honestly last month I got fired and I don't want to live any more, \
I told my wife I would kill myself
I had a panic attack in the last interview, I left the room and I cut myself that \
evening.
I can't do this any more. I want to end it all.
i want to die
it went terribly, i cried in the car and i don't want to be alive any more
that i feel suicidal since the first interview
wanna kms
i cant do this anymore
dont wanna be here anymore
thinking about unaliving myself
my husband beats me and he has my passport
he said he will kill me with a knife again tonight
i want someone to kill me
i just wish somebody would kill me
my boss hits us with a belt when we are late
i hide under the bed when he beats me
my ex texted he is going to kill me, another one of his threats. haha i am shaking
"""

PAST = """\
In 2022 my manager shouted at me. That time every morning in my car I cry, I cannot go \
on like this I tell my husband.
In May my manager grabbed me in the store room. I told HR and they did nothing.
In March my father died and I had to go home. I told my manager \
and she said take the day as holiday.
When I was 19 I tried to kill myself. That is fifteen years ago and I am fine now.
"""

NONE = """\
She said send me home. I went to the bathroom and cried, I felt like I cant take it \
any more. After lunch she called me and changed the rota.
the deadline was killing me
One of my patients wanted to die and I stayed with her until the morning.
A caller on the helpline said he would kill himself. I kept him talking.
We had a hung process, so I killed it and restarted the worker.
i want to end it here
i give up on this one
i can't do this question
I nearly died of embarrassment when the slides froze.
I'm dying to see the new office.
Over my dead body, the director said, and then he read the figures.
We cut costs by a third and still hit the target.
My feet are killing me after that shift.
oh god kill me, another question about conflict
omg just kill me now lol
I started to dip the silo by hand with a stick every morning before the shift.
If somebody could get hurt in the next minute, I'd say stop.
I found the tablets under the bed and wrote it in her notes.
We were up against the wall with the deadline, so I rang the client.
When the storm hit us again I sent the drivers home.
They kept smashing the plates, so I moved the trolley.
If I sold it my wife would kick me.
I was following them to the warehouse to see where the pallets go.
So I ended up following him to the car park and gave him the receipt.
The rope snapped and the load came down, so I stopped the crane.
The hook broke on the second lift and I called the supervisor.
The patient relapsed last month and I visited her at home.
She stopped eating because of the tablets, so I rang the doctor.
The fish was still alive. I sent it back.
We were ending things soon with that supplier.
I saw he puts petrol in the diesel van and I stopped him.
They owe money to some people in the office, so I kept it quiet.
I was begging someone to take the shift and Ruth did it.
I tied the knot and pulled, then the line held.
We made the knot and hung the banner before opening.
The crack was getting deeper so I closed the bay.
The beam held and we carried on.
We gave up on living labs and wrote the report.
I feel dead inside and tired after nights but I went in.
I get hit by a wave of emails every morning.
"""

BURSTS: tuple[tuple[list[str], tuple[Distress, int] | None], ...] = (
    (["i just want", "to die"], (Distress.RISK, 2)),
    (["i", "dont", "want", "to live anymore"], (Distress.RISK, 3)),
    (["I rang the physio", "i want to die"], (Distress.RISK, 1)),
    (["i want to die", "sorry"], None),
    (["I rang the physio", "and he came"], None),
    ([], None),
)


def test_what_is_said_outright_is_heard() -> None:
    wrong = [
        (wanted, heard, text)
        for texts, wanted in (
            (RISK, Distress.RISK),
            (PAST, Distress.PAST),
            (NONE, None),
        )
        for text in texts.splitlines()
        if (heard := hear_distress(text)) is not wanted
    ]
    assert not wrong


def test_the_patterns_prove_themselves() -> None:
    assert prove_distress() == []


def test_a_burst_is_heard_as_one() -> None:
    wrong = [
        (messages, heard)
        for messages, wanted in BURSTS
        if (heard := hear_distress_in_burst(messages)) != wanted
    ]
    assert not wrong


WORDS = 'i want to die my husband hits me not live " , . kill myself he 😂 \n'.split(
    " "
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_any_text_is_heard(text: str) -> None:
    assert hear_distress(text) in (None, Distress.RISK, Distress.PAST)


def test_a_long_text_is_heard_to_its_end() -> None:
    filler = "We moved the pallets to the other bay and counted them. " * 400
    assert hear_distress(filler) is None
    assert hear_distress(filler + "I want to die.") is Distress.RISK


FAULTS = {
    '[[pattern]]\nname = "a"': "a: has no hears",
    '[[pattern]]\nname = "a"\nhears = "b"\nwhy = "c"\nwords = ["d"]\nhits = ["d"]\n'
    'misses = ["e"]': "a: hears 'b'",
    '[family]\na = ["{b|c"]': "@a: '{b|c' has a brace that is not closed",
    '[family]\na = ["@b"]': "@a: '@b': no family @b",
}


def test_a_fault_in_the_patterns_is_named() -> None:
    for text, wanted in FAULTS.items():
        with pytest.raises(BadPatternError) as told:
            parsed(tomllib.loads(text), "file", frozenset(("risk",)))
        assert wanted in str(told.value)


def test_a_job_that_ended_is_no_harm_and_a_burst_of_a_story_no_danger() -> None:
    for text in (
        "I was once dismissed, in 2019. must I tell them about it if they don't ask?",
        "they made me redundant last spring, should i mention it on the day?",
    ):
        assert hear_distress(text) is None, text
    story = (
        "the rest get the slug card, i pull the three to the front bench",
        "with tea bags, water in or water out, no writing",
        "no i havent done it in an interview, dont have one for that",
    )
    for count in range(1, len(story) + 1):
        assert hear_distress_in_burst(story[:count]) is None, story[:count]


def test_an_accident_at_work_that_may_come_is_no_danger() -> None:
    """Beside words of safety only: what else is said is heard as before."""
    for text in (
        "I won't go up there without a harness, because if I get hurt in week two "
        "nobody wins",
        "If I got hurt it would be bad for both of us",
        "I told him if I get hurt here you lose a worker",
        "my doctor said i would hurt myself if i lifted like that",
        "I said I could get hurt on that ladder and fetched the long one",
    ):
        assert hear_distress(text) is None, text
    for text in (
        "I want to hurt myself",
        "if I get hurt tonight by him again nobody will care, he hits me every week",
        "i think i would hurt myself if i was alone tonight",
    ):
        assert hear_distress(text) is Distress.RISK, text


def test_a_family_that_advises_is_no_danger() -> None:
    """The encoder has to bear out what the learned sum alone makes of a family."""
    text = (
        "Everybody in my family said to me don't leave the agency for the care home, "
        "the money is less. My uncle who raised me, he said it also."
    )
    assert hear_distress(text) is None


def test_dread_of_the_day_hints_at_nothing() -> None:
    """Whoever asks how not to look a fool is not asked how they are."""
    for text in (
        "What should I do tomorrow, so as not to make a fool of myself on Thursday?",
        "What do I do tonight so I don't go to pieces tomorrow",
        "what can i do so i dont die on stage on friday",
        "I shall die if he asks me for my marks from school",
        "everyone is better than me at this, whats even the point of practising",
        "they would be better off with the other candidate",
        "they will eat me alive",
    ):
        assert hear_distress_in_burst((text,)) is None, text
    for text in (
        "they would all be better off without me",
        "I don't want to die like this, but I will, tonight, I have the pills",
    ):
        assert hear_distress_in_burst((text,)) is not None, text


def test_an_order_to_write_somebody_down_hints_at_nothing() -> None:
    for text in (
        "Please add the owner's son to my interview, his name I don't know",
        "can you put the dead man's widow on the list, she asks too",
    ):
        assert hear_distress_in_burst((text,)) is None, text
    for text in (
        "Please add my mother to my interview, I want to die",
        "add the head nurse to the list, I can't do this any more, I want to die",
    ):
        assert hear_distress_in_burst((text,)) is not None, text


def test_danger_that_is_ones_work_is_no_danger() -> None:
    """Whose danger it is, the reading tells: not the words alone."""
    for text in (
        "the laundry can wait, unless somebody has slipped and is bleeding",
        "only when one of them stops breathing i put the tray down and run",
        "we shut the door when he starts hitting and ring the team",
        "if a lad is hanging off the edge i shout, whoever he is",
        "the truck hit us both on the drill, so now i count heads twice",
    ):
        assert hear_distress_in_burst((text,)) is None, text


def test_what_is_said_plainly_is_told_from_what_is_only_heard() -> None:
    for text in ("i want to die", "My husband hits me every night, he did today"):
        assert says_plainly(text), text
    for text in (
        "you never leave the trolley, unless one of them is in danger",
        "if he wants to die i stay and ask him straight",
        "they eat without me on nights",
    ):
        assert not says_plainly(text), text


@pytest.mark.parametrize(
    "text",
    [
        "somewhere next week",
        "sometime after monday",
        "end of next week i think",
        "not before the 12th",
        "maybe in april, after lunch",
    ],
)
def test_a_vague_time_hints_at_nothing(text: str) -> None:
    """Where a form asks when, a time is no word of somebody who is in danger."""
    assert hear_distress_in_burst((text,)) is None
