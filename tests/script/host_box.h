#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "script/host.h"

namespace demarche::script {

using Modules = std::vector<std::pair<std::string, std::string>>;

/// What stands at the head of small scenarios for tests.
inline const std::string kHead =
    "scenario { id = 'box', api = 1, version = '1', title = 'Box', rounds = { 'One', 'Two', 'Three' } }\n"
    "actor { id = 'eu', name = 'EU' } actor { id = 'us', name = 'US' } actor { id = 'un', name = 'UN', playable = "
    "false }\n"
    "place { id = 'osh', name = 'Osh', at = { 40.5, 72.8 }, of = 'eu', links = { 'manas' } }\n"
    "place { id = 'manas', name = 'Manas', at = { 43, 74.5 }, kind = 'base' }\n";

inline tl::expected<Host::Loaded, std::vector<Finding>> load_text(const std::string& scenario, Modules more = {}) {
    more.emplace_back("box.scenario", scenario);
    return Host::load(memory_package("box", std::move(more)));
}

/// As `check` prints them, one after the other.
inline std::string shown(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings)
        out += text(finding) + "\n";
    return out;
}

/// Loads, and fails the test with the findings if that does not work.
inline Host::Loaded load_good(const std::string& scenario, Modules more = {}) {
    auto got = load_text(scenario, std::move(more));
    if (!got) {
        for (const Finding& finding : got.error())
            UNSCOPED_INFO(text(finding));
    }
    REQUIRE(got.has_value());
    return std::move(*got);
}

/// A turn engine that writes down what it is asked and does the least that is needed.
class FakeOperations : public Operations {
 public:
    FakeOperations(const Scenario& scenario, World world) : tx_(scenario, std::move(world)) {}

    Transaction& transaction() override { return tx_; }
    Result<int> draw(DeckId deck, int n, const Text& reason) override {
        note("draw", deck.value, n, reason.str());
        return answer(n);
    }
    Result<bool> play(CardId card, const Text& reason) override {
        note("play", card.value, reason.str());
        return answer(true);
    }
    Result<bool> schedule(CardId card, int rounds, double chance, const Text& reason) override {
        note("schedule", card.value, rounds, chance, reason.str());
        return answer(true);
    }
    Result<int> deal(DeckId deck, ActorId actor, int n, const Text& reason) override {
        note("deal", deck.value, actor.value, n, reason.str());
        return answer(n);
    }
    Result<void> discard(ActorId actor, CardId card, const Text& reason) override {
        return note("discard", actor.value, card.value, reason.str()), done();
    }
    Result<void> end_agreement(AgreementId id, AgreementStatus how, const Text& reason) override {
        note("end", id.value, std::string{word(how)}, reason.str());
        return done();
    }
    Result<void> suspend_agreement(AgreementId id, const Text& reason) override {
        note("suspend", id.value, reason.str());
        return done();
    }
    Result<void> resume_agreement(AgreementId id, const Text& reason) override {
        note("resume", id.value, reason.str());
        return done();
    }
    Result<void> breach_agreement(AgreementId id, ActorId by, const Text& reason) override {
        note("breach", id.value, by.value, reason.str());
        return done();
    }
    Result<void> reveal(ObjectiveId objective, ActorSet to, const Text& reason) override {
        note("reveal", objective.value, to.bits(), reason.str());
        return done();
    }
    Result<void> finish(EndingId ending, const Text& reason) override {
        return note("finish", ending.value, reason.str()), done();
    }
    void indicator_moved(SlotIndex slot, double before, double after) override { note("moved", slot, before, after); }
    void members_changed(InstitutionId body) override { note("members", body.value); }

    [[nodiscard]] const World& world() const { return tx_.world(); }
    [[nodiscard]] const std::vector<Effect>& effects() const { return tx_.effects(); }
    /// The last effect of this kind.
    template <class T>
    [[nodiscard]] const T& last() const {
        for (auto effect = tx_.effects().rbegin(); effect != tx_.effects().rend(); ++effect) {
            if (const auto* change = std::get_if<T>(&effect->change)) return *change;
        }
        FAIL("there is no such effect");
        throw 0;
    }
    [[nodiscard]] std::vector<std::string> take_calls() { return std::exchange(calls_, {}); }
    /// Every following operation is refused with this message; "" ends it.
    void refuse(std::string message) { refusal_ = std::move(message); }

 private:
    static std::string shown(const std::string& text) { return text; }
    template <class N>
    static std::string shown(N number) {
        return number_text(static_cast<double>(number));
    }
    template <class... A>
    void note(std::string name, const A&... arguments) {
        ((name += shown(arguments).empty() ? std::string{} : " " + shown(arguments)), ...);
        calls_.push_back(std::move(name));
    }
    template <class T>
    Result<T> answer(T value) {
        if (!refusal_.empty()) return fail(ErrorCode::kNotAllowed, refusal_);
        return value;
    }
    Result<void> done() {
        if (!refusal_.empty()) return fail(ErrorCode::kNotAllowed, refusal_);
        return {};
    }

    Transaction tx_;
    std::vector<std::string> calls_;
    std::string refusal_;
};

}  // namespace demarche::script
