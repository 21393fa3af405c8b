package org.entremise.exchange.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entremise.exchange.EventState;
import org.entremise.factsheet.FactSheet;
import org.entremise.people.Registration;
import org.entremise.people.Side;
import org.entremise.people.service.Entry;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/** All that was entered into an event, as JSON. Schedules have files of their own. */
record EventFile(
    String name,
    String description,
    String timeZone,
    List<SlotLine> slots,
    List<ParticipantLine> participants,
    List<Wish> wishes,
    Map<String, FactSheet> sheets) {
  record SlotLine(String id, Instant start, Instant end, String block, @Nullable Integer rooms) {}

  record ParticipantLine(String id, Side side, Entry entry) {
    static ParticipantLine of(Registration one) {
      return new ParticipantLine(one.participant().id(), one.participant().side(), Entry.of(one));
    }
  }

  static EventFile of(EventState state, Map<String, FactSheet> sheets) {
    return new EventFile(
        state.event().name(),
        state.event().description(),
        state.event().zone().getId(),
        state.event().slots().stream()
            .map(s -> new SlotLine(s.id(), s.start(), s.end(), s.block(), s.rooms()))
            .toList(),
        state.registrations().stream().map(ParticipantLine::of).toList(),
        state.wishes(),
        new TreeMap<>(sheets));
  }
}
