/* tests/bench/bench.c - how long each work takes: bench WORK FILE…
 *
 * One line of JSON per work and file on standard output; "all" stands for every
 * work. Each work runs in a process of its own, so that rss_mb is its peak, and
 * is repeated until the times are steady; what it needs before and frees after is
 * not counted.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "bench-works.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define LEAST_RUNS 5
#define MOST_RUNS 40
#define LONGEST_S 1.0
/* A single run longer than this says enough. */
#define SLOW_S 5.0

static double
get_cpu_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double
get_peak_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static void
print_result (const PwBenchWork *work,
              const PwBenchCase *self,
              GArray            *times,
              double             cpu_s)
{
  char median[G_ASCII_DTOSTR_BUF_SIZE];
  char least[G_ASCII_DTOSTR_BUF_SIZE];
  char cpu[G_ASCII_DTOSTR_BUF_SIZE];
  char peak[G_ASCII_DTOSTR_BUF_SIZE];
  char megapixels[G_ASCII_DTOSTR_BUF_SIZE];

  g_array_sort (times, compare_doubles);
  g_ascii_formatd (median, sizeof median, "%.6f", g_array_index (times, double, times->len / 2));
  g_ascii_formatd (least, sizeof least, "%.6f", g_array_index (times, double, 0));
  g_ascii_formatd (cpu, sizeof cpu, "%.6f", cpu_s);
  g_ascii_formatd (peak, sizeof peak, "%.1f", get_peak_mb ());
  g_ascii_formatd (megapixels, sizeof megapixels, "%.3f", self->megapixels);

  printf ("{\"work\":\"%s\",\"file\":\"%s\",\"n\":%u,\"median_s\":%s,\"min_s\":%s,\"cpu_s\":%s,\"rss_mb\":%s",
          work->name, self->name, self->n_activities, median, least, cpu, peak);
  if (self->megapixels > 0)
    printf (",\"mpx\":%s", megapixels);
  printf ("}\n");
  fflush (stdout);
}

/* The first run warms caches up and does not count, unless it takes long. */
static void
measure (const PwBenchWork *work,
         PwBenchCase       *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double cpu_s = 0;
  double total_s = 0;

  for (guint i = 0; i < MOST_RUNS; i++)
    {
      double cpu_before;
      double took;
      gint64 before;

      if (times->len >= LEAST_RUNS && total_s > LONGEST_S)
        break;
      if (times->len >= 1 && total_s > SLOW_S)
        break;

      cpu_before = get_cpu_time ();
      before = g_get_monotonic_time ();
      work->run (self);
      took = (double) (g_get_monotonic_time () - before) / 1e6;
      if (i > 0 || took > SLOW_S)
        {
          g_array_append_val (times, took);
          total_s += took;
          cpu_s += get_cpu_time () - cpu_before;
        }
      pw_bench_case_release (self);
    }

  print_result (work, self, times, cpu_s / times->len);
}

static int
measure_apart (const PwBenchWork *work,
               const char        *path)
{
  int   status = 0;
  pid_t child;

  fflush (stdout);
  child = fork ();
  if (child == 0)
    {
      PwBenchCase *self = pw_bench_case_new (path, work);

      if (self != NULL)
        measure (work, self);
      _exit (self != NULL ? 0 : 2);
    }

  if (child < 0 || waitpid (child, &status, 0) < 0 || !WIFEXITED (status))
    return 2;

  return WEXITSTATUS (status);
}

static int
run_all (const char *name,
         char      **files)
{
  guint n_works = 0;
  int   worst = 2;

  for (guint i = 0; pw_bench_works[i].name != NULL; i++)
    {
      if (strcmp (name, "all") != 0 && strcmp (name, pw_bench_works[i].name) != 0)
        continue;
      n_works++;
      worst = 0;
      for (char **file = files; *file != NULL; file++)
        {
          int status = measure_apart (&pw_bench_works[i], *file);

          worst = MAX (worst, status);
        }
    }

  if (n_works == 0)
    fprintf (stderr, "bench: there is no work “%s”\n", name);

  return worst;
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 3)
    {
      fprintf (stderr, "usage: bench WORK FILE…\nworks: all");
      for (guint i = 0; pw_bench_works[i].name != NULL; i++)
        fprintf (stderr, " %s", pw_bench_works[i].name);
      fprintf (stderr, "\n");
      return 2;
    }

  return run_all (argv[1], argv + 2);
}
