package org.entremise.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What organisers decide about an event.
 *
 * @param timeZone the IANA name of the zone whose clocks the grid goes by
 * @param rules the usual ones where none are given
 * @param contact whom participants may write to or call; null: nobody
 */
public record EventSettings(
    String name,
    String description,
    String timeZone,
    TimeGrid grid,
    Rules rules,
    @Nullable Contact contact) {
  private static final int LONGEST_NAME = 200;
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  @SuppressWarnings("NullAway") // what people send may leave the rules out
  public EventSettings {
    rules = rules == null ? Rules.USUAL : rules;
    name = name.strip();
    description = description.strip();
    contact = contact == null || contact.saysNothing() ? null : contact;
  }

  /** The zone of settings without faults. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /**
   * Itself, without exceptions that have no effect.
   *
   * @throws DomainError INVALID with all that is wrong
   */
  public EventSettings checked() {
    Faults faults = new Faults();
    checkName(name, faults);
    checkGrid(timeZone, grid, faults);
    rules.check(faults);
    if (contact != null) {
      contact.check(faults);
    }
    faults.refuse(Message.of("event.settings.invalid"));
    return new EventSettings(
        name, description, timeZone, grid.withoutIdleExceptions(zone()), rules, contact);
  }

  /**
   * A grid, if it has no faults in a zone.
   *
   * @throws DomainError INVALID with all that is wrong
   */
  public static TimeGrid checked(String timeZone, TimeGrid grid) {
    Faults faults = new Faults();
    checkGrid(timeZone, grid, faults);
    faults.refuse(Message.of("event.grid.invalid"));
    return grid;
  }

  /** Under another name, on other dates. */
  public EventSettings copy(String newName, LocalDate firstDay) {
    return new EventSettings(
        newName, description, timeZone, grid.startingOn(firstDay), rules.onOtherDates(), contact);
  }

  private static void checkName(String name, Faults faults) {
    if (name.isEmpty()) {
      faults.add("$.name", Message.of("event.name.missing"));
    } else if (name.length() > LONGEST_NAME) {
      faults.add("$.name", Message.of("event.name.long", "most", LONGEST_NAME));
    }
  }

  private static void checkGrid(String timeZone, TimeGrid grid, Faults faults) {
    if (!ZONES.contains(timeZone)) {
      faults.add("$.timeZone", Message.of("event.zone.unknown", "zone", Excerpt.of(timeZone)));
      return;
    }
    GridFaults.find(grid, ZoneId.of(timeZone), faults);
  }
}
