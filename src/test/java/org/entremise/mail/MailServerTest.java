package org.entremise.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.entremise.kernel.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
  @Test
  void url_givesEverything() {
    MailServer server =
        MailServer.parse(
            "smtp://me%40example.org:p%3Aa%2Fs+s@mail.example.org", "Forum <forum@Example.org>");

    assertThat(server)
        .isEqualTo(
            new MailServer(
                "mail.example.org",
                587,
                false,
                "me@example.org",
                "p:a/s+s",
                org.entremise.people.EmailAddress.of("forum@example.org").orElseThrow(),
                "Forum"));
    assertThat(server.mustHideItsPassword()).isTrue();
    assertThat(server.toString()).doesNotContain("p:a/s+s");
  }

  @Test
  void sender_isTheKeyThenTheUrlThenTheUser() {
    assertThat(MailServer.parse("smtps://h?from=a@example.org", null).from().text())
        .isEqualTo("a@example.org");
    assertThat(MailServer.parse("smtps://u%40example.org@h", null).from().text())
        .isEqualTo("u@example.org");
    assertThat(MailServer.parse("smtps://h?from=a@example.org", "b@example.org").from().text())
        .isEqualTo("b@example.org");
    assertThat(MailServer.parse("smtps://h?from=a@example.org", null).port()).isEqualTo(465);
  }

  @Test
  void sendersName_cannotBeginAnotherHeader() {
    MailServer server = MailServer.parse("smtp://h", "A\r\nBcc: x \"(y)\" <a@example.org>");

    assertThat(server.sender()).isEqualTo("ABcc: x y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mail.example.org",
        "http://h",
        "smtp://",
        "smtp://u:hidden@h?to=x@example.org",
        "smtp://u:%zz@h",
        "smtp:// h"
      })
  void whatIsNoMailServer_isRefused_namingTheKeyAlone(String url) {
    DomainError error = catchThrowableOfType(DomainError.class, () -> MailServer.parse(url, null));

    assertThat(error.message().key()).isEqualTo("mail.url.invalid");
    assertThat(error.message().arguments()).isEmpty();
  }

  @Test
  void withoutASender_itIsRefused() {
    DomainError error =
        catchThrowableOfType(DomainError.class, () -> MailServer.parse("smtp://u@h", null));

    assertThat(error.message().key()).isEqualTo("mail.from.invalid");
  }
}
