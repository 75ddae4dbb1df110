#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "ai/interests.h"
#include "ai/valuation.h"
#include "base/made_once.h"
#include "model/view.h"

namespace demarche::ai {

struct Lookups;

/// What single terms are worth to whom: for each kind of agreement in each place, the objectives' change by a plain
/// text, and by each clause and parameter value added to it. Additive, so that packages can be searched without a fork
/// for each. It holds no seat's secrets: values are by objective, and whose objectives count is for the reader to know.
///
/// Built from one World, one kind of agreement and place at a time, when first asked for. One built from the scenario's
/// start serves every game on the same Lua state; a stronger player makes one from what everybody knows each round.
class Book {
 public:
    /// @param shared  What books made of the same World on other threads, each on a Lua state of its own, look up for
    ///                each other; null for a book that stands alone.
    Book(script::Host& host, World world, const std::vector<ObjectiveId>& objectives, Horizon horizon,
         std::shared_ptr<Lookups> shared = nullptr);

    struct Option {
        std::vector<double> params;
        Shifts shifts;                    ///< A term that is required: against its defaults.
        ById<ActorId, double> burden;     ///< What the term asks of each actor: see `burden` in valuation.h.
        std::vector<ResourceCost> costs;  ///< What it binds.
    };
    struct ClauseValues {
        ClauseId clause;
        bool required = false;
        std::vector<Option> options;  ///< A few settings of the parameters, the defaults first.
        std::vector<double> range;  ///< By parameter: how far apart numbers can be; 0 where it is no number but a name.
    };
    /// An option among all of a page.
    struct Row {
        const Option* option = nullptr;
        ActorSet named;  ///< Whom it names as parties: it can stand in texts of which all of them are.
    };
    struct Page {
        bool possible = true;
        Shifts plain;  ///< The required clauses at their defaults.
        std::vector<ClauseValues> clauses;
        // The options of all clauses, one after the other.
        std::vector<Row> rows;
        std::vector<std::size_t> first;  ///< By clause, and one more: where its rows begin.

        /// The rows that can stand in a text between these parties, in their order. Most name somebody else, and the
        /// same parties are asked for again and again.
        [[nodiscard]] const std::vector<std::size_t>& between(ActorSet parties) const;

     private:
        mutable std::unordered_map<std::uint64_t, std::vector<std::size_t>> between_;
    };
    /// Valued with as many parties as the kind allows: a page serves every choice of parties, whose options are those
    /// that name nobody else. Mandates are not asked, and what is not in stock is supposed to be: both change in play,
    /// and who makes an offer looks at them as they then stand.
    /// @param parties  Where two sign, whoever they are, the two decide what it brings, and each pair has its page.
    [[nodiscard]] const Page& page(AgreementTypeId type, InstitutionId framework, PlaceId place, ActorSet parties = {});
    [[nodiscard]] const Page& page(const DraftText& text) {
        return page(text.type, text.framework, text.place, text.parties);
    }
    /// Whether each pair has its page.
    [[nodiscard]] static bool by_pairs(const AgreementDef& type) {
        return type.max_parties == 2 && type.include.size() < 2;
    }

    /// What a page says of a whole text, term by term at the nearest settings it knows; nothing if a term is not in it.
    struct Estimate {
        const Page* page = nullptr;
        std::vector<const Option*> options;  ///< One for each term of the text.
        bool close = true;                   ///< Is each term about as it is there?
        /// Adds what it comes to for each actor, without what it asks of them.
        void add(const Interests& interests, ById<ActorId, double>& gains) const;
        /// By objective, for those who want reasons.
        [[nodiscard]] ByObjective change(std::size_t objectives) const;
        [[nodiscard]] double burden(ActorId actor) const;
    };
    [[nodiscard]] static std::optional<Estimate> estimate(const Page& page, const DraftText& text);
    /// The option of a clause whose settings are nearest to these; null for a clause without options. Whom and what it
    /// names comes before how much.
    [[nodiscard]] static const Option* nearest(const ClauseValues& values, const std::vector<double>& params);
    /// How far an option is from settings: in how many parameters that are no numbers it names another, and how much of
    /// their ranges the numbers are apart.
    struct Distance {
        int names = 0;
        double share = 0;
        auto operator<=>(const Distance&) const = default;
    };
    [[nodiscard]] static Distance distance(const ClauseValues& values, const Option& option,
                                           const std::vector<double>& params);

    struct ActPage {
        PendingAct act;
        bool possible = true;
        Shifts shifts;
    };
    /// The actions of an actor with a few settings of their parameters.
    [[nodiscard]] const std::vector<ActPage>& acts(ActorId actor);

    /// What something that an actor did, or could do, brings.
    struct Deed {
        bool possible = true;
        Shifts shifts;
    };
    /// An act with just these settings.
    [[nodiscard]] const Deed& deed(const PendingAct& act);
    /// The choices of a card, in their order; those that are not this actor's are not possible.
    [[nodiscard]] const std::vector<Deed>& choices(CardId card, ActorId actor);

    /// An act by which its actor may find out what another wants in secret. Found out by doing it in look-ahead, in a
    /// World in which every secret agenda is pursued.
    struct Inquiry {
        std::size_t act = 0;  ///< Of acts(actor).
        ActorId about;
        double odds = 0;  ///< Of finding something, 0..1.
    };
    [[nodiscard]] const std::vector<Inquiry>& inquiries(ActorId actor);

    /// A kind of agreement, in one framework and place that stand for all.
    struct Kind {
        AgreementTypeId type;
        InstitutionId framework;
        PlaceId place;
    };
    /// What an assurance ties its giver to. Found out by deeds in look-ahead that are then judged, not from its words:
    /// a script may promise whatever it can judge.
    struct Bond {
        AssuranceTypeId type;
        std::vector<std::size_t> acts;  ///< Of acts(giver): each breaks it.
        std::vector<Kind> unsigned_;    ///< Signing a text of this kind breaks it,
        std::vector<Kind> unannounced;  ///< tabling one out of the blue does,
        std::vector<Kind> kept_by;      ///< an agreement of this kind keeps it.
        [[nodiscard]] bool binds() const {
            return !acts.empty() || !unsigned_.empty() || !unannounced.empty() || !kept_by.empty();
        }
    };
    /// Of every kind of assurance, in definition order.
    [[nodiscard]] const std::vector<Bond>& bonds(ActorId giver);
    /// The first round after the one in which an assurance is given, in which time alone decides it; 0 if time does
    /// not. Looked up once: in games in bulk the judging of promises was a seventh of all the rules' work.
    [[nodiscard]] int falls_due(const Assurance& given);

 private:
    struct Base;
    /// What this book has under a key: made at the first time, by this book or by one that shares its look-ups.
    template <class T, class Make>
    T& kept(std::unordered_map<std::uint64_t, std::unique_ptr<T>>& mine, MadeOnce<T> Lookups::*store, std::uint64_t key,
            Make make);
    [[nodiscard]] Page look_up(AgreementTypeId type, InstitutionId framework, PlaceId place, ActorSet parties);
    [[nodiscard]] std::vector<ActPage> look_up_acts(ActorId actor);
    [[nodiscard]] std::vector<Inquiry> look_up_inquiries(ActorId actor);
    [[nodiscard]] std::vector<Bond> look_up_bonds(ActorId giver);
    [[nodiscard]] int look_up_due(const Assurance& given);
    void try_deeds(ActorId giver, std::vector<Bond>& bonds);
    [[nodiscard]] ActorSet widest(const AgreementDef& type, InstitutionId framework) const;
    void look_at(Base& base, DraftText& text, std::size_t term, bool required, Page& page);
    void number_rows(Page& page) const;

    script::Host& host_;
    std::shared_ptr<Lookups> shared_;
    World world_;
    World stocked_;  ///< The same, and nobody lacks anything.
    Valuer valuer_;
    Valuer stocked_valuer_;
    std::unordered_map<std::uint64_t, std::unique_ptr<Page>> pages_;
    std::unordered_map<std::uint64_t, std::unique_ptr<std::vector<ActPage>>> acts_;
    std::unordered_map<std::uint64_t, Deed> deeds_;
    std::unordered_map<std::uint64_t, std::vector<Deed>> choices_;
    std::unordered_map<std::uint64_t, std::unique_ptr<std::vector<Inquiry>>> inquiries_;
    std::unordered_map<std::uint64_t, std::unique_ptr<std::vector<Bond>>> bonds_;
    std::unordered_map<std::uint64_t, std::unique_ptr<int>> due_;  ///< By kind, giver, settings and round.
};

/// What the books of several threads look up in the same World, each thing once. Of a page the options alone: its rows
/// point to them, and each book numbers its own.
struct Lookups {
    MadeOnce<Book::Page> pages;
    MadeOnce<std::vector<Book::ActPage>> acts;
    MadeOnce<std::vector<Book::Inquiry>> inquiries;
    MadeOnce<std::vector<Book::Bond>> bonds;
    MadeOnce<int> due;
};

template <class T, class Make>
T& Book::kept(std::unordered_map<std::uint64_t, std::unique_ptr<T>>& mine, MadeOnce<T> Lookups::*store,
              std::uint64_t key, Make make) {
    std::unique_ptr<T>& slot = mine[key];
    if (!slot) {
        const script::Host::FaultsAside aside{host_};
        slot = std::make_unique<T>(shared_ ? *((*shared_).*store).get(key, make) : make());
    }
    return *slot;
}

/// Books of what everybody knows, one for each state of affairs: the seats of one process share them, because they are
/// made from nothing but what each of them can see.
class Shelf {
 public:
    explicit Shelf(script::Host& host) : host_(host) {}
    /// The book for the public part of what a seat knows. It stays good until the second next state of affairs.
    [[nodiscard]] std::shared_ptr<Book> book(const View& view);

 private:
    script::Host& host_;
    std::vector<std::pair<std::uint64_t, std::shared_ptr<Book>>> books_;  ///< Newest last, two at most.
};

/// A World in which these lack nothing: for what can be paid for only later in the game, or whose lack nobody sees.
[[nodiscard]] World stocked(const Scenario& scenario, World world, ActorSet whose);

[[nodiscard]] std::vector<ObjectiveId> all_objectives(const Scenario& scenario);

}  // namespace demarche::ai
