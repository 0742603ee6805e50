// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code device.}. */
public final class DeviceAttributes {

  /** {@code device.archs}: an array of strings. */
  public static final String DEVICE_ARCHS = "device.archs";

  /** {@code device.battery_level}: a double. */
  public static final String DEVICE_BATTERY_LEVEL = "device.battery_level";

  /** {@code device.battery_temperature}: a double. */
  public static final String DEVICE_BATTERY_TEMPERATURE = "device.battery_temperature";

  /** {@code device.boot_time}: a string. */
  public static final String DEVICE_BOOT_TIME = "device.boot_time";

  /** {@code device.brand}: a string. */
  public static final String DEVICE_BRAND = "device.brand";

  /** {@code device.charging}: a boolean. */
  public static final String DEVICE_CHARGING = "device.charging";

  /** {@code device.chipset}: a string. */
  public static final String DEVICE_CHIPSET = "device.chipset";

  /** {@code device.class}: a string. */
  public static final String DEVICE_CLASS = "device.class";

  /**
   * {@code device.connection_type}: a string.
   *
   * @deprecated use {@link NetworkAttributes#NETWORK_CONNECTION_TYPE}
   */
  @Deprecated public static final String DEVICE_CONNECTION_TYPE = "device.connection_type";

  /** {@code device.cpu_description}: a string. */
  public static final String DEVICE_CPU_DESCRIPTION = "device.cpu_description";

  /** {@code device.external_free_storage}: an integer. */
  public static final String DEVICE_EXTERNAL_FREE_STORAGE = "device.external_free_storage";

  /** {@code device.external_storage_size}: an integer. */
  public static final String DEVICE_EXTERNAL_STORAGE_SIZE = "device.external_storage_size";

  /** {@code device.family}: a string. */
  public static final String DEVICE_FAMILY = "device.family";

  /** {@code device.free_memory}: an integer. */
  public static final String DEVICE_FREE_MEMORY = "device.free_memory";

  /** {@code device.free_storage}: an integer. */
  public static final String DEVICE_FREE_STORAGE = "device.free_storage";

  /** {@code device.id}: a string. */
  public static final String DEVICE_ID = "device.id";

  /** {@code device.locale}: a string. */
  public static final String DEVICE_LOCALE = "device.locale";

  /** {@code device.low_memory}: a boolean. */
  public static final String DEVICE_LOW_MEMORY = "device.low_memory";

  /** {@code device.low_power_mode}: a boolean. */
  public static final String DEVICE_LOW_POWER_MODE = "device.low_power_mode";

  /** {@code device.manufacturer}: a string. */
  public static final String DEVICE_MANUFACTURER = "device.manufacturer";

  /** {@code device.memory.estimated_capacity}: an integer. */
  public static final String DEVICE_MEMORY_ESTIMATED_CAPACITY = "device.memory.estimated_capacity";

  /** {@code device.memory_size}: an integer. */
  public static final String DEVICE_MEMORY_SIZE = "device.memory_size";

  /** {@code device.model}: a string. */
  public static final String DEVICE_MODEL = "device.model";

  /** {@code device.model_id}: a string. */
  public static final String DEVICE_MODEL_ID = "device.model_id";

  /** {@code device.model.identifier}: a string. */
  public static final String DEVICE_MODEL_IDENTIFIER = "device.model.identifier";

  /** {@code device.model.name}: a string. */
  public static final String DEVICE_MODEL_NAME = "device.model.name";

  /** {@code device.name}: a string. */
  public static final String DEVICE_NAME = "device.name";

  /** {@code device.online}: a boolean. */
  public static final String DEVICE_ONLINE = "device.online";

  /** {@code device.orientation}: a string. */
  public static final String DEVICE_ORIENTATION = "device.orientation";

  /** {@code device.processor_count}: an integer. */
  public static final String DEVICE_PROCESSOR_COUNT = "device.processor_count";

  /** {@code device.processor_frequency}: a double. */
  public static final String DEVICE_PROCESSOR_FREQUENCY = "device.processor_frequency";

  /** {@code device.screen_density}: a double. */
  public static final String DEVICE_SCREEN_DENSITY = "device.screen_density";

  /** {@code device.screen_dpi}: an integer. */
  public static final String DEVICE_SCREEN_DPI = "device.screen_dpi";

  /** {@code device.screen_height_pixels}: an integer. */
  public static final String DEVICE_SCREEN_HEIGHT_PIXELS = "device.screen_height_pixels";

  /** {@code device.screen_width_pixels}: an integer. */
  public static final String DEVICE_SCREEN_WIDTH_PIXELS = "device.screen_width_pixels";

  /** {@code device.simulator}: a boolean. */
  public static final String DEVICE_SIMULATOR = "device.simulator";

  /** {@code device.storage_size}: an integer. */
  public static final String DEVICE_STORAGE_SIZE = "device.storage_size";

  /** {@code device.thermal_state}: a string. */
  public static final String DEVICE_THERMAL_STATE = "device.thermal_state";

  /** {@code device.timezone}: a string. */
  public static final String DEVICE_TIMEZONE = "device.timezone";

  /** {@code device.usable_memory}: an integer. */
  public static final String DEVICE_USABLE_MEMORY = "device.usable_memory";

  private DeviceAttributes() {}
}
