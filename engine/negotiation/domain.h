#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// One party of a domain: what it wants, in the form of the files.
struct DomainProfile {
    std::vector<double> weights;                   ///< One an issue; they sum to 1, but for rounding.
    std::vector<std::vector<double>> evaluations;  ///< [issue][value], each 0..1.
    double reservation = 0.0;                      ///< Utility without agreement.
    double discount = 1.0;  ///< As the file says; talks here have no discount, as in the tournaments compared with.
    [[nodiscard]] PackageValue value() const { return PackageValue::weighted(weights, evaluations); }
    bool operator==(const DomainProfile&) const = default;
};

/// A negotiation exercise: what is on the table and who wants what.
struct NegotiationDomain {
    std::string name;
    IssueSpace space;
    std::vector<DomainProfile> profiles;
    [[nodiscard]] std::vector<PackageValue> values() const;
    [[nodiscard]] std::vector<double> reservations() const;
};

/// Longest file that is read, in bytes; the largest published domains stay under 1 MB.
inline constexpr std::size_t kLongestDomainFile = 4U << 20U;

/// Most values that all who sit at a table keep in mind together: parties x parties x the values of all issues, for
/// each keeps a picture of what each other thinks of each value (OfferModel, 32 bytes a value). They come to 256 MB.
inline constexpr std::uint64_t kMostPictured = 8'000'000;
/// Errors: kOutOfRange where `watchers` seats, each watching all of `parties`, keep more than that in mind; it says how
/// many values there may be.
[[nodiscard]] Result<void> can_be_pictured(const IssueSpace& space, std::size_t watchers, std::size_t parties);

/// The issues of a GENIUS domain file (a `negotiation_template` or `utility_space`).
/// Discrete issues and integer issues (their values are the numbers from lower to upper bound).
/// In UTF-8, Latin-1 or UTF-16. Errors: kUnreadable for XML that is not well-formed (with line), kDefinition for what
/// it says, `where` a line and an XPath such as "line 7: /utility_space/objective[1]/issue[3]/item[2]". Real-valued
/// issues are refused by name, and what would count for nothing though it may change utilities: elements that are not
/// known within the utility space, types of utility space other than linear ones, weights of an index that nothing has.
[[nodiscard]] Result<std::vector<TalkIssue>> read_genius_issues(std::string_view xml);

/// One party's GENIUS profile. Evaluations are divided by the largest of the issue and weights by their sum, as GENIUS
/// does (Lin et al. 2014, "Genius: an integrated environment for supporting the design of generic automated
/// negotiators"); an integer issue has a linear evaluator, cut to 0..1. The profile must have the issues and values
/// of `space`; both may stand in another order. Errors as above.
[[nodiscard]] Result<DomainProfile> read_genius_profile(std::string_view xml, const IssueSpace& space);

/// A domain of one JSON text: {"name", "issues": [{"name", "values"}], "parties": [{"weights", "evaluations",
/// "reservation"}]}, with kMostPictured values at most. All of these are required, each once, and there are no others;
/// weights need not sum to 1. Errors: kUnreadable for what is no JSON (with line and column), kMissingField,
/// kUnknownField, kBadValue, kOutOfRange with the JSON path.
[[nodiscard]] Result<NegotiationDomain> read_json_domain(std::string_view text);

/// Reads files: a JSON domain alone, or a GENIUS domain with one profile a party (at least two).
/// Errors: those above, with the file's name before the path; kNotFound; kUsage when profiles are missing or too many;
/// kOutOfRange above kMostPictured.
[[nodiscard]] Result<NegotiationDomain> load_domain(const std::filesystem::path& domain,
                                                    std::span<const std::filesystem::path> profiles);

}  // namespace demarche
