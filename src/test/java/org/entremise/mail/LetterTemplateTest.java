package org.entremise.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import org.entremise.kernel.DomainError;
import org.entremise.people.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTemplateTest {
  @ParameterizedTest
  @EnumSource
  void usualTemplates_canBeSent_inEachLanguage(LetterKind kind) {
    for (Language language : Language.values()) {
      assertThatCode(() -> UsualTemplates.of(kind, language).check()).doesNotThrowAnyException();
    }
  }

  @Test
  void unknownPlaceholder_isNamed_withThoseThatAreKnown() {
    DomainError error = refusal(template("{evenement}", "Bonjour {prenom}\n\n{lien}"));

    assertThat(error.faults()).hasSize(1);
    assertThat(error.faults().get(0).path()).isEqualTo("body");
    assertThat(error.faults().get(0).message().arguments().toString())
        .contains("{prenom}", "{nom}", "{participant}", "{evenement}", "{date}", "{lien}");
  }

  @Test
  void linkAndWishes_belongInTheirPlaces() {
    assertThat(refusal(template("{lien}", "{lien}")).faults().get(0).path()).isEqualTo("subject");
    assertThat(refusal(template("Bonjour", "{souhaits} {lien}")).faults()).hasSize(1);
    assertThat(refusal(template("Bonjour", "sans lien")).faults().get(0).message().key())
        .isEqualTo("mail.template.link.missing");
    assertThat(refusal(template(" ", "")).faults()).hasSize(3);
  }

  @Test
  void values_neverBeginAnotherHeader_norAnotherPlaceholder() {
    LetterTemplate template = template("{evenement}\r\nBcc: x@example.org", "{nom}\n\n{lien}");

    LetterTemplate.Filled filled =
        template.fill(
            Map.of(
                Placeholder.EVENT, "Forum\r\nBcc: all@example.org\u2028",
                Placeholder.NAME, "{lien} \uFFFC $1 \\ Zoé"));

    assertThat(filled.subject()).isEqualTo("Forum Bcc: all@example.org Bcc: x@example.org");
    assertThat(filled.body()).isEqualTo("{lien}   $1 \\ Zoé\n\n" + Letter.LINK);
  }

  @Test
  void line_withoutAClosingToSay_isLeftOut_withItsGap() {
    LetterTemplate template =
        template("Bonjour", "{nom}\n\nD’ici le {cloture}.\n\n{lien}\nAvant le {cloture}\nAdieu");

    assertThat(template.fill(Map.of(Placeholder.NAME, "Zoé")).body())
        .isEqualTo("Zoé\n\n" + Letter.LINK + "\nAdieu");
    assertThat(template.fill(Map.of(Placeholder.NAME, "Zoé", Placeholder.CLOSING, "3 mars")).body())
        .isEqualTo("Zoé\n\nD’ici le 3 mars.\n\n" + Letter.LINK + "\nAvant le 3 mars\nAdieu");
    assertThat(refusal(template("{cloture}", "{lien}")).faults().get(0).path())
        .isEqualTo("subject");
  }

  @Test
  void html_escapesWhatPeopleTyped_andMakesAButtonOfTheLink() {
    Letter letter =
        new Letter(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "f01",
            UUID.randomUUID(),
            LetterKind.INVITATION,
            Language.FR,
            "Zoé",
            "zoe@example.org",
            "<b>",
            "Bonjour <script>alert('x')</script> & \"co\"\nligne\n\n" + Letter.LINK + "\n\nAdieu");

    String html = LetterHtml.of(letter, "https://meet.example/acces#a&b", "Ouvrir");

    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;<br>\nligne")
        .contains("<title>&lt;b&gt;</title>", "lang=\"fr\"", ">Ouvrir</a>")
        .contains("href=\"https://meet.example/acces#a&amp;b\"")
        .doesNotContain("<script>", Letter.LINK);
  }

  private static LetterTemplate template(String subject, String body) {
    return new LetterTemplate(LetterKind.INVITATION, Language.FR, subject, body);
  }

  private static DomainError refusal(LetterTemplate template) {
    return catchThrowableOfType(DomainError.class, template::check);
  }
}
