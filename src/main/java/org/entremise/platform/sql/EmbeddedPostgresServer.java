package org.entremise.platform.sql;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a folder that survives restarts. One service at a time owns the
 * folder; a server that a killed service left behind is stopped before ours starts.
 */
final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /** Of {@code postmaster.pid}, from 0. */
  private static final int PORT_LINE = 3;

  private final FileChannel lockFile;
  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedPostgresServer(FileChannel lockFile, EmbeddedPostgres server, String password) {
    this.lockFile = lockFile;
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the server on a free port of this machine's loopback address. Blocks until it answers.
   *
   * @param folder everything of it is kept here; made where it does not exist
   * @throws DomainError UNAVAILABLE where another service owns the folder or the server does not
   *     start
   */
  static EmbeddedPostgresServer start(Path folder) {
    @Nullable FileChannel lockFile = null;
    try {
      Files.createDirectories(folder);
      lockFile = lock(folder);
      Path data = folder.resolve("data");
      stopOrphan(folder.toRealPath(), data);
      String password = password(folder);
      return new EmbeddedPostgresServer(lockFile, launch(folder, data, password), password);
    } catch (IOException | IllegalStateException e) {
      close(lockFile);
      throw new DomainError(
          Kind.UNAVAILABLE,
          Message.of("database.embedded.failed", "folder", folder.toString(), "cause", cause(e)));
    } catch (DomainError e) {
      close(lockFile);
      throw e;
    }
  }

  /** How to reach it. */
  PgConnectOptions options() {
    return options(server.getPort(), password);
  }

  /** How to reach the server of a service that runs on the folder; empty where none does. */
  static Optional<PgConnectOptions> running(Path folder) {
    try {
      close(lock(folder));
      return Optional.empty();
    } catch (DomainError inUse) {
      try {
        List<String> lines = Files.readAllLines(folder.resolve("data/postmaster.pid"));
        return Optional.of(options(Integer.parseInt(lines.get(PORT_LINE)), password(folder)));
      } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
        throw inUse;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PgConnectOptions options(int port, String password) {
    return new PgConnectOptions()
        .setHost("127.0.0.1")
        .setPort(port)
        .setDatabase("postgres")
        .setUser("postgres")
        .setPassword(password);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      LOG.warn("the embedded PostgreSQL did not stop cleanly", e);
    }
    close(lockFile);
  }

  private static EmbeddedPostgres launch(Path folder, Path data, String password)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.resolve("server").toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        // These reach initdb behind the library's own "-A trust" and win over it.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile(folder).toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", password)
        // The library starts a server that is fast and not durable. What is saved must stay.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "''")
        .setServerConfig("max_connections", "60")
        .start();
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new DomainError(
          Kind.UNAVAILABLE, Message.of("database.embedded.in-use", "folder", folder.toString()));
    }
    return channel;
  }

  /** We hold the folder's lock, so a server that still runs on it has lost its service. */
  private static void stopOrphan(Path folder, Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    // The machine may have stopped while the file was written; then no server runs either.
    String pid = Files.readString(pidFile).lines().findFirst().orElse("").trim();
    var orphan =
        pid.matches("\\d{1,10}")
            ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> isOurs(process, folder))
            : Optional.<ProcessHandle>empty();
    if (orphan.isPresent()) {
      LOG.info("stopping the embedded PostgreSQL {} that an earlier run left behind", pid);
      orphan.get().destroy();
      try {
        orphan.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while process " + pid + " stops", e);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("process " + pid + " does not stop", e);
      }
    }
  }

  /** A number in an old file may by now be another program's, even another PostgreSQL's. */
  private static boolean isOurs(ProcessHandle process, Path folder) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).startsWith(folder))
        .isPresent();
  }

  private static String password(Path folder) throws IOException {
    Path file = passwordFile(folder);
    // A service that died as it made the file leaves it empty.
    if (!Files.exists(file) || Files.size(file) == 0) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, HexFormat.of().formatHex(random));
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    return Files.readString(file).trim();
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }

  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
  }

  private static void close(@Nullable FileChannel lockFile) {
    if (lockFile != null) {
      try {
        lockFile.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
