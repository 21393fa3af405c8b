package org.entremise.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An authenticator with one passkey: the device's side of Web Authentication Level 3, with a real
 * key on the curve P-256 and without an attestation.
 */
final class SoftwarePasskey {
  private static final int COORDINATE = 32;
  private static final byte PRESENT = 0x01;
  private static final byte VERIFIED = 0x04;
  private static final byte ATTESTED = 0x40;

  private final byte[] credentialId = new byte[32];
  private final KeyPair keys;
  private String userHandle = "";
  private int uses;
  private boolean verifies = true;

  SoftwarePasskey() {
    new SecureRandom().nextBytes(credentialId);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on whoever holds the device has not shown who they are. */
  SoftwarePasskey withoutVerification() {
    verifies = false;
    return this;
  }

  /** As a copy that was made earlier would count. */
  void rewind() {
    uses = 0;
  }

  /** What {@code navigator.credentials.create} answers on a page of that origin. */
  String make(JsonNode options, String origin) {
    userHandle = options.at("/user/id").asText();
    byte[] data = client("webauthn.create", options, origin);
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.put("clientDataJSON", base64(data));
    response.put("attestationObject", base64(attestation(options.at("/rp/id").asText())));
    return credential(response);
  }

  /** What {@code navigator.credentials.get} answers on a page of that origin. */
  String sign(JsonNode options, String origin) {
    uses++;
    byte[] data = client("webauthn.get", options, origin);
    byte[] said = said(options.path("rpId").asText(), (byte) 0, new byte[0]);
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    response.put("clientDataJSON", base64(data));
    response.put("authenticatorData", base64(said));
    response.put("signature", base64(signature(joined(said, sha256(data)))));
    response.put("userHandle", userHandle);
    return credential(response);
  }

  private String credential(ObjectNode response) {
    ObjectNode credential = JsonNodeFactory.instance.objectNode();
    credential.put("id", base64(credentialId)).put("rawId", base64(credentialId));
    credential.put("type", "public-key").putObject("clientExtensionResults");
    credential.set("response", response);
    return credential.toString();
  }

  private static byte[] client(String type, JsonNode options, String origin) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("challenge", options.path("challenge").asText())
        .put("origin", origin)
        .put("crossOrigin", false)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Authenticator data (6.1). */
  private byte[] said(String rpId, byte attested, byte[] credential) {
    byte flags = (byte) (PRESENT | (verifies ? VERIFIED : 0) | attested);
    return ByteBuffer.allocate(37 + credential.length)
        .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
        .put(flags)
        .putInt(uses)
        .put(credential)
        .array();
  }

  private byte[] attestation(String rpId) {
    byte[] key = publicKey();
    byte[] credential =
        ByteBuffer.allocate(16 + 2 + credentialId.length + key.length)
            .put(new byte[16])
            .putShort((short) credentialId.length)
            .put(credentialId)
            .put(key)
            .array();
    return cbor(
        to -> {
          to.writeStartObject(3);
          to.writeStringField("fmt", "none");
          to.writeFieldName("attStmt");
          to.writeStartObject(0);
          to.writeEndObject();
          to.writeFieldName("authData");
          to.writeBinary(said(rpId, ATTESTED, credential));
          to.writeEndObject();
        });
  }

  /** The public key as COSE has it (RFC 9053, 7.1.1). */
  private byte[] publicKey() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return cbor(
        to -> {
          to.writeStartObject(5);
          to.writeFieldId(1);
          to.writeNumber(2);
          to.writeFieldId(3);
          to.writeNumber(-7);
          to.writeFieldId(-1);
          to.writeNumber(1);
          to.writeFieldId(-2);
          to.writeBinary(coordinate(key.getW().getAffineX()));
          to.writeFieldId(-3);
          to.writeBinary(coordinate(key.getW().getAffineY()));
          to.writeEndObject();
        });
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int from = Math.max(0, bytes.length - COORDINATE);
    System.arraycopy(bytes, from, fixed, COORDINATE - (bytes.length - from), bytes.length - from);
    return fixed;
  }

  private interface Writing {
    void to(CBORGenerator generator) throws IOException;
  }

  private static byte[] cbor(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator generator = new CBORFactory().createGenerator(bytes)) {
      writing.to(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] signature(byte[] of) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(of);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
