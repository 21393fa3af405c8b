package org.entremise.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was asked for.
 *
 * @param id unique within the problem
 * @param a id of one participant
 * @param b id of the other, different one
 * @param weight what serving it is worth, at least 1
 * @param level what people call its strength, such as {@code must}; null: nothing; only shown
 * @param mandatory leaving it unscheduled is a violation
 * @param slots ids of the only slots that are allowed; null: all
 * @param after ids of requests; where both are scheduled, this one lies strictly later
 */
public record Request(
    String id,
    String a,
    String b,
    int weight,
    @Nullable String level,
    boolean mandatory,
    @Nullable List<String> slots,
    List<String> after) {
  public Request {
    slots = slots == null ? null : List.copyOf(slots);
    after = List.copyOf(after);
  }

  /**
   * The same where fewer slots are allowed.
   *
   * @param possible ids of slots; of these, those that were allowed already are
   */
  public Request within(List<String> possible) {
    List<String> allowed =
        slots == null ? possible : slots.stream().filter(possible::contains).toList();
    return new Request(id, a, b, weight, level, mandatory, allowed, after);
  }

  /** A request whose strength nobody has a word for. */
  public Request(
      String id,
      String a,
      String b,
      int weight,
      boolean mandatory,
      @Nullable List<String> slots,
      List<String> after) {
    this(id, a, b, weight, null, mandatory, slots, after);
  }
}
