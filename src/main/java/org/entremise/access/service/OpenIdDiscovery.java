package org.entremise.access.service;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.access.IdentityProvider;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an identity provider says of itself (OpenID Connect Discovery 1.0): read when it is first
 * needed, and again where that failed.
 */
final class OpenIdDiscovery {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdDiscovery.class);

  /** How long the provider may take to answer. */
  static final int PATIENCE_MILLIS = 5_000;

  private static final int LARGEST_KEYS = 256 * 1024;

  private final IdentityProvider provider;
  private volatile @Nullable Discovered discovered;

  OpenIdDiscovery(IdentityProvider provider) {
    this.provider = provider;
  }

  /**
   * What is known of it.
   *
   * @param tokens checks those that it signs
   */
  record Discovered(OIDCProviderMetadata metadata, IDTokenValidator tokens) {}

  /**
   * What is known; blocks where nothing is yet.
   *
   * @throws DomainError UNAVAILABLE where the provider does not answer
   */
  Discovered known() {
    @Nullable Discovered known = discovered;
    if (known == null) {
      known = discover();
      discovered = known;
    }
    return known;
  }

  /** That the provider does not answer, or not as one. */
  DomainError silent(@Nullable String why) {
    LOG.warn("{} cannot be asked who somebody is: {}", provider.issuer(), why);
    return new DomainError(
        Kind.UNAVAILABLE, Message.of("access.oidc.unreachable", "name", provider.name()));
  }

  /** Keys are read when they are first needed, and again where a token is signed by another one. */
  private Discovered discover() {
    try {
      Issuer issuer = new Issuer(provider.issuer());
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
      Set<JWSAlgorithm> algorithms = algorithms(metadata);
      if (metadata.getAuthorizationEndpointURI() == null
          || metadata.getTokenEndpointURI() == null
          || metadata.getJWKSetURI() == null
          || algorithms.isEmpty()) {
        throw silent("it does not name all that the authorization code flow needs");
      }
      var keys =
          JWKSourceBuilder.create(
                  metadata.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS))
              .refreshAheadCache(false)
              .build();
      return new Discovered(
          metadata,
          new IDTokenValidator(
              issuer,
              new ClientID(provider.clientId()),
              new JWSVerificationKeySelector<>(algorithms, keys),
              null));
    } catch (GeneralException | IOException e) {
      throw silent(e.getMessage());
    }
  }

  /** Those by which only the provider can sign: with a shared secret, this service could too. */
  private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
    return metadata.getIDTokenJWSAlgs().stream()
        .filter(
            algorithm ->
                JWSAlgorithm.Family.RSA.contains(algorithm)
                    || JWSAlgorithm.Family.EC.contains(algorithm))
        .collect(Collectors.toSet());
  }
}
