/* app/canvas/element-proxy.h - an element as assistive technology meets it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwElementProxy:
 *
 * A widget that draws nothing: it has the place, name, state and focus of an element
 * that the canvas draws. Where its child proxies lie is the canvas's business.
 *
 * Actions, met by assistive technology: element.select, element.activate,
 * element.rename, element.delete, element.append-task, element.connect,
 * element.choose-append, element.choose-type.
 */
#define PW_TYPE_ELEMENT_PROXY (pw_element_proxy_get_type ())
G_DECLARE_FINAL_TYPE (PwElementProxy, pw_element_proxy, PW, ELEMENT_PROXY, GtkWidget)

/**
 * PwElementProxyFunc:
 * @action: "select" or "activate"
 */
typedef void (*PwElementProxyFunc) (PwElementProxy *proxy,
                                    const char     *action,
                                    gpointer        user_data);

/**
 * pw_element_proxy_new:
 * @id: of the element
 * @label: in words
 * @description: (nullable)
 * @is_container: whether others lie in it
 * @func: called for its actions
 */
GtkWidget *pw_element_proxy_new (const char        *id,
                                 const char        *label,
                                 const char        *description,
                                 gboolean           is_container,
                                 PwElementProxyFunc func,
                                 gpointer           user_data);

const char *pw_element_proxy_get_id (PwElementProxy *self);

/** pw_element_proxy_set_label: in words */
void pw_element_proxy_set_label (PwElementProxy *self,
                                 const char     *label);

/** pw_element_proxy_set_selected: as assistive technology is told */
void pw_element_proxy_set_selected (PwElementProxy *self,
                                    gboolean        is_selected);

/** pw_element_proxy_set_description: %NULL for none */
void pw_element_proxy_set_description (PwElementProxy *self,
                                       const char     *description);

/** pw_element_proxy_set_flows_to: (element-type PwElementProxy): where the flow goes on */
void pw_element_proxy_set_flows_to (PwElementProxy *self,
                                    GList          *next);

G_END_DECLS
