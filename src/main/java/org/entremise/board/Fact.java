package org.entremise.board;

/**
 * What can be altered on a board. Whether it holds, and with which value, the board knows.
 *
 * @param id of a request for {@link Kind#MEETS}, {@link Kind#PINNED}, {@link Kind#IMPOSSIBLE} and
 *     {@link Kind#ADDED}; the {@linkplain org.entremise.matching.Violation#key() key} of a
 *     violation for {@link Kind#ACCEPTED}; of what a participant asked for {@link Kind#GRANTED};
 *     {@code participant@slot} for {@link Kind#AWAY}
 */
public record Fact(Kind kind, String id) {
  /** The value of facts that hold or do not. */
  static final String YES = "yes";

  /** What is known. */
  public enum Kind {
    /** A request has a meeting; the value is the id of its slot. */
    MEETS,
    /** Its meeting stays where it is. */
    PINNED,
    /** A pair must not meet, whoever wishes it. */
    IMPOSSIBLE,
    /** An organiser wants the pair to meet, though nobody wishes it. */
    ADDED,
    /** A broken rule that an organiser stands for; the value is their name. */
    ACCEPTED,
    /**
     * A change that a participant asked for is granted; the value is the meeting that must not be
     * any more: {@code request@slot}.
     */
    GRANTED,
    /** A participant is away in a slot. The event keeps this, not the board. */
    AWAY
  }

  /** That a participant is away in a slot. */
  public static Fact away(String participant, String slot) {
    return new Fact(Kind.AWAY, participant + "@" + slot);
  }

  /** Of {@link Kind#AWAY}: who. */
  public String participant() {
    return id.substring(0, id.indexOf('@'));
  }

  /** Of {@link Kind#AWAY}: when. */
  public String slot() {
    return id.substring(id.indexOf('@') + 1);
  }
}
