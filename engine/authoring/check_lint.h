#pragma once

// Inside the session only: what `check` reads off a scenario and off the games that were played of it.

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "script/finding.h"
#include "script/host.h"
#include "script/lua_tokens.h"

namespace demarche::script {
struct Binding;
}  // namespace demarche::script

namespace demarche::authoring {

class CheckPlay;

/// A file of a package or of the rule library, as `check` reads it.
struct LintSource {
    std::string module;
    std::string file;
    std::string text;
    std::vector<script::LuaToken> tokens;
    bool own = false;  ///< Of the package.
};

/// All of a package and of the rule library, without specs.
[[nodiscard]] std::vector<LintSource> sources_of(const script::PackageFiles& files);

/// The folder of a package's module that is a spec, and stands where none is looked for: "specs"; "" for any other.
[[nodiscard]] std::string misplaced_spec(const script::PackageFiles& files, std::string_view module);

/// Names that nothing gives a value. @param is_id  Of some definition.
[[nodiscard]] std::vector<script::Finding> unset_globals(const script::PackageFiles& files,
                                                         std::span<const LintSource> sources,
                                                         const std::function<bool(std::string_view)>& is_id);

/// What a loader cannot know from one definition: whether anybody can come to use it. A warning where the definitions
/// alone say that something cannot be, a note where it only never was in what was played.
class Lint {
 public:
    /// Of more a package has the number told alone.
    static constexpr std::size_t kMostFindings = 1000;

    Lint(const script::Host& host, const script::PackageFiles& files, std::vector<script::Finding>& out)
        : host_(host), s_(host.scenario()), files_(files), out_(out), handlers_(host.handlers()) {}

    /// What was found beyond the most, as one finding; after all others have run.
    void rest();
    void seats();
    /// Names that nothing gives a value.
    void globals();
    /// Flags that are read and never stored, or stored and never read.
    /// @param specs  The texts of the package's specs, which may read them, too.
    void flags(std::span<const std::string> specs);
    /// What the files say that no game may come by: methods of `game` taken for values, and, in a package that has a
    /// translation, texts for people that are not marked.
    void sources(bool translated);
    /// What the files read and call of modules that they require and that those do not have, and ids that functions are
    /// given in the place of parameters called `actor_id`, `clause_id` and the like.
    void modules_used();
    /// Modules of the package that no file of it requires. @param specs  The texts of its specs, which may, too.
    void modules(std::span<const std::string> specs);
    /// Objectives that are dealt, and for all to see.
    void pools();
    /// Functions and questions for events that this scenario cannot have.
    void hooks();
    /// Secret actions that are taken where all see when something changes.
    /// @param play  In which phases those are open that ask by a function; null: nothing was played.
    void secrets(const CheckPlay* play);
    /// See authoring::nearest and authoring::hint_for; of the thousandth mistake nobody reads what may have been meant,
    /// and each such search goes through all there is.
    [[nodiscard]] std::string_view nearest(std::string_view given, std::span<const std::string_view> all) const {
        return full() ? std::string_view{} : demarche::nearest(given, all);
    }
    [[nodiscard]] std::string hint_for(std::string_view given, const std::vector<std::string_view>& names,
                                       std::string_view what) const;
    [[nodiscard]] bool full() const { return out_.size() >= kMostFindings; }
    /// Is it a call of this function that stands there, and not of something that makes it?
    [[nodiscard]] bool defined_by(const SourcePlace& place, std::string_view call);
    /// Numbers, resources and institutions that nothing takes up.
    void unused();
    /// Clauses, parameters and actions of which nothing comes.
    void idle();
    /// Members whose vote counts for nothing.
    void weightless();
    /// Institutions without a member, other than formats.
    void memberless();
    /// Definitions that people cannot tell apart.
    void same_names();
    /// Agreements that nobody can bring about, and clauses that those who would have to agree never accept.
    /// @param play   What was heard of chorus and mandates; null: nothing was played.
    /// @param games  Played to their end.
    void agreements(const CheckPlay* play, int games);
    /// What people have read in play and no translation can know, other than `sources` has told already.
    /// @param rules  The folder of the rule library, whose texts are marked, too.
    void shown(const CheckPlay& play, const std::filesystem::path& folder, const std::filesystem::path& rules);
    /// @param games  Played to their end.
    void what_never_came(const CheckPlay& play, int games);

 private:
    class Handlers;
    struct Occurrences;
    struct FlagUses;
    static void collect_flags(const LintSource& source, FlagUses& uses);
    void unread_flags(const FlagUses& uses, std::span<const std::string> specs);
    void idle_clauses(const Occurrences& occurrences);
    void idle_params(const Occurrences& occurrences);
    /// Actors and places that a screen shows the same.
    void alike();
    /// Choices of one actor that read the same.
    void alike_choices();
    void weightless(const Rule& rule, std::span<const InstitutionId> bodies, const SourcePlace& place,
                    const std::string& path);
    /// @param game  Where `game` stands, with three tokens or more behind it.
    void of_game(const SourcePlace& place, std::span<const script::LuaToken> tokens, std::size_t game, bool translated);
    /// An id or a word where this type asks for one. @param type  In the notation of the Lua language server.
    void id_given(const SourcePlace& place, const std::string& where, std::string_view type, std::string_view given);
    /// What is of this type, compared with a text.
    /// @param called  How the function is called that is given it, for what it may have taken for something else.
    void value_compared(const SourcePlace& place, const std::string& where, std::string_view type,
                        std::string_view with, const std::string& called = {});
    /// A field that is read of what is of this type and no table that has fields: of an id or a list.
    void field_of_value(const SourcePlace& place, const std::string& where, std::string_view type,
                        std::string_view name);
    /// What is asked of a list that `game` gives, as if it went by ids: game:members("council").eu.
    /// @param game  The token "game".
    void list_given(const SourcePlace& place, std::span<const script::LuaToken> tokens, std::size_t game);
    /// Fields that the tables do not have which functions get, and what they are compared with and never are.
    void tables_given(const std::string& file, std::span<const script::LuaToken> tokens);
    struct FieldUse;
    /// What a function is given, without a field. @param at  Where its name stands. @param type  Of it.
    void itself_used(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                     std::string_view type, const Handlers& handlers);
    /// A parameter of a clause, an action or a promise that is read.
    void param_read(const FieldUse& use, const Handlers& handlers);
    /// A field that is read; at most one thing is told of it.
    void field_read(const FieldUse& use);
    void field_lacking(const FieldUse& use);
    /// A field that is a list, which is asked as if it went by ids, or for one of it.
    void field_indexed(const FieldUse& use);
    /// A status of a table that nobody knows.
    void status_compared(const FieldUse& use);
    /// Scores that measure a number between bounds which it never comes to.
    void scores_beyond(const std::string& file, std::span<const script::LuaToken> tokens);
    /// What game:agreements looks for and no agreement is. @param table  From its opening bracket on.
    void looked_for(const SourcePlace& place, std::span<const script::LuaToken> table);
    /// treaties.ratified_when with clauses that the agreement cannot hold, or actors that are never a party.
    void ratified_when(const std::string& file, std::span<const script::LuaToken> tokens);
    /// Ids in the holes of texts, where people would read them.
    void ids_in_texts(const std::string& file, std::span<const script::LuaToken> tokens);
    /// Texts whose holes and values have other names.
    void values_of_texts(const std::string& file, std::span<const script::LuaToken> tokens);
    /// A reason without the answer that it is for. @param at  Of the `return`.
    void reason_alone(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                      script::HandlerKind kind);
    /// More values behind a `return` than are asked for. @param at  Of the `return`.
    void returns_more(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                      script::HandlerKind kind);
    /// What a `kept` gives back that is no verdict. @param at  Of the `return`. @param about  See Finding::about.
    void verdict_given(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                       const std::string& about);
    /// What is done with one of a list that is known, by its place. @param open  The bracket of the index.
    void entry_of_list(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t open,
                       const std::string& where, std::string_view element, std::size_t begin);
    /// A text with holes that is given as it is where people read it.
    void without_values(const SourcePlace& place, const std::string& where, std::span<const script::LuaToken> argument);
    /// What functions give back that is no answer.
    void answers(const std::string& file, std::span<const script::LuaToken> tokens);
    /// A table for `game` that is written out. @param table  From its opening bracket on. @param known  A field that
    /// has been looked at.
    void table_written(const SourcePlace& place, const std::string& where, std::string_view shape,
                       std::span<const script::LuaToken> table, std::string_view known = {});
    /// A status that is compared with or looked for.
    void status_given(const SourcePlace& place, const std::string& where, const std::string& word);
    /// What the events of these hooks do not have; whether this is such a field.
    bool event_lacks(const SourcePlace& place, const std::string& where, std::string_view name,
                     const std::set<EventKind>& events);
    /// A number of an event that is compared. @param next  Behind the field.
    void event_number_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t next,
                               const std::string& where, std::string_view name);
    /// The parameters of this name of the definitions at these places, or of all where there are none.
    /// @param all  Gets the names of all their parameters; may be null.
    [[nodiscard]] std::vector<const ParamDef*> params_called(std::string_view name, std::span<const SourcePlace> owners,
                                                             std::vector<std::string_view>* all) const;
    /// A parameter that a function reads.
    /// @param owners    The definitions to which the function belongs; none: it may be any's.
    /// @param compared  The text that it is compared with; null for none.
    void param_used(const SourcePlace& place, const std::string& where, std::string_view name,
                    std::span<const SourcePlace> owners, const script::LuaToken* compared);
    /// What none of these parameters ever is: a number that no step leads to, or a value of another kind.
    /// @param next  Behind the parameter. @return whether that has been told.
    bool param_never(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t next,
                     const std::string& where, std::span<const ParamDef* const> params);
    /// A parameter that is compared with a number it never is. @param at  Where `params.` stands.
    void param_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                        const std::string& where, std::span<const SourcePlace> owners);
    /// Whether a table in the files says `status = "word"`.
    [[nodiscard]] bool gives_status(std::string_view word);
    /// What is known of a module that a file requires.
    struct RequiredModule {
        const std::string& name;
        const std::optional<std::vector<std::string>>& fields;  ///< See Host::module_fields.
        /// Those that its file writes, with their parameters.
        const std::map<std::string, std::vector<std::string>, std::less<>>& functions;
    };
    /// @param at  Where the local stands that the module is called by, with two tokens or more behind it.
    void field_of_module(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at,
                         const RequiredModule& module);
    /// Ids that are written out in a call. @param open  Its opening bracket. @param parameters  Of the function.
    void ids_for(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t open,
                 std::string_view called, std::span<const std::string> parameters);
    /// What a method is given in the place of an indicator's subject, and of any other id. Whether something stands in
    /// the place of something else.
    bool subject_given(const SourcePlace& place, const script::Binding& binding,
                       std::span<const std::span<const script::LuaToken>> given);
    /// A number of the game that is compared with one that it never has.
    /// @param tokens  All of the file. @param game  Where `game` stands.
    void bounds_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t game);
    /// The resource that game:resource is asked for, where it has a cap; null for any other.
    [[nodiscard]] const ResourceDef* resource_capped(std::span<const std::span<const script::LuaToken>> given) const;
    /// A number that lies within bounds, and what people call it.
    struct Bounded {
        double min = 0, max = 0;
        std::string what;   ///< "'violence'"
        std::string where;  ///< "game:get"
        std::string hint = "another number, or other bounds of what it is compared with";
    };
    [[nodiscard]] Bounded round_at(const std::string& where) const;
    /// @param next  Behind the term that is compared.
    void compared_beyond(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t next,
                         const Bounded& bounded);
    /// What a method gives, compared with a text that it never is.
    void result_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t game);
    /// A list that a method gives, asked as though an empty one were no.
    void list_as_truth(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t game);
    /// `x == { 1 }`, which is never true. @param at  Where the table may begin.
    void new_table_compared(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at);
    /// `x ^ y`, whose last digit is the C library's. @param at  Where `^` may stand.
    void power(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at);
    /// `not x == 1`, which compares true or false. @param at  Where `not` may stand.
    void negated_comparison(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at);
    /// `x == 1 or 2`, which is true of any x. @param at  Where the comparison may begin.
    void half_comparison(const std::string& file, std::span<const script::LuaToken> tokens, std::size_t at);
    /// Rounds from now in which a card is to fall due.
    void due_after_the_end(const SourcePlace& place, std::span<const script::LuaToken> argument);
    /// A deck of which all cards are for the hand, and from which cards are to be drawn.
    void deck_drawn(const SourcePlace& place, std::string_view id);
    /// A deck from which somebody is to be dealt what it does not have.
    void deck_dealt(const SourcePlace& place, std::string_view id);
    /// More cards than the deck has for the hand. @param given  To game:deal.
    void cards_dealt(const SourcePlace& place, std::span<const std::span<const script::LuaToken>> given);
    /// A draw of no cards. @param given  To game:draw.
    void cards_drawn(const SourcePlace& place, std::span<const std::span<const script::LuaToken>> given);
    void none_taken(const SourcePlace& place, const std::string& where, double number);
    /// A number beyond the bounds of what is set. @param given  To game:set.
    void number_set(const SourcePlace& place, std::span<const std::span<const script::LuaToken>> given);
    /// A chair that is no member and no observer of its body. @param given  To game:set_chair.
    void chair_set(std::span<const std::span<const script::LuaToken>> given, const std::string& file);
    /// Cards for somebody who has no seat to play them from. @param actor  Its id, as it is given.
    void dealt_to(const SourcePlace& place, std::string_view actor);
    /// An objective that is to be shown and everybody sees.
    void objective_revealed(const SourcePlace& place, std::string_view id);
    /// A card that is to come by itself. @param id  Of it, as it is given.
    void card_played(const SourcePlace& place, const std::string& where, std::string_view id);
    /// A number beyond 0 and 1 where a probability is asked for.
    void probability(const SourcePlace& place, const std::string& where, std::span<const script::LuaToken> argument);
    /// An argument that people read. @param translated  The package has a translation.
    void text_given(const SourcePlace& place, const std::string& where, std::span<const script::LuaToken> argument,
                    bool translated);
    void plain_text(const SourcePlace& place, const std::string& where, const script::LuaToken& token, bool translated);
    [[nodiscard]] bool is_id(std::string_view name) const;
    /// For a module that no file requires. @param module  Its name within the package.
    [[nodiscard]] std::string hint_for_module(std::string_view module) const;
    /// @param about  See Finding::about.
    void add(script::Severity severity, const SourcePlace& place, std::string path, std::string message,
             std::string hint, std::string about = {});
    [[nodiscard]] std::vector<InstitutionId> bodies_of(const AgreementDef& type) const;
    [[nodiscard]] std::string names(ActorSet actors) const;
    /// Can anybody table it before this body, and would it be adopted if everybody said yes but these?
    [[nodiscard]] std::string obstacle(const AgreementDef& type, InstitutionId body, ActorSet rejecting,
                                       ActorSet abstaining) const;
    void agreement(AgreementTypeId id);
    /// Whom an agreement may have as its parties.
    [[nodiscard]] ActorSet possible_parties(const AgreementDef& type) const;
    void taboo(ClauseId id);
    [[nodiscard]] ActorSet payers(const AgreementDef& type) const;
    /// No more than this can an actor ever have of it, if no script grants any.
    [[nodiscard]] double most_of(ActorId actor, ResourceId resource) const;
    /// The same with all that scripts may grant, which goes no further than the cap; infinite where there is none.
    [[nodiscard]] double most_ever(ActorId actor, ResourceId resource);
    /// Whether a script grants any of it, or grants what it works out.
    [[nodiscard]] bool granted(ResourceId resource);
    /// Is there a payer for each line? @param of  Who may stand for a parameter, and for whoever acts.
    bool cost(const CheckPlay& play, const Definition& def, std::string path, const Cost& cost, ActorSet of);
    void costs(const CheckPlay& play);
    /// Functions that spend what nobody can ever have.
    void spending(const CheckPlay& play);
    /// Who could be party to something that holds this clause.
    [[nodiscard]] ActorSet signatories(ClauseId clause) const;
    /// Clauses that are owed or paid for by somebody who can never be bound by them. @param able  Who can.
    void debts(ClauseId clause, ActorSet able);
    /// Where the unmarked text stands that people have read; nothing for what the package has not said, or what has
    /// been told already.
    [[nodiscard]] std::optional<SourcePlace> said_at(std::string_view message);
    /// Hooks, and functions for what ends, that nothing has run.
    void never_run(const CheckPlay& play, int games);
    void cards(const CheckPlay& play, int games);
    template <class Defs>
    void same_names(const Defs& defs, std::string_view kind);
    /// Agreements that no seat tabled in a game.
    void untabled(const CheckPlay& play, int games);
    /// A weight that a function gives, or that a helper function has hidden from the loader, and is always 0.
    void weights(const CheckPlay& play, int games);
    /// An error or a warning has told something of this place.
    [[nodiscard]] bool warned_at(const SourcePlace& place) const;
    /// The same of how cards of this deck come about.
    [[nodiscard]] bool told_of(const DeckDef& deck) const;
    void actions(const CheckPlay& play, int games);
    /// Cards for the hand of which nobody was dealt any.
    void undealt(const CheckPlay& play, int games);
    void choices(const CheckPlay& play, int games);
    void endings(const CheckPlay& play, int games);
    void objectives(const CheckPlay& play, int games);
    /// Functions that were to say what something costs and never named an amount.
    void free_of_cost(const CheckPlay& play);
    /// Probabilities that were beyond 0 and 1 each time, so that the dice decided nothing.
    void odds(const CheckPlay& play);
    /// Actors without a seat that have a vote by their chorus, and nothing has asked for it.
    void unasked(const CheckPlay& play, int games);
    /// A clause whose function asks more of somebody than any party can have, whatever it is set to.
    void beyond_all(const CheckPlay& play, ClauseId clause);
    void mandates(const CheckPlay& play, int games);
    /// Promises that were never judged, or whose judgement was always the same.
    void promises(const CheckPlay& play);
    /// Does this stand in the package's own sources, but for comments that nobody can tell from code here?
    [[nodiscard]] std::size_t times_in_sources(std::string_view text);

    /// Of the package and the rule library, without specs; read when first asked for.
    [[nodiscard]] const std::vector<LintSource>& all_sources();

    const script::Host& host_;
    const Scenario& s_;
    const script::PackageFiles& files_;
    std::vector<script::Finding>& out_;
    std::size_t beyond_ = 0;  ///< Findings that were too many.
    std::vector<script::Host::HandlerFacts> handlers_;
    std::vector<LintSource> sources_;
    std::optional<std::set<std::string, std::less<>>> grants_;  ///< Resources; "" for one that nobody can tell.
    std::set<ActionId> too_dear_;
    std::set<std::string, std::less<>> unmarked_;  ///< Texts that stand unmarked where people read them.
    ActorSet never_;                               ///< Chorus actors that have said yes to nothing.
    ActorSet refuse_;                              ///< Those of them that say no, not only nothing.
};

}  // namespace demarche::authoring
