#!/usr/bin/env python3
"""Compiles static layers and compares them with the same layers prepared at run time.

A line for each layer and compiler: microseconds of both, what runs, bytes of code, the compiler's seconds and memory,
and the time and memory until the first image is done. Run it on an idle machine; --core pins every process.

  measure.py --build build/release
  measure.py --build build/release --forms best,straight_line --channels 8,16 --compilers g++
  measure.py --build build/release --flags="-mavx2 -mfma"
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    numbers = lambda text: [int(n) for n in text.split(",")]  # noqa: E731
    parser.add_argument("--build", type=pathlib.Path, required=True, help="a build that has libpatdnn_kernels.a")
    parser.add_argument("--channels", type=numbers, default=[8, 16, 32, 64])
    parser.add_argument("--extents", type=numbers, default=[8, 16, 32, 64])
    parser.add_argument("--blocks", type=numbers, default=[1, 2, 4])
    parser.add_argument("--masks", default="patterns,free_taps")
    parser.add_argument("--forms", default="best")
    parser.add_argument("--compilers", default="g++,clang++")
    parser.add_argument("--flags", default="-march=native", help="of the architecture (%(default)s)")
    parser.add_argument("--core", type=int, help="the core that everything runs on")
    return parser.parse_args()


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = pathlib.Path(folder)

    def run(self, command):
        """Standard output, and the seconds and kilobytes that the command took."""
        if self.options.core is not None:
            command = ["taskset", "-c", str(self.options.core)] + command
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
        return output, usage.ru_utime + usage.ru_stime, usage.ru_maxrss

    def compile(self, compiler, source, target, definitions=()):
        flags = ["-std=c++20", "-O3", *self.options.flags.split(), f"-I{ROOT}/include", f"-I{ROOT}/tests"]
        return self.run([compiler, *flags, *[f"-D{d}" for d in definitions], "-c", HERE / source, "-o", target])

    def measure(self, compiler, channels, extent, block, mask, form):
        own = self.folder / "compiled_layer.o"
        program = self.folder / "compare"
        stored = self.folder / "layer.patdnn"
        definitions = [f"PATDNN_CHANNELS={channels}", f"PATDNN_EXTENT={extent}", f"PATDNN_BLOCK={block}",
                       f"PATDNN_PATTERNS={int(mask == 'patterns')}", f"PATDNN_FORM={form}"]
        _, seconds, kilobytes = self.compile(compiler, "compiled_layer.cpp", own, definitions)
        self.run([compiler, own, self.folder / f"compare_{compiler}.o", self.options.build / "libpatdnn_kernels.a",
                  "-o", program])
        sizes, _, _ = self.run(["size", "-A", own])
        code = sum(int(line.split()[1]) for line in sizes.splitlines() if line.startswith(".text"))
        compared, _, _ = self.run([program])
        self.run([program, "save", stored])
        first = [min((self.run([program, "first", *file])[0].split() for _ in range(5)), key=lambda r: float(r[0]))
                 for file in ([], [stored])]
        compiled_us, run_time_us, ran, tile, _, kept, *label = compared.split()
        ratio = float(run_time_us) / float(compiled_us)
        print(f"{compiler:8} {channels:3}→{channels:<3} {extent:3}px G{block} {mask:9} {ran:13} {tile:5} "
              f"{float(compiled_us):9.2f} {float(run_time_us):9.2f} µs {ratio:5.2f}× {code:7} B {seconds:5.1f} s "
              f"{kilobytes // 1024:5} MB  first {float(first[0][0]):8.1f} {float(first[1][0]):8.1f} µs "
              f"{first[0][1]:>5} {first[1][1]:>5} kB  {kept} kept; {' '.join(label)}", flush=True)


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        print("compiler layer map block mask form tile: compiled in, at run time; code, compiler's time and memory; "
              "first image and resident memory, compiled in and loaded")
        for compiler in options.compilers.split(","):
            bench.compile(compiler, "compare.cpp", bench.folder / f"compare_{compiler}.o")
            for mask in options.masks.split(","):
                for block in options.blocks:
                    for channels in options.channels:
                        for extent in options.extents:
                            for form in options.forms.split(","):
                                if mask == "patterns" or form in ("best", "taps"):  # free taps have no other form
                                    bench.measure(compiler, channels, extent, block, mask, form)


if __name__ == "__main__":
    main()
