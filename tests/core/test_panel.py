"""A panel: who sits there, who speaks when, what is said of each afterwards."""

import json
import re
from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.core.counted import only_one, several
from bot.core.dossier import Dossier, Interview, Person
from bot.core.panel import MOST, Panel, Takes
from bot.core.panel_asked import asked_in_room
from bot.core.panel_moves import addressed, quotable
from bot.core.panel_summary import looked_back
from bot.core.session import Session
from bot.ear.figures import figures
from bot.export import export
from bot.model import Expects, Mode, Want
from bot.parts.panel.composing import Length, arranges, seated, want_of
from bot.parts.panel.decide import UNKNOWN, kept_wants
from bot.storage.documents import session_from_bytes, session_to_bytes
from tests.core.anyone import Anyone
from tests.each import each
from tests.examples import examples
from tests.loaded import loaded
from tests.panel_samples import MEMBERS

STORY = (
    "In June the scanner was down and Ruth wanted to send forty people home. I rang "
    "the other site, moved 12 patients there by bus and told the rest myself. By "
    "four o'clock everybody had been seen, and nobody complained."
)
ANSWERS = (
    STORY,
    "Last March my boss and I argued about the rota. I asked him to try mine for two "
    "weeks. He kept it, and sick leave went down by 20 per cent.",
    "I think communication is really important in every team.",
    "I have never had that.",
    "I told her so the same evening.",
    "Anna, to your point: we did it in three days.",
    "what is the hardest thing about the work here at the moment?",
    "asdf qwer zxcv",
    "/skip",
    "/next",
    "/done",
)
ROLES = ("HR", "head of nursing", "finance", "", "Chief Wrangler", "secretary")
LENGTHS = st.sampled_from(["", "short", "chain"])


def somebody(
    content: Content, track: str, people: tuple[tuple[str, str], ...] = ()
) -> Anyone:
    """Somebody of a field who named these people for an interview to come."""
    one = Anyone(content)
    one.candidate = replace(one.candidate, track=track, welcomed=True)
    named = tuple(Person(n, *told) for n, told in enumerate(people, 1))
    day = one.now.date().replace(day=30)
    interview = Interview(9, people=named, day=day) if people else None
    one.dossier = Dossier(interview=interview, numbered=9)
    return one


def opened(one: Anyone, length: str = "") -> Session:
    """Begin a panel, tapping through what is asked about people before."""
    one.orders("panel", length)
    for want in (*Want, *Want):
        form = one.dossier.form
        if form is None:
            break
        number = form.argument.split()[1]
        one.presses(str(Press(Verb.PANEL, f"{number}:{want}")))
    assert one.session is not None
    assert one.session.mode is Mode.PANEL
    return one.session


def answers(one: Anyone, words: str) -> list[str]:
    """Answer, or do what a button would; give the names of who speaks then."""
    session = one.session
    assert session is not None
    if words == "/next":
        one.presses(str(Press(Verb.NEXT, "", session.id, session.asks)))
    elif words.startswith("/"):
        one.orders(words[1:])
    else:
        one.says(words)
        said = one.said
        one.waits()
        if one.said is not said:
            one.said = (*said, *one.said)
    return speaking(one)


def speaking(one: Anyone) -> list[str]:
    """Give who is named in front of what is said."""
    panel = one.session.panel if one.session is not None else None
    titles = {
        (f"{m.name}, {m.role}:" if m.role else f"{m.name}:"): m.name
        for m in (panel.members if panel is not None else ())
    }
    runs = (run for utterance in one.said for run in utterance.runs if run.bold)
    return [titles[run.text] for run in runs if run.text in titles]


@given(
    st.sampled_from(["nursing", "backend", "sales", "starter", "general"]),
    LENGTHS,
    st.lists(st.sampled_from(ROLES), max_size=5),
    st.lists(st.integers(0, len(ANSWERS) - 1), min_size=90, max_size=90),
)
@example("nursing", "", [], [0] * 90)
@example("nursing", "", ["HR", "finance"], [0, 4] * 45)
@example("sales", "chain", [], [1, 0] * 45)
@settings(
    max_examples=examples(6),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_whatever_is_said_everybody_is_heard_and_it_ends(
    track: str, length: str, roles: list[str], given: list[int]
) -> None:
    people = tuple((f"Person{n}", role) for n, role in enumerate(roles))
    one = somebody(loaded(), track, people)
    session = opened(one, length)
    panel = session.panel
    assert panel is not None
    last, *_ = speaking(one)
    turns = len(session.turns)
    for number in given:
        spoke = answers(one, ANSWERS[number])
        session = one.session or session
        if session.over:
            break
        for place, name in enumerate(spoke):
            if place < len(spoke) - 1 and name == last:
                continue  # a word on the answer, from whom it was said to
            by = session.turns[session.current].question.by
            own = by is not None and panel.members[by].name == name
            follows = own and len(session.turns) == turns
            assert panel.chain or name != last or follows, (name, one.text)
            last = name
        turns = len(session.turns)
        assert session_from_bytes(session_to_bytes(session)) == session
    assert session.over, "it did not end"
    asked = [turn.question for turn in session.turns]
    assert {q.by for q in asked} == set(range(len(panel.members)))
    ids = [q.question_id for q in asked]
    if panel.chain:
        assert ids[-2:] == ids[:2]
        assert len({*ids}) == len(ids) - 2
    else:
        assert len({*ids}) == len(ids)
    taken = [t.told.taken_up for t in session.turns if t.told is not None]
    follow = [up.by for up in taken if up is not None]
    assert len({*follow}) == len(follow), "somebody asked on twice"


def test_a_panel_takes_the_time_it_says(content: Content) -> None:
    """Twenty to thirty-five minutes, ten for a short one, in every field."""
    faults = []
    for track in content.tracks:
        for length in Length:
            fewest, most = (10, 10) if length is Length.SHORT else (20, 35)
            one = somebody(content, track)
            opened(one, length)
            told = one.text.partition("about ")[2].split()[0]
            if not fewest <= int(told) <= most:
                faults.append(f"{track} {length}: {told}")
    assert not faults


def test_another_member_asks_on_about_a_clear_answer(content: Content) -> None:
    """Each once, the quiet one late, and two want different things of one answer."""
    one = somebody(content, "nursing")
    panel = opened(one).panel
    assert panel is not None
    for _ in range(40):
        if one.session is None or one.session.over:
            break
        answers(one, STORY)
    session = one.session
    assert session is not None
    assert all(said.attachment is None for said in one.said), "a page comes unasked"
    page = one.orders("page")[-1].attachment
    assert page is not None
    for member in panel.members:
        assert f"<b>{member.name}, {member.role}</b>" in page.content
        assert f"· {member.name}</span>" in page.content
    told = [t.told.taken_up for t in session.turns if t.told is not None]
    taken = [up for up in told if up is not None]
    assert sorted(up.by for up in taken) == [0, 1, 2]
    assert [up.what for up in taken].count(Takes.CLASH) == 1
    quiet = next(n for n, member in enumerate(panel.members) if member.quiet)
    first = next(n for n, t in enumerate(session.turns) if t.question.by == quiet)
    assert first >= 2
    assert taken[0].by != quiet


def test_a_chain_says_what_was_told_in_two_ways(content: Content) -> None:
    one = somebody(content, "sales")
    opened(one, "chain")
    first = STORY.replace("12 patients", "12 customers")
    for words in (first, "/next", "/skip", "/skip", "/skip"):
        answers(one, words)
    assert "haven't heard" in one.text or "twice" in one.text or "myself" in one.text
    answers(one, first.replace("12 customers", "19 customers"))
    answers(one, "/next")
    answers(one, "/skip")
    assert one.session is not None
    looked = looked_back(one.session)
    assert looked is not None
    assert looked.twice[0].figures == ("12 customers", "19 customers")


def test_a_panel_over_an_open_one_asks_whether_to_go_on(content: Content) -> None:
    one = somebody(content, "backend", ())
    first = opened(one, "short")
    one.says("In May I rang the three teams and we moved the release to Thursday.")
    one.orders("panel")
    assert one.session is not None
    assert one.session.id == first.id
    assert "middle of a session" in one.text
    one.orders("panel", "short")
    assert one.session.id != first.id
    assert "closed your earlier session" in one.text


def test_a_role_that_says_nothing_is_asked_about_once(content: Content) -> None:
    people = (("Ruth", "CTO"), ("Tom", "Chief Wrangler"), ("Anna", ""), ("Lena", "PA"))
    one = somebody(content, "backend", people)
    one.orders("panel")
    assert "Tom" in one.text
    one.says("he is the one who wrangles I think")
    assert "closest" in one.text
    one.says("no idea")
    assert "Anna" in one.text
    one.says("head of finance I think")
    session = one.session
    assert session is not None
    assert session.panel is not None
    members = session.panel.members
    assert [m.name for m in members] == ["Ruth", "Tom", "Anna"]
    assert [m.want for m in members] == [Want.WORK, Want.WORK, Want.COST]
    assert "I don't know what" in one.text
    assert one.dossier.interview is not None
    assert one.dossier.interview.people[2].role == "head of finance"
    assert kept_wants(one.dossier) == {2: UNKNOWN, 3: Want.COST}
    one.orders("panel", "short")
    assert one.dossier.form is None
    told = json.loads(
        export(one.candidate, (one.session or session,), content.questions, one.dossier)
    )
    assert {p["name"]: p["looks_for"] for p in told["panel"]["people"]} == {
        "Tom": None,
        "Anna": "cost",
    }
    (kept,) = told["sessions"]
    assert [m["name"] for m in kept["panel"]["members"]] == ["Ruth", "Tom", "Anna"]
    assert kept["turns"][0]["asked_by"] in ("Ruth", "Tom", "Anna")


def test_who_is_spoken_to_asks_on(content: Content) -> None:
    one = somebody(content, "nursing")
    session = opened(one)
    assert session.panel is not None
    name = session.panel.members[1].name
    spoke = answers(one, f"{name}, you will like this. {STORY}")
    assert spoke == [name]
    looked = looked_back(one.session or session)
    assert looked is not None
    assert [member.called for member in looked.members] == [False, True, False]


SEVERAL = {
    "a panel of three": True,
    "several people": True,
    "three people, I don't know who": True,
    "it's a panel, no names yet": True,
    "more than one person": True,
    "Ruth and Tom": False,
    "Ruth Adeyemi, head of nursing": False,
    "my future boss and two colleagues": False,
    "only one": False,
}


@each("words", SEVERAL)
def test_several_people_may_be_expected_without_names(words: str) -> None:
    assert several(words) is SEVERAL[words]
    assert only_one(words) is (words == "only one")


CALLS = {
    "Anna, to your point": "Anna",
    "to your question, Tom: no": "Tom",
    "as Ruth said, it was late": "Ruth Adeyemi",
    "Ruth Adeyemi, I did that in May": "Ruth Adeyemi",
    "Anna's point is a fair one": "Anna",
    "Well, Anna, it was late.": "Anna",
    "I rang Anna and she came": "",
    "Anna wanted to cancel": "",
    "Tomorrow, I will": "",
    "and Tom asked me why": "",
}


@each("words", CALLS)
def test_a_member_is_spoken_to_and_not_only_told_of(words: str) -> None:
    called = addressed(Panel(MEMBERS), words)
    assert [MEMBERS[n].name for n in called] == [CALLS[words]] * bool(CALLS[words])


QUOTED = {
    "Anna, I told her so the same evening": "I told her so the same evening",
    "I rang Anna the same evening": "I rang Anna the same evening",
    "As I told Anna, the heating broke": None,
    "Anna, I did": None,
}


@each("words", QUOTED)
def test_nobody_is_called_by_name_in_a_quote(words: str) -> None:
    assert quotable(Panel(MEMBERS), words) == QUOTED[words]
    assert quotable(None, words) == words


ASKED = {
    "Anna, what do you look at first when something goes wrong here?": True,
    "Tom, who decides about the rota?": True,
    "Tom, what do you mean by that?": False,
    "Tom, can I take one from my last job?": False,
    "Tom, do you want the long version?": False,
    "Tom, I rang them. Was that right?": False,
    "Who decides here?": False,
    "Anna, who decides about the rota, and who signs?": True,
    "Hello Anna. Did Tom tell you what I said?": True,
    "For Anna: is there a budget for training?": True,
    "Are you on nights yourself?": True,
    "How would you have done it?": True,
    "Is Tom listening at all?": True,
    "What's your name, sorry?": True,
    "Who is asking this?": True,
    "How am I doing?": True,
    "What is this panel good for?": True,
    "Why is Tom still waiting?": True,
    "Tom, tell you about what exactly? About me or about the ward?": False,
    "He asked me: are you on nights? I said no.": False,
    "Sorry Tom, again school? I am thirty-eight.": False,
    "Tom, I asked for six people and got two.": False,
    "Tom, I asked about the rota, not about the pay.": True,
    "I asked Tom a question.": True,
    "Hello? Anna?": True,
    "Anna, you asked me this already. Give me another one, please.": True,
    "He asked me to give him another one, and I did.": False,
    "What did I do? I rang the ward.": False,
    "Can you say the question again?": False,
    "Are you a real person?": False,
    "Do you want an example?": False,
}


@each("words", ASKED)
def test_a_member_may_be_asked_before_its_time(words: str) -> None:
    assert bool(asked_in_room(Panel(MEMBERS), words)) is ASKED[words]


ASKED_BACK = (
    ("{name}, may I ask how many people are in the team?", True),
    ("Hello {name}. How long have you worked here?", True),
    ("Are you on nights yourself?", False),
    ("How would you have done it?", False),
    ("Who is asking this?", False),
    ("Is {name} listening at all?", False),
    ("{name}, how am I doing?", False),
    ("What is this panel good for?", False),
    ("Why is {name} still waiting?", False),
)


@given(
    st.sampled_from(["nursing", "backend", "sales", "logistics"]),
    LENGTHS,
    st.lists(
        st.tuples(
            st.sampled_from(ASKED_BACK), st.integers(0, 2), st.sampled_from(ANSWERS)
        ),
        min_size=12,
        max_size=12,
    ),
)
@settings(
    max_examples=examples(5),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_what_is_asked_of_a_member_is_answered_and_is_no_answer(
    track: str, length: str, steps: list[tuple[tuple[str, bool], int, str]]
) -> None:
    """Whoever is asked by name answers, and what was open stays."""
    one = somebody(loaded(), track)
    session = opened(one, length)
    panel = session.panel
    assert panel is not None
    asked = set[str]()
    for (words, personal), place, answer in steps:
        before = one.session
        if before is None or before.over or before.turn is None:
            break
        if before.turn.question.expects is Expects.QUESTIONS:
            break
        member = panel.members[place % len(panel.members)]
        said = words.format(name=member.name)
        one.says(said)
        asked.add(said)
        after = one.session
        assert after is not None
        assert one.said, said
        assert after.turn is not None
        assert after.current == before.current, said
        assert after.turn.attempts == before.turn.attempts, said
        assert after.turn.stage is before.turn.stage, said
        if personal and not panel.chain:
            assert speaking(one)[0] == member.name, (said, one.text)
        answers(one, answer)
        _nobody_says_i(one)
    assert one.session is not None
    told = [m.text for t in one.session.turns for a in t.attempts for m in a.messages]
    assert not asked & {*told}


def _nobody_says_i(one: Anyone) -> None:
    """See that a remark on an answer that says "I" has a name."""
    session = one.session
    assert session is not None
    if session.over or session.paused:
        return
    for utterance in one.said:
        for paragraph in "".join(r.text for r in utterance.runs).split("\n\n"):
            bare = re.sub(r"“[^”]*”|\([^)]*\)", "", paragraph)
            assert not re.match(r"(?:Thank you\.|Good,) I\b", bare), paragraph
            assert not re.search(r"\bI (?:pushed|know how|have no more)\b", bare) or (
                ":" in bare.partition(" I ")[0]
            ), paragraph


def test_nothing_of_the_last_days_is_asked_again(content: Content) -> None:
    """Whoever practises a panel twice in a day is asked something else."""
    one = somebody(content, "logistics")
    first = {q.question_id for q in (*opened(one, "short").plan,)}
    session = one.session
    assert session is not None
    first |= {turn.question.question_id for turn in session.turns}
    for _ in range(8):
        if one.session is None or one.session.over:
            break
        answers(one, "/skip")
    one.candidate = replace(
        one.candidate, asked=dict.fromkeys(first, one.now.date().isoformat())
    )
    session = opened(one, "")
    planned = (*(t.question for t in session.turns), *session.plan)
    again = {q.question_id for q in planned if q.expects is not Expects.QUESTIONS}
    assert not first & again


def test_a_chain_presses_the_same_answer_in_another_way(content: Content) -> None:
    """The third person asks the same, and asks on about something else."""
    one = somebody(content, "sales")
    opened(one, "chain")
    for words in (STORY, "/next", "/skip", "/skip", "/skip", STORY):
        answers(one, words)
    assert one.session is not None
    dug = [a.dug for t in one.session.turns for a in t.attempts if a.dug]
    assert len({*dug}) == len(dug)


KNOWN = {
    "Head of Nursing": Want.WORK,
    "HR": Want.CULTURE,
    "hr business partner": Want.CULTURE,
    "CFO": Want.COST,
    "head of product": Want.CUSTOMER,
    "Engineering Manager": Want.TEAM,
    "QA lead": Want.PROOF,
    "the owner": Want.COST,
    "parent governor": Want.CUSTOMER,
    "future colleagues": Want.TEAM,
    "Chief Wrangler": None,
    "": None,
    "Dr": None,
}


@each("role", KNOWN)
def test_what_somebody_looks_for_is_read_from_the_role(
    content: Content, role: str
) -> None:
    assert want_of(role, content.panels.roles) is KNOWN[role]


def test_who_arranges_it_does_not_ask() -> None:
    assert arranges("secretary")
    assert arranges("recruitment coordinator")
    assert not arranges("head of nursing")


def test_own_people_come_first_and_as_many_as_fit(content: Content) -> None:
    people = [Person(n, f"P{n}", "HR") for n in range(1, 7)]
    for count in range(7):
        for length in Length:
            room = seated(people[:count], {}, content.panels, "data", length)
            assert 2 <= len(room.members) <= MOST
            own = [m.person for m in room.members if m.person]
            assert own == list(range(1, len(own) + 1))
            assert len(own) + room.left_out == count
            quiet = [m.quiet for m in room.members]
            assert quiet[:-1] == [False] * (len(quiet) - 1)
            assert quiet[-1] is (length is not Length.CHAIN)
            assert len({m.name for m in room.members}) == len(room.members)


def test_several_people_make_a_second_round_longer(content: Content) -> None:
    alone = somebody(content, "nursing")
    alone.orders("practice", "second-round")
    assert alone.session is not None
    assert alone.session.panel is None
    assert "40 minutes" in alone.text
    people = (("Ruth", "ward manager"), ("Tom", "HR"), ("Anna", "finance"))
    one = somebody(content, "nursing", people)
    one.orders("practice", "second-round")
    session = one.session
    assert session is not None
    assert session.panel is not None
    assert "45 minutes instead of 40" in one.text
    asked = [*(t.question for t in session.turns), *session.plan]
    assert {q.by for q in asked} == {0, 1, 2}
    assert len({q.question_id for q in asked}) == len(asked)
    last = speaking(one)
    for _ in range(60):
        if one.session is None or one.session.over:
            break
        asks = len(one.session.turns)
        spoke = answers(one, STORY if len(last) % 2 else "/skip")
        if one.session is not None and len(one.session.turns) > asks:
            assert spoke[-1:] != last[-1:]
        last += spoke
    assert one.session is not None
    assert one.session.over


def test_a_session_of_before_has_no_panel() -> None:
    """A document of an earlier release is read as it was."""
    old = session_from_bytes(
        b'{"id":"a","mode":"second-round","track":"data","started_at":'
        b'"2026-11-01T10:00:00Z","turns":[{"question":{"question_id":"x.y",'
        b'"kind":"behavioural","expects":"instance"},"asked_at":'
        b'"2026-11-01T10:00:00Z"}],"current":0}'
    )
    assert old.panel is None
    assert old.turns[0].question.by is None
    assert old.turns[0].question.expects is Expects.INSTANCE


FIGURES = {
    "from 40% to 12 per cent": ["40%", "12 per cent"],
    "£3,400 a year": ["£3,400"],
    "about two hundred and fifty people": ["two hundred and fifty people"],
    "a boy of thirteen, and two of them": [],
    "in 2019 people left": [],
    "eighty years old": [],
    "ten of the pallets": [],
    "a 45-minute call": ["45-minute"],
    "we had forty angry customers": ["forty angry customers"],
    "it fell from 200 that week": [],
}


@each("text", FIGURES)
def test_a_figure_is_an_amount_with_its_unit(text: str) -> None:
    found = [text[cue.start : cue.end] for cue in figures(text)]
    assert found == FIGURES[text]
