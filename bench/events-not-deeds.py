"""F1 of the events that MEANTIME has as not certain, negated or to come; run by bench/events.

Arguments: meantime.py, the set, the corpus, what `annals read` wrote. Gold: the fully annotated
mentions whose attributes allow no deed. Ours: the found mentions that we do not tell as a deed and
that the gold says anything of. Right: a status that the gold's attributes allow. A program that
always says "happened" scores 0.
"""
import json
import pathlib
import sys
import types

script, folder, corpus, read = sys.argv[1:]
source = pathlib.Path(script).read_text(encoding="utf-8")
scorer = types.ModuleType("meantime")
exec(compile(source[: source.rindex("\nmain()")], script, "exec"), scorer.__dict__)

docs, mentions, _, last = scorer.gold(pathlib.Path(folder), corpus)
lines = {o["id"]: o for o in map(json.loads, open(read, encoding="utf-8"))}
gold = [m for m in mentions if m.sent <= last[m.doc] and m.sent != 1]


def inside(doc, begin):
    at = [i for i, (b, e) in docs[doc].at.items() if b <= begin < e] if doc in docs else []
    return bool(at) and docs[doc].sentence[at[0]] <= last[doc] and docs[doc].sentence[at[0]] != 1


foci = [f for i, o in lines.items() for f in scorer.foci(o.get("events") or [], i) if inside(f[0], f[1])]
pairs = [(scorer.statuses(m) or set(), s[3].get("status")) for m, s in scorer.pair(gold, foci)]
wanted = sum(bool(scorer.statuses(m)) and not scorer.statuses(m) & scorer.HAPPENED for m in gold)
ours = sum(bool(may) and status not in scorer.HAPPENED for may, status in pairs)
right = sum(bool(may) and not may & scorer.HAPPENED and status in may for may, status in pairs)
print(f"not deeds: gold {wanted} ours {ours} right {right} F1 {2 * right / max(1, wanted + ours):.3f}")
