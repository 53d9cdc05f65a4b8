package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our running of the parser's model gives the parses that CoreNLP's gives. */
final class ParserTest {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final Parser OURS = new Parser(ParserModel.load(MODEL));
  private static final DependencyParser THEIRS = DependencyParser.loadFromModelFile(MODEL);

  @Test
  void sentencesOfTheExamplesAreParsedAsByCoreNlp() throws IOException {
    int sentences = 0;
    try (Stream<Path> files = Files.walk(Path.of("..", "examples", "outbreak"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (Sentence sentence :
            English.read(Files.readString(file, StandardCharsets.ISO_8859_1), null).sentences()) {
          same(
              sentence.tokens().stream().map(Token::word).toList(),
              sentence.tokens().stream().map(Token::tag).toList());
          sentences++;
        }
      }
    }
    assertThat(sentences).isGreaterThan(60);
  }

  @Test
  void wordsInAnyOrderAreParsedAsByCoreNlp() {
    // Such rows are as far from the model's training as can be: its choices are close there.
    Random random = new Random(17);
    List<Token> words =
        English.read(
                "The court in Lima, which was asked in May to hear 14 of the appeals, has been told"
                    + " that \"nobody was paid\" and will not be given the books until the firm's owners"
                    + " are back; he'd said so. Why should fishermen be blamed by Zorbltek for it?",
                null)
            .sentences()
            .stream()
            .flatMap(s -> s.tokens().stream())
            .toList();
    for (int i = 0; i < 100; i++) {
      List<Token> row = new ArrayList<>();
      for (int n = 1 + random.nextInt(40); n > 0; n--) {
        row.add(words.get(random.nextInt(words.size())));
      }
      same(row.stream().map(Token::word).toList(), row.stream().map(Token::tag).toList());
    }
  }

  private static void same(List<String> words, List<String> tags) {
    List<CoreLabel> labels = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      CoreLabel label = new CoreLabel();
      label.setWord(words.get(i));
      label.setValue(words.get(i));
      label.setTag(tags.get(i));
      label.setIndex(i + 1);
      labels.add(label);
    }
    CoreMap sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    String[] theirs = new String[words.size()];
    for (TypedDependency edge : THEIRS.predict(sentence).typedDependencies()) {
      theirs[edge.dep().index() - 1] = edge.gov().index() - 1 + " " + edge.reln();
    }
    Parser.Parse parse = OURS.parse(words, tags);
    String[] ours = new String[words.size()];
    for (int i = 0; i < ours.length; i++) {
      ours[i] = parse.heads()[i] + " " + parse.relations()[i];
    }
    assertThat(ours).as(String.join(" ", words)).isEqualTo(theirs);
  }
}
