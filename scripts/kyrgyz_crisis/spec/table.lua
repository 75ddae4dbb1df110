-- Who sits here: the optional seat, the briefs, the agendas.

describe("the seats", function()
  it("are eight, of which Ukraine's may stay empty", function()
    local play = start { seed = 5 }
    local seats = 0
    for _index, actor_id in ipairs(play:actors()) do
      if play:view(actor_id) then seats = seats + 1 end
    end
    expect(seats).above(7)
  end)

  it("hold at least one secret agenda each, known to its owner alone", function()
    local play = start { seed = 5 }
    local pools = {
      eu = { "eu_prove_it", "eu_no_sphere", "eu_own_flag", "eu_thrift" },
      russia = { "russia_no_precedent", "russia_honest_offer", "russia_charter", "russia_manas", "russia_stay_out" },
      us = { "us_manas_any_price", "us_no_monopoly", "us_reset_first", "us_clean_books" },
    }
    for actor_id, pool in pairs(pools) do expect(#pool).above(1); expect(play:score(actor_id)).isnt(nil) end
  end)

  it("can be left to the AI, and the game ends with a reading", function()
    local ai = {}
    for _index, seat in ipairs { "eu", "russia", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "csto" } do ai[seat] = "ai" end
    local play = start { seed = 7, seats = ai } -- Ukraine's chair is empty
    play:advance { rounds = 10 }
    expect(play:ending()).isnt(nil)
    expect(play:errors()).is {}
  end)
end)
