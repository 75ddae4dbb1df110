#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ai/book.h"
#include "ai/declared.h"
#include "ai/purses.h"
#include "base/random.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

/// A whole text that one seat might want, and what it is believed to be worth.
struct Package {
    DraftText plain;  ///< Without the terms.
    struct Chosen {
        ClauseId clause;
        const Book::Option* option = nullptr;  ///< Of the book that it was found in.
    };
    std::vector<Chosen> terms;    ///< In the order of the text. Most packages are never written out.
    ById<ActorId, double> gains;  ///< Net of what the text asks of each. The seat's own is discounted for risk.
    double chance = 0;            ///< 0..1, believed chance that those who must agree do.
    double promise = 0;           ///< Own gain times chance.

    [[nodiscard]] DraftText text() const;
};

inline constexpr double kPartyWants = 0.008;
inline constexpr double kOutsiderBears = -0.003;

/// Who is believed to accept what. Gains are in units of score.
struct Outlook {
    const Scenario& scenario;
    const World& world;  ///< As the seat knows it.
    const Interests& interests;
    ActorId me;
    const PersonalityDef& mind;
    const std::vector<double>& readiness;       ///< By actor, added to its gain: learned from its votes. May be empty.
    const Purses* purses = nullptr;             ///< What others can still bind, where somebody keeps account of it.
    const NeverSigned* never_signed = nullptr;  ///< What they do not sign, whatever it brings them; null: not known.

    [[nodiscard]] double ready(ActorId actor) const {
        return actor.index() < readiness.size() ? readiness[actor.index()] : 0.0;
    }
    /// The own gain with the risk taken off that partners do not comply.
    [[nodiscard]] double discounted(double gain, ActorSet parties) const;
    /// The gain from which an actor is expected to accept a text: parties want something for their signature, others
    /// only no harm. Votes that it has cast move it.
    [[nodiscard]] double acceptable(ActorId actor, ActorSet parties) const {
        return (parties.contains(actor) ? kPartyWants : kOutsiderBears) - ready(actor);
    }
    /// The chance that a text passes whose voters gain so much: of those on whom it hangs, each is the likelier to
    /// accept the more it gains beyond what it is expected to want.
    [[nodiscard]] double chance(const DraftText& text, const ById<ActorId, double>& gains) const;
    /// What an actor can still bind: of the own stock what is there; of another's, which nobody sees, what the account
    /// says, or without one what it began with and has been given since, less what the agreements that are known bind.
    [[nodiscard]] double means(ActorId actor, ResourceId resource) const;
    /// Could these actors pay for their share of it?
    [[nodiscard]] bool affordable(const Book::Estimate& estimate, ActorSet whose) const;
    /// Is a text in order, and within the means of its parties? Mandates are not asked: that takes a call of the rules.
    /// @param page  That of its kind, framework and place.
    [[nodiscard]] bool could_stand(const Book::Page& page, const DraftText& text) const;
};

/// Who decides on a text and what it takes, as one seat sees it: made once for all packages of one kind between the
/// same parties, whatever their terms.
class Prospects {
 public:
    Prospects(const Outlook& outlook, const DraftText& text);
    /// As Outlook::chance.
    [[nodiscard]] double chance(const ById<ActorId, double>& gains) const;

 private:
    [[nodiscard]] ActorSet lacking(const Ballot& votes) const;
    /// Those who hold it back when these accept, and those without whom it would not pass.
    [[nodiscard]] ActorSet hangs_on(ActorSet willing) const;

    const Rule& rule_;
    Ballot ballot_;  ///< As far as it is settled: this seat accepts, a chorus abstains.
    ActorSet asked_;
    std::array<double, ActorSet::kCapacity> acceptable_{};
    mutable std::vector<std::pair<ActorSet, ActorSet>> known_;  ///< Who is willing, and on whom it then hangs.
};

/// A page as arithmetic: what each option brings each actor, as one seat sees it. Made once for all choices of parties;
/// an option is looked at when it is first asked for, because most name somebody who is not there.
class Sheet {
 public:
    /// The page and the outlook's interests must outlive it.
    Sheet(const Outlook& outlook, const Book::Page& page);

    using Row = Book::Row;
    static constexpr std::size_t kOut = ~std::size_t{0};  ///< The row of a clause that is not in the text.

    [[nodiscard]] const Book::Page& page() const { return page_; }
    [[nodiscard]] std::size_t clauses() const { return page_.clauses.size(); }
    [[nodiscard]] const Book::ClauseValues& clause(std::size_t c) const { return page_.clauses[c]; }
    /// The rows of a clause: from `begin` up to, not with, `end`.
    [[nodiscard]] std::size_t begin(std::size_t c) const { return page_.first[c]; }
    [[nodiscard]] std::size_t end(std::size_t c) const { return page_.first[c + 1]; }
    [[nodiscard]] const Row& row(std::size_t r) const { return page_.rows[r]; }
    /// Have those who would pay for a row the means, as far as this seat knows?
    [[nodiscard]] bool payable(std::size_t r) const { return payable_[r] != 0; }
    [[nodiscard]] double plain(ActorId actor) const { return plain_[actor]; }
    /// What a row brings each actor, by actor.
    [[nodiscard]] const double* brings(std::size_t r) const {
        if (known_[r] == 0) look_at(r);
        return brings_.get() + r * plain_.size();
    }
    /// What a row brings an actor, net of what it asks of it as a party; 0 for kOut.
    [[nodiscard]] double gain(std::size_t r, ActorId actor, ActorSet parties) const {
        if (r == kOut) return 0;
        return brings(r)[actor.index()] - (parties.contains(actor) ? row(r).option->burden[actor] : 0.0);
    }
    /// What a row brings one actor, and what it costs the party that likes it least.
    /// @param sign  -1: the same of taking it out.
    [[nodiscard]] double merit(std::size_t r, ActorId actor, ActorSet parties, double sign = 1) const {
        double worst = 0;
        for (const ActorId party : parties)
            worst = std::min(worst, sign * gain(r, party, parties));
        return sign * gain(r, actor, parties) + worst;
    }

 private:
    void look_at(std::size_t r) const;

    const Book::Page& page_;
    const Interests& interests_;
    ById<ActorId, double> plain_;
    std::unique_ptr<double[]> brings_;  ///< By row, then actor; of those that are known.
    mutable std::vector<char> known_;
    std::vector<char> payable_;
    /// Clauses that an actor does not sign, and who.
    std::vector<std::pair<std::size_t, ActorId>> never_signed_;
};

/// A text without one of its terms; nothing for a term that its type requires.
[[nodiscard]] std::optional<DraftText> without_term(const Scenario& scenario, const DraftText& text, std::size_t term);
/// Each text that has another setting of one term, or is without it, in order.
/// @param parties  Whether to name other parties, too.
void each_change_of_a_term(const Scenario& scenario, const DraftText& text, bool parties,
                           const std::function<void(DraftText)>& look);

/// How long to search for a package.
enum class Search {
    kQuick,     ///< One beginning, by luck: for games in bulk.
    kThorough,  ///< From both, by beam search.
};

/// Searches the packages of one kind of agreement, in one framework and place, between certain parties, for the one
/// that promises this seat most: the terms that serve it, mended until those who must agree are believed to accept, or
/// the terms that serve all; the thorough search goes on from both (negotiation/package_search.h). Works on a page of a
/// book alone; no fork. Nothing if these parties cannot sign this kind, or if it would bring this seat no more than
/// `least`.
[[nodiscard]] std::optional<Package> best_package(const Outlook& outlook, const Sheet& sheet, DraftText plain,
                                                  Search search, Stream& luck, double least = -1e9);

/// One change of a text.
struct Change {
    DraftText text;
    std::string what;  ///< "with 'Exit date' (round 8)", "without 'Airlift'", "with one change: ..."
};
/// "'Joint inquiry' (lead OSCE; openness public)": a clause alone is no answer where all turns on who does it and how
/// it is put.
[[nodiscard]] std::string clause_as_set(const Scenario& scenario, const Term& term);
/// How two texts differ that differ in one term or one parameter, in the words of `Change::what`.
[[nodiscard]] std::string change_in_words(const Scenario& scenario, const DraftText& before, const DraftText& after);
/// @param change  As `Change::what` says it.
[[nodiscard]] std::string would_sign(const std::string& change);
/// Given what a change brings each voter and party, net of what it asks of them.
using Merit = std::function<double(const ById<ActorId, double>&)>;
/// May a clause that stands as `now` come to stand as `then`? No option: it is not in the text.
using MayStand = std::function<bool(ClauseId, const Book::Option* now, const Book::Option* then)>;
/// What it takes from those of them whom it takes something, in all; 0 or less.
[[nodiscard]] inline double losses(const ById<ActorId, double>& gains, ActorSet whom) {
    double loss = 0;
    for (const ActorId one : whom)
        loss += std::min(0.0, gains[one]);
    return loss;
}

/// The text that differs from `text` in one term or one parameter that the sheet knows, and whose `merit` is the
/// highest above 0, among those that `may` be.
[[nodiscard]] std::optional<Change> best_change(const Outlook& outlook, const Sheet& sheet, const DraftText& text,
                                                const Merit& merit, const MayStand& may = {});

}  // namespace demarche::ai
