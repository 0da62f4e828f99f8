#!/usr/bin/env bash
# Makes in the folder DIR all that a release consists of: packages, SBOM, notes, and checksums of the packages and of dist/.
set -euo pipefail
mkdir -p "${1:?usage: packaging/build.sh DIR}"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
npm run --silent release-notes > "$out/notes.md"
npm pack --silent --pack-destination "$out"
(cd packaging/python && python3 -m hatchling build -t wheel -d "$out")
cp dist/sbom.cdx.json "$out"
(sha256sum dist/* && cd "$out" && sha256sum -- lossgate-*) > "$out/SHA256SUMS"
