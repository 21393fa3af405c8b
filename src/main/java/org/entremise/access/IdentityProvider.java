package org.entremise.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's service that knows who organisers are (OpenID Connect), where this one is
 * registered as a client.
 *
 * @param issuer its address, letter by letter as it calls itself
 * @param name by which people know it
 */
public record IdentityProvider(String issuer, String clientId, String clientSecret, String name) {
  private static final String ISSUER = "ENTREMISE_OIDC_ISSUER";
  private static final String CLIENT_ID = "ENTREMISE_OIDC_CLIENT_ID";
  private static final String CLIENT_SECRET = "ENTREMISE_OIDC_CLIENT_SECRET";
  private static final String NAME = "ENTREMISE_OIDC_NAME";
  private static final List<String> NEEDED = List.of(ISSUER, CLIENT_ID, CLIENT_SECRET);
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST_NAME = 60;

  /**
   * The provider that an environment describes; null: it names none.
   *
   * @throws DomainError INVALID naming what is missing or cannot be used, never the secret
   */
  public static @Nullable IdentityProvider in(Map<String, String> environment) {
    if (Stream.concat(NEEDED.stream(), Stream.of(NAME))
        .allMatch(key -> value(environment, key).isEmpty())) {
      return null;
    }
    List<String> missing =
        NEEDED.stream().filter(key -> value(environment, key).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw invalid(Message.of("access.oidc.incomplete", "missing", String.join(", ", missing)));
    }
    String issuer = value(environment, ISSUER);
    String host = host(issuer);
    String name = value(environment, NAME);
    if (name.length() > LONGEST_NAME) {
      throw invalid(Message.of("access.oidc.name.long", "given", name, "most", LONGEST_NAME));
    }
    return new IdentityProvider(
        issuer,
        value(environment, CLIENT_ID),
        value(environment, CLIENT_SECRET),
        name.isEmpty() ? host : name);
  }

  /** Without the secret: this may end in a log. */
  @Override
  public String toString() {
    return "IdentityProvider[" + issuer + "]";
  }

  /** Whose word is believed has to come by TLS, unless it comes from this machine. */
  private static String host(String issuer) {
    try {
      URI uri = new URI(issuer);
      boolean safe =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
      if (safe
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri.getHost();
      }
    } catch (URISyntaxException e) {
      // Told below, as all else that is no address.
    }
    throw invalid(Message.of("access.oidc.issuer.invalid", "given", issuer));
  }

  private static String value(Map<String, String> environment, String key) {
    return environment.getOrDefault(key, "").strip();
  }

  private static DomainError invalid(Message message) {
    return new DomainError(Kind.INVALID, message);
  }
}
