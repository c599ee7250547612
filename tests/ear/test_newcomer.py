"""What a newcomer writes instead of a field is heard."""

from bot.ear import hear_newcomer

ROWS = """
i dont have any field, left school in june|no_job starter
never had a job so which box|no_job starter
17, no job yet|no_job starter
still at uni, nothing here is me|no_job starter
havent worked anywhere yet|no_job starter
first ever real job this would be, in IT|no_job operations
Teacher for nine years, moving into HR. Does that count?|changer hr
nurse -> data analyst|changer data
used to be a chef, now applying for office jobs|changer administration
out of the army, going into logistics|changer logistics
i want to switch from teaching to software testing|changer qa
can i just start|unsure
which one should i pick|unsure
idk|unsure
my job isn't here|unsure
is there one for dog walkers?|unsure
does that count?|unsure
Good morning, Ivan here|asks
hello, what is this exactly?|asks
are you a person?|asks
could you tell me about the company|asks
do you keep what i write?|asks
2nd interview at a shop on friday, can i just start|found hospitality
is warehouse ok?|found logistics
warehouse shift lead|-
nurse|-
blorb wrangler|-
product manager at a bank|-
"""


def test_a_newcomer_is_heard() -> None:
    wrong = {}
    for row in ROWS.strip().splitlines():
        text, wanted = row.split("|")
        came = hear_newcomer(text)
        heard = f"{came.kind} {came.track}".strip() if came else "-"
        if heard != wanted:
            wrong[text] = heard
    assert wrong == {}
