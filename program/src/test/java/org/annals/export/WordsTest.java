package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # section   | fact                                                              | headline
          EVENTS      | {"what":"The union strikes","status":"threatened"}                | Threatened: The union strikes
          EVENTS      | {"what":"The union strikes","status":"planned"}                   | Planned: The union strikes
          EVENTS      | {"what":"The union strikes","status":"hypothetical"}              | Hypothetical: The union strikes
          EVENTS      | {"what":"The union struck","status":"happened"}                   | The union struck
          EVENTS      | {"what":"The strike goes on","status":"ongoing"}                  | The strike goes on
          EVENTS      | {"what":"A bribe","status":"denied","asserted_by":"the mayor"}    | Denied: A bribe (says the mayor)
          FIGURES     | {"subject":"deaths","low":3,"high":3,"unit":"people","kind":"level","status":"happened"} | deaths: 3 people
          FIGURES     | {"subject":"jobs","low":40,"high":40,"unit":"jobs","kind":"target","status":"planned","given_by":"a2"} | Planned: jobs: 40 jobs (target) (says Ida Holm)
          COMMITMENTS | {"by":"a1","kind":"threat","what":"close the plant","condition":"if they strike"} | Threat by Orva Power: close the plant, if they strike
          COMMITMENTS | {"by":"officials","kind":"offer","what":"to pay if they leave","condition":"if they leave"} | Offer by officials: to pay if they leave
          STATEMENTS  | {"speaker":"a2","gist":"it leaks"}                                | Ida Holm: it leaks
          """)
  void noHeadlineSaysMoreThanTheReports(Section section, String fact, String headline)
      throws JsonProcessingException {
    ObjectNode node = (ObjectNode) Json.MAPPER.readTree(fact);
    assertThat(Words.headline(section, node, Stories.SAMPLE.facts())).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          https://example.org/a?x=1    | https://example.org/a?x=1
          HTTP://example.org           | HTTP://example.org
          https://example.org/café     | https://example.org/caf%C3%A9
          javascript:alert(1)          | ~~
          //example.org/a              | ~~
          file:///etc/passwd           | ~~
          https:///nowhere             | ~~
          https://example.org/a b      | ~~
          "><script>                   | ~~
          """)
  void onlyAddressesOfTheWebAreLinked(String url, String address) {
    String found = Sources.webAddress(url);
    assertThat(found == null ? "" : found).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The mine is shut.            | “The mine is shut.”
          “Never,” the mayor said.     | ‘“Never,” the mayor said.’
          "Never," the mayor said.     | ‘"Never," the mayor said.’
          The miners' union has voted. | “The miners' union has voted.”
          """)
  void wordsInQuotationMarksDoNotGetTheSameMarksAgain(String words, String quoted) {
    assertThat(Words.quoted(words)).isEqualTo(quoted);
  }
}
