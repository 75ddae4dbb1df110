// What the handlers answer: each answer is looked at before it reaches the engine.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "diplomacy/drafting.h"
#include "script/host_impl.h"
#include "script/said.h"
#include "script/script_text.h"

namespace demarche::script {

namespace {

constexpr double kMostWeight = 1e6;  // as of weights that are written down: the sum of a deck's stays a number
constexpr double kMostLike = 100;    // the same: support has no more points

/// Tells the arguments of a question apart, and who hears the answer; nothing where the arguments are more than an
/// actor, or the hearers several.
std::optional<std::uint64_t> about(Args args, ActorSet readers) {
    if (args.size() > 1 || readers.size() > 1) return std::nullopt;
    std::uint64_t key = 0;
    if (args.size() == 1) {
        const auto* const actor = std::get_if<ActorId>(args.begin());
        if (actor == nullptr) return std::nullopt;
        key = std::uint64_t{1} + actor->value;
    }
    return readers.empty() ? key : (std::uint64_t{1} + (*readers.begin()).value) << 32U | key;
}

/// Who hears the answers that are given as long as it lives.
class Hearing {
 public:
    Hearing(ActorSet& readers, ActorSet now) : readers_(readers), before_(std::exchange(readers, now)) {}
    ~Hearing() { readers_ = before_; }
    Hearing(const Hearing&) = delete;
    Hearing& operator=(const Hearing&) = delete;

 private:
    ActorSet& readers_;
    ActorSet before_;
};

}  // namespace

template <class F>
Result<double> Host::Impl::ask(HandlerId fn, const World& world, Args args, F&& read) {
    // What one seat was told need not be for the eyes of another of the same personality.
    const bool same_for_all = supposing() && info(fn) != nullptr && !eyes.valid();
    const std::optional<std::uint64_t> key = same_for_all ? about(args, readers) : std::nullopt;
    if (!key) return read(nullptr);
    if (!out_of_time()) {
        if (const auto known = answers.find(fn.index(), *key, world)) return *known;
    }
    seen.clear();
    Result<double> answer = read(&seen);
    if (answer) answers.keep(fn.index(), *key, world, seen, *answer);
    return answer;
}

Host::Eyes::Eyes(Host& host, ActorId seat) : host_(host), before_(std::exchange(host.impl_->eyes, seat)) {}
Host::Eyes::~Eyes() {
    host_.impl_->eyes = before_;
}

Result<double> Host::number(HandlerId fn, const World& world, Args args, ActorSet readers) {
    const Hearing hearing{impl_->readers, readers};
    return impl_->ask(fn, world, args, [&](Reads* noted) -> Result<double> {
        double value = 0;
        bool good = false;
        std::string got;
        const Result<void> done =
            impl_->call({.fn = fn, .world = world, .args = args, .results = 1, .noted = noted}, [&](lua_State* L) {
                good = lua_type(L, -1) == LUA_TNUMBER;
                if (good) {
                    value = lua_tonumber(L, -1);
                    good = std::isfinite(value);
                }
                if (good) impl_->answered.value = value;
                if (!good) got = shown_value(L, -1);
            });
        if (!done) return tl::unexpected(done.error());
        const HandlerKind kind = impl_->package.handlers[fn.index()].kind;
        const bool score = kind == HandlerKind::kScore;
        const bool weight = kind == HandlerKind::kWeight;
        const bool like = kind == HandlerKind::kLike;
        if (good && ((score && (value < 0 || value > 1)) || (weight && (value < 0 || value > kMostWeight)) ||
                     (like && std::abs(value) > kMostLike))) {
            good = false;
            got = fmt::format("{}", value);  // to the last digit: 1.0000001 is no 1
        }
        if (!good) {
            return tl::unexpected(impl_->wrong_result(fn, got,
                                                      score    ? "a number from 0 to 1"
                                                      : weight ? "a number from 0 to 1000000"
                                                      : like   ? "a number from -100 to 100"
                                                               : "a finite number"));
        }
        return value;
    });
}

Result<bool> Host::test(HandlerId fn, const World& world, Args args, ActorSet readers) {
    const Hearing hearing{impl_->readers, readers};
    const auto answer = impl_->ask(fn, world, args, [&](Reads* noted) -> Result<double> {
        bool value = false;
        const Result<void> done =
            impl_->call({.fn = fn, .world = world, .args = args, .results = 1, .noted = noted}, [&](lua_State* L) {
                value = read_truth(L, -1, impl_->kind_of(fn), impl_->observer ? &impl_->answered.word : nullptr);
                impl_->answered.value = value ? 1 : 0;
            });
        if (!done) return tl::unexpected(done.error());
        return value ? 1 : 0;
    });
    if (!answer) return tl::unexpected(answer.error());
    return *answer != 0;
}

Result<std::optional<bool>> Host::test_or_nil(HandlerId fn, const World& world, Args args, ActorSet readers) {
    const Hearing hearing{impl_->readers, readers};
    std::optional<bool> value;
    std::string got;
    const Result<void> done = impl_->call({.fn = fn, .world = world, .args = args, .results = 1}, [&](lua_State* L) {
        if (lua_isboolean(L, -1)) {
            value = lua_toboolean(L, -1) != 0;
            impl_->answered.value = *value ? 1 : 0;
        } else if (!lua_isnil(L, -1)) {
            got = shown_value(L, -1);
        }
    });
    if (!done) return tl::unexpected(done.error());
    if (!got.empty()) return tl::unexpected(impl_->wrong_result(fn, got, "true, false or nil"));
    return value;
}

Result<Judgement> Host::judge(HandlerId fn, const World& world, Args args, ActorSet readers) {
    const Hearing hearing{impl_->readers, readers};
    Judgement judgement;
    const Result<void> done = impl_->call({.fn = fn, .world = world, .args = args, .results = 2}, [&](lua_State* L) {
        judgement.yes = read_truth(L, -2, impl_->kind_of(fn), impl_->observer ? &impl_->answered.word : nullptr);
        impl_->answered.value = judgement.yes ? 1 : 0;
        if (const auto text = text_object(L, -1)) {
            judgement.reason = text->str();
        } else if (lua_type(L, -1) == LUA_TSTRING) {
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, -1, &size);
            judgement.reason = printable({bytes, size}, 500);
            if (impl_->observer) impl_->answered.reason = judgement.reason;
        } else if (impl_->observer && !judgement.yes && !lua_isnil(L, -1)) {
            impl_->answered.word = shown_value(L, -1);
        }
    });
    if (!done) return tl::unexpected(done.error());
    return judgement;
}

Result<std::string> Host::word(HandlerId fn, const World& world, Args args, ActorSet readers) {
    const Hearing hearing{impl_->readers, readers};
    std::string value;
    std::string got;
    const Result<void> done = impl_->call({.fn = fn, .world = world, .args = args, .results = 1}, [&](lua_State* L) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, -1, &size);
            value = printable({bytes, size}, 200);
            // A chorus and a personality may say why behind a colon.
            if (impl_->observer) impl_->answered.word = std::string{said_in(value).word};
        } else if (!lua_isnil(L, -1)) {
            got = shown_value(L, -1);
        }
    });
    if (!done) return tl::unexpected(done.error());
    const HandlerKind kind = impl_->package.handlers[fn.index()].kind;
    const auto among = [](std::initializer_list<std::string_view> words, std::string_view one) {
        return std::find(words.begin(), words.end(), one) != words.end();
    };
    const auto votes = [&](std::string_view said) { return said == "yes" || said == "no" || said == "abstain"; };
    const auto shown = [&] { return got.empty() ? value.empty() ? std::string{"nothing"} : "'" + value + "'" : got; };
    if (kind == HandlerKind::kChorus && (!got.empty() || !votes(said_in(value).word))) {
        return tl::unexpected(impl_->wrong_result(fn, shown(), "\"yes\", \"no\" or \"abstain\""));
    }
    if (kind == HandlerKind::kOnOffer &&
        (!got.empty() || !among({"", "accept", "reject", "counter"}, said_in(value).word))) {
        return tl::unexpected(impl_->wrong_result(fn, shown(), "\"accept\", \"reject\", \"counter\" or nil"));
    }
    if (!got.empty()) return tl::unexpected(impl_->wrong_result(fn, got, "a string or nil"));
    return value;
}

Result<Scores> Host::scores(HandlerId fn, const World& world, Args args) {
    std::array<double, 3> values{};
    std::string fault;
    const Result<void> done = impl_->call({.fn = fn, .world = world, .args = args, .results = 3}, [&](lua_State* L) {
        static constexpr std::array<std::string_view, 3> kNames = {"effectiveness", "efficiency", "legitimacy"};
        for (int i = 0; i < 3; ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (lua_type(L, i - 3) == LUA_TNUMBER) {
                values[at] = lua_tonumber(L, i - 3);
                // Sums of shares can miss 1 by a rounding; anything more is a mistake.
                constexpr double kSlack = 1e-9;
                if (values[at] >= -kSlack && values[at] <= 1 + kSlack) {
                    values[at] = std::clamp(values[at], 0.0, 1.0);
                    continue;
                }
            }
            if (fault.empty()) fault = fmt::format("{} for {}", shown_value(L, i - 3), kNames[at]);
        }
    });
    if (!done) return tl::unexpected(done.error());
    if (!fault.empty()) {
        return tl::unexpected(
            impl_->wrong_result(fn, fault, "effectiveness, efficiency and legitimacy, each a number from 0 to 1"));
    }
    return Scores{values[0], values[1], values[2]};
}

Result<std::vector<ResourceCost>> Host::costs(HandlerId fn, const World& world, Args args, ActorSet readers) {
    const Hearing hearing{impl_->readers, readers};
    std::vector<ResourceCost> costs;
    const Result<void> done = impl_->call({.fn = fn, .world = world, .args = args, .results = 1}, [&](lua_State* L) {
        costs = read_costs(L, -1, impl_->ids);
        if (!impl_->observer) return;
        double sum = 0;
        for (const ResourceCost& cost : costs)
            sum += cost.amount;
        impl_->answered.value = sum;
    });
    if (!done) return tl::unexpected(done.error());
    return costs;
}

Result<std::vector<ActOrder>> Host::orders(HandlerId fn, const World& world, const ActionsArg& open) {
    std::vector<ActOrder> orders;
    const Result<void> done = impl_->call({.fn = fn, .world = world, .args = {open}, .results = 1}, [&](lua_State* L) {
        orders = read_orders(L, -1, impl_->ids, *impl_->scenario, open.actor);
    });
    if (!done) return tl::unexpected(done.error());
    return orders;
}

Result<void> Host::run(HandlerId fn, Operations& operations, Args args) {
    // Nothing is asked for; only whoever watches is told of a function, which was mostly to stand there itself.
    const bool watched = static_cast<bool>(impl_->observer);
    return impl_->call({.fn = fn,
                        .world = operations.transaction().world(),
                        .operations = &operations,
                        .args = args,
                        .results = watched ? 1 : 0},
                       [&](lua_State* L) {
                           if (watched && lua_isfunction(L, -1)) impl_->answered.word = "a function";
                       });
}

}  // namespace demarche::script
