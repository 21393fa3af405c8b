package org.entremise.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.change.Notice;
import org.entremise.mail.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What publishing would tell to whom.
 *
 * @param version the number that is published
 * @param told everybody whose agenda differs from what they hold
 * @param fingerprint the same for as long as the same would be told to the same people
 */
public record PublicationPlan(int version, List<Told> told, String fingerprint) {
  public PublicationPlan {
    told = List.copyOf(told);
  }

  /** Why a participant gets no letter. */
  public enum Silence {
    /** Nobody is known who comes for it. */
    NO_DELEGATE,
    /** It was removed from the event, and its delegates' addresses with it. */
    REMOVED
  }

  /**
   * One participant.
   *
   * @param recipients who gets a letter
   * @param silence null: somebody gets one
   */
  public record Told(Notice notice, List<Recipient> recipients, @Nullable Silence silence) {
    public Told {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * The plan.
   *
   * @param what the schedule with its problem, as text
   * @param recipients by participant
   * @param there who takes part now
   */
  public static PublicationPlan of(
      int version,
      String what,
      List<Notice> notices,
      Map<String, List<Recipient>> recipients,
      Set<String> there) {
    List<Told> told =
        notices.stream()
            .map(
                notice -> {
                  String id = notice.participant().id();
                  List<Recipient> all = recipients.getOrDefault(id, List.of());
                  return new Told(notice, all, all.isEmpty() ? silence(there.contains(id)) : null);
                })
            .toList();
    return new PublicationPlan(version, told, fingerprint(version, what, told));
  }

  /** How many letters that makes: one for each delegate. */
  public int letters() {
    return told.stream().mapToInt(one -> one.recipients().size()).sum();
  }

  private static Silence silence(boolean there) {
    return there ? Silence.NO_DELEGATE : Silence.REMOVED;
  }

  private static String fingerprint(int version, String what, List<Told> told) {
    StringBuilder all = new StringBuilder().append(version).append('\n').append(what);
    for (Told one : told) {
      all.append('\n').append(one.notice().participant().id()).append(one.silence());
      one.recipients().forEach(recipient -> all.append('\n').append(recipient.delegate()));
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
