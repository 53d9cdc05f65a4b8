package org.annals.text;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The language that the program reads in this run, as the primary subtag of BCP 47: {@code en}
 * unless the system property {@code annals.language} names another when the program starts.
 *
 * <p>A language is a folder of resources, {@code org/annals/CODE/PACKAGE/}, beside those of English
 * on the class path, and a pipeline that {@code language.Language} finds by the same code.
 */
public final class Tongue {
  /** The code. */
  public static final String CODE = System.getProperty("annals.language", "en");

  private Tongue() {}

  /**
   * A resource of the language for the package of {@code owner}; where the language has none, what
   * stands beside {@code owner} for all languages.
   *
   * @return null if there is neither
   */
  static @Nullable InputStream open(Class<?> owner, String resource) {
    String name = owner.getPackageName();
    String folder = "/org/annals/" + CODE + "/" + name.substring(name.lastIndexOf('.') + 1) + "/";
    InputStream own = owner.getResourceAsStream(folder + resource);
    return own != null ? own : owner.getResourceAsStream(resource);
  }
}
