package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.entremise.Service;
import org.entremise.Settings;
import org.entremise.kernel.DomainError;
import org.entremise.platform.sql.OwnPostgres;
import org.entremise.platform.web.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that speaks TLS without a proxy. */
@Timeout(120)
class TlsTest {
  private static final String NAME = "entremise";
  private static final char[] PASSWORD = "not a secret".toCharArray();

  @TempDir Path data;

  @Test
  void service_speaksTls_withTheFilesThatItIsGiven() throws Exception {
    KeyStore store = selfSigned();
    Path certificate = pem("CERTIFICATE", store.getCertificate(NAME).getEncoded());
    Path key = pem("PRIVATE KEY", store.getKey(NAME, PASSWORD).getEncoded());
    try (OwnPostgres server = OwnPostgres.start()) {
      try (Service service = Service.start(settings(server, new Tls(certificate, key)))) {
        HttpsURLConnection connection =
            (HttpsURLConnection)
                URI.create("https://localhost:" + service.port() + "/api/session")
                    .toURL()
                    .openConnection();
        connection.setSSLSocketFactory(trusting(store));
        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(connection.getHeaderField("Strict-Transport-Security")).isNotNull();
      }
      assertRefused(settings(server, new Tls(key, certificate)), "serve.tls.unusable");
      assertRefused(settings(server, new Tls(data.resolve("none"), key)), "serve.tls.unreadable");
    }
  }

  private static void assertRefused(Settings settings, String why) {
    assertThatThrownBy(() -> Service.start(settings))
        .isInstanceOfSatisfying(
            DomainError.class, e -> assertThat(e.message().key()).isEqualTo(why));
  }

  private Settings settings(OwnPostgres server, Tls tls) {
    String url = server.url();
    return new Settings("127.0.0.1", 0, null, data, url, 1, 1, null, true).with(tls);
  }

  /** A key for localhost that vouches for itself, made by the JDK's keytool. */
  private KeyStore selfSigned() throws Exception {
    Path file = data.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                NAME,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(file)) {
      store.load(bytes, PASSWORD);
    }
    return store;
  }

  private Path pem(String kind, byte[] bytes) throws Exception {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind);
    return Files.writeString(data.resolve(kind.replace(' ', '-') + ".pem"), text);
  }

  private static SSLSocketFactory trusting(KeyStore store) throws Exception {
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry(NAME, store.getCertificate(NAME));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
