package org.entremise.people;

/** The two sides of an event. */
public enum Side {
  FUNDER,
  PROJECT
}
