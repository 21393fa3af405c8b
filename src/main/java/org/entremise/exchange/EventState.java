package org.entremise.exchange;

import java.util.List;
import org.entremise.event.Event;
import org.entremise.people.Participant;
import org.entremise.people.Registration;
import org.entremise.wish.Wish;

/** What an event holds when something is to be imported. */
public record EventState(Event event, List<Registration> registrations, List<Wish> wishes) {
  public EventState {
    registrations = List.copyOf(registrations);
    wishes = List.copyOf(wishes);
  }

  public List<Participant> participants() {
    return registrations.stream().map(Registration::participant).toList();
  }
}
