package org.entremise.video;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits from which the names of an event's rooms come: 160 bits of an HMAC-SHA256 (RFC
 * 2104) each. Whoever does not have the key can neither guess a name nor tell one from another, and
 * the same meeting always has the same name without anything being kept for it.
 *
 * @param text the bits in Base64, as for addresses
 */
public record RoomKey(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 20;
  private static final int NAME_LENGTH = 31;

  public static RoomKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new RoomKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * The name of a room: 31 lower-case letters and digits, since some services do not tell upper
   * from lower case.
   */
  public String room(RoomOwner owner, String key) {
    byte[] whose =
        (owner.name().toLowerCase(Locale.ROOT) + " " + key).getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(text), ALGORITHM));
      byte[] start = Arrays.copyOf(mac.doFinal(whose), NAME_BYTES);
      String name = new BigInteger(1, start).toString(Character.MAX_RADIX);
      return "0".repeat(NAME_LENGTH - name.length()) + name;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Never the key itself: this may end in a log. */
  @Override
  public String toString() {
    return "RoomKey[…]";
  }
}
