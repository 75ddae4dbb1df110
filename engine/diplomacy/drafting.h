#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/draft.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche {

/// Is this a text that could be tabled now? Checks type, framework, parties (min, max, include, only), place, clauses
/// (required, allowed, each once, most), parameters (type, range, step, a party that is one), duration, conditions and
/// links. Paths in `where` are those of the JSON form: "/clauses/2/officers".
/// Mandates written as a function are the turn engine's to ask; tags are checked here (kNoMandate). Whether the drafter
/// may know of the drafts it links to, and whether it has a say, are the turn engine's to check.
/// Errors: kUnknownId, kNotAllowed, kOutOfRange, kMissingField, kBadValue, kNotAParty, kUnknownDraft, kDecided,
/// kNoMandate.
/// @param kept  Links that may stay whatever has become of what they lead to.
[[nodiscard]] Result<void> check_text(const Scenario& scenario, const World& world, const DraftText& text,
                                      std::span<const DraftId> kept = {});
/// Is there such a type of agreement, such a body, and the place if it has one? Whoever has not asked this may not ask
/// who votes on a text.
/// Errors: kUnknownId.
[[nodiscard]] Result<void> check_kind(const Scenario& scenario, const DraftText& text);
/// May this actor table and amend before this body, as far as its procedure goes?
[[nodiscard]] bool may_write(const Scenario& scenario, const World& world, ActorId actor, InstitutionId framework);
/// Has this actor a say in this text: it votes on it, or holds the pen, which need neither vote nor sign.
/// Errors: kNotAParty.
[[nodiscard]] Result<void> check_say(const Scenario& scenario, const World& world, const DraftText& text,
                                     ActorId actor);
/// May this actor amend a draft of this text: whoever has a say (`voters`), or the chair of a single text alone.
[[nodiscard]] bool may_amend(const Scenario& scenario, const World& world, const DraftText& text, ActorId actor);
/// May this actor withdraw this draft: whoever proposed it, or the chair of a single text alone, though another than
/// its proposer chair the body by now.
[[nodiscard]] bool may_withdraw(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor);
/// Where this actor may write a draft of this type: the frameworks that the type names (all, where it names none) but
/// those in which somebody else holds the pen. In definition order; whether it has a say there is not looked at.
[[nodiscard]] std::vector<InstitutionId> frameworks_for(const Scenario& scenario, const World& world,
                                                        AgreementTypeId type, ActorId actor);
/// Is a text tied to this draft, so that it comes only together with it?
[[nodiscard]] bool links_to(const DraftText& text, DraftId other);
/// The text with what the drafter left open filled in: a duration that is not given (0) is the longest that the type
/// allows, and without limit where it allows that.
[[nodiscard]] DraftText completed(const Scenario& scenario, DraftText text);
/// Whom an action of this actor may name: everybody else.
[[nodiscard]] ActorSet others_than(const Scenario& scenario, ActorId actor);
/// Whom parameter number `i` may still name: where it is an `other`, `parties` without those whom further such
/// parameters name among the values given, which may be fewer than the definitions; all of them where it is none.
[[nodiscard]] ActorSet left_to_name(std::span<const ParamDef> defs, std::span<const double> values, std::size_t i,
                                    ActorSet parties);
/// Whether a parameter may have this value; `parties` for kParty, and for an `other` actor whom it may name.
[[nodiscard]] bool fits(const Scenario& scenario, const ParamDef& def, double value, ActorSet parties);
/// The same, and what is wrong where it may not.
[[nodiscard]] Result<void> check_param(const Scenario& scenario, const ParamDef& def, double value, ActorSet parties,
                                       std::string where);
/// More values of one parameter than this are not listed.
inline constexpr std::size_t kMaxValues = 1000;
/// All values of a parameter, in ascending or definition order. Of a range with more than kMaxValues: so many, evenly
/// spread, both ends among them. `parties` as above.
[[nodiscard]] std::vector<double> values_of(const Scenario& scenario, const ParamDef& def, ActorSet parties);
/// The parameters with their defaults; the first value where there is no default, or where it does not fit the parties
/// (as above).
[[nodiscard]] std::vector<double> default_params(const Scenario& scenario, std::span<const ParamDef> defs,
                                                 ActorSet parties);
/// The plainest text of a type: its required clauses with their defaults, for as long as it may last.
[[nodiscard]] DraftText plain_text(const Scenario& scenario, AgreementTypeId type, InstitutionId framework,
                                   PlaceId place, ActorSet parties);
/// A text that nobody has tabled, as the draft that scripts are asked about.
/// @param proposer  None: the first of its parties.
[[nodiscard]] Draft as_draft(const Scenario& scenario, const World& world, const DraftText& text,
                             ActorId proposer = {});
/// A few settings of some parameters: the defaults, and each parameter on its own at its other values (at most
/// `per_param` of them, spread over their range).
[[nodiscard]] std::vector<std::vector<double>> settings(const Scenario& scenario, const std::vector<ParamDef>& defs,
                                                        ActorSet parties, std::size_t per_param);
/// Does the framework's mandate (in tags) cover each clause that has tags? The first clause that is not covered, or
/// none.
[[nodiscard]] ClauseId outside_mandate(const Scenario& scenario, const DraftText& text);

/// A parameter's value as people read it: "40", "Russia", "Osh", "yes".
[[nodiscard]] std::string value_text(const Scenario& scenario, const ParamDef& def, double value);
/// The clause's text with its parameters filled in.
[[nodiscard]] Text term_text(const Scenario& scenario, const Term& term);
/// "joint mission in Osh (ad hoc group): Russia, Kazakhstan".
[[nodiscard]] std::string heading(const Scenario& scenario, const DraftText& text);

/// One difference between two versions.
struct Difference {
    enum class Kind {
        kClauseAdded,
        kClauseRemoved,
        kParamChanged,
        kPartyAdded,
        kPartyRemoved,
        kFramework,
        kPlace,
        kDuration,
        kConditions,
        kLinks,
        kClauseOrder  ///< The clauses that both have stand in another order, in which they also take effect.
    };
    Kind kind = Kind::kParamChanged;
    ClauseId clause{};
    std::size_t param = 0;  ///< kParamChanged: index into ClauseDef::params.
    double before = 0;      ///< Of a parameter or duration; the index of a framework or place.
    double after = 0;
    ActorId actor{};
    bool operator==(const Difference&) const = default;
};
/// The term of a text that holds this clause; none where it is not in it.
[[nodiscard]] const Term* find_term(const DraftText& text, ClauseId clause);
/// All differences between two texts of one type: none if and only if they are equal.
[[nodiscard]] std::vector<Difference> differences(const DraftText& before, const DraftText& after);
/// "police: officers 40 instead of 20".
[[nodiscard]] std::string describe(const Scenario& scenario, const Difference& difference, const DraftText& before,
                                   const DraftText& after);

/// The names of some actors, in definition order.
[[nodiscard]] std::vector<std::string> names_of(const Scenario& scenario, ActorSet actors);
/// The lead of a mission: the party in `by` of its clause `lead`; none without one.
[[nodiscard]] ActorId lead_of(const Scenario& scenario, const DraftText& text);
/// What a term costs whom, where the cost is a table (cost functions are the turn engine's to ask).
struct ActorCost {
    ActorId actor{};
    ResourceId resource;
    double amount = 0;
    int term = 0;
    bool operator==(const ActorCost&) const = default;
};
/// One line per payer and resource, in the order of the table. `self` pays what is the actor's own; a line whose payer
/// is nobody is left out.
[[nodiscard]] std::vector<ActorCost> table_costs(const Scenario& scenario, const Cost& cost,
                                                 std::span<const double> params, ActorId self, int term);

/// Do its conditions allow the text to be in force in this World? Bounds on indicators are strict.
/// @param readers  Who knows of the agreement that the text has become: of others those count that all of them know of.
[[nodiscard]] bool conditions_hold(const World& world, const DraftText& text, ActorSet readers);

}  // namespace demarche
