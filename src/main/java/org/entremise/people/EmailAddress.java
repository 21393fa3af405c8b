package org.entremise.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as browsers accept it, with a domain that has a dot.
 *
 * @param text trimmed, the domain in lower case and in ASCII; the part before the @ as it was given
 */
public record EmailAddress(String text) {
  private static final int LONGEST = 254;

  /** Before the @ as the HTML standard has it ("valid e-mail address"), at most 64 characters. */
  private static final Pattern LOCAL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}");

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

  /** The address that a text holds; empty where it holds none. */
  public static Optional<EmailAddress> of(String given) {
    String text = given.strip();
    int at = text.lastIndexOf('@');
    if (at < 0 || !LOCAL.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(text.substring(at + 1))
        .map(domain -> text.substring(0, at) + "@" + domain)
        .filter(address -> address.length() <= LONGEST)
        .map(EmailAddress::new);
  }

  /** The same for addresses that reach the same mailbox nearly everywhere. */
  public String mailbox() {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> domain(String given) {
    try {
      String ascii = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
