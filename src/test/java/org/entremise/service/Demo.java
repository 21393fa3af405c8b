package org.entremise.service;

import org.entremise.demo.Demonstration;

/** Paths of the demonstration event. */
final class Demo {
  static final String EVENT = "/api/events/" + Demonstration.EVENT_ID;
  static final String FUNDER = EVENT + "/participants/" + Demonstration.FUNDER;
  static final String PROJECT = EVENT + "/participants/" + Demonstration.PROJECT;

  private Demo() {}
}
