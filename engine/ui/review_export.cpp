#include "ui/review_export.h"

#include "report/tables.h"
#include "session/saves.h"

namespace demarche::ui {

namespace fs = std::filesystem;

Result<fs::path> export_review(const Scenario& s, const Sight& sight, const std::string& name) {
    auto sessions = session::sessions_folder();
    if (!sessions) return sessions;
    fs::path folder = sessions->parent_path() / "exports" / name;
    if (auto written = report::write_tables(folder, report::tables(s, sight.view, sight.known)); !written)
        return pass_on(written.error());
    return folder;
}

}  // namespace demarche::ui
