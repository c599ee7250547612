"""Prepare running words for the reader of people: chat spelling, and what is no name.

Who says that a name is not known says nothing of anybody; what somebody is the name of
a company for is no person.
"""

import re
from typing import Final

from bot.core.naming_words import COMMON
from bot.core.roles import is_role
from bot.expressions import Expression

SOMEBODY: Final = (
    r"(?:m[ae]n|wom[ae]n|lady|ladies|gentlem[ae]n|guys?|blokes?|chaps?|girls?|boys?"
    r"|person|people|someone|somebody|one|fellows?|fellas?|lads?|lass|lassies?|gal)"
)
COUNTED: Final = (
    r"(?:the|a|an|some|two|three|four|five|his|her|their|my|our|one|another)"
)
JUNK: Final = Expression(
    r"(?<![\w'])(?:(?:whose (?:first |last |sur)?names? )?(?:but )?(?:i |we )?"
    r"(?:(?:really|just|still|honestly) )?"
    r"(?:do ?n[o'’]?t|did ?n['’]?t|did not|never|ca ?n[o'’]?t|cannot"
    r"|forgot|forget|have forgotten|'ve forgotten|not sure(?: of)?|unsure of)"
    r" (?:(?:know|catch|get|remember|recall|have|told) )?(?:\w+ ){0,2}?(?:sur)?names?"
    r"(?: yet| though| sorry)?"
    r"|(?:i |we )?(?:only|just) (?:know|have|got|caught|remember)"
    r" (?:(?:his|her|their|the|a) )?(?:first|last|sur) ?names?"
    r"|what(?:'?s| is| was) (?:his|her|their) names?(?: again)?"
    r"|no (?:first |last |sur)?names?(?: yet)?"
    r"|(?:sur|last |first |full )?names? (?:unknown|not known)"
    r"|(?:i )?(?:do ?n[o'’]?t|did ?n['’]?t) know who"
    r"(?: (?:it is|that is|they are))?(?: yet)?"
    r"|whose names? i\b(?:(?! and (?:an?|the|one|two|some)\b)[^,;.])*"
    r"|(?:did ?n[o'’]?t|didnt) (?:catch|get|hear) (?:his|her|their|a|the) names?"
    r"|no idea (?:who|what (?:his|her|their) names? (?:is|are))|no idea of (?:his|her"
    r"|their|the) names?|(?:whose |his |her |their |the )?names? escapes? me"
    r"|for some reason"
    r"|(?:but )?do ?n[o'’]?t quote me(?: on (?:that|it))?|that'?s all i know"
    r"|not sure though"
    r"|whatever (?:his|her) name is|god ?bless(?: (?:her|him|them))?"
    r"|bless (?:her|him|them|it)(?: heart| cotton socks)?|l+o+l+|(?:ha){2,}h?|he(?:he)+"
    r"|(?:i )?(?:think|guess|believe|suppose|hope|reckon)|apparently|probably|maybe"
    r"|possibly|presumably|supposedly"
    r"|perhaps"
    r"|same as (?:last time|before)|the same (?:lady|man|woman"
    r"|person) as (?:last time|before)"
    r"|that'?s (?:all|it|everyone|everybody)|(?:if i remember )?(?:rightly|right)"
    r"|as far as i know|you know|of course|thank god|poor thing|please"
    r"|(?:and|or) (?:so on|something)|etc)(?![\w'])",
    re.IGNORECASE,
)
LEAD: Final = Expression(
    r"^\W*(?:(?:well|so|ok|okay|oh|yes|yeah|um+|hm+|hi|right|no|and|also|plus|then"
    r"|it'?s"
    r"|it is|it'?ll be|it will be|they'?re|they are|that'?s|there'?s|there is|there are"
    r"|there was|there were|there'?ll be|there will be|i'?m|i am|i'?ll|i will|we|i"
    r"|meeting|meet|met|see|saw|seeing|with|just|only|by|a panel|panel|the panel"
    r"|the people|the interviewers|the panel members|people|interviewers|mine|them"
    r"|he is|he'?s|she is|she'?s|will be|were|are|is|was|be|different people|though"
    r"|someone called|somebody called"
    r"|(?:a|an|some|the|one|this|another) (?:(?:very )?\w+ ){0,2}?(?:man|woman|lady|guy"
    r"|bloke|person|chap|gentleman|gent|fellow|fella|lad|lass|girl|colleague|one)"
    r" (?:called|named|by the name of|whose name (?:is|was))|called|named"
    r"|you(?:'ve| have)? (?:lost|missed|forgot|forgotten|left out|dropped)"
    r"|can you (?:not )?(?:just )?(?:take|use|put|add|do)|could you (?:take|use|add"
    r"|put)"
    r"|please (?:add|take|use|put)|add|take|use|put in|not|one is|the other is"
    r"|the (?:other|first|second|third|last)(?: one| person)?(?: is|'s)?"
    r"|the others?(?: are)?|i know|only know|i have|one's|hes|shes|first|second|third)"
    r"(?![\w'’])[\s:,]*)+",
    re.IGNORECASE,
)
SPLIT: Final = Expression(
    r"[\n;!?]+|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bst)(?<!\bprof)(?<!\brev)(?<!\b\w)"
    r"\.(?=\s|$)",
    re.IGNORECASE,
)

_CHAT: Final = Expression(r"\b(he|she|who|it|that|there|what)s\b", re.IGNORECASE)
_IM: Final = Expression(r"\bim\b(?=\s+(?:meeting|seeing|with)\b)", re.IGNORECASE)
_SOMETHING: Final = Expression(
    r"(?P<lead>^|[,;(]\s*|\b(?:and|called|named"
    r"|is)\s+)(?P<name>(?:[^\W\d_][\w'-]*\s+){1,2}?)"
    r"(?:something|whatever|whatsit|thingy|whats(?:his|her)name)(?:[ -]or[ -]other)?"
    r"(?=\s*(?:[,;.()]|$|\b(?:from|at|in|the|who|and)\b))",
    re.IGNORECASE | re.MULTILINE,
)
_A_SOMEONE: Final = Expression(
    r"\b(?:an?|one)\s+(?P<title>(?:mrs?|ms|miss|dr|prof)\b\.?\s+)?"
    r"(?P<name>(?:[^\W\d_][\w'-]*\s+)?)"
    r"(?:someone|somebody|so-and-so)(?=\s*(?:[,;.()]|$|\b(?:from|at|in|the|who|and)\b))",
    re.IGNORECASE,
)
"""Somebody whose surname is not known: "a Gill someone"."""
_FROM: Final = Expression(
    r"(\w\w)\.\s+(?=from (?:the )?[^\W\d]+(?: [^\W\d]+)?\W*$)", re.I
)
"""Where what a person does stands in a line of its own: "You lost Tim. From HR"."""
_ONLY: Final = Expression(
    r"(?i:\b(?:i )?only know (?:(?:him|her|them) (?:as|by) )?)(?=[A-Z][a-z]+\b)"
)
_DOES: Final = frozenset(
    """bring add eat drink buy send learn do find show start change mean type choose
    pick prepare wear""".split()
)

FIRM: Final = Expression(
    r"\b(?:ltd|limited|llc|llp|plc|gmbh|ag|inc|corp(?:oration)?|co|company|group"
    r"|holdings?|systems?|solutions?|software|technolog(?:y|ies)|tech|labs?|hospital"
    r"|clinic|surgery|school|academy|college|university|nursery|bank|council|trust"
    r"|nhs|hospice"
    r"|building society"
    r"|hotel|inn|restaurant|cafe|kitchen|bakery|dairy|creamery|brewery|distillery|infirmary|primary"
    r"|stores?|shop|retail|market|supermarket"
    r"|logistics|freight|transport|rail(?:way)?|airlines?|airways|motors|energy|power"
    r"|pharma(?:cy|ceuticals?|s)?|foods?|care|homes?|services?|agency|studios?|media"
    r"|press|consulting"
    r"|consultants|insurance|finance|capital|ventures|partners|associates|industries"
    r"|manufacturing|engineering|works|warehouse|chain|foundation|charity|institute"
    r"|ministry|department of|sons|brothers|bros|club|centre|center|museum|library"
    r"|theatre|games|networks?|cloud|digital|analytics|robotics"
    r"|insurer|publisher|retailer|manufacturer|wholesaler|distributor|employer|builders"
    r"|start-?up|health(?:care)?)\b[.)]?$",
    re.I,
)
"""How the name of a company or of a place of work ends."""
LEADS: Final = Expression(
    r"\b(?:heads?|lead(?:er)?|manager|director|chief|owner|boss|supervisor|deputy|chair"
    r"|founder|coordinator|principal|officer|matron|partner) (?:of|in|for|from)\b",
    re.IGNORECASE,
)
"""What names somebody by what they lead: "Ines the head of finance" is no company."""

# What a company is said to be: "Castle Homes, it's a housing association".
_PLACES: Final = (
    r"(?:association|company|firm|charity|school|academy|college|university|hospital"
    r"|clinic|surgery|practice|nursery|shop|store|supermarket|restaurant|hotel|cafe"
    r"|bank"
    r"|council|trust|agency|business|chain|start-?up|factory|warehouse|depot|hub|plant"
    r"|organi[sz]ation|corporation|care home|home|pharmacy|garage|farm|studio|bureau"
    r"|authority|department|museum|library|theatre|brewery|bakery|builders?|airline"
    r"|insurer|broker|consultancy|lender|retailer|employer|place|law firm|ngo|co-?op)"
)
A_PLACE: Final = Expression(rf"(?:[\w&'-]+\s+){{0,3}}?{_PLACES}s?", re.IGNORECASE)
CALLED_A_PLACE: Final = Expression(
    r"\W*(?:(?:it'?s|it is|they'?re|they are|which is|that'?s|that is)\s+"
    r"(?:(?:a|an|the|my|our|some|one)\s+)?|(?:an?|some)\s+)"
    rf"(?:(?!for\b|of\b|from\b|at\b|in\b)[\w&'-]+\s+){{0,3}}?{_PLACES}s?\b"
    r"(?:\s+(?:in|for|from|that|which|near|with|of)\b.*)?\W*",
    re.IGNORECASE,
)


_IS: Final = Expression(
    r"\W*(?:(?:and|so|but|also) )*(?:he|she|they)(?:'s|'re| is| are| was| works in)"
    r"(?: (?:maybe|probably))? (?P<role>\S.*?)[\s.,]*$",
    re.IGNORECASE,
)


def does(line: str) -> str:
    """Give what a sentence of its own says that somebody is: "she is the head"."""
    found = _IS.match(" ".join(JUNK.sub(" ", line).split()))
    return found["role"] if found is not None else ""


_NAME: Final = r"(?-i:[A-ZÀ-Ž])[\w'-]+"
_SAID_SO: Final = tuple(
    (Expression(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (
            rf",? (?:and )?(?:i (?:think|believe|guess)|maybe|perhaps)?,? ?(?:(?:she|he"
            rf"|they)(?:'s| is| are| might be| may be) (?:called|named)|(?:her|his)"
            rf" name(?: is|'s| might be| may be)) (?={_NAME})",
            " called ",
        ),
        (
            r",? (?:of|about) (?:whom|who) (?:all )?(?:i|we) (?:(?:only|just) )?know"
            r"(?: (?:only|just|is))?(?: that)? (?:he|she|they)(?:'s|'re| is| are) ",
            ", who is ",
        ),
        (r"\b(?:it|that) (?:was|is)(?= \w+(?: \w+)?(?: who\b|,))", " "),
        (
            r" who i(?:'d|'ve| had| have| already)* (?:spoken|talked|met|seen|written"
            r"|spoke|wrote|saw)\b[^,;.]*",
            " ",
        ),
        (
            r",?\s+(?:but )?i (?:would|could|can)(?:n't| ?not) (?:swear|be sure|promise"
            r"|bet)\b[^,;.]*|,?\s+but (?:i'm |i am )?not (?:so |quite )?sure\b[^,;.]*",
            "",
        ),
        (r"(?:^|(?<=[.;!?,\n]))\s*i(?:'?m| am) (?:not )?from\b[^.;,!?\n]*", " "),
        (r"\((?:she|he|they)(?:'s| is|'re| are) ", "("),
        (r" ?\((?:pronounced|say|like|spelt|spelled|sounds)\b[^)]*\)", ""),
        (r"\b(?:an? )?(?:mr|mrs|ms|miss) or (?:mr|mrs|ms|miss)\b\.? ", ""),
        (r",? (?:without|with no) (?:an? )?(?:surname|last name|family name)\b", ""),
        (
            rf"\b(?:{_NAME})[.,!?…]*\s+(?:wait,? no|no,? wait|sorry,? no|no,? sorry|i"
            rf" mean|rather)\W+"
            rf"(?P<new>{_NAME})",
            r"\g<new>",
        ),
        (r"(?:^|(?<=\s))\d{1,2}\)\s*", "\n"),
        (
            r"\b(?:i'd|i would) (?:guess|say)\b|\bi (?:assume|suspect|imagine)\b|\bit"
            r" (?:only )?says\b",
            " ",
        ),
        (r"\b(?:the|that) same (?=\w+ (?:lady|man|woman|guy|person|boss)\b)", "the "),
        (rf"(?<=\w)\?\s+(?=or {_NAME}\W*$)", " "),
        (rf"\b(?:she|he) (?:was|is) (?:called|named) (?={_NAME})", ""),
        (r" (?:this time|that day|as usual|this once)(?=\W*$)", ""),
        (
            rf"(?:^|(?<=[.;!?,\n]))\s*(?:but |and )*(?:{_NAME}|(?:the|my|our) \w+(?:"
            rf" \w+)?) (?:isn'?t|is not|won'?t be|will not be|aren'?t|are not|isnt|wont"
            r" be) (?:on (?:the|it|my)|there|coming|part of|in it|one of|going to be"
            r"|joining)\b[^,;.!?\n]*",
            " ",
        ),
        (
            r"(?<=\w)[,;.]?\s+(?:but |and )?not (?:the |my |our )?(?:\w+ ?){1,3}?(?:"
            r" though| any ?more| this time|,? (?:he|she)(?:'s| is) (?:away|off|ill"
            r"|sick|on \w+|abroad|out)[^,;.]*)(?=\s*(?:[,;.!]|$))",
            " ",
        ),
        (r"[,;.]\s+not (?:the |my |our )(?:\w+ ?){1,2}(?=\s*(?:[,;.!]|$))", " "),
        (
            r"(?:^|(?<=[.,;!?\n]))\s*(?:(?:and|but|cos|because) )?(?:he|she|they)(?:'s"
            r"|'re| is| are) (?:away|off|ill|sick|abroad|out|on (?:holiday|leave)|just"
            r" nice|not (?:there|coming|on it))\b[^,;.!?\n]*",
            " ",
        ),
    )
)
"""What is said around a name, and what stands for it."""
_ONE_PERSON: Final = Expression(
    r"(?P<name>[^,;.!?\n]+?) and (?:the |an? )?(?P<role>[^,;.!?\n]+?) (?:is|are|was"
    r"|were)"
    r" (?:only |just )?(?:one|the same) (?:person|woman|man|lady)\b",
    re.IGNORECASE,
)
"""Two that are one: "Carol and the matron is one person"."""


_CLEFT: Final = re.compile(
    r"(?i:\bit was (?:wee |little |young |old )?)"
    r"(?P<name>[A-ZÀ-Ž][\w'-]+(?: [A-ZÀ-Ž][\w'-]+)?) (?:that|who)\b"
)
"""Somebody who is set off by "it was": "it was wee Ciara that rang me"."""


def prepared(text: str) -> str:
    """Write out what is written short, and leave out what stands for a surname."""
    for pattern, instead in _SAID_SO:
        text = pattern.sub(instead, text)
    text = _ONE_PERSON.sub(r"\g<name>, the \g<role>", _FROM.sub(r"\1 ", text))
    text = _IM.sub("i'm", _CHAT.sub(r"\1's", text.replace("’", "'")))
    text = _CLEFT.sub(r"\g<name> who", text)
    text = _A_SOMEONE.sub(_without_surname, text)
    return _ONLY.sub("", _SOMETHING.sub(_first_name, text))


def _without_surname(found: re.Match[str]) -> str:
    name = found["name"].strip()
    if not name:
        return "someone" if found["title"] else found[0]
    if name.casefold() in COMMON or is_role(name) or name.casefold() in _SORTS:
        return found[0]
    return f"{found['title'] or ''}{name[:1].upper()}{name[1:]}"


_SORTS: Final = frozenset(
    "senior junior new important nice certain very young old kind other".split()
)


def _first_name(found: re.Match[str]) -> str:
    words = found["name"].split()
    known = (word.casefold() for word in words)
    if any(word in COMMON or word in _DOES for word in known):
        return found[0]
    return f"{found['lead']}{' '.join(words)}"
