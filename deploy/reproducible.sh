#!/usr/bin/env bash
# Builds the program twice, in two folders, and compares what comes out byte by byte: the same sources give the same assemblies.
# usage: deploy/reproducible.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for turn in first second; do
  mkdir -p "$work/$turn"
  cp -r "$root"/{src,Directory.*,PolicySearch.sln,corpus} "$work/$turn"/
  for file in global.json .editorconfig; do [ ! -f "$root/$file" ] || cp "$root/$file" "$work/$turn"/; done
  find "$work/$turn/src" -name node_modules -prune -o -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
  (cd "$work/$turn" && dotnet build src/PolicySearch.Cli -c Release -v quiet -nologo -p:ContinuousIntegrationBuild=true -p:PathMap="$work/$turn=/source" -p:RunAnalyzers=false)
  (cd "$work/$turn/src/PolicySearch.Cli/bin/Release/net10.0" && sha256sum policysearch.dll PolicySearch.Core.dll PolicySearch.Web.dll zh/*PolicySearch*.dll zh/policysearch*.dll | sort -u) > "$work/$turn.sums"
done
cat "$work/first.sums"
diff "$work/first.sums" "$work/second.sums" && echo "Both builds are the same, byte by byte."
