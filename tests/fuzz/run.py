#!/usr/bin/env python3
# tests/fuzz/run.py - lets libFuzzer try for some seconds, in a folder of its own
#
#   run.py SECONDS TARGET DICTIONARY CORPUS
#
# New inputs go to a folder that is thrown away; one that crashes the target is kept
# in the present folder and named, to be put into the corpus with the repair.
#
# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
import tempfile


def main():
    seconds, target, dictionary, corpus = sys.argv[1:]
    with tempfile.TemporaryDirectory() as found:
        return subprocess.run([target, f'-max_total_time={seconds}', '-rss_limit_mb=2048', '-timeout=20', '-max_len=8192',
                               '-verbosity=1', '-print_final_stats=1', f'-dict={dictionary}', found, corpus], check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
