"""What is turned round, asked twice or asked in numbers is answered so, or declined."""

from bot.employer import CANNOT_KNOW, answer, employers
from bot.employer.fit import fits, tail

OFFICE = "general.office"

TURNED = (
    ("What would make you regret having taken me?", "success.wrong-hire"),
    ("would you regret hiring me?", "success.wrong-hire"),
    ("how would you notice that you chose the wrong person", "success.wrong-hire"),
    ("what would you be disappointed about after half a year", "success.wrong-hire"),
    ("What should I better not change at first?", "success.leave-alone"),
    ("is there something you don't want me to touch", "success.leave-alone"),
    ("who would not be happy in this office", "team.not-for"),
    ("why would somebody want to leave after a year", "team.not-for"),
    ("What do you like least here?", "team.dislike"),
    ("honestly, what bothers you about working here", "team.dislike"),
    ("what would you miss if you went", "team.miss"),
    ("when would you say it was a bad choice", "success.wrong-hire"),
    ("what went wrong with the last one", "vacancy.not-again"),
    ("can I have a day off for college", "growth.qualification"),
    ("What did the last person do badly?", "vacancy.not-again"),
    ("What should the team stop doing?", "problems.stop"),
    ("which of your rules makes no sense", "problems.stop"),
    ("Why do you leave?", "vacancy.you-leave"),
    ("who has the last word when two of you disagree", "team.last-word"),
    ("how often do I sit down with my manager", "team.boss"),
    ("is there time off for exams", "growth.qualification"),
    ("do you pay the course fees", "growth.qualification"),
    ("what would you want to have changed by summer", "problems.first-task"),
)

UNKNOWN = (
    "How many trainees passed the exam last year?",
    "How many of them failed the test?",
    "When did you last say no to a customer?",
    "how long have you worked here",
    "What was the worst thing that happened this year?",
    "How many horses do you have?",
    "what is it that you would never do again",
    "who had the idea for this job",
    "what would you rather not tell me",
    "who painted the picture in the corridor",
)

STRAIGHT = (
    ("What would make you glad you hired me?", "success.right-hire"),
    ("What do you like most about working here?", "team.stay"),
    ("What should be different by the end of the first month?", "success.first-months"),
    ("what does your best colleague do that others do not", "success.best"),
    ("How many people left last year?", "vacancy.turnover"),
    ("how many are you in the team", "team.size"),
    ("What's a normal day like here?", "problems.day"),
)


def test_what_is_turned_round_gets_its_own_answer() -> None:
    one = employers().all[OFFICE]
    wrong = [
        f"{text!r}: {said}"
        for text, entry in (*TURNED, *STRAIGHT)
        if (said := answer(text, one).entry) != entry
    ]
    assert wrong == []


def test_what_cannot_be_known_is_declined_another_way_each_time() -> None:
    one = employers().all[OFFICE]
    said = [answer(text, one, turn=turn) for turn, text in enumerate(UNKNOWN)]
    wrong = [
        f"{text!r}: {each.entry}"
        for text, each in zip(UNKNOWN, said, strict=True)
        if each.entry != CANNOT_KNOW or not each.passed
    ]
    assert wrong == []
    openings = {each.text.split(",")[0][:24] for each in said}
    assert len(openings) == len(UNKNOWN)


def test_each_half_of_two_questions_is_answered_or_declined() -> None:
    one = employers().all["finance.insurer"]
    text = "Who will be my manager and how often do I meet them?"
    said = answer(text, one)
    assert "team manager" in said.text
    assert "once a week" in said.text
    text = "Is there study leave for the exam, and how many people passed last year?"
    said = answer(text, one)
    assert "study day" in said.text
    text = "Is there study leave for the exam, and who feeds the goats?"
    said = answer(text, one)
    assert "study day" in said.text
    assert "the goats" in said.text
    assert said.passed
    assert "left" not in said.text


def test_a_fact_must_hold_what_was_asked_for() -> None:
    fact = "Hands-off. You'd be trusted from the first week."
    assert not fits("How often do I see you?", "team.boss", fact, fact)
    assert fits("How are you as a boss?", "team.boss", fact, fact)
    number = "Nine of us, most for over six years."
    assert fits("How many people are you?", "team.size", number, number)
    assert not fits("How many hours do you work?", "team.size", number, number)


def test_what_to_listen_for_fits_how_it_was_asked() -> None:
    rows = {
        "What would you regret?": "dark",
        "How many are you?": "many",
        "How often do you meet?": "often",
        "So who decides?": "who",
        "Why is it open?": "why",
        "How come it is open?": "why",
        "When did you last say no to somebody?": "when",
        "How long does it take?": "long",
        "Is it open, or not?": "",
        "What is a day like?": "",
        "Which tools do you use?": "",
        "How do you like it here?": "",
        "How much do you enjoy it?": "",
        "What do people who left say?": "",
        "Why not?": "",
        "Do you write down when it was?": "",
        "You did not tell me the name.": "",
    }
    wrong = {text: tail(text) for text, put in rows.items() if tail(text) != put}
    assert wrong == {}


NO_TAIL = ("Which stairs do I take to the roof?",)


def test_where_nothing_fits_no_more_is_said() -> None:
    one = employers().all[OFFICE]
    wrong = [
        f"{text!r}: {said}"
        for text in NO_TAIL
        for turn in range(4)
        if "listen" in (said := answer(text, one, turn=turn).text) or "yes" in said
    ]
    assert wrong == []


def test_it_falls_out_of_the_role_once_a_sitting() -> None:
    one = employers().all[OFFICE]
    said = [answer(NO_TAIL[0], one, turn=turn).text for turn in range(10)]
    assert len(set(said)) == len(said)
    assert sum("invented" in text for text in said) == 1


SEVERAL = (
    ("How big is the team, what is hard at the moment, and why is the job open?",
     ("team.size", "problems.hardest", "vacancy.why-open"), ""),
    ("How big is the team, and what does it pay?", ("team.size",), "The pay, and"),
    ("How big is the team, and who fed the goats?", ("team.size",), "the goats"),
    ("How big is the team, what is hard at the moment, why is the job open, and who"
     " would I report to?",
     ("team.size", "problems.hardest", "vacancy.why-open"), "a lot at once"),
    ("How big is the team, and when will I hear from you?", ("team.size",), "a week"),
    ("Who painted the stairs, and who fed the goats?", (), "the stairs"),
)  # fmt: skip


def test_each_of_several_questions_is_answered_or_put_off() -> None:
    one = employers().all[OFFICE]
    wrong = []
    for text, topics, put_off in SEVERAL:
        said = answer(text, one).text
        facts = [one.facts[topic].split(".")[0] for topic in topics]
        if any(fact not in said for fact in facts) or put_off not in said:
            wrong.append(f"{text!r}: {said}")
    assert wrong == []


def test_a_speaker_says_what_only_they_know_beside_the_rest() -> None:
    one = employers().all[OFFICE]
    own = {"vacancy": "I've had eight good years."}
    said = answer("Why are you leaving, and how big is the team?", one, own=own).text
    assert own["vacancy"] in said
    assert one.facts["team.size"].split(".")[0] in said


ABOUT_THE_WORK = (
    "how many hours do I still teach in a class, because without the kids I'm sad",
    "but you did not tell me the hours of teaching?",
    "how many hours in class for the depute? I ask because she said half the week",
    "no i dont ask the money!! i ask how much i stay with the children",
    "How much time would I spend with patients?",
    "how much of the day is with customers",
    "I'm not asking about the pay, I ask how much of my week is in the classroom.",
)
ABOUT_TERMS = (
    "how many hours a week is it?",
    "What is the salary?",
    "how many days of holiday are there",
    "why don't you pay overtime?",
    "How much do you pay for teaching?",
)


def test_time_in_class_is_the_work_and_no_talk_of_money() -> None:
    one = employers().all["teaching.secondary"]
    told = {text: answer(text, one).entry for text in (*ABOUT_THE_WORK, *ABOUT_TERMS)}
    wrong = {text: told[text] for text in ABOUT_THE_WORK
             if told[text] != "problems.contact"}  # fmt: skip
    wrong |= {text: told[text] for text in ABOUT_TERMS if told[text] != "later"}
    assert wrong == {}


def test_the_employer_is_of_the_trade_that_was_named() -> None:
    known = employers()
    insurer = known.field_of("starter", "insurance graduate trainee")
    assert known.draw(insurer, 5, ("insurance graduate trainee",)).id == (
        "finance.insurer"
    )
    assert known.field_of("teaching", "insurance").track == "teaching"
    for seed in range(6):
        for track in ("general", "starter"):
            drawn = known.draw(known.field_of(track, ""), seed, ("How big is it?",))
            assert drawn.id in (
                "general.office",
                "general.firm",
                "starter.office",
            ), drawn.id


PROMISED = (
    "How big is the team?",
    "What's a normal day like?",
    "What is the hardest thing here at the moment?",
    "Why is the job open?",
    "How are new people introduced?",
    "How would you judge whether I do it well?",
    "What went wrong lately?",
    "Who decides in the end?",
)
"""What is named where somebody is invited to ask on, in employers/entries.toml."""


def test_what_one_is_invited_to_ask_is_known_everywhere() -> None:
    silent = [
        f"{one.id}: {text}"
        for one in employers().all.values()
        for text in PROMISED
        if not (said := answer(text, one)).about_work or said.passed
    ]
    assert silent == []
