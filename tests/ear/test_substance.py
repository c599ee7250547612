"""What an answer holds that needs no story, and which questions need none."""

from bot.ear import Substance, judge, prove_substance, substance
from bot.ear.question import fair
from bot.model import Expects, Holds, Slip
from tests.each import each

NO_STORY = """
Tell us a bit about your journey to this point.
Remind me, how did you end up in logistics?
What stuck with you after we last talked?
Why our hospital and not the one across town?
In one sentence, why you?
What would we get with you that we don't have today?
What would you say you still need to work on?
What's your reason for leaving?
Where do you see yourself in five years?
How would you approach your first 90 days?
I see a gap in 2022. Can you tell me about that?
There's a break in your CV. What happened there?
You were only at your last firm for eight months. Why?
You've had three jobs in four years. Can you explain that?
How do you prefer to be supervised?
If I rang your last boss, what would I hear?
Having seen our shop, what would you improve?
How do you use ChatGPT in your day-to-day?
Are you interviewing elsewhere?
Are we your first choice?
How much are you hoping to earn?
What are you expecting in terms of pay?
What's the earliest you could join?
Do you need to give notice?
Can we call your last manager?
How do you feel about travelling for work?
Are you legally authorized to work in the United States?
Can you work weekends?
How many days would you like to be in the office?
Any final words before we finish?
""".strip().splitlines()

STORY = """
Tell me about a time you negotiated your pay.
Tell me about a hire you got wrong.
How do you handle an angry customer, especially when it was your mistake?
When did you last travel for work? Tell me about that trip.
Tell me about a first meeting with a buyer that went differently.
What's your approach when you join a project late? Any example?
Tell me about a time a manager told you that you were wrong.
Have you ever had to work through a night? What happened?
""".strip().splitlines()


def test_what_the_phrases_say_of_themselves_holds() -> None:
    assert prove_substance() == []


@each("question", NO_STORY)
def test_an_answer_is_never_flagged_where_no_story_is_fair(question: str) -> None:
    assert not fair(question)
    assert not judge("I think so, I'm very flexible there.", question).flagged


@each("question", STORY)
def test_a_question_for_an_occasion_stays_one(question: str) -> None:
    assert fair(question)


@each(
    "answer, holds",
    [
        ("Because I like the nights.", Holds.REASON),
        ("your night sister told me nobody reads the board", Holds.OURS),
        ("I was at Lidl for two years, mostly on the tills.", Holds.OWN),
        ("First I'd sit in on a few calls.", Holds.STEP),
        ("these days i count to five before i answer", Holds.CHANGE),
        ("four weeks", Holds.ANSWER),
        ("thanks for having me", Holds.THANKS),
        ("when do you think you'll decide?", Holds.NEXT),
    ],
)
def test_what_is_there_is_heard(answer: str, holds: Holds) -> None:
    assert holds in heard(answer).holds


@each(
    "answer, holds",
    [
        ("You are a market leader with great values.", Holds.OURS),
        ("I would integrate quickly and add value.", Holds.STEP),
        ("I'm hard-working and reliable.", Holds.PROOF),
        ("I'm a perfectionist.", Holds.CHANGE),
        ("I'm open to everything.", Holds.ANSWER),
        ("It's a great opportunity.", Holds.REASON),
    ],
)
def test_what_is_not_there_is_not_heard(answer: str, holds: Holds) -> None:
    assert holds not in heard(answer).holds


@each(
    "answer, slip",
    [
        ("I need 45 because my mortgage went up.", Slip.PRIVATE),
        ("I've got an offer from Tesco as well.", Slip.RIVAL),
        ("45, but honestly I'd accept less.", Slip.APOLOGY),
        ("The management there is useless.", Slip.BLAME),
        ("so " * 200, Slip.LONG),
    ],
)
def test_what_is_better_left_out_is_heard(answer: str, slip: Slip) -> None:
    assert [cue.cue for cue in heard(answer).slips] == [slip]


@each(
    "answer",
    [
        "Between 45 and 48, because of the night duty.",
        "I have one other conversation, they decide in two weeks.",
        "I've learnt a lot from my manager and I'd like to see a bigger kitchen.",
        "Three months, to the end of the quarter.",
        "Yes. My permit runs until 2029.",
        "I hear from them in May.",
    ],
)
def test_an_honest_answer_slips_nowhere(answer: str) -> None:
    assert heard(answer).slips == ()


@each(
    "words, back",
    [
        ("What have you planned for the post?", True),
        ("could i ask what the range is for this role", True),
        ("40 to 45", False),
        ("What would you like to know?", False),
    ],
)
def test_a_question_that_is_asked_back_is_heard(words: str, back: bool) -> None:
    assert heard(words).back is back


def heard(answer: str) -> Substance:
    judgement = judge(answer, "", Expects.REFLECTION)
    return substance(answer, judgement, tuple(Slip), 30)
