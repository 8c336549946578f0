/* report/json-writer.h - writes JSON for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwJsonWriter:
 *
 * Indented by two, one value a line; commas and quotes are its own business. In
 * an object every call names its member, in an array @name is %NULL.
 */
typedef struct _PwJsonWriter PwJsonWriter;

PwJsonWriter *pw_json_writer_new (void);

/** pw_json_writer_free_to_text: (transfer full): all that was written, with a final newline */
char *pw_json_writer_free_to_text (PwJsonWriter *self);

void pw_json_begin_object (PwJsonWriter *self,
                           const char   *name);
void pw_json_begin_array (PwJsonWriter *self,
                          const char   *name);

/** pw_json_end: ends the object or array begun last */
void pw_json_end (PwJsonWriter *self);

/** pw_json_string: @value: (nullable): becomes null; invalid UTF-8 is repaired */
void pw_json_string (PwJsonWriter *self,
                     const char   *name,
                     const char   *value);

/** pw_json_number: what is no number (NAN) becomes null */
void pw_json_number (PwJsonWriter *self,
                     const char   *name,
                     double        value);

void pw_json_boolean (PwJsonWriter *self,
                      const char   *name,
                      gboolean      value);

G_END_DECLS
