package org.entremise.access.service;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entremise.access.store.PasskeyStore.PublicHalf;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passkeys as in Web Authentication Level 3: what a browser is asked for, and whether its answer
 * holds. A passkey stands alone, so its device has to verify its owner each time; it is found
 * without a name. Who made the device is not asked.
 */
final class Passkeys {
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

  /** How long a browser may take to answer. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          algorithm(COSEAlgorithmIdentifier.ES256),
          algorithm(COSEAlgorithmIdentifier.EdDSA),
          algorithm(COSEAlgorithmIdentifier.RS256));

  private final ObjectConverter json = new ObjectConverter();
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(json);
  private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(json);

  /**
   * A browser's answer, not yet checked.
   *
   * @param challenge that it says it has signed
   */
  record Answer<T>(T data, Buffer challenge) {}

  /** A passkey that was made. */
  record Made(Buffer credentialId, Buffer credential, long uses) {}

  /** The options of {@code navigator.credentials.create}, as JSON. */
  String creation(
      String origin, UUID organiserId, String name, byte[] challenge, List<byte[]> known) {
    return json.getJsonConverter()
        .writeValueAsString(
            new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(host(origin), "Entremise"),
                new PublicKeyCredentialUserEntity(handle(organiserId), name, name),
                new DefaultChallenge(challenge),
                ALGORITHMS,
                PATIENCE.toMillis(),
                known.stream()
                    .map(
                        id ->
                            new PublicKeyCredentialDescriptor(
                                PublicKeyCredentialType.PUBLIC_KEY, id, null))
                    .toList(),
                new AuthenticatorSelectionCriteria(
                    null,
                    true,
                    ResidentKeyRequirement.REQUIRED,
                    UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
  }

  /** The options of {@code navigator.credentials.get}, as JSON. */
  String request(String origin, byte[] challenge) {
    return json.getJsonConverter()
        .writeValueAsString(
            new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge),
                PATIENCE.toMillis(),
                host(origin),
                List.of(),
                UserVerificationRequirement.REQUIRED,
                null));
  }

  Answer<RegistrationData> readMade(String response) {
    return held(
        () -> {
          RegistrationData data = webAuthn.parseRegistrationResponseJSON(response);
          return new Answer<>(data, challenge(requireNonNull(data.getCollectedClientData())));
        },
        Kind.INVALID,
        "account.passkey.refused");
  }

  Answer<AuthenticationData> readUsed(String response) {
    return held(
        () -> {
          AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(response);
          return new Answer<>(data, challenge(requireNonNull(data.getCollectedClientData())));
        },
        Kind.UNAUTHENTICATED,
        "access.passkey.refused");
  }

  /** Which passkey has signed. */
  Buffer credentialId(Answer<AuthenticationData> answer) {
    return held(
        () -> Buffer.buffer(requireNonNull(answer.data().getCredentialId())),
        Kind.UNAUTHENTICATED,
        "access.passkey.refused");
  }

  /** Checks a new passkey, whose challenge has been taken. */
  Made made(String origin, Answer<RegistrationData> answer) {
    return held(
        () -> {
          RegistrationData data =
              webAuthn.verify(
                  answer.data(),
                  new RegistrationParameters(
                      server(origin, answer.challenge()), ALGORITHMS, true, true));
          var made = requireNonNull(data.getAttestationObject()).getAuthenticatorData();
          var credential = requireNonNull(made.getAttestedCredentialData());
          return new Made(
              Buffer.buffer(credential.getCredentialId()),
              Buffer.buffer(credentials.convert(credential)),
              made.getSignCount());
        },
        Kind.INVALID,
        "account.passkey.refused");
  }

  /**
   * Checks what a passkey has signed, the challenge having been taken.
   *
   * @return its count of uses now
   */
  long used(String origin, Answer<AuthenticationData> answer, PublicHalf passkey) {
    return held(
        () -> {
          AuthenticationData data =
              webAuthn.verify(
                  answer.data(),
                  new AuthenticationParameters(
                      server(origin, answer.challenge()), record(passkey), null, true, true));
          return requireNonNull(data.getAuthenticatorData()).getSignCount();
        },
        Kind.UNAUTHENTICATED,
        "access.passkey.refused");
  }

  private CredentialRecord record(PublicHalf passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        null,
        null,
        null,
        passkey.uses(),
        credentials.convert(passkey.credential().getBytes()),
        new AuthenticationExtensionsAuthenticatorOutputs<>(),
        null,
        null,
        null);
  }

  /**
   * The library has an exception for each of some fifty faults, and stumbles over answers that lack
   * a part; none of it is the reader's business.
   */
  private static <T> T held(Supplier<T> check, Kind refusal, String why) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      LOG.info("a passkey's answer does not hold: {}", e.getClass().getSimpleName());
      throw new DomainError(refusal, Message.of(why));
    }
  }

  private static Buffer challenge(CollectedClientData client) {
    return Buffer.buffer(client.getChallenge().getValue());
  }

  private static ServerProperty server(String origin, Buffer challenge) {
    return new ServerProperty(
        Set.of(new Origin(origin)), host(origin), new DefaultChallenge(challenge.getBytes()));
  }

  private static String host(String origin) {
    return URI.create(origin).getHost();
  }

  private static byte[] handle(UUID organiserId) {
    return ByteBuffer.allocate(16)
        .putLong(organiserId.getMostSignificantBits())
        .putLong(organiserId.getLeastSignificantBits())
        .array();
  }

  private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier id) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, id);
  }
}
