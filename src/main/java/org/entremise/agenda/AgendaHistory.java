package org.entremise.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entremise.agenda.PublishedVersion.Held;
import org.entremise.agenda.PublishedVersion.Party;
import org.jspecify.annotations.Nullable;

/**
 * What became of each of a participant's meetings over the published versions, as calendars need it
 * (RFC 5545, 3.8.7.4): whoever has read an earlier version takes a meeting over only if its
 * sequence has grown.
 */
public final class AgendaHistory {
  private AgendaHistory() {}

  /**
   * A meeting of the participant.
   *
   * @param with as the version that has it last calls it
   * @param start as the version that has it last says; and so is the end
   * @param cancelled whether the newest version no longer has it
   * @param sequence how often it was moved, fell away or came back
   * @param changedAt when that happened last; or when it was published first
   */
  public record Entry(
      String request,
      Party with,
      Instant start,
      Instant end,
      boolean cancelled,
      int sequence,
      Instant changedAt) {
    private Entry next(@Nullable Entry now, Instant at) {
      if (now == null) {
        return cancelled ? this : new Entry(request, with, start, end, true, sequence + 1, at);
      }
      boolean same = !cancelled && start.equals(now.start) && end.equals(now.end);
      return same
          ? new Entry(request, now.with, start, end, false, sequence, changedAt)
          : new Entry(request, now.with, now.start, now.end, false, sequence + 1, at);
    }
  }

  /**
   * All meetings that a participant has or had, in the order of time.
   *
   * @param versions in the order of their numbers
   */
  public static List<Entry> of(List<PublishedVersion> versions, String participantId) {
    Map<String, Entry> entries = new HashMap<>();
    for (PublishedVersion version : versions) {
      Map<String, Entry> now = entries(version, participantId);
      TreeSet<String> requests = new TreeSet<>(entries.keySet());
      requests.addAll(now.keySet());
      for (String request : requests) {
        @Nullable Entry before = entries.get(request);
        @Nullable Entry there = now.get(request);
        if (before != null) {
          entries.put(request, before.next(there, version.publishedAt()));
        } else if (there != null) {
          entries.put(request, there);
        }
      }
    }
    List<Entry> all = new ArrayList<>(entries.values());
    all.sort(Comparator.comparing(Entry::start).thenComparing(Entry::request));
    return all;
  }

  private static Map<String, Entry> entries(PublishedVersion version, String participantId) {
    Map<String, Entry> entries = new HashMap<>();
    for (Held held : version.meetings()) {
      boolean first = held.one().id().equals(participantId);
      if (first || held.other().id().equals(participantId)) {
        Party with = first ? held.other() : held.one();
        entries.put(
            held.request(),
            new Entry(
                held.request(), with, held.start(), held.end(), false, 0, version.publishedAt()));
      }
    }
    return entries;
  }
}
