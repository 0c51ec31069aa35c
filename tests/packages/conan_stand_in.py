"""Executes conanfile.py and test_package/conanfile.py as Conan 2 would, against a small stand-in for Conan, and checks what they do.

conan_stand_in.py SOURCE SCRATCH
"""
import importlib.util
import os
import shutil
import subprocess
import sys
import types
from pathlib import Path

source, scratch = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
cmake_program, compiler = os.environ.get("CMAKE", "cmake"), os.environ.get("CXX", "c++")


class InvalidConfiguration(Exception):
    pass


class CppInfo(types.SimpleNamespace):
    def __init__(self):
        super().__init__(properties={}, requires=[], bindirs=["bin"], libdirs=["lib"], includedirs=["include"])

    def set_property(self, name, value):
        self.properties[name] = value


class ConanFile:
    default_options = {}

    def __init__(self, folder, cppstd="20", **options):
        self.recipe_folder = str(folder)
        self.options = types.SimpleNamespace(**{**self.default_options, **options})
        self.cppstd, self.required, self.cpp_info = cppstd, {}, CppInfo()
        self.info = types.SimpleNamespace(clear=lambda: None)
        self.requires = lambda reference, **traits: self.required.update({reference: traits})

    def run(self, command, env=None):
        subprocess.run(command, shell=True, check=True)


class CMakeToolchain:
    def __init__(self, recipe):
        self.recipe, self.cache_variables = recipe, {}

    def generate(self):
        self.recipe.cache_variables = self.cache_variables


class CMakeDeps:
    def __init__(self, recipe):
        self.generate = lambda: None


class CMake:
    def __init__(self, recipe):
        self.recipe = recipe

    def cmake(self, *arguments):
        subprocess.run([cmake_program, *arguments], check=True, stdout=subprocess.DEVNULL)

    def configure(self):
        variables = {**getattr(self.recipe, "cache_variables", {}), "CMAKE_CXX_COMPILER": compiler}
        self.cmake("-G", "Ninja", "-S", self.recipe.source_folder, "-B", self.recipe.build_folder,
                   *(f"-D{name}={value}" for name, value in variables.items()))

    def build(self):
        self.cmake("--build", self.recipe.build_folder)

    def install(self):
        self.cmake("--install", self.recipe.build_folder, "--prefix", self.recipe.package_folder)


def check_min_cppstd(recipe, least):
    if int(recipe.cppstd) < least:
        raise InvalidConfiguration(f"Current cppstd ({recipe.cppstd}) is lower than the required {least}")


def copy(recipe, pattern, origin, destination):
    Path(destination).mkdir(parents=True, exist_ok=True)
    for path in Path(origin).glob(pattern):
        shutil.copy(path, destination)


def module(name, **contents):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(contents)


module("conan", ConanFile=ConanFile)
module("conan.tools")
module("conan.tools.build", check_min_cppstd=check_min_cppstd, can_run=lambda recipe: True)
module("conan.tools.cmake", CMake=CMake, CMakeDeps=CMakeDeps, CMakeToolchain=CMakeToolchain, cmake_layout=lambda recipe: None)
module("conan.tools.files", copy=copy, get=None, rmdir=lambda recipe, path: shutil.rmtree(path))


def recipe_of(path):
    spec = importlib.util.spec_from_file_location(path.parent.name, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return next(c for c in vars(loaded).values() if isinstance(c, type) and issubclass(c, ConanFile) and c is not ConanFile)


# Only what the recipe exports goes to where it is built: a file that is missing there is missing for users.
Llmhw = recipe_of(source / "conanfile.py")
exported = scratch / "exported"
for pattern in Llmhw.exports_sources:
    for path in source.glob(pattern):
        target = exported / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if path.is_dir() else shutil.copy)(path, target)

recipe = Llmhw(source)
recipe.set_version()
recipe.source_folder, recipe.build_folder, recipe.package_folder = (str(scratch / f) for f in ("exported", "build", "package"))
recipe.requirements()
recipe.validate()
recipe.package_id()
recipe.layout()
recipe.generate()
recipe.build()
recipe.package()
recipe.package_info()

package = Path(recipe.package_folder)
assert recipe.version and recipe.name == "llmhw" and recipe.package_type == "header-library"
assert any(reference.startswith("boost/") for reference in recipe.required), recipe.required
assert (package / "include/llmhw/estimate.hpp").is_file() and (package / "include/llmhw/catalog/devices.hpp").is_file()
assert (package / "licenses/LICENSE").is_file()
assert sorted(p.name for p in package.iterdir()) == ["include", "licenses"], list(package.iterdir())
assert recipe.cpp_info.properties == {"cmake_file_name": "llmhw", "cmake_target_name": "llmhw::llmhw", "pkg_config_name": "llmhw"}
assert recipe.cpp_info.requires == ["boost::headers"] and recipe.cpp_info.libdirs == recipe.cpp_info.bindirs == []

assert not any(reference.startswith("nlohmann_json/") for reference in recipe.required), recipe.required
for wanted in (Llmhw, recipe_of(source / "packaging/conan/all/conanfile.py")):
    with_json = wanted(source, with_json=True)
    with_json.requirements()
    with_json.package_info()
    assert sorted(reference.split("/")[0] for reference in with_json.required) == ["boost", "nlohmann_json"], with_json.required
    assert with_json.cpp_info.requires == ["boost::headers", "nlohmann_json::nlohmann_json"]

try:
    Llmhw(source, cppstd="17").validate()
    sys.exit("C++17 must be refused")
except InvalidConfiguration:
    pass

# The package as CMakeDeps would describe it, and the program that is to prove it.
find = scratch / "find"
find.mkdir()
(find / "llmhwConfig.cmake").write_text(
    "find_package(Boost REQUIRED)\nadd_library(llmhw::llmhw INTERFACE IMPORTED)\n"
    "target_link_libraries(llmhw::llmhw INTERFACE Boost::headers)\n"
    f"target_compile_features(llmhw::llmhw INTERFACE cxx_std_20)\ntarget_include_directories(llmhw::llmhw INTERFACE {package}/include)\n")
test = recipe_of(source / "test_package/conanfile.py")(source / "test_package")
test.tested_reference_str = f"llmhw/{recipe.version}"
test.source_folder, test.build_folder = str(source / "test_package"), str(scratch / "test")
test.cache_variables = {"llmhw_DIR": find}
test.cpp = types.SimpleNamespace(build=types.SimpleNamespace(bindir=test.build_folder))
test.requirements()
assert test.tested_reference_str in test.required
test.layout()
test.build()
test.test()
