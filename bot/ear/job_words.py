"""The words that name a job, say what a worker is like, or name an organisation."""

import re
from typing import Final

JOBS: Final = frozenset(
    """engineer developer analyst manager nurse teacher assistant advisor adviser
    officer executive administrator accountant bookkeeper designer driver operator
    specialist consultant coordinator co-ordinator technician lead leader supervisor
    receptionist secretary director head apprentice intern trainee representative rep
    buyer planner chef cook barista waiter waitress cleaner carer caregiver
    electrician plumber carpenter joiner mechanic labourer laborer picker packer
    porter clerk cashier auditor controller scientist architect tester programmer
    recruiter partner associate agent tutor lecturer mentor coach practitioner
    therapist physiotherapist midwife doctor pharmacist dentist worker handler keeper
    gardener guard host hostess editor writer copywriter photographer marketer
    strategist owner master foreman surveyor estimator fitter welder machinist
    generalist ambassador caretaker housekeeper housekeeping paralegal solicitor
    lawyer attorney librarian researcher paramedic operative merchandiser ranger
    tailor seamstress baker butcher broker actuary pilot captain crew groom groomer
    warden steward janitor agronomist chemist biologist handyman handyperson nanny
    babysitter bartender server stylist hairdresser barber beautician trainer
    instructor salesperson salesman statistician technologist dietitian dietician
    optometrist optician radiographer sonographer phlebotomist veterinarian vet walker
    sitter sommelier dishwasher concierge courier postman rigger roofer plasterer
    painter decorator bricklayer scaffolder glazier tiler cabinetmaker upholsterer
    printer milker shepherd arborist landscaper forester deckhand professor fellow
    postdoc economist translator interpreter journalist reporter producer videographer
    animator illustrator artist musician curator archivist registrar bursar
    headteacher counsellor counselor psychologist chaplain firefighter dispatcher
    scheduler underwriter adjuster teller trader banker treasurer comptroller
    president chief principal superintendent inspector examiner investigator assessor
    draughtsman drafter toolmaker assembler installer locksmith jeweller audiologist
    hygienist surgeon physician hospitalist dispenser childminder sous runner
    fishmonger florist stocker keyholder scout organiser organizer fundraiser
    correspondent promoter attendant loader groundskeeper groundsperson lifeguard
    seamster marshal valet usher escort companion aide helper hand sysadmin devops dba
    pa cto cfo ceo coo vp lifter sweeper patroller splicer lineman ironworker
    millwright educator tyrefitter presser sorter maker repairer sre farmhand
    captioner blender taster farrier saddler luthier blacksmith potter weaver dyer
    gilder bookbinder conservator docent crewmember waxer threader masseur masseuse
    esthetician aesthetician sailor bosun stevedore docker signaller conductor
    motorman chauffeur rider cyclist dogwalker zookeeper beekeeper winemaker
    cellarhand fisher fisherman oysterman diver skipper lookout harvester grower
    nurseryman propagator agrologist invigilator telemarketer collector appraiser
    auctioneer clerk-typist typist stenographer proofreader subeditor sub-editor
    publicist evangelist sdet grader miller brewer distiller roaster pharmacologist
    epidemiologist geologist hydrologist ecologist physicist mathematician webmaster
    mason stonemason fixer matron valeter banksman slinger kitchenhand maid chambermaid
    butler waitstaff potwasher busser pizzaiolo chocolatier choreographer stagehand
    retoucher linguist transcriber annotator dev quant orderly hca hcsw cna lpn rn gp
    emt
    governess vicar organist undertaker embalmer barrister roustabout roughneck sdr bdr
    csr bdm rvt lvn hostler denturist doula shopfitter groundworker steelfixer
    topographer
    negotiator valuer conveyancer notary executor envoy liaison dj""".split()
)

# Behind a dash they say in which field a job is: "Audit Officer - Branches".
FIELDS: Final = frozenset(
    """a&e account accounts adults advocacy ai aml analytics android angular
    apprenticeship arabic art assembly assistant audit automation b2b b2c back-end
    backend bakery banking banqueting bar beauty benefits biology brand breakfast
    bridges butchery c++ cardiac care catering chain change channel chemistry
    children civil claims cleaning clinical cloud collections commercial community
    compliance computing consulting content contracts controls conveyancing
    corporate costing counterbalance credit criminal crm customer customs data days
    deli delivery dementia desktop development devops dialysis digital dispatch
    distribution domestic domiciliary drainage drama dutch dynamics e-commerce
    ecommerce electrical electronics embedded emergency employment energy
    engineering english enterprise environment environmental estates events export
    eyfs facilities family fashion field finance firmware fleet floristry forklift
    fraud freight french front front-end frontend fulfillment fulfilment full-stack
    fullstack fundraising gardens gas geography german golang grade graduate grants
    grid grocery grounds growth hardware health helpdesk hgv highways history
    hospice housekeeping housing hr hvac icu identity immigration import inbound
    industrial infrastructure innovation inside instrumentation insurance
    integration international internship inventory ios java junior kitchen kotlin
    ks1 ks2 ks3 ks4 kyc laboratory learning ledger legal lending level lgv line
    lines litigation logistics machine machining maintenance manager manufacturing
    marketing maternity mathematics maths mechanical med media medicine mental
    microbiology mid-market mining ml mobile mortgages moulding music neonatal net
    network networks night nights node nursery office offshore oil onboarding
    oncology operations oracle orthopaedic outbound outpatients packaging paediatric
    paediatrics palliative partner partnerships pastry payables payments payroll pe
    pediatrics pensions people php physics planning platform platforms plumbing
    policy portering power presales primary procurement produce product production
    programmes programs projects public purchasing python quality rail rails reach
    react receivable receivables reception recycling refrigeration regional
    regulatory rehab rehabilitation renal repairs reporting research residential
    restaurant retail returns risk robotics rooms ruby rust sales salesforce sap
    scheduling science secondary sector security sen send senior seo service
    servicenow shift smb sme social software solar solutions sourcing spa spanish
    stock strategy stroke structural substations success supplier suppliers supply
    support surgery surgical sustainability talent tax technology telco telesales
    theatre theatres toddlers tooling trainee transformation transport treasury
    truck trusts underwriting utilities van volunteering warehouse waste wastewater
    water web weekends welding wellbeing wholesale wind workday year acute medical
    unit ward money laundering anti-money level band grade south-west
    south-east north-west north-east emea apac dach uk-wide""".split()
)

# Said of who is wanted, and no part of a title.
QUALITIES: Final = frozenset(
    """a an the our your another some new motivated experienced enthusiastic
    dedicated talented skilled passionate dynamic reliable friendly highly hardworking
    hard-working qualified exceptional outstanding great good strong committed
    creative proactive ambitious bright caring compassionate patient tidy honest
    confident driven organised organized energetic professional part-time full-time
    fulltime parttime part full time permanent temporary freelance seasonal casual
    additional immediate brilliant dependable flexible capable competent
    self-motivated bubbly kind trustworthy loyal amazing fantastic superb well very
    detail-oriented results-driven results-oriented contract fixed-term term suitable
    ideal further two three four five six several 1 2 3 4 5 few couple of more to
    candidates candidate individual person people someone somebody hands-on
    forward-thinking award-winning top young keen cheerful polite punctual careful
    calm positive innovative strategic technical-minded data-driven weekend evening
    day night""".split()
)

ORGANISED: Final = frozenset(
    """trust council school college surgery ltd limited plc inc group university
    hospital academy llp gmbh bank primary practice hotel foundation clinic partners
    llc co corp corporation company lp pte ag bv sa hospice nursery charity society
    museum association institute library theatre theater services solutions
    technologies systems consulting associates logistics foods bakery kitchen
    restaurant café cafe motors construction builders farms farm pharmacy dental care
    homes centre center studios studio labs insurance housing federation ministry
    agency brewery laboratories laboratory homecare healthcare recruitment staffing
    church mutual interiors media holdings industries international enterprises
    architects solicitors infants juniors deliveries clinics transport haulage
    couriers carriers co-op cooperative logistik contractors contracting infosol
    technology espresso lodge bistro hospitals schools colleges surgeries hotels
    stores supermarkets w.l.l wll pvt plastics packaging manufacturing properties
    estates airlines airways rail railways shipping publishing press university's
    council's partnership cic authority salon salons spa dairies dairy gym cafés
    boutique bureau commission consortium guild union parish diocese monastery convent
    castle resort inn tavern pub garage garages joinery orchards orchard vineyard
    vineyards winery estate ranch stables kennels zoo aquarium gallery archive
    archives orchestra opera ballet festival productions pictures newspapers telecom
    electric foundry mills textiles garments furniture timber ceramics chemicals
    pharmaceuticals pharma biotech therapeutics diagnostics optics photonics
    semiconductors aerospace maritime boatyard shipyard freight trucking movers
    removals catering roasters distillery distillers brewers caterers creamery
    seafoods seafood fisheries butchers growers landscapes landscaping roofing
    plumbing dentistry orthodontics physiotherapy veterinary vets kindergarten daycare
    preschool childcare crèche polytechnic realty lettings homestead hostel ggmbh pllc
    factory fm aquatics agri opticians chemists florists bakers dentists accountants
    pharmacies tractors homecare components supplies brands spares tyres instruments
    appliances textile beverages
    residences suites merchants traders trading stationers printers optical
    eyewear jewellers goldsmiths cleaners laundry nurseries ventures analytics
    software robotics energy renewables parlour parlours shire parts""".split()
)


LEGAL: Final = frozenset(
    """ltd limited plc inc llc llp gmbh co corp corporation lp pte ag bv sa
    pvt ggmbh""".split()
)

# Fields of work, places in a house and terms: alone they name no firm.
COMMON: Final = frozenset(
    """food foods beverage beverages drink drinks hospitality catering retail
    healthcare health medical clinical trades trade services service manufacturing
    production transport transportation logistics education training learning
    childcare child children construction building engineering finance financial
    accounting accounts insurance banking media it software hardware technology
    technologies digital energy housing property estate estates real legal sales
    marketing customer support operations warehouse warehousing supply chain
    procurement purchasing quality social care nursing primary secondary adult elderly
    community family day night evening weekend emergency facilities cleaning security
    kitchen bakery pastry front back house office beauty wellness fitness sport sports
    leisure tourism travel agriculture farming fishing forestry mining oil gas power
    utilities telecom communications human resources people public sector private
    government maternity paternity cover contract permanent temporary seasonal full
    part time shift shifts position positions role roles team teams department
    division unit ward branch head local busy large small leading growing established
    new multiple various competitive pay package science sciences laboratory research
    development design creative arts culture charity voluntary automotive motor
    textiles garments chemicals pharma biotech bereavement hotel restaurant pub café
    cafe bar farm garage salon clinic school college university council interested
    candidates applicants group industry other general administration administrative
    management early late morning mornings evenings weekends nights days and & of the
    for in""".split()
)
SPOTS: Final = frozenset(
    """city bay wharf cross bush park road street st ave avenue lane square centre
    center east west north south town village district county island islands beach
    hill hills heights valley airport station depot quay docks green common end heath
    bridge gate market quarter downtown cbd estate zone terminal""".split()
)

PLACES: Final = frozenset(
    """england scotland wales ireland uk britain usa us canada australia zealand india
    pakistan bangladesh nepal lanka china hong kong singapore malaysia philippines
    indonesia thailand vietnam japan korea germany deutschland france spain portugal
    italy netherlands nederland belgium luxembourg austria switzerland denmark sweden
    norway finland iceland poland czechia slovakia hungary romania bulgaria greece
    turkey cyprus malta croatia serbia slovenia estonia latvia lithuania ukraine russia
    egypt morocco tunisia nigeria ghana kenya uganda tanzania rwanda ethiopia zambia
    zimbabwe botswana namibia africa mauritius uae emirates qatar kuwait bahrain oman
    saudi arabia ksa jordan lebanon israel mexico brazil argentina chile colombia peru
    jamaica trinidad tobago barbados bahamas europe asia emea apac dach gcc
    london manchester birmingham leeds liverpool bristol sheffield newcastle nottingham
    cardiff edinburgh glasgow aberdeen belfast dublin cork galway limerick waterford
    berlin hamburg munich münchen cologne köln frankfurt stuttgart leipzig dresden
    bremen hannover nuremberg düsseldorf amsterdam rotterdam utrecht eindhoven hague
    antwerp brussels paris lyon marseille madrid barcelona valencia lisbon porto milan
    rome turin zurich zürich geneva basel vienna prague warsaw krakow wroclaw budapest
    bucharest sofia athens istanbul stockholm gothenburg oslo copenhagen helsinki
    tallinn riga vilnius dubai sharjah ajman doha riyadh jeddah dammam manama muscat
    cairo lagos abuja ibadan port-harcourt kano accra nairobi mombasa kampala
    johannesburg durban pretoria mumbai delhi bengaluru bangalore hyderabad chennai
    pune kolkata noida gurgaon gurugram ahmedabad coimbatore kochi jaipur
    manila cebu makati sydney
    melbourne brisbane perth adelaide canberra hobart darwin auckland wellington
    christchurch toronto vancouver montreal calgary edmonton ottawa winnipeg halifax
    regina saskatoon boston chicago houston dallas austin denver seattle portland
    atlanta miami phoenix detroit nashville philadelphia pittsburgh charlotte raleigh
    ontario quebec alberta manitoba saskatchewan nsw qld vic queensland victoria
    bavaria hesse saxony karnataka maharashtra yorkshire lancashire kent essex sussex
    surrey devon cornwall norfolk suffolk cheshire hampshire oxfordshire midlands
    ca ny tx fl il oh pa wa ma nc ga mi co. county nationwide""".split()
)


# "Theater am Fleet", "Hotel Spreebogen"
_KINDS: Final = frozenset(
    """theater theatre hotel café cafe restaurant klinikum museum brasserie bistro
    stadttheater schauspielhaus ristorante trattoria hostel teatro""".split()
)
_OF: Final = frozenset("am an der de la le du del di the on of zum zur im".split())


def is_organisation(name: str) -> bool:
    """Whether a name says by its last words that it is an organisation."""
    words = [word.lower().strip(".,()") for word in name.split()]
    if len(words) < 2 or not name[:1].isupper():
        return False
    if words[0] in _KINDS and (name.split()[1][:1].isupper() or words[1] in _OF):
        return True
    owner = words[words.index("of", 1) - 1] if "of" in words[1:] else ""
    if owner in ORGANISED or owner in ("department", "ministry", "office"):
        return len(words) > 3  # "Court Services of Qikiqtani"
    return words[-1] in ORGANISED or (
        words[0] in ("university", "college", "museum", "city", "bank", "ministry")
        and len(words) > 2
        and words[1] == "of"
    )


_SUFFIX: Final = re.compile(
    r"[a-z]{3,}(?:ologist|ographer|ician|therapist|smith|keeper|maker|wright|worker"
    r"|monger|master|woman|man|layer|dresser|setter|nurse|teacher|driver|cleaner"
    r"|manager|engineer|fitter)s?"
)
_NO_JOB: Final = frozenset("german roman ottoman".split())


def names_job(text: str) -> bool:
    """Whether one of the words names a job."""
    words = [w.strip("(),.:!?*").lower() for w in text.replace("/", " ").split()]
    return any(
        w in JOBS
        or w.removesuffix("s") in JOBS
        or (_SUFFIX.fullmatch(w) and w not in _NO_JOB)
        for w in words
    )
