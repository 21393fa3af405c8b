package org.entremise.agenda.web;

import java.util.List;
import java.util.Locale;
import org.entremise.agenda.service.Replanning.Reaction;
import org.entremise.change.FreedSlot;
import org.entremise.change.Offer;
import org.entremise.change.Proposal;
import org.entremise.matching.Costs;
import org.entremise.platform.language.Sentences;

/** Three ways to react to a change. */
public record ProposalsJson(int version, List<ProposalJson> proposals, List<FreedJson> freed) {
  public static ProposalsJson of(Reaction reaction, Sentences sentences) {
    return new ProposalsJson(
        reaction.version(),
        reaction.proposals().all().stream()
            .map(one -> ProposalJson.of(one, reaction, sentences))
            .toList(),
        reaction.proposals().freed().stream().map(slot -> FreedJson.of(slot, sentences)).toList());
  }

  /** A meeting of a schedule that is proposed. */
  public record Placed(String request, String slotId) {}

  /** One schedule, and what it means for those who hold another one. */
  public record ProposalJson(
      String kind,
      String title,
      String summary,
      int disturbed,
      Costs costs,
      int scheduled,
      int requests,
      int discarded,
      List<NoticeJson> notices,
      List<Placed> meetings) {
    static ProposalJson of(Proposal proposal, Reaction reaction, Sentences sentences) {
      return new ProposalJson(
          proposal.kind().name().toLowerCase(Locale.ROOT),
          sentences.say(proposal.title(reaction.few())),
          sentences.say(proposal.message()),
          proposal.disturbed(),
          proposal.verdict().costs(),
          proposal.verdict().parts().scheduled(),
          proposal.verdict().parts().requests(),
          reaction.draft().lostBy(proposal.meetings()),
          proposal.notices().stream().map(notice -> NoticeJson.of(notice, sentences)).toList(),
          proposal.meetings().stream().map(m -> new Placed(m.request(), m.slot())).toList());
    }
  }

  /** An unserved request that fits into a slot. */
  public record OfferJson(String request, String text, int weight) {
    static OfferJson of(Offer offer, Sentences sentences) {
      return new OfferJson(offer.request().id(), sentences.say(offer.message()), offer.weight());
    }
  }

  /** A slot that a change left empty. */
  public record FreedJson(
      String participantId, String slotId, String text, List<OfferJson> offers) {
    static FreedJson of(FreedSlot freed, Sentences sentences) {
      return new FreedJson(
          freed.participant().id(),
          freed.at().slots().get(0).id(),
          sentences.say(freed.message()),
          freed.offers().stream().map(offer -> OfferJson.of(offer, sentences)).toList());
    }
  }
}
