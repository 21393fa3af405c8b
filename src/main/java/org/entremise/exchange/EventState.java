package org.entremise.exchange;

import java.util.List;
import java.util.Map;
import org.entremise.event.Event;
import org.entremise.factsheet.SheetDraft;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.wish.Wish;

/**
 * What an event holds when something is to be imported.
 *
 * @param sheets those that are written, by their project
 */
public record EventState(
    Event event,
    List<Registration> registrations,
    List<Wish> wishes,
    Map<String, SheetDraft> sheets) {
  public EventState {
    registrations = List.copyOf(registrations);
    wishes = List.copyOf(wishes);
    sheets = Map.copyOf(sheets);
  }

  public List<Participant> participants() {
    return registrations.stream().map(Registration::participant).toList();
  }
}
