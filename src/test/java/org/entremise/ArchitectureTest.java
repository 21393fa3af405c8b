package org.entremise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages; {@code docs/architecture.md} draws them. */
@AnalyzeClasses(packages = "org.entremise", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule capabilities_point_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("event")
          .definedBy("..event..")
          .layer("people")
          .definedBy("..people..")
          .layer("factsheet")
          .definedBy("..factsheet..")
          .layer("wish")
          .definedBy("..wish..")
          .layer("mail")
          .definedBy("org.entremise.mail..")
          .layer("invitation")
          .definedBy("..invitation..")
          .layer("video")
          .definedBy("..video..")
          .layer("agenda")
          .definedBy("..agenda..")
          .layer("changerequest")
          .definedBy("..changerequest..")
          .layer("access")
          .definedBy("..access..")
          .layer("overview")
          .definedBy("..overview..")
          .layer("calendar")
          .definedBy("org.entremise.calendar..")
          .layer("exchange")
          .definedBy("..exchange..")
          .layer("privacy")
          .definedBy("..privacy..")
          .layer("demo")
          .definedBy("..demo..")
          .layer("start")
          .definedBy("org.entremise", "..cli..")
          .whereLayer("people")
          .mayOnlyBeAccessedByLayers(
              "factsheet",
              "wish",
              "agenda",
              "changerequest",
              "access",
              "mail",
              "video",
              "invitation",
              "overview",
              "exchange",
              "calendar",
              "privacy",
              "demo",
              "start")
          .whereLayer("video")
          .mayOnlyBeAccessedByLayers("agenda", "calendar", "start")
          .whereLayer("factsheet")
          .mayOnlyBeAccessedByLayers(
              "wish", "invitation", "agenda", "overview", "exchange", "demo", "start")
          .whereLayer("wish")
          .mayOnlyBeAccessedByLayers(
              "invitation", "agenda", "overview", "exchange", "demo", "start")
          .whereLayer("agenda")
          .mayOnlyBeAccessedByLayers(
              "changerequest", "overview", "exchange", "calendar", "privacy", "demo", "start")
          .whereLayer("changerequest")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("access")
          .mayOnlyBeAccessedByLayers("mail", "invitation", "calendar", "privacy", "start")
          .whereLayer("privacy")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("mail")
          .mayOnlyBeAccessedByLayers(
              "factsheet",
              "wish",
              "invitation",
              "agenda",
              "changerequest",
              "overview",
              "exchange",
              "start")
          .whereLayer("invitation")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("overview")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("exchange")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("calendar")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("demo")
          .mayOnlyBeAccessedByLayers("start")
          .whereLayer("start")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule kernel_imports_the_jdk_only =
      classes()
          .that()
          .resideInAPackage("..kernel..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..kernel..");

  @ArchTest
  static final ArchRule platform_knows_no_capability =
      classes()
          .that()
          .resideInAPackage("..platform..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "io.vertx..",
              "io.netty..",
              "io.zonky..",
              "com.fasterxml.jackson..",
              "com.fasterxml.aalto..",
              "com.ibm.icu..",
              "io.micrometer..",
              "ch.qos.logback..",
              "com.openhtmltopdf..",
              "org.apache.pdfbox..",
              "de.siegmar.fastcsv..",
              "javax.xml.stream..",
              "org.apache.commons.compress..",
              "org.dhatim.fastexcel..",
              "org.flywaydb..",
              "org.postgresql..",
              "..kernel..",
              "..platform..");

  @ArchTest
  static final ArchRule matching_is_plain_data =
      classes()
          .that()
          .resideInAPackage("org.entremise.matching")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..kernel..", "org.entremise.matching");

  @ArchTest
  static final ArchRule files_know_matching_and_json =
      classes()
          .that()
          .resideInAPackage("..matching.file..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.fasterxml.jackson..",
              "com.networknt..",
              "..kernel..",
              "..matching..");

  @ArchTest
  static final ArchRule reasons_know_matching_only =
      classes()
          .that()
          .resideInAPackage("..reason..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "..kernel..", "org.entremise.matching", "..reason..");

  @ArchTest
  static final ArchRule what_ifs_know_matching_and_changes_only =
      classes()
          .that()
          .resideInAPackage("org.entremise.whatif")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..kernel..",
              "org.entremise.matching",
              "..reason..",
              "org.entremise.whatif");

  @ArchTest
  static final ArchRule reports_of_what_ifs_know_sentences_besides =
      classes()
          .that()
          .resideInAPackage("org.entremise.whatif.report")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..kernel..",
              "org.entremise.matching",
              "..platform.language..",
              "..whatif..");

  @ArchTest
  static final ArchRule files_of_what_ifs_know_json_besides =
      classes()
          .that()
          .resideInAPackage("org.entremise.whatif.file")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.fasterxml.jackson..",
              "org.entremise.matching",
              "..reason..",
              "..whatif..");

  @ArchTest
  static final ArchRule boards_know_matching_reasons_and_notices =
      classes()
          .that()
          .resideInAPackage("org.entremise.board..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..kernel..",
              "org.entremise.matching",
              "..reason..",
              "..change..",
              "..board..");

  @ArchTest
  static final ArchRule change_knows_matching_and_reasons =
      classes()
          .that()
          .resideInAPackage("..change..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..kernel..",
              "org.entremise.matching",
              "..reason..",
              "..change..");

  @ArchTest
  static final ArchRule planning_knows_matching_and_optaplanner =
      classes()
          .that()
          .resideInAPackage("..planning..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.optaplanner..",
              "..kernel..",
              "..matching",
              "..planning..");

  @ArchTest
  static final ArchRule only_planning_sees_optaplanner =
      noClasses()
          .that()
          .resideOutsideOfPackage("..planning..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.optaplanner..");

  @ArchTest
  static final ArchRule proof_knows_matching_and_its_solvers =
      classes()
          .that()
          .resideInAPackage("..proof..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.google.ortools..",
              "org.jgrapht..",
              "..kernel..",
              "org.entremise.matching",
              "..proof..");

  @ArchTest
  static final ArchRule only_proof_sees_its_solvers =
      noClasses()
          .that()
          .resideOutsideOfPackage("..proof..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..", "org.jgrapht..");

  @ArchTest
  static final ArchRule solving_knows_both_sides_of_a_solve =
      classes()
          .that()
          .resideInAPackage("..solving..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.entremise.matching",
              "..planning..",
              "..proof..",
              "..solving..");

  @ArchTest
  static final ArchRule only_agenda_service_and_the_command_line_solve =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..planning..", "..proof..", "..solving..", "..agenda.service..", "..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..planning..", "..proof..", "..solving..");

  @ArchTest
  static final ArchRule only_metrics_see_how_they_are_kept =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform.metrics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", "io.prometheus..", "io.vertx.micrometer..");

  @ArchTest
  static final ArchRule only_its_format_sees_what_writes_the_log =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform.log..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ch.qos.logback..");

  @ArchTest
  static final ArchRule only_printing_sees_the_pdf_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform.print..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule only_calendar_files_see_their_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("..calendar.ics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.fortuna..");

  @ArchTest
  static final ArchRule printed_agendas_know_timetables_and_sentences =
      classes()
          .that()
          .resideInAPackage("..agenda.print..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..kernel..",
              "..platform.language..",
              "..platform.print..",
              "..platform.table..",
              "org.entremise.event",
              "org.entremise.people",
              "org.entremise.agenda",
              "..agenda.print..");

  @ArchTest
  static final ArchRule printing_knows_sheets_and_sentences =
      classes()
          .that()
          .resideInAPackage("..factsheet.print..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..platform.print..",
              "..kernel..",
              "..platform.language..",
              "org.entremise.factsheet",
              "..factsheet.print..");

  @ArchTest
  static final ArchRule history_knows_no_other_capability =
      classes()
          .that()
          .resideInAPackage("..history..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.vertx..",
              "com.fasterxml.jackson..",
              "..kernel..",
              "..platform..",
              "..history..");

  @ArchTest
  static final ArchRule web_never_touches_a_store =
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..store..");

  @ArchTest
  static final ArchRule domain_types_know_no_technology =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.entremise.event",
              "org.entremise.history",
              "org.entremise.people",
              "org.entremise.factsheet",
              "org.entremise.wish",
              "org.entremise.agenda",
              "org.entremise.changerequest",
              "org.entremise.video",
              "org.entremise.access",
              "org.entremise.calendar",
              "org.entremise.mail",
              "org.entremise.invitation")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vertx..", "com.fasterxml..", "..store..", "..service..", "..web..");

  @ArchTest
  static final ArchRule only_tables_see_the_formats_of_spreadsheets =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform.table..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dhatim..", "de.siegmar..", "org.apache.commons.compress..");

  /** What an import would do is a function of a table and an event, and nothing else. */
  @ArchTest
  static final ArchRule plans_of_imports_know_no_database_and_no_web =
      noClasses()
          .that()
          .resideInAPackage("org.entremise.exchange")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx..", "com.fasterxml..", "..store..", "..web..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("org.entremise.(*)..").should().beFreeOfCycles();
}
