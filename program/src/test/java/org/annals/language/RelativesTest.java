package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs of a sentence, each with its subject, where a relative clause stands in it. */
final class RelativesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a time behind the pronoun is no subject
          The judge, who on Monday threw out the case, resigned. | who threw; judge resigned
          Investigators, who this month raided the bank, found no papers. | who raided; Investigators found
          The court, which late last year rejected the plea, met again. | which rejected; court met
          Nokia, which in May cut 900 jobs, will hire again. | which cut; Nokia hire
          The regulator, which last month also fined the bank, opened a case. | which fined; regulator opened
          The firm closed its plant and last month sued the bank. | firm closed; - sued
          # nor are the verbs behind the pronoun nouns or adjectives
          The bank, which imposed limits on loans, was fined. | which imposed; bank fined
          Lee, who hopes to win, will speak in Oslo. | who hopes; - win; Lee speak
          The crew who had been promised a share went home. | who promised; crew went
          The firm, which took their place in 1996, failed. | which took; firm failed
          The official, who asked not to be named, spoke of a draft. | who asked; - named; official spoke
          # what an object is stays one
          The sum, which the bank paid in May, was lost. | bank paid; sum lost
          The order that the court gave in June lapsed. | court gave; order lapsed
          # a clause of a noun without "that"
          The tanker they sank in May was empty. | they sank
          The deal he signed in May failed. | he signed; deal failed
          Norway dropped the tariff it imposed in May. | Norway dropped; it imposed
          Workers rejected the offer the firm made in May. | Workers rejected; firm made
          He told the firm it would fail. | He told; it fail
          In Lima the army shot a mayor. | army shot
          # nor is a participle between commas
          The raid, carried out on 3 March, killed nine. | - carried; raid killed
          The man, arrested in May, denied it. | - arrested; man denied
          # a time that opens the sentence is no part of its subject
          That same afternoon jets bombed the port. | jets bombed
          On the last day of the year divers found it. | divers found
          The evening before, a crowd had burned the mill. | crowd burned
          Less than a month later, on June 11, a judge froze the fund. | judge froze
          In May elections the party won. | party won
          # a sentence without any other verb has its own
          The FFA fined Nestor Foods. | FFA fined
          The general seized power. | general seized
          """)
  void pronounsAreTheSubjectsOfTheirVerbs(String text, String verbs) {
    Sentence sentence = English.read(text, "2021-05-10").sentences().get(0);
    String found =
        sentence.tokens().stream()
            .filter(t -> t.isVerb() && !t.is("aux") && !t.is("cop"))
            .map(
                v ->
                    sentence.child(v, "nsubj", "nsubj:pass").map(Token::word).orElse("-")
                        + " "
                        + v.word())
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(verbs);
  }
}
