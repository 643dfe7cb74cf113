// Builds the front end into the jar's folder, and does nothing when nothing changed since the last build.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = ['src', 'scripts', 'icons.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.js'];
const manifest = join(web, 'target/classes/META-INF/assets/manifest.json');

refuseAnOldNode();
if (changedAt('package-lock.json') > changedAt('node_modules/.package-lock.json')) {
  run('npm', 'ci', '--no-fund', '--no-audit', '--loglevel=error');
}
if (Math.max(...sources.map(newestIn)) > changedAt('target/classes/META-INF/assets/manifest.json')) {
  run('node_modules/.bin/tsc', '--noEmit');
  run('node_modules/.bin/vite', 'build', '--logLevel', 'error');
  if (!existsSync(manifest)) {
    stop('The front end was built, but it left no manifest.');
  }
}

function refuseAnOldNode() {
  const needed = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = needed.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    stop(`The front end needs Node.js ${needed} or later; this is ${process.versions.node}.`);
  }
}

function changedAt(path) {
  const file = join(web, path);
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newestIn(path) {
  const file = join(web, path);
  if (!statSync(file).isDirectory()) {
    return statSync(file).mtimeMs;
  }
  const inside = readdirSync(file).map((name) => newestIn(join(path, name)));
  return Math.max(statSync(file).mtimeMs, ...inside);
}

function run(command, ...words) {
  try {
    execFileSync(command, words, { cwd: web, stdio: 'inherit' });
  } catch {
    stop(`The front end stopped at: ${command} ${words.join(' ')}`);
  }
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
