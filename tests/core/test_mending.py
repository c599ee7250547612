"""Whom one meets, when and for how long are put right in words; look-alikes are not."""

from datetime import date

from bot.core.amending import Amended, amends
from bot.core.company_told import company_told
from bot.core.dossier import Person
from bot.core.lengths import LENGTH, minutes_of, only_a_length
from bot.core.mending import people_mended
from bot.core.mending_time import time_mended
from bot.core.naming import read_people
from bot.ear.form_values import answers_form
from bot.ear.posting import read_posting
from bot.hearing import FormField
from bot.parts.job.edits import Mends, mends
from tests.core.test_form_remarks import acted, someone

MET = (
    Person(1, "Mrs Okafor"),
    Person(2, "Dr. Patel", "quality manager"),
    Person(3, "One Hour"),
    Person(4, "the director", "director"),
)
ALL = "Mrs Okafor, Dr. Patel, One Hour, the director"
TODAY = date(2026, 11, 24)


def mended(text: str) -> str:
    found = people_mended(MET, text)
    if found is None:
        return ""
    return ", ".join([*(p.name for p in found.people), *(n.name for n in found.added)])


def test_who_is_nobody_is_taken_out_and_who_was_misnamed_is_named_anew() -> None:
    no_hour = "Mrs Okafor, Dr. Patel, the director"
    only_two = "Mrs Okafor, Dr. Patel"
    patil = "Mrs Okafor, Dr Patil, One Hour, the director"
    tom = "Mrs Okafor, Dr. Patel, One Hour, Tom Whitcombe"
    expected = {
        "haha who is One Hour?? it is not person, please delete": no_hour,
        "can I change Dr Patel to Mr or Ms when I find out?": "",
        "Sorry, it is not half past two. and One Hour is not a person": no_hour,
        "take One Hour off the list pls": no_hour,
        "there's nobody called One Hour": no_hour,
        "remove the last one, One Hour": no_hour,
        "One Hour was the length, not a person": no_hour,
        "one hour isnt a name lol": no_hour,
        "could you kindly delete One Hour?": no_hour,
        "and there is no person called One Hour, I only meet Mrs Okafor and "
        "Dr. Patel": only_two,
        "not One Hour, please. Only Mrs Okafor and Dr. Patel": only_two,
        "i only see mrs okafor and dr patel": only_two,
        "just Mrs Okafor and Sue Blake": "Mrs Okafor, Sue Blake",
        "Dr Patel is not coming any more": "Mrs Okafor, One Hour, the director",
        "Mrs Okafor wont be there": "Dr. Patel, One Hour, the director",
        "it's Dr Patil not Dr Patel": patil,
        "Dr Patel should be Dr Patil": patil,
        "it is not Dr Patel, it is Dr Patil": patil,
        "You have lost Tom Whitcombe's name. It is not the director, it is Tom "
        "Whitcombe.": tom,
        "the director's name is Tom Whitcombe": tom,
        "not the director, Tom Whitcombe": tom,
        "its Tom Whitcombe not the director": tom,
        "the director is Tom Whitcombe actually": tom,
        # What sounds alike and puts nobody right.
        "Mrs Okafor is very nice": "",
        "Mrs Okafor is not easy": "",
        "I don't know Mrs Okafor": "",
        "I only meet Mrs Okafor on the ward": "",
        "will Dr Patel ask about the audit?": "",
        "Dr Patel told me it takes one hour": "",
        "who is Dr Patel again": "",
        "we only had one hour": "",
        "remove the lid before the test": "",
    }
    assert {text: mended(text) for text in expected} == expected


def test_a_time_is_put_right_and_a_story_about_times_is_not() -> None:
    expected = {
        "i made mistake about the interview, it is not half past two, it is 3 oclock": (
            "it is 3 oclock"
        ),
        "it is 3 o'clock not half past two": "it is 3 o'clock",
        "the interview has moved to 4pm": "the interview has moved to 4pm",
        "it was not thursday but friday": "friday",
        "the interview is at 3 instead of 2:30": "the interview is at 3",
        "wrong day, it is the 4th of december": "it is the 4th of december",
        "no it is quarter to ten not quarter past nine": "no it is quarter to ten",
        "i told him to come at 9, not 10": "",
        "we start at half past six": "",
        "it is a long day": "",
        "sorry, the bus is late": "",
    }
    assert {text: time_mended(text, TODAY) for text in expected} == expected


def test_a_time_that_was_moved_by_mistake_is_put_back() -> None:
    expected = {
        "the interview is not wednesday its thursday the 3rd, you changed it "
        "yourself": "its thursday the 3rd",
        "why did you move it to wednesday, i said thursday the 3rd": (
            "i said thursday the 3rd"
        ),
        "i go there in person. and why did you put it on friday, its thursday": (
            "its thursday"
        ),
        "you changed it to 10, it is half nine": "it is half nine",
        "it isnt monday it is tuesday": "it is tuesday",
        "i said thursday the 3rd": "i said thursday the 3rd",
        "can you move it to friday instead": "can you move it to friday instead",
        # What sounds alike and says nothing of when it is.
        "the second one is called trevor not the from hr": "",
        "the first person isnt a person": "",
        "no the 2nd name is Trevor": "",
        "the third interviewer is wrong": "",
        "why did you move it to wednesday": "",
        "i said on thursday that we would ship": "",
    }
    found = {text: time_mended(text, TODAY, near=True) for text in expected}
    assert found == expected


def test_who_is_known_gets_a_surname_and_a_place_on_the_list_a_name() -> None:
    met = (Person(1, "Siobhan McAteer"), Person(2, "Trevor", "HR"), Person(3, "Mo"))
    expected = {
        "trevors surname is nugent": "Siobhan McAteer, Trevor Nugent, Mo",
        "sorry trevor's last name is nugent, i got a mail": (
            "Siobhan McAteer, Trevor Nugent, Mo"
        ),
        "siobhans surname is spelt mcatier": "Siobhan McAtier, Trevor, Mo",
        "trevors full name is trevor nugent": "Siobhan McAteer, Trevor Nugent, Mo",
        "the third one is called Moira": "Siobhan McAteer, Trevor, Moira",
        "the second one is called declan not trevor": "Siobhan McAteer, Declan, Mo",
        "number 1's name is Sinead Byrne": "Sinead Byrne, Trevor, Mo",
        # What sounds alike and names nobody.
        "his surname is nugent": "",
        "trevors surname is not known": "",
        "trevors surname is unknown": "",
        "the second one is nervous": "",
        "the fifth one is called Ann": "",
    }
    found = {}
    for text in expected:
        mended = people_mended(met, text)
        names = mended.people if mended is not None else ()
        found[text] = ", ".join(p.name for p in names)
    assert found == expected


def test_a_company_is_heard_where_something_else_is_asked() -> None:
    expected = {
        "its with a crowd called brannigan foods in portadown, they do ready meals": (
            "brannigan foods"
        ),
        "it does answer it. the company is called brannigan foods": "brannigan foods",
        "and the company is brannigan foods": "brannigan foods",
        "trevors surname is nugent and its brannigan foods": "brannigan foods",
        "sorry, the firm is called lidl": "lidl",
        "the company's name is Harbour Oak": "Harbour Oak",
        "they're called kestrel": "kestrel",
        "it's at a place called Mill House": "Mill House",
        "the employer is Marks and Spencer": "Marks and Spencer",
        # What sounds alike and names none.
        "the company is great": "",
        "the company is very big": "",
        "the company is a family business": "",
        "the company is in Belfast": "",
        "its with trevor": "",
        "its primary school": "",
        "its mostly care": "",
        "its smart": "",
        "it's in the office": "",
        "its a factory, boots and a shirt id say": "",
        "they called me twice": "",
        "it is called off": "",
        "the company is not sure yet": "",
        "no!! company is Ardmore Cans. that was my question": "Ardmore Cans",
        "company is big and a bit old": "",
    }
    assert {text: company_told(text) for text in expected} == expected


def test_the_company_of_an_interview_that_was_is_read_beside_the_rest() -> None:
    expected = {
        "It was Southwark Omnibus, on Thursday, I saw Mrs Whitfield": (
            "Southwark Omnibus"
        ),
        "it was Castle Homes, last week, with two people": "Castle Homes",
        "It was Kestrel, yesterday": "Kestrel",
        "it was awful, i cried": "",
        "it was not easy": "",
    }
    found = {}
    for text in expected:
        heard = answers_form(FormField.COMPANY, text)
        found[text] = text[heard.start : heard.end]
    assert found == expected


def test_people_are_read_and_what_one_wears_is_nobody() -> None:
    expected = {
        "siobhan mcateer whos the site director and a fella from hr called trevor, "
        "dont know his surname": "Siobhan McAteer/site director, Trevor/HR",
        "a lad from payroll named dave": "Dave/payroll",
        "a woman in finance called Priya": "Priya/finance",
        "you lost trevor. from hr": "Trevor/HR",
        "you forgot Ann, the matron": "Ann/matron",
        "its a factory, boots and a shirt id say": "",
        "chinos and a polo": "",
        "overalls and a hard hat": "",
        "you lost me": "",
        "you forgot the point": "",
    }
    found = {
        text: ", ".join(f"{n.name}/{n.role}" for n in read_people(text))
        for text in expected
    }
    assert found == expected


def test_a_length_is_read_however_it_is_said() -> None:
    expected = {
        "they wrote about 1 hour and half with tour of lab": 90,
        "an hour and a half": 90,
        "hour and a half i guess": 90,
        "one hour i think": 60,
        "2 hrs": 120,
        "half hour": 30,
        "1,5 h": 90,
        "1h30": 90,
        "one and a half hours": 90,
        "two hours and a half": 150,
        "three quarters of an hour": 45,
        "forty-five minutes or so": 45,
        "1 hour 30 minutes": 90,
        "an hour and a quarter": 75,
        "they reckon an hr and a half": 90,
        "1 hour half past two": 60,
        "half past two": None,
        "a HR manager": None,
        "two HR people": None,
        "happy hour": None,
    }
    found = {text: LENGTH.search(text) for text in expected}
    assert {t: minutes_of(m) if m else None for t, m in found.items()} == expected


def test_a_length_is_never_a_person() -> None:
    texts = (
        "One Hour",
        "Sorry, it is 90 minutes, not one hour.",
        "one hour i think",
        "about half an hour",
        "it takes two hours",
        "an hour and a half",
    )
    assert [text for text in texts if read_people(text)] == []
    assert [text for text in texts if not only_a_length(text)] == []
    beside = read_people("Mrs Okafor and Dr. Patel, about an hour and a half")
    assert [(one.name, one.role) for one in beside] == [
        ("Mrs Okafor", ""),
        ("Dr. Patel", ""),
    ]
    assert not only_a_length("1 hour with Mrs Okafor")


def test_a_length_is_corrected_where_the_wrong_one_stands_beside_it() -> None:
    ninety = Amended(minutes=90)
    expected = {
        "Sorry, it is 90 minutes, not one hour.": ninety,
        "it's not one hour, it's 90 minutes": ninety,
        "not an hour but 90 minutes": ninety,
        "actually 1 hour and half": ninety,
        "not two hours": None,
        "it isn't one hour it's two": None,
    }
    assert {text: amends(text) for text in expected} == expected


def test_a_company_is_taken_out_of_what_is_said_of_it() -> None:
    expected = {
        "It is Harbour Oak Care, a group of nineteen homes in the South East": (
            "Harbour Oak Care"
        ),
        "It does answer it. The company is Harbour Oak Care": "Harbour Oak Care",
        "I told you. It's called Northgate Academy": "Northgate Academy",
        "Harbour Oak Care which runs nineteen homes in Kent": "Harbour Oak Care",
        "Acme Ltd, they make pumps for the oil industry": "Acme Ltd",
        "yes. St Mary's Hospital": "St Mary's Hospital",
        "the council": "the council",
        "Marks and Spencer": "Marks and Spencer",
        "I went there. It was nice": "",
        "Why do you ask. I told you": "",
    }
    found = {text: answers_form(FormField.COMPANY, text) for text in expected}
    assert {t: t[h.start : h.end] for t, h in found.items()} == expected


def test_what_is_put_right_is_no_answer_and_what_was_open_stays() -> None:
    one = someone(
        "/interview Thursday 3 December at 14:30 in Salford, "
        "with Mrs Okafor and Dr Patel"
    )
    interview = one.dossier.interview
    assert interview is not None
    assert (interview.place, interview.day) == ("Salford", date(2026, 12, 3))
    assert "time zone" in one.text
    acted(one, "Not now")
    acted(one, "/interview")
    acted(one, "Sorry, it is not half past two, it is 3 oclock. I only meet Mrs Okafor")
    interview = one.dossier.interview
    assert interview is not None
    assert interview.at is not None
    assert interview.at.hour == 15
    assert [person.name for person in interview.people] == ["Mrs Okafor"]


def test_a_question_beside_a_value_is_answered_and_the_value_taken() -> None:
    one = someone(
        "/interview",
        "thursday 3 december 14:30",
        "It is called Brightfield Food Testing, but is it ok if I tell you the name?",
    )
    interview = one.dossier.interview
    assert interview is not None
    assert interview.company == "Brightfield Food Testing"


def test_the_list_of_a_job_is_changed_beside_what_is_said() -> None:
    expected = {
        "are you serious with first aid? anyway. - 13": Mends(removed=(13,)),
        "fine but why 4? - 4": Mends(removed=(4,)),
        "ok but 12 is dogs lol, - 12": Mends(removed=(12,)),
        "6 ends with see more, that is linkedin button, fix it": Mends(
            cut=((6, "see more"),)
        ),
        "remove see more from 6": Mends(cut=((6, "see more"),)),
        "6 without see more": Mends(cut=((6, "see more"),)),
        "13 = night shifts": Mends(rewritten=((13, "night shifts"),)),
        "+ dogs - 2 of them": Mends(added=("dogs - 2 of them",)),
        "6 is a linkedin button": Mends(unread=("6 is a linkedin button",)),
        "i have 5 years - 3 in Go": Mends(unread=("i have 5 years - 3 in Go",)),
        "C++ - 5": Mends(unread=("C++ - 5",)),
        "good - well mostly": Mends(unread=("good - well mostly",)),
    }
    assert {text: mends(text) for text in expected} == expected


def test_a_button_of_the_page_and_a_dog_are_no_requirement() -> None:
    posting = read_posting(
        "Backend engineer (Go)\n\nWhat you bring:\n- 5+ years with Go in production\n"
        "- You have raised the bar in code review …see more\n- Kafka or another queue\n"
        "\nNice to have:\n- German\n- Dogs welcome 🐶\n"
    )
    words = [one.words for one in posting.requirements]
    assert words
    assert not any("see more" in one or "Dogs" in one for one in words)
    assert any("code review" in one for one in words)


def test_smart_clothes_said_a_question_late_are_no_unsaid_item() -> None:
    one = someone("/interview thursday 2pm at Brook Lane School", "Not now")
    acted(one, "/interview")
    acted(one, "/unsaid")
    acted(one, "Smart clothes then")
    assert one.dossier.interview is not None
    assert one.dossier.interview.smart
    assert one.dossier.unsaid == ()
    acted(one, "What is smart clothes, like suit?")
    assert "jacket" in one.text
    assert one.dossier.unsaid == ()
