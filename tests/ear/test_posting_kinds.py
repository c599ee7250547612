"""Kinds of postings: how pages, telephones, portals and recruiters write them."""

from bot.ear import read_posting
from bot.ear.runons import opened

LISTED = "\nRequirements\n- Two years of experience\n- A calm manner\n"

# What must be, and what is welcome, each with bars between.
ASKED = {
    "HARBOUR CLERK\n\nA. Duties\n1. Berth bookings\n2. Logging arrivals\n\nB. You\n"
    "1. Calm on the radio\n2. Tidy records\n\nC. Also welcome\n1. French": (
        "Berth bookings | Logging arrivals | Calm on the radio | Tidy records",
        "French",
    ),
    "Cellar Manager\nAbout us\nWe brew.\nKey Accountabilities\n1. Stock\n   o "
    "Count the cellar each Monday\n   o Order barrels and bottles\n2. People\n   o "
    "Train four bar staff": (
        "Count the cellar each Monday | Order barrels and bottles | Train four bar "
        "staff",
        "",
    ),
    "Lab Assistant\n\nNo. | Task | % time\n1 | Prepare media and plates | 40\n2 | "
    "Keep the freezer log | 30\n3 | Wash and autoclave glassware | 30": (
        "Prepare media and plates | Keep the freezer log | Wash and autoclave "
        "glassware",
        "",
    ),
    "🐶 DOG GROOMER 🐶\nPaws & Bubbles Salon, Arima\n\n🐾 2 years grooming "
    "experience\n🐾 Poodle and doodle cuts\n🐾 Must love big dogs\n🐾 Own scissors\n✨ "
    "Cat grooming = bonus\n\n🕘 Mon to Sat 8-5\n💰 Commission": (
        "2 years grooming experience | Poodle and doodle cuts | Must love big dogs "
        "| Own scissors",
        "Cat grooming",
    ),
    "Baler operator wanted, mixed farm, Gore. What you'll do: - baling and "
    "wrapping - carting feed - fixing gear on the spot. What you'll bring: - heavy "
    "traffic licence - good eye for machinery": (
        "baling and wrapping | carting feed | fixing gear on the spot | heavy "
        "traffic licence | good eye for machinery",
        "",
    ),
    "Requirements\n- Two years in a depot\n- Rijbewijs B = pluspunt\n- Sign "
    "language would be awesome\n- Latvian is nice but we'll help you learn\n- "
    "Forklift ticket, first preference to holders": (
        "Two years in a depot",
        "Rijbewijs B = pluspunt | Sign language | Latvian | Forklift ticket, first "
        "preference to holders",
    ),
    "You will run our Postgres clusters. Terraform would be great but not a "
    "dealbreaker. Same for Ansible.": (
        "run our Postgres clusters",
        "Terraform | Same for Ansible",
    ),
    "Hi Tom, the HM is quite particular on a few things: 4+ yrs of production "
    "Rails, real SQL chops, and someone who writes things down.": (
        "4+ yrs of production Rails | real SQL chops | writes things down",
        "",
    ),
    "Sales assistant, farm shop\n\nBehind the counter\nServing\nTill and card "
    "machine\nCutting cheese\n\nOut the back\nUnpacking deliveries\nPricing\n\n"
    "You\nCheerful\nOn time": (
        "Serving | Till and card machine | Cutting cheese | Unpacking deliveries | "
        "Pricing | Cheerful | On time",
        "",
    ),
    "Job Title: Site Nurse\nEmployer: Coral Bay Clinics LLC\nCity: Muscat    "
    "Vacancies: 2    Contract: 2 years\nEducation: Diploma in Nursing    Language: "
    "English fluent, Arabic (preferred)    Shift: rotating": (
        "Education: Diploma in Nursing | English fluent",
        "Arabic",
    ),
    "Requirements\n- [x] Five years of welding\n- [x] Reading drawings\n- [ ] Tig "
    "on aluminium _(optional)_": (
        "Five years of welding | Reading drawings",
        "Tig on aluminium",
    ),
    "TRAVEL NURSE // FARGO // 13 WEEKS // $2,480/WK GROSS\nREQ: ACTIVE RN LICENSE // "
    "2 YEARS ADULT ICU // EPIC CHARTING\nPREF: CCRN CERTIFICATE // TRAUMA LEVEL II "
    "// PRIOR TRAVEL WORK": (
        "ACTIVE RN LICENSE | 2 YEARS ADULT ICU | EPIC CHARTING",
        "CCRN CERTIFICATE | TRAUMA LEVEL II | PRIOR TRAVEL WORK",
    ),
    "Duties:1.Lead a team of ten officers2.Audit the permit system3.Prepare monthly "
    "statistics4.Stop unsafe work": (
        "Lead a team of ten officers | Audit the permit system | Prepare monthly "
        "statistics | Stop unsafe work",
        "",
    ),
    "Job Title | Electrician\nCompany | Saddle Electric LLC\nPay | $36\nDuties | "
    "Run conduit per prints ; troubleshoot motor controls\nMust have | own hand tools "
    "; a valid driver license\nPreferred | fire alarm experience ; spoken Spanish": (
        "Run conduit per prints | troubleshoot motor controls | own hand tools | a "
        "valid driver license",
        "fire alarm experience | spoken Spanish",
    ),
    "Essential (E) and desirable (D)\nE1 Experience of work with the public\nE2 Able "
    "to stay calm when shouted at\nE3 Full driving licence\nD1 Experience of NEC "
    "Housing": (
        "Experience of work with the public | Able to stay calm when shouted at | Full "
        "driving licence",
        "Experience of NEC Housing",
    ),
    "Requirements:Must have 3 years experienceStrong Excel and PowerPointAbility to "
    "work with minimum supervision": (
        "3 years experience | Strong Excel and PowerPoint | Ability to work with "
        "minimum supervision",
        "",
    ),
    "You should know Python well. Experience with Airflow is helpful, and fluent "
    "German would be a real advantage.": (
        "know Python well",
        "Experience with Airflow | fluent German",
    ),
    "Forklift drivers needed Truganina. LF licence, 2 years RF scanning exp, own steel "
    "caps. Reach truck a bonus.": (
        "LF licence | 2 years RF scanning exp | own steel caps",
        "Reach truck",
    ),
    "Warehouse lead at Tollgate Foods * Leads a shift of 14 pickers * Plans the "
    "inbound docks * You have: 3 years in a warehouse * reach truck "
    "certificate * good Dutch": (
        "Leads a shift of 14 pickers | Plans the inbound docks | 3 years in a "
        "warehouse | reach truck certificate | good Dutch",
        "",
    ),
}


def test_kinds_are_read_whole_with_what_is_welcome_told_apart() -> None:
    faults = []
    for text, (must, welcome) in ASKED.items():
        found = read_posting(text).requirements
        read = (
            " | ".join(one.words for one in found if one.must),
            " | ".join(one.words for one in found if not one.must),
        )
        if read != (must, welcome):
            faults.append((text[:40], read))
    assert faults == []


def test_what_no_story_could_show_is_no_requirement() -> None:
    lines = (
        "Amenable to graveyard shift",
        "Can start ASAP",
        "Immediate joiners only",
        "Perform any other function as assigned",
        "Any other works assigned by the management",
        "He/she reports to the Head Baker",
        "Training given",
        "Working With Children Check",
        "NBI clearance",
        "Must be authorized to work in Canada",
        "Comfortable with US shifts",
        "Pre-employment medical and police clearance",
        "Such other duties commensurate with the grade",
    )
    faults = [
        line
        for line in lines
        if [
            one.words
            for one in read_posting(f"Requirements\n- Bakes\n- {line}").requirements
        ]
        not in ([], ["Bakes"])
    ]
    assert faults == []


def test_what_sounds_alike_and_is_asked_for_stays() -> None:
    lines = (
        "Training new starters on the till",
        "Report sales to the owners each Friday",
        "Start up the ovens at four",
        "Checks on children's progress",
        "Function testing of pumps",
        "Welcome guests at the door",
        "Call patients with their results",
        "Show funders round the workshop",
    )
    faults = [
        line
        for line in lines
        if line
        not in [one.words for one in read_posting(f"Duties\n- {line}").requirements]
    ]
    assert faults == []


NAMED: dict[str, tuple[str | None, str | None]] = {
    "DRIVERS NEEDED\nEC licence + valid PDP, Joburg\nACCOMODATION & TRANSPORT BY "
    "COMPANY\nMUST HAVE OWN PHONE": ("DRIVERS", None),
    "Hey Ana! I'm an in-house recruiter at Brightquill (Series A) and we're hiring "
    "a Senior Data Engineer, remote.\nYou must know SQL.": (
        "Senior Data Engineer",
        "Brightquill",
    ),
    "Welder (1" + LISTED: ("Welder", None),
    "**Line Cook**" + LISTED: ("Line Cook", None),
    "Nursery Nurse (30-39 hrs)" + LISTED: ("Nursery Nurse", None),
    "Duty Manager    Grade 4    37 hrs\nHollin Leisure Trust" + LISTED: (
        "Duty Manager",
        "Hollin Leisure Trust",
    ),
    "Forester / Estate Ranger\nGlenorrin Estate, Perthshire" + LISTED: (
        "Forester / Estate Ranger",
        "Glenorrin Estate",
    ),
    "Menu   Jobs   Profile   For recruiters   Log in\nSave   Share\nAssistant "
    "Winemaker\nStony Creek Vineyards   View all jobs\nBlenheim, Marlborough"
    + LISTED: ("Assistant Winemaker", "Stony Creek Vineyards"),
    "Bricklayers x4 wanted, Sligo\nMust know scaffolds\nMcHale Groundworks – ring "
    "Tom 086 000 0000": ("Bricklayers", "McHale Groundworks"),
    "The Stadttheater Ulmbach gGmbH is looking from August for a wig maker "
    "(m/f/d).\nYou must have patience.": (
        "wig maker",
        "Stadttheater Ulmbach gGmbH",
    ),
    "Kestrel Shared Services Sp. z o.o. | Gdańsk | Junior Accountant with Czech | "
    "umowa o pracę" + LISTED: (
        "Junior Accountant with Czech",
        "Kestrel Shared Services Sp. z o.o.",
    ),
    "VACANCY!\nGREENFIELD BEVERAGES LTD IS RECRUITING\nPOSITION: DEPOT CLERK (5 "
    "SLOTS)\nREQUIREMENTS\n- OND OR HND": ("DEPOT CLERK", "GREENFIELD BEVERAGES LTD"),
    "I've a Lead Brewer role with a client I can't name. They need five years of "
    "brewing and a good palate.": ("Lead Brewer", None),
    "Tyre fitter needed asap. Mashaba Tyres, Booysens.\nMust know wheel alignment.": (
        "Tyre fitter",
        "Mashaba Tyres",
    ),
    "Home > Jobs > Housing\nCookies on this site  Accept all\n\nHousing Officer\n"
    "Alder & Pine Housing Association\n£32,000" + LISTED: (
        "Housing Officer",
        "Alder & Pine Housing Association",
    ),
    "Community Nurse\nChild Care & Outside School Hours Care\nFull time" + LISTED: (
        "Community Nurse",
        None,
    ),
    "Cook\nCompetitive Salary\nFull Time" + LISTED: ("Cook", None),
    "Electrician\nMonday to Friday, Dublin\nImmediate Start" + LISTED: (
        "Electrician",
        None,
    ),
}

NAMED |= {
    "Home tutor required, Hollin Park\nTwo years of experience must": (
        "Home tutor",
        None,
    ),
    "WE ARE HIRING!!! 🔥🔥 OREBANK MICROFINANCE NEEDS 12 FIELD AGENTS IN IBADAN. YOU "
    "MUST SPEAK YORUBA.": ("FIELD AGENTS", "OREBANK MICROFINANCE"),
    "Sub: Urgent opening || Data Engineer || Pune\nGreetings from TalentPeak "
    "Solutions!! Our esteemed client is hiring." + LISTED: ("Data Engineer", None),
    "Career > Open positions\nAutomation Engineer (m/f/d) Packaging Lines\n"
    "Kessel Technik GmbH builds machines." + LISTED: (
        "Automation Engineer (m/f/d) Packaging Lines",
        "Kessel Technik GmbH",
    ),
    "Ward Clerk - Hospice\nHazel Court Hospice\nDayton, Ohio" + LISTED: (
        "Ward Clerk - Hospice",
        "Hazel Court Hospice",
    ),
    "Urgently required: 3 Mason for a villa in Al Ain. Must have 5 years of "
    "experience.": ("Mason", None),
    "Vacancy at Mount Elgon Tea Factory: ACCOUNTANT GRADE II. You must have three "
    "years of experience.": (
        "ACCOUNTANT GRADE II",
        "Mount Elgon Tea Factory",
    ),
    "Community Carer, Bude. Fern Hearts Homecare. Must drive and be patient.": (
        "Community Carer",
        "Fern Hearts Homecare",
    ),
    "📢 We're hiring! 📢\n👩‍🍳 Pastry chef\n📍 Galway\n🏢 The Salt House\n✅ 2 yrs "
    "in a pastry section\n✅ calm under pressure": ("Pastry chef", "The Salt House"),
    "POSITION: SITE SUPERVISOR\nCOMPANY: REPUTED CONTRACTING COMPANY\n- MUST READ "
    "DRAWINGS\n- MUST MANAGE 30 LABOURERS": ("SITE SUPERVISOR", None),
    "VACANCY\nMAINTENANCE ENGINEER\n1. TROUBLESHOOT PLC FAULTS\n2. KEEP THE LOG OF "
    "SPARE PARTS": ("MAINTENANCE ENGINEER", None),
    "Hey! We're Amberloop, 34 people, and we need a Product Designer. Write to jobs "
    "at amberloop dot example." + LISTED: ("Product Designer", "Amberloop"),
    "Our little Hotel Seestern has 62 rooms and we need a new Night Porter. You must "
    "be able to carry cases.": ("Night Porter", "Hotel Seestern"),
}


def test_title_and_company_are_told_where_they_stand_or_not_at_all() -> None:
    faults = {
        text[:40]: told
        for text, named in NAMED.items()
        if (told := ((read := read_posting(text)).title, read.company)) != named
    }
    assert faults == {}


RUN_ON = (
    ("- must have NVQ 3 - min 2 yrs in a care home -good with families and GP - "
     "supporting new staff, -able to stay calm under pressure -safeguarding ready", 6),
    ("* own transport * forklift licence * can lift 20kg * weekend shifts", 4),
    ("- a clean licence -own boots and gloves -can start at five in winter", 3),
    ("- A calm head - someone who likes order - and good shoes for the ward", 1),
    ("- 5 years - 3 of them as a lead - in a large kitchen with ten people", 1),
)  # fmt: skip


def test_bullets_inside_a_line_that_begins_with_one() -> None:
    counts = {line: len(opened(line).split("\n")) for line, _ in RUN_ON}
    assert counts == dict(RUN_ON)


WISHES = (
    "Latte art experience would be wonderful",
    "Extra points for knowing Revel",
    "Brownie points if you can bake",
    "Polish is a nice extra",
    "Marathi speaking is good",
    "Charity experience counts in your favour",
    "You might even know some COBOL",
    "Till experience would be handy but we don't mind if not",
)
WISH_HEADS = (
    "Not a must but lovely",
    "It would be lovely if you",
    "What sets you apart",
    "Added advantage",
    "Makes us happy",
    "Helpful",
    "Not required, but it helps",
    "You get bonus points for",
)


def test_what_is_only_welcome_is_told_in_many_words() -> None:
    top = "Shop Assistant\nRequirements\n- Two years in a shop\n"
    lines = {one: f"{top}- {one}\n- A tidy manner" for one in WISHES}
    heads = {one: f"{top}\n{one}:\n- Polish\n- Welding" for one in WISH_HEADS}
    faults = [
        one
        for one, text in (lines | heads).items()
        if sum(not r.must for r in read_posting(text).requirements)
        != 1 + (one in WISH_HEADS)
    ]
    assert faults == []


def test_tables_grades_and_what_we_ask_for_are_read_whole() -> None:
    rows = (
        "Teacher\nJob description\nPurpose | Plan lessons for two years\n | Mark "
        "pupils' work\n | Keep parents informed\nPerson specification | Essential | "
        "Desirable\nTraining | QTS; degree in maths | Further study\nSkills | Calm "
        "manner; clear speech | Use of Desmos\nQualities | Open to advice | Offers a "
        "club",
        "Receptionist\nWe ask for a finished apprenticeship, fluent Dutch and that "
        "you keep calm when a coach of fifty comes.",
    )
    first, second = (read_posting(text).requirements for text in rows)
    assert [one.words for one in first if one.must] == [
        "Plan lessons for two years",
        "Mark pupils' work",
        "Keep parents informed",
        "QTS",
        "degree in maths",
        "Calm manner",
        "clear speech",
        "Open to advice",
    ]
    assert sum(not one.must for one in first) == 3
    assert len(second) == 3


def test_what_stands_under_a_heading_that_nobody_knows_is_told_by_itself() -> None:
    text = (
        "Cellar Hand\nAlder Fen Winery\n\nRequirements\n"
        "- Experience of pressing fruit\n- Able to lift barrels\n\n"
        "Nice to have\n- A forklift licence\n\n"
        "On the house\n"
        "- 28 days of paid holiday\n- A pension with 6% from us\n"
    )
    assert [one.words for one in read_posting(text).requirements] == [
        "Experience of pressing fruit",
        "Able to lift barrels",
        "A forklift licence",
    ]


def test_a_short_advert_of_plain_sentences_is_read() -> None:
    """With no heading and no list the rules count more than the learned lines."""
    found = read_posting(
        "Our client, a leading retailer in Leeds, is looking for a Payroll Manager. "
        "You will run payroll for 400 staff. Must have CIPP."
    )
    assert (found.title, found.company) == ("Payroll Manager", None)
    assert [one.words for one in found.requirements] == [
        "run payroll for 400 staff",
        "CIPP",
    ]


def test_a_greeting_is_no_firm_and_praise_no_part_of_a_title() -> None:
    """“Hi Tom”; “a passionate barista”."""
    mail = (
        "Hi Tom, I work for a manufacturer in Hull who needs a Buyer. 3 years needed."
    )
    assert read_posting(mail).company is None
    bar = "We are seeking a passionate barista for weekends. Latte art a plus."
    assert read_posting(bar).title == "barista"


WHOLE = {
    # A request to pass it on opens no section.
    "Bramley Primary looking for cook\nPls share in ur groups\n📌 food hygiene level 2 "
    "must\n📌 min 2 yrs in a school kitchen\n📌 calm with 200 children": 3,
    # Letters begin lines of a list, though small ones follow.
    "Key duties\na) carry out weekly checks of pumps, valves and boilers\nb) clean the "
    "filters by hand before each of the shifts\nc) report leaks": 3,
    # Strokes part one piece of work from the next.
    "Job title | Stock Clerk\nMain duties | Count the stock each Monday / book goods "
    "in and out / chase late suppliers\nBenefits | free parking": 3,
    # All in one breath, with pay and how to reach them.
    "Need 2 welders for Ajman, min 4 yr shipyard exp, 6G ticket, TIG + MIG, UAE "
    "licence preferred, sal 2500 + food, join immediate, send cv": 3,
    # Pictures part what stands between them, and capitals begin nothing.
    "💇 WE ARE HIRING 💇 license required ✂️ balayage experience 🧼 must keep your "
    "chair clean 💸 50/50 split": 3,
    "Care Assistant\nRequirements\n- 5 years in care, 2 as a senior\n- Business fluent "
    "English, good Polish": 4,
    "Main duties of the job\nThe nurse leads the clinic. They will assess new patients "
    "within a day, run the asthma review and maintain clear records.": 3,
    "We want someone who gets on with farmers and tells us early when a load is late. "
    "A clean licence is a must and a trailer ticket would be handy.": 4,
}


def test_lists_of_all_kinds_are_cut_where_one_thing_ends() -> None:
    found = {text: len(read_posting(text).requirements) for text in WHOLE}
    assert {text[:40]: n for text, n in found.items() if n != WHOLE[text]} == {}


def test_what_stands_before_a_name_is_no_part_of_it() -> None:
    text = (
        "Organisation: Larch Hill Community Health CIC\nJob title: Phlebotomist\n"
        "You will take blood from forty patients a day.\nMust have: two years' practice"
    )
    read = read_posting(text)
    assert read.company == "Larch Hill Community Health CIC"
    assert read.title == "Phlebotomist"
