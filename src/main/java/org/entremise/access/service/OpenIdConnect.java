package org.entremise.access.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
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
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.entremise.access.IdentityProvider;
import org.entremise.access.Secret;
import org.entremise.access.service.OpenIdDiscovery.Discovered;
import org.entremise.access.service.ProviderRefusal.Why;
import org.entremise.kernel.DomainError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an identity provider who somebody is, by the authorization code flow of OpenID Connect Core
 * 1.0 with PKCE (RFC 7636). The library waits for answers, so it does on threads of its own.
 */
final class OpenIdConnect {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnect.class);
  private static final int THREADS = 2;

  private final IdentityProvider provider;
  private final WorkerExecutor worker;
  private final OpenIdDiscovery discovery;

  OpenIdConnect(Vertx vertx, IdentityProvider provider) {
    this.provider = provider;
    this.worker = vertx.createSharedWorkerExecutor("identity-provider", THREADS);
    this.discovery = new OpenIdDiscovery(provider);
  }

  /** Its name for people. */
  String name() {
    return provider.name();
  }

  String issuer() {
    return provider.issuer();
  }

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
            .endpointURI(discovery.known().metadata().getAuthorizationEndpointURI())
            .state(new State(state.text()))
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Question(address, new Secret(verifier.getValue()), state, nonce.getValue());
  }

  private String redeemed(Answer answer) {
    Discovered known = discovery.known();
    checkIssuer(answer.issuer(), known.metadata());
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request(answer, known).send());
      if (!response.indicatesSuccess()) {
        var error = response.toErrorResponse().getErrorObject();
        throw error.getHTTPStatusCode() >= 500
            ? discovery.silent("it answers " + error.getHTTPStatusCode())
            : refused("it takes no code: " + error.getCode());
      }
      @Nullable JWT token = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
      if (token == null) {
        throw refused("it gives no id token");
      }
      return known.tokens().validate(token, new Nonce(answer.nonce())).getSubject().getValue();
    } catch (IOException | KeySourceException e) {
      throw discovery.silent(e.getMessage());
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
    request.setConnectTimeout(OpenIdDiscovery.PATIENCE_MILLIS);
    request.setReadTimeout(OpenIdDiscovery.PATIENCE_MILLIS);
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

  private ProviderRefusal refused(@Nullable String why) {
    LOG.warn("an answer of {} does not hold: {}", provider.issuer(), why);
    return new ProviderRefusal(Why.REFUSED);
  }
}
