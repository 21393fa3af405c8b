package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entremise.service.MailEvent.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.mail.MailServer;
import org.entremise.platform.sql.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that lives while what it writes at the end of some work fails once. */
@Timeout(120)
class DatabaseTroubleTest {
  @TempDir static Path data;

  private static OwnPostgres server;
  private static GreenMail smtp;
  private static Service service;

  private Browser organiser;
  private MailEvent event;

  @BeforeAll
  static void startService() throws Exception {
    server = OwnPostgres.start();
    int smtpPort = MailServiceTest.freePort();
    smtp = MailServiceTest.mailServer(smtpPort);
    service =
        Service.start(
            new Settings(
                "127.0.0.1",
                0,
                URI.create("http://meet.example"),
                data.resolve("service"),
                server.url(),
                1,
                1,
                MailServer.parse("smtp://127.0.0.1:" + smtpPort + "?from=forum@example.org", null),
                false));
  }

  @AfterAll
  static void stopService() {
    service.close();
    smtp.stop();
    server.close();
  }

  @BeforeEach
  void makeEvent() {
    UUID id = OwnEvents.organiser(service.pool(), "Louise");
    organiser =
        new Browser("http://127.0.0.1:" + service.port()).open(OwnEvents.link(service.pool(), id));
    event = new MailEvent(organiser);
  }

  @Test
  void jobWhoseEndCannotBeKept_isTakenUpAgain() throws Exception {
    String funder = event.funder("Banque");
    String project = event.project("La Halle");
    organiser
        .put(funder + "/wishes/" + project.replaceAll(".*/", ""), "{\"level\": \"want\"}")
        .expect(200);
    failOnce("job", "new.state = 'done'");

    String job =
        organiser.post(event.path() + "/jobs", "{}").expect(202).json().path("id").asText();

    JsonNode ended =
        MailEvent.await(
            () -> organiser.get(event.path() + "/jobs/" + job).expect(200).json(),
            now -> !now.path("endedAt").isNull());
    assertThat(ended.path("state").asText()).isEqualTo("done");
    assertThat(ended.path("attempts").asInt()).isEqualTo(2);
    assertThat(ended.path("scheduleId").isNull()).isFalse();
  }

  @Test
  void letterThatIsSent_isNoted_asSoonAsThatCanBeWritten() throws Exception {
    event.funder("Banque", delegate("Zoé", "zoe@example.org", "fr"));
    failOnce("letter", "new.state = 'sent'");

    event.send("invitation");

    event.awaitState("sent");
    assertThat(smtp.getReceivedMessages()).hasSize(1);
  }

  /** Sequences do not forget what was rolled back. */
  private static void failOnce(String table, String condition) throws Exception {
    String sql =
        """
        create sequence %1$s_failures;
        create function %1$s_fails() returns trigger language plpgsql as $$
        begin
          if %2$s and nextval('%1$s_failures') = 1 then raise exception 'for once'; end if;
          return new;
        end $$;
        create trigger fails before update on %1$s for each row execute function %1$s_fails();
        """
            .formatted(table, condition);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
