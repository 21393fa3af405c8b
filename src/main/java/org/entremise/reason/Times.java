package org.entremise.reason;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entremise.kernel.Message;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Some slots of a grid, and how to tell them: as clock times where every slot of the grid has a
 * start, by their ids otherwise; with the day where the grid has several.
 *
 * @param grid all slots of the problem, in their order
 * @param numbers positions in the grid, ascending
 */
public record Times(List<Slot> grid, List<Integer> numbers) {
  /** Shorter runs of slots are listed one by one. */
  private static final int SHORTEST_RANGE = 3;

  public Times {
    grid = List.copyOf(grid);
    numbers = List.copyOf(numbers);
  }

  static Times of(List<Slot> grid, IntPredicate which) {
    return new Times(grid, IntStream.range(0, grid.size()).filter(which).boxed().toList());
  }

  /** One slot. */
  public static Times one(List<Slot> grid, int number) {
    return new Times(grid, List.of(number));
  }

  public List<Slot> slots() {
    return numbers.stream().map(grid::get).toList();
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** All slots that are not among these. */
  Times others() {
    return of(grid, number -> !numbers.contains(number));
  }

  /** These and those. */
  Times and(Times more) {
    TreeSet<Integer> all = new TreeSet<>(numbers);
    all.addAll(more.numbers);
    return new Times(grid, List.copyOf(all));
  }

  /**
   * Such as “at 9:30 and 9:45” or “at 9:30 and between 11:00 and 12:00”; in French each begins with
   * a vowel, so that “qu’” may stand before it.
   */
  public Message message() {
    List<Message> singles = new ArrayList<>();
    List<Message> ranges = new ArrayList<>();
    for (int i = 0; i < numbers.size(); ) {
      int next = i + 1;
      while (next < numbers.size() && follows(numbers.get(next - 1), numbers.get(next))) {
        next++;
      }
      if (next - i >= SHORTEST_RANGE) {
        ranges.add(range(grid.get(numbers.get(i)), grid.get(numbers.get(next - 1))));
      } else {
        numbers.subList(i, next).forEach(number -> singles.add(name(grid.get(number))));
      }
      i = next;
    }
    if (!singles.isEmpty()) {
      String key = timed() ? "times.at" : "times.in";
      ranges.add(0, Message.of(key, "slots", singles, "count", singles.size()));
    }
    return Message.of("times.all", "times", ranges);
  }

  /** The first of these slots without a preposition: “9:30”, or its id. */
  public Message name() {
    return name(slots().get(0));
  }

  /** Without a pause between; a range must not run over lunch or into another day. */
  private boolean follows(int earlier, int later) {
    String before = grid.get(earlier).block();
    return later == earlier + 1
        && (before == null
            ? grid.get(later).block() == null
            : before.equals(grid.get(later).block()))
        && sameDay(grid.get(earlier).start(), grid.get(later).start());
  }

  private Message range(Slot first, Slot last) {
    OffsetDateTime end = last.end();
    if (!timed()) {
      return Message.of("times.range.in", "first", name(first), "last", name(last));
    }
    return end == null
        ? Message.of("times.range.starts", "first", name(first), "last", name(last))
        : Message.of("times.range.between", "first", clock(first.start()), "last", name(end));
  }

  private Message name(Slot slot) {
    OffsetDateTime start = slot.start();
    return start == null || !timed() ? Message.of("times.id", "id", slot.id()) : name(start);
  }

  private Message name(OffsetDateTime time) {
    return severalDays()
        ? Message.of(
            "times.day",
            "time",
            clock(time),
            "day",
            time.getDayOfMonth(),
            "month",
            time.getMonth().name())
        : clock(time);
  }

  /** A time of day; “?” where it is unknown. */
  public static Message clock(@Nullable OffsetDateTime time) {
    return time == null
        ? Message.of("times.id", "id", "?")
        : Message.of(
            "times.clock",
            "hour",
            time.getHour(),
            "minute",
            (time.getMinute() < 10 ? "0" : "") + time.getMinute());
  }

  private boolean timed() {
    return grid.stream().allMatch(slot -> slot.start() != null);
  }

  private boolean severalDays() {
    return !grid.stream().allMatch(slot -> sameDay(grid.get(0).start(), slot.start()));
  }

  private static boolean sameDay(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
    return one == null || other == null || one.toLocalDate().equals(other.toLocalDate());
  }
}
