package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import org.entremise.agenda.service.Replanning;
import org.entremise.agenda.service.Replanning.Reaction;
import org.entremise.change.FreedSlot;
import org.entremise.change.News;
import org.entremise.change.Notice;
import org.entremise.change.Offer;
import org.entremise.change.Proposal;
import org.entremise.change.Replan;
import org.entremise.matching.Costs;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations that react to a change after a publication. */
public final class ReplanRoutes {
  private final Replanning replanning;

  public ReplanRoutes(Replanning replanning) {
    this.replanning = replanning;
  }

  private record Order(@Nullable Integer few) {}

  private record Placed(String request, String slotId) {}

  private record NoticeJson(
      String participantId, @Nullable String side, String name, List<String> news) {
    static NoticeJson of(Notice notice, Sentences sentences) {
      return new NoticeJson(
          notice.participant().id(),
          notice.participant().kind(),
          notice.participant().name(),
          notice.news().stream().map(News::message).map(sentences::say).toList());
    }
  }

  private record ProposalJson(
      String kind,
      String title,
      String summary,
      int disturbed,
      Costs costs,
      int scheduled,
      int requests,
      List<NoticeJson> notices,
      List<Placed> meetings) {
    static ProposalJson of(Proposal proposal, int few, Sentences sentences) {
      return new ProposalJson(
          proposal.kind().name().toLowerCase(Locale.ROOT),
          sentences.say(proposal.title(few)),
          sentences.say(proposal.message()),
          proposal.disturbed(),
          proposal.verdict().costs(),
          proposal.verdict().parts().scheduled(),
          proposal.verdict().parts().requests(),
          proposal.notices().stream().map(notice -> NoticeJson.of(notice, sentences)).toList(),
          proposal.meetings().stream().map(m -> new Placed(m.request(), m.slot())).toList());
    }
  }

  private record OfferJson(String request, String text, int weight) {
    static OfferJson of(Offer offer, Sentences sentences) {
      return new OfferJson(offer.request().id(), sentences.say(offer.message()), offer.weight());
    }
  }

  private record FreedJson(
      String participantId, String slotId, String text, List<OfferJson> offers) {
    static FreedJson of(FreedSlot freed, Sentences sentences) {
      return new FreedJson(
          freed.participant().id(),
          freed.at().slots().get(0).id(),
          sentences.say(freed.message()),
          freed.offers().stream().map(offer -> OfferJson.of(offer, sentences)).toList());
    }
  }

  private record ProposalsJson(int version, List<ProposalJson> proposals, List<FreedJson> freed) {
    static ProposalsJson of(Reaction reaction, Sentences sentences) {
      return new ProposalsJson(
          reaction.version(),
          reaction.proposals().all().stream()
              .map(one -> ProposalJson.of(one, reaction.few(), sentences))
              .toList(),
          ReplanRoutes.freed(reaction.proposals().freed(), sentences));
    }
  }

  private static List<FreedJson> freed(List<FreedSlot> freed, Sentences sentences) {
    return freed.stream().map(slot -> FreedJson.of(slot, sentences)).toList();
  }

  public void mount(Api api) {
    api.on("searchProposals", this::search);
    api.on("listStandby", this::standby);
  }

  private Future<Reply> search(Call call) {
    Integer few = call.body(Order.class).few();
    return replanning
        .proposals(call.eventId(), few == null ? Replan.DEFAULT_FEW : few)
        .map(reaction -> Reply.ok(ProposalsJson.of(reaction, call.sentences())));
  }

  private Future<Reply> standby(Call call) {
    return replanning.standby(call.eventId()).map(absences -> Reply.ok(StandbyJson.of(absences)));
  }
}
