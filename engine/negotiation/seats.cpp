#include "negotiation/seats.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "negotiation/classics.h"
#include "negotiation/negotiator.h"

namespace demarche {

std::vector<std::string_view> seat_names() {
    std::vector<std::string_view> names(style_names().begin(), style_names().end());
    names.insert(names.end(), classic_names().begin(), classic_names().end());
    return names;
}

Result<std::unique_ptr<TalkStrategy>> make_seat(std::string_view name) {
    if (const auto style = find_style(name)) {
        return make_negotiator(*style);
    }
    if (auto classic = make_classic(name)) {
        return classic;
    }
    const auto names = seat_names();
    std::string near = did_you_mean(name, names);
    if (near.empty()) near = "; there are " + list_text(std::vector<std::string>(names.begin(), names.end()));
    return fail(ErrorCode::kUnknownId, fmt::format("there is no personality '{}'{}", printable(name, 60), near));
}

bool lists_all(std::string_view name) {
    const auto classics = classic_names();
    return std::find(classics.begin(), classics.end(), name) != classics.end();
}

}  // namespace demarche
