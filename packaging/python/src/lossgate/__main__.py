"""The command: hands everything to the bundle."""

import os
import subprocess
import sys

from ._node import LossgateError, command


def main() -> int:
    """Runs the command with the arguments of the process; gives its exit code."""
    try:
        line = command(sys.argv[1:])
    except LossgateError as error:
        print(f"lossgate: {error}", file=sys.stderr)
        return 2
    if os.name == "posix":
        # Signals, the terminal and the exit code are then Node's own.
        os.execv(line[0], line)
    with subprocess.Popen(line) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                # The console sends it to the child too, which decides what to do.
                continue


if __name__ == "__main__":
    sys.exit(main())
