package org.entremise.service;

import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entremise.FirstStart;
import org.entremise.FirstStart.Link;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.store.AccessStore;
import org.entremise.demo.Demonstration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One service with the demonstration for all tests that ask for it, on a port of its own. Fails the
 * test class in which something blocked the event loop.
 */
public final class RunningService implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(RunningService.class);

  /** What was started, until the last test has ended. */
  private static final class Started implements AutoCloseable {
    private final BlockedThreads blocked = BlockedThreads.watch();
    private final Service service;
    private final Map<String, String> links;

    Started() {
      service = Service.start(settings());
      List<Link> all = FirstStart.prepare(service.pool(), true, false).await();
      links = all.stream().collect(Collectors.toMap(Link::role, link -> link.secret().text()));
    }

    @Override
    public void close() {
      service.close();
    }

    private static Settings settings() {
      try {
        Path data = Files.createTempDirectory(Path.of("target"), "service-test-");
        return new Settings("127.0.0.1", 0, null, data.toAbsolutePath(), null, 1, 1, null, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private @Nullable Started started;

  @Override
  public void beforeAll(ExtensionContext context) {
    started =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Started.class, key -> new Started(), Started.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    started().blocked.check();
  }

  public Pool pool() {
    return started().service.pool();
  }

  /** A browser of somebody who is not signed in. */
  public Browser browser() {
    return new Browser("http://127.0.0.1:" + started().service.port());
  }

  /**
   * A browser that has opened a link.
   *
   * @param role {@code organiser}, {@code funder} or {@code project}
   */
  public Browser signedIn(String role) {
    return browser().open(secret(role));
  }

  /** The secret of the link that the first start printed for a role. */
  public String secret(String role) {
    String secret = started().links.get(role);
    if (secret == null) {
      throw new IllegalArgumentException(role);
    }
    return secret;
  }

  /** The secret of a new link of a participant of the demonstration. */
  public String freshLink(String participantId) {
    return freshLink(new Holder.Delegate(Demonstration.EVENT_ID, participantId));
  }

  /** The secret of a new link. */
  public String freshLink(Holder holder) {
    Secret secret = Secret.random();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    AccessStore.insertConsoleLink(pool(), secret, holder, tomorrow).await();
    return secret.text();
  }

  private Started started() {
    if (started == null) {
      throw new IllegalStateException("to be registered as a static extension");
    }
    return started;
  }
}
