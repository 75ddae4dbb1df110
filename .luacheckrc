-- What luacheck takes for given: the environment in which scenarios, rules and specs run, and nothing besides.
-- The contract is scripts/API.md; a name that is missing here is missing there.

local function fields(names)
  local out = {}
  for name in names:gmatch("%S+") do
    out[name] = {}
  end
  return { fields = out }
end

-- The language, as far as the sandbox lets it through: no io, os, debug, package, load or coroutine.
local language = {
  "assert", "error", "getmetatable", "ipairs", "next", "pairs", "pcall", "print", "rawequal", "rawget", "rawlen",
  "rawset", "require", "select", "setmetatable", "tonumber", "tostring", "type", "xpcall",
  string = fields "byte char find format gmatch gsub len lower match rep reverse sub upper",
  table = fields "concat insert move pack remove sort unpack",
  math = fields
    "abs ceil floor fmod huge max maxinteger min mininteger modf pi random sqrt tointeger type ult",
  utf8 = fields "char charpattern codepoint codes len offset",
}

-- The calls of the definition stage.
local definitions = {
  "_", "action", "actor", "agreement", "assurance", "card", "clause", "constituency", "ending", "indicator", "inject",
  "institution", "objective", "objective_pool", "on", "personality", "place", "question", "relation", "resource",
  "scenario", "takes",
  rule = fields "all_of any_of consensus consent majority quorum silence unanimity veto weighted",
}

stds.scenario = { read_globals = {} }
for _, names in ipairs { language, definitions } do
  for key, value in pairs(names) do
    if type(key) == "number" then
      table.insert(stds.scenario.read_globals, value)
    else
      stds.scenario.read_globals[key] = value
    end
  end
end
stds.spec = { read_globals = { "describe", "expect", "it", "start" } }

std = "scenario"
files["**/spec/**/*.lua"].std = "+spec"

-- A value that is not needed is called _name; _ alone marks texts and must not be hidden by a variable.
ignore = { "21./_.+", "23./_.+" }
max_line_length = 140
-- Texts stay whole, one string each, so that translators see whole sentences.
files["scripts"].max_line_length = false
files["assets/scaffold"].max_line_length = false

exclude_files = {
  "scripts/demarche.lua", -- definitions for editors: they declare what this file lists
  "tests/**/*.lua", -- among them scripts that are wrong on purpose
  "build/**/*.lua",
}
