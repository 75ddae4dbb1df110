#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "layers/layers.h"

using namespace layers;

// Tests of the tester: each wrong tree must give its finding, and a tree that is right none.

namespace {

namespace fs = std::filesystem;

/// A source tree in a folder of its own, gone with the object.
class Tree {
 public:
    Tree() {
        std::string name = (fs::temp_directory_path() / "demarche-layers-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        root = name;
        // A small tree in which everything is as it should be.
        write("engine/base/CMakeLists.txt", "demarche_library(base SOURCES text.cpp LIBRARIES fmt::fmt)\n");
        write("engine/base/README.md", "- `text.h`: texts\n");
        write("engine/base/text.h", "#include <string>\n");
        write("engine/base/text.cpp", "#include \"base/text.h\"\n#include <lualike.h>\n");
        write("engine/model/CMakeLists.txt", "# values\ndemarche_library(model\n  SOURCES world.cpp\n  USES base)\n");
        write("engine/model/README.md", "model\n");
        write("engine/model/world.cpp", "#include \"base/text.h\"\n#include \"model/world.h\"\n");
        write("engine/script/CMakeLists.txt",
              "demarche_library(script SOURCES host.cpp USES model LIBRARIES PkgConfig::LUA)\n");
        write("engine/script/README.md", "script\n");
        write("engine/script/host.cpp", "#include <lua.h>\n#include \"model/world.h\"\n#include \"base/text.h\"\n");
        write("tools/CMakeLists.txt", "target_link_libraries(demarche PRIVATE demarche::model)\n");
        write("tools/main.cpp", "#include \"model/world.h\"\n#include \"base/text.h\"\n#include \"play.h\"\n");
    }
    ~Tree() {
        std::error_code ignored;
        fs::remove_all(root, ignored);
    }
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    void write(const std::string& file, const std::string& text) const {
        fs::create_directories((root / file).parent_path());
        std::ofstream{root / file} << text;
    }
    void remove(const std::string& file) const { fs::remove(root / file); }
    [[nodiscard]] std::vector<std::string> links() const { return texts(check_links(root, files_of(root))); }
    [[nodiscard]] std::vector<std::string> includes() const { return texts(check_includes(root, files_of(root))); }
    [[nodiscard]] std::vector<std::string> readmes() const { return texts(check_readmes(root, files_of(root))); }
    [[nodiscard]] std::vector<std::string> rooms() const { return texts(check_rooms(root, files_of(root))); }
    [[nodiscard]] std::vector<std::string> lengths() const { return texts(check_lengths(root, files_of(root))); }
    [[nodiscard]] std::vector<std::string> paths() const { return texts(check_paths(root, files_of(root))); }

    fs::path root;

 private:
    static std::vector<std::string> texts(const std::vector<Finding>& findings) {
        std::vector<std::string> out;
        out.reserve(findings.size());
        for (const Finding& finding : findings)
            out.push_back(finding.text());
        return out;
    }
};

/// Exactly one finding, which begins with its place and says `part`.
void check_one(const std::vector<std::string>& findings, const std::string& place, const std::string& part) {
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0], Catch::StartsWith(place + ": ") && Catch::Contains(part));
}

}  // namespace

TEST_CASE("a tree that is right has no findings", "[layers][made_up]") {
    const Tree tree;
    CHECK(tree.links().empty());
    CHECK(tree.includes().empty());
    CHECK(tree.readmes().empty());
    CHECK(tree.rooms().empty());
    CHECK(tree.lengths().empty());
    CHECK(tree.paths().empty());
    CHECK(read_arrows(tree.root, files_of(tree.root)) ==
          Arrows{{"base", {"base"}}, {"model", {"base", "model"}}, {"script", {"base", "model", "script"}}});
}

TEST_CASE("a link line that points up or sideways is found", "[layers][made_up]") {
    const Tree tree;
    SECTION("up") {
        tree.write("engine/base/CMakeLists.txt", "demarche_library(base SOURCES text.cpp\n  USES model)\n");
        check_one(tree.links(), "engine/base/CMakeLists.txt:2", "'base' uses 'model', but arrows point down only");
    }
    SECTION("to a folder of the same floor") {
        tree.write("engine/negotiation/CMakeLists.txt", "demarche_library(negotiation SOURCES talks.cpp USES model)\n");
        check_one(tree.links(), "engine/negotiation/CMakeLists.txt:1", "'negotiation' uses 'model'");
    }
    SECTION("to itself") {
        tree.write("engine/model/CMakeLists.txt", "demarche_library(model SOURCES world.cpp USES base model)\n");
        check_one(tree.links(), "engine/model/CMakeLists.txt:1", "'model' uses 'model'");
    }
    SECTION("to a folder that is not there") {
        tree.write("engine/model/CMakeLists.txt", "demarche_library(model SOURCES world.cpp USES bass)\n");
        check_one(tree.links(), "engine/model/CMakeLists.txt:1", "'bass', which is no folder of the engine");
    }
    SECTION("past USES") {
        tree.write("engine/base/CMakeLists.txt", "demarche_library(base SOURCES text.cpp LIBRARIES demarche::model)\n");
        check_one(tree.links(), "engine/base/CMakeLists.txt:1", "name 'model' after USES");
    }
}

TEST_CASE("a folder outside the plan is found", "[layers][made_up]") {
    const Tree tree;
    SECTION("one that nobody has planned") {
        tree.write("engine/utils/README.md", "odds and ends\n");
        check_one(tree.links(), "engine/utils", "no floor is known for this folder");
    }
    SECTION("one without a library") {
        tree.write("engine/base/CMakeLists.txt", "# demarche_library(base SOURCES text.cpp)\n");
        check_one(tree.links(), "engine/base/CMakeLists.txt", "declares no library");
    }
    SECTION("one whose library has another name") {
        tree.write("engine/base/CMakeLists.txt", "demarche_library(core SOURCES text.cpp)\n");
        check_one(tree.links(), "engine/base/CMakeLists.txt:1", "library 'core' in folder 'base'");
    }
}

TEST_CASE("an include that follows no arrow is found", "[layers][made_up]") {
    const Tree tree;
    SECTION("up") {
        tree.write("engine/base/text.cpp", "#include <string>\n  #  include \"model/world.h\"\n");
        check_one(tree.includes(), "engine/base/text.cpp:2", "\"model/world.h\", but its link line allows only: base");
    }
    SECTION("down, but not on the link line") {
        tree.write("engine/model/CMakeLists.txt", "demarche_library(model SOURCES world.cpp)\n");
        tree.write("engine/script/host.cpp", "#include \"model/world.h\"\n");
        tree.write("tools/main.cpp", "#include \"model/world.h\"\n");
        check_one(tree.includes(), "engine/model/world.cpp:1", "allows only: model");
    }
    SECTION("in a folder within a folder") {
        tree.write("engine/model/views/view.h", "#include \"script/host.h\"\n");
        check_one(tree.includes(), "engine/model/views/view.h:1", "script/host.h");
    }
    SECTION("from tools to what they do not link") {
        tree.write("tools/main.cpp", "#include \"script/host.h\"\n");
        check_one(tree.includes(), "tools/main.cpp:1", "allows only: base, model");
    }
    SECTION("climbing") {
        tree.write("engine/model/world.cpp", "#include \"../base/text.h\"\n");
        check_one(tree.includes(), "engine/model/world.cpp:1", "climbs");
    }
    SECTION("without its folder") {
        tree.write("engine/base/text.cpp", "#include \"text.h\"\n");
        check_one(tree.includes(), "engine/base/text.cpp:1", "write \"base/text.h\"");
    }
    SECTION("from a folder that is not there") {
        tree.write("engine/base/text.cpp", "#include \"util/text.h\"\n");
        check_one(tree.includes(), "engine/base/text.cpp:1", "no engine folder 'util'");
    }
}

TEST_CASE("headers of Lua, windows, networks and line editors are found outside their folders", "[layers][made_up]") {
    const Tree tree;
    const auto [header, name] = GENERATE(table<std::string, std::string>({{"lua.h", "Lua"},
                                                                          {"lua.hpp", "Lua"},
                                                                          {"lauxlib.h", "Lua"},
                                                                          {"lua5.4/lualib.h", "Lua"},
                                                                          {"SDL2/SDL.h", "a window"},
                                                                          {"SDL.h", "a window"},
                                                                          {"imgui.h", "a window"},
                                                                          {"GL/glu.h", "a window"},
                                                                          {"boost/beast/core.hpp", "a network"},
                                                                          {"boost/asio.hpp", "a network"},
                                                                          {"sys/socket.h", "a network"},
                                                                          {"netinet/in.h", "a network"},
                                                                          {"histedit.h", "a line editor"},
                                                                          {"readline/readline.h", "a line editor"}}));
    tree.write("engine/model/world.cpp", "#include <" + header + ">\n");
    check_one(tree.includes(), "engine/model/world.cpp:1", "a header of " + name);

    SECTION("quotes instead of brackets make no difference") {
        tree.write("engine/model/world.cpp", "#include \"" + header + "\"\n");
        const auto findings = tree.includes();
        REQUIRE_FALSE(findings.empty());
        CHECK_THAT(findings[0], Catch::Contains("a header of " + name));
    }
    SECTION("where they belong they are welcome; a network belongs nowhere") {
        tree.write("engine/model/world.cpp", "");
        for (const std::string folder : {"render", "terminal"}) {
            tree.write("engine/" + folder + "/CMakeLists.txt", "demarche_library(" + folder + " SOURCES a.cpp)\n");
        }
        const std::map<std::string, std::string> homes = {
            {"Lua", "script"}, {"a window", "render"}, {"a network", "terminal"}, {"a line editor", "terminal"}};
        const std::string& home = homes.at(name);
        tree.write("engine/" + home + "/a.cpp", "#include <" + header + ">\n");
        if (name == "a network") {
            check_one(tree.includes(), "engine/terminal/a.cpp:1", "a header of a network; no folder of the engine may");
        } else {
            CHECK(tree.includes().empty());
        }
    }
}

TEST_CASE("tools keep away from Lua too", "[layers][made_up]") {
    const Tree tree;
    tree.write("tools/main.cpp", "#include <lua.h>\n");
    check_one(tree.includes(), "tools/main.cpp:1", "a header of Lua; only script may");
}

TEST_CASE("a folder without a README is found, and an empty one is none", "[layers][made_up]") {
    const Tree tree;
    SECTION("none") {
        tree.remove("engine/model/README.md");
    }
    SECTION("empty") {
        tree.write("engine/model/README.md", "");
    }
    check_one(tree.readmes(), "engine/model", "has no README.md");
}

TEST_CASE("a header that its folder's README does not name is found", "[layers][made_up]") {
    const Tree tree;
    tree.write("engine/model/README.md", "- `world.h`: the World. settings and `json_read` are for few.\n");
    tree.write("engine/model/world.h", "");
    tree.write("engine/model/world_bytes.cpp", "");
    CHECK(tree.rooms().empty());
    const std::string name = GENERATE("world_bytes", "orl", "json", "settings");
    tree.write("engine/model/" + name + ".h", "");
    check_one(tree.rooms(), "engine/model/" + name + ".h", "is not named in the README.md of its folder");
}

TEST_CASE("a source of more than 650 lines is found, unless it is a table of words", "[layers][made_up]") {
    const Tree tree;
    const auto lines = [](std::size_t n) {
        std::string out;
        for (std::size_t i = 0; i < n; ++i)
            out += "//\n";
        return out;
    };
    tree.write("engine/model/world.cpp", lines(650));
    CHECK(tree.lengths().empty());
    tree.write("engine/ai/heard_words.cpp", lines(651));
    tree.write("README.md", lines(651));
    CHECK(tree.lengths().empty());
    SECTION("in the engine") {
        tree.write("engine/model/world.cpp", lines(651));
        check_one(tree.lengths(), "engine/model/world.cpp", "has 651 lines, more than 650");
    }
    SECTION("and among its tests") {
        tree.write("tests/model/world.cpp", lines(700));
        check_one(tree.lengths(), "tests/model/world.cpp", "has 700 lines");
    }
}

TEST_CASE("a path of the machine is found in any file, and only as a path", "[layers][made_up]") {
    const Tree tree;
    const std::string work = std::string{"/wo"} + "rk/";
    const std::string scratch = std::string{"/tmp"} + "/d";
    SECTION("in a document") {
        tree.write("README.md", "one\nsee " + work + "shared for more\n");
        check_one(tree.paths(), "README.md:2", work);
    }
    SECTION("in a file that is no text") {
        tree.write("assets/a.bin", std::string("\0\1", 2) + scratch + "/x" + std::string("\0", 1));
        check_one(tree.paths(), "assets/a.bin:1", scratch);
    }
    SECTION("at the very end") {
        tree.write("a.txt", scratch);
        check_one(tree.paths(), "a.txt:1", scratch);
    }
    SECTION("the checkout's own") {
        tree.write("a.txt", "cd " + tree.root.string() + "\n");
        check_one(tree.paths(), "a.txt:1", tree.root.string());
    }
    SECTION("behind one that only looks like it") {
        tree.write("a.txt", "field" + work + " and " + scratch + "emarche\n" + work + "x\n");
        check_one(tree.paths(), "a.txt:2", work);
    }
    SECTION("names that only contain it are left alone") {
        tree.write("a.txt", "field" + work + " and " + scratch + "emarche and ~" + work + "\n");
        CHECK(tree.paths().empty());
    }
}

TEST_CASE("without git all files are walked but those of builds and hidden folders", "[layers][made_up]") {
    const Tree tree;
    tree.write("build/release/CMakeCache.txt", "");
    tree.write(".cache/x", "");
    tree.write(".clang-tidy", "");
    const Files files = files_of(tree.root);
    CHECK(std::count(files.begin(), files.end(), "build/release/CMakeCache.txt") == 0);
    CHECK(std::count(files.begin(), files.end(), ".cache/x") == 0);
    CHECK(std::count(files.begin(), files.end(), ".clang-tidy") == 1);
    CHECK(std::count(files.begin(), files.end(), "engine/base/text.h") == 1);
}
