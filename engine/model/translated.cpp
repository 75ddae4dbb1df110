#include "model/translated.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace demarche {

namespace {

/// Calls `text(Text&, place)` and `params(definition, ParamDefs, place)` for all that people read of a scenario.
template <class S, class OnText, class OnParams>
void walk(S& s, const OnText& text, const OnParams& params) {
    const SourcePlace whole{s.id + "/scenario.lua", 1};
    text(s.title, whole);
    text(s.summary, whole);
    for (auto* list : {&s.rounds, &s.teaching_aims, &s.teaching_debrief}) {
        for (auto& one : *list)
            text(one, whole);
    }
    const auto each = [&](auto& definitions, const auto& visit) {
        for (auto& def : definitions)
            visit(def, def.place_of_definition);
    };
    each(s.actors, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.short_name, at);
        for (auto& name : d.also)
            text(name, at);
        text(d.brief, at);
    });
    each(s.constituencies, [&](auto& d, const SourcePlace& at) { text(d.name, at); });
    each(s.places, [&](auto& d, const SourcePlace& at) { text(d.name, at); });
    each(s.indicators, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.unit, at);
    });
    each(s.relations, [&](auto& d, const SourcePlace& at) { text(d.name, at); });
    each(s.resources, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.unit, at);
    });
    each(s.institutions, [&](auto& d, const SourcePlace& at) { text(d.name, at); });
    each(s.clauses, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.text, at);
        params(d.id, d.params, at);
    });
    each(s.agreements, [&](auto& d, const SourcePlace& at) { text(d.name, at); });
    each(s.actions, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.text, at);
        params(d.id, d.params, at);
    });
    each(s.cards, [&](auto& d, const SourcePlace& at) {
        text(d.title, at);
        text(d.text, at);
        for (auto& choice : d.choices)
            text(choice.text, at);
    });
    each(s.objectives, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.text, at);
    });
    each(s.personalities, [&](auto& d, const SourcePlace& at) {
        for (auto& lines : d.voice) {
            for (auto& line : lines.lines)
                text(line, at);
        }
    });
    each(s.questions, [&](auto& d, const SourcePlace& at) {
        text(d.text, at);
        for (auto& option : d.options)
            text(option, at);
    });
    each(s.assurances, [&](auto& d, const SourcePlace& at) {
        text(d.name, at);
        text(d.text, at);
        params(d.id, d.params, at);
    });
    each(s.injects, [&](auto& d, const SourcePlace& at) {
        text(d.title, at);
        text(d.text, at);
    });
    each(s.endings, [&](auto& d, const SourcePlace& at) {
        text(d.title, at);
        text(d.text, at);
    });
}

std::string option_context(const std::string& definition, const ParamDef& param) {
    return definition + "." + param.name;
}

/// An option that names a place, an actor or an institution reads as its name.
bool names_something(const Scenario& s, const std::string& option) {
    return s.find<PlaceId>(option).has_value() || s.find<ActorId>(option).has_value() ||
           s.find<InstitutionId>(option).has_value();
}

std::string spaced(std::string word) {
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

/// The clause, action or assurance that a parameter belongs to.
std::string owner_of(const Scenario& s, const ParamDef& param) {
    std::string id;
    walk(
        s, [](const Text&, const SourcePlace&) {},
        [&](const std::string& definition, const std::vector<ParamDef>& params, const SourcePlace&) {
            for (const ParamDef& one : params) {
                if (&one == &param) id = definition;
            }
        });
    return id;
}

/// Which reader each translated scenario is for. Threads that look one up hold the scenario, so its words stay.
class Readers {
 public:
    void remember(const Scenario* scenario, const Words& words) {
        const std::unique_lock lock{mutex_};
        words_.insert_or_assign(scenario, words);
    }
    void forget(const Scenario* scenario) {
        const std::unique_lock lock{mutex_};
        words_.erase(scenario);
    }
    const Words& of(const Scenario& scenario) const {
        static const Words english;
        const std::shared_lock lock{mutex_};
        const auto hit = words_.find(&scenario);
        return hit == words_.end() ? english : hit->second;
    }

 private:
    mutable std::shared_mutex mutex_;
    std::unordered_map<const Scenario*, Words> words_;  ///< Looked up only.
};

Readers& readers() {
    static Readers all;
    return all;
}

}  // namespace

std::shared_ptr<const Scenario> translated(const Scenario& scenario, const Words& words) {
    const std::shared_ptr<Scenario> out{new Scenario(scenario), [](Scenario* done) {
                                            readers().forget(done);
                                            delete done;
                                        }};
    if (words.english()) return out;
    readers().remember(out.get(), words);
    walk(
        *out,
        [&](Text& text, const SourcePlace&) {
            // A definition's text has its values already, or holes that are filled when it is shown.
            if (!text.empty()) text = text.values.empty() ? Text{words.message(text.message)} : Text{words.say(text)};
        },
        [](const std::string&, const std::vector<ParamDef>&, const SourcePlace&) {});
    return out;
}

const Words& words_of(const Scenario& scenario) {
    return readers().of(scenario);
}

std::string label_of(const Scenario& scenario, const ParamDef& param) {
    const std::string* hit = words_of(scenario).find("parameter", param.name);
    return spaced(hit != nullptr ? *hit : param.name);
}

std::string label_of(const Scenario& scenario, const PhaseDef& phase) {
    const std::string* hit = words_of(scenario).find("phase", phase.id);
    return spaced(hit != nullptr ? *hit : phase.id);
}

std::string option_text(const Scenario& scenario, const ParamDef& param, std::size_t index) {
    const std::string& option = param.options.at(index);
    if (const auto place = scenario.find<PlaceId>(option)) return scenario.places[*place].name.str();
    if (const auto actor = scenario.find<ActorId>(option)) return scenario.actors[*actor].name.str();
    if (const auto body = scenario.find<InstitutionId>(option)) return scenario.institutions[*body].name.str();
    if (const Words& words = words_of(scenario); !words.english()) {
        if (const std::string* hit = words.find(option_context(owner_of(scenario, param), param), option)) return *hit;
    }
    return spaced(option);
}

void each_message(const Scenario& scenario,
                  const std::function<void(std::string_view, std::string_view, const SourcePlace&)>& tell) {
    walk(
        scenario,
        [&](const Text& text, const SourcePlace& at) {
            if (!text.empty()) tell({}, text.message, at);
        },
        [&](const std::string& definition, const std::vector<ParamDef>& params, const SourcePlace& at) {
            for (const ParamDef& param : params) {
                tell("parameter", param.name, at);
                for (const std::string& option : param.options) {
                    if (!names_something(scenario, option)) tell(option_context(definition, param), option, at);
                }
            }
        });
    for (const PhaseDef& phase : scenario.phases)
        tell("phase", phase.id, {scenario.id + "/scenario.lua", 1});
}

}  // namespace demarche
