#include "negotiation/issue_space.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace demarche {

namespace {
constexpr std::size_t kMostValues = 65000;

std::uint64_t product(std::span<const std::size_t> sizes) {
    std::uint64_t total = 1;
    for (const std::size_t size : sizes) {
        if (size != 0 && total > IssueSpace::kCountLimit / size) {
            return IssueSpace::kCountLimit;
        }
        total *= size;
    }
    return total;
}
}  // namespace

Result<IssueSpace> IssueSpace::make(std::vector<TalkIssue> issues) {
    if (issues.empty()) {
        return fail(ErrorCode::kDefinition, "there must be at least one issue", "/issues");
    }
    std::set<std::string> names;
    IssueSpace space;
    for (std::size_t k = 0; k < issues.size(); ++k) {
        const TalkIssue& issue = issues[k];
        const std::string at = fmt::format("/issues/{}", k);
        if (!names.insert(issue.name).second) {
            return fail(ErrorCode::kDefinition,
                        fmt::format("two issues are called '{}'; give each its own name", printable(issue.name, 60)),
                        at + "/name");
        }
        if (issue.values.empty() || issue.values.size() > kMostValues) {
            return fail(ErrorCode::kDefinition,
                        fmt::format("'{}' has {} values; 1 to {} are allowed", printable(issue.name, 60),
                                    issue.values.size(), kMostValues),
                        at + "/values");
        }
        std::set<std::string> values;
        for (std::size_t v = 0; v < issue.values.size(); ++v) {
            if (!values.insert(issue.values[v]).second) {
                return fail(ErrorCode::kDefinition,
                            fmt::format("'{}' lists the value '{}' twice", printable(issue.name, 60),
                                        printable(issue.values[v], 60)),
                            fmt::format("{}/values/{}", at, v));
            }
        }
        space.sizes_.push_back(issue.values.size());
    }
    space.issues_ = std::move(issues);
    space.count_ = product(space.sizes_);
    return space;
}

IssueSpace IssueSpace::of_sizes(std::span<const std::size_t> sizes) {
    IssueSpace space;
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        TalkIssue issue{.name = std::to_string(k), .values = {}};
        for (std::size_t v = 0; v < sizes[k]; ++v) {
            issue.values.push_back(std::to_string(v));
        }
        space.issues_.push_back(std::move(issue));
        space.sizes_.push_back(sizes[k]);
    }
    space.count_ = product(space.sizes_);
    return space;
}

std::string IssueSpace::count_text() const {
    return count_ < kCountLimit ? fmt::format("{}", count_) : "2^62 or more";
}

std::size_t IssueSpace::value_count() const {
    std::size_t total = 0;
    for (const std::size_t size : sizes_) {
        total += size;
    }
    return total;
}

bool IssueSpace::holds(const Package& package) const {
    return package.size() == sizes_.size() &&
           std::equal(package.begin(), package.end(), sizes_.begin(), [](auto v, auto size) { return v < size; });
}

std::uint64_t IssueSpace::encode(const Package& package) const {
    std::uint64_t number = 0;
    for (std::size_t k = 0; k < sizes_.size(); ++k) {
        number = number * sizes_[k] + package[k];
    }
    return number;
}

Package IssueSpace::decode(std::uint64_t number) const {
    Package package(sizes_.size());
    decode_into(number, package);
    return package;
}

void IssueSpace::decode_into(std::uint64_t number, Package& package) const {
    package.resize(sizes_.size());
    for (std::size_t k = sizes_.size(); k-- > 0;) {
        package[k] = static_cast<std::uint16_t>(number % sizes_[k]);
        number /= sizes_[k];
    }
}

Package IssueSpace::random(Stream& stream) const {
    Package package(sizes_.size());
    for (std::size_t k = 0; k < sizes_.size(); ++k) {
        package[k] = static_cast<std::uint16_t>(stream.below(sizes_[k]));
    }
    return package;
}

}  // namespace demarche
