package org.entremise.factsheet;

import java.util.List;
import java.util.UUID;

/**
 * What the organisers of an event ask every project beyond the eight parts.
 *
 * @param choices of a question of kind CHOICE, one of which is the answer; empty for others
 * @param required whether a sheet without an answer is not complete
 */
public record Question(UUID id, Kind kind, String label, List<String> choices, boolean required) {
  public Question {
    choices = List.copyOf(choices);
  }

  /** What an answer looks like. */
  public enum Kind {
    TEXT,
    NUMBER,
    CHOICE,
    LINK
  }
}
