local e = require 'rules.empty'
for i = 1, 3 do resource { id = 'r' .. i, name = 'R' } end
