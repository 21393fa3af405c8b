package org.entremise.people;

import org.entremise.event.Limits;
import org.entremise.event.Rules;

/** The two sides of an event. */
public enum Side {
  FUNDER,
  PROJECT;

  /** What a new participant of this side is guaranteed and bears in an event. */
  public Limits limitsIn(Rules rules) {
    return this == FUNDER ? rules.funders() : rules.projects();
  }

  /** Whether this side wishes in an event. */
  public boolean wishesIn(Rules rules) {
    return this == FUNDER || rules.wishRule().projectsWish();
  }
}
