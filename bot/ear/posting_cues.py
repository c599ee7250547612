"""The words by which a demand in a job posting is known, and where it may be cut."""

import re
from dataclasses import dataclass
from typing import Final


def phrases(text: str) -> re.Pattern[str]:
    """Compile alternatives written over several lines; ' is any apostrophe."""
    written = "".join(line.lstrip() for line in text.splitlines())
    return re.compile(written.replace("'", "['’]"), re.I)


@dataclass(frozen=True, slots=True)
class Hinted:
    """A pattern that is only tried where one of its `hints` is in the text."""

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """Search as the pattern does."""
        lower = text.lower()
        if any(hint in lower for hint in self.hints):
            return self.pattern.search(text)
        return None


ENDS: Final = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bmin\.)(?<!\bapprox\.)(?<!\bincl\.)"
    r"(?<!\betc\.)(?<!\bmax\.)(?<!\bno\.)(?<!\bvs\.)(?<!B\.)"
    r"(?<!\bnos\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bcat\.)"
    r"[)\"”’]?\s+"
    r"(?=[A-Za-z0-9£€\"“‘(])|[!?]{2,}\s*|\s*[\U0001f300-\U0001faff\u2600-\u27bf]+\s*(?=[A-Z0-9]|$)"
)
SEMICOLON: Final = re.compile(r"\s*;\s*(?:and\s+)?")
AND_YOU: Final = re.compile(
    r"(?:,?\s+and\s+|,\s+)(?=you(?:['’](?:ll|ve|re)|\s(?:will|have|are|must|should|can|need))\b)"
)
CUE: Final = phrases(
    r"""^(?:calm|reliable|friendly|punctual|polite|keen|hardworking|fit and|flexible
    |speaks?|patient|honest|good with|ok with|own|knows?|manners)[ ]
    |\b(?:must|essential|required|experienced?|knowledge|qualifi\w+|licen[cs]e
    |certificate\b|degree|nvq|gcses?|able to|ability|skills?|min(?:imum)?|at least
    |\d+\+? ?(?:yrs?|years?)|fluen\w+|proven|track record|proficien\w+|familiar\w*
    |understanding of|good eye|eye for|willing(?:ness)?|background in|trained
    |need to be|has to be|got to be|gotta|ok with
    |used to|responsible for|own (?:hand )?tools|no more than|comfortable
    |confiden\w+|preferred|desirable|advantage\w*|plus)\b"""
)
# Pay, terms, checks and how to apply: no story could show them.
TERMS: Final = Hinted(
    phrases(
        r"""[£$€] ?\d|\d ?[£$€]|\bper (?:hour|annum|year|week|month)\b|\bp\.?a\b
    |\bsalar|\bwages? (?:is|are|of|from)|\bpension|(?<!bank )\bholidays?\b(?! cover)
    |\bannual leave|\bweeks?'? leave|\bbonus (?:scheme|after|every)|\bcommission\b
    |\bcontracted to\b|\bday(?:s)? off\b|\b\d{1,2} ?[ap]m\b|\broster\b
    |\brenewable\b|\bgratuity\b
    |\b\d[ -](?:year|month)s? contract|\bcontract (?:of )?\d|\brelocation\b|\bflights\b
    |[₹₱₦] ?\d|\b(?:aed|qar|sar|omr|bd|kwd|pln|chf|rm|php|ngn|kes|zar|inr|rs\.) ?\d
    |\b\d+(?:\.\d)? ?(?:lacs?|lpa)\b|\d+k\b(?! (?:users|customers|rows|lines))
    |\bal \d|\+ ?comm\b|\bticket every|(?:transferable|valid work) visa
    |\bp/[wmh]\b
    |\bcvs?\b|\bcover(?:ing)? (?:letter|note)|\bappl(?:y|ying|ications?)\b
    |\binterviews?\b (?:are|on|next|will|in|take)|\bclosing date|\bright to work
    |\bdbs\b|\bdisclosure\b|\bcriminal|\breferences\b|\bcredit check|\bequal opp
    |\bdiscriminat|\bregardless|\bprivacy|\bsponsorship|\bvisas?\b|\bdiscount
    |\buniform\b|\bfree parking|\bstaff meal|\bno agenc|\bvisits? welcome|\bpop in
    |\b(?:send|email|e-mail|ring|call|text|msg|message|dm|phone) (?:us|me|him|her|your
    |jo|the office|[A-Z]\w+ (?:on|for|at|in))\b|\bget in touch|@\w|https?:|www\.
    |\bcommitted to\b|\bemployment business|\bdata protection notice
    |\bif you'(?:d|re) (?:like|interested)|\bonly selected|\bhours? a week"""
    ),
    tuple(
        """£|$|€|per |p.a| pa|salar|wage|pension|holiday|leave|bonus |commission
        |contract|cv|cover letter|covering |cover note|appl|interview|closing date
        |right to
        |dbs|disclos|crimin|references|credit check|equal opp|discrim|regardless|privacy
        |sponsor|visa|discount|uniform|parking|staff meal|no agenc|visits wel|visit wel
        |pop in|send |mail | ring |ring me|ring us|call |text |msg |message |dm |phone
        |in touch|@|http|www|committed to|employment bus|data prot|if you|only sel
        |hours a|hour a| pm|0pm|1pm|2pm|3pm|4pm|5pm|6pm|0am|6am|7am|8am|9am|day off
        |days off|roster|renewable|gratuity|relocation|flights|₹|₱|₦|aed |qar |sar |omr
        | bd |kwd |pln |chf |inr |php |ngn | kes |zar | rs.|lacs|lpa|0k|5k|8k|al 2
        |+ comm
        |p/|ticket every""".replace("\n        ", "").split("|")
    ),
)
# The same where the heading has said that a line is asked for: only what is certain.
CHECKS: Final = Hinted(
    phrases(
        r"""\bright to work|\b(?:dbs|pvg)\b|\bdisclosure\b|\bcriminal record
    |\breferences\b
    |\b(?:other|ad[ -]?hoc|related) (?:\w+ ){0,2}
    (?:dut(?:y|ies)|tasks?|projects|functions?|works?|assignments?)
    (?: (?:as|that|which|when|assigned|required|given|may|from)\b|\W*$)
    |\b(?:dut(?:y|ies)|tasks?|works?|functions?) (?:as|when) (?:may be )?
    (?:assigned|required|directed|requested|needed)
    |^(?:the |this )?(?:he|she|he/she|she/he|they|you|role|post|position|post ?holder
    |job|incumbent|reports?)(?: will)? (?:directly )?(?:reports?|reporting)[ ]
    (?:directly )?to\b|^report(?:s|ing) (?:directly |line )?(?:to|into)\b
    |\b(?:children|police|background|drug|clearance|credit) (?:check|test|screen)
    |\bnbi clearance|\bgood conduct\b|\bauthori[sz]ed to work\b|\bany other \w+
    |\bmale ?/ ?female|\bvisa (?:transferable|cancelled|status)|\btransferable visa
    |\b(?:welcome|encouraged|invited) to apply\b
    |\bamenable to\b|\bgraveyard\b|\bimmediate(?:ly)? (?:joiners?|starts?|available)\b
    |\b(?:start|join|available)(?: work)? (?:asap|immediately|straight ?away)\b
    |^(?:full |all )?(?:training|uniform|tools|transport|accommodation|lunch|meals
    |food)[ ]
    (?:will be |is |are )?(?:given|provided|supplied|paid)\W*$
    |\breport(?:s|ing)? (?:directly )?(?:to|into) (?:the|our|a|your) (?:head|director
    |manager|ceo|cto|chief|lead|finance|office|ward|operations)|\bour (?:core )?values\b
    |\bcv\b|\bapply (?:now|by|today)|\bequal opportunit|\bsalary\b
    |\bat (?:college|university)\s*$"""
    ),
    tuple(
        """check test screen clearance conduct authori other male visa welcome encourag
        invited amenable graveyard immediate asap start join available training uniform
        tools transport accommodation lunch meals food right dbs pvg disclos criminal
        referenc duties duty related hoc task function works report values cv apply
        equal
        salary college university""".split()
    ),
)
_PRIZE: Final = (
    r"(?:asset|plus|advantage|bonus|edge|benefit|help|merit|adv\b|perk|boon)"
)
WELCOME: Final = Hinted(
    phrases(
        r"""\b(?:desirable|desired|preferred|preferabl[ye]|(?:nice|good
    |great)[ -]to[ -]have
    |(?:an?|as|is|are|big|huge|major|definite|real|real big|=|: ?) (?:[\w-]+ ){0,2}"""
        + _PRIZE
        + r"""
    |bonus|advantageous|advantage|welcome|beneficial|plus ?point|pluspunt
    |(?:first |some )?preference|better chance|(?:very|really|so|us) happy
    |be happy(?=\W*$)|good to know|not (?:a )?must
    |(?:is|are) nice(?=,| but|\W*$)|(?:big|huge|added|extra) plus
    |plus(?=\W*$)|appreciated|valued|it helps|even better|even more so|especially glad
    |an? asset
    |neither (?:is|are) (?:a )?(?:deal ?breaker|must|essential|required)
    |not (?:a must|essential|required|needed|necessary|a deal ?breaker)
    |would (?:also )?(?:be (?:\w+ )?(?:great|nice|good|ideal|useful|helpful|handy|lovely
    |perfect|fantastic|amazing|brilliant|awesome|super|sweet|cool|neat|grand)|help)
    |(?:'d|will) be (?:\w+ )?(?:handy|useful
    |great
    |nice|lovely|helpful|good)|(?:'d|would) love (?:that|it|to see)
    |considered favou?rably
    |is (?:useful|helpful|handy|lovely)|optional|helps(?=\W*$)|handy(?=\W*$)
    |useful(?=\W*$)|ideally(?=\W*$)|but (?:an edge|not))\b"""
    ),
    tuple(
        """desir prefer to-have asset plus advantage bonus edge benefit help merit adv
        perk boon welcome glad happy nice good great would will love consider useful
        handy
        lovely optional ideal chance appreciated valued better not but
        neither""".split()
    ),
)
STRICT: Final = re.compile(r"(?<!not )\b(?:essential|required|a must)\b", re.I)
SUCH_AS: Final = re.compile(
    r"(?:jobs?|tasks?|duties|work|things|activities)(?: such as|,? like|,? including) ",
    re.I,
)
# "an assistant to lead our night team"
SOUGHT_TO: Final = phrases(
    r"""\b(?:looking for|search(?:ing)? for|seek(?:ing|s)?|recruiting|hiring|needs?
    |wants?
    |are after|'re after|is after|require[sd]?) (?:an?|the|our|\d|some|two|three
    |new)?[ ]?
    [^.;,]{3,70}? (?:to|who can|who'll|who will) (?:help |also )?(?!join|work for|the[ ]
    |a )
    ([a-z]+) """
)
# "The Controller manages a team"
THIRD: Final = re.compile(
    r"(?:The|This|Our) (?:role|post|position|job|person|successful candidate"
    r"|post ?holder"
    r"|[A-Z][\w/-]{1,20}(?: [A-Z][\w/-]{1,20}){0,3}) (?!is|has|was|does|offers|provides"
    r"|needs|pays|gives|comes|starts|runs from|attracts)(?=([a-z]{3,14})s )"
)
# "a patient, tidy and honest gardener"
KIND: Final = phrases(
    r"""\b(?:looking for|seek(?:ing)?|seeking to appoint|recruiting|hiring|need|want
    |appoint)
    (?: to appoint)? an? (?P<kind>(?:[a-z]+(?:-[a-z]+)?, ){0,3}
    [a-z]+(?:-[a-z]+)?,? and[ ]
    [a-z]+(?:-[a-z]+)?) (?=[a-z]+)"""
)
# How to apply, and what is said to whoever does: no demand begins so.
NEVER: Final = phrases(
    r"""(?:please|kindly|let me know|to apply|apply|forms?\b
    |the following\b|urgent(?:ly)? (?:required|hiring|need)|we(?:'re
    | are) (?:now )?hiring
    |residence\b|release/noc|noc\b|txt\b|time ?wasters|now hiring
    |bring (?:original|your (?:cv|original|documents))|walk[- ]?in\b
    |serious (?:people|applicants|candidates)|no time ?wasters
    |closing (?:date|in|midnight|noon|soon|on)\b|skills highlighted|cookies?\b
    |priority (?:is|will be) given|unsuitable|gender\b|marital status|nationality\b
    |interviews? w/c|school bus|salary|accept all|applications (?:are|from)
    |(?:women|men|persons) (?:are|is)|severely disabled|you applied|\d+ (?:jobs
    |applicants)
    |(?:working |the )?hours (?:are|of work|will)
    |working hours|closing date|interviews? (?:will|are|take)|for (?:more|further|an?[ ]
    (?:informal|application))|we (?:thank|are sorry|regret|offer|can offer|provide
    |do not
    |don't|cannot|welcome|aim|reserve)|only (?:shortlisted|selected|successful|those)
    |(?:all )?appli(?:cants|cations) (?:will|are|must be received|close|should be sent
    |in )
    |successful (?:applicants|candidates) will|shortlisted|if you (?:are interested
    |would like
    |do not hear|haven't heard|have not heard|have any questions|need|think|want
    |require)
    |interested (?:candidates|applicants|parties|persons)|send (?:us|your|me|a |cv
    |resume)
    |email|e-mail|call|text|message|whatsapp|dm\b|no agenc|strictly no|note:|nb\b
    |new grads|(?:it|this|that|there|they|he|she|our|my) (?:is|are|was|will|has|have)
    |click|visit our|quote|reference|job (?:ref|id|type)|posted|thank|by applying
    |(?:the )?(?:salary|pay|wage|package|contract|role|post|position) (?:is|runs|range
    |will be
    |starts)|start date|location|full[- ]time|part[- ]time|permanent\b|temporary\b
    |an? (?:enhanced|basic|full|satisfactory)? ?(?:dbs|disclosure|pvg|police)|see more
    |show)\b
    """
)
SHOULD: Final = re.compile(r"(?:should|must|needs? to|has to|have to)\b", re.I)
IDEALLY: Final = re.compile(r"^(?:(?:and|but) )?(?:ideally|preferably),? ", re.I)
# "... is essential, van supplied": what stands before is the demand.
CALLED: Final = Hinted(
    phrases(
        r"""[\s,(–-]{0,4}\b(?:(?:is|are|would be|will be|would|which is|but) )?
    (?:(?:also|highly|very|particularly|always|not|though|an?|considered|strongly|
    definitely|some|really|as|big|huge|major|added|extra|real|valuable|great|definite
    |distinct|nice|strong|=|be|seen) ){0,5}
    (?:essential|required|must|necessary|needed|desirable|preferred|welcome|useful
    |helpful|handy|advantage|advantageous|plus|bonus|(?:nice|good)[ -]to[ -]have
    |beneficial|great|awesome|amazing|fantastic|brilliant|super|sweet|cool
    |expected|mandatory|compulsory|assumed|appreciated|valued|helps?|asset|optional
    |nice|ideal|lovely|edge|desired
    |benefit)\b(?=\s*(?:$|[,;.)!]|but\b|though\b|due\b
    |and we |for |here\b|as |because\b|since\b))"""
    ),
    tuple(
        """essential required must necessary needed desir prefer welcome useful helpful
        handy
        advantage plus bonus nice good beneficial great help asset optional nice ideal
        lovely edge benefit awesome amazing fantastic brilliant super sweet cool expect
        mandatory compulsory assumed appreciated valued""".split()
    ),
)
INCLUDES: Final = phrases(
    r"""\b(?:duties|responsibilities|tasks|(?:the|this|your) (?:role|job|work|post))
    (?: is varied and)?(?:,? (?:will|may|also|typically|mainly)){0,2}[ ]
    (?:include|includes|involve|involves
    |are|consist of|consists of|covers?)(?: but are not limited to)?:?[ ]"""
)
# What is said to everybody who is asked to come.
NO_DEEDS: Final = frozenset(
    """join report find get receive meet allow hear arrive complete email upload attend
    enjoy earn benefit become see learn""".split()
)
PART_OF: Final = re.compile(
    r"\s+(?:is|are)\s+(?:an?\s+|all\s+)?(?:\w+\s+)?part of\b", re.I
)
WISHING: Final = phrases(
    r"""(?:^if (?=.{3,300}, (?:even better|great|all the better|so much the
    |(?:that|it)(?:'s
    |'d be| would be)|we(?:'d| would) be|you(?:'ll| will) (?:fit|stand|have)))
    |\b(?:glad|delighted|love|great|good|nice|bonus|advantage|plus|helps?|helpful|useful
    |impressed|better|pleased) (?:it )?if |\bwelcome (?:applications from )?
    (?:those|people|candidates|applicants|anyone|anybody|someone|somebody) )"""
)
WANTED: Final = phrases(
    r"""(?:\b(?:for|suits?|is) (?:someone|somebody|anyone|a person|people)
    (?: \w+)? (?:who|with) )
    |\blove (?:someone|somebody|a person) (?:who (?:has |can |is )?|with )
    |\b(?:look(?:ing)? for|search(?:ing)? (?:of|for)|seek(?:s|ing)?|are after
    |is after|'re after|(?:do )?needs?|wants?|would like|'d like|requires?
    |appoint|wanted) (?P<whom>(?:(?:now|also|currently) )?(?:an?|the|our|some|\d+)? ?
    [^.;]{0,90}?)\b(?:who|with|that can) """
)
HIRING: Final = phrases(
    r"""\b(?:is|are|'re) (?:now |currently )?
    (?:looking|hiring|recruiting|seeking|advertising)\b|\b(?:needed|wanted|required)[ ]
    (?:at|for|in|by|from|to|immediately|asap|urgently)\b"""
)
SOMEBODY: Final = re.compile(
    r"\b(?:someone|somebody|anyone|people|person|candidates?|applicants?|those)\b", re.I
)
# "Any exposure to Kafka would make us very happy"
MAKES: Final = re.compile(
    r"(?<=\w) (?:would|will|['’]d) (?:(?:also|really) )?"
    r"(?:make|help|give|get|earn|be)\b"
)
EVEN: Final = re.compile(r"^(?:(?:and|but|also|even|any) )+", re.I)
SUBJECT: Final = phrases(
    r"""(?:^|, |\band |\bso |\bbut |\bthat |\bmeans |\b(?:month|week|year|day)[ ]
    |^as an? [^,]{3,40}?,?[ ]
    |^(?:if|when) [^,;:]{5,60}?,? (?=you \w+ )
    |^[^,;:]{2,60}?,? (?=you(?:'ll|'d| will| would| must| should| need to
    | have to) ))
    (?:you|they|he or she|applicants|candidates|the (?:successful|ideal|right)[ ]
    (?:candidate|applicant|person)|(?:the|an?) [\w/ -]{3,40}(?= will be responsible)
    |(?:the|an?) [\w/ -]{3,40}(?= is responsible for )
    |(?:(?:the|an?) )?[\w/-]+(?: [\w/-]+){0,3}(?= (?:should|must) (?:have|be|hold) )
    |the person appointed|the appointee
    |(?:the|this|our) (?:(?-i:[A-Z])[\w/-]*|role|person|post|candidate|job|position)
    (?: (?-i:[A-Z])[\w/-]*){0,3}(?= (?:will|would|should|must) )
    |the post ?holder|all staff|the job ?holder|yuh|u|ya
    |(?:the|this) [a-z]+(?: [a-z]+)?(?= shall )
    |we(?:'ll|'d| will| would)? (?:also )?(?:ask|expect|need|want|like|love|trust
    |rely on|count on) you(?= to ))
    (?P<how>'ll need to| will need to|'d need to| would need to
    | need to|'ll need| will need| need|'ll| will|'d| would| should| shall| to
    | must| have to|(?:'ve)? got to| gotta|'ve| have|'re| are| can| is)? """
)
BEING: Final = phrases(
    r"""(?:also )?be (?!meeting|joining|getting|part|hearing)(?:\w{2,}ing|able
    |confident|comfortable|willing|happy|calm|ok|good|fluent
    |familiar|responsible|patient|someone|somebody|at ease|tidy|reliable|prepared
    |part of
    |(?:expected|required|asked) to|responsible|working|involved|used to
    |quick|friendly|flexible|an? \w+ (?:who|with))\b"""
)
LEAD: Final = phrases(
    r"""(?:be )?having\b[ ]
    |(?:and|also|then|but|so|as well|basically|ideally|preferably|please|both)[ ]
    |(?:who|you|he|she|they)(?= |')(?: (?:is|are|has|have|can)\b|'s|'re|'ve
    |'ll (?:have|be)| will (?:have|be|need)| should (?:have|be)| must(?: be
    | have)?| need(?: to)?)? (?:also )?
    |(?:needs?|have|bring|want|be):[ ]?
    |must (?:be|have|hold) |should (?:be|have|hold) |must |need(?:s)? to be[ ]
    |(?:is|are) (?=able|confident|comfortable|willing|happy|calm|ok\b|good|fluent
    |familiar|responsible|part|patient|someone|at ease|tidy|reliable|prepared|a |an )
    |(?:be )?(?:required|expected|asked) to |need to be |is (?=responsible)
    |(?:be|have|want) (?=\w|\d)
    |(?:able|ok|happy|willing|comfortable|prepared|confident) (?:to|with) (?=\w+)
    |responsible for |(?:that|someone|somebody) (?=who )"""
)
ABLE: Final = re.compile(r"(?:able|willing) to ", re.I)
TAIL: Final = re.compile(
    r",?\s+\(?(?:but (?:we|please|it|that|this|not|you)\b|though\b|although\b|please$"
    r"|so (?:an?|you) |and we\b|because\b|if possible\b|due to\b).*$",
    re.I | re.S,
)
# A bullet under a heading that nobody knows.
YOURS: Final = phrases(r"you(?:'re|'ve|'ll)? (?!get\b|can expect|will get|receive)\w+")
OPENS: Final = phrases(
    r"""(?:(?:an?|the|at least|several|two|three|four|five|not less|real|your own
    |demonstrable|previous|prior|relevant|some|good|strong|solid|sound|full|clean|valid
    |current|own
    |excellent|decent|basic|confident|comfortable|willing|happy|fluent|familiar|able|min
    |knowledge|experience|ability|know|knows|hold|be|is|are|who|can|could|has|have|high
    |no more|no less|max|secure|working knowledge|someone who|somebody who|proven
    |hands-on
    |understanding|proficien\w+|evidence of|familiarity
    |\d+\+? ?(?:years?|yrs?|months?))\b)"""
)
HEADS: Final = phrases(
    r"""\b(?:experience|years?|yrs?|licen[cs]e|degree|qualifications?|certificates?|card
    |knowledge|registration|ability|attitude|sales|eye|skills?|status|management|manner
    |expectations|understanding|driving|english|german|french|spanish|training
    |record|diploma|certification)\b"""
)
# "four years of Rails, real SQL, and somebody who"
ROW: Final = re.compile(r",.{5,120}, and ")
JOINS: Final = re.compile(r",?\s+and\s+(?:also\s+)?|;\s*(?:and\s+)?|,\s+(?:or\s+)?")
JOINS_OR: Final = re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?|[;,]\s*")
AND: Final = re.compile(r",?\s+and\s+(?:also\s+)?|;\s*")
ADVERBS: Final = frozenset("also then often sometimes regularly always".split())
OURS: Final = phrases(
    r"""(?:we|our|its|their|this|it|there|at(?! least)|every|here|nobody|everyone
    |whether|by
    |mostly|as an? (?:employer|company|team)|the (?:role|job|post|position|company
    |team|school|trust|firm|council|college|appointment|contract|hours|work|package
    |vacancy))\b"""
)
# "Larkmoor Group runs nine hospitals": what a firm says of itself.
FIRM: Final = re.compile(
    r"(?:The )?[A-Z][\w'’&.-]{1,30}(?: (?:(?:of|and|at|&|for"
    r"|the) )?[A-Z][\w'’&.-]{1,30}){0,6},?"
    r"(?: [a-z]+,)? (?:is|are|was|were|has|have|runs?|provides?|offers?|serves?"
    r"|operates?"
    r"|employs?|makes?|sells?|began|started|works|builds?|develops?|keeps|helps?|moves?"
    r"|supplies|owns|grows?|believes?|consists?|sits|lies|acts)\b"
)
ANYBODY: Final = re.compile(
    r"(?:we(?:'re| are)?|i|they) (?:need|want|looking for|seek\w*) "
    r"(?:someone|somebody|people|a person) "
    r"(?!(?:for|to|at|in|on|from|as|who|with) )"
    r"([^.;:]{3,70}?)[.!]?$",
    re.I,
)
"""Asks for somebody of a kind: "we need someone kind and reliable"."""

SPAN: Final = re.compile(
    r"(?:at least |min(?:imum)?\.? |over |up to )?"
    r"(?:\d+ ?\+?|one|two|three|four|five|ten) ?(?:years?|yrs)['’]? ",
    re.I,
)
"""Begins a line that asks for some years of something."""
