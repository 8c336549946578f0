/* xml/own-format.h - reading our own formats: checks with a message each
 *
 * Every function does nothing once something is wrong, so a reader asks for all it
 * wants and looks at @error at the end. The first error is the one reported.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "base/error.h"

G_BEGIN_DECLS

/**
 * PwOwnFormat:
 * @name: (nullable): what to call the file in messages
 * @uri: the namespace of the format, with its version
 * @error: (nullable): what went wrong first, with file, line and cause
 */
typedef struct
{
  const char *name;
  const char *uri;
  GError     *error;
} PwOwnFormat;

/** pw_own_format_fail: @format is a whole translated sentence */
void pw_own_format_fail (PwOwnFormat   *self,
                         PwError        code,
                         const xmlNode *node,
                         const char    *format,
                         ...) G_GNUC_PRINTF (4, 5);

/**
 * pw_own_format_parse:
 * @tag: what the root must be called
 * @version: the newest version of the format that is understood
 *
 * Returns: (transfer full) (nullable): a tree of this format and no newer version
 */
xmlDoc *pw_own_format_parse (PwOwnFormat *self,
                             GBytes      *bytes,
                             const char  *tag,
                             int          version);

/** pw_own_format_first: (nullable): the first child of this format called @tag */
xmlNode *pw_own_format_first (const PwOwnFormat *self,
                              const xmlNode     *parent,
                              const char        *tag);

/** pw_own_format_next: (nullable): the next sibling of the same name */
xmlNode *pw_own_format_next (const PwOwnFormat *self,
                             const xmlNode     *node);

/** pw_own_format_dup: (nullable): an attribute, %NULL where absent or empty */
char *pw_own_format_dup (const xmlNode *node,
                         const char    *attribute);

/** pw_own_format_dup_required: (nullable): %NULL only where that is an error */
char *pw_own_format_dup_required (PwOwnFormat   *self,
                                  const xmlNode *node,
                                  const char    *attribute);

/** pw_own_format_dup_text: (nullable): the text inside the first child called @tag */
char *pw_own_format_dup_text (const PwOwnFormat *self,
                              const xmlNode     *parent,
                              const char        *tag);

/**
 * pw_own_format_dup_path:
 * @depth: how many ".." it may begin with, negative for any number
 *
 * A path in a shared file must not lead anywhere else: it is relative, written
 * with "/", without "." and, but for its beginning, without "..". Where symbolic
 * links lead is for whoever opens it to see.
 *
 * Returns: (nullable): the path as in the file, %NULL where it is absent or refused
 */
char *pw_own_format_dup_path (PwOwnFormat   *self,
                              const xmlNode *node,
                              const char    *attribute,
                              int            depth);

/** pw_own_format_dup_required_path: %NULL only where that is an error */
char *pw_own_format_dup_required_path (PwOwnFormat   *self,
                                       const xmlNode *node,
                                       const char    *attribute,
                                       int            depth);

/** pw_own_format_get_integer: @fallback where the attribute is absent */
int pw_own_format_get_integer (PwOwnFormat   *self,
                               const xmlNode *node,
                               const char    *attribute,
                               int            min,
                               int            max,
                               int            fallback);

/** pw_own_format_get_number: with a decimal point, whatever the locale */
double pw_own_format_get_number (PwOwnFormat   *self,
                                 const xmlNode *node,
                                 const char    *attribute,
                                 double         min,
                                 double         max,
                                 double         fallback);

gboolean pw_own_format_get_boolean (PwOwnFormat   *self,
                                    const xmlNode *node,
                                    const char    *attribute,
                                    gboolean       fallback);

/**
 * pw_own_format_get_choice:
 * @choices: (array zero-terminated=1): the codes that are allowed
 *
 * Returns: the index of the code, @fallback where the attribute is absent
 */
int pw_own_format_get_choice (PwOwnFormat       *self,
                              const xmlNode     *node,
                              const char        *attribute,
                              const char *const *choices,
                              int                fallback);

G_END_DECLS
