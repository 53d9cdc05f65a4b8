package org.annals.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of ISO 3166-1 for the English names of states, as the Java platform has them (CLDR).
 *
 * <p>Only a whole name counts: "Northern Ireland" is not Ireland, and "Chad Holm" no country.
 */
final class Countries {
  private static final Map<String, Locale> BY_NAME = byName();

  private Countries() {}

  private static Map<String, Locale> byName() {
    Map<String, Locale> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      names.put(plain(country.getDisplayCountry(Locale.ENGLISH)), country);
    }
    return Map.copyOf(names);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace('’', '\'').strip();
  }

  /** The code of two small letters; null if the name is no state's. */
  static @Nullable String two(String name) {
    Locale country = BY_NAME.get(plain(name));
    return country == null ? null : country.getCountry().toLowerCase(Locale.ROOT);
  }

  /** The code of three capital letters; null if the name is no state's. */
  static @Nullable String three(String name) {
    Locale country = BY_NAME.get(plain(name));
    return country == null ? null : country.getISO3Country();
  }
}
