scenario { id = 'box', api = 1, version = '1', title = _ 'Box', rounds = { _ 'One', _ 'Two' } }
actor { id = 'eu', name = _ 'EU', resources = { aid = 3 }, personality = 'bold' }
actor { id = 'un', name = _ 'UN', playable = false, chorus = function(game, draft) return 'yes' end }
resource { id = 'aid', name = _ 'Aid', renew = 1, cap = 9 }
personality { id = 'bold', concession = 'linear', patience = 0.5, voice = { refuse = { _ 'No.' } } }
place { id = 'osh', name = _ 'Osh', at = { 40.5, 72.8 }, of = 'eu', links = { 'manas' } }
place { id = 'manas', name = _ 'Manas', at = { 43, 74.5 }, kind = 'base' }
indicator { id = 'heat', of = 'place', name = _ 'Heat', start = function(s) return #s end, marks = { 25 } }
relation { id = 'trust', name = _ 'Trust', start = function(from, to) return 5 end }
objective { id = 'calm', of = 'eu', name = _ 'Calm', text = _ 'Calm.', weight = 1, score = function(game, actor) return game:get('heat', 'osh') / 100 end }
