package org.entremise.event;

import java.util.Locale;

/** What a phase allows or forbids. */
public enum Act {
  /** A project writes its own fact sheet. */
  WRITE_SHEET,
  /** A participant wishes, changes a wish or takes it back. */
  WISH,
  /** A participant says when it cannot meet. */
  SAY_UNAVAILABLE,
  /** An organiser changes anything: the settings, who takes part, and what participants said. */
  ORGANISE,
  /** An organiser has a schedule made. */
  GENERATE,
  /** An organiser publishes a schedule. */
  PUBLISH;

  /** As sentences name it: {@code write-sheet}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
