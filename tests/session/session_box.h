#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "ai/driver.h"
#include "session/catalogue.h"
#include "session/session.h"

namespace demarche::testing {

/// A folder that is gone when the test is over.
class TemporaryFolder {
 public:
    TemporaryFolder() {
        static int n = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("demarche-test-" + std::to_string(::getpid()) + "-" + std::to_string(++n));
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code ec;
        std::filesystem::remove_all(path_, ec);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
    std::filesystem::path path_;
};

/// The scenarios of the source tree, and the one that is kept for old session files.
inline const session::Catalogue& catalogue() {
    static const std::filesystem::path root = DEMARCHE_SOURCE_DIR;
    static const session::Catalogue kAll{{root / "scripts", root / "tests" / "golden"}, root / "rules"};
    return kAll;
}

inline std::unique_ptr<script::Host> host_of(const std::string& id) {
    auto host = catalogue().load(id);
    if (!host) throw std::runtime_error(host.error().text());
    return std::move(*host);
}

inline const session::HostFor& host_for() {
    static const session::HostFor kFor = [](const std::string& id) { return catalogue().load(id); };
    return kFor;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

/// Lets AI seats play a session to its end, at simulation strength.
inline void play_out(session::Session& session, Seed luck = Seed{1}) {
    ai::Driver driver{session.host(), luck, ai::Strength::kSimulation};
    for (const ActorId seat : session.world().seated)
        driver.take(seat);
    driver.run([&]() -> const game::Game& { return session.game(); },
               [&](Seat by, const Command& command) -> Result<std::vector<Effect>> {
                   auto receipt = session.submit(by, command, {}, driver.reason());
                   if (!receipt) return tl::unexpected<Error>(receipt.error());
                   return receipt->effects;
               });
    if (!session.world().ended) throw std::runtime_error("the game did not come to its end");
}

}  // namespace demarche::testing
