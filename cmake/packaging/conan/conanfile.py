"""Conan's recipe, for the checkout that it lies in: conan create cmake/packaging/conan"""

import re
from pathlib import Path

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load
from conan.tools.scm import Version

CHECKOUT = Path("../../..")
COMPILERS = {"gcc": "12", "clang": "14", "apple-clang": "15"}  # oldest versions


class Patdnn(ConanFile):
    """The headers, and the CMake package that finds them."""

    name = "patdnn"
    package_type = "header-library"
    description = "Pattern-pruned convolutions: FKW storage and SIMD kernels"
    license = "Apache-2.0"
    topics = ("neural-networks", "inference", "pruning", "simd", "header-only")
    settings = "os", "arch", "compiler", "build_type"
    options = {"eigen": [True, False], "onnx": [True, False], "vulkan": [True, False]}
    default_options = {"eigen": True, "onnx": False, "vulkan": False}
    no_copy_source = True

    def set_version(self):
        """The version is that of the headers."""
        header = load(self, str(Path(self.recipe_folder) / CHECKOUT / "include/patdnn/version.hpp"))
        self.version = re.search(r'"(\d+\.\d+\.\d+)"', header).group(1)

    def export_sources(self):
        """Take what is installed."""
        checkout = str(Path(self.recipe_folder) / CHECKOUT)
        for pattern in ("CMakeLists.txt", "LICENSE", "include/*", "cmake/*"):
            copy(self, pattern, src=checkout, dst=self.export_sources_folder)

    def layout(self):
        """Build in a folder of its own."""
        cmake_layout(self)

    def requirements(self):
        """The libraries that the headers include."""
        self.requires("xsimd/[>=8.1 <15]", transitive_headers=True)
        if self.options.eigen:
            self.requires("eigen/[>=3.4 <6]", transitive_headers=True)
        if self.options.onnx:
            self.requires("onnx/[>=1.12 <2]", transitive_headers=True, transitive_libs=True)
            self.requires("protobuf/[>=3.21]", transitive_headers=True, transitive_libs=True)
        if self.options.vulkan:
            self.requires("vulkan-headers/[>=1.3]", transitive_headers=True)

    def validate(self):
        """Refuse compilers that do not compile the headers; for the standard, the CMake targets ask themselves."""
        compiler = str(self.settings.compiler)
        if compiler not in COMPILERS or Version(self.settings.compiler.version) < COMPILERS[compiler]:
            raise ConanInvalidConfiguration(f"patdnn: the compiler is {compiler} {self.settings.compiler.version}, expected "
                                            "gcc 12, clang 14 or apple-clang 15, or later")

    def generate(self):
        """Ask for the headers and the CMake package alone."""
        toolchain = CMakeToolchain(self)
        toolchain.user_presets_path = False  # leave the sources as they are
        for part in ("TESTS", "BENCH", "EXAMPLES"):
            toolchain.cache_variables[f"PATDNN_BUILD_{part}"] = False
        toolchain.cache_variables["CMAKE_DISABLE_FIND_PACKAGE_Eigen3"] = not self.options.eigen
        toolchain.cache_variables["CMAKE_DISABLE_FIND_PACKAGE_ONNX"] = not self.options.onnx
        toolchain.cache_variables["CMAKE_DISABLE_FIND_PACKAGE_VulkanHeaders"] = not self.options.vulkan
        toolchain.generate()

    def package(self):
        """Install."""
        cmake = CMake(self)
        cmake.configure()
        cmake.install()
        copy(self, "LICENSE", src=self.source_folder, dst=str(Path(self.package_folder) / "licenses"))

    def package_id(self):
        """Headers are the same for every machine; which CMake targets there are depends on the options."""
        self.info.settings.clear()
        self.info.requires.clear()

    def package_info(self):
        """CMake finds patdnn's own package, which has patdnn_add_kernels() besides its targets."""
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_find_mode", "none")
        core = self.cpp_info.components["core"]
        core.set_property("pkg_config_name", "patdnn")
        core.requires = ["xsimd::xsimd"]
        core.bindirs = core.libdirs = []
        core.builddirs = ["lib/cmake/patdnn"]
        if self.options.eigen:
            eigen = self.cpp_info.components["eigen"]
            eigen.set_property("pkg_config_name", "patdnn-eigen")
            eigen.requires = ["core", "eigen::eigen"]
            eigen.bindirs = eigen.libdirs = []
            eigen.system_libs = ["pthread"]
        if self.options.onnx:
            onnx = self.cpp_info.components["onnx"]
            onnx.requires = ["core", "onnx::onnx", "protobuf::protobuf"]
            onnx.bindirs = onnx.libdirs = []
        if self.options.vulkan:
            vulkan = self.cpp_info.components["vulkan"]
            vulkan.requires = ["core", "vulkan-headers::vulkan-headers"]
            vulkan.bindirs = vulkan.libdirs = []
            vulkan.system_libs = ["dl"]
