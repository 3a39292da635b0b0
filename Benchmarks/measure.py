#!/usr/bin/env python3
"""Runs one command and prints what it took: wall, CPU, peak memory, first byte, exit code.

    python3 -I -S Benchmarks/measure.py LOG COMMAND [ARGUMENT …]

One line of five numbers: seconds, seconds, bytes, seconds (or -1 when nothing was written), code.
What the command writes goes to LOG, both streams. CPU is user + system of the command and of what it
waited for. It is a program of its own, and imports next to nothing, because a child's peak memory
is never below what the process that started it had: 10 MB here instead of a large program's 50.
"""

import os
import sys
import time


def run(log, command):
    """(wall, cpu, peak, first byte, exit code) of `command`, its output kept in `log`."""
    reader, writer = os.pipe()
    start = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, writer, 1), (os.POSIX_SPAWN_DUP2, writer, 2),
        (os.POSIX_SPAWN_CLOSE, reader), (os.POSIX_SPAWN_CLOSE, writer),
    ])
    os.close(writer)
    first = -1.0
    with open(log, "wb") as file:
        while piece := os.read(reader, 65536):
            if first < 0:
                first = time.monotonic() - start
            file.write(piece)
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    cpu = usage.ru_utime + usage.ru_stime
    return wall, cpu, usage.ru_maxrss * 1024, first, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    print(*run(sys.argv[1], sys.argv[2:]))
