package org.entremise.wish;

import org.jspecify.annotations.Nullable;

/**
 * One side asks to meet the other, or asks not to.
 *
 * @param from id of the participant who wishes
 * @param to id of a participant of the other side
 * @param rank among the wishes of the same level: the lower, the more it is wished; null where
 *     nobody has put it in order, which is after all that are
 * @param note why there is a veto, for the organisers only; null for every other level
 */
public record Wish(
    String from, String to, Level level, @Nullable Integer rank, @Nullable String note) {
  public Wish {
    if (note != null && level != Level.VETO) {
      throw new IllegalArgumentException("only a veto has a note");
    }
  }

  /** A wish without rank or note. */
  public Wish(String from, String to, Level level) {
    this(from, to, level, null, null);
  }
}
