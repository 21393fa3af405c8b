package org.entremise.mail.service;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.concurrent.TimeUnit;
import org.entremise.kernel.Message;
import org.entremise.mail.Letter;
import org.entremise.mail.LetterHtml;
import org.entremise.mail.MailServer;

/** Hands letters to the mail server, each by a connection of its own. */
final class Postman {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int SILENT_SECONDS = 60;

  private final MailServer server;
  private final MailClient client;

  Postman(Vertx vertx, MailServer server) {
    this.server = server;
    this.client = MailClient.create(vertx, config(server));
  }

  /** Sends a letter; the future fails where the server has not said that it takes it. */
  Future<Void> deliver(Letter letter, String link) {
    String button = LetterWriter.sentences(letter.language()).say(Message.of("mail.link.button"));
    // No name stands in an address, so nothing that somebody typed gets into a header but the
    // subject.
    MailMessage message =
        new MailMessage()
            .setFrom(server.sender().isEmpty() ? from() : server.sender() + " <" + from() + ">")
            .setTo(letter.email())
            .setSubject(letter.subject())
            .setText(letter.text(link))
            .setHtml(LetterHtml.of(letter, link, button))
            .setHeaders(headers(letter));
    return client.sendMail(message).mapEmpty();
  }

  Future<Void> close() {
    return client.close();
  }

  /** The same Message-ID at each attempt, so that whoever gets a letter twice can tell. */
  private MultiMap headers(Letter letter) {
    String domain = from().substring(from().lastIndexOf('@') + 1);
    return MultiMap.caseInsensitiveMultiMap()
        .add("Message-ID", "<" + letter.id() + "@" + domain + ">")
        .add("Auto-Submitted", "auto-generated");
  }

  private String from() {
    return server.from().text();
  }

  private static MailConfig config(MailServer server) {
    MailConfig config =
        new MailConfig()
            .setHostname(server.host())
            .setPort(server.port())
            .setSsl(server.tls())
            .setStarttls(
                server.mustHideItsPassword() ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL)
            .setKeepAlive(false);
    config
        .setHostnameVerificationAlgorithm("HTTPS")
        .setConnectTimeout(CONNECT_MILLIS)
        .setIdleTimeout(SILENT_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
    if (server.user() != null) {
      config.setUsername(server.user());
    }
    if (server.password() != null) {
      config.setPassword(server.password());
    }
    return config;
  }
}
