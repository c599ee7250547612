"""What is said to the interviewer is told from answers, in every scene."""

import json
import string

from hypothesis import given
from hypothesis import strategies as st

from bot.ear import (
    Aside,
    AsideKind,
    FormAnswer,
    FormField,
    Scene,
    Standing,
    answers_form,
    check_protest,
    hear_aside,
    prove_asides,
)
from bot.judging import judge_lines

# Each line: what was said, and the kinds that fit it; "-" is an answer.
SAID = """
let's stop here|stop
stop please|stop
can we stop for today?|stop
can we stop, i feel sick|stop
quit|stop
hold on|wait
wait|wait
skip this one|skip
pass|skip
next question|skip
i'd rather not answer that|skip too_personal
hint?|command
can i have a hint?|command
done :)|command
i'm done|command
help|command
what can you do?|command
settings|command
repeat the question|repeat
what was the question?|repeat
i don't understand the question|rephrase
what do you mean?|rephrase
What do you mean by that? Can you give me an example?|rephrase example
can you rephrase|rephrase
how many what?|rephrase
i dont know what you mean by check|meaning rephrase
wait what do you mean by disagree? like an argument?|meaning rephrase clarify
what do you mean fear? fear of what|meaning rephrase
What do you want me to say here?|rephrase example
sorry wrong button|ignore
sorry wrong message|wrong_chat ignore
how long should my answer be?|length
give me an example answer|example
are you a real person?|machine
who reads this?|privacy
i answered that already|already_said
i already told you lane 21|already_said
i told you, cake|already_said
is that good?|progress
thanks|thanks
hi|greeting
this is fucking stupid|complaint
you're a stupid bot|complaint
that's a really horrible thing to ask a nurse|complaint remark
im really nervous|nerves
im so nervous about thursday|nerves
can it be from my placement|clarify
i havent worked anywhere so i cant answer|unfit -
how many questions are left|remaining
never really had a conflict tbh|-
ugh i cant think of anything|-
no idea|-
idk really. nothing like that|-
hold on, i told the driver, and made him open the back, and there it was|-
every shift lol|-
i do sbar every time|-
no|-
nothing|-
my sister said i go quiet before i snap and she puts the kettle on|-
yes i think so? she still tells me things|-
No idea, the tall one at the back?|-
um nothing? they used it|-
"""


def heard(text: str, scene: Scene = Scene.QUESTION) -> str:
    aside = hear_aside(text, "Tell me about the last time a plan failed.", scene)
    return aside.kind.value if aside else "-"


def test_what_was_said_in_played_sittings_is_heard() -> None:
    lines = [line.rsplit("|", 1) for line in SAID.strip().splitlines()]
    wrong = {
        text: heard(text) for text, fits in lines if heard(text) not in fits.split()
    }
    assert wrong == {}


def test_the_entries_of_the_content_hold() -> None:
    assert prove_asides() == []


def test_of_a_mixed_message_the_rest_is_the_answer() -> None:
    text = "sorry, wrong button. so in may the pump broke and i rang the plant myself"
    aside = hear_aside(text, "When did a plan of yours last fail?")
    assert aside is not None
    assert aside.kind is AsideKind.IGNORE
    assert text[aside.start : aside.end].startswith("sorry, wrong button")
    assert aside.answer(text) == "so in may the pump broke and i rang the plant myself"


def test_words_of_somebody_in_the_story_are_no_aside() -> None:
    for text in (
        "Hello? hello? he hung up. I rang a second time and he listened.",
        "how many left?? chef yelled nothing else that night and i had the tickets",
        '"Can my boss see this?" It was the first thing she asked me, so I told her.',
    ):
        assert hear_aside(text, "Tell me about a hard day.") is None, text


def test_an_acted_scene_is_left_only_by_plain_wishes() -> None:
    nights = "how many nurses are on a night?"
    for scene, kept in (
        (Scene.EMPLOYER, (nights,)),
        (Scene.ROLE_PLAY, (nights, "what do you mean?", "im nervous")),
    ):
        assert [heard(text, scene) for text in kept] == ["-"] * len(kept)
        assert heard("stop", scene) == "stop"
        assert heard("skip this question", scene) == "skip"
        aside = hear_aside("anything", scene=scene, distressed=True)
        assert aside == Aside(AsideKind.DISTRESS, 0, 8, sure=9.0)


def test_in_small_talk_courtesy_is_the_answer() -> None:
    assert heard("hello", Scene.SMALL_TALK) == "-"
    assert heard("thanks", Scene.SMALL_TALK) == "-"
    assert heard("can you repeat the question", Scene.SMALL_TALK) == "repeat"


def test_the_contract_names_an_aside_and_flags_none_of_it() -> None:
    rows = [
        {
            "id": 1,
            "question": "Tell me about a conflict.",
            "answer": "can you repeat that",
        },
        {"id": 2, "question": "Tell me about a conflict.", "answer": "hint please"},
        {"id": 3, "question": "Tell me about a conflict.", "answer": "I like people."},
    ]
    verdicts = [json.loads(line) for line in judge_lines(map(json.dumps, rows))]
    assert [verdict["aside"] for verdict in verdicts] == ["repeat", None, None]
    assert verdicts[0]["flagged"] is False
    assert verdicts[0].get("quote") is None


@given(
    st.text(string.printable + "é’…🙏😂\u3164\u200b", max_size=300),
    st.sampled_from(Scene),
)
def test_an_aside_and_what_remains_are_all_of_the_text(text: str, scene: Scene) -> None:
    aside = hear_aside(text, "What did you do?", scene)
    if aside is None:
        return
    assert 0 <= aside.start < aside.end <= len(text)
    covered = set(range(aside.start, aside.end))
    for start, end in aside.rest:
        assert not covered & set(range(start, end))
        covered |= set(range(start, end))
    if aside.rest:
        left = "".join(text[at] for at in range(len(text)) if at not in covered)
        assert not left.strip()


def test_a_form_tells_values_from_sentences_and_from_not_knowing() -> None:
    expected = {
        FormField.PERSON: {
            "Karen Doyle, general manager; Imran (front of house)": "value",
            "the ward manager": "value",
            "May Lin": "value",
            "Mark, he is the boss": "value",
            "i have no idea who they are": "unknown",
            "they didn't tell me": "unknown",
            "don't know": "unknown",
            "tbc": "unknown",
            "the weather was nice": "sentence",
            "i just said": "sentence",
            "stop asking me": "sentence",
            "why do you need that?": "sentence",
            "\u200b": "sentence",
            "\u3164": "sentence",
        },
        FormField.COMPANY: {
            "Halden Systems": "value",
            "We Are Social": "value",
            "just eat": "value",
            "the council": "value",
            "i just said": "sentence",
            "they make pumps": "sentence",
            "i don't know yet": "unknown",
        },
        FormField.NOTE: {
            "i forgot to say that i run": "value",
            "no idea, sorry": "unknown",
        },
    }
    wrong = {
        (field, text): answer.value
        for field, texts in expected.items()
        for text, wanted in texts.items()
        if (answer := answers_form(field, text).answer) != wanted
    }
    assert wrong == {}


def test_a_form_takes_the_name_out_of_what_leads_up_to_it() -> None:
    for text, name in {
        "a bloke called Tim": "Tim",
        "i think it's karen": "karen",
        "her name is Ruth": "Ruth",
        "not sure, maybe Karen": "Karen",
        "The hiring manager is Bob": "Bob",
    }.items():
        found = answers_form(FormField.PERSON, text)
        assert (found.answer, text[found.start : found.end]) == (FormAnswer.VALUE, name)


@given(st.sampled_from(FormField), st.text(max_size=80))
def test_a_value_is_a_piece_of_the_text(field: FormField, text: str) -> None:
    found = answers_form(field, text)
    if found.answer is FormAnswer.VALUE:
        assert text[found.start : found.end].strip()


def test_a_protest_is_checked_against_what_was_said() -> None:
    said = ["so we had a pallet missing", "the goods were in lane 21, we moved them"]
    found = check_protest("i already told you lane 21", said)
    assert found.standing is Standing.SAID
    assert found.message == 1
    assert found.at is not None
    assert said[1][slice(*found.at)] == "lane 21"
    assert check_protest("I already say, lane 22", said).standing is Standing.NEW
    assert check_protest("i answered that already", said).standing is Standing.BARE
    told = ["i made a car share whatsapp group, 22 people joined"]
    assert (
        check_protest("but i told you one? the car share", told).standing
        is Standing.SAID
    )
