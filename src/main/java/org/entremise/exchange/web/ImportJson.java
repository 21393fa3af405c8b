package org.entremise.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.exchange.CellFault;
import org.entremise.exchange.Choices;
import org.entremise.exchange.Field;
import org.entremise.exchange.ImportKind;
import org.entremise.exchange.ImportPlan;
import org.entremise.exchange.ImportPlan.Column;
import org.entremise.exchange.ImportPlan.SheetWriting;
import org.entremise.exchange.PlannedRow;
import org.entremise.exchange.PlannedRow.FieldChange;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.exchange.Target;
import org.entremise.exchange.service.Imports.Preview;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Table;
import org.jspecify.annotations.Nullable;

/** A preview as the API shows it, a page of its rows at a time. */
record ImportJson(
    UUID id,
    String fileName,
    String sheet,
    @Nullable ImportKind kind,
    Choices choices,
    List<ColumnJson> columns,
    List<TargetJson> targets,
    List<String> missing,
    List<String> notices,
    CountsJson counts,
    int from,
    List<RowJson> rows,
    String fingerprint) {
  private static final int PAGE = 50;

  /** The most delegates of one row that are offered; headings may name more. */
  private static final int OFFERED_DELEGATES = 3;

  record ColumnJson(
      int index, String letter, String heading, List<String> samples, @Nullable String target) {
    static ColumnJson of(Column column) {
      String address = Table.address(column.index(), 1);
      return new ColumnJson(
          column.index(),
          address.substring(0, address.length() - 1),
          column.heading(),
          column.samples(),
          column.target() == null ? null : column.target().key());
    }
  }

  record TargetJson(String key, String label) {}

  record CountsJson(
      int faulty, int added, int changed, int joined, int unchanged, int sheets, int replaced) {
    static CountsJson of(ImportPlan plan) {
      return new CountsJson(
          plan.count(Status.FAULTY),
          plan.count(Status.ADDED),
          plan.count(Status.CHANGED),
          plan.count(Status.JOINED),
          plan.count(Status.UNCHANGED),
          plan.outcome().sheets().size(),
          (int) plan.outcome().sheets().stream().filter(SheetWriting::replaces).count());
    }
  }

  record ChangeJson(String field, @Nullable String before, String after) {}

  /** What a text may mean, wherever the column that gives the field has it. */
  record MeaningsJson(String field, List<String> texts) {}

  record FaultJson(
      String address,
      String column,
      String value,
      String detail,
      List<String> suggestions,
      @Nullable MeaningsJson meanings,
      boolean question) {
    static FaultJson of(CellFault fault, Sentences sentences) {
      return new FaultJson(
          fault.address(),
          fault.column(),
          fault.value(),
          sentences.say(fault.message()),
          fault.suggestions(),
          fault.meanings().isEmpty()
              ? null
              : new MeaningsJson(
                  fault.field(), fault.meanings().stream().map(sentences::say).toList()),
          fault.question());
    }
  }

  record RowJson(
      int row,
      Status status,
      String label,
      @Nullable Integer joins,
      List<ChangeJson> changes,
      List<FaultJson> faults) {
    static RowJson of(PlannedRow row, Sentences sentences) {
      return new RowJson(
          row.number(),
          row.status(),
          row.label(),
          row.joins(),
          row.changes().stream().map(change -> change(change, sentences)).toList(),
          row.faults().stream().map(fault -> FaultJson.of(fault, sentences)).toList());
    }

    private static ChangeJson change(FieldChange change, Sentences sentences) {
      return new ChangeJson(
          sentences.say(change.field()),
          change.before().equals(PlannedRow.NOTHING) ? null : sentences.say(change.before()),
          sentences.say(change.after()));
    }
  }

  static ImportJson of(Preview preview, int from, Sentences sentences) {
    ImportPlan plan = preview.plan();
    return new ImportJson(
        preview.dropped().id(),
        preview.dropped().fileName(),
        preview.dropped().table().name(),
        plan.kind(),
        preview.dropped().choices(),
        plan.columns().stream().map(ColumnJson::of).toList(),
        targets(plan.kind(), sentences),
        plan.missing().stream().sorted().map(field -> sentences.say(field.label())).toList(),
        plan.notices().stream().map(sentences::say).toList(),
        CountsJson.of(plan),
        from,
        plan.rows().stream()
            .filter(row -> row.status() != Status.UNCHANGED)
            .skip(from)
            .limit(PAGE)
            .map(row -> RowJson.of(row, sentences))
            .toList(),
        preview.fingerprint());
  }

  private static List<TargetJson> targets(@Nullable ImportKind kind, Sentences sentences) {
    List<TargetJson> targets = new ArrayList<>();
    if (kind == null) {
      return targets;
    }
    for (int number = 1; number <= OFFERED_DELEGATES; number++) {
      for (Field field : kind.fields()) {
        Target target = new Target(field, number);
        if (number == 1 || (kind.side() != null && Target.ofKey(target.key()).isPresent())) {
          targets.add(new TargetJson(target.key(), sentences.say(target.label())));
        }
      }
    }
    return targets;
  }
}
