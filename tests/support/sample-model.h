/* support/sample-model.h - documents for tests
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

/** sample_model_parse: a model from XML text; the test ends where it is not well-formed */
PwModel *sample_model_parse (const char *xml);

/** sample_model_to_string: the document as bytes, as a writer would write it */
char *sample_model_to_string (const PwModel *model);

/** sample_model_small: a pool with two lanes, tasks, gateway, boundary event, drawing */
PwModel *sample_model_small (void);

/**
 * sample_model_list_files: (transfer full): BPMN files of other makers; empty where
 * PW_SHARED_DATA is not set
 */
GPtrArray *sample_model_list_files (void);
