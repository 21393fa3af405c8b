package org.entremise.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entremise.people.FunderKind;
import org.entremise.people.Language;
import org.entremise.people.service.Entry;
import org.entremise.people.service.Entry.DelegateEntry;
import org.jspecify.annotations.Nullable;

/** An entry while a row is being typed into it. */
final class TypedEntry {
  String name;
  @Nullable FunderKind kind;
  String description;
  final Set<String> unavailable;
  int seats;
  int minMeetings;
  @Nullable Integer maxMeetings;
  @Nullable Integer maxBreaks;
  @Nullable Integer maxConsecutive;
  final List<DelegateEntry> delegates;

  TypedEntry(Entry entry) {
    this.name = entry.name();
    this.kind = entry.kind();
    this.description = entry.description();
    this.unavailable = new HashSet<>(entry.unavailable());
    this.seats = entry.seats();
    this.minMeetings = entry.minMeetings();
    this.maxMeetings = entry.maxMeetings();
    this.maxBreaks = entry.maxBreaks();
    this.maxConsecutive = entry.maxConsecutive();
    this.delegates = new ArrayList<>(entry.delegates());
  }

  Entry entry() {
    return new Entry(
        name,
        kind,
        description,
        unavailable,
        seats,
        minMeetings,
        maxMeetings,
        maxBreaks,
        maxConsecutive,
        delegates);
  }

  /**
   * Types a delegate; what is not said of one who is there stays.
   *
   * @param at which of the delegates it is; their number for a new one
   */
  void delegate(int at, String name, String email, @Nullable Language language) {
    if (at == delegates.size()) {
      delegates.add(
          new DelegateEntry(null, name, email, language == null ? Language.FR : language));
      return;
    }
    DelegateEntry known = delegates.get(at);
    delegates.set(
        at,
        new DelegateEntry(
            known.id(),
            name.isEmpty() ? known.name() : name,
            known.email(),
            language == null ? known.language() : language));
  }
}
