from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, get, rmdir

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
    no_copy_source = True

    def requirements(self):
        self.requires("boost/1.86.0", options={"header_only": True})
        if self.options.with_json:
            self.requires("nlohmann_json/3.11.3")

    def package_id(self):
        self.info.clear()

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self, src_folder="src")

    def source(self):
        get(self, **self.conan_data["sources"][self.version], strip_root=True)

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
