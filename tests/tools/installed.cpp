// The installed program: complete, and at home wherever it is put. tests/tools/program.h makes folders with a blank in
// their name. What apt and a clean Debian say of the packages is tools/test-packages.
#include <regex>

#include "authoring/spec_box.h"
#include "tools/program.h"

using Catch::Matchers::Contains;

namespace demarche::tools {

namespace {

/// An installation in a folder of its own, made once.
class Installed {
 public:
    Installed() {
        const Ran ran = shell(DEMARCHE_INSTALL " --prefix '" + prefix().string() + "'");
        INFO(ran.err);
        REQUIRE(ran.code == 0);
    }
    [[nodiscard]] fs::path prefix() const { return folder_.path() / "prefix"; }
    [[nodiscard]] const Folder& folder() const { return folder_; }

    /// The installed program with nothing of this machine's settings.
    [[nodiscard]] Ran run(const std::string& arguments, const std::string& environment = {}) const {
        return shell("cd / && env -i HOME='" + folder_.path().string() + "/home' PATH=/usr/bin:/bin " + environment +
                     " '" + (prefix() / "bin/demarche").string() + "' " + arguments);
    }

 private:
    Folder folder_;
};

}  // namespace

TEST_CASE("the installed program plays, checks and simulates what was installed with it", "[tools][installed]") {
    const Installed here;
    const Ran version = here.run("--version");
    CHECK(version.out == "demarche " DEMARCHE_VERSION "\n");

    const Ran list = here.run("list");
    CHECK(list.code == 0);
    for (const char* id : {"border_post", "kyrgyz_crisis", "transdniestria", "est_summit"}) {
        INFO(id);
        CHECK_THAT(list.out, Contains((here.prefix() / "share/demarche/scripts" / id).string()));
    }
    CHECK_THAT(here.run("check border_post --games 1").out, Contains("border_post: 0 errors"));
    const Ran specs = here.run("test border_post --quiet");
    CHECK(specs.code == 0);
    CHECK_THAT(specs.out, Contains(" 0 failed"));

    const Ran game = here.run("play border_post --text --as kyrgyzstan --seed 7 <<'END'\nready\nquit\nEND");
    INFO(game.err);
    CHECK(game.code == 0);
    CHECK_THAT(game.out, Contains("Seed 7") && Contains("Border Post"));
    CHECK(fs::exists(here.folder().path() / "home/.local/share/demarche/sessions/border_post-7-1.demarche"));
    CHECK(here.run("replay border_post-7-1 --verify").code == 0);
    CHECK(here.run("simulate border_post -n 1").code == 0);
}

TEST_CASE("the installed program finds its data from where it stands, then own scenarios", "[tools][installed]") {
    const Installed here;
    SECTION("after it was moved") {
        const fs::path elsewhere = here.folder().path() / "somewhere else";
        fs::rename(here.prefix(), elsewhere);
        const Ran moved = shell("env -i HOME=/nonexistent '" + (elsewhere / "bin/demarche").string() + "' list");
        CHECK(moved.code == 0);
        CHECK_THAT(moved.out, Contains((elsewhere / "share/demarche/scripts/border_post").string()));
    }
    SECTION("by a link to it") {
        const fs::path link = here.folder().path() / "link";
        fs::create_symlink(here.prefix() / "bin/demarche", link);
        const Ran linked = shell("env -i HOME=/nonexistent '" + link.string() + "' list");
        CHECK_THAT(linked.out, Contains("border_post"));
    }
    SECTION("in XDG_DATA_HOME, then in DEMARCHE_PATH; what is installed comes first") {
        here.folder().write("data/demarche/scripts/box/scenario.lua", authoring::kBoxScenario);
        here.folder().write("data/demarche/scripts/border_post/scenario.lua", "not this one");
        here.folder().write("path/crate/scenario.lua",
                            std::regex_replace(authoring::kBoxScenario, std::regex{"id = \"box\""}, "id = \"crate\""));
        const std::string where = here.folder().path().string();
        const Ran own = here.run("list", "XDG_DATA_HOME='" + where + "/data' DEMARCHE_PATH='" + where + "/path'");
        CHECK(own.code == 0);
        CHECK_THAT(own.out, Contains(where + "/data/demarche/scripts/box") && Contains(where + "/path/crate"));
        CHECK_THAT(own.out, !Contains("does not load") && !Contains(where + "/data/demarche/scripts/border_post"));
    }
}

TEST_CASE("what a desktop, a shell and a reader look for is installed", "[tools][installed]") {
    const Installed here;
    const fs::path share = here.prefix() / "share";
    const Ran page = shell("gzip -dc '" + (share / "man/man1/demarche.1.gz").string() + "'");
    CHECK(page.out == demarche("manual").out);
    CHECK(read_file(share / "bash-completion/completions/demarche") == demarche("completion bash").out);
    CHECK(read_file(share / "zsh/vendor-completions/_demarche") == demarche("completion zsh").out);
    CHECK(read_file(share / "fish/vendor_completions.d/demarche.fish") == demarche("completion fish").out);
    for (const char* file :
         {"doc/demarche/copyright", "doc/demarche/README.md", "doc/demarche/LICENSE-content", "doc/demarche/CREDITS.md",
          "doc/demarche/BOTS.md", "doc/demarche/PROTOCOL.md", "doc/demarche/changelog.gz",
          "doc/demarche/examples/negotiator.py", "demarche/scripts/README.md", "demarche/scripts/API.md",
          "demarche/scripts/demarche.lua", "demarche/rules/RULEBOOK.md"}) {
        INFO(file);
        CHECK(fs::file_size(share / file) > 100);
    }
    // Nothing that only a checkout needs, and no leftovers of editors or of play.
    for (const auto& entry : fs::recursive_directory_iterator(here.prefix())) {
        const std::string name = entry.path().filename().string();
        INFO(entry.path().string());
        CHECK_FALSE((name.starts_with(".") || name.ends_with("~") || name.ends_with(".a") || name.ends_with(".h")));
    }
}

#if DEMARCHE_HAS_WINDOW
TEST_CASE("the desktop file names a program and pictures that are installed", "[tools][installed]") {
    const Installed here;
    const fs::path share = here.prefix() / "share";
    CHECK(::access((here.prefix() / "libexec/demarche/demarche-window").c_str(), X_OK) == 0);
    CHECK(fs::file_size(share / "demarche/assets/map/eurasia.json") > 100000);
    const std::string desktop = read_file(share / "applications/demarche.desktop");
    static const std::regex exec{"Exec=demarche play ?([a-z_]*)\n"};
    int started = 0;
    for (std::sregex_iterator at{desktop.begin(), desktop.end(), exec}, end; at != end; ++at, ++started) {
        const std::string scenario = (*at)[1];
        if (!scenario.empty()) CHECK(fs::exists(share / "demarche/scripts" / scenario / "scenario.lua"));
    }
    CHECK(started >= 3);
    CHECK_THAT(desktop, Contains("\nIcon=demarche\n"));
    CHECK(fs::exists(share / "icons/hicolor/scalable/apps/demarche.svg"));
    for (const int size : {48, 128, 256}) {
        INFO(size);
        const std::string n = std::to_string(size);
        const std::string png = read_file(share / ("icons/hicolor/" + n + "x" + n + "/apps/demarche.png"));
        REQUIRE(png.size() > 24);
        CHECK(png.substr(1, 3) == "PNG");
        const auto number = [&png](std::size_t at) {
            return static_cast<unsigned char>(png[at + 2]) * 256 + static_cast<unsigned char>(png[at + 3]);
        };
        CHECK(number(16) == size);
        CHECK(number(20) == size);
    }
    for (const char* tool : {"desktop-file-validate", "appstreamcli validate --no-net"}) {
        if (shell(std::string{"command -v "} + tool).code != 0) continue;
        const bool entry = std::string{tool}.starts_with("desktop");
        const fs::path file =
            entry ? share / "applications/demarche.desktop" : share / "metainfo/local.demarche.demarche.metainfo.xml";
        const Ran said = shell(std::string{tool} + " '" + file.string() + "'");
        INFO(said.out << said.err);
        CHECK(said.code == 0);
        if (entry) CHECK(said.out.empty());
    }
}

TEST_CASE("the window's program finds the same data, and demarche needs no library of a display",
          "[tools][installed]") {
    const Installed here;
    const fs::path window = here.prefix() / "libexec/demarche/demarche-window";
    const Ran probe = shell("env -i '" + window.string() + "' --probe");
    CHECK(probe.code == 0);
    const Ran needs = shell("ldd '" + (here.prefix() / "bin/demarche").string() + "'");
    CHECK_THAT(needs.out, Contains("libsqlite3"));
    for (const char* display : {"libSDL", "libGL", "libX11", "libOpenGL", "libfontconfig", "libwayland"}) {
        INFO(display);
        CHECK_THAT(needs.out, !Contains(display));
    }
    // Without a window's program a display changes nothing: the game is played in the terminal.
    fs::remove(window);
    const Ran text = here.run("play border_post --seed 3 </dev/null", "DISPLAY=:99");
    CHECK_THAT(text.out, Contains("Seed 3"));
}

TEST_CASE("a library that the window misses is answered with what to install", "[tools][installed]") {
    const Installed here;
    const fs::path window = here.prefix() / "libexec/demarche/demarche-window";
    std::ofstream(window) << "#!/bin/sh\necho 'error while loading shared libraries: libSDL2' >&2\nexit 127\n";
    const Ran ran = here.run("play border_post", "DISPLAY=:99");
    CHECK(ran.code == 2);
    CHECK_THAT(ran.err, Contains("apt-get install libsdl2") && Contains("play --text"));
}
#endif

}  // namespace demarche::tools
