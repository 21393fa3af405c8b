package org.entremise.factsheet;

import java.util.List;

/**
 * What a project tells its funders: the eight parts of a cooperation's portrait, and what funders
 * ask.
 *
 * @param summary one line: what they do and need
 * @param structure who they are
 * @param sector of activity
 * @param territory covered
 * @param origin of the initiative
 * @param composition composition, structure, governance
 * @param stakes of the collective initiative
 * @param together what working together is
 * @param contact how to reach them
 * @param amount sought, in euros
 * @param funding the kinds they seek
 * @param stage where they stand
 * @param use what the money is for
 */
public record FactSheet(
    String summary,
    String structure,
    String sector,
    String territory,
    String origin,
    String composition,
    String stakes,
    String together,
    String contact,
    CooperationType cooperationType,
    List<String> partners,
    int amount,
    List<Funding> funding,
    String stage,
    String use) {
  public FactSheet {
    partners = List.copyOf(partners);
    funding = List.copyOf(funding);
  }

  /** How the partners work together. */
  public enum CooperationType {
    /** Means are pooled. */
    MUTUALISATION,
    /** Partners of one project. */
    PARTNERSHIP,
    /** A collective of social-economy actors. */
    COLLECTIVE,
    /** Social-economy actors with ordinary firms and local authorities. */
    GROUPING,
    /** A structure that supports others. */
    SUPPORT
  }

  /** The kinds of money. */
  public enum Funding {
    EQUITY,
    LOAN,
    GUARANTEE,
    GRANT,
    GIFT
  }
}
