"""The ear: words become cues and clauses, and these a judgement. Pure, English only."""

from bot.ear.acts import hear_acts
from bot.ear.advice import hear_advice
from bot.ear.aside_details import detailed
from bot.ear.aside_proofs import prove_asides
from bot.ear.asides import hear_aside, said_aside
from bot.ear.asked_enough import hear_enough
from bot.ear.asking import prove_asking, topics
from bot.ear.asking_on import asks_on, parted
from bot.ear.assignment import bare_minutes, hear_assignment, prove_assignments
from bot.ear.at_task import hear_at_task
from bot.ear.bearing import bearing, remarked, wondered
from bot.ear.between import hear_between
from bot.ear.branches import prove_branches
from bot.ear.concerns import hear_concerns
from bot.ear.coverage import untouched
from bot.ear.cues import prove_cues
from bot.ear.details import details
from bot.ear.distress import (
    hear_distress,
    hear_distress_in_burst,
    prove_distress,
    says_plainly,
)
from bot.ear.doubts import hear_doubt
from bot.ear.everyday import everyday_replies, hear_everyday
from bot.ear.field_talk import hear_about_field
from bot.ear.fields import hear_field
from bot.ear.figures import figures
from bot.ear.form_remarks import hear_beside_form
from bot.ear.form_spoken import hear_spoken_in_form
from bot.ear.form_values import answers_form
from bot.ear.given import asks_anew, gives_a_while, still_open
from bot.ear.idle import hear_idle, hear_intents, hear_of_employer
from bot.ear.interjections import hear_interjections
from bot.ear.job import (
    foremost,
    leads_to,
    prove_skills,
    read_posting,
    requirement,
    shown_by,
    to_the_point,
    touches,
    verbatim,
)
from bot.ear.judgement import judge
from bot.ear.leaving import leaves_a_job
from bot.ear.looking_back import hear_looking_back
from bot.ear.misread import hear_misread
from bot.ear.modesty import modest, prove_modesty
from bot.ear.newcomer import hear_newcomer
from bot.ear.plain_answers import holds_answer, keeps_back, only_asks
from bot.ear.practice_topics import hear_topic
from bot.ear.practice_topics import nearest as nearest_topics
from bot.ear.premise import denies_premise
from bot.ear.presupposed import presupposed
from bot.ear.profile import hear_profile, prove_profile
from bot.ear.protests import check_in_pieces, check_protest, protests
from bot.ear.raising import raised
from bot.ear.reasoning import judge_reasoning, prove_reasoning
from bot.ear.remarks import asked_beside, hear_remark
from bot.ear.repairs import hear_misquoted, hear_repair
from bot.ear.revising import hear_revisions
from bot.ear.rewording import hear_rewordings
from bot.ear.role_play import hear_beats, prove_beats
from bot.ear.small_talk import chat, prove_small_talk
from bot.ear.standing import prove_standing, yielding
from bot.ear.state_asked import hear_state_asked
from bot.ear.steering import hear_steering
from bot.ear.stock import hear_stock
from bot.ear.substance import Substance, prove_substance, substance
from bot.ear.tips import hear_day, hear_tip
from bot.ear.titles import hear_title
from bot.ear.trades import branch_of, track_of
from bot.ear.wanted import hear_wanted
from bot.ear.wants import hear_wants
from bot.ear.watchable import prove_hollow
from bot.ear.work import hear_work
from bot.ear.work_told import hear_told_work
from bot.ear.worth import hear_worth
from bot.hearing import (
    Aside,
    AsideKind,
    FormAnswer,
    FormField,
    FormHearing,
    Protest,
    Scene,
    Standing,
)

__all__ = [
    "Aside",
    "AsideKind",
    "FormAnswer",
    "FormField",
    "FormHearing",
    "Protest",
    "Scene",
    "Standing",
    "Substance",
    "answers_form",
    "asked_beside",
    "asks_anew",
    "asks_on",
    "bare_minutes",
    "bearing",
    "branch_of",
    "chat",
    "check_in_pieces",
    "check_protest",
    "denies_premise",
    "detailed",
    "details",
    "everyday_replies",
    "figures",
    "foremost",
    "gives_a_while",
    "hear_about_field",
    "hear_acts",
    "hear_advice",
    "hear_aside",
    "hear_assignment",
    "hear_at_task",
    "hear_beats",
    "hear_beside_form",
    "hear_between",
    "hear_concerns",
    "hear_day",
    "hear_distress",
    "hear_distress_in_burst",
    "hear_doubt",
    "hear_enough",
    "hear_everyday",
    "hear_field",
    "hear_idle",
    "hear_intents",
    "hear_interjections",
    "hear_looking_back",
    "hear_misquoted",
    "hear_misread",
    "hear_newcomer",
    "hear_of_employer",
    "hear_profile",
    "hear_remark",
    "hear_repair",
    "hear_revisions",
    "hear_rewordings",
    "hear_spoken_in_form",
    "hear_state_asked",
    "hear_steering",
    "hear_stock",
    "hear_tip",
    "hear_title",
    "hear_told_work",
    "hear_topic",
    "hear_wanted",
    "hear_wants",
    "hear_work",
    "hear_worth",
    "holds_answer",
    "judge",
    "judge_reasoning",
    "keeps_back",
    "leads_to",
    "leaves_a_job",
    "modest",
    "nearest_topics",
    "only_asks",
    "parted",
    "presupposed",
    "protests",
    "prove_asides",
    "prove_asking",
    "prove_assignments",
    "prove_beats",
    "prove_branches",
    "prove_cues",
    "prove_distress",
    "prove_hollow",
    "prove_modesty",
    "prove_profile",
    "prove_reasoning",
    "prove_skills",
    "prove_small_talk",
    "prove_standing",
    "prove_substance",
    "raised",
    "read_posting",
    "remarked",
    "requirement",
    "said_aside",
    "says_plainly",
    "shown_by",
    "still_open",
    "substance",
    "to_the_point",
    "topics",
    "touches",
    "track_of",
    "untouched",
    "verbatim",
    "wondered",
    "yielding",
]
