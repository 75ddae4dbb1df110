#include "negotiation/talks.h"

namespace demarche {

std::string_view word(TalkEnding ending) {
    switch (ending) {
        case TalkEnding::kAgreement:
            return "agreement";
        case TalkEnding::kDeadline:
            return "deadline";
        case TalkEnding::kWalkaway:
            return "walkaway";
    }
    return "deadline";
}

TalkRecord run_talks(const IssueSpace& space, std::vector<std::unique_ptr<TalkStrategy>>& seats, int deadline,
                     int first) {
    TalkRecord record;
    const int parties = static_cast<int>(seats.size());
    std::optional<Package> standing;
    int proposer = -1;
    int accepted = 0;
    for (int round = 0; round < deadline; ++round) {
        record.rounds = round + 1;
        for (int turn = 0; turn < parties; ++turn) {
            const int me = (first + turn) % parties;
            const bool can_accept = standing && proposer != me;
            TalkAction action = seats[static_cast<std::size_t>(me)]->act(round, can_accept ? &*standing : nullptr);
            const bool legal = action.move == TalkMove::kOffer    ? space.holds(action.offer)
                               : action.move == TalkMove::kAccept ? can_accept
                                                                  : true;
            if (!legal) {
                action = TalkAction{};
            }
            ++record.turns;
            record.steps.push_back({round, me, action});
            if (action.move == TalkMove::kEnd) {
                record.ending = TalkEnding::kWalkaway;
                return record;
            }
            if (action.move == TalkMove::kAccept) {
                ++accepted;
            } else {
                standing = action.offer;
                proposer = me;
                accepted = 0;
            }
            for (int other = 0; other < parties; ++other) {
                if (other != me) {
                    seats[static_cast<std::size_t>(other)]->heard(me, action.move, &*standing);
                }
            }
            if (accepted == parties - 1 && accepted > 0) {
                record.agreement = standing;
                record.ending = TalkEnding::kAgreement;
                return record;
            }
        }
    }
    return record;
}

}  // namespace demarche
