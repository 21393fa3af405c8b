package org.entremise.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "zoe@example.org, zoe@example.org",
    "' Zoe.Fay@EXAMPLE.Org ', Zoe.Fay@example.org",
    "zoe+rencontre@sous.exemple.fr, zoe+rencontre@sous.exemple.fr",
    "zoe@müller.example, zoe@xn--mller-kva.example",
  })
  void of_anAddress_keepsItWithItsDomainInLowerCase(String given, String kept) {
    assertThat(EmailAddress.of(given)).contains(new EmailAddress(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zoe",
        "@example.org",
        "zoe@",
        "zoe@localhost",
        "zoe@@example.org",
        "zoe fay@example.org",
        "zoe@example..org",
        "zoe@-example.org",
        "zoe@exam ple.org",
        "zoé@example.org",
        "zoe@example.org\nBcc: all@example.org",
        "<zoe@example.org>",
        "zoe@example.org, bob@example.org"
      })
  void of_somethingElse_isNone(String given) {
    assertThat(EmailAddress.of(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 300})
  void of_anAddressThatIsTooLong_isNone(int length) {
    assertThat(EmailAddress.of("z".repeat(length) + "@example.org")).isEmpty();
  }
}
