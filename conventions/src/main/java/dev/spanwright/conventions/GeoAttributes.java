// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code geo.}. */
public final class GeoAttributes {

  /** {@code geo.continent.code}: a string. */
  public static final String GEO_CONTINENT_CODE = "geo.continent.code";

  /** {@code geo.country.iso_code}: a string. */
  public static final String GEO_COUNTRY_ISO_CODE = "geo.country.iso_code";

  /** {@code geo.locality.name}: a string. */
  public static final String GEO_LOCALITY_NAME = "geo.locality.name";

  /** {@code geo.location.lat}: a double. */
  public static final String GEO_LOCATION_LAT = "geo.location.lat";

  /** {@code geo.location.lon}: a double. */
  public static final String GEO_LOCATION_LON = "geo.location.lon";

  /** {@code geo.postal_code}: a string. */
  public static final String GEO_POSTAL_CODE = "geo.postal_code";

  /** {@code geo.region.iso_code}: a string. */
  public static final String GEO_REGION_ISO_CODE = "geo.region.iso_code";

  private GeoAttributes() {}
}
