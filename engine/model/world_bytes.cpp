// The canonical bytes of a World. One list of fields serves the writer, the hasher and the reader, so that none of the
// three can forget a field that another knows.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/hash.h"
#include "base/text.h"
#include "model/world_check.h"

namespace demarche {

namespace {

constexpr std::uint32_t kMagic = 0x444D5733;  // "DMW3": the format's name and version

class Writer {
 public:
    /// @param shares  Shared values are written as their kept hashes: for hashing, where the bytes themselves are not
    /// wanted.
    explicit Writer(bool shares = false) : hashes_shared(shares) {}
    void number(std::uint64_t value, int bytes) {
        // Room for a whole word always: a store of eight bytes is cheaper than one of so many as are wanted, and this
        // runs for every field of the World after every command.
        char* const at = room(sizeof value);
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(at, &value, sizeof value);
        } else {
            for (int i = 0; i < bytes; ++i)
                at[i] = static_cast<char>((value >> (8 * i)) & 0xFFU);
        }
        used_ += static_cast<std::size_t>(bytes);
    }
    void text(std::string_view value) {
        number(value.size(), 4);
        append(value.data(), value.size());
    }
    /// Bytes as they lie in memory.
    void append(const void* data, std::size_t bytes) {
        if (bytes == 0) return;
        std::memcpy(room(bytes), data, bytes);
        used_ += bytes;
    }
    void clear() { used_ = 0; }
    [[nodiscard]] std::string_view bytes() const { return {out_.data(), used_}; }
    [[nodiscard]] std::string take() && {
        out_.resize(used_);
        return std::move(out_);
    }
    bool hashes_shared;

 private:
    char* room(std::size_t bytes) {
        if (out_.size() - used_ < bytes) [[unlikely]]
            grow(bytes);
        return out_.data() + used_;
    }
    // Out of the way of the many short writes, which are inlined.
    [[gnu::noinline]] void grow(std::size_t bytes) {
        out_.resize(std::max<std::size_t>(2 * out_.size(), used_ + bytes + 1024));
    }

    std::string out_;  ///< Longer than what has been written.
    std::size_t used_ = 0;
};

class Reader {
 public:
    explicit Reader(std::string_view bytes) : in_(bytes) {}
    std::uint64_t number(int bytes) {
        if (in_.size() - at_ < static_cast<std::size_t>(bytes)) {
            failed = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(in_[at_ + i])} << (8 * i);
        at_ += static_cast<std::size_t>(bytes);
        return value;
    }
    /// A count of things that take at least `each` bytes: refused when they cannot be there, so that a damaged length
    /// never makes us ask for the memory it claims.
    std::size_t count(std::size_t each) {
        const auto n = static_cast<std::size_t>(number(4));
        if (n > (in_.size() - at_) / std::max<std::size_t>(each, 1)) {
            failed = true;
            return 0;
        }
        return n;
    }
    std::string text() {
        const std::size_t n = count(1);
        std::string value{in_.substr(at_, n)};
        at_ += n;
        return value;
    }
    [[nodiscard]] bool done() const { return !failed && at_ == in_.size(); }
    bool failed = false;

 private:
    std::string_view in_;
    std::size_t at_ = 0;
};

// Leaves.
template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>) void field(Writer& w, const T& v) {
    w.number(static_cast<std::uint64_t>(v), sizeof(T));
}
template <class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) void field(Reader& r, T& v) {
    v = static_cast<T>(r.number(sizeof(T)));
}
void field(Reader& r, bool& v) {
    const std::uint64_t got = r.number(1);
    if (got > 1) r.failed = true;
    v = got == 1;
}
template <class T>
requires std::is_enum_v<T>
void field(Reader& r, T& v) {
    v = static_cast<T>(r.number(sizeof(T)));
}
void field(Writer& w, const double& v) {
    w.number(std::bit_cast<std::uint64_t>(v), 8);
}
void field(Reader& r, double& v) {
    v = std::bit_cast<double>(r.number(8));
    if (!std::isfinite(v)) r.failed = true;
}
void field(Writer& w, const std::string& v) {
    w.text(v);
}
void field(Reader& r, std::string& v) {
    v = r.text();
}
template <class Tag, class Rep>
void field(Writer& w, const Id<Tag, Rep>& v) {
    w.number(v.value, sizeof(Rep));
}
template <class Tag, class Rep>
void field(Reader& r, Id<Tag, Rep>& v) {
    v.value = static_cast<Rep>(r.number(sizeof(Rep)));
}
void field(Writer& w, const ActorSet& v) {
    w.number(v.bits(), 8);
}
void field(Reader& r, ActorSet& v) {
    v = ActorSet{r.number(8)};
}
void field(Writer& w, const Stream& v) {
    w.number(v.state(), 8);
}
void field(Reader& r, Stream& v) {
    v = Stream{r.number(8)};
}

void field(Writer& w, const MemoryValue& v) {
    w.number(v.index(), 1);
    std::visit([&](const auto& held) { field(w, held); }, v);
}
void field(Reader& r, MemoryValue& v) {
    const auto read_as = [&](auto held) {
        field(r, held);
        v = std::move(held);
    };
    switch (r.number(1)) {
        case 0:
            read_as(false);
            break;
        case 1:
            read_as(std::int64_t{0});
            break;
        case 2:
            read_as(0.0);
            break;
        case 3:
            read_as(std::string{});
            break;
        default:
            r.failed = true;
    }
}

// Records, each as the list of its fields.
template <class T>
void field(Writer& w, const std::vector<T>& v);
template <class T>
void field(Reader& r, std::vector<T>& v);
template <class T>
void field(Writer& w, const std::optional<T>& v);
template <class T>
void field(Reader& r, std::optional<T>& v);
template <class T>
void field(Writer& w, const Shared<T>& v);
template <class T>
void field(Reader& r, Shared<T>& v);

template <class A, class... F>
void list(A& a, F&... f) {
    (field(a, f), ...);
}

// Some writers are not used where lists of them lie in memory as they are written: see kPlain.
#define DEMARCHE_RECORD(TYPE, ...)                          \
    [[maybe_unused]] void field(Writer& a, const TYPE& v) { \
        list(a, __VA_ARGS__);                               \
    }                                                       \
    void field(Reader& a, TYPE& v) {                        \
        list(a, __VA_ARGS__);                               \
    }

DEMARCHE_RECORD(Seed, v.value)
DEMARCHE_RECORD(Term, v.clause, v.params)
DEMARCHE_RECORD(OnlyIf, v.indicator, v.below, v.above, v.agreement)
DEMARCHE_RECORD(Conditions, v.not_before, v.until_round, v.only_if)
DEMARCHE_RECORD(DraftText, v.type, v.framework, v.place, v.parties, v.terms, v.duration, v.conditions, v.linked)
DEMARCHE_RECORD(DraftVersion, v.text, v.author, v.round)
DEMARCHE_RECORD(Reservation, v.by, v.text)
DEMARCHE_RECORD(Draft, v.id, v.proposer, v.status, v.channel, v.versions, v.votes, v.reservations)
DEMARCHE_RECORD(Commitment, v.actor, v.resource, v.amount, v.term)
DEMARCHE_RECORD(Breach, v.by, v.term, v.since)
DEMARCHE_RECORD(Ratification, v.actor, v.done, v.failed)
DEMARCHE_RECORD(Agreement, v.id, v.version, v.status, v.parties, v.known_to, v.adopted_round, v.since, v.ratifications,
                v.commitments, v.breaches, v.reservations)
DEMARCHE_RECORD(Assurance, v.id, v.type, v.from, v.to, v.params, v.round, v.status)
DEMARCHE_RECORD(Memory, v.name, v.subject, v.value)
DEMARCHE_RECORD(Membership, v.members, v.observers, v.chair)
DEMARCHE_RECORD(CardState, v.times, v.shown)
DEMARCHE_RECORD(HeldCard, v.actor, v.card)
DEMARCHE_RECORD(ScheduledCard, v.card, v.round, v.chance)
DEMARCHE_RECORD(OpenChoice, v.card, v.actor, v.round, v.taken)
DEMARCHE_RECORD(ResourceCost, v.actor, v.resource, v.amount)
DEMARCHE_RECORD(PendingAct, v.actor, v.action, v.card, v.params, v.paid)
DEMARCHE_RECORD(ActCount, v.actor, v.action, v.times)
DEMARCHE_RECORD(ObjectiveState, v.active, v.known_to)
DEMARCHE_RECORD(NamedStream, v.name, v.stream)
DEMARCHE_RECORD(OpenQuestion, v.question, v.actor, v.round)
#undef DEMARCHE_RECORD

/// Lists of these are written as they lie in memory, on machines that write numbers in that order: their fields follow
/// each other without gaps, in the order of their record. A World has hundreds of them.
template <class T>
constexpr bool kPlain = std::endian::native == std::endian::little &&
                        (std::is_same_v<T, double> || std::is_same_v<T, CardState> || std::is_same_v<T, HeldCard> ||
                         std::is_same_v<T, NamedStream>);
static_assert(std::has_unique_object_representations_v<CardState> &&
              std::has_unique_object_representations_v<HeldCard> &&
              std::has_unique_object_representations_v<NamedStream>);

template <class T>
void field(Writer& w, const std::vector<T>& v) {
    w.number(v.size(), 4);
    if constexpr (kPlain<T>) {
        w.append(v.data(), v.size() * sizeof(T));
    } else {
        for (const T& one : v)
            field(w, one);
    }
}
template <class T>
void field(Reader& r, std::vector<T>& v) {
    const std::size_t n = r.count(1);
    v.clear();
    for (std::size_t i = 0; i < n && !r.failed; ++i) {
        T one{};
        field(r, one);
        v.push_back(std::move(one));
    }
}
template <class I, class T>
void field(Writer& w, const ById<I, T>& v) {
    field(w, static_cast<const std::vector<T>&>(v));
}
template <class I, class T>
void field(Reader& r, ById<I, T>& v) {
    field(r, static_cast<std::vector<T>&>(v));
}
template <class T>
void field(Writer& w, const std::optional<T>& v) {
    w.number(v ? 1 : 0, 1);
    if (v) field(w, *v);
}
template <class T>
void field(Reader& r, std::optional<T>& v) {
    bool there = false;
    field(r, there);
    v.reset();
    if (there && !r.failed) {
        T one{};
        field(r, one);
        v = std::move(one);
    }
}
template <class T>
std::uint64_t hash_of(const T& value) {
    Writer own{true};
    field(own, value);
    return hash_text(own.bytes());
}
template <class T>
void field(Writer& w, const Shared<T>& v) {
    if (!w.hashes_shared) {
        field(w, *v);
        return;
    }
    w.number(v.kept_hash(hash_of<T>), 8);
}
template <class T>
void field(Reader& r, Shared<T>& v) {
    T one{};
    field(r, one);
    v = Shared<T>{std::move(one)};
}
void field(Writer& w, const Cow<std::vector<Memory>>& v) {
    field(w, *v);
}
void field(Reader& r, Cow<std::vector<Memory>>& v) {
    std::vector<Memory> all;
    field(r, all);
    if (!all.empty()) v = Cow<std::vector<Memory>>{std::move(all)};
}

template <class A, class W>
void world_fields(A& a, W& v) {
    list(a, v.seed, v.round, v.phase, v.turn, v.ended, v.ending, v.seated, v.ready, v.woken, v.next_effect, v.numbers,
         v.institutions, v.cards, v.objectives, v.hands, v.scheduled, v.choices, v.pending, v.act_counts, v.questions,
         v.streams, v.injects_used, v.drafts, v.agreements, v.assurances, v.memory);
}

}  // namespace

std::string to_bytes(const World& world) {
    Writer w;
    w.number(kMagic, 4);
    world_fields(w, world);
    return std::move(w).take();
}

std::uint64_t hash(const World& world) {
    // The buffer is kept: this runs after every command.
    thread_local Writer w{true};
    w.clear();
    world_fields(w, world);
    return hash_text(w.bytes());
}

std::uint64_t hash(const Shared<DraftVersion>& version) {
    return version.kept_hash(hash_of<DraftVersion>);
}

std::uint64_t hash(const Assurance& assurance) {
    return hash_of(assurance);
}

Result<World> world_from_bytes(const Scenario& scenario, std::string_view bytes) {
    Reader r{bytes};
    if (r.number(4) != kMagic) return fail(ErrorCode::kWrongVersion, "this is no snapshot of this version");
    World world;
    world_fields(r, world);
    if (!r.done()) return fail(ErrorCode::kDamaged, "the snapshot is cut short or has more than it should");
    if (!could_be_played(scenario, world)) {
        return fail(ErrorCode::kDamaged,
                    "the snapshot does not fit the scenario: it names what is not there or breaks a bound");
    }
    return world;
}

}  // namespace demarche
