package org.entremise.platform.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Refuses XLSX files that would exhaust the memory of their reader: those that unpack to far more
 * than they are, and those with cells in columns that no spreadsheet has. Unpacks everything once,
 * as entries' own word about their size is not to be believed, by the reader's own libraries, so
 * that both see the same.
 */
final class XlsxCheck {
  private static final Pattern COLUMN_BEYOND_ALL = Pattern.compile("[A-Za-z$]{4,}.*");

  private final XMLInputFactory xml = new InputFactoryImpl();
  private long unpacked;

  private XlsxCheck() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  static void check(byte[] file) throws IOException {
    XlsxCheck check = new XlsxCheck();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw new DomainError(Kind.INVALID, Message.of("table.unreadable"));
      }
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        ZipArchiveEntry entry = entries.nextElement();
        try (InputStream content = check.new Counted(zip.getInputStream(entry))) {
          check.checkCells(content);
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  /** What is no XML is of no concern: the reader stops where this does. */
  private void checkCells(InputStream content) {
    try {
      XMLStreamReader reader = xml.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("c")) {
          @Nullable String address = reader.getAttributeValue(null, "r");
          if (address != null && COLUMN_BEYOND_ALL.matcher(address).matches()) {
            throw TableLimits.tooLarge("table.columns", TableLimits.COLUMNS);
          }
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      return;
    }
  }

  /** Counts what is unpacked, over all entries. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      unpacked += Math.max(0, read);
      if (unpacked > TableLimits.UNPACKED_BYTES) {
        throw TableLimits.tooLarge("table.unpacked", TableLimits.UNPACKED_BYTES / (1024 * 1024));
      }
      return read;
    }
  }
}
