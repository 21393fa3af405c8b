package org.entremise.access.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.entremise.access.Secret;
import org.entremise.access.service.ProviderRefusal.Why;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser that comes back from the identity provider goes on.
 *
 * @param page a path of this service
 * @param session of a new name; null: nobody was signed in
 */
public record Landing(String page, @Nullable Secret session) {
  static final String ACCOUNT = "/compte";
  private static final String SIGN_IN = "/connexion";

  /**
   * The page for signing in, which tells why nobody was.
   *
   * @param next the page that was wanted; empty: that is not known
   */
  static Landing onSignIn(String next, Why why) {
    String wanted =
        next.isEmpty() ? "" : "vers=" + URLEncoder.encode(next, StandardCharsets.UTF_8) + "&";
    return new Landing(SIGN_IN + "?" + wanted + "refus=" + why.word(), null);
  }

  /** The account's page, which tells why nothing was linked. */
  static Landing onAccount(Why why) {
    return new Landing(ACCOUNT + "?refus=" + why.word(), null);
  }

  /**
   * The page that somebody wants to go to, if it is one of this service: whoever is sent there goes
   * nowhere else.
   *
   * @throws DomainError INVALID where it is not
   */
  static String checked(String next) {
    try {
      URI uri = new URI(next);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      if (uri.getScheme() == null
          && uri.getRawAuthority() == null
          && path.startsWith("/")
          && !path.startsWith("//")
          && !path.startsWith("/api/")) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // Refused below, as all else that is no page.
    }
    throw new DomainError(Kind.INVALID, Message.of("access.oidc.next", "given", next));
  }
}
