#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ai/book.h"
#include "ai/player.h"
#include "base/random.h"

namespace demarche::ai {

/// One seat's conduct at the negotiating table: which drafts to table, what to answer, what to ask for instead.
///
/// A draft is accepted when it is better than no agreement by at least what the seat still demands. The demand starts
/// at a share of the best it could hope for and falls with the rounds a draft has been on the table, by the
/// personality's concession style (Faratin, Sierra & Jennings 1998 for boulware, linear and conceder). A counter-offer
/// changes one thing and says which. Nothing below the reservation value (no agreement) is signed, and an own standing
/// offer is never refused.
class Bargainer {
 public:
    Bargainer(script::Host& host, ActorId me, Strength strength) : host_(host), me_(me), strength_(strength) {}

    /// Remembers refusals and acceptances of others, which shift what they are believed to take.
    void learn(const View& view, const std::vector<Effect>& effects);
    void new_phase() { counters_.clear(), tabled_ = 0, looked_for_ = false; }
    void refused(const Command& command);

    [[nodiscard]] std::optional<Move> next(const View& view, const World& believed, const Interests& interests,
                                           Book& book, Stream& luck);

 private:
    struct Scene {
        const View& view;
        const World& believed;
        const Interests& interests;
        Book& book;
        Stream& luck;
        Valuer& valuer;
    };
    std::optional<Move> answer(Scene& scene, const Draft& draft);
    std::optional<DraftText> counter(Scene& scene, const Draft& draft, double value, std::string& what);
    std::optional<Move> initiative(Scene& scene);
    struct Candidate {
        DraftText text;
        double promise = 0;  ///< Own gain times the believed chance of adoption.
    };
    void candidates(Scene& scene, AgreementTypeId type, InstitutionId framework, PlaceId place,
                    std::vector<Candidate>& out);
    [[nodiscard]] std::vector<ActorSet> party_sets(const Scene& scene, const AgreementDef& type,
                                                   InstitutionId framework, PlaceId place) const;
    void choose_terms(Scene& scene, const Book::Page& page, DraftText& text, ActorSet needed,
                      ById<ActorId, double>& gains) const;
    [[nodiscard]] double chance(const Scene& scene, const DraftText& text, const ById<ActorId, double>& gains) const;
    /// The gain of a text to this seat, with risk and burden taken off.
    [[nodiscard]] double own_value(Scene& scene, const DraftText& text, const ByObjective& change, double asked) const;
    [[nodiscard]] double demand(const World& world, const Draft& draft) const;
    [[nodiscard]] bool taboo(const DraftText& text, const World& world);
    [[nodiscard]] const PersonalityDef& mind() const;

    script::Host& host_;
    ActorId me_;
    Strength strength_;
    int tabled_ = 0;           ///< Drafts tabled in this phase.
    bool looked_for_ = false;  ///< Whether it has looked for something to propose in this phase.
    std::unordered_map<std::uint32_t, int> counters_;     ///< By draft, in this phase.
    std::unordered_map<std::uint64_t, int> failed_;       ///< Kinds of proposal that came to nothing, and how often.
    std::unordered_set<std::uint64_t> refused_texts_;     ///< Own texts that the engine refused.
    std::vector<std::pair<DraftId, std::uint64_t>> own_;  ///< Own drafts and their kind.
    std::vector<double> readiness_;                       ///< By actor: learned from its votes, added to its gain.
};

}  // namespace demarche::ai
