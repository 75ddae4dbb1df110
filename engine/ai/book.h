#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "ai/interests.h"
#include "ai/valuation.h"

namespace demarche::ai {

/// What single terms are worth to whom: for each kind of agreement in each place, the objectives' change by a plain
/// text, and by each clause and parameter value added to it. Additive, so that packages can be searched without a fork
/// for each; what is chosen is then valued by a fork of its own. It holds no seat's secrets: values are by objective,
/// and whose objectives count is for the reader to know.
///
/// Built from one World, one kind of agreement and place at a time, when first asked for. One built from the scenario's
/// start serves every game on the same Lua state; a stronger player makes a fresh one from what it believes each round.
class Book {
 public:
    Book(script::Host& host, World world, std::vector<ObjectiveId> objectives, Horizon horizon);

    struct Option {
        std::vector<double> params;
        ByObjective change;
        ById<ActorId, double> burden;  ///< What the term asks of each actor: see `burden` in valuation.h.
    };
    struct ClauseValues {
        ClauseId clause;
        bool required = false;
        std::vector<Option> options;  ///< A few settings of the parameters, the defaults first.
    };
    struct Page {
        bool possible = true;
        ByObjective plain;  ///< The required clauses at their defaults.
        std::vector<ClauseValues> clauses;
    };
    /// Valued with as many parties as the kind allows: a page serves every choice of parties, whose options are those
    /// that name nobody else.
    [[nodiscard]] const Page& page(AgreementTypeId type, InstitutionId framework, PlaceId place);

    /// What a page says of a whole text, term by term at the nearest settings it knows; nothing if a term is not in it.
    struct Estimate {
        ByObjective change;
        ById<ActorId, double> burden;
    };
    [[nodiscard]] static std::optional<Estimate> estimate(const Page& page, const DraftText& text);
    /// The option of a clause whose settings are nearest to these; null for a clause without options.
    [[nodiscard]] static const Option* nearest(const ClauseValues& values, const std::vector<double>& params);

    struct ActPage {
        PendingAct act;
        bool possible = true;
        ByObjective change;
    };
    /// The actions of an actor with a few settings of their parameters.
    [[nodiscard]] const std::vector<ActPage>& acts(ActorId actor);

 private:
    [[nodiscard]] ActorSet widest(const AgreementDef& type, InstitutionId framework) const;

    script::Host& host_;
    World world_;
    std::vector<ObjectiveId> objectives_;
    Valuer valuer_;
    std::unordered_map<std::uint64_t, std::unique_ptr<Page>> pages_;
    std::unordered_map<std::uint64_t, std::unique_ptr<std::vector<ActPage>>> acts_;
};

/// A few settings of some parameters: the defaults, and each parameter on its own at its other values (at most
/// `per_param` of them, spread over their range).
[[nodiscard]] std::vector<std::vector<double>> settings(const Scenario& scenario, const std::vector<ParamDef>& defs,
                                                        ActorSet parties, std::size_t per_param);

}  // namespace demarche::ai
