package org.entremise.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * The files by which the service speaks TLS itself, in PEM format.
 *
 * @param certificate the service's own first, then those that vouch for it
 * @param key its private key (PKCS #8)
 */
public record Tls(Path certificate, Path key) {
  /**
   * What the files hold now: certificates are renewed.
   *
   * @throws DomainError (in the future) INVALID where one cannot be read
   */
  public Future<PemKeyCertOptions> read(Vertx vertx) {
    PemKeyCertOptions read = new PemKeyCertOptions();
    return vertx
        .fileSystem()
        .readFile(certificate.toString())
        .recover(e -> unreadable(certificate))
        .map(read::addCertValue)
        .compose(done -> vertx.fileSystem().readFile(key.toString()).recover(e -> unreadable(key)))
        .map(read::addKeyValue);
  }

  private static <T> Future<T> unreadable(Path file) {
    return Future.failedFuture(
        new DomainError(Kind.INVALID, Message.of("serve.tls.unreadable", "file", file.toString())));
  }
}
