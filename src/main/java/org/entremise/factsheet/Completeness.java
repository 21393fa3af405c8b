package org.entremise.factsheet;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a sheet still lacks before it can be sent for review. */
public final class Completeness {
  private static final String QUESTION = "question:";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

  private Completeness() {}

  /** The word for a question among the fields. */
  public static String word(Question question) {
    return QUESTION + question.id();
  }

  /**
   * The words of the fields and questions that say nothing where something has to be said, or whose
   * answer is not of the question's kind; in the order in which they are written.
   */
  public static List<String> gaps(FactSheet sheet, List<Question> questions) {
    List<String> gaps = new ArrayList<>();
    Arrays.stream(SheetField.values())
        .filter(field -> field.isRequired() && field.isMissingIn(sheet))
        .forEach(field -> gaps.add(field.word()));
    questions.stream()
        .filter(question -> !isAnswered(question, sheet.answers().getOrDefault(question.id(), "")))
        .forEach(question -> gaps.add(word(question)));
    return List.copyOf(gaps);
  }

  private static boolean isAnswered(Question question, String answer) {
    if (answer.isBlank()) {
      return !question.required();
    }
    return switch (question.kind()) {
      case TEXT -> true;
      case NUMBER -> number(answer).isPresent();
      case CHOICE -> question.choices().contains(answer);
      case LINK -> isLink(answer.strip());
    };
  }

  /** The number that an answer is; empty where it is none. */
  public static Optional<BigDecimal> number(String answer) {
    String number = answer.strip();
    return NUMBER.matcher(number).matches()
        ? Optional.of(new BigDecimal(number.replace(',', '.')))
        : Optional.empty();
  }

  /** Only addresses of the web: anything else could run in the page of whoever follows it. */
  public static boolean isLink(String answer) {
    try {
      URI uri = URI.create(answer);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
