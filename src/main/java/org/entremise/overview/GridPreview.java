package org.entremise.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.event.EventSettings;
import org.entremise.event.GridSlot;
import org.entremise.event.TimeGrid;
import org.entremise.event.TimeSlot;
import org.entremise.matching.Meeting;
import org.entremise.people.Participant;

/**
 * What a grid would make of an event, before it is saved.
 *
 * @param slots all of them, the closed ones too, in chronological order
 * @param open how many are open
 * @param idleExceptions how many exceptions no slot starts at; they are not saved
 * @param loss what would go with slots that there are now; empty for an event that is not made yet
 */
public record GridPreview(List<GridSlot> slots, int open, int idleExceptions, Optional<Loss> loss) {
  /**
   * What would be lost.
   *
   * @param slots that go, as they are now
   * @param unavailabilities slots that somebody has said to be away in and that go
   * @param participants how many have said so
   * @param meetings published ones in slots that go
   * @param retimed published ones in slots that would last longer or shorter
   */
  public record Loss(
      List<TimeSlot> slots, int unavailabilities, int participants, int meetings, int retimed) {}

  /**
   * The preview of an event that is not made yet.
   *
   * @throws org.entremise.kernel.DomainError INVALID with all that is wrong with the grid
   */
  public static GridPreview of(String timeZone, TimeGrid grid) {
    TimeGrid checked = EventSettings.checked(timeZone, grid);
    ZoneId zone = ZoneId.of(timeZone);
    List<GridSlot> slots = checked.layOut(zone);
    int kept = checked.withoutIdleExceptions(zone).exceptions().size();
    return new GridPreview(
        slots,
        (int) slots.stream().filter(slot -> !slot.closed()).count(),
        checked.exceptions().size() - kept,
        Optional.empty());
  }

  /** The same beside the event as it is: its slots, its people, the meetings that they hold. */
  GridPreview beside(List<TimeSlot> before, List<Participant> people, List<Meeting> published) {
    Map<Instant, Instant> ends = new HashMap<>();
    slots.stream().filter(slot -> !slot.closed()).forEach(s -> ends.put(s.start(), s.end()));
    List<TimeSlot> gone = before.stream().filter(s -> !ends.containsKey(s.start())).toList();
    Set<String> goneIds = ids(gone);
    Set<String> retimed =
        ids(
            before.stream()
                .filter(s -> !s.end().equals(ends.getOrDefault(s.start(), s.end())))
                .toList());
    List<Long> away =
        people.stream()
            .map(person -> person.unavailable().stream().filter(goneIds::contains).count())
            .filter(count -> count > 0)
            .toList();
    Loss found =
        new Loss(
            gone,
            away.stream().mapToInt(Long::intValue).sum(),
            away.size(),
            (int) published.stream().filter(m -> goneIds.contains(m.slot())).count(),
            (int) published.stream().filter(m -> retimed.contains(m.slot())).count());
    return new GridPreview(slots, open, idleExceptions, Optional.of(found));
  }

  private static Set<String> ids(List<TimeSlot> slots) {
    return slots.stream().map(TimeSlot::id).collect(Collectors.toSet());
  }
}
