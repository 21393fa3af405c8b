package org.entremise.factsheet;

/** Who writes in a sheet. */
public sealed interface Writer {
  /** The project itself. */
  record Project() implements Writer {}

  /** An organiser of the event, on the project's behalf. */
  record Organiser(String name) implements Writer {}
}
