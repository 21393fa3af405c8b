package org.entremise.people;

/** What sort of funder it is. */
public enum FunderKind {
  INVESTOR,
  BANK,
  FOUNDATION,
  PUBLIC,
  CROWDFUNDING
}
