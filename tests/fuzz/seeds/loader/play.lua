scenario { id = 'box', api = 1, version = '1', title = _ 'Box', rounds = { _ 'One', _ 'Two' }, draw = { crisis = 1 } }
actor { id = 'eu', name = _ 'EU' }
actor { id = 'un', name = _ 'UN', playable = false, chorus = function(game, draft) return 'yes' end }
card { id = 'riot', deck = 'crisis', title = _ 'Riot', text = _ 'Riot.', when = function(game) return game:round() > 1 end, weight = function(game) return 2 end, choices = { { id = 'a', by = 'eu', text = _('{n} aye', { n = 2 }), apply = function(game, choice) end } } }
action { id = 'talk', name = _ 'Talk', text = _ 'Talk.', by = { 'eu' }, limit = 1, apply = function(game, act) game:store('x', 1) end }
ending { id = 'won', title = _ 'Won', text = _ 'Won.', when = function(game) return game:flag('x') == 1 end, rank = 1 }
on('round_start', function(game, event) game:roll('a', 1, 6) end)
