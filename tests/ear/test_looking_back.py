"""What is asked about a summary is told from other matters."""

from bot.ear import hear_looking_back

ROWS = """
which answer do u mean|which
what question was that about failure|which
and which was the one on conflict|which
can you give me some feedback i can use|feedback
what should i improve then|feedback
explain another go|feedback
were all my answers bad|feedback
why only 1 of 3 real|feedback
how can i make it better|feedback
so which one should i tell on friday|best
whats my strongest story?|best
do you still remember what i told about the van|kept
is all this saved somewhere|kept
but i said who was there|said
i told you the number, forty|said
no i already said it was my shift|said
thanks a lot|-
new session|-
who reads this?|-
nurse|-
see you tomorrow|-
"""


def test_what_is_asked_about_a_summary_is_heard() -> None:
    wrong = {}
    for row in ROWS.strip().splitlines():
        text, wanted = row.split("|")
        heard = hear_looking_back(text) or "-"
        if heard != wanted:
            wrong[text] = heard
    assert wrong == {}
