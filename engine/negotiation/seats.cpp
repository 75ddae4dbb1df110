#include "negotiation/seats.h"

#include <fmt/format.h>

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
    return fail(ErrorCode::kUnknownId,
                fmt::format("there is no personality '{}'{}", printable(name, 60), did_you_mean(name, names)));
}

}  // namespace demarche
