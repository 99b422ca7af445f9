"""From the times of two commits to ratios, their spread, and whether the change passes."""

import math
import statistics
from dataclasses import dataclass

from cases import is_speed, unit

MEAN_LIMIT = 1.01  # of the geometric mean of all cases
TWICE_LIMIT = 1.03  # of a case, unless a second measurement finds less
CASE_LIMIT = 1.05  # of a case


@dataclass(frozen=True)
class Ratios:
    """Head over base, round by round: the median and its spread."""

    median: float
    least: float
    lower: float  # quartile
    upper: float
    most: float


def ratios_of(pairs):
    """Return the ratios of (base, head) in each round."""
    ratios = [head / base for base, head in pairs]
    if len(ratios) == 1:
        return Ratios(*ratios * 5)
    lower, median, upper = statistics.quantiles(ratios, n=4, method="inclusive")
    return Ratios(median, min(ratios), lower, upper, max(ratios))


def geometric_mean(ratios):
    """Return the geometric mean of the medians of {case: Ratios}, None of none."""
    return math.exp(statistics.fmean(math.log(r.median) for r in ratios.values())) if ratios else None


def above(ratios, limit):
    """Return the cases whose median is above a limit."""
    return [case for case, r in ratios.items() if r.median > limit]


def reasons_against(ratios, repeated):
    """Return why a change does not pass, one text for each limit that it breaks.

    ratios    {case: Ratios} of the cases that decide
    repeated  the same of those that were measured a second time
    """
    reasons = []
    mean = geometric_mean(ratios)
    if mean is not None and mean > MEAN_LIMIT:
        reasons.append(f"the geometric mean is {mean:.4f}, above {MEAN_LIMIT}")
    slow = above(ratios, CASE_LIMIT)
    if slow:
        reasons.append(f"above {CASE_LIMIT}: {', '.join(slow)}")
    twice = [case for case in above(ratios, TWICE_LIMIT) if case in above(repeated, TWICE_LIMIT)]
    if twice:
        reasons.append(f"above {TWICE_LIMIT} twice in a row: {', '.join(twice)}")
    return reasons


def amount(case, value):
    """Return a value with a unit that suits it."""
    if unit(case) == "bytes":
        return f"{value / 2**20:.1f} MiB" if value >= 2**20 else f"{value / 1000:.1f} kB"
    for factor, name in ((1, "s"), (1e3, "ms")):
        if value * factor >= 1:
            return f"{value * factor:.3g} {name}" if value * factor < 1000 else f"{value * factor:.0f} {name}"
    return f"{value * 1e6:.3g} us"


def rows(pairs, ratios):
    """Return the lines of a table."""
    wide = max([len(case) for case in ratios] + [4])
    lines = [f"{'case':<{wide}} {'base':>10} {'head':>10} {'ratio':>7}   {'min':>6} {'25 %':>6} {'75 %':>6} {'max':>6}"]
    for case, r in ratios.items():
        base, head = (statistics.median(side) for side in zip(*pairs[case]))
        mark = next((f"  above {limit}" for limit in (CASE_LIMIT, TWICE_LIMIT) if r.median > limit), "")
        lines.append(f"{case:<{wide}} {amount(case, base):>10} {amount(case, head):>10} {r.median:7.3f}   "
                     f"{r.least:6.3f} {r.lower:6.3f} {r.upper:6.3f} {r.most:6.3f}{mark}")
    return lines


class Comparison:
    """What was measured: {case: [(base, head), ...]}, of all cases, and of those that were measured a second time."""

    def __init__(self, pairs, repeated, missing):
        self.pairs, self.missing = pairs, missing
        self.ratios = {case: ratios_of(p) for case, p in pairs.items() if p}
        self.speed = {case: r for case, r in self.ratios.items() if is_speed(case)}
        self.costs = {case: r for case, r in self.ratios.items() if not is_speed(case)}
        self.repeated_pairs = repeated
        self.repeated = {case: ratios_of(p) for case, p in repeated.items()}
        self.reasons = reasons_against(self.speed, self.repeated)

    def text(self):
        """Return the tables and the verdict."""
        lines = []
        for title, ratios in (("Speed", self.speed),
                              ("Memory, sizes and the compiler, which decide nothing", self.costs)):
            if ratios:
                lines += [title, *rows(self.pairs, ratios), f"geometric mean {geometric_mean(ratios):.4f}"]
                lines += [f"above {limit}: {', '.join(above(ratios, limit)) or 'none'}"
                          for limit in (TWICE_LIMIT, CASE_LIMIT)]
                lines.append("")
        if self.repeated:
            lines += [f"Those above {TWICE_LIMIT}, a second time", *rows(self.repeated_pairs, self.repeated), ""]
        lines += [f"{case}: {where}" for case, where in self.missing.items()]
        lines += [f"Not passed: {reason}" for reason in self.reasons] or ["Passed"]
        once = [case for case in above(self.speed, TWICE_LIMIT) if case not in self.repeated]
        if once and not self.reasons:
            lines[-1] += f"; {', '.join(once)} above {TWICE_LIMIT} once, --repeat-failed measures again"
        return "\n".join(lines)

    def to_json(self):
        """Return all figures as what json.dump() takes."""
        def figures(pairs, ratios):
            return {case: {"unit": unit(case), "speed": is_speed(case), "base": [b for b, _ in pairs[case]],
                           "head": [h for _, h in pairs[case]], **vars(r)} for case, r in ratios.items()}

        return {"passed": not self.reasons, "reasons": self.reasons, "geometric_mean": geometric_mean(self.speed),
                "cases": figures(self.pairs, self.ratios), "repeated": figures(self.repeated_pairs, self.repeated),
                "missing": self.missing}
