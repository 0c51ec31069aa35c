from pathlib import Path
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir

required_conan_version = ">=2.0"


class LlmhwConan(ConanFile):
    name = "llmhw"
    description = "The physics of LLM inference as a C++ library"
    license = "BSL-1.0"
    topics = ("llm", "inference", "units", "performance-model", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"with_json": [True, False]}  # llmhw/json.hpp and llmhw/hf_config.hpp
    default_options = {"with_json": False}
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*"
    no_copy_source = True

    def set_version(self):
        header = (Path(self.recipe_folder) / "include/llmhw/version.hpp").read_text()
        self.version = re.search(r'define LLMHW_VERSION "([^"]+)"', header)[1]

    def requirements(self):
        self.requires("boost/[>=1.74.0 <2]", options={"header_only": True})
        if self.options.with_json:
            self.requires("nlohmann_json/[>=3.11 <4]")

    def package_id(self):
        self.info.clear()

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for option in ("TESTING", "EXAMPLES", "BENCHMARKS"):
            toolchain.cache_variables[f"LLMHW_BUILD_{option}"] = False
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, str(Path(self.package_folder) / "licenses"))
        rmdir(self, str(Path(self.package_folder) / "share"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "llmhw")
        self.cpp_info.set_property("cmake_target_name", "llmhw::llmhw")
        self.cpp_info.set_property("pkg_config_name", "llmhw")
        self.cpp_info.requires = ["boost::headers"]
        if self.options.with_json:
            self.cpp_info.requires.append("nlohmann_json::nlohmann_json")
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
