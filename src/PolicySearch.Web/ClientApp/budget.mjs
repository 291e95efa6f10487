// Weighs what a first visit loads and what the heaviest view adds, compressed; fails the build beyond the budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const FirstLoad = 250 * 1024;
const LargestView = 450 * 1024;
const folder = process.env.PAGE_OUT ?? "dist";

const size = name => gzipSync(readFileSync(join(folder, name)), { level: 6 }).length;
const html = readFileSync(join(folder, "index.html"), "utf8");
const first = ["index.html", ...[...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(found => found[1])];
const rest = readdirSync(folder).filter(name => /\.(js|css)$/.test(name) && !first.includes(name));
const sum = names => names.reduce((total, name) => total + size(name), 0);
const weighed = { "first load": [sum(first), FirstLoad], "all else (charts and every view)": [sum(rest), LargestView] };

let over = false;
for (const [what, [bytes, most]] of Object.entries(weighed)) {
  console.log(`${what}: ${(bytes / 1024).toFixed(1)} KB compressed, at most ${most / 1024}`);
  over ||= bytes > most;
}
if (over) {
  console.error("The page is heavier than its budget: load what is not needed at first with import(), or take a lighter library.");
  process.exit(1);
}
