# ruff: noqa: RUF001
"""Foreign answers are named, and English of every kind stays English."""

import pytest

from bot.ear.language import language
from tests.each import each

FOREIGN = (
    ("es", "Siempre trabajo con mi equipo y escucho a los clientes."),
    ("es", "no tengo un ejemplo"),
    ("es", "La semana pasada hablé con el jefe porque no estaba de acuerdo"),
    ("pt", "No meu último trabalho eu tive um cliente muito difícil."),
    ("pt", "não tenho exemplo"),
    ("pt", "Eu sempre escuto o cliente e depois resolvo o problema com a equipe"),
    ("fr", "Je n'ai pas d'exemple."),
    ("fr", "Dans mon dernier travail j'ai eu un conflit avec un collègue."),
    ("fr", "je travaille toujours avec mon équipe"),
    ("it", "Non ho un esempio."),
    ("it", "Ho sempre lavorato con la mia squadra e sono molto preciso"),
    ("de", "Ich habe kein Beispiel."),
    ("de", "Letzte Woche habe ich mit dem Kunden gesprochen und er war zufrieden"),
    ("de", "weiß ich nicht"),
    ("nl", "Ik heb geen voorbeeld."),
    ("nl", "Ik werk altijd met mijn team en we helpen de klant"),
    ("pl", "Nie mam przykładu."),
    ("pl", "W mojej ostatniej pracy był trudny klient, ale go przekonałem"),
    ("sv", "Jag har inget exempel och jag vet inte"),
    ("fi", "Minulla ei ole esimerkkiä, mutta se on tärkeää"),
    ("tr", "Ben her zaman ekip ile çalışırım ve bu çok önemli"),
    ("ro", "Nu am un exemplu, dar sunt foarte atent cu clientul"),
    ("cs", "Nemám příklad, ale vždy jsem byl s klientem a to je velmi dobré"),
    ("hu", "Nem volt ilyen, de én mindig segítek az ügyfélnek, mert ez fontos"),
    ("id", "Saya selalu bekerja dengan tim dan tidak ada masalah"),
    ("tl", "Wala po akong halimbawa, pero lagi ako sa trabaho ko"),
    ("vi", "Tôi luôn làm việc với khách hàng và không có vấn đề"),
    ("sw", "Mimi sina mfano lakini ninafanya kazi na watu wetu sana"),
    ("hi", "Mera koi udaharan nahi hai lekin main kaam karta hu"),
    ("ru", "У меня нет примера."),
    ("uk", "Я завжди допомагаю колегам, це моє правило і їм подобається"),
    ("el", "Δεν έχω παράδειγμα."),
    ("ar", "ليس لدي مثال"),
    ("he", "אין לי דוגמה"),
    ("hi", "मेरे पास कोई उदाहरण नहीं है"),
    ("zh", "我没有例子。"),
    ("ja", "例はありません。"),
    ("ko", "예가 없습니다."),
    ("th", "ฉันไม่มีตัวอย่าง"),
)

ENGLISH = (
    "I don't have one",
    "not yet no",
    "fixed it in 2 days",
    "we sold it",
    "That is a joke.",
    "He put a note in the bin.",
    "Notification to a consumer is problematic",
    "my boss give me big project, I talk with client and he agree",
    "i worked with José and Françoise at Société Générale in Zürich",
    "so my manager was like yaar just do it, and I told him no",
    "The maître d' at Les Deux Magots was on a break so I sat them",
    "Die Hard was on in the break room",
    "no i was at the hospital",
    "me and a man on the van",
    "Kafka lag, consumer group rebalanced, bumped the timeout",
    "ok lah, the customer angry so i refund already",
    "O cliente is what we called the client, he was from Porto and I rang him",
    "I said buenos días and she laughed and we did the whole visit in Spanish",
    "Abuses abound.",
    "Se puede, as my nan said, and I did it.",
    "SQL tuning mostly",
    "Pa mi la vida, he sang, and I clapped.",
    "Worked nights, slept days, passed the exam.",
    "tbh never had one",
)


@each("code, text", FOREIGN)
def test_foreign_answers_are_named(code: str, text: str) -> None:
    """Short answers too."""
    assert language(text) == code


@each("text", ENGLISH)
def test_english_is_english(text: str) -> None:
    """Names, loan words, code-mixing and broken grammar make no other language."""
    assert language(text) in ("en", "und")


@pytest.mark.parametrize("text", ["", "42", "😀", "…"])
def test_nothing_has_no_language(text: str) -> None:
    """Without a word nothing can be told."""
    assert language(text) == "und"
