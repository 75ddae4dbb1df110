#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/random.h"

namespace demarche {

/// One thing to settle, with the values it can take. Names are for people; the code works on their numbers.
struct TalkIssue {
    std::string name;
    std::vector<std::string> values;
    bool operator==(const TalkIssue&) const = default;
};

/// A proposal: for each issue the index of the value chosen.
using Package = std::vector<std::uint16_t>;

/// All packages that can be made of a list of issues.
class IssueSpace {
 public:
    IssueSpace() = default;
    /// Errors: kDefinition when there is no issue, an issue has no value, more than 65,000 values, or two values or
    /// issues of one name; `where` is a JSON path such as "/issues/2/values/0".
    [[nodiscard]] static Result<IssueSpace> make(std::vector<TalkIssue> issues);
    /// A space of which only the sizes matter (names are "0", "1", ...). Every size must be 1..65000.
    [[nodiscard]] static IssueSpace of_sizes(std::span<const std::size_t> sizes);

    [[nodiscard]] const std::vector<TalkIssue>& issues() const { return issues_; }
    /// Number of issues.
    [[nodiscard]] std::size_t size() const { return sizes_.size(); }
    /// Number of values of each issue.
    [[nodiscard]] const std::vector<std::size_t>& sizes() const { return sizes_; }
    /// Number of packages; 2^62 stands for that and more.
    [[nodiscard]] std::uint64_t count() const { return count_; }
    /// The same to be read: "24", or "2^62 or more".
    [[nodiscard]] std::string count_text() const;
    /// Sum of the sizes: the number of (issue, value) pairs.
    [[nodiscard]] std::size_t value_count() const;

    /// True if the package has one value of each issue.
    [[nodiscard]] bool holds(const Package& package) const;
    /// The package's number; the last issue varies fastest. Only for count() < 2^62 and a package that is held.
    [[nodiscard]] std::uint64_t encode(const Package& package) const;
    /// Undoes encode().
    [[nodiscard]] Package decode(std::uint64_t number) const;
    /// decode() into a package that is there already, so that loops need no memory.
    void decode_into(std::uint64_t number, Package& package) const;
    /// Every package equally likely.
    [[nodiscard]] Package random(Stream& stream) const;

    static constexpr std::uint64_t kCountLimit = std::uint64_t{1} << 62U;

 private:
    std::vector<TalkIssue> issues_;
    std::vector<std::size_t> sizes_;
    std::uint64_t count_ = 0;
};

}  // namespace demarche
