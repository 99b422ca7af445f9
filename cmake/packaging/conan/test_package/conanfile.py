"""Builds and runs a program that uses the package."""

import os

from conan import ConanFile
from conan.tools.build import can_run
from conan.tools.cmake import CMake, cmake_layout


class TestPackage(ConanFile):
    """A user's project."""

    settings = "os", "arch", "compiler", "build_type"
    generators = "CMakeDeps", "CMakeToolchain"

    def requirements(self):
        """The package under test."""
        self.requires(self.tested_reference_str)

    def layout(self):
        """CMake's."""
        cmake_layout(self)

    def build(self):
        """Compile."""
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def test(self):
        """Run what was compiled, where that is possible."""
        if can_run(self):
            self.run(os.path.join(self.cpp.build.bindir, "patdnn_package"), env="conanrun")
