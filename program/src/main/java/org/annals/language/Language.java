package org.annals.language;

import java.util.ServiceLoader;
import org.annals.InputException;
import org.annals.report.Report;
import org.annals.text.Tongue;

/**
 * The pipeline of a language: from a report to sentences, tokens, lemmas, names and dependencies.
 *
 * <p>What comes out is the same for every language: tags of the Penn Treebank, relations of
 * Universal Dependencies, names as PERSON, ORGANIZATION, LOCATION and MISC. Safe for use by several
 * threads at once.
 */
public interface Language {
  /** Reads the passages of a report, each by itself, so that no sentence crosses their ends. */
  Text read(Report report);

  /** A pipeline that the class path brings, found as a service. */
  interface Provider {
    /** The code of its language, as {@link Tongue} has it. */
    String code();

    /** Loads what it needs. */
    Language load();
  }

  /** English by Stanford CoreNLP: loads its models, side by side, in about two seconds. */
  static Language english() {
    return CoreNlp.load();
  }

  /**
   * The pipeline of the language that is read in this run.
   *
   * @throws InputException if the class path brings none for it
   */
  static Language ofThisRun() {
    if (Tongue.CODE.equals("en")) {
      return english();
    }
    for (Provider provider : ServiceLoader.load(Provider.class)) {
      if (provider.code().equals(Tongue.CODE)) {
        return provider.load();
      }
    }
    throw new InputException(
        "There is no pipeline for the language \"" + Tongue.CODE + "\".",
        "Put one on the class path, or leave annals.language away for English.");
  }
}
