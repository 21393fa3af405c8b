package org.entremise.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with something that somebody gave, so that all of it can be mended at
 * once. Keeps the first {@value #KEPT} and counts the rest.
 */
public final class Faults {
  /** How many are kept. */
  public static final int KEPT = 20;

  private final List<Fault> kept = new ArrayList<>();
  private int dropped;
  private boolean uncounted;

  /** Notes one more, unless enough are kept already. */
  public void add(String path, Message message) {
    if (kept.size() < KEPT) {
      kept.add(new Fault(path, message));
    } else {
      dropped++;
    }
  }

  /** Notes that there are more, which nobody counts. */
  public void addUncounted() {
    uncounted = true;
  }

  public boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Refuses what was given if anything is wrong with it; {@code summary} names it. */
  public void refuse(Message summary) {
    if (kept.isEmpty()) {
      return;
    }
    List<Fault> told = new ArrayList<>(kept);
    if (dropped > 0) {
      String key = uncounted ? "faults.manyMore" : "faults.more";
      told.add(new Fault("", Message.of(key, "count", dropped)));
    }
    throw new DomainError(DomainError.Kind.INVALID, summary, told);
  }
}
