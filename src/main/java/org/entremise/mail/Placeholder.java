package org.entremise.mail;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.entremise.people.Language;

/** What a template leaves to be filled in, by its name in each language. */
public enum Placeholder {
  /** The delegate's name. */
  NAME("nom", "name"),
  /** The name of the funder or project that the delegate comes for. */
  PARTICIPANT("participant", "participant"),
  EVENT("evenement", "event"),
  /** The event's first day. */
  DATE("date", "date"),
  /** The personal link. */
  LINK("lien", "link"),
  /** Whom the participant wishes to meet, a line for each level. */
  WISHES("souhaits", "wishes"),
  /**
   * When wishes close. Where there is nothing to say about it, the whole line that has it is left
   * out.
   */
  CLOSING("cloture", "closing"),
  /** What an organiser asks a project to complete in its sheet, some lines. */
  NOTE("remarques", "notes"),
  /** The number of a published version. */
  VERSION("version", "version"),
  /** What is not as it was in the participant's agenda, a line each. */
  CHANGES("changements", "changes"),
  /** The participant's meetings, a line each, by the event's clocks. */
  AGENDA("agenda", "agenda"),
  /** One meeting: when, and with whom. */
  MEETING("rendez-vous", "meeting");

  private final String french;
  private final String english;

  Placeholder(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** How it is written, with its braces. */
  public String in(Language language) {
    return "{" + (language == Language.FR ? french : english) + "}";
  }

  /** The one of these that is written so in a language, braces included. */
  static Optional<Placeholder> of(
      String written, Language language, Collection<Placeholder> among) {
    return among.stream().filter(one -> one.in(language).equals(written)).findFirst();
  }

  /** The ones that fit on one line, and in a subject. */
  boolean isLine() {
    return switch (this) {
      case LINK, WISHES, CLOSING, NOTE, CHANGES, AGENDA -> false;
      case NAME, PARTICIPANT, EVENT, DATE, VERSION, MEETING -> true;
    };
  }

  /** All of them that letters of a kind may have. */
  static Collection<Placeholder> of(LetterKind kind) {
    return Arrays.stream(values()).filter(one -> one.isOf(kind)).toList();
  }

  private boolean isOf(LetterKind kind) {
    return switch (this) {
      case NAME, PARTICIPANT, EVENT, DATE, LINK, CLOSING -> true;
      case WISHES -> kind == LetterKind.RECEIPT;
      case NOTE -> kind == LetterKind.SHEET_RETURNED || kind == LetterKind.CHANGE_DECLINED;
      case VERSION, AGENDA -> kind == LetterKind.AGENDA || kind == LetterKind.AGENDA_CHANGED;
      case CHANGES -> kind == LetterKind.AGENDA_CHANGED;
      case MEETING -> kind == LetterKind.CHANGE_DECLINED;
    };
  }
}
