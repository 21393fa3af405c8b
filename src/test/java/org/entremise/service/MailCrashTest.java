package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while it sends. */
@Timeout(180)
class MailCrashTest {
  @TempDir Path data;

  @Test
  void letterOfAKilledService_isUnsure_andSentAgainOnlyWhenSomebodyAsks() throws Exception {
    int port = MailServiceTest.freePort();
    int smtpPort = MailServiceTest.freePort();
    Map<String, String> environment =
        Map.of(
            "ENTREMISE_SMTP_URL", "smtp://127.0.0.1:" + smtpPort + "?from=forum@example.org",
            "ENTREMISE_PUBLIC_URL", "http://localhost:" + port);
    String event;
    try (RefusingServer silent = RefusingServer.thatFallsSilent(smtpPort);
        ServiceProcess service = ServiceProcess.start(data, port, environment)) {
      MailEvent mails = new MailEvent(service.organiser());
      event = mails.path();
      mails.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
      mails.send("invitation");
      silent.awaitLetter();
      service.kill();
    }

    GreenMail smtp = MailServiceTest.mailServer(smtpPort);
    try (ServiceProcess service = ServiceProcess.start(data, port, environment)) {
      Browser organiser = service.organiser();
      JsonNode unsure =
          MailEvent.await(
              () -> organiser.get(event + "/letters").expect(200).json().path("letters").get(0),
              letter -> letter.path("state").asText().equals("unsure"));
      assertThat(smtp.getReceivedMessages()).isEmpty();

      String letter = event + "/letters/" + unsure.path("id").asText();
      organiser.post(letter + "/send").expect(204);
      assertThat(smtp.waitForIncomingEmail(20_000, 1)).isTrue();
      organiser.post(letter + "/send").expect(409);

      MimeMessage sent = smtp.getReceivedMessages()[0];
      assertThat(sent.getMessageID())
          .as("whoever got the first one can tell")
          .isEqualTo("<" + unsure.path("id").asText() + "@example.org>");
      service.stop();
    } finally {
      smtp.stop();
    }
  }
}
