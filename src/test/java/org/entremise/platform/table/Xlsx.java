package org.entremise.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files put together by hand, as Excel writes them. */
final class Xlsx {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private Xlsx() {}

  /** One sheet with these rows; style 1 is a clock time, 2 a day, 3 a format of its own. */
  static Xlsx of(String rows, String... sharedStrings) {
    Xlsx file = new Xlsx();
    file.part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + override("/xl/workbook.xml", "sheet.main+xml")
            + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + override("/xl/styles.xml", "styles+xml")
            + override("/xl/sharedStrings.xml", "sharedStrings+xml")
            + "</Types>");
    file.part(
        "_rels/.rels",
        relationships(
            "<Relationship Id='rId1' Type='"
                + RELATIONS
                + "/officeDocument' Target='xl/workbook.xml'/>"));
    file.part(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + RELATIONS
            + "'><sheets>"
            + "<sheet name='Feuil1' sheetId='1' r:id='rId1'/></sheets></workbook>");
    file.part(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "<Relationship Id='rId1' Type='"
                + RELATIONS
                + "/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='rId2' Type='"
                + RELATIONS
                + "/styles' Target='styles.xml'/>"
                + "<Relationship Id='rId3' Type='"
                + RELATIONS
                + "/sharedStrings' Target='sharedStrings.xml'/>"));
    file.part(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts count='1'>"
            + "<numFmt numFmtId='164' formatCode='[$-40C]h&quot;h&quot;mm'/></numFmts>"
            + "<cellXfs count='4'><xf numFmtId='0'/><xf numFmtId='20'/><xf numFmtId='14'/>"
            + "<xf numFmtId='164'/></cellXfs></styleSheet>");
    StringBuilder strings = new StringBuilder();
    for (String text : sharedStrings) {
      strings.append("<si>").append(text).append("</si>");
    }
    file.part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + strings + "</sst>");
    file.part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    return file;
  }

  Xlsx part(String name, String content) {
    parts.put(
        name,
        content.startsWith("<") ? "<?xml version='1.0' encoding='UTF-8'?>\n" + content : content);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String override(String part, String type) {
    return "<Override PartName='" + part + "' ContentType='" + TYPE + type + "'/>";
  }

  private static String relationships(String all) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + all
        + "</Relationships>";
  }
}
