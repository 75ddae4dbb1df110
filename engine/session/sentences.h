#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/effect.h"
#include "session/story.h"

namespace demarche::session {

/// How each kind of effect is told, once: `Story` fills these sentences from a scenario and a World, `read_recording`
/// from what a session file keeps of them. All that is named comes as the reader is to read it; "" stands for what is
/// not known or not there. Appends to a list that outlives it.
class Sentences {
 public:
    Sentences(const Words& words, std::vector<StoryLine>& out) : w_(words), out_(out) {}

    /// @param all   How many rounds there are; 0 where that is not known.
    /// @param when  What the scenario calls the round.
    void round(std::size_t n, std::size_t all, const std::string& when);
    void phase(std::string label);
    void turn(const std::string& actor);

    /// @param draft  Its whole heading, which ends with its parties.
    void tabled(const std::string& actor, const std::string& draft, const std::string& why);
    /// More on what was said last.
    void detail(std::string text) { say(Rank::kDetail, std::move(text)); }
    /// @param changes  A line each.
    void amended(const std::string& actor, const std::string& draft, int version, const std::string& why,
                 std::vector<std::string> changes);
    void voted(Vote vote, const std::string& actor, const std::string& draft, const std::string& why,
               const std::string& reservation);
    void votes_cleared(const std::string& draft);
    void adopted(const std::string& draft);
    /// @param held_back  By whom: `held_back_text`.
    void rejected(const std::string& draft, const std::string& held_back, const std::string& why);
    void withdrawn(const std::string& draft, const std::string& by, const std::string& why);

    /// A step of an agreement's life.
    struct Step {
        AgreementChanged::What what = AgreementChanged::What::kAdopted;
        std::string whole;   ///< Its heading with framework and parties.
        std::string brief;   ///< Its heading without.
        std::string actor;   ///< Who took the step.
        std::string clause;  ///< Which is broken.
        std::string status;  ///< In which it now is.
        double odds = 0;     ///< Of a ratification, 0..1.
        std::string why;
    };
    void agreement(const Step& step);

    /// @param by  Who played it from the hand.
    void card(const std::string& title, const std::string& text, const std::string& by, const std::string& why);
    /// @param to  "" where it is dealt to the reader.
    void card_dealt(const std::string& card, const std::string& to, const std::string& why);
    void card_discarded(const std::string& card, const std::string& from, const std::string& why);
    void choice_opened(const std::string& actor);
    void choice_taken(const std::string& card, const std::string& actor, const std::string& choice, bool closes,
                      bool by_default);

    void acted(const std::string& actor, const std::string& action, const std::vector<std::string>& values,
               bool pending, bool secret);
    void act_failed(const std::string& actor, const std::string& why);

    /// @param to  "" for all.
    void assured(const std::string& from, const std::string& to, const std::string& promise);
    void assurance_judged(const std::string& from, const std::string& assurance, AssuranceStatus status);

    /// What the reader wants in secret.
    void agenda(const std::string& objective, const std::string& text);
    void objective_revealed(const std::string& actor, const std::string& objective, const std::string& why);
    void membership(const std::string& institution, const std::string& members, const std::string& chair,
                    const std::string& why);
    void news(const std::string& place, const std::string& text, const std::string& why);
    /// @param to  "" where it is the reader who is told.
    void told(const std::string& to, const std::string& text, const std::string& why);
    /// @param to  "" for a word in public.
    void message(const std::string& from, const std::string& to, const std::string& words);
    void question(std::string text);
    void fault(const std::string& what, const std::string& message);
    void inject(const std::string& title);
    void seated(const std::string& actors);
    /// @param ending  Its title; "" when the rounds ran out.
    void ended(const std::string& ending, std::string text, const std::string& why);

 private:
    using Rank = StoryLine::Rank;
    void say(Rank rank, std::string text) { out_.push_back({rank, std::move(text)}); }
    [[nodiscard]] std::string in_brackets(const std::string& sentence, const std::string& why) const;
    [[nodiscard]] std::string quoting(const std::string& sentence, const std::string& why) const;

    const Words& w_;
    std::vector<StoryLine>& out_;
};

/// A sentence that reports what somebody says, and his words.
[[nodiscard]] std::string with_quote(const Words& words, const std::string& sentence, const std::string& said);

}  // namespace demarche::session
