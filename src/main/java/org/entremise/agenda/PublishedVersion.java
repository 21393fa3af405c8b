package org.entremise.agenda;

import java.time.Instant;
import java.util.List;

/**
 * What a published version says to agendas, without the problem that it answers.
 *
 * @param number 1, 2, … in the order of publication
 * @param meetings each request at most once
 */
public record PublishedVersion(int number, Instant publishedAt, List<Held> meetings) {
  public PublishedVersion {
    meetings = List.copyOf(meetings);
  }

  /** A meeting, when the version says that it is. */
  public record Held(String request, Party one, Party other, Instant start, Instant end) {}

  /**
   * One of the two who meet.
   *
   * @param name as it was when the version was published
   */
  public record Party(String id, String name) {}
}
