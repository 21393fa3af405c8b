package org.entremise.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entremise.event.Contact;
import org.entremise.event.Event;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.TimeSlot;
import org.entremise.factsheet.FactSheet;
import org.entremise.matching.Policy;
import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.platform.json.Json;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/** The demonstration event as it lies among the resources: a day without a date. */
record DemonstrationFile(
    String name,
    String description,
    ZoneId timeZone,
    Contact contact,
    List<SlotOfDay> slots,
    List<Funder> funders,
    List<Project> projects,
    List<Wish> wishes) {
  private static final String RESOURCE = "/demo/event.json";

  record SlotOfDay(
      String id, LocalTime start, LocalTime end, String block, @Nullable Integer rooms) {}

  record Funder(
      String id,
      String name,
      FunderKind kind,
      String description,
      Set<String> unavailable,
      @Nullable Integer minMeetings,
      @Nullable Integer maxMeetings,
      @Nullable Integer maxBreaks,
      @Nullable Integer maxConsecutive) {}

  record Project(
      String id,
      String name,
      Set<String> unavailable,
      @JsonProperty(required = true) int minMeetings,
      FactSheet sheet) {}

  static DemonstrationFile read() {
    return Json.read(
        requireNonNull(DemonstrationFile.class.getResourceAsStream(RESOURCE)),
        DemonstrationFile.class);
  }

  Event event(UUID id, LocalDate day) {
    return new Event(
        id,
        name,
        description,
        timeZone,
        Policy.TOTAL,
        Phase.WISHES,
        Rules.USUAL,
        false,
        slots.stream().map(slot -> on(day, slot)).toList());
  }

  /** Each side in its order. */
  List<Participant> participants() {
    return Stream.concat(
            funders.stream().map(DemonstrationFile::participant),
            projects.stream().map(DemonstrationFile::participant))
        .toList();
  }

  private TimeSlot on(LocalDate day, SlotOfDay slot) {
    return new TimeSlot(
        slot.id(),
        day.atTime(slot.start()).atZone(timeZone).toInstant(),
        day.atTime(slot.end()).atZone(timeZone).toInstant(),
        slot.block(),
        slot.rooms());
  }

  private static Participant participant(Funder f) {
    return new Participant(
        f.id(),
        Side.FUNDER,
        f.name(),
        f.kind(),
        f.description(),
        f.unavailable(),
        1,
        f.minMeetings() == null ? 0 : f.minMeetings(),
        f.maxMeetings(),
        f.maxBreaks(),
        f.maxConsecutive());
  }

  private static Participant participant(Project p) {
    return new Participant(
        p.id(),
        Side.PROJECT,
        p.name(),
        null,
        p.sheet().summary(),
        p.unavailable(),
        1,
        p.minMeetings(),
        null,
        null,
        null);
  }
}
