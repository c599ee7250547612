"""Words are said as in the country where the candidate is; their own stay."""

from dataclasses import replace
from pathlib import Path

from bot.check.language import prove_local_words
from bot.content import Content
from bot.content.variants import read_variants, worded
from bot.core.reply import phrase
from bot.saying import say_to
from tests.core.anyone import Anyone

LONDON, CHICAGO = "07:00 Europe/London", "07:00 America/Chicago"


def test_words_follow_the_zone_of_the_day(content: Content) -> None:
    one = Anyone(content)
    one.orders("practice", "your-questions")
    told = {}
    for zone in (LONDON, CHICAGO):
        one.orders("daily", zone)
        said = say_to(
            content, one.candidate, [phrase("home.questions_open")], None, one.dossier
        )
        told[zone] = said[1].utterances[0].text
    assert told[LONDON] == "Your questions for them: not practised yet"
    assert told[CHICAGO] == "Your questions for them: not practiced yet"


def test_a_capital_and_a_slot_are_kept() -> None:
    words = {"practise*": "practice*", "cv": "résumé", "at weekends": "on weekends"}
    assert worded("Practise {practise}, practised", words) == (
        "Practice {practise}, practiced"
    )
    assert worded("your CV, at weekends", words) == "your résumé, on weekends"
    assert worded("practise", {}) == "practise"


def test_the_words_of_a_candidate_are_never_changed(content: Content) -> None:
    one = Anyone(content)
    one.orders("daily", CHICAGO)
    one.orders("practice", "behavioural 1")
    one.says(
        "On the ward last March I organised the handover for a man whose colour was"
        " grey. I called the doctor, he came in four minutes, and the man was awake"
        " again at nine."
    )
    one.orders("done")
    assert "organized" not in one.text
    assert "color" not in one.text
    assert one.session is not None
    assert "organised" in one.session.turns[-1].attempt.text


def test_a_question_is_asked_in_local_words_and_keeps_its_examples(
    content: Content,
) -> None:
    there = content.in_country("US")
    assert there is content.in_country("US")
    assert content.in_country("DE") is content
    for name, question in content.questions.items():
        local = there.questions[name]
        assert (local.weak, local.strong) == (question.weak, question.strong)
    assert any(there.questions[n].text != q.text for n, q in content.questions.items())


def test_every_word_has_its_proof(content: Content) -> None:
    assert list(prove_local_words(content)) == []
    wrong = replace(content, variants={"US": {"zeppelin": "airship"}})
    found = list(prove_local_words(wrong))
    assert "content/en/variants.toml, US: nobody says 'zeppelin'" in found
    assert any("'practise' has no word" in one for one in found)


def test_a_faulty_table_is_told_of(tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "variants.toml").write_text(
        '[US]\n"cv*" = "x"\n"Tap" = "y"\n[usa]\n"a" = "b"\n'
    )
    read_variants(tmp_path, lambda where, reason: told.append(f"{where}: {reason}"))
    assert told == [
        "variants.toml, US: 'cv*' needs a word, with the same ending",
        "variants.toml, US: 'Tap' is not in small letters",
        "variants.toml, usa: is no country of two letters with its words",
    ]
