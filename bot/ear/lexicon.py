"""Which word is what: the closed classes of English and its commonest verbs.

A word's class is one letter, so that a whole answer becomes a short string, its shape,
over which grammar is a matter of regular expressions. `CLASSES` names the letters.
"""

from typing import Final

CLASSES: Final = {
    "I": "i",
    "we": "w",
    "you": "u",
    "he": "h",  # one other person
    "they": "H",
    "it": "t",  # it, this, there, which: a thing
    "the": "d",  # the, this, his: points at one thing
    "my": "y",
    "a": "a",
    "some": "q",  # some, every, many: points at no thing
    "noun": "n",  # and every unknown word
    "plural": "s",
    "person": "x",  # customer, boss, nurse
    "people": "X",
    "name": "N",
    "code": "A",  # an acronym or an identifier
    "number": "0",
    "year": "Y",
    "adjective": "e",
    "adverb": "r",
    "not": "z",
    "modal": "m",
    "is": "b",
    "was": "B",
    "have": "f",
    "had": "F",
    "do": "o",
    "did": "O",
    "present": "p",
    "says": "3",  # present, third person
    "past": "P",
    "participle": "V",
    "infinitive": "v",
    "base": "E",  # put, set, read: past or present, nobody can tell
    "doing": "g",
    "to": "T",
    "at": "j",
    "and": "c",
    "when": "k",
    "if": "K",
    "stop": ".",
    "comma": ",",
    "quote": '"',
    "mark": "-",
}


def _table(**classes: str) -> dict[str, str]:
    return {
        word: CLASSES[name.strip("_")]
        for name, words in classes.items()
        for word in words.split()
    }


# Base and past of verbs whose past is not base + (e)d; participle where it differs.
_IRREGULAR: Final = """
arise arose arisen|awake awoke awoken|bear bore borne|become became become
begin began begun|bend bent|bite bit bitten|bleed bled|blow blew blown
break broke broken|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|come came come|creep crept|deal dealt|dig dug|do did done
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown
hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|know knew known
lay laid|lead led|lean leant|learn learnt|leave left|lend lent|lie lay lain
light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken
misunderstand misunderstood|oversee oversaw overseen|overcome overcame overcome
pay paid|rebuild rebuilt|redo redid redone|rethink rethought|rewrite rewrote rewritten
ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen
seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot
show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat
sleep slept|slide slid|speak spoke spoken|spend spent|spill spilt|spin spun
stand stood|steal stole stolen|stick stuck|sting stung|strike struck|strive strove
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken
undo undid undone|upset upset|wake woke woken|wear wore worn|weep wept|win won
wind wound|withdraw withdrew withdrawn|write wrote written|spot spotted
"""

_SAME: Final = """
put set cut let read hit cost shut quit split spread cast beat bet hurt fit reset
upset input thrust overrun offset
"""

_VERBS: Final = """
accept achieve act adapt add address adjust admit adopt advise affect afford agree
aim align allow analyse analyze announce answer apologise apologize appear apply
appoint appreciate approach approve argue arrange arrive ask assess assign assist
assume assure attempt attend avoid automate balance base beg behave believe benefit
blame block book borrow bother brainstorm breathe brief bug calculate call calm
cancel care carry cause celebrate challenge change charge chase chat check cheer
claim clarify clean clear click climb close coach code collaborate collect combine
comfort commit communicate compare compete complain complete compromise concentrate
confirm confront connect consider consult contact continue contribute control
convert convince cook cooperate coordinate copy correct count cover crash create
criticise cry customise cycle damage debate debug decide decline decrease defend
define delay delegate delete deliver demand demonstrate depend deploy describe
design detect determine develop diagnose differ disagree discover discuss document
double download draft dress drop earn edit educate email embrace emphasise emphasize
empathise employ empower enable encounter encourage end engage enhance enjoy enrol
ensure enter escalate establish estimate evaluate examine exceed exchange execute
exercise expect experience explain explore express extend face facilitate fail fear
figure file fill filter finish fire fix focus follow forward foster gain gather
generate grab greet guarantee guess guide handle happen hate head help hesitate
highlight hire hope identify ignore imagine implement improve include increase
influence inform initiate inspect install instruct integrate interact interrupt
interview introduce investigate invite involve isolate join judge jump justify kick
kill knock land last laugh launch leverage lift like limit link list listen live
load locate lock log look love lower maintain manage map mark match matter measure
mediate mention mentor merge message migrate mind miss mix monitor motivate move
need negotiate note notice notify observe obtain offer open operate optimise
optimize order organise organize overhear own pack panic park participate partner
pass pause perform persuade phone pick pivot place plan play please point possess
postpone practise practice praise prefer prepare present press pretend prevent print
prioritise prioritize process produce promise promote propose protect prove provide
publish pull purchase pursue push qualify question raise reach react realise realize
reassure rebase recall receive recognise recognize recommend reconcile record
recover redesign reduce refactor refer reflect refresh refund refuse regret reject
relate relax release rely remain remember remind remove repair repeat replace reply
report represent request require research resign resolve respect respond rest
restart restore restructure result retire retrieve return reveal review revise
reward roll round rush sacrifice sanitise satisfy save scale scan scare schedule
score scrub search secure seem select separate serve settle shadow share shift ship
shout sign simplify skip slow smile solve sort sound specialise sponsor staff stage
start state stay step stop streamline stress stretch strip structure struggle study
submit succeed suffer suggest suit supervise supply support suppose surprise survey
suspect swap switch talk target taste tend test text thank think thrive throttle
tidy touch trace track trade train transfer transform translate transport travel
treat trigger troubleshoot trust try turn type uncover update upgrade upload urge
use utilise utilize validate value verify view visit volunteer vote wait walk want
warn wash waste watch welcome wipe wish wonder work worry wrap yell
"""

_ADJECTIVE: Final = """
last able angry available aware bad best better big busy calm certain clear close
common complex confident cold critical current daily dead deep different difficult
direct easy effective efficient empty entire essential existing expensive extra fair
familiar fast few final fine first free fresh full general gentle good great happy
hard healthy heavy high honest hot huge ill important interested key late less light
likely little live long loose low main major minor more most much multiple necessary
negative new next nice normal obvious ok okay old open other overall own passionate
patient perfect personal poor positive possible previous primary private proud
public quick quiet rare ready real recent responsible rich right risky rude sad safe
same senior serious several short sick significant similar simple single slow small
smart soft specific stable strict strong stuck stupid such sudden sure technical
tense tight tiny tired top total tough true unhappy upset urgent useful usual
various warm weak weird whole wide willing worried worst worth wrong young furious
nervous confused frustrated scared annoyed stressed overwhelmed experienced
dedicated organised organized motivated detailed
"""

_PERSON: Final = """
accountant adviser advisor agent analyst apprentice architect assistant auditor
bartender boss boy brother buyer candidate captain caretaker carer cashier ceo cfo
chair chef chief child client clerk coach colleague collegue consultant contractor
controller cook couple coordinator coworker co-worker cto customer cleaner daughter
dad designer dev developer director doctor doc donor driver employee engineer farmer
father fiance flatmate foreman freelancer friend girl grandfather grandmother
grandma grandad guest guy head headteacher host husband inspector intern junior kid
lady landlord lawyer lead leader chairman chairwoman lecturer librarian lodger mate
man manager mentor midwife mother mum mom neighbour neighbor newcomer nurse officer
operator owner parent partner passenger patient pharmacist physio planner player
plumber porter president principal producer professor programmer prof pupil
receptionist recruiter registrar rep resident roommate salesperson secretary senior
shopper sister son specialist sponsor student subcontractor superintendent
supervisor supplier surgeon teacher teammate team-mate technician tenant tester
therapist trainee trainer tutor uncle vendor vet visitor volunteer waiter waitress
warehouseman welder wife woman worker
"""

_LEXICON: Final = _table(
    I="""
    i
    """,
    we="""
    we us ourselves
    """,
    you="""
    you u ya yourself yourselves everyone everybody anyone anybody nobody
    """,
    he="""
    he she him himself herself
    """,
    they="""
    they them themselves someone somebody who whom
    """,
    it="""
    it this that there which itself something everything anything nothing these
    those
    """,
    the="""
    the his her their its
    """,
    my="""
    my our mine ours
    """,
    a="""
    a an another one
    """,
    some="""
    any every each all some many most both either no lots plenty numerous
    """,
    people="""
    people folks men women children guys staff kids stakeholders others colleagues
    customers clients team-mates teammates employees managers users patients
    students parents members coworkers co-workers leaders peers individuals
    everyone's persons seniors juniors engineers developers nurses teachers friends
    """,
    person=_PERSON,
    number="""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion half twice dozen
    """,
    adjective=_ADJECTIVE,
    adverb="""
    also just then now still only even really very quite too again already almost
    always usually often sometimes never ever maybe perhaps soon later first finally
    eventually ago back away together once here there actually basically literally
    honestly probably definitely certainly instead rather therefore however thus
    hence meanwhile afterwards afterward yesterday today tomorrow tonight yet well
    please both simply somehow somewhat anyway pretty kinda sorta far forward up
    down out off along apart ahead aside so yes yeah yep yup yea nope nah hmm hm um
    uh oh ah haha lol sure
    """,
    not_="""
    not nt n't cannot aint
    """,
    modal="""
    would could should might may can will 'll must shall wouldn couldn shouldn won
    ca wo gonna 'd ll
    """,
    is_="""
    am is are 'm 're be being m re
    """,
    was="""
    was were wasn weren
    """,
    have="""
    have has 've ve haven hasn having
    """,
    had="""
    had hadn
    """,
    do="""
    do does don doesn doing
    """,
    did="""
    did didn
    """,
    to="""
    to
    """,
    at="""
    of in on at by for with from about into onto over under between among through
    throughout during without within against across around behind beyond near
    towards toward upon per via despite like than versus vs regarding including
    except
    """,
    and_="""
    and but or nor plus & then
    """,
    when="""
    when while after before because since until till as once where whereas although
    though cause cos bc cuz why how what
    """,
    if_="""
    if unless whether whenever suppose supposing imagine assuming wherever
    """,
)

# Past form → base form, for irregular verbs.
PAST: Final = {
    past: forms[0]
    for forms in (
        entry.split() for line in _IRREGULAR.splitlines() for entry in line.split("|")
    )
    if len(forms) > 1
    for past in forms[1:2]
}
_PARTICIPLES: Final = {
    forms[2]
    for forms in (
        entry.split() for line in _IRREGULAR.splitlines() for entry in line.split("|")
    )
    if len(forms) > 2
}
BASES: Final = frozenset(_VERBS.split()) | frozenset(PAST.values())
SAME: Final = frozenset(_SAME.split())

# Verbs that are as often nouns: after a noun or at the start they need a second look.
NOUNISH: Final = frozenset(
    """act address aim answer approach attempt balance benefit block book brief bug
    call care cause challenge change charge chat check claim climb coach code
    comfort compromise concern contact control copy count cover crash cry cycle
    damage deal debate decline decrease delay demand design document download
    draft dream dress drop email end escape estimate exercise experience face
    fear feed feel figure file fill finish fire fix focus guarantee guess guide
    handle hate head help hire hope impact increase influence interview issue
    judge jump kick knock land laugh launch lead leave lift light limit link
    list load lock log look love map mark match matter measure mentor merge
    message mind monitor move need note notice offer open order own pack panic
    park partner pass pause phone pick pivot place plan play point practice
    praise present press print process produce progress project promise prompt
    protest purchase push question race rank raise reach record refund regret
    release reply report request research respect rest restart result return
    review reward rise risk ride ring roll round run rush sacrifice sale sample
    scale scan schedule score search share shift ship show shop shout sign sleep
    smile sort sound staff stage stand start state stay step stick stop stress
    stretch strike strip structure struggle study suit supply support surprise
    survey suspect swap switch talk target task taste tear tend test text thank
    time touch trace track trade train transfer transport travel treat trust try
    turn type update upgrade upload use value view visit volunteer vote wait
    walk want warn wash waste watch welcome win wind wish wonder work worry wrap
    yell""".split()
)

# Not verbs in -ed, whatever they look like.
NOT_PAST: Final = frozenset(
    """need speed feed seed indeed hundred embed exceed proceed succeed shed wed bleed
    breed greed weed deed reed based red bed sacred naked wicked unprecedented
    supposed so-called speed-read need-based skilled advanced detail-oriented
    aforementioned complicated dedicated talented limited united left-handed""".split()
)


def third(base: str) -> str:
    """Spell the third person of the present."""
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


WORDS: Final[dict[str, str]] = {
    **dict.fromkeys(BASES, CLASSES["present"]),
    **{third(base): CLASSES["says"] for base in BASES},
    **dict.fromkeys(_PARTICIPLES, CLASSES["participle"]),
    **dict.fromkeys(PAST, CLASSES["past"]),
    **dict.fromkeys(SAME, CLASSES["base"]),
    "goes": CLASSES["says"],
    "does": CLASSES["do"],
    "been": CLASSES["participle"],
    **_LEXICON,
}
THIRD: Final = frozenset(map(third, BASES)) | {"goes"}
