/* cli/command.h - the commands of prozess, one row each
 *
 * Results go to standard output, messages to standard error.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwCliStatus: how a command ends
 * @PW_CLI_SUCCESS: done
 * @PW_CLI_NO: done, and the answer is "no" (findings, conflicts, differences where
 *   asked)
 * @PW_CLI_FAILURE: bad use, or input or output that did not work
 */
typedef enum
{
  PW_CLI_SUCCESS = 0,
  PW_CLI_NO = 1,
  PW_CLI_FAILURE = 2,
} PwCliStatus;

/**
 * PwCliCommand:
 * @name: as typed
 * @arguments: how to use it, in English; translate with _()
 * @summary: what it does, in English; translate with _()
 * @description: (nullable): more about it, in English; translate with _()
 * @run: (array zero-terminated=1): gets the words after the command's name
 */
typedef struct _PwCliCommand PwCliCommand;
struct _PwCliCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *description;
  PwCliStatus (*run) (const PwCliCommand *self,
                      GStrv               words);
};

/** pw_cli_run: runs the command that the words name. Returns: the exit status */
int pw_cli_run (int    argc,
                char **argv);

/* One file each: command-NAME.c */
extern const PwCliCommand pw_cli_info;
extern const PwCliCommand pw_cli_convert;
extern const PwCliCommand pw_cli_edit;
extern const PwCliCommand pw_cli_export;
extern const PwCliCommand pw_cli_layout;
extern const PwCliCommand pw_cli_check;
extern const PwCliCommand pw_cli_match;
extern const PwCliCommand pw_cli_align;
extern const PwCliCommand pw_cli_compare;
extern const PwCliCommand pw_cli_consolidate;

G_END_DECLS
