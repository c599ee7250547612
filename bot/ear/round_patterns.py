"""How the coach is spoken to where one asks the employer, by what is wanted.

Each pattern is looked for in one sentence, the first that is met names it. Questions
of the work use many of the same words, so that a pattern holds what makes it one about
the talk: who answers, what is invented, whose turn it is.
"""

from typing import Final

from bot.ear.round_question_patterns import OF_THEIR_QUESTIONS
from bot.ear.round_signs import FIRM, LED, Wanted
from bot.expressions import Expression, one_of
from bot.hearing import AsideKind

_K = AsideKind


_BOSS: Final = (
    r"(?:team[ -]?leads?|leads?|leader|manager|boss|director|owner|trainer|colleague"
    r"|interviewer|recruiter|coach|hr|employer|gaffer|ceo)"
)
_THING: Final = (
    r"(?:bots?|robots?|app|machine|ai|computer|person|human|practice|same person"
    rf"|{FIRM}|{_BOSS})"
)
_IS: Final = r"(?:[’']?re|[’']s| are| r| is)"
_TOLD: Final = one_of(
    r"\b(?:was|is|were) ?(?:not|n['’]?t|no)(?: really| even)? (?:an? |my |any )?"
    r"questions?\b(?! (?:about|of|on)\b)|\bnot (?:a question|asking (?:you"
    r"|anything))\b",
    r"\bi (?:told|was telling|gave|just told|was answering|answered)\b(?: you)?.{0,50}"
    r"\b(?:story|example|as you asked|you asked (?:for|me)|my part)\b",
    r"\bthat was (?:my|the|an) (?:story|example|answer)\b(?!.{0,30}\bnot\b)"
    r"(?! (?:about|to (?:another|something)))",
    r"\bwhat did i ask\b|\bi was(?:n['’]?t| not) asking\b",
)
_STORY_DUE: Final = one_of(
    r"\bwhat story\b|\bi asked you a question\b|\bthat was (?:a|my) question\b"
)
_TAKES_BACK: Final = one_of(
    rf"{LED}(?:actually\W+|please\W+)?(?:scrap|forget|scratch|ignore|drop|strike)"
    r" (?:that|it|this|the last)\b(?! (?:i|we|you)\b)",
    r"\bpretend i (?:never|didn['’]?t)\b|\btake (?:that|it|this)(?: last)?(?: one)?"
    r" back\b|\btake back (?:that|my|the)\b",
)
_ADDS: Final = one_of(
    r"\b(?:something|one thing|more) to add\b.{0,12}\bto (?:what i|my)\b"
    r"|\badd\b.{0,20}\bto (?:what i (?:said|told)|my (?:last|story|answer))\b"
)
_STOPS: Final = one_of(
    r"\b(?:can|may|could) i (?:get off|go(?: now)?|leave(?: now)?|be off)\b\W*$"
    r"|\blet me go\b|\bshut it down\b|\bwe (?:close|stop|finish) (?:for|here)\b"
    r"|\bclose for (?:today|tonight)\b|\bi(?:['’]ll| will) away\b|\bwanna go home\b"
    r"|\b(?:we can|can we|let['’]?s) wrap\b"
)
_CHATS: Final = one_of(
    r"\bhow (?:are|r) (?:you|ye|u)(?: doing| today| keeping)?\b\W*$|\bgood weekend\b"
    r"|\bwhat about ye\b|\bhow(?:['’]s| is) it going\b|\b(?:nice|lovely|awful)"
    r" weather\b"
)
_RETURNS: Final = one_of(
    rf"{LED}(?:right |phew )?(?:i(?:['’]m| am|m)? )?(?:am )?(?:back(?: again| now)?"
    r"(?=\W*(?:$|[.,!;:])| from\b)|returned\b|here again\b)"
)
_WAITS: Final = one_of(
    r"^(?!.*\b(?:was|were|took|had|after|before|until)\b).{0,60}\b(?:one|a|two|three|five"
    r"|ten|a few) (?:secs?|seconds?|minutes?|mins?|moments?)\W*$",
    r"\b(?:brb|be right back)\b|^\W*(?:hold on|hang on|bear with me)\W*$",
)
_WHERE: Final = one_of(
    r"\bwhere (?:were|are|had|did|have) (?:we|i|you)\b.{0,12}\b(?:stop\w*|got|get|left"
    r"|leave|again|up to)\b|\bwhere (?:were|are) we\b|\bwhere was i\b"
    r"|\bwhere we (?:stopped|were|left off|got)\b",
    rf"{LED}(?:i )?missed (?:it|that|what)\b|\bmissed that\W*$|\bsay (?:it|that)"
    r" (?:again|once more)\b|\b(?:repeat|send) (?:it |that |this |the |your )*(?:last"
    r" )?"
    r"(?:again|once more|please|question|bit|answer)\b(?! (?:to|with)\b)",
    r"\b(?:what|how many|who|which|when)\b.{0,20}\byou said\W*$",
)
_COUNTS: Final = one_of(
    r"\b(?:does|do|will|would)\b.{0,40}\b(?:count|counts|marked|scored)\b.{0,12}"
    r"\b(?:against me|(?:in|for) the (?:summary|end)|as well|for anything)\b"
    r"|\boff the record\b|\bkept in my\b|\bsame characters\b",
    r"\b(?:lose|losing|lost|get|gain|earn|cost)\b.{0,12}\b(?:points?|marks?)\b",
)
_ROLE: Final = one_of(
    r"\bwho (?:are|r|is) (?:you|u|ye|yous|this)\b(?=\W*(?:$|[?.,;!])| (?:now|then|again"
    r"|really|anyway|supposed|meant|playing|pretending|even|exactly|today|still"
    r"|in this|or)\b)",
    r"\bwho(?:['’]s| is| are| constitutes| counts as| does)? \W?us\b"
    r"|\bwhich (?:one )?of you (?:was|am i|said)\b",
    r"\byou are who\b|\bwho is (?:it )?(?:that )?i(?:'m| am) (?:talking|speaking) to\b"
    r"|\b(?:are|r) (?:you|u) (?:now )?(?:the|my) [\w ]{2,30}?(?:,[^?]{2,60})?,? or"
    r" (?:the|an?|my) \w+\W*$",
    r"\bhow many (?:of )?you (?:are|is)?\b.{0,20}\b(?:supposed|playing|pretend)"
    r"|\byou are how many\b|\bhow many are you\b.{0,20}\b(?:in (?:this|here|there)"
    r"|really|supposed)\b",
    r"\bis it (?:still |really )*(?:the )?(?:same person|(?:only |just )you\b|you"
    r" (?:same"
    r"|or|now|still)\b)"
    rf"|\bis it (?:\w+ ){{0,3}}{FIRM} (?:you are|you play|now)\b",
    rf"\b(?:are|r) (?:you|u|ye)\b,? (?:(?:still|now|really|actually|just|not|even"
    rf"|the|an?|my|only|same|actual|real|playing|like|you)\W+)*{_THING}\b"
    rf"(?! (?:of|for|at|you|to|in|on)\b)(?=.{{0,40}}(?:\?|\bor\b|\bnow\b|\bstill\b)"
    rf"|\W*$|\W*\w+\W*$)",
    rf"\b(?:you|u|ye|it){_IS}? (?:(?:still|now|really|actually|just|not|no|the|an?|my"
    rf"|only|same|who|actual|in)\W+)*{_THING}\b.{{0,30}}\b(?:now|still|any ?more"
    rf"|no more|then|not the|have i understood)\b",
    rf"\b(?:you|your)(?:['’]?re|r| are)? no {_THING}\b",
    rf"\b(?:you|u|this|it|that){_IS}? (?:still |now |just |only )*(?:playing|pretending"
    rf"|acting|supposed to be|meant to be)\b.{{0,40}}\b(?:{FIRM}|{_BOSS}|now|still|who"
    rf"|general|real|in this)\b|\byou (?:are |r )?(?:still |now )*playing\b",
    rf"\b(?:which|what) (?:kind of |sort of )?(?:{FIRM}|job|business|trade)"
    rf" (?:are|r) (?:you|u|we)\b|\bwhich job is it\b",
    r"\b(?:do|are) (?:you|u) (?:answer|speak|talk|reply)(?:ing)? (?:to me )?(?:as|for)"
    r" (?:the|an?|my|which|whom?)\b.{0,60}\?",
    r"\b(?:all|doing|putting on)\b.{0,8}\b(?:the |a )voices?\b|\b(?:are you|is it|you)"
    r" (?:just )?one person or\b|\bpicturing a panel\b|\b(?:you|u)"
    r" or\b.{0,12}\bpanel\b",
)
_INVENTED: Final = one_of(
    r"\b(?:did|do|are|is|was|have|r) (?:you|u|this|that|it)\b.{0,25}\b(?:invent(?:ed"
    r"|ing)?|mak(?:e|ing) (?:it|this|that|them|these|those|the \w+|\w+ answers)(?:"
    r" all)?"
    r" up\b(?! for)|made (?:it|this|that|them|these|those)(?: all)? up\b|made[- ]up\b)"
    r"|\byou (?:just |only )?invent\b|\binvent(?:ed)? (?:the answers?|this number)\b",
    r"\b(?:real|actual|genuine) (?:people|persons?|firm|company|place|employer|figures?"
    r"|numbers?|answers?|fella|fellow)\b.{0,40}(?:\?|\bor\b)|\b(?:is|are|was) (?:this"
    r"|that|it|these|they|any of (?:this|that))\b(?: \w+)? (?:real|invented|fiction)\b"
    r"(?=\W*(?:$|or\b|,))",
    r"\bfor (?:the |an? )?(?:exercise|practice|practising)\b",
    r"\boff the (?:actual |real )?(?:advert|ad|website)\b|\bfrom the (?:actual |real )?"
    r"(?:advert|ad)\b.{0,30}\bor\b",
    r"\b(?:replies|answers) (?:canned|scripted|generated|fixed)\b",
)
_GUESSES: Final = one_of(
    r"(?:^|[.,;!?]|\b(?:so|then|just|go on|ok|and|please))\W*"
    r"(?:you (?:can|could|may) )?"
    r"(?:just |then )?(?:invent|guess|make (?:\w+ ){1,2}up|make up (?:an?|some\w*))\b"
    r"(?! (?:the|your|my) mind)"
)
_FOR_YOU: Final = one_of(
    r"\b(?:that|it|this|the last (?:one|thing|bit))"
    r"(?: (?:was|is|one|last|bit|thing|meant|said|only|just))* (?:for|to) (?:you|u)\b"
    r"(?! (?:like|as|personally|when|if|in|at)\b)",
    r"\b(?:talking|speaking|writing|asking) (?:to )?(?:you|u)\b(?=.{0,12}\b(?:coach|not"
    r" (?:to |for )?(?:them|him|her|the)))",
)
_TURNS: Final = one_of(
    r"\b(?:is it|am i|are you) (?:me|you|asking)\b.{0,25}\b(?:ask\w*|you or|turn)\b"
    r"|^\W*(?:\w+ )?whose turn\b|\bwho is who\b|\bwho asks (?:who|the questions)\b"
    r"|\b(?:have we|did we) (?:swapped|swap|changed over|switch\w*)\b"
    r"|\byou were asking me\b|\bmy (?:go|turn) to ask\b.{0,12}\?"
    r"|\bam i (?:meant|supposed) to (?:ask|tell|answer)\b(?!.{0,30}\bhow many\b)",
    r"\bwhy (?:do|are|must|should|would)\b.{0,30}\b(?:stor(?:y|ies)|examples?)\b"
    r"(?!.{0,10}\b(?:here|in this)\b)|\bmust (?:i|also) (?:also )?answer\b"
    r"|\bi (?:only|just) ask\b",
    r"\b(?:tell|give)\b.{0,20}\b(?:story|example)\b.{0,20}\bor\b.{0,25}\b(?:ask\w*"
    r"|question)\b|\bask\w*\b.{0,25}\bor\b.{0,15}\btell\b.{0,15}\bstory\b",
    r"\bwhat else\b.{0,15}\bfor ?ever\b|\bin brackets\b|\byour half\b"
    r"|\bmy half\b.{0,15}\?|\brest of the interview g",
)
_ENGLISH: Final = one_of(
    r"\b(?:my|this) (?:sentence|english|grammar|word)\b.{0,20}\b(?:correct|right|ok"
    r"|english|bad|good)\b|\bis it the word\b|\bit is the word\b|\beasy english\b"
    r"|\b(?:in|ask) (?:polish|spanish|german|french|tagalog|taglish)\b.{0,40}\bor\b"
    r"|\bformal english\b"
)
_TONGUES: Final = one_of(
    r"^\W*(?:please )?(?:answer|reply|say)\b.{0,20}\bin (?:spanish|polish|german|french"
    r"|italian|portuguese|tagalog|ukrainian|russian|arabic|chinese|turkish"
    r"|my language)\b"
)
_ORDERS: Final = one_of(
    r"^\W*(?:please )?(?:answer|reply|talk|speak|act|play|be)\b(?: to me)? (?:as|like"
    r"|more|less|in character|hostile|tough)\b|^\W*go on,? invent\b"
)
_WHY: Final = one_of(
    r"\b(?:what(?:['’]?s| is)) (?:the )?(?:point|sense|use|good) of (?:this (?:bit|part"
    r"|round)|asking)\b|\bwhy (?:would|is|are)\b.{0,40}\bin my interview\b"
    r"|\bwhy (?:do|should|must) i ask\b"
)
_LOST: Final = one_of(
    rf"{LED}(?:what (?:do|did) (?:you|u) mean\b(?! (?:by|with)\b)|i (?:don['’]?t|do"
    rf" not"
    r"|didn['’]?t) (?:understand|get (?:it|this))\W*(?:$|[.,!?])|what (?:should|must|am"
    r"|do) i (?:do|write|say)(?: now| here)?\W*$|huh\b)"
)
_MEANS: Final = one_of(
    r"\bwhat (?:do|did) (?:you|u)\b.{0,14}\bmean by\b|\bwhat (?:does|means)"
    r" [“\"'][^”\"']+[”\"'](?: mean)?\b|\bwhat(?:['’]s| is) (?:an?"
    r" )?[“\"'][^”\"']+[”\"']"
    r"\W*$|\bwhat did you mean\b"
)
_THERE: Final = one_of(
    rf"{LED}(?:(?:hello)\W+)*(?:are (?:you|u)|you are|you['’]re|anyone|anybody|still)"
    r" (?:still )?there\b"
)
_BEYOND: Final = one_of(
    r"\b(?:can|could) (?:ye|you|u)\b.{0,10}\b(?:look up|google|book me)\b|\bwhat time"
    r" is"
    r" it in\b|\bremind me (?:at|to|on)\b"
)
_PROTESTS: Final = one_of(
    r"\b(?:that|this|it|which) (?:was|is|were) (?:an? |the |your )?answers? (?:about|of"
    r"|to|on|for)\b",
    r"\b(?:you|u)(?:['’]ve| have)? (?:told|answered|gave|talked|spoke|said)\b.{0,60}"
    r"\b(?:it was|i (?:asked|wanted|meant))\b",
    r"\bi (?:asked|did ask|was asking|wanted)\b.{0,70}\b(?:and|but) you\b",
    r"\bi (?:did(?:n['’]?t| not)|never|don['’]?t|do not) ask(?:ed)? (?:you )?(?:about"
    r"|for|the|that|if)\b",
    r"\bi did ask\b|\bi (?:have )?(?:already |just )?asked (?:already|before|twice"
    r"|you (?:that|this)|this|that|it already|where|if it)\b",
    r"\basked (?:about )?(?:it |that |this )?(?:\w+ ){0,3}(?:messages?|minutes?|times?)"
    r" (?:ago|before|now)\b|\bfor the (?:second|third|fourth) time\b",
    r"\b(?:took|taken|take) no notice\b|\b(?:passed|skipped|jumped) (?:right )?over"
    r" (?:what|my|it|that)\b|\b(?:you|u)(?:['’]re| are)? ignor(?:ed|ing) (?:me|my|what"
    r"|that)\b",
    r"\byou(?:['’]re| are) silent\b|\bso nobody answers\b|\bnobody of you\b",
    r"\bwhy (?:can(?:['’]?t|not)?|could|won['’]?t|do|does) (?:none|nobody|no one|you"
    r"|any)(?: of you)? (?:just )?(?:tell me that|answer|say)\b",
    r"\b(?:you|u) (?:just |always )?(?:keep|keeps) (?:saying|telling me)\b"
    r"|\bevery time i ask\b|\bdid i miss something\b",
    r"\bdo you (?:actually|even|really) answer\b|\bactually answer or not\b",
    r"\byou\b.{0,10}\b(?:did(?:n['’]?t| not)|have(?:n['’]?t| not)|never|not really"
    r"|without)\b.{0,12}\banswer(?:ed|ing)?\b(?! (?:the )?(?:phone|call))",
)

WANTED: Final[tuple[tuple[Expression, Wanted], ...]] = (
    (_ADDS, (_K.ADD, "")),
    (_TOLD, (_K.MISHEARD, "told")),
    (_GUESSES, (_K.MACHINE, "guess")),
    (_STORY_DUE, (_K.COMPLAINT, "unheard")),
    (_TAKES_BACK, (_K.IGNORE, "take_out")),
    (_STOPS, (_K.STOP, "")),
    (_CHATS, (_K.REMARK, "smalltalk")),
    (_RETURNS, (_K.REPEAT, "returned")),
    (_WHERE, (_K.REPEAT, "")),
    (_WAITS, (_K.WAIT, "")),
    (_COUNTS, (_K.METHOD, "counts")),
    (_INVENTED, (_K.MACHINE, "invented")),
    (_ROLE, (_K.MACHINE, "role")),
    (_TURNS, (_K.METHOD, "turns")),
    *OF_THEIR_QUESTIONS,
    (_ENGLISH, (_K.NERVES, "language")),
    (_TONGUES, (_K.INSTRUCTION, "language")),
    (_ORDERS, (_K.INSTRUCTION, "")),
    (_WHY, (_K.CLARIFY, "why")),
    (_LOST, (_K.REPHRASE, "")),
    (_MEANS, (_K.MEANING, "")),
    (_THERE, (_K.PRESENCE, "")),
    (_BEYOND, (_K.REMARK, "beyond")),
    (_FOR_YOU, (_K.IGNORE, "for_you")),
    (_PROTESTS, (_K.COMPLAINT, "unheard")),
)
"""What is wanted by a sentence that is spoken to the coach."""
