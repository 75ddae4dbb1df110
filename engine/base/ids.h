#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace demarche {

/// A strong id over a small integer. Ids of definitions count from 0 in the order of definition and index the
/// arrays of `Scenario`; the names they stand for live in the Scenario only. A wrong id type does not compile.
template <class Tag, class Rep = std::uint16_t>
struct Id {
    using rep = Rep;
    static constexpr Rep kNone = std::numeric_limits<Rep>::max();
    Rep value = kNone;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value(static_cast<Rep>(index)) {}
    /// False for an id that names nothing.
    [[nodiscard]] constexpr bool valid() const { return value != kNone; }
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    constexpr bool operator==(const Id&) const = default;
    constexpr auto operator<=>(const Id&) const = default;
};

using ActorId = Id<struct ActorTag>;
using ConstituencyId = Id<struct ConstituencyTag>;
using PlaceId = Id<struct PlaceTag>;
using IndicatorId = Id<struct IndicatorTag>;
using RelationId = Id<struct RelationTag>;
using ResourceId = Id<struct ResourceTag>;
using InstitutionId = Id<struct InstitutionTag>;
using ClauseId = Id<struct ClauseTag>;                ///< A clause definition; a use of it in a draft is a `Term`.
using AgreementTypeId = Id<struct AgreementTypeTag>;  ///< What Lua calls `agreement {}`.
using ActionId = Id<struct ActionTag>;
using CardId = Id<struct CardTag>;
using DeckId = Id<struct DeckTag>;
using ObjectiveId = Id<struct ObjectiveTag>;
using PoolId = Id<struct PoolTag>;
using PersonalityId = Id<struct PersonalityTag>;
using QuestionId = Id<struct QuestionTag>;
using AssuranceTypeId = Id<struct AssuranceTypeTag>;
using InjectId = Id<struct InjectTag>;
using EndingId = Id<struct EndingTag>;

/// A function of the scenario, kept by the Lua host: the same number in every Lua state that loaded the same package.
using HandlerId = Id<struct HandlerTag>;

/// A draft and the agreement that it becomes share one opaque number. It follows from what all who read the draft know
/// and from the session's seed, and tells of neither: not what else was tabled, nor how much.
using DraftId = Id<struct DraftTag, std::uint32_t>;
using AgreementId = DraftId;
/// A promise given in play; its number is as opaque, for the same reason.
using AssuranceId = Id<struct AssuranceTag, std::uint32_t>;

/// A vector indexed by a strong id.
template <class I, class T>
class ById : public std::vector<T> {
 public:
    using std::vector<T>::vector;
    decltype(auto) operator[](I id) { return std::vector<T>::operator[](id.index()); }
    decltype(auto) operator[](I id) const { return std::vector<T>::operator[](id.index()); }
    decltype(auto) at(I id) { return std::vector<T>::at(id.index()); }
    decltype(auto) at(I id) const { return std::vector<T>::at(id.index()); }
    /// Adds a value and returns the id under which it stands.
    I add(T value) {
        this->push_back(std::move(value));
        return I{this->size() - 1};
    }
    [[nodiscard]] bool has(I id) const { return id.valid() && id.index() < this->size(); }
    bool operator==(const ById&) const = default;
};

/// A set of actors as bits; a scenario has at most 64 actors. An id that names nobody is in none: putting it in or
/// taking it out changes nothing.
class ActorSet {
 public:
    static constexpr std::size_t kCapacity = 64;

    constexpr ActorSet() = default;
    constexpr explicit ActorSet(std::uint64_t bits) : bits_(bits) {}
    constexpr void insert(ActorId id) { bits_ |= bit(id); }
    constexpr void erase(ActorId id) { bits_ &= ~bit(id); }
    [[nodiscard]] constexpr bool contains(ActorId id) const { return (bits_ & bit(id)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr int size() const { return __builtin_popcountll(bits_); }
    [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
    /// True if every member of `other` is a member of this set.
    [[nodiscard]] constexpr bool includes(ActorSet other) const { return (other.bits_ & ~bits_) == 0; }
    /// This one alone; nobody for an id that names nobody.
    [[nodiscard]] static constexpr ActorSet just(ActorId id) { return ActorSet{bit(id)}; }
    /// The first `n` actors.
    [[nodiscard]] static constexpr ActorSet first(std::size_t n) {
        return ActorSet{n >= kCapacity ? ~std::uint64_t{0} : (std::uint64_t{1} << n) - 1};
    }
    constexpr ActorSet operator|(ActorSet o) const { return ActorSet{bits_ | o.bits_}; }
    constexpr ActorSet operator&(ActorSet o) const { return ActorSet{bits_ & o.bits_}; }
    constexpr ActorSet operator-(ActorSet o) const { return ActorSet{bits_ & ~o.bits_}; }
    constexpr bool operator==(const ActorSet&) const = default;

    /// Walks the members in definition order.
    class Iterator {
     public:
        constexpr explicit Iterator(std::uint64_t rest) : rest_(rest) {}
        constexpr ActorId operator*() const { return ActorId{static_cast<std::size_t>(__builtin_ctzll(rest_))}; }
        constexpr Iterator& operator++() {
            rest_ &= rest_ - 1;
            return *this;
        }
        constexpr bool operator!=(const Iterator& o) const { return rest_ != o.rest_; }

     private:
        std::uint64_t rest_;
    };
    [[nodiscard]] constexpr Iterator begin() const { return Iterator{bits_}; }
    [[nodiscard]] constexpr Iterator end() const { return Iterator{0}; }

 private:
    static constexpr std::uint64_t bit(ActorId id) {
        return id.valid() ? std::uint64_t{1} << (id.value & 63U) : std::uint64_t{0};
    }
    std::uint64_t bits_ = 0;
};

}  // namespace demarche

template <class Tag, class Rep>
struct std::hash<demarche::Id<Tag, Rep>> {
    std::size_t operator()(demarche::Id<Tag, Rep> id) const noexcept { return id.value; }
};
