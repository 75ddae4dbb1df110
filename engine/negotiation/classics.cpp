#include "negotiation/classics.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "negotiation/opponent_model.h"
#include "negotiation/steady_math.h"

namespace demarche {

namespace {

constexpr double kSame = 1e-12;

class Classic : public TalkStrategy {
 public:
    void begin(const TalkView& view) override {
        view_ = view;
        ranked_ = RankedPackages(*view.space, *view.value);
        stream_ = Stream::named(Seed{view.seed}, "classic");
        best_ = ranked_.value_at(0);
        floor_ = std::max(view.reservation, ranked_.value_at(ranked_.size() - 1));
        setup();
    }
    void heard(int by, TalkMove move, const Package* package) override {
        if (move != TalkMove::kEnd) {
            listen(by, move, *package);
        }
    }
    TalkAction act(int round, const Package* standing) final {
        standing_ = standing;
        standing_value_ = standing ? value(*standing) : -1.0;
        return turn(round, (round + 1.0) / view_.deadline);
    }

 protected:
    virtual void setup() {}
    virtual void listen(int, TalkMove, const Package&) {}
    virtual TalkAction turn(int round, double t) = 0;

    [[nodiscard]] double value(const Package& package) const { return view_.value->of(package); }
    [[nodiscard]] Package at_rank(std::size_t rank) const { return view_.space->decode(ranked_.at(rank)); }
    [[nodiscard]] std::size_t pick(std::size_t from, std::size_t to) { return from + stream_.below(to - from); }

    /// A package with the lowest utility that is still >= target; a random one of those that tie.
    [[nodiscard]] Package lowest_above(double target) {
        const std::size_t end = std::max<std::size_t>(1, ranked_.at_least(target));
        const double lowest = ranked_.value_at(end - 1);
        std::size_t start = end - 1;
        while (start > 0 && end - start < 64 && ranked_.value_at(start - 1) <= lowest + kSame) {
            --start;
        }
        return at_rank(pick(start, end));
    }
    /// Ranks of up to 300 packages with a utility within [low, high].
    [[nodiscard]] std::vector<std::size_t> band(double low, double high) {
        const std::size_t end = std::max<std::size_t>(1, ranked_.at_least(low));
        std::size_t start = ranked_.at_least(high + 2 * kSame);
        if (start >= end) {
            start = end - 1;
        }
        std::vector<std::size_t> ranks;
        const std::size_t count = std::min<std::size_t>(end - start, 300);
        for (std::size_t k = 0; k < count; ++k) {
            ranks.push_back(end - start <= 300 ? start + k : pick(start, end));
        }
        return ranks;
    }
    [[nodiscard]] TalkAction accept() const { return {TalkMove::kAccept, {}}; }
    [[nodiscard]] TalkAction offer(Package package) const { return {TalkMove::kOffer, std::move(package)}; }
    /// Accepts what is at least as good as what it would say next, else says it.
    [[nodiscard]] TalkAction reply(Package mine) const {
        if (standing_ && standing_value_ >= value(mine) - kSame && standing_value_ >= view_.reservation - kSame) {
            return accept();
        }
        return offer(std::move(mine));
    }

    TalkView view_;
    RankedPackages ranked_;
    Stream stream_;
    double best_ = 1.0;
    double floor_ = 0.0;
    const Package* standing_ = nullptr;
    double standing_value_ = -1.0;
};

class TimeDependent final : public Classic {
 public:
    explicit TimeDependent(double e) : e_(e) {}

 private:
    TalkAction turn(int, double t) override {
        return reply(lowest_above(floor_ + (best_ - floor_) * (1.0 - steady_power(t, 1.0 / e_))));
    }
    double e_;
};

class Hardliner final : public Classic {
    TalkAction turn(int, double) override { return reply(at_rank(0)); }
};

class RandomWalker final : public Classic {
    TalkAction turn(int, double) override {
        return reply(at_rank(pick(0, std::max<std::size_t>(1, ranked_.at_least(view_.reservation)))));
    }
};

class TitForTat final : public Classic {
    void listen(int by, TalkMove move, const Package& package) override {
        if (move != TalkMove::kOffer) {
            return;
        }
        const double u = value(package);
        const auto [entry, first] = heard_.try_emplace(by, u, u);
        if (!first) {
            entry->second.second = std::max(entry->second.second, u);
        }
    }
    TalkAction turn(int round, double) override {
        double given = 0.0;
        if (static_cast<int>(heard_.size()) == view_.parties - 1) {
            given = 1e300;
            for (const auto& [by, range] : heard_) {
                given = std::min(given, range.second - range.first);
            }
        }
        // Somebody has to begin: its second and third offers are small steps of its own.
        const auto opening = std::min<std::size_t>({static_cast<std::size_t>(round), 2, ranked_.size() - 1});
        return reply(lowest_above(std::max(floor_, std::min(ranked_.value_at(opening), best_ - given))));
    }
    std::map<int, std::pair<double, double>> heard_;  ///< First and best own utility of each other's offers.
};

class Micro final : public Classic {
    void setup() override {
        for (int p = 0; p < view_.parties; ++p) {
            if (p != view_.me) {
                known_[p];
            }
        }
        limit_ = std::max<std::size_t>(1, ranked_.at_least(view_.reservation));
    }
    void listen(int by, TalkMove, const Package& package) override { known_[by].insert(package); }
    TalkAction turn(int, double) override {
        std::size_t fewest = ranked_.size();
        for (const auto& [by, packages] : known_) {
            fewest = std::min(fewest, packages.size());
        }
        const bool fresh = said_ < limit_ && said_ <= fewest;
        const std::size_t lowest = fresh ? said_ : (said_ > 0 ? said_ - 1 : 0);
        if (standing_ && standing_value_ >= std::max(ranked_.value_at(lowest), view_.reservation) - kSame) {
            return accept();
        }
        if (fresh) {
            ++said_;
            return offer(at_rank(lowest));
        }
        return offer(at_rank(pick(0, std::max<std::size_t>(1, said_))));
    }
    std::map<int, std::set<Package>> known_;
    std::size_t said_ = 0;
    std::size_t limit_ = 1;
};

class Modelling : public Classic {
 protected:
    void setup() override {
        for (int p = 0; p < view_.parties; ++p) {
            if (p != view_.me) {
                models_.try_emplace(p, *view_.space);
            }
        }
    }
    void listen(int by, TalkMove move, const Package& package) override {
        if (move != TalkMove::kOffer) {
            return;
        }
        models_.at(by).hear(package);
        best_heard_ = std::max(best_heard_, value(package));
    }
    /// Under unanimity the least pleased other decides.
    double others(const Package& package) {
        double least = 1e300;
        for (auto& [by, model] : models_) {
            least = std::min(least, model.of(package));
        }
        return least;
    }
    Package best_for_others(double low, double high) {
        Package best;
        double best_value = -1e300;
        for (const std::size_t rank : band(low, high)) {
            Package package = at_rank(rank);
            const double v = others(package);
            if (v > best_value) {
                best_value = v;
                best = std::move(package);
            }
        }
        return best;
    }
    std::map<int, FrequencyModel> models_;
    double best_heard_ = -1.0;
};

class Frequency final : public Modelling {
    TalkAction turn(int, double t) override {
        const double target = floor_ + (best_ - floor_) * (1.0 - t * t * t * t * t);
        return reply(best_for_others(target, std::min(best_, target + 0.05)));
    }
};

class NiceTitForTat final : public Modelling {
    void setup() override {
        Modelling::setup();
        const std::size_t end = std::max<std::size_t>(1, ranked_.at_least(view_.reservation));
        for (std::size_t rank = 0; rank < end; rank += std::max<std::size_t>(1, end / 400)) {
            sample_.push_back(rank);
        }
    }
    void listen(int by, TalkMove move, const Package& package) override {
        Modelling::listen(by, move, package);
        if (move == TalkMove::kOffer && !first_) {
            first_ = value(package);
        }
    }
    TalkAction turn(int round, double t) override {
        if (!first_) {
            return reply(at_rank(0));
        }
        if (round % 5 == 0 || !nash_) {
            double best = -1e300;
            for (const std::size_t rank : sample_) {
                const double u = ranked_.value_at(rank);
                const double product = (u - view_.reservation) * others(at_rank(rank));
                if (product > best) {
                    best = product;
                    nash_ = u;
                }
            }
        }
        const double mine = std::max(*nash_, floor_);
        const double gap = mine - *first_;
        const double done = gap <= 1e-9 ? 1.0 : std::clamp((best_heard_ - *first_) / gap, 0.0, 1.0);
        const double bonus = t < 0.9 ? 0.0 : std::min(1.0, (t - 0.9) * 5.0);
        const double target = best_ - std::min(1.0, done + bonus) * (best_ - mine);
        Package next = best_for_others(target, std::min(best_, target + 0.02));
        const int left = view_.deadline - 1 - round;
        if (standing_ && standing_value_ >= view_.reservation &&
            (left == 0 || (left <= 3 && standing_value_ >= best_heard_ - kSame))) {
            return accept();
        }
        return reply(std::move(next));
    }
    std::vector<std::size_t> sample_;
    std::optional<double> first_;
    std::optional<double> nash_;
};

/// The swing: a triangle wave between 0 and 1 where PonPoko has |sin|.
double swing(double x) {
    const double whole = static_cast<double>(static_cast<std::int64_t>(x));
    const double part = x - whole;
    return part < 0.5 ? 2.0 * part : 2.0 - 2.0 * part;
}

class Oscillating final : public Classic {
    void setup() override { pattern_ = stream_.below(3); }
    TalkAction turn(int, double t) override {
        constexpr double kPi = 3.14159265358979323846;
        double high = 1.0 - 0.1 * t;
        double low = 1.0 - 0.22 * t;
        if (pattern_ == 0) {
            low = high - 0.1 * swing(40.0 * t / kPi);
        }
        if (pattern_ == 1) {
            high = 1.0;
        }
        if (pattern_ == 2) {
            low = high - 0.15 * swing(20.0 * t / kPi);
        }
        if (t > 0.99) {
            low = 1.0 - 0.3 * t;
        }
        low = std::max(low * best_, view_.reservation);
        high = std::max(high * best_, low);
        if (standing_ && standing_value_ >= low) {
            return accept();
        }
        const auto ranks = band(low, high);
        return offer(at_rank(ranks[pick(0, ranks.size())]));
    }
    std::uint64_t pattern_ = 0;
};

constexpr std::array<std::string_view, 10> kNames{"boulware",  "linear",      "conceder",         "frequency",
                                                  "micro",     "tit-for-tat", "nice-tit-for-tat", "oscillating",
                                                  "hardliner", "random"};

}  // namespace

std::span<const std::string_view> classic_names() {
    return kNames;
}

std::unique_ptr<TalkStrategy> make_classic(std::string_view name) {
    if (name == "boulware") {
        return std::make_unique<TimeDependent>(0.2);
    }
    if (name == "linear") {
        return std::make_unique<TimeDependent>(1.0);
    }
    if (name == "conceder") {
        return std::make_unique<TimeDependent>(2.0);
    }
    if (name == "frequency") {
        return std::make_unique<Frequency>();
    }
    if (name == "micro") {
        return std::make_unique<Micro>();
    }
    if (name == "tit-for-tat") {
        return std::make_unique<TitForTat>();
    }
    if (name == "nice-tit-for-tat") {
        return std::make_unique<NiceTitForTat>();
    }
    if (name == "oscillating") {
        return std::make_unique<Oscillating>();
    }
    if (name == "hardliner") {
        return std::make_unique<Hardliner>();
    }
    if (name == "random") {
        return std::make_unique<RandomWalker>();
    }
    return nullptr;
}

}  // namespace demarche
