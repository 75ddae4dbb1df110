#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/cpu_time.h"
#include "base/text.h"
#include "script/lua_util.h"
#include "script/sandbox.h"

namespace demarche::script {

/// A sandbox with modules in memory, for tests.
class Box {
 public:
    explicit Box(const Limits& limits = {}, std::map<std::string, std::string> modules = {})
        : modules_(std::move(modules)) {
        auto made = Sandbox::create(limits, [this](std::string_view name) -> Result<std::optional<ModuleText>> {
            const auto module = modules_.find(std::string(name));
            if (module == modules_.end()) return std::nullopt;
            return ModuleText{module->second, module->first + ".lua"};
        });
        REQUIRE(made.has_value());
        sandbox_ = std::move(*made);
        sandbox_->set_print_sink([this](std::string_view line, std::string_view) { printed_.emplace_back(line); });
    }

    Box(const Box&) = delete;  // the sandbox calls back into this object
    Box& operator=(const Box&) = delete;

    Sandbox& operator*() { return *sandbox_; }
    Sandbox* operator->() { return sandbox_.get(); }

    Result<void> run(const std::string& text, Work work = Work::kEvent) {
        return sandbox_->run_chunk({text, "test.lua"}, work);
    }
    /// Runs the text, which must do without errors.
    void must(const std::string& text, Work work = Work::kEvent) {
        const Result<void> done = run(text, work);
        INFO(text);
        INFO((done ? std::string() : done.error().text() + "\n" + done.error().trace));
        REQUIRE(done.has_value());
    }
    /// The error of a text that must fail.
    Error error_of(const std::string& text, Work work = Work::kEvent) {
        const Result<void> done = run(text, work);
        INFO(text);
        REQUIRE_FALSE(done.has_value());
        return done.error();
    }
    /// What `print(expressions)` prints.
    std::string show(const std::string& expressions) {
        printed_.clear();
        must("print(" + expressions + ")");
        REQUIRE(printed_.size() == 1);
        return printed_[0];
    }
    /// The message of the error that the text raises.
    std::string message_of(const std::string& text) { return error_of(text).message; }

    /// Defines a global function that stays after the freeze.
    void define(const std::string& name, lua_CFunction function) {
        REQUIRE(sandbox_->enter(Work::kLoad, [&](lua_State* L) {
            lua_pushcfunction(L, function);
            Sandbox::of(L).define_global(name.c_str());
        }));
    }

    std::vector<std::string>& printed() { return printed_; }
    std::map<std::string, std::string>& modules() { return modules_; }

 private:
    std::map<std::string, std::string> modules_;
    std::vector<std::string> printed_;
    std::unique_ptr<Sandbox> sandbox_;
};

}  // namespace demarche::script
