package org.entremise.factsheet;

/** Where a sheet stands. */
public enum SheetState {
  /** Its project writes it. */
  WRITING,
  /** Its project has sent it for review. */
  SENT,
  /** The organisers have given it back: something is missing. */
  INCOMPLETE,
  /** The organisers have found it good: funders read it. */
  READY
}
