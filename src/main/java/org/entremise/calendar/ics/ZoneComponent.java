package org.entremise.calendar.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as a calendar needs it (RFC 5545, 3.6.5): what Java knows of its clocks around the
 * meetings. The last change before the first meeting would do, but some calendars want to see
 * summer and winter, so there is one more on either side. The library would bring rules of its own,
 * which age by themselves.
 */
final class ZoneComponent {
  private ZoneComponent() {}

  static VTimeZone of(ZoneId zone, Instant first, Instant last) {
    ZoneRules rules = zone.getRules();
    VTimeZone component = new VTimeZone();
    component.add(new TzId(zone.getId()));
    @Nullable ZoneOffsetTransition change = rules.previousTransition(first.plusSeconds(1));
    @Nullable ZoneOffsetTransition earlier =
        change == null ? null : rules.previousTransition(change.getInstant());
    change = earlier == null ? change : earlier;
    if (change == null) {
      ZoneOffset always = rules.getOffset(first);
      component.add(observance(zone, first, LocalDateTime.of(1970, 1, 1, 0, 0), always, always));
      change = rules.nextTransition(first);
    }
    boolean after = false;
    while (change != null && !after) {
      component.add(observance(zone, change));
      after = change.getInstant().isAfter(last);
      change = rules.nextTransition(change.getInstant());
    }
    return component;
  }

  private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
    return observance(
        zone,
        change.getInstant(),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  /**
   * What holds from a change of the clocks on.
   *
   * @param start by the clocks before the change
   */
  private static Observance observance(
      ZoneId zone, Instant since, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
    boolean summer = zone.getRules().isDaylightSavings(since);
    Observance observance = summer ? new Daylight() : new Standard();
    observance.add(new DtStart<>(start));
    observance.add(new TzOffsetFrom(from));
    observance.add(new TzOffsetTo(to));
    observance.add(new TzName(name(zone, summer)));
    return observance;
  }

  private static String name(ZoneId zone, boolean summer) {
    String name = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
    return name.isBlank() ? zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : name;
  }
}
