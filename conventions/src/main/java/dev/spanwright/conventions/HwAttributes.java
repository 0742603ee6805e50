// Written by tools/registry-importer: do not edit, import again (see CONTRIBUTING.md).
package dev.spanwright.conventions;

/** Keys that begin with {@code hw.}. */
public final class HwAttributes {

  /** {@code hw.battery.capacity}: a string. */
  public static final String HW_BATTERY_CAPACITY = "hw.battery.capacity";

  /** {@code hw.battery.chemistry}: a string. */
  public static final String HW_BATTERY_CHEMISTRY = "hw.battery.chemistry";

  /** {@code hw.battery.state}: a string. */
  public static final String HW_BATTERY_STATE = "hw.battery.state";

  /** {@code hw.bios_version}: a string. */
  public static final String HW_BIOS_VERSION = "hw.bios_version";

  /** {@code hw.driver_version}: a string. */
  public static final String HW_DRIVER_VERSION = "hw.driver_version";

  /** {@code hw.enclosure.type}: a string. */
  public static final String HW_ENCLOSURE_TYPE = "hw.enclosure.type";

  /** {@code hw.firmware_version}: a string. */
  public static final String HW_FIRMWARE_VERSION = "hw.firmware_version";

  /** {@code hw.gpu.task}: a string. */
  public static final String HW_GPU_TASK = "hw.gpu.task";

  /** {@code hw.id}: a string. */
  public static final String HW_ID = "hw.id";

  /** {@code hw.limit_type}: a string. */
  public static final String HW_LIMIT_TYPE = "hw.limit_type";

  /** {@code hw.logical_disk.raid_level}: a string. */
  public static final String HW_LOGICAL_DISK_RAID_LEVEL = "hw.logical_disk.raid_level";

  /** {@code hw.logical_disk.state}: a string. */
  public static final String HW_LOGICAL_DISK_STATE = "hw.logical_disk.state";

  /** {@code hw.memory.type}: a string. */
  public static final String HW_MEMORY_TYPE = "hw.memory.type";

  /** {@code hw.model}: a string. */
  public static final String HW_MODEL = "hw.model";

  /** {@code hw.name}: a string. */
  public static final String HW_NAME = "hw.name";

  /** {@code hw.network.logical_addresses}: an array of strings. */
  public static final String HW_NETWORK_LOGICAL_ADDRESSES = "hw.network.logical_addresses";

  /** {@code hw.network.physical_address}: a string. */
  public static final String HW_NETWORK_PHYSICAL_ADDRESS = "hw.network.physical_address";

  /** {@code hw.parent}: a string. */
  public static final String HW_PARENT = "hw.parent";

  /** {@code hw.physical_disk.smart_attribute}: a string. */
  public static final String HW_PHYSICAL_DISK_SMART_ATTRIBUTE = "hw.physical_disk.smart_attribute";

  /** {@code hw.physical_disk.state}: a string. */
  public static final String HW_PHYSICAL_DISK_STATE = "hw.physical_disk.state";

  /** {@code hw.physical_disk.type}: a string. */
  public static final String HW_PHYSICAL_DISK_TYPE = "hw.physical_disk.type";

  /** {@code hw.sensor_location}: a string. */
  public static final String HW_SENSOR_LOCATION = "hw.sensor_location";

  /** {@code hw.serial_number}: a string. */
  public static final String HW_SERIAL_NUMBER = "hw.serial_number";

  /** {@code hw.state}: a string. */
  public static final String HW_STATE = "hw.state";

  /** {@code hw.tape_drive.operation_type}: a string. */
  public static final String HW_TAPE_DRIVE_OPERATION_TYPE = "hw.tape_drive.operation_type";

  /** {@code hw.type}: a string. */
  public static final String HW_TYPE = "hw.type";

  /** {@code hw.vendor}: a string. */
  public static final String HW_VENDOR = "hw.vendor";

  private HwAttributes() {}
}
