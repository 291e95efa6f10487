#!/usr/bin/env bash
# The load behind docs/reliability.md: 200 connections ask every route of a server over 100,000 tasks for five minutes, with uploads. Prints a row a
# route, and each promise as kept or BROKEN; WORK_FOLDER/load.md keeps it. Fails where a promise is broken.
# usage: tests/PolicySearch.Benchmarks/load.sh WORK_FOLDER CORPUS.jsonl QUERIES.txt [SECONDS] [CONNECTIONS]
#   CORPUS.jsonl  a line a task, as gen_corpus.py of the peer makes them (../shared/peers/lucene-java); stored once in WORK_FOLDER/store
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mkdir -p "$1" && cd "$1" && pwd)
corpus=$(realpath "$2"); queries=$(realpath "$3")
program=$root/tests/PolicySearch.Benchmarks/bin/Release/net10.0/PolicySearch.Benchmarks.dll
dotnet build "$root/tests/PolicySearch.Benchmarks" -c Release -v quiet -nologo
[ -d "$work/store" ] || { dotnet "$program" index "$corpus" "$work/store.part" 2; mv "$work/store.part" "$work/store"; }
# Documents are added, so on a copy.
rm -rf "$work/copy"; cp -r "$work/store" "$work/copy"
status=0
dotnet "$program" load "$work/copy" "$queries" "${4:-300}" "${5:-200}" 2>"$work/load.err" | tee "$work/load.md" || status=1
head -20 "$work/load.err" >&2
exit "$status"
