"""What a candidate says of their working life is heard, and what an answer holds."""

from bot.ear import hear_profile, judge, presupposed, prove_profile
from bot.model import Expects, Experience, Presupposed, Profile, Serves

SAID: tuple[tuple[str, Profile], ...] = (
    ("I've never had a job", Profile(Experience.NONE)),
    ("im still a student", Profile(Experience.NONE)),
    ("I have 3 years of experience in sales", Profile(Experience.MID)),
    ("i've been a nurse for 9 years", Profile(Experience.SENIOR)),
    ("i worked one year as a cook", Profile()),
    ("I lead a team of six.", Profile(leads=True)),
    ("i dont manage anyone", Profile(leads=False)),
    ("I'm changing careers.", Profile(changer=True)),
    ("I look after twelve patients at night.", Profile(serves=Serves.PATIENTS)),
    ("i never deal with clients", Profile(serves=Serves.NONE)),
)

NOTHING = """\
When I was a student I worked in a bar.
I have never had a job like that one and I loved it.
He said he had never had a job.
I would lead a team of six.
I lead by example.
I waited 3 years.
I've been at home with my three for nine years
We had no customers that day.
He changed his career.
"""

HOLDS: tuple[tuple[Presupposed, str, bool], ...] = (
    (Presupposed.SOMEBODY, "In May I rang Ana and she came at once.", True),
    (Presupposed.SOMEBODY, "In May I rebuilt the loader. It ran in 4 minutes.", False),
    (Presupposed.MISTAKE, "I forgot to book the hall, so I rang three places.", True),
    (Presupposed.MISTAKE, "I rang three places and booked a hall.", False),
    (Presupposed.OUTCOME, "I rang the physio. He stayed until Monday.", True),
    (Presupposed.BOSS, "My manager wanted it on Friday. I said no.", True),
    (Presupposed.BOSS, "I wrote the query and ran it twice.", False),
    (Presupposed.SERVED, "A patient wanted to go home. I rang his wife.", True),
    (Presupposed.SERVED, "I wrote the query and ran it twice.", False),
    (Presupposed.REPORT, "He was asleep there. I told the nurse in charge.", True),
    (Presupposed.REPORT, "I suspected she was sleeping in her car.", False),
    (Presupposed.CHECK, "I put a red label on the shelf.", True),
    (Presupposed.CHECK, "He kept forgetting the keys. I was tired of it.", False),
)


def test_a_working_life_is_heard_from_what_is_said() -> None:
    wrong = [(t, hear_profile(t), wanted) for t, wanted in SAID]
    assert not [fault for fault in wrong if fault[1] != fault[2]]
    heard = [(text, hear_profile(text)) for text in NOTHING.splitlines()]
    assert not [fault for fault in heard if fault[1] != Profile()]


def test_the_patterns_of_the_profile_prove_themselves() -> None:
    assert prove_profile() == []


def test_an_answer_shows_what_a_follow_up_takes_for_granted() -> None:
    wrong = [
        (taken, answer)
        for taken, answer, wanted in HOLDS
        if presupposed((taken,), answer, judge(answer, "", Expects.INSTANCE))
        is not wanted
    ]
    assert not wrong
