"""What is said to the coach where a posting, a setting or people are awaited."""

from bot.core.buttons import Verb
from bot.core.naming import read_people
from bot.core.naming_told import told_plainly
from bot.model import Tone
from bot.parts.job.talk import talk
from bot.parts.settings.wishes import wishes
from bot.parts.task.asked import heard as heard_task
from tests.core.anyone import Anyone
from tests.loaded import loaded

POSTING = (
    "We need a calm colleague with at least three years in a kitchen. You order the"
    " goods, train apprentices and keep the temperature lists. Fluent French is a plus."
)


def anyone() -> Anyone:
    one = Anyone(loaded())
    one.orders("start")
    one.says("cook")
    one.orders("stop")
    return one


def demands(one: Anyone) -> list[str]:
    job = one.dossier.job
    return [d.requirement.words for d in job.demands] if job is not None else []


def pasted(words: str) -> Anyone:
    one = anyone()
    one.orders("job")
    one.says(POSTING)
    one.says(words)
    return one


def test_what_is_said_of_oneself_is_no_demand() -> None:
    for words in (
        "I've only been doing it for 20 months, is there any point in going",
        "my french is school french, does this count?",
        "do they mean a real must with the french or is it just nice",
        "what on earth does calm colleague mean there",
    ):
        one = pasted(words)
        listed = demands(one)
        assert listed, words
        assert not any(words[:12].casefold() in d.casefold() for d in listed), listed
        assert "on the list" not in one.text or "○" in one.text


def test_what_stands_there_too_goes_on_the_list() -> None:
    one = pasted("I left out a line: shifts until midnight. Please add it")
    assert "shifts until midnight" in demands(one)
    one = pasted("they changed it, it's five years now")
    assert any("five years" in d for d in demands(one))
    assert not any("three years" in d for d in demands(one))


def test_the_wrong_posting_is_let_go() -> None:
    one = pasted(
        "oh sorry that was the wrong posting, forget it, I'll paste mine later"
    )
    assert one.dossier.job is None
    form = one.dossier.form
    assert form is not None
    assert form.field == "job.posting"
    assert not form.messages


def test_more_of_a_posting_is_no_talk() -> None:
    for words in (
        "You also speak to suppliers. Are you used to early hours?",
        "A clean food hygiene certificate is essential.",
        "Do you love fresh produce? Then write to us.",
    ):
        assert talk(words, listed=False) is None, words


def settled(words: str) -> Anyone:
    one = Anyone(loaded())
    one.orders("start")
    one.orders("settings")
    one.says(words)
    return one


def test_each_setting_that_is_said_is_set() -> None:
    one = settled("field: nursing, a tougher tone, and comments at the end please")
    candidate = one.candidate
    assert candidate.track == "nursing"
    assert candidate.tone is Tone.DIRECT
    assert candidate.held
    assert one.session is None or not one.session.open


def test_what_asks_about_a_setting_sets_nothing() -> None:
    for words in (
        "which tones are there besides that one?",
        "does gentle mean you're nice about everything?",
        "what does as we go mean",
        "I got no comments at all so far",
        "can you write the comments in Spanish?",
    ):
        one = settled(words)
        assert one.candidate.tone is Tone.GENTLE, words
        assert not one.candidate.held, words
        assert any(data.startswith(Verb.TONE) for data in one.buttons), words


def test_a_kind_word_is_no_tone() -> None:
    read = wishes("Would you kindly put my comments at the end?")
    assert read is not None
    assert read.tone is None
    assert read.held


def daily(words: str) -> Anyone:
    one = anyone()
    one.orders("daily")
    one.says(words)
    return one


def test_days_that_are_left_out_are_left_out() -> None:
    one = daily("18:30, but not on the Saturday and the Sunday if that's possible?")
    setting = one.candidate.daily
    assert setting is not None
    assert setting.at.isoformat() == "18:30:00"
    assert setting.days == (0, 1, 2, 3, 4)
    one = daily("18:30. not monday, monday i have choir")
    setting = one.candidate.daily
    assert setting is not None
    assert 0 not in setting.days
    assert len(setting.days) == 6


def test_an_hour_of_something_else_is_not_the_hour() -> None:
    assert daily("7am is my bedtime, I'm on nights this week").candidate.daily is None
    assert (
        daily("how long does it run for? my interview's next friday").candidate.daily
        is None
    )
    set_for = daily(
        "I work 10pm to 6am, so 9 in the evening in Nairobi please"
    ).candidate.daily
    assert set_for is not None
    assert (set_for.at.hour, set_for.zone) == (21, "Africa/Nairobi")
    after_work = daily("i finish work 9 in night so maybe 21.40 on the tram, friday no")
    setting = after_work.candidate.daily
    assert setting is not None
    assert setting.at.isoformat() == "21:40:00"
    assert 4 not in setting.days


def test_papers_are_no_task_and_nothing_is_nothing() -> None:
    read = heard_task("bring your passport and two references, is that a task?")
    assert read is not None
    assert read.papers
    assert not read.told
    read = heard_task("they didn't ask me to prepare anything. is that normal?")
    assert read is not None
    assert read.nothing
    assert heard_task("a ten minute talk about the first month") is None
    one = anyone()
    one.orders("task")
    one.says("A 15 minute presentation. Do I need slides for it?")
    assert "15 minutes" in one.text
    assert "Slides" in one.text


def test_people_are_read_out_of_whole_sentences() -> None:
    expected = {
        "the deputy is called Mrs Hale": ("Mrs Hale", "deputy"),
        "Reception is Noor": ("Noor", "Reception"),
        "a recruiter named Ivo who booked it": ("Ivo", "recruiter"),
        "Ines Duarte (surname not given) planning": ("Ines Duarte", "planning"),
        "Piotr Zielinski operations": ("Piotr Zielinski", "operations"),
    }
    for words, (name, role) in expected.items():
        people = read_people(told_plainly(words))
        assert [(p.name, p.role) for p in people] == [(name, role)], words


def met(words: str) -> Anyone:
    one = anyone()
    one.orders("interview")
    one.says("on friday at 11")
    one.says("harbour foods")
    one.says(words)
    return one


def test_a_company_is_put_right_and_people_are_noted_with_it() -> None:
    one = met(
        "sorry it's harbour fish not foods. and the head chef is called Amara Obi"
    )
    interview = one.dossier.interview
    assert interview is not None
    assert "fish" in interview.company.casefold()
    assert [p.name for p in interview.people] == ["Amara Obi"]


def test_what_is_asked_beside_people_keeps_nobody() -> None:
    one = met("is Tom a real person there or just your example?")
    interview = one.dossier.interview
    assert interview is not None
    assert not interview.people
    assert "example" in one.text


def test_unsaid_that_was_opened_by_mistake_leads_back() -> None:
    one = anyone()
    one.orders("practice", "behavioural 2")
    one.orders("unsaid")
    one.says("sorry, I tapped the wrong thing, I haven't answered your question yet")
    assert one.dossier.form is None
    assert not one.dossier.unsaid
    assert one.session is not None
    assert not one.session.paused
    one.orders("unsaid")
    one.says("That I rang the supplier myself before I told my boss")
    assert one.dossier.form is not None
    assert one.dossier.form.messages
