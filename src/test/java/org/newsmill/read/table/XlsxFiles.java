package org.newsmill.read.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of the tests, from the XML of their sheets. */
final class XlsxFiles {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private XlsxFiles() {}

  /** A workbook of one sheet with these rows. */
  static byte[] of(String rows) {
    return of(
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>", "");
  }

  /** A workbook whose sheet and shared strings are these. */
  static byte[] of(String sheet, String sharedStrings) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
            + "<Override PartName='/xl/styles.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>"
            + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns='"
            + PACKAGE
            + "'><Relationship Id='r1' Type='"
            + RELATIONS
            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + RELATIONS
            + "'><sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='"
            + PACKAGE
            + "'><Relationship Id='r1' Type='"
            + RELATIONS
            + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='"
            + RELATIONS
            + "/styles' Target='styles.xml'/></Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><cellXfs count='2'><xf numFmtId='0'/>"
            + "<xf numFmtId='14'/></cellXfs></styleSheet>");
    parts.put("xl/worksheets/sheet1.xml", sheet);
    if (!sharedStrings.isEmpty()) {
      parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + sharedStrings + "</sst>");
    }
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A row of texts. */
  static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        row.append("<c r='").append((char) ('A' + i)).append(number);
        row.append("' t='inlineStr'><is><t>").append(cells[i]).append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }
}
