package org.entremise.factsheet.service;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.entremise.factsheet.FileType;

/**
 * How a camera was held, as the Exif part of a JPEG tells (Exif 2.32, tag 0x0112): phones store
 * every picture lying on its side and leave it to the reader to turn it.
 *
 * @param code 1 (upright) to 8
 */
record Orientation(int code) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int APP1 = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int EXIF_HEADER = 6;

  /** What a file says; upright where it says nothing that can be read. */
  static Orientation of(byte[] file, FileType type) {
    if (type != FileType.JPEG) {
      return UPRIGHT;
    }
    ByteBuffer bytes = ByteBuffer.wrap(file);
    bytes.position(2);
    while (bytes.remaining() > 4) {
      int marker = bytes.getShort() & 0xFFFF;
      int length = (bytes.getShort() & 0xFFFF) - 2;
      if (marker == SCAN || length < 0 || length > bytes.remaining()) {
        return UPRIGHT;
      }
      if (marker == APP1 && length > EXIF_HEADER + 8 && isExif(bytes)) {
        return inTiff(bytes.slice(bytes.position() + EXIF_HEADER, length - EXIF_HEADER));
      }
      bytes.position(bytes.position() + length);
    }
    return UPRIGHT;
  }

  /** The picture as the camera saw it. */
  BufferedImage turn(BufferedImage lying) {
    if (code == 1) {
      return lying;
    }
    int width = lying.getWidth();
    int height = lying.getHeight();
    boolean sideways = code >= 5;
    BufferedImage upright =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = upright.createGraphics();
    pen.drawImage(lying, turning(width, height), null);
    pen.dispose();
    return upright;
  }

  private AffineTransform turning(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static boolean isExif(ByteBuffer at) {
    return at.getInt(at.position()) == 0x45786966 && at.getShort(at.position() + 4) == 0;
  }

  private static Orientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if (entry + 12 > tiff.limit()) {
        return UPRIGHT;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int code = tiff.getShort(entry + 8);
        return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
