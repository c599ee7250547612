"""Put what is said inside a session into words."""

import re
from typing import assert_never

from bot.core.buttons import Verb
from bot.core.exchange_replies import (
    Answer,
    AskForOne,
    AskMore,
    Bridge,
    Chat,
    Ease,
    InviteQuestions,
    MeetStory,
    Postpone,
)
from bot.core.occasions import asked_for
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    AnswerBack,
    Ask,
    AskAgain,
    AskFor,
    Careful,
    Claim,
    Compare,
    Dig,
    DigDeeper,
    Flag,
    GiveHint,
    Invite,
    Mention,
    PauseHere,
    Praise,
    Probe,
    SessionReply,
    Summarise,
    Took,
    TurnRound,
    WayIn,
)
from bot.core.reply import Reply, Say
from bot.core.session import MAX_ATTEMPTS
from bot.expressions import Expression
from bot.model import Expects, Part, Telling
from bot.wording import as_employer, panel
from bot.wording.employer import told_something
from bot.wording.speaker import Speaker, tidied
from bot.wording.summary import summarise

_FELT = Expression(
    r"\b(?:glad|happy|proud|love[ds]?|excited|tired|nervous|worried|cried|scared|afraid|miss"
    r"|sad|laughed|danced|enjoy\w*|slept|sleepless|busy|stress\w*|hard|long)\b",
    re.IGNORECASE,
)
"""What in small talk is felt, and may be said back."""


class SessionSpeaker(Speaker):
    """Puts each reply into words; `knows` tells whether the employer had an answer."""

    knows: bool = True

    def say(self, reply: Reply) -> None:
        """Put a reply into words; what a member of a panel says has their name."""
        place = len(self.paragraphs)
        super().say(reply)
        if isinstance(reply, Say):
            panel.voiced(self, reply.key, place)

    def add(self, reply: SessionReply) -> None:
        """Add one reply to what is being said."""
        place = len(self.paragraphs)
        self._add(panel.quoting(self, reply))
        if isinstance(reply, COMMENTS):
            panel.commented(self, place)
        if isinstance(reply, FOLLOWS) and not self.asked:
            # An employer's answer belongs to what is asked after it.
            whole = isinstance(reply, Answer)
            self.asked = self.whole_since(place) if whole else self.said_since(-1)
            if isinstance(reply, Postpone):
                # The advice before it is no part of the question.
                self.asked = self.asked.rpartition(". ")[2]
        if isinstance(reply, Answer):
            if reply.by is not None:
                panel.put_name(self, reply.by, place)
            elif self.knows or panel.several(self):
                panel.label(self, place)
        elif isinstance(reply, FOLLOWS) and not isinstance(reply, Postpone | MeetStory):
            # What is better kept for later, the trainer says.
            panel.follow(self, place)

    def _add(self, reply: SessionReply) -> None:
        match reply:
            case Ask():
                self._ask(reply)
                if reply.number == 1:
                    self.tell_once("open.how")
                self.answering()
                self._offer_retry()
            case AskAgain():
                key = f"question.{self._why_again(reply)}"
                panel.asking_again(self, key, reply.question_id, reply.words)
                if reply.words and reply.why == "resume":
                    self.row(self.button("next", Verb.NEXT))
                else:
                    self.answering()
            case GiveHint():
                question = self.content.questions.get(reply.question_id)
                if question is not None:
                    self.tell("hint", hint=question.hint)
                elif asked_for(reply.question_id) is not None:
                    self.tell("job.occasion_hint")
            case Flag():
                self._flag(reply)
            case Claim():
                self.quoting("claim.quoted", reply.quote, "claim.plain")
                self.tell("claim.frame")
                self.probing()
            case Probe():
                if not reply.bare:
                    self.quoting("probe.quoted", reply.quote, "probe.plain")
                self.write(self.probe(reply.question_id, reply.part))
                self.probing()
            case WayIn():
                if self.holding:
                    self.tell("held.way_in")
                elif reply.declined:
                    self.tell("way_in.declined")
                elif simpler := self.simpler(reply.question_id):
                    self.tell("way_in.smaller", question=simpler)
                else:
                    self.tell("way_in.smaller_plain")
                self.probing()
            case Invite():
                if reply.hollow:
                    self.tell("invite.hollow")
                    self.row(self.button("next", Verb.NEXT))
                    return
                if reply.reasons:
                    self.tell("invite.brief" if reply.brief else "invite.reasons")
                    self.row(self.button("next", Verb.NEXT))
                    return
                plain = "held.invite" if self.holding else "invite.plain"
                self.quoting("invite.quoted", reply.quote, plain)
                self.row(self.button("none", Verb.NONE), self.button("next", Verb.NEXT))
            case Answer():
                self.knows = as_employer.answer_as(self, reply)
                if not reply.last:
                    none = (self.button("none", Verb.NONE),) if reply.invites else ()
                    self.row(*none, self.button("next", Verb.NEXT))
            case Postpone():
                as_employer.postpone(self, reply)
            case InviteQuestions():
                self.tell("held.questions" if self.holding else "questions.invite")
                self.row(self.button("next", Verb.NEXT))
            case AskForOne():
                self.quoting("bridge.ask_quoted", reply.quote, "bridge.ask")
                self.probing()
            case MeetStory():
                if reply.landed and not self.holding:
                    key = "landed" if told_something(self) else "own"
                    self.quoting(f"bridge.{key}", reply.quote, f"bridge.{key}_plain")
                    self.tell("story.asks_on")
                elif self.holding:
                    self.tell("story.thanks")
                else:
                    self.quoting("story.quoted", reply.quote, "story.thanks")
                self.row(self.button("next", Verb.NEXT))
            case AskMore():
                self.tell("questions.again" if reply.again else "questions.more")
                self.row(self.button("next", Verb.NEXT))
            case Bridge():
                self._bridge(reply)
            case Chat():
                self._chat(reply)
            case Ease():
                self._ease(reply)
            case TurnRound():
                self._turn_round(reply)
            case Praise():
                self._praise(reply)
            case DigDeeper():
                self._dig(reply)
                self.row(self.button("next", Verb.NEXT))
            case Mention():
                points = (self.plain("mention.point", point=p) for p in reply.points)
                self.tell("mention", points="".join(points))
            case Acknowledge():
                key = f"ack.{reply.of}"
                if reply.of in QUOTED:
                    self.quoting(f"ack.{reply.of}_quoted", reply.quote, key)
                else:
                    self.tell(key)
            case AskFor():
                if not reply.bare:
                    begun = "begun" if reply.begun else "open"
                    self.tell(f"plainly.{begun}")
                self.write(self.asking(reply.question_id, reply.holds))
                self.row(self.button("next", Verb.NEXT))
            case AnswerBack():
                self.write(self.answering_back(reply.question_id))
                self.row(self.button("next", Verb.NEXT))
            case Took():
                self.tell(f"took.{reply.holds}")
            case Careful():
                self.write(self.slip(reply.slip, reply.quote))
            case Compare():
                self._compare(reply)
            case PauseHere():
                kept = self.plain("pause_answered") if reply.answered else ""
                self.tell("pause", answered=kept)
                self.row(
                    self.button("resume", Verb.RESUME),
                    self.button("finish", Verb.FINISH),
                )
            case Summarise():
                summarise(self, reply)
            case _:
                assert_never(reply)

    def _why_again(self, reply: AskAgain) -> str:
        """Say how it is asked again: what needs no story is not compared."""
        question = self.content.questions.get(reply.question_id)
        plain = question is not None and question.expects not in RETRIABLE
        return "retry_plain" if reply.why == "retry" and plain else reply.why

    def _ask(self, ask: Ask) -> None:
        if self.session is not None and self.session.panel is not None:
            panel.asking(self, ask.question_id)
            panel.label(self, -1)
            return
        last = ask.number == ask.of and ask.of > 1
        self.question("question.last" if last else "question.ask", ask.question_id)

    def _flag(self, flag: Flag) -> None:
        quote = tidied(flag.quote)
        if quote is None:
            self.tell("flag.thin_plain" if flag.thin else "flag.plain")
        elif flag.thin:
            self.tell("flag.thin", quote=quote)
        else:
            kind = Telling.OTHER if flag.kind is Telling.STORY else flag.kind
            self.tell(f"flag.{kind}", quote=quote)
        self.write(self.probe(flag.question_id, flag.part))
        self.probing()

    def _praise(self, praise: Praise) -> None:
        whole = {Part.SITUATION, Part.ACTION, Part.RESULT} <= set(praise.parts)
        if praise.after_probe:
            key = "praise.after_probe"
        else:
            key = "praise.whole" if whole else "praise.partly"
        self.quoting(key, praise.quote, "praise.plain")

    def _dig(self, press: DigDeeper) -> None:
        several = self.session is not None and self.session.panel is not None
        if self.holding or several:
            self._dig_plainly(press)
            return
        match press.dig:
            case Dig.OWN_PART:
                self.tell("dig.own_part")
            case Dig.NUMBER | Dig.AGAIN:
                self.tell(f"dig.{press.dig}")
            case Dig.RESULT if probe := self.probe(press.question_id, Part.RESULT):
                self.tell("dig.result", probe=probe)
                self.asked = probe
            case _:
                deeper = self.deeper(press.question_id)
                self.tell("dig.deeper", deeper=deeper)
                self.asked = deeper

    def _dig_plainly(self, press: DigDeeper) -> None:
        """Ask on, without a word about panels and what they like."""
        result = self.probe(press.question_id, Part.RESULT)
        if press.dig in (Dig.OWN_PART, Dig.NUMBER, Dig.AGAIN):
            self.tell(f"held.{press.dig}")
        elif press.dig is Dig.RESULT and result:
            self.write(result)
        else:
            self.write(self.deeper(press.question_id))

    def _bridge(self, reply: Bridge) -> None:
        """Say that it links to what was told, where anything was."""
        if not told_something(self):
            self.quoting("bridge.own", reply.quote, "bridge.own_plain")
            return
        key = "bridge.after_probe" if reply.after_probe else "bridge.landed"
        self.quoting(key, reply.quote, "bridge.landed_plain")

    def _chat(self, reply: Chat) -> None:
        """Say it in one breath: nobody talks in paragraphs on the stairs."""
        question = self.content.questions.get(reply.question_id)
        back = question.deeper if question is not None else ""
        if reply.told:
            back = self.plain("talk.on")
        lines = []
        if reply.asked_how:
            lines.append(self.plain("talk.how"))
        elif reply.wants:
            lines.append(self.plain("talk.wants"))
        elif reply.asked_back and (reply.told or ". " not in back):
            # A line that tells something of the host is an answer already.
            lines.append(self.plain("talk.back"))
        if reply.complained:
            lines.append(self.plain("talk.sorry"))
        elif reply.new_to_them:
            lines.append(self.plain("talk.not_met"))
        elif reply.quote is not None and not _FELT.search(reply.quote):
            lines.append(self.plain("talk.told"))
        elif reply.quote is not None:
            lines.append(self.plain("talk.felt"))
        elif not lines:
            lines.append(self.plain("talk.plain"))
        lines.append(back)
        self.write(" ".join(lines))
        self.row(self.button("next", Verb.NEXT))

    def _ease(self, reply: Ease) -> None:
        if reply.left:
            self.tell("talk.short", left=str(reply.left))
        if reply.asked:
            self.tell("talk.back")
        if reply.gave and reply.handed_back:
            self.tell("ease.both")
        elif reply.gave:
            self.tell("ease.gave" if reply.little else "ease.gave_plain")
        elif reply.handed_back:
            self.tell("ease.back")
        else:
            self.tell("ease.little" if reply.little else "ease.plain")

    def _turn_round(self, reply: TurnRound) -> None:
        quote, plain = tidied(reply.quote), tidied(reply.plain)
        if quote is not None and plain is not None:
            self.tell("turn_round.plain", quote=quote, plain=plain)
        elif quote is not None:
            self.tell("turn_round.other", quote=quote)

    def _compare(self, reply: Compare) -> None:
        for key, quote in (
            ("compare.before", reply.before),
            ("compare.after", reply.after),
        ):
            if (tidy := tidied(quote)) is not None:
                self.tell(key, quote=tidy)
        if reply.gained:
            self.tell("compare.gained", parts=self.listing(reply.gained))
        if reply.clear:
            self.tell("compare.clear")
        elif not reply.lacking:
            self.tell("compare.kept")
        elif reply.gained:
            self.tell("compare.lacking", parts=self.listing(reply.lacking[:1]))
        elif reply.lacking[0] is not Part.TASK:
            # Nothing new was heard, so nothing is called closer.
            self.tell(f"summary.lack.{reply.lacking[0]}")
        self.begin()

    def _offer_retry(self) -> None:
        """Offer the question before this one again, where it was answered."""
        session = self.session
        if session is None or session.current < 1 or self.holding:
            return
        before = session.turns[session.current - 1]
        if (
            before.attempt.judgement is not None
            and before.question.expects in RETRIABLE
            and len(before.attempts) < MAX_ATTEMPTS
        ):
            place = str(session.current - 1)
            self.row(self.button("retry", Verb.RETRY, place))


FOLLOWS = (
    *(Flag, Probe, WayIn, Invite, Answer, Postpone, InviteQuestions),
    *(AskFor, AnswerBack),
    *(AskForOne, Chat, DigDeeper),
    *(MeetStory, AskMore),
)
"""What asks on after an answer; the last paragraph is what is asked."""

COMMENTS = (Acknowledge, Claim, Praise, Took, Careful)
"""What is said of an answer and asks nothing."""

QUOTED = (
    Acknowledgement.REASONING,
    Acknowledgement.REFLECTION,
    Acknowledgement.ADDITION,
    Acknowledgement.UNSURE,
)
"""What is acknowledged in the candidate's words."""

RETRIABLE = frozenset({Expects.INSTANCE, Expects.REASONING})
"""What another go makes sense for."""
