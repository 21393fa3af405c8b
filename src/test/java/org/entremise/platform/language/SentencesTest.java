package org.entremise.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import org.entremise.kernel.Message;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  @Test
  void bothLanguages_haveTheSameSentences() {
    assertThat(new TreeSet<>(FRENCH.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
  }

  @Test
  void eachSentence_takesTheSameArgumentsInBothLanguages() {
    assertThat(FRENCH.keySet())
        .allSatisfy(
            key ->
                assertThat(
                        new MessageFormat(FRENCH.getString(key), Locale.FRENCH).getArgumentNames())
                    .isEqualTo(
                        new MessageFormat(ENGLISH.getString(key), Locale.ENGLISH)
                            .getArgumentNames()));
  }

  @Test
  void reader_withoutAKnownLanguage_getsFrench() {
    assertThat(Sentences.in(Locale.ROOT)).isSameAs(Sentences.FRENCH);
    assertThat(Sentences.in(Locale.CANADA_FRENCH)).isSameAs(Sentences.FRENCH);
    assertThat(Sentences.in(Locale.UK)).isSameAs(Sentences.ENGLISH);
  }

  @Test
  void plurals_followTheLanguage() {
    assertThat(Sentences.FRENCH.say(Message.of("board.publish.unsettled", "count", 1)))
        .contains("Un conflit");
    assertThat(Sentences.ENGLISH.say(Message.of("board.publish.unsettled", "count", 2)))
        .contains("2 conflicts");
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages.sentences", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
