/* tests/bench/bench-works.h - what bench can measure
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <libxml/tree.h>

#include "analysis/checker.h"
#include "draw/export.h"
#include "edit/document.h"
#include "layout/arrange.h"
#include "model/graph.h"

G_BEGIN_DECLS

/* What must be there before the clock starts; each includes those before it. */
typedef enum
{
  PW_BENCH_BYTES,
  PW_BENCH_MODEL,
  PW_BENCH_GRAPH,
  PW_BENCH_DIAGRAM,
  PW_BENCH_SCENE,
} PwBenchNeed;

typedef struct _PwBenchCase PwBenchCase;

typedef struct
{
  const char *name;
  PwBenchNeed needs;
  void (*run) (PwBenchCase *self);
} PwBenchWork;

/**
 * PwBenchCase: a file, what is made of it, and what a run leaves to be freed
 * @megapixels: of a picture, else 0
 */
struct _PwBenchCase
{
  char            *name;
  GBytes          *bytes;
  PwModel         *model;
  PwGraph         *graph;
  PwDiagram       *diagram;
  PwScene         *scene;
  cairo_surface_t *screen;
  guint            n_activities;
  double           megapixels;

  xmlDoc    *made_document;
  PwModel   *made_model;
  PwGraph   *made_graph;
  PwDiagram *made_diagram;
  PwScene   *made_scene;
  GBytes    *made_bytes;

  PwArrangement *made_arrangement;

  PwChecker *checker; /* has checked what was before the last edit */
  gboolean   has_used_graph;
  guint      n_edits;

  PwDocument *document; /* over the model, once something edits it */
  char       *task;     /* id of a step in the middle of it */
  gboolean    has_done; /* something to be undone */
  gboolean    needs_deletion;
};

/** pw_bench_works: all of them; the last has no name */
extern const PwBenchWork pw_bench_works[];

/** pw_bench_case_new: (nullable): %NULL, with a message, where the file cannot be read */
PwBenchCase *pw_bench_case_new (const char        *path,
                                const PwBenchWork *work);

/** pw_bench_case_release: frees what the last run made */
void pw_bench_case_release (PwBenchCase *self);

G_END_DECLS
