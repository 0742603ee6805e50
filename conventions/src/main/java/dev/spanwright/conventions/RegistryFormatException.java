package dev.spanwright.conventions;

import java.io.IOException;

/**
 * Says that a data file is not as it should be. The message is {@code FILE:LINE: REASON}, with
 * lines counted from 1.
 */
public final class RegistryFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  RegistryFormatException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
