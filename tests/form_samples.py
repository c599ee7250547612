"""What people type where a form waits: thirty values and thirty remarks for each form.

A remark is said to the program: a question, a protest, chatter, a label. None of it is
a value. What sounds alike and is a value stands among the values.
"""

from collections.abc import Mapping

ANYWHERE = """
whats this for
what am i supposed to put here
sorry what do you want me to write
do i have to fill this in
can i come back to this later
is that saved now?
who can read this
oh hang on the kettle is boiling
wait my phone is ringing
no that was a question not an answer
i was talking to you not answering
that wasnt my answer sorry
can you delete that last bit please
please take that out
you misunderstood me
haha youre funny
this is really helpful thank you
thats enough for today im tired
i dont understand the question
what do you mean by that
is there a limit how long it should be
how many more of these are there
can you give me an example
just trying this out
i'm only having a look round for now
ignore that, my son typed it
sorry wrong window
why do you need to know that
lol
are you still there?
""".strip().splitlines()
"""Thirty remarks that may come in any form."""

PEOPLE = """
Helen Marsh, operations director
gareth from payroll
mr singh the depot manager
sister amina yusuf and the deputy matron
dr patel, the clinical lead, and someone from HR
father brendan, chair of governors
Priya Nair (team lead), Joe Tully (engineer)
the head of year and a parent governor
mrs o'connor headteacher and mr bell deputy
a lady from recruitment i didnt catch her name
i'm meeting the regional manager, her name is Sue Blake
Tomasz Nowak; Eva Lind; Raj
two directors and the shop manager
just the owner, Marta
Lena, she runs the warehouse
it'll be Frank Osei who is head of finance
Kate and Phil
Prof. Lindqvist, head of the lab
the chef, Antoine, and his sous chef
ben (hiring manager) and his boss
jo miller - people partner
Ms Achieng, ward manager; Tessa arranged it
a panel: Anna Berg, CFO; Per Holm, controller
Sarah Whitlock the practice manager and Dr Boon
uncle of my friend, he is foreman, name Ivan
Steve Rowe, bless him, and Nina Katz, product
councillor Hughes and the clerk
the same lady as last time, Mrs Fenwick
karen who does the rotas
Inspector Doyle, training school
""".strip().splitlines()

COMPANY = """
Northgate Academy
st marys hospital
its at Brightwater Ltd
the council
Deloitte
a bakery called Crumb
Leeds Teaching Hospitals NHS Trust
the school where i work now
B&Q in Hull
We Are Social
Hotel Adler
kingfisher primary
the new amazon depot
oakfield care home in bath
Just Eat
MSF
my old firm, Hartmann
Schmidt und Sohn
it's called Blue Door
university of york, library
Rossi's restaurant
the same one, Greenfields
No Frills
How Ltd
Nexus Retail plc
Ask Italian
parkside surgery
Lloyd's
a start-up, name is Rillo
fire station in Derby
""".strip().splitlines()

ASKED = """
why i want to leave
where do you see yourself in five years
how do you handle a parent who shouts
what would you do if two nurses rang in sick
can you work weekends
tell us about a mistake
the finance man asked about margins
do you have questions for us
are you a team player lol
about the gap in 2019
how much do you earn now
they wanted to know if i can drive
who do you look up to
what is your biggest weakness, as always
would you mind starting at 6
helen asked how i plan a shift
can you give me an example of conflict
what do you do when a machine stops
why us
if i have ever fired someone
nothing hard really, mostly about the rota
she asked what i would change first
how would you explain an audit to a new person
the usual ones
something about risk i didnt get
is there anything you would not do
have you ever missed a deadline
tell me about yourself
could you start in march
which of your projects are you proud of
""".strip().splitlines()

SAID = """
i told them about the flood in the cellar
that i want to lead a small team first
i said i was sorry about being late
the story with the forklift
i waffled on the money one
i said no to weekends
that i'd ask the night shift what they need
no idea what i said to the second one, something about trust
i explained how we cut the queue
badly, i forgot the number
i asked them what the hardest part of the job is
i said thank you and that was that
about mrs jones and the missing tablets
that you can't run a ward on goodwill
i said you learn more from a bad day
my answer was too long
i told helen i had never done budgets
that i would wait a month before changing anything
i made a joke and they laughed
i showed them the drawings
i said what do you mean, and he explained it
sorry i said, i don't know that system
about learning german
that it was my fault and what i changed after
just the truth
i said i can start in may
that i like early shifts
two examples, the leak and the audit
i couldnt think of one so i told the school story
please ask me that again, i said, and they did
""".strip().splitlines()

LEFT_OUT = """
that i ran the food bank for two years
my german course
i should have named the figure, 12 percent
the audit in may
i never said why i left
i'd answer the conflict one with the story of tom
that i can drive a forklift
how we saved the account
that i know their software
i forgot the night i was alone with 30 patients
should have asked how big the team is
my references
that i sing in a choir with 60 kids
why i really want this job
the complaint that turned out well
thanks to the team i should have said
i'd say it shorter
that i'm not shy, only quiet
nothing about my thesis came up
i didn't ask about training
what i did in the army
when i trained the new ones
the order we lost and won back
my idea for the late shift
that i read their report
i would not joke about the boss
that help from my mentor
an example for planning
i left out the numbers
the second half of the story
""".strip().splitlines()

MOMENT = """
you showed me the old press
she told me about her first day there
we talked about allotments
he laughed when i said i was nervous
you walked me to the gate
how you plan the night shift
the picture of the first shop on the wall
asked me about my daughter by name
you waited with me until the taxi came
he drew the line on a napkin
you said that nobody is thrown in at the deep end
she had read my thesis
you told me what went wrong in march
we found out that we had the same teacher
you gave me your own pen
i liked that you asked the porter first
you let me try the machine
he was the first who asked what i need
your question about the second year
that she started as a cleaner herself
you made me tea when i was early
how honest he was about the pay
you both laughed about the lift
when the alarm went and you stayed calm
you rang me back the same day
we spoke polish for a minute
you showed me who works there and what they do
you were kind about my english
the way you spoke about your team
told me to bring boots
""".strip().splitlines()

UNSAID = """
that i ran the choir
i never told them i speak polish
my answer about the budget was weak
why i changed trade
i can start earlier
that the team grew from 4 to 11
the complaint i turned round
i'd like to say more about night shifts
thanks to me the order arrived
how i would begin the first month
i should have mentioned the prize
that i have done this job for a month already
please let them know i can drive
i did the audit alone
what i learned from failing the exam
no one asked about my volunteering
i can do the rota blindfold
my reference from dr malik
that i'm not leaving because of money
the thing with the fire door
i saved 4000 a year
how much i like their school
i am good with angry people, the bus story
that i have two small kids and still never missed a shift
my idea about the waiting room
we won the contract because of my call
i forgot to say i have the licence
the real reason for the gap
it was my plan, not my boss's
that help desk project
""".strip().splitlines()

ROLE = """
head of nursing
she runs the warehouse
hr i think
the boss
team lead
no idea what exactly, something with money
a teacher
he owns the place
works manager
recruiter
my future boss
governor
she does the rotas
it
finance
senior developer
the chair
engineer maybe
he decides about the budget
parent governor
the chef
just a colleague
someone from the union
director of care
she is the matron
quality
personnel
the practice manager
he would be my deputy
sales, north region
""".strip().splitlines()

LINES = """
- 3
+ driving licence
3 = night shifts
remove 2 and 5
take off 4
add first aid certificate
drop number 6
looks right
ok thanks
4 to early shifts
without 2
delete 1
yes that's it
please remove 3
also: polish
plus: excel
2 should be leading a team
add to the list: first aid
6 out
can you take out 2
leave out 1
done
- 2, 4
number 3 can go
- 10
add: clean record
perfect
that is right
change 2 to weekend work
strike 7
""".strip().splitlines()

_OF_PEOPLE = """
how do i tell you who is on it
can you find out who they are
should i google them
does it matter if i dont know the surname
do they all ask questions
are these the people i have to write to afterwards
what if they change it on the day
i'm scared of panels
you should know who they are
bless her
""".strip().splitlines()

_OF_NOTES = """
well i havent been yet
its not until thursday
can you take out the first line, that was me talking to you
are these notes for you or for me
will they see this
i cant remember a thing right now, can i do it tonight
do you want the questions or my answers
this was a nice chat
wow that was hard
i'll do this on the train
""".strip().splitlines()

_OF_MOMENTS = """
whats it for what is it asking me
he isnt someone he is the hr man
should i really send them a letter
is that not a bit creepy
can i write the same to both
i didnt like him to be honest, do i have to
can you make it shorter
does email count
no thats not what she said
you got the name wrong
""".strip().splitlines()

_OF_UNSAID = """
thanks that was weirdly fun
no i was asking you not telling you its smart
where do i see this list
when does it come up
should i wear the uniform
do i have to say all of it
take off the second one please
that one is a duplicate, can you remove it
its fine as it is thanks
i'm off to bed now
""".strip().splitlines()

_OF_COMPANY = """
do you know them
is it bad if i dont know the exact name
can i change it later
do you tell them
it doesnt matter
i said that already
does it have to be the official name
you asked me that before
i'd rather not say
isnt that private
""".strip().splitlines()

_OF_ROLE = """
how should i know
does it matter
what do people like that ask
is she the important one
could you take bless her off the panel
i only know the name
can i leave it
they are all nice i think, dont worry
what roles are there
why do you ask
""".strip().splitlines()

_OF_LINES = """
what mean KPI
what is disciplinary. i must fire people?
do i need all of these
which one is the most important
how do i change one
is that from the advert
i dont have number 4, is that bad
can you explain number 2
what does DBS mean
i dont understand number 3
""".strip().splitlines()

VALUES: Mapping[str, list[str]] = {
    "interview.people": PEOPLE,
    "after.people": PEOPLE,
    "interview.company": COMPANY,
    "notes.asked": ASKED,
    "notes.said": SAID,
    "notes.left_out": LEFT_OUT,
    "thanks.moment": MOMENT,
    "unsaid.text": UNSAID,
    "panel.role": ROLE,
    "job.mending": LINES,
}

REMARKS: Mapping[str, list[str]] = {
    "interview.people": [*ANYWHERE, *_OF_PEOPLE],
    "after.people": [*ANYWHERE, *_OF_PEOPLE],
    "interview.company": [*ANYWHERE, *_OF_COMPANY],
    "notes.asked": [*ANYWHERE, *_OF_NOTES],
    "notes.said": [*ANYWHERE, *_OF_NOTES],
    "notes.left_out": [*ANYWHERE, *_OF_NOTES],
    "thanks.moment": [*ANYWHERE, *_OF_MOMENTS],
    "unsaid.text": [*ANYWHERE, *_OF_UNSAID],
    "panel.role": [*ANYWHERE, *_OF_ROLE],
    "job.mending": [*ANYWHERE, *_OF_LINES],
}
