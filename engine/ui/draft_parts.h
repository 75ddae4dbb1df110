#pragma once

#include <memory>

#include "ui/desk.h"

// What reading a draft and writing one have in common.
namespace demarche::ui {

const ImVec2 kSheet{1140, 660};  ///< Units.

/// What the seat's own people say about a text; `opinion` is null while they are reading it.
void advice(Ui& ui, Desk& desk, const DraftText& t, const std::shared_ptr<const Opinion>& opinion);
/// Two columns: the text, and beside it what is said about it. @param foot  Units left free below them.
void columns_begin(Ui& ui, const char* left, float foot);
void columns_next(Ui& ui, const char* right);
void columns_end();

}  // namespace demarche::ui
