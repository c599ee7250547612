"""Tell a value for a form field from a sentence that is none, and from "don't know"."""

import re
from typing import Final

from bot.ear.words import Reading, read
from bot.expressions import Expression
from bot.hearing import FormAnswer, FormField, FormHearing

_BLANK: Final = Expression(
    "[\u3164\u115f\u1160\uffa0\u2800]"
)  # letters that show nothing
_NOT: Final = r"(?:n'?t|\s+not)"
# "I don't know", "they never told me", "not yet", "no name".
_OF_ONESELF: Final = Expression(
    r"\W*(?:they|he|she|nobody|no one)\b.*\b(?:i|my|me)\b", re.IGNORECASE
)
"""What others did not hear of oneself: "he did not hear that I lead twelve people"."""
_UNKNOWN: Final = Expression(
    rf"""^\W*(?:(?:sorry|hm+|oh|honestly|um+|no)\W+)*
    (?:(?:i\s+)?(?:(?:really|just|still)\s+)?(?:do|did|ca|can|could){_NOT}
         \s+(?:(?:really|even|yet)\s+)?(?:know|remember|recall|say)
      | (?:i\s+)?(?:have\s+|'?ve\s+)?(?:got\s+)?(?:absolutely\s+)?(?:no|not\s+a)
        \s+(?:idea|clue|information|info|names?\b)
      | (?:i\s*'?a?m\s+)?not\s+(?:yet\s+)?
        (?:sure|known|clear|decided|told|yet|certain)
      | (?:i\s+)?(?:do|did|have){_NOT}\s+(?:have\s+|got\s+)?(?:it|one|that|any|them)\W*$
      | (?:maybe\s+)?later\W*$ | (?:not|some\s+other)\s+(?:now|time)\W*$
      | no\s*t?\s*yet | unknown | tb[cda]\b | n/?a\b | id[kc]\b | dunno
      | (?:they|he|she|hr|the\s+recruiter)\s+
        (?:(?:did|has|have|wo|would){_NOT}|never)(?:\s+\w+){{0,6}}
      | (?:nobody|no\s*one)\s+(?:ever\s+)?(?:told|said|mentioned)(?:\s+\w+){{0,6}}
      | (?:it\s+)?(?:was|is){_NOT}
        \s+(?:in\s+the\s+(?:mail|email|invite|letter)|said|mentioned|clear)
      | (?:nobody|none|no\s*one|no\s+name|nothing)\W*$
      | (?:i\s+)?(?:have\s+|'ve\s+)?forgot(?:ten)?\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HEDGE: Final = (
    r"well|so|ok|okay|oh|um+|hm+|yes|yeah|sorry|not\s+sure|maybe|probably|perhaps"
    r"|i\s+(?:think|believe|guess)"
)
_HAS_NAME: Final = r"company|firm|job|role|position|post|employer|place|title"
# "It's called", "a bloke called", "her name is", "I'm meeting".
_LEAD_IN: Final = Expression(
    rf"""^\W*(?:(?:{_HEDGE})\W+)*
    (?:(?:an?|the|my)\s+[\w-]+(?:\s\w+)?,?\s+(?:its\s+|the\s+)?name\s+(?:is\s+)?
      | (?:it|that|this|she|he)(?:\s+is|\s+was(?=\s(?-i:[A-Z]))|'?s)\s+
        (?:called\s+|named\s+)?
      | they(?:\s+are|'?re)\s+called\s+
      | (?:his|her|their|the|my|the\s+\w+'?s)\s+names?(?:\s+(?:is|are|was)|'?s)\s+
      | (?:the\s+)?(?:{_HAS_NAME})(?:\s+(?:is|was)|'?s)\s+(?:called\s+)?
      | (?:(?:a|the|some|this)\s+(?:\w+\s+){{1,2}}|some(?:one|body)\s+|people\s+)
        (?:called|named)\s+
      | (?:the|my|our)\s+(?:\w+\s+){{1,3}}(?:is|are|will\s+be)\s+(?=[A-Z])
      | (?:called|named)\s+
      | i(?:\s+am|'?m|\s+will|'?ll)\s+
        (?:meet(?:ing)?|see(?:ing)?|talk(?:ing)?\s+(?:to|with)
          |interview(?:ing)?\s+(?:at|with))\s+
      | (?:with|at|for)\s+(?=\w)
    )?""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKS: Final = Expression(
    r"^\W*(?:why|what|which|who|how|where|when|can|could|do|does|is|are|should|must"
    r"|stop|skip|"
    r"please|wait|hold|help|sorry|thanks|thank|hello|hi|hey|next|no|yes|ok|okay|fine"
    r"|later|"
    r"whatever|whoever|lol|haha|nevermind|never|forget|ignore)\b",
    re.IGNORECASE,
)
_NAMELIKE: Final = Expression(r"[A-Z][\w.'’&-]*")
_NAME_FIRST: Final = Expression(
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?\s*(?:[,;(-]|who (?:is|runs|leads|does|heads|works))"
)
_WORKPLACE: Final = Expression(
    r"(?:the|my|our)\s+(?:\w+\s+){0,2}(?:school|hospital|company|firm|place|office"
    r"|ward|depot"
    r"|site|shop|nursery|college|home|practice|surgery|branch|department)"
    r"(?:\s+(?:where|that|which)\b.*)?$",
    re.IGNORECASE,
)
# "Castle Homes is the company not a person" names a company.
_IS_THE_COMPANY: Final = Expression(
    r"^(?:(?:no|sorry|well|but)\W+)*(?P<name>(?!(?:it|that|this|which"
    r"|what)\b)\w[^,;?]{0,50}?)"
    r" (?:is|are) (?:only )?the (?:company|firm|employer|place|organi[sz]ation"
    r"|business)\b"
    r"(?:\W+(?:and )?not .*)?\W*$",
    re.IGNORECASE,
)
# What points back to a name that was given before: "same like in job i gave you".
_SAME: Final = Expression(
    r"\s*[,;(–-]\s*(?:(?:it'?s |its )?(?:the )?same (?:one )?(?:like|as|that|which|i|in"
    r"|from)\b|(?:as|like) (?:i (?:said|told|wrote)|in the|before)\b"
    r"|i (?:already )?(?:said|told|gave|wrote)\b|you (?:have|know|got) (?:it|that)\b"
    r"|(?:the one )?(?:from|in) (?:the|my) (?:job|posting|ad|advert)\b).*$",
    re.IGNORECASE,
)
# What is said of a company behind its name: "Harbour Oak Care, a group of homes".
_APPOSED: Final = Expression(
    r"(?P<name>[A-Z0-9][\w&'.-]*(?: (?:[A-Z0-9&][\w&'.-]*|of|and|the|for|in)){0,6})"
    r"(?:\s*[,;(–-]\s*(?:it'?s |its |they'?re |that'?s |which is |who are )?(?:an?|the"
    r"|one"
    r" of|some|basically|part of|in|near|based|like)\b| which\b| that (?:is|does"
    r"|makes)\b"
    r"| who\b|\s*[,;(–-]\s*(?:they|it|we|i)(?:'\w+)?\b"
    r"|\s*[,;]\s*(?:on|last|yesterday|today|this|with|where)\b)",
)
# "The company is", "it's called": what surely leads to a name.
_NAMED_HERE: Final = Expression(
    rf"(?:(?:no|yes|well|but|and|so|ok|oh|hm+|wait|sorry|actually|ah)\W+)*(?:(?:the"
    rf" )?(?:name of the )?"
    rf"(?:{_HAS_NAME}|name)(?:'s| name)?(?: is| was|'s)|it(?:'s| is| was) called"
    r"|they(?:'re| are) called|it(?:'s| is)|i (?:said|meant|mean))(?: called)?\s+"
    r"(?=(?:the )?[A-Z])",
    re.IGNORECASE,
)
# A subject and its verb, or a verb that no name holds, in classes of the lexicon.
_TELLS: Final = Expression(r"[iwuhH][rz]*[pPbBfFmoOEV3]|[tnsxXd][rz]*[bBmFO]|[iwu]z")
_AFTERWORDS: Final = (
    2  # "no idea, sorry" is no note; "I forgot to say that I run" is one
)
_MOST_WORDS: Final = {
    FormField.PERSON: 24,  # several people with their roles
    FormField.COMPANY: 9,
    FormField.TITLE: 12,
}


def answers_form(field: FormField, text: str) -> FormHearing:
    """Hear whether a text is a value for a field.

    A value is given without what leads up to it: "a bloke called Tim" is "Tim". For a
    note all words are a value but "don't know". Who insists may be taken at their word:
    the caller decides what a second sentence is.
    """
    text = _BLANK.sub(" ", text)
    if not any(letter.isalnum() for letter in text):
        unknown = "?" in text or "-" in text
        return FormHearing(FormAnswer.UNKNOWN if unknown else FormAnswer.SENTENCE)
    text = text.replace("’", "'")
    if field is FormField.COMPANY and (behind := _behind(text)) is not None:
        return behind
    match = _UNKNOWN.match(text)
    own = field is FormField.NOTE and _OF_ONESELF.match(text)
    if match is not None and not own and not _goes_on(text[match.end() :]):
        after = len(text[match.end() :].split())
        if field is not FormField.NOTE or after <= _AFTERWORDS:
            return FormHearing(FormAnswer.UNKNOWN)
    if field is FormField.NOTE:
        return FormHearing(FormAnswer.VALUE, 0, len(text))
    if field is FormField.COMPANY:
        claimed = _IS_THE_COMPANY.match(text)
        if claimed is not None:
            return FormHearing(FormAnswer.VALUE, *claimed.span("name"))
        text = _SAME.sub("", text)
    lead = _LEAD_IN.match(text)
    start = lead.end() if lead is not None else 0
    start += len(text[start:]) - len(text[start:].lstrip(" \t\n\"'“‘(:-"))
    end = len(text.rstrip(" \t\n.!\"'”’"))
    if field is FormField.COMPANY:
        told = _APPOSED.match(text, start)
        end = told.end("name") if told is not None else end
    rest = text[start:end]
    if not any(letter.isalpha() for letter in rest) or "?" in rest:
        return FormHearing(FormAnswer.SENTENCE)
    reading = read(rest)
    if reading.spoken > _MOST_WORDS[field]:
        return FormHearing(FormAnswer.SENTENCE)
    named = _named(reading, rest) or (
        field is FormField.PERSON and _NAME_FIRST.match(rest) is not None
    )
    there = field is FormField.COMPANY and _WORKPLACE.match(rest) is not None
    if not named and not there and (_ASKS.match(rest) or _TELLS.search(reading.shape)):
        return FormHearing(FormAnswer.SENTENCE)
    return FormHearing(FormAnswer.VALUE, start, end)


def _behind(text: str) -> FormHearing | None:
    """Hear a company in the last of several sentences: "It does. It's called Acme"."""
    starts = [m.end() for m in re.finditer(r"[.!?]\s+", text)]
    for start in reversed(starts):
        led = _NAMED_HERE.match(text, start)
        if led is None or not text[led.end()].isupper():
            continue
        told = answers_form(FormField.COMPANY, text[start:])
        if told.answer is FormAnswer.VALUE:
            return FormHearing(told.answer, start + told.start, start + told.end)
    return None


def _goes_on(rest: str) -> bool:
    """Whether a value follows on "not sure": "not sure, maybe Karen Doyle"."""
    return (
        re.search(r"[,;:.-]\s*(?:maybe|perhaps|probably|i think)\b", rest, re.I)
        is not None
    )


def _named(reading: Reading, rest: str) -> bool:
    """Whether nearly all words are written as names: "We Are Social", "Just Eat"."""
    words = [word for word in rest.split() if word[:1].isalpha()]
    if not words or reading.spoken < 2:
        return False
    small = {"and", "of", "the", "for", "de", "van", "von", "&"}
    return all(_NAMELIKE.match(word) or word in small for word in words)
