package org.entremise.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a link or a session: 192 random bits. Only its SHA-256 is kept; with that much
 * randomness a slow hash would add nothing.
 *
 * @param text as it stands in a link or a cookie
 */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * The personal link that carries it, behind the {@code #} so that it is sent to no server.
   *
   * @param address where people reach the service
   */
  public String link(String address) {
    return address.replaceAll("/$", "") + "/acces#" + text;
  }

  /** What is kept of it. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Never the secret itself: this may end in a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
