"""The first minute: what was understood is said, and a wrong field is changed."""

import json
import re

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.core.scene import open_turn
from bot.core.state import State
from bot.export import export
from tests.core.anyone import Anyone


def newcomer(content: Content, *said: str) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    for words in said:
        someone.says(words)
    return someone


def question(someone: Anyone) -> str:
    turn = open_turn(State(someone.candidate, someone.session))
    assert turn is not None
    return turn.question.question_id


def labels(someone: Anyone) -> list[str]:
    return [b.label for u in someone.said for row in u.rows for b in row]


def test_what_was_understood_is_said_in_their_words(content: Content) -> None:
    for said, track, told in (
        (
            "It's HR business partner at a housing association, second interview Thu",
            "hr",
            ("HR business partner at a housing association", "People and HR questions"),
        ),
        ("alright chef", "hospitality", ("Chef", "hospitality and retail questions")),
        (
            "I am lab technician, in food laboratory",
            "general",
            ("Lab technician", "a set for that"),
        ),
        (
            "care home manager, going for regional operations manager",
            "nursing",
            ("going for regional operations manager", "nursing and care questions"),
        ),
    ):
        someone = newcomer(content, said)
        assert someone.candidate.track == track, said
        assert all(words in someone.text for words in told), someone.text
        assert "Anything else" not in someone.text
        assert "Another field" in labels(someone), said
        assert someone.session is not None
        assert someone.session.open


def test_where_no_set_fits_the_nearest_two_are_a_tap_away(content: Content) -> None:
    someone = newcomer(content, "bricklayer")
    near = [b for b in someone.buttons if b.startswith("settrack/")]
    assert len(near) == 2
    someone.presses(near[0])
    assert someone.candidate.track == "engineering"
    assert someone.session is not None
    assert someone.session.track == "engineering"


def test_between_two_fields_both_are_buttons(content: Content) -> None:
    someone = newcomer(content, "quality manager in a bakery")
    assert someone.session is None
    assert {"track/qa//0", "track/logistics//0"} <= set(someone.buttons)
    someone.presses("track/logistics//0")
    assert someone.candidate.track == "logistics"
    assert someone.candidate.work == "quality manager in a bakery"


def test_what_is_asked_beside_the_field_is_answered_first(content: Content) -> None:
    someone = newcomer(
        content,
        "hiya haha, so um is this like a real person or? got 2nd interview for grad"
        " recruiter at an agency thurs",
    )
    text = someone.text
    assert text.index("program") < text.index("Grad recruiter") < text.index("Thursday")
    someone = newcomer(
        content, "My english is not so perfect, is it ok here? I am lab technician"
    )
    assert "English" in someone.text or "grammar" in someone.text


def test_an_empty_line_loses_no_field_question(content: Content) -> None:
    someone = newcomer(content)
    for _ in range(2):
        someone.orders("done")
        assert "track/backend//0" in someone.buttons
    someone.says("I am a Registered Manager of a care home for older people, 62 beds")
    assert someone.candidate.track == "nursing"
    anything = newcomer(content, "anything")
    assert anything.candidate.track == "general"


def test_a_message_without_words_names_no_field(content: Content) -> None:
    for words in ("", "  ", "\u200b"):
        someone = newcomer(content, words)
        assert someone.text
        assert someone.candidate.track is None


def test_a_wrong_field_is_changed_at_once_where_another_is_named(
    content: Content,
) -> None:
    for said, track in (
        (
            "I believe you have me down for a factory. Ask me as a care manager",
            "nursing",
        ),
        (
            "excuse me I think you believe I am nurse? it is laboratory for food",
            "general",
        ),
        ("hang on you didn't even ask what I do. im a chef", "hospitality"),
        ("we do not take orders it is a care home", "nursing"),
        ("can it be recruitment this time, it thought i was a trucker", "hr"),
        ("not a warehouse, it's a nursery", "teaching"),
    ):
        someone = newcomer(content, "warehouse shift lead", said)
        assert someone.candidate.track == track, said
        assert someone.session is not None
        assert someone.session.track == track, said
        assert not someone.session.message_ids, said
        assert "the logistics and production questions" in someone.text, someone.text
        assert "changed" in someone.text, someone.text


def test_an_open_question_of_the_wrong_field_goes(content: Content) -> None:
    someone = newcomer(content, "warehouse shift lead")
    someone.orders("practice", "technical 3")
    before = question(someone)
    assert before.startswith("tech-logistics.")
    someone.says("wrong field, I'm a nurse")
    assert question(someone).startswith("tech-nursing.")
    assert someone.session is not None
    assert len(someone.session.turns) == 1
    planned = [p.question_id for p in someone.session.plan]
    assert all(one.startswith("tech-nursing.") for one in planned)
    assert someone.session.turns[0].asides


def test_without_a_name_the_list_is_shown(content: Content) -> None:
    someone = newcomer(content, "nurse", "Can i change the field?")
    assert "nursing and care" in someone.text
    assert any(b.startswith("settrack/") for b in someone.buttons)
    someone.says("do you actually know what job im going for")
    assert "nurse" in someone.text


def test_after_a_session_another_field_is_taken(content: Content) -> None:
    someone = newcomer(content, "HR")
    someone.orders("stop")
    session = someone.session
    assert session is not None
    someone.presses(str(Press(Verb.FINISH, "", session.id, session.asks)))
    someone.says("can it be sales this time, you thought i was HR")
    assert someone.candidate.track == "sales"
    assert any(b.startswith("mode/") for b in someone.buttons)


def test_what_the_part_of_a_field_lacks_is_not_asked(content: Content) -> None:
    for said, without in (
        ("sous chef", "tech-hospitality.read-the-guest"),
        ("recruiter at an agency", "tech-hr.pay-error"),
        ("care home manager", "tech-nursing.discharge-too-soon"),
        ("site manager", "tech-engineering.hard-fault"),
        ("structural engineer", "tech-engineering.locked-out"),
    ):
        someone = newcomer(content, said)
        for _ in range(6):
            someone.orders("practice", "technical 12")
            assert someone.session is not None
            asked = [p.question_id for p in someone.session.plan]
            assert without not in (*asked, question(someone)), said


def test_who_never_had_a_job_is_asked_nothing_that_needs_one(content: Content) -> None:
    for field in ("recruiter", "warehouse", "receptionist", "accountant"):
        someone = newcomer(content, field)
        someone.orders("practice", "technical 6")
        someone.says("hang on, ive never had a real job, what do I say?")
        session = someone.session
        assert session is not None
        bank = {one.id: one for one in content.bank}
        needing = [
            p.question_id
            for p in session.plan
            if {"job", "boss", "colleagues"} & set(bank[p.question_id].presupposes)
        ]
        assert needing == [], field
        someone.orders("practice", "technical 6")
        assert someone.session is not None
        asked = [p.question_id for p in someone.session.plan]
        asked.append(question(someone))
        taken = {what for one in asked for what in bank[one].presupposes}
        assert not {"job", "boss", "colleagues", "team"} & taken, (field, asked)


def test_a_second_word_on_the_field_is_answered_with_what_else_is_asked(
    content: Content,
) -> None:
    someone = newcomer(content, "grad recruiter")
    someone.says(
        "did you get that its recruiter?? n like can it be from football coaching"
    )
    answered = re.search(r"\bcounts\b|\bYes\b", someone.text)
    assert answered is not None, someone.text
    assert someone.text.index("Recruiter") < answered.start()
    assert someone.session is not None
    assert not someone.session.message_ids


def test_no_question_names_somebody_of_an_earlier_answer(content: Content) -> None:
    story = (
        "Last May my colleague Ruth wanted to cancel the booking of forty guests. I"
        " rang the hall, moved them to the small room and told Ruth by noon. All came."
    )
    someone = newcomer(content, "nurse")
    someone.orders("practice", "behavioural 4")
    for _ in range(3):
        someone.says(story)
        someone.waits()
        session = someone.session
        assert session is not None
        someone.presses(str(Press(Verb.NEXT, "", session.id, session.asks)))
        assert "Ruth" not in someone.text.rsplit("\n\n", 1)[-1]
    session = someone.session
    assert session is not None
    kept = json.loads(
        export(someone.candidate, [session], content.questions, someone.dossier)
    )
    told = {(d["kind"], d["words"]) for d in kept["details"]}
    assert {("who", "my colleague Ruth"), ("when", "Last May")} <= told


def test_a_face_where_a_field_is_asked_for_breaks_nothing(content: Content) -> None:
    for text in ("🙂", "...", "?!"):
        someone = newcomer(content)
        someone.says(text)
        assert someone.text, text
        assert someone.candidate.track is None, text


def test_beside_the_settings_what_names_no_field_is_met(content: Content) -> None:
    for command in ("settings", "home"):
        for words, said, track in (
            (
                "how do i know if my answer was any good",
                "an answer yet|to go on yet",
                None,
            ),
            ("nurse", "Nurse, then|nursing and care questions", "nursing"),
        ):
            someone = newcomer(content)
            someone.orders("practice", "behavioural 1")
            someone.orders("skip")
            someone.orders(command)
            someone.says(words)
            assert re.search(said, someone.text), someone.text
            assert "not sure" not in someone.text, someone.text
            assert someone.candidate.track == track, (command, words)


def at_home(content: Content) -> Anyone:
    someone = newcomer(content)
    someone.orders("home")
    return someone


def test_home_hears_a_field_as_the_first_question_does(content: Content) -> None:
    for said, track in (
        ("i fold the laundry in a clinic, mostly nights", "general"),
        ("plumber. nobody gave me a date so far", "engineering"),
        ("was a waiter, the job is in a warehouse. which of the two", "logistics"),
        ("no field really, i wash pots", "hospitality"),
        ("accounts. is it also for people over sixty?", "finance"),
        ("its complicated. i do payroll in a school", "finance"),
    ):
        someone = at_home(content)
        someone.says(said)
        assert someone.candidate.track == track, (said, someone.text)
        assert someone.session is not None


def test_what_is_asked_of_the_field_is_answered_and_the_field_asked_again(
    content: Content,
) -> None:
    for said, told in (
        ("for what do you want my field", "what I ask|my questions fit"),
        ("what is meant by field", "kind of work"),
        ("do i have to tell it", "anything"),
        ("is that a mark you gave me?", "no score|marked"),
        ("can we begin without a date", "date"),
        ("can i pick two", "one field at a time|One at a time"),
    ):
        for someone in (newcomer(content), at_home(content)):
            someone.says(said)
            assert re.search(told, someone.text), (said, someone.text)
            assert someone.candidate.track is None
            assert any(b.startswith("track/") for b in someone.buttons)


def test_the_interview_is_noted_beside_the_field_at_home(content: Content) -> None:
    someone = at_home(content)
    someone.says("waiter. and the interview is on friday at 6:30 with Mrs Adler")
    assert someone.candidate.track == "hospitality", someone.text
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.day is not None
    assert [p.name for p in interview.people] == ["Mrs Adler"]
    assert someone.session is None


def test_what_a_phone_uses_up_is_no_trade(content: Content) -> None:
    someone = at_home(content)
    someone.says("how long does it take? my data is running out")
    assert someone.candidate.track is None
    assert "minutes" in someone.text
