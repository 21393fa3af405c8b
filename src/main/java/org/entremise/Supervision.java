package org.entremise;

import org.entremise.platform.metrics.MetricsPort;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells whoever runs it.
 *
 * @param metrics where they are read; null: nowhere
 * @param slowQueryMillis from which time on a query is logged; 0: none is
 * @param slowRequestMillis from which time on a request is logged; 0: none is
 */
public record Supervision(
    @Nullable MetricsPort metrics, long slowQueryMillis, long slowRequestMillis) {
  /** What is told where nobody has asked for more. */
  public static final Supervision USUAL = new Supervision(null, 500, 2_000);
}
