#!/usr/bin/env python3
"""Replays a published draw and says whether its result had to be what it is.

    verify_draw.py proof.json        (or - for standard input)

Prints "OK ..." and returns 0, or names every field that does not hold and returns 1.
Needs Python 3.8 or later and nothing else; shares no code with the platform. The rules it
follows stand in docs/draw-verification.md.
"""

import hashlib
import json
import re
import sys
from fractions import Fraction

# Version 1 held candidates as objects with a name, and a digest of each entry of a list.
ALGORITHMS = ("shenguan-draw/1", "shenguan-draw/2")
MOST_BLOCKS = 4096
FORCED = ("BLACKLISTED", "RED_WARNING")
COEFFICIENT = re.compile(r"[0-9]+(\.[0-9]{1,4})?")
LISTS = ("candidates", "exclusions", "officerExclusions", "officers")
HEX64 = re.compile(r"[0-9a-f]{64}")


class Fault(Exception):
    pass


def canonical(value):
    """RFC 8785 for what a proof holds: no fractions, keys in ASCII."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False,
                      separators=(",", ":")).encode("utf-8")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def sha256_of(value):
    return sha256(canonical(value))


def no_fraction(text):
    raise Fault("a fraction stands in the proof: %s" % text)


def no_repetition(pairs):
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Fault("a field stands twice in one object")
    return fields


def block_size(algorithm, entries):
    block = 1
    while algorithm != "shenguan-draw/1" and block * MOST_BLOCKS < entries:
        block *= 2
    return block


def digests_of(algorithm, document, faults, entries):
    digests = {}
    for field, value in document.items():
        if field not in LISTS:
            digests[field] = sha256_of(value)
            continue
        whole = hashlib.sha256()
        marks = entries.get(field, [])
        block = block_size(algorithm, len(value))
        for number, start in enumerate(range(0, len(value), block)):
            digest = hashlib.sha256(canonical(value[start:start + block])[1:-1]).digest()
            whole.update(digest)
            if number >= len(marks) or marks[number] != digest.hex()[:16]:
                place = start if block == 1 else "%d..%d" % (start, start + block - 1)
                faults.append("/input/%s/%s" % (field, place))
        digests[field] = whole.hexdigest()
    return digests


def check_commitment(proof, faults):
    document, published = proof["input"], proof["digests"]
    digests = digests_of(proof["algorithm"], document, faults, proof["entries"])
    for field in sorted(set(digests) | set(published)):
        if digests.get(field) != published.get(field):
            faults.append("/input/%s" % field)
    value = sha256_of({"algorithm": proof["algorithm"], "digests": digests})
    if value != proof["commitment"]:
        faults.append("/commitment")


class Pool:
    """The candidates as columns: a million of them fit into little memory."""

    def __init__(self, entries, faults):
        self.usccs, self.regions, self.weights, self.forced = [], [], [], {}
        coefficients = {}
        for index, entry in enumerate(entries):
            if isinstance(entry, str):
                uscc, region, coefficient, *rest = entry.split(",")
                weight = coefficients.get(coefficient)
                if weight is None:
                    weight = Fraction(coefficient) * 10000
                    coefficients[coefficient] = weight = int(weight)
                    if not COEFFICIENT.fullmatch(coefficient):
                        faults.append("/input/candidates/%d" % index)
                if rest and (len(rest) > 1 or rest[0] not in FORCED):
                    faults.append("/input/candidates/%d" % index)
            else:
                uscc, region, weight = entry["uscc"], entry["region"], entry["weight"]
                rest = [entry["forced"]] if "forced" in entry else []
                if Fraction(entry["coefficient"]) * 10000 != weight:
                    faults.append("/input/candidates/%d/weight" % index)
            self.usccs.append(uscc)
            self.regions.append(region)
            self.weights.append(0 if rest else weight)
            if rest:
                self.forced[index] = rest[0]


def check_lists(document, pool, faults):
    keys = {"candidates": pool.usccs}
    for field, key in (("exclusions", "uscc"),
                       ("officers", "certificateNumber"),
                       ("officerExclusions", "certificateNumber")):
        keys[field] = [entry[key] for entry in document[field]]
    for field in LISTS:
        if any(a >= b for a, b in zip(keys[field], keys[field][1:])):
            faults.append("/input/%s (not sorted)" % field)
    if set(keys["candidates"]) & set(keys["exclusions"]):
        faults.append("/input/exclusions (also candidates)")
    if set(keys["officers"]) & set(keys["officerExclusions"]):
        faults.append("/input/officerExclusions (also officers)")
    for index, officer in enumerate(document["officers"]):
        if officer["certificateValidUntil"] < document["checkBy"]:
            faults.append("/input/officers/%d/certificateValidUntil" % index)
    if document["officersPerTeam"] < 2:
        faults.append("/input/officersPerTeam")


def check_seed(proof, faults):
    parts = proof["contributions"]
    draw = proof["input"]["drawId"]
    for index, part in enumerate(parts):
        text = "%s:%s:%s" % (draw, part["party"], part["contribution"])
        if (not HEX64.fullmatch(part["contribution"])
                or sha256(text.encode("utf-8")) != part["commitment"]):
            faults.append("/contributions/%d/contribution" % index)
    people = {part["party"] for part in parts}
    if len(people) < 2 or len(people) != len(parts) or len(parts) != proof["input"]["parties"]:
        faults.append("/contributions")
    sealed = sha256_of({
        "commitment": proof["commitment"],
        "contributions": [{"commitment": p["commitment"], "party": p["party"]} for p in parts]})
    if sealed != proof["sealed"]:
        faults.append("/sealed")
    seed = sha256_of({"contributions": [p["contribution"] for p in parts], "sealed": sealed})
    if seed != proof["seed"]:
        faults.append("/seed")


class Tickets:
    def __init__(self, seed, label):
        self.prefix = "%s/%s/" % (seed, label)
        self.counter = 0
        self.block = b""

    def next(self, below):
        if below < 1:
            raise Fault("nothing left to draw from")
        fair = 2 ** 64 - 2 ** 64 % below
        while True:
            if not self.block:
                text = "%s%d" % (self.prefix, self.counter)
                self.block = hashlib.sha256(text.encode("ascii")).digest()
                self.counter += 1
            number = int.from_bytes(self.block[:8], "big")
            self.block = self.block[8:]
            if number < fair:
                return number, number % below


class Weights:
    """Sums over blocks of the list: plain, and quick enough for a million."""

    WIDTH = 1024

    def __init__(self, weights):
        self.weights = list(weights)
        self.blocks = [sum(self.weights[i:i + self.WIDTH])
                       for i in range(0, len(self.weights), self.WIDTH)]
        self.total = sum(self.blocks)

    def take(self, point):
        block = 0
        while point >= self.blocks[block]:
            point -= self.blocks[block]
            block += 1
        index = block * self.WIDTH
        while point >= self.weights[index]:
            point -= self.weights[index]
            index += 1
        weight = self.weights[index]
        self.weights[index] = 0
        self.blocks[block] -= weight
        self.total -= weight
        return index


def covers(region, place):
    prefix = re.sub(r"(0000|00)$", "", region) if region != "000000" else ""
    return place.startswith(prefix)


class Teams:
    def __init__(self, document):
        self.officers = document["officers"]
        self.size = document["officersPerTeam"]
        self.speciality = document.get("speciality")
        self.load = [officer["openTasks"] for officer in self.officers]
        self.recusals = [set(officer["recusals"]) for officer in self.officers]
        self.near = {}

    def pick(self, uscc, region, tickets):
        if region not in self.near:
            self.near[region] = [i for i, officer in enumerate(self.officers)
                                 if covers(officer["region"], region)]
        free = [i for i in self.near[region] if uscc not in self.recusals[i]]
        if len(free) < self.size:
            raise Fault("no team can be formed for %s" % uscc)
        team = []
        if self.speciality is not None:
            able = [i for i in free if self.speciality in self.officers[i]["specialities"]]
            if not able:
                raise Fault("nobody with the speciality for %s" % uscc)
            self.choose(able, free, team, tickets)
        while len(team) < self.size:
            self.choose(list(free), free, team, tickets)
        return sorted(self.officers[i]["certificateNumber"] for i in team)

    def choose(self, among, free, team, tickets):
        least = min(self.load[i] for i in among)
        equals = [i for i in among if self.load[i] == least]
        chosen = equals[tickets.next(len(equals))[1]]
        self.load[chosen] += 1
        free.remove(chosen)
        team.append(chosen)


def sample_size(document, pool):
    size = document["size"]
    if "ratio" in size:
        share = Fraction(size["ratio"]) * len(pool.usccs)
        wanted = -(-share.numerator // share.denominator)
    else:
        wanted = size["count"]
    return max(wanted, len(pool.forced))


def replay(document, pool, seed):
    objects, officers = Tickets(seed, "objects"), Tickets(seed, "officers")
    teams, picks = Teams(document), []
    for index in sorted(pool.forced):
        uscc = pool.usccs[index]
        picks.append({"pick": len(picks) + 1, "uscc": uscc, "forced": pool.forced[index],
                      "team": teams.pick(uscc, pool.regions[index], officers)})
    drum = Weights(pool.weights)
    wanted = sample_size(document, pool)
    if not 0 < wanted <= len(pool.usccs):
        raise Fault("%d cannot be drawn from %d" % (wanted, len(pool.usccs)))
    while len(picks) < wanted:
        below = drum.total
        number, point = objects.next(below)
        index = drum.take(point)
        uscc = pool.usccs[index]
        picks.append({"pick": len(picks) + 1, "uscc": uscc, "ticket": "%016x" % number,
                      "below": below, "point": point,
                      "team": teams.pick(uscc, pool.regions[index], officers)})
    return picks


def verify(proof):
    faults = []
    if proof["algorithm"] not in ALGORITHMS:
        return ["/algorithm"]
    check_commitment(proof, faults)
    pool = Pool(proof["input"]["candidates"], faults)
    check_lists(proof["input"], pool, faults)
    if faults or "result" not in proof:
        return faults
    check_seed(proof, faults)
    picks = replay(proof["input"], pool, proof["seed"])
    if len(picks) != len(proof["result"]):
        faults.append("/result")
    for index, (own, theirs) in enumerate(zip(picks, proof["result"])):
        for field in sorted(set(own) | set(theirs)):
            if own.get(field) != theirs.get(field):
                faults.append("/result/%d/%s" % (index, field))
    if sha256_of(picks) != proof["resultDigest"]:
        faults.append("/resultDigest")
    return faults


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip())
        return 2
    try:
        stream = sys.stdin.buffer if arguments[1] == "-" else open(arguments[1], "rb")
        with stream:
            proof = json.loads(stream.read().decode("utf-8"), parse_float=no_fraction,
                               object_pairs_hook=no_repetition)
        faults = verify(proof)
    except Fault as fault:
        faults = [str(fault)]
    except (KeyError, TypeError, ValueError, AttributeError) as broken:
        faults = ["the proof cannot be read: %s %s" % (type(broken).__name__, broken)]
    if faults:
        print("FAILED")
        for fault in faults:
            print("  " + fault)
        return 1
    if "result" not in proof:
        print("OK commitment %s, nothing drawn yet" % proof["commitment"])
    else:
        print("OK %d of %d drawn, result %s" % (
            len(proof["result"]), len(proof["input"]["candidates"]), proof["resultDigest"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
