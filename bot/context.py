"""What a decision may draw on: the bank, the ear, the places, a seed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from typing import Final

from bot.content import Content
from bot.core.session import Planned
from bot.core.state import Context, Hearing, Places
from bot.ear import (
    answers_form,
    bare_minutes,
    bearing,
    branch_of,
    check_in_pieces,
    check_protest,
    denies_premise,
    detailed,
    foremost,
    hear_about_field,
    hear_acts,
    hear_advice,
    hear_aside,
    hear_assignment,
    hear_at_task,
    hear_beats,
    hear_beside_form,
    hear_between,
    hear_concerns,
    hear_day,
    hear_distress_in_burst,
    hear_doubt,
    hear_everyday,
    hear_field,
    hear_idle,
    hear_intents,
    hear_interjections,
    hear_looking_back,
    hear_misquoted,
    hear_misread,
    hear_newcomer,
    hear_of_employer,
    hear_profile,
    hear_repair,
    hear_revisions,
    hear_rewordings,
    hear_spoken_in_form,
    hear_state_asked,
    hear_steering,
    hear_stock,
    hear_tip,
    hear_title,
    hear_told_work,
    hear_topic,
    hear_wanted,
    hear_wants,
    hear_work,
    hear_worth,
    judge,
    leads_to,
    leaves_a_job,
    nearest_topics,
    protests,
    raised,
    read_posting,
    remarked,
    requirement,
    says_plainly,
    shown_by,
    to_the_point,
    track_of,
    wondered,
)
from bot.employer import answer, employers
from bot.hear_answer import JUDGED, hear_answer
from bot.hearing import Aside, HeardTopic, Scene
from bot.model import (
    Expects,
    PracticeTopic,
    Profile,
    Requirement,
)
from bot.needs import Known
from bot.parts.registry import DRAFTS

TOLD, ASKS = "Last May Ruth wanted to cancel.", "What is hard here?"
"""What the ear is prepared with."""

SURE = 9.0
"""How sure an aside is that nothing speaks against."""


IN_A_FORM = 8
"""Words of a stock phrase that is none of a form's values."""


class Contexts:
    """Makes the context of each decision; all but seed and lookups is the same.

    `zone` is where a candidate is taken to be until they say so; a daily prompt later
    than `grace` is let go. A pause of `quiet` closes an answer; `listens` tells whether
    voice messages can be put into words.
    """

    def __init__(
        self,
        content: Content,
        zone: str,
        grace: timedelta,
        *,
        quiet: timedelta = timedelta(seconds=8),
        listens: bool = False,
    ) -> None:
        self._content = content
        self._same = Context(
            content.bank,
            {track.id: track.name for track in content.tracks.values()},
            self._ear,
            0,
            Places(content.cities, zone),
            grace,
            read_posting,
            requirement,
            leads_to=leads_to,
            foremost=foremost,
            to_the_point=to_the_point,
            raised=raised,
            drafted=partial(DRAFTS, content.phrases),
            trade=track_of,
            matters={m.id: m.name for m in content.matters.values()},
            distress=hear_distress_in_burst,
            questions=content.questions,
            aside=_aside,
            bearing=bearing,
            remarked=remarked,
            wondered=wondered,
            wanted=hear_wanted,
            wants=_wants,
            steered=hear_steering,
            state_asked=hear_state_asked,
            protests=protests,
            denies=denies_premise,
            protest=check_protest,
            protest_in=check_in_pieces,
            beside_form=hear_beside_form,
            spoken_in_form=hear_spoken_in_form,
            value=answers_form,
            meanings=content.meanings,
            explained=content.explained,
            topics=content.topics,
            topic=partial(_topic, content.topics),
            nearest=lambda words: nearest_topics(words, content.topics),
            intends=hear_intents,
            of_employer=hear_of_employer,
            usual={
                track.id: Profile(track.level, serves=track.serves)
                for track in content.tracks.values()
            },
            profile=hear_profile,
            assignment=hear_assignment,
            lasting=bare_minutes,
            beats=hear_beats,
            panels=content.panels,
            newcomer=hear_newcomer,
            field=hear_field,
            told_work=hear_told_work,
            about_field=hear_about_field,
            branch=branch_of,
            work=hear_work,
            misread=hear_misread,
            plainly=says_plainly,
            leaving=partial(leaves_a_job, asked=True),
            looking_back=hear_looking_back,
            between=hear_between,
            acts=hear_acts,
            competencies={c.id: c.name for c in content.competencies.values()},
            concerns=hear_concerns,
            worth=hear_worth,
            idle=hear_idle,
            repair=hear_repair,
            title=hear_title,
            misquoted=hear_misquoted,
            advice=hear_advice,
            doubt=hear_doubt,
            tip=hear_tip,
            everyday=hear_everyday,
            at_task=hear_at_task,
            day=hear_day,
            revised=hear_revisions,
            reworded=hear_rewordings,
            interjected=hear_interjections,
            listens=listens,
            quiet=quiet,
        )

    def context(self, seed: int, known: Known) -> Context:
        """Make the context of one decision."""
        return replace(self._same, seed=seed, touches=_touching(), known=known)

    def prepare(self) -> None:
        """Do once what the first answer would have to wait for: the ear's patterns."""
        _prepare()

    def prepare_rest(self) -> None:
        """Do once what is needed later: the employer, postings, what came up."""
        _prepare_rest()
        one_of_each = {q.expects: q for q in self._content.questions.values()}
        for expects in one_of_each.keys() - _PREPARED:
            question = one_of_each[expects]
            self._ear(Planned(question.id, question.kind, expects), f"{TOLD} {ASKS}")
            _PREPARED.add(expects)

    def _ear(self, planned: Planned, answer: str) -> Hearing:
        question = self._content.questions.get(planned.question_id)
        return hear_answer(question, planned, answer)


_PREPARED: Final[set[Expects]] = set()
"""The kinds of answer that this process has heard one of."""


@cache
def _prepare() -> None:
    judge(TOLD, "Tell me more.", Expects.INSTANCE)
    _aside("what do you mean?", TOLD, Scene.QUESTION, True)
    hear_distress_in_burst((TOLD,))
    hear_profile(TOLD)


@cache
def _prepare_rest() -> None:
    answer(ASKS, next(iter(employers().all.values())))
    read_posting("Nurse\nRequirements:\n- Experience of rotas")
    _touching()(requirement("Experience of rotas"), TOLD)
    raised(TOLD, TOLD)


def _aside(text: str, question: str, scene: Scene, strictly: bool) -> Aside | None:
    """Hear an aside; strictly, only what nothing speaks against.

    For a form, where any words may be a value, that is stock phrases alone: what else
    is said beside a value is heard as `spoken_in_form`.
    """
    if scene is Scene.FORM and strictly:
        aside = hear_stock(text, question, most=IN_A_FORM)
    else:
        aside = hear_aside(text, question, scene)
    if aside is None or scene is Scene.EMPLOYER:
        return aside
    told = detailed(aside, text)
    return told if told.sure >= SURE or not strictly else None


def _wants(text: str, question: str, scene: Scene) -> tuple[Aside, ...]:
    """Hear two things that are wanted in words said to the interviewer."""

    def heard(words: str) -> Aside | None:
        return _aside(words, question, scene, False)

    return hear_wants(text, question, heard)


def _topic(
    known: Sequence[PracticeTopic], text: str, open_now: bool
) -> HeardTopic | None:
    return hear_topic(text, known, open_now=open_now)


def _touching() -> Callable[[Requirement, str], bool]:
    """Hear each story once, however many requirements are held against it."""
    heard: dict[str, Callable[[Requirement], bool]] = {}

    def touches(requirement: Requirement, answer: str) -> bool:
        if answer not in heard:
            heard[answer] = shown_by(answer[:JUDGED])
        return heard[answer](requirement)

    return touches
