"""Read from a question's wording what kind of answer is fair to it.

A flag is fair where the question asks for an occasion or for how the candidate works;
never where it asks for a supposition, an opinion, a fact, a self-portrait or a motive,
nor for what is typical, what something is like, or what changed, nor for what a
sentence answers: pay, notice, other offers, a gap in the CV, the first meeting.
The first rule that matches decides, so the order matters.
"""

import re
from enum import StrEnum
from typing import Final

from bot.expressions import Expression
from bot.model import Expects


class Asks(StrEnum):
    """What a question asks for."""

    OCCASION = "occasion"
    PRACTICE = "practice"
    GENERAL = "general"
    SUPPOSITION = "supposition"
    OPINION = "opinion"
    FACT = "fact"
    SELF = "self"
    MOTIVE = "motive"
    PLAIN = "plain"
    QUESTIONS = "questions"
    SMALL_TALK = "small talk"
    NOTHING = "nothing"


_RULES: Final = tuple(
    (kind, Expression("|".join(patterns), re.IGNORECASE))
    for kind, *patterns in (
        (
            Asks.QUESTIONS,
            r"(?:do|did|have) you have (?:any|some)? ?(?:other |more |further )?"
            r"questions",
            r"questions (?:do you have )?for (?:me|us)",
            r"what would you like to ask",
            r"(?:would|do) you (?:like|want) to ask",
            r"anything (?:you'?d like )?to ask",
            r"what (?:else )?(?:can|may) (?:i|we) (?:tell|answer)",
            r"^\W*(?:now )?your questions|your questions\W*$",
        ),
        (
            Asks.SMALL_TALK,
            r"did you (?:find us|find the (?:place|building|office)|have (?"
            r":a good|any trouble)|sleep)",
            r"how was your (?:journey|trip|weekend|flight|day|commute)",
            r"how are you\b",
            r"nice weather",
            r"(?:get|got|travel) here (?:ok|all right|today)",
            r"how did you get here",
            r"(?:would|do) you (?:like|want) (?:a|some) (?:coffee|tea|water|drink)",
            r"settling in",
            r"outside (?:of )?work",
            r"spare time",
            r"hobbies",
            r"for fun",
        ),
        (
            # What a CV leaves open is said in a sentence, whatever it is asked with.
            Asks.PLAIN,
            r"\b(?:gap|break|hole|pause)s? (?:in|on) (?:your|the) (?:cv|c\.v\.|resume"
            r"|résumé|employment|work history|career)|\b(?:see|notice|spot)\w* (?:a|the"
            r"|some) gaps?\b|employment gap|gap between (?:your|the) jobs",
            r"\b(?:only|just)\b.{0,50}\bfor (?:only |just )?(?:\w+ ){1,2}(?:months?"
            r"|weeks?|year)\b|\b(?:two|three|four|five|six|\d) (?:jobs|employers"
            r"|companies) in\b",
        ),
        (
            Asks.OCCASION,
            r"\btell (?:me|us) (?:about |of )?(?:a|an|one|your|some|the) (?:\w+ )"
            r"{0,3}?(?:time|occasion|situation|moment|example|instance|incident|"
            r"project|problem|decision|mistake|conflict|challenge|goal|"
            r"accomplishment|achievement|failure|success|case|customer|client|"
            r"disagreement|conversation|bug|day|shift)s?\b",
            r"\btell (?:me|us)? ?(?:about |of )?(?:a|an) (?:\w+ ){0,3}?time\b",
            r"\b(?:a|the last|the first|one|any|another) (?:\w+ ){0,2}?(?:time|"
            r"situation|occasion|instance|moment)s? (?:\w+ ){0,2}?(?:when|where|"
            r"in which|that|you|your|whe|someone|somebody|it|things|a|the)\b",
            r"\bexamples? of\b",
            r"(?:give|share|provide|have|describe) (?:\w+ ){0,2}?(?:an?|one|some|"
            r"specific|recent|your) (?:\w+ ){0,2}?(?:example|instance|story)",
            r"\bfor example\?",
            r"\bwhen (?:did|was|have) (?:you|the last|the first)(?! decide)",
            r"\bhave you (?:ever|had|been|done|dealt|worked|used|faced|seen)\b",
            r"\bwhat happened\b",
            r"\bthe last time\b",
            r"\bmost recent(?:ly)?\b",
            r"(?:describe|share|(?:walk|take) (?:me|us) through|talk (?:me|us )?"
            r"(?:about|through)) (?:a|an|one|the (?:last|hardest|worst|biggest|most"
            r"|first|time|project)|some)\b",
            r"(?:tell (?:me|us) about|describe|what(?: is| was|'s)) (?:the |your )"
            r"(?:\w+ ){0,3}?(?:hardest|worst|proudest|toughest|accomplishment|"
            r"mistake|failure|first job)",
            r"\b(?:has|have|did) (?:it|that|this|one) (?:ever )?happen(?:ed)?\b",
            r"\bgive (?:me |us )?a case\b|\ban example\b|tell (?:me|us) about one\b",
            r"\bspecific (?:examples?|moments?|instances?|situations?|times?)\b",
            r"most proud of",
            r"proudest",
            r"did you ever",
        ),
        (
            Asks.PLAIN,
            # pay and terms
            r"\b(?:salary|pay|compensation|wage|remuneration|money|package|rate)\b"
            r"(?: and \w+)? (?:expect\w*|requirements?|ranges?|are you|would you"
            r"|do you|did you|you(?:'re| are| had| have))",
            r"\byour (?:current|present|last|desired|expected) (?:salary|pay|package"
            r"|compensation|wage|earnings)",
            r"\b(?:do|would|did|could|are) you (?:like to |want to |hope to |hoping to "
            r"|looking to |currently )*(?:earn|get paid|make (?:at|now|per|a year))",
            r"notice period|how much notice|long is your notice|notice (?:do|must) you",
            r"\b(?:when|how soon|how quickly|what day|which month) (?:could|can|would"
            r"|will|are|might|may) you\b.{0,20}\b(?:start|begin|free|available|join|be"
            r"|come)\b(?! (?:learn|work on|to))",
            r"\b(?:start|starting) date\b|available to start|earliest you",
            r"\b(?:are|do|have) you\b.{0,40}\b(?:other|another|further) (?:\w+ )?"
            r"(?:compan\w+|offers?|employers?|interviews?|process\w*|firms?|jobs?"
            r"|opportunit\w+|applications?|roles?|irons?)",
            r"\byou (?:expect|hop|look|want|ask)\w*\b[^.?!]{0,30}\b(?:pay|salary"
            r"|compensation|earn)\b|\bare you on (?:now|at the moment|today)"
            r"|give notice|how (?:mobile|flexible) are you",
            r"\b(?:can|may|could|should|shall) we (?:call|contact|ask|speak|phone)\b",
            r"\bany other offers?|competing offers?|offers? (?:on|from) the table"
            r"|two offers",
            r"\breferees?\b|\breferences?\b.{0,20}\?|\bwho (?:could|can|may|should"
            r"|would|might) (?:we|i) (?:ask|call|contact|speak|talk|phone)",
            r"\b(?:willing|able|happy|ready|prepared|open|okay|ok|fine|free"
            r"|comfortable) (?:to|with|about) (?:\w+ ){0,3}?(?:travel\w*|relocat\w+"
            r"|mov(?:e|ing)|weekends?|nights?|evenings?|overtime|shifts?|late)",
            r"\b(?:some|much|overnight|occasional|a lot of) travel|travel is part"
            r"|moving (?:to|for)\b.{0,40}\?|\brelocat\w+",
            r"right to work|work (?:permit|visa|authori[sz]ation)|\bvisa\b"
            r"|(?:authori[sz]ed|eligible|allowed) to work|\bare you a citizen"
            r"|need (?:a )?sponsor\w*",
            r"\b(?:weekends?|late|night|evening)\b.{0,20}\bhours\b.{0,60}\?",
            r"\b(?:from|at) home\b.{0,40}\boffice\b|\bhybrid\b"
            r"|days (?:a week )?(?:in the office|at home|on site)|work\w* remotely",
            r"offer(?:ed)? you the (?:job|post|role|position)",
            # the CV
            r"\b(?:walk|talk|take|run|lead) (?:me|us) (?:through|over) (?:your|the "
            r"path|how you got)\b.{0,30}\b(?:path|journey|career|cv|history|here"
            r"|life|steps?|experience so far)",
            r"\byour (?:journey|path|way|career|story) (?:to|into|so far|up to|until)\b"
            r"|how did you (?:end up|get into|come to be|land) (?:in|at|here|this|a\b)",
            r"\breasons? (?:for|of) (?:leaving|applying|moving|the move|the change)",
            r"over.?qualified|under.?qualified|too (?:junior|senior|experienced) for",
            r"\bgaps?\b (?:in|on) your|\bshort(?:est)? stays?\b"
            r"|job.?hopp|changed jobs|moved (?:jobs|around)|stayed (?:only|just|less)",
            r"leav(?:e|ing) your (?:current|present|last|old|previous)? ?(?:job|role"
            r"|post|position|employer|company)|make you (?:leave|quit|stay|resign"
            r"|turn|decline|accept|say (?:no|yes)|hesitate)"
            r"|leav(?:e|ing) us\b",
            # the company, the first meeting, the beginning
            r"\b(?:first|last|previous|earlier) (?:interview|round)\b"
            r"|\b(?:first|last|previous) (?:meeting|conversation|chat|visit|talk)"
            r" (?:with us|here|together)|\bour (?:first|last|previous) \w+",
            r"\b(?:since|after|when) (?:we|you) (?:last )?(?:met|spoke|talked)\b"
            r"|\byour visit\b|\bwhy (?:us|ours|you|this (?:job|role|one)|now|here)\W*$"
            r"|\binterest in (?:this|our|us|the)\b|do differently here",
            r"\b(?:offer|bring|give|add to) (?:us|this (?:team|job|role)|the team)\b"
            r"|\bget with you\b|next for you\b"
            r"|missing in your (?:current|present|last)",
            r"(?:concerns?|doubts?|worr(?:y|ies)|hesitations?|reservations?) about "
            r"(?:this|the|our|us|working|joining)",
            r"\b(?:first|second|top|only) choice\b",
            r"(?:interview\w*|appl(?:ied|ying)|look(?:ed|ing)) (?:elsewhere|anywhere)",
            r"\b(?:can|could) you (?:also )?(?:work|do) (?:\w+ )?(?:weekends?|nights?"
            r"|evenings?|shifts?|overtime|late)",
            r"\bimprove (?:here|about us|about our|in our|at our|our|on our)"
            r"|change (?:here|about us|first here)",
            r"\bfirst (?:\w+ )?(?:days?|weeks?|months?|year) (?:here|with us|at our|in "
            r"(?:this|the) (?:job|role|post|position)|on the job)"
            r"|30.?60.?90|ninety days|\b90 days|\b100 days|hundred days",
            r"\b(?:should|would|could|do) (?:we|i|anyone|they) (?:choose|pick|hire|take"
            r"|want|select|employ) you\b",
            # oneself
            r"(?:like|prefer|want|need) to be (?:managed|led|supervised|coached)"
            r"|management style (?:do|suits|works)"
            r"|what (?:kind|sort|type) of (?:manager|boss|leader|supervisor)",
            r"\bwould\b[^.?!]{0,70}\b(?:say|tell|describe|complain)\b[^.?!]{0,40}"
            r"\byou\b",
            r"\bsay (?:it'?s|it is) like to work with you",
            r"\bwould\b[^.?!]{0,70}\babout you\b|where are you weak|criticism do you",
            r"^(?=.{0,110}$).*\b(?:use|using|trust|rely on) (?:\w+ ){0,3}(?:ai|a\.i\."
            r"|chatgpt|copilot|artificial intelligence|language models?|generative)\b",
            r"\b(?:learn\w*|found out|discovered|know) about yourself",
            r"\bdo your best work\b|\bideal (?:\w+ )?(?:job|boss|manager|team"
            r"|workplace|environment|company|role|colleague)|what do you need from\b",
            r"\b(?:remember|know|forget) (?:only )?(?:one thing )?about you\b",
            # the last word
            r"\blast (?:words?|thing you (?:want|would like|'?d like))\b"
            r"|end (?:this|our|the) (?:conversation|interview|meeting)"
            r"|\b(?:leave|left) (?:me|us) with\b|before (?:we|you) (?:go|finish|leave"
            r"|end|close|wrap|say goodbye)|like to (?:add|leave)\b",
        ),
        (
            Asks.SELF,
            r"(?:tell (?:me|us)|talk|say)(?: something| a (?:little|bit))? (?"
            r":more )?about yourself",
            r"introduce yourself",
            r"walk (?:me|us) through your (?:cv|resume|résumé|background|career)",
            r"strengths?\b",
            r"weakness(?:es)?\b",
            r"who are you",
            r"background",
            r"describe yourself",
            r"sets? you apart",
            r"three words",
            r"qualifications",
            r"how would (?:you|your \w+) describe",
            r"would your .{3,40} say about you",
            r"your experience (?:with|in|of)\b",
            r"what experience do you have",
            r"what (?:software|tools|technolog)",
        ),
        (
            Asks.SUPPOSITION,
            r"\bwould (?:you|be|your)\b",
            r"\bif (?:you|we|a|the|one|your|i|someone|an)\b",
            r"^\W*(?:imagine|assume|suppose|say\b|let'?s say|picture)",
            r"hypothetical",
            r"\bwill be your\b",
            r"\bwill you\b",
        ),
        (
            Asks.MOTIVE,
            r"^\W*(?:so,? |and |then )?why\b",
            r"motivat(?:es|ed|ion)|passionate about",
            r"five years",
            r"ten years",
            r"\b\d+ years",
            r"career goals",
            r"aspirations?",
            r"long[- ](?:term|range)",
            r"salary",
            r"compensation",
            r"(?:i|we) hire",
            r"attracted",
            r"interested in (?:this|our|the|working)",
            r"(?:did|do) you (?:choose|decide on|want this)",
            r"looking for in",
            r"how long",
            r"know about (?:us|our|the (?:company|role))",
            r"plans for",
            r"appeals? to you",
            r"drew you",
            r"brings? you (?:here|to)",
            r"makes you (?:want|a good)",
            r"notice period",
        ),
        (
            Asks.OPINION,
            r"what (?:do|are) you(?:r)? (?:think|thoughts|views?|opinions?|feel|"
            r"make of)",
            r"your (?:thoughts|views?|opinion|take|philosophy) (?:on|of|about)",
            r"in your (?:opinion|view)",
            r"do you (?:think|believe|agree|feel|see)\b",
            r"how (?:do you feel about|important|much|would you rate)(?: is\b|"
            r" training)?",
            r"what makes (?:a|an|for)\b",
            r"favou?rite",
            r"what (?:qualities|makes|does (?:a|an|good|great)|concerns?)",
            r"most important",
            r"most interesting",
            r"do you prefer",
            r"rather work",
            r"what does \w+ mean",
            r"mean to you",
            r"should (?:a|an|we|the|companies|teams)\b",
            r"like (?:best|most|least)",
        ),
        (
            Asks.GENERAL,
            r"\btypical(?:ly)?\b",
            r"\b(?:usual(?:ly)?|generally|normally|in general|tend to|as a rule)\b",
            r"\bwhat should\b|\bhow should\b|\bshould (?:you|i|one|we)\b|\bin case\b",
            r"\bif (?:there|something|it|this|that|they|he|she|my|no|not|two|things|"
            r"somebody|everything|nobody|people|customers|patients)\b",
            r"\b(?:looking ahead|envision|foresee|imagine|in future|in the future|next "
            r"(?:year|few)|moving forward)\b",
            r"look(?:s|ed)? like\b|feels? like (?:for|to) you"
            r"|\bwhat was .{0,60}\blike\?",
            r"\b(?:you|that|it|this) (?:mean|refer)\b|\byou mentioned\b"
            r"|\bwhen you say\b",
            r"\bwhat (?:exactly |specifically |actually )?(?:drives?|helps?|keeps?"
            r"|kept|"
            r"makes?|made|draws?|drew|stops?|stopped|leads?|determines?|aspects?"
            r"|parts?|"
            r"(?:kind|sort|type)s?(?! of people)|areas?|role|difference|factors?|"
            r"concerns?|has changed|"
            r"changed)\b",
            r"\bwhat'?s (?:kept|made|driv|changed|the (?:main|biggest difference))",
            r"\bhow (?:has|have|had) (?!you\b)",
            r"\bhow (?:do|does|did|would|might) (?:that|this|it|they|the|your|those|"
            r"these|people|others|other)\b",
            r"\b(?:do|did|does) (?:you|it|that|they) (?:feel"
            r"|find(?! (?:it )?(?:hard|difficult))|notice|prefer|sense|"
            r"trust|worry|see|expect|want|hope|like|enjoy|work well|have a sense)\b",
            r"\bare you (?:more|mostly|mainly|looking|hoping|using|able|worried|at all|"
            r"comfortable|interested|thinking|willing|open|good|familiar)\b",
            r"\bare there\b|\bis there\b|\bis (?:that|it|this)\b|\bdoes (?:it|that)\b",
            r"\bhow do you (?:define|see|view|feel|think|perceive|envision|picture"
            r"|rate|"
            r"know|imagine|understand|expect)\b",
            r"\bhow do you decide\b.*\b(?:whether|which|when)\b",
            r"\bwhich\b.{0,60}\b(?:do|are|would) you\b",
        ),
        (
            Asks.PRACTICE,
            r"\bhow (?:do|have|did|are|can) you\b",
            r"\bwhat (?:do|did|is|are|kinds?|sorts?|steps|have) (?:you|your|of|"
            r"things|do)\b(?! know)",
            r"\bhow you \w+",
            r"\bdescribe\b",
            r"walk (?:me|us) through",
            r"talk (?:me|us) through",
            r"\bdo you (?:ever|usually|often|always|have a (?:process|system|method))",
            r"your (?:approach|process|way|method|style)",
            r"tell (?:me|us)",
            r"\bare you\b",
            r"\bdo you\b",
            r"\bwhat was\b",
            r"\bwhat are some\b",
            r"\bshare\b",
            r"\bgive (?:me|us)\b",
            r"\bhas \w+ ever\b",
        ),
        (
            Asks.PRACTICE,
            r"^(?=.*\byour?\b).*\?",
            r"\bhow (?:has|have) your\b",
        ),
        (
            Asks.FACT,
            r"^\W*(?:what|which|explain|define|how (?:does|do|is|are|many|much|"
            r"long)|who|where|when|is|are|does|can|name|list|compare)\b",
        ),
    )
)

_EXPECTS: Final = {
    Asks.OCCASION: Expects.INSTANCE,
    Asks.PRACTICE: Expects.INSTANCE,
    Asks.GENERAL: Expects.INSTANCE,
    Asks.SUPPOSITION: Expects.REASONING,
    Asks.OPINION: Expects.REASONING,
    Asks.FACT: Expects.REASONING,
    Asks.SELF: Expects.REFLECTION,
    Asks.MOTIVE: Expects.REFLECTION,
    Asks.PLAIN: Expects.REFLECTION,
    Asks.QUESTIONS: Expects.QUESTIONS,
    Asks.SMALL_TALK: Expects.SMALL_TALK,
    Asks.NOTHING: Expects.INSTANCE,
}


def asks(question: str) -> Asks:
    """Say what the wording asks for; NOTHING where it cannot be told."""
    # A question long enough to be a text is read by its end, where the asking is done.
    wording = " ".join(question[-600:].replace("’", "'").split())
    for kind, pattern in _RULES:
        if pattern.search(wording):
            return kind
    return Asks.NOTHING


def expected(question: str) -> Expects:
    """Say what kind of answer is fair to the question."""
    return _EXPECTS[asks(question)]


def fair(question: str) -> bool:
    """Whether an answer without an instance may be flagged."""
    return asks(question) in (Asks.OCCASION, Asks.PRACTICE)
