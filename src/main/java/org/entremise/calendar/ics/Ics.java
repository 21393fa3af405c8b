package org.entremise.calendar.ics;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.entremise.agenda.AgendaHistory;
import org.entremise.calendar.CalendarEntry;
import org.entremise.calendar.PersonalCalendar;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;

/**
 * A participant's calendar as iCalendar text. The same calendar gives the same text at any time:
 * stamps are those of the versions, so that whoever has it can be told that nothing has changed.
 */
public final class Ics {
  /** How often calendars are asked to look; many look less often whatever they are told. */
  private static final Duration REFRESH = Duration.ofMinutes(15);

  private static final Duration REMINDER = Duration.ofMinutes(10);

  private final PersonalCalendar calendar;
  private final Sentences sentences;

  private Ics(PersonalCalendar calendar, Sentences sentences) {
    this.calendar = calendar;
    this.sentences = sentences;
  }

  /** The text, its lines ended and folded as calendars want them. */
  public static String write(PersonalCalendar calendar, Sentences sentences) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(new Ics(calendar, sentences).calendar(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private Calendar calendar() {
    String name = say("calendar.name", "event", calendar.eventName());
    Calendar ics = new Calendar();
    String language = sentences.locale().getLanguage().toUpperCase(sentences.locale());
    ics.add(new ProdId("-//Entremise//Entremise//" + language));
    ics.add(ImmutableVersion.VERSION_2_0);
    ics.add(ImmutableCalScale.GREGORIAN);
    ics.add(ImmutableMethod.PUBLISH);
    ics.add(new Name(name));
    ics.add(new XProperty("X-WR-CALNAME", name));
    ics.add(new XProperty("X-WR-TIMEZONE", calendar.zone().getId()));
    ics.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    ics.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    ics.add(zone());
    calendar.entries().forEach(entry -> ics.add(event(entry)));
    return ics;
  }

  /** Stands there without meetings too: a calendar without any component is none. */
  private VTimeZone zone() {
    Instant first = Instant.EPOCH;
    Instant last = first;
    if (!calendar.entries().isEmpty()) {
      first = calendar.entries().get(0).meeting().start();
      last = calendar.entries().get(calendar.entries().size() - 1).meeting().end();
    }
    return ZoneComponent.of(calendar.zone(), first, last);
  }

  private VEvent event(CalendarEntry entry) {
    AgendaHistory.Entry meeting = entry.meeting();
    VEvent event = new VEvent(false);
    event.add(new Uid(meeting.request() + "." + calendar.eventId() + "@entremise"));
    event.add(new DtStamp(meeting.changedAt()));
    event.add(new LastModified(meeting.changedAt()));
    event.add(new Sequence(entry.sequence()));
    event.add(
        meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(new DtStart<>(inZone(), at(meeting.start())));
    event.add(new DtEnd<>(inZone(), at(meeting.end())));
    String summary = say("calendar.summary", "with", entry.withName());
    event.add(new Summary(summary));
    event.add(new Description(description(entry)));
    if (entry.join() != null) {
      event.add(new Location(entry.join().toString()));
    }
    event.add(new Url(entry.join() == null ? calendar.page() : entry.join()));
    if (!meeting.cancelled()) {
      VAlarm reminder = new VAlarm();
      reminder.add(new Trigger(new ParameterList(List.of(Related.START)), REMINDER.negated()));
      reminder.add(ImmutableAction.DISPLAY);
      reminder.add(new Description(summary));
      event.add(reminder);
    }
    return event;
  }

  private String description(CalendarEntry entry) {
    String page = say("calendar.page", "address", calendar.page());
    String event = printable(calendar.eventName());
    return entry.join() == null
        ? event + "\n" + page
        : event + "\n" + say("calendar.join", "address", entry.join()) + "\n" + page;
  }

  private ParameterList inZone() {
    return new ParameterList(List.of(new TzId(calendar.zone().getId())));
  }

  private LocalDateTime at(Instant instant) {
    ZoneId zone = calendar.zone();
    return LocalDateTime.ofInstant(instant, zone);
  }

  private String say(String key, String name, Object value) {
    return sentences.say(Message.of(key, name, printable(value.toString())));
  }

  /** Names may have been pasted with signs that no calendar may hold (RFC 5545, 3.1). */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]+", " ");
  }
}
