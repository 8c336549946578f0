/* base/error.h - what can go wrong outside our control, as one error domain
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PW_ERROR (pw_error_quark ())

/**
 * PwError:
 * @PW_ERROR_NOT_XML: not well-formed, or not XML at all
 * @PW_ERROR_NOT_BPMN: XML, but no BPMN 2.0 definitions
 * @PW_ERROR_FORMAT: a file of ours that says something it must not say
 * @PW_ERROR_TRUNCATED: ends in the middle
 * @PW_ERROR_TOO_LARGE: beyond the limits on size, depth or number
 * @PW_ERROR_UNSAFE: asks for something no file may ask for (entities, network,
 *   a path out of its folder)
 * @PW_ERROR_NOT_FOUND: a file, service, city or element is not there
 * @PW_ERROR_IO: the system refused to read or write
 * @PW_ERROR_USAGE: the request itself makes no sense
 *
 * Messages are whole translated sentences a clerk understands; they name file,
 * place and cause.
 */
typedef enum
{
  PW_ERROR_NOT_XML,
  PW_ERROR_NOT_BPMN,
  PW_ERROR_FORMAT,
  PW_ERROR_TRUNCATED,
  PW_ERROR_TOO_LARGE,
  PW_ERROR_UNSAFE,
  PW_ERROR_NOT_FOUND,
  PW_ERROR_IO,
  PW_ERROR_USAGE,
} PwError;

GQuark pw_error_quark (void);

G_END_DECLS
