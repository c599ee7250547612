"""Which of two offered days is meant is heard in whatever words."""

from datetime import date

from bot.core.days_abroad import calendar_week, in_english, plainly_dated
from bot.core.which_day import meant

SOONER, LATER = date(2026, 11, 26), date(2026, 12, 3)
TODAY = date(2026, 11, 24)

SAID = """
the second of the two|3
the second one please|3
first one|26
the nearest|26
not this week, the week after|3
not this one, the other|3
no not this thursday but the next one|3
a week after the coming thursday|3
this coming one|26
the december date|3
thurs week|3
in nine days|3
day after tomorrow, so soon|26
i said the first no wait i mean the second one|3
jeudi de la semaine prochaine|3
donnerstag dieser woche|26
3/12|3
the 26th of november|26
"""
OTHER = """
it is friday the 27th|2026-11-27
the 2nd is only a call with the agency. the real one is the 9th|2026-12-09
calendar week 51|2026-12-17
neither of them, they wrote 5 december|2026-12-05
neither. the 10 i believe|2026-12-10
"""
NONE = """
whatever you think
it says next thursday in the mail
is today tuesday?
today is the 23rd where i am
i think it is not today
why two
the other one
"""


def test_words_that_point_to_one_of_two_days_choose_it() -> None:
    for row in filter(None, SAID.splitlines()):
        words, day = row.split("|")
        heard = meant(words, (SOONER, LATER), TODAY, timed=True)
        assert heard.day is not None, words
        assert heard.day.day == int(day), (words, heard)


def test_another_day_is_taken_and_what_denies_or_explains_is_none() -> None:
    for row in filter(None, OTHER.splitlines()):
        words, day = row.split("|")
        heard = meant(words, (SOONER, LATER), TODAY, timed=True)
        assert str(heard.day) == day, (words, heard)
    for words in filter(None, NONE.splitlines()):
        assert meant(words, (SOONER, LATER), TODAY, timed=True).day is None, words


def test_a_weekday_and_a_date_that_disagree_are_both_given() -> None:
    for words in ("thursday 4", "thursday the 4th", "jueves 4", "thu 4 dec"):
        heard = meant(words, (SOONER, LATER), TODAY, timed=True)
        assert heard.day is None, words
        assert [day.day for day in heard.days] == [3, 4], (words, heard)


def test_what_is_asked_of_today_and_left_open_is_told() -> None:
    assert meant("which date is today", (SOONER, LATER), TODAY, timed=True).today
    assert meant("today is sunday", (SOONER, LATER), TODAY, timed=True).today
    blank = "not the first. or maybe the first. leave the day blank, i will ask"
    assert meant(blank, (SOONER, LATER), TODAY, timed=True).later
    heard = meant("no idea, the rest first", (SOONER, LATER), TODAY, timed=True)
    assert heard.later
    assert heard.day is None


def test_days_of_other_languages_are_written_in_english() -> None:
    assert in_english("Freitag nächste Woche um 9") == "Friday next week at 9"
    assert in_english("miércoles a las 10") == "Wednesday at 10"
    assert in_english("a las tres") == "a las tres"
    monday, rest = calendar_week("friday (KW 50)", TODAY)
    assert monday == date(2026, 12, 7)
    assert rest.split() == ["friday"]
    assert calendar_week("week 2 of january", TODAY)[0] is None
    assert plainly_dated("friday KW 50 at 9", TODAY).split() == [
        "2026-12-11",
        "at",
        "9",
    ]
    assert plainly_dated("today is monday, so on friday", TODAY).split() == [
        ",",
        "so",
        "on",
        "friday",
    ]
    assert plainly_dated("jueves 3 a las 11", TODAY) == "Thursday the 3rd at 11"
    assert plainly_dated("thursday 11", TODAY) == "thursday 11"
