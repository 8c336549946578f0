/* xml/alignment-format.h - what reading and writing abgleich.xml share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

#define PW_ALIGNMENT_URI "urn:prozesswerkstatt:alignment:1"
#define PW_ALIGNMENT_VERSION 1

/* By PwClusterOrigin and PwVerdictKind; %NULL ends them. */
extern const char *const pw_alignment_origins[];
extern const char *const pw_alignment_verdicts[];

/* By PwVerdictStep, %PW_VERDICT_STEP_UNSAID left out; %NULL ends them. */
extern const char *const pw_alignment_steps[];

/** pw_alignment_format_new_document: a tree with nothing but its root */
xmlDoc *pw_alignment_format_new_document (void);

G_END_DECLS
