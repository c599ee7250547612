"""Where a demand in a job posting may be cut, and what is left out at its ends."""

import re
from typing import Final

from bot.ear.hinted import phrases

ENDS: Final = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bmin\.)(?<!\bapprox\.)(?<!\bincl\.)"
    r"(?<!\bmax\.)(?!(?<=\bno\.)\s+\d)(?<!\bvs\.)(?<!B\.)"
    r"(?<!\bnos\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bcat\.)"
    r"[)\"”’]?\s+"
    r"(?=[A-Za-z0-9£€$₹\"“‘(])(?<!\betc\.\s)|(?<=\betc\.)\s+(?=[A-Z])|[!?]{2,}\s*|\s*[\U0001f300-\U0001faff\u2600-\u27bf]+\s*(?=[A-Z0-9£€$]|$)"
)
PICTURE: Final = re.compile(r"\s*[\U0001f300-\U0001faff\u203c\u2049\u2600-\u27bf]+\s*")
SEMICOLON: Final = re.compile(r"\s*;\s*(?:and\s+)?")
AND_YOU: Final = re.compile(
    r"(?:,?\s+and\s+|,\s+)(?=you(?:['’](?:ll|ve|re)|\s(?:will|have|are|must|should|can|need"
    r"|don['’]t|like|love|enjoy|know|keep|stay|speak|hold|bring|understand|write|listen))\b)"
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
TAIL: Final = re.compile(
    r",?\s+\(?(?:but (?:we|please|it|that|this|not|you)\b|though\b|although\b|please$"
    r"|so (?:an?|you) |and we\b|because\b|if possible\b|due to\b|since\b).*$",
    re.I | re.S,
)
OPENS: Final = phrases(
    r"""(?:(?:an?|the|at least|several|two|three|four|five|not less|real|your own
    |demonstrable|previous|prior|relevant|some|good|strong|solid|sound|full|clean|valid
    |current|own
    |excellent|decent|basic|confident|comfortable|willing|happy|fluent|familiar|able|min
    |knowledge|experience|ability|know|knows|hold|be|is|are|who|can|could|has|have|high
    |honest|respectful|patient|tidy|kind|quiet|polite|reliable|gentle|friendly|calm
    |not mind|no more|no less|max|secure
    |working knowledge|someone who|somebody who|proven
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
JOINS: Final = re.compile(
    r",?\s+(?:and|&)\s+(?:also\s+)?|;\s*(?:and\s+)?|,\s+(?:or\s+)?"
)
JOINS_OR: Final = re.compile(r",?\s+(?:and|&|or)\s+(?:also\s+)?|[;,]\s*")
ANEW: Final = re.compile(
    r",\s+(?:of (?:which|these|them) )?"
    r"(?=(?:at least )?\d\+? (?:(?:years?|yrs?) )?(?:as|in) "
    r"|at least (?:part|some|half) )"
    r"|,\s+(?=(?:good|basic|fluent|excellent|native|business|working) (?:level )?"
    r"(?:English|German|French|Dutch|Spanish|Italian|Polish|Arabic|Hindi)\b)",
    re.I,
)
"""Where another kind begins: "five years in security, 2 as supervisor"."""

AND: Final = re.compile(r",?\s+(?:and|&)\s+(?:also\s+)?|;\s*")
ADVERBS: Final = frozenset("also then often sometimes regularly always".split())
