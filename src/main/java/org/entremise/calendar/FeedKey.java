package org.entremise.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entremise.access.Secret;

/**
 * Derives the secrets of feeds, so that an address can be shown again although the database has
 * only its hash: HMAC-SHA256 (RFC 2104) of the feed's random id. The key is a file of the service,
 * outside the database.
 */
public final class FeedKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** Its name in the data folder. */
  public static final String FILE = "calendar.key";

  private final SecretKeySpec key;

  private FeedKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The key in a folder; makes one, readable by its owner alone, where there is none. */
  public static FeedKey in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      // A key that is there may stand where nothing can be written.
      if (!Files.exists(file) || Files.size(file) == 0) {
        make(file);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != BYTES) {
        throw new IllegalStateException(file + " does not hold " + BYTES + " bytes");
      }
      return new FeedKey(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of services that share the folder and start at once, one makes the key; one that died before it
   * had written it left an empty file.
   */
  private static synchronized void make(Path file) throws IOException {
    try (FileChannel channel = open(file)) {
      // Until the channel is closed.
      channel.lock();
      if (channel.size() == 0) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        channel.write(ByteBuffer.wrap(fresh));
        channel.force(true);
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options);
  }

  /** The secret of a feed. */
  public Secret secret(UUID feedId) {
    ByteBuffer id = ByteBuffer.allocate(16);
    id.putLong(feedId.getMostSignificantBits()).putLong(feedId.getLeastSignificantBits());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return new Secret(
          Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(id.array())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
