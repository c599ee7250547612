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
delete everything you have on me|-
should i leave out the bit about the fight when i tell it?|-
what do you keep of this|-
how do i take the train out to salford|-
it was four, not three|count
i make that 3 real ones not 2|count
you counted wrong, all of them happened|count
no no, not two but three examples|count
all three were real mate|count
i think the number is wrong|count
you only counted 2 of my stories|count
both were real, i was there|count
how many questions are in a panel|-
am i rambling|length
was that too wordy|length
do i talk too much|length
were they short enough|length
did i go on a bit|length
how long were my answers|length
is one minute long enough|length
i feel i said too little|length
was it the right length|length
how long is the second round|-
it was a long day|-
which answer was the weakest|weakest
whats my worst one|weakest
where did i mess up|weakest
what went wrong in there|weakest
which part let me down|weakest
what is my weak spot|weakest
and the poorest of them?|weakest
wheres the weak link|weakest
wich one was the more weak|weakest
which answer was the worse one|weakest
which was my least good answer|weakest
what was more weak of them|weakest
which was more strong|best
which one is the most good|best
you say i gave a real one each time, one was nothing, is not true|too_kind
i made one up|too_kind
one i told you nothing at first|too_kind
you say not all were real, all were|count
you said 2 of 3, all were real|count
that was weak no?|record
was the matrix thing any good|record
which was best|best
whats the strongest thing i said|best
which would you lead with|best
which story should i bring to the panel|best
what one do i open with|best
which of them shall I tell first|best
how did i do|overall
how was it|overall
was i ok|overall
was that alright?|overall
what did you think of my answers|overall
did it go well|overall
whats your honest opinion|overall
how d'you think it went|overall
will i get the job|chances
do you reckon theyll hire me|chances
what are my chances|chances
think i can pass?|chances
do i stand a chance|chances
why wasnt the labels one in there|record
what about my answer on pressure|record
you forgot my story about the ovens|record
was the trust answer any good|record
did the fridge story count|record
nothing about the rota one?|record
you didnt mention valentines|record
you never mentioned the oven|record
is the notice answer good enough|record
last answer was rubbish, did you even read it|record
what time is it|-
thanks for that|-
my tea is getting cold|-
"""


def test_what_is_asked_about_a_summary_is_heard() -> None:
    wrong = {}
    for row in ROWS.strip().splitlines():
        text, wanted = row.split("|")
        heard = hear_looking_back(text) or "-"
        if heard != wanted:
            wrong[text] = heard
    assert wrong == {}
