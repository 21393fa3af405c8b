package org.entremise;

import java.net.URI;
import java.nio.file.Path;
import org.entremise.access.IdentityProvider;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.MailServer;
import org.entremise.platform.web.Edge;
import org.entremise.platform.web.Limits;
import org.entremise.platform.web.Tls;
import org.jspecify.annotations.Nullable;

/**
 * How a service runs; {@code docs/operations.md} lists where each value comes from.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param publicUrl where people reach the service; null: on this machine, at the port
 * @param data the folder of all that has to survive a restart
 * @param databaseUrl of an external PostgreSQL; null: an embedded one in {@code data}
 * @param solverJobs how many events may be solved at the same time
 * @param solverThreads how many threads each solve may use
 * @param mail what sends the letters; null: organisers copy them
 * @param identityProvider by which organisers may sign in too; null: none
 * @param demo whether the first start creates the demonstration event
 * @param trustedProxies whose word about callers is believed, as {@link
 *     org.entremise.platform.web.Edge} reads it
 * @param tls with which files the service speaks TLS; null: it speaks HTTP
 * @param supervision what it tells whoever runs it
 * @param limits how much it does at once
 */
public record Settings(
    String host,
    int port,
    @Nullable URI publicUrl,
    Path data,
    @Nullable String databaseUrl,
    int solverJobs,
    int solverThreads,
    @Nullable MailServer mail,
    @Nullable IdentityProvider identityProvider,
    boolean demo,
    String trustedProxies,
    @Nullable Tls tls,
    Supervision supervision,
    Limits limits) {
  /** Behind proxies of this machine only, without TLS of its own. */
  public Settings(
      String host,
      int port,
      @Nullable URI publicUrl,
      Path data,
      @Nullable String databaseUrl,
      int solverJobs,
      int solverThreads,
      @Nullable MailServer mail,
      boolean demo) {
    this(
        host,
        port,
        publicUrl,
        data,
        databaseUrl,
        solverJobs,
        solverThreads,
        mail,
        null,
        demo,
        Edge.LOOPBACK,
        null,
        Supervision.USUAL,
        Limits.USUAL);
  }

  /** Refuses (INVALID) to send letters, or browsers, with an address that leads nowhere. */
  public Settings {
    if (mail != null && publicUrl == null) {
      throw new DomainError(Kind.INVALID, Message.of("mail.public-url.missing"));
    }
    if (identityProvider != null && publicUrl == null) {
      throw new DomainError(Kind.INVALID, Message.of("access.oidc.public-url.missing"));
    }
  }

  /** The same where organisers may sign in by a provider, too. */
  public Settings with(IdentityProvider other) {
    return with(other, tls, supervision, limits);
  }

  /** The same with TLS of its own. */
  public Settings with(Tls other) {
    return with(identityProvider, other, supervision, limits);
  }

  /** The same under other eyes. */
  public Settings with(Supervision other) {
    return with(identityProvider, tls, other, limits);
  }

  /** The same for as many at once. */
  public Settings with(Limits other) {
    return with(identityProvider, tls, supervision, other);
  }

  private Settings with(
      @Nullable IdentityProvider otherProvider,
      @Nullable Tls otherTls,
      Supervision otherSupervision,
      Limits otherLimits) {
    return new Settings(
        host,
        port,
        publicUrl,
        data,
        databaseUrl,
        solverJobs,
        solverThreads,
        mail,
        otherProvider,
        demo,
        trustedProxies,
        otherTls,
        otherSupervision,
        otherLimits);
  }
}
