describe("AI seats", function()
  it("play the game to its end without a fault", function()
    for seed = 1, 3 do
      local play = start { seed = seed, seats = { kyrgyzstan = "ai", uzbekistan = "ai", kazakhstan = "ai" } }
      play:advance { rounds = 4 }
      expect(play:ending()).isnt(nil)
      expect(play:errors()).is {}
    end
  end)
end)

describe("a secret aim", function()
  it("is dealt to each seat, one of two, by the seed", function()
    local dealt = {}
    for seed = 1, 8 do
      local play = start { seed = seed }
      local score = play:score("uzbekistan")
      dealt[#dealt + 1] = score
    end
    local lowest, highest = dealt[1], dealt[1]
    for _index, score in ipairs(dealt) do
      lowest, highest = math.min(lowest, score), math.max(highest, score)
    end
    expect(highest).above(lowest) -- the two aims of the pool read the first morning differently
  end)
end)
