"""The job: a posting is read, its list mended, and stories prove what it asks for."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.candidate import Candidate
from bot.core.dossier import (
    MAX_DEMANDS,
    MAX_POSTING,
    Demand,
    Dossier,
    Interview,
    Job,
    Story,
    Take,
)
from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.form_replies import LeaveForm, OfferToReturn
from bot.core.incoming import Attached, Commanded, Move, Pressed
from bot.core.occasions import asked_for
from bot.core.recall import choose
from bot.core.replies import Ask
from bot.core.reply import Reply
from bot.core.sayings import STALE, cannot_read
from bot.core.schedule import Daily, Due, Slot
from bot.core.selection import plan
from bot.core.session import Session, Why
from bot.core.state import Context
from bot.model import Kind, Mode, Outcome, Posting, Question, Requirement
from bot.needs import Failed, Fetch
from bot.parts.daily.replies import Prompt
from bot.parts.job.decide import MOST_SHOWN, stamp
from bot.parts.job.demands import LONGEST
from bot.parts.job.edits import mends
from bot.parts.job.files import worded
from bot.parts.job.proofs import conduct, leaning, occasions, proofs
from bot.parts.job.replies import (
    ASK_TO_COPY,
    FILE_LOST,
    AskPosting,
    ConfirmForget,
    ConfirmReplace,
    ExplainMending,
    NoteMends,
    NoteReading,
    SayAgreed,
    SayForgotten,
    SayKept,
    SayNothingFound,
    SayOnlyLink,
    ShowJob,
    View,
)
from bot.parts.practice.replies import ALL_SHOWN, LeanOn
from bot.parts.registry import opens_files
from tests.core.asked import respond
from tests.core.bank import TRACKS, bank, hears_vagueness, question
from tests.core.talk import START
from tests.examples import examples

POSTING = """Shift leader, Norden Logistics
must: lead a team on nights
must: forklift licence
nice: Polish
"""

ABOUT = {"lead a team on nights": ("ownership",), "forklift licence": ("craft",)}


def heard(words: str) -> Requirement:
    return Requirement(words, ABOUT.get(words, ()))


def reads(text: str) -> Posting:
    """Read what a test has marked as asked for."""
    lines = [line.strip() for line in text.splitlines()]
    found = [
        replace(heard(line[6:]), must=line.startswith("must: "))
        for line in lines
        if line.startswith(("must: ", "nice: "))
    ]
    title, _, company = lines[0].partition(", ") if found else ("", "", "")
    return Posting(tuple(found), title or None, company or None)


def touches(requirement: Requirement, answer: str) -> bool:
    return requirement.words.split()[0] in answer.split()


def leads_to(question: Question, requirement: Requirement) -> bool:
    if question.kind is Kind.TECHNICAL:
        return touches(requirement, question.text)
    return requirement.competencies[:1] == (question.competency,)


def story(
    number: int,
    text: str,
    *competencies: str,
    outcome: Outcome = Outcome.CLEAR,
) -> Story:
    take = Take(START, text, outcome, 0.9)
    return Story(number, f"story {number}", (take,), competencies)


class Person:
    """A candidate with a dossier, who does one thing a minute."""

    def __init__(self, dossier: Dossier | None = None) -> None:
        self.candidate = Candidate(since=START, track="general", welcomed=True)
        self.session: Session | None = None
        self.dossier = dossier or Dossier()
        self.in_place = False
        self.at: datetime = START
        self._number = 0

    def does(self, move: Move, file: str | None = None) -> tuple[Reply, ...]:
        self._number += 1
        result = Failed() if file is None else file.encode()
        waits = opens_files(self.dossier.form)
        context = Context(
            bank(),
            TRACKS,
            hears_vagueness,
            2**40 + self._number,
            posting=reads,
            requirement=heard,
            touches=touches,
            leads_to=leads_to,
            known={Fetch("FILE1"): result} if waits else {},
        )
        state = respond(self.candidate, self.session, move, context, self.dossier)
        self.candidate, self.session = state.candidate, state.session
        self.dossier, self.in_place = state.dossier, state.in_place
        return state.replies

    def later(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at

    def commands(self, name: str, argument: str = "") -> tuple[Reply, ...]:
        return self.does(Commanded(self.later(), name, argument))

    def taps(self, data: str) -> tuple[Reply, ...]:
        return self.does(Pressed(self.later(), data, "9"))

    def presses(self, verb: str, number: str = "") -> tuple[Reply, ...]:
        """Press a button of the list that is kept now."""
        return self.taps(f"job/{verb}:{number}:{stamp(self.job)}//0")

    def says(self, *texts: str) -> tuple[Reply, ...]:
        """Send messages, and wait."""
        said: tuple[Reply, ...] = ()
        for text in texts:
            self._number += 1
            said += self.does(Said(self.later(), f"m{self._number}", text))
        form = self.dossier.form
        if form is not None and form.waiting_since is not None:
            said += self.does(Quieted(self.later(), form.waiting_since))
        return said

    @property
    def job(self) -> Job:
        assert self.dossier.job is not None
        return self.dossier.job

    @property
    def words(self) -> list[str]:
        return [d.requirement.words for d in self.job.demands]

    @property
    def numbers(self) -> list[int]:
        return [d.number for d in self.job.demands]


@pytest.fixture
def person() -> Person:
    """Somebody whose posting was read and found right."""
    person = Person()
    person.commands("job")
    person.says(POSTING)
    person.commands("done")
    return person


def kinds(replies: tuple[Reply, ...]) -> list[type]:
    return [type(reply) for reply in replies]


# Reading


def test_a_posting_in_several_messages_is_one() -> None:
    person = Person()
    assert kinds(person.commands("job")) == [AskPosting]
    said = person.says("Shift leader, Norden", "must: forklift licence", "nice: Polish")
    assert kinds(said) == [NoteReading, ShowJob]
    assert person.words == ["forklift licence", "Polish"]
    assert person.job.title == "Shift leader"
    assert person.job.text.startswith("Shift leader, Norden\nmust")


def test_musts_come_first_and_numbers_follow_the_list() -> None:
    person = Person()
    person.commands("job", "x\nnice: Polish\nmust: forklift licence")
    assert person.words == ["forklift licence", "Polish"]
    assert person.numbers == [1, 2]


def test_a_session_rests_while_the_list_is_mended() -> None:
    person = Person()
    person.commands("practice", "behavioural")
    person.commands("job")
    assert person.session is not None
    assert person.session.paused
    person.says(POSTING)
    said = person.commands("done")
    assert kinds(said) == [SayAgreed, OfferToReturn]


def test_a_forward_counts() -> None:
    person = Person()
    person.commands("job")
    person.does(Said(person.later(), "f1", "x\nmust: forklift licence", own=False))
    person.commands("done")
    assert person.words == ["forklift licence"]


def test_what_is_too_long_is_cut_and_said_to_be() -> None:
    person = Person()
    person.commands("job")
    note, *_ = person.says("x\nmust: forklift licence\n" + "blah " * MAX_POSTING)
    assert note == NoteReading(1, cut=True)
    assert len(person.job.text) <= MAX_POSTING


def test_no_more_than_the_list_holds_and_musts_before_all() -> None:
    person = Person()
    half = MAX_DEMANDS // 2 + 5
    asked = [f"{kind}: {kind[0]}{n}" for kind in ("nice", "must") for n in range(half)]
    note, _ = person.commands("job", "x\n" + "\n".join(asked))
    assert note == NoteReading(MAX_DEMANDS, 10)
    assert person.words[:half] == [f"m{n}" for n in range(half)]


def test_only_a_link_is_not_followed() -> None:
    person = Person()
    person.commands("job")
    assert kinds(person.says("https://jobs.example/123?x=1")) == [SayOnlyLink]
    assert person.dossier.form is not None
    assert kinds(person.says(POSTING)) == [NoteReading, ShowJob]


def test_nothing_found_invites_a_list_of_lines() -> None:
    person = Person()
    person.commands("job")
    assert person.says("we are a family since 1908") == (SayNothingFound(),)
    said = person.says("lead a team on nights\n- forklift licence")
    assert kinds(said) == [NoteReading, ShowJob]
    assert person.words == ["lead a team on nights", "forklift licence"]
    assert person.job.demands[0].requirement.competencies == ("ownership",)


def test_the_text_without_a_requirement_is_kept_with_the_list() -> None:
    person = Person()
    person.commands("job")
    person.says("we are a family since 1908. " * 20)
    person.says("forklift licence")
    assert person.words == ["forklift licence"]
    assert person.job.text.startswith("we are a family")


def test_after_nothing_a_real_posting_may_still_come() -> None:
    person = Person()
    person.commands("job")
    person.says("hm")
    person.says(POSTING + "and so on " * 30)
    assert person.words[0] == "lead a team on nights"


def test_more_of_a_posting_joins_the_list() -> None:
    person = Person()
    person.commands("job")
    person.says(POSTING)
    more = "must: calm on the phone\nmust: forklift licence\n" + "and so on " * 20
    note, _ = person.says(more)
    assert note == NoteReading(1, more=True)
    assert person.numbers == [1, 2, 3, 4]


def test_the_company_is_taken_for_the_interview_only_where_none_is_named() -> None:
    for known, after in (("", "Norden Logistics"), ("Acme", "Acme")):
        person = Person(Dossier(interview=Interview(1, known)))
        person.commands("job", POSTING)
        assert person.dossier.interview == Interview(1, after)


# Files


def file(at: datetime, caption: str = "") -> Attached:
    return Attached(at, "d1", "FILE1", "posting.txt", 99, caption)


def test_a_file_is_a_message_of_the_posting() -> None:
    person = Person()
    person.commands("job")
    assert person.does(file(person.later()), POSTING) == ()
    person.commands("done")
    assert person.words[0] == "lead a team on nights"


def test_an_edited_caption_leaves_the_words_of_its_file() -> None:
    person = Person()
    person.commands("job")
    person.does(file(person.later(), "here"), POSTING)
    person.does(Edited(person.later(), "d1", "here it is"))
    person.commands("done")
    assert person.words[0] == "lead a team on nights"


def test_a_file_that_did_not_come_through_leaves_the_form_open() -> None:
    person = Person()
    person.commands("job")
    assert person.does(file(person.later())) == (FILE_LOST,)
    assert person.dossier.form is not None
    assert person.dossier.form.messages == ()


def test_a_file_without_words_asks_to_copy() -> None:
    person = Person()
    person.commands("job")
    assert person.does(file(person.later()), "") == (ASK_TO_COPY,)


@pytest.mark.parametrize("medium", [Medium.DOCUMENT, Medium.PHOTO])
def test_what_cannot_be_opened_asks_to_copy(medium: Medium) -> None:
    person = Person()
    person.commands("job")
    assert person.does(Showed(person.later(), medium)) == (ASK_TO_COPY,)
    captioned = Said(person.later(), "c1", "here it is", medium=medium)
    assert person.does(captioned) == (ASK_TO_COPY,)
    assert person.dossier.form is not None
    assert person.dossier.form.waiting_since is None


def test_a_file_that_nobody_waits_for_is_a_document_as_before() -> None:
    person = Person()
    person.commands("practice", "behavioural")
    said = person.does(file(person.later()))
    assert said == (cannot_read(Medium.DOCUMENT),)
    person.does(file(person.later(), "In May I did."))
    assert person.session is not None
    assert "d1" in person.session.message_ids


@pytest.mark.parametrize(
    "data",
    [
        "Größe – “ja”\n".encode(),
        "Größe – “ja”\r\n".encode("utf-8-sig"),
        "Größe – “ja”".encode("utf-16"),
        "Größe – “ja”\r".encode("utf-16-le"),
        "Größe – “ja”".encode("cp1252"),
    ],
)
def test_a_text_is_read_however_it_was_saved(data: bytes) -> None:
    assert worded(data) == "Größe – “ja”"


@pytest.mark.parametrize("data", [b"%PDF-1.7\x00\x01\x02\x03\x04", bytes(range(256))])
def test_what_is_no_text_has_no_words(data: bytes) -> None:
    assert worded(data) == ""


@given(st.binary(max_size=300))
def test_any_bytes_can_be_tried(data: bytes) -> None:
    words = worded(data)
    assert all(c.isprintable() or c in "\n\t\xa0" for c in words)


# Mending


@pytest.mark.parametrize(
    ("text", "removed", "added", "rewritten"),
    [
        ("- 3", (3,), (), ()),
        ("-3", (3,), (), ()),
        ("– 3, 5", (3, 5), (), ()),
        ("remove 3 and 5", (3, 5), (), ()),
        ("drop 3", (3,), (), ()),
        ("Please take off number 3", (3,), (), ()),
        ("take 3 off please", (3,), (), ()),
        ("delete 2-4", (2, 4, 3), (), ()),
        ("remove no. 2, 3 and #5.", (2, 3, 5), (), ()),
        ("+ clean driving licence", (), ("clean driving licence",), ()),
        ("+clean driving licence", (), ("clean driving licence",), ()),
        ("add: 5 years of Python", (), ("5 years of Python",), ()),
        ("Add night shifts", (), ("night shifts",), ()),
        ("also: night shifts", (), ("night shifts",), ()),
        ("3 = night shifts", (), (), ((3, "night shifts"),)),
        ("3: night shifts", (), (), ((3, "night shifts"),)),
        ("3. night shifts", (), (), ((3, "night shifts"),)),
        ("change 3 to night shifts", (), (), ((3, "night shifts"),)),
        ("- 3\n+ nights\n4 = calm", (3,), ("nights",), ((4, "calm"),)),
    ],
)
def test_changes_are_understood(
    text: str,
    removed: tuple[int, ...],
    added: tuple[str, ...],
    rewritten: tuple[tuple[int, str], ...],
) -> None:
    wanted = mends(text)
    assert wanted.removed == removed
    assert wanted.added == added
    assert wanted.rewritten == rewritten
    assert wanted.unread == ()


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "ok", "done", "that's right", "Yes, that's right.", "looks good"),
        *("ok thanks", "all good", "fine", "perfect, thank you"),
    ],
)
def test_agreement_is_understood(text: str) -> None:
    assert mends(text).right


@pytest.mark.parametrize(
    "text",
    [
        "why is 3 there",
        "i have 3 years of that",
        "- 3 years of experience",
        "I don't have a licence",
        "remove the one about driving",
        "3.5 years of SQL",
        "address 3 is wrong for me",
    ],
)
def test_words_that_are_no_change_change_nothing(text: str) -> None:
    wanted = mends(text)
    assert not wanted.any
    assert not wanted.right
    assert wanted.unread == (text,)


def test_a_list_is_mended_in_one_message(person: Person) -> None:
    person.presses("mend")
    note, shown = person.says("- 3\n+ clean driving licence\n2 = crane licence")
    assert note == NoteMends(
        ("Polish",), ("clean driving licence",), ((2, "crane licence"),)
    )
    assert isinstance(shown, ShowJob)
    assert shown.view is View.MENDING
    assert person.numbers == [1, 2, 4]
    assert [d.own for d in person.job.demands] == [False, True, True]


def test_a_rewritten_must_stays_a_must_and_is_heard_anew(person: Person) -> None:
    person.commands("job", "3 = lead a team on nights!")
    person.commands("job", "3 = forklift licence")
    changed = person.job.demands[-1].requirement
    assert changed == Requirement("forklift licence", ("craft",), must=False)


def test_a_number_that_is_not_there_and_one_already_there(person: Person) -> None:
    note, _ = person.commands("job", "- 9\n+ Forklift licence.")
    assert note == NoteMends(unknown=(9,), known=("Forklift licence.",))
    assert len(person.words) == 3


def test_a_full_list_says_so() -> None:
    person = Person()
    person.commands("job", "x\n" + "\n".join(f"must: m{n}" for n in range(MAX_DEMANDS)))
    note, _ = person.commands("job", "+ one more")
    assert note == NoteMends(full=True)
    assert len(person.words) == MAX_DEMANDS


def test_a_long_list_shows_what_matters_and_the_rest_on_a_tap() -> None:
    person = Person()
    text = "x\n" + "\n".join(f"must: m{n}" for n in range(MOST_SHOWN + 8))
    *_, shown = person.commands("job", text)
    assert isinstance(shown, ShowJob)
    assert shown.points is not None
    assert list(shown.points) == list(range(1, MOST_SHOWN + 1))
    (whole,) = person.taps(f"job/all::{stamp(person.job)}//0")
    assert isinstance(whole, ShowJob)
    assert (whole.points, whole.view) == (None, View.MENDING)
    # What they word themselves is never behind the tap.
    *_, shown = person.commands("job", "+ my own thing")
    assert isinstance(shown, ShowJob)
    assert shown.points is not None
    assert shown.points[MOST_SHOWN + 9] == "my own thing"
    assert len(shown.points) == MOST_SHOWN


def test_what_no_question_leads_to_is_asked_for_itself() -> None:
    dossier = Dossier(
        job=listed(
            Requirement("owning it", ("ownership",)),
            Requirement("welding", ("craft",)),
            Requirement("a licence"),
        )
    )
    toward = leaning(dossier, touches, leads_to, str)
    asked = occasions(dossier, touches, leads_to, str, bank())
    assert [asked_for(q.id) for q in asked] == ["welding"]
    assert toward is not None
    assert toward(asked[0]) == dossier.job.demands[1].requirement  # type: ignore[union-attr]
    for seed in range(20):
        ids = [
            [
                asked_for(p.question_id)
                for p in plan(
                    bank(), mode, 3, "general", {}, seed, toward, occasions=asked
                )
            ]
            for mode in (Mode.BEHAVIOURAL, Mode.SECOND_ROUND, Mode.TECHNICAL)
        ]
        assert [one.count("welding") for one in ids] == [1, 0, 0]
    bare = leaning(dossier, touches, lambda *_: False, str)
    arc = plan(bank(), Mode.SECOND_ROUND, 4, "general", {}, 1, bare, occasions=asked)
    assert [asked_for(p.question_id) for p in arc].count("welding") == 1


def test_a_very_long_requirement_is_shortened_and_said_to_be(person: Person) -> None:
    note, _ = person.commands("job", "+ " + "very " * 100)
    assert isinstance(note, NoteMends)
    assert note.cut
    assert len(person.words[-1]) <= LONGEST


def test_words_that_are_no_mending_are_answered_with_how(person: Person) -> None:
    person.presses("mend")
    assert person.says("why is polish there") == (
        ExplainMending("why is polish there", person.job),
    )
    assert person.dossier.form is not None


def test_what_was_no_change_is_added_with_a_tap_and_once(person: Person) -> None:
    person.presses("mend")
    person.says("calm with guests\nlifts cases")
    note, _ = person.presses("add")
    assert note == NoteMends(added=("calm with guests", "lifts cases"))
    assert person.presses("add") == (STALE,)
    assert len(person.words) == 5


def test_part_of_a_message_is_understood(person: Person) -> None:
    note, _ = person.presses("mend") and person.says("- 3\nthe rest is a bit much")
    assert note == NoteMends(("Polish",), unread="the rest is a bit much")


@pytest.mark.parametrize("word", ["done", "that's right"])
def test_done_says_it_is_right(person: Person, word: str) -> None:
    person.presses("mend")
    assert person.says(word) == (SayAgreed(person.job, 3),)
    assert person.dossier.form is None


def test_one_tap_takes_one_off_in_place_and_a_second_tap_nothing(
    person: Person,
) -> None:
    person.presses("offs")
    assert person.in_place
    for _ in range(2):
        (shown,) = person.presses("off", "2")
        assert isinstance(shown, ShowJob)
        assert shown.view is View.TAKING_OFF
        assert person.in_place
        assert person.numbers == [1, 3]
    assert person.presses("right") == (SayAgreed(person.job, 2),)


# Again


def test_again_shows_the_list_and_disturbs_no_session(person: Person) -> None:
    person.commands("practice", "behavioural")
    (shown,) = person.commands("job")
    assert isinstance(shown, ShowJob)
    assert person.dossier.form is None
    assert person.session is not None
    assert not person.session.paused


def test_a_new_posting_is_asked_about_once_and_what_they_wrote_is_named(
    person: Person,
) -> None:
    person.commands("job", "+ clean driving licence")
    old = person.job
    person.commands("done")
    assert person.presses("new") == (ConfirmReplace(old, ("clean driving licence",)),)
    assert person.presses("replace") == (AskPosting(kept=True),)
    assert person.job is old
    person.says("Baker, Ovens Ltd\nmust: early mornings")
    assert person.words == ["early mornings"]
    assert person.taps(f"job/off:1:{stamp(old)}//0") == (STALE,)
    assert person.words == ["early mornings"]


def test_a_new_posting_after_the_command_waits_for_the_same_answer(
    person: Person,
) -> None:
    text = "Baker, Ovens Ltd\nmust: early mornings"
    assert kinds(person.commands("job", text)) == [ConfirmReplace]
    assert person.words[0] == "lead a team on nights"
    person.presses("replace")
    assert person.words == ["early mornings"]


@pytest.mark.parametrize(
    ("said", "after"),
    [("yes", "early mornings"), ("no", "lead a team on nights")],
)
def test_the_question_may_be_answered_in_words(
    person: Person, said: str, after: str
) -> None:
    person.commands("job", "Baker, Ovens Ltd\nmust: early mornings")
    person.says(said)
    assert person.words[0] == after


def test_the_rest_of_a_posting_joins_what_waits_to_replace_the_list(
    person: Person,
) -> None:
    person.commands("job", "Baker, Ovens Ltd\nmust: early mornings")
    assert kinds(person.says("must: bread\n" + "and so on " * 30)) == [ConfirmReplace]
    assert person.words[0] == "lead a team on nights"
    person.presses("replace")
    assert person.words == ["early mornings", "bread"]


def test_a_button_of_the_list_closes_no_other_form(person: Person) -> None:
    person.commands("unsaid")
    person.presses("keep")
    form = person.dossier.form
    assert form is not None
    assert form.field == "unsaid.text"


def test_prose_is_no_list_of_their_own() -> None:
    person = Person()
    person.commands("job")
    person.says("hm")
    assert person.says("we are a family " * 30) == (SayNothingFound(),)
    person.says("\n".join(f"thing number {n}" for n in range(70)))
    assert len(person.words) == MAX_DEMANDS


def test_a_new_posting_in_which_nothing_is_found_costs_nothing(person: Person) -> None:
    old = person.job
    person.presses("replace")
    assert person.says("we are a family " * 30) == (SayNothingFound(kept=True),)
    assert person.job is old
    assert kinds(person.commands("skip")) == [LeaveForm]
    assert person.job is old


def test_a_list_is_kept_or_forgotten_as_they_say(person: Person) -> None:
    assert kinds(person.presses("forget")) == [ConfirmForget]
    assert person.presses("keep") == (SayKept(),)
    of_list = stamp(person.job)
    assert person.presses("forgotten") == (SayForgotten(),)
    assert person.dossier.job is None
    assert person.taps(f"job/forgotten::{of_list}//0") == (STALE,)
    assert kinds(person.commands("job")) == [AskPosting]


# Proofs


def listed(*requirements: Requirement) -> Job:
    demands = tuple(Demand(n, r) for n, r in enumerate(requirements, 1))
    return Job(START, "text", demands=demands, numbered=len(demands))


TEAM = Requirement("team player", ("teamwork", "communication"))
PUMPS = Requirement("pumps and valves", ("diagnosis", "teamwork"))


@pytest.mark.parametrize(
    ("told", "proven"),
    [
        (story(7, "we ate"), ()),
        (story(7, "we ate", "teamwork"), ()),
        (story(7, "our team ate"), (1,)),
        (story(7, "we ate", "communication", "craft"), ()),
        (story(7, "we ate", "teamwork", outcome=Outcome.THIN), ()),
        (story(7, "the pumps stood still", outcome=Outcome.THIN), ()),
        (story(7, "the pumps stood still"), (2,)),
        (story(7, "the pumps stood still", "diagnosis", "teamwork"), (2,)),
        (story(7, "the team had pumps"), (1, 2)),
        (story(7, "we ate", "diagnosis"), ()),
    ],
)
def test_what_proves_a_requirement(told: Story, proven: tuple[int, ...]) -> None:
    """Its own words, and never a competency that it shares."""
    dossier = Dossier(job=listed(TEAM, PUMPS), stories=(told,))
    found = proofs(dossier, touches)
    assert set(found) == {1, 2}
    assert tuple(n for n, stories in found.items() if stories) == proven
    assert all(stories in ((), (7,)) for stories in found.values())


@pytest.mark.parametrize(
    ("wanted", "by"),
    [
        ((), ()),
        (("teamwork",), ("teamwork",)),
        (("craft",), ()),
        (("craft", "customer", "conflict"), ("customer", "conflict")),
        (("craft", "detail"), ()),
        (("judgement", "risk", "diagnosis"), ()),
        (("risk", "ethics", "judgement"), ()),
        (("customer", "craft", "pressure"), ("customer", "pressure")),
    ],
)
def test_conduct_is_what_is_wanted_first_and_mostly(
    wanted: tuple[str, ...], by: tuple[str, ...]
) -> None:
    """Or a story about detail would prove Excel."""
    assert conduct(Requirement("x", wanted)) == by


def test_without_a_job_nothing_is_to_be_proven() -> None:
    assert proofs(Dossier(stories=(story(1, "x", "teamwork"),)), touches) == {}


def test_the_latest_telling_counts() -> None:
    told = story(7, "we ate", "teamwork")
    weaker = replace(told.latest, outcome=Outcome.MISSING)
    told = replace(told, takes=(*told.takes, weaker))
    dossier = Dossier(job=listed(TEAM), stories=(told,))
    assert proofs(dossier, touches) == {1: ()}


def test_the_list_names_the_story(person: Person) -> None:
    stories = (story(7, "a forklift fell"),)
    person.dossier = replace(person.dossier, stories=stories)
    (shown,) = person.commands("job")
    assert isinstance(shown, ShowJob)
    assert shown.shown_by == {2: ("story 7",)}


# What is asked next


def test_a_session_leans_but_not_wholly() -> None:
    dossier = Dossier(
        job=listed(
            Requirement("owning it", ("ownership",)),
            Requirement("learning", ("learning",)),
            Requirement("doing right", ("ethics",)),
        )
    )
    toward = leaning(dossier, touches, leads_to, str)
    assert toward is not None
    by_id = {q.id: q for q in bank()}
    for seed in range(30):
        chosen = plan(bank(), Mode.BEHAVIOURAL, 3, "general", {}, seed, toward)
        led = [toward(by_id[p.question_id]) for p in chosen]
        assert sum(r is not None for r in led) == 2
        arc = plan(bank(), Mode.SECOND_ROUND, 4, "general", {}, seed, toward)
        led = [toward(by_id[p.question_id]) for p in arc]
        assert sum(r is not None for r in led) == 1
        wholly = plan(
            bank(), Mode.BEHAVIOURAL, 3, "general", {}, seed, toward, wholly=True
        )
        assert len({toward(by_id[p.question_id]) for p in wholly}) == 3


def test_without_a_job_the_plan_is_as_ever() -> None:
    for mode in Mode:
        for seed in range(10):
            before = plan(bank(), mode, None, "general", {}, seed)
            assert plan(bank(), mode, None, "general", {}, seed, None) == before


def test_a_technical_question_leads_by_its_words_alone() -> None:
    dossier = Dossier(job=listed(Requirement("pumps", ("craft",))))
    toward = leaning(dossier, touches, leads_to, str)
    assert toward is not None
    pumps = replace(question("tech.t1", Kind.TECHNICAL), text="Tell me about pumps now")
    assert toward(pumps) == dossier.job.demands[0].requirement  # type: ignore[union-attr]
    assert toward(question("tech.t2", Kind.TECHNICAL, competency="craft")) is None


def test_the_open_ones_are_practised(person: Person) -> None:
    said = person.taps("job/practise//0")
    lean = next(r for r in said if isinstance(r, LeanOn))
    assert lean.words == ("lead a team on nights",)
    first = next(r for r in said if isinstance(r, Ask))
    assert first.question_id == "job.occasion:forklift licence"
    assert person.session is not None
    by_id = {q.id: q for q in bank()}
    rest = [one.question_id for one in person.session.plan]
    assert "ownership" in {by_id[one].competency for one in rest if one in by_id}
    again = person.taps("job/practise//0")
    assert not any(isinstance(r, Ask) for r in again)


def test_what_is_all_shown_needs_no_practice(person: Person) -> None:
    stories = (story(7, "a forklift fell and I had to lead them"),)
    person.dossier = replace(person.dossier, stories=stories)
    person.commands("job", "- 3")
    person.commands("done")
    assert person.taps("job/practise//0") == (ALL_SHOWN,)


def test_every_other_daily_question_is_for_the_job() -> None:
    dossier = Dossier(job=listed(Requirement("owning it", ("ownership",))))
    toward = leaning(dossier, touches, leads_to, str)
    reasons = []
    for number in range(8):
        chosen = choose(bank(), "general", {}, {}, START, number, toward=toward)
        assert chosen is not None
        reasons.append(chosen.reason.why is Why.JOB)
        if chosen.reason.why is Why.JOB:
            assert chosen.reason.words == "owning it"
            assert chosen.question.competency == "ownership"
    assert reasons == [False, True] * 4


def test_a_prompt_tells_that_the_job_led_to_it() -> None:
    person = Person(Dossier(job=listed(Requirement("owning it", ("ownership",)))))
    slot = Slot(START, "2025-03-03")
    daily = Daily(time(9), "UTC", next=slot, number=1)
    person.candidate = replace(person.candidate, daily=daily)
    said = person.does(Due(START, slot))
    prompt = next(r for r in said if isinstance(r, Prompt))
    assert prompt.reason is not None
    assert prompt.reason.why is Why.JOB


# Any order

MOVES = st.one_of(
    st.sampled_from(["", "+ nights", "- 2", "hello", POSTING, "x " * 200]).map(
        lambda a: ("command", a)
    ),
    st.sampled_from(
        [
            *("right", "mend", "offs", "off:1", "off:2", "add", "new", "replace"),
            *("forget", "forgotten", "keep", "practise", "nonsense", ""),
        ]
    ).map(lambda a: ("press", a)),
    st.sampled_from(
        [
            *("- 1", "+ nights", "2 = crane", "done", "skip", "hm", POSTING),
            *("must: " + "z" * 400, "https://x.example/y", "\n".join("abc")),
        ]
    ).map(lambda a: ("say", a)),
    st.sampled_from([POSTING, None, ""]).map(lambda a: ("file", a)),
    st.sampled_from(["practice", "stop", "hint"]).map(lambda a: ("other", a)),
)


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(MOVES, max_size=25))
def test_any_order_of_things_keeps_the_list_whole(
    moves: list[tuple[str, str | None]],
) -> None:
    """Numbers are handed out once, the list holds its limits, nobody is ignored."""
    person = Person()
    for kind, argument in moves:
        before = person.dossier.job
        match kind, argument:
            case "command", str(words):
                assert person.commands("job", words)
            case "press", str(words):
                of_list = stamp(before) if before is not None else "0"
                middle = ":" if ":" in words else "::"
                replies = person.taps(f"job/{words}{middle}{of_list}//0")
                assert replies
            case "say", str(words):
                person.says(words)
            case "file", words:
                person.does(file(person.later()), words)
            case "other", str(name):
                person.commands(name)
        job = person.dossier.job
        if job is None:
            continue
        assert len(job.demands) <= MAX_DEMANDS
        assert len(job.text) <= MAX_POSTING
        assert all(len(d.requirement.words) <= LONGEST for d in job.demands)
        assert len(set(person.numbers)) == len(person.numbers)
        assert max(person.numbers, default=0) <= job.numbered
        if before is not None and before.at == job.at:
            assert job.numbered >= before.numbered
