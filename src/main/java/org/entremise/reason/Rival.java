package org.entremise.reason;

import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;

/**
 * A meeting that takes the place of a request.
 *
 * @param request whose meeting it is
 * @param with whom the busy participant meets
 * @param strength of its wish, beside the wish that is not served
 */
public record Rival(NamedRequest request, Participant with, Strength strength) {
  /** How a meeting's wish compares to the one that is not served. */
  public enum Strength {
    /** An organiser fixed it, whatever its wish. */
    PINNED,
    /** It weighs more, or is mandatory and the other one is not. */
    STRONGER,
    EQUAL,
    WEAKER
  }
}
