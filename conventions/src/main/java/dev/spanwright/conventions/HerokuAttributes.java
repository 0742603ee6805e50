// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code heroku.}. */
public final class HerokuAttributes {

  /** {@code heroku.app.id}: a string. */
  public static final String HEROKU_APP_ID = "heroku.app.id";

  /** {@code heroku.dyno.name}: a string. */
  public static final String HEROKU_DYNO_NAME = "heroku.dyno.name";

  /** {@code heroku.error.code}: a string. */
  public static final String HEROKU_ERROR_CODE = "heroku.error.code";

  /** {@code heroku.error.description}: a string. */
  public static final String HEROKU_ERROR_DESCRIPTION = "heroku.error.description";

  /** {@code heroku.logplex.drain_token}: a string. */
  public static final String HEROKU_LOGPLEX_DRAIN_TOKEN = "heroku.logplex.drain_token";

  /** {@code heroku.release.commit}: a string. */
  public static final String HEROKU_RELEASE_COMMIT = "heroku.release.commit";

  /** {@code heroku.release.creation_timestamp}: a string. */
  public static final String HEROKU_RELEASE_CREATION_TIMESTAMP =
      "heroku.release.creation_timestamp";

  /** {@code heroku.router.connect}: a double. */
  public static final String HEROKU_ROUTER_CONNECT = "heroku.router.connect";

  /** {@code heroku.router.request_id}: a string. */
  public static final String HEROKU_ROUTER_REQUEST_ID = "heroku.router.request_id";

  /** {@code heroku.router.service}: a double. */
  public static final String HEROKU_ROUTER_SERVICE = "heroku.router.service";

  private HerokuAttributes() {}
}
