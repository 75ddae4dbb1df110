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

/// Outside of commands, so many calls in a row that are stopped for their work are enough: the function is not called
/// there any more, and fails as it did. A seat that looks ahead would otherwise wait for hundreds of them.
inline constexpr int kMostOverruns = 8;

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
    struct Overruns {
        int in_a_row = 0;
        Error last;
    };
    std::vector<Overruns> overruns;  ///< By handler: calls outside of commands that were stopped for their work.
    std::vector<bool> slow;          ///< By handler: it has worked so long in look-ahead that it is counted at once.
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
    [[nodiscard]] std::optional<Finding> misread_parameters(lua_State* L, const HandlerInfo& handler);
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

    /// A handler that is to be called, and with what.
    struct Asked {
        HandlerId fn;
        const World& world;
        Operations* operations = nullptr;  ///< Null where it may change nothing.
        Args args = {};
        int results = 0;         ///< That it is asked for.
        Reads* noted = nullptr;  ///< Told of what the handler reads; null where nobody wants to know.
    };
    class Underway;
    /// Calls the handler and lets `read(lua_State*)` look at its results.
    template <class F>
    Result<void> call(const Asked& asked, const F& read);
    /// Asks for one number, or finds the answer that the handler has given before where it has read the same. Only in
    /// look-ahead: in play the work of every call is counted.
    template <class F>
    Result<double> ask(HandlerId fn, const World& world, Args args, F&& read);
    [[nodiscard]] bool out_of_time() const { return deadline && std::chrono::steady_clock::now() > *deadline; }
    /// May a call of this function begin now? Errors: kInternal where there is none; kScriptLimit.
    [[nodiscard]] Result<void> may_begin(HandlerId fn) const;
    /// Puts the handler and what it is given on the stack; how many it is given.
    int push_call(lua_State* L, HandlerId fn, const HandlerInfo& handler, Args args);
    Result<void> line(std::string_view text, const World& world, Operations* operations);
    /// @param caller  See Fault::caller.
    [[nodiscard]] Error explain(const HandlerInfo& handler, Error error, const ScriptPlace& caller = {}) const;
    /// What the last failure was called from, where it came about at `where`: see Fault::caller.
    [[nodiscard]] ScriptPlace caller_of(const HandlerInfo& handler, std::string_view where) const;
    /// @param with  See Call::with.
    void observe_failure(HandlerId fn, const Error& error, const Fault& fault, std::string_view with = {}) const;
    [[nodiscard]] Error wrong_result(HandlerId fn, std::string_view got, std::string_view want);
    static void keep(std::vector<HandlerFailed>& all, HandlerFailed fault);
    void note_fault(HandlerId fn, const Error& error);
};

/// A call from its beginning to its end, with all around it that is no work in the Lua state: what the handler sees and
/// throws dice with, what the call costs and whom it is put down to, what becomes of a failure, and what whoever
/// observes is told. It stands around Sandbox::enter, so that each reader of results needs no copy of it.
class Host::Impl::Underway {
 public:
    /// @param again  As what it is made a second time; nothing where this is the first.
    Underway(Impl& host, const Asked& asked, std::optional<Trial> again);
    Underway(const Underway&) = delete;
    Underway& operator=(const Underway&) = delete;

    [[nodiscard]] const HandlerInfo& handler() const { return handler_; }
    /// Within the entry, before the handler is called and after its results were read.
    void count_memory_from_here() {
        if (host_.observer) bytes_before_ = host_.sandbox().memory_used();
    }
    void count_memory_to_here() {
        // Between collections, which come after an entry, memory only grows.
        if (host_.observer)
            took_.bytes = std::max<std::int64_t>(
                0, static_cast<std::int64_t>(host_.sandbox().memory_used()) - static_cast<std::int64_t>(bytes_before_));
    }
    /// Asked once, when the entry has ended: has the call failed for what it need not fail for? Then it is as if it had
    /// not been made, and is to be made again.
    [[nodiscard]] bool undone();
    /// Puts down what the call has taken, tells of it, and gives back what came of it.
    [[nodiscard]] Result<void> end(Result<void> done);

 private:
    /// What the handler has taken itself, of what the call has taken.
    Took put_down();
    [[nodiscard]] tl::unexpected<Error> failed(Error error);
    void tell(const Took& own) const;

    Impl& host_;
    const Asked& asked_;
    const HandlerInfo& handler_;
    const std::optional<Trial> again_;
    const bool outermost_;
    GameObject::Overheard overheard_;
    std::vector<std::string> texts_said_;
    std::vector<Odds> odds_;
    const GameObject::Scope scope_;
    ScriptDice throws_;
    std::int64_t work_before_;
    std::size_t logged_ = 0;     ///< Of the log, before it.
    std::size_t texts_ = 0;      ///< And of the texts.
    std::int64_t begun_ns_ = 0;  ///< Only while somebody observes, as `bytes_before_`.
    std::size_t bytes_before_ = 0;
    Took outer_inner_;  ///< What the handler that has set it off had set off before.
    Took took_;
};

template <class F>
Result<void> Host::Impl::call(const Asked& asked, const F& read) {
    const std::optional<Trial> again = calls == 0 ? std::exchange(another, std::nullopt) : std::nullopt;
    if (auto ok = may_begin(asked.fn); !ok) return ok;
    Underway underway(*this, asked, again);
    Result<void> done = sandbox().enter(Work::kEvent, [&](lua_State* L) {
        underway.count_memory_from_here();
        lua_call(L, push_call(L, asked.fn, underway.handler(), asked.args), asked.results);
        answered = {};
        read(L);
        underway.count_memory_to_here();
    });
    if (underway.undone()) {
        // What has changed something is made again by whoever has asked for it, with the World as it was.
        if (asked.operations == nullptr) return call(asked, read);
        return tl::unexpected(explain(underway.handler(), std::move(done.error())));
    }
    return underway.end(std::move(done));
}

}  // namespace demarche::script
