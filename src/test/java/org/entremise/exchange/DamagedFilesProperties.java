package org.entremise.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.entremise.platform.table.Table;
import org.entremise.platform.table.TableReader;
import org.entremise.platform.table.TableWriter;
import org.entremise.platform.table.TypedTable;
import org.entremise.wish.Level;

/** Spreadsheets that nobody could have written: each is read, or refused in words. */
class DamagedFilesProperties {
  private static final byte[] SPLINTERS =
      "<>&;\",=\r\n\t\u0000\u00e9\u20ac'0-9/xA".getBytes(StandardCharsets.UTF_8);
  private static final EventState STATE =
      Sketch.event()
          .funder("f01", "Banque « des » Territoires; Sud")
          .funder("f02", "Fondation\nÉlan")
          .project("p01", "La Conciergerie, solidaire")
          .project("p02", "=1+1")
          .wish("f01", "p01", Level.MUST)
          .wish("f02", "p02", Level.VETO)
          .state();
  private static final List<TypedTable> TABLES =
      new EventTables(new EventContents(STATE, List.of(), List.of()), Sentences.FRENCH).all();

  @Property(tries = 300)
  void damagedCsv_isReadOrRefusedInWords(@ForAll long seed) {
    Random random = new Random(seed);
    TypedTable table = TABLES.get(random.nextInt(TABLES.size()));

    importOrRefuse(damaged(TableWriter.csv(table, random.nextBoolean() ? ';' : ','), random));
  }

  @Property(tries = 200)
  void damagedXlsx_isReadOrRefusedInWords(@ForAll long seed) {
    importOrRefuse(damaged(TableWriter.xlsx(TABLES), new Random(seed)));
  }

  /** What is damaged before it is packed reaches the readers behind the one of archives. */
  @Property(tries = 300)
  void damagedXlsxWithinItsArchive_isReadOrRefusedInWords(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var from = zip(TableWriter.xlsx(TABLES));
        var to = new ZipOutputStream(bytes)) {
      for (var entries = from.getEntries(); entries.hasMoreElements(); ) {
        ZipArchiveEntry entry = entries.nextElement();
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(random.nextInt(4) == 0 ? damaged(content, random) : content);
      }
    }

    importOrRefuse(bytes.toByteArray());
  }

  @Property(tries = 100)
  void anyBytes_areReadOrRefusedInWords(@ForAll byte[] bytes) {
    importOrRefuse(bytes);
  }

  private static ZipFile zip(byte[] file) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
  }

  /** Some bytes are others, or a piece is missing, or stands there twice. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(6); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = SPLINTERS[random.nextInt(SPLINTERS.length)];
    }
    int cut = random.nextInt(bytes.length);
    int again = random.nextInt(bytes.length);
    return switch (random.nextInt(3)) {
      case 0 -> bytes;
      case 1 -> Arrays.copyOf(bytes, cut);
      default -> joined(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, again, bytes.length));
    };
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** As a dry run does; whatever it says can be said. */
  private static void importOrRefuse(byte[] file) {
    List<Table> tables;
    try {
      tables = TableReader.read(file);
    } catch (DomainError e) {
      Statistics.collect("refused");
      say(e.message());
      e.faults().forEach(fault -> say(fault.message()));
      return;
    }
    Statistics.collect("read");
    for (Table table : tables) {
      plan(table, Choices.NONE);
      for (ImportKind kind : ImportKind.values()) {
        plan(table, new Choices(kind, List.of(), Map.of(), Set.of(), null, Map.of()));
      }
    }
  }

  private static void plan(Table table, Choices choices) {
    ImportPlan plan = ImportPlan.of(table, "", choices, STATE);
    plan.notices().forEach(DamagedFilesProperties::say);
    for (PlannedRow row : plan.rows()) {
      assertThat(row.faults().isEmpty()).isEqualTo(row.status() != Status.FAULTY);
      row.faults().forEach(fault -> say(fault.message()));
      row.changes().forEach(change -> say(change.after()));
    }
  }

  private static void say(Message message) {
    Sentences.FRENCH.say(message);
    Sentences.ENGLISH.say(message);
  }
}
