"""The post somebody applies for is kept whenever it is said, and said back."""

from bot.content import Content
from bot.core.post_told import applied_for, leads_people
from tests.core.anyone import Anyone
from tests.each import each


@each(
    "words, post",
    [
        ("bakery. I am shop assistant, I want be team leader", "team leader"),
        ("no not baker. job I want is SHIFT SUPERVISOR", "shift supervisor"),
        ("WARD MANAGER is the job I want, I nurse on nights now", "WARD MANAGER"),
        ("going for a depot manager post in a haulage firm", "depot manager"),
        ("it is team lead I apply for, I told you", "team lead"),
        ("the position is head of catering", "head of catering"),
        ("I have my second interview for deputy head at a school", "deputy head"),
        ("I want to be a good listener", ""),
        ("I want the team leader to see it", ""),
        ("I went for the manager and she came at once", ""),
        ("I applied for a team leader post in 2019 and did not get it", ""),
        ("we were going for supervisor training that week", ""),
        ("he was going for a manager job", ""),
        ("the team leader I want to thank is Ruth", ""),
        ("the manager that I like asked me to stay", ""),
        ("the shift leader is what I want to talk about", ""),
        ("the job I want to have a manager who listens", ""),
        ("I'd like to be head of something one day", ""),
        ("what does a shift leader do?", ""),
        ("the job is hard", ""),
    ],
)
def test_only_what_is_surely_applied_for_is_a_post(words: str, post: str) -> None:
    found = applied_for(words)
    assert (found.post if found is not None else "").casefold() == post.casefold()


@each(
    "post, leads",
    [
        ("shift leader", True),
        ("deputy manager", True),
        ("head of operations", True),
        ("ward sister", False),
        ("data analyst", False),
        ("account manager", False),
    ],
)
def test_who_is_surely_to_lead_people(post: str, leads: bool) -> None:
    assert leads_people(post) is leads


def _begun(content: Content, words: str) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says(words)
    return one


def test_a_newcomer_who_tells_it_beside_the_work_hears_both(content: Content) -> None:
    one = _begun(content, "warehouse, I am a picker now, I want be shift leader")
    assert one.candidate.post == "shift leader"
    assert "going for shift leader" in one.text
    assert one.candidate.profile.leads
    assert one.candidate.track == "logistics"
    assert one.session is not None


def test_at_a_question_it_is_no_answer_and_the_question_stays(content: Content) -> None:
    one = _begun(content, "forklift driver")
    assert one.session is not None
    asked = one.session.turns[0].question.question_id
    one.says("no, not driver. I drive now. job I want is TEAM LEADER")
    assert one.candidate.post == "team leader"
    assert one.text.startswith("Team leader")
    assert one.session is not None
    assert not one.session.turns[0].attempt.messages
    assert one.session.turns[0].question.question_id == asked
    one.says("which field do you have me down for?")
    assert "team leader" in one.text
    assert "forklift driver" not in one.text


def test_with_the_day_and_the_people_it_is_no_answer_either(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("school cook")
    someone.says(
        "the job is kitchen manager i go for, not cook. it is on friday 4 december at"
        " 9:30 with the head and the business manager"
    )
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.post == "kitchen manager"
    assert str(interview.day) == "2026-12-04"
    assert someone.session is not None
    assert not someone.session.message_ids


def test_beside_an_answer_it_is_kept_without_a_word(content: Content) -> None:
    one = _begun(content, "forklift driver")
    words = (
        "last May I asked two of them to swap, I'm going for team leader, so I had to"
    )
    assert one.says(words) == ()
    assert one.candidate.post == "team leader"
    assert one.session is not None
    assert one.session.turns[0].attempt.text == words


def test_what_others_wanted_for_somebody_is_no_post(content: Content) -> None:
    one = _begun(content, "forklift driver")
    one.says("they wanted me to apply for team leader so I trained two of them first")
    assert one.candidate.post == ""


def test_a_newcomer_who_tells_nothing_else_begins_all_the_same(
    content: Content,
) -> None:
    one = _begun(content, "I'm going for store manager")
    assert one.candidate.post == "store manager"
    assert one.candidate.track is not None
    assert one.session is not None


def test_on_a_break_it_is_put_right_and_the_break_stays(content: Content) -> None:
    one = _begun(content, "forklift driver")
    one.orders("stop")
    one.says("the post is shift leader, I told you at the start")
    assert one.candidate.post == "shift leader"
    assert one.session is not None
    assert one.session.paused
    one.says("it is shift leader I want, you say driver again")
    assert "shift leader" in one.text.casefold()


def test_it_stands_on_the_card_of_an_interview_that_is_set_later(
    content: Content,
) -> None:
    one = _begun(content, "warehouse, going for shift leader")
    one.orders("stop")
    one.orders("interview", "4 December at 9:00")
    assert one.dossier.interview is not None
    assert one.dossier.interview.post == "shift leader"
    one.says("the post is depot manager")
    assert one.dossier.interview.post == one.candidate.post == "depot manager"
