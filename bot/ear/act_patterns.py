"""By which few words an act at something that was shown is known, sentence by sentence.

What is named in the sentence is found by who knows what was shown; a pattern says what
is done with it, and nothing else.
"""

import re
from typing import Final

from bot.expressions import Expression
from bot.hearing import Act

_N: Final = r"(?:n['o]?t|nt| not| never| no)"
_LINE: Final = (
    r"(?:lines?|quotes?|words?|sentences?|stor(?:y|ies)|bits?|things?|ones?|parts?"
    r"|examples?)"
)
_SAID: Final = (
    r"(?:said|say|saying|sayed|wrote|write|written|told|tell|typed|mention(?:ed)?"
    r"|talk(?:ed)? about|spoke of)"
)
_BE: Final = r"(?:is|are|'s|s|am|'m)"
_WAS: Final = r"(?:was|were)"

_DISOWN: Final = (
    # "that wasn't me", "the towel isn't mine": of a thing, only as it is now
    rf"\b(?:that|this|it|thats|its|these|those)(?: {_LINE})?(?:'s)? ?(?:{_BE}|{_WAS})?"
    rf" ?{_N}(?: even| really)? (?:mine|me|us|by me|from me|my {_LINE}|my \w+ {_LINE})"
    r"\b(?! (?:who|that|being|to|but))",
    rf"\b\w+ (?:{_BE}|do|does) ?{_N}(?: even| really)? (?:mine|(?:by|from) me|me|of me"
    rf"|my {_LINE})\b(?! (?:who|that|being|to))",
    rf"^\W*(?:no,? |and |but |nah,? )*not (?:mine|me|by me|from me|my {_LINE}"
    rf"|my \w+ {_LINE})\b(?! (?:who|that|being))",
    rf"\b(?:was|were|is|are) ?{_N} from me\b",
    rf"\b{_LINE}(?: (?:\d|one|two))? (?:was|were) ?{_N} (?:mine|me)\b",
    # "I never said that", "the file I did not say"
    rf"\bi (?:really )?(?:did ?{_N}|didnt|never|have ?{_N}|haven't ever|have never"
    rf"|don'?t (?:think|remember) i(?: ever)?) (?:ever |even )?{_SAID}\b"
    r"(?! (?:you|why|what|how|whether|if|when|because|the (?:weak|real|reason))\b)",
    rf"^\W*(?:i )?never {_SAID} (?:that|this|it|any\w*|such)\b",
    # "somebody else's", "you mix me with another person"
    r"\b(?:some(?:body|one)|another (?:person|candidate|guy|man|woman)|other"
    r" (?:person|people|guy|candidate))(?: else)?(?:'s|s)\b",
    r"\b(?:belongs?|is|are|'s|from) (?:to |from |of )?(?:some(?:body|one) else|another"
    r" (?:person|candidate)|other (?:person|people))\b",
    r"\bmix(?:ed|ing)?(?: \w+)? (?:me )?(?:up )?with (?:an)?other",
    # "no idea where you got that", "I don't recognise the first one"
    rf"\bi (?:do ?{_N}|dont|can ?{_N}|cant) (?:even )?(?:recogni[sz]e|know) (?:the|that"
    rf"|this|your)(?: \w+){{0,3}} {_LINE}\b",
    r"\bno idea where (?:you|that|this|it|the)\b",
    rf"\b(?:not|n't|nt) what i {_SAID}\b",
    r"\b(?:wrong|other|another|different) (?:person|guy|man|woman|candidate)(?:'s)?"
    r" (?:line|words|quote|story)\b",
)
_WHOSE: Final = (
    r"^\W*(?:and |but |wait |hang on |sorry |ok |hey |eh |hm+ |so )*who(?:'s|se| is"
    r"| are"
    r"| has| did| ordered| said| wrote| told)(?: the hell)?\b(?! (?:you|i)\b)",
    r"^\W*(?:and |but |wait |hang on |sorry |ok )*(?:where|from where|how) (?:does|do"
    r"|did"
    r"|is|are|comes?)\b.{2,60}\b(?:from|in there|get there|got there|get in)\b",
)
_OFF: Final = (
    r"\b(?:drop|lose|delete|remove|scrap|kill|ditch|bin|cut|erase|cross out|strike)"
    rf" (?:the |that |this |my )?[\w' -]{{1,40}}?\b{_LINE}\b",
    rf"\b(?:the|that|this|my) [\w' -]{{1,40}}?\b{_LINE} (?:goes|must go|has to go|needs"
    r" to go|should go|can go|out|is out|off)\b",
    rf"\b(?:take|leave|get) (?:the |that |this |my )?[\w' -]{{1,40}}?\b{_LINE} (?:out"
    r"|off|away)\b",
    r"\b(?:and |but )?the other(?: (?:line|one|quote))? (?:goes|can go|must go|out|off"
    r"|should go|has to go|not)\b",
    r"\b(?:do ?n['o]t|dont|never|please not) (?:show|quote|use|print|keep) (?:the |that"
    r" |this |my )?",
)
_CHOOSE: Final = (
    r"\bkeep (?:the|my|that|this|only the|just the) (?!going\b|(?:good )?work\b"
    r"|one\b)\w+(?!.*\b(?:stor(?:y|ies)|answers?)\b)",
    r"\b(?:is|are|'s|was) (?:the )?(?:(?:whole |main |real )?point|one to keep|best"
    r" (?:line|bit|part)|line(?: to keep)?|important (?:thing|bit|part|line)|better"
    r" (?:line|one|bit)|real (?:line|one)|strong(?:er|est)? (?:line|one"
    r"|bit))\b(?! of\b)",
    r"\bthe \w+(?: \w+)?(?:'s| is) the one\b(?! (?:who|that|i)\b)",
    r"\b(?:must|should|shall|need to|have to|will) (?:they )?(?:remember|keep|hear"
    r"|stay)"
    r"\b",
    r"\b(?:they|you) (?:must|should|shall|have to|need to) (?:remember|keep"
    r"|hear) (?:the"
    r"|my|that)\b",
    r"\b(?:remember|keep|kept|pick|picked|chose|choose|quote|quoted|list|listed|use"
    r"|used"
    r"|have|got|took|take)\b.{2,60}\b(?:and|but) not (?:the|my)\b",
    r"\bwhere(?:'s| is) (?:the|my) (?!rest\b|summary\b|list\b|page\b|stor(?:y|ies)\b"
    r"|answers?\b|next\b|button\b)\w+(?!.*\b(?:story|answer|one|example)\b)",
    r"\b(?:use|put|take|quote|show|have) (?:the|my|that) [\w' -]{2,40} (?:instead|there"
    r"|first|in its place|on top|rather)\b",
    r"\b(?:rather|prefer|want|wish|like)(?: that| if)? (?:they|them|you)(?: to| would)?"
    r" (?:remember|keep|show|quote|use|hear|have)\b",
    r"\b(?:to be|be|go|come|put \w+) (?:the )?first\b|\b(?:swap|switch) (?:the|those"
    r"|these)(?: two| both)? (?:lines|quotes|sentences)\b",
    r"^\W*(?:and |but |so )?the [\w' -]{2,24}? (?:stays?|is mine)\b(?! (?:here|there"
    r"|at|in"
    r"|with|on)\b)",
    r"\binstead (?:of it |of that )?(?:use|put|take|quote|show|have|keep)\b",
)
_NO_ANSWER: Final = (
    r"\b(?:was|is|were|are)(?:n['o]?t|nt| not| no| never)(?: \w+)? (?:an? |my |the "
    r"|really"
    r" |even )*answers?\b(?! i\b)",
    r"(?<!i )\b(?:did|does|do)(?:n['o]?t|nt| not)(?: really| even)? (?:answer|fit|match"
    r"|belong|go with)\b",
    r"\b(?:belong(?:s|ed)?|was|is|were|go(?:es)?) (?:to|for|from|with) (?:some |an|the"
    r" )?(?:other|another|different|wrong) (?:question|one|answer|day|stor(?:y|ies))\b",
    r"\b(?:is|was) from (?:an)?other (?:day|stor(?:y|ies))\b",
    r"\b(?:answered|answer|said|replied) (?:to )?(?:something|some thing|the wrong) ?"
    r"(?:else|other|thing|question)?\b",
    r"\bnothing to do with\b|\b(?:to|at|on|under|for) the wrong (?:question|one)\b",
    r"\b(?:gave|wrote|said|was) (?:you )?the wrong (?:answer|thing)\b",
    r"\b(?:mis-?(?:read|understood|understand|took|heard)|got (?:\w+ ){0,4}(?:crossed"
    r"|mixed up|confused)|mixed (?:\w+ ){0,3}up)\b",
    r"\bi (?:did ?n['o]t|didnt) (?:really |even |quite )?understand\b",
    r"\b(?:wrong|other) (?:question|answer) (?:i|for|to)\b",
)
_UNANSWERED: Final = (
    r"\bi (?:did ?n['o]t|didnt|have ?n['o]t|never)(?: really| even| quite| ever)?"
    r" (?:answer(?:ed)?|say|sayed|said|tell|told|finish(?:ed)?)\b(?=.*\b(?:why|what|how"
    r"|whether|if|when|weak\w*|question|it|part|one|who)\b)",
    r"\byou (?:skipped|left out|forgot|missed|jumped over)\b",
    r"\b(?:just|only) (?:said|wrote|typed|answered) something (?:quick|fast|short)\b",
    r"\b(?:my|the) (?:real|better|proper|right|true) answer\b",
)
_AGAIN: Final = (
    r"\b(?:do|try|take|answer|have|redo|get|tell|say|give|ask|repeat|hear)\b"
    r".{0,40}\b(?:again|anew|once more|one more time|another (?:go|try|time|shot"
    r"|chance)"
    r"|second (?:go|try|chance))\b",
    r"\b(?:again|another (?:go|try|shot|chance)|second (?:go|try|chance))\b.{0,30}"
    r"\b(?:at|with|on|for|please|pls|possible)\b",
    r"\b(?:go|come|get|jump|get me|take me|bring me) back to\b|\bback to (?:the|that"
    r"|what"
    r"|who|how|why|where|when)\b",
    r"\b(?:is|am|was) (?:it|i) (?:not )?too late\b|\bcan i still\b|\b(?:re-?do|re-?open"
    r"|re-?try|re-?take)\b",
    r"\bi (?:did ?n['o]t|didnt|have ?n['o]t) (?:quite |really )?finish",
    r"\b(?:can|could|may|let me|want to|wanna|like to)\b.{0,12}\b(?:answer|finish"
    r"|complete)\b.{0,30}\b(?:now|properly|better|question|follow-?up|still)\b",
    r"\bi(?: have|'ve(?: got)?| got| know)(?: now)? (?:one|an? (?:better |real )?"
    r"(?:one|example|answer|story)|it)(?: for (?:that|it|you))?(?: now)?\W*$",
    r"\b(?:can|could|may|let me|please|pls) .{0,20}\bswap\b",
)
_ADD: Final = (
    r"^\W*(?:ok(?:ay)? |and |then |so |also |well |oh |right )*(?:(?:can|could|may|let"
    r" me|i(?:'d| would| want to| like to)?(?: like to)?|please|pls|i'll|i will)(?: i)?"
    r" )?(?:also |just |still )?add\b(?! (?:up|a|an)\b (?:question|person"
    r"|interviewer))",
    r"\b(?:please|pls|can you|could you|you can|you could|should)(?: also)? (?:write"
    r"|note"
    r"|add|put|mention|say)(?: down| in| there| too| also)* that\b",
    r"\bi forgot to (?:say|mention|write|add|tell)\b",
)
_SHORTEN: Final = (
    r"\b(?:what|which)\b.{0,30}\b(?:cut|go|drop|shorten|leave out|lose|skip|throw out"
    r"|take out|trim|remove|delete)\b",
    r"\b(?:how|where)\b.{0,25}\b(?:shorten|shorter|cut|trim|get (?:it|that) down)\b",
    r"\b(?:make|get|have|keep|bring) (?:it|that|this|one|the \w+(?: \w+)?) (?:a bit "
    r"|much"
    r" |too )?(?:short(?:er)?|down|under|below)\b",
    r"\b(?:too|so|very|bit|little|way|much) (?:too )?long\b",
    r"(?=.*\b(?:\d+|one|two|three|four|five|half)(?:[:.,]\d+)? ?(?:m\b|min\w*\b|s\b"
    r"|sec\w*\b|:\d\d)|.*\b\d+:\d\d\b|.*\b(?:almost|nearly|over|about) (?:two|three"
    r"|four"
    r"|five)\b)(?=.*\b(?:a?loud|read|said it|spoke|speak|timed|stopwatch|took|did"
    r"|needed"
    r"|recorded|say it|voice)\b)",
)
_NAMED: Final = (
    r"\b(?:com(?:ing|es?)|is|be) (?:up )?(?:again|back)\b",
    r"\bwhat(?:'s|s| is| are| does| do| did| the| happens?)\b",
    r"\bwhy\b|\bhow come\b|\bwho (?:decide|choose|say)s?\b",
    r"\b(?:mark|grade|score|fail\w*|flunk\w*|bad(?:ly)? (?:in|on|at)|do bad(?:ly)?|did"
    r" bad(?:ly)?|not count|n't count|judge me|just a name|only (?:the|a) name)\b",
    r"\bmean(?:s|ing)?\b|\bwhere (?:is|are|did|'s)\b|\bwhat for\b|\bnames?\b",
    r"\bgood or bad\b|\bwhen\b",
)
_DAYS: Final = (
    r"\b(?:counts?|counted) as an? (?:\w+ )?day\b|\bhow (?:do|are|is)\b.{0,16}\bdays?"
    r" count",
    r"\bi (?:was|did|used|practi[sc]ed|trained|came)\b.{0,30}\b(?:yesterday|midnight"
    r"|the day before|last (?:week|night|sunday|monday))\b",
    r"\b(?:\d|one|two|three|four|five|six|seven)(?: days?)? (?:of|out of|from|in)"
    r" (?:the )?(?:last )?(?:7|seven)\b",
    r"\b(?:count\w*|only|should be|it says|you say|wrong)\b.{0,40}\bdays?\b.{0,30}"
    r"\b(?:practi[sc]\w*|count\w*|wrong|two|three|more)\b",
    r"\bprogress (?:thing|count|number|line)?\b.{0,12}\b(?:is|was|'s) (?:wrong"
    r"|not right"
    r"|off)\b",
    r"\bpracti[sc]ed\b.{0,40}\b(?:yesterday|midnight|sunday|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|last week|this week)\b",
)
_BEGIN: Final = (
    r"\b(?:give|throw|shoot|hit|send|fire|show|ask) (?:me|us)\b(?!.*\b(?:page|tips?"
    r"|example|hint|lines?|sentences?|advice)\b)",
    r"\b(?:throw|shoot|fire) (?:one|another|it)\b",
    r"\b(?:another|one more|a new|next) (?:one|question|go|round)?\W*(?:please|pls|now"
    r"|then|while|if)?\b(?=\W*$|\W+(?:please|pls|now|then|while|if)\b)",
    r"\b(?:want|wanna|like|love|let me|let's|lets|can i|can we|could we|could i"
    r"|shall we"
    r"|ready) (?:to )?(?:do|try|practi[sc]e|have|take|start|go on|train|work on)\b"
    r"(?!.*\b(?:tomorrow|later)\b(?!.*\bnow\b))",
    r"\bmore (?:of|like|on|about) (?:this|that|these|those|it|them)\b",
    r"^\W*(?:ok |right |good |yes |and |so )*(?:start|begin|practi[sc]e|do|try) (?:it"
    r"|the"
    r"|one|that|with|now)\b",
)
_HARDER: Final = (
    r"\b(?:be|go|make it|ask) (?:more |a bit |really |much |very )?(?:hard(?:er)?"
    r"|tough(?:er)?|strict(?:er)?|direct|blunt|mean(?:er)?|honest)\b(?! to\b)",
    r"\b(?:don't|do not|dont|no need to) (?:be (?:so )?(?:nice|kind|gentle|soft)"
    r"|go easy"
    r"|spare me|hold back)\b",
    r"\b(?:hard(?:er)?|tough(?:er)?|strict(?:er)?) on me\b|\bgrill me\b",
)
_OVER: Final = (
    r"^\W*(?:\w+\W+){0,2}(?:was|is|are|so|were) (?:it|that|this|we|you) (?:over"
    r"|finished"
    r"|done|all|it|the end|through)\b(?: now| already| then)?\W*\?",
    r"^\W*(?:so )?(?:it'?s|that'?s) (?:it|all|over)\b(?: now| already| then)?\W*\?",
)
_LINES: Final = (
    r"\b(?:send|give|show|copy|have|get)\b.{0,24}\b(?:the|my|those|these|both)"
    r"(?: \w+)? (?:sentences?|lines?|quotes?)\b.{0,20}\b(?:alone|only|by (?:itself"
    r"|themselves)|separate\w*|without|nothing else|on (?:its|their) own)\b",
    r"\b(?:only|just) (?:the|my|those|these)(?: \w+)? (?:sentences?|lines?|quotes?)\b",
)


def _any(sources: tuple[str, ...]) -> Expression:
    return Expression("|".join(f"(?:{one})" for one in sources), re.IGNORECASE)


ACTS: Final[tuple[tuple[Act, Expression], ...]] = (
    (Act.DISOWN, _any(_DISOWN)),
    (Act.WHOSE, _any(_WHOSE)),
    (Act.OFF, _any(_OFF)),
    (Act.CHOOSE, _any(_CHOOSE)),
    (Act.NO_ANSWER, _any(_NO_ANSWER)),
    (Act.UNANSWERED, _any(_UNANSWERED)),
    (Act.AGAIN, _any(_AGAIN)),
    (Act.ADD, _any(_ADD)),
    (Act.SHORTEN, _any(_SHORTEN)),
    (Act.NAMED, _any(_NAMED)),
    (Act.DAYS, _any(_DAYS)),
    (Act.BEGIN, _any(_BEGIN)),
    (Act.HARDER, _any(_HARDER)),
    (Act.OVER, _any(_OVER)),
    (Act.LINES, _any(_LINES)),
)
"""Each act with the words that speak for it."""
