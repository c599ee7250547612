"""What may be asked in a panel or of it, and by which words."""

from enum import StrEnum


class OfTheRoom(StrEnum):
    """What is asked in a panel, or of it."""

    WORK = "work"
    """Something of the place, the work or themselves: that member answers it."""
    DOING = "doing"
    """What they would have done in the candidate's place."""
    WHO = "who"
    """Who speaks, and what they are called."""
    THERE = "there"
    """Whether somebody is in the room, or listens."""
    NEXT = "next"
    """Whom they meet next."""
    TOLD = "told"
    """Whether the members have told each other anything."""
    SAME = "same"
    """Why the same is asked again."""
    GOING = "going"
    """How they are doing."""
    ENOUGH = "enough"
    """Whether more is wanted than what was asked."""
    QUIET = "quiet"
    """Why somebody says so little."""
    PURPOSE = "purpose"
    """What a panel is for."""
    WAITS = "waits"
    """Why somebody still waits for something, or who does."""
    MISSED = "missed"
    """What was said to a member was a question, and was not met as one."""
    SAY = "say"
    """Whether somebody named has a say in it."""
    ROLE = "role"
    """What somebody who is named is there for."""
    SPEAKS = "speaks"
    """Whether a member speaks, or the coach."""
    ONE = "one"
    """For one person only: several are too many."""
    LOOK = "look"
    """Whom to look at while speaking."""
    WHOM = "whom"
    """Whom to answer: all of them, or only who asked."""
    REAL = "real"
    """How many there will be in the real interview."""
    OPINION = "opinion"
    """What they think of what was told, or whether they agree."""
    HERE = "here"
    """Whether it would be done that way there."""
    KNOWS = "knows"
    """Whether they know it, too."""
    WANTS = "wants"
    """What somebody wants to hear, or wanted."""
    NOTED = "noted"
    """What somebody took down of what was told."""
    ANOTHER = "another"
    """For another question, or because this one was asked before."""


ABOUT = {
    OfTheRoom.NOTED: (
        r"\bwhat (?:did|does|has|will) (?P<who>{names}|you|he|she|they) (?:all"
        r" )?(?:write"
        r"|wrote|written|note|noted|put|take|took|taken|think|thought|remember)"
        r"(?: down)?(?: away)?(?: so far)? (?:about|of|from) (?:me|my \w+|what i \w+)\b"
    ),
    OfTheRoom.WANTS: (
        r"\bwhat (?:did|does|do|would) (?P<who>{names}|he|she|the (?:first|quiet|last"
        r"|other)(?: one| person)?) (?:actually |really "
        r"|even "
        r"|again )*(?:want|wants|wanted|need|expect|like|look for|care about|be after"
        r"|ask"
        r"|mean)(?: to (?:hear|know|see|get))?(?: (?:from|of) me)?(?: again| exactly"
        r"| most| by that| there)*\W*$"
        r"|\bwhat(?:'?s| is| was) (?P<who2>{names}|he|she) (?:really |actually"
        r" )?(?:after"
        r"|looking for|asking(?: for)?|waiting to hear|interested in)\b"
        r"|\bwhat(?:'?s| is| was) (?P<who3>{names})(?:'s|s'?) (?:question|point"
        r"|interest)\b"
        r"|\bwhat (?:matters|is important|counts) (?:most )?(?:to|for)"
        r" (?P<who4>{names})\b"
        r"|\bwhat (?:should|can|do) i (?:say|tell|give|answer)(?: to)?"
        r" (?P<who5>{names})\b"
    ),
    OfTheRoom.KNOWS: (
        r"\byou(?: \w+){{0,3}}? (?:must |will |surely |probably |also |all )*(?:know"
        r"|have"
        r"|get|see|recogni[sz]e|meet) (?:that|this|it|those|them|such \w+)(?: \w+)?"
        r" (?:too|as well|also|yourself|yourselves)\b"
        r"|\b(?:does|do) (?:that|this|it|you) (?:sound familiar|know (?:that|this)"
        r" feeling)\b"
    ),
    OfTheRoom.HERE: (
        r"\b(?:would|could|can|do|might) (?:you|that|this|it|one|we)(?: all| also|"
        r" ever)*"
        r" (?:do|have done|handle|manage|solve|work|go|be (?:fine|ok|okay|possible"
        r"|allowed))"
        r"(?: (?:it|that|this))?(?: (?:like (?:that|this)|the same(?: way)?|this way"
        r"|that way|so))?(?: out)? (?:here|with you|in your \w+|at your"
        r" \w+)\b(?=[^.!]*\?|\W*$)"
    ),
    OfTheRoom.OPINION: (
        r"\b(?:do|don'?t|would|did) you (?:all |also |both |guys |not |really"
        r" )*(?:agree"
        r"|disagree|think so|see (?:it|that|this) (?:the same|that way|like (?:that"
        r"|this)"
        r"|differently)|see (?:my|the) point|approve|believe (?:me|that))\b"
        r"|\byou (?:two|three|four|all|both) (?:do(?:n'?t| not)?|see|agree"
        r"|think)\b[^.!?]*"
        r"\b(?:agree|same|differ\w*|eye to eye)\b"
        r"|\b(?:do|don'?t) you (?:not )?think (?:that|it|this|i|we)\b"
        r"|\bwhat (?:do|did|would) you (?:all |yourself )?(?:think|say|make)"
        r"(?: (?:of|about|to) (?:it|that|this|my \w+|what i \w+|how i \w+)| then)?\W*$"
        r"|\bwhat(?:'?s| is) your (?:opinion|view|take|feeling)\b"
        r"|\b(?:are|r) you (?:with me|convinced|satisfied|happy with (?:that|this|it)"
        r"|of the same \w+|ok(?:ay)? with (?:that|this|it))\b"
        r"|\b(?:does|did) (?:that|this|it) (?:convince|satisfy|make sense|answer your"
        r" question|help you)\b"
        r"|\bis (?:that|this|it) (?:how|what) you(?:'d| would)? (?:do|see|want(?:ed)?"
        r"|expect(?:ed)?|hoped)\b"
        r"|\byou(?:'d| would)? agree\b(?=[^.!]*\?)|\bam i right\b"
    ),
    OfTheRoom.WHO: (
        r"\bwhich (?:one|question) (?:is|was) (?:still )?open\b"
        r"|\bwho(?:'s| is| was| am i)? (?:it that )?(?:asking|asked|asks|speaking"
        r"|speaks|talking|spoke)\b(?! (?:him|her|them|us|you|for)\b)"
        r"(?=.{{0,40}}\?|\W*$)"
        r"|^\W*(?:(?:sorry|wait|and|ok|oh|but|hm)\W+)*who(?:'?s| is| was)?"
        r" (?:asked|asks|asking|said|wants to know)(?: me)?(?: (?:that|this|it|now"
        r"|again))+\W*$"
        r"|\bwho (?:is|was) it that asked\b|\bwhose question (?:is|was)\b"
        r"|\b(?:what(?:'?s| is) your name|who are you|your name(?: again)?\?)"
        r"|^\W*(?:(?:sorry|wait|and|ok|oh|but)\W+)*who(?:'?s| is| was) (?:that|this|it)"
        r"(?: now| again| then| one)?\W*$"
        r"|\bis (?:this|that) {names} (?:asking|speaking|talking)\b"
        r"|\bwho am i (?:talking|speaking) (?:to|with)\b"
    ),
    OfTheRoom.SPEAKS: (
        r"\b(?:are you|you are) (?:{names}) or (?:you are |are you )?(?:the |a )?(?:bot"
        r"|coach|program|computer|trainer)\b|\bwho (?:is )?talk(?:s|ing)? now\b"
    ),
    OfTheRoom.SAY: (
        r"\b(?:is|does|will|has|can) (?P<who>{names}) (?:also |really |even |have "
        r"|get )*(?:(?:a )?(?:say|vote|voice)|decid\w+|involved in (?:the|it))\b"
        r"|\b(?:who|which)(?:'?s| is| of you is| one is| one of you is) (?:the|my) "
        r"(?:future |real |big )?(?:boss|chief|most important(?: one)?)\b"
        r"|\bdepends on (?P<who2>{names})\b|\bwho of you (?:decides|has the last"
        r" word)\b|\bwho decides (?:in the end|about me)\W*$"
    ),
    OfTheRoom.ROLE: (
        r"\b(?:what|why) (?:is|does) (?P<who>{names}) (?:do(?:ing)? )?(?:t?here\b"
        r"|(?:sitting )?(?:in|at|with) (?:my|the|this|an?|us|the room)\b|sit\w*\b)"
        r"|\b(?:what(?:'s| is|s)?|which) (?:the )?(?:grade|level|rank|title|role) (?:is"
        r"|of|has) (?P<who4>{names})\b|\bwhat(?:'s| is|s)? (?P<who5>{names})(?:'s?|s)?"
        r" (?:grade|level|rank|title|role|position)\b"
        r"|\bis "
        r"(?P<who6>{names}) (?:more senior|senior|junior|above|my (?:boss|manager))\b"
        r"|\bwho (?:is|was) (?P<who2>{names})\b(?! (?:again )?(?:asking|talking))"
        r"|\bwhat does (?P<who3>{names}) do\b"
    ),
    OfTheRoom.ONE: (
        r"\b(?:can|could|may|please|rather|prefer|possible|want|like)\b[^.!?]*"
        r"\b(?:(?:just|only) one (?:person|of (?:you|them))|one (?:person )?at a time"
        r"|with one person)\b"
        r"|\b(?:(?:three|two|four) (?:people|of you)|so many(?: people| of you)?)"
        r" (?:is|are|makes?|at once)\b"
        r"[^.?!]*\b(?:too|sweat|nervous|scar\w+|afraid|much|many|dry|shak\w+)\b"
    ),
    OfTheRoom.LOOK: (
        r"\b(?:who|whom|where|which one)\b[^?.!]{{0,14}}\b(?:should|do|must|shall|can)"
        r" i\b[^?.!]{{0,12}}\b(?:look|face|turn)\b"
    ),
    OfTheRoom.REAL: (
        r"\bhow many\b[^?.!]{{0,50}}\b(?:(?:real|actual) (?:one|interview|thing|panel)"
        r"|in mine|on the day)\b"
        r"|\b(?:will|is) (?:it|the panel|there)\b[^?.!]{{0,20}}\b(?:two|three|many)\b"
        r"[^?.!]{{0,20}}\b(?:mine|real|day)\b"
        r"|\b(?:three|two|four|so many)\b[^?!]{{0,24}}\b(?:always|normal|usual\w*"
        r"|common)\b|\bis (?:it|this|that) (?:always|normal\w*|usual\w*)\b[^?]*"
        r"\b(?:interview|panel|people|round|like this)\b"
    ),
    OfTheRoom.WHOM: (
        r"\b(?:do|should|shall|must|can) i (?:answer|talk to|speak to|tell)"
        r" (?:it to )?(?:both|all|everyone|everybody|the others"
        r"|only (?:you|{names}|one)"
        r"|you (?:both|all|or))\b"
        r"|\bdo(?:es)? (?:you|the others|they|he|she|{names})"
        r"(?: all| also| both)* want to hear\b"
        r"|\bwho (?:do|should|must) i (?:answer|tell|talk to|speak to)\b"
        r"|\bto (?:whom|who) (?:do|should|must) i\b"
    ),
    OfTheRoom.THERE: (
        r"\b(?:is|are) (?P<who>{names}|he|she|they|the others?|anyone else"
        r"|anybody else)"
        r" (?:still |also |really |even )*(?:in the room|here|there|present|with us"
        r"|listening|awake|in here)\b"
        r"|\bdoes (?P<who2>{names}|he|she) (?:still |also |even |really )*(?:listen"
        r"|hear)\b"
        r"|\bwho(?:'s| is| else is)? (?:else )?(?:is )?(?:in the room|here|listening)\b"
    ),
    OfTheRoom.NEXT: (
        r"\b(?:who|which|whom)\b[^?]{{0,40}}\b(?:meet|comes?|see|is|talk to)\b[^?]"
        r"{{0,14}}\b(?:next|after (?:you|this|that|her|him))\b|\bwho(?:'s| is) next\b"
    ),
    OfTheRoom.TOLD: (
        r"\b(?:did|has|have) (?:{names}|he|she|they|the others?|your? colleagues?|you"
        r"(?: (?:two|three|all))?) (?:already |just )?(?:tell|told|talk(?:ed)?|spoken?"
        r"|speak|hear|heard|report(?:ed)?|shared?|compared?)\b(?:[^?]*\b(?:i (?:just )?"
        r"(?:said|told|answered)|about me|my answers?|each other|together|notes|to"
        r" (?:you|each|her|him))\b|\W*\?)"
    ),
    OfTheRoom.SAME: (
        r"\bdo you (?:all )?(?:share|have|read from|use)\b[^?]*\b(?:one|the"
        r" same) (?:paper"
        r"|list|sheet|questions?)\b|\bwhy do you (?:all )?ask (?:me )?the same\b"
        r"|\bwhy (?:is|am i asked|do i get) (?:it |this )?(?:the same|again)\b"
        r"|\bdo you all ask (?:me )?the same\b"
    ),
    OfTheRoom.GOING: (
        r"\bhow (?:am i|i am|'?m i|is it|are we) (?:doing|going|getting on)\b"
        r"|\bam i doing (?:ok\w*|well|fine|all right|alright|badly)\b"
        r"|\bhow(?:'s| is) (?:it|this) going (?:for me|so far)\b"
    ),
    OfTheRoom.ENOUGH: (
        r"\bdo you want (?:to (?:ask|hear|know)|me to (?:talk|speak|tell you more))\b"
        r"[^?]*\?"
    ),
    OfTheRoom.QUIET: (
        r"\b(?P<who>{names}|he|she) (?:is|says|seems|looks|'?s) (?:so |very |really"
        r" |quite |rather |always )*(?:quiet|silent|little|nothing|bored|angry)\b"
        r"|\bwhy (?:is|does) (?P<who2>{names}|he|she) (?:so |not |say |saying |says "
        r"|always )*(?:quiet|silent|little|nothing|speak|talk|say)\b"
        r"|\b(?:does|did)(?:n'?t| not)? (?P<who3>{names}|he|she) (?:not )?like"
        r" (?:me|it|that|this|my \w+)\b(?=[^.!]*\?|\W*$)"
        r"|\bis (?P<who4>{names}|he|she) (?:not )?(?:happy|satisfied|pleased|angry"
        r"|annoyed|convinced|ok(?:ay)?) (?:with|about|by) (?:me|it|that|this|my \w+)\b"
        r"(?=[^.!]*\?|\W*$)"
    ),
    OfTheRoom.PURPOSE: (
        r"\b(?:what|why)\b[^?]{{0,50}}\b(?:panel|several people|(?:three|two|four)"
        r" (?:people|rooms|meetings|interviewers)|chain|so many people)\b[^?]*"
        r"\b(?:for|good|train|practi[sc]e|point|use|help|learn|why)\b"
        r"|\bwhat(?:'s| is| was) (?:the (?:point|use|purpose)|it|this|that)"
        r" (?:of|with|for)?\b[^?]{{0,24}}\b(?:panel|chain|several people"
        r"|meetings|rooms)"
        r"|\bwhat (?:do|did|should|can|will|would|am|was) (?:i|you)(?:"
        r" want(?:ed)?)?(?: to"
        r"| supposed to)? (?:train|practi[sc]e|learn(?:ing)?|get)(?: me)?(?: in| from"
        r"| here| with| out of)\b"
        r"|\bwhy (?:is|do|did|was)\b[^?]{{0,30}}\bwith (?:several|three|so many) people"
        r"|\bshould i (?:really )?practi[sc]e with (?:several|three|two|four|many)\b"
        r"|\bdoes (?:it|this) help\b[^?]*\bpeople\b"
    ),
    OfTheRoom.WAITS: (
        r"\b(?:who|which)\b[^?]{{0,40}}\b(?:not|isn'?t|least|un)\s?(?:satisfied|happy"
        r"|convinced|pleased)\b|\bwho\b[^?]{{0,24}}\b(?:still )?(?:waits|waiting|wants"
        r" more|misses)\b"
        r"|\bwhy\b[^?]{{0,20}}(?P<who>{names})\b[^?]*\b(?:wait(?:s|ing)?|missing|still"
        r"|not (?:satisfied|happy))\b"
        r"|(?P<who2>{names}) (?:says?|is|still)\b[^?.]*\b(?:missing|waiting|waits)\b"
        r"|\bwhat (?:is|does)\b[^?]{{0,12}}(?P<who3>{names})\b[^?]*\b(?:wait\w*"
        r"|miss\w*)\b"
    ),
    OfTheRoom.MISSED: (
        r"\bi asked (?P<who>{names}|you)(?: that| this)? (?:a question|something)\b"
        r"|^\W*(?:no,? |but |hello,? |sorry,? )*(?P<who2>{names})\s*,\s*(?:it|that) was"
        r" a question\b|^\W*hello\?* (?P<who3>{names})\?"
    ),
    OfTheRoom.ANOTHER: (
        r"\b(?:give|ask) me (?:(?:please )?an?other|a different|something else)\b"
        r"|\b(?:can|could|may) (?:you|i|we) (?:please )?(?:ask|have|get|take)(?: me)?"
        r" (?:something (?:else|about|from|for|of)|an?other|a different)\b"
        r"|\bi(?:'d like| want| would like| need) (?:a|an?other) (?:different |new )?"
        r"question (?:for|about|of)\b"
        r"|\b(?:you|{names}) (?:have |has )?(?:already )?asked me this\b"
        r"|\bi(?:'ve| have)? (?:already )?(?:did|had|done|answered|got) (?:this|that)"
        r" (?:one|question)\b|\btime\b[^.?!]*\b(?:get|got|asked|hear)\b[^.?!]*"
        r"\bthis question\b"
    ),
}
"""How each is asked; `{names}` stands for whatever the members are called."""
