"""Keep the versions that the tests ran with, and test with the newest and the oldest allowed.

python requirements/versions.py keep      write the newest versions to requirements/constraints.txt
python requirements/versions.py newest    run the tests with the newest versions
python requirements/versions.py oldest    run the tests with the lowest bounds of pyproject.toml

Each works in a virtual environment made anew. Run keep with Python 3.11, the oldest that is
supported, so that every version that it writes can be installed there.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CONSTRAINTS = ROOT / "requirements" / "constraints.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HEADER = """\
# The versions that the tests ran with; `make constraints` writes this file. `make` installs
# these, so that a release of another project changes nothing here until it has been tried.
"""
# Old versions meet new ones here that were not made for them, and new ones announce changes. What
# other packages deprecate among themselves is reported; what steepest itself does is an error.
WARNINGS = """error
default::DeprecationWarning
default::PendingDeprecationWarning
default::FutureWarning
error::DeprecationWarning:steepest
error::PendingDeprecationWarning:steepest
error::FutureWarning:steepest"""


def requirements() -> list[str]:
    """What pyproject.toml asks for, directly, to build, run, test and compare."""
    project, extras = PROJECT["project"], PROJECT["project"]["optional-dependencies"]
    build = [*PROJECT["build-system"]["requires"], "cmake", "ninja"]
    return [
        *build,
        *project["dependencies"],
        *extras["test"],
        *extras["cluster"],
        *extras["fuzz"],
        *extras["machines"],
        *extras["benchmark"],
    ]


def lowest(requirement: str) -> str:
    """The requirement at its lower bound.

    >>> lowest("numpy>=1.26")
    'numpy==1.26'
    >>> lowest("cmake")
    'cmake'
    """
    return requirement.replace(">=", "==")


class Environment:
    """A virtual environment, made anew, with all that steepest asks for but without it.

    Args:
        name: of the folder, after ".venv-".
        limits: versions to keep to; every other package comes in its newest.
    """

    def __init__(self, name: str, limits: list[str]) -> None:
        self.folder = Path(f".venv-{name}")
        self.python = str(self.folder / "bin" / "python")
        venv.create(ROOT / self.folder, clear=True, with_pip=True)
        (ROOT / self.folder / "limits.txt").write_text("\n".join([*limits, ""]), encoding="utf-8")
        self.install("--upgrade", "pip")  # Python 3.11's takes 20 minutes to find old versions
        self.install(*requirements())

    def run(self, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run the environment's Python."""
        return subprocess.run([self.python, *arguments], cwd=ROOT, text=True, **options)

    def install(self, *arguments: str) -> None:
        """Install within the limits: quietly, or if that fails with all that pip reports."""
        print(f"Installing {' '.join(arguments)} into {self.folder} ...", flush=True)
        # pip passes the variable on to the environment that it builds in, an option it does not.
        environment = os.environ | {"PIP_CONSTRAINT": str(self.folder / "limits.txt")}
        pip = ("-m", "pip", "--disable-pip-version-check")
        if self.run(*pip, "-qq", "install", *arguments, env=environment).returncode:
            self.run(*pip, "install", *arguments, env=environment, check=True)

    def versions(self) -> dict[str, str]:
        """What is installed, sorted, without the mark of a local build ("+cpu")."""
        pip = ("-m", "pip", "--disable-pip-version-check", "list", "--format=json")
        packages = json.loads(self.run(*pip, check=True, stdout=subprocess.PIPE).stdout)
        named = {re.sub(r"[-_.]+", "-", each["name"]).lower(): each["version"] for each in packages}
        left_out = {"pip", "setuptools", "steepest"}
        return {n: named[n].partition("+")[0] for n in sorted(named) if n not in left_out}


def keep() -> None:
    """Write the newest versions to the constraints file."""
    versions = Environment("newest", []).versions()
    lines = [f"{name}=={version}\n" for name, version in versions.items()]
    CONSTRAINTS.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} versions in {CONSTRAINTS.relative_to(ROOT)}; now run: make test")


def run_tests(name: str, limits: list[str]) -> int:
    """Run every test in an environment of these versions; the exit code of pytest."""
    environment = Environment(name, limits)
    environment.install("-C", f"build-dir={environment.folder}/build", "--editable", ".")
    print("Testing with", *map("==".join, environment.versions().items()), flush=True)
    parallel = ("-n", "auto", "--maxprocesses", "8", "--dist", "worksteal")
    pytest = ("-m", "pytest", "-q", *parallel)
    return environment.run(*pytest, "-o", f"filterwarnings={WARNINGS}").returncode


def main(task: str) -> int:
    """Carry out one of the three tasks; the exit code."""
    if task == "keep":
        keep()
        return 0
    return run_tests(task, [lowest(each) for each in requirements()] if task == "oldest" else [])


if __name__ == "__main__":
    if sys.argv[1:] not in (["keep"], ["newest"], ["oldest"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
