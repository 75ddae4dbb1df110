#include "model/command.h"

namespace demarche {

Command::Command(const Command& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;
bool Command::operator==(const Command& other) const = default;

}  // namespace demarche
