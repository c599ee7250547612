"""What is asked about a question of pay, notice or permits itself."""

from types import SimpleNamespace
from typing import Any

from bot.content import Content
from bot.ear import keeps_back
from bot.parts.asides.on_terms import asks

PERMIT, PAY, NOTICE = "terms.right-to-work", "terms.pay-today", "terms.notice"
ROWS = (
    (PERMIT, "are you allowed to ask this? because im portuguese?", "allowed_permit"),
    (PERMIT, "can you even ask me that", "allowed_permit"),
    (PERMIT, "do they have the right to ask where im from", "allowed_permit"),
    (PERMIT, "must I say? it is rude", "must_permit"),
    (PERMIT, "should I say yes even if I'm not", "untrue"),
    (PERMIT, "can i just say yes if i dont have it yet", "untrue"),
    (PERMIT, "yes, i have settled status since 2019 and can show the code", ""),
    (PERMIT, "I'm allowed to work here, i must renew it in May", ""),
    (PERMIT, "yes but i must tell you it ends in june", ""),
    (PAY, "euros or pounds. i must say? in portugal is very rude", "must_money"),
    (PAY, "can I keep that to myself?", "must_money"),
    (PAY, "should i say more than i get", "untrue"),
    (PAY, "do I need to know exactly", "exactly"),
    (PAY, "i must say it is 2400 a month", ""),
    (PAY, "it is exactly 31,000", ""),
    (PAY, "can i say it in euros?", ""),
    (NOTICE, "do i have to say?", "must"),
    (NOTICE, "are you even allowed to ask that", "allowed"),
    (NOTICE, "should i give the exact date?", "exactly"),
    (NOTICE, "I must tell them a month before", ""),
    (NOTICE, "i dont know exactly, about 6 weeks", ""),
    (NOTICE, "shall i tell you the shifts too?", ""),
    ("closing.not-covered", "must I say? it is rude", ""),
)  # fmt: skip


def test_what_is_asked_of_terms_is_told_apart(content: Content) -> None:
    context: Any = SimpleNamespace(questions=content.questions)
    wrong = []
    for question_id, words, wanted in ROWS:
        turn: Any = SimpleNamespace(question=SimpleNamespace(question_id=question_id))
        if (
            found := (asks(turn, words, context) or "").removeprefix("terms_")
        ) != wanted:
            wrong.append((question_id, words, found))
    assert wrong == []


def test_a_polite_refusal_is_a_short_answer() -> None:
    kept = ("i prefer dont say", "I'd rather not say", "prefer to not tell that",
            "id rather keep it private")  # fmt: skip
    others = ("2400 a month", "that is a lot to ask")
    assert [one for one in kept if not keeps_back(one)] == []
    assert [one for one in others if keeps_back(one)] == []
