scenario { id = 'box', api = 1, version = '1', title = _ 'Box', rounds = { _ 'One', _ 'Two' } }
actor { id = 'eu', name = _ 'EU' }
actor { id = 'un', name = _ 'UN', playable = false, chorus = function(game, draft) return 'yes' end }
institution { id = 'osce', name = _ 'OSCE', members = { 'eu' }, chair = 'eu', rule = rule.any_of { rule.veto { by = { 'eu' } }, rule.silence { inner = rule.majority { of = 2 / 3 } } } }
clause { id = 'police', name = _ 'Police', text = _ '{by} sends {n}.', params = { by = { type = 'party' }, n = { type = 'integer', min = 1, max = 9, default = 3 } }, likes = { ['eu.people'] = function(game, params) return params.n end } }
constituency { id = 'eu.people', of = 'eu', name = _ 'People', likes = { police = 1 } }
agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'osce' }, parties = { min = 1 }, clauses = { required = { 'police' } }, ratify = { eu = true } }
