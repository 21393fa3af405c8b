package org.entremise.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the letters.
 *
 * @param tls whether the connection begins with TLS; otherwise it changes to TLS where the server
 *     can
 * @param user null: the server asks for no password
 * @param from the sender's address
 * @param sender the sender's name, or empty
 */
public record MailServer(
    String host,
    int port,
    boolean tls,
    @Nullable String user,
    @Nullable String password,
    EmailAddress from,
    String sender) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_BY_TLS = 465;
  private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]+)>");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The server that an address describes.
   *
   * @param url {@code smtp://user:password@host:port?from=address}, or {@code smtps://}
   * @param from {@code Name <address>} or an address; null: as the URL or its user says
   * @throws DomainError INVALID naming the key; the URL, which may hold a password, is not in it
   */
  public static MailServer parse(String url, @Nullable String from) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw invalid();
    }
    boolean tls = "smtps".equals(uri.getScheme());
    if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
      throw invalid();
    }
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    @Nullable String user = login.length < 1 ? null : decode(login[0]);
    @Nullable String password = login.length < 2 ? null : decode(login[1]);
    int usual = tls ? SUBMISSION_BY_TLS : SUBMISSION;
    String given = sender(from, uri.getRawQuery(), user);
    Matcher named = NAMED.matcher(given);
    boolean hasName = named.matches();
    EmailAddress address =
        EmailAddress.of(hasName ? named.group(2) : given)
            .orElseThrow(() -> new DomainError(Kind.INVALID, Message.of("mail.from.invalid")));
    return new MailServer(
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        tls,
        user,
        password,
        address,
        hasName ? named.group(1).replaceAll("[\\p{Cc}\"()]", "").strip() : "");
  }

  /** Whether a password would leave this machine. */
  public boolean mustHideItsPassword() {
    return password != null && !HERE.contains(host);
  }

  /** Without the password: this may end in a log. */
  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]";
  }

  private static String sender(
      @Nullable String from, @Nullable String query, @Nullable String user) {
    if (from != null) {
      return from.strip();
    }
    if (query != null) {
      if (!query.startsWith("from=") || query.contains("&")) {
        throw invalid();
      }
      return decode(query.substring("from=".length()));
    }
    return user == null ? "" : user;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static DomainError invalid() {
    return new DomainError(Kind.INVALID, Message.of("mail.url.invalid"));
  }
}
