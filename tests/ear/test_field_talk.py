"""What is said of the field that was taken, and what only sounds like it."""

from bot.ear import hear_about_field
from bot.hearing import FieldTalk

HEARD = """
I believe you have me down for a factory. Can you ask me questions for a care manager?
excuse me I think you believe I am nurse? it is laboratory for food, can you change it?
im back of house, a chef not a waiter
hang on you didn't even ask what I do. im a chef
hang on you didnt even ask what i do. im a chef. hotel head chef job
Did you take down that it's HR?
Did you take down that it's HR? You went straight past it
do you actually know what job im going for
Can i change the field?
Can i change the field? I am not health care, I am food testing
ive never done payroll, is that a recruiter thing
eh wrong pay?? ive never done payroll haha is that a recruiter thing
we do not take orders it is a care home
Urgent order? We do not take orders, it is a care home. Do you mean an admission?
can it be recruitment this time, it thought i was HR
Second round, short one, but do it for HR this time
You asked me my field and then forgot it. It is social care, I am a care home manager.
Please change my field to social care.
are you gonna keep asking front of house stuff? im a chef
You seem to think I'm a nurse
this is for teachers, I'm a teaching assistant
wrong field mate, i fix cars
what field have you got me in?
which questions are you asking from?
could I have sales questions instead
I'm not a waitress, I'm a housekeeper
these are all questions for an office. I drive a bus
you've put me down as a salesman, it's marketing I do
sorry, it's a nursery, not a hospital
what do you have me down as
switch me to logistics please
I would prefer questions for a receptionist, please
My trade is not right. I'm a plasterer
does it know i'm a teacher?
have you noted that I am applying as a midwife?
i think you got my job wrong
what job do you think i do
Do you even know what i do for a living?
i thought youd ask optician things
you know I am not a teacher?
sorry but i think there is mistake, i am not a nurse, i am a dental technician
can you ask me admin questions instead?
"""
NOT = """
I'm a nurse, not a doctor, so I rang the registrar and waited with her.
I think you have to be a chef to understand that heat.
My manager thought I was a nurse and gave me the wrong badge
He took me for a waiter and ordered a coffee, so I brought him one
we changed the field in the form and the errors stopped
I was in the wrong field for years, then I moved to sales
They asked me questions for a manager role and I froze
I put him down for the night shift
I never had a manager like that, she was a chef by trade
Is that a hard job to fill? I had one like it
can it be from football coaching
could I have a hint
I want to ask about the team
Do you know what job the last person left for?
The customer thought I was the manager.
We do not take bookings on Sundays, it is a small place, so I said no
what do you mean by field
the field was flooded and the tractor got stuck
I had to change jobs in the middle of it
ask me something else
can I have another question please
you have me there
It's a team of nurses and one doctor
you think i was wrong?
I was not the boss, I was a trainee in a kitchen
can we do it shorter this time
give me a different one please, something about the kitchen
Which role did I play, you mean?
do you know what a chef does
My manager put me down as a trainee by mistake. I told her and she fixed it.
I had to prepare interview questions for a nurse, and you can imagine how long it took.
The new girl wanted to switch to sales and I helped her
I get payroll questions every day, from you know who
sorry, that was for the lorry question. you went on while I was typing
not that one, the lorry one
I was a chef in the army for six years, not a cook, a chef, and I fed 200 men.
I am not a morning person
It was a hospital, not a factory, so we had to be quiet.
They told me you need to be a nurse to ask for that
"""
NAMED = """
you have me down for a factory. Can you ask me questions for a care manager?|nursing
I think you believe I am nurse? it is laboratory for food, change it?|logistics data
can it be recruitment this time, it thought i was HR|hr
im back of house, a chef not a waiter|hospitality
we do not take orders it is a care home|nursing
no im a chef not a nurse|hospitality
You seem to think I'm a nurse|
Can i change the field?|
do you actually know what job im going for|
"""


def test_it_is_heard_that_the_field_is_meant() -> None:
    missed = [t for t in HEARD.strip().splitlines() if hear_about_field(t) is None]
    assert missed == []


def test_an_answer_that_names_a_trade_is_left_alone() -> None:
    taken = [t for t in NOT.strip().splitlines() if hear_about_field(t) is not None]
    assert taken == []


def test_the_work_that_is_theirs_is_told_from_the_one_they_deny() -> None:
    wrong = {}
    for row in NAMED.strip().splitlines():
        text, wanted = row.split("|")
        about = hear_about_field(text)
        field = about.field if about is not None else None
        heard = " ".join(field.tracks) if field is not None else ""
        if about is None or heard != wanted:
            wrong[text] = about
    assert wrong == {}


def test_a_question_about_it_is_told_from_a_protest() -> None:
    for text, kind in (
        ("what field have you got me in?", FieldTalk.WHICH),
        ("Did you take down that it's HR?", FieldTalk.WHICH),
        ("wrong field mate, i fix cars", FieldTalk.WRONG),
        ("Please change my field to social care.", FieldTalk.WRONG),
    ):
        about = hear_about_field(text)
        assert about is not None, text
        assert about.kind is kind, text
