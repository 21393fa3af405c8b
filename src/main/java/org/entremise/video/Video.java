package org.entremise.video;

import org.jspecify.annotations.Nullable;

/**
 * An event's video as it is kept.
 *
 * @param version grows with each change; 0 where nothing was ever decided
 */
public record Video(VideoPlan plan, RoomKey key, int version) {
  /** The link of a meeting; null where it has none. */
  public @Nullable String link(String funderId, String projectId) {
    return plan.link(funderId, projectId, key);
  }
}
