package org.entremise.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entremise.factsheet.SheetField;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** What a column of a spreadsheet can give, with the headings that it is known by. */
public enum Field {
  ID("identifiant", "identifier", "id", "code"),
  SIDE("cote", "side"),
  NAME(
      "nom",
      "name",
      "structure",
      "nom de la structure",
      "organisme",
      "organisation",
      "organization",
      "raison sociale",
      "denomination"),
  PARTICIPANT(
      "participant",
      "structure",
      "organisme",
      "organisation",
      "organization",
      "financeur",
      "funder",
      "projet",
      "project"),
  KIND("type de financeur", "kind of funder", "type", "kind", "categorie", "category"),
  DESCRIPTION(
      "description",
      "presentation",
      "ce qu il finance",
      "ce qu elle finance",
      "le projet et ses partenaires",
      "about",
      "resume"),
  SEATS(
      "rendez vous en meme temps",
      "meetings at once",
      "places",
      "seats",
      "tables",
      "rdv en meme temps"),
  MIN_MEETINGS(
      "rendez vous garantis",
      "guaranteed meetings",
      "garantis",
      "minimum",
      "min",
      "rdv garantis",
      "rendez vous minimum",
      "min meetings"),
  MAX_MEETINGS(
      "rendez vous au plus",
      "meetings at most",
      "maximum",
      "max",
      "rdv max",
      "rdv au plus",
      "rendez vous maximum",
      "max meetings"),
  MAX_BREAKS("temps morts au plus", "gaps at most", "temps morts", "breaks at most", "max breaks"),
  MAX_CONSECUTIVE(
      "rendez vous de suite au plus",
      "meetings in a row at most",
      "rendez vous de suite",
      "rdv de suite",
      "max consecutive"),
  UNAVAILABLE(
      "indisponible",
      "unavailable",
      "indisponibilite",
      "indisponibilites",
      "absent",
      "absence",
      "absences",
      "creneau",
      "creneaux",
      "slot",
      "slots"),
  SUMMARY(
      SheetField.SUMMARY,
      "en une ligne",
      "en une phrase",
      "in one line",
      "in one sentence",
      "accroche",
      "summary"),
  STRUCTURE(
      SheetField.STRUCTURE,
      "structure",
      "la structure",
      "the structure",
      "structure porteuse",
      "qui sommes nous"),
  SECTOR(
      SheetField.SECTOR,
      "secteur d activite",
      "secteur",
      "sector of activity",
      "sector",
      "domaine",
      "domaine d activite"),
  TERRITORY(
      SheetField.TERRITORY,
      "territoire couvert",
      "territoire",
      "territory covered",
      "territory",
      "zone",
      "departement",
      "area"),
  ORIGIN(
      SheetField.ORIGIN,
      "origine de l initiative",
      "origine",
      "origin of the initiative",
      "origin",
      "historique"),
  COMPOSITION(
      SheetField.COMPOSITION,
      "composition structure gouvernance",
      "composition et gouvernance",
      "composition structure governance",
      "composition and governance",
      "composition",
      "gouvernance",
      "governance"),
  STAKES(
      SheetField.STAKES,
      "enjeux de l initiative collective",
      "enjeux",
      "stakes of the collective initiative",
      "stakes"),
  TOGETHER(
      SheetField.TOGETHER,
      "travailler ensemble c est",
      "travailler ensemble",
      "working together is",
      "working together"),
  SHEET_CONTACT(
      SheetField.CONTACT,
      "contact sur la fiche",
      "contact on the sheet",
      "coordonnees",
      "contact details"),
  COOPERATION(
      SheetField.COOPERATION_TYPE,
      "type de cooperation",
      "cooperation",
      "kind of cooperation",
      "type of cooperation",
      "forme de cooperation"),
  PARTNERS(SheetField.PARTNERS, "partenaires", "partners", "partenaire", "partner"),
  AMOUNT(
      SheetField.AMOUNT,
      "montant recherche euros",
      "montant recherche",
      "montant",
      "amount sought euros",
      "amount sought",
      "amount",
      "montant demande",
      "besoin de financement",
      "besoin"),
  FUNDING(
      SheetField.FUNDING,
      "financements recherches",
      "financement recherche",
      "financements",
      "financement",
      "type de financement",
      "types de financement",
      "funding sought",
      "kind of funding",
      "kinds of funding",
      "funding"),
  STAGE(SheetField.STAGE, "stade", "avancement", "stage", "etape", "etat d avancement"),
  USE(
      SheetField.USE,
      "emploi des fonds",
      "a quoi il servira",
      "use of the money",
      "what it is for",
      "utilisation des fonds",
      "use of funds"),
  DELEGATE_FIRST_NAME("prenom du delegue", "delegate s first name", "prenom", "first name"),
  DELEGATE_NAME(
      "delegue",
      "delegate",
      "nom du delegue",
      "delegate s name",
      "contact",
      "nom du contact",
      "contact name",
      "personne",
      "person",
      "representant",
      "nom",
      "name"),
  DELEGATE_EMAIL(
      "e mail du delegue",
      "delegate s e mail",
      "e mail",
      "email",
      "mail",
      "courriel",
      "adresse electronique",
      "adresse e mail",
      "adresse mail",
      "email address",
      "e mail address",
      "email du delegue",
      "delegate s email",
      "adresse electronique du delegue"),
  DELEGATE_LANGUAGE("langue du delegue", "delegate s language", "langue", "language"),
  DAY("jour", "day", "date"),
  FROM("de", "from", "debut", "start", "heure de debut", "start time"),
  TO("a", "to", "jusqu a", "fin", "end", "heure de fin", "end time"),
  FUNDER("financeur", "funder", "financeurs", "funders", "de", "from", "investisseur"),
  PROJECT("projet", "project", "projets", "projects", "pour", "vers", "to", "for"),
  LEVEL(
      "souhait",
      "wish",
      "niveau",
      "level",
      "priorite",
      "priority",
      "voeu",
      "preference",
      "interet"),
  /** Whose wish it is, where not the funder's. */
  WISHER("qui souhaite", "who wishes", "souhait de", "wish of"),
  NOTE("raison", "reason", "motif", "pourquoi", "why", "note");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it.
  private final List<String> headings;

  private final @Nullable SheetField sheet;

  Field(String... headings) {
    this(null, headings);
  }

  Field(@Nullable SheetField sheet, String... headings) {
    this.sheet = sheet;
    this.headings = List.of(headings);
  }

  /** What it is in a project's sheet; null where it is no part of it. */
  @Nullable SheetField sheet() {
    return sheet;
  }

  /** All that a table can say of a sheet, in the sheet's order. */
  static List<Field> ofSheets() {
    return Arrays.stream(values()).filter(field -> field.sheet != null).toList();
  }

  /** Whether a heading, without accents and the like, names this. */
  boolean isNamed(String normalHeading) {
    return headings.contains(normalHeading);
  }

  /** Its name in the API: {@code max-meetings}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The heading that exports give it. */
  public Message label() {
    return Message.of("exchange.field." + key());
  }

  /** The field of that name in the API. */
  static Field ofKey(String key) {
    return Arrays.stream(values())
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }
}
