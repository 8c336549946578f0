#!/usr/bin/env python3
# tests/data/check-bpmn-schema.py - what we write is valid by the BPMN standard's own schema, and ours inside it
#
# SPDX-License-Identifier: EUPL-1.2
"""Usage: check-bpmn-schema.py SCHEMA-FOLDER FOLDER…

The standard's schema is not part of this project; without it the check is skipped.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

BOTH = '''<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.omg.org/spec/BPMN/20100524/MODEL" schemaLocation="{bpmn}"/>
  <xs:import namespace="urn:prozesswerkstatt:bpmn:1" schemaLocation="{own}"/>
</xs:schema>
'''


def main():
    schemas, *folders = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    bpmn = pathlib.Path(os.environ.get('PW_SHARED_DATA', '')) / 'miwg' / 'xsd' / 'BPMN20.xsd'
    if not bpmn.is_file():
        print('skipped: PW_SHARED_DATA names no folder with miwg/xsd/BPMN20.xsd')
        sys.exit(SKIPPED)
    files = sorted(file for folder in folders for file in folder.rglob('*.bpmn'))
    with tempfile.TemporaryDirectory() as scratch:
        both = pathlib.Path(scratch) / 'both.xsd'
        both.write_text(BOTH.format(bpmn=bpmn.resolve().as_uri(), own=(schemas / 'prozess-bpmn-1.xsd').as_uri()))
        run = subprocess.run(['xmllint', '--noout', '--nonet', '--schema', both, *files],
                             capture_output=True, encoding='utf-8')
    print(f'{len(files)} files')
    errors = [line for line in run.stderr.splitlines() if not line.endswith(' validates')]
    sys.exit('\n'.join(errors) or run.returncode or (0 if files else 'no files'))


if __name__ == '__main__':
    main()
