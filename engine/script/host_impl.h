#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/cpu_time.h"
#include "base/hash.h"
#include "script/answers.h"
#include "script/game_object.h"
#include "script/host.h"
#include "script/host_values.h"
#include "script/loader.h"
#include "script/lua_util.h"

namespace demarche::script {

/// math.random of a handler that changes the game: the stream "script" of its World, brought back when it has moved.
/// Handlers run within handlers, and all draw from the one stream: the outer one hands it on and takes it back as the
/// inner one has left it. An inner one that fails is undone, and what the outer one had handed on with it: the outer
/// one then goes on where it stood itself.
class ScriptDice {
 public:
    ScriptDice(Sandbox& sandbox, ScriptDice*& innermost, Transaction* tx)
        : sandbox_(sandbox), innermost_(innermost), outer_(innermost), tx_(tx) {
        if (outer_ != nullptr) outer_->keep();
        if (tx_ != nullptr) stream_ = in_world();
        draw_from();
        innermost_ = this;
    }
    ~ScriptDice() {
        innermost_ = outer_;
        if (outer_ == nullptr) {
            sandbox_.set_random(nullptr);
            return;
        }
        if (done_ && outer_->tx_ != nullptr) outer_->stream_ = outer_->in_world();
        outer_->draw_from();
    }
    ScriptDice(const ScriptDice&) = delete;
    ScriptDice& operator=(const ScriptDice&) = delete;

    /// The handler has done its work: the stream is written back if it was drawn from.
    void done() {
        keep();
        done_ = true;
    }

 private:
    static std::uint64_t key() {
        static const std::uint64_t kKey = hash_text("script");
        return kKey;
    }
    [[nodiscard]] Stream in_world() const {
        const std::vector<NamedStream>& streams = tx_->world().streams;
        const auto at = std::lower_bound(streams.begin(), streams.end(), key(),
                                         [](const NamedStream& s, std::uint64_t k) { return s.name < k; });
        return at != streams.end() && at->name == key() ? at->stream : Stream::named(tx_->world().seed, "script");
    }
    /// Held against the World as it is: what was written before may have been undone.
    void keep() {
        if (tx_ == nullptr || stream_ == in_world()) return;
        tx_->emit(StreamMoved{key(), stream_.state()});
    }
    void draw_from() { sandbox_.set_random(tx_ != nullptr ? &stream_ : nullptr); }

    Sandbox& sandbox_;
    ScriptDice*& innermost_;
    ScriptDice* outer_;
    Transaction* tx_;
    Stream stream_;
    bool done_ = false;
};

/// Units of work of a call that takes so long without a count that it would be made twice.
inline constexpr std::int64_t kSlowWork = 500'000;

struct Host::Impl {
    std::shared_ptr<const PackageFiles> files;
    LoadedPackage package;
    std::shared_ptr<const Scenario> scenario;
    IdStrings ids;
    GameObject game;
    std::vector<std::uint32_t> reads;  ///< By handler: which of its parameters it reads.
    Answers answers;
    Reads seen;        ///< By the question that is being asked.
    ActorId eyes;      ///< See Host::Eyes.
    ActorSet readers;  ///< Of the answer that is being asked for; see Host::test.
    ScriptDice* dice = nullptr;
    std::string log;
    std::function<void(const Call&)> observer;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    int calls = 0;                 ///< Within each other.
    std::optional<Trial> another;  ///< The last outermost call has failed for what this one need not fail for.
    std::vector<bool> slow;        ///< By handler: it has worked so long in look-ahead that it is counted at once.
    /// What a call has taken, with all that it has set off; time and memory only while somebody observes.
    struct Took {
        std::int64_t ns =
            0;  ///< CPU time of this thread: on a busy machine the clock on the wall tells of others' work.
        std::int64_t work = 0;
        std::int64_t bytes = 0;
    };
    Took inner;  ///< By the handlers that the running one has set off.
    /// What the call under way has answered; only while somebody observes.
    struct Answered {
        std::optional<double> value;
        std::string word, reason;
    };
    Answered answered;
    Said said;
    std::optional<Error> switched_off;
    std::vector<HandlerFailed> faults;
    std::vector<HandlerFailed> faults_aside;
    bool in_command = false;
    std::int64_t command_work = 0;
    std::int64_t spent = 0;              ///< By all commands since the count began.
    std::vector<std::int64_t> spent_by;  ///< Of it, by each function itself.

    Result<void> prepare();
    /// Of a handler that has more parameters than it is ever given, mostly because it was written for something else.
    /// The function is on top of the stack.
    [[nodiscard]] std::optional<Finding> takes_too_much(lua_State* L, const HandlerInfo& handler);
    [[nodiscard]] const HandlerInfo* info(HandlerId fn) const {
        return fn.valid() && fn.index() < package.handlers.size() ? &package.handlers[fn.index()] : nullptr;
    }
    [[nodiscard]] HandlerKind kind_of(HandlerId fn) const {
        const HandlerInfo* const known = info(fn);
        return known != nullptr ? known->kind : HandlerKind::kHook;
    }
    [[nodiscard]] Sandbox& sandbox() const { return *package.sandbox; }
    void note_switched_off(const Error& error) {
        if (!switched_off && sandbox().disabled()) switched_off = error;
    }
    void count_command(std::int64_t units) {
        command_work += units;
        spent += units;
    }
    [[nodiscard]] bool supposing() const { return sandbox().counting() == Counting::kOff; }

    /// Calls the handler and lets `read(lua_State*)` look at its `results` results.
    /// @param noted  Told of what the handler reads.
    template <class F>
    Result<void> call(HandlerId fn, const World& world, Operations* operations, Args args, int results, F&& read,
                      Reads* noted = nullptr);
    /// Asks for one number, or finds the answer that the handler has given before where it has read the same. Only in
    /// look-ahead: in play the work of every call is counted.
    template <class F>
    Result<double> ask(HandlerId fn, const World& world, Args args, F&& read);
    [[nodiscard]] bool out_of_time() const { return deadline && std::chrono::steady_clock::now() > *deadline; }
    /// May a call begin now? Errors: kScriptLimit.
    [[nodiscard]] Result<void> may_begin(HandlerId fn, const HandlerInfo& handler) const;
    /// Puts the handler and what it is given on the stack; how many it is given.
    int push_call(lua_State* L, HandlerId fn, const HandlerInfo& handler, Args args);
    /// A call has failed for what it need not fail for: undoes what it has counted, so that it can be made again.
    void make_again(const Took& outer_inner, std::size_t logged, std::size_t texts);
    Result<void> line(std::string_view text, const World& world, Operations* operations);
    /// @param caller  See Fault::caller.
    [[nodiscard]] Error explain(const HandlerInfo& handler, Error error, const ScriptPlace& caller = {}) const;
    /// What the last failure was called from, where it came about at `where`: see Fault::caller.
    [[nodiscard]] ScriptPlace caller_of(const HandlerInfo& handler, std::string_view where) const;
    void observe_failure(HandlerId fn, const Error& error, const Fault& fault) const {
        if (!observer) return;
        Call call{fn, signature(package.handlers[fn.index()].kind).access == Access::kWrite, supposing()};
        call.error = &error;
        call.fault = fault;
        observer(call);
    }
    [[nodiscard]] Error wrong_result(HandlerId fn, std::string_view got, std::string_view want);
    static void keep(std::vector<HandlerFailed>& all, HandlerFailed fault);
    void note_fault(HandlerId fn, const Error& error);
};

template <class F>
Result<void> Host::Impl::call(HandlerId fn, const World& world, Operations* operations, Args args, int results,
                              F&& read, Reads* noted) {
    const HandlerInfo* const handler = info(fn);
    const bool outermost = calls == 0;
    const std::optional<Trial> again = outermost ? std::exchange(another, std::nullopt) : std::nullopt;
    if (handler == nullptr) return fail(ErrorCode::kInternal, "there is no such function in the scenario");
    if (auto ok = may_begin(fn, *handler); !ok) return ok;
    GameObject::Overheard overheard;
    std::vector<std::string> texts_said;
    std::vector<Odds> odds;
    const GameObject::Scope scope(
        game, {&world, operations, handler->what, noted, eyes, readers, observer ? &overheard : nullptr,
               observer ? &texts_said : nullptr, observer ? &odds : nullptr});
    ScriptDice throws(sandbox(), dice, operations != nullptr ? &operations->transaction() : nullptr);
    // An outermost call begins to count anew; one within another goes on from there.
    const std::int64_t before = calls > 0 ? sandbox().work_used() : 0;
    ++calls;
    if (outermost) {
        if (again == Trial::kAgain) sandbox().collect_fully();
        sandbox().set_trial(again.value_or(slow[fn.index()] ? Trial::kCounted : Trial::kFirst));
    }
    const std::size_t logged = log.size();
    if (outermost && !in_command) game.count_texts_from(0);
    const std::size_t texts = game.texts();
    const std::int64_t begun_ns = observer ? thread_cpu_ns() : 0;
    const Took outer_inner = std::exchange(inner, {});
    Took took;
    Result<void> done = sandbox().enter(Work::kEvent, [&](lua_State* L) {
        const std::size_t bytes = observer ? sandbox().memory_used() : 0;
        lua_call(L, push_call(L, fn, *handler, args), results);
        answered = {};
        read(L);
        // Between collections, which come after an entry, memory only grows.
        if (observer)
            took.bytes = std::max<std::int64_t>(
                0, static_cast<std::int64_t>(sandbox().memory_used()) - static_cast<std::int64_t>(bytes));
    });
    --calls;
    if (outermost && sandbox().run_again()) {
        make_again(outer_inner, logged, texts);
        if (operations == nullptr) return call(fn, world, operations, args, results, read, noted);
        return tl::unexpected(explain(*handler, std::move(done.error())));
    }
    if (again == Trial::kCounted && sandbox().work_used() > kSlowWork) slow[fn.index()] = true;
    if (again == Trial::kAgain && in_command && sandbox().out_of_memory()) {
        // How much there is, to the byte, is not the same everywhere.
        done.error().message += "; its package is switched off";
        sandbox().disable();
    }
    if (in_command && calls == 0) count_command(sandbox().work_used());
    took.ns = observer ? thread_cpu_ns() - begun_ns : 0;
    took.work = sandbox().work_used() - before;
    const Took own{took.ns - inner.ns, took.work - inner.work, std::max<std::int64_t>(0, took.bytes - inner.bytes)};
    if (in_command) spent_by[fn.index()] += own.work;
    inner = {outer_inner.ns + took.ns, outer_inner.work + took.work, outer_inner.bytes + took.bytes};
    if (!done) {
        Fault fault = sandbox().fault();
        fault.caller = caller_of(*handler, done.error().where);
        Error error = explain(*handler, std::move(done.error()), fault.caller);
        note_switched_off(error);
        observe_failure(fn, error, fault);
        if (operations == nullptr && outermost) note_fault(fn, error);
        return tl::unexpected(std::move(error));
    }
    if (observer) {
        observer({fn,
                  operations != nullptr,
                  supposing(),
                  took.work,
                  own.work,
                  own.ns,
                  own.bytes,
                  nullptr,
                  {},
                  answered.value,
                  answered.word,
                  answered.reason,
                  overheard.what,
                  overheard.by,
                  texts_said,
                  odds});
    }
    throws.done();
    return done;
}

}  // namespace demarche::script
