package org.annals.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** What the models say of a sentence, a place for each token: nothing of where it stands. */
final class Analysed {
  private final String[] tags;
  private final String[] lemmas;
  private final String[] names;
  private final int[] heads;
  private final String[] relations;

  /**
   * A sentence with its parse.
   *
   * @param labels tagged, with lemmas and names
   */
  Analysed(List<CoreLabel> labels, Parser.Parse parse) {
    this.tags = labels.stream().map(CoreLabel::tag).toArray(String[]::new);
    this.lemmas = labels.stream().map(CoreLabel::lemma).toArray(String[]::new);
    this.names = labels.stream().map(CoreLabel::ner).toArray(String[]::new);
    this.heads = parse.heads();
    this.relations = parse.relations();
  }

  int size() {
    return tags.length;
  }

  /** Penn Treebank part of speech. */
  String tag(int token) {
    return tags[token];
  }

  /** Base form. */
  String lemma(int token) {
    return lemmas[token];
  }

  /** PERSON, LOCATION, ORGANIZATION, MISC or O. */
  String name(int token) {
    return names[token];
  }

  /** Index of the word that it depends on; −1 for the root. */
  int head(int token) {
    return heads[token];
  }

  /** The relation to it. */
  String relation(int token) {
    return relations[token];
  }
}
