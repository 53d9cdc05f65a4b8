package org.annals.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
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
final class CoreNlp implements Language {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /** A longer sentence is cut: no prose has one, and the parser's memory grows with it. */
  private static final int LONGEST_SENTENCE_TOKENS = 250;

  /** What is longer is no word; the models make features of every part of it, a memory full. */
  private static final int LONGEST_WORD = 100;

  /** Adjectives that with an article and without a noun name the body itself. */
  private static final Set<String> NOUNS_TOO = Set.of("military", "paramilitary");

  private static final Pattern OWNING = Pattern.compile("DT|POS|PRP\\$|JJ");

  /** What stands behind a noun, and behind no adjective before one. */
  private static final Pattern NO_NOUN = Pattern.compile("VB[DPZ]|MD|IN|TO|POS|W.*|[.:]");

  /** Tokens of sentences seen lately that are kept analysed; about 100 bytes each. */
  private static final int KEPT_TOKENS = 400_000;

  private final Annotator tokenizer = new TokenizerAnnotator(new Properties());
  private final MaxentTagger tagger;
  private final NERCombinerAnnotator names;
  private final Parser parser;
  private final SeenSentences seen;

  private CoreNlp(
      MaxentTagger tagger, NERCombinerAnnotator names, Parser parser, SeenSentences seen) {
    this.tagger = tagger;
    this.names = names;
    this.parser = parser;
    this.seen = seen;
  }

  /** The same models, but every sentence is analysed anew. */
  Language forgetting() {
    return new CoreNlp(tagger, names, parser, new SeenSentences(0));
  }

  /** Loads the English models, side by side; about two seconds and 400 MB of heap. */
  static CoreNlp load() {
    CompletableFuture<NERCombinerAnnotator> names = CompletableFuture.supplyAsync(CoreNlp::names);
    CompletableFuture<MaxentTagger> tagger =
        CompletableFuture.supplyAsync(() -> new MaxentTagger(TAGGER));
    Parser parser = new Parser(ParserModel.load(PARSER));
    try {
      return new CoreNlp(tagger.join(), names.join(), parser, new SeenSentences(KEPT_TOKENS));
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
  @Override
  public Text read(Report report) {
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : report.passages()) {
      CleanText clean = CleanText.of(report, passage);
      List<List<CoreLabel>> parts = parts(clean.text());
      List<Analysed> analysed = analysed(parts);
      for (int i = 0; i < parts.size(); i++) {
        sentences.add(sentence(sentences.size(), passage, clean, parts.get(i), analysed.get(i)));
      }
    }
    return new Text(report, sentences);
  }

  /** The tokens of the sentences, none longer than the models bear. */
  private List<List<CoreLabel>> parts(String text) {
    Annotation annotation = new Annotation(text);
    tokenizer.annotate(annotation);
    List<List<CoreLabel>> parts = new ArrayList<>();
    for (CoreMap found : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> labels = found.get(CoreAnnotations.TokensAnnotation.class);
      for (int from = 0; from < labels.size(); from += LONGEST_SENTENCE_TOKENS) {
        parts.add(labels.subList(from, Math.min(labels.size(), from + LONGEST_SENTENCE_TOKENS)));
      }
    }
    return parts;
  }

  /** What the models say of each sentence, or said when it was seen before. */
  private List<Analysed> analysed(List<List<CoreLabel>> parts) {
    List<String> keys = parts.stream().map(CoreNlp::key).toList();
    Map<String, Analysed> found = new HashMap<>();
    Map<String, CoreMap> fresh = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String key = keys.get(i);
      Analysed before = seen.get(key);
      if (before != null) {
        found.put(key, before);
      } else if (!fresh.containsKey(key)) {
        fresh.put(key, tagged(parts.get(i), fresh.size()));
      }
    }
    if (!fresh.isEmpty()) {
      Annotation annotation = new Annotation("");
      annotation.set(CoreAnnotations.SentencesAnnotation.class, List.copyOf(fresh.values()));
      annotation.set(
          CoreAnnotations.TokensAnnotation.class,
          fresh.values().stream()
              .flatMap(part -> part.get(CoreAnnotations.TokensAnnotation.class).stream())
              .toList());
      names.annotate(annotation);
      fresh.forEach(
          (key, part) -> {
            Analysed now = parsed(part.get(CoreAnnotations.TokensAnnotation.class));
            found.put(key, now);
            seen.put(key, now);
          });
    }
    return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
  }

  /** All of a sentence that the models look at: its words and the gaps between them. */
  private static String key(List<CoreLabel> labels) {
    StringBuilder key = new StringBuilder(16 * labels.size());
    int end = labels.get(0).beginPosition();
    for (CoreLabel label : labels) {
      key.append((char) (label.beginPosition() - end)).append(label.originalText()).append('\0');
      if (!label.word().equals(label.originalText())) {
        key.append(label.word());
      }
      key.append('\0');
      end = label.endPosition();
    }
    return key.toString();
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
    List<SetAside.Run> aside = SetAside.likely(labels);
    if (!aside.isEmpty()) {
      tagger.tagCoreLabels(SetAside.rest(labels, aside));
      List<SetAside.Run> right = SetAside.of(labels);
      if (!right.equals(aside)) {
        tagger.tagCoreLabels(labels);
        tagger.tagCoreLabels(SetAside.rest(labels, right));
      }
    }
    forces(labels);
    MainVerb.tag(labels);
    Relatives.tag(SetAside.rest(labels, SetAside.of(labels)), morphology);
    for (CoreLabel label : labels) {
      label.setLemma(morphology.lemma(label.word(), label.tag()));
    }
    CoreMap sentence = new ArrayCoreMap(4);
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, number);
    return sentence;
  }

  /** "the military denied it": a noun, which the tagger takes for an adjective. */
  private static void forces(List<CoreLabel> labels) {
    for (int i = 1; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      if (label.tag().equals("JJ") && NOUNS_TOO.contains(label.word())) {
        String before = labels.get(i - 1).tag();
        String behind = i + 1 < labels.size() ? labels.get(i + 1).tag() : ".";
        if (OWNING.matcher(before).matches() && NO_NOUN.matcher(behind).matches()) {
          label.setTag("NN");
        }
      }
    }
  }

  private Analysed parsed(List<CoreLabel> labels) {
    List<SetAside.Run> aside = SetAside.of(labels);
    List<CoreLabel> rest = aside.isEmpty() ? labels : SetAside.rest(labels, aside);
    List<String> tags = rest.stream().map(CoreLabel::tag).toList();
    List<String> words = rest.stream().map(CoreLabel::word).toList();
    List<Integer> zero = ZeroRelatives.of(rest);
    Parser.Parse parse =
        zero.size() == 1
            ? ZeroRelatives.parse(parser, words, tags, zero.get(0))
            : parser.parse(words, tags);
    if (!aside.isEmpty()) {
      parse = SetAside.whole(labels, aside, parse);
    }
    ReducedRelatives.mend(labels, parse);
    Relatives.mend(labels, parse);
    return new Analysed(labels, parse);
  }

  private static Sentence sentence(
      int index, Passage passage, CleanText clean, List<CoreLabel> labels, Analysed analysed) {
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      tokens.add(
          new Token(
              i,
              label.originalText(),
              analysed.lemma(i),
              analysed.tag(i),
              analysed.name(i),
              clean.source(label.beginPosition(), label.endPosition()),
              analysed.head(i),
              analysed.relation(i)));
    }
    return new Sentence(index, passage.kind(), passage.section(), passage.paragraph(), tokens);
  }
}
