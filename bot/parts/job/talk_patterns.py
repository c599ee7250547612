"""How a posting that was pasted, and its list, are spoken of: patterns, by topic."""

import re
from collections.abc import Mapping
from typing import Final

from bot.expressions import Expression

_THE_POSTING: Final = (
    r"(?:posting|post|ad|adds?|advert(?:isement)?|job(?: ad| description| spec)?|one"
    r"|text|vacancy|description|listing|page|role|paragraph)"
)
WRONG: Final = Expression(
    rf"\b(?:wrong|another|a different|not (?:my|the(?: right)?)|old) {_THE_POSTING}\b"
    rf"|\b(?:was ?n[o']?t|is ?n[o']?t|was not|is not|not) (?:even )?(?:the|my|a)"
    rf"(?: right)?"
    rf" {_THE_POSTING}\b|\bpasted the wrong\b"
    r"|\b(?:bin|scrap|forget|ignore|delete|drop|throw|chuck) (?:it|that|this|all"
    r" (?:of )?(?:it|that))\b(?! \w+ (?:line|one))",
    re.IGNORECASE,
)
UNMEANT: Final = Expression(
    r"\b(?:wrong|old|not|n't|nt) .*\b(?:but|still|anyway|same)\b.*\b(?:same|counts|do"
    r"|similar|fine)\b|\b(?:changed|now|updated)\b.*\d|\b(?:it'?s|its|says) .*\bnow\b",
    re.IGNORECASE,
)
"""What calls it wrong, and says what is different and not that it is to go."""
BINS: Final = Expression(
    r"\b(?:bin|scrap|forget|ignore|delete|drop|throw|chuck)\b|\bwrong\b|\bpaste\b"
    r"|\bsend (?:you )?(?:the )?(?:right|real|correct|proper|other)\b|\banother job\b"
    r"|\b(?:was ?n[o']?t|is ?n[o']?t|was not|is not) (?:the|my)\b",
    re.IGNORECASE,
)
WHOLE: Final = Expression(
    r"\b(?:that'?s|that is|thats|that was|it'?s|this is)(?: really)? (?:all|it"
    r"|everything"
    r"|the (?:whole|lot)|the end)\b(?! (?:i|that i) )|\ball (?:of it|there (?:is"
    r"|was))\b"
    r"|\b(?:no(?:thing)?|isn'?t any|no) more(?: (?:to|of it|than that|text))?\b"
    r"|\bthe rest is (?:just|only|about)\b",
    re.IGNORECASE,
)
MORE: Final = Expression(
    r"\b(?:there(?:'s| is| was| are)|theres|here(?:'s| is)) (?:one |some |a bit "
    r"|still )?"
    r"(?:more|another|also|the rest|a second|something else)\b"
    r"|\b(?:forgot|forgotten|missed|left (?:out|off)|did ?n[o']?t (?:copy|paste|see))\b"
    r"|\b(?:second|other|next|last|back) page\b|\b(?:bottom|top) (?:bit|part|of it)\b"
    r"|\b(?:it|they|the (?:ad|advert|posting))(?: also| further) (?:say|ask|want"
    r"|mention"
    r"|need)s?\b|\b(?:also|further down|at the (?:bottom|end|top))(?: it| they)?"
    r"(?: also)? (?:say|ask|want|mention|need)s?\b|\bsa(?:ys?|id) (?:also|too)\b"
    r"|\b(?:real|original|full|printed|new|long) (?:one|ad|advert|posting|version)"
    r" (?:also )?says\b|\bthere(?:'d| would|'ll| will) also be\b"
    r"|^\W*(?:please |pls |can you |could you |and |also )*add\b"
    r"|\badd (?:this|that|these|those|it|both|them)\b",
    re.IGNORECASE,
)
SAYS: Final = Expression(
    r"\b(?:(?:also |further )?(?:say|ask for|ask|want|mention|need|look for|expect)"
    r"(?:s|ed)?|said(?! there)|there(?:'d| would|'ll| will)(?: also)? be|there(?:'s| is"
    r"| are) also"
    r"|add|page|more)(?: also| too| that| the line| a line| a point)*\s*[:,-]?\s+"
    r"(?P<words>[\w'\"“‘].*?)(?=,? (?:and|but) (?:they|it|there|she|he|i|i'?ve|no i)\b"
    r"|,? (?:which|because|so|but) |[.;!?]|$)",
    re.IGNORECASE | re.DOTALL,
)
NO_DEMAND: Final = Expression(
    r"^\W*(?:on|at|in|below|above|behind|from|over|under|of|so|but|because|not|which"
    r"|there(?:'d|'ll)?|it|they|this|that|wait|to)\b",
    re.IGNORECASE,
)
"""How words begin that say where something stands, and not what is asked for."""
TO_COME: Final = Expression(
    r"\b(?:i'?ll|i will|i'?m|im|going to|gonna|let me|i make|i take|i'?ll try|ill)\b"
    r".*\b(?:paste|pasting|send|sending|type|typing|photo|copy|copying|find|look)\b"
    r"|\b(?:in bits|bit by bit|in pieces|part two|second part)\b|\b(?:wait|hold on|hang"
    r" on|one (?:sec|moment|minute))\b.*\b(?:more|rest|second|next|another)\b"
    r"|\b(?:can|do|could) (?:you|u) (?:read|open|take|see|want)\b",
    re.IGNORECASE,
)
QUOTED: Final = Expression(r"[\"“”«]([^\"“”»]+)[\"”“»]")
ADD_THIS: Final = Expression(
    r"[,;.!]?\s*(?:and |so |can you |could you |please |pls )*\b(?:add|put|take|note)"
    r" (?:this|that|these|those|it|both|them)(?: (?:in|on|to|too|please|pls|down|the"
    r"|list|it))*[.!?]*\s*",
    re.IGNORECASE,
)
ONE: Final = (
    r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|[abc][12])"
)
NOW: Final = Expression(
    r"\b(?:it(?:'?s| is| was| says| said| should (?:be|say))|its|they (?:want|changed"
    r"(?: it)? to|now want|ask for)|that'?s|changed to|make (?:it|that)|not \w+ but)"
    rf" (?:now |actually |really |only )*(?P<number>{ONE})(?: |-)(?P<unit>years?"
    rf"|months?"
    r"|weeks?|days?|hours?|yrs?)\b",
    re.IGNORECASE,
)
PUT: Final = Expression(
    r"\b(?:it(?:'?s| is| says| said| should (?:be|say))|its|that'?s|change it to"
    r"|make it)"
    r" (?P<new>[\w' +#-]{2,60}?),? (?:not|instead of|rather than|and not)"
    r" (?P<old>[\w' +#-]{2,60}?)(?=[.,;!?]|$)",
    re.IGNORECASE,
)
GONE: Final = Expression(
    r"\b(?:remove|delete|strike|cross out|leave out|take (?:out|off|away)|get rid of"
    r"|lose|scrap|drop)(?: out)? (?:the |that |this )?(?:one |line |bit |point )?"
    r"(?:about |with |on )?(?:the )?(?P<words>[a-z][\w' -]{3,60}?)(?: (?:out|off|please"
    r"|pls|from (?:the|it|my)\b.*|line|bit|one|point|thing|as|because|since|it'?s)\b"
    r"|[.,;!?]|$)"
    r"|\b(?:the )?(?P<not>[a-z][\w' -]{3,40}?) (?:is ?n[o']?t (?:in|on) (?:it|there|the"
    r" (?:ad|advert|posting|list))|does ?n[o']?t belong|should ?n[o']?t be (?:there|on"
    r" it|in it)|can (?:go|come off)|is not (?:in|on) (?:it|there))\b",
    re.IGNORECASE,
)

REALLY: Final = Expression(
    r"[\"“'‘]?(?P<old>[\w' -]{3,40}?)[\"”'’]? (?:is|are|means|was) (?:really|actually"
    r"|in fact|meant as) (?P<new>[\w' -]{3,60}?)(?=[.,;!?]|$)",
    re.IGNORECASE,
)
MINE: Final = Expression(
    r"\b(?:i|i'?m|im|i'?ve|ive|i'?d|i'?ll|me|my|mine|myself|we'?ve both)\b|\bhaha"
    r"|\blol\b"
    r"|\bbtw\b|\bhonestly\b",
    re.IGNORECASE,
)
THEM: Final = Expression(
    r"\b(?:they|them|their|everybody|everyone|it|this|that|those|these|one)\b"
    r"|\b(?:you|u) (?:think|reckon|mean|know)\b",
    re.IGNORECASE,
)
TO_THE_COACH: Final = Expression(
    r"\b(?:can|could|will|would) (?:you|u) (?:please )?(?:add|put|take|explain|tell"
    r"|remove|change|drop|show|read|help|count|note|write|mark|tick|see|make|look)\b"
    r"|\b(?:do|does|what do) (?:you|u) (?:think|reckon|know|mean)\b"
    r"|\bis (?:that|this|it) (?:normal|usual|legal|weird|ok(?:ay)?|a red flag)\b"
    r"|\bthey (?:do ?n[o']?t|did ?n[o']?t|dont|didnt|did not|never)\b",
    re.IGNORECASE,
)
OF_A_READER: Final = Expression(
    r"^\W*(?:and |or )?(?:are|do|have|can|could|would|did) you\b", re.IGNORECASE
)
"""How a posting asks whoever reads it."""
ASKS: Final = Expression(
    r"^\W*(?:(?:but|and|so|wait|hm+|ok|also)\W+)*(?:what|which|how|why|who|where|when"
    r"|does"
    r"|do (?:i|they|we)|is (?:it|this|that|the|there)|am i|will they|would they"
    r"|should i"
    r"|can i|must i|did they|are they)\b",
    re.IGNORECASE,
)

ABOUT: Final[Mapping[str, Expression]] = {
    "photo": Expression(
        r"\b(?:photos?|pictures?|screenshots?|scan|image|pdf)\b", re.IGNORECASE
    ),
    "paste": Expression(
        r"\b(?:should|shall|can|must|do|may) i (?:better )?(?:paste|send|type|copy)\b"
        r"|\bdo (?:you|u) (?:want|need) (?:it|the|all|me)\b|\bin bits\b",
        re.IGNORECASE,
    ),
    "pay": Expression(r"\b(?:the )?(?:pay|salary|money|wages?|earn)\b", re.IGNORECASE),
    "asked": Expression(
        r"\b(?:which|what)\b.*\b(?:they\w*|them|will|going to|gonna)\b.*\bask\b"
        r"|\bask (?:me )?(?:about|on) (?:most|first)\b|\bmost (?:important|likely)\b"
        r"|\bmatters? most\b",
        re.IGNORECASE,
    ),
    "must": Expression(
        r"\bmust(?: or| have)?\b(?! (?:i|we|you)\b)(?<!\bi must)|\b(?:mandatory"
        r"|obligatory|essential"
        r"|compulsory|necessary|required|optional)\b|\bdo i (?:really |actually )?need"
        r" (?:it|one|the|a|this|that)\b|\bmeans? (?:a )?must\b|\bdeal ?breaker\b"
        r"|\bhow strict\b",
        re.IGNORECASE,
    ),
    "means": Expression(
        r"\bwhat\b.*\b(?:mean|meant|means|exactly|even|behind|want to (?:hear|see)"
        r"|looking for|expect|after)\b|\b(?:what'?s|whats|what is|what are) (?:a|an"
        r"|the)?"
        r" ?[\w' -]{3,40}\?|\bmean(?:s|t|ing)?\b.*\?|\bis what\b|\bexplain\b"
        r"|\bwhat do(?:es)? (?:they|it|he|she) (?:really |actually )?(?:want|mean)\b"
        r"|\bthe(?:y|se)(?: people)? (?:really )?mean\b"
        r"|\bpoint of (?:listing|writing|saying)\b|\bcode for\b|\bhow (?:similar"
        r"|many)\b|\bunderstand (?:it|this|the|what)\b"
        r"|\bsimilar to what\b",
        re.IGNORECASE,
    ),
    "counts": Expression(
        r"\bcounts?\b|\b(?:good|near|close) enough\b|\bor no(?:t)?\b|\bqualif(?:y"
        r"|ies)\b"
        r"|\b(?:is|would) (?:that|this|it) (?:the same|similar|valid|ok|fine|alright)\b"
        r"|\bthe same (?:thing|as)\b|\b(?:does|do|would|will)"
        r" (?:it|that|this|these) (?:fit|do|work|cover|be ok)\b|\bdo i tick\b"
        r"|\bcan (?:i|it|this|that) (?:use|be)\b",
        re.IGNORECASE,
    ),
    "say": Expression(
        r"\b(?:bring (?:it|that|this|them|[\w ]{1,20}) up|mention|own up|admit|hide|lie"
        r"|wait for them|tell them|say (?:it|so|that|something|i)|raise (?:it|this"
        r"|that)"
        r"|keep (?:it )?quiet|honest)\b",
        re.IGNORECASE,
    ),
    "gap": Expression(
        r"\b(?:i (?:do ?n[o']?t|dont|do not|have ?n[o']?t|havent|never|only|just"
        r"|have no"
        r"|have only|'ve only|lack|can ?n[o']?t)|i'?ve (?:only|never|no|not|got no)|ive"
        r" (?:only|never|no|got no)|i'?m (?:not|no)|im (?:not|no))\b"
        r"|^\W*(?:no|not a|never|only|zero) (?!more|problem|idea)\w+"
        r"|\bam i (?:stuffed|screwed|done for|out|too|enough|qualified|wasting)\b"
        r"|\b(?:is (?:my|that|it)|are (?:my|they)|will (?:my|they)|would (?:my|they))\b"
        r".*\b(?:enough|too (?:little|few|short)|laugh|throw|reject|mind|still worth"
        r"|refuse|a problem)\b|\bstill worth\b"
        r"|\b(?:waste|wasting)\b|\bgo for it\b|\b(?:any|even an?y?|a) (?:sense|point)\b"
        r"|\beven (?:go|try|bother|apply)\b|\b(?:months?|years?) not \w+ (?:months?"
        r"|years?)\b|\bshort of\b|\ba bit (?:short|under|over)\b"
        r"|\bworried?\b|\bscared\b|\bchance\b",
        re.IGNORECASE,
    ),
    "proof": Expression(
        r"\b(?:can|could) (?:you|u|i) (?:please )?(?:put|count|tick|mark|note|use"
        r"|write)"
        r"\b|\bput (?:this|that|it) (?:for|to|on|under|down)\b",
        re.IGNORECASE,
    ),
    "enough": Expression(
        r"\b(?:even|really) a (?:job )?(?:posting|ad|advert)\b|\bis (?:that|this|it)"
        r" (?:enough|ok(?:ay)?|too (?:short|little))\b|\benough for you\b",
        re.IGNORECASE,
    ),
    "own": Expression(
        r"\b(?:i (?:have|do|can|did|was|am|train|know|used|use|worked|plan|keep|speak)"
        r"|i'?ve|ive|i'?m|im)\b",
        re.IGNORECASE,
    ),
}
"""What is asked of a posting or told beside it, the surest first."""
TOPICS: Final = tuple(ABOUT)
