package org.annals.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.annals.report.CleanText;
import org.annals.report.Passage;
import org.annals.report.Report;

/**
 * English, as Stanford CoreNLP reads it: tokens, sentences, parts of speech, lemmas, names,
 * dependencies.
 *
 * <p>Only the models that are used are loaded, side by side: the tagger, one CRF for names (conll 4
 * classes) and the neural dependency parser (Chen and Manning 2014), whose enhanced dependencies
 * are left out. Safe for use by several threads at once. Cost: linear in the tokens.
 */
public final class Language {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /** A longer sentence is cut: no prose has one, and the parser's memory grows with it. */
  private static final int LONGEST_SENTENCE_TOKENS = 250;

  /** What is longer is no word; the models make features of every part of it, a memory full. */
  private static final int LONGEST_WORD = 100;

  private final Annotator tokenizer = new TokenizerAnnotator(new Properties());
  private final MaxentTagger tagger;
  private final NERCombinerAnnotator names;
  private final DependencyParser parser;

  private Language(MaxentTagger tagger, NERCombinerAnnotator names, DependencyParser parser) {
    this.tagger = tagger;
    this.names = names;
    this.parser = parser;
  }

  /** Loads the English models, side by side; about three seconds and 600 MB of heap. */
  public static Language english() {
    CompletableFuture<NERCombinerAnnotator> names = CompletableFuture.supplyAsync(Language::names);
    CompletableFuture<MaxentTagger> tagger =
        CompletableFuture.supplyAsync(() -> new MaxentTagger(TAGGER));
    DependencyParser parser = DependencyParser.loadFromModelFile(PARSER);
    try {
      return new Language(tagger.join(), names.join(), parser);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * One CRF and nothing else; its annotator joins what the tokenizer split at hyphens, as its
   * training did.
   */
  private static NERCombinerAnnotator names() {
    Properties properties = new Properties();
    properties.setProperty("ner.model", NAMES);
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    try {
      return new NERCombinerAnnotator(properties);
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + NAMES + " cannot be read", e);
    }
  }

  /** Reads the passages of a report, each by itself, so that no sentence crosses their ends. */
  public Text read(Report report) {
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : report.passages()) {
      CleanText clean = CleanText.of(report, passage);
      Annotation annotation = new Annotation(clean.text());
      tokenizer.annotate(annotation);
      List<CoreMap> parts = new ArrayList<>();
      for (CoreMap found : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
        List<CoreLabel> labels = found.get(CoreAnnotations.TokensAnnotation.class);
        for (int from = 0; from < labels.size(); from += LONGEST_SENTENCE_TOKENS) {
          parts.add(
              tagged(
                  labels.subList(from, Math.min(labels.size(), from + LONGEST_SENTENCE_TOKENS)),
                  parts.size()));
        }
      }
      annotation.set(CoreAnnotations.SentencesAnnotation.class, parts);
      names.annotate(annotation);
      for (CoreMap part : parts) {
        sentences.add(parsed(part, sentences.size(), passage, clean));
      }
    }
    return new Text(report, sentences);
  }

  private CoreMap tagged(List<CoreLabel> labels, int number) {
    Morphology morphology = new Morphology();
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setIndex(i + 1);
      if (labels.get(i).word().length() > LONGEST_WORD) {
        labels.get(i).setWord(labels.get(i).word().substring(0, LONGEST_WORD));
        labels.get(i).setValue(labels.get(i).word());
      }
      labels.get(i).setSentIndex(number);
    }
    tagger.tagCoreLabels(labels);
    for (CoreLabel label : labels) {
      label.setLemma(morphology.lemma(label.word(), label.tag()));
    }
    CoreMap sentence = new ArrayCoreMap(4);
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, number);
    return sentence;
  }

  private Sentence parsed(CoreMap sentence, int index, Passage passage, CleanText clean) {
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "dep");
    for (TypedDependency edge : parser.predict(sentence).typedDependencies()) {
      int dependent = edge.dep().index() - 1;
      heads[dependent] = edge.gov().index() - 1;
      relations[dependent] = edge.reln().toString();
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      tokens.add(
          new Token(
              i,
              label.originalText(),
              label.lemma(),
              label.tag(),
              label.ner(),
              clean.source(label.beginPosition(), label.endPosition()),
              heads[i],
              relations[i]));
    }
    return new Sentence(index, passage.kind(), passage.section(), passage.paragraph(), tokens);
  }
}
