#include "ui/adviser.h"

#include <fmt/format.h>

#include <algorithm>

#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "game/by_itself.h"
#include "session/draft_words.h"
#include "session/means_words.h"

namespace demarche::ui {

namespace {

constexpr std::size_t kKept = 24;  ///< Opinions: as many drafts as anybody compares.

}  // namespace

Adviser::Adviser(std::unique_ptr<script::Host> host, std::function<void()> wake,
                 std::shared_ptr<const script::PackageFiles> files)
    : host_(std::move(host)), wake_(std::move(wake)), files_(std::move(files)) {
    thread_ = std::thread{[this] {
        run();
        over_ = true;
        wake_();
    }};
}

Adviser::~Adviser() {
    retire();
    thread_.join();
}

void Adviser::retire() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    signal_.notify_all();
}

std::shared_ptr<const Situation> Adviser::situation(const std::shared_ptr<const Sight>& sight) {
    std::shared_ptr<const Situation> out;
    {
        const std::lock_guard lock{mutex_};
        if (situation_ && situation_->seat == sight->me) out = situation_;
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
            if ((*it)->seat == sight->me && (*it)->text == text) {
                out = *it;
                break;
            }
        }
        if (out && out->stamp == sight->stamp) return out;  // complete, or being completed
        if (judging_ && judging_->sight == sight && judging_->text == text) return out;
        for (Question& question : questions_) {
            if (question.sight->me == sight->me && question.text == text) {
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
    Outlook out;
    out.stamp = sight.stamp;
    out.gift = gift;
    if (auto would = game::if_committed(*host_, sight.view.world, sight.me,
                                        CommitMore{gift.agreement, gift.resource, gift.amount}))
        out.what = *would;
    return out;
}

std::shared_ptr<const Estimate> Adviser::estimate(const std::shared_ptr<const Sight>& sight, const PlannedAct& act) {
    {
        const std::lock_guard lock{mutex_};
        if (estimate_ && estimate_->stamp == sight->stamp && estimate_->act == act) return estimate_;
        if (wanted_estimate_ && wanted_estimate_->first == sight && wanted_estimate_->second == act) return nullptr;
        wanted_estimate_ = {sight, act};
    }
    signal_.notify_all();
    return nullptr;
}

std::shared_ptr<const WayOut> Adviser::way_out(const std::shared_ptr<const Sight>& sight, AgreementId agreement) {
    {
        const std::lock_guard lock{mutex_};
        if (way_out_ && way_out_->stamp == sight->stamp && way_out_->agreement == agreement) return way_out_;
        if (wanted_way_out_ == std::pair{sight, agreement}) return nullptr;
        wanted_way_out_ = {sight, agreement};
    }
    signal_.notify_all();
    return nullptr;
}

WayOut Adviser::price(const Sight& sight, AgreementId id) {
    const Scenario& s = host_->scenario();
    WayOut out;
    out.stamp = sight.stamp;
    out.agreement = id;
    const Agreement* const agreement = sight.view.world.agreement(id);
    if (agreement == nullptr) return out;
    out.leaving = session::leaving_lines(*host_, s, sight.view, *agreement);
    if (agreement->status != AgreementStatus::kInForce) return out;
    for (std::size_t i = 0; i < agreement->text().terms.size(); ++i) {
        if (!can_break(s, *agreement, i, sight.me)) continue;
        out.broken.emplace(static_cast<int>(i),
                           session::breach_price(*host_, s, sight.view, *agreement, agreement->text().terms[i].clause));
    }
    return out;
}

std::shared_ptr<const Counsel> Adviser::counsel(const std::shared_ptr<const Sight>& sight) {
    std::shared_ptr<const Counsel> out;
    {
        const std::lock_guard lock{mutex_};
        const World& w = sight->view.world;
        if (counsel_ && counsel_->seat == sight->me && counsel_->round == w.round && counsel_->phase == w.phase)
            out = counsel_;
        if (asked_counsel_ == sight->stamp) return out;
        asked_counsel_ = sight->stamp;
        wanted_counsel_ = sight;
    }
    signal_.notify_all();
    return out;
}

Estimate Adviser::gauge(const Sight& sight, const PlannedAct& act) {
    Estimate out;
    out.stamp = sight.stamp;
    out.act = act;
    out.worth = mind_of(sight).act(sight.view, act.action, act.params);
    if (auto costs = game::act_costs(*host_, sight.view.world, {sight.me, act.action, {}, act.params}))
        out.costs = std::move(*costs);
    out.word = game::word_on_act(*host_, sight.view.world, {sight.me, act.action, {}, act.params});
    return out;
}

void Adviser::consider(const Sight& sight, Counsel& counsel) {
    const Scenario& s = host_->scenario();
    const World& w = sight.view.world;
    if (counsel.stamp != sight.stamp) counsel = {sight.stamp, sight.me, w.round, w.phase, false, {}, {}};
    ai::Adviser& adviser = mind_of(sight);
    // What asks for a decision comes before what may be done.
    for (const OpenChoice& open : w.choices) {
        if (open.actor != sight.me || open.taken >= 0) continue;
        const std::vector<int> options = game::choices_open(*host_, w, open);
        if (options.empty() || counsel.card(open.card, options.front()) != nullptr) continue;
        const std::vector<ai::Worth> worths = adviser.choices(sight.view, open, options);
        for (std::size_t i = 0; i < options.size(); ++i)
            counsel.cards[{open.card, options[i]}] = worths[i];
        return;
    }
    for (const HeldCard& held : w.hands) {
        if (held.actor != sight.me || counsel.card(held.card, -1) != nullptr) continue;
        counsel.cards[{held.card, -1}] = adviser.card(sight.view, held.card);
        return;
    }
    if (s.phases[w.phase].like == PhaseLike::kDecision) {
        for (std::size_t i = 0; i < s.actions.size(); ++i) {
            const ActionId id{i};
            if (counsel.act(id) != nullptr) continue;
            auto may = game::action_open(*host_, w, sight.me, id);
            if (!may || !may->yes) continue;
            counsel.acts[id] = adviser.acts(sight.view, {id}).front();
            return;
        }
    }
    counsel.complete = true;
}

const std::string* Doors::reason(InstitutionId body, AgreementTypeId kind) const {
    const auto found = shut.find(body);
    if (found == shut.end()) return nullptr;
    for (const game::ShutDoor& door : found->second) {
        if (std::find(door.kinds.begin(), door.kinds.end(), kind) != door.kinds.end()) return &door.reason;
    }
    return nullptr;
}

std::shared_ptr<const Doors> Adviser::doors(const std::shared_ptr<const Sight>& sight) {
    std::shared_ptr<const Doors> out;
    {
        const std::lock_guard lock{mutex_};
        if (doors_ && doors_->seat == sight->me) out = doors_;
        if ((out && out->stamp == sight->stamp) || wanted_doors_ == sight || trying_doors_ == sight->stamp) return out;
        wanted_doors_ = sight;
    }
    signal_.notify_all();
    return out;
}

Doors Adviser::try_doors(const Sight& sight) {
    Doors out;
    out.stamp = sight.stamp;
    out.seat = sight.me;
    const Scenario& s = host_->scenario();
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const InstitutionId body{i};
        if (auto shut = game::shut_doors(*host_, sight.view.world, body); !shut.empty())
            out.shut[body] = std::move(shut);
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
    return working_ || !questions_.empty() || wanted_situation_ || wanted_outlook_ || wanted_estimate_ ||
           wanted_way_out_ || wanted_counsel_ || wanted_doors_ || history_asked_ == Asked::kWanted;
}

std::optional<Error> Adviser::take_fault() {
    const std::lock_guard lock{mutex_};
    if (fault_ != Fault::kNew) return std::nullopt;
    fault_ = Fault::kTold;
    return *host_->switched_off();  // it stays as it is from then on
}

void Adviser::run() {
    for (;;) {
        std::shared_ptr<const Sight> sight;
        std::optional<Question> question;
        std::optional<std::pair<std::shared_ptr<const Sight>, Gift>> gift;
        std::optional<std::pair<std::shared_ptr<const Sight>, PlannedAct>> planned;
        std::optional<std::pair<std::shared_ptr<const Sight>, AgreementId>> parting;
        std::shared_ptr<const Sight> advised;
        std::shared_ptr<const Sight> before_doors;
        {
            std::unique_lock lock{mutex_};
            working_ = false;
            signal_.wait(lock, [this] {
                return stopping_ || wanted_situation_ || wanted_outlook_ || wanted_estimate_ || wanted_way_out_ ||
                       !questions_.empty() || wanted_counsel_ || wanted_doors_ || history_asked_ == Asked::kWanted;
            });
            if (stopping_) return;
            working_ = true;
            if (wanted_situation_) {
                sight = std::move(wanted_situation_);
                wanted_situation_ = nullptr;
            } else if (wanted_outlook_) {
                gift = wanted_outlook_;
            } else if (wanted_estimate_) {
                planned = wanted_estimate_;
            } else if (wanted_way_out_) {
                parting = wanted_way_out_;
            } else if (wanted_doors_) {
                before_doors = std::move(wanted_doors_);
                wanted_doors_ = nullptr;
                trying_doors_ = before_doors->stamp;
            } else if (!questions_.empty()) {
                question = std::move(questions_.back());
                questions_.pop_back();
                judging_ = question;
            } else if (wanted_counsel_) {
                advised = wanted_counsel_;
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
            if (wanted_outlook_ == gift) wanted_outlook_.reset();
        } else if (planned) {
            auto fresh = std::make_shared<const Estimate>(gauge(*planned->first, planned->second));
            const std::lock_guard lock{mutex_};
            estimate_ = std::move(fresh);
            if (wanted_estimate_ == planned) wanted_estimate_.reset();
        } else if (parting) {
            auto fresh = std::make_shared<const WayOut>(price(*parting->first, parting->second));
            const std::lock_guard lock{mutex_};
            way_out_ = std::move(fresh);
            if (wanted_way_out_ == parting) wanted_way_out_.reset();
        } else if (before_doors) {
            auto fresh = std::make_shared<const Doors>(try_doors(*before_doors));
            const std::lock_guard lock{mutex_};
            doors_ = std::move(fresh);
        } else if (advised) {
            // One thing at a time: whatever else is asked meanwhile comes between.
            consider(*advised, growing_);
            auto fresh = std::make_shared<const Counsel>(growing_);
            const std::lock_guard lock{mutex_};
            const bool first = !counsel_ || counsel_->seat != fresh->seat || counsel_->round != fresh->round ||
                               counsel_->phase != fresh->phase || counsel_->stamp == fresh->stamp;
            if (fresh->complete && wanted_counsel_ == advised) wanted_counsel_ = nullptr;
            if (first || fresh->complete) counsel_ = std::move(fresh);
        } else if (!question) {
            auto history = remember();
            const std::lock_guard lock{mutex_};
            history_ = std::move(history);
            history_asked_ = Asked::kRead;
        } else {
            judge(*question->sight, question->text);
            const std::lock_guard lock{mutex_};
            judging_.reset();
        }
        if (host_->switched_off() != nullptr) {
            const std::lock_guard lock{mutex_};
            if (fault_ == Fault::kNone) fault_ = Fault::kNew;
        }
        wake_();
    }
}

ai::Adviser& Adviser::mind_of(const Sight& sight) {
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
    out.seat = sight.me;
    if (sight.me.valid()) {
        if (auto scores = game::objective_scores(*host_, w, sight.me)) out.objectives = std::move(*scores);
        out.score = game::weighted_mean(out.objectives);
        out.promised = game::promised(*host_, w, sight.me);
        for (std::size_t i = 0; i < s.actions.size(); ++i) {
            const ActionDef& def = s.actions[ActionId{i}];
            auto may = game::action_open(*host_, w, sight.me, ActionId{i});
            // An adviser that fails must not take the game away: what it cannot tell the game will.
            if (!may) may = game::Open{true, {}, {}, def.by_fn.valid() || def.by.contains(sight.me)};
            if (!may->ever) continue;
            Situation::Act act{ActionId{i}, may->yes, may->reason, {}};
            const std::vector<double> params = default_params(s, def.params, others_than(s, sight.me));
            if (auto costs = game::act_costs(*host_, w, {sight.me, ActionId{i}, {}, params}))
                act.costs = std::move(*costs);
            out.acts.push_back(std::move(act));
        }
    }
    if (sight.me.valid()) {
        for (const ConstituencyId who : s.constituencies_of(sight.me))
            out.tastes.emplace(who, game::tastes(*host_, w, who));
        const ai::Adviser& adviser = mind_of(sight);
        for (const ActorId actor : s.playable) {
            if (actor == sight.me) continue;
            out.thoughts[actor] = adviser.thoughts(sight.view, actor);
            out.lessons[actor] = adviser.lessons(actor);
        }
    }
    for (const OpenChoice& open : w.choices) {
        if (open.actor != sight.me) continue;
        const CardDef& card = s.cards[open.card];
        const int by_itself = game::choice_by_itself(card, game::choices_open(*host_, w, open));
        for (int i = 0; i < static_cast<int>(card.choices.size()); ++i) {
            auto may = game::choice_open(*host_, w, open, i);
            const bool mine = card.choices[static_cast<std::size_t>(i)].by == sight.me;
            if (!may) may = game::Open{true, {}, {}, mine};
            if (may->ever)
                out.choices[open.card].push_back(
                    {i, may->yes, may->reason, game::choice_costs(s, open.card, i), i == by_itself});
        }
    }
    for (const HeldCard& held : w.hands) {
        if (held.actor != sight.me) continue;
        Situation::Held& card = out.hand[held.card];
        auto may = game::card_open(*host_, w, sight.me, held.card);
        card.open = !may || may->yes;
        if (may) card.reason = may->reason;
        if (auto costs = game::act_costs(*host_, w, {sight.me, {}, held.card, {}})) card.costs = std::move(*costs);
    }
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (auto scores = game::mission_scores(*host_, w, *agreement); scores && *scores)
            out.missions[agreement->id] = **scores;
        for (const Ratification& one : agreement->ratifications) {
            if (one.done) continue;
            auto views = game::home_views(*host_, w, *agreement, one.actor);
            if (views)
                out.ratification.push_back(
                    {agreement->id, one.actor, ratification_odds(s, w, one.actor, *views, true)});
        }
    }
    return out;
}

void Adviser::tell(const Opinion& opinion) {
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(opinions_,
                      [&](const auto& one) { return one->seat == opinion.seat && one->text == opinion.text; });
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
    out.seat = sight.me;
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
        // Only parties pay, whoever a clause names besides.
        if (costs) std::erase_if(*costs, [&](const auto& cost) { return !text.parties.contains(cost.actor); });
        out.costs.push_back(costs ? std::move(*costs) : std::vector<ResourceCost>{});
    }
    if (auto scores = game::mission_scores(*host_, w, text)) out.scores = *scores;
    if (sight.me.valid()) {
        if (auto home = game::home_views(*host_, w, text, sight.me)) {
            out.home = std::move(*home);
            out.ratification = ratification_odds(s, w, sight.me, out.home);
            // What is shown is all that its adoption would do, also to who is no party to it.
            if (auto swayed = game::swayed_by(*host_, w, text, sight.me)) {
                out.home = std::move(*swayed);
            } else if (!text.parties.contains(sight.me)) {
                out.home.clear();
            }
        }
        out.spoken_for = session::spoken_for_text(*host_, w, sight.me, text);
        if (sound) {
            if (const auto must = game::must_ratify(*host_, w, text)) out.ratifiers = *must;
        }
    }
    if (!sight.me.valid() || out.fault) {
        out.complete = true;
        tell(out);
        return;
    }
    tell(out);
    out.worth = mind_of(sight).text(sight.view, text);
    out.adds = mind_of(sight).terms(sight.view, text);
    out.forecasts = mind_of(sight).forecast(sight.view, text);
    out.word = session::word_on(*host_, w, sight.me, text);
    out.complete = true;
    tell(out);
}

}  // namespace demarche::ui
