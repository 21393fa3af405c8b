package org.entremise.factsheet.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.entremise.factsheet.FileType;
import org.entremise.kernel.DomainError;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void jpeg_losesWhatTheCameraNoted_andStandsUpright() throws IOException {
    byte[] file = withExif(encoded(lying(), "jpg"), 6);
    assertThat(new String(file, ISO_8859_1)).contains("GPS secret");

    Picture picture = Picture.redraw(file, FileType.JPEG);

    assertThat(new String(picture.bytes(), ISO_8859_1)).doesNotContain("GPS secret", "Exif");
    assertThat(picture.width()).isEqualTo(40);
    assertThat(picture.height()).isEqualTo(80);
    // The left of the lying picture is red, and the camera was turned by a quarter: red is on top.
    Color top = new Color(read(picture).getRGB(20, 8));
    assertThat(top.getRed()).isGreaterThan(200);
    assertThat(top.getBlue()).isLessThan(60);
  }

  @Test
  void largePicture_isMadeSmaller() throws IOException {
    BufferedImage large = new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_RGB);

    Picture picture = Picture.redraw(encoded(large, "png"), FileType.PNG);

    assertThat(picture.width()).isEqualTo(2000);
    assertThat(picture.height()).isEqualTo(500);
  }

  @Test
  void png_keepsWhatIsClear() throws IOException {
    BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

    Picture picture = Picture.redraw(encoded(clear, "png"), FileType.PNG);

    assertThat(read(picture).getRGB(5, 5) >>> 24).isZero();
  }

  @Test
  void fileThatClaimsToBeHuge_isNotDecoded() throws IOException {
    byte[] bomb = encoded(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png");
    // Width and height follow the eight bytes of the signature and the head of the first chunk.
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

    assertThatThrownBy(() -> Picture.redraw(bomb, FileType.PNG))
        .isInstanceOfSatisfying(
            DomainError.class,
            error -> assertThat(error.kind()).isEqualTo(DomainError.Kind.TOO_LARGE));
  }

  @Test
  void brokenFile_isRefused() throws IOException {
    byte[] whole = encoded(lying(), "png");

    assertThatThrownBy(() -> Picture.redraw(Arrays.copyOf(whole, 40), FileType.PNG))
        .isInstanceOf(DomainError.class);
    assertThatThrownBy(
            () -> Picture.redraw(new byte[] {-1, -40, -1, -31, 0, 16, 1, 2, 3}, FileType.JPEG))
        .isInstanceOf(DomainError.class);
  }

  /** 80 by 40, red on its left. */
  private static BufferedImage lying() {
    BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 40, 40);
    pen.setColor(Color.BLUE);
    pen.fillRect(40, 0, 40, 40);
    pen.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  /** The file with an Exif part after its first marker, as a phone writes it. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] secret = "GPS secret".getBytes(ISO_8859_1);
    int length = 2 + 6 + 8 + 2 + 12 + 4 + secret.length;
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 2 + length);
    file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) length);
    file.put("Exif\0\0".getBytes(ISO_8859_1)).put("MM".getBytes(ISO_8859_1)).putShort((short) 42);
    file.putInt(8).putShort((short) 1);
    file.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    file.putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
    return file.put(jpeg, 2, jpeg.length - 2).array();
  }
}
