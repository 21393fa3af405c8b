package org.entremise.invitation.web;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entremise.invitation.Choice;
import org.entremise.invitation.Invitation;
import org.entremise.invitation.InvitationState;
import org.entremise.invitation.Wanted;
import org.entremise.invitation.service.LostLinks;
import org.entremise.invitation.service.Mailings;
import org.entremise.invitation.service.Mailings.Prepared;
import org.entremise.mail.LetterKind;
import org.entremise.mail.web.LetterPreview;
import org.entremise.people.Side;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations that write to many at once, and the one by which somebody asks for a link. */
public final class MailingRoutes {
  private final Mailings mailings;
  private final LostLinks lostLinks;

  public MailingRoutes(Mailings mailings, LostLinks lostLinks) {
    this.mailings = mailings;
    this.lostLinks = lostLinks;
  }

  private static final long DEFAULT_RECIPIENTS = 50;

  private record MatchingOrder(
      @Nullable String q,
      @Nullable InvitationState state,
      @Nullable Side side,
      @Nullable List<UUID> but) {}

  private record MailingOrder(
      LetterKind kind, @Nullable List<UUID> delegateIds, @Nullable MatchingOrder matching) {
    Choice choice() {
      if (matching == null) {
        return new Choice(
            delegateIds == null ? null : new HashSet<>(delegateIds), Wanted.ANYBODY, Set.of());
      }
      String text = matching.q() == null ? "" : matching.q();
      List<UUID> but = matching.but() == null ? List.of() : matching.but();
      return new Choice(
          null, new Wanted(text, matching.state(), matching.side()), new HashSet<>(but));
    }

    boolean everybody() {
      return delegateIds == null && matching == null;
    }
  }

  private record LostLinkOrder(String email) {}

  private record PreparedJson(UUID id, LetterKind kind, int recipients, int leftOut) {
    static PreparedJson of(Prepared prepared) {
      return new PreparedJson(
          prepared.mailing().id(),
          prepared.mailing().kind(),
          prepared.mailing().delegates().size(),
          prepared.leftOut());
    }
  }

  private record RecipientJson(
      UUID delegateId, String name, String email, String participantId, String participant) {
    static RecipientJson of(Invitation one) {
      return new RecipientJson(
          one.delegate().id(),
          one.delegate().name(),
          one.delegate().email().text(),
          one.participantId(),
          one.participant());
    }
  }

  private record QueuedJson(int queued) {}

  public void mount(Api api) {
    api.on("prepareMailing", this::prepare);
    api.on("listRecipients", this::recipients);
    api.on("previewMailing", this::preview);
    api.on("sendMailing", this::send);
    api.on("askForLink", this::ask);
  }

  private Future<Reply> prepare(Call call) {
    MailingOrder order = call.body(MailingOrder.class);
    return mailings
        .prepare(call.eventId(), order.kind(), order.choice(), order.everybody())
        .map(prepared -> Reply.ok(PreparedJson.of(prepared)));
  }

  private Future<Reply> recipients(Call call) {
    return mailings
        .recipients(
            call.eventId(),
            call.id("mailingId"),
            call.query("q", ""),
            (int) call.number("count", DEFAULT_RECIPIENTS))
        .map(some -> Reply.ok(some.stream().map(RecipientJson::of).toList()));
  }

  private Future<Reply> preview(Call call) {
    return mailings
        .letter(call.eventId(), call.id("mailingId"), call.id("delegateId"))
        .map(letter -> Reply.ok(LetterPreview.of(letter, call.origin(), call.sentences())));
  }

  private Future<Reply> send(Call call) {
    return mailings
        .send(call.eventId(), call.id("mailingId"), call.author())
        .map(queued -> Reply.ok(new QueuedJson(queued)));
  }

  private Future<Reply> ask(Call call) {
    return lostLinks
        .ask(call.body(LostLinkOrder.class).email(), call.callerAddress())
        .map(done -> Reply.accepted(new LostLinkTaken(true)));
  }

  /** The same whoever asks. */
  private record LostLinkTaken(boolean taken) {}
}
