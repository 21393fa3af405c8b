package org.entremise.factsheet.service;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.entremise.factsheet.FileType;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/**
 * A picture drawn anew: nothing of the file stays but what can be seen, so that neither a place
 * noted by a camera nor anything hidden in the file reaches a reader. Slow: for a worker's thread.
 */
final class Picture {
  /** Longer sides are made this long. */
  private static final int LONGEST_SIDE = 2000;

  /** A small file may claim to be a huge picture; one that does is not decoded. */
  private static final long MOST_PIXELS = 60_000_000;

  /** So much is decoded at once at the most: beyond, pixels are left out while reading. */
  private static final long MOST_DECODED = 16_000_000;

  private final byte[] bytes;
  private final int width;
  private final int height;

  private Picture(byte[] bytes, int width, int height) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
  }

  /** A file of the same type. */
  byte[] bytes() {
    return bytes.clone();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * Draws it anew.
   *
   * @throws DomainError INVALID where it cannot be read, TOO_LARGE where it has too many pixels
   */
  static Picture redraw(byte[] file, FileType type) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.extension());
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        BufferedImage upright = Orientation.of(file, type).turn(decode(reader));
        return encode(shrink(upright, type), type);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DomainError(Kind.INVALID, Message.of("sheet.file.broken"));
    }
  }

  private static BufferedImage decode(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new DomainError(
          Kind.TOO_LARGE,
          Message.of(
              "sheet.file.pixels",
              "width",
              reader.getWidth(0),
              "height",
              reader.getHeight(0),
              "most",
              MOST_PIXELS / 1_000_000));
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
    ImageReadParam whole = reader.getDefaultReadParam();
    if (step > 1) {
      whole.setSourceSubsampling(step, step, 0, 0);
    }
    return reader.read(0, whole);
  }

  private static BufferedImage shrink(BufferedImage image, FileType type) {
    double scale =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean clear = type == FileType.PNG && image.getColorModel().hasAlpha();
    BufferedImage drawn =
        new BufferedImage(
            width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, AffineTransform.getScaleInstance(scale, scale), null);
    pen.dispose();
    return drawn;
  }

  private static Picture encode(BufferedImage image, FileType type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, type.extension(), out)) {
        throw new IllegalStateException("no writer for " + type);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(out.toByteArray(), image.getWidth(), image.getHeight());
  }
}
