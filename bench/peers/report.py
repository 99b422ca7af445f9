"""Results as tables in Markdown and as a chart."""

NAMES = {"patdnn": "patdnn", "onnxruntime": "ONNX Runtime", "openvino": "OpenVINO", "ncnn": "ncnn", "mnn": "MNN",
         "tflite": "TFLite", "tvm": "TVM", "deepsparse": "DeepSparse", "vgg16": "VGG-16",
         "vgg16_convolutions": "VGG-16's convolutions", "resnet50": "ResNet-50", "mobilenet_v2": "MobileNet-V2"}
COLOURS = {"patdnn": "#c0392b", "onnxruntime": "#34495e", "openvino": "#2980b9", "ncnn": "#16a085", "mnn": "#8e9aaf",
           "tflite": "#e67e22", "tvm": "#8e44ad", "deepsparse": "#7f8c3a"}


def is_layer(entry):
    """Whether a result is one layer's."""
    return "layers" in entry


def medians(entry):
    """Return the median of each engine that took part, milliseconds; of one layer where a model chains some."""
    return {name: engine["median"] / entry.get("layers", 1) for name, engine in entry["engines"].items()
            if "median" in engine}


def best_peer(entry):
    """Return the engine with the shortest time by patdnn's in the same turns, and the ratio; None without one."""
    ratios = {name: engine["median"] / engine["patdnn"] for name, engine in entry["engines"].items()
              if name != "patdnn" and engine.get("patdnn")}
    return min(ratios.items(), key=lambda item: item[1]) if ratios else (None, None)


def engines_of(results):
    """Return the engines that results speak of, patdnn first."""
    found = {name for entry in results for name in entry["engines"]}
    return [name for name in NAMES if name in found]


def rows(results, names, layers):
    """Return the lines of a table of networks, or of layers."""
    first, last = ("layer", "patdnn ÷ best peer") if layers else ("network", "best peer ÷ patdnn")
    yield f"| {first} | form | threads | " + " | ".join(NAMES[name] for name in names) + f" | {last} |"
    yield "|---" * (len(names) + 4) + "|"
    for entry in results:
        times, (best, ratio) = medians(entry), best_peer(entry)
        cells = [f"{times[name]:.{3 if layers else 2}f}" if name in times else "—" for name in names]
        cells = [f"**{cell}**" if name == best else cell for name, cell in zip(names, cells)]
        ratio = "—" if ratio is None else f"{1 / ratio if layers else ratio:.2f}"
        title = entry["label"] if layers else NAMES[entry["network"]]
        yield f"| {title} | {entry['form']} | {entry['threads']} | " + " | ".join(cells) + f" | {ratio} |"


def table(results):
    """Return results as tables in Markdown, medians in milliseconds, the best peer in bold; then what they are of."""
    lines, names = [], engines_of(results)
    for layers in (False, True):
        some = [entry for entry in results if is_layer(entry) == layers]
        lines += [*rows(some, names, layers), ""] if some else []
    versions = {name: sorted({entry["engines"][name]["version"].split("-")[0] for entry in results
                              if "version" in entry["engines"].get(name, {})}) for name in names if name != "patdnn"}
    known = [f"{NAMES[name]} {' and '.join(found)}" for name, found in versions.items() if found]
    lines += [f"Milliseconds, median. {', '.join(known)}."] if known else ["Nothing was measured yet."]
    left_out = {f"{NAMES[name]}, {entry.get('label', entry['network'])} {entry['form']}: {engine['left_out']}"
                for entry in results for name, engine in entry["engines"].items() if "left_out" in engine}
    return "\n".join(lines + [f"Left out: {why}" for why in sorted(left_out)])


def summary(engines):
    """Return one line about what was measured just now."""
    return ", ".join(f"{NAMES[name]} " + (f"{engine['median']:.2f} ms" if "median" in engine else "left out")
                     for name, engine in engines.items())


def chart(results, path):
    """Draw the networks' medians as bars, a plot for each network and number of threads; needs matplotlib."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    results = [entry for entry in results if not is_layer(entry) and medians(entry)]
    if not results:
        raise ValueError("no network was measured, nothing to draw")
    names = [name for name in engines_of(results) if any(name in medians(entry) for entry in results)]
    networks = list(dict.fromkeys(entry["network"] for entry in results))
    threads = sorted({entry["threads"] for entry in results})
    forms = max(len({e["form"] for e in results if (e["network"], e["threads"]) == (n, t)})
                for n in networks for t in threads)
    width, height = max(3.5, 0.22 * forms * (len(names) + 1) + 0.8) * len(threads), 2.6 * len(networks) + 0.6
    figure, axes = pyplot.subplots(len(networks), len(threads), squeeze=False, figsize=(width, height))
    for row, network in zip(axes, networks):
        row[0].set_ylabel("median, ms")
        for axis, count in zip(row, threads):
            draw(axis, [e for e in results if (e["network"], e["threads"]) == (network, count)], names)
            axis.set_title(f"{NAMES[network]}, {count} thread{'s' if count > 1 else ''}")
    handles = [pyplot.Rectangle((0, 0), 1, 1, color=COLOURS[name], label=NAMES[name]) for name in names]
    figure.legend(handles=handles, loc="lower center", ncol=4, handlelength=1, frameon=False)
    figure.tight_layout(rect=(0, 0.6 / height, 1, 1))
    part = path.with_name(".part-" + path.name)
    figure.savefig(part, dpi=120)
    pyplot.close(figure)
    part.replace(path)


def draw(axis, entries, names):
    """Draw the results of one network and number of threads: a group of bars for each form."""
    for i, entry in enumerate(entries):
        times = medians(entry)
        shown = [name for name in names if name in times]
        for j, name in enumerate(shown):
            x = i * (len(names) + 1) + j - len(shown) / 2
            axis.bar(x, times[name], 0.86, color=COLOURS[name])
            axis.annotate(f"{times[name]:.3g}", (x, times[name]), (0, 2), textcoords="offset points", ha="center",
                          va="bottom", rotation=90, fontsize=7)
    axis.set_xticks([i * (len(names) + 1) - 0.5 for i in range(len(entries))], [e["form"] for e in entries])
    axis.tick_params(axis="x", length=0)
    axis.margins(y=0.2)
    axis.grid(axis="y", alpha=0.3)
    axis.set_axisbelow(True)
    axis.spines[["top", "right"]].set_visible(False)
