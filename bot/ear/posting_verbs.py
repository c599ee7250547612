"""The verbs by which a deed in a job posting is known."""

from typing import Final

from bot.ear.lexicon import BASES, SAME

VERBS: Final = (
    BASES
    | frozenset(
        """administer advise chase chair chaperone circulate coach compile conduct
        dispatch drive forecast host inform keep liaise look maintain market mentor
        assemble greet configure curate edit enforce erect escort feed fit groom inspect
        install lay lock mix mop paint pour procure proofread restock review safeguard
        source spot stock sweep tailor tend uphold verify weigh wrap chop bake champion
        shape own ship hunt scope sketch photograph shadow upsell invoice budget audit
        model query harden interview hire welcome be promote package collate oversee
        perform reconcile recruit report resolve run sell serve supervise teach track
        troubleshoot undertake unload work visit take hold speak stay act
        draw haul chain comply co-supervise supervise liaise collaborate coordinate
        co-ordinate facilitate implement maintain assess evaluate investigate research
        respond answer escalate troubleshoot diagnose deploy configure optimise optimize
        automate integrate migrate document present publish negotiate close prospect
        convert upsell nurture onboard retain engage promote advertise launch curate
        schedule organise organize allocate assign delegate mentor motivate inspire
        recruit discipline appraise induct roster reconcile post process prepare file
        submit comply adhere follow observe enforce safeguard escort patrol guard secure
        operate load unload pick pack label sort deliver collect transport drive ride
        clean wash sanitise sanitize disinfect polish vacuum dust iron fold cook bake
        grill prep plate serve pour mix brew greet seat cashier handle replenish rotate
        restock merchandise count order purchase source procure stock store
        dispense administer bathe dress feed lift assist support accompany comfort
        observe chart triage examine prescribe treat rehabilitate counsel advocate refer
        teach plan mark grade tutor differentiate weld solder wire install fit repair
        service maintain calibrate inspect test commission fabricate machine grind
        drill saw sand paint plaster tile lay dig plant prune mow water weed harvest
        milk herd shear design draw draft sketch illustrate animate edit shoot film
        record translate interpret transcribe write proofread blog moderate analyse
        analyze model forecast measure track monitor report visualise visualize
        query code debug refactor architect scale patch ship liaise consult
        advise influence persuade lobby fundraise audit underwrite assure
        investigate review approve authorise authorize certify validate verify
        archive index catalogue catalog file scan type minute book arrange host
        represent chair attend participate contribute partner coach train upskill
        demonstrate possess hold show display exhibit embrace champion foster cultivate
        drive streamline standardise standardize develop create build establish set
        execute own oversee direct steer guide shape define determine decide identify
        spot notice recognise recognize anticipate mitigate resolve handle manage
        juggle balance prioritise prioritize meet exceed achieve attain hit
        gather compile collate extract interrogate summarise summarize synthesise
        communicate articulate explain convey listen speak talk phone ring email
        assemble dismantle rig hoist operate steer navigate moor fuel refuel
        stay remain act behave cover rota relieve deputise open lock close cash
        bring put get turn do go rehair glue own caption localise localize value tune
        restore conserve gild bind stitch hem iron launder steam fold replenish decant
        strip sand rub fettle cast mould mold forge temper anneal splice bend crimp
        solder flash rig derig strike focus log tally sample titrate pipette assay
        culture incubate sterilise sterilize autoclave swab suture cannulate
        catheterise bathe toilet hoist reposition turn medicate discharge admit taste
        roast grind steep ferment distil distill label graze muck trim clip dip drench
        vaccinate calve lamb farrow strew cremate bury embalm moor berth pilot trawl
        haul gut fillet shuck cure brine reconcile accrue invoice bill post amortise
        depreciate upskill champion unblock groom refine estimate demo pitch negotiate
        renew churn fix debug deploy provision containerise harden pentest
        triage""".split()
    )
) - frozenset(
    """experience plan need like model machine water paper test record order dust iron
    type mark plant minute book grade stock store post process""".split()
) | SAME
STARTS: Final = VERBS | frozenset(
    """plan model water test record order dust iron mark plant book stock store post
    process type""".split()
)
# They end in -ing and begin no deed.
FIELDS: Final = frozenset(
    """nursing marketing catering accounting housing engineering purchasing evening
    morning clothing during anything everything nothing something
    manufacturing""".split()
)
