"""Checks a training run's loss curves against readable rules."""

import json
import os
import subprocess
from typing import Any, Mapping, Optional, Sequence, Union, cast

from ._node import LossgateError, command
from .report import Report

__all__ = ["LossgateError", "Report", "check"]

Path = Union[str, "os.PathLike[str]"]


def check(
    paths: Union[Path, Sequence[Path]] = (),
    *,
    rules: Union[str, Mapping[str, Any], None] = None,
    baseline: Optional[Path] = None,
    config: Optional[Path] = None,
) -> Report:
    """Judges training histories and returns the report, whatever its verdict.

    Args:
        paths: Files, directories or glob patterns; without any, all below the current directory.
        rules: Rules as a mapping (``{"gap": 0.5}``) or as YAML; they win over those of the config file.
        baseline: The training history to compare with.
        config: The config file; by default the one that ``lossgate check`` finds.

    Returns:
        The JSON report as a dict. Its ``verdict`` is ``"pass"``, ``"fail"``, ``"inconclusive"`` or ``"error"``;
        a number that is not finite is ``None``.

    Raises:
        LossgateError: There is no report: Node.js is missing, or an argument cannot be used.
    """
    options = {
        "rules": rules if isinstance(rules, str) or rules is None else json.dumps(rules),
        "baseline": baseline,
        "config": config,
    }
    given = [f"--{name}={os.fspath(value)}" for name, value in options.items() if value is not None]
    some: Sequence[Path] = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    arguments = ["check", "--format=json", *given, "--", *(os.fspath(path) for path in some)]
    ended = subprocess.run(command(arguments), stdin=subprocess.DEVNULL, capture_output=True, check=False)
    try:
        return cast(Report, json.loads(ended.stdout))
    except ValueError:
        said = ended.stderr.decode(errors="replace").strip()
        raise LossgateError(said or f"lossgate ended with exit code {ended.returncode} and no report") from None
