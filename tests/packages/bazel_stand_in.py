"""Executes MODULE.bazel and BUILD.bazel with stand-ins for Bazel's functions and compiles a user's file with what the library offers.

bazel_stand_in.py SOURCE COMPILER
"""
import subprocess
import sys
from pathlib import Path

source, compiler = Path(sys.argv[1]).resolve(), sys.argv[2]
modules, repositories, libraries, loaded = [], [], [], []


def glob(patterns):
    return [str(path.relative_to(source)) for pattern in patterns for path in source.glob(pattern)]


def execute(name, **functions):
    exec(compile((source / name).read_text(), name, "exec"), {"__builtins__": {}, **functions})


execute("MODULE.bazel", module=lambda **a: modules.append(a), bazel_dep=lambda **a: repositories.append(a["name"]))
execute("BUILD.bazel", load=lambda file, *names: loaded.append(file), glob=glob, cc_library=lambda **a: libraries.append(a))

[module], [library] = modules, libraries
assert module["name"] == library["name"] == "llmhw"
for label in loaded + library["deps"]:
    assert label.lstrip("@").split("//")[0] in repositories, f"{label} is of no module that MODULE.bazel names"
on_disk = {str(path.relative_to(source)) for path in (source / "include").rglob("*.hpp")}
assert set(library["hdrs"]) == on_disk, on_disk ^ set(library["hdrs"])
subprocess.run([compiler, "-std=c++20", "-fsyntax-only", *(f"-I{source / folder}" for folder in library["includes"]),
                source / "tests/consumer/other.cpp"], check=True)
