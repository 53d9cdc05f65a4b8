package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that tells an event reads alone, and says no more than the report. */
@NullMarked
final class EventLineTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence | a line of it
          However, the court sentenced Luis Pardo to six years. | The court sentenced Luis Pardo to six years
          After a week of rumours, Orva Power cut 300 jobs. | After a week of rumours, Orva Power cut 300 jobs
          The flood killed nine people and destroyed two bridges, officials said. | The flood killed nine people
          The flood killed nine people and destroyed two bridges, officials said. | The flood destroyed two bridges
          Alto Grain said it would close a mill and sell two ships. | Alto Grain would sell two ships
          Pardo, who was born in Lima, attacked a guard on Monday. | Pardo attacked a guard on Monday
          The trial of the farmer accused of killing the singer Ana Silva has been postponed until May. | The trial of the farmer accused of killing the singer Ana Silva has been postponed until May
          Nestor Foods bought Alto Grain, a maker of flour, for 2 million euros. | Nestor Foods bought Alto Grain for 2 million euros
          Serbia withdrew its troops, the minister said, and opened the border. | Serbia withdrew its troops
          Police arrested members of Alto, the firm whose lawyers had been attacked that morning. | The firm’s lawyers had been attacked that morning
          The alliance that was formed ten years ago to fight the cartel will end its work in May, Peru said. | The alliance was formed ten years ago to fight the cartel
          Calling for a long sentence, Ana Silva said Luis Pardo had robbed a bank. | Ana Silva calling for a long sentence
          And the miners attacked a guard in Goma. | The miners attacked a guard in Goma
          Luis Pardo said he'd leave Peru in May. | Luis Pardo would leave Peru in May
          The owners in Peru refused to sign the treaty. | The owners in Peru refused to sign the treaty
          Peru asked that the ships be searched in May. | The ships to be searched in May
          Peru is expected to arrest Luis Pardo and close the mill. | Peru to close the mill
          Peru dismissed nine judges, some of whom were arrested in May. | Some of the nine judges were arrested in May
          Nestor Foods sent a letter to the judge, signed by Ana Silva. | Nestor Foods sent a letter to the judge, signed by Ana Silva
          The mayor was arrested and charged with fraud. | The mayor was charged with fraud
          """)
  void reads(String sentence, String line) {
    assertThat(lines(sentence)).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence | what no line of it may be
          Originally from Goma, Paul Meyer moved to Malta and trained as a nurse. | Moved to Malta
          Ana Silva was sentenced for causing the Duke of Alba's death. | Alba's death
          The company would not pay a dividend and sell two ships. | The company sell two ships
          """)
  void isNoFragment(String sentence, String line) {
    assertThat(lines(sentence)).isNotEmpty().doesNotContain(line);
  }

  @Test
  void isNotEmpty() {
    assertThat(lines("The strike ended on Monday."))
        .isNotEmpty()
        .allMatch(line -> line.indexOf(' ') > 0);
  }

  private static List<String> lines(String sentence) {
    return Readings.read("r", sentence, PUBLISHED).events().stream()
        .map(EventMention::what)
        .toList();
  }
}
