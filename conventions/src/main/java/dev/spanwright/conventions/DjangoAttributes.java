// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code django.}. */
public final class DjangoAttributes {

  /**
   * {@code django.function_name}: a string.
   *
   * @deprecated use {@link CodeAttributes#CODE_FUNCTION_NAME}
   */
  @Deprecated public static final String DJANGO_FUNCTION_NAME = "django.function_name";

  /**
   * {@code django.middleware_name}: a string.
   *
   * @deprecated use {@link MiddlewareAttributes#MIDDLEWARE_NAME}
   */
  @Deprecated public static final String DJANGO_MIDDLEWARE_NAME = "django.middleware_name";

  private DjangoAttributes() {}
}
