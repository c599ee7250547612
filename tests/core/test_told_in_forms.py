"""Values are read out of long sentences, and what was said before is put right."""

from datetime import date

from bot.core.company_told import company_mended
from bot.core.counted import brings, counted, the_same
from bot.core.dossier import Person
from bot.core.lasting import lasts
from bot.core.mending import people_mended
from bot.core.mending_time import day_meant, number_put_right
from bot.core.naming import read_people
from bot.parts.interview.company_name import company_of
from bot.parts.interview.words import read_line
from tests.core.test_form_remarks import someone

TODAY = date(2026, 11, 24)


def test_a_length_is_read_out_of_a_sentence() -> None:
    expected = {
        "an oor and a bit": 60,
        "45-60": 60,
        "between 30 and 45 minutes": 45,
        "3x20": 60,
        "twice 45 minutes": 90,
        "the mail says 75 minutes, 15 of them for my questions": 75,
        "half a day": 240,
        "hour": 60,
        "an hour plus a walk round the hall": 60,
        "30 + 15 min": 45,
        "1:30": 90,
        "10 to 15, no more": 15,
        "about 50, she said": 50,
        "no idea": None,
        "a long one": None,
        "It does not take 15 minutes, it takes one hour and a half": 90,
        "15 minutes is not the length, it is how much earlier I come": None,
        "they say come fifteen minutes earlier": None,
        "be there 10 minutes before": None,
        "an hour before lunch": 60,
        "Forty-five minutes, and then twenty more with the actuary alone.": 65,
        "45 minutes. Then another half hour with the team": 75,
        "30 minutes, then 20 minutes, then 10 more": 60,
        "an hour then a 10 minute break": 60,
        "first they said 30 minutes, then 45 minutes": 30,
    }
    assert {words: lasts(words) for words in expected} == expected


def test_people_are_read_out_of_long_sentences() -> None:
    expected = {
        "big Ronnie Baird, foreman, and a lassie from the office, Fiona something": (
            "Ronnie Baird/foreman",
            "Fiona/office",
        ),
        "then a colleague of hers, Lars Holm, a hydrologist if I understood right": (
            "Lars Holm/hydrologist",
        ),
        "Weber, production. Krause, quality. One woman Betriebsrat.": (
            "Weber/production",
            "Krause/quality",
            "the woman from Betriebsrat/Betriebsrat",
        ),
        "The owners, Ada and Chike, and the matron": (
            "Ada/owner",
            "Chike/owner",
            "the matron/matron",
        ),
        "Carol and the matron is one person": ("Carol/matron",),
        "you will meet everybody, she said": (),
        "same people as last time": (),
        "is it full names you want?": (),
    }
    found = {
        text: tuple(f"{one.name}/{one.role}" for one in read_people(text))
        for text in expected
    }
    assert found == expected


def test_who_has_no_name_keeps_what_they_do() -> None:
    expected = {
        "I will meet Dr. Katrin Vogelsang, who leads the department, a Mr. Brandl of"
        " whom I only know that he is an actuary, and a lady from human resources whose"
        " name was not given.": (
            "Dr. Katrin Vogelsang/who leads the department; Mr. Brandl/actuary;"
            " the lady from human resources/human resources"
        ),
        "Mrs Ní Chonaill the principal, and some woman from another school whose name i"
        " forgot, independent assessor i think": (
            "Mrs Ní Chonaill/principal; the woman from another school/independent"
            " assessor"
        ),
        "a woman from HR, ward manager, matron": (
            "the woman from HR/HR; the ward manager/ward manager; the matron/matron"
        ),
    }
    found = {
        text: "; ".join(f"{one.name}/{one.role}" for one in read_people(text))
        for text in expected
    }
    assert found == expected


def test_people_are_counted_and_pointed_to() -> None:
    for words in ("yh 4. gotta do a 5 min thing", "the whole team!", "two or three"):
        assert counted(words) is True, words
    for words in ("just 1. no prep", "only one person"):
        assert counted(words) is False, words
    for words in ("Tom and Ann", "four years ago", "one never knows"):
        assert counted(words) is None, words
    assert brings("a role play where I sell a kettle")
    assert not brings("no prep")
    assert the_same("Same two persons like first time")
    assert not the_same("same Anna who wrote to me")


def test_what_somebody_does_and_how_they_are_spelt_is_put_right() -> None:
    met = (Person(1, "Ruta", "HR"), Person(2, "Mr Novak", "quality"))
    expected = {
        "ruta is not HR": "Ruta/, Mr Novak/quality",
        "ruta isn't HR, she is the shift leader": "Ruta/shift leader, Mr Novak/quality",
        "Novak with a double k": "Ruta/HR, Mr Novakk/quality",
        "it's spelled Nowak": "Ruta/HR, Mr Nowak/quality",
        "Novak out, is on holiday": "Ruta/HR",
        # What sounds alike and puts nobody right.
        "ruta is not easy": "",
        "the letter is spelled badly": "",
    }
    found = {}
    for text in expected:
        mended = people_mended(met, text)
        people = mended.people if mended is not None else ()
        found[text] = ", ".join(f"{p.name}/{p.role}" for p in people)
    assert found == expected


def test_a_company_is_named_anew() -> None:
    expected = {
        "it is called 'Riverside Homes', not 'Riverbank'": "Riverside Homes",
        "Riverbank? I'm not going there! It is Oakfield, the home in Sale": "Oakfield",
        "is Riverbank a big company": "",
        "they are not easy": "",
        "Riverbank is at the 9:15? it is 8:15": "",
    }
    found = {text: company_mended("Riverbank", text) for text in expected}
    assert found == expected
    date = "Can we go to the date again please? I typed 9:15, it is 8:15"
    assert company_mended("The Coast Museum", date) == ""
    assert company_of("That answers it. The Coast Museum.") == "The Coast Museum"
    assert company_of("The Coast Museum, but it is really three houses") == (
        "The Coast Museum"
    )
    for words in ("thursday at 3, i want to leave at once", "told them at the dentist"):
        assert not read_line(words, TODAY, {}).led, words


def test_the_number_of_a_day_is_put_right() -> None:
    known = date(2026, 12, 13)
    assert day_meant("i put 13 and it's 31, my thumb is fat", known) == (
        "31 December 2026"
    )
    assert day_meant("i wrote 12 and it's 31", known) == ""
    assert day_meant("i put 13 and it's 3 o'clock", known) == ""
    assert number_put_right("i put 4 december n meant 14") == "14 december"


def test_an_entry_before_is_put_right_while_another_is_asked() -> None:
    one = someone("/interview", "10 December 9:30", "Rosewood Care Home", "Tom Reed")
    one.says("One hour. Can we go to the date again please? I typed 9:30, it is 8:30")
    interview = one.dossier.interview
    assert interview is not None
    assert interview.minutes == 60
    assert interview.at is not None
    assert (interview.at.hour, interview.at.minute) == (8, 30)
    one.says("you lost sinead. from payroll")
    assert one.dossier.interview is not None
    assert [p.name for p in one.dossier.interview.people] == ["Tom Reed", "Sinead"]
