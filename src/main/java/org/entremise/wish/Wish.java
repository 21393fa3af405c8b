package org.entremise.wish;

/**
 * One side asks to meet the other, or asks not to.
 *
 * @param from id of the participant who wishes
 * @param to id of a participant of the other side
 */
public record Wish(String from, String to, Level level) {
  /** Whether a participant made it or it is for them. */
  public boolean isOf(String participantId) {
    return from.equals(participantId) || to.equals(participantId);
  }
}
