-- The formats. Each can decide something, and each has its price:
--
--   one_plus_one   the two sides alone: at once, two steps at a time, and about nothing that has a flag or a post on it
--   jcc            the Joint Control Commission of 1992, three delegations: posts, the bridge and fields in the security zone
--   five_plus_two  the two sides and three mediators, the EU and the US watching: everything, when it meets officially, which it
--                  has not done since 2006; every one of the five can stop it
--   seven          the same with the EU and the US as equals, in its place once a text has seated them: slower, and worth more
--   osce_council   fifty-six states by silence: missions of observers, the Istanbul commitments; Tiraspol is not in the room
--   eu_russia      the format of Meseberg: what the two want from each other, and missions that they field together
--   governments    capitals sign with each other, and with whoever they think governs
--
-- Sources: Vaquer i Fanés 2010, recommendations 7 and 8 and "The EU as a leading player in European Security"; the mandate of
-- the JCC: agreement of 21 July 1992; the 5+2: Odessa, September 2005 (public record).
local institutions = require "rules.institutions"
local sense = require "transdniestria.sense"

local mandate = sense.mandate

institutions.contact_group {
  id = "one_plus_one",
  name = _ "Direct talks",
  members = { "moldova", "transdniestria" },
  mandate = mandate(sense.between_banks),
}

institutions.contact_group {
  id = "jcc",
  name = _ "Joint Control Commission",
  members = { "moldova", "transdniestria", "russia" },
  observers = { "ukraine", "osce" },
  mandate = mandate(sense.security_zone),
}

institutions.contact_group {
  id = "five_plus_two",
  name = _ "5+2",
  members = { "moldova", "transdniestria", "russia", "ukraine", "osce" },
  observers = { "eu", "us" },
  chair = "osce",
  mandate = mandate(sense.official),
}

institutions.contact_group {
  id = "seven",
  name = _ "Table of seven",
  members = { "moldova", "transdniestria", "russia", "ukraine", "osce", "eu", "us" },
  chair = "osce",
  mandate = mandate(sense.seven),
}

-- Nobody objecting is the rule in practice. Who is governed from Tiraspol must let a mission in, or it stays on the right bank.
institutions.osce {
  id = "osce_council",
  name = _ "OSCE Permanent Council",
  members = { "russia", "ukraine", "moldova", "eu", "us", "romania", "germany", "osce_caucus" },
  observers = { "osce" },
  rule = rule.all_of { rule.silence { inner = rule.consensus {} }, rule.consent { of = "host" } },
  mandate = mandate(sense.vienna),
}

institutions.eu_russia {
  name = _ "EU-Russia format of Meseberg",
  members = { "eu", "russia" },
  observers = { "germany" },
  mandate = mandate(sense.meseberg),
}

-- Treaties between capitals need no body; but what lies on the left bank leaves it only when whoever holds the gates opens them.
institutions.ad_hoc { id = "governments", name = _ "Between governments", mandate = mandate(sense.capitals) }
