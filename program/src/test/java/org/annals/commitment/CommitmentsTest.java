package org.annals.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who bound himself or another to what: "kind by X: what / condition / due date". */
@NullMarked
final class CommitmentsTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          Orva Power promised on Monday to repair the dam by June. | promise by Orva Power: Orva Power promised on Monday to repair the dam by June / due ../2021-06
          Mayor Ida Holm vowed to rebuild the bridge. | promise by Ida Holm: Mayor Ida Holm vowed to rebuild the bridge
          The minister pledged that Peru would plant a million trees by 2023. | promise by Peru: Peru would plant a million trees by 2023 / due ../2023-12
          Toyota plans to build a plant in Kenya by 2025. | plan by Toyota: Toyota plans to build a plant in Kenya by 2025 / due ../2025-12
          Nokia said it would cut 500 jobs by the end of the year. | plan by Nokia: Nokia would cut 500 jobs by the end of the year / due ../2021-12
          The German army will leave Mali by June. | plan by German army: The German army will leave Mali by June / due ../2021-06
          If the drought lasts, Kenya will import maize. | plan by Kenya: Kenya will import maize / If the drought lasts
          Serbia threatened to boycott the games. | threat by Serbia: Serbia threatened to boycott the games
          Sudan will leave the union if the tax stays. | threat by Sudan: Sudan will leave the union if the tax stays / if the tax stays
          Chile threatened to close its embassy in Lima unless the attacks stop. | threat by Chile: Chile threatened to close Chile’s embassy in Lima unless the attacks stop / unless the attacks stop
          Egypt urged Sudan to release the hostages. | demand by Egypt: Egypt urged Sudan to release the hostages
          Norway offered to host talks between Chad and Libya. | offer by Norway: Norway offered to host talks between Chad and Libya
          Sweden and Denmark signed a fishing agreement in Oslo. | agreement by Sweden: Sweden and Denmark signed a fishing agreement in Oslo
          # deeds, expectations, suppositions, denials bind nobody
          Iceland promised to accept 50 refugees. | promise by Iceland: Iceland promised to accept 50 refugees
          The dam broke at noon. | nothing
          Doctors treated 40 patients in Goma. | nothing
          Police arrested the mayor of Lodz. | nothing
          Analysts expect Nokia to cut jobs. | nothing
          Spain might send aid to Cuba. | nothing
          Kenya denied that it would close the camp. | nothing
          Ghana was attacked by Togo. | nothing
          """)
  void commitmentsAreReadWithConditionAndDueDate(String text, @Nullable String commitments) {
    assertThat(Readings.line(text, PUBLISHED, Readings::commitments))
        .isEqualTo(Objects.requireNonNullElse(commitments, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # the one who orders demands, not the one who is ordered
          The court ordered Orva Power to pay the fine by July 1. | demand by court: The court ordered Orva Power to pay the fine by July 1 / due ../2021-07-01
          The union demanded that Orva Power raise wages by May 30. | demand by union: The union demanded that Orva Power raise wages by May 30 / due ../2021-05-30
          # told by a verb that is no event of its own
          The city plans to ban cars from the center by 2030. | plan by city: The city plans to ban cars from the center by 2030 / due ../2030
          Ghana set a deadline of March 1 for the miners to leave. | deadline by Ghana: Ghana set a deadline of March 1 for the miners to leave / due 2022-03-01
          Striking pilots warned the airline that they would walk out again. | threat by Striking pilots: Striking pilots warned the airline that they would walk out again
          The EU proposed a treaty on fishing. | offer by European Union: The EU proposed a treaty on fishing
          # one agreement
          Bayer agreed to pay the farmers within 60 days. | agreement by Bayer: Bayer agreed to pay the farmers within 60 days / due ../2021-07-09
          """)
  void notReadYet(String text, @Nullable String commitments) {
    assertThat(Readings.line(text, PUBLISHED, Readings::commitments))
        .as("now it is read: move it up")
        .isNotEqualTo(Objects.requireNonNullElse(commitments, ""));
  }
}
