package org.entremise.crash;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.entremise.service.Browser;
import org.entremise.service.ServiceProcess;

/** A PostgreSQL, a service and a mail server, each of its own; the first two can be killed. */
final class Ground implements AutoCloseable {
  /** How soon a service answers again, once its database does. */
  static final Duration BOUND = Duration.ofSeconds(15);

  private final Path folder;
  private final Postgres postgres;
  private final GreenMail smtp;
  private final Map<String, String> environment;
  private final int port;
  private final Map<String, Integer> arrived = new HashMap<>();

  private ServiceProcess service;
  private final Browser organiser;

  Ground(Path folder) throws IOException, SQLException {
    this.folder = folder;
    postgres = Postgres.make(folder);
    smtp = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    port = freePort();
    environment =
        Map.of(
            "ENTREMISE_DATABASE_URL",
            postgres.url(),
            "ENTREMISE_PUBLIC_URL",
            "http://127.0.0.1:" + port,
            "ENTREMISE_SMTP_URL",
            "smtp://127.0.0.1:%d?from=forum@example.org".formatted(smtp.getSmtp().getPort()));
    startService();
    organiser = service.organiser();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Stays signed in, whatever dies. */
  Browser organiser() {
    return organiser;
  }

  Connection connect() throws SQLException {
    return postgres.connect();
  }

  void killService() throws InterruptedException {
    service.kill();
  }

  void startService() throws IOException {
    service =
        ServiceProcess.start(
            folder.resolve("service"),
            port,
            environment,
            Redirect.appendTo(folder.resolve("service.log").toFile()));
  }

  void killPostgres() {
    postgres.kill();
  }

  void startPostgres() throws IOException {
    postgres.start();
  }

  /** How often a letter of each Message-ID has come, since the beginning. */
  Map<String, Integer> arrived() throws MessagingException {
    MimeMessage[] messages = smtp.getReceivedMessages();
    arrived.clear();
    for (MimeMessage message : messages) {
      arrived.merge(message.getMessageID(), 1, Integer::sum);
    }
    return Map.copyOf(arrived);
  }

  @Override
  public void close() {
    service.close();
    smtp.stop();
    postgres.close();
  }
}
