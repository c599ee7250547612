# ruff: noqa: E501
"""Nothing is called missing that may have been told."""

from bot.ear import judge
from bot.model import Expects, Part

ASKED = "Tell me about a time you solved a problem at work."
ENDED = (
    "I put a list on the door with names. now nobody forget the key",
    "i change the oil every monday myself, from 4 break in month it is none",
    "I ask Marta to stay one hour. all orders go out before nine",
    "i show him the plan two time. he sign it and we open on friday",
    "I called the driver. he come at six, the shop have bread at seven",
    "i paint a red line on floor. after one week no more accident",
    "we count all boxes with Jan. boss give me free day",
    "i talk with her in kitchen, she don't leave, she work there still",
    "I moved the meeting to Tuesday. Sales up 12 %",
    "i clean the filter by hand. machine run again same day",
    "I told the nurse about the tablet. the doctor change it and patient go home saturday",
    "i learn the song with them. in the end 30 children sing, parents stand up",
    "scanners. people scan wrong label, two label on one box\ni notice because on friday always 6 or 7 boxes come back from lidl. i write on wall every return with day\nso i say night team: old label you put black marker cross before new one. i buy markers with my money 12 pound\nfrom 7 in week it is 1. still 1 sometime because agency people dont know",
    "last easter 6 people want free same saturday and we have Aldi 22 lorries\ni dont say no to all. on monday i sit in canteen with big paper and say you choose together who stay, who stay get also 2 january\nin 15 minute 4 people stay. only Rafał is angry because he have wedding of cousin so i take his shift and i do forklift myself\nall 22 lorry go before 6 morning",
    "my english. in audit in june a man from head office ask me and i dont understand 3 words\nso i bring him to dock and show with hand every thing, temperature book, exit, forklift list. he give us 96 procent\nnow i go to english school on wednesday with my daughter she is better haha",
    "Jan 2022. 41% of CI red every week. I sat with Paolo and we quarantined 63 tests, one owner each.\nafter 5 weeks 96 % green",
    "army 2006 i am 19. sergeant go sick and they say Dariusz you do it. 8 boys, snow, we must move 40 tent\nfirst i speak with Marek he is biggest and dont like me. i give him the truck so he is my friend\nafter we finish 2 hour before other group. sergeant give me bottle haha",
)  # fmt: skip
ENDLESS = (
    "There was a queue of forty people. I opened the second till.",
    "On Friday my boss shouted at Ewa. I told him to stop.",
    "The printer broke in May. I rang the shop.",
    "In March a client wanted a discount. I said no and showed him the price list.",
    "Karl was late three times. I asked him for a talk in the kitchen.",
    "Last June I saw that the fridge was open all night. I called my manager.",
)  # fmt: skip


def test_an_ending_in_learners_english_is_not_called_missing() -> None:
    faults = [
        said
        for said in ENDED
        if {Part.RESULT, Part.ACTION} & {*judge(said, ASKED, Expects.INSTANCE).lacking}
    ]
    assert not faults, "\n".join(faults)


def test_a_story_that_stops_with_a_deed_has_no_ending() -> None:
    faults = [
        said
        for said in ENDLESS
        if Part.RESULT not in judge(said, ASKED, Expects.INSTANCE).lacking
    ]
    assert not faults, "\n".join(faults)
