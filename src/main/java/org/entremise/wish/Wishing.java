package org.entremise.wish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.entremise.event.Act;
import org.entremise.event.EventRules;
import org.entremise.event.Phase;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/**
 * Whether participants of a side may wish at an instant. Organisers who act for them are bound by
 * the phase alone.
 *
 * @param asked whether the side wishes in this event at all
 * @param opensAt when wishes open by the event's rules; null: with the phase
 * @param closesAt when they close; null: with the phase
 * @param why they may not, and who can change that; null where they may
 */
public record Wishing(
    boolean asked, @Nullable Instant opensAt, @Nullable Instant closesAt, @Nullable Message why) {
  /** What holds for a side at an instant. */
  public static Wishing of(EventRules rules, Side side, Instant now) {
    Instant opens = rules.wishesOpenAt();
    Instant closes = rules.wishesCloseAt();
    boolean asked = side.wishesIn(rules.rules());
    return new Wishing(asked, opens, closes, why(rules, side, now));
  }

  public boolean open() {
    return why == null;
  }

  /**
   * Lets pass who may.
   *
   * @throws DomainError CONFLICT with the reason why not
   */
  public void check() {
    if (why != null) {
      throw new DomainError(Kind.CONFLICT, why);
    }
  }

  private static @Nullable Message why(EventRules rules, Side side, Instant now) {
    if (!side.wishesIn(rules.rules())) {
      return Message.of("wish.funders-only");
    }
    Instant opens = rules.wishesOpenAt();
    Instant closes = rules.wishesCloseAt();
    boolean over = rules.phase().compareTo(Phase.WISHES) > 0;
    if (closes != null && !now.isBefore(closes) && (over || rules.phase().allows(Act.WISH))) {
      return at("wish.closed", closes, rules.zone());
    }
    if (opens != null && now.isBefore(opens) && !over) {
      return at("wish.opens", opens, rules.zone());
    }
    return rules.phase().allows(Act.WISH) ? null : rules.phase().refusal(Act.WISH);
  }

  private static Message at(String key, Instant instant, ZoneId zone) {
    ZonedDateTime time = instant.atZone(zone);
    String id = zone.getId();
    String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    return Message.of(key, "date", time.toLocalDate(), "time", time.toLocalTime(), "city", city);
  }
}
