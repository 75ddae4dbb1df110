// Talk: what is said, who is ready, and the questions that a scenario asks.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "game/turn.h"

namespace demarche::game {

Result<void> Turn::say(ActorId from, const Say& command) {
    if (auto ok = check_words(command.text, kMaxMessage, "/text", false); !ok) return ok;
    const bool to_oneself = command.to && command.to->empty() && !from.valid();
    if (to_oneself || (command.to && !ActorSet::first(s_.actors.size()).includes(*command.to)))
        return fail(ErrorCode::kBadValue, "a message goes to actors, to the facilitator, or to all without 'to'",
                    "/to");
    tx_.emit(MessageSent{from, command.to, command.text, command.wants_answer});
    // What all hear is there for whoever listens; who is spoken to is asked for an answer.
    if (command.to && !world().ended) {
        const ActorSet speaker = ActorSet::just(from);  // nobody, where it is the facilitator
        wake(*command.to - speaker, *command.to | speaker);
    }
    return {};
}

Result<void> Turn::on(ActorId by, const Say& command) {
    return say(by, command);
}

Result<void> Turn::on(ActorId by, const SetReady& command) {
    const bool is_ready = world().ready.contains(by);
    if (phase().sequential) {
        if (!command.ready) return fail(ErrorCode::kNotAllowed, "a turn that was passed cannot be taken back");
        const ActorId next = next_in_turn(by);
        if (next.valid()) {
            tx_.emit(TurnPassed{next});
            return {};
        }
        return go_on();
    }
    const bool woken = world().woken.contains(by);
    if (is_ready == command.ready && !woken) return {};
    if (woken && command.ready) {
        tx_.emit(Woken{by, true});  // to all others it has been ready all along
    } else {
        tx_.emit(ReadyChanged{ActorSet::just(by), command.ready});
    }
    if (!world().seated.empty() && world().ready.includes(world().seated)) return go_on();
    return {};
}

void Turn::wake(ActorSet who, ActorSet readers) {
    const ActorSet ready = who & world().ready;
    if (readers.includes(ActorSet::first(s_.actors.size()))) {
        if (const ActorSet shown = who & (world().ready | world().woken); !shown.empty())
            tx_.emit(ReadyChanged{shown, false});
        return;
    }
    for (const ActorId one : ready)
        tx_.emit(Woken{one});
}

Result<void> Turn::go_on() {
    // Whoever happens to be the last to be ready is not the cause of all that the round then brings.
    const CauseScope course{tx_, Cause{Cause::Kind::kClock, 0, -1, Cause::kNoParent}};
    return advance(-1);
}

Result<void> Turn::answer(ActorId by, const AnswerQuestion& command) {
    if (!s_.questions.has(command.question))
        return fail(ErrorCode::kUnknownId, "there is no such question", "/question");
    if (auto ok = check_words(command.answer, kMaxMessage, "/answer", s_.questions[command.question].optional); !ok)
        return ok;
    const auto open = std::find_if(world().questions.begin(), world().questions.end(), [&](const OpenQuestion& q) {
        return q.question == command.question && q.actor == by;
    });
    if (open == world().questions.end())
        return fail(ErrorCode::kNotOpen, "this question has not been put to you, or was answered", "/question");
    const QuestionDef& def = s_.questions[command.question];
    // Answers go into tables: a number is read as it is written there, without spaces, signs or powers.
    const auto number_in = [&](double low, double high) {
        const std::string& said = command.answer;
        double value = 0;
        const auto [rest, fault] =
            std::from_chars(said.data(), said.data() + said.size(), value, std::chars_format::fixed);
        const bool sign = said.starts_with('-');  // also of "-0"
        return !sign && fault == std::errc{} && rest == said.data() + said.size() && value >= low && value <= high;
    };
    const bool left_out = command.answer.empty();  // which an optional question lets one do
    if (def.answer == AnswerKind::kScale && !left_out && !number_in(0, 100)) {
        return fail(ErrorCode::kBadValue, "the answer is a number from 0 to 100", "/answer");
    }
    const bool digits = command.answer.find_first_not_of("0123456789") == std::string::npos;
    if (def.answer == AnswerKind::kChoice && !left_out &&
        (!digits || !number_in(1, static_cast<double>(def.options.size())))) {
        return fail(ErrorCode::kBadValue,
                    fmt::format("the answer is the number of an option, 1 to {}", def.options.size()), "/answer");
    }
    const OpenQuestion answered = *open;
    tx_.emit(QuestionAnswered{answered, command.answer});
    return {};
}

Result<void> Turn::on(ActorId by, const AnswerQuestion& command) {
    return answer(by, command);
}

void Turn::ask(QuestionId id, ActorSet readers) {
    const QuestionDef& def = s_.questions[id];
    const auto put = [&](ActorId actor) {
        const bool open = std::any_of(world().questions.begin(), world().questions.end(),
                                      [&](const OpenQuestion& q) { return q.question == id && q.actor == actor; });
        if (!open) tx_.emit(QuestionAsked{{id, actor, world().round}});
    };
    for (const ActorId actor : def.to& world().seated& readers)
        put(actor);
    if (def.to_facilitator) put({});
}

void Turn::ask_questions(EventKind kind, ActorSet readers) {
    for (std::size_t i = 0; i < s_.questions.size(); ++i) {
        if (s_.questions[QuestionId{i}].when == kind) ask(QuestionId{i}, readers);
    }
}

}  // namespace demarche::game
