#include "ui/adviser.h"

#include <fmt/format.h>

#include <algorithm>

#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"

namespace demarche::ui {

namespace {

constexpr std::size_t kKept = 24;  ///< Opinions: as many drafts as anybody compares.

}  // namespace

Adviser::Adviser(std::unique_ptr<script::Host> host, std::function<void()> wake,
                 std::shared_ptr<const script::PackageFiles> files)
    : host_(std::move(host)), wake_(std::move(wake)), files_(std::move(files)) {
    thread_ = std::thread{[this] { run(); }};
}

Adviser::~Adviser() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    signal_.notify_all();
    thread_.join();
}

std::shared_ptr<const Situation> Adviser::situation(const std::shared_ptr<const Sight>& sight) {
    std::shared_ptr<const Situation> out;
    {
        const std::lock_guard lock{mutex_};
        out = situation_;
        if (asked_stamp_ == sight->stamp) return out;
        asked_stamp_ = sight->stamp;
        wanted_situation_ = sight;
    }
    signal_.notify_all();
    return out;
}

std::shared_ptr<const Opinion> Adviser::opinion(const std::shared_ptr<const Sight>& sight, const DraftText& text) {
    std::shared_ptr<const Opinion> out;
    {
        const std::lock_guard lock{mutex_};
        for (auto it = opinions_.rbegin(); it != opinions_.rend(); ++it) {
            if ((*it)->text == text) {
                out = *it;
                break;
            }
        }
        if (out && out->stamp == sight->stamp) return out;  // complete, or being completed
        for (Question& question : questions_) {
            if (question.text == text) {
                question.sight = sight;
                return out;
            }
        }
        questions_.push_back({sight, text});
        if (questions_.size() > kKept) questions_.erase(questions_.begin());
    }
    signal_.notify_all();
    return out;
}

std::shared_ptr<const Outlook> Adviser::outlook(const std::shared_ptr<const Sight>& sight, const Gift& gift) {
    {
        const std::lock_guard lock{mutex_};
        if (outlook_ && outlook_->stamp == sight->stamp && outlook_->gift == gift) return outlook_;
        if (wanted_outlook_ && wanted_outlook_->first == sight && wanted_outlook_->second == gift) return nullptr;
        wanted_outlook_ = {sight, gift};
    }
    signal_.notify_all();
    return nullptr;
}

Outlook Adviser::weigh(const Sight& sight, const Gift& gift) {
    const Scenario& s = host_->scenario();
    Outlook out;
    out.stamp = sight.stamp;
    out.gift = gift;
    const World& before = sight.view.world;
    World after = before;
    after.numbers[s.free_slot(sight.me, gift.resource)] -= gift.amount;
    after.numbers[s.committed_slot(sight.me, gift.resource)] += gift.amount;
    if (auto score = game::score(*host_, before, sight.me)) out.score_before = *score;
    if (auto score = game::score(*host_, after, sight.me)) out.score_after = *score;
    if (const Agreement* agreement = before.agreement(gift.agreement)) {
        if (auto scores = game::mission_scores(*host_, before, *agreement)) out.before = *scores;
        Agreement more = *agreement;
        more.commitments.push_back({sight.me, gift.resource, gift.amount, -1});
        if (auto scores = game::mission_scores(*host_, after, more)) out.after = *scores;
    }
    return out;
}

std::shared_ptr<const History> Adviser::history() {
    {
        const std::lock_guard lock{mutex_};
        if (history_asked_ != Asked::kNever || !files_) return history_;
        history_asked_ = Asked::kWanted;
    }
    signal_.notify_all();
    return nullptr;
}

std::shared_ptr<const History> Adviser::remember() {
    auto line = session::historical_line(*files_, host_->scenario());
    // A history that cannot be read is the scenario's fault, and `check` says so; the review does without.
    if (!line || !*line) return nullptr;
    auto out = std::make_shared<History>();
    if (auto run = session::play_history(*host_, **line)) out->run = std::move(*run);
    out->line = std::move(**line);
    return out;
}

bool Adviser::busy() const {
    const std::lock_guard lock{mutex_};
    return working_ || !questions_.empty() || wanted_situation_ || wanted_outlook_ || history_asked_ == Asked::kWanted;
}

void Adviser::run() {
    for (;;) {
        std::shared_ptr<const Sight> sight;
        std::optional<Question> question;
        std::optional<std::pair<std::shared_ptr<const Sight>, Gift>> gift;
        {
            std::unique_lock lock{mutex_};
            working_ = false;
            signal_.wait(lock, [this] {
                return stopping_ || wanted_situation_ || wanted_outlook_ || !questions_.empty() ||
                       history_asked_ == Asked::kWanted;
            });
            if (stopping_) return;
            working_ = true;
            if (wanted_situation_) {
                sight = std::move(wanted_situation_);
                wanted_situation_ = nullptr;
            } else if (wanted_outlook_) {
                gift = std::move(*wanted_outlook_);
                wanted_outlook_.reset();
            } else if (!questions_.empty()) {
                question = std::move(questions_.back());
                questions_.pop_back();
            }
        }
        if (sight) {
            auto fresh = std::make_shared<const Situation>(look(*sight));
            const std::lock_guard lock{mutex_};
            situation_ = std::move(fresh);
        } else if (gift) {
            auto fresh = std::make_shared<const Outlook>(weigh(*gift->first, gift->second));
            const std::lock_guard lock{mutex_};
            outlook_ = std::move(fresh);
        } else if (!question) {
            auto history = remember();
            const std::lock_guard lock{mutex_};
            history_ = std::move(history);
            history_asked_ = Asked::kRead;
        } else {
            judge(*question->sight, question->text);
        }
        wake_();
    }
}

ai::Adviser& Adviser::counsel(const Sight& sight) {
    Mind& mind = minds_[sight.me];
    const auto& known = sight.known;
    const bool goes_on =
        mind.adviser && mind.learned <= known.size() && (mind.learned == 0 || known[mind.learned - 1] == mind.last);
    // The player has gone back, or looks back: what was learned since has not happened.
    if (!goes_on) mind = {std::make_unique<ai::Adviser>(*host_, sight.me), 0, nullptr};
    std::vector<Effect> fresh;
    for (; mind.learned < known.size(); ++mind.learned)
        fresh.push_back(known[mind.learned]->effect);
    mind.last = known.empty() ? nullptr : known.back();
    if (!fresh.empty()) mind.adviser->learn(sight.view, fresh);
    return *mind.adviser;
}

Situation Adviser::look(const Sight& sight) {
    const Scenario& s = host_->scenario();
    const World& w = sight.view.world;
    Situation out;
    out.stamp = sight.stamp;
    if (sight.me.valid()) {
        if (auto scores = game::objective_scores(*host_, w, sight.me)) out.objectives = std::move(*scores);
        double weights = 0;
        for (const game::ObjectiveScore& one : out.objectives) {
            out.score += one.score * one.weight;
            weights += one.weight;
        }
        if (weights > 0) out.score /= weights;
        for (std::size_t i = 0; i < s.actions.size(); ++i) {
            const ActionDef& def = s.actions[ActionId{i}];
            if (!def.by.empty() && !def.by.contains(sight.me)) continue;
            auto may = game::action_open(*host_, w, sight.me, ActionId{i});
            if (!may) continue;
            Situation::Act act{ActionId{i}, may->yes, may->reason, {}};
            const ActorSet all = ActorSet::first(s.actors.size());
            if (auto costs =
                    game::act_costs(*host_, w, {sight.me, ActionId{i}, {}, default_params(s, def.params, all)}))
                act.costs = std::move(*costs);
            out.acts.push_back(std::move(act));
        }
    }
    if (sight.me.valid()) {
        const ai::Adviser& adviser = counsel(sight);
        for (const ActorId actor : s.playable) {
            if (actor != sight.me) out.thoughts[actor] = adviser.thoughts(sight.view, actor);
        }
    }
    for (const OpenChoice& open : w.choices)
        out.choices[{open.card, open.actor}] = game::choices_open(*host_, w, open);
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (auto scores = game::mission_scores(*host_, w, *agreement); scores && *scores)
            out.missions[agreement->id] = **scores;
        for (const Ratification& one : agreement->ratifications) {
            if (one.done) continue;
            auto views = game::home_views(*host_, w, agreement->text(), one.actor);
            if (views)
                out.ratification.push_back({agreement->id, one.actor, ratification_odds(s, w, one.actor, *views)});
        }
    }
    return out;
}

void Adviser::tell(const Opinion& opinion) {
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(opinions_, [&](const auto& one) { return one->text == opinion.text; });
        opinions_.push_back(std::make_shared<const Opinion>(opinion));
        if (opinions_.size() > kKept) opinions_.erase(opinions_.begin());
    }
    wake_();
}

void Adviser::judge(const Sight& sight, const DraftText& text) {
    const Scenario& s = host_->scenario();
    const World& w = sight.view.world;
    Opinion out;
    out.stamp = sight.stamp;
    out.text = text;
    auto sound = check_text(s, w, text);
    if (sound) {
        auto mandate = game::mandate_covers(*host_, w, text);
        if (!mandate) {
            sound = tl::unexpected<Error>(mandate.error());
        } else if (!mandate->yes) {
            sound = fail(ErrorCode::kNoMandate,
                         fmt::format("the mandate of {} does not cover it{}", s.institutions[text.framework].name.str(),
                                     mandate->reason.empty() ? "" : ": " + mandate->reason));
        }
    }
    if (!sound) out.fault = sound.error();
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        auto costs = game::term_costs(*host_, w, text, i);
        out.costs.push_back(costs ? std::move(*costs) : std::vector<script::ResourceCost>{});
    }
    if (auto scores = game::mission_scores(*host_, w, text)) out.scores = *scores;
    if (sight.me.valid()) {
        if (auto home = game::home_views(*host_, w, text, sight.me)) {
            out.home = std::move(*home);
            out.ratification = ratification_odds(s, w, sight.me, out.home);
        }
    }
    if (!sight.me.valid() || out.fault) {
        out.complete = true;
        tell(out);
        return;
    }
    tell(out);
    out.worth = ai::worth(*host_, sight.view, sight.me, text);
    out.forecasts = counsel(sight).forecast(sight.view, text);
    out.complete = true;
    tell(out);
}

}  // namespace demarche::ui
