package org.annals.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How actors stand to each other: offices without their body, parties, parts, stances. */
@NullMarked
final class RelationsTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # offices
          President Jimmy Carter met miners in Ohio. The United States has many mines. | Jimmy Carter leads United States
          Peruvian leader Luis Pardo met miners. | Luis Pardo leads Peru
          Valley Watch President Ida Holm left in May. | Ida Holm leads Valley Watch
          The Valley Council, whose director, Ida Holm, had left, closed. | Ida Holm leads Valley Council
          Ida Holm, a Nokia engineer, left in May. | Ida Holm member_of Nokia
          Ida Holm, director of the Valley Bank, left in May. | Ida Holm leads Valley Bank
          Ida Holm, a customer of Valley Bank, left in May. | nothing
          President Thabo Mbeki met miners. South Africa has many mines. | Thabo Mbeki leads South Africa
          President Thabo Lund met miners in South Africa and in Peru. | nothing
          Peruvian President Luis Pardo spoke. Pardo's government fell. | Luis Pardo leads Peru; Luis Pardo leads Pardo's government
          Ida Holm's car burned. | nothing
          Ida Holm, a Peruvian painter, left in May. | nothing
          Ida Holm, who has been director of the Valley Bank for a year, left. | Ida Holm leads Valley Bank
          Ida Holm was elected chairwoman of the Valley Bank. | Ida Holm leads Valley Bank
          Ida Holm took over as director of the Valley Bank. | Ida Holm leads Valley Bank
          Ida Holm may become director of the Valley Bank. | nothing
          Ida Holm once acted as director of the Valley Bank. | nothing
          Tom Lund's adviser Ida Holm left. | Ida Holm represents Tom Lund
          Norway's ambassador to Kenya resigned. | Norway's ambassador to Kenya represents Norway
          Kenyan Foreign Minister Ida Holm left. The Kenyan government fell. | Ida Holm represents Kenya
          # offices of the body told of just before
          The Valley Bank lost money. Its chairman, Ida Holm, left in May. | Ida Holm leads Valley Bank
          Nokia shares fell after Volvo grew. Chief Executive Ida Holm left. | Ida Holm leads Nokia
          The Sailing Organization met. The agency's director, Ida Holm, left. | Ida Holm leads Sailing Organization
          The Dockers Union met in May. Union spokeswoman Ida Holm left. | Ida Holm represents Dockers Union
          The Valley Bank lost money. Its owner sold a farm to Ida Holm. | owner of Valley Bank leads Valley Bank
          Nokia and Volvo lost money. Chairman Ida Holm left in May. | nothing
          The Valley Bank lost money. Captain Ida Holm left in May. | nothing
          Fires burned. Spokesman Tom Lund told Reuters that help came. | nothing
          # where people and bodies are
          Ida Holm, a nurse in Bergen, left. | Ida Holm based_at Bergen
          Ida Holm, who lives near Bergen, left. | Ida Holm based_at Bergen
          Ida Holm, who once lived near Bergen, left. | nothing
          Ida Holm met a nurse in Bergen. | nothing
          Norway sold ships. Norway's Nokia left Kenya. | Nokia located_in Norway
          The appeals court in Bergen met in May. | appeals court located_in Bergen
          The harbour ministry in Bergen met in May. | nothing
          Gunmen attacked Alma hospital in Goma on Friday. | Alma hospital located_in Goma
          Peru sent help. Crews searched the Peruvian city of Arequipa. | Arequipa located_in Peru
          Crews searched the Peruvian city of Arequipa. | nothing
          The town of Fjaler in Sogn flooded in May. | Fjaler located_in Sogn
          Floods hit Bergen, in western Norway, in May. Norway sent help. | Bergen located_in Norway
          Floods hit Goma, in Bergen and in Lagos. | nothing
          A think tank in Bergen closed in May. | think tank located_in Bergen
          The Fjord Institute, a think tank in Bergen, closed. | Fjord Institute located_in Bergen
          # of what body people are by what they do
          Ida Holm, a botanist at Lund University, left. | Ida Holm member_of Lund University
          Ida Holm, a patient at Lund University, left. | nothing
          Ida Holm, who studies tides at Lund University, left. | Ida Holm member_of Lund University
          Ida Holm, who spoke at Lund University, left. | nothing
          Ida Holm, who reports for Reuters, left. | Ida Holm member_of Reuters
          Ida Holm, who paid for Reuters, left. | nothing
          # parties
          The Liberal Party met in May. Liberal presidential candidate Ida Holm lost. | Ida Holm member_of Liberal Party
          Republicans met in May. Ida Holm (R-Ohio) lost. | Ida Holm member_of Republicans
          Peruvians voted in May. Peruvian candidate Ida Holm lost. | nothing
          The Greens met in May. Ida Holm lost. | nothing
          Peru voted in May. Peru's government lost. The opposition Valley Party won. | Valley Party opposes Peru's government
          # parts of a whole
          The Senate met in May. The Senate Water Committee met too. | Senate Water Committee part_of Senate
          Nokia's safety division met in May. | Nokia's safety division part_of Nokia
          Norway sent help. The Norwegian Harbour Agency closed the port. | Norwegian Harbour Agency part_of Norway
          Norway's water ministry closed the port. | Norway's water ministry part_of Norway
          A Norwegian airline closed in May. | nothing
          Norway's suppliers closed in May. | nothing
          Corvex Energy, a unit of Dalton Holdings, shut in May. | Corvex Energy part_of Dalton Holdings
          Corvex Energy, owned by Dalton Holdings, shut in May. | Corvex Energy part_of Dalton Holdings
          Corvex Energy, praised by Dalton Holdings, shut in May. | nothing
          Police arrested Ida Holm, leader of the Red Dawn militia. | Ida Holm leads Red Dawn militia
          # stances
          Nokia opposes Toyota. | Nokia opposes Toyota
          Nokia supported Toyota in May. | Nokia backs Toyota
          Kenya sent help. Pro-Kenya fighters held the road. | Pro-Kenya fighters backs Kenya
          Nokia would never support Toyota. | nothing
          Nokia may oppose Toyota. | nothing
          """)
  void relationsAreShownByOfficesPartsAndStances(String text, @Nullable String relations) {
    assertThat(Readings.line(text, PUBLISHED, Readings::relations))
        .isEqualTo(Objects.requireNonNullElse(relations, ""));
  }
}
