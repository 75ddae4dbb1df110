// The workshop's files, what `check` finds in them, and the text around it.

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "ai/retold.h"
#include "base/text.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/workshop.h"

namespace demarche::ui {

using namespace render::colour;
using script::Finding;
using script::Severity;

namespace {

ImU32 ink_for(Severity severity) {
    return severity == Severity::kError ? kBadInk : severity == Severity::kWarning ? rgb(0x8A5E12) : kInkMuted;
}

const char* icon_of(Severity severity) {
    return severity == Severity::kNote ? render::icon::kInfo : render::icon::kWarning;
}

std::string place_of(const Finding& finding) {
    return finding.line > 0 ? fmt::format("{}:{}", finding.file, finding.line) : finding.file;
}

const char* one_word(Severity severity) {
    return severity == Severity::kError     ? marked("error")
           : severity == Severity::kWarning ? marked("warning")
                                            : marked("note");
}

std::string how_many(const Ui& ui, Severity severity, std::ptrdiff_t n) {
    return severity == Severity::kError     ? ui.tr("{n} {n|error|errors}", n)
           : severity == Severity::kWarning ? ui.tr("{n} {n|warning|warnings}", n)
                                            : ui.tr("{n} {n|note|notes}", n);
}

void open_file(Ui& ui, const Workshop& workshop, const std::string& file, int line) {
    const std::filesystem::path path = workshop.bench->path_of(file);
    if (path.empty()) {
        ui.say(ui.tr("There is no file {file} any more.", file), true);
    } else if (auto done = open_in_editor(path, line); !done) {
        ui.say(sentence(ai::retold(ui.words(), done.error().message)), true);
    } else {
        ui.say(ui.tr("Opened {file}.", line > 0 ? fmt::format("{}:{}", path.string(), line) : path.string()));
    }
}

void file_list(Ui& ui, Workshop& workshop, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "workshop/files", at, size, alpha(kPaper, 0), {14, 14});
    heading(ui, ui.tr("Files"), kBrassDeep);
    begin_scroll(ui, "workshop/files/list");
    const auto row = [&](const std::string& file, const std::string& label, std::uintmax_t bytes) {
        int errors = 0;
        int warnings = 0;
        for (const Finding& finding : *workshop.state.findings) {
            if (!file.empty() && finding.file != file) continue;
            if (finding.severity == Severity::kError) ++errors;
            if (finding.severity == Severity::kWarning) ++warnings;
        }
        const float height = ui.fonts().body->FontSize + ui.u(12);
        const float width = ImGui::GetContentRegionAvail().x;
        const ImVec2 low = ImGui::GetCursorScreenPos();
        const std::string name = "file/" + (file.empty() ? "all" : file);
        const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, height});
        ui.mark(name);
        const bool hot = pointed_at();
        const bool chosen = workshop.only_file == file;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (hot || chosen)
            list.AddRectFilled(low, {low.x + width, low.y + height}, chosen ? rgb(0xD8CAA6) : kPaperShade, ui.u(3));
        if (chosen) list.AddRectFilled(low, {low.x + ui.u(3), low.y + height}, kSealInk);
        float x = low.x + width - ui.u(8);
        ImFont* small = ui.fonts().small;
        const auto mark = [&](int n, ImU32 colour) {
            if (n == 0) return;
            const std::string words = std::to_string(n);
            const float wide = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, words.c_str()).x + ui.u(12);
            x -= wide;
            list.AddRectFilled({x, low.y + ui.u(5)}, {x + wide, low.y + height - ui.u(5)}, colour, ui.u(8));
            list.AddText(small, small->FontSize, {x + ui.u(6), low.y + (height - small->FontSize) / 2}, kPaper,
                         words.c_str());
            x -= ui.u(4);
        };
        mark(warnings, ink_for(Severity::kWarning));
        mark(errors, ink_for(Severity::kError));
        fitted(ui, list, "", file.empty() ? ui.fonts().bold : ui.fonts().body, ui.fonts().body->FontSize,
               {low.x + ui.u(10), low.y + ui.u(5)}, kInk, label, x - low.x - ui.u(14));
        // Where it is and how long says little to who hears it told; what it is for comes first.
        ui.keep_tip(file.empty() ? ui.tr("What was found in all files")
                                 : ui.tr("What was found in this file, and its text"));
        tip(ui, file.empty() ? ui.tr("What was found in all files")
                             : ui.tr("{file}, {n} {n|byte|bytes}: its findings and its text", file, bytes));
        if (pressed) workshop.only_file = file;
    };
    row({}, ui.tr("All files"), 0);
    const std::string prefix = workshop.state.id + "/";
    for (const session::PackageFile& file : *workshop.state.files) {
        row(file.name, file.name.starts_with(prefix) ? file.name.substr(prefix.size()) : file.name, file.bytes);
    }
    // Findings in the rule library stand in no file of the package.
    std::vector<std::string> others;
    for (const Finding& finding : *workshop.state.findings) {
        const bool own = std::any_of(workshop.state.files->begin(), workshop.state.files->end(),
                                     [&](const session::PackageFile& file) { return file.name == finding.file; });
        if (!own && !finding.file.empty() && std::find(others.begin(), others.end(), finding.file) == others.end())
            others.push_back(finding.file);
    }
    for (const std::string& file : others)
        row(file, file, 0);
    end_scroll();
    end_panel();
}

void excerpt(Ui& ui, const std::string& words) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImFont* mono = ui.fonts().mono;
    const auto lines =
        static_cast<float>(std::count(words.begin(), words.end(), '\n') + (words.ends_with('\n') ? 0 : 1));
    const float height = lines * mono->FontSize * 1.15F + ui.u(12);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(low, {low.x + width, low.y + height}, kPaperShade, ui.u(3));
    list.PushClipRect(low, {low.x + width, low.y + height}, true);
    float y = low.y + ui.u(6);
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t end = std::min(words.find('\n', at), words.size());
        const std::string line = words.substr(at, end - at);
        const bool middle = line.starts_with('>');
        if (middle)
            list.AddRectFilled({low.x, y - ui.u(1)}, {low.x + width, y + mono->FontSize * 1.1F}, rgb(0xE9C9A8),
                               ui.u(2));
        list.AddText(mono, mono->FontSize, {low.x + ui.u(10), y}, middle ? kInk : kInkMuted, line.c_str());
        y += mono->FontSize * 1.15F;
        at = end + 1;
    }
    list.PopClipRect();
    ImGui::Dummy({width, height});
}

void finding_block(Ui& ui, Workshop& workshop, const Finding& finding, std::size_t n) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImU32 colour = ink_for(finding.severity);
    ImGui::Indent(ui.u(14));
    ImGui::BeginGroup();
    text(ui.fonts().bold, colour,
         with_icon(icon_of(finding.severity), ui.words().tr_marked(one_word(finding.severity))));
    ImGui::SameLine(0, ui.u(10));
    text(ui.fonts().mono, kInk, place_of(finding));
    ui.mark(fmt::format("finding/{}/{}", n, place_of(finding)));
    if (!finding.path.empty()) {
        const float width =
            ui.fonts()
                .serif_italic->CalcTextSizeA(ui.fonts().serif_italic->FontSize, FLT_MAX, 0, finding.path.c_str())
                .x;
        ImGui::SameLine(0, ui.u(10));
        if (width > ImGui::GetContentRegionAvail().x) ImGui::NewLine();
        text(ui.fonts().serif_italic, kInkMuted, printable(finding.path, 300));
    }
    wrapped(ui.fonts().body, kInk, printable(finding.message, 2000));
    if (!finding.hint.empty())
        wrapped(ui.fonts().serif_italic, rgb(0x3F5A2C),
                fmt::format("{}  {}", render::icon::kArrowRight, printable(finding.hint, 1000)));
    if (!finding.excerpt.empty()) {
        space(ui, 4);
        excerpt(ui, printable(finding.excerpt, 2000));
    }
    space(ui, 4);
    const std::string name = fmt::format("finding/{}", n);
    if (!finding.file.empty()) {
        if (button(ui, name + "/open", with_icon(render::icon::kPen, ui.tr("Open the file")), Look::kPaper))
            open_file(ui, workshop, finding.file, finding.line);
        tip(ui, ui.tr("Opens the file at this line in your editor ($VISUAL or $EDITOR, else the desktop's)"));
        const std::string copy = with_icon(render::icon::kLink, ui.tr("Copy the place"));
        beside(ui, copy, Look::kPaper);
        if (button(ui, name + "/copy", copy, Look::kPaper)) {
            ImGui::SetClipboardText(place_of(finding).c_str());
            ui.say(ui.tr("Copied {place}.", place_of(finding)));
        }
        tip(ui, ui.tr("File and line, for your editor or a message"));
        if (workshop.only_file != finding.file) {
            const std::string show = with_icon(render::icon::kScroll, ui.tr("Show the file"));
            beside(ui, show, Look::kPaper);
            if (button(ui, name + "/show", show, Look::kPaper)) workshop.only_file = finding.file;
            tip(ui, ui.tr("What was found in this file, and its text"));
        }
    }
    ImGui::EndGroup();
    ImGui::Unindent(ui.u(14));
    const float bottom = ImGui::GetItemRectMax().y;
    list.AddRectFilled({low.x, low.y + ui.u(2)}, {low.x + ui.u(4), bottom}, colour, ui.u(2));
    space(ui, 16);
}

void read_source(Workshop& workshop) {
    std::int64_t modified = 0;
    for (const session::PackageFile& file : *workshop.state.files) {
        if (file.name == workshop.only_file) modified = file.modified;
    }
    if (workshop.source_of == workshop.only_file && workshop.source_modified == modified) return;
    workshop.source_of = workshop.only_file;
    workshop.source_modified = modified;
    workshop.source.clear();
    const std::filesystem::path path = workshop.bench->path_of(workshop.only_file);
    if (path.empty() || path.extension() == ".png") return;
    std::ifstream in{path, std::ios::binary};
    constexpr std::size_t kMostLines = 20'000;
    constexpr std::size_t kWidest = 400;
    for (std::string line; workshop.source.size() < kMostLines && std::getline(in, line);) {
        std::string shown;
        for (const char c : printable(line, kWidest)) {
            if (c == '\t') {
                shown += "  ";
            } else if (c != '\r') {
                shown += c;
            }
        }
        workshop.source.push_back(std::move(shown));
    }
}

/// The text of the chosen file, with the lines that have findings marked.
void source(Ui& ui, Workshop& workshop) {
    read_source(workshop);
    if (workshop.source.empty()) return;
    heading(ui, workshop.only_file, kBrassDeep);
    if (button(ui, "source/open", with_icon(render::icon::kPen, ui.tr("Open in your editor")), Look::kPaper))
        open_file(ui, workshop, workshop.only_file, 0);
    tip(ui, ui.tr("Opens the file in your editor ($VISUAL or $EDITOR, else the desktop's)"));
    space(ui, 6);
    ImFont* mono = ui.fonts().mono;
    const float height = mono->FontSize * 1.25F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(workshop.source.size()), height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const ImVec2 low = ImGui::GetCursorScreenPos();
            const float width = ImGui::GetContentRegionAvail().x;
            const Finding* here = nullptr;
            for (const Finding& finding : *workshop.state.findings) {
                if (finding.file == workshop.only_file && finding.line == i + 1) here = &finding;
            }
            ImGui::Dummy({width, height});
            if (here != nullptr) {
                list.AddRectFilled(low, {low.x + width, low.y + height}, alpha(ink_for(here->severity), 0.16F));
                tip(ui, here->message);
            }
            const std::string number = std::to_string(i + 1);
            const float wide = mono->CalcTextSizeA(mono->FontSize, FLT_MAX, 0, number.c_str()).x;
            list.AddText(mono, mono->FontSize, {low.x + ui.u(40) - wide, low.y},
                         here != nullptr ? ink_for(here->severity) : rgb(0x9C8C70), number.c_str());
            const std::string& line = workshop.source[static_cast<std::size_t>(i)];
            const bool comment = line.find_first_not_of(' ') != std::string::npos &&
                                 line.substr(line.find_first_not_of(' ')).starts_with("--");
            list.AddText(mono, mono->FontSize, {low.x + ui.u(54), low.y}, comment ? rgb(0x7C6A45) : kInk, line.c_str());
        }
    }
    ImGui::PopStyleVar();
}

}  // namespace

void draw_findings(Ui& ui, Workshop& workshop, ImVec2 at, ImVec2 size) {
    const float left = std::clamp(size.x * 0.24F, ui.u(150), ui.u(300));
    render::paper(*ImGui::GetWindowDrawList(), at, {at.x + size.x, at.y + size.y}, ui.u(1));
    file_list(ui, workshop, at, {left, size.y});
    ImGui::GetWindowDrawList()->AddLine({at.x + left, at.y + ui.u(12)}, {at.x + left, at.y + size.y - ui.u(12)},
                                        kPaperLine, ui.u(1));
    begin_panel(ui, "workshop/findings_page", {at.x + left, at.y}, {size.x - left, size.y}, alpha(kPaper, 0), {18, 14});
    const std::vector<Finding>& all = *workshop.state.findings;
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
        const auto n = std::count_if(all.begin(), all.end(), [&](const Finding& f) { return f.severity == severity; });
        const bool on = !workshop.hidden.contains(severity);
        const std::string name = std::string{"filter/"} + std::string{word(severity)};
        const std::string label =
            with_icon(on ? render::icon::kCheck : render::icon::kEmpty, how_many(ui, severity, n));
        if (severity != Severity::kError) beside(ui, label, Look::kPaper);
        if (button(ui, name, label, on ? Look::kPaper : Look::kQuiet)) {
            if (on) {
                workshop.hidden.insert(severity);
            } else {
                workshop.hidden.erase(severity);
            }
        }
        tip(ui, on ? ui.tr("Hide these") : ui.tr("Show these"));
    }
    const bool can_check = workshop.state.sound && !workshop.state.checking;
    const std::string again = workshop.state.checking ? ui.tr("Checking ...") : ui.tr("Check again");
    beside(ui, again, Look::kSeal);
    if (button(ui, "workshop/check", again, Look::kSeal, {0, 0}, can_check)) workshop.bench->check();
    tip(ui,
        ui.tr("Plays a few games and tries what they did not come to, in the background, for at most ten seconds."));
    space(ui, 10);
    begin_scroll(ui, "workshop/findings_list");
    // Findings are for those who write Lua, and the loader has but one language.
    if (!ui.words().english() && !all.empty()) {
        wrapped(ui.fonts().serif_italic, kInkMuted,
                ui.tr("What is found is said in English: these are the loader's words."));
        space(ui, 8);
    }
    std::size_t shown = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (workshop.hidden.contains(all[i].severity)) continue;
        if (!workshop.only_file.empty() && all[i].file != workshop.only_file) continue;
        finding_block(ui, workshop, all[i], i);
        ++shown;
    }
    if (shown == 0) {
        const bool unknown = workshop.state.loads == 0 || workshop.state.checking;
        wrapped(ui.fonts().serif_italic, kInkMuted,
                unknown                   ? ui.tr("Nothing so far.")
                : all.empty()             ? ui.tr("Nothing is wrong, as far as can be told from here.")
                : workshop.hidden.empty() ? ui.tr("Nothing in this file.")
                                          : ui.tr("Nothing of the kinds that are shown."));
        space(ui, 10);
    }
    if (!workshop.only_file.empty()) source(ui, workshop);
    end_scroll();
    end_panel();
}

}  // namespace demarche::ui
