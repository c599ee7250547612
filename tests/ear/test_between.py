"""What is wished with nothing open is told from what only sounds like it."""

from bot.ear import hear_between

ROWS = """
one more please|another
ok give me another|another
another question then|another
just one more|another
go on, one more for the road|another
can i have another one|another
lets do one more|another
one more thing i forgot to say about the oven|-
another time maybe|-
wish me luck|luck
fingers crossed for tomorrow|luck
say a prayer, i need all the luck|luck
i need some luck on friday|luck
bye|goodbye
cheers, thats me done|goodbye
ok i have to go now|goodbye
good night|goodbye
see you tomorrow|goodbye
i am off to bed|goodbye
ta ra|goodbye
that's all for today, thank you|goodbye
gotta run, the bus is here|goodbye
calling it a day|-
lets call it a night|goodbye
i had to go to the dentist|-
i said goodbye to my old team|-
had my interview today, can i write it down|real_one
just came out of the real one|real_one
the interview was yesterday and i want to thank them|real_one
I would like to send them a thank you note|real_one
help me write a thank-you email|real_one
I have had my second interview this afternoon|real_one
the real thing is over|real_one
i survived the panel this morning|real_one
my interview is tomorrow|-
i had an interview last year|-
will you have an interview with me|-
i have an interview on friday|-
can i get the page|page
give me that as a pdf|page
how do i print my answers|page
where is the page of my first session|earlier_page
i want the page of the panel before this one|earlier_page
can the earlier one be a page as well|earlier_page
what page of the menu|-
show rest|rest
can i see the rest|rest
the rest of it please|rest
show me the rest of the summary|rest
the rest was fine|-
can we do a quick panel|round
second round please, but short|round
i'd like three questions on the usual stuff|round
let me try the technical one|round
could it be about nursing this time|round
give me 2 quick questions|round
short behavioural round for sales please|round
i want to practise the last ten minutes|round
can it be accounting instead|round
what is the second round|-
the panel asked me about pay|-
how long does the technical round take|-
"""


def test_what_is_wished_is_heard() -> None:
    wrong = {}
    for row in ROWS.strip().splitlines():
        text, wanted = row.split("|")
        heard = hear_between(text)
        kind = heard.kind if heard is not None else "-"
        if kind != wanted:
            wrong[text] = kind
    assert wrong == {}


def test_a_round_is_heard_with_its_length_and_field() -> None:
    for text, mode, count, field in (
        (
            "second round, short one, but do it for HR this time",
            "second-round",
            3,
            "HR",
        ),
        ("can it be recruitment this time", "", 0, "recruitment"),
        ("i want to practise Panel, but only two questions", "panel", 2, ""),
        ("could we do a technical one for nursing please", "technical", 0, "nursing"),
        ("give me 2 quick questions", "", 2, ""),
    ):
        heard = hear_between(text)
        assert heard is not None, text
        assert (heard.mode, heard.count, heard.field) == (mode, count, field), text
