package org.entremise.invitation.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entremise.invitation.Invitation;
import org.entremise.invitation.InvitationOrder;
import org.entremise.invitation.InvitationPage;
import org.entremise.invitation.InvitationState;
import org.entremise.invitation.Wanted;
import org.entremise.invitation.service.Invitations;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterState;
import org.entremise.people.Language;
import org.entremise.people.Side;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/** The operations on invitations and the links of delegates. */
public final class InvitationRoutes {
  private static final long DEFAULT_PAGE = 50;

  private final Invitations invitations;

  public InvitationRoutes(Invitations invitations) {
    this.invitations = invitations;
  }

  private record SentJson(
      UUID letterId, LetterKind kind, LetterState state, @Nullable String answer, Instant at) {}

  /** A delegate, as the pages list them. */
  record InvitationJson(
      String participantId,
      String participant,
      Side side,
      UUID delegateId,
      String name,
      String email,
      Language language,
      InvitationState state,
      @Nullable SentJson lastLetter,
      @Nullable Instant remindedAt,
      @Nullable Instant openedAt,
      boolean mayInvite,
      boolean mayRemind) {
    static InvitationJson of(Invitation one) {
      var last = one.last();
      return new InvitationJson(
          one.participantId(),
          one.participant(),
          one.side(),
          one.delegate().id(),
          one.delegate().name(),
          one.delegate().email().text(),
          one.delegate().language(),
          one.state(),
          last == null
              ? null
              : new SentJson(last.letterId(), last.kind(), last.state(), last.answer(), last.at()),
          one.remindedAt(),
          one.openedAt(),
          one.mayInvite(),
          one.mayRemind(Instant.now()));
    }

    static List<InvitationJson> all(List<Invitation> invitations) {
      return invitations.stream().map(InvitationJson::of).toList();
    }
  }

  private record PageJson(
      Map<String, Integer> counts,
      int toInvite,
      int toRemind,
      int found,
      List<InvitationJson> invitations,
      boolean sends) {
    static PageJson of(InvitationPage page, boolean sends) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      page.counts().forEach((state, count) -> counts.put(word(state), count));
      return new PageJson(
          counts,
          page.toInvite(),
          page.toRemind(),
          page.found(),
          InvitationJson.all(page.shown()),
          sends);
    }
  }

  private record LinkJson(String link) {}

  public void mount(Api api) {
    api.on("listInvitations", this::list);
    api.on("makeLink", this::makeLink);
    api.on("renewLink", this::renew);
    api.on("revokeLink", this::revoke);
  }

  private Future<Reply> list(Call call) {
    Wanted wanted =
        new Wanted(
            call.query("q", ""),
            constant(InvitationState.class, call.query("state")),
            constant(Side.class, call.query("side")));
    @Nullable InvitationOrder order = constant(InvitationOrder.class, call.query("order"));
    InvitationPage.Ask ask =
        new InvitationPage.Ask(
            wanted,
            order == null ? InvitationOrder.PARTICIPANT : order,
            (int) call.number("from", 0),
            (int) call.number("count", DEFAULT_PAGE));
    return invitations
        .page(call.eventId(), ask, call.sentences().locale())
        .map(page -> Reply.ok(PageJson.of(page, invitations.sends())));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A constant as the contract writes it; null where none is given. */
  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String written) {
    return written == null
        ? null
        : Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private Future<Reply> makeLink(Call call) {
    return invitations
        .makeLink(call.eventId(), call.participantId(), call.id("delegateId"), call.author())
        .map(secret -> Reply.ok(new LinkJson(secret.link(call.origin()))));
  }

  private Future<Reply> renew(Call call) {
    return invitations
        .renew(call.eventId(), call.participantId(), call.id("delegateId"), call.author())
        .map(done -> Reply.nothing());
  }

  private Future<Reply> revoke(Call call) {
    return invitations
        .revoke(call.eventId(), call.participantId(), call.id("delegateId"), call.author())
        .map(done -> Reply.nothing());
  }
}
