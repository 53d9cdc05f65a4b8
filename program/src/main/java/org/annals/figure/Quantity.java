package org.annals.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its bounds: "fewer than 2,000" has no low; "just over 2,500" is at least 2,500 and
 * approximate; a cut "by nearly half" is about −50 percent.
 *
 * @param low least amount meant; null if the words set none
 * @param high greatest amount meant; null if the words set none
 * @param approximate whether the words say "about"
 * @param unit "people", "percent", an ISO 4217 code, "days", else the plural of the noun counted
 */
public record Quantity(
    @Nullable BigDecimal low, @Nullable BigDecimal high, boolean approximate, String unit) {
  public Quantity {
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("from " + low + " to less, " + high);
    }
  }
}
