#!/usr/bin/env python3
# tests/architecture/check-links.py - a program links none of GTK
#
#   check-links.py PROGRAM
#
# SPDX-License-Identifier: EUPL-1.2
import re
import subprocess
import sys

NEEDED = re.compile(r'\(NEEDED\).*\[(.+)\]')
GTK = re.compile(r'lib(gtk|gdk|gsk|adwaita|graphene)\b')


def main():
    dynamic = subprocess.run(['readelf', '-d', sys.argv[1]], capture_output=True, text=True, check=True,
                             env={'LC_ALL': 'C', 'PATH': '/usr/local/bin:/usr/bin:/bin'}).stdout
    needed = NEEDED.findall(dynamic)
    wrong = [name for name in needed if GTK.match(name)]
    if not needed:
        print(f'{sys.argv[1]}: links nothing: is it a program?')
    for name in wrong:
        print(f'{sys.argv[1]}: links {name}')
    if needed and not wrong:
        print(f'{len(needed)} libraries, none of GTK')
    return 1 if wrong or not needed else 0


if __name__ == '__main__':
    sys.exit(main())
