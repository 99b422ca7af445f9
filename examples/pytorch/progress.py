"""What a person sees while a run goes on: a line per epoch, and on a terminal one that moves within it."""

import sys
import time


def clock(seconds):
    """Return h:mm:ss."""
    seconds = round(seconds)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


class Progress:
    """Tells the time that is left from the epochs of this process; earlier ones ran under other conditions."""

    def __init__(self, stages):
        self.stages = stages
        self.started = self.epoch_started = time.monotonic()
        self.shown = 0.0
        self.last = {}  # seconds of a stage's last epoch
        self.lively = sys.stdout.isatty()

    def elapsed(self):
        """Seconds since the start."""
        return time.monotonic() - self.started

    def begin_epoch(self):
        """Start the watch."""
        self.epoch_started = self.shown = time.monotonic()

    def left(self, stage, epochs_done):
        """Estimated seconds from the end of an epoch to the end of the run."""
        latest = self.last.get(stage.name, 0.0)
        names = [s.name for s in self.stages]
        later = sum(self.last.get(s.name, latest) * s.epochs for s in self.stages[names.index(stage.name) + 1:])
        return latest * (stage.epochs - epochs_done) + later

    def step(self, stage, epoch, done, steps, loss):
        """Move the line within an epoch. `loss` is a function, called when the line is printed."""
        now = time.monotonic()
        if not self.lively or now - self.shown < 0.5:
            return
        self.shown = now
        rest = (now - self.epoch_started) / done * (steps - done)
        print(f"\r{stage.name} {epoch + 1}/{stage.epochs}: step {done}/{steps}, loss {loss():.4f}, "
              f"epoch ends in {clock(rest)} \033[K", end="", flush=True)

    def end_epoch(self, stage, figures):
        """Print an epoch's line."""
        seconds = time.monotonic() - self.epoch_started
        self.last[stage.name] = seconds
        line = (f"{stage.name} {figures['epoch']}/{stage.epochs}: loss {figures['loss']:.4f}, training "
                f"{figures['training_accuracy']:.2f} % (augmented), test {figures['test_accuracy']:.2f} %")
        if "penalty" in figures:
            line += (f", penalty {figures['penalty']:.4g}, primal {figures['primal']:.4f}, dual {figures['dual']:.2g}, "
                     f"rho {figures['rho']:.2g}")
        if "kept" in figures:
            line += f", {100 * figures['kept']:.1f} % kept"
        line += f", {seconds:.1f} s, {clock(self.left(stage, figures['epoch']))} left"
        print(("\r\033[K" if self.lively else "") + line, flush=True)
        return seconds
