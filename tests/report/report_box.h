#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "model/translated.h"
#include "report/course.h"
#include "report/page.h"
#include "session/log.h"

#include "session_box.h"

namespace demarche::testing {

/// A recorded game of the tree as a session file. @param share  Of its commands, from the first on.
inline session::Session golden_session(const std::filesystem::path& file, const std::string& id, double share = 1) {
    auto host = host_of(id);
    const auto log = session::log_from_text(
        *host, bytes_of(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "tests" / "golden" / (id + ".log")));
    if (!log) throw std::runtime_error(log.error().text());
    auto session = session::Session::create(file, std::move(host), log->setup);
    if (!session) throw std::runtime_error(session.error().text());
    (void)session->begin_bulk();
    const auto count = static_cast<std::size_t>(static_cast<double>(log->entries.size()) * share);
    for (std::size_t i = 0; i < count; ++i) {
        const auto done = session->submit(log->entries[i].by, log->entries[i].command);
        if (!done) throw std::runtime_error(done.error().text());
    }
    (void)session->end_bulk();
    return std::move(*session);
}

/// Its course before one reader's eyes. @param language  "" for the scenario's own words.
inline report::Course course_of(const session::Session& session, Seat reader = Seat::facilitator(),
                                const std::string& language = {}) {
    const Scenario& s = session.scenario();
    std::shared_ptr<const Scenario> told;
    if (!language.empty()) told = translated(s, catalogue().words(language, s.id));
    const auto folder = catalogue().find(s.id);
    const auto files = folder ? catalogue().files(*folder) : nullptr;
    auto course = report::read_course(session, reader, told, files.get());
    if (!course) throw std::runtime_error(course.error().text());
    return std::move(*course);
}

/// A page, read as XML: which it can be only if all its elements are closed where they should be.
class Page {
 public:
    explicit Page(const std::string& html) : html_(html) {
        const pugi::xml_parse_result read =
            document_.load_string(html.c_str(), pugi::parse_full & ~pugi::parse_comments);
        INFO(read.description() << " at "
                                << html.substr(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, read.offset - 60)),
                                               120));
        REQUIRE(read);
    }
    [[nodiscard]] const std::string& html() const { return html_; }
    [[nodiscard]] std::vector<pugi::xml_node> all(const char* path) const {
        std::vector<pugi::xml_node> out;
        for (const pugi::xpath_node& one : document_.select_nodes(path))
            out.push_back(one.node());
        return out;
    }
    /// What is read on it, or in a part of it, markup taken away.
    [[nodiscard]] std::string text(const char* path = "//body") const {
        std::string out;
        for (const pugi::xml_node& one : all(path))
            out += pugi::xpath_query{"string(.)"}.evaluate_string(one);
        return out;
    }
    [[nodiscard]] bool says(const std::string& words) const { return text().find(words) != std::string::npos; }

 private:
    std::string html_;
    pugi::xml_document document_;
};

/// The page of a whole game, written once: it takes a second or two under the sanitizers.
struct Whole {
    TemporaryFolder folder;
    session::Session session;
    report::Course course;
    Page page;
    Whole()
        : session(golden_session(folder / "game.demarche", "kyrgyz_crisis")),
          course(course_of(session)),
          page(report::page(course)) {}
};
inline const Whole& whole() {
    static const Whole kWhole;
    return kWhole;
}

}  // namespace demarche::testing
