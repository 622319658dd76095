# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the workflows as far as that goes without the machines they run on. Usage: workflow_test.py SOURCE"""
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(sys.argv[1])
FOLDER = SOURCE / ".github" / "workflows"
EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")


def workflow(name):
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def steps(flow):
    """(job's name, job, step) of every step."""
    return [(name, job, step) for name, job in flow["jobs"].items() for step in job["steps"]]


def texts(node):
    if isinstance(node, dict):
        return [text for value in node.values() for text in texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in texts(value)]
    return [node] if isinstance(node, str) else []


class EveryWorkflow(unittest.TestCase):
    def setUp(self):
        self.flows = {path.name: workflow(path.name) for path in sorted(FOLDER.glob("*.yml"))}
        self.assertEqual(set(self.flows), {"ci.yml", "release.yml"})

    def test_says_when_it_runs_and_what_it_may(self):
        for name, flow in self.flows.items():
            self.assertIn(True, flow, name)  # YAML 1.1 reads the key "on" so
            self.assertEqual(flow["permissions"], {"contents": "read"}, name)

    def test_every_job_has_a_machine_and_an_end(self):
        for name, flow in self.flows.items():
            for job in flow["jobs"].values():
                self.assertTrue(job["runs-on"] and job["steps"], name)
                self.assertIsInstance(job["timeout-minutes"], int, name)

    def test_every_action_has_a_version_and_every_step_does_one_thing(self):
        for flow in self.flows.values():
            for _, _, step in steps(flow):
                self.assertEqual(("uses" in step) + ("run" in step), 1, step)
                if "uses" in step:
                    self.assertRegex(step["uses"], r"^[\w-]+/[\w-]+@v\d+$")
                self.assertLessEqual(set(step), {"uses", "run", "name", "id", "if", "env", "with"}, step)

    def test_jobs_wait_for_jobs_that_are_there(self):
        for flow in self.flows.values():
            for job in flow["jobs"].values():
                needs = job.get("needs", [])
                for other in [needs] if isinstance(needs, str) else needs:
                    self.assertIn(other, flow["jobs"])

    def test_expressions_name_what_is_there(self):
        for flow in self.flows.values():
            for name, job in flow["jobs"].items():
                ids = {step["id"] for step in job["steps"] if "id" in step}
                needs = job.get("needs", [])
                for text in texts(job):
                    for step_id in re.findall(r"\bsteps\.(\w+)\.", text):
                        self.assertIn(step_id, ids, text)
                    for other, output in re.findall(r"\bneeds\.(\w+)\.outputs\.(\w+)", text):
                        self.assertIn(other, [needs] if isinstance(needs, str) else needs)
                        self.assertIn(output, flow["jobs"][other]["outputs"])
                    for key in re.findall(r"\bmatrix\.(\w+)", text):
                        self.assertTrue(all(key in row for row in job["strategy"]["matrix"]["include"]), name)

    def test_nothing_from_outside_is_put_into_a_script(self):
        for flow in self.flows.values():
            for _, _, step in steps(flow):
                self.assertEqual(EXPRESSION.findall(step.get("run", "")), [], step)

    def test_no_condition_asks_for_a_secret(self):
        for flow in self.flows.values():
            for _, job, step in steps(flow):
                for condition in (step.get("if", ""), job.get("if", "")):
                    self.assertNotIn("secrets.", str(condition))

    def test_scripts_are_whole(self):
        for flow in self.flows.values():
            for _, job, step in steps(flow):
                if "run" in step and not str(job["runs-on"]).startswith("windows"):
                    done = subprocess.run(["bash", "-n"], input=step["run"], text=True, capture_output=True)
                    self.assertEqual((done.returncode, done.stderr), (0, ""), step["run"])

    def test_scripts_please_shellcheck(self):
        if not shutil.which("shellcheck"):
            self.skipTest("no shellcheck")
        for flow in self.flows.values():
            for _, job, step in steps(flow):
                if "run" in step and not str(job["runs-on"]).startswith("windows"):
                    done = subprocess.run(["shellcheck", "--shell=bash", "-"], input=step["run"], text=True, capture_output=True)
                    self.assertEqual(done.stdout, "", step["run"])


class ReleaseWorkflow(unittest.TestCase):
    def setUp(self):
        self.flow = workflow("release.yml")
        self.scripts = "\n".join(step.get("run", "") for _, _, step in steps(self.flow))

    def test_runs_for_tags_of_versions_and_by_hand(self):
        self.assertEqual(self.flow[True]["push"], {"tags": ["v*"]})
        self.assertIn("workflow_dispatch", self.flow[True])

    def test_only_the_job_that_publishes_may_write_and_only_for_a_tag(self):
        writing = {name: job for name, job in self.flow["jobs"].items() if "permissions" in job}
        self.assertEqual(list(writing), ["draft"])
        self.assertEqual(writing["draft"]["permissions"], {"contents": "write"})
        self.assertEqual(writing["draft"]["if"], "github.ref_type == 'tag'")
        self.assertIn("--draft", self.scripts)

    def test_nothing_goes_out_that_was_not_tested(self):
        self.assertEqual(set(self.flow["jobs"]["draft"]["needs"]), {"check", "linux", "windows", "macos"})
        for name in ("linux", "windows", "macos"):
            runs = [step.get("run", "") for step in self.flow["jobs"][name]["steps"]]
            tested = next(i for i, run in enumerate(runs) if ".ci/run" in run or run.startswith("ctest"))
            packed = next(i for i, run in enumerate(runs) if "cpack" in run)
            self.assertLess(tested, packed, name)
            self.assertEqual(self.flow["jobs"][name]["needs"], "check")

    def test_scripts_of_the_project_are_there_and_can_be_run(self):
        named = set(re.findall(r"(?<![\w/])((?:tools|\.ci)/[\w./-]+)", self.scripts))
        self.assertGreater(len(named), 6)
        for name in named:
            self.assertTrue((SOURCE / name).is_file(), name)
            self.assertTrue((SOURCE / name).stat().st_mode & 0o100, name)

    def test_presets_are_those_of_the_project(self):
        presets = (SOURCE / "CMakePresets.json").read_text(encoding="utf-8")
        for preset in set(re.findall(r"--preset (\S+)", self.scripts)):
            self.assertIn(f'"name": "{preset}"', presets)

    def test_what_is_handed_on_is_taken_up(self):
        sent = {step["with"]["name"].split("$")[0] for _, _, step in steps(self.flow)
                if step.get("uses", "").startswith("actions/upload-artifact")}
        self.assertEqual(sent, {"package-source", "notes", "package-linux", "package-windows", "package-macos-"})
        taken = [step["with"] for _, _, step in steps(self.flow) if step.get("uses", "").startswith("actions/download")]
        self.assertEqual([wanted.get("pattern", wanted.get("name")) for wanted in taken], ["package-*", "notes"])

    def test_every_package_gets_its_bill_of_materials(self):
        for name, kind in (("linux", "deb"), ("windows", "exe"), ("macos", "dmg")):
            runs = "\n".join(step.get("run", "") for step in self.flow["jobs"][name]["steps"])
            self.assertIn(f"out/*.{kind}", runs)
            self.assertIn("tools/release/sbom.py", runs)
            self.assertEqual("--staged" in runs, name != "linux", name)

    def test_every_secret_and_every_variable_is_explained(self):
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((SOURCE / "docs").glob("*.md")))
        flow = (FOLDER / "release.yml").read_text(encoding="utf-8")
        names = set(re.findall(r"\b(?:secrets|vars)\.(\w+)", flow))
        self.assertGreater(len(names), 5)
        for name in names:
            self.assertTrue(f"`{name}`" in text, name)


if __name__ == "__main__":
    try:
        import yaml
    except ImportError:
        print("skipped: no python3-yaml")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
