package org.entremise.factsheet;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project tells its funders: the eight parts of a cooperation's portrait, what funders ask,
 * and what the organisers ask besides. While it is written anything may be missing: texts and lists
 * are empty then, the type of cooperation and the amount null.
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
 * @param answers to the organisers' questions, by the question's id
 * @param attachments ids of pictures and documents, in their order
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
    @Nullable CooperationType cooperationType,
    List<String> partners,
    @Nullable Integer amount,
    List<Funding> funding,
    String stage,
    String use,
    Map<UUID, String> answers,
    List<UUID> attachments) {
  /** Nothing is written yet. */
  public static final FactSheet EMPTY =
      new FactSheet(
          "", "", "", "", "", "", "", "", "", null, List.of(), null, List.of(), "", "", Map.of(),
          List.of());

  public FactSheet {
    partners = List.copyOf(partners);
    funding = List.copyOf(funding);
    // Sheets from before there were questions and attachments name neither.
    answers = Map.copyOf(requireNonNullElse(answers, Map.of()));
    attachments = List.copyOf(requireNonNullElse(attachments, List.of()));
  }

  /** The same with other attachments. */
  public FactSheet withAttachments(List<UUID> others) {
    return new FactSheet(
        summary,
        structure,
        sector,
        territory,
        origin,
        composition,
        stakes,
        together,
        contact,
        cooperationType,
        partners,
        amount,
        funding,
        stage,
        use,
        answers,
        others);
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
