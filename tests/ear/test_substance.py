"""What an answer holds that needs no story, and which questions need none."""

from bot.content import Content
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


MISSED = """
common.why-us: It's always been my wish to be part of such a dynamic environment.
common.why-you: I'm passionate, dedicated and results-oriented
common.weakness: I care too much about my job
common.weakness: I'm a perfectionist
common.why-leaving: Looking for fresh impulses
common.five-years: Hopefully in a good position with more responsibility
common.ninety-days: I'd bring in structure and drive change
common.how-led: With respect and trust
common.improve-here: Communication can always be improved
common.colleagues-say: That I'm nice and reliable
terms.pay: negotiable
terms.pay: 40 to 45
terms.place: I'm open to everything.
goodbye.before-you-go: bye
""".strip().splitlines()

GIVEN = """
common.first-meeting: That you share one van between two teams. I laughed.
common.why-us: The owner still picks up the phone himself. I tested it.
common.why-this-role: More nights, fewer meetings. I work best when it's empty.
common.why-you: Nobody else you'll see has packed 900 parcels in a shift.
common.weakness: I avoid conflict. My mentor gave me a deadline: I say it within a day.
common.why-leaving: They're closing the site in June.
common.why-leaving: No nurses, no breaks, eleven months like that.
common.five-years: Head of the toddler room. I've done half of the certificate.
common.under-pressure: I go quiet and clean my desk. Ask me then what's on fire.
common.if-not-you: Someone who's actually driven the night bus. Five years, no accident.
terms.pay: My current salary is 39, and I'd want to improve on that, so 42 to 44.
terms.notice: end of the quarter
terms.other-offers: Not right now.
terms.travel: Europe fine, overseas no
terms.hours: One Saturday in three is what I do now
""".strip().splitlines()


@each("line", MISSED)
def test_a_hollow_answer_is_asked_on(line: str, content: Content) -> None:
    assert missing(line, content)


@each("line", GIVEN)
def test_what_was_said_in_other_words_is_not_asked_for(
    line: str, content: Content
) -> None:
    assert not missing(line, content)


def missing(line: str, content: Content) -> list[Holds]:
    """What is asked for after an answer, the first of it first."""
    question_id, answer = line.split(": ", 1)
    question = content.questions[question_id]
    judgement = judge(answer, question.text, question.expects)
    lacks = substance(answer, judgement, wanted=question.holds).lacks
    return [one for one in question.holds if one in lacks]


def heard(answer: str) -> Substance:
    judgement = judge(answer, "", Expects.REFLECTION)
    return substance(answer, judgement, tuple(Slip), 30)
