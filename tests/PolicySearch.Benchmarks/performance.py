"""Prints the tables of docs/performance.md from the lines that performance.sh collected.  usage: performance.py WORK_FOLDER TASKS..."""
import datetime
import os
import re
import statistics
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


def turns(who, n, step="search"):
    """The turns of a search, by number."""
    return sorted(int(m[1]) for m in (re.fullmatch(rf"{who}-{step}-{n}-(\d+)\.txt", f) for f in os.listdir(work)) if m)


def median(who, n, begins, step="search"):
    """The median over the turns of each figure of a search's line."""
    each = [values(who, step, f"{n}-{turn}", begins) for turn in turns(who, n, step)]
    return {key: statistics.median(v[key] for v in each if key in v) for key in (each[0] if each else {})}


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
for path in sorted(f for f in os.listdir(work) if re.fullmatch(r"(ours|peer|released)-\w+-[\d-]+\.txt", f)):
    ended = datetime.datetime.fromtimestamp(os.path.getmtime(os.path.join(work, path)), datetime.timezone.utc)
    print(f"- {path[:-4]}: {ended:%Y-%m-%d %H:%M}")
print()

print("## Indexing prepared tasks, two threads\n")
rows = []
for n in sizes:
    ours, peer, released = (values(who, "index", n, "index") for who in ("ours", "peer", "released"))
    if not ours:
        continue
    memory = values("ours", "index", n, "memory")
    rows.append([f"{n:,}", show(ours["mb_per_s"]), show(peer.get("mb_per_s")), ratio(ours["mb_per_s"], peer.get("mb_per_s")),
                 show(ours.get("cpu_s"), 1), show(peer.get("cpu_s"), 1), ratio(ours.get("cpu_s"), peer.get("cpu_s")), show(ours["index_mb"], 1), show(peer.get("index_mb"), 1),
                 ratio(ours["index_mb"], peer.get("index_mb")), show(memory.get("peak_rss_mb"), 0),
                 show(released.get("mb_per_s")), show(released.get("cpu_s"), 1), show(released.get("index_mb"), 1)])
table(["tasks", "MB/s", "peer", "ratio", "CPU s", "peer", "ratio", "index MB", "peer", "ratio", "peak MB", "released: MB/s", "CPU s", "index MB"], rows)

for step, queries in (("search", "the peer's sixty queries"), ("frequent", "thirty frequent terms")):
    print(f"## Searching, {queries}, one thread, milliseconds, medians of the turns\n")
    rows = []
    for n in sizes:
        for kind in ("full", "top10+total"):
            ours, peer, released = (median(who, n, f"search {kind} ", step) for who in ("ours", "peer", "released"))
            if ours:
                rows.append([f"{n:,}", kind, show(ours["p50"], 3), show(peer.get("p50"), 3), ratio(ours["p50"], peer.get("p50")), show(released.get("p50"), 3),
                             show(ours["p95"], 3), show(peer.get("p95"), 3), ratio(ours["p95"], peer.get("p95")), show(released.get("p95"), 3)])
    table(["tasks", "answer", "p50", "peer", "ratio", "released", "p95", "peer", "ratio", "released"], rows)

print("## Starting and memory of a search process\n")
rows = []
for n in sizes:
    ours, memory, unread = median("ours", n, "search docs"), median("ours", n, "memory"), median("ours", n, "search unread")
    peer = median("peer", n, "memory")
    if ours:
        rows.append([f"{n:,}", show(ours["open_ms"], 0), show(ours["first_query_ms"], 0), show(unread.get("p50"), 2), show(unread.get("p95"), 2),
                     show(memory.get("peak_rss_mb"), 0), show(peer.get("peak_rss_mb"), 0)])
table(["tasks", "open ms", "first answer ms", "unread lists p50", "p95", "peak MB", "peer's peak MB"], rows)

print("## Growth\n")
rows = []
for a, b in zip(sizes, sizes[1:]):
    def times(figure, begins, step=None):
        before, after = ((median("ours", n, begins) if step is None else values("ours", step, n, begins)).get(figure) for n in (a, b))
        return ratio(after, before)
    rows.append([f"{a:,} to {b:,}", times("text_mb", "index", "index"), times("seconds", "index", "index"), times("cpu_s", "index", "index"),
                 times("p95", "search full "), times("p95", "search top10+total ")])
table(["tasks", "text", "indexing, time", "indexing, CPU", "full p95", "top 10 + total p95"], rows)

http = [(f, open(os.path.join(work, f), encoding="utf-8").read().splitlines()[0]) for f in sorted(os.listdir(work)) if re.fullmatch(r"ours-http-\d+\.txt", f)]
for name, line in http:
    print(f"## Over HTTP, {int(name[10:-4]):,} tasks, while documents are uploaded and removed\n")
    found = dict(re.findall(r"(\w+)=([-\d.]+)", line))
    table(["clients", "seconds", "answers", "a second", "p50 ms", "p95 ms", "p99 ms", "slowest ms", "errors", "torn answers", "documents written", "server's peak MB"],
          [[found[key] for key in ("clients", "seconds", "answers", "per_s", "p50", "p95", "p99", "max", "errors", "torn", "documents_written", "server_peak_rss_mb")]])

pipeline = values("ours", "pipeline", 0, "pipeline")
if pipeline:
    print("## Whole pipeline, raw text to index\n")
    table(["documents", "tasks", "targets", "MB of text", "seconds", "MB/s"],
          [[show(pipeline[key], digits) for key, digits in (("documents", 0), ("tasks", 0), ("targets", 0), ("text_mb", 2), ("seconds", 2), ("mb_per_s", 2))]])

print("## Exactness, 150 terms against a plain scan\n")
rows = []
for n in sizes:
    for who in ("ours", "peer"):
        found = values(who, "recall", n, "recall group=ALL")
        if found:
            rows.append([f"{n:,}", who, f"{found['mean_recall']:.4f}", f"{found['mean_precision']:.4f}", show(found.get("terms_zero"), 0)])
table(["tasks", "", "mean recall", "mean precision", "terms not found at all"], rows)

shown = next((n for n in (100000, *reversed(sizes)) if turns("ours", n)), None)
each = [re.match(r"query (\S+) ms=([\d.]+) hits=(\d+) (.*)", line) for line in lines("ours", "search", f"{shown}-1")] if shown else []
top = sorted((m for m in each if m and m[1] == "top10+total"), key=lambda m: -float(m[2]))
if top:
    full = {m[4]: m[2] for m in each if m and m[1] == "full"}
    print(f"## Where the time goes: the queries at {shown:,} tasks, medians of one turn, the slowest first\n")
    table(["query", "hits", "top 10 + total ms", "full ms"], [[m[4], f"{int(m[3]):,}", m[2], full.get(m[4], "")] for m in top])
    print("""What is slow are terms in many tasks: the places of all pairs of each term are compared in every task that has them. The difference to
*full* is facets, ten records and their snippets; for a query that finds nothing as typed (the peer takes it apart into words at once) it
is the search for looser forms and for a similar term.""")
