"""How a wish about what was said before is built; in small letters.

What stands between quotation marks is a run of the sign `§`.
"""

from typing import Final

from bot.ear.steering_patterns import FILL
from bot.expressions import Expression

PIECE: Final = Expression(r"[^.!?;\n]+(?:[.!?;\n]+|$)")
QUOTED: Final = Expression(
    r"[“\"„]([^”\"“\n]{2,}?)[”\"“]|«\s*([^»\n]{2,}?)\s*»|‘([^’\n]{3,}?)’(?!\w)"
    r"|(?<!\w)'((?:[^'\n]|(?<=\w)'(?=\w)){3,}?)'(?!\w)"
)
COLON: Final = Expression(r"^\W*(?:please |pls )?(?:take|leave|cut) out\s*:\s*(\S.*)$")
"""What is written out in full after "take out:"."""

ASKING: Final = (
    r"(?:(?:(?:can|could|would|will) (?:you|u|ye|we)|may i ask you to|i(?:'d| would"
    r"| want| wish| need| ask| beg)(?: like| want| you)*(?: to)?|you (?:can|could"
    r"|should|must|may)|i said|kindly|please|pls|plz|just|also|then|maybe|better|so"
    r"|and|still|now)\b[\s,]*)*"
)
TALK: Final = (
    r"(?:§|\b(?:it|that|this|them|these|those|lines?|sentences?|bits?|parts?|quotes?"
    r"|quotation|jok(?:e|es|ing)|words?|mention|remark|comment|detail|phrase|answers?"
    r"|stor(?:y|ies)|examples?|one|ones|message|line|stuff|thing|piece"
    r"|what i (?:just )?(?:said|wrote|typed|put|told|sent)|everything i|my \w+|about"
    r"|him|her|his)\b)"
)
"""What names something that was said."""
KEEP: Final = (
    r"(?:write|print|save|keep|count|use|note|record|store|quote|put|include|take|log"
    r"|publish|show|mention|leave|have)"
)
AWAY: Final = r"(?:out|off|away)"
_DROP: Final = (
    r"(?:delete|remove|erase|scrub|scratch|strike|drop|ditch|wipe|bin|unsay|get rid of"
    r"|withdraw|scrap|toss|omit|disregard|cancel|unsend|lose)"
)
_PULL: Final = (
    r"(?:take|taking|leave|cut|keep|pull|throw|edit|get|rub|cross|strike|kick|chuck"
    r"|put)"
)
OWN_DEED: Final = Expression(
    rf"^{FILL}(?:honestly |probably |maybe |then |so |and )*(?:i|we)(?:'d|'ll|'ve"
    rf"| would| will| could| might| have| had)?(?: \w+ly| just| then| also| never)?"
    rf" (?:{_DROP}|{_PULL})\b(?! (?:you|u)\b)"
)
"""What the teller would do, or did: "I would drop it after three weeks"."""
OUT: Final = tuple(
    Expression(rf"^{FILL}{ASKING}{one}")
    for one in (
        rf"{_PULL} (?P<what>.{{1,110}}?) {AWAY}\b(?! of (?:work|order|time|the (?:way"
        r"|door|window|house|office|room|building)))",
        rf"{_PULL} {AWAY}\b\W*(?P<what>.{{1,110}})$",
        rf"{_DROP} (?P<what>.{{1,110}})$",
        rf"(?:do ?n'?t|do not|never|not) (?:\w+ )?{KEEP}(?: down)? "
        rf"(?P<what>.{{1,110}})$",
    )
)
"""What asks for something to go, in the imperative or with "can you"."""
LATER: Final = tuple(
    Expression(one)
    for one in (
        rf"^(?P<what>.{{1,90}}?) (?:should|must|shall|has to|have to|needs? to"
        rf"|ought to) (?:be |go |come |get )?(?:taken |left |cut |kept )?(?:{AWAY}"
        rf"|deleted|removed"
        r"|gone|erased)\b",
        r"^(?P<what>.{1,90}?) (?:should(?:n'?t| not)|must(?:n'?t| not)|does(?:n'?t"
        r"| not)|is(?:n'?t| not) (?:supposed|meant) to|was never meant to|can(?:n'?t"
        r"|not|'?t)) (?:really )?(?:count|be (?:in|on|there|counted|kept|printed"
        r"|quoted)\b|stay|stand there)",
        rf"\bi (?:(?:would|do|did)(?: not|n'?t)|dont) (?:like|want|wish)(?: for"
        rf"| that)?(?: you)?(?: to)? {KEEP} (?P<what>.{{1,90}})$",
        r"\bi (?:(?:would|do|did)(?: not|n'?t)|dont) (?:like|want"
        r"|wish) (?P<what>.{1,90}?) (?:kept|quoted|counted|printed|in there|in that"
        r"|on the page|in (?:the|my) (?:summary|answer)|to (?:be|stay) (?:in|on|kept"
        r"|quoted)\b)",
        rf"(?:\b(?:and|so|then|,)\s*){_DROP} (?P<what>it|that|this|them)\b",
        rf"(?:\b(?:and|so|then|please)\s+|,\s*){_PULL} (?P<what>it|that|this|them|her"
        rf"|him) {AWAY}\b",
    )
)
"""The same in other words: "my daughter shouldn't be in that", ", bin it"."""
ALL_OF_IT: Final = Expression(
    r"\b(?:everything|account|my data|history|all (?:of (?:it|them)|my|the|this|these)"
    r"|sessions?|chat|messages)\b|\ball\W*$"
)
"""What is erased by a command of its own."""
NO_ANSWER: Final = Expression(
    r"^(?P<what>.{1,80}?) (?:was ?n'?t|was not|wasnt|is ?n'?t|isnt|is not|not|was never"
    r"|were ?n'?t|ain'?t) (?:even |really |supposed to be |meant (?:as|to be) )?(?:an?"
    r"|any|my|the|a real|part of my)?\b ?(?:real )?(?:answer|reply|example|story)\b"
    r"|^(?P<what2>.{1,80}?) (?:was|is|were) (?:only |just |meant as )?(?:an? )?(?:joke"
    r"|joking|kidding|banter|typo)\b|\bi (?:(?:never|did ?n'?t|did not|have ?n'?t"
    r"|have not)\b.{0,12}\b(?:answer(?:ed)?|repl(?:y|ied)(?: to)?)|(?:skipped"
    r"|passed on))\b ?(?P<what3>.{2,60})"
)
"""What only says that something was no answer."""

ASKS: Final = Expression(
    rf"^{FILL}(?:how|what|which|why|when|where|who|whose|did|does|is|are|was|were|have"
    r"|has|had|am|shall|should|can i|could i|may i|must i|do (?:you|u|i|they))\b"
)
"""What asks, and wishes nothing."""
OF_STATE: Final = Expression(
    r"^\W*(?:and |so |but )*(?:is|are|was|were|did|have|has|does|do) (?:he|she|it|that"
    r"|this|they|you|those|these)\b.{0,40}\?|\bor (?:not|is it)\?|\bright\?"
)
"""What asks how something stands: "is he?"."""

BACK: Final = tuple(
    Expression(one)
    for one in (
        rf"^{FILL}{ASKING}(?:put|bring|give|get|restore|have|add|take|want) (?:me )?"
        r"(?P<what>.{1,90}?) back\b(?! (?:to|into|from|with|on|then)\b)",
        rf"^{FILL}{ASKING}(?:put|bring|give|get) (?:me "
        rf")?back\b[ :,]*(?P<what>.{{1,90}})$",
        rf"^{FILL}{ASKING}(?:restore|reinstate|undelete|un-delete|recover|put"
        r" (?:it|that|them|those) in again|undo)\b(?P<what>.{0,90})$",
        r"\bi (?:really )?(?:want|need|would like|'d like|wish|would have"
        r"|will have)(?: to have)? (?P<what>.{1,60}?) back\b(?! (?:to|into|from|with"
        r"|on|then)\b)",
        r"\b(?:put|bring|give) (?P<what>it|that|this|them|these|those) back\b(?! (?:to"
        r"|into|from|with|on|then)\b)",
    )
)
NEVER_ASKED: Final = Expression(
    r"\bi (?:have )?(?:never|did ?n'?t|did not|have ?n'?t|not) (?:ever )?(?:asked?"
    r"|want(?:ed)?|sa(?:id|y)|t[eo]ld?l?|wished?|mean|meant)\b(?: for| you| to have"
    r"| to| that| about)*(?P<what>.{0,60}?)\b(?:taken?|tak(?:e|ing)|took|remov\w*"
    r"|delet\w*|cut\w*|eras\w*|go|gone|out)\b"
)
YOU_TOOK: Final = Expression(
    r"(?<!could )(?<!can )(?<!would )(?<!will )\b(?:you|u)(?: have|'ve"
    r"| just| only|ve)* (?:removed?|deleted?|took|taken|erased?"
    r"|lost|destroyed|threw|thrown|wiped|binned|dropped"
    r"|cut)\b(?! me off)(?P<what>.{1,60})|\bwhy (?:did|have|would) (?:you"
    r"|u) (?:just )?(?:delete|remove|take|cut|throw|erase|drop|bin"
    r"|lose)(?P<what2>.{1,60})|\bwhere (?:is|are|did|has) (?P<what3>.{2,50}?) (?:gone"
    r"|go)\b"
)
"""A complaint that something is gone; where something was taken out, it is that."""

# Quotations and praise

_WORDS: Final = r"(?:line|quote|quotation|sentence|words|bit|part|thing|one|point)"
PROTESTS: Final = tuple(
    Expression(one)
    for one in (
        r"\bwrong (?:line|quote|quotation|sentence|bit|part)\b",
        r"\b(?:the|that|this|your) (?:quote|quotation|sentence|line)\b.{0,25}\b(?:is"
        r"|was) ?(?:not|n'?t|hardly|never|wrong|cut|broken|incomplete|half|misleading"
        r"|odd|the wrong)\b",
        r"\byou(?: have|'ve| just)* (?:cut|chopped|broke|shortened|truncated|halved"
        r"|split|butchered)(?: off| up| short)? (?:my|the|that) (?:sentence|line|words"
        r"|quote|story|phrase)\b",
        r"\byou(?: have|'ve| just| only)* (?:quoted?|picked|chose|took|kept|praised"
        r"|highlighted|marked|noted|remembered)\b(?! me).{0,25}\bwrong\b",
        rf"\b(?:that|this|it|which)(?:'s| is| was|s)? ?(?:not|n'?t|nt|hardly|never)"
        r"(?: really| even)? (?:the|my) (?:best|right|important|main|real|good"
        r"|strongest"
        rf"|key|proper|whole) {_WORDS}\b",
        r"\b(?:that|this|it)(?:'s| is| was|s)? ?(?:not|n'?t|nt) (?:the|my|an?) (?:line"
        r"|quote|point|one to (?:keep|quote|remember))\b",
        r"\b(?:do ?n'?t|do not|please not|never|stop) (?:you )?prais(?:e|ing) me\b",
        r"\b(?:do ?n'?t|do not|please not|never|stop) (?:quot(?:e|ing)|prais(?:e|ing)"
        r"|rememb\w+) (?:that|it|this|me (?:on|with|for) (?:that|it|this))\b",
        rf"\bwithout (?:§+|(?:the|that) [\w' ]{{2,40}}?) (?:it|that|this|the {_WORDS})"
        r" (?:only |just )?(?:means?|says?|is|sounds?|makes?|looks?|reads?)\b",
        r"\bi (?:said|wrote|told|meant|say) (?:that|this|it)(?: to you)? (?:as|like"
        r"|for) (?:an? )?(?:compla\w+|joke|remark|comment)\b",
        r"\bi (?:never|did ?n'?t|did not|didnt|have ?n'?t|not) (?:ever "
        r"|even )?(?:sa(?:id|y)|wrote|write|typed?)(?: that)? (?:§+|that (?:line"
        r"|sentence|quote)|those words)",
        r"(?:§+|\bthat (?:line|quote|sentence))(?: is|'s| was| are)? ?(?:not|n'?t"
        r"|hardly|no|never)\b.{0,12}\b(?:an?|the|my|me|mine|thing|something|what|line"
        r"|quote)\b",
        r"\b(?:quote|quoted|line|sentence)\b.{0,12}\b(?:is|was|are)?(?:n'?t"
        r"| not) (?:even )?(?:me|mine)\b",
    )
)
"""What is said against a line that was quoted, or against praise."""
WHY_THAT: Final = Expression(
    r"\bwhy (?:did you (?:quote|pick|choose|take|keep|use) |have you (?:chosen"
    r"|picked) )?(?:the |that )(?P<what>§+|[\w' ]{3,30}?) (?:one|line|quote|bit"
    r"|sentence)\b|^\W*again (?:the |with the )?(?P<what2>§+|[\w']{3,20})\W*$"
)
# Asked

_STORIES: Final = r"(?:stor(?:y|ies)|answers?|examples?)"
_HELD: Final = r"(?:have|got|kept|keep|saved?|stored?|remember(?:ed)?)"
WHICH_KEPT: Final = Expression(
    rf"\b(?:which|what|how many)\b[^?]{{0,25}}\b{_STORIES}\b[^?]{{0,30}}\b(?:you"
    rf"|u)\b[^?]{{0,20}}\b{_HELD}\b|\b(?:which|what"
    rf"|how many)\b[^?]{{0,25}}\b{_STORIES}\b[^?]{{0,20}}\b(?:are|is"
    r"|were|got) (?:there|kept|saved|stored|left|on the page|in there|lost)\b"
    rf"|\b(?:list|tell me|show me)(?: all)?(?: of)? (?:the|my) {_STORIES}"
    r"(?: (?:you|that you|i) .{2,20})?\W*$"
    rf"|\bwhat (?:do|did|have) (?:you|u)(?: got| still)? {_HELD}(?: of| from| about)?"
    r" (?:mine|me|my answers|my stories|what i said)\b"
)
_IT: Final = r"(?:the [\w' ]{2,40}?|my [\w' ]{2,40}?)"
KEPT: Final = Expression(
    rf"\b(?:is|are|was|were) (?:it|they|that|this|those|he|she|all (?:that|this)|{_IT}"
    r"|§+)(?: all| now| still| really)* (?:lost|gone|deleted|erased|kept|saved|stored"
    r"|there|in (?:it|there|the (?:summary|page|list))|on the page|out|safe|forgotten"
    r"|missing)\b"
    rf"|\b(?:did|does|do|will|has|have) (?:it|they|that|this|{_IT})(?: all| still)*"
    r" (?:stay(?:ed)?|survived?|(?:get|got|been) (?:saved|lost|kept))\b|\b(?:did|have"
    r"|do|will|are|can) (?:you|u)(?: still| going to)* (?:keep|kept|save|saved|store"
    r"|stored|lose|lost|remember|throw away|thrown away|keeping|delete|deleted|remove"
    r"|removed)\b(?! to| a| any| some| an| the time)"
    rf"|\b(?:do|have) (?:you|u) (?:still (?:have|got)|(?:have|got) {_IT} {_STORIES})\b"
    r"|\b(?:you|u)(?: have|'ve| just)? (?:lost|forgot(?:ten)?|threw away) (?:it|them"
    r"|that"
    rf"|this|{_IT})\W*\?"
    r"|\bwhere (?:is|are|did|has) (?:my|the|that) [\w' ]{2,40}?(?: gone| go"
    r"| now)?\W*\?"
)
HOW_QUOTED: Final = Expression(
    r"\b(?:how|by what|on what|after what|why)\b[^?]{0,30}\b(?:choose|chose|chosen"
    r"|pick(?:ed)?|select(?:ed)?|decided?)\b[^?]{0,30}\b(?:sentence|line|quote"
    r"|quotation|words)s?\b|\bhow (?:is|are|does|do)\b[^?]{0,25}\b(?:line|quote"
    r"|quotation|sentence)s?\b[^?]{0,20}\b(?:chosen|picked|selected|found|choose"
    r"|come)\b"
)
_A_LINE: Final = (
    r"(?:sentences?|lines?|answers?|stor(?:y|ies)|words?|bits?|parts?|something|it"
    r"|that|them|one)"
)
HOW_OUT: Final = Expression(
    r"\b(?:how|where|can|could|may|is there a way|is it possible)\b[^?]{0,20}\b(?:i"
    r"|one"
    rf"|we|to)\b[^?]{{0,15}}\b(?:(?:take|get|leave|cut)\b[^?]{{0,30}}\b{_A_LINE}\b"
    r"[^?]{0,20}\b(?:out|off|away)\b(?! to\b)"
    rf"|(?:remove|delete|erase|strike|scrub)\b[^?]{{0,30}}\b{_A_LINE}\b)"
)
_COUNT: Final = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few"
    r"|none|zero)"
)
COUNTED: Final = Expression(
    rf"\bi (?:think i |only |just |have |really )*(?:asked|put|posed)(?: you| them"
    rf"| only| just| about| maybe)* (?P<many>{_COUNT})\b"
    rf"|\b{_COUNT} questions\W+.{{0,30}}\bi (?:\w+ )*asked\b"
    rf"|\bwhich {_COUNT} (?:questions )?did you count\b"
)
QUESTIONS: Final = Expression(rf"\bquestions?\b|\bnot {_COUNT}\b|\bcount(?:ed|ing)?\b")
