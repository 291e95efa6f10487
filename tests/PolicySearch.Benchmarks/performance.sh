#!/usr/bin/env bash
# Measures this index, the peer (Lucene 8 for Java with SmartCn) and the released version on the same generated tasks and writes the tables
# to WORK_FOLDER/performance.md, for docs/performance.md, which says when and under which load they were taken. Searches run in turn, several
# times: the peer's sixty queries, and the thirty frequent terms of frequent.txt. Needs ../shared/peers/lucene-java beside the checkout, a JDK, Python 3 and Debian's liblucene8-java.
# usage: tests/PolicySearch.Benchmarks/performance.sh WORK_FOLDER [TASKS …]      (default 10000 100000)
#   PEER_TASKS="10000 100000"   sizes at which the peer runs too
#   RELEASED=61ba7a2            the commit that stands for the released version; empty to leave it out
#   HTTP_TASKS=100000           the size that 50 clients ask for 60 seconds
#   TURNS=3                     how often each searches
#   ROUNDS=20                   measured rounds of the 60 queries in a turn
#   REUSE=1                     take results that are already in WORK_FOLDER
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
peer=$root/../shared/peers/lucene-java
work=$(mkdir -p "$1" && cd "$1" && pwd); shift
sizes=("$@"); [ ${#sizes[@]} -gt 0 ] || sizes=(10000 100000)
peer_sizes=" ${PEER_TASKS:-10000 100000} "
rounds=${ROUNDS:-20}
turns=${TURNS:-3}
released=${RELEASED-61ba7a2}
here=$root/tests/PolicySearch.Benchmarks
program=tests/PolicySearch.Benchmarks/bin/Release/net10.0/PolicySearch.Benchmarks.dll
export OUT=$work/classes

dotnet build "$root/tests/PolicySearch.Benchmarks" -c Release -v quiet -nologo
ours() { dotnet "$root/$program" "$@"; }
before() { dotnet "$work/released/$program" "$@"; }
if [ -n "$released" ]; then
  [ -d "$work/released" ] || git -C "$root" worktree add --quiet --detach "$work/released" "$released"
  [ -f "$work/released/$program" ] || dotnet build "$work/released/tests/PolicySearch.Benchmarks" -c Release -v quiet -nologo
fi

# Keeps what a step printed; with REUSE=1 a step that has run is not run again.
step() {
  local name=$1; shift
  [ "${REUSE:-}" = 1 ] && [ -s "$work/$name.txt" ] && return
  "$@" > "$work/$name.txt.part"; mv "$work/$name.txt.part" "$work/$name.txt"
}

for n in "${sizes[@]}"; do
  corpus=$work/c$n.jsonl
  [ -s "$corpus" ] || python3 "$peer/gen_corpus.py" "$corpus" "$n" "$root/../shared/seeds" 2>/dev/null
  with_peer=; [[ $peer_sizes == *" $n "* ]] && with_peer=1
  step "ours-index-$n" ours index "$corpus" "$work/ours-$n" 2
  [ -z "$with_peer" ] || step "peer-index-$n" "$peer/run.sh" index "$corpus" "$work/peer-$n" 2
  [ -z "$released" ] || step "released-index-$n" before index "$corpus" "$work/released-$n" 2
  for turn in $(seq "$turns"); do
    [ -z "$with_peer" ] || step "peer-search-$n-$turn" "$peer/run.sh" search "$work/peer-$n" "$peer/queries.txt" "$rounds"
    step "ours-search-$n-$turn" ours search "$work/ours-$n" "$peer/queries.txt" "$rounds" --each
    [ -z "$released" ] || step "released-search-$n-$turn" before search "$work/released-$n" "$peer/queries.txt" "$rounds"
    [ -z "$with_peer" ] || step "peer-frequent-$n-$turn" "$peer/run.sh" search "$work/peer-$n" "$here/frequent.txt" "$rounds"
    step "ours-frequent-$n-$turn" ours search "$work/ours-$n" "$here/frequent.txt" "$rounds" --each
    [ -z "$released" ] || step "released-frequent-$n-$turn" before search "$work/released-$n" "$here/frequent.txt" "$rounds"
  done
  step "ours-recall-$n" ours recall "$work/ours-$n" "$corpus" "$peer/terms.txt"
  [ -z "$with_peer" ] || step "peer-recall-$n" "$peer/run.sh" recall "$work/peer-$n" "$corpus" "$peer/terms.txt"
done

# Documents are added and removed meanwhile, so on a copy.
n=${HTTP_TASKS:-100000}
if [ -d "$work/ours-$n" ]; then
  rm -rf "$work/http-$n"; cp -r "$work/ours-$n" "$work/http-$n"
  step "ours-http-$n" ours http "$work/http-$n" "$peer/queries.txt" 60 50
fi

# The whole way from raw text: 48 copies of the real documents, each under a name of its own, with the command line's settings.
mkdir -p "$work/raw"
for i in $(seq 48); do
  for file in "$root"/../shared/seeds/*.txt "$root"/../shared/samples/*.txt; do cp "$file" "$work/raw/$i-$(basename "$file")"; done
done
rm -rf "$work/pipeline"
DOTNET_TieredPGO=0 step "ours-pipeline-0" ours pipeline "$work/raw" "$work/pipeline"

python3 "$root/tests/PolicySearch.Benchmarks/performance.py" "$work" "${sizes[@]}" > "$work/performance.md"
