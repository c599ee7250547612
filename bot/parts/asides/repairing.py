"""Repair what was got wrong: undo what was done last, and hear what was meant.

A protest right after a message undoes what the program did because of it. What stands
after the protest is heard as a message of its own; it never changes the field, fills a
form or is an answer. Where nothing stands there, or the repair is protested at, too,
the likeliest things are offered as buttons.
"""

import re
from dataclasses import replace

from bot.core.dossier import Deed, Did
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Say, named
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_now, open_turn, scene, waits_for
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.core.undoing import Burst, burst, reopened
from bot.hearing import AsideKind, Repair, Scene
from bot.parts.asides import idling
from bot.parts.asides.field_back import field_back
from bot.parts.asides.heard_anew import NOTHING, asks, heard_anew
from bot.parts.asides.keeping import found, kept, let_go
from bot.parts.asides.leaving import stays
from bot.parts.asides.lines import LATELY, apart_rows, following, put_back_row, say
from bot.parts.asides.record import answered, called, tell, which, without_retry
from bot.parts.asides.renaming import renamed
from bot.parts.asides.steering import steered
from bot.parts.asides.undoing import without
from bot.parts.asides.unmaking import unmade

SURELY = 0.6
"""Share of being said to the interviewer from which a protest is no answer."""


def first(state: State, move: Move, context: Context) -> State | None:
    """Undo what must be undone before the words can be heard: a field, an answer."""
    deed = state.dossier.deed
    if deed is None or not isinstance(move, Said) or not move.own:
        return None
    if move.at - deed.at >= LATELY or found(state, move.message_id) is not None:
        return None
    after = renamed(state, deed, move) or unmade(state, deed, move, context)
    after = after or field_back(state, deed, move, context)
    if after is None and deed.place >= 0 and _stays(state, deed, move, context):
        after = _moved_back(state, deed, context)
    if after is None and deed.did is Did.ANSWER and not deed.protests:
        after = _retold(state, deed, move, context)
    return _ended(state, after, move) if after is not None else None


_STAYS = re.compile(
    r"\bstay (?:on|with|at) (?:this|that|it)\b|\btoo (?:soon|early|fast)\b",
    re.IGNORECASE,
)
"""What says that a question was left that was not to be left."""


def _stays(state: State, deed: Deed, said: Said, context: Context) -> bool:
    """Whether somebody wants to stay at the question that was just left."""
    session = state.session
    if session is None or session.current == deed.place or not session.open:
        return False
    found = _STAYS.search(said.text) is not None or stays(said.text)
    return found and _repair(state, said, context) is not None


def again(state: State, said: Said, context: Context) -> State | None:
    """Hear what was meant, where something else was replied to."""
    deed, where = state.dossier.deed, scene(state)
    if deed is None or deed.did is Did.ANSWER or where is Scene.EMPLOYER:
        return None
    repair = _repair(state, said, context)
    if repair is None or (steered(state, said.text, context) and not deed.protests):
        return None
    form = where is Scene.FORM
    if form and (deed.did is not Did.REPLIED or not repair.meant.endswith("?")):
        return None
    if deed.protests and not form:
        after = _offered(state, repair.meant or said.text, context)
    elif not repair.meant:
        after = _moved_back(state, deed, context) if deed.did is Did.MOVED else None
    else:
        after = _meant(state, deed, repair, said, context)
    return _ended(state, after, said) if after is not None else None


def lastly(state: State, after: State, said: Said, context: Context) -> State:
    """Offer what may be meant, where a protest met nothing but an excuse."""
    deed = state.dossier.deed
    if deed is None or after.asks or scene(state) is not Scene.NOTHING:
        return after
    if not {named(one) for one in after.replies} <= NOTHING or not after.replies:
        return after
    repair = _repair(state, said, context)
    if repair is None:
        return after
    words = repair.meant or _before(state, deed) or said.text
    offered = _offered(after, words, context)
    return _ended(state, offered, said) if offered is not None else after


def _repair(state: State, said: Said, context: Context) -> Repair | None:
    deed, where = state.dossier.deed, scene(state)
    if deed is None or said.at - deed.at >= LATELY:
        return None
    alone = where in (Scene.NOTHING, Scene.EMPLOYER, Scene.FORM)
    repair = context.repair(said.text, "" if alone else asked_now(state, context))
    if repair is None or alone or repair.sure >= SURELY:
        return repair
    asks = repair.meant.endswith("?") and _OTHERS.search(said.text) is None
    return repair if deed.did is Did.REPLIED and asks else None


_OTHERS = re.compile(r"\b(?:he|she|they|him|her|them|his|their|we|us)\b", re.IGNORECASE)
"""Who may be spoken of in an answer."""


def _ended(before: State, after: State, said: Said) -> State:
    """Keep the protest apart, and count it."""
    if after.asks:
        return after
    deed = before.dossier.deed
    assert deed is not None
    many = min(deed.protests + 1, MANY)
    count = replace(deed, message_id=said.message_id, protests=many)
    after = replace(after, dossier=replace(after.dossier, deed=count))
    session = after.session
    if session is not None and said.message_id in session.message_ids:
        return after
    after = let_go(after, said.message_id)
    words = KeptAside(said.message_id, said.at, said.text, AsideKind.MISHEARD)
    return kept(after, words)


MANY = 9
"""Protests in a row that are counted."""


def _retold(state: State, deed: Deed, said: Said, context: Context) -> State | None:
    """Take out what was no answer, and hear what was meant by it."""
    repair, session = _repair(state, said, context), state.session
    if repair is None or not repair.meant or session is None:
        return None
    employer = scene(state) is Scene.EMPLOYER
    if employer and _answered_anew(said, context):
        return None
    last = burst(session)
    if last is None or deed.message_id not in {m.id for m in last.messages}:
        return None
    if not (employer or _may_be_none(last, said.text)):
        return None
    back = _where_it_was(without(state, last, said.at, context), deed)
    after = heard_anew(back, deed, repair.meant, said, context)
    if after is None and employer:
        return None
    if after is None and steered(state, said.text, context) is None:
        after = _offered(replace(back, replies=()), repair.meant, context)
    after = after or replace(back, replies=())
    if after.asks:
        return after
    line = say("repair_retold")
    if not employer and back.session is not None:
        line = say("repair_answer", put_back_row(back.session.takings))
    return _asking(state, replace(after, replies=(line, *after.replies)), context)


BRIEF = 25
"""Words of what may have been no answer."""

_NO_ANSWER = re.compile(
    r"\b(?:answer|ask(?:ed|ing)|question|talking to (?:you|u)"
    r"|(?:don'?t|dont) (?:add|put|count|take)|i(?:'?m| am) back|im back)\b",
    re.IGNORECASE,
)
"""What says of words that they were no answer."""


def _may_be_none(last: Burst, protest: str) -> bool:
    """Whether what was taken for an answer may be none, by its own words, too."""
    text = " ".join(m.text for m in last.messages)
    brief = len(text.split()) <= BRIEF
    return brief and _NO_ANSWER.search(protest.replace("’", "'")) is not None


def _where_it_was(state: State, deed: Deed) -> State:
    """Be at the question again that was open before words were put elsewhere."""
    session = state.session
    if session is None or deed.place in (-1, session.current):
        return state
    back = _reopened(state, deed)
    return _asked_as(back, deed) if back is not None else state


def _asked_as(state: State, deed: Deed) -> State:
    waits = waits_for(state.dossier, state.session)
    candidate = replace(state.candidate, last_asked=(waits, deed.asked))
    return replace(state, candidate=candidate) if deed.asked else state


def _answered_anew(said: Said, context: Context) -> bool:
    """Whether the employer knows by the words themselves what was missed."""
    aside = context.aside(said.text, "", Scene.EMPLOYER, False)
    return aside is not None and aside.about == "asked"


def _meant(
    state: State, deed: Deed, repair: Repair, said: Said, context: Context
) -> State | None:
    if (told := _of_an_answer(state, said, context)) is not None:
        return told
    if open_turn(state) is not None and not asks(repair.meant):
        # What is only named may as well tell something.
        if deed.did is Did.MOVED:
            return _moved_back(state, deed, context)
        return _named_anew(state, deed, repair, said, context)
    if scene(state) is Scene.NOTHING and not asks(repair.meant):
        return _of_the_record(state, repair.meant, said, context)
    back = _reopened(state, deed) if deed.did is Did.MOVED else state
    if back is None or deed.did not in (Did.MOVED, Did.REPLIED):
        return None
    after = heard_anew(back, deed, repair.meant, said, context)
    if after is None and deed.did is Did.REPLIED:
        if scene(state) is not Scene.NOTHING:
            sure = repair.sure >= SURELY
            return _offered(state, repair.meant, context) if sure else None
        words = replace(said, text=repair.meant)
        after = idling.instead(replace(back, replies=()), words, deed.replies, context)
        if after is None:
            both = f"{_before(state, deed)} {repair.meant}"
            guesses = idling.guesses(both, context)
            line = say("repair_guess", *guesses)
            return replace(state, replies=(line,)) if guesses else None
    after = after if after is not None else replace(back, replies=())
    if after.asks:
        return after
    line = say("repair_moved" if deed.did is Did.MOVED else "repair_sorry")
    return _asking(state, replace(after, replies=(line, *after.replies)), context)


def _before(state: State, deed: Deed) -> str:
    """Give the message that the deed was done because of, where it was kept apart."""
    before = found(state, deed.message_id)
    return before.text if before is not None else ""


def _named_anew(
    state: State, deed: Deed, repair: Repair, said: Said, context: Context
) -> State | None:
    """Hear what was asked once more, with what was meant in it."""
    before = _before(state, deed).rstrip("?.! ")
    if not before or deed.did is not Did.REPLIED or repair.sure < SURELY:
        return None
    words = f"{before}, {repair.meant.rstrip('?.! ')}?"
    anew = replace(deed, replies=())
    after = heard_anew(replace(state, replies=()), anew, words, said, context)
    if after is None or after.asks:
        return after
    return replace(after, replies=(say("repair_sorry"), *after.replies))


def _of_an_answer(state: State, said: Said, context: Context) -> State | None:
    """Speak of an earlier answer that a protest names, while another is due."""
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or not called(said.text):
        return None
    meant = which(session, said.text, context)
    if len(meant) != 1 or meant[0] not in answered(session):
        return None
    if session.turns[meant[0]] is turn:
        return None
    small = context.wanted("clarify", said.text).sort == "small"
    lead = (say("may_small_no"),) if small else ()
    told = map(without_retry, tell(session, meant[0], said.text))
    return replace(state, replies=(say("repair_sorry"), *lead, *told))


def _of_the_record(
    state: State, words: str, said: Said, context: Context
) -> State | None:
    """Speak of the answer that was meant, where words name one."""
    session = state.session
    if session is None or session.ended_at is None:
        return None
    meant = which(session, words, context)
    if len(meant) != 1 or said.at - session.ended_at >= LATELY:
        return None
    told = tell(session, meant[0], words)
    return replace(state, replies=(say("repair_sorry"), *told))


# What was done goes


def _reopened(state: State, deed: Deed) -> State | None:
    session = state.session
    if session is None or not 0 <= deed.place < len(session.turns):
        return None
    return replace(state, session=reopened(session, deed.place))


def _moved_back(state: State, deed: Deed, context: Context) -> State | None:
    """Go back to the question that was open."""
    if _wished(state, deed, context):
        return None  # it was said not to fit: it is not asked again
    back = _reopened(state, deed)
    if back is None or back.session is None or not deed.asked:
        return None
    back = _asked_as(back, deed)
    line = say("repair_back", ANSWERING, question=deed.asked)
    return replace(back, replies=(line,))


_UNFIT = ("aside.unfit", "aside.unfit_follow_up")
"""Replies with which a question was left because it did not fit."""


def _wished(state: State, deed: Deed, context: Context) -> bool:
    """Whether a question was left by words that deny what it rests on."""
    session = state.session
    if session is None or not {*_UNFIT} & {*deed.replies}:
        return False
    left = session.turns[deed.place].question.question_id
    question = context.questions.get(left)
    return question is not None and context.denies(_before(state, deed), question.text)


def _asking(before: State, after: State, context: Context) -> State:
    """Ask what is open once more, where it is not what was open before."""
    waits = waits_for(after.dossier, after.session)
    turn = open_turn(after)
    question = asked_now(after, context)
    if turn is None or not question or scene(after) is Scene.EMPLOYER:
        return after
    if waits == waits_for(before.dossier, before.session):
        return after
    told = (one for one in after.replies if isinstance(one, Say))
    if any(dict(one.slots).get("question") == question for one in told):
        return after
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    on = say("quote_on", row, question=question)
    return replace(after, replies=(*after.replies, on))


def _offered(state: State, words: str, context: Context) -> State | None:
    """Offer what may be meant, in place of another guess."""
    if state.dossier.form is not None:
        return None
    turn = open_turn(state)
    if turn is not None:
        if scene(state) is Scene.EMPLOYER:
            return None
        return replace(state, replies=(say("repair_which", *apart_rows(turn)),))
    rows = idling.guesses(words, context)
    key = "repair_guess" if rows else "repair_none"
    return replace(state, replies=(say(key, *rows),))
