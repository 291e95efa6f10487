"""Prints the tables of docs/performance.md from the lines that performance.sh collected.  usage: performance.py WORK_FOLDER TASKS..."""
import datetime
import os
import re
import sys

work, sizes = sys.argv[1], [int(n) for n in sys.argv[2:]]


def lines(who, step, n):
    path = os.path.join(work, f"{who}-{step}-{n}.txt")
    return open(path, encoding="utf-8").read().splitlines() if os.path.exists(path) else []


def values(who, step, n, begins):
    """The key=value pairs of the first line that begins so."""
    for line in lines(who, step, n):
        if line.startswith(begins):
            # The first of two equal keys counts: the peer's recall line has the phrase's figures before those of single words.
            return {key: float(value) for key, value in reversed(re.findall(r"(\w+)=([-\d.]+)", line))}
    return {}


def show(value, digits=2):
    return "" if value is None else f"{value:,.{digits}f}"


def ratio(a, b):
    return "" if not a or not b else f"{a / b:.2f}"


def table(heads, rows):
    print("| " + " | ".join(heads) + " |")
    print("| " + " | ".join("---" for _ in heads) + " |")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


# When each step ran: with REUSE=1 they need not be of one sitting.
print(f"Tables printed on {datetime.date.today()}, {os.cpu_count()} processors, load average {os.getloadavg()[1]:.0f}. Steps ended (UTC):\n")
for path in sorted(f for f in os.listdir(work) if re.fullmatch(r"(ours|peer)-\w+-\d+\.txt", f)):
    ended = datetime.datetime.fromtimestamp(os.path.getmtime(os.path.join(work, path)), datetime.timezone.utc)
    print(f"- {path[:-4]}: {ended:%Y-%m-%d %H:%M}")
print()

print("## Indexing prepared tasks, two threads\n")
rows = []
for n in sizes:
    ours, peer = values("ours", "index", n, "index"), values("peer", "index", n, "index")
    if not ours:
        continue
    memory = values("ours", "index", n, "memory")
    rows.append([f"{n:,}", show(ours["mb_per_s"]), show(peer.get("mb_per_s")), ratio(ours["mb_per_s"], peer.get("mb_per_s")),
                 show(ours.get("cpu_s"), 1), show(peer.get("cpu_s"), 1), ratio(ours.get("cpu_s"), peer.get("cpu_s")), show(ours["index_mb"], 1), show(peer.get("index_mb"), 1),
                 ratio(ours["index_mb"], peer.get("index_mb")), show(memory.get("peak_rss_mb"), 0)])
table(["tasks", "MB/s", "peer", "ratio", "CPU s", "peer", "ratio", "index MB", "peer", "ratio", "peak MB"], rows)

print("## Searching, one thread, milliseconds\n")
rows = []
for n in sizes:
    for kind in ("full", "top10+total"):
        ours, peer = values("ours", "search", n, f"search {kind} "), values("peer", "search", n, f"search {kind} ")
        if ours:
            rows.append([f"{n:,}", kind, show(ours["p50"], 3), show(peer.get("p50"), 3), ratio(ours["p50"], peer.get("p50")),
                         show(ours["p95"], 3), show(peer.get("p95"), 3), ratio(ours["p95"], peer.get("p95"))])
table(["tasks", "answer", "p50", "peer", "ratio", "p95", "peer", "ratio"], rows)

print("## Starting and memory of a search process\n")
rows = []
for n in sizes:
    ours, memory = values("ours", "search", n, "search docs"), values("ours", "search", n, "memory")
    peer = values("peer", "search", n, "memory")
    if ours:
        rows.append([f"{n:,}", show(ours["open_ms"], 0), show(ours["first_query_ms"], 0), show(memory.get("peak_rss_mb"), 0), show(peer.get("peak_rss_mb"), 0)])
table(["tasks", "open ms", "first answer ms", "peak MB", "peer's peak MB"], rows)

print("## Exactness, 150 terms against a plain scan\n")
rows = []
for n in sizes:
    for who in ("ours", "peer"):
        found = values(who, "recall", n, "recall group=ALL")
        if found:
            rows.append([f"{n:,}", who, f"{found['mean_recall']:.4f}", f"{found['mean_precision']:.4f}", show(found.get("terms_zero"), 0)])
table(["tasks", "", "mean recall", "mean precision", "terms not found at all"], rows)

largest = max((n for n in sizes if lines("ours", "search", n)), default=None)
each = [re.match(r"query (\S+) ms=([\d.]+) hits=(\d+) (.*)", line) for line in lines("ours", "search", largest)] if largest else []
top = sorted((m for m in each if m and m[1] == "top10+total"), key=lambda m: -float(m[2]))[:10]
if top:
    full = {m[4]: m[2] for m in each if m and m[1] == "full"}
    print(f"## Where the time goes: the ten slowest queries at {largest:,} tasks, median of the rounds\n")
    table(["query", "hits", "top 10 + total ms", "full ms"], [[m[4], f"{int(m[3]):,}", m[2], full.get(m[4], "")] for m in top])
    print("""What is slow are terms of two or more frequent pairs: their lists are read to the end and the positions of every task that has all the
pairs are compared. The difference to *full* is the reading of ten records, their snippets and the sorting of facets; for a query that finds
nothing as typed (the peer takes it apart into words at once) it is the search for looser forms and for a similar term.""")
