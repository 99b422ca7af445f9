"""Builds and runs a program that uses the package."""

import os

from conan import ConanFile
from conan.tools.build import can_run
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout


class TestPackage(ConanFile):
    """A user's project."""

    settings = "os", "arch", "compiler", "build_type"
    generators = "CMakeDeps"

    def requirements(self):
        """The package under test."""
        self.requires(self.tested_reference_str)

    def layout(self):
        """CMake's."""
        cmake_layout(self)

    @property
    def programs(self):
        """What is built: a program for each part of the package that there is."""
        options = self.dependencies["patdnn"].options
        return ["patdnn_package"] + [f"patdnn_{part}_package" for part in ("onnx", "vulkan") if options.get_safe(part)]

    def generate(self):
        """Tell CMake what there is."""
        toolchain = CMakeToolchain(self)
        toolchain.user_presets_path = False  # leave the sources as they are
        for part in ("onnx", "vulkan"):
            toolchain.cache_variables[f"WITH_{part.upper()}"] = f"patdnn_{part}_package" in self.programs
        toolchain.generate()

    def build(self):
        """Compile."""
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def test(self):
        """Run what was compiled, where that is possible."""
        if can_run(self):
            for program in self.programs:
                self.run(os.path.join(self.cpp.build.bindir, program), env="conanrun")
