#!/usr/bin/env bash
# The long run behind docs/reliability.md: the tests of every build, with many more rounds and other inputs each time. Prints what each tried.
# usage: tests/reliability.sh            about an hour on two processors
#   POLICYSEARCH_KILLS=200               writers killed at random moments
#   POLICYSEARCH_SPOILT=200              files of a store cut short or with bits turned, and as many of search's files
#   POLICYSEARCH_MUTATIONS=200000        spoilt documents read
#   POLICYSEARCH_QUERIES=50000           queries
#   POLICYSEARCH_FUZZ=20000              HTTP requests, malformed ones among them
set -euo pipefail
cd "$(dirname "$0")/.."
export POLICYSEARCH_KILLS=${POLICYSEARCH_KILLS:-200} POLICYSEARCH_SPOILT=${POLICYSEARCH_SPOILT:-200}
export POLICYSEARCH_MUTATIONS=${POLICYSEARCH_MUTATIONS:-200000} POLICYSEARCH_QUERIES=${POLICYSEARCH_QUERIES:-50000} POLICYSEARCH_FUZZ=${POLICYSEARCH_FUZZ:-20000}
dotnet build PolicySearch.sln -c Release -v quiet -nologo
dotnet test tests/PolicySearch.Tests -c Release --no-build --nologo --logger "console;verbosity=detailed" \
  --filter 'FullyQualifiedName~Tests.Reliability|FullyQualifiedName~KilledWriterTests'
dotnet test tests/PolicySearch.Web.Tests -c Release --no-build --nologo --logger "console;verbosity=detailed" --filter 'FullyQualifiedName~FuzzTests'
