"""The employer is of the place that the candidate spoke of, and answers anew as one."""

from bot.ear.asked_back import asked_back
from bot.ear.workplaces import unwished, wished, workplace_in, workplaces
from bot.employer import CANNOT_KNOW, answer, choose, employers
from bot.employer.anew import anew
from bot.employer.point import beside, thing
from bot.hearing import AsideKind
from tests.each import each

NOBODY = ("", "", "", "", "", "")

PLACES = (
    ("teaching", "clinical educator", ("Hospital Trust",), "hospital"),
    ("hospitality", "front office manager", ("The Linden",), "hotel"),
    ("logistics", "quality control lab", ("Medipharm",), "lab"),
    ("administration", "caseworker in a housing charity", ("",), "charity"),
    ("backend", "software engineer", ("parcel delivery company",), "depot"),
    ("general", "electrician", ("Hartley Build",), "site"),
    ("engineering", "civil engineer", ("",), "site"),
    ("engineering", "maintenance electrician in a factory", ("",), "factory"),
    ("teaching", "maths teacher", ("Lincoln High School",), "school"),
)


@each("track, work, told, kind", PLACES)
def test_the_employer_suits_the_work_and_the_place(
    track: str, work: str, told: tuple[str, ...], kind: str
) -> None:
    for seed in range(5):
        drawn = choose(employers(), track, work, seed, "", (*told, *NOBODY[1:]))
        assert drawn.kind == kind, drawn.id


def test_where_no_employer_is_of_the_place_no_other_trade_is_named() -> None:
    told = ("Airport", *NOBODY[1:])
    drawn = choose(employers(), "hospitality", "supervisor", 1, "", told)
    assert drawn.kind == ""
    words = ("guest", "pupil", "patient", "customer", "shop", "ward", "founder")
    wrong = [w for w in words if w in drawn.told.casefold()]
    assert wrong == []


WISHES = (
    ("Please be a hotel", "hotel", ""),
    ("Are you a shop? It should be a hotel with a spa", "hotel", "shop"),
    ("can we change it to a building site? you sound like a mill", "site", "factory"),
    ("you are answering like a secondary school", "", "school"),
    ("you keep answering like you're a clinic. it's parcels", "depot", "practice"),
    ("My dear it is a hospital. There is no marking.", "hospital", ""),
    ("It's a charity, not a firm.", "charity", ""),
    ("We had at my old hotel a card under the desk", "", ""),
    ("How do you work with the council's housing office?", "", ""),
    ("How many rooms does the hotel have?", "", ""),
    ("haha you sound just like my old matron", "", ""),
)


def test_what_the_employer_is_to_be_is_told_from_what_it_is_not() -> None:
    wrong = [
        text
        for text, place, unlike in WISHES
        if (getattr(wished(text), "id", ""), getattr(unwished(text), "id", ""))
        != (place, unlike)
    ]
    assert wrong == []


def test_a_wish_is_followed_and_is_no_fact() -> None:
    known = employers()
    for words, kind in (
        ("Please be a hotel", "hotel"),
        ("it's a hospital", "hospital"),
    ):
        drawn = choose(known, "nursing", "", 1, "", NOBODY, (("", words),))
        other = choose(known, "hospitality", "", 1, "", NOBODY, (("", words),))
        assert kind in (drawn.kind, other.kind)
        assert words not in drawn.told + other.told
    rights = (("", "no I am not, can we change it to nursing"),)
    drawn = choose(known, "teaching", "", 1, "", NOBODY, rights)
    assert drawn.track == "nursing"


def test_every_kind_of_an_employer_is_a_workplace() -> None:
    kinds = {one.kind for one in employers().all.values() if one.kind}
    assert kinds <= {*workplaces()}
    assert workplace_in("The Linden") is None


POINTED = (
    "Do I have to run a club after school?",
    "who chooses the books",
    "Will I have to speak at committee?",
)
TAKEN = (
    "How many children have special needs in my class?",
    "Who prioritises the backlog?",
    "How many people are you?",
    "How big is the team?",
    "Is there a mentor?",
)


def test_what_no_fact_takes_up_is_declined_by_its_name() -> None:
    one = employers().all["teaching.primary"]
    for text in POINTED:
        said = answer(text, one)
        assert said.entry in (CANNOT_KNOW, "later"), text
        assert thing(text).split()[-1] in said.text, said.text
    for text in TAKEN:
        assert answer(text, one).entry != CANNOT_KNOW, text
    assert not beside("What is hard here?", "problems.hardest", "Mondays.")
    assert "in writing" in answer("is the night shift paid more", one).text
    assert "about give" not in answer("is there any give in the hours?", one).text
    assert answer("How many hamsters live in my class?", one).entry == CANNOT_KNOW


NIGHTS = "who decides the shifts, and must I work at Christmas"


def test_shifts_comments_money_and_delays_have_an_answer_of_their_own() -> None:
    known = employers().all
    hotel, site = known["hospitality.hotel"], known["general.site"]
    assert "Christmas" in answer(NIGHTS, hotel).text
    comments = "How were the guest comments about the reception in the last year?"
    assert answer(comments, hotel).entry == "company.said"
    assert answer("how far behind is the job", site).entry == "company.progress"
    assert answer("how big's the ad budget", site).entry == "team.budget"
    clinical = "how many hours clinical and how many for teaching?"
    educators = known["general.education-team"]
    assert "two days a week on the wards" in answer(clinical, educators).text


def test_a_protest_never_hears_the_same_again() -> None:
    hotel = employers().all["hospitality.hotel"]
    asked = "What booking system do you use, Opera or something other?"
    before = answer(asked, hotel).text
    said = anew("I asked about the booking system", asked, hotel)
    assert "booking system" in said
    assert before not in said
    said = anew("that wasn't a number", "how many samples a day", hotel)
    assert "making this place up" in said


BACK = {
    "Which people do you mean, the receptionists or the therapists?": "said",
    "What do you mean with “they”?": "said",
    "who is he?": "said",
    "which one is it then": "which",
    "that wasnt a number": "asked",
    "I didn't ask if it's permanent!": "asked",
    "You don't listen, I asked about the card": "asked",
    "not what i asked mate": "asked",
    "Please be a hotel": "place",
    "Can we change it to nursing?": "place",
}
NOT_BACK = (
    "What do you mean by success here?",
    "Which people would I work with?",
    "I asked her where it hurt, and she showed me",
    "How many rooms does the hotel have?",
)


def test_what_is_said_to_the_last_answer_is_told_apart() -> None:
    heard = {text: (asked_back(text) or (None, ""))[1] for text in BACK}
    assert heard == BACK
    assert [one for one in NOT_BACK if asked_back(one)] == []
    assert asked_back("who are the three?") == (AsideKind.MACHINE, "role")
