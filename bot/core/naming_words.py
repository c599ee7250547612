"""Words by which people are read: titles, what people do, and what no name holds."""

from typing import Final

TITLE: Final = frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir dame lady lord sister brother
    matron father mother reverend rev canon rabbi imam councillor cllr inspector
    sergeant captain chef nurse judge major colonel herr frau madame monsieur signora
    signor señor señora senor senora pan pani don doña""".split()
)
ROLES: Final = frozenset(
    """head heads lead leader leads manager managers director directors chief ceo cto
    cfo coo cio vp president owner owners founder partner nurse matron sister doctor
    surgeon
    consultant physio physiotherapist midwife carer engineer engineers developer
    architect designer analyst scientist teacher teachers headteacher headmaster
    headmistress principal dean professor lecturer tutor hr recruiter recruitment talent
    coordinator co-ordinator secretary assistant pa admin administrator clerk reception
    receptionist officer supervisor foreman driver chef cook colleague colleagues
    boss deputy chair chairman chairwoman chairperson governor governors trustee bursar
    controller accountant buyer planner trainer mentor librarian porter caretaker
    psychologist therapist pharmacist solicitor lawyer barrister paralegal editor
    producer estimator superintendent technician mechanic electrician joiner inspector
    commander captain owner's registrar registrars councillor vicar apprentice trainee
    specialist researcher rep representative staff team personnel intern interns
    geologist geotechnician statistician physician electrician dietician optician
    librarian accountant assistant attendant agent treasurer mayor minister judge
    auditor advisor adviser actuary actuaries assessor assessors underwriter
    instructor contractor inspector investor operator
    programmer tester trader broker actor author butcher baker barber gardener cleaner
    porter waiter waitress bartender barista cashier clerk courier builder plumber
    painter welder fitter machinist farmer forester pilot steward stewardess
    journalist economist chemist biologist physicist linguist dentist therapist
    counsellor superior super successor predecessor tutor owner
    parent parents pupil pupils student students patient patients customer customers
    volunteer volunteers resident residents relative relatives nurses trainees
    consultants doctors surgeons midwives supervisors assistants officers recruiters
    reps representatives drivers chefs apprentices trustees councillors advisers
    advisors stewards carers porters clerks tutors mentors physios
    analysts designers developers scientists technicians heads partners
    owners""".split()
)
# What a role may consist of beside these.
OF_ROLES: Final = frozenset(
    """independent external
    of the a an and for in on at general senior junior deputy vice assistant acting
    regional national local area group site shop store floor shift ward depot night day
    line people human resources sales account product project programme finance
    financial operations operational marketing clinical medical nursing care team
    practice office department dept service customer technical hiring it warehouse
    logistics quality safety training school year parent staff works plant production
    commercial managing executive personal sous authority council board union company
    research data software front back end talent payroll governance communications
    engineering backend frontend recruiting purchasing procurement maintenance security
    billing legal audit compliance transport fleet dispatch planning client community
    event events content brand growth risk policy curriculum pastoral surgery theatre
    health social youth purchase training admissions facilities lettings estate estates
    repairs stores laundry kitchen lettings housing tenancy tenancies property infection
    control hub branch district cluster division unit floor duty roster rota fleet
    vehicle garden grounds estates cleaning portering domestic portfolio revenue income
    rent rents leasehold reception voids supply chain goods stock parts workshop
    bookings bar hotel restaurant store market trade export import returns dispatch
    delivery collections parcels parcel post mail crew station terminal airport cabin
    studio learning curriculum nursery early years pupil guest guests visitor welfare
    wellbeing inclusion diversity change improvement innovation business intelligence
    relations contact call centre complaints claims underwriting lending credit debt
    wages pensions benefits rewards employee employment engagement works building
    construction contracts contract bid bids survey surveying civil electrical
    mechanical process chemical field network infrastructure systems platform mobile web
    test patient patients outpatient maternity paediatric children's adult adults
    emergency dental pharmacy radiology imaging pathology
    charge up eng maths english science lab digital retail catering house housekeeping
    ops product tech comms qa hse union booster
    their our his her my your""".split()
)
# Words that no name holds; a small "may" or "will" is one of them.
COMMON: Final = frozenset(
    """casual smart formal ye yous youse
    awkward weird scary yikes help gosh wow phew nice lovely great funny strange
    annoying colleagues panel crazy amazing lucky surprise ugh ouch yay finally
    i you it we they he she me him them us this that these those there here what
    which who whom when where why how do does did done am is are was were be been
    being have has had can could will would shall should may might must not no yes
    ok okay and or but if so because as than then to too very really just only
    about with without from by at on in of for up down out off over under again
    already still yet ever never all any some none every each both more most much
    many few other another same such own thing things something anything nothing
    everything everyone anyone nobody know think guess mean want need like love
    hate get got go going gone come came say said tell told ask asked asking see
    saw seen look looking try trying make made take took give gave put write wrote
    read wait hold sorry thanks thank please hello hi hey bye good bad nice great
    fine later now today tomorrow yesterday tonight time day week name names
    people person someone somebody question answer answering talking help next
    back stop skip done wrong right left out sure maybe idea clue quite lot bit
    round around having window ignore delete cancel change remove tired enough fun
    hard easy everybody nervous scared funny kettle phone ringing boiling typed
    son loud it's i'm don't your my their his her our the a an two three four five
    six haha lol bless matter matters understand understood dont cant wont didnt
    doesnt isnt wasnt couldnt whats thats theres whos hows although though however
    therefore since while until unless whether before after during afterwards
    filled fill form forms box boxes reading bring brought prepare prepared
    presentation prep id actually deeply honestly exactly probably possibly
    certainly apologise apologies pardon excuse one first second third once twice
    seven eight nine ten hundred coming leaving arriving waiting starting doing
    getting sending meeting theirs mine yours ours hers ourselves myself yourself
    himself herself themselves everywhere nowhere somewhere anywhere sometimes
    often always usually perhaps otherwise instead interview interviews letter
    letters note notes list card file page button app bot robot machine program
    computer job jobs role work working worked position posting money salary pay
    hour hours minute minutes month morning evening afternoon noon monday tuesday
    wednesday thursday friday saturday sunday jezis gosh goodness god hell damn
    crap ugh wow oops yay big small late soon far near different whole half
    dessert knife knives excel eurocode ticket husband wife daughter boyfriend
    girlfriend baby dog cat hint useless stupid silly mad angry sad happy glad
    afraid confused lost gutted written met heard learned mentioned invited called
    named spelled spelt pressed tapped correct correctly wrongly surely clearly
    quickly slowly kindly simply mostly information number numbers word words
    sentence lines breath voice accent hands hand heart plenty several lots loads
    couple whatever whoever whichever wherefore breakfast lunch dinner coffee tea
    there's here's let's email text video zoom stuff bits rest others""".split()
)
UPPER: Final = {
    **{w: w.upper() for w in "hr it ceo cto cfo coo cio vp pa nhs qa uk eu ai".split()}
}
LOWER: Final = frozenset(
    "of the and de van von der den la le da di del for in on at".split()
)
