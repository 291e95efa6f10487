#!/usr/bin/env bash
# Builds what can be installed, starts each and asks it whether it is ready: a single file that needs no .NET, and a package for `dotnet tool`.
# usage: deploy/publish.sh FOLDER [RUNTIME]     (default: the runtime of this machine, e.g. linux-x64)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
runtime=${2:-$(dotnet --info | sed -n 's/^ *RID: *//p')}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT

# The lock files know no runtime: those of the copy learn it, and the checkout's stay as they are.
quiet=(-v quiet -nologo -p:RestoreLockedMode=false -p:DebugType=embedded -p:RunAnalyzers=false)
# Another folder for what is built meanwhile, so that an ordinary build is not disturbed.
cp -r "$root"/{src,Directory.*,PolicySearch.sln,corpus} "$work"/
[ ! -f "$root/global.json" ] || cp "$root/global.json" "$work"/
[ ! -f "$root/.editorconfig" ] || cp "$root/.editorconfig" "$work"/
find "$work/src" -name node_modules -prune -o -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
cd "$work"

dotnet publish src/PolicySearch.Cli -c Release -r "$runtime" --self-contained "${quiet[@]}" \
  -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:EnableCompressionInSingleFile=true -o "$work/single"
install -D -m 755 "$work/single/policysearch" "$out/policysearch"
dotnet pack src/PolicySearch.Cli -c Release "${quiet[@]}" -p:PackAsTool=true -p:ToolCommandName=policysearch -o "$out"
dotnet tool install PolicySearch.Cli --tool-path "$work/tool" --add-source "$out" --ignore-failed-sources >/dev/null

starts() {
  local program=$1 store=$work/store-$2 port=$3
  "$program" index corpus --store "$store" >/dev/null 2>&1
  "$program" serve --store "$store" --urls "http://127.0.0.1:$port" >/dev/null 2>&1 &
  for _ in $(seq 60); do
    curl -sf "http://127.0.0.1:$port/readyz" && { echo "  $2"; return; }
    sleep 0.5
  done
  echo "$program does not start" >&2
  return 1
}
starts "$out/policysearch" single 5181
starts "$work/tool/policysearch" tool 5182
ls -l "$out" | awk 'NR > 1 { print $5, $NF }'
