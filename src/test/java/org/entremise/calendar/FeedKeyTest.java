package org.entremise.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entremise.access.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedKeyTest {
  private static final UUID FEED = UUID.fromString("c0ffee00-0000-0000-0000-000000000001");

  @TempDir Path folder;

  @Test
  void key_isMadeOnce_howeverManyStartAtOnce() {
    var secrets =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(start -> FeedKey.in(folder).secret(FEED))
            .map(Secret::text)
            .collect(Collectors.toSet());

    assertThat(secrets).hasSize(1);
  }

  @Test
  void emptyFile_ofAServiceThatDiedAsItMadeIt_becomesAKey() throws IOException {
    Files.createFile(folder.resolve("calendar.key"));

    String secret = FeedKey.in(folder).secret(FEED).text();

    assertThat(FeedKey.in(folder).secret(FEED).text()).isEqualTo(secret);
    assertThat(Files.size(folder.resolve("calendar.key"))).isEqualTo(32);
  }

  @Test
  void fileThatIsNoKey_isLeftAlone() throws IOException {
    Files.writeString(folder.resolve("calendar.key"), "not a key");

    assertThatThrownBy(() -> FeedKey.in(folder)).hasMessageContaining("calendar.key");
    assertThat(folder.resolve("calendar.key")).hasContent("not a key");
  }
}
