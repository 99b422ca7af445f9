"""Runs of train.py as processes: some at a time, one after what it needs, stopped cleanly by a signal or a budget."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

TRAIN = Path(__file__).resolve().with_name("train.py")
UNFINISHED = 75  # train.py's exit status when its budget is spent


class Job:
    """A run in a folder, with what it needs to be done before, and what to call when it is."""

    def __init__(self, name, folder, arguments, needs=None, finished=lambda: None):
        self.name, self.folder, self.arguments, self.needs, self.finished = name, folder, arguments, needs, finished
        self.status = self.process = self.reader = None  # exit status: None before the end

    def ready(self):
        """Whether what it needs is there."""
        return self.needs is None or self.needs.status == 0

    def start(self, budget):
        """Start, or go on from a checkpoint; in a session of its own, so that a terminal's Ctrl-C comes once."""
        command = [sys.executable, str(TRAIN), "--output", str(self.folder), *self.arguments]
        if (self.folder / "checkpoint.pt").exists():
            command.append("--resume")
        if budget is not None:
            command += ["--budget", str(max(0.0, budget))]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        start_new_session=True)
        self.reader = threading.Thread(target=self.copy_output, daemon=True)
        self.reader.start()

    def copy_output(self):
        """Print what the process prints, its name before each line."""
        for line in self.process.stdout:
            if line.strip():
                print(f"{self.name}: {line.rstrip()}", flush=True)

    def ended(self):
        """Whether the process is over; then its status is known and finished() was called if all went well."""
        if self.process.poll() is None:
            return False
        self.reader.join()
        self.status = self.process.returncode
        if self.status == 0:
            self.finished()
        return True


def run_jobs(jobs, at_once, budget):
    """Run jobs in their order, `at_once` together. Returns 0 when all are done, 75 when some are left, 1 if one failed.

    budget  seconds, or None; the jobs stop themselves, and none starts when it is spent
    """
    started, waiting, running, stop, told = time.monotonic(), list(jobs), [], [], False
    before = {number: signal.signal(number, lambda received, frame: stop.append(received))
              for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        while running or waiting:
            left = None if budget is None else budget - (time.monotonic() - started)
            ready = [job for job in waiting if job.ready()]
            if not stop and (left is None or left > 0):
                for job in ready[:at_once - len(running)]:
                    waiting.remove(job)
                    job.start(left)
                    running.append(job)
            if not running:
                break  # stopped, out of time, or what the others need has failed
            if stop and not told:
                told = True
                for job in running:
                    job.process.terminate()
            running = [job for job in running if not job.ended()]
            time.sleep(0.2)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for job in running:  # only after an exception
            job.process.terminate()
    failed = [job.name for job in jobs if job.status not in (None, 0, UNFINISHED, 130, 143)]
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
        return 1
    return 0 if all(job.status == 0 for job in jobs) else UNFINISHED
