package org.entremise.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import org.entremise.exchange.ImportPlan.SheetWriting;
import org.entremise.exchange.PlannedRow.FieldChange;
import org.entremise.kernel.Message;

/** Tells whether two plans would do the same, so that what is confirmed is what was shown. */
public final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fingerprint of all rows with what they would change. */
  public static String of(ImportPlan plan) {
    Fingerprint print = new Fingerprint();
    print.add(String.valueOf(plan.kind()));
    for (PlannedRow row : plan.rows()) {
      print.add(row.number() + " " + row.status() + " " + row.label());
      for (FieldChange change : row.changes()) {
        print.add(change.field());
        print.add(change.before());
        print.add(change.after());
      }
    }
    // What is shown of long texts are their beginnings.
    for (SheetWriting sheet : plan.outcome().sheets()) {
      print.add(sheet.projectId() + " " + sheet.revision());
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void add(Object value) {
    if (value instanceof Message message) {
      add(message.key());
      new TreeMap<>(message.arguments()).values().forEach(this::add);
    } else if (value instanceof Collection<?> list) {
      list.forEach(this::add);
    } else {
      digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }
}
