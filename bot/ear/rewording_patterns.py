"""How a word that is put right is built; in small letters."""

from typing import Final

from bot.ear.revising_patterns import ASKING
from bot.expressions import Expression

_MARKS: Final = r"[\s,.;:!?…–—-]"
SURE_LEAD: Final = (
    r"(?:wait|sorry|sry|oops|whoops|ups|correction|pardon|excuse me|typo|scratch that"
    r"|my (?:mistake|bad|error)|(?:small |one |quick )?correction|i (?:got|had)"
    r" (?:that|it|this) wrong|i (?:mis|mistyped)\w*|wrong (?:number|name|word|figure"
    r"|year|day)(?: there)?|(?:i (?:need to|have to|want to|must|should)|let me|may i)"
    r" (?:just )?correct(?: (?:that|this|it|something|myself|one thing))?)"
)
LEAD: Final = (
    rf"\W*(?P<lead>(?:(?:{SURE_LEAD}|oh|ah|no|nope|hm+|um+|hang on|hold on|actually|and"
    r"|but|ok(?:ay)?|so|well|also|in fact|one thing|mate|anyway|yes|yeah|ha(?:ha)*|lol"
    rf"|btw|by the way|to be (?:exact|honest|precise))\b{_MARKS}*)*)"
)
TAIL: Final = (
    rf"(?:{_MARKS}*\(?\b(?:sorry|sry|pardon|please|pls|plz|btw|by the way|mate|man|lol"
    r"|haha+|thanks|thank you|ta|ok(?:ay)?|actually|i mean|really|then|in fact|to be"
    r" (?:exact|honest|precise|fair)|tbh|my (?:mistake|bad|error)|typo|instead|i (?:got"
    r"|had) (?:it|that|this) wrong|i (?:mistyped|misremembered|miscounted)"
    r"|(?:(?:can|could|would|will|did) (?:you|u|ye) (?:please )?|please |pls |and "
    r"|so )*(?:change|fix|correct|update|amend|put (?:it|that|this) right)"
    r"(?: (?:it|that|this|there|please|pls|for me|in (?:there|my answer)|on the page"
    r"|now|to be right))*)\b\)?)*[\s.,!?)…*]*"
)
PHRASE: Final = r"[^.!?;:,\n()]{1,45}?"
_SHORT: Final = (
    r"[^\s.!?;:,\n()](?:(?:[^.!?;:,\n()]|(?<=\w)[.,](?=\w)|(?<=\bdr)\.){0,43}?"
    r"[^\s.!?;:,\n()])??"
)
"""What is right or wrong, in a few words; a point may stand in a figure."""
_MEANT: Final = (
    r"(?:i (?:mean|meant)(?: to (?:say|write|type|put))?(?: it was| it's| that)?"
    r"|make (?:that|it)|(?:(?:it|that|there|this|he|she|they|which)(?: really)? )?"
    r"should(?: be|'ve been| have been| say| read))"
)
_IS: Final = (
    r"(?:(?:it|that|this)(?:'s|s| is| was| were| really was| had been)|there (?:were"
    r"|was|are)|(?:we|they|i|she|he)(?: (?:had|was|were)|'s)|(?:the|her|his|their)"
    r" (?:name|number|figure|year|age)(?:'s| is| was))"
)
_BE: Final = rf"(?:(?P<meant>{_MEANT})|{_IS})"
_SEP: Final = (
    r"(?:\s*[,.;:!–—-]+\s*(?:but |and |when |no )?|\s+(?:but|and|when)\s+|\s+)"
)
_HARD: Final = r"(?:\s*[,.;:!–—-]+\s*(?:but |and |no )?|\s+but\s+)"
_SAID: Final = (
    r"(?:(?:it|that|this|there|the (?:page|summary|line|quote))(?: still)? (?:says?"
    r"|said|has|reads)|(?:you|u)(?: still)? (?:have|put|wrote|write|quoted?|say)"
    r"|i(?: just| first| had)? (?:said|wrote|put|typed|told you|say)|it's)"
)

NOT_THAT: Final = Expression(
    rf"{LEAD}(?:(?:{_BE}|(?P<meant3>i (?:said|wrote|told you)(?: it was)?))\s+)?"
    rf"(?P<new>{_SHORT})(?:\s*[,(–-]?\s*(?P<meant2>i mean|i meant"
    r"|sorry|pardon|actually))?\s*[,.;–-]*\s+(?:and |but )?(?P<link>not|instead of"
    rf"|rather than) (?P<old>{_SHORT}){TAIL}"
)
NOT_BUT: Final = Expression(
    rf"{LEAD}(?:{_BE}\s+)?not (?P<old>{_SHORT}){_SEP}(?:(?P<be2>i meant|{_MEANT}|{_IS})"
    rf"\s+)?(?P<new>{_SHORT}){TAIL}"
)
SAID_MEANT: Final = Expression(
    rf"{LEAD}{_SAID} (?P<old>{_SHORT})(?: (?:there|still|now))*(?:{_SEP}(?P<meant>"
    rf"{_MEANT})|{_HARD}{_IS}|{_SEP}then i said)\s+(?P<new>{_SHORT})(?P<tail>{TAIL})"
)
MEANT_SAID: Final = Expression(
    rf"{LEAD}{_BE}\s+(?P<new>{_SHORT}){_HARD}(?:though )?(?:i|you|it)(?: just| still)?"
    rf" (?:said|wrote|put|typed|says) (?P<old>{_SHORT})(?P<tail>{TAIL})"
)
IS_MEANT: Final = Expression(
    rf"{LEAD}{_IS} (?P<old>{_SHORT}){_SEP}(?P<meant>i (?:mean|meant)(?: to say"
    rf"| it was)?)\s+(?P<new>{_SHORT})(?P<tail>{TAIL})"
)
_WITH: Final = rf"(?:\s*(?:,|;|\.|–|-|\bbecause\b|\bsince\b|\bas\b) .{{0,60}}|{TAIL})"
"""Why it is wanted, which is no part of it."""
CHANGE: Final = Expression(
    rf"{LEAD}(?P<asks>{ASKING})(?:swap|change|replace|switch|correct) (?:the (?:word"
    rf"|name"
    rf"|number|figure) )?(?P<old>{_SHORT}) (?:for|with|to|into|by) (?P<new>{_SHORT})"
    rf"{_WITH}"
)
SAY_NOT: Final = Expression(
    rf"{LEAD}(?P<asks>{ASKING})(?:say|write|put|use|call (?:him|her|it"
    rf"|them)) (?P<new>{_SHORT})"
    rf" (?:instead of|rather than|in place of|not|where (?:i|it) (?:said|says|wrote))"
    rf" (?P<old>{_SHORT}){_WITH}"
)
OUT_SAY: Final = Expression(
    rf"{LEAD}(?P<asks>{ASKING})(?:take|leave|cut|drop|remove|delete|lose"
    rf"|get) (?:out )?(?:the"
    rf" (?:name|word|number) )?(?P<old>{_SHORT})(?:'s? name)?(?: (?:out|off|away)"
    r"(?: of (?:it|that|there|this|the \w+|my \w+))?)?(?:\s*[,;.–-]+\s*(?:and |then )?"
    r"|\s+(?:and|then)\s+)"
    r"(?:please |pls |just |instead |you can |better )*(?:say|write|put|use|make (?:it"
    rf"|him|her|that)|call (?:him|her|them|it)) (?P<new>{_SHORT}){_WITH}"
)
NAME_OUT: Final = tuple(
    Expression(one)
    for one in (
        rf"{LEAD}{ASKING}(?:do ?n'?t|dont|do not|never|not|without) (?:\w+ )?(?:put|use"
        r"|write|mention|print|include|show|quote)(?:ing)? (?P<old>[\w -]{2,30}?) by"
        r" (?:first |last |full )?name\b.{0,60}",
        rf"{LEAD}{ASKING}(?:take|leave|keep|cut|get|strip|drop|remove|delete|lose|edit"
        r"|rub|erase) (?:out )?(?:the name (?:of )?)?(?P<old>[\w-]{2,20}(?:"
        r" [\w-]{2,20})"
        r"{0,2}?)(?:'s?|s)? (?:last |first |full |sur)?name\b(?: out| off"
        r"| away)?.{0,60}",
        rf"{LEAD}{ASKING}(?:take|leave|keep|cut|remove|delete|drop) (?:out )?the name"
        r" (?:of )?(?P<old>[\w-]{2,20})(?: out| off| away)?.{0,40}",
        rf"{LEAD}{ASKING}(?:do ?n'?t|dont|do not|never|not|without) (?:\w+ )?(?:put|use"
        r"|write|mention|name|print|keep|include|show|quote|say|have)(?:ing)? (?:the"
        r" name (?:of )?)?(?P<old>[\w-]{2,20}(?: [\w-]{2,20}){0,2}?)(?:'s?|s)? name\b"
        r".{0,60}",
    )
)
"""What asks for somebody's name to go, and no more than that."""
FIGURE_OUT: Final = tuple(
    Expression(one)
    for one in (
        rf"{LEAD}{ASKING}(?:take|leave|cut|get|pull|keep) (?:out )?(?P<old>[^.!?;\n]"
        r"{1,50}?)(?: (?:out|off|away))\b(?P<why>[\s,].{0,60})?\W*",
        rf"{LEAD}{ASKING}(?:take|leave|cut"
        rf"|pull) out (?P<old>[^.!?;,\n]{{1,50}})(?P<why>"
        r"[\s,].{0,60})?\W*",
        rf"{LEAD}{ASKING}(?:drop|remove|delete|lose|erase|strike) (?P<old>[^.!?;,\n]"
        r"{1,50})(?P<why>,.{0,60})?\W*",
    )
)
"""What asks for something to go: only a figure that is named goes without its line."""
AGE: Final = Expression(
    r"^(?:(?:the|my|our|his|her) )?(?P<who>[\w-]{2,20})(?:'s?)? age\b"
)
REST: Final = tuple(
    Expression(one)
    for one in (
        rf"{LEAD}(?:i did ?n'?t mean |i meant |i (?:only |just )?wanted )?not (?:the "
        rf"|all"
        r" |of )*(?:whole|entire|all|full|complete)?\b(?: (?:of )?(?:it|that|line"
        r"|sentence|thing|bit|paragraph|answer|message|one)| the \w+)*(?: mate| man)?"
        r"\s*[,.;:–-]*\s*(?:just|only|i meant(?: just| only)?|but(?: just| only)?)"
        r" (?P<old>[^.!?;,\n]{1,30}?)(?: (?:out|please|pls|sorry))*\W*",
        rf"{LEAD}(?:just|only) (?P<old>[^.!?;,\n]{{1,30}}?),? not (?:the |all |of )*"
        r"(?:whole|entire|all|full|rest)?\b(?: (?:of )?(?:it|that|line|sentence|thing"
        r"|bit))*\W*",
        rf"{LEAD}(?:did you take out .{{5,60}}\?\s*)?i (?:only |just )?(?:wanted|want"
        r"|meant)(?: only| just)? (?P<old>[^.!?;,\n]{1,30}?) (?:out|gone|off|away)\b"
        r"(?:,? (?:and|but|not) .{0,40})?\W*",
    )
)
"""What says that less was meant to go than went."""
NUMBER: Final = (
    r"(?:[£$€]?\d[\d.,]*(?:st|nd|rd|th|k|m|%|am|pm)?|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
)
ONLY_NEW: Final = (
    Expression(
        rf"{LEAD}(?:{_BE}\s+)?(?P<new>(?:the )?{NUMBER}\b(?: [\w'-]+){{0,4}}?)"
        rf"(?P<told>, .{{3,80}})?{TAIL}"
    ),
    Expression(
        rf"{LEAD}(?P<before>[\w' ]{{2,30}}?) (?:was|were|is|are) (?P<new>{NUMBER}\b)"
        rf"(?P<told>, .{{3,80}})?{TAIL}"
    ),
)
SPELT: Final = Expression(
    rf"{LEAD}(?:(?:it|that|he|she)(?:'s|s| is)|(?:his|her|the|their) name(?:'s| is)?)?"
    r"\s*(?:spel(?:t|led)|written)?\s*(?P<new>[^\W\d_][\w'-]{2,20}) (?:is )?"
    r"(?:with|has) (?:an? |one |two |double |a single )?[^\W\d_]s?"
    rf"(?:[\s,:;–-]+(?P<new2>[^\W\d_][\w'-]{{2,20}}))?{TAIL}"
)
"""A name with how it is spelt: "Ana with one n", "Erik with a k"."""
MARKED: Final = Expression(
    r"\s*(?:\*(?P<new>[^\s*]+(?: [^\s*]+){0,2})|(?P<new2>[^\s*]+(?: [^\s*]+){0,3})"
    r"\*)\s*"
)
"""What stands beside an asterisk is how it should be."""
