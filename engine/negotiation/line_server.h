#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "negotiation/domain.h"
#include "negotiation/negotiator.h"
#include "negotiation/single_text.h"

namespace demarche {

/// Takes a seat, or the mediator's chair, in somebody else's talks: the line protocol, version 1, one JSON object a
/// line each way. No input or output of its own.
///
///     start    begins a session of stacked alternating offers; no answer
///     turn     -> {"action":"offer","offer":[...]}, {"action":"accept"} or {"action":"end"}
///     estimate -> {"estimates":[...]}: what a party is thought to make of each of some packages
///     mediate  begins a single-text procedure; no answer
///     next     -> {"text":[...]}: the text to vote on
///     end      ends the session or the procedure; no answer
///     quit     ends the program; no answer
///
/// Other types and unknown fields are ignored, so that the protocol can grow; a field that stands twice is refused.
/// A turn names a round that is not before the last one's, and, if it names a deadline, that of the start.
/// `weights` that do not sum to 1 are made to. `next` brings the votes on the text before it: null comes first only.
class LineServer {
 public:
    explicit LineServer(TalkStyle style = {}) : style_(style) {}

    /// The answer to one line, or nothing where the protocol wants none.
    /// Errors: kUnreadable for what is no JSON, with the column (in bytes, from 1); kMissingField, kBadValue,
    /// kOutOfRange with the JSON path; kWrongVersion for another protocol; kWrongPhase for a message out of order.
    /// After an error the server goes on with the next line; its session is as it was, but after a `start` or `mediate`
    /// that is refused there is none.
    [[nodiscard]] Result<std::optional<std::string>> answer(std::string_view line);
    /// True after `quit`.
    [[nodiscard]] bool done() const { return done_; }

 private:
    struct Talks {
        IssueSpace space;
        PackageValue value;
        TalkView view;
        Negotiator negotiator;
        std::optional<Package> standing;
        std::int64_t round = 0;  ///< Of the last turn; it never goes back.
    };
    struct Mediation {
        IssueSpace space;
        int parties = 0;
        std::int64_t budget = 0;  ///< Texts that may be shown.
        std::int64_t shown = 0;   ///< That have been.
        std::unique_ptr<SingleTextMediator> mediator;
    };
    class Reader;

    Result<std::optional<std::string>> start(const Reader& message);
    Result<std::optional<std::string>> turn(const Reader& message);
    Result<std::optional<std::string>> estimate(const Reader& message) const;
    Result<std::optional<std::string>> mediate(const Reader& message);
    Result<std::optional<std::string>> next(const Reader& message);

    TalkStyle style_;
    std::unique_ptr<Talks> talks_;
    std::unique_ptr<Mediation> mediation_;
    bool done_ = false;
};

}  // namespace demarche
