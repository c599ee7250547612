"""A question to the employer is told from a story in which somebody asks."""

from bot.ear import hear_enough, parted

ASKED = """
i told you 11 february. Q2: do you really run kafka, and what broke last time?
Q6: last postmortem you had, what did you change after and was somebody blamed?
you did not answer Q2. kafka, do you run it and what broke last?
why is this position open? did somebody leave?
and how many people is in the team
What would happen if I were ill for a longer time?
whats the rota like at weekends
thanks. who would train me then
I would like to know how decisions are made, please.
tell me about the worst day you had here
ok and the pay, is there a band
does the boss listen to yous?
may I ask also what the previous colleague did wrong
are there many women in the team
And when I am sick, who does my work?
How do you settle it when two of you want different things?
so whos in charge on nights
Just wondering if there's a union
your posting says 85 to 105. from what depends where i land?
is it always this busy
what did the last person do that you'd keep
would i have my own classroom
"""

TOLD = """
In May the archive was under water and I carried four hundred boxes up with two drivers.
I asked her where it hurt and she pointed at her knee. Then I rang the doctor.
so the customer goes, where is my parcel? and I said give me ten minutes
When I came to the eye clinic I wanted to throw out the paper list at once.
We had no list, right? So I wrote one.
What I did was ring all nine of them.
my boss said "who did this?" and I put my hand up
which was hard, because I'd never done it
I thought, what now? and then I called the plumber
Last spring the till broke at noon. I wrote receipts by hand till six. Does that count?
I can do more of that, you know?
It was snowing, wasn't it, so I walked.
when the oven broke i borrowed one from next door
how we did it: two of us took the phones and I took the door
I booked the van for the wrong day. Is that ok as an example?
in march a letter got lost between nights and days, so i put a red folder there
I had nobody to ask. I wondered why the pump stopped, so I opened it.
"""

ENOUGH = """
Two days, tidy. That's me done with questions, thank you|done
Like what? I said goodbye, that's where you stand up and shake my hand|leaves
thank you very much, but I am tired now and my bus comes, can we finish please?|leaves
that's all from me thanks|done
No more questions from my side.|done
ok bye|leaves
I think you've answered everything, thank you|done
right that'll do me|done
I have to go now|leaves
i gotta run|leaves
Could we end here?|leaves
nothing else, ta|done
let's leave it there|leaves
That was everything I wanted to know.|done
no thats me, cheers|done
I am finished with my questions|done
Thank you for your time, have a nice day|leaves
It was nice to meet you|leaves
im done asking|done
I've got no more|done
can we wrap it up please|leaves
is it you same person as before, or the manager now?|who
A minute ago you were my manager, now you're leaving. Which is it?|who
who am I talking to now?|who
sorry who are you|who
are you still the boss or|who
can we finish at three on fridays?|
When do you finish on Fridays?|
We finished the project in March and I rang everybody.|
are you done with the migration?|
I said goodbye to the family and wrote it all down before my bus came|
That's all we had, so I wrote the list by hand and rang every customer|
who are you looking for|
What happens when somebody leaves?|
who are your competitors|
Do I have to stop at the gate every time?|
is that all the team does?|
what is the same person doing on nights|
I had to go to the ward and tell the family myself|
who is the manager here|
that's it? nobody checks the doses?|
which one is it, nights or days|who
Have you got everything you need to do the job?|
I need to leave early on Tuesdays, is that possible?|
I had no more bandages so I used a towel|
"""


def test_what_asks_the_employer_on_is_a_question() -> None:
    missed = [text for text in ASKED.strip().splitlines() if not parted(text)[0]]
    assert missed == []


def test_a_story_in_which_somebody_asks_is_a_story() -> None:
    wrong = [text for text in TOLD.strip().splitlines() if parted(text)[0]]
    assert wrong == []


def test_both_in_one_message_are_parted_where_they_stand() -> None:
    text = "I carried four hundred boxes up. Who decides such things here?"
    asked, rest = parted(text)
    assert asked == "Who decides such things here?"
    assert len(rest) == len(text)
    assert rest.strip() == "I carried four hundred boxes up."


def test_who_takes_leave_or_asks_who_it_is_is_heard() -> None:
    wrong = []
    for row in ENOUGH.strip().splitlines():
        text, _, said = row.rpartition("|")
        heard = hear_enough(text)
        if (heard.value if heard else "") != said:
            wrong.append(f"{text!r}: {heard}")
    assert wrong == []
