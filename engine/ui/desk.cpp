#include "ui/desk.h"

#include "ai/retold.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "model/translated.h"
#include "session/draft_numbers.h"

namespace demarche::ui {

bool Sheets::top_is_pen() const {
    return pen && !(menu || why || keys || ledger || stopped || outcome || assure || speech || brief || act || card);
}

void Sheets::close_top() {
    if (menu) {
        menu = workshop_asked = false;
    } else if (why) {
        why.reset();
    } else if (keys) {
        keys = false;
    } else if (ledger) {
        ledger = false;
    } else if (stopped) {
        stopped = false;
    } else if (outcome) {
        outcome = false;
    } else if (assure) {
        assure.reset();
    } else if (speech) {
        close_speech();
    } else if (brief) {
        brief = false;
    } else if (act) {
        act.reset();
    } else if (card) {
        card.reset();
    } else if (pen) {
        pen.reset();
    } else if (agreement && parting) {
        parting.reset();
    } else if (agreement) {
        agreement.reset();
    } else if (draft) {
        draft.reset();
        draft_version = 0;
    } else if (place) {
        place.reset();
    } else if (actor) {
        actor.reset();
    }
}

void Sheets::close_speech() {
    speech = false;
    speech_shown = 0;
    speech_focus = Sheets{}.speech_focus;
}

bool Desk::my_turn() const {
    if (!me.valid() || !now) return false;
    const World& w = now->view.world;
    if (w.ended || !w.seated.contains(me)) return false;
    return s().phases[w.phase].sequential ? w.turn == me : !w.ready.contains(me);
}

bool Desk::live() const {
    return !past && my_turn() && waiting.empty() && !stop;
}

void Desk::give(Command command) {
    if (!me.valid()) return;
    session::put_titles(s(), w(), words_of(s()), command);
    waiting.insert(play->submit(me, std::move(command)));
}

void Desk::lay_pen_aside(Ui& ui) {
    if (!sheets.pen) return;
    if (sheets.pen->text != sheets.pen->before || !sheets.pen->message.empty()) {
        ui.say(sheets.pen->amends ? ui.tr("What you wrote is laid aside; Amend takes it up again.")
                                  : ui.tr("What you wrote is laid aside; New draft takes it up again."));
        pen_aside = std::move(sheets.pen);
    }
    sheets.pen.reset();
}

void Desk::hand_to(ActorId next) {
    me = next;
    curtain = true;
    // What the one before has asked for is answered to nobody.
    unheard.merge(waiting);
    waiting.clear();
    past.reset();
    sheets = {};
    pen_aside.reset();
    pen_request = act_request = ready_request = 0;
    said_ready = {};
    laid_aside.clear();
    seen.clear();
    silent_on.clear();
    left_open.clear();
    press.clear();
    press_told = press_open = 0;
    press_tall = 0;
    press_last.reset();
    press_filter = {};
    show_reckonings = false;
    speech.clear();
    speech_to = {};
    vote_words.clear();
    answers.clear();
    scales.clear();
    taken_home.clear();
    relation_from.reset();
    relation_to.reset();
    room = Room::kTable;
}

void Desk::refresh(Ui& ui) {
    const int said = ui.times_said();
    // Answers come first: what they say belongs to the phase that they have brought about, and is not hushed with the
    // one before; and who still waits for one is not told that the others have brought something new.
    hear_answers(ui);
    // No older than what the answers tell of.
    now = play->sight(me);
    set_pace();
    if (!now) return;
    situation = adviser->situation(past ? past : now);
    // Whether a word of readiness still holds goes by the phase that is looked at now.
    look_at_phase(ui, said);
    look_at_readiness(ui);
    close_sheets_of_what_is_gone();
    // Whoever sits here from now on is counselled, and told whatever comes next.
    hand_on_keyboard(ui);
    counsel = me.valid() && !past && !curtain && !now->view.world.ended ? adviser->counsel(now) : nullptr;
    // A game that stops, or ends, lays its own sheet over all others; what is said of faults stays over the end.
    show_stop();
    tell_of_faults(ui);
    show_end(ui, said);
}

void Desk::hear_answers(Ui& ui) {
    for (Play::Answer& answer : play->take_answers()) {
        waiting.erase(answer.request);
        if (unheard.erase(answer.request) > 0) continue;
        if (handed_on.erase(answer.request) > 0) {
            for_workshop.push_back(std::move(answer));
            continue;
        }
        if (answer.error) {
            const Error why = me.valid() ? answer.error->for_a_seat() : *answer.error;
            ui.say(sentence(why.of_a_script() ? ai::fault_retold(ui.words(), why.text())
                                              : ai::retold(words_of(s()), why.message)),
                   true);
        } else if (!answer.done.empty()) {
            ui.say(ai::retold(ui.words(), answer.done));
        }
        if (answer.past) past = std::move(answer.past);
        if (answer.request == pen_request) {
            if (!answer.error) sheets.pen.reset();
            pen_request = 0;
        }
        if (answer.request == ready_request) {
            said_ready = answer.error ? Moment{} : looked;
            ready_request = 0;
        }
        if (answer.request == act_request) {
            if (!answer.error) sheets.act.reset();
            act_request = 0;
        }
    }
}

void Desk::set_pace() {
    // While the player is elsewhere, the table waits.
    const bool busy = sheets.menu || sheets.settings || sheets.keys;
    play->set_resting(busy);
    const bool pause = past != nullptr || curtain || busy || play->people().size() != 1;
    play->set_pace(pause ? 0 : settings->pace == Pace::kCalm ? 9000 : settings->pace == Pace::kLively ? 3000 : 0);
}

void Desk::look_at_phase(Ui& ui, int said) {
    if (now->view.world.moment() == looked) return;
    looked = now->view.world.moment();
    laid_aside.clear();
    // "As things stand, you would be bound": things stand otherwise, and nobody asks any more. What has come with
    // the new phase stays.
    if (ui.times_said() == said) ui.hush_phase();
}

void Desk::look_at_readiness(Ui& ui) {
    // Somebody has brought something new: the phase waits for a word on it, and the player is told why it goes on.
    if (said_ready != looked) said_ready = {};
    if (said_ready == Moment{} || !my_turn() || !waiting.empty() || play->thinking().valid()) return;
    said_ready = {};
    ui.say(ui.tr("Not over yet: the others have brought something new."));
}

void Desk::close_sheets_of_what_is_gone() {
    if (sheets.draft && view().world.draft(*sheets.draft) == nullptr) sheets.draft.reset();
    if (!sheets.draft) sheets.draft_version = 0;
    if (sheets.agreement && view().world.agreement(*sheets.agreement) == nullptr) sheets.agreement.reset();
}

void Desk::hand_on_keyboard(Ui& ui) {
    if (play->people().size() <= 1 || my_turn() || now->view.world.ended || curtain) return;
    for (const ActorId other : play->people()) {
        if (other == me) continue;
        const auto theirs = play->sight(other);
        if (!theirs) continue;
        const World& t = theirs->view.world;
        const bool turn = s().phases[t.phase].sequential ? t.turn == other : !t.ready.contains(other);
        if (!t.ended && t.seated.contains(other) && turn) {
            hand_to(other);
            now = theirs;
            ui.hush();
            situation = adviser->situation(now);
            break;
        }
    }
}

void Desk::show_stop() {
    if (stop || now->view.world.ended) return;
    stop = play->stopped();
    if (!stop) return;
    sheets = {};
    sheets.stopped = true;
}

void Desk::tell_of_faults(Ui& ui) {
    for (const std::string& where : play->take_script_faults())
        ui.say(ui.tr("A script of this scenario failed and was set aside ({place}); the game goes on.", where), true,
               false);
    if (auto fault = adviser->take_fault())
        ui.say(ui.tr("Your advisers have nothing more to say: {reason}",
                     without_stop(ai::fault_retold(ui.words(), fault->message))),
               true, false);
}

void Desk::show_end(Ui& ui, int said) {
    if (!now->view.world.ended || seen_end) return;
    seen_end = true;
    if (ui.times_said() == said) ui.hush_phase();
    sheets = {};
    sheets.outcome = true;
}

std::unique_ptr<Desk> open_desk(Ui& ui, std::shared_ptr<const Scenario> scenario, session::Session session,
                                std::filesystem::path file, Play::Setup setup,
                                std::unique_ptr<script::Host> adviser_host, std::unique_ptr<render::MapPicture> map,
                                Settings& settings, std::shared_ptr<const script::PackageFiles> files) {
    auto desk = std::make_unique<Desk>();
    render::Window& window = ui.window();
    desk->play = std::make_unique<Play>(std::move(session), std::move(file), setup, [&window] { window.wake(); });
    desk->adviser = std::make_unique<Adviser>(
        std::move(adviser_host), [&window] { window.wake(); }, std::move(files));
    desk->map = std::move(map);
    name_countries(ui, *desk->map);
    desk->scenario = std::move(scenario);
    desk->settings = &settings;
    const Scenario& s = desk->s();
    for (const ActorId seat : setup.people) {
        desk->me = seat;
        break;
    }
    desk->curtain = setup.people.size() > 1;
    // The countries of the actors, each in its colour.
    const map::Chart& chart = desk->map->chart();
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        const ActorDef& actor = s.actors[ActorId{i}];
        const ImU32 colour = colour_of(s, ActorId{i});
        if (const auto group = chart.groups.find(actor.id); group != chart.groups.end()) {
            for (const std::string& country : group->second)
                desk->map->tint(country, colour);
        } else if (actor.kind == ActorKind::kState && actor.capital) {
            const map::Country* country = chart.at({actor.capital->lat, actor.capital->lon});
            if (country != nullptr) desk->map->tint(country->id, colour);
        }
    }
    // What the map shows first: the first two numbers of places that are better low or high.
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != SubjectKind::kPlace || def.visible != Visible::kPublic) continue;
        if (!desk->map_fill) {
            desk->map_fill = IndicatorId{i};
        } else if (!desk->map_ring) {
            desk->map_ring = IndicatorId{i};
        }
    }
    return desk;
}

void begin_draft(Desk& desk, AgreementTypeId id) {
    const Scenario& s = desk.s();
    const AgreementDef& type = s.agreements[id];
    Pen pen;
    const std::vector<InstitutionId> frameworks = frameworks_for(s, desk.w(), id, desk.me);
    // Where the chair holds every pen the draft is refused in words when it is tabled.
    const InstitutionId framework = !frameworks.empty()       ? frameworks.front()
                                    : type.frameworks.empty() ? InstitutionId{std::size_t{0}}
                                                              : type.frameworks.front();
    const PlaceId place = !type.has_place       ? PlaceId{}
                          : type.places.empty() ? PlaceId{std::size_t{0}}
                                                : type.places.front();
    ActorSet parties = type.include;
    if (desk.me.valid() && (type.only.empty() || type.only.contains(desk.me))) parties.insert(desk.me);
    pen.text = plain_text(s, id, framework, place, parties);
    pen.before = pen.text;
    desk.sheets.pen = std::move(pen);
}

void begin_draft(Desk& desk, const DraftText& text) {
    Pen pen;
    pen.text = text;
    pen.before = text;
    desk.sheets.pen = std::move(pen);
}

void begin_amendment(Desk& desk, const Draft& draft) {
    if (desk.pen_aside && desk.pen_aside->amends == draft.id) {
        desk.sheets.pen = std::move(desk.pen_aside);
        desk.pen_aside.reset();
        return;
    }
    Pen pen;
    pen.amends = draft.id;
    pen.version = draft.version();
    pen.before = draft.text();
    pen.text = draft.text();
    desk.sheets.pen = std::move(pen);
}

bool waits_for_me(const Desk& desk, const Draft& draft) {
    return desk.me.valid() && draft.status == DraftStatus::kOpen && draft.vote(desk.me) == Vote::kNone &&
           voters(desk.s(), desk.w(), draft.text()).contains(desk.me);
}

}  // namespace demarche::ui
