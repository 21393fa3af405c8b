package org.entremise;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started. It stops in the opposite order; what does not stop holds up nothing. */
final class Running implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Deque<Runnable> stops = new ArrayDeque<>();

  void add(Runnable stop) {
    stops.push(stop);
  }

  @Override
  public void close() {
    while (!stops.isEmpty()) {
      try {
        stops.pop().run();
      } catch (RuntimeException e) {
        LOG.warn("did not stop cleanly", e);
      }
    }
  }
}
