/* app/modelling/palette-layout.c - targets below each other, in columns where that is too high
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/palette-layout.h"

/* More would cover what is modelled. */
#define MOST_COLUMNS 3

struct _PwPaletteLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PwPaletteLayout, pw_palette_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int   width;        /* of a target */
  int   least_height; /* of a target */
  int   separators;   /* height of all of them */
  guint n_rows[MOST_COLUMNS + 1];
} Sizes;

static int
measure (GtkWidget     *child,
         GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static Sizes
get_sizes (GtkWidget *widget)
{
  Sizes sizes = { 0 };
  guint n_in_group = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (GTK_IS_SEPARATOR (child))
        {
          sizes.separators += measure (child, GTK_ORIENTATION_VERTICAL);
          n_in_group = 0;
          continue;
        }
      sizes.width = MAX (sizes.width, measure (child, GTK_ORIENTATION_HORIZONTAL));
      sizes.least_height = MAX (sizes.least_height, measure (child, GTK_ORIENTATION_VERTICAL));
      for (guint c = 1; c <= MOST_COLUMNS; c++)
        if (n_in_group % c == 0)
          sizes.n_rows[c]++;
      n_in_group++;
    }
  return sizes;
}

static guint
choose_columns (const Sizes *sizes,
                int          height)
{
  for (guint c = 1; c < MOST_COLUMNS; c++)
    if (sizes->separators + (int) sizes->n_rows[c] * sizes->least_height <= height)
      return c;
  return MOST_COLUMNS;
}

static int
get_row_height (const Sizes *sizes,
                guint        n_columns,
                int          height)
{
  int rows = (int) MAX (sizes->n_rows[n_columns], 1);

  return CLAMP ((height - sizes->separators) / rows, sizes->least_height, MAX (sizes->width, sizes->least_height));
}

static GtkSizeRequestMode
pw_palette_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT;
}

static void
pw_palette_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  Sizes sizes = get_sizes (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = sizes.width * (for_size < 0 ? 1 : (int) choose_columns (&sizes, for_size));
      return;
    }
  *minimum = sizes.separators + (int) sizes.n_rows[MOST_COLUMNS] * sizes.least_height;
  *natural = sizes.separators + (int) sizes.n_rows[1] * MAX (sizes.width, sizes.least_height);
}

static void
pw_palette_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  Sizes sizes = get_sizes (widget);
  guint n_columns = choose_columns (&sizes, height);
  int   row = get_row_height (&sizes, n_columns, height);
  int   y = 0;
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;

      if (!gtk_widget_should_layout (child))
        continue;
      if (GTK_IS_SEPARATOR (child))
        {
          if (column > 0)
            y += row;
          column = 0;
          allocation = (GtkAllocation){ 0, y, width, measure (child, GTK_ORIENTATION_VERTICAL) };
          y += allocation.height;
        }
      else
        {
          allocation = (GtkAllocation){ (int) column * sizes.width, y, sizes.width, row };
          column = (column + 1) % n_columns;
          if (column == 0)
            y += row;
        }
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static void
pw_palette_layout_class_init (PwPaletteLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = pw_palette_layout_get_request_mode;
  layout_class->measure = pw_palette_layout_measure;
  layout_class->allocate = pw_palette_layout_allocate;
}

static void
pw_palette_layout_init (PwPaletteLayout *self)
{
}

GtkLayoutManager *
pw_palette_layout_new (void)
{
  return g_object_new (PW_TYPE_PALETTE_LAYOUT, NULL);
}

void
pw_palette_layout_fit (GtkWidget *widget,
                       int        height,
                       int       *fit_width,
                       int       *fit_height)
{
  Sizes sizes = get_sizes (widget);
  guint n_columns = choose_columns (&sizes, height);

  *fit_width = (int) n_columns * sizes.width;
  *fit_height = sizes.separators + (int) sizes.n_rows[n_columns] * get_row_height (&sizes, n_columns, height);
}
