package org.entremise.access.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.access.IdentityProvider;
import org.entremise.access.Secret;
import org.entremise.access.service.ProviderRefusal.Why;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an identity provider who somebody is, by the authorization code flow of OpenID Connect Core
 * 1.0 with PKCE (RFC 7636). What the provider says of itself (OpenID Connect Discovery 1.0) is read
 * when it is first needed, and again where that failed. The library waits for answers, so it does
 * on threads of its own.
 */
final class OpenIdConnect {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST_KEYS = 256 * 1024;
  private static final int THREADS = 2;

  private final IdentityProvider provider;
  private final WorkerExecutor worker;
  private volatile @Nullable Discovered discovered;

  OpenIdConnect(Vertx vertx, IdentityProvider provider) {
    this.provider = provider;
    this.worker = vertx.createSharedWorkerExecutor("identity-provider", THREADS);
  }

  /** Its name for people. */
  String name() {
    return provider.name();
  }

  String issuer() {
    return provider.issuer();
  }

  /** What the provider says of itself, and what checks the tokens that it signs. */
  private record Discovered(OIDCProviderMetadata metadata, IDTokenValidator tokens) {}

  /**
   * With what a browser is sent to the provider.
   *
   * @param address where to
   * @param verifier that the browser keeps, and without which the code is worth nothing
   */
  record Question(URI address, Secret verifier, Secret state, String nonce) {}

  /**
   * With what a browser has come back.
   *
   * @param issuer that answers, where it says so (RFC 9207)
   * @param redirect the address at which it came back
   */
  record Answer(
      String code, @Nullable String issuer, URI redirect, Secret verifier, String nonce) {}

  /**
   * Prepares a question to the provider.
   *
   * @throws DomainError (in the future) UNAVAILABLE where it does not answer
   */
  Future<Question> ask(URI redirect) {
    return worker.executeBlocking(() -> question(redirect), false);
  }

  /**
   * Whom the provider has signed in, by its own name for them (subject).
   *
   * @throws DomainError (in the future) UNAVAILABLE where it does not answer
   * @throws ProviderRefusal (in the future) where its answer does not hold
   */
  Future<String> subject(Answer answer) {
    return worker.executeBlocking(() -> redeemed(answer), false);
  }

  private Question question(URI redirect) {
    CodeVerifier verifier = new CodeVerifier();
    Secret state = Secret.random();
    Nonce nonce = new Nonce();
    URI address =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid"), new ClientID(provider.clientId()), redirect)
            .endpointURI(discovered().metadata().getAuthorizationEndpointURI())
            .state(new State(state.text()))
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Question(address, new Secret(verifier.getValue()), state, nonce.getValue());
  }

  private String redeemed(Answer answer) {
    Discovered known = discovered();
    checkIssuer(answer.issuer(), known.metadata());
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request(answer, known).send());
      if (!response.indicatesSuccess()) {
        var error = response.toErrorResponse().getErrorObject();
        throw error.getHTTPStatusCode() >= 500
            ? silent("it answers " + error.getHTTPStatusCode())
            : refused("it takes no code: " + error.getCode());
      }
      @Nullable JWT token = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
      if (token == null) {
        throw refused("it gives no id token");
      }
      return known.tokens().validate(token, new Nonce(answer.nonce())).getSubject().getValue();
    } catch (IOException | KeySourceException e) {
      throw silent(e.getMessage());
    } catch (GeneralException | BadJOSEException | JOSEException e) {
      throw refused(e.getMessage());
    }
  }

  private HTTPRequest request(Answer answer, Discovered known) {
    HTTPRequest request =
        new TokenRequest.Builder(
                known.metadata().getTokenEndpointURI(),
                authentication(known.metadata()),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(answer.code()),
                    answer.redirect(),
                    new CodeVerifier(answer.verifier().text())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    return request;
  }

  /** In the header (RFC 6749, 2.3.1), unless the provider takes it in the body only. */
  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    ClientID id = new ClientID(provider.clientId());
    var secret = new com.nimbusds.oauth2.sdk.auth.Secret(provider.clientSecret());
    @Nullable List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(id, secret)
        : new ClientSecretPost(id, secret);
  }

  /** That the answer is of this provider, and of no other that somebody was led to (RFC 9207). */
  private void checkIssuer(@Nullable String said, OIDCProviderMetadata metadata) {
    boolean fits =
        said == null
            ? !metadata.supportsAuthorizationResponseIssuerParam()
            : said.equals(provider.issuer());
    if (!fits) {
      throw refused("the answer is of another issuer");
    }
  }

  private Discovered discovered() {
    @Nullable Discovered known = discovered;
    if (known == null) {
      known = discover();
      discovered = known;
    }
    return known;
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

  private DomainError silent(@Nullable String why) {
    LOG.warn("{} cannot be asked who somebody is: {}", provider.issuer(), why);
    return new DomainError(
        Kind.UNAVAILABLE, Message.of("access.oidc.unreachable", "name", provider.name()));
  }

  private ProviderRefusal refused(@Nullable String why) {
    LOG.warn("an answer of {} does not hold: {}", provider.issuer(), why);
    return new ProviderRefusal(Why.REFUSED);
  }
}
