package org.entremise.exchange;

import static org.entremise.exchange.Field.DAY;
import static org.entremise.exchange.Field.DELEGATE_EMAIL;
import static org.entremise.exchange.Field.DELEGATE_FIRST_NAME;
import static org.entremise.exchange.Field.DELEGATE_LANGUAGE;
import static org.entremise.exchange.Field.DELEGATE_NAME;
import static org.entremise.exchange.Field.DESCRIPTION;
import static org.entremise.exchange.Field.FROM;
import static org.entremise.exchange.Field.FUNDER;
import static org.entremise.exchange.Field.ID;
import static org.entremise.exchange.Field.KIND;
import static org.entremise.exchange.Field.LEVEL;
import static org.entremise.exchange.Field.MAX_BREAKS;
import static org.entremise.exchange.Field.MAX_CONSECUTIVE;
import static org.entremise.exchange.Field.MAX_MEETINGS;
import static org.entremise.exchange.Field.MIN_MEETINGS;
import static org.entremise.exchange.Field.NAME;
import static org.entremise.exchange.Field.NOTE;
import static org.entremise.exchange.Field.PARTICIPANT;
import static org.entremise.exchange.Field.PROJECT;
import static org.entremise.exchange.Field.SEATS;
import static org.entremise.exchange.Field.SIDE;
import static org.entremise.exchange.Field.TO;
import static org.entremise.exchange.Field.UNAVAILABLE;
import static org.entremise.exchange.Field.WISHER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** What a table can be. */
public enum ImportKind {
  FUNDERS(
      List.of("financeur", "funder", "financeurs", "nom du financeur", "investisseur"),
      List.of("financeur", "funder", "investisseur", "investor", "banque"),
      participantFields(true)),
  PROJECTS(
      List.of("projet", "project", "projets", "nom du projet", "porteur de projet", "intitule"),
      List.of("projet", "project", "cooperation"),
      participantFields(false)),
  DELEGATES(
      List.of(),
      List.of("delegue", "delegate", "contact"),
      List.of(
          ID,
          PARTICIPANT,
          SIDE,
          DELEGATE_FIRST_NAME,
          DELEGATE_NAME,
          DELEGATE_EMAIL,
          DELEGATE_LANGUAGE)),
  UNAVAILABILITIES(
      List.of(),
      List.of("indispo", "unavail", "absence"),
      List.of(ID, PARTICIPANT, SIDE, DAY, FROM, TO, UNAVAILABLE)),
  /** A row for each wish. */
  WISHES(
      List.of(), List.of("souhait", "wish", "voeu"), List.of(FUNDER, PROJECT, LEVEL, WISHER, NOTE)),
  /** One side in the rows, the other in the columns, the wishes in between. */
  MATRIX(List.of(), List.of("matrice", "matrix"), List.of());

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes all three.
  private final List<String> nameHeadings;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> hints;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Field> fields;

  ImportKind(List<String> nameHeadings, List<String> hints, List<Field> fields) {
    this.nameHeadings = nameHeadings;
    this.hints = hints;
    this.fields = fields;
  }

  /** What its columns can give, the likelier first. */
  public List<Field> fields() {
    return fields;
  }

  /** Whose participants its rows are; null where they can be of either. */
  public @Nullable Side side() {
    return this == FUNDERS ? Side.FUNDER : this == PROJECTS ? Side.PROJECT : null;
  }

  /** Whether each row is about one participant. */
  boolean isAboutParticipants() {
    return this != WISHES && this != MATRIX;
  }

  /** The fields without which nothing can be read, given those that there are. */
  Set<Field> missing(Set<Field> found) {
    Set<Field> missing =
        switch (this) {
          case FUNDERS, PROJECTS -> EnumSet.of(NAME);
          case DELEGATES -> EnumSet.of(PARTICIPANT, DELEGATE_EMAIL);
          case UNAVAILABILITIES -> EnumSet.of(PARTICIPANT, UNAVAILABLE);
          case WISHES -> EnumSet.of(FUNDER, PROJECT, LEVEL);
          case MATRIX -> EnumSet.noneOf(Field.class);
        };
    missing.removeAll(found);
    if (found.contains(ID)) {
      missing.remove(PARTICIPANT);
      missing.remove(NAME);
    }
    if (found.contains(FROM)) {
      missing.remove(UNAVAILABLE);
    }
    return missing;
  }

  /** Whether a heading names the participants of this kind's side. */
  boolean isNamed(String normalHeading) {
    return nameHeadings.contains(normalHeading);
  }

  /** Whether the name of a sheet or file tells that it is this. */
  boolean isHinted(String normalName) {
    return hints.stream().anyMatch(normalName::contains);
  }

  private static List<Field> participantFields(boolean funder) {
    List<Field> fields = new ArrayList<>(List.of(ID, NAME));
    if (funder) {
      fields.add(KIND);
    }
    fields.addAll(
        List.of(
            DESCRIPTION,
            SEATS,
            MIN_MEETINGS,
            MAX_MEETINGS,
            MAX_BREAKS,
            MAX_CONSECUTIVE,
            UNAVAILABLE,
            DELEGATE_FIRST_NAME,
            DELEGATE_NAME,
            DELEGATE_EMAIL,
            DELEGATE_LANGUAGE));
    if (!funder) {
      fields.addAll(Field.ofSheets());
    }
    return List.copyOf(fields);
  }
}
