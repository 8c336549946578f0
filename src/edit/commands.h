/* edit/commands.h - everything that can be done to a document, one undo step each
 *
 * Elements are named by id (or address where they have none, see
 * pw_element_dup_address()). A command that the rules refuse changes nothing, returns
 * %FALSE and says why in @error (%PW_ERROR_USAGE). Consequences that keep the model
 * valid happen in the same step, see edit/behaviors.c.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"
#include "edit/variant.h"
#include "layout/arrange.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwNewElement: what is wanted of a new element
 * @variant: its kind
 * @name: (nullable): its name, of an annotation its text
 * @id: (nullable): its id, where it matters; refused where taken
 */
typedef struct
{
  const PwVariant *variant;
  const char      *name;
  const char      *id;
} PwNewElement;

/**
 * pw_command_create:
 * @container: (nullable): pool, lane, sub-process, process or collaboration; %NULL, outside
 *   of the drawing, is refused
 * @new_id: (out) (optional): the id of what was made
 *
 * The first pool on a process wraps all there is; an expanded sub-process comes with a
 * start event.
 */
gboolean pw_command_create (PwDocument         *document,
                            const PwNewElement *wanted,
                            const char         *container,
                            PwPoint             center,
                            char              **new_id,
                            GError            **error);

/**
 * pw_command_append:
 * @center: (nullable): where it goes; %NULL finds a free place behind @source
 */
gboolean pw_command_append (PwDocument         *document,
                            const char         *source,
                            const PwNewElement *wanted,
                            const PwPoint      *center,
                            char              **new_id,
                            GError            **error);

/**
 * pw_command_append_into:
 * @container: where it stands: see pw_rules_can_append_into()
 */
gboolean pw_command_append_into (PwDocument         *document,
                                 const char         *source,
                                 const PwNewElement *wanted,
                                 const char         *container,
                                 PwPoint             center,
                                 char              **new_id,
                                 GError            **error);

/**
 * pw_command_connect:
 * @flow: %PW_ELEMENT_UNKNOWN lets the rules choose
 */
gboolean pw_command_connect (PwDocument   *document,
                             const char   *source,
                             const char   *target,
                             PwElementType flow,
                             char        **new_id,
                             GError      **error);

/** pw_command_reconnect: the flow becomes another kind where the rules want that */
gboolean pw_command_reconnect (PwDocument *document,
                               const char *flow,
                               const char *source,
                               const char *target,
                               GError    **error);

/**
 * pw_command_delete:
 * @ids: (array zero-terminated=1): a node with one flow in and one out closes the gap
 */
gboolean pw_command_delete (PwDocument        *document,
                            const char *const *ids,
                            GError           **error);

/**
 * pw_command_cut: see pw_clipboard_copy()
 * @clip: (out) (transfer full): what was taken out
 */
gboolean pw_command_cut (PwDocument        *document,
                         const char *const *ids,
                         PwModel          **clip,
                         GError           **error);

/**
 * pw_command_paste:
 * @clip: what pw_clipboard_copy() returned, here or elsewhere, or any BPMN document
 * @container: as for pw_command_create(); pools go beside the pools that are there
 * @center: where the middle of all comes to lie; pools do not come to lie on pools
 * @new_ids: (out) (optional) (array zero-terminated=1) (transfer full): nodes, data,
 *   artifacts and pools, for selecting them
 *
 * Ids are kept unless they are taken. Messages, signals, errors and the like that are
 * there already, by id and name, are shared; data objects and the values of groups are
 * made anew.
 */
gboolean pw_command_paste (PwDocument    *document,
                           const PwModel *clip,
                           const char    *container,
                           PwPoint        center,
                           char        ***new_ids,
                           GError       **error);

/** pw_command_duplicate: copies beside the elements, where nothing of their size lies yet */
gboolean pw_command_duplicate (PwDocument        *document,
                               const char *const *ids,
                               char            ***new_ids,
                               GError           **error);

/**
 * pw_command_move:
 * @container: (nullable): the new container; %NULL keeps each where it belongs
 * @coalesce: (nullable): moves with the same key become one step
 */
gboolean pw_command_move (PwDocument        *document,
                          const char *const *ids,
                          double             dx,
                          double             dy,
                          const char        *container,
                          const char        *coalesce,
                          GError           **error);

/** pw_command_resize: never smaller than the least size and the content */
gboolean pw_command_resize (PwDocument *document,
                            const char *id,
                            PwRect      bounds,
                            GError    **error);

/**
 * pw_command_make_space: see pw_space_plan(), which says beforehand what it does
 * @cut: x where @is_horizontal, else y
 * @delta: room to insert beyond the cut; less than 0 removes as much as can go, at most that
 */
gboolean pw_command_make_space (PwDocument *document,
                                const char *container,
                                double      cut,
                                gboolean    is_horizontal,
                                double      delta,
                                gboolean    everywhere,
                                GError    **error);

/** pw_command_move_label: a name beside its element or flow */
gboolean pw_command_move_label (PwDocument *document,
                                const char *id,
                                double      dx,
                                double      dy,
                                GError    **error);

/** pw_command_place_label: the same where the file says nothing about its place yet */
gboolean pw_command_place_label (PwDocument *document,
                                 const char *id,
                                 PwRect      bounds,
                                 GError    **error);

/** pw_command_set_waypoints: a way drawn by hand; @n_points at least 2 */
gboolean pw_command_set_waypoints (PwDocument    *document,
                                   const char    *flow,
                                   const PwPoint *points,
                                   guint          n_points,
                                   GError       **error);

/** pw_command_rename: the name; of an annotation the text, of a group its category value */
gboolean pw_command_rename (PwDocument *document,
                            const char *id,
                            const char *name,
                            GError    **error);

/**
 * pw_command_set_field:
 * @ids: (array zero-terminated=1): all get the same value
 * @key: see model/field.h
 * @text: (nullable): as people write it ("1:30 h", "15 %", "0,85 €"); %NULL or empty unsets it
 */
gboolean pw_command_set_field (PwDocument        *document,
                               const char *const *ids,
                               const char        *key,
                               const char        *text,
                               GError           **error);

/**
 * pw_command_set_property:
 * @property: one of edit/property.h ("documentation", "condition", "default" with "yes"
 *   or "no", "id", "timer", "message" …) or any attribute that the schema knows
 * @text: (nullable): %NULL unsets it
 */
gboolean pw_command_set_property (PwDocument        *document,
                                  const char *const *ids,
                                  const char        *property,
                                  const char        *text,
                                  GError           **error);

/** pw_command_change_type: keeps id, name, facts, centre, colours and what stays legal */
gboolean pw_command_change_type (PwDocument      *document,
                                 const char      *id,
                                 const PwVariant *variant,
                                 GError         **error);

typedef enum
{
  PW_MARKER_LOOP,
  PW_MARKER_PARALLEL,   /* multi-instance */
  PW_MARKER_SEQUENTIAL, /* multi-instance */
  PW_MARKER_COMPENSATION,
  PW_MARKER_COLLECTION,   /* of data objects */
  PW_MARKER_MULTIPLICITY, /* of pools */
  PW_MARKER_NON_INTERRUPTING,
} PwMarker;

/** pw_command_has_marker: whether @element carries it */
gboolean pw_command_has_marker (const PwElement *element,
                                PwMarker         marker);

gboolean pw_command_toggle_marker (PwDocument *document,
                                   const char *id,
                                   PwMarker    marker,
                                   GError    **error);

/** pw_command_attach: an intermediate event becomes a boundary event, near @center */
gboolean pw_command_attach (PwDocument *document,
                            const char *event,
                            const char *host,
                            PwPoint     center,
                            GError    **error);

/** pw_command_attach_new: a new boundary event; @wanted may be an intermediate event */
gboolean pw_command_attach_new (PwDocument         *document,
                                const PwNewElement *wanted,
                                const char         *host,
                                PwPoint             center,
                                char              **new_id,
                                GError            **error);

/** pw_command_detach: a boundary event becomes an intermediate event in @container (nullable) */
gboolean pw_command_detach (PwDocument *document,
                            const char *event,
                            const char *container,
                            PwPoint     center,
                            GError    **error);

/**
 * pw_command_insert_into_flow:
 * @element: (nullable): an element that is there, or
 * @wanted: (nullable): one to be made
 */
gboolean pw_command_insert_into_flow (PwDocument         *document,
                                      const char         *element,
                                      const PwNewElement *wanted,
                                      const char         *flow,
                                      PwPoint             center,
                                      char              **new_id,
                                      GError            **error);

/** pw_command_add_lane: beside a lane, or at the edge of a pool */
gboolean pw_command_add_lane (PwDocument *document,
                              const char *id,
                              gboolean    is_below,
                              const char *name,
                              char      **new_id,
                              GError    **error);

/** pw_command_divide_lane: a pool or lane gets @n lanes inside */
gboolean pw_command_divide_lane (PwDocument *document,
                                 const char *id,
                                 guint       n,
                                 GError    **error);

/**
 * pw_command_resize_lane:
 * @pool_grows: the pool takes the difference; else the neighbours do
 */
gboolean pw_command_resize_lane (PwDocument *document,
                                 const char *id,
                                 PwRect      bounds,
                                 gboolean    pool_grows,
                                 GError    **error);

typedef enum
{
  PW_ALIGN_LEFT,
  PW_ALIGN_CENTER,
  PW_ALIGN_RIGHT,
  PW_ALIGN_TOP,
  PW_ALIGN_MIDDLE,
  PW_ALIGN_BOTTOM,
} PwAlign;

gboolean pw_command_align (PwDocument        *document,
                           const char *const *ids,
                           PwAlign            align,
                           GError           **error);

/** pw_command_distribute: equal gaps between at least three elements */
gboolean pw_command_distribute (PwDocument        *document,
                                const char *const *ids,
                                gboolean           is_horizontal,
                                GError           **error);

/** pw_command_color: (nullable) @fill, (nullable) @stroke: "#rrggbb", both in both dialects; %NULL removes it */
gboolean pw_command_color (PwDocument        *document,
                           const char *const *ids,
                           const char        *fill,
                           const char        *stroke,
                           GError           **error);

/**
 * pw_command_arrange:
 * @arrangement: made by layout from the document as it is now
 * @label: what people read in "Undo …", translated
 *
 * Writes places, ways and labels as they are in @arrangement; nothing follows from them.
 * Diagrams, shapes and edges that are missing are made. Colours, fonts and all else that
 * shapes say stays.
 */
gboolean pw_command_arrange (PwDocument          *document,
                             const PwArrangement *arrangement,
                             const char          *label,
                             GError             **error);

G_END_DECLS
