#include "terminal/line_editor.h"

#include <fmt/format.h>
#include <histedit.h>
#include <langinfo.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr int kLinesKept = 200;

/// Characters are read as UTF-8 while this lives. The locale of the program stays "C": it is changed for this thread
/// and for characters alone.
class Utf8Characters {
 public:
    Utf8Characters() : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (utf8_ != nullptr) before_ = uselocale(utf8_);
    }
    Utf8Characters(const Utf8Characters&) = delete;
    Utf8Characters& operator=(const Utf8Characters&) = delete;
    ~Utf8Characters() {
        if (utf8_ == nullptr) return;
        uselocale(before_);
        freelocale(utf8_);
    }
    [[nodiscard]] bool there() const { return utf8_ != nullptr; }

 private:
    locale_t utf8_;
    locale_t before_ = nullptr;
};

/// Does the environment name another encoding? What comes in that must be refused as a whole, with a word of advice;
/// the editor would drop the characters that it cannot read.
bool other_encoding() {
    const locale_t theirs = newlocale(LC_CTYPE_MASK, "", nullptr);
    if (theirs == nullptr) return false;
    const std::string_view named{nl_langinfo_l(CODESET, theirs)};
    const bool other = named != "UTF-8" && named != "ANSI_X3.4-1968";  // the latter: none is named
    freelocale(theirs);
    return other;
}

bool moves_its_cursor() {
    const char* const term = std::getenv("TERM");
    return term != nullptr && *term != '\0' && std::string_view{term} != "dumb";
}

/// What all of them begin with; at least one.
std::string common_beginning(const std::vector<std::string>& words) {
    std::string out = words.front();
    for (const std::string& word : words)
        out.erase(std::mismatch(out.begin(), out.end(), word.begin(), word.end()).first, out.end());
    while (!is_utf8(out))
        out.pop_back();
    return out;
}

}  // namespace

struct LineEditor::Parts {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> nowhere{nullptr, std::fclose};  ///< For complaints about TERM.
    std::unique_ptr<EditLine, void (*)(EditLine*)> editor{nullptr, el_end};
    std::unique_ptr<History, void (*)(History*)> lines{nullptr, history_end};
    std::FILE* out = nullptr;
    std::string question;
    const Completions* completions = nullptr;

    static Parts& of(EditLine* editor) {
        void* parts = nullptr;
        el_get(editor, EL_CLIENTDATA, &parts);
        return *static_cast<Parts*>(parts);
    }
    static char* prompt(EditLine* editor) { return of(editor).question.data(); }
    static unsigned char on_tab(EditLine* editor, int /*key*/) { return of(editor).complete(); }

    /// @return What the editor has to do next.
    unsigned char complete() {
        if (completions == nullptr) return CC_REFRESH_BEEP;
        const LineInfo* const line = el_line(editor.get());
        const std::string before{line->buffer, line->cursor};
        const std::size_t blank = before.find_last_of(' ');
        const std::string begun = blank == std::string::npos ? before : before.substr(blank + 1);
        const bool first = before.find_first_not_of(' ') == std::string::npos ||
                           before.find_first_not_of(' ') == before.size() - begun.size();
        std::vector<std::string> fitting;
        for (const std::string& word : first ? completions->first : completions->other) {
            if (word.starts_with(lower(begun))) fitting.push_back(word);
        }
        if (fitting.empty()) return CC_REFRESH_BEEP;
        std::sort(fitting.begin(), fitting.end());
        const std::string common = common_beginning(fitting) + (fitting.size() == 1 ? " " : "");
        if (common != begun && common.size() >= begun.size()) {
            el_deletestr(editor.get(), static_cast<int>(utf8_length(begun)));
            el_insertstr(editor.get(), common.c_str());
            return CC_REFRESH;
        }
        std::fputs(
            ("\n" + fitted_to_page("  " + wrap(fmt::format("{}", fmt::join(fitting, " ")), 76, 2)) + "\n").c_str(),
            out);
        return CC_REDISPLAY;
    }

    void bind_keys() {
        EditLine* const e = editor.get();
        el_set(e, EL_EDITOR, "emacs");
        el_set(e, EL_ADDFN, "complete-word", "Completes a word", &Parts::on_tab);
        static constexpr std::pair<const char*, const char*> kKeys[] = {
            {"\t", "complete-word"},
            // Terminals differ in what these send, and the terminal's description does not know it all.
            {"\\e[H", "ed-move-to-beg"},
            {"\\eOH", "ed-move-to-beg"},
            {"\\e[1~", "ed-move-to-beg"},
            {"\\e[7~", "ed-move-to-beg"},
            {"\\e[F", "ed-move-to-end"},
            {"\\eOF", "ed-move-to-end"},
            {"\\e[4~", "ed-move-to-end"},
            {"\\e[8~", "ed-move-to-end"},
            {"\\e[3~", "ed-delete-next-char"},
            {"\\e[1;5C", "em-next-word"},
            {"\\e[1;5D", "ed-prev-word"},
            {"^W", "ed-delete-prev-word"},
            {"^R", "em-inc-search-prev"}};
        for (const auto& [key, what] : kKeys)
            el_set(e, EL_BIND, key, what, nullptr);
    }
};

LineEditor::LineEditor(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

LineEditor::~LineEditor() = default;

std::unique_ptr<LineEditor> LineEditor::at_terminal(std::FILE* in, std::FILE* out) {
    const Utf8Characters utf8;
    if (isatty(fileno(in)) == 0 || isatty(fileno(out)) == 0 || !moves_its_cursor() || other_encoding() || !utf8.there())
        return nullptr;
    auto parts = std::make_unique<Parts>();
    parts->out = out;
    parts->nowhere.reset(std::fopen("/dev/null", "w"));
    if (!parts->nowhere) return nullptr;
    parts->editor.reset(el_init("demarche", in, out, parts->nowhere.get()));
    parts->lines.reset(history_init());
    if (!parts->editor || !parts->lines) return nullptr;
    EditLine* const e = parts->editor.get();
    char* up = nullptr;
    if (el_get(e, EL_GETTC, "up", &up) != 0 || up == nullptr || *up == '\0') return nullptr;  // unknown, taken for dumb
    HistEvent event{};
    history(parts->lines.get(), &event, H_SETSIZE, kLinesKept);
    history(parts->lines.get(), &event, H_SETUNIQUE, 1);
    el_set(e, EL_CLIENTDATA, parts.get());
    el_set(e, EL_PROMPT, &Parts::prompt);
    el_set(e, EL_HIST, history, parts->lines.get());
    el_set(e, EL_SIGNAL, 1);
    parts->bind_keys();
    return std::unique_ptr<LineEditor>(new LineEditor(std::move(parts)));
}

std::optional<std::string> LineEditor::read(const std::string& question, const Completions* completions) {
    const Utf8Characters utf8;
    parts_->question = question;
    parts_->completions = completions;
    int bytes = 0;
    const char* given = nullptr;
    do {
        given = el_gets(parts_->editor.get(), &bytes);
    } while (given == nullptr && bytes < 0 && errno == EINTR);  // a signal that ended nothing ends no game
    if (given == nullptr || bytes <= 0) return std::nullopt;
    std::string line{given, static_cast<std::size_t>(bytes)};
    if (line.back() == '\n') line.pop_back();
    return line;
}

void LineEditor::remember(const std::string& line) {
    const Utf8Characters utf8;
    HistEvent event{};
    history(parts_->lines.get(), &event, H_ENTER, line.c_str());
}

void LineEditor::forget() {
    HistEvent event{};
    history(parts_->lines.get(), &event, H_CLEAR);
}

}  // namespace demarche::terminal
