#include "script/answers.h"

#include <bit>

namespace demarche::script {

bool Answers::Answer::holds(const World& world) const {
    for (const auto& [slot, number] : numbers) {
        // Stricter than equality: a script can tell 0 from -0.
        if (std::bit_cast<std::uint64_t>(world.numbers[slot]) != std::bit_cast<std::uint64_t>(number)) return false;
    }
    if ((parts & Reads::kClock) != 0 && (world.round != round || world.phase != phase)) return false;
    if ((parts & Reads::kAgreements) != 0 && world.agreements != agreements) return false;
    if ((parts & Reads::kMembers) != 0 && world.institutions != institutions) return false;
    if ((parts & Reads::kMemory) != 0 && !(world.memory == memory)) return false;
    return (parts & Reads::kObjectives) == 0 || world.objectives == objectives;
}

std::optional<double> Answers::find(std::size_t function, std::uint64_t about, const World& world) const {
    for (const Answer& answer : kept_[function].answers) {
        if (answer.about == about && answer.holds(world)) return answer.value;
    }
    return std::nullopt;
}

void Answers::keep(std::size_t function, std::uint64_t about, const World& world, const Reads& reads, double value) {
    const unsigned parts = reads.parts();
    if ((parts & Reads::kAnything) != 0) return;
    Kept& kept = kept_[function];
    if (kept.answers.size() < kMost) kept.answers.emplace_back();
    Answer& answer = kept.answers[kept.next % kept.answers.size()];
    kept.next = (kept.next + 1) % kMost;
    answer.about = about;
    answer.value = value;
    answer.numbers.clear();
    for (const SlotIndex slot : reads.slots())
        answer.numbers.emplace_back(slot, world.numbers[slot]);
    answer.parts = parts;
    answer.round = world.round;
    answer.phase = world.phase;
    if ((parts & Reads::kAgreements) != 0) answer.agreements = world.agreements;
    if ((parts & Reads::kMembers) != 0) answer.institutions = world.institutions;
    if ((parts & Reads::kMemory) != 0) answer.memory = world.memory;
    if ((parts & Reads::kObjectives) != 0) answer.objectives = world.objectives;
}

}  // namespace demarche::script
