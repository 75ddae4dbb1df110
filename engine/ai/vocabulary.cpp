#include "ai/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <utility>

#include "ai/heard_words.h"
#include "base/utf8.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kShort = 2;  ///< Letters of an id that is no word by itself: "us", "eu".
constexpr std::size_t kStem = 3;   ///< Letters that an inflected word has in common with its title at least.

std::string_view words_for(const HeardWords& entry, const Words* words) {
    if (words == nullptr) return entry.english;
    const std::string* const hit = words->find(entry.context, entry.key);
    return hit == nullptr ? std::string_view{} : std::string_view{*hit};
}

// --- letters and words --------------------------------------------------------------------------------------------

bool letter(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (first < 0x80) return std::isalnum(first) != 0;
    // Marks of other alphabets: U+0080..U+00BF (quotation marks among them) and U+2000..U+2BFF (dashes, arrows).
    return first != 0xC2 && !(first == 0xE2 && character.size() > 1 && static_cast<unsigned char>(character[1]) < 0xB0);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        if (end > begin) out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

Vocabulary::Phrases phrases_of(std::string_view text) {
    Vocabulary::Phrases out;
    for (const std::string_view phrase : split(text, '|')) {
        Vocabulary::Phrase next;
        bool apart = false;
        const std::size_t equals = phrase.find('=');
        if (equals != std::string_view::npos)
            next.value = std::strtod(std::string{phrase.substr(equals + 1)}.c_str(), nullptr);
        for (const std::string_view word : split(phrase.substr(0, equals), ' ')) {
            if (word == "..") {
                apart = true;
                continue;
            }
            const bool beginning = word.ends_with('*');
            next.parts.push_back({small_letters(word.substr(0, word.size() - (beginning ? 1 : 0))), beginning, apart});
            apart = false;
        }
        if (!next.parts.empty()) out.push_back(std::move(next));
    }
    return out;
}

bool fits(const Vocabulary::Phrase::Part& part, const std::string& word) {
    return part.beginning ? word.starts_with(part.word) : word == part.word;
}

/// The end of the phrase whose part `i` stands at `at` or, where others may come before it, behind; 0 where it does
/// not.
std::size_t run(const Vocabulary::Phrase& phrase, std::size_t i, const Tokens& in, std::size_t at) {
    if (i == phrase.parts.size()) return at;
    for (; at < in.size() && (i == 0 || in[at].sentence == in[at - 1].sentence); ++at) {
        if (fits(phrase.parts[i], in[at].word)) {
            if (const std::size_t end = run(phrase, i + 1, in, at + 1)) return end;
        }
        if (!phrase.parts[i].apart) return 0;
    }
    return 0;
}

Vocabulary::Name name_of(std::string_view title) {
    Vocabulary::Name out;
    const Tokens tokens{title};
    for (std::size_t i = 0; i < tokens.size(); ++i)
        out.push_back(tokens[i].word);
    return out;
}

void add_name(Vocabulary::Names& names, std::string_view title) {
    Vocabulary::Name name = name_of(title);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::string as_words(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

/// What a clause's text says right behind the number of a parameter: "{hours} hours a day", in whatever form.
void add_counted(Vocabulary::Names& names, const std::string& param, std::string_view text) {
    const std::string hole = "{" + param + "}";
    for (std::size_t at = text.find(hole); at != std::string_view::npos; at = text.find(hole, at + 1)) {
        std::string_view rest = text.substr(at + hole.size());
        if (!rest.starts_with(' ')) continue;
        rest.remove_prefix(1);
        if (const std::string forms = "{" + param + "|"; rest.starts_with(forms)) {
            rest.remove_prefix(forms.size());
            for (const std::string_view word : split(rest.substr(0, rest.find('}')), '|'))
                add_name(names, word);
        } else if (!rest.starts_with('{')) {
            const std::size_t end = std::min(rest.find_first_of(" .,;:{"), rest.size());
            if (utf8_length(rest.substr(0, end)) > 2) add_name(names, rest.substr(0, end));
        }
    }
}

}  // namespace

std::string small_letters(std::string_view text) {
    std::string out{text};
    for (std::size_t i = 0; i < out.size(); i = utf8_next(out, i)) {
        const auto first = static_cast<unsigned char>(out[i]);
        if (first < 0x80) {
            out[i] = static_cast<char>(std::tolower(first));
            continue;
        }
        if (i + 1 >= out.size()) break;
        const unsigned second = static_cast<unsigned char>(out[i + 1]);
        const auto put = [&](unsigned one, unsigned two) {
            out[i] = static_cast<char>(one);
            out[i + 1] = static_cast<char>(two);
        };
        if (first == 0xD0 && second >= 0x90 && second < 0xA0) put(0xD0, second + 0x20);               // U+0410..U+041F
        if (first == 0xD0 && second >= 0xA0 && second < 0xB0) put(0xD1, second - 0x20);               // U+0420..U+042F
        if ((first == 0xD0 && second == 0x81) || (first == 0xD1 && second == 0x91)) put(0xD0, 0xB5);  // yo
        if (first == 0xD2 && second % 2 == 0) put(0xD2, second + 1);  // U+0480..U+04BF, of Kazakh and Kyrgyz
    }
    return out;
}

Tokens::Tokens(std::string_view message) {
    std::size_t sentence = 0;
    marks_.push_back(false);
    std::string word;
    std::size_t from = 0;
    int brackets = 0;
    const auto close = [&] {
        if (word.empty()) return;
        std::string small = small_letters(word);
        // Digits have no capitals, and a lone letter begins a sentence.
        const bool capitals = utf8_length(word) > 1 &&
                              std::none_of(word.begin(), word.end(),
                                           [](char c) {
                                               return std::islower(static_cast<unsigned char>(c)) != 0 ||
                                                      std::isdigit(static_cast<unsigned char>(c)) != 0;
                                           }) &&
                              small != word;
        all_.push_back({std::move(small), sentence, capitals, from, from + word.size()});
        word.clear();
    };
    for (std::size_t i = 0; i < message.size();) {
        const std::string_view character = message.substr(i, utf8_next(message, i) - i);
        i += character.size();
        if (letter(character)) {
            if (word.empty()) from = i - character.size();
            word += character;
            continue;
        }
        close();
        if (character == "(") ++brackets;
        if (character == ")" && brackets > 0) --brackets;
        // Within brackets a title goes on: "(Between governments: Russia; tabled by Ukraine)".
        const bool stop = character == "." || character == "!" || character == "?" ||
                          (character == ";" && brackets == 0) || character == "\n" || character == "\u2026";
        if (!stop || all_.empty() || all_.back().sentence != sentence) continue;
        if (character == "?") marks_[sentence] = true;
        ++sentence;
        marks_.push_back(false);
    }
    close();
}

// --- what is known ------------------------------------------------------------------------------------------------

Vocabulary::Vocabulary(const Scenario& scenario, std::span<const Words> tongues)
    : actors_(scenario.actors.size()),
      shorts_(scenario.actors.size()),
      places_(scenario.places.size()),
      institutions_(scenario.institutions.size()),
      types_(scenario.agreements.size()),
      resources_(scenario.resources.size()),
      actions_(scenario.actions.size()),
      numbers_(scenario.indicators.size()),
      number_heads_(scenario.indicators.size()),
      cards_(scenario.cards.size()),
      assurances_(scenario.assurances.size()),
      type_heads_(scenario.agreements.size()),
      clauses_(scenario.clauses.size()) {
    for (const auto& [asked, entry] : heard_questions())
        rows_.push_back({asked, {}});
    for (std::size_t i = 0; i < scenario.clauses.size(); ++i) {
        for (const ParamDef& param : scenario.clauses[ClauseId{i}].params)
            clauses_[ClauseId{i}].settings.push_back({{}, std::vector<Names>(param.options.size())});
    }
    endings_.emplace_back();
    learn_names(scenario, nullptr, learn(nullptr));
    for (const Words& words : tongues) {
        if (!words.english()) learn_names(scenario, &words, learn(&words));
    }
    own_heads();
}

Vocabulary::Grammar Vocabulary::learn(const Words* words) {
    const auto take = [&](Phrases& into, const HeardWords& entry) {
        for (Phrase& phrase : phrases_of(words_for(entry, words)))
            into.push_back(std::move(phrase));
    };
    for (std::size_t i = 0; i < rows_.size(); ++i)
        take(rows_[i].phrases, heard_questions()[i].second);
    for (const auto& [list, heard] : heard_lists())
        take(lists_[static_cast<std::size_t>(list)], heard);
    const HeardTitles titles = heard_titles();
    take(deeds_, titles.deeds);
    take(money_, titles.money);
    for (const std::string_view ending : split(words_for(titles.endings, words), ' '))
        ending.starts_with('+') ? added_.emplace_back(ending.substr(1)) : endings_.emplace_back(ending);
    Grammar out;
    take(out.before_rest, titles.after_it);
    take(out.also, titles.also);
    for (const std::string_view ending : split(words_for(titles.adjectives, words), ' ')) {
        if (ending != "-") out.adjectives.emplace_back(ending);
    }
    return out;
}

void Vocabulary::learn_names(const Scenario& s, const Words* words, const Grammar& grammar) {
    const auto said = [&](const Text& text) { return words == nullptr ? text.str() : words->say(text); };
    const auto take = [&](auto& names, const auto& defs) {
        auto mine = names.begin();
        for (const auto& def : defs) {
            const std::string title = said(def.name);
            add_name(*mine, title);
            // "Kazakhstan (OSCE chair)"
            add_name(*mine, std::string_view{title}.substr(0, title.find(" (")));
            if (words == nullptr && def.id.size() > kShort) add_name(*mine, as_words(def.id));
            ++mine;
        }
    };
    take(actors_, s.actors);
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        for (const Text& name : s.actors[ActorId{i}].also)
            add_name(actors_[ActorId{i}], said(name));
    }
    take(places_, s.places);
    take(institutions_, s.institutions);
    short_bodies(s, said);
    take(types_, s.agreements);
    take(resources_, s.resources);
    take(actions_, s.actions);
    take(numbers_, s.indicators);
    for (std::size_t i = 0; i < s.indicators.size(); ++i)
        add_name(number_heads_[IndicatorId{i}], head_of(grammar, said(s.indicators[IndicatorId{i}].name)));
    for (std::size_t i = 0; i < s.assurances.size(); ++i) {
        const AssuranceDef& def = s.assurances[AssuranceTypeId{i}];
        add_name(assurances_[AssuranceTypeId{i}], said(def.name));
        add_name(assurances_[AssuranceTypeId{i}], said(def.text));
    }
    for (std::size_t i = 0; i < s.cards.size(); ++i) {
        const CardDef& card = s.cards[CardId{i}];
        CardNames& names = cards_[CardId{i}];
        add_name(names.titles, said(card.title));
        names.choices.resize(card.choices.size());
        for (std::size_t c = 0; c < card.choices.size(); ++c) {
            const std::string text = said(card.choices[c].text);
            add_name(names.choices[c], text);
            add_name(names.choices[c], std::string_view{text}.substr(0, text.find_first_of(",;:")));
        }
    }
    for (Names& names : resources_) {
        for (const Phrase& phrase : grammar.also) {
            const auto titled = [&](const Name& name) {
                return std::find(name.begin(), name.end(), phrase.parts.back().word) != name.end();
            };
            if (std::any_of(names.begin(), names.end(), titled)) add_name(names, phrase.parts.front().word);
        }
    }
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        // "OSCE" is the body, also where the actor that speaks for its members has that for a short name.
        Names name;
        add_name(name, said(s.actors[ActorId{i}].short_name));
        const bool of_body = std::any_of(institutions_.begin(), institutions_.end(), [&](const Names& body) {
            return !name.empty() && std::find(body.begin(), body.end(), name.front()) != body.end();
        });
        if (!name.empty() && !of_body) shorts_[ActorId{i}].push_back(std::move(name.front()));
    }
    for (std::size_t i = 0; i < s.agreements.size(); ++i)
        add_name(type_heads_[AgreementTypeId{i}], head_of(grammar, said(s.agreements[AgreementTypeId{i}].name)));
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        const ClauseDef& def = s.clauses[ClauseId{i}];
        ClauseNames& mine = clauses_[ClauseId{i}];
        add_name(mine.names, said(def.name));
        // "The bridge", "A police of both communities": nobody asks for another article.
        const Tokens title{said(def.name)};
        if (words == nullptr && title.size() > 2 && (title[0].word == "a" || title[0].word == "the"))
            add_name(mine.names, std::string_view{def.name.str()}.substr(title[1].from));
        if (words == nullptr) add_name(mine.names, as_words(def.id));
        add_name(mine.head, head_of(grammar, said(def.name)));
        for (std::size_t p = 0; p < def.params.size(); ++p) {
            const ParamDef& param = def.params[p];
            Setting& setting = mine.settings[p];
            const std::string* const label = words == nullptr ? nullptr : words->find("parameter", param.name);
            if (words == nullptr) add_name(setting.names, as_words(param.name));
            // "In 1 stage", where they are counted in stages.
            const bool counted = param.type == ParamType::kInteger || param.type == ParamType::kNumber;
            if (words == nullptr && counted && param.name.ends_with('s') && !param.name.ends_with("ss"))
                add_name(setting.names, as_words(param.name.substr(0, param.name.size() - 1)));
            if (label != nullptr) {
                // "Hours a day": what is counted stands first.
                const Name all = name_of(*label);
                add_name(setting.names, *label);
                if (all.size() > 1) add_name(setting.names, all.front());
            }
            add_counted(setting.names, param.name,
                        words == nullptr ? def.text.message : words->message(def.text.message));
            for (std::size_t o = 0; o < param.options.size(); ++o) {
                if (words == nullptr) {
                    add_name(setting.options[o], as_words(param.options[o]));
                } else if (const auto* option = words->find(def.id + "." + param.name, param.options[o])) {
                    add_name(setting.options[o], *option);
                }
                // What is called like somebody or something of the scenario bears that name (option_text).
                const auto like = [&](const auto& id, const auto& all) {
                    if (!id) return false;
                    for (const Name& name : all[*id]) {
                        Names& called = setting.options[o];
                        if (std::find(called.begin(), called.end(), name) == called.end()) called.push_back(name);
                    }
                    return true;
                };
                const std::string& option = param.options[o];
                if (!like(s.find<PlaceId>(option), places_) && !like(s.find<ActorId>(option), actors_))
                    (void)like(s.find<InstitutionId>(option), institutions_);
            }
        }
    }
}

void Vocabulary::short_bodies(const Scenario& s, const std::function<std::string(const Text&)>& said) {
    std::vector<Name> all;
    const auto gather = [&](const auto& defs) {
        for (const auto& def : defs)
            all.push_back(name_of(said(def.name)));
    };
    gather(s.institutions);
    gather(s.actors);
    gather(s.places);
    gather(s.agreements);
    gather(s.clauses);
    for (const ActorDef& actor : s.actors)
        all.push_back(name_of(said(actor.short_name)));
    const auto filler = [&](const std::string& word) {
        return in_list(List::kFills, word) || in_list(List::kJoins, word);
    };
    // "EU, Russia" are two who come together, and no "EU-Russia format".
    std::set<std::string> actors;
    for (const ActorDef& actor : s.actors) {
        for (const Text* const name : {&actor.name, &actor.short_name}) {
            if (Name one = name_of(said(*name)); one.size() == 1) actors.insert(std::move(one.front()));
        }
    }
    const auto of_an_actor = [&](const std::string& word) { return actors.contains(word); };
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const std::string title = said(s.institutions[InstitutionId{i}].name);
        const Tokens words{title};
        if (all[i].size() != words.size() || words.size() < 2) continue;
        const auto own = [&](std::size_t begin, std::size_t end) {
            const Name part{all[i].begin() + static_cast<std::ptrdiff_t>(begin),
                            all[i].begin() + static_cast<std::ptrdiff_t>(end)};
            if (filler(part.front()) || filler(part.back())) return;
            if (std::any_of(part.begin(), part.end(), of_an_actor)) return;
            const auto holds = [&](const Name& name) {
                return std::search(name.begin(), name.end(), part.begin(), part.end()) != name.end();
            };
            if (std::count_if(all.begin(), all.end(), holds) == 1) institutions_[InstitutionId{i}].push_back(part);
        };
        // Of single words only abbreviations say enough.
        for (const std::size_t at : {std::size_t{0}, words.size() - 1}) {
            if (words[at].capitals && utf8_length(words[at].word) > 1) own(at, at + 1);
        }
        for (std::size_t n = 2; n < words.size(); ++n) {
            own(0, n);
            own(words.size() - n, words.size());
        }
    }
}

std::string Vocabulary::head_of(const Grammar& grammar, std::string_view title) const {
    const Tokens words{title};
    std::string last;
    std::string small;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && end_at(grammar.before_rest, words, i) != i) break;
        // "Whose seals" are seals, and "still more observers" observers.
        if (i + 1 < words.size() && in_list(List::kOpens, words[i].word)) continue;
        if (i + 1 < words.size() && in_list(List::kSmall, words[i].word)) {
            if (small.empty()) small = words[i].word;
            continue;
        }
        last = words[i].word;
        const bool adjective = std::any_of(grammar.adjectives.begin(), grammar.adjectives.end(),
                                           [&](const std::string& ending) { return last.ends_with(ending); });
        if (!grammar.adjectives.empty() && !adjective) break;
    }
    return last.empty() ? small : last;
}

void Vocabulary::own_heads() {
    const auto keep_own = [](const std::vector<Names*>& all, const auto& besides) {
        std::vector<Names> kept(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const Name& head : *all[i]) {
                const auto has = [&](const Names* names) {
                    return std::find(names->begin(), names->end(), head) != names->end();
                };
                if (std::count_if(all.begin(), all.end(), has) == 1 && !besides(head)) kept[i].push_back(head);
            }
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            *all[i] = std::move(kept[i]);
    };
    std::vector<Names*> types;
    for (Names& names : type_heads_)
        types.push_back(&names);
    std::vector<Names*> clauses;
    for (ClauseNames& names : clauses_)
        clauses.push_back(&names.head);
    const auto every = [&](const Name& head) {
        return std::any_of(list(List::kTexts).begin(), list(List::kTexts).end(),
                           [&](const Phrase& phrase) { return fits(phrase.parts.front(), head.front()); });
    };
    // "Who can sign" is no clause of which somebody speaks who signs something.
    const auto verb = [&](const Name& head) {
        constexpr std::array kAnswers = {List::kYes,     List::kNo,    List::kYouSign,
                                         List::kRefuses, List::kQuits, List::kWalks};
        return every(head) || std::any_of(kAnswers.begin(), kAnswers.end(), [&](List one) {
                   return std::any_of(list(one).begin(), list(one).end(), [&](const Phrase& phrase) {
                       return std::any_of(phrase.parts.begin(), phrase.parts.end(),
                                          [&](const Phrase::Part& part) { return fits(part, head.front()); });
                   });
               });
    };
    // What a place is called, or the region that several lie in, says where and not which text: "the gas that stays in
    // Aceh" is no word about the "Aceh Monitoring Mission".
    const auto region = [&](const Name& head) {
        const auto within = [&](const Names& names) {
            return std::any_of(names.begin(), names.end(), [&](const Name& name) {
                return std::find(name.begin(), name.end(), head.front()) != name.end();
            });
        };
        const auto itself = [&](const Names& names) {
            return std::find(names.begin(), names.end(), head) != names.end();
        };
        return std::count_if(places_.begin(), places_.end(), within) > 1 ||
               std::any_of(places_.begin(), places_.end(), itself) ||
               std::any_of(actors_.begin(), actors_.end(), itself);
    };
    keep_own(types, [&](const Name& head) { return every(head) || region(head); });
    keep_own(clauses, verb);
    // "Missions in the south" are not what "the mission" means.
    std::vector<Names*> numbers;
    for (Names& names : number_heads_)
        numbers.push_back(&names);
    keep_own(numbers, [&](const Name& head) { return speaks(head.front()); });
    auto mine = numbers_.begin();
    for (Names& heads : number_heads_) {
        mine->insert(mine->end(), heads.begin(), heads.end());
        ++mine;
    }
}

// --- looking ------------------------------------------------------------------------------------------------------

Vocabulary::Span Vocabulary::find(const Phrases& phrases, const Tokens& in, std::size_t from) {
    for (std::size_t at = from; at < in.size(); ++at) {
        if (const std::size_t end = end_at(phrases, in, at); end != at) return {at, end};
    }
    return {};
}

std::size_t Vocabulary::end_at(const Phrases& phrases, const Tokens& in, std::size_t at) {
    std::size_t end = at;
    if (at >= in.size()) return end;
    for (const Phrase& phrase : phrases) {
        if (fits(phrase.parts.front(), in[at].word)) end = std::max(end, run(phrase, 1, in, at + 1));
    }
    return end;
}

bool Vocabulary::follows(const Tokens& in, List list, std::size_t begin) const {
    for (std::size_t at = 0; at < begin; ++at) {
        std::size_t end = end_at(this->list(list), in, at);
        if (end == at || in[at].sentence != in[begin].sentence) continue;
        while (end < begin) {
            const std::size_t next = end_at(this->list(List::kFills), in, end);
            if (next == end) break;
            end = next;
        }
        if (end == begin) return true;
    }
    return false;
}

Vocabulary::Measure Vocabulary::measure_at(const Phrases& phrases, const Tokens& in, std::size_t at) {
    Measure out{at, 0};
    for (const Phrase& phrase : phrases) {
        if (!fits(phrase.parts.front(), in[at].word)) continue;
        if (const std::size_t end = run(phrase, 1, in, at + 1); end > out.end) out = {end, phrase.value};
    }
    return out;
}

bool Vocabulary::speaks(const std::string& word) const {
    const auto in = [&](const Phrases& phrases) {
        return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
            return std::any_of(phrase.parts.begin(), phrase.parts.end(),
                               [&](const Phrase::Part& part) { return fits(part, word); });
        });
    };
    return std::any_of(lists_.begin(), lists_.end(), in) ||
           std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) { return in(row.phrases); });
}

bool Vocabulary::means_in_deeds(const std::string& word, const std::string& titled) const {
    return std::any_of(deeds_.begin(), deeds_.end(), [&](const Phrase& pair) {
        return fits(pair.parts.front(), word) && fits(pair.parts.back(), titled);
    });
}

bool Vocabulary::money(ResourceId id) const {
    return std::any_of(of(id).begin(), of(id).end(), [&](const Name& name) {
        return std::any_of(money_.begin(), money_.end(), [&](const Phrase& phrase) {
            return name.size() == 1 && fits(phrase.parts.front(), name.front());
        });
    });
}

bool Vocabulary::stands_behind(const Tokens& in, std::size_t end, std::size_t begin) const {
    while (end < begin) {
        const std::size_t next = end_at(list(List::kFills), in, end);
        if (next == end) return false;
        end = next;
    }
    return end == begin && begin < in.size() && in[end - 1].sentence == in[begin].sentence;
}

Vocabulary::Met Vocabulary::words_said(const Name& title, const Tokens& said, std::size_t begin,
                                       std::size_t end) const {
    constexpr std::size_t kLetters = 4;     // of a word that means something by itself, and of its beginning
    constexpr std::size_t kMostBehind = 6;  // "consult" and "consultations", not "sign" and "significantly"
    const auto alike = [&](const std::string& titled, const std::string& heard) {
        const std::size_t same = utf8_length(titled.substr(0, utf8_alike(titled, heard)));
        const std::size_t longer = std::max(utf8_length(titled), utf8_length(heard));
        // "Do you think" speaks of no things.
        return same >= kLetters && longer <= same + kMostBehind && !in_list(List::kSmall, heard);
    };
    Met met;
    for (const std::string& word : title) {
        bool there = false;
        for (std::size_t at = begin; at < end && !there; ++at)
            there = means_in_deeds(said[at].word, word) || alike(word, said[at].word);
        met.all += there ? 1 : 0;
        const bool small = utf8_length(word) < kLetters || in_list(List::kFills, word) || in_list(List::kSmall, word) ||
                           in_list(List::kJoins, word);
        if (!small) ++(there ? met.telling : met.missing);
    }
    return met;
}

bool Vocabulary::in_list(List list, const std::string& word) const {
    const Phrases& all = this->list(list);
    return std::any_of(all.begin(), all.end(), [&](const Phrase& phrase) {
        return phrase.parts.size() == 1 && fits(phrase.parts.front(), word);
    });
}

bool Vocabulary::names(std::string_view word) const {
    const auto in = [&](const Names& names) {
        return std::any_of(names.begin(), names.end(), [&](const Name& name) {
            return std::any_of(name.begin(), name.end(),
                               [&](const std::string& part) { return inflected(part, word); });
        });
    };
    const auto in_any = [&](const auto& all) { return std::any_of(all.begin(), all.end(), in); };
    if (in_any(actors_) || in_any(places_) || in_any(institutions_) || in_any(types_) || in_any(resources_) ||
        in_any(actions_))
        return true;
    return std::any_of(clauses_.begin(), clauses_.end(), [&](const ClauseNames& clause) {
        return in(clause.names) || std::any_of(clause.settings.begin(), clause.settings.end(), [&](const Setting& one) {
                   return in(one.names) || in_any(one.options);
               });
    });
}

bool Vocabulary::inflected(std::string_view title, std::string_view word) const {
    if (title == word) return true;
    std::size_t same = utf8_alike(title, word);
    const auto ending = [&](std::string_view rest) {
        return std::find(endings_.begin(), endings_.end(), rest) != endings_.end();
    };
    const std::string_view behind = word.starts_with(title) ? word.substr(title.size()) : std::string_view{};
    if (!behind.empty() && std::find(added_.begin(), added_.end(), behind) != added_.end()) return true;
    // The stem need not be all that the two have in common: "чая" and "чай".
    for (;;) {
        const std::string_view stem = title.substr(0, same);
        const bool enough = same == title.size() || utf8_length(stem) >= kStem;
        if (same == 0 || !enough) return false;
        if (ending(title.substr(same)) && ending(word.substr(same))) return true;
        same = utf8_before(title, same);
    }
}

Vocabulary::Span Vocabulary::find(const Names& names, const Tokens& in, std::size_t from) const {
    for (std::size_t at = from; at < in.size(); ++at) {
        std::size_t longest = 0;
        for (const Name& name : names) {
            std::size_t i = 0;
            while (i < name.size() && at + i < in.size() && inflected(name[i], in[at + i].word))
                ++i;
            if (i == name.size()) longest = std::max(longest, i);
        }
        if (longest > 0) return {at, at + longest};
    }
    return {};
}

}  // namespace demarche::ai
