"""What is turned to the interviewer is told by its build, in answer to a question."""

from bot.ear import Scene, hear_aside, protests

RULE = "Tell me about a rule you thought was wrong. What did you do?"
TOLD = "Who told you first, and how?"
SAID = "What did you say to him?"

ROWS = {
    RULE: """
why do they even ask this|clarify
what are they trying to find out with that|clarify
rule = law?|clarify meaning
could be rule of my father?|clarify
does a rule at home count or not|clarify
define wrong. illegal or just silly|meaning rephrase clarify
what means thought wrong|meaning rephrase
is this a trick question|rephrase clarify
can i take the same story as before|clarify
may I reuse the canteen one?|clarify
hang on i had more to say about the other question|add
not done with the previous one yet!!|add back
you cut me off before|add misheard
can we finish here please|stop
why should a nurse ask three people for a plaster? i wrote to her and it changed|-
do you know those yellow forms? we had one for each pallet. i made a list instead|-
Which one? There were many. The worst was no tea, so I put a kettle in there.|-
pass on the left was the rule. i asked who made it and nobody knew|-
""",
    TOLD: """
i told you, my sister. on the phone|already_said
but i just wrote that|already_said
already said it, sister|already_said
didnt i just say that? my sister rang me|already_said misheard
what you mean?? i just tell you. sister, phone|already_said misheard
first means the same day?|clarify meaning rephrase
do you want her name?|clarify
would that sound bad in the interview?|clarify
whats that got to do with the job|clarify
first of what|rephrase
how i should know that|rephrase clarify
you not listen to me|complaint
are you even reading what i write|complaint
is there much more of this|remaining
gotta go, bye|stop
i don't like this question give me other|skip
my sister, at the door|-
i told my mother and she rang the ward|-
i said no. he asked why and i told him the brakes were gone|-
he asked me "what do you mean, wrong?" so I showed him the label|-
no thats it|-
""",
    SAID: """
can i have five minutes?|-
what do you want from me, i asked. he laughed|-
is this the right ward?|-
i said the brakes are gone, get out|-
""",
}


def kind(text: str, question: str) -> str:
    aside = hear_aside(text, question, Scene.FOLLOW_UP)
    return aside.kind.value if aside else "-"


def test_the_build_of_a_sentence_tells_asides_from_answers() -> None:
    wrong = {
        text: kind(text, question)
        for question, rows in ROWS.items()
        for text, fits in (row.rsplit("|", 1) for row in rows.strip().splitlines())
        if kind(text, question) not in fits.split()
    }
    assert wrong == {}


def test_beside_an_answer_it_is_taken_out() -> None:
    for text, words, rest in (
        (
            "They were right, I was late twice. Should I say that?",
            "Should I say that?",
            "They were right, I was late twice.",
        ),
        (
            "payslips. everything with money. is this going to end",
            "is this going to end",
            "payslips. everything with money.",
        ),
    ):
        aside = hear_aside(text, "How far were they right?", Scene.FOLLOW_UP)
        assert aside is not None, text
        assert text[aside.start : aside.end] == words
        assert aside.answer(text) == rest


def test_a_claim_is_a_protest_only_where_it_was_said() -> None:
    said = ("the pump failed at two, i was alone on call", "we drained the tank")
    held = {
        "i said alone on call": True,
        "but i said what was at stake": True,
        "like i said, we drained it": True,
        "i said no to the manager": False,
        "i told him the pump is old": False,
        "i said alone on call, and then the manager came in and we argued for an hour "
        "about it": False,
    }
    assert {text: protests(text, said) for text in held} == held


def test_who_protests_in_any_words_is_believed_where_it_was_said() -> None:
    asked = "What depended on your choice, and by when did you have to make it?"
    said = ("there was no pop for easter if it slips", "Karin saw the boy going red")
    for text in (
        "i just said. no pop for easter if it slips. you listening?",
        "I told you that a sentence ago. Karin, the boy going red. Do you listen?",
        "hello?? i literally just typed about the boy going red",
    ):
        assert protests(text, said, asked), text
        assert not protests(text, ("we moved the crane by hand",), asked), text
    answer = "There was no pop for easter if it slips, and Karin had to decide by noon."
    assert not protests(answer, said, asked)


def test_what_is_surely_an_answer_is_none_of_the_builds() -> None:
    heard = hear_aside('"meaning what?" she snapped', "What did she say to that?")
    assert heard is None
