"""The story bank: what gets in, how it grows, and that nothing kept is lost."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.core.dossier import (
    MAX_NAME,
    MAX_STORIES,
    MAX_TAGS,
    MAX_TAKES,
    MAX_TOLD,
    Take,
)
from bot.core.events import Edited
from bot.core.incoming import Pressed
from bot.core.sayings import FOREIGN, STALE
from bot.export import gathered
from bot.model import Mode, Outcome, Part
from bot.parts.stories.calling import called, named
from bot.parts.stories.coverage import TAGS
from bot.parts.stories.replies import (
    AskName,
    AskRetell,
    ConfirmForget,
    OfferKeep,
    SayBankFull,
    SayForgotten,
    SayGrown,
    SayKept,
    SayNamed,
    SayRetold,
    SayStoryGone,
    ShowStories,
    ShowStory,
    ShowTags,
)
from bot.parts.stories.story import shortened
from bot.saying import say
from bot.storage.documents import dossier_from_bytes, dossier_to_bytes
from tests.core.keeping import BEST, TOLD, Chat, kinds, offer
from tests.each import each
from tests.examples import examples
from tests.stories_samples import bank

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def chat() -> Chat:
    return Chat()


@pytest.fixture
def keeper() -> Chat:
    """Who has kept one story, from a session of two questions."""
    chat = Chat()
    chat.practises()
    chat.tells()
    chat.keeps()
    return chat


# Keeping


def test_a_clear_answer_is_kept_with_what_was_heard_in_it(chat: Chat) -> None:
    chat.practises()
    assert not offer(chat.tells()).moved_on
    (kept,) = chat.keeps()
    story = chat.story
    assert kept == SayKept(story, already=False, digging=True)
    assert story.name == TOLD[:BEST]
    assert story.latest.text == TOLD
    assert story.latest.quote == TOLD[:BEST]
    assert Part.ACTION in story.latest.parts
    (competency,) = story.competencies
    assert competency in TAGS


def test_a_vague_answer_is_not_offered_nor_kept(chat: Chat) -> None:
    chat.practises()
    assert OfferKeep not in kinds(chat.tells("I always listen"))
    assert chat.keeps() == (STALE,)
    assert chat.stories == ()


@pytest.mark.parametrize("argument", ["keep:9", "keep:x", "keep", "keep:-1", "keep:²"])
def test_a_button_that_fits_nothing_keeps_nothing(chat: Chat, argument: str) -> None:
    session = chat.practises()
    assert chat.presses(argument, session) == (STALE,)
    assert chat.presses(argument, "gone") == (STALE,)
    assert chat.presses(argument) == (STALE,)


def test_pressed_twice_it_is_kept_once(keeper: Chat) -> None:
    (again,) = keeper.keeps()
    assert again == SayKept(keeper.story, already=True, digging=True)


def test_what_is_said_to_a_deeper_question_joins_the_story(keeper: Chat) -> None:
    replies = keeper.tells("She would say I was stubborn")
    assert SayGrown(keeper.story.name, told_again=False) in replies
    assert OfferKeep not in kinds(replies)
    assert keeper.story.latest.text == f"{TOLD}\nShe would say I was stubborn"
    assert len(keeper.story.takes) == 1


def test_so_does_what_was_said_and_not_closed(keeper: Chat) -> None:
    keeper.says("She would say I was stubborn")
    keeper.next()
    assert "stubborn" in keeper.story.latest.text


def test_and_an_edit(keeper: Chat) -> None:
    keeper.next()
    keeper.does(Edited(keeper.at(), "m1", f"{TOLD} on Monday"))
    assert keeper.story.latest.text == f"{TOLD} on Monday"


def test_it_is_offered_after_the_deeper_question_too(chat: Chat) -> None:
    chat.practises()
    chat.tells()
    assert offer(chat.tells("She would say I was stubborn")).moved_on
    chat.keeps()
    assert chat.story.latest.text.endswith("stubborn")


def test_another_go_becomes_a_second_telling(keeper: Chat) -> None:
    keeper.next()
    assert keeper.state.session is not None
    session = keeper.state.session
    retry = Press(Verb.RETRY, "0", session.id, session.asks)
    keeper.does(Pressed(keeper.at(), str(retry)))
    again = f"{TOLD} at five"
    replies = keeper.tells(again)
    assert SayGrown(keeper.story.name, told_again=True) in replies
    assert [take.text for take in keeper.story.takes] == [TOLD, again]


def test_a_week_and_two_sessions_later(chat: Chat) -> None:
    first = chat.practises(1)
    chat.tells()
    chat.practises(1)
    chat.practises(1)
    chat.at(7 * 86_400)
    (kept,) = chat.keeps(0, first)
    assert kept == SayKept(chat.story, already=False, digging=False)
    assert kinds(chat.keeps(0, first)) == [SayKept]
    assert len(chat.stories) == 1


def test_a_summary_offers_the_best_that_is_not_kept(chat: Chat) -> None:
    chat.practises(3)
    chat.tells()
    chat.next()
    chat.tells(f"{TOLD}, and then for a whole winter we had fish")
    chat.next()
    chat.tells(f"{TOLD} at five")
    ended = offer(chat.next())
    assert ended.looking_back
    assert ended.offer.turn == 1
    (shown,) = (r for r in chat.commands("stories") if isinstance(r, ShowStories))
    assert [o.turn for o in shown.offers] == [1, 2, 0]
    chat.keeps(1)
    (shown,) = (r for r in chat.commands("stories") if isinstance(r, ShowStories))
    assert [o.turn for o in shown.offers] == [2, 0]


def test_remarks_that_wait_for_the_end_are_not_given_away(chat: Chat) -> None:
    chat.practises(2)
    assert chat.state.session is not None
    session = replace(chat.state.session, mode=Mode.SECOND_ROUND, held=True)
    chat.state = replace(chat.state, session=session)
    assert OfferKeep not in kinds(chat.tells())
    (shown,) = (r for r in chat.commands("stories") if isinstance(r, ShowStories))
    assert shown.offers == ()
    chat.next()
    chat.tells("I always listen")
    while chat.state.session is not None and not chat.state.session.over:
        chat.next()
    (shown,) = (r for r in chat.commands("stories") if isinstance(r, ShowStories))
    assert [o.turn for o in shown.offers] == [0]


def test_where_the_ear_was_overruled_the_candidates_word_counts(chat: Chat) -> None:
    chat.practises(1)
    chat.tells("I always listen")
    assert chat.state.session is not None
    session = chat.state.session
    real = Press(Verb.REAL, "", session.id, session.asks)
    assert offer(chat.does(Pressed(chat.at(), str(real))))
    chat.keeps()
    assert chat.story.latest.text == "I always listen"


def test_a_story_that_was_forgotten_may_be_kept_again(keeper: Chat) -> None:
    number = keeper.story.number
    assert kinds(keeper.presses(f"forget:{number}")) == [ConfirmForget]
    forgotten = keeper.presses(f"erase:{number}")
    assert kinds(forgotten) == [SayForgotten, ShowStories]
    assert keeper.stories == ()
    for what in ("open", "erase", "name", "tell", "tags", "told", "before", "all"):
        assert kinds(keeper.presses(f"{what}:{number}")) == [SayStoryGone]
    keeper.keeps()
    assert keeper.story.number > number


def test_no_more_than_so_many(chat: Chat) -> None:
    chat.practises(1)
    chat.tells()
    full = replace(chat.state.dossier, stories=bank(MAX_STORIES, None))
    chat.state = replace(chat.state, dossier=full)
    assert kinds(chat.keeps()) == [SayBankFull]
    assert chat.stories == full.stories


def test_the_list_never_offers_what_belongs_to_another_person(chat: Chat) -> None:
    """A session that the shell did not find is nobody's."""
    chat.practises(1)
    chat.tells()
    assert chat.keeps(0, "ffffffffffff") == (STALE,)


# Words


@each(
    "words, name",
    [
        ("i rang the physio", "I rang the physio"),
        ("“put the ring in her hand.”", "Put the ring in her hand"),
        ("i asked her to come again on a Thursday in 9c", None),
        (
            "i woke the doctor anyway and said she is not knitting",
            "I woke the doctor anyway",
        ),
        (
            "i said no, they are six years old, and that was the end of it",
            "I said no, they are six years old",
        ),
        (
            "and then we went to the harbour and bought the fish",
            "We went to the harbour",
        ),
        ("so be it", "So be it"),
        ("x" * 99, "X" + "x" * (MAX_NAME - 1)),
        ("שלום אני התקשרתי", "שלום אני התקשרתי"),
        ("", "…"),
        (" ?! ", "…"),
    ],
)
def test_a_name_is_made_of_their_own_words(words: str, name: str | None) -> None:
    made = named(words)
    assert len(made) <= MAX_NAME
    if name is not None:
        assert made == name
    assert made.casefold() in words.casefold() or made == "…"
    last = made.split()[-1].casefold()
    assert last not in {"and", "the", "to", "a", "on", "is"}


@given(st.text(max_size=200), st.integers(0, 12))
def test_no_name_comes_twice(words: str, times: int) -> None:
    names: list[str] = []
    for _ in range(times):
        names.append(named(words, names))
    assert len({name.casefold() for name in names}) == times
    assert all(0 < len(name) <= MAX_NAME for name in names)


@given(st.text(alphabet="ab \n", max_size=300), st.integers(1, 60))
def test_no_word_is_cut(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert text.strip().startswith(short)
    rest = text.strip()[len(short) :]
    whole = not rest or rest[0].isspace() or not any(c.isspace() for c in short)
    assert whole


def test_what_is_too_long_is_cut_and_said_to_be(chat: Chat) -> None:
    chat.practises(1)
    chat.tells(f"{TOLD} {'and so on ' * 600}")
    chat.keeps()
    take = chat.story.latest
    assert take.cut
    assert MAX_TOLD - 10 < len(take.text) <= MAX_TOLD
    assert take.text.endswith(("and", "so", "on"))


def test_all_of_a_long_telling_can_be_read(content: Content, keeper: Chat) -> None:
    long = " ".join(f"word{n}" for n in range(480))[:MAX_TOLD].rsplit(" ", 1)[0]
    take = replace(keeper.story.latest, text=long)
    story = replace(keeper.story, takes=(take,))
    for whole in (False, True):
        shown = ShowStory(story, 1, "UTC", whole)
        said = say(content, [shown], keeper.state.candidate.tone, {}, None)
        text = "\n\n".join(u.text for u in said.utterances)
        assert (long.split()[-1] in text.split()) == whole
        assert all(len(u.text) <= 3500 for u in said.utterances)
        labels = [b.label for u in said.utterances for row in u.rows for b in row]
        assert ("All of it" in labels) != whole


# One story


def test_a_new_name(keeper: Chat) -> None:
    number = keeper.story.number
    assert kinds(keeper.presses(f"name:{number}")) == [AskName]
    replies = keeper.says("The Friday discharge")
    assert keeper.story.name == "The Friday discharge"
    assert SayNamed(keeper.story, cut=False) in replies


def test_a_name_without_a_letter_is_asked_for_again(keeper: Chat) -> None:
    before = keeper.story
    keeper.presses(f"name:{before.number}")
    assert AskName(before, empty=True) in keeper.says("?!")
    keeper.says("A long name that goes on and on and on and on")
    assert len(keeper.story.name) <= MAX_NAME


def test_told_again_before_and_after(keeper: Chat) -> None:
    before = keeper.story
    assert kinds(keeper.presses(f"tell:{before.number}"))[0] is AskRetell
    again = f"{TOLD} at five"
    (retold, *_) = keeper.tells(again)
    assert isinstance(retold, SayRetold)
    assert retold.before == before.latest
    assert [take.text for take in keeper.story.takes] == [TOLD, again]


def test_the_first_and_the_latest_tellings_stay(keeper: Chat) -> None:
    number = keeper.story.number
    for n in range(MAX_TAKES + 2):
        keeper.presses(f"tell:{number}")
        (retold, *_) = keeper.tells(f"{TOLD} {n}")
        assert isinstance(retold, SayRetold)
        assert retold.trimmed == (n >= MAX_TAKES - 2)
    texts = [take.text for take in keeper.story.takes]
    assert texts == [TOLD, *(f"{TOLD} {n}" for n in (3, 4, 5))]


def test_the_telling_before_can_be_taken_back_to_once(keeper: Chat) -> None:
    number = keeper.story.number
    keeper.presses(f"tell:{number}")
    keeper.tells("I always listen")
    stamp = int(keeper.story.latest.at.timestamp())
    for _ in range(2):
        keeper.presses(f"before:{number}:{stamp}")
        assert [take.text for take in keeper.story.takes] == [TOLD]


def test_what_is_no_telling_leaves_the_story_as_it_was(keeper: Chat) -> None:
    before = keeper.story
    keeper.presses(f"tell:{before.number}")
    assert AskRetell(before, odd=True) in keeper.tells("gibberish")
    assert keeper.story == before
    keeper.tells(f"{TOLD} at five")
    assert len(keeper.story.takes) == 2


def test_a_telling_in_another_language_is_kept_unjudged(keeper: Chat) -> None:
    keeper.presses(f"tell:{keeper.story.number}")
    assert FOREIGN in keeper.tells("auf deutsch")
    assert keeper.story.latest.text == "auf deutsch"


def test_tags_are_set_and_taken_off_however_often(keeper: Chat) -> None:
    number, (own,) = keeper.story.number, keeper.story.competencies
    others = [tag for tag in TAGS if tag != own]
    for tag in (others[0], others[0], others[1]):
        (shown,) = keeper.presses(f"tag:{number}:0:{tag}")
        assert isinstance(shown, ShowTags)
        assert not shown.full
    assert keeper.story.competencies == (own, *others[: MAX_TAGS - 1])
    (shown,) = keeper.presses(f"tag:{number}:0:{others[2]}")
    assert isinstance(shown, ShowTags)
    assert shown.full
    assert keeper.state.in_place
    for _ in range(2):
        keeper.presses(f"untag:{number}:0:{own}")
        assert keeper.story.competencies == tuple(others[: MAX_TAGS - 1])
    keeper.presses(f"tag:{number}:0:juggling")
    assert keeper.story.competencies == tuple(others[: MAX_TAGS - 1])


def test_told_in_round_one_is_marked_and_unmarked(keeper: Chat) -> None:
    number = keeper.story.number
    for what, told in (("told", True), ("told", True), ("untold", False)):
        keeper.presses(f"{what}:{number}")
        assert keeper.story.told_before is told


def test_an_interviewer_does_not_know_what_was_told(keeper: Chat) -> None:
    """A question about the same says nothing of the stories there are for it."""
    keeper.presses(f"told:{keeper.story.number}")
    for reply in keeper.commands("practice behavioural 3"):
        assert not type(reply).__module__.endswith("stories_replies")


# Documents


def test_it_is_all_in_the_export(keeper: Chat) -> None:
    keeper.commands("stories drill")
    keeper.presses(f"told:{keeper.story.number}")
    document = gathered(keeper.state.candidate, keeper.state.dossier)
    (story,) = document["stories"]
    assert story["told_in_round_one"] is True
    assert story["name"] == keeper.story.name
    assert story["tellings"][0]["text"] == TOLD
    assert document["drill"]["rounds"] == []


def test_a_story_of_an_older_release_still_reads() -> None:
    old = (
        b'{"stories":[{"number":1,"name":"Friday","takes":[{"at":"2026-11-24T08:30:00Z"'
        b',"text":"I rang","outcome":"clear","concreteness":0.9}]}],"numbered":1}'
    )
    dossier = dossier_from_bytes(old)
    assert dossier.stories[0].latest.text == "I rang"
    assert dossier.drill is None


# Whatever happens

arguments = st.one_of(
    st.builds(
        "{}:{}".format,
        st.sampled_from(
            "keep open name tell tags told untold forget erase all page before".split()
        ),
        st.integers(-1, 6),
    ),
    st.builds(
        "{}:{}:{}:{}".format,
        st.sampled_from(["tag", "untag", "pick", "tags", "before"]),
        st.integers(0, 6),
        st.integers(-1, 5),
        st.sampled_from([*TAGS[:6], "gone", "", 0, 1, 2]),
    ),
    st.sampled_from(["list", "drill", "", ":", "keep:0", "keep:1"]),
)
moves = st.one_of(
    st.tuples(st.just("press"), arguments),
    st.tuples(st.just("keep"), st.integers(0, 3).map(str)),
    st.tuples(
        st.just("say"),
        st.sampled_from([TOLD, f"{TOLD} at five", "I always listen", "gibberish", "?"]),
    ),
    st.tuples(
        st.just("command"),
        st.sampled_from(
            (
                *("done", "done", "skip", "stories", "stories drill", "stop"),
                *("unsaid", "practice behavioural 2", "practice your-questions"),
            )
        ),
    ),
    st.tuples(st.just("next"), st.just("")),
)


@given(st.lists(moves, max_size=40))
@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_no_order_of_moves_loses_a_story(
    content: Content, todo: list[tuple[str, str]]
) -> None:
    """Limits hold, every story tells something, and what is shown can be sent."""
    chat = Chat()
    for kind, what in todo:
        before = {s.number: s for s in chat.stories}
        match kind:
            case "press":
                chat.presses(what, list(chat.sessions)[-1] if chat.sessions else "")
            case "keep" if chat.sessions:
                chat.presses(f"keep:{what}", next(iter(chat.sessions)))
            case "say":
                chat.says(what)
            case "command":
                chat.commands(what)
            case "next" if chat.state.session is not None:
                chat.next()
        erased = what.startswith("erase")
        for number, story in before.items():
            now = next((s for s in chat.stories if s.number == number), None)
            assert now is not None or erased
            assert now is None or story.takes[0].attempt == now.takes[0].attempt
        _hold(chat, content)
    document = dossier_to_bytes(chat.state.dossier)
    assert dossier_from_bytes(document) == chat.state.dossier


def _hold(chat: Chat, content: Content) -> None:
    stories = chat.stories
    assert len(stories) <= MAX_STORIES
    names = [story.name.casefold() for story in stories]
    assert len(set(names)) == len(names)
    numbers = [story.number for story in stories]
    assert len(set(numbers)) == len(numbers)
    for story in stories:
        assert 0 < len(story.takes) <= MAX_TAKES
        assert len(story.competencies) <= MAX_TAGS
        assert all(0 < len(take.text) <= MAX_TOLD for take in story.takes)
    state = chat.state
    spoken = say(
        content,
        state.replies,
        state.candidate.tone,
        state.candidate.spoken,
        state.session,
    )
    for utterance in spoken.utterances:
        assert len(utterance.text) <= 3500
        for row in utterance.rows:
            assert len(row) <= 3
            assert all(len(button.label) <= 30 for button in row)


@pytest.mark.parametrize(
    ("quote", "asked", "name"),
    [
        (
            "had them weigh every crate by hand before loading and shut two bays",
            "Describe a delivery that went wrong. What did you do?",
            "Had them weigh every crate by hand",
        ),
        (
            "I put my apron on and walked him to the door of the cold store",
            "",
            "I put my apron on",
        ),
        # What cannot be cut is called by what was asked.
        (
            "I re-counted-every-single-pallet-of-the-old-stock myself",
            "Think of a deadline you missed. When did you first know?",
            "A deadline you missed",
        ),
        (None, "Tell me about a time you disagreed with a doctor's order.", None),
    ],
)
def test_a_name_is_whole(quote: str | None, asked: str, name: str | None) -> None:
    told = Take(NOW, "Calm is part of the trade.", Outcome.CLEAR, 1.0, (), quote)
    made = called(told, asked)
    assert made == (name or "You disagreed with a doctor's order")


def test_a_telling_without_a_line_is_called_by_what_it_names() -> None:
    text = "the ferry was loading already. I swapped two lorries in 9 minutes, phew"
    told = Take(NOW, text, Outcome.CLEAR, 1.0, (), None)
    assert called(told, "") == "I swapped two lorries in 9 minutes"
