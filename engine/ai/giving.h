#pragma once

#include "ai/packages.h"
#include "ai/question.h"

namespace demarche::ai {

/// The number of a clause that counts something other than rounds; the number of its parameters for none.
[[nodiscard]] std::size_t counting(const ClauseDef& clause);

/// What a question seeks, held against texts of one kind, in one framework and place: a clause that is named, and by
/// whoever is to give it where it says who does it; or one that binds of theirs what is named, by half at least of the
/// most that any can, and is more than the staff of a lead: a drugs desk is no answer to who asks for police.
class Giving {
 public:
    /// All must outlive it.
    Giving(const Scenario& scenario, const Question::Sought& sought, AgreementTypeId type, const Book::Page& page);

    /// Would a clause give it that stands so?
    [[nodiscard]] bool by(ClauseId clause, const Book::Option& option) const;
    /// Could such a text give it?
    [[nodiscard]] bool may_be() const;
    /// The clause by which a text gives it; none where it does not.
    [[nodiscard]] ClauseId in(const DraftText& text) const;
    /// Puts it into a package that does not give it yet, at the least price for one seat; false where that cannot be.
    bool put_into(Package& package, const Sheet& sheet, ActorId me) const;

 private:
    /// What an option binds of what is sought.
    [[nodiscard]] double bound(const Book::Option& option) const;
    [[nodiscard]] bool giver(ActorId actor) const { return !sought_.by.valid() || actor == sought_.by; }

    const Scenario& s_;
    const Question::Sought& sought_;
    AgreementTypeId type_;
    const Book::Page& page_;
    double least_ = 0;  ///< So much must be bound to count.
};

}  // namespace demarche::ai
