"""What nearly everybody asks of the seat is answered, part by part, in whole words."""

from bot.content import load
from bot.ear.asked_back import ITS_WORD, NO_STORY, SURELY, asked_back, its_word
from bot.employer import CANNOT_KNOW, answer, choose, employers
from bot.employer.anew import anew
from bot.employer.fit import unmet
from bot.employer.point import whole
from bot.hearing import AsideKind
from bot.model import Expects
from tests.core.anyone import Anyone
from tests.each import each

NOBODY = ("", "", "", "", "", "")
ASKED = (
    ("what would i actually be doing in my first month?", "success.first-months"),
    ("What do the first few weeks look like?", "success.first-months"),
    ("what would my first week be like, who shows me round", "team.onboarding"),
    ("what support would i get in the first weeks", "team.onboarding"),
    ("What is the first thing you would give me to do?", "problems.first-task"),
    ("how many fitters would I have under me?", "team.under"),
    ("How many people would report to me?", "team.under"),
    ("how big is the team, like how many id be in charge of", "team.under"),
    ("would i have anyone reporting to me", "team.under-any"),
    ("if the planner says stop, who wins here?", "team.last-word"),
    ("what did the last person struggle with", "vacancy.hard"),
    ("How long do developers stay with you on average?", "team.tenure"),
    ("How long stays back-end developer in your team?", "team.tenure"),
    ("how do u decide which stories of the kids u can share?", "problems.privacy"),
    ("what happened to the last person in this job", "vacancy.why-left"),
    ("what part of the job does nobody like doing", "team.dislike"),
    ("what is the hardest thing for you here at the moment?", "problems.hardest"),
    ("what should i not touch in the first weeks", "success.leave-alone"),
)


@each("text, topic", ASKED)
def test_what_is_asked_of_the_seat_has_an_answer_in_every_house(
    text: str, topic: str
) -> None:
    for one in employers().all.values():
        said = answer(text, one)
        assert [a.fine for a in said.asked] == [topic]
        if topic in one.facts:
            assert said.entry in (topic, CANNOT_KNOW), one.id


def test_each_part_of_a_question_is_answered() -> None:
    one = employers().all["engineering.pumps"]
    said = answer("how many fitters would I have under me, and do they know me?", one)
    assert "ten fitters" in said.text
    assert "They know that somebody's coming" in said.text
    duty = answer("Who is on call at night and what do you pay for it?", one).text
    assert "One week in six" in duty
    assert "an hour and a half" in duty
    assert "pay range" not in duty
    paths = "Is there a way up, and how long does it take?"
    assert unmet(paths, "There's no ladder here.")
    assert not unmet(paths, "There is one, and it takes three years.")


def test_what_is_only_faintly_of_the_process_is_not_answered_as_such() -> None:
    said = answer(
        "will i have a TA and is it every day?", employers().all["teaching.secondary"]
    )
    assert said.entry == CANNOT_KNOW


def test_who_has_no_duty_is_paid_for_none() -> None:
    one = employers().all["finance.food"]
    said = answer("is there on call and is it paid?", one)
    assert said.text.startswith("None.")
    assert "an hour and a half" not in said.text


def test_only_a_whole_thing_is_named() -> None:
    for named in ("under", "the hardest", "your own", "under me", "the worst"):
        assert not whole(named), named
    for named in ("the night shift", "the tips", "our best campaign", "a van"):
        assert whole(named), named
    one = employers().all["marketing.charity"]
    said = answer("is it permanent or just til the funding runs out?", one).text
    assert "the funding runs" not in said
    assert "permanent" in said


def test_a_charity_is_no_factory_for_who_tells_of_it() -> None:
    told = ("Bairns Charity", *NOBODY[1:])
    one = choose(employers(), "marketing", "communications assistant", 0, "", told)
    assert one.id == "marketing.charity"
    assert "newsletter" in answer("what would i do in my first month?", one).text
    assert not any(word in one.told for word in ("dealers", "trade fair", "patient"))


def test_no_suggestion_is_of_another_trade() -> None:
    for entry in employers().entries.values():
        assert "look after" not in entry.sharper, entry.topic


def test_what_is_said_to_the_employer_about_the_answer_is_told_apart() -> None:
    said = {
        "look after how many what?": (AsideKind.MEANING, "trade"),
        "guests? i sell software": (AsideKind.MEANING, "trade"),
        "whats the unit manager?": ITS_WORD[0],
        "a sorter, what is that": ITS_WORD[1],
        "you work there, how can you not know": SURELY,
        "Did you tell me anything to link it to?": (AsideKind.MEANING, "link"),
        "it was complaint, not example.": NO_STORY,
        "no no that was not an example, remove it": NO_STORY,
    }
    assert {text: asked_back(text) for text in said} == said
    assert its_word("whats the unit manager?") == "unit manager"
    for text in (
        "what is a typical day like?",
        "Who is the customer?",
        "What do you do?",
        "what happened to the last supervisor",
        "Who is my manager?",
    ):
        assert asked_back(text) is None, text


def test_who_ought_to_know_answers_what_is_asked_in_the_protest() -> None:
    one = employers().all["engineering.pumps"]
    words = "But it is your own job, surely you know what was hard in it"
    assert anew(words, "Who painted the stairs?", one) == one.facts["vacancy.hard"]


def test_a_complaint_that_was_taken_for_a_story_goes_out() -> None:
    one = Anyone(load())
    one.orders("start")
    one.says("backend developer")
    one.orders("practice", "your-questions 3")
    one.says("Who painted the stairs?")
    one.waits()
    one.says("In May I moved three shifts and rang each of them, and it worked out.")
    one.waits()
    assert "linked" not in one.text
    one.says("what? it was complaint, not example. take it away")
    assert "out" in one.text
    assert one.session is not None
    asks = [t for t in one.session.turns if t.question.expects is Expects.QUESTIONS]
    assert not any("In May" in m.text for t in asks for m in t.attempt.messages)
