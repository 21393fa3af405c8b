package org.entremise.video;

import java.net.URI;
import java.net.URISyntaxException;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** What may be the link of a meeting: people will click on it. */
public final class VideoLink {
  private static final int LONGEST = 500;

  private VideoLink() {}

  /** What is wrong with an address; null: nothing. */
  public static @Nullable Message fault(String address) {
    if (address.isEmpty()) {
      return Message.of("video.link.missing");
    }
    if (address.length() > LONGEST) {
      return Message.of("video.link.long", "most", LONGEST);
    }
    if (address.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      return Message.of("video.link.spaces", "link", Excerpt.of(address));
    }
    @Nullable URI uri = uri(address);
    if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
      return Message.of("video.link.malformed", "link", Excerpt.of(address));
    }
    return null;
  }

  /** What is wrong with the address of a service that has rooms; null: nothing. */
  static @Nullable Message baseFault(String address) {
    @Nullable Message wrong = fault(address);
    if (wrong == null && (address.contains("?") || address.contains("#"))) {
      return Message.of("video.base.query", "link", Excerpt.of(address));
    }
    return wrong;
  }

  private static @Nullable URI uri(String address) {
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme()) ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
