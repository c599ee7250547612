"""People without a name, what stands in a letter, and a value beside a question."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.core.buttons import Press, Verb
from bot.core.dossier import Person, Story, Take
from bot.core.introducing import introduced
from bot.core.naming import read_people
from bot.core.on_the_list import listed_anew
from bot.core.roles import nobody
from bot.ear import hear_beside_form
from bot.model import Item, Outcome
from bot.parts.after.drafts import called
from bot.parts.after.fit import fitting
from bot.parts.interview.company_name import company_of, is_company
from bot.parts.task.assignment import steps_of
from bot.parts.task.leads import led_to
from tests.core.anyone import Anyone
from tests.loaded import loaded

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

PEOPLE = {
    "im meeting sandra from hr and a man, i dont know his name": "Sandra/HR the man/",
    "a man, think hes the repairs manager": "the repairs manager/repairs manager",
    "repairs manager, dont know his name": "the repairs manager/repairs manager",
    "lettings manager, no name yet": "the lettings manager/lettings manager",
    "theres a man as well": "the man/",
    "the other one is Dan, i only know Dan": "Dan/",
    "it is Dan, i only know Dan. i think he is HR but dont quote me": "Dan/HR",
    "nurse from infection control, Aoife something": (
        "Aoife/nurse from infection control"
    ),
    "Paula something from payroll": "Paula/payroll",
    "a woman, didnt catch her name, from finance": "the woman from finance/finance",
    "HR lady, dont know her name": "the HR lady/HR",
    "some guy called Pete": "Pete/",
    "receptionist Breda, very kind, she give me tea": "Breda/receptionist",
    "kitchen manager Luis": "Luis/kitchen manager",
    "head of housing Priya": "Priya/head of housing",
    "Priya, i only know her first name, she is the ward sister": "Priya/ward sister",
    "the man is the repairs manager": "the repairs manager/repairs manager",
    "Castle Homes, its a housing association": "",
    # What sounds alike and is meant otherwise.
    "Mark Field, engineer": "Mark Field/engineer",
    "Rose Garden, head teacher": "Rose Garden/head teacher",
    "carol manager": "Carol/manager",
    "Olu, an agency nurse": "Olu/agency nurse",
    "Lena, a shop manager": "Lena/shop manager",
    "Karen, she runs a charity": "Karen/who runs a charity",
    "Jean Guy, director": "Jean Guy/director",
    "bring something": "",
    "two people": "",
    "i dont know anybody": "",
}


def test_people_without_a_name_are_read() -> None:
    found = {
        text: " ".join(f"{one.name}/{one.role}" for one in read_people(text))
        for text in PEOPLE
    }
    assert found == PEOPLE


def test_a_name_said_later_belongs_to_the_one_without() -> None:
    man, nurse = Person(1, "the man"), Person(2, "the nurse", "nurse")
    sandra, repairs = Person(3, "Sandra", "HR"), Person(4, "Repairs", "manager")
    expected = {
        "his name is Colin": ((sandra, man), "Sandra Colin"),
        "the man, his names Colin": ((sandra, man), "Sandra Colin"),
        "his name isnt repairs its Colin": ((repairs,), "Colin"),
        "the nurse's name is Aoife": ((man, nurse), "the man Aoife"),
        "she is called Aoife": ((sandra, nurse), "Sandra Aoife"),
        "her name is Joy": ((man, sandra), None),
        "his name is Colin now": ((sandra,), None),
        "i forgot his name": ((man,), None),
    }
    found = {}
    for text, (people, _) in expected.items():
        after = introduced(people, text)
        names = " ".join(p.name for p in after) if after is not None else None
        found[text] = (people, names)
    assert found == expected


def test_nobody_is_called_by_a_role() -> None:
    assert nobody("Repairs", "manager")
    assert not nobody("Mark Field", "engineer")
    assert called("Nurse Aoife") == "Aoife"
    assert called("Sister Amina Yusuf") == "Sister Yusuf"
    assert called("the repairs manager") == ""


def test_a_company_is_told_from_a_person() -> None:
    for words in (
        "Castle Homes, its a housing association",
        "Swiftline, it's a parcel company",
        "castle homes is the company not a person",
    ):
        assert is_company(words), words
    assert company_of("Swiftline, it's a parcel company") == "Swiftline"
    assert not is_company("Sarah, housing association")
    assert not is_company("Ruth Adeyemi, head of nursing")


def test_only_what_may_stand_in_a_letter_is_kept() -> None:
    expected = {
        "is thank you note normal in Ireland? in Poland nobody send": "",
        "she was cold, what I can write, i am not sure": "",
        "bit posh that lol and she wasnt the receptionist": "",
        "dont know what to say to her": "",
        "do i have to write something for everybody": "",
        "you were very kind, is it too much?": "you were very kind",
        "she was cold with me but she showed me the isolation room": (
            "she showed me the isolation room"
        ),
        # What sounds alike and belongs there.
        "it was cold and you brought me a tea": "it was cold and you brought me a tea",
        "you told me you were cold on your first day": (
            "you told me you were cold on your first day"
        ),
        "you asked if I would do it again": "you asked if I would do it again",
        "how you explained the handover": "how you explained the handover",
        "you showed me the letter from a patient": (
            "you showed me the letter from a patient"
        ),
    }
    assert {text: fitting(text) for text in expected} == expected


def test_a_value_beside_a_question_is_kept() -> None:
    expected = {
        ("unsaid.text", "can it be small? I forgot to say I ran the night shift"): (
            "I forgot to say I ran the night shift"
        ),
        ("interview.when", "friday at 2 in the afternoon, is it uk time?"): (
            "friday at 2 in the afternoon"
        ),
        ("after.people", "do you need surnames? Tom from payroll"): "Tom from payroll",
        ("unsaid.text", "what do you mean? i dont understand it"): "",
        ("unsaid.text", "do i have to? i already told them everything"): "",
        ("task.point", "can it be short? I have three"): "",
    }
    found = {}
    for field, text in expected:
        aside = hear_beside_form(field, text)
        assert aside is not None, text
        found[field, text] = aside.answer(text) if aside.rest else ""
    assert found == expected


def test_an_outline_holds_the_words_alone() -> None:
    listed = "1 know where errors happen\n2 a small cheap change\n3 write it down"
    steps = ("know where errors happen", "a small cheap change", "write it down")
    assert steps_of(listed) == steps
    assert steps_of(listed.replace("\n", " ")) == steps
    assert steps_of("4 wrong picks in june\n0 in july")[0] == "4 wrong picks in june"
    assert led_to(Item.POINT, "ok I choose: two people check") == "two people check"
    assert led_to(Item.POINT, "I choose people over rules") == (
        "I choose people over rules"
    )
    assert led_to(Item.LEFT, "I leave out the patient name") == "the patient name"


def test_names_typed_under_the_list_go_there() -> None:
    someone = Anyone(loaded())
    someone.orders("after", "Brook Lane School")
    someone.says("Fergal Hurley, facilities manager")
    someone.waits()
    someone.presses(str(Press(Verb.AFTER, "people")))
    someone.says("nurse Aoife, infection control")
    someone.says("you forgot Breda")
    interview = someone.dossier.interview
    assert interview is not None
    assert [p.name for p in interview.people] == [
        "Fergal Hurley",
        "Nurse Aoife",
        "Breda",
    ]


def test_a_question_beside_an_item_neither_loses_it_nor_asks_again() -> None:
    someone = Anyone(loaded())
    someone.orders("task", "a presentation of five minutes for them")
    someone.presses(str(Press(Verb.TASK, "outline")))
    someone.says("ok I choose: when two people stop and check, errors go down")
    someone.waits()
    someone.says("1 know where errors happen\n2 a small change\n3 write it down")
    someone.says("oh and sorry this one from my shop, is ok?")
    assert "fine" in someone.text
    assert "?" not in someone.text
    someone.waits()
    someone.says("is that too much? from 4 wrong picks in june to 0 in july")
    someone.waits()
    (one,) = someone.dossier.own["task"]["assignments"]
    assert one["point"] == "when two people stop and check, errors go down"
    assert one["steps"] == [
        "know where errors happen",
        "a small change",
        "write it down",
    ]
    assert one["figure"] == "from 4 wrong picks in june to 0 in july"


def test_a_name_is_taken_out_of_the_stories() -> None:
    told = Take(AT, "A lady Mrs Doyle waited for insulin.", Outcome.CLEAR, 0.9)
    someone = Anyone(loaded())
    someone.orders("start")
    someone.dossier = replace(
        someone.dossier, stories=(Story(1, "Mrs Doyle", (told,)),)
    )
    someone.says("can you take out the name Mrs Doyle from my story please? I worry")
    (story,) = someone.dossier.stories
    assert story.name == "Mrs D."
    assert story.latest.text == "A lady Mrs D. waited for insulin."
    someone.says("can you take the name out of my story")
    assert "take out the name" in someone.text
    assert someone.dossier.stories == (story,)


def test_what_is_told_of_the_post_names_no_person() -> None:
    assert read_people("The post is team lead of accounts payable.") == ()
    told = read_people("The job is team lead, and I meet the finance manager Lars")
    assert [one.name for one in told] == ["Lars"]


def test_a_name_that_cannot_be_spelled_is_said_of_nobody_on_an_empty_list() -> None:
    assert (
        listed_anew((), "", "a woman called Rosa, i cant spell her last name") is None
    )
