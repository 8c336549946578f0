/* cli/arguments.h - reads the words after a command's name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "cli/command.h"

G_BEGIN_DECLS

typedef enum
{
  PW_CLI_FORMAT_TEXT,
  PW_CLI_FORMAT_TSV,
  PW_CLI_FORMAT_JSON,
} PwCliFormat;

/**
 * pw_cli_parse:
 * @entries: (nullable): the options; read words that may hold anything as
 *   %G_OPTION_ARG_FILENAME: they are not converted from the locale then
 * @words: what was typed; options are taken out of it
 * @least: how many words must be left
 * @most: how many may be left
 * @rest: (out) (transfer full): the words that are left
 * @status: (out): how the command ends where this is the end
 *
 * Returns: %FALSE where the command must not go on: its help was asked for and has
 *   been printed, or something was wrong and has been said
 */
gboolean pw_cli_parse (const PwCliCommand *command,
                       const GOptionEntry *entries,
                       GStrv               words,
                       guint               least,
                       guint               most,
                       GStrv              *rest,
                       PwCliStatus        *status);

/**
 * pw_cli_parse_format:
 * @text: (nullable): as typed; %NULL means text
 *
 * Returns: %FALSE, after a message, where it is no format
 */
gboolean pw_cli_parse_format (const char  *text,
                              PwCliFormat *format);

/* The option that pw_cli_parse_format() understands. */
#define PW_CLI_FORMAT_OPTION(variable)                                                                                   \
  {                                                                                                                      \
    "format", 0, 0, G_OPTION_ARG_FILENAME, &(variable), N_ ("How to write the result: text, tsv or json"), N_ ("FORMAT") \
  }

G_END_DECLS
