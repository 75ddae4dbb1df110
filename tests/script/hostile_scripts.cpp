#include "script/hostile_scripts.h"

namespace demarche::script {

namespace {

std::string repeated(const std::string& piece, std::size_t times) {
    std::string out;
    out.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        out += piece;
    }
    return out;
}

using Scripts = std::vector<HostileScript>;

// Catching the end of the budget and going on.
void add_catchers(Scripts& all) {
    const std::string spin = "local function spin() while true do end end\n";
    all.insert(
        all.end(),
        {{"loop", "while true do end", Ends::kLimit},
         {"goto loop", "::again:: goto again", Ends::kLimit},
         {"repeat loop", "repeat until false", Ends::kLimit},
         {"for to infinity", "for i = 1, math.huge do end", Ends::kLimit},
         {"for with a step too small to move", "for x = 1.0, 2.0, 1e-300 do end", Ends::kLimit},
         {"pcall again and again", spin + "while true do pcall(spin) end", Ends::kLimit},
         {"xpcall again and again", spin + "while true do xpcall(spin, print) end", Ends::kLimit},
         {"endless handler of xpcall", spin + "xpcall(error, spin)", Ends::kLimit},
         {"endless handler after an endless function", spin + "while true do xpcall(spin, spin) end", Ends::kLimit},
         {"handler that fails in its turn", "local function f() error(f) end xpcall(f, f)", Ends::kError},
         {"pcall of pcall of pcall", spin + "while true do pcall(pcall, pcall, pcall, pcall, spin) end", Ends::kLimit},
         {"nested catchers", spin + "local function a() pcall(spin) a() end\nlocal function b() pcall(a) b() end b()",
          Ends::kLimit},
         {"a tree of catchers", "local function f() pcall(f) pcall(f) end f()", Ends::kLimit},
         {"caught in the order function of sort",
          spin + "table.sort({3,1,2,5,4}, function() while true do pcall(spin) end end)", Ends::kLimit},
         {"caught in the callback of gsub", spin + "('abc'):gsub('.', function() while true do pcall(spin) end end)",
          Ends::kLimit},
         {"caught in __index",
          spin + "local t = setmetatable({}, {__index = function() while true do pcall(spin) end end}) return t.x",
          Ends::kLimit},
         {"caught in __tostring",
          spin + "print(setmetatable({}, {__tostring = function() while true do pcall(spin) end end}))", Ends::kLimit},
         {"caught in __pairs",
          spin + "pairs(setmetatable({}, {__pairs = function() while true do pcall(spin) end end}))", Ends::kLimit},
         {"caught in a required module's function",
          "local ok = pcall(require, 'nothing') while true do pcall(require, 'x') end", Ends::kLimit},
         {"memory caught again and again",
          "while true do pcall(function() local t = {} for i = 1, 1e9 do t[i] = {i} end end) end", Ends::kLimit},
         {"large text caught again and again", "while true do pcall(string.rep, 'x', 1 << 40) end", Ends::kLimit},
         {"stack overflow caught again and again", "local function f() return 1 + f() end while true do pcall(f) end",
          Ends::kLimit},
         {"C stack overflow caught again and again",
          "local function f() return (('x'):gsub('x', f)) end while true do pcall(f) end", Ends::kLimit},
         {"errors thrown and caught for ever", "while true do pcall(error, 'x') end", Ends::kLimit},
         {"error objects thrown and caught for ever", "while true do pcall(error, {}) end", Ends::kLimit},
         {"runtime errors caught for ever", "while true do pcall(function() local a; a.b = 1 end) end", Ends::kLimit},
         {"assert caught for ever", "while true do pcall(assert, false) end", Ends::kLimit},
         {"deep error through many levels",
          "local function f(n) if n == 0 then error('deep') end f(n - 1) end while true do pcall(f, 150) end",
          Ends::kLimit},
         {"tail calls for ever", "local function f() return f() end f()", Ends::kLimit},
         {"mutual tail calls for ever", "local a, b function a() return b() end function b() return a() end a()",
          Ends::kLimit},
         {"pcall in a tail call for ever", "local function f() return pcall(f) end f()", Ends::kFine}});
}

// Code that runs where hooks do not.
void add_unhooked(Scripts& all) {
    all.insert(
        all.end(),
        {{"finalizer", "setmetatable({}, {__gc = function() while true do end end})", Ends::kError},
         {"finalizer of any value", "setmetatable({}, {__gc = true})", Ends::kError},
         {"finalizer added later",
          "local mt = {} local t = setmetatable({}, mt) mt.__gc = function() while true do end end t = nil",
          Ends::kError},
         {"finalizer added later, set again",
          "local mt = {} setmetatable({}, mt) mt.__gc = function() end setmetatable({}, mt)", Ends::kError},
         {"weak table", "setmetatable({}, {__mode = 'k'})", Ends::kError},
         {"weak table made later", "local mt = {} setmetatable({}, mt) mt.__mode = 'kv'", Ends::kError},
         {"weak table made later and unmade after a collection",
          "local mt = {} local t = setmetatable({}, mt) mt.__mode = 'v' t[1] = {}\n"
          "for i = 1, 2e6 do local x = {i, i} end mt.__mode = nil",
          Ends::kError},
         {"closing handler", "setmetatable({}, {__close = function() end})", Ends::kError},
         {"closing handler added later, endless, while a stop unwinds",
          "local mt = {} local o = setmetatable({}, mt) mt.__close = function() while true do end end\n"
          "local x <close> = o while true do end",
          Ends::kLimit},
         {"closing handlers in a chain while a stop unwinds",
          "local mt = {} local o = setmetatable({}, mt) mt.__close = function() while true do pcall(pcall) end end\n"
          "local function f(n) local a <close> = o if n > 0 then f(n - 1) end while true do end end f(100)",
          Ends::kLimit},
         {"closing value of a for loop",
          "local mt = {} local o = setmetatable({}, mt) mt.__close = function() while true do end end\n"
          "for i in function() return 1 end, nil, nil, o do end",
          Ends::kLimit},
         {"closing handler that is a library function",
          "local mt = {} local o = setmetatable({}, mt) mt.__close = pcall mt.__call = function() while true do end "
          "end\n"
          "local x <close> = o while true do end",
          Ends::kLimit},
         {"closing handler that allocates while memory is full",
          "local mt = {} local o = setmetatable({}, mt) mt.__close = function() return ('x'):rep(1000) .. 'y' end\n"
          "local x <close> = o local t = {} for i = 1, 1e9 do t[i] = {} end",
          Ends::kLimit},
         {"error object with an endless __tostring",
          "error(setmetatable({}, {__tostring = function() while true do end end}))", Ends::kError},
         {"error object nil", "error(nil)", Ends::kError},
         {"error without an object", "error()", Ends::kError},
         {"error object that is a function", "error(print)", Ends::kError},
         {"trap on the environment",
          "setmetatable(_ENV, {__index = function() while true do end end, __newindex = function() end}) x = y",
          Ends::kLimit},
         {"trap on the environment that fails", "setmetatable(_ENV, {__index = error}) return y", Ends::kError},
         {"environment emptied", "for k in pairs(_ENV) do _ENV[k] = nil end", Ends::kFine},
         {"environment replaced", "local _ENV = {} x = 1 y.z = 2", Ends::kError},
         {"constant environment", "local _ENV <const> = {} local function f() a = 1 return b.c end f()", Ends::kError},
         {"constant environment of nil", "local _ENV <const> = nil; x = 1", Ends::kError},
         {"environment as a loop variable", "for _ENV = 1, 10 do x = 1 end", Ends::kError}});
}

// Work inside library functions.
void add_library_work(Scripts& all) {
    all.insert(
        all.end(),
        {{"a text that grows letter by letter", "local s = '' for _i = 1, 200000 do s = s .. 'x' end", Ends::kLimit},
         {"a text that grows at its front", "local s = '' for i = 1, 200000 do s = (i % 10) .. s end", Ends::kLimit},
         {"a text that grows a little", "local s = '' for _i = 1, 2000 do s = s .. 'x' end", Ends::kFine},
         {"rep of nothing, very often", "for i = 1, 1e9 do local s = (''):rep(1 << 62) end", Ends::kLimit},
         {"rep beyond all memory", "return ('x'):rep(1 << 62)", Ends::kLimit},
         {"rep with a separator", "return (''):rep(1 << 40, 'ab')", Ends::kLimit},
         {"rep with a product that overflows", "return ('xxxx'):rep((1 << 62) + 1)", Ends::kLimit},
         {"rep the other way", "return #('x'):rep(math.mininteger)", Ends::kFine},
         {"move of endless nothing", "table.move({}, 1, 1 << 62, 2)", Ends::kLimit},
         {"move over all integers", "table.move({}, math.mininteger, math.maxinteger, 1)", Ends::kError},
         {"move to the end of all integers", "table.move({1, 2, 3}, 1, 3, math.maxinteger)", Ends::kError},
         {"concat of endless nothing", "return table.concat({}, '', 1, 1 << 62)", Ends::kError},
         {"concat to the last integer", "return table.concat({}, 'x', math.maxinteger - 2, math.maxinteger)",
          Ends::kError},
         {"concat over __index of the library",
          "return table.concat(setmetatable({}, {__index = string.len, __len = function() return 1 << 60 end}))",
          Ends::kFine},
         {"concat of too much", "local t = {} for i = 1, 3000 do t[i] = ('x'):rep(1000) end return table.concat(t)",
          Ends::kLimit},
         {"unpack of too many", "return table.unpack({}, 1, 1e8)", Ends::kError},
         {"unpack of all integers", "return table.unpack({}, math.mininteger, math.maxinteger)", Ends::kError},
         {"insert into a length that lies",
          "local t = setmetatable({}, {__len = function() return 1 << 60 end}) table.insert(t, 1, 'x')", Ends::kFine},
         {"remove from a length that lies",
          "local t = setmetatable({}, {__len = function() return 1 << 60 end}) table.remove(t, 1)", Ends::kFine},
         {"sort of a length that lies", "table.sort(setmetatable({}, {__len = function() return 1 << 60 end}))",
          Ends::kFine},
         {"insert at the far end", "table.insert({}, math.maxinteger, 1)", Ends::kError},
         {"insert in front for ever", "local t = {} for i = 1, 1e9 do table.insert(t, 1, i) end", Ends::kLimit},
         {"sort whose order is always true",
          "local t = {} for i = 1, 5000 do t[i] = i % 7 end table.sort(t, function() return true end)", Ends::kFine},
         {"sort whose order changes its mind",
          "local t, n = {}, 0 for i = 1, 5000 do t[i] = i end\n"
          "table.sort(t, function() n = n + 1 return n % 3 == 0 end)",
          Ends::kFine},
         {"sort that empties its table",
          "local t = {} for i = 1, 100 do t[i] = i end table.sort(t, function() t[#t] = nil return false end)",
          Ends::kFine},
         {"sort within sort", "local t = {3, 2, 1} local function f() table.sort(t, f) return true end f()",
          Ends::kError},
         {"sort for ever", "local t = {} for i = 1, 20000 do t[i] = -i end while true do table.sort(t) end",
          Ends::kLimit},
         {"sort of long equal texts",
          "local s = ('x'):rep(400000) local t = {} for i = 1, 60 do t[i] = s .. i end while true do table.sort(t) end",
          Ends::kLimit},
         {"pattern .-b", "return ('a'):rep(65536):find('.-b')", Ends::kLimit},
         {"pattern of trimming", "return ('x' .. (' '):rep(100000) .. 'x'):match('^(.-)%s*$')", Ends::kLimit},
         {"pattern %b()", "return ('('):rep(100000):find('%b()')", Ends::kLimit},
         {"pattern with 60 optional letters", "return ('a'):rep(60):find(('a?'):rep(60) .. ('a'):rep(60))",
          Ends::kLimit},
         {"pattern with nested stars", "return ('a'):rep(200):find(('a*'):rep(20) .. 'b')", Ends::kLimit},
         {"pattern with many shortest runs", "return ('a'):rep(500):find(('.-'):rep(10) .. 'b')", Ends::kLimit},
         {"pattern with frontiers", "return ('ab'):rep(50000):gsub('%f[%w]%w-%f[%W]x', '')", Ends::kFine},
         {"pattern with a long set", "return ('a'):rep(100000):find('[' .. ('b'):rep(100000) .. ']')", Ends::kLimit},
         {"pattern with references back", "return ('a'):rep(5000):find('(.-)(.-)%1%2b')", Ends::kLimit},
         {"pattern that recurses", "return ('a'):rep(1000):find(('(a'):rep(500))", Ends::kError},
         {"pattern with too many captures", "return ('a'):find(('()'):rep(33))", Ends::kError},
         {"pattern cut off", "return ('a'):find('[a')", Ends::kError},
         {"pattern cut off after %", "return ('a'):find('%')", Ends::kError},
         {"pattern %b cut off", "return ('a'):find('%b')", Ends::kError},
         {"pattern %f without a set", "return ('a'):find('%f')", Ends::kError},
         {"plain find, quadratic",
          "local s = ('a'):rep(500000) local p = ('a'):rep(250000) .. 'b' while true do s:find(p, 1, true) end",
          Ends::kLimit},
         {"gmatch over a long text", "for w in ('a'):rep(200000):gmatch('.-b') do end", Ends::kLimit},
         {"gmatch of nothing for ever", "while true do for w in (' '):rep(1000):gmatch('') do end end", Ends::kLimit},
         {"gsub that grows", "local s = 'x' while true do s = s:gsub('x', 'xx') end", Ends::kLimit},
         {"gsub with a long template", "return ('a'):rep(10000):gsub('a', ('x'):rep(10000))", Ends::kLimit},
         {"gsub with a template of captures", "return ('a'):rep(100000):gsub('a*', ('%0'):rep(1000))", Ends::kLimit},
         {"gsub in gsub without an end", "local function f(c) return (c:gsub('.', f)) end return f('x')", Ends::kError},
         {"gsub with a table that traps",
          "('x'):gsub('x', setmetatable({}, {__index = function() while true do end end}))", Ends::kLimit},
         {"next on an emptied table",
          "local t = {} for i = 1, 16000 do t[i * 2.5] = i end for k in pairs(t) do t[k] = nil end\n"
          "while true do next(t) end",
          Ends::kAny},
         {"next through a table, quadratic",
          "local t = {} for i = 1, 10000 do t['k' .. i] = i end while true do local k repeat k = next(t, k) until not "
          "k end",
          Ends::kLimit},
         {"pairs for ever", "local t = {} for i = 1, 10000 do t['k' .. i] = i end while true do pairs(t) end",
          Ends::kLimit},
         {"pairs of keys without an order", "for k in pairs({[{}] = 1}) do end", Ends::kError},
         {"pairs of functions as keys", "for k in pairs({[print] = 1}) do end", Ends::kError},
         {"upper of long texts", "local s = ('x'):rep(500000) while true do s:upper() end", Ends::kLimit},
         {"reverse of long texts", "local s = ('x'):rep(500000) while true do s:reverse() end", Ends::kLimit},
         {"concatenation of long texts", "local s = ('x'):rep(250000) while true do local t = s .. s end", Ends::kAny},
         {"equality of long texts",
          "local a, b = ('x'):rep(500000) .. 'a', ('x'):rep(500000) .. 'b' while true do local c = a == b end",
          Ends::kAny},
         {"order of long texts",
          "local a, b = ('x'):rep(500000) .. 'a', ('x'):rep(500000) .. 'b' while true do local c = a < b end",
          Ends::kAny},
         {"long texts as keys", "local t = {} local s = ('x'):rep(500000) while true do t[s .. #s] = nil end",
          Ends::kAny},
         {"numerals without an end", "local s = ('1'):rep(500000) while true do tonumber(s) end", Ends::kLimit},
         {"numerals by arithmetic", "local s = ('1'):rep(500000) while true do local x = s + 1 end", Ends::kLimit},
         {"numerals by bits", "local s = '0x' .. ('f'):rep(500000) while true do local x = s | 1 end", Ends::kAny},
         {"numerals in another base", "local s = ('z'):rep(500000) while true do tonumber(s, 36) end", Ends::kLimit},
         {"format of large numbers", "while true do string.format('%99.99f', 1e308) end", Ends::kLimit},
         {"format that is too wide", "return ('%999d'):format(1)", Ends::kError},
         {"format with endless flags", "return ('%' .. ('-'):rep(1000) .. 'd'):format(1)", Ends::kError},
         {"format of very many", "return (('%s'):rep(10000)):format(table.unpack({}, 1, 7999))", Ends::kError},
         {"format of long texts", "local s = ('x'):rep(200000) return ('%s%s%s'):format(s, s, s)", Ends::kLimit},
         {"format of a quoted long text", "return ('%q'):format(('\\n'):rep(300000))", Ends::kLimit},
         {"format %p", "return ('%p'):format({})", Ends::kError},
         {"format of endless __tostring",
          "return ('%s'):format(setmetatable({}, {__tostring = function() while true do end end}))", Ends::kLimit},
         {"__tostring that gives no text", "print(setmetatable({}, {__tostring = function() return {} end}))",
          Ends::kError},
         {"__name that is no text", "print(setmetatable({}, {__name = {}}))", Ends::kFine},
         {"byte of a long text", "return ('x'):rep(100000):byte(1, -1)", Ends::kError},
         {"byte at the ends of all integers", "return ('x'):byte(math.mininteger, math.maxinteger)", Ends::kFine},
         {"sub at the ends of all integers", "return ('x'):sub(math.mininteger, math.maxinteger)", Ends::kFine},
         {"code points of a long text", "return utf8.codepoint(('x'):rep(100000), 1, -1)", Ends::kError},
         {"length of long UTF-8", "local s = ('x'):rep(500000) while true do utf8.len(s) end", Ends::kLimit},
         {"offset at the ends of all integers", "return utf8.offset('abc', math.mininteger)", Ends::kFine},
         {"offset far away", "local s = ('x'):rep(500000) while true do utf8.offset(s, 400000) end", Ends::kLimit},
         {"codes of continuation bytes", "for _, c in utf8.codes(('\\x80'):rep(1000)) do end", Ends::kError},
         {"codes begun in the middle",
          "local f, s = utf8.codes('abc') while true do f(s, math.maxinteger) f(s, math.mininteger) end", Ends::kLimit},
         {"select of many", "local t = {} while true do select('#', table.unpack(t, 1, 7999)) end", Ends::kLimit},
         {"select from far behind", "return select(math.mininteger, 1)", Ends::kError},
         {"arguments passed on and on", "local function f(...) return f(1, ...) end f()", Ends::kAny},
         {"arguments doubled", "local function f(...) return f(..., ...) end f(1)", Ends::kAny},
         {"many arguments, many calls",
          "local t = {} local function g(...) end local function f(...) while true do g(...) end end\n"
          "f(table.unpack(t, 1, 7999))",
          Ends::kAny},
         {"math at the end of all integers",
          "return math.mininteger // -1, math.mininteger % -1, math.fmod(math.mininteger, -1), -math.mininteger",
          Ends::kFine},
         {"division by zero", "return 1 // 0", Ends::kError},
         {"remainder by zero", "return math.fmod(1, 0)", Ends::kError},
         {"random where it is not allowed", "return math.random(6)", Ends::kError},
         {"print flood", "while true do print(('x'):rep(1000)) end", Ends::kLimit},
         {"print of long texts", "print(('x'):rep(500000))", Ends::kFine}});
}

// Memory and the insides of tables.
void add_memory(Scripts& all) {
    all.insert(
        all.end(),
        {{"endless list", "local t = {} while true do t[#t + 1] = 1 end", Ends::kLimit},
         {"endless list of tables", "local t = {} while true do t[#t + 1] = {} end", Ends::kLimit},
         {"endless chain", "local t = {} while true do t = {t} end", Ends::kLimit},
         {"endless chain of closures", "local f while true do local g = f f = function() return g end end",
          Ends::kLimit},
         {"endless text", "local s = 'x' while true do s = s .. s end", Ends::kLimit},
         {"endless different texts", "local t = {} for i = 1, 1e9 do t[i % 30000] = ('x'):rep(1000) .. i end",
          Ends::kLimit},
         {"many short texts, all dropped", "for i = 1, 1e9 do local s = 'k' .. i end", Ends::kLimit},
         {"many tables, all dropped", "while true do local t = {1, 2, 3} end", Ends::kLimit},
         {"many large tables, all dropped", "while true do local t = table.pack(table.unpack({}, 1, 7000)) end",
          Ends::kLimit},
         {"full of garbage at the brink",
          "local keep = {} for i = 1, 60 do keep[i] = ('x'):rep(500000) .. i end\n"
          "while true do local s = ('y'):rep(200000) .. 'z' end",
          Ends::kLimit},
         {"keys that collide", "local t = {} for i = 1, 1e6 do t[i * ((1 << 53) - 1)] = true end", Ends::kAny},
         {"keys that collide, again and again",
          "local m = (1 << 40) - 1 while true do local t = {} for i = 1, 16384 do t[i * m] = true end end", Ends::kAny},
         {"keys that collide, moved about",
          "local m = (1 << 40) - 1 local t = {} for i = 1, 16384 do t[i * m] = true end\n"
          "local i = 1 while true do t[i * m] = nil t[(i + 16384) * m] = true i = i + 1 end",
          Ends::kAny},
         {"a table that is its own key and value", "local t = {} t[t] = t while true do t = {[t] = t} end",
          Ends::kLimit},
         {"texts held by nested gsub",
          "local s = ('x'):rep(400000)\n"
          "local function f(n) return (s:gsub('^x+', function(c) f(n + 1) return c .. 'y' end)) end f(1)",
          Ends::kAny},
         {"a result list that is too long",
          "local t = {} for i = 1, 7999 do t[i] = i end local function f(n, ...) if n == 0 then return ... end\n"
          "return f(n - 1, table.unpack(t), ...) end return f(10)",
          Ends::kAny},
         {"recursion", "local function f() return 1 + f() end f()", Ends::kLimit},
         {"recursion with many locals",
          "local function f() local a,b,c,d,e,g,h,i,j,k,l,m,n,o,p,q,r,s,t = 1,2,3 f() return a end f()", Ends::kLimit},
         {"recursion of methods", "local t = {} function t:f() return 1 + self:f() end t:f()", Ends::kLimit},
         {"recursion of __index",
          "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end\n"
          "return t.x",
          Ends::kError},
         {"a circle of __index", "local t = {} t.__index = t setmetatable(t, t) return t.x", Ends::kError},
         {"a long chain of __index",
          "local t = {} for i = 1, 1900 do t = setmetatable({}, {__index = t}) end while true do local x = t.x end",
          Ends::kAny},
         {"a circle of __newindex", "local t = {} t.__newindex = t setmetatable(t, t) t.x = 1", Ends::kError},
         {"recursion of __call", "local t = {} setmetatable(t, {__call = t}) t()", Ends::kAny},
         {"recursion of __concat",
          "local t = setmetatable({}, {}) getmetatable(t).__concat = function(a, b) return a .. b end\n"
          "return t .. t",
          Ends::kError},
         {"recursion of __eq",
          "local mt = {} mt.__eq = function(a, b) return a == b end\n"
          "return setmetatable({}, mt) == setmetatable({}, mt)",
          Ends::kError},
         {"recursion of __lt",
          "local mt = {} mt.__lt = function(a, b) return a < b end\n"
          "return setmetatable({}, mt) < setmetatable({}, mt)",
          Ends::kError},
         {"recursion of __tostring",
          "local mt = {} mt.__tostring = function(t) return tostring(t) end return tostring(setmetatable({}, mt))",
          Ends::kError},
         {"recursion of pcall", "local function f() return pcall(f), 1 end f()", Ends::kFine},
         {"recursion of xpcall", "local function f() return xpcall(f, f), 1 end f()", Ends::kAny},
         {"recursion of require", "require('itself')", Ends::kError}});
}

// Texts that are hard to compile, or whose errors are hard to tell.
void add_compiler(Scripts& all) {
    const std::size_t kLong = 60000;
    all.insert(all.end(),
               {{"no Lua at all", "\x01\x02 <<<>>> %%%", Ends::kError},
                {"compiled code", "\x1bLua", Ends::kError},
                {"first line with #", "#!/usr/bin/lua\nreturn 1", Ends::kError},
                {"not UTF-8", "return '\xff\xfe'", Ends::kError},
                {"a zero byte", std::string("local a = 1 \0 local b", 21), Ends::kError},
                {"a text of the longest size", "return '" + repeated("x", 65000) + "'", Ends::kFine},
                {"a file that is too long", "return '" + repeated("x", 70000) + "'", Ends::kError},
                {"nested brackets", "return " + repeated("(", kLong), Ends::kError},
                {"nested tables", "return " + repeated("{", kLong), Ends::kError},
                {"nested functions", repeated("return function() ", 3000), Ends::kError},
                {"nested blocks", repeated("do ", 20000), Ends::kError},
                {"nested loops", repeated("while true do ", 4000), Ends::kError},
                {"nested calls", "return " + repeated("f(", 30000), Ends::kError},
                {"many nots", "return " + repeated("not ", 15000) + "1", Ends::kError},
                {"many minuses", "return " + repeated("- ", 30000) + "1", Ends::kError},
                {"many concatenations", "return 'a'" + repeated("..'a'", 12000), Ends::kError},
                {"many powers", "return 1" + repeated("^1", 30000), Ends::kError},
                {"many additions", "return 1" + repeated("+1", 30000), Ends::kFine},
                {"many fields", "local a return a" + repeated(".x", 30000), Ends::kAny},
                {"many fields, caught again and again",
                 "while true do pcall(function() local a return a" + repeated(".x", 29000) + " end) end", Ends::kAny},
                {"many fields, one by one", "local a = {} a = a.x " + repeated("a = a.x ", 7000), Ends::kAny},
                {"many indices", "local a return a" + repeated("['x']", 12000), Ends::kAny},
                {"many calls of results", "local a return a" + repeated("()", 30000), Ends::kError},
                {"many method calls", "local a return a" + repeated(":x()", 15000), Ends::kError},
                {"many locals", repeated("local a ", 7000), Ends::kError},
                {"many assignments at once", repeated("a,", 20000) + "a = 1", Ends::kError},
                {"many labels",
                 [] {
                     std::string text;
                     for (int i = 0; i < 5000; ++i)
                         text += "::a" + std::to_string(i) + "::";
                     return text;
                 }(),
                 Ends::kError},
                {"many gotos to nowhere", repeated("goto a ", 8000), Ends::kError},
                {"many gotos in blocks", repeated("do goto a end ", 4000) + "::a::", Ends::kFine},
                {"many constants",
                 [] {
                     std::string text = "return {";
                     for (int i = 0; i < 7000; ++i)
                         text += std::to_string(i) + ".5,";
                     return text + "}";
                 }(),
                 Ends::kFine},
                {"many upvalues",
                 [] {
                     std::string text;
                     for (int i = 0; i < 190; ++i)
                         text += "local v" + std::to_string(i) + " ";
                     text += "return function() return 1";
                     for (int i = 0; i < 190; ++i)
                         text += ", v" + std::to_string(i);
                     return text + " end";
                 }(),
                 Ends::kFine},
                {"a long name", "local " + repeated("a", kLong) + " = nil", Ends::kFine},
                {"a long name in an error", "return " + repeated("a", kLong) + ".b", Ends::kError},
                {"a long text in an error", "error('" + repeated("x", kLong) + "')", Ends::kError},
                {"a long text in a syntax error", "return '" + repeated("x", kLong), Ends::kError},
                {"a long number", "return " + repeated("9", kLong), Ends::kFine},
                {"a long hexadecimal number", "return 0x" + repeated("f", kLong), Ends::kFine},
                {"a long malformed number", "return 1e" + repeated("e", kLong), Ends::kError},
                {"a long comment", "--[" + repeated("=", kLong) + "[", Ends::kError},
                {"a long escape", "return '" + repeated("\\z ", 20000) + "'", Ends::kFine},
                {"an escape beyond Unicode", "return '\\u{FFFFFFFF}'", Ends::kError},
                {"many empty lines", repeated("\n", kLong) + "error('x')", Ends::kError},
                {"an error that lies about its place", "error('engine/core.lua:1: all is well', 0)", Ends::kError},
                {"an error with control characters", "error('\\27[31m\\0\\7\\xff', 0)", Ends::kError},
                {"loading code", "return load('return 1')", Ends::kError},
                {"the outside world", "return io.open('/etc/passwd')", Ends::kError},
                {"other outside worlds", "return os.execute('true')", Ends::kError},
                {"looking inside", "return debug.getregistry()", Ends::kError},
                {"coroutines", "return coroutine.wrap(function() end)", Ends::kError},
                {"collecting", "collectgarbage()", Ends::kError},
                {"changing texts' methods", "getmetatable('').__index = nil", Ends::kError},
                {"changing texts' methods directly", "('x').rep = print", Ends::kError},
                {"requiring a path", "require('../../etc/passwd')", Ends::kError},
                {"requiring a null byte", "require('rules\\0.missions')", Ends::kError},
                {"requiring a very long name", "require(('a'):rep(100000))", Ends::kError},
                {"requiring nothing", "require()", Ends::kError}});
}

}  // namespace

const std::vector<HostileScript>& hostile_scripts() {
    static const Scripts kAll = [] {
        Scripts all;
        add_catchers(all);
        add_unhooked(all);
        add_library_work(all);
        add_memory(all);
        add_compiler(all);
        return all;
    }();
    return kAll;
}

}  // namespace demarche::script
