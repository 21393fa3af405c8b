package org.entremise.access.service;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Fault;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as Argon2id (RFC 9106) with 19 MiB and two passes, which OWASP's Password Storage Cheat
 * Sheet names as its least. One at a time on a thread of their own: a crowd that guesses takes
 * neither the memory nor the event loop.
 */
public final class Passwords {
  /** The least length, in characters: what is long needs no rules about digits and signs. */
  public static final int LEAST = 12;

  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Checked where nobody has the address, so that the answer takes as long. */
  private static final String NOBODYS = hashed("nobody has this password");

  private final WorkerExecutor worker;

  public Passwords(Vertx vertx) {
    this.worker = vertx.createSharedWorkerExecutor("passwords", 1);
  }

  /**
   * The hash to keep, with its salt and costs (PHC string format).
   *
   * @throws DomainError INVALID where the password is too short, or is the address
   */
  public Future<String> hash(String password, String email) {
    if (password.codePointCount(0, password.length()) < LEAST) {
      throw refused(Message.of("account.password.short", "least", LEAST));
    }
    if (password.equalsIgnoreCase(email)) {
      throw refused(Message.of("account.password.address"));
    }
    return worker.executeBlocking(() -> hashed(password));
  }

  /**
   * Whether a password is the one that was kept.
   *
   * @param hash null: there is none, and nothing matches
   */
  public Future<Boolean> matches(String password, @Nullable String hash) {
    String kept = hash == null ? NOBODYS : hash;
    return worker.executeBlocking(
        () ->
            Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept))
                && hash != null);
  }

  private static String hashed(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  private static DomainError refused(Message fault) {
    return new DomainError(
        Kind.INVALID, Message.of("account.refused"), List.of(new Fault("$.password", fault)));
  }
}
