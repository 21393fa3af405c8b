package org.entremise.people.service;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entremise.people.Delegate;
import org.entremise.people.FunderKind;
import org.entremise.people.Language;
import org.entremise.people.Registration;
import org.jspecify.annotations.Nullable;

/** What an organiser has typed of a participant, before it is checked. */
public record Entry(
    String name,
    @Nullable FunderKind kind,
    String description,
    Set<String> unavailable,
    int seats,
    int minMeetings,
    @Nullable Integer maxMeetings,
    @Nullable Integer maxBreaks,
    @Nullable Integer maxConsecutive,
    List<DelegateEntry> delegates) {
  public Entry {
    unavailable = Set.copyOf(unavailable);
    delegates = List.copyOf(delegates);
  }

  /**
   * A delegate as it was typed.
   *
   * @param id of one who is there already; null: a new one
   */
  public record DelegateEntry(@Nullable UUID id, String name, String email, Language language) {
    static DelegateEntry of(Delegate d) {
      return new DelegateEntry(d.id(), d.name(), d.email().text(), d.language());
    }
  }

  /** What would have to be typed for this registration. */
  public static Entry of(Registration registration) {
    var p = registration.participant();
    return new Entry(
        p.name(),
        p.kind(),
        p.description(),
        p.unavailable(),
        p.seats(),
        p.minMeetings(),
        p.maxMeetings(),
        p.maxBreaks(),
        p.maxConsecutive(),
        registration.delegates().stream().map(DelegateEntry::of).toList());
  }
}
