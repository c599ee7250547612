"""The work that an interview is for is heard, whatever else is said."""

from bot.ear import hear_work

SAID = """
hi there, it's for trainee underwriter, is that all right|finance
can anybody read this? I'm a dental nurse|general
good morning. second interview as night porter in a hotel|hospitality
applying for bus dispatcher, never did this before|logistics
my daughter says you help people. I go for school secretary|administration
the job is quantity surveyor, any use?|general
final round on Friday, lead tester|qa
it's a place at a law firm, as a paralegal|general
I teach maths and want to be head of year|teaching
area manager of three shops|hospitality
"""
UNSAID = """
hello, who is this?
do you keep what I write?
can you tell me about the role
am I in the right place
is it a nice place to work in?
"""
ASKED = """
no no, the firm I applied to is an insurer|finance
I'm applying at a pharmacy|general
it's for a warehouse job|logistics
I was a waiter for years|-
the chef told the waiter to wait|-
what does a nurse do here on Sundays|-
"""


def test_the_work_is_heard_in_a_first_message() -> None:
    wrong = []
    for row in SAID.strip().splitlines():
        text, track = row.split("|")
        heard = hear_work(text)
        if heard is None or heard.track != track:
            wrong.append(f"{text!r}: {heard}")
    wrong += [
        f"{text!r}: {heard}"
        for text in UNSAID.strip().splitlines()
        if (heard := hear_work(text)) is not None
    ]
    assert wrong == []


def test_while_the_candidate_asks_only_what_is_applied_for_counts() -> None:
    wrong = []
    for row in ASKED.strip().splitlines():
        text, track = row.split("|")
        heard = hear_work(text, True)
        if (heard.track if heard else "-") != track:
            wrong.append(f"{text!r}: {heard}")
    assert wrong == []


def test_a_place_for_beginners_is_told() -> None:
    trainee, manager = hear_work("insurance trainee"), hear_work("claims manager")
    assert trainee is not None
    assert manager is not None
    assert trainee.starts
    assert not manager.starts
