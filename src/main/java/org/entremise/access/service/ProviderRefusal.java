package org.entremise.access.service;

import java.util.Locale;

/** Why somebody who comes back from the identity provider is not let in. */
final class ProviderRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the page that they come to tells them in words. */
  enum Why {
    /** They have given up at the provider. */
    GIVEN_UP,
    /** This browser went to the provider too long ago, has been back already, or never went. */
    STALE,
    /** What the provider says does not hold. */
    REFUSED,
    /** The provider knows them, and nobody here is linked to that. */
    UNKNOWN,
    /** What they link is linked to another organiser. */
    TAKEN,
    /** The provider does not answer. */
    UNREACHABLE;

    /** As it stands in the address of the page. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Why why;

  ProviderRefusal(Why why) {
    super(why.word(), null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
