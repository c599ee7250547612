# ruff: noqa: RUF001
"""Tell whether an answer is English, and name its language where that is safe.

By script first, then by the little words that every sentence needs. Only a clear lead
over English counts, so that names, loan words and broken English stay English.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.ear.lexicon import WORDS
from bot.expressions import Expression

# Words that are frequent in one language and not words of English or of typing English.
_LITTLE: Final = {
    code: frozenset(words.split())
    for code, words in {
        "es": """
            el los las un una que y en por para con como pero más mi su yo me se lo
            le es soy está era fue muy también cuando porque trabajo tuve siempre
            equipo del al nos he hay si ya sin sobre cliente hice tengo mucho años
            nunca todo esto este
            """,
        "pt": """
            os uma que em para com como mas mais meu minha eu se é sou está foi era
            muito também quando porque trabalho tive sempre equipe não do da no na
            dos das ao nos já sem sobre cliente fiz tenho anos nunca tudo isso este
            você ele ela um
            """,
        "fr": """
            le la les un une des et en pour avec mais plus mon ma mes je j'ai il
            elle nous vous est suis était c'est très aussi quand parce travail
            toujours équipe du au aux dans sur qui que ne pas ce cette ont avait
            fait été client jamais tout leur
            """,
        "it": """
            il lo gli una che e in per con come ma più mio mia io si è sono era
            stato molto anche quando perché lavoro sempre squadra non del della di
            nel nella al alla ho hanno abbiamo cliente fatto anni mai tutto questo
            questa ci dei
            """,
        "de": """
            der die das ein eine einen einem und ich wir er sie ist war bin hatte
            habe haben nicht mit für auf aus bei nach von zu zum zur dem den des
            auch aber wenn weil dass mein meine immer arbeit team kunde sehr wurde
            dann sich es als wie noch
            """,
        "nl": """
            de het een en ik wij we hij zij is was ben had heb hebben niet met voor
            op uit bij naar van te dat die ook maar als omdat mijn altijd werk klant
            zeer werd dan zich er wat nog aan toen heeft deze dit geen onze
            """,
        "pl": """
            i w na z do się nie że to jest był była jestem ale jak mój moja ja my
            oraz bardzo zawsze kiedy ponieważ praca pracy zespół klient od po przez
            dla tym tego ten są mam miałem miałam co za już tylko
            """,
        "sv": """
            och jag vi han hon är var hade har inte med för på av från att en ett
            det den de som men också när alltid arbete kund mycket blev sig om till
            min mitt
            """,
        "da": """
            og jeg vi han hun er var havde har ikke med for på af fra at en et det
            den de som men også når altid arbejde kunde meget blev sig om til min
            mit
            """,
        "no": """
            og jeg vi han hun er var hadde har ikke med for på av fra at en et det
            den de som men også når alltid arbeid kunde veldig ble seg om til min
            mitt
            """,
        "fi": """
            ja minä olen oli ei se että on mutta kun aina työ hän me mutta myös niin
            kanssa sitten minun asiakas koska olin tämä siitä
            """,
        "tr": """ve bir bu için ile ben biz çok ama da de ne her zaman iş müşteri sonra
        gibi daha kadar olarak oldu vardı değil benim ekip""",
        "ro": """
            și si în pe cu la de un o nu este sunt era am fost dar când pentru că
            mai foarte mereu echipă client lucru din sau care mea meu
            """,
        "cs": """
            a v na s do se ne že to je byl byla jsem ale jak můj moje já my velmi
            vždy když protože práce tým zákazník od po pro tak už jen
            """,
        "hu": """
            a az és egy nem hogy is volt van vagyok de mint mert nagyon mindig munka
            csapat ügyfél én mi ezt ami amikor meg csak
            """,
        "id": """
            yang dan di ke dari untuk dengan saya kami tidak ini itu adalah akan
            sudah pada juga karena selalu kerja tim pelanggan bisa ada dalam kita
            mereka
            """,
        "tl": """
            ang ng mga sa na ako ko po ay si at hindi ito kami namin para kung kasi
            lang yung nung din rin niya siya trabaho ka mo
            """,
        "vi": """
            và của là tôi một có không cho với trong được người những các khi này đã
            làm việc rất khách hàng chúng ta thì nhưng
            """,
        "sw": """na ya wa kwa ni katika mimi sisi yangu kazi sana lakini wakati kila hii
        hiyo kuwa nilikuwa mteja watu yetu""",
        "hi": """
            hai mai main aur ka ki ke ko se nahi nahin tha thi kya kaam mera meri
            hum ne bahut lekin jab apne kar ho karta kiya hota
            """,
    }.items()
}
_SCRIPTS: Final = (
    ("ja", Expression("[\u3040-\u30ff]")),
    ("ko", Expression("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", Expression("[\u3400-\u9fff]")),
    ("ar", Expression("[\u0600-\u06ff\u0750-\u077f]")),
    ("he", Expression("[\u0590-\u05ff]")),
    ("el", Expression("[\u0370-\u03ff]")),
    ("th", Expression("[\u0e00-\u0e7f]")),
    ("hi", Expression("[\u0900-\u097f]")),
    ("bn", Expression("[\u0980-\u09ff]")),
    ("ta", Expression("[\u0b80-\u0bff]")),
    ("ka", Expression("[\u10a0-\u10ff]")),
    ("hy", Expression("[\u0530-\u058f]")),
)
_CYRILLIC: Final = Expression("[\u0400-\u04ff]")
_UKRAINIAN: Final = Expression("[іїєґІЇЄҐ]")
_LATIN: Final = Expression("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_WORD: Final = Expression(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Spelt as in English, so proof of nothing. What is left of a language is its own.
_SHARED: Final = frozenset(
    """
        a i in is was me no on we he so do as die war an am at to de van of een the
        or us per son come case pour plus fin tu si ma mi er man for men all bin hat
        had have he it be by are will ten fast also not gut kind art hand ton main
        more most dan toe over met des les mes on se but pas la le kar lo ne ha ho o
        e y u ja met jag her han var som den sin dem sa na ni at til ham nu za z s v
        co od po na by to tan ang on sana kita ada pada hi sa ay ba ka ko ng mo po
        ang si os uma com não
        """.split()
)
_KEPT: Final = frozenset("não uma com des les pas se ang ng ada pada jag som".split())
_OWN: Final = {code: little - (_SHARED - _KEPT) for code, little in _LITTLE.items()}
_ENGLISH: Final = frozenset(
    word for word in WORDS if word.isalpha() and word not in _SHARED and len(word) > 1
) | frozenset("the of i my we was had and is are it in for with".split())
# In which languages a word is one of the little ones, and in which a sure sign.
_USED: Final = {
    word: tuple(code for code, little in _LITTLE.items() if word in little)
    for word in frozenset().union(*_LITTLE.values())
}
_OWNED: Final = {
    word: tuple(code for code in codes if word in _OWN[code])
    for word, codes in _USED.items()
}
# Reading further would tell no more.
_ENOUGH: Final = 600
# A fifth of any longer sentence is little words.
_DENSE: Final = 0.2
_PLAINLY: Final = 0.6  # so much of it English, no other language can lead


@lru_cache(512)
def language(text: str) -> str:
    """Give an ISO 639-1 code; "und" where the words are too few to tell."""
    head = text[:_ENOUGH]
    latin = len(_LATIN.findall(head))
    for code, script in _SCRIPTS:
        if len(script.findall(head)) > max(1, latin // 2):
            return code
    cyrillic = len(_CYRILLIC.findall(head))
    if cyrillic > max(1, latin // 2):
        return "uk" if _UKRAINIAN.search(head) else "ru"
    words = [word.replace("’", "'") for word in _WORD.findall(head.lower())]
    if not words:
        return "und"
    english = sum(word in _ENGLISH for word in words)
    if english > _PLAINLY * len(words):
        return "en"
    best, own, all_hits = "und", 0, 0
    counts = Counter(code for word in words for code in _OWNED.get(word, ()))
    all_counts = Counter(code for word in words for code in _USED.get(word, ()))
    for code in _OWN:
        count = counts[code]
        if count:
            hits = all_counts[code]
            if (count + hits, count) > (own + all_hits, own):
                best, own, all_hits = code, count, hits
    leads = own > english - (all_hits - own) and all_hits >= _DENSE * len(words)
    if leads and (own >= 2 or (len(words) <= 4 and not english and own)):
        return best
    return "en" if english or any(word in _SHARED for word in words) else "und"


def mixed(words: Sequence[str]) -> bool:
    """Whether words in lower case hold some of a language other than English."""
    if any(
        letter.isalpha() and not _LATIN.match(letter) for w in words for letter in w
    ):
        return True
    return any(
        sum(word in mine and word not in _ENGLISH for word in words) > 1
        for mine in _OWN.values()
    )
