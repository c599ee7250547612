"""What a job posting says and asks for nothing by: pay, terms, checks, the firm."""

from typing import Final

from bot.ear.hinted import Hinted, phrases
from bot.expressions import Expression

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
    |\bp/[wmh]\b|\b[fp]/t\b|\bcash bonus|\bbonus (?:at )?end of
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
        |p/|/t|cash bonus|bonus |ticket every""".replace("\n        ", "").split("|")
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
    |\b(?:nbi|police) clearance|^pre-?employment\b|\bnoc\b|\bjoining immediate
    |\bduties commensurate|^such other
    |^(?:willingness|readiness|flexib\w+) (?:to work )?(?:in|on) (?:\w+ )?shifts?\W*$
    |^(?:comfortable|flexible|ok|okay|ready|willing) (?:with|for|in|to work(?: in)?)[ ]
    (?:\w+ ){0,3}shifts?\W*$
    |^(?:willingness|readiness|flexib\w+) to work (?:in |on )?(?:\w+ )?shifts?\W*$
    |\bgood conduct\b|\bauthori[sz]ed to work\b|\bany other \w+
    |\bmale ?/ ?female|\bvisa (?:transferable|cancelled|status)|\btransferable visa
    |\b(?:welcome|encouraged|invited) to apply\b
    |\b(?:ready|willing|able|available) to (?:run|work)(?: (?:on|in))? (?:an? |any
    |rotating |rotational |alternate )?(?:shifts?|shifting)\b|^(?:\w+ )?guarantors?\b
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
        tools transport accommodation lunch meals food right shift guarantor dbs pvg
        disclos criminal
        referenc duties duty related hoc task function works report values cv apply
        equal
        salary college university employ noc joining commens such""".split()
    ),
)
# How to apply, and what is said to whoever does: no demand begins so.
NEVER: Final = phrases(
    r"""(?:please|pls\b|plz\b|kindly|let me know|link in bio|#\w+
    |\[?join our (?:telegram|whatsapp|newsletter|talent|channel|mailing)|perks(?=:)
    |facilities(?=:)|(?:create|start|build|grow) your (?:career|future) (?:with|at)
    |if you(?:'re| are) .{3,80}\b(?:write|apply|get in touch|contact|talk) to us
    |(?:what )?you (?:may |might )?(?:not |already )?know (?:our|us|is)\b
    |print this|back to (?:results|search|top)|share(?: (?:on|this|job)\b|$)|to apply
    |apply|forms?\b
    |the following\b|urgent(?:ly)? (?:required|hiring|need)|submit:|offers (?:go|are)
    |report this|copy link|similar jobs|no charges|no (?:consultancy )?fees?
    |tag (?:a|your)
    |share (?:your |the |ur )?(?:cv|resume|profile)|both side|we pay
    |you (?:may|might) have (?:read|heard|seen)|we(?:'re
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
    |(?:email|e-mail|call|text|message|whatsapp|reply|dm)\b(?! (?:on\b(?! \d)|back
    |patients?|customers?|clients?|famil|suppliers?|guests?|parents?
    |to (?:all|customer|client|guest|enquir|e-?mail|quer|message|comment|candidate)))
    |no agenc|strictly no
    |note:|nb\b
    |new grads|(?:it|this|that|there|our|my) (?:is|are|was|will|has|have)
    |(?:they|he|she) (?:is|are|was|has|have|will (?:be|call|ring|contact|get|let|reach
    |review|reply|answer|pay|give|help|show|tell))\b
    |you(?:'ll| will) (?:never|be (?:supported|joined|trained|backed|paid) by)\b
    |in addition\W*$|sal \d|min(?:imum)? wage|join(?:ing)? (?:immediate|asap)
    |[£$€₹] ?\d[\d.,]*k? ?[-–—]
    |click|visit our|quote|reference|job (?:ref|id|type)|posted|thank|by applying
    |(?:the )?(?:salary|pay|wage|package|contract|role|post|position) (?:is|runs|range
    |will be
    |starts)|start date|location|full[- ]time|part[- ]time|permanent\b|temporary\b
    |an? (?:enhanced|basic|full|satisfactory)? ?(?:dbs|disclosure|pvg|police)|see more
    |show(?: (?:more|less|all|match)|\W*$))\b
    """
)
# What is said to everybody who is asked to come.
NO_DEEDS: Final = frozenset(
    """join report find get receive meet allow hear arrive complete email upload attend
    enjoy earn benefit become see learn""".split()
)
OURS: Final = phrases(
    r"""(?:we|our|its|their|this|it|there|at(?! least)|every|here|nobody|everyone
    |whether|by
    |mostly|as an? (?:employer|company|team)|the (?:role|job|post|position|company
    |team|school|trust|firm|council|college|appointment|contract|hours|work|package
    |vacancy))\b"""
)
# "Larkmoor Group runs nine hospitals": what a firm says of itself.
FIRM: Final = Expression(
    r"(?:The )?[A-Z][\w'’&.-]{1,30}(?: (?:(?:of|and|at|&|for"
    r"|the) )?[A-Z][\w'’&.-]{1,30}){0,6},?"
    r"(?: [a-z]+,)? (?:is|are|was|were|has|have|runs?|provides?|offers?|serves?"
    r"|operates?"
    r"|employs?|makes?|sells?|began|started|works|builds?|develops?|keeps|helps?|moves?"
    r"|supplies|owns|grows?|believes?|consists?|sits|lies|acts)\b"
)
# "Meridian Bank Plc is a leading institution with a banking licence"
PRAISE: Final = Expression(
    r"(?:The )?[A-Z][\w'’&.-]*(?: [\w'’&.-]+){0,6} (?:is|are) (?:an? |the |one of )"
    r"(?:[\w'’-]+ ){0,3}(?:leading|largest|leader|fast|oldest|biggest|best|trusted"
    r"|family|growing|member|part|subsidiary|division|provider|company|firm|charity)\b"
)
# Words that ask for nothing by themselves.
HOLLOW: Final = frozenset(
    """a an the and or of in to for with on at by is are be will you your we our it this
    that while though although however also but not no means by etc further other any
    all some if as so who what which following please have has had essential desirable
    required preferred must should can could may might need needs able both either
    and/or
    ideally preferably plus bonus advantage asset requirements responsibilities duties
    skills experience qualifications education knowledge role job position hiring
    vacancy urgent now alert""".split()
)
