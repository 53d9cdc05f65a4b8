"""The scores of several stories beside each other, for bench/gold: the mean of those other than the seeds, then a column each.

  gold.py FOLDER [--against FOLDER] STORY…
"""
import json
import pathlib
import sys

arguments = sys.argv[1:]
folder = pathlib.Path(arguments.pop(0))
before = None
if arguments[0] == "--against":
    before = pathlib.Path(arguments[1])
    arguments = arguments[2:]


def scores(where, story):
    file = where / (story + ".score")
    if not file.exists():
        return {}
    read = json.loads(file.read_text())
    return {k: (v.get("value", v.get("score")) if isinstance(v, dict) else v[0] if isinstance(v, list) else v) for k, v in read.items()}


def mean(tables, row):
    held = [t[row] for t in tables if t.get(row) is not None]
    return sum(held) / len(held) if held else None


def shown(value):
    return "   —" if value is None else f"{value:4.2f}"


now = {s: scores(folder, s) for s in arguments}
then = {s: scores(before, s) for s in arguments} if before else {}
others = [s for s in arguments if s != "seeds"]
rows = list(dict.fromkeys(r for t in now.values() for r in t))
print(f"{'':38}{'mean':>6} {'moved' if before else '':>6} " + " ".join(f"{s[:8]:>8}" for s in arguments))
for row in rows:
    average = mean([now[s] for s in others], row)
    old = mean([then[s] for s in others], row) if before else None
    moved = f"{average - old:+.3f}" if average is not None and old is not None else ""
    print(f"{row:38}{shown(average):>6} {moved:>6} " + " ".join(f"{shown(now[s].get(row)):>8}" for s in arguments))
