/* support/sketch-workspace.h - a small workspace in a folder of its own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Three cities; service "a" has a file for each, "b" one for the first. */
#define SKETCH_WORKSPACE                                                                             \
  "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='Probe' invented='true'>"    \
  "<cities><city id='aa' name='Aachen' sign='AC'/><city id='bb' name='Bonn' sign='BN'/>"             \
  "<city id='cc' name='Celle' sign='CE'/></cities>"                                                  \
  "<services>"                                                                                       \
  "<service id='a' name='Antrag stellen'><variant city='aa' file='a/aa.bpmn'/>"                      \
  "<variant city='bb' file='a/bb.bpmn' cases='120'/><variant city='cc' file='a/cc.bpmn'/></service>" \
  "<service id='b' name='Bescheid geben'><variant city='aa' file='b/aa.bpmn'/>"                      \
  "<variant city='bb' state='missing'/></service>"                                                   \
  "</services></workspace>"

/**
 * sketch_folder:
 *
 * Returns: (transfer full): the path of a new folder with that werkstatt.xml and a
 *   file for each variant: Prüfen, Entscheiden, Versenden; Bonn has Versenden first
 */
char *sketch_folder (void);

/** sketch_file: writes @content to @path below @folder */
void sketch_file (const char *folder,
                  const char *path,
                  const char *content);

/** sketch_remove: removes the folder and all that is in it */
void sketch_remove (char *folder);

G_END_DECLS
