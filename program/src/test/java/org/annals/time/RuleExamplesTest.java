package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.annals.language.English;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule reads the examples that its resource gives for it. */
@NullMarked
final class RuleExamplesTest {
  @ParameterizedTest
  @MethodSource("examples")
  void theExampleIsRead(Rules.Example example) {
    Text text = English.read(example.sentence(), example.published());
    List<TimeExpression> found = Dates.in(text).expressions();
    assertThat(found).isNotEmpty();
    TimeExpression last = found.get(found.size() - 1);
    When day = When.parse(example.published());
    TimeReference reference = last.reference();
    When when = reference == null ? null : TimeResolver.resolve(reference, day);
    String read =
        last.span().of(example.sentence())
            + " = "
            + TimeResolver.value(last, day)
            + " = "
            + (when == null ? "-" : when.edtf());
    assertThat(read).isEqualTo(example.expected());
    Sentence sentence = text.sentences().get(last.sentence());
    assertThat(ExpressionReader.read(sentence)).extracting(Phrase::rule).contains(example.rule());
  }

  static Stream<Rules.Example> examples() {
    return Rules.examples().stream();
  }

  @Test
  void thereAreExamples() {
    assertThat(Rules.examples()).hasSizeGreaterThan(50);
  }
}
