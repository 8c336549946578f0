/* edit/creating.h - new elements with all that belongs to them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/commands.h"
#include "edit/editing.h"

G_BEGIN_DECLS

/** pw_creating_find: (nullable): the element, or the step fails saying that there is none */
PwElement *pw_creating_find (PwEdit     *edit,
                             const char *id);

/** pw_creating_make: (nullable): a new element in @container, drawn around @center */
PwElement *pw_creating_make (PwEdit             *edit,
                             const PwNewElement *wanted,
                             PwElement          *container,
                             PwPoint             center);

/** pw_creating_get_holder: (nullable): the element that what is put into @container stands in */
PwElement *pw_creating_get_holder (PwEdit          *edit,
                                   PwElementType    type,
                                   const PwElement *container);

/** pw_creating_set_trigger: the event definition and flags that a variant has */
void pw_creating_set_trigger (PwEdit          *edit,
                              PwElement       *element,
                              const PwVariant *variant);

/** pw_creating_set_type: as pw_edit_set_type(); what the new type may not have goes */
PwElement *pw_creating_set_type (PwEdit       *edit,
                                 PwElement    *element,
                                 PwElementType type);

/** pw_creating_set_free: (nullable): a boundary event becomes an intermediate one; the old pointer is void */
PwElement *pw_creating_set_free (PwEdit    *edit,
                                 PwElement *event);

/** pw_creating_set_name: the name, of an annotation the text, of a group its category value */
void pw_creating_set_name (PwEdit     *edit,
                           PwElement  *element,
                           const char *name);

/** pw_creating_add_start: the start event of a new expanded sub-process, at 1/6 of its width */
void pw_creating_add_start (PwEdit    *edit,
                            PwElement *sub_process);

/** pw_creating_get_wrap: where that pool would be; around @center where there is nothing yet */
PwRect pw_creating_get_wrap (const PwElement *process,
                             PwPoint          center);

/** pw_creating_wrap: the process of a drawing without pools gets one around all there is */
PwElement *pw_creating_wrap (PwEdit     *edit,
                             PwElement  *process,
                             PwPoint     center,
                             const char *name,
                             const char *id);

/** pw_placing_find: a free place for a new element behind @source */
PwPoint pw_placing_find (const PwElement *source,
                         const PwVariant *variant);

G_END_DECLS
