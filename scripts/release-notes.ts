import { readFileSync } from "node:fs";

// Prints the section of CHANGELOG.md on the version in package.json: the notes of its release.

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const sections = readFileSync("CHANGELOG.md", "utf8").split(/^## /m);
const notes = sections.find((section) => section.startsWith(`${version}\n`));
if (notes === undefined)
  throw new Error(`CHANGELOG.md: expected a section "${version}": npm run set-version`);
process.stdout.write(`${notes.slice(version.length).trim()}\n`);
