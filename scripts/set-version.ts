import { execSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

// `npm run set-version -- 1.2.0`, or `minor`: names the version in package.json, the lock file and the changelog, and renews
// what is generated from them. Once it is on main, it is released.

const [wanted] = process.argv.slice(2);
if (!/^[a-z0-9.-]+$/.test(wanted ?? "")) throw new Error("expected a version, or major, minor or patch");
const changes = readFileSync("CHANGELOG.md", "utf8");
if (!/^## Unreleased$/m.test(changes)) throw new Error('CHANGELOG.md: expected a section "Unreleased"');

execSync(`npm version --no-git-tag-version --allow-same-version ${wanted}`, { stdio: "inherit" });
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
writeFileSync("CHANGELOG.md", changes.replace(/^## Unreleased$/m, `## ${version}`));
execSync("npm run --if-present generate", { stdio: "inherit" });
