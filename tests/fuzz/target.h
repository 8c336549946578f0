/* tests/fuzz/target.h - what every fuzz target has
 *
 * With libFuzzer (CC=clang, -Db_sanitize=address,undefined) a target is driven by
 * it; in any other build standalone.c runs it once on each file of its corpus.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
