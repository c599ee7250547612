"""How wishes about a letter are built: out, back, signed, moved, in other words."""

import re
from typing import Final

from bot.expressions import Expression

SPLIT: Final = Expression(
    r"(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\b[a-z])[.!?\n]+(?:\s|$)"
    r"|\s*[,;–]\s*(?:(?:and|but|so|also|then)\s+)?(?=(?:i|i'd|i'm|you|it|it's|put"
    r"|take|remove"
    r"|leave|sign|can|could|do|don't|make|add|write|say|that|that's|will|would|delete"
    r"|cut"
    r"|never|we|send|keep|why|let|finish|end|begin|start|move|mention|include"
    r"|show|use|sounds?|out|she|he|they|just|not|no|without)\b)"
    r"|\s*,\s*and\s+(?=(?:the|my|softer|warmer|shorter|less|more|then|not|without"
    r"|with|please|also|is|does|should)\b)"
    r"|\s+(?:and|but)\s+(?=(?:i|i'd|put|take|remove|leave|sign|can|could|make|write"
    r"|will"
    r"|delete|cut|do not|don't|it's|it is|it sounds|please|let|move|finish|end it"
    r"|add|mention|sounds?|more|less|softer|warmer|shorter)\b)"
    r"|\s+but\s+(?=(?:the|too|a (?:bit|little)|much|way|she|he|only)\b)",
    re.IGNORECASE,
)
LEAD: Final = Expression(
    r"^\W*(?:(?:well|so|ok|okay|and|but|also|then|please|pls|plz|sorry|thanks|thank you"
    r"|thank you kindly|hm+|oh|no(?! (?:mention|word|talk|more|sorry)\b)|yes|now|just"
    r"|maybe|perhaps|actually|good heavens|hey"
    r"|i think|i want you to|i'd like you to|i would like you to|i need you to|you"
    r" (?:can"
    r"|could|should|must|may)|(?:can|could|would|will) (?:you|u|we)|it would be"
    r" (?:nice|good"
    r"|better) (?:to|if you)|better(?: to)?|let'?s|kindly|is it possible to|try to"
    r"|nah|nope|hang on|wait|to be honest|honestly|first|one more thing)[\s,:-]+)*",
    re.IGNORECASE,
)
TELLING: Final = (
    r"(?:both |also |all |even |really )?(?:told|said|asked|showed|explained|talked"
    r"|spoke|walked|gave|laughed|shared|offered|made (?!that|it|this|up)|let|listened"
    r"|took me|found|waited|mentioned|introduced|helped|were|remembered|knew|answered"
    r"|welcomed)\b"
)
TELLS: Final = Expression(rf"^(?:you|we|she|he|they) {TELLING}", re.IGNORECASE)
SENTENCE: Final = (
    r"(?:whole |entire |last |first |second |other )?(?:sentences?|lines?|bits?|parts?"
    r"|words?|things?|phrases?|paragraphs?|pieces?|stuff|piece of text|passage)"
)
NOT: Final = r"(?:not|n't|never)"
OUT: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:take out|take away|remove|delete|leave out|cut out|cut|drop|strike out"
        r"|strike"
        r"|get rid of|lose|scrap|omit|erase|cross out|kick out|throw out"
        r"|forget)\s+(?P<x>.+)$",
        r"^(?:out|away) with (?P<x>.+)$",
        r"^(?:take|leave|cut|strike|cross|throw|get)\s+(?P<x>.+?)\s+(?:out|away"
        r"|off)\b.*$",
        r"^i(?:'d| would)? (?:really |just )?(?:do|would|did|will|could|can|have)?"
        r"(?: not|n't| never|nt) (?:really |ever |even )*(?:want|like|need"
        r"|wish)(?:ed)?"
        r"(?: to (?:say|write|have|mention|see))? (?P<x>.+)$",
        r"^(?:but )?(?:i(?:'d|'ve)?|it|nobody) (?:would|will|could|can|did|do|have"
        r"|had)?\s*"
        rf"{NOT} (?:ever |really |even |actually )*(?:write|wrote|say|said|written"
        rf"|told"
        r"|tell|put|mention(?:ed)?|mean|meant|use|used|talk(?:ed)? about|speak"
        r" of)\b(?: (?:that|about|like|anything (?:about|like|of)))?"
        r"\s*(?P<x>.*)$",
        r"^i (?:would|could|did|do|ca|wo)n't (?:ever |really )*(?:write|say|put"
        r"|mention|use"
        r"|mean)\b(?: (?:that|about|like))?\s*(?P<x>.*)$",
        r"^(?P<x>.+?)(?: is| was| are|'s) (?:just |simply |also )?(?:not true|untrue|a"
        r" lie"
        r"|made up|invented|not mine|not from me|not what i said|nonsense)\b.*$",
        r"^(?P<x>.+?) (?:has to|have to|must|should|can|needs to) (?:go|come out|be"
        r" (?:cut"
        r"|removed|left out|deleted))\b.*$",
        r"^(?:it )?(?:without|no more) (?P<x>.+)$",
        r"^(?:do not|don't|dont|never) apologi[sz]e\b(?P<x>.*)$",
        r"^why (?:have|did|do) (?:you|u) (?:write|written|wrote|put|say|said|call)(?:"
        r" in)?"
        r" (?P<x>.+)$",
        r"^you (?:made (?:that|it|this|them)|invented|made)(?: up)? ?(?P<x>.*?)(?:"
        r" up)?$",
        r"^(?P<x>.+?) (?:should|must|does|do|is)(?: not|n't) (?:be |belong )?"
        r"(?:in (?:it|there|the (?:letter|note))|there|written)\b.*$",
        r"^(?:do not|don't|dont|never|no need to)\s+(?:thank|mention|say|write|use|put"
        r"|include|talk about|speak of|bring up|tell)(?: (?:him|her|them))?(?: (?:for"
        r"|about|that|of))?\s+(?P<x>.+)$",
        r"^(?:no|not any)(?: more)? (?P<x>(?!one\b|idea\b|problem\b|thanks\b"
        r"|worries\b)\S.+)$",
    )
)
POINTS: Final = Expression(
    r"^(?:(?:that|this|it|so|those|these|them|such (?:a )?things?|any of (?:it|that"
    r"|this)"
    rf"|the|my|your)\s*)*(?:{SENTENCE})?$",
    re.IGNORECASE,
)
ABOUT: Final = Expression(
    rf"^(?:(?:the|that|this|your|my|any|all) )*{SENTENCE}"
    r"(?: (?:about|with|on|where|that says?|which says?|saying|says|of|that|which|like"
    r"|starting(?: with)?|beginning(?: with)?|in which|i|you))*\b\s*",
    re.IGNORECASE,
)
TRAIL: Final = Expression(
    r"[\s,]*\b(?:by the way|btw|please|pls|thanks|thank you|again|too|as well|at all"
    r"|from (?:it"
    r"|there|the (?:letter|note|draft))|in (?:it|there|the (?:letter|note|draft))|ok"
    r"|for me"
    r"|if you can|out)\b\W*$",
    re.IGNORECASE,
)
OLD: Final = r"(?:first|old|earlier|previous|former|original|other|last|one before)"
LETTER: Final = r"(?:one|version|letter|draft|wording|text|note)(?: before)?"
BACK: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:put|bring|get|have|want|give me|i want|i'd like|i would"
        r" like)\s+(?:back\s+)"
        r"(?:in )?(?P<x>.*)$",
        r"^(?:put|bring|get|give me|i want|i'd like|i would like"
        r"|have)\s+(?P<x>.+?)\s+back"
        r"(?: in)?\b.*$",
        r"^(?:restore|undo|reinstate)\b\s*(?P<x>.*)$",
        r"^(?:leave|keep|put|make) (?:it|that) (?:as|how|the way|like) it was\b(?P<x>)",
        r"^(?:it's|it is|that's|the letter is|there is|there's) missing (?P<x>.+)$",
        r"^(?P<x>.+?) (?:is not|isn't|is missing|are not|aren't) (?:in (?:it|there"
        r"|the (?:letter|note))"
        r"|mentioned|there)$",
        r"^what about (?P<x>(?!me\b|it\b|you\b|that\b|this\b)\S.+)$",
        r"^why (?:did|do|have|would)(?:(?: not|n't|nt) ?(?:you|u)?| (?:you|u) not)"
        r" (?:mention"
        r"|written|put in|include)"
        r"(?: about)? (?P<x>\S.+)$",
        r"^(?P<x>(?:the |my |her |his ).+?) (?:is|are) (?:missing|gone|not there any"
        r" ?more)$",
        rf"^(?:i (?:liked|preferred|prefer|want|like) |use |show me |give me |go back"
        rf" to )?"
        rf"the {OLD} {LETTER}(?: (?:was|is) (?:much |far )?(?:better|nicer|good|fine)"
        r"| (?:better|more|back))?\W*(?P<x>)$",
        r"^(?:but )?(?:where (?:is|has|did)|what happened to) (?P<x>.+?)(?: gone|"
        r" go)?$",
        r"^you(?:'ve| have)? (?:taken|took|left|cut|lost|dropped|forgot(?:ten)?|removed"
        r"|deleted)(?: out)? (?P<x>.+?)(?: out)?$",
        r"^(?:go |step )?(?:back )?(?:to )?(?:the )?(?:previous|earlier|old|one"
        r" before|version before"
        r"|last but one|former)(?: (?:one|version|letter|draft|wording))?(?: please|"
        r" again)*$(?P<x>)",
        r"^(?:it was|that was) better before\W*(?P<x>)$",
    )
)
AS_IT_WAS: Final = Expression(rf"the {OLD} {LETTER}", re.IGNORECASE)
NTH: Final = Expression(
    rf"(?:the |that |this )*(?P<nth>first|second|third|fourth|last) {SENTENCE}",
    re.IGNORECASE,
)
"""A sentence that is named by its place."""

NAME: Final = r"(?P<n>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}?)"
SIGN: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:sign|end|finish)(?: (?:it|this|the (?:letter|note)|that|off|with|as|from"
        r"|by"
        rf"|by the name of|the name|my name|is|just|only))+\s+{NAME}(?:,? not .*)?$",
        rf"^(?:it should be |it is |it's |it must be )?signed (?:by |as |with"
        rf" )?{NAME}$",
        rf"^(?:put|write|use|add) (?:my name,? (?:as )?)?{NAME},? (?:at the (?:end"
        rf"|bottom)"
        r"|under(?:neath)?(?: it)?|as (?:my name|the signature|signature))$",
        rf"^sign(?: it| with| as| off)*: ?{NAME}$",
        rf"^sign(?: it)? (?:with )?(?:only |just )?(?:my |the )?(?:initials?|full"
        rf" name|first name|nickname"
        rf"|whole name) {NAME}$",
        rf"^(?:put|write|use|add)? ?my (?:full |real |whole |first )?name,? (?:is |as"
        rf" )?{NAME}(?: at the (?:end"
        rf"|bottom)"
        r"| under it)?$",
        rf"^(?:i'm|i am) (?:called )?{NAME},? (?:so )?sign it$",
    )
)
CONTACT: Final = Expression(
    r"^(?:put|add|write|include|and|also)? ?(?:also )?(?:my )?(?:phone|mobile"
    r"|telephone|cell|number|e-?mail"
    r"|linkedin|contact)(?: (?:number|address|profile|details))?(?: (?:is"
    r"|under(?:neath)?|below|at the"
    r" (?:end|bottom)|(?:to|in|into) (?:it|the letter)|there|it|my name))*[\s:,]+"
    r"(?P<x>\+?\(?\d[\d ()./-]{5,}\d|\S+@\S+\.\w+|(?:https?://|www\."
    r"|linkedin\.com)\S+)(?: \w+){0,4}$",
    re.IGNORECASE,
)
"""How one may be reached, to stand under one's name."""
NO_NAME: Final = frozenset(
    """please now then it here with my your the in at with name properly off not
    no bad good weak strange too missing wrong fine so very ok okay""".split()
)
TITLED: Final = (
    r"(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|sister|father|herr|frau|madame"
    r"|monsieur)"
)
DEAR: Final = Expression(
    rf"^(?:.*(?:\bso|:|\bwe (?:all )?say|\bactually|\bjust) (?={TITLED}\b\.?"
    rf" (?-i:[A-Z])))?(?:(?:(?:and )?it should (?:say|be|start(?: with)?|begin(?:"
    rf" with)?)"
    r"|write(?: to (?:him|her))?|it's|it is|(?:she|he)(?:'s| is)(?: now| actually|"
    r" really| called| named"
    r"| known as)?"
    r"|say|put|use|make (?:it|that)|start (?:it )?with|begin (?:it )?with|call (?:him"
    r"|her|them)|address (?:him|her|them) (?:as|with)|change (?:it|that) to"
    r"|not \S+(?: \S+)? but)\s+)?"
    rf"(?P<dear>dear\s+\S.*|{TITLED}\b\.? (?!or\b|not\b)\S+?(?: (?!there\b|here\b"
    rf"|please\b)\S+)?)(?: there| here| please)?(?:,\s.*)?$"
    r"|^(?:(?:she|he) )?(?:said |asked me |wants (?:me )?|told me |likes )?(?:to"
    r" )?(?:be )?"
    r"(?:call|calls|called|goes by|prefers|is known as)(?: (?:me|him|her|them))?(?: to"
    r" call (?:him|her))? (?P<called>(?-i:[A-Z])[\w'-]+)$",
    re.IGNORECASE,
)
SWAP: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:change|replace|swap|exchange) (?P<old>.+?) (?:to|with|by|for|into):?"
        r" (?P<new>.+)$",
        r"^(?:say|write|put|use|make it) (?P<new>.+?) (?:instead of|not|rather than)"
        r" (?P<old>.+)$",
        r"^instead of (?P<old>.+?),? (?:please )?(?:say|write|put|use|i'd say|i want"
        r"|take):?"
        r" (?P<new>.+)$",
    )
)
THE_IT: Final = (
    r"(?:it|this|that|the (?:letter|note|draft|wording|text|tone|whole thing|style)"
    r"|your (?:letter|note|draft|wording)|they)"
)
TONE: Final = Expression(
    rf"^(?:{THE_IT}(?:'s| is| was| sounds?| reads?| feels?| looks?| seems?)?\s+)?"
    r"(?:(?:a (?:bit|little)|much|far|way|so|really|very|rather|quite|all|just|still)"
    r" )*too"
    r" (?!late\b|busy\b|tired\b|many\b)\w+(?:,? (?:and|or) (?:too )?\w+)*"
    r"(?: for (?:me|my taste|this|her|him|them|an? \w+))?(?: now| still)?$"
    rf"|^{THE_IT} (?:sounds?|reads?|feels?|comes across)(?: \w+){{0,2}}?(?: (?!good"
    rf"|right|fine"
    r"|great|perfect|nice|lovely|ok|okay|better)\w+)$"
    rf"|^{THE_IT} (?:is|sounds?|reads?|feels?|looks?|seems?) (?:so |very |really |a"
    rf" bit |a"
    r" little |rather |quite |kind of |not |like )*(?:cold|stiff|young|old|posh|formal"
    r"|fake"
    r"|cheesy|childish|long|short|flat|dry|odd|weird|strange|american|boring|robotic"
    r"|wrong|enough|like me|warm|friendly|natural|a robot|a machine|right|my style|my"
    r" words)\b"
    r"|^(?:make|write|say|put|phrase|word|try)(?: (?:it|this|that))? (?:a (?:bit"
    r"|little) |much"
    r" |more |less |in )*(?:warmer|colder|shorter|longer|simpler|kinder|friendlier"
    r"|formal(?:ly)?"
    r"|polite(?:ly)?|warm(?:ly)?|personal|different(?:ly)?|another way|plain(?:er)?"
    r"|nicer"
    r"|other words|professional|natural(?:ly)?|human|again)\b"
    r"|\b(?:does|do)(?: not|n't|nt) sound (?:like|right|natural)\b"
    r"|^(?:it's |it is |that's |that is |this is )?not (?:my style|how i (?:talk|speak"
    r"|write)"
    r"|like me|me|what i would say)\W*$"
    r"|^i (?:do not|don't|dont|didn't) (?:really )?(?:like|love) (?:it|this|that)"
    r"(?: (?:one|letter|wording|version|at all|much|very much))*$"
    r"|^i(?:'d| would)? (?:do not|don't|not|would not|wouldn't|never) (?:talk|speak"
    r"|write|sound) like"
    r" (?:this"
    r"|that)\b|^(?:re-?write|re-?phrase|re-?word)\b|^(?:another|a different|some"
    r" other) (?:one"
    r"|wording|version|way)\b|^(?:can|could) (?:i|it) (?:have|be) (?:another|different"
    r"|shorter"
    r"|warmer)\b",
    re.IGNORECASE,
)
SHORTER: Final = Expression(
    r"\btoo (?:long|much|wordy|gushing|flowery|familiar|personal)\b|\bshorter\b"
    r"|\bless\b",
    re.I,
)
SEND: Final = Expression(
    r"\bwho (?:sends|will send|is sending|has to send|should send|must send)\b"
    r"|\bhow (?:does|will|do|can|would) (?:it|this|the (?:letter|note)) (?:get|reach|go"
    r"|come)\b|"
    r"\b(?:will|can|could|do|does|would|did|shall|have) (?:you|u|it|the bot) (?:also "
    r"|please"
    r" |just |get |been |be )*(?:send|sent|mail|e-?mail|post|forward)\b"
    r"|^(?:please )?(?:send|mail|e-?mail|post|forward) (?:it|this|that|them|the"
    r" (?:letter|note)"
    r"s?)\b|\b(?:has|have|is|was) (?:it|this|the (?:letter|note)) (?:been |already"
    r" )*sent\b"
    r"|\bhow (?:do|can|should|will) i send\b",
    re.IGNORECASE,
)
WRONGED: Final = Expression(
    r"\b(?:you|u)(?:'ve| have)? (?:just |even )?(?:put|wrote|written|used|pasted|added"
    r"|copied)"
    r"\b.*\b(?:complaint|my (?:words|message|question|remark|comment)|what i said"
    r"|in(?:to)? (?:the"
    r" )?(?:letter|note|it))\b|\b(?:that|it|this) (?:was|is)(?: not|n't| only| just)"
    r" (?:a |for |meant )*(?:complaint|comment|remark|the letter|to be in)\b"
    r"|\bruin me\b",
    re.IGNORECASE,
)
