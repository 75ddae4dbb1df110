#include "script/data_module.h"

#include <nlohmann/json.hpp>

#include "script/lua_util.h"
#include "script/sandbox.h"
#include "script/script_text.h"
#include "script/spec_values.h"

namespace demarche::script {

namespace {

int l_keep(lua_State* L) {
    *static_cast<nlohmann::json*>(lua_touserdata(L, lua_upvalueindex(1))) = read_json(L, 1);
    return 0;
}

}  // namespace

Result<std::optional<nlohmann::json>> data_module(const PackageFiles& package, std::string_view module) {
    const auto there = package.find(module);
    if (!there) return pass_on(there.error());
    if (!*there) return std::nullopt;
    auto sandbox = Sandbox::create(Limits{}, [&](std::string_view name) -> Result<std::optional<ModuleText>> {
        Result<std::optional<PackageFiles::Module>> found = package.find(name);
        if (!found) return pass_on(found.error());
        if (!*found) return std::optional<ModuleText>{};
        return ModuleText{std::move((*found)->text), std::move((*found)->display_name)};
    });
    if (!sandbox) return pass_on(sandbox.error());
    nlohmann::json out;
    auto done = (*sandbox)->enter(Work::kLoad, [&](lua_State* L) {
        define_script_objects(L);
        lua_pushcfunction(L, bound<l_mark_text>);
        Sandbox::of(L).define_global("_");
        lua_pushlightuserdata(L, &out);
        lua_pushcclosure(L, bound<l_keep>, 1);
        Sandbox::of(L).define_global("keep");
    });
    if (done) done = (*sandbox)->run_chunk({"keep(require \"" + std::string{module} + "\")", "data"}, Work::kLoad);
    if (!done) return pass_on(done.error());
    return out;
}

}  // namespace demarche::script
