package org.entremise.invitation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of an event's delegates, and how far all of them are.
 *
 * @param counts how many of all delegates are in each state
 * @param toInvite how many of all need an invitation
 * @param toRemind how many of all need a reminder
 * @param found how many fit what is looked for
 * @param shown those of the page
 */
public record InvitationPage(
    Map<InvitationState, Integer> counts,
    int toInvite,
    int toRemind,
    int found,
    List<Invitation> shown) {
  /**
   * Which page.
   *
   * @param from how many of those found to leave out at the beginning
   * @param most how many to show at the most
   */
  public record Ask(Wanted wanted, InvitationOrder order, int from, int most) {}

  /** The page of all delegates of an event that is asked for. */
  public static InvitationPage of(List<Invitation> all, Ask ask, Locale language, Instant now) {
    Map<InvitationState, Integer> counts = new EnumMap<>(InvitationState.class);
    for (InvitationState state : InvitationState.values()) {
      counts.put(state, 0);
    }
    all.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
    List<Invitation> found = ask.wanted().among(all);
    return new InvitationPage(
        counts,
        (int) all.stream().filter(Invitation::mayInvite).count(),
        (int) all.stream().filter(one -> one.mayRemind(now)).count(),
        found.size(),
        found.stream()
            .sorted(ask.order().in(language))
            .skip(ask.from())
            .limit(ask.most())
            .toList());
  }
}
