#include "negotiation/json_once.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace demarche {

Result<nlohmann::json> json_once(std::string_view text) {
    using nlohmann::json;
    std::vector<std::set<std::string>> fields;  // of the objects that are open
    std::string twice;
    const auto look = [&](int, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::object_start) {
            fields.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            fields.pop_back();
        } else if (event == json::parse_event_t::key && twice.empty()) {
            const auto& name = value.get_ref<const std::string&>();
            if (!fields.back().insert(name).second) twice = name.empty() ? "(empty)" : name;
        }
        return true;
    };
    json out;
    try {
        out = json::parse(text, look);
    } catch (const json::parse_error& error) {
        return fail(ErrorCode::kUnreadable, "not valid JSON", fmt::format("byte {}", error.byte));
    } catch (const json::out_of_range&) {
        return fail(ErrorCode::kUnreadable, "not valid JSON: a number in it is too large for a double");
    }
    if (!twice.empty())
        return fail(ErrorCode::kBadValue,
                    fmt::format("the field '{}' stands twice in one object", printable(twice, 60)));
    return out;
}

}  // namespace demarche
