#!/usr/bin/env bash
# The long run behind docs/reliability.md: the tests of every build, with many more rounds and other inputs each time. Ends with the figures
# of all of them, and when and on what they were taken. Fails where one test does.
# usage: tests/reliability.sh            about an hour on two processors
#   POLICYSEARCH_KILLS=200               writers killed at random moments
#   POLICYSEARCH_SPOILT=200              stores whose records are cut short or have bits turned, and as many whose files of search are
#   POLICYSEARCH_MUTATIONS=200000        spoilt documents read
#   POLICYSEARCH_QUERIES=50000           queries
#   POLICYSEARCH_FUZZ=20000              HTTP requests, and a quarter as many malformed ones over a socket
#   BUILT=1                              take what was built before
set -euo pipefail
cd "$(dirname "$0")/.."
export POLICYSEARCH_KILLS=${POLICYSEARCH_KILLS:-200} POLICYSEARCH_SPOILT=${POLICYSEARCH_SPOILT:-200}
export POLICYSEARCH_MUTATIONS=${POLICYSEARCH_MUTATIONS:-200000} POLICYSEARCH_QUERIES=${POLICYSEARCH_QUERIES:-50000} POLICYSEARCH_FUZZ=${POLICYSEARCH_FUZZ:-20000}
export NO_COLOR=1
[ "${BUILT:-}" = 1 ] || dotnet build PolicySearch.sln -c Release -v quiet -nologo

log=$(mktemp)
echo "All that the tests say goes to $log"
status=0
started=$(date -u +%FT%TZ)
run() {
  local project=$1; shift
  dotnet exec "tests/$project/bin/Release/net10.0/$project.dll" -showliveoutput "$@" 2>&1 | tee -a "$log" | grep --line-buffered -E '\[OUTPUT\]|\[FAIL\]|Total:' || status=1
}
run PolicySearch.Web.Tests -class PolicySearch.Web.Tests.FuzzTests -class PolicySearch.Web.Tests.MalformedTests
run PolicySearch.Tests -class 'PolicySearch.Tests.Reliability.*' -class PolicySearch.Tests.Indexing.KilledWriterTests

# `[OUTPUT] reliability: 200 kills: …` is a row a test.
printf '\n%s to %s, %s, %s processors, load %s\n\n' "$started" "$(date -u +%FT%TZ)" "$(uname -sm)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || true)"
sed -n 's/^.*\[OUTPUT\] reliability: \([^:]*\): \(.*\)$/| \1 | \2 |/p' "$log" | sort -u
exit "$status"
