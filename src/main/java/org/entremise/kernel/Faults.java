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

  /** Notes one more, unless enough are kept already. */
  public void add(String path, Message message) {
    if (kept.size() < KEPT) {
      kept.add(new Fault(path, message));
    } else {
      dropped++;
    }
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
      told.add(new Fault("", Message.of("faults.more", "count", dropped)));
    }
    throw new DomainError(DomainError.Kind.INVALID, summary, told);
  }
}
