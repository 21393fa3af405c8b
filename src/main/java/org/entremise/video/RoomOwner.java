package org.entremise.video;

/** Whose room it is: what has one link of its own. */
public enum RoomOwner {
  MEETING,
  PROJECT,
  FUNDER;

  /** The name under which the room of a meeting is kept. */
  public String key(String funderId, String projectId) {
    return switch (this) {
      case MEETING -> funderId + " " + projectId;
      case PROJECT -> projectId;
      case FUNDER -> funderId;
    };
  }
}
