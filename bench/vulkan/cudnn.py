"""VGG-16's convolutions by cuDNN, through PyTorch: what patdnn_vulkan_bench is compared with on the same machine.

usage: python3 cudnn.py [--batch 1,16] [--layers L4,L9] [--json cudnn.json]

Dense layers without bias or ReLU, in 32-bit floats (TF32 off), in TF32 and in 16-bit floats, each in both layouts, with
cuDNN's own search for the fastest algorithm. A CUDA graph holds the runs, so that Python does not count; maps and
weights are there several times and used in turn, as in patdnn_vulkan_bench. The first image's outputs are compared with
the CPU's before a case is timed.
"""

import argparse
import json
import time
from pathlib import Path

import torch
from torch.nn import functional

LAYERS = {"L1": (3, 64, 224), "L2": (64, 64, 224), "L3": (64, 128, 112), "L4": (128, 128, 112), "L5": (128, 256, 56),
          "L6": (256, 256, 56), "L7": (256, 512, 28), "L8": (512, 512, 28), "L9": (512, 512, 14)}
MODES = {"float32": (torch.float32, 1e-4), "tf32": (torch.float32, 1e-2), "float16": (torch.float16, 1e-2)}
LAYOUTS = {"nchw": torch.contiguous_format, "nhwc": torch.channels_last}
MOST_COPIES = 64


def allow_tf32(allowed):
    """Let 32-bit products round their factors to TF32's 11 bits, or not."""
    torch.backends.cudnn.allow_tf32 = allowed
    torch.backends.cuda.matmul.allow_tf32 = allowed


class OnGpu:
    """Times by the GPU's events, of a graph's replays."""

    def graph(self, run):
        """Return something to call that runs `run` without Python's part."""
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            for _ in range(3):
                run()
        torch.cuda.current_stream().wait_stream(stream)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            run()
        return graph.replay

    def seconds(self, run):
        """Return the seconds of one call."""
        begin, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        begin.record()
        run()
        end.record()
        end.synchronize()
        return 1e-3 * begin.elapsed_time(end)


class OnCpu:
    """The same without a GPU, to try this program."""

    def graph(self, run):
        """Return `run`."""
        return run

    def seconds(self, run):
        """Return the seconds of one call."""
        begin = time.perf_counter()
        run()
        return time.perf_counter() - begin


def median_seconds(clock, run, budget):
    """Return median and least seconds of a call, five calls at least."""
    spent = 0.0
    while spent < budget / 2:
        spent += clock.seconds(run)
    seconds = []
    while sum(seconds) < budget or len(seconds) < 5:
        seconds.append(clock.seconds(run))
    seconds.sort()
    return seconds[len(seconds) // 2], seconds[0]


def measure_layer(device, clock, shape, batch, mode, layout, arguments):
    """Return one result: the seconds of a dense layer, checked."""
    channels, filters, extent = shape
    dtype, tolerance = MODES[mode]
    allow_tf32(mode == "tf32")
    generator = torch.Generator(device).manual_seed(1)
    random = {"generator": generator, "device": device}
    maps = torch.rand((batch, channels, extent, extent), **random) * 2 - 1
    weights = (torch.rand((filters, channels, 3, 3), **random) * 2 - 1) / (9 * channels) ** 0.5
    width = torch.finfo(dtype).bits // 8
    size = width * (maps.numel() + weights.numel() + batch * filters * extent * extent)
    copies = max(1, min(MOST_COPIES, -(-(arguments.rotate << 20) // size)))

    def place(tensor):
        return tensor.to(dtype, copy=True).contiguous(memory_format=LAYOUTS[layout])

    operands = [(place(maps), place(weights)) for _ in range(copies)]
    results = [None] * copies

    def run_all():
        for i, (x, w) in enumerate(operands):
            results[i] = functional.conv2d(x, w, padding=1)

    replay = clock.graph(run_all)
    replay()
    expected = functional.conv2d(maps[:1].cpu(), weights.cpu(), padding=1)
    worst = (results[-1][:1].to("cpu", torch.float32) - expected).abs().max().item()
    if not worst <= tolerance * expected.abs().max().item():
        raise RuntimeError(f"{shape}, batch {batch}, {mode}, {layout}: outputs differ by {worst}")
    median, least = (seconds / copies for seconds in median_seconds(clock, replay, arguments.seconds))
    gflops = 2e-9 * 9 * channels * filters * extent * extent * batch / median
    return {"seconds": median, "least_seconds": least, "gflops": gflops}


def measure_products(device, clock, arguments):
    """Return the GFLOP/s of products of large matrices: what the device gives at most through this library."""
    rates = {}
    for mode, (dtype, _) in MODES.items():
        allow_tf32(mode == "tf32")
        a = torch.rand((arguments.matrix, arguments.matrix), device=device).to(dtype)
        median, _ = median_seconds(clock, lambda a=a: a @ a, arguments.seconds)
        rates[mode] = 2e-9 * arguments.matrix**3 / median
    return rates


def main():
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", default="cuda", help="cpu: to try this program")
    parser.add_argument("--layers", default=",".join(LAYERS))
    parser.add_argument("--batch", default="1", help="one number or several")
    parser.add_argument("--modes", default=",".join(MODES))
    parser.add_argument("--layouts", default=",".join(LAYOUTS))
    parser.add_argument("--rotate", type=int, default=128, help="megabytes that runs use in turn")
    parser.add_argument("--seconds", type=float, default=0.03, help="of each measurement")
    parser.add_argument("--matrix", type=int, default=8192, help="extent of the products that show the device's peak")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    torch.backends.cudnn.benchmark = True
    device = torch.device(arguments.device)
    clock = OnGpu() if device.type == "cuda" else OnCpu()
    report = {"device": torch.cuda.get_device_name() if device.type == "cuda" else "cpu", "torch": torch.__version__,
              "cudnn": torch.backends.cudnn.version(), "rotated_mib": arguments.rotate,
              "product_gflops": measure_products(device, clock, arguments), "layers": []}
    print(f"{report['device']}, PyTorch {report['torch']}, cuDNN {report['cudnn']}; products of matrices, GFLOP/s: "
          + ", ".join(f"{mode} {rate:.0f}" for mode, rate in report["product_gflops"].items()))
    for layer in arguments.layers.split(","):
        for batch in map(int, arguments.batch.split(",")):
            for mode in arguments.modes.split(","):
                for layout in arguments.layouts.split(","):
                    case = {"layer": layer, "batch": batch, "mode": mode, "layout": layout}
                    case.update(measure_layer(device, clock, LAYERS[layer], batch, mode, layout, arguments))
                    report["layers"].append(case)
                    print(f"{layer} batch {batch:3d} {mode:8s} {layout} {1e6 * case['seconds']:10.2f} us "
                          f"{case['gflops']:9.0f} GFLOP/s", flush=True)
        if arguments.json:
            arguments.json.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    with torch.inference_mode():
        main()
