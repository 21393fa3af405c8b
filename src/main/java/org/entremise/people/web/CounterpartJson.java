package org.entremise.people.web;

import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** What one side may know of the other. */
public record CounterpartJson(
    String id, Side side, String name, @Nullable FunderKind kind, String description) {
  public static CounterpartJson of(Participant p) {
    return new CounterpartJson(p.id(), p.side(), p.name(), p.kind(), p.description());
  }
}
