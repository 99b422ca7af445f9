"""Runs programs on given CPUs and says what they took."""

import os
import shlex
import subprocess
import tempfile
from dataclasses import dataclass


class Failed(Exception):
    """What ends a comparison, as one line."""


@dataclass(frozen=True)
class Finished:
    """A program that ended well."""

    output: str
    cpu_seconds: float  # user and system, of its children too
    peak_bytes: int  # the most memory that it, or one of its children, held at once


def last_line(*texts):
    """Return the last line that says something, of the first text that has one."""
    for text in texts:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if lines:
            return lines[-1]
    return "without a word"


def run(who, command, cpus=None, **environment):
    """Run a command on some CPUs, all that this process may use unless told otherwise. Raise Failed when it fails.

    who  names it in the error
    """
    command = [str(part) for part in command]
    pin = (lambda: os.sched_setaffinity(0, cpus)) if cpus else None
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        try:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, preexec_fn=pin,
                                       env={**os.environ, **environment})
        except OSError as why:
            raise Failed(f"{who}: {command[0]}: {why.strerror}") from why
        # Not process.wait(): what it took is told once, to whoever waits.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        printed, complaints = output.read(), errors.read()
    if process.returncode != 0:
        how = f"exit status {process.returncode}" if process.returncode > 0 else f"signal {-process.returncode}"
        raise Failed(f"{who}: {shlex.join(command)}: {how}: {last_line(complaints, printed)}")
    return Finished(printed, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)
