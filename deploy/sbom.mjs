#!/usr/bin/env node
// Writes what the program is made of, as CycloneDX 1.6 JSON, from the lock files: every NuGet package that is shipped, with its hash, and the npm
// packages whose data and code are built in. The same lock files give the same document.
// usage: node deploy/sbom.mjs > policysearch.cdx.json
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const json = (...path) => JSON.parse(read(...path).replace(/^\uFEFF/, ''));
const hex = (base64) => Buffer.from(base64, 'base64').toString('hex');
const version = read('Directory.Build.props').match(/<Version>(.+?)<\/Version>/)[1];

// The notices name the licence of each package: | package | what for | licence | holder |
const licences = new Map();
for (const row of read('THIRD-PARTY-NOTICES.md').split('\n').filter((line) => line.startsWith('| '))) {
  const [, name, , licence] = row.split('|').map((cell) => cell.trim());
  licences.set(name, licence);
}

const components = new Map();
const add = (type, name, at, hash, licence) => components.set(`pkg:${type}/${name}@${at}`, {
  type: 'library', 'bom-ref': `pkg:${type}/${name}@${at}`, name, version: at, purl: `pkg:${type}/${name}@${at}`,
  ...(hash ? { hashes: [{ alg: 'SHA-512', content: hash }] } : {}),
  ...(licence ? { licenses: [{ license: { name: licence } }] } : {}),
});

const dependencies = new Map();
for (const project of ['PolicySearch', 'PolicySearch.Web', 'PolicySearch.Cli']) {
  for (const packages of Object.values(json('src', project, 'packages.lock.json').dependencies)) {
    for (const [name, entry] of Object.entries(packages)) {
      if (entry.type === 'Project')
        continue;
      add('nuget', name, entry.resolved, hex(entry.contentHash), licences.get(name));
      dependencies.set(`pkg:nuget/${name}@${entry.resolved}`, Object.keys(entry.dependencies ?? {}).map((needed) => [needed, packages[needed]?.resolved]).filter(([, at]) => at).map(([needed, at]) => `pkg:nuget/${needed}@${at}`));
    }
  }
}

// Tools that only build the page are marked `dev`, and not shipped.
for (const lock of [['PolicySearch'], ['PolicySearch.Web', 'ClientApp']]) {
  for (const [path, entry] of Object.entries(json('src', ...lock, 'package-lock.json').packages)) {
    if (path && !entry.dev)
      add('npm', path.replace(/^.*node_modules\//, ''), entry.version, entry.integrity?.startsWith('sha512-') ? hex(entry.integrity.slice(7)) : null, entry.license);
  }
}

const own = `pkg:nuget/PolicySearch.Cli@${version}`;
console.log(JSON.stringify({
  bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
  metadata: { component: { type: 'application', 'bom-ref': own, name: 'PolicySearch', version, licenses: [{ license: { id: 'Apache-2.0' } }] } },
  components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  dependencies: [{ ref: own, dependsOn: [...components.keys()].sort() }, ...[...dependencies].sort().map(([ref, dependsOn]) => ({ ref, dependsOn: dependsOn.sort() }))],
}, null, 2));
