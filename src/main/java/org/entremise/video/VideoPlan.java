package org.entremise.video;

import java.util.Map;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What organisers have decided about video.
 *
 * @param owner what has a link of its own; of a template, its gaps say that
 * @param address the template, or the address of the service that has the generated rooms; empty
 *     otherwise
 * @param links the given ones by {@linkplain RoomOwner#key whose they are}; empty where none are
 *     given
 */
public record VideoPlan(
    VideoMode mode, RoomOwner owner, String address, Map<String, String> links) {
  /** Nothing takes place online. */
  public static final VideoPlan NONE =
      new VideoPlan(VideoMode.NONE, RoomOwner.MEETING, "", Map.of());

  public VideoPlan {
    links = Map.copyOf(links);
  }

  /** The link of a meeting; null where it has none. */
  public @Nullable String link(String funderId, String projectId, RoomKey key) {
    return switch (mode) {
      case NONE -> null;
      case TEMPLATE -> VideoTemplate.fill(address, funderId, projectId);
      case LIST -> links.get(owner.key(funderId, projectId));
      case GENERATED -> {
        String base = address.endsWith("/") ? address : address + "/";
        yield base + key.room(owner, owner.key(funderId, projectId));
      }
    };
  }

  /**
   * Itself, as far as its mode needs it.
   *
   * @throws org.entremise.kernel.DomainError INVALID with what is wrong with its address
   */
  public VideoPlan checked() {
    @Nullable Message wrong =
        switch (mode) {
          case NONE, LIST -> null;
          case TEMPLATE -> VideoTemplate.fault(address);
          case GENERATED -> VideoLink.baseFault(address);
        };
    Faults faults = new Faults();
    if (wrong != null) {
      faults.add("$.address", wrong);
    }
    faults.refuse(Message.of("video.invalid"));
    return switch (mode) {
      case NONE -> NONE;
      case TEMPLATE, GENERATED -> new VideoPlan(mode, owner, address, Map.of());
      case LIST -> new VideoPlan(mode, owner, "", links);
    };
  }
}
