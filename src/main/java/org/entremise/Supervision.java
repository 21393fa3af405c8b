package org.entremise;

import org.entremise.platform.metrics.MetricsPort;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells whoever runs it.
 *
 * @param metrics where they are read; null: nowhere
 */
public record Supervision(@Nullable MetricsPort metrics) {
  /** What is told where nobody has asked for more. */
  public static final Supervision USUAL = new Supervision(null);
}
