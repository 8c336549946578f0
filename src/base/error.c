/* base/error.c - what can go wrong outside our control, as one error domain
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/error.h"

G_DEFINE_QUARK (pw_error_quark, pw_error)
