/* draw/symbols.c - the table of symbols, each a few SVG paths
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/symbols.h"

#define MOST_PARTS 4

typedef enum
{
  PART_NONE,
  PART_AREA,  /* outlined; filled in ink where the symbol is */
  PART_LINE,  /* a line; in ground where the symbol is filled */
  PART_SOLID, /* always in ink, without an outline */
  PART_BOLD,  /* a line twice as heavy as the others */
} PartKind;

typedef struct
{
  PartKind    kind;
  const char *path;
} Part;

#define CIRCLE_IN_20 "M10 1C14.97 1 19 5.03 19 10S14.97 19 10 19 1 14.97 1 10 5.03 1 10 1Z"

/* clang-format off */
static const struct
{
  double size;
  Part   parts[MOST_PARTS];
} symbols[] = {
  [PW_SYMBOL_NONE] = { 0 },

  [PW_SYMBOL_MESSAGE] = { 20, {
    { PART_AREA, "M2 4.5H18V15.5H2Z" },
    { PART_LINE, "M2 4.7L10 11L18 4.7" } } },
  [PW_SYMBOL_TIMER] = { 20, {
    { PART_AREA, "M10 0.6C15.19 0.6 19.4 4.81 19.4 10S15.19 19.4 10 19.4 0.6 15.19 0.6 10 4.81 0.6 10 0.6Z" },
    { PART_LINE, "M10 .8V2.8M14.6 2.03L13.8 3.42M17.97 5.4L16.58 6.2M19.2 10H17.2M17.97 14.6L16.58 13.8M14.6 17.97L13.8 16.58"
                 "M10 19.2V17.2M5.4 17.97L6.2 16.58M2.03 14.6L3.42 13.8M.8 10H2.8M2.03 5.4L3.42 6.2M5.4 2.03L6.2 3.42" },
    { PART_LINE, "M11.2 4.4L10 10H14.2" } } },
  [PW_SYMBOL_CONDITIONAL] = { 20, {
    { PART_AREA, "M3.6 1.6H16.4V18.4H3.6Z" },
    { PART_LINE, "M6 5.2H14M6 8.4H14M6 11.6H14M6 14.8H14" } } },
  [PW_SYMBOL_SIGNAL] = { 20, {
    { PART_AREA, "M10 1.6L18.4 15.6H1.6Z" } } },
  [PW_SYMBOL_ERROR] = { 20, {
    { PART_AREA, "M2.6 17.6L7.2 4.4L12.3 11.2L17.4 2.4L12.9 15.9L7.9 9.6Z" } } },
  [PW_SYMBOL_ESCALATION] = { 20, {
    { PART_AREA, "M10 1.4L15.9 17.2L10 11.2L4.1 17.2Z" } } },
  [PW_SYMBOL_CANCEL] = { 20, {
    { PART_AREA, "M10 7.4L15 2.4L17.6 5L12.6 10L17.6 15L15 17.6L10 12.6L5 17.6L2.4 15L7.4 10L2.4 5L5 2.4Z" } } },
  [PW_SYMBOL_COMPENSATION] = { 20, {
    { PART_AREA, "M9.4 4V16L1 10ZM18 4V16L9.6 10Z" } } },
  [PW_SYMBOL_LINK] = { 20, {
    { PART_AREA, "M1.6 6.8H11.2V3L18.6 10L11.2 17V13.2H1.6Z" } } },
  [PW_SYMBOL_TERMINATE] = { 20, {
    { PART_SOLID, "M10 -.8C15.96 -.8 20.8 4.04 20.8 10S15.96 20.8 10 20.8 -.8 15.96 -.8 10 4.04 -.8 10 -.8Z" } } },
  [PW_SYMBOL_MULTIPLE] = { 20, {
    { PART_AREA, "M10 .8L18.75 7.16L15.41 17.44H4.59L1.25 7.16Z" } } },
  [PW_SYMBOL_PARALLEL_MULTIPLE] = { 20, {
    { PART_AREA, "M7.4 1.6H12.6V7.4H18.4V12.6H12.6V18.4H7.4V12.6H1.6V7.4H7.4Z" } } },

  [PW_SYMBOL_EXCLUSIVE] = { 20, {
    { PART_BOLD, "M3.4 2.6L16.6 17.4M16.6 2.6L3.4 17.4" } } },
  [PW_SYMBOL_PARALLEL] = { 20, {
    { PART_BOLD, "M10 .4V19.6M.4 10H19.6" } } },
  [PW_SYMBOL_INCLUSIVE] = { 20, {
    { PART_BOLD, CIRCLE_IN_20 } } },
  [PW_SYMBOL_COMPLEX] = { 20, {
    { PART_BOLD, "M10 0V20M0 10H20M3.2 3.2L16.8 16.8M16.8 3.2L3.2 16.8" } } },
  [PW_SYMBOL_EVENT_BASED] = { 20, {
    { PART_LINE, "M10 -1.4C16.3 -1.4 21.4 3.7 21.4 10S16.3 21.4 10 21.4 -1.4 16.3 -1.4 10 3.7 -1.4 10 -1.4Z" },
    { PART_LINE, "M10 1.1C14.92 1.1 18.9 5.08 18.9 10S14.92 18.9 10 18.9 1.1 14.92 1.1 10 5.08 1.1 10 1.1Z" },
    { PART_LINE, "M10 4.1L15.8 8.32L13.59 15.13H6.41L4.2 8.32Z" } } },
  [PW_SYMBOL_EVENT_BASED_START] = { 20, {
    { PART_LINE, "M10 -.8C15.96 -.8 20.8 4.04 20.8 10S15.96 20.8 10 20.8 -.8 15.96 -.8 10 4.04 -.8 10 -.8Z" },
    { PART_LINE, "M10 3.2L16.66 8.04L14.11 15.86H5.89L3.34 8.04Z" } } },
  [PW_SYMBOL_EVENT_BASED_PARALLEL_START] = { 20, {
    { PART_LINE, "M10 -.8C15.96 -.8 20.8 4.04 20.8 10S15.96 20.8 10 20.8 -.8 15.96 -.8 10 4.04 -.8 10 -.8Z" },
    { PART_LINE, "M8.1 3.4H11.9V8.1H16.6V11.9H11.9V16.6H8.1V11.9H3.4V8.1H8.1Z" } } },

  [PW_SYMBOL_USER_TASK] = { 16, {
    { PART_AREA, "M1.7 15C2 11 4.4 9 8 9S14 11 14.3 15Z" },
    { PART_AREA, "M8 1.3C9.71 1.3 11.1 2.69 11.1 4.4S9.71 7.5 8 7.5 4.9 6.11 4.9 4.4 6.29 1.3 8 1.3Z" } } },
  [PW_SYMBOL_MANUAL_TASK] = { 16, {
    { PART_AREA, "M.8 8C2.8 5.2 4.6 3.4 6.4 3.4H13.6C15 3.4 15 5.5 13.6 5.5H8.8H14.4C15.8 5.5 15.8 7.6 14.4 7.6H9H14"
                 "C15.3 7.6 15.3 9.6 14 9.6H9H12.8C14 9.6 14 11.5 12.8 11.5H6.4C3.6 13.4 .8 12 .8 12Z" } } },
  [PW_SYMBOL_SERVICE_TASK] = { 16, {
    { PART_AREA, "M5.1 2.2L5.3 .6H6.9L7.1 2.2L8.2 2.7L9.5 1.7L10.6 2.8L9.6 4.1L10.1 5.2L11.7 5.4V7L10.1 7.2L9.6 8.3L10.6 9.6"
                 "L9.5 10.7L8.2 9.7L7.1 10.2L6.9 11.8H5.3L5.1 10.2L4 9.7L2.7 10.7L1.6 9.6L2.6 8.3L2.1 7.2L.5 7V5.4L2.1 5.2"
                 "L2.6 4.1L1.6 2.8L2.7 1.7L4 2.7Z" },
    { PART_AREA, "M8.7 6.2L8.9 4.6H10.5L10.7 6.2L11.8 6.7L13.1 5.7L14.2 6.8L13.2 8.1L13.7 9.2L15.3 9.4V11L13.7 11.2L13.2 12.3"
                 "L14.2 13.6L13.1 14.7L11.8 13.7L10.7 14.2L10.5 15.8H8.9L8.7 14.2L7.6 13.7L6.3 14.7L5.2 13.6L6.2 12.3L5.7 11.2"
                 "L4.1 11V9.4L5.7 9.2L6.2 8.1L5.2 6.8L6.3 5.7L7.6 6.7Z" },
    { PART_AREA, "M9.7 8.4C10.69 8.4 11.5 9.21 11.5 10.2S10.69 12 9.7 12 7.9 11.19 7.9 10.2 8.71 8.4 9.7 8.4Z" } } },
  [PW_SYMBOL_SEND_TASK] = { 16, {
    { PART_AREA, "M.8 2.8H15.2V13.2H.8Z" },
    { PART_LINE, "M1 3.1L8 8.7L15 3.1" } } },
  [PW_SYMBOL_RECEIVE_TASK] = { 16, {
    { PART_AREA, "M.8 2.8H15.2V13.2H.8Z" },
    { PART_LINE, "M1 3.1L8 8.7L15 3.1" } } },
  [PW_SYMBOL_RECEIVE_START_TASK] = { 16, {
    { PART_AREA, "M8 0C12.42 0 16 3.58 16 8S12.42 16 8 16 0 12.42 0 8 3.58 0 8 0Z" },
    { PART_LINE, "M3 4.8H13V11.2H3Z" },
    { PART_LINE, "M3.1 5L8 8.7L12.9 5" } } },
  [PW_SYMBOL_SCRIPT_TASK] = { 16, {
    { PART_AREA, "M4.6 1H14.2C11.4 3.4 11.2 5.2 12.6 7.6C14 10.2 13.8 12.4 11.2 15H1.6C4.2 12.4 4.4 10.2 3 7.6C1.6 5.2 1.8 3.4 4.6 1Z" },
    { PART_LINE, "M4 4.4H9.8M4.6 7.2H10.4M6 10H11.6M5.2 12.6H10.8" } } },
  [PW_SYMBOL_BUSINESS_RULE_TASK] = { 16, {
    { PART_AREA, "M.8 2.2H15.2V13.8H.8Z" },
    { PART_SOLID, "M.8 2.2H15.2V5.6H.8Z" },
    { PART_LINE, "M.8 9.7H15.2M5.4 5.6V13.8" } } },

  [PW_SYMBOL_SUB_PROCESS] = { 14, {
    { PART_AREA, "M.6 .6H13.4V13.4H.6Z" },
    { PART_LINE, "M7 3.2V10.8M3.2 7H10.8" } } },
  [PW_SYMBOL_LOOP] = { 14, {
    { PART_LINE, "M4.4 11.8C2.24 10.53 1.2 7.96 1.9 5.56C2.6 3.16 4.85 1.55 7.35 1.66C9.84 1.77 11.95 3.57 12.44 6.02C12.93 8.47 11.68 10.93 9.42 11.98" },
    { PART_LINE, "M1 12.6L4.9 12.1L4.3 8.2" } } },
  [PW_SYMBOL_MULTI_INSTANCE] = { 14, {
    { PART_BOLD, "M2.6 1V13M7 1V13M11.4 1V13" } } },
  [PW_SYMBOL_SEQUENTIAL_MULTI_INSTANCE] = { 14, {
    { PART_BOLD, "M1 2.6H13M1 7H13M1 11.4H13" } } },
  [PW_SYMBOL_COMPENSATION_MARKER] = { 14, {
    { PART_AREA, "M6.8 2V12L.6 7ZM13.2 2V12L7 7Z" } } },
  [PW_SYMBOL_AD_HOC] = { 14, {
    { PART_SOLID, "M.8 9.4V7.2C2.4 4.4 4.6 4 7 5.6C9.4 7.2 11.2 7 13.2 4.6V6.8C11.4 9.6 9.4 10 7 8.4C4.6 6.8 2.8 7 .8 9.4Z" } } },

  [PW_SYMBOL_ARROW] = { 14, {
    { PART_AREA, "M.8 4.8H7.4V1.8L13.2 7L7.4 12.2V9.2H.8Z" } } },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (symbols) == PW_N_SYMBOLS);

double
pw_symbol_get_size (PwSymbol symbol)
{
  g_return_val_if_fail (symbol < PW_N_SYMBOLS, 0);

  return symbols[symbol].size;
}

void
pw_symbol_draw (PwSymbol             symbol,
                PwDisplayList       *list,
                PwPoint              middle,
                double               scale,
                const PwSymbolStyle *style)
{
  const PwColor none = { 0 };
  double        half;

  g_return_if_fail (symbol < PW_N_SYMBOLS && list != NULL && style != NULL);

  half = symbols[symbol].size * scale / 2;
  pw_display_list_set_round (list, TRUE);
  pw_display_list_set_detail (list, TRUE);

  for (guint i = 0; i < MOST_PARTS && symbols[symbol].parts[i].kind != PART_NONE; i++)
    {
      const Part *part = &symbols[symbol].parts[i];

      pw_display_list_svg_path (list, part->path, middle.x - half, middle.y - half, scale);
      switch (part->kind)
        {
        case PART_AREA:
          pw_display_list_draw (list, style->is_filled ? style->ink : style->ground, style->ink,
                                style->line_width, NULL);
          break;
        case PART_LINE:
          pw_display_list_draw (list, none, style->is_filled ? style->ground : style->ink,
                                style->line_width, NULL);
          break;
        case PART_SOLID:
          pw_display_list_draw (list, style->ink, none, 0, NULL);
          break;
        case PART_BOLD:
          pw_display_list_draw (list, none, style->ink, 2 * style->line_width, NULL);
          break;
        case PART_NONE:
          break;
        }
    }

  pw_display_list_set_round (list, FALSE);
  pw_display_list_set_detail (list, FALSE);
}

/* clang-format off */
static const struct
{
  PwElementType type;
  PwSymbol      symbol;
} of_type[] = {
  { PW_ELEMENT_MESSAGE_EVENT_DEFINITION,     PW_SYMBOL_MESSAGE },
  { PW_ELEMENT_TIMER_EVENT_DEFINITION,       PW_SYMBOL_TIMER },
  { PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, PW_SYMBOL_CONDITIONAL },
  { PW_ELEMENT_SIGNAL_EVENT_DEFINITION,      PW_SYMBOL_SIGNAL },
  { PW_ELEMENT_ERROR_EVENT_DEFINITION,       PW_SYMBOL_ERROR },
  { PW_ELEMENT_ESCALATION_EVENT_DEFINITION,  PW_SYMBOL_ESCALATION },
  { PW_ELEMENT_CANCEL_EVENT_DEFINITION,      PW_SYMBOL_CANCEL },
  { PW_ELEMENT_COMPENSATE_EVENT_DEFINITION,  PW_SYMBOL_COMPENSATION },
  { PW_ELEMENT_LINK_EVENT_DEFINITION,        PW_SYMBOL_LINK },
  { PW_ELEMENT_TERMINATE_EVENT_DEFINITION,   PW_SYMBOL_TERMINATE },
  { PW_ELEMENT_EVENT_DEFINITION,             PW_SYMBOL_MULTIPLE },
  { PW_ELEMENT_USER_TASK,                    PW_SYMBOL_USER_TASK },
  { PW_ELEMENT_GLOBAL_USER_TASK,             PW_SYMBOL_USER_TASK },
  { PW_ELEMENT_MANUAL_TASK,                  PW_SYMBOL_MANUAL_TASK },
  { PW_ELEMENT_GLOBAL_MANUAL_TASK,           PW_SYMBOL_MANUAL_TASK },
  { PW_ELEMENT_SERVICE_TASK,                 PW_SYMBOL_SERVICE_TASK },
  { PW_ELEMENT_SEND_TASK,                    PW_SYMBOL_SEND_TASK },
  { PW_ELEMENT_RECEIVE_TASK,                 PW_SYMBOL_RECEIVE_TASK },
  { PW_ELEMENT_SCRIPT_TASK,                  PW_SYMBOL_SCRIPT_TASK },
  { PW_ELEMENT_GLOBAL_SCRIPT_TASK,           PW_SYMBOL_SCRIPT_TASK },
  { PW_ELEMENT_BUSINESS_RULE_TASK,           PW_SYMBOL_BUSINESS_RULE_TASK },
  { PW_ELEMENT_GLOBAL_BUSINESS_RULE_TASK,    PW_SYMBOL_BUSINESS_RULE_TASK },
};
/* clang-format on */

PwSymbol
pw_symbol_of_type (PwElementType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_type); i++)
    if (of_type[i].type == type)
      return of_type[i].symbol;

  return PW_SYMBOL_NONE;
}
