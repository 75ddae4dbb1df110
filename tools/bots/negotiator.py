#!/usr/bin/env python3
"""A negotiator for Demarche, as a tutorial for bots of your own. Python's standard library is all it needs.

    demarche play border_post --demo --bot "uzbekistan=python3 tools/bots/negotiator.py"
    demarche simulate border_post -n 50 --bot "uzbekistan=python3 tools/bots/negotiator.py"

It reads one JSON object a line and answers with one. engine/session/BOTS.md has the protocol; this file shows its use
from the bottom up: first the lines (class Game), then a way to look for good drafts (packages, improve), then what to do
in each phase (negotiate, decide).
"""
import hashlib
import json
import random
import sys

PROTOCOL = 1
DEMAND = 0.6      # in its first round it asks for so much of the best draft it has seen ...
LEAST = 0.004     # ... and in its last round for no less than this: below it, no agreement is better.
TRIES = 60        # drafts to ask the advisers about before it proposes one; each is a fork of the believed world


class Game:
    """The line to the engine, and what it has told us."""

    def __init__(self):
        self.turn = 0

    def read(self):
        line = sys.stdin.readline()
        return json.loads(line) if line else {"message": "end"}

    def write(self, message):
        # One line, and out with it: a line that waits in a buffer is a bot that has fallen silent.
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()

    def do(self, command):
        """Gives a command; None: nothing more to do in this phase."""
        self.write({"turn": self.turn, "do": command})

    def ask(self, what, draft):
        """What the seat's advisers say: 'worth' of a draft, or who is 'missing' for its adoption."""
        self.write({"turn": self.turn, "ask": what, "draft": draft})
        return self.read()


# --- what could be agreed -------------------------------------------------------------------------------------------


def values(param, parties, scenario):
    """Every value that a parameter can take; of a long range some."""
    kind = param["type"]
    if kind in ("integer", "number"):
        steps = int(round((param["max"] - param["min"]) / param["step"]))
        picks = range(steps + 1) if steps <= 12 else [round(steps * i / 12) for i in range(13)]
        return [param["min"] + param["step"] * i for i in picks]
    if kind == "choice":
        return param["options"]
    if kind == "boolean":
        return [False, True]
    if kind == "party":
        return list(parties)
    return [one["id"] for one in scenario[kind + "s"]]  # actor, place, institution


def some_clause(clause_id, parties, scenario, dice):
    clause = {c["id"]: c for c in scenario["clauses"]}[clause_id]
    out = {"id": clause_id}
    for param in clause["params"]:
        choices = values(param, parties, scenario)
        if not choices:
            return None
        out[param["name"]] = dice.choice(choices)
    return out


def may_write(scenario, view, me, framework):
    """Before a body with a single text the chair alone tables and amends."""
    body = {one["id"]: one for one in scenario["institutions"]}[framework]
    chair = view["institutions"][framework]["chair"]
    return body.get("procedure") != "single_text" or chair in (None, me)


def some_draft(scenario, view, me, dice):
    """A draft by chance, in the form of the command `propose` without its word."""
    kind = dice.choice(scenario["agreements"])
    frameworks = kind["frameworks"] or [one["id"] for one in scenario["institutions"]]
    frameworks = [one for one in frameworks if may_write(scenario, view, me, one)]
    if not frameworks:
        return None
    framework = dice.choice(frameworks)
    members = view["institutions"][framework]["members"]
    allowed = kind["parties"].get("only") or [one["id"] for one in scenario["actors"]]
    parties = set(kind["parties"].get("include", [])) | {me}
    candidates = [one for one in members if one in allowed and one in view["seated"] and one not in parties]
    dice.shuffle(candidates)
    least = max(kind["parties"]["min"], 2)
    most = min(kind["parties"]["max"], len(parties) + len(candidates))
    wanted = dice.randint(min(least, most), most) if most > len(parties) else len(parties)
    parties |= set(candidates[: max(0, wanted - len(parties))])
    if not parties <= set(allowed) or len(parties) < kind["parties"]["min"]:
        return None
    order = [one["id"] for one in scenario["actors"] if one["id"] in parties]
    chosen = list(kind["required"])
    extra = [one for one in kind["optional"] if one not in chosen]
    dice.shuffle(extra)
    chosen += extra[: dice.randint(0, max(0, min(len(extra), kind["max_clauses"] - len(chosen), 4)))]
    clauses = [some_clause(one, order, scenario, dice) for one in chosen]
    if None in clauses:
        return None
    draft = {"type": kind["id"], "framework": framework, "parties": order, "clauses": clauses}
    if kind["has_place"]:
        places = kind.get("places") or [one["id"] for one in scenario["places"]]
        if not places:
            return None
        draft["place"] = dice.choice(places)
    return draft


def improve(draft, scenario, dice):
    """The same draft with one parameter changed: what a counter-offer asks for."""
    clauses = [dict(one) for one in draft["clauses"]]
    open_terms = []
    for clause in clauses:
        params = {c["id"]: c for c in scenario["clauses"]}[clause["id"]]["params"]
        open_terms += [(clause, param) for param in params]
    if not open_terms:
        return None
    clause, param = dice.choice(open_terms)
    choices = [v for v in values(param, draft["parties"], scenario) if v != clause.get(param["name"])]
    if not choices:
        return None
    clause[param["name"]] = dice.choice(choices)
    return {**draft, "clauses": clauses}


# --- the negotiator -------------------------------------------------------------------------------------------------


class Negotiator:
    def __init__(self, game, hello):
        self.game = game
        self.me = hello["seat"]
        self.scenario = hello["scenario"]
        self.like = {phase["id"]: phase["like"] for phase in self.scenario["phases"]}
        self.dice = None
        self.phase = None
        self.best_seen = 0.0

    def value(self, draft):
        """What a draft is worth to us, and whether all others who have a say should gain by it."""
        answer = self.game.ask("worth", draft)
        if "worth" not in answer or "obstacle" in answer["worth"]:
            return None, False  # it cannot be tabled, or could not enter into force
        return answer["worth"]["total"], all(other["gain"] > 0 for other in answer.get("others", []))

    def demand(self, view):
        """What we ask for falls from DEMAND of the best draft seen to LEAST, slowly at first."""
        passed = (view["round"] - 1) / max(1, view["rounds"] - 1)
        return max(LEAST, DEMAND * self.best_seen * (1 - passed ** 3))

    def answer(self, draft, view):
        worth, _ = self.value(draft["id"])
        if worth is None:
            return {"command": "vote", "draft": draft["id"], "vote": "reject", "reason": "It could not enter into force."}
        self.best_seen = max(self.best_seen, worth)
        if worth >= self.demand(view):
            return {"command": "vote", "draft": draft["id"], "vote": "accept", "reason": f"Worth {worth:+.3f} to us."}
        # One thing changed, better for us and still good for the others: a counter-offer. Twice, then yes or no.
        pen = may_write(self.scenario, view, self.me, draft["text"]["framework"])
        if pen and self.countered.get(draft["id"], 0) < 2:
            self.countered[draft["id"]] = self.countered.get(draft["id"], 0) + 1
            best, most = None, worth
            for _ in range(TRIES // 4):
                other = improve(draft["text"], self.scenario, self.dice)
                gain, fair = self.value(other) if other else (None, False)
                if gain is not None and fair and gain > most:
                    best, most = other, gain
            if best and most >= self.demand(view):
                return {"command": "amend", "draft": draft["id"], "clauses": best["clauses"],
                        "message": f"With this change it is worth {most:+.3f} to us instead of {worth:+.3f}."}
        return {"command": "vote", "draft": draft["id"], "vote": "reject",
                "reason": f"Worth {worth:+.3f} to us; we need {self.demand(view):+.3f}."}

    def propose(self, view):
        best, most = None, LEAST
        for _ in range(TRIES):
            draft = some_draft(self.scenario, view, self.me, self.dice)
            if not draft:
                continue
            worth, fair = self.value(draft)
            if worth is None:
                continue
            if fair and worth > most:
                best, most = draft, worth
        if best is None:
            return None
        self.best_seen = max(self.best_seen, most)
        return {"command": "propose", **best, "message": f"Worth {most:+.3f} to us; and to you?"}

    def negotiate(self, turn):
        view = turn["view"]
        for draft in view["drafts"]:
            if draft["status"] != "open" or self.me in draft["votes"] or draft["id"] in self.settled:
                continue
            if self.me not in self.game.ask("missing", draft["id"]).get("missing", []):
                self.settled.add(draft["id"])
                continue
            return self.answer(draft, view)
        if not self.proposed and not any(draft["proposer"] == self.me and draft["status"] == "open"
                                         for draft in view["drafts"]):
            self.proposed = True
            return self.propose(view)
        return None

    def decide(self, turn):
        """The choices that cards put before us. Actions are left alone: this is a negotiator."""
        cards = {card["id"]: card for card in self.cards}
        for card, options in turn["choices"].items():
            default = [one["id"] for one in cards[card]["choices"] if one["default"] and one["id"] in options]
            if options:
                return {"command": "choose", "card": card, "choice": (default or options)[0]}
        return None

    def play(self, turn):
        view = turn["view"]
        if self.dice is None:
            # The engine gives no luck away. Dice that depend on what we see make the same game come out the same again.
            seen = hashlib.sha256(json.dumps(view, sort_keys=True).encode()).digest()
            self.dice = random.Random(int.from_bytes(seen[:8], "big"))
            self.cards = []
        self.cards += turn["cards"]
        if self.phase != (view["round"], view["phase"]):
            self.phase = (view["round"], view["phase"])
            self.proposed, self.countered, self.settled = False, {}, set()
        like = self.like[view["phase"]]
        command = self.decide(turn)
        if command is None and like == "negotiation":
            command = self.negotiate(turn)
        return command


def main():
    if len(sys.argv) > 1:  # it takes none, and would seem to hang before somebody who asks for --help
        sys.exit(print(__doc__) if sys.argv[1] in ("-h", "--help") else __doc__)
    game = Game()
    hello = game.read()
    if hello.get("protocol") != PROTOCOL:
        sys.exit(f"this bot speaks protocol {PROTOCOL}, not {hello.get('protocol')}")
    game.write({"message": "hello", "protocol": PROTOCOL, "name": "negotiator"})
    negotiator = Negotiator(game, hello)
    while True:
        message = game.read()
        if message["message"] == "turn":
            game.turn = message["turn"]
            game.do(negotiator.play(message))
        elif message["message"] == "refused":
            # Say it where people who watch can see it. A command that broke a rule is followed by a new turn; of a line
            # that is no command this turn still waits, and we have nothing better to say in it.
            print("refused:", message["error"]["message"], file=sys.stderr)
            if message["again"]:
                game.do(None)
        elif message["message"] == "end":
            return


if __name__ == "__main__":
    main()
