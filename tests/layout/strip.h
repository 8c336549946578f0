/* tests/layout/strip.h - reads a file and forgets its drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

PwModel *read_without_drawing (GFile   *file,
                               GError **error);
