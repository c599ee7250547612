"""What is said back by who was met as if in danger is heard."""

from bot.ear import hear_misread

FINE = """
My dear I am fine! Nobody is in danger, I only told about the agency
what? no im fine, i was talking about my neighbours kid
?? i am not in danger. only nervous
no no i'm ok, you got me wrong
haha i was just joking
you misunderstood, it is about a patient
i'm not suicidal, the forklift was
lol i'm a carer, they fall, it's the job
that wasn't my car, i'm only the officer who stopped there
i was only explaining how we do it on the ward
no need for that number, i'm the one who answers it
nobody's dying here, it was the drill we do in may
"""

ON = """
next question please
please don't stop, ask me the next one
ok, carry on
"""

LOST = """
did you lose my answer
is my message gone now?
hey where is my answer
"""

WHY = """
why did u send me that emergency thing
what was that emergency message for
why are you giving me a number for help?
"""

NONE = """
sorry
im fine, leave me alone
i guess im ok
nobody would notice anyway
i rang the doctor and he came at once
it hurts so much
whatever, im always fine
i'm not safe
i can't carry on like this
i'm good with people
i'm only a carer and he hits me when i get home
"""


def test_what_is_said_back_is_heard() -> None:
    wrong = []
    kinds = (("fine", FINE), ("on", ON), ("lost", LOST), ("why", WHY), ("", NONE))
    for name, rows in kinds:
        for text in rows.strip().splitlines():
            back = hear_misread(text)
            right = getattr(back, name) if name and back is not None else not name
            if not right or (not name and back is not None):
                wrong.append((name, text, back))
    assert wrong == []
