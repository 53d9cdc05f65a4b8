package org.annals.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a first name is of women or of men, by the lists that ship with the Stanford CoreNLP
 * models; a name that they give to both is of neither.
 */
public final class FirstNames {
  /** What the lists tell of a name. */
  public enum Sex {
    FEMALE,
    MALE
  }

  private static final List<String> LISTS =
      List.of(
          "/edu/stanford/nlp/models/dcoref/namegender.combine.txt",
          "/edu/stanford/nlp/models/gender/first_name_map_small");

  private final Map<String, Sex> names = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> all = new HashSet<>();

  private FirstNames() {
    Set<String> both = new HashSet<>();
    for (String list : LISTS) {
      try (InputStream in = FirstNames.class.getResourceAsStream(list)) {
        if (in == null) {
          throw new IllegalStateException("the list of names " + list + " is missing");
        }
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line; (line = reader.readLine()) != null; ) {
          read(line, both, list.endsWith("small"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the list of names " + list + " cannot be read", e);
      }
    }
    names.keySet().removeAll(both);
  }

  private void read(String line, Set<String> both, boolean small) {
    List<String> fields = List.of(line.strip().split("\\s+", -1));
    if (fields.size() != 2 || !(fields.get(1).equals("FEMALE") || fields.get(1).equals("MALE"))) {
      return; // the lists have a few lines of another shape
    }
    String name = fields.get(0).toLowerCase(Locale.ROOT);
    Sex sex = Sex.valueOf(fields.get(1));
    all.add(name);
    if (small) {
      common.add(name);
    }
    Sex before = names.putIfAbsent(name, sex);
    if (before != null && before != sex) {
      both.add(name);
    }
  }

  /** The one copy of this program run; read-only. */
  public static FirstNames get() {
    return Loaded.NAMES;
  }

  private static final class Loaded {
    static final FirstNames NAMES = new FirstNames();
  }

  /** Whether it is one of the most common names, so that the lists err least. */
  public boolean isCommon(String firstName) {
    return common.contains(firstName.toLowerCase(Locale.ROOT));
  }

  /** Whether it is in a list. */
  public boolean isListed(String firstName) {
    return all.contains(firstName.toLowerCase(Locale.ROOT));
  }

  /** Empty for a name of both, or of neither list. */
  public Optional<Sex> sex(String firstName) {
    return Optional.ofNullable(names.get(firstName.toLowerCase(Locale.ROOT)));
  }
}
