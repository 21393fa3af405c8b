package org.entremise.access.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.entremise.access.store.LinkRequestStore;

/** Counts what somebody tries, so that nobody tries too often. */
public final class Attempts {
  private final Pool pool;

  public Attempts(Pool pool) {
    this.pool = pool;
  }

  /**
   * Notes an attempt; how many there were within the last hour, this one included.
   *
   * @param who tries what; only its hash is kept
   */
  public Future<Integer> note(String who) {
    return LinkRequestStore.note(pool, hash(who));
  }

  private static byte[] hash(String who) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
