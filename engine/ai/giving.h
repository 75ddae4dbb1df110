#pragma once

#include "ai/packages.h"
#include "ai/question.h"

namespace demarche::ai {

/// What a question seeks, held against clauses, texts and packages: a clause that is named, and by whoever is to give
/// it where it says who does it; or one that binds something of theirs that is named, and need not be there.
class Giving {
 public:
    /// Both must outlive it.
    Giving(const Scenario& scenario, const Question::Sought& sought) : s_(scenario), sought_(sought) {}

    /// Is nothing asked for?
    [[nodiscard]] bool nothing() const { return sought_.empty(); }
    /// Would a clause give it that stands so in a text of this kind?
    [[nodiscard]] bool by(AgreementTypeId type, ClauseId clause, const Book::Option& option) const;
    /// Could a text of this kind give it? @param page  That of its kind, framework and place.
    [[nodiscard]] bool may_be(AgreementTypeId type, const Book::Page& page) const;
    /// The clause by which a text gives it; none where it does not.
    [[nodiscard]] ClauseId in(const DraftText& text, const Book::Page& page) const;
    /// Puts it into a package that does not give it yet, at the least price for one seat; false where that cannot be.
    bool put_into(Package& package, const Sheet& sheet, ActorId me) const;

 private:
    const Scenario& s_;
    const Question::Sought& sought_;

    [[nodiscard]] bool giver(ActorId actor) const { return !sought_.by.valid() || actor == sought_.by; }
};

}  // namespace demarche::ai
