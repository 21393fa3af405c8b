package org.entremise.video;

/** Where the links of an event's meetings come from. */
public enum VideoMode {
  /** Meetings take place on the spot. */
  NONE,
  /** One address with gaps that each meeting fills in. */
  TEMPLATE,
  /** Organisers have given each link. */
  LIST,
  /** Rooms of a Jitsi-compatible service, under names that nobody can guess. */
  GENERATED
}
