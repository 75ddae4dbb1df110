#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ai/book.h"
#include "ai/player.h"
#include "ai/valuation.h"
#include "base/random.h"

namespace demarche::ai {

/// What going back on one's word in the open counts as, beside the objectives.
inline constexpr double kWordPrice = 0.05;

/// What it is to stop honouring a term in secret, in the unit of scores beside the objectives.
struct SecretBreach {
    double back = 0;    ///< What the stock that comes free counts as, 0 or more.
    double word = 0;    ///< The price of the seat's own word, whether anybody ever knows or not.
    double name = 0;    ///< What being found out costs, not counting what it does to objectives.
    double unseen = 1;  ///< The odds that it is not found out until the end of the game, 0..1.

    /// @param honesty    Of the seat, 0..1.
    /// @param odds       That it is found out in one round, 0..1. @param rounds  That are left, this one included.
    /// @param trust      Points that being found out moves the trust of each who knows; negative.
    /// @param witnesses  How many others know of the agreement. @param freed  As `back`.
    SecretBreach(double honesty, double odds, int rounds, double trust, int witnesses, double freed);
    /// What it costs whatever objectives say: the word, and the name by the odds of losing it.
    [[nodiscard]] double price() const { return word + (1 - unseen) * name; }
    /// @param kept   What it does to the own score unseen. @param found  The same if it is found out.
    [[nodiscard]] double value(double kept, double found) const;
};

/// What a seat does alone: choices on cards, actions, cards from its hand, and whether it still keeps what it signed.
/// Each is valued by forks of the believed World over some rounds, and what gains more than it costs is done. What an
/// act lets it find out counts as well. At simulation strength a seat goes by what the opening book says of its
/// actions, and by what it has seen since: it looks at the best before it takes it, and in each phase at one more by
/// luck.
class Planner {
 public:
    Planner(script::Host& host, ActorId me, const Effort& effort) : host_(host), me_(me), effort_(effort) {}

    void new_phase() { acts_ = 0, looked_ = false, kept_ = false, orders_.clear(); }
    void refused() { looked_ = true; }
    /// An answer to a card that it has to choose on.
    struct Answer {
        int option = 0;      ///< Index into CardDef::choices.
        double value = 0;    ///< To its own score, less what it costs; -9 where it cannot be paid for.
        ByObjective change;  ///< Of its objectives.
    };
    struct Leaning {
        std::vector<Answer> answers;  ///< Those that are open, the one first that it would choose.
        bool settled = false;         ///< By its script, or because there is no other.
        std::string why;              ///< For whoever watches it think.
        /// Null for one that is not open, or cannot be paid for.
        [[nodiscard]] const Answer* find(int option) const;
    };
    /// What it would choose now.
    [[nodiscard]] Leaning leaning(const World& believed, const Interests& interests, const OpenChoice& open) const;
    /// Has it something to look at in this phase? Without forks it has not, once it has acted.
    [[nodiscard]] bool looks(const View& view) const;
    /// @param agreed  What it has agreed to choose on a card; nothing: what it will.
    [[nodiscard]] std::optional<Move> choose(const View& view, const World& believed, const Interests& interests,
                                             const std::function<std::optional<int>(const OpenChoice&)>& agreed) const;
    [[nodiscard]] std::optional<Move> act(const View& view, const World& believed, const Interests& interests,
                                          Book& book, Book& opening, Stream& luck);
    /// What it would do alone if the World were so, as far as it looks ahead; of what nobody has to see, and of the
    /// cards in its hand, nothing. Changes nothing in it.
    /// @param luck  Its own; it is as it was.
    [[nodiscard]] std::optional<PendingAct> foreseen(const View& view, const World& supposed,
                                                     const Interests& interests, Book& book, Book& opening,
                                                     Stream luck) const;
    /// Leaves an agreement that has become bad, stops honouring a clause where that pays and the seat's honesty allows
    /// it, or sends a mission more than was signed for. At most one of them a phase; never at simulation strength.
    [[nodiscard]] std::optional<Move> reconsider(const View& view, const World& believed, const Interests& interests,
                                                 Stream& luck);

    /// All that it carries from one move to the next, for memory.h.
    template <class Archive>
    void remember(Archive& archive) {
        archive("acts", acts_);
        archive("looked", looked_);
        archive("kept", kept_);
        std::vector<Move> orders;
        for (const TakeAction& order : orders_)
            orders.push_back({order, {}});
        archive("orders", orders);
        orders_.clear();
        for (const Move& order : orders) {
            const auto* action = std::get_if<TakeAction>(&order.command);
            archive.holds(action != nullptr);
            if (action != nullptr) orders_.push_back(*action);
        }
        archive("hopes_of_acts", hopes_);
        archive("good_until", good_until_);
        archive.holds(hopes_.size() == good_until_.size());
    }

 private:
    struct Candidate {
        PendingAct act;
        double hope = 0;
        double insight = 0;
    };
    /// What is left at the end is worth nothing: who looks ahead counts a stock by the share of the game that is left
    /// to use it in, 0..1.
    [[nodiscard]] double share_left(const World& world) const;
    /// What of each stock is not there to be spent, though it is not paid yet: it has been signed away in an agreement
    /// that has still to enter into force or accepted in an open draft, or a choice that waits for resolution will take
    /// it.
    [[nodiscard]] ById<ResourceId, double> spoken_for(const World& world) const;
    /// What spending part of a stock counts as, against what it could still be spent on.
    [[nodiscard]] double price(const World& world, const PendingAct& act,
                               const ById<ResourceId, double>& spoken_for) const;
    /// The same of a choice.
    [[nodiscard]] double price(const World& world, const Valuer::Outcome& chosen,
                               const ById<ResourceId, double>& spoken_for) const;
    [[nodiscard]] std::optional<Move> scripted(const World& believed);
    [[nodiscard]] std::optional<Move> act_quickly(const View& view, const World& believed, const Interests& interests,
                                                  Book& opening, Stream& luck);
    class QuickLook;
    /// Takes what is hoped of each act from the opening book, once a game.
    void read_opening(const std::vector<Book::ActPage>& pages, const Interests& interests);
    /// A page of the opening book that promises something.
    struct Hope {
        double all, mood;  ///< Between small gains the mood of the day decides.
        std::size_t at;
    };
    /// The most promising first.
    [[nodiscard]] std::vector<Hope> hopes_in_order(const View& view, Book& opening, Stream& luck) const;
    /// What is gained by what an act lets this seat find out. @param act  Its place in the opening book.
    [[nodiscard]] double insight(const View& view, Book& opening, std::size_t act) const;
    [[nodiscard]] std::vector<Candidate> candidates(const View& view, const Interests& interests, Book& book,
                                                    Book& opening, Stream& luck) const;
    /// The best of these, if it is worth doing.
    struct Deed {
        PendingAct act;
        std::string why;  ///< In numbers.
    };
    [[nodiscard]] std::optional<Deed> best_of(const std::vector<Candidate>& all, const World& believed,
                                              const Interests& interests, Book& opening) const;
    class SecondThoughts;
    [[nodiscard]] SecretBreach secret_breach(const World& world, const Agreement& agreement, int term) const;
    /// The same of a stock that is bound for a mission until it ends.
    [[nodiscard]] double bound(const World& world, const CommitMore& more) const;
    [[nodiscard]] const PersonalityDef& mind() const;

    script::Host& host_;
    ActorId me_;
    Effort effort_;
    int acts_ = 0;                    ///< Done in this phase.
    bool looked_ = false;             ///< Nothing more to gain in this phase.
    bool kept_ = false;               ///< It has thought about what it signed.
    std::vector<TakeAction> orders_;  ///< Asked for by the personality's script.
    // Without forks, by place in the opening book:
    std::vector<double> hopes_;       ///< what an act is worth, as last seen,
    std::vector<int> good_until_;     ///< the round up to which it is taken for that (-1: never looked at),
    std::vector<std::size_t> kinds_;  ///< and where the settings of each action begin.
};

}  // namespace demarche::ai
