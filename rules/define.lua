-- rules.define: how modules of the rules make definitions of what a scenario gives them.
--
--   local define = require "rules.define"
--   return define(clause, options, { id = "notice", name = _ "Notice" }, { "rounds" })
--
--   define(kind, options, fields, own)   calls `kind` (clause, action, institution, ...) with `fields`, over which those of
--                                        `options` stand, without the names in `own`, which are the module's; the id
return function(kind, options, fields, own)
  for field, value in pairs(options) do fields[field] = value end
  for _index, field in ipairs(own or {}) do fields[field] = nil end
  kind(fields)
  return fields.id
end
