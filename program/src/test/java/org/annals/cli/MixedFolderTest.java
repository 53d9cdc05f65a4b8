package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.report.InAllFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles in all formats, one in each, give the record of the same articles as plain texts. */
final class MixedFolderTest {
  /** A headline, what happened, and what is to come: no two articles tell of the same. */
  private static final List<List<String>> ARTICLES =
      List.of(
          List.of(
              "Ferry line halts sailings",
              "The ferry company Nordlys halted all its sailings on Monday after a fire on its oldest ship.",
              "It promised to sail again by March 31."),
          List.of(
              "Mayor of Lenna resigns",
              "The mayor of Lenna, Ida Moe, resigned on Tuesday over gifts worth 40,000 euros.",
              "Her deputy will lead the town until an election in May."),
          List.of(
              "Cholera kills eleven",
              "Cholera killed 11 people in the Sarou delta last week, the health ministry said on Monday.",
              "Aid groups plan to open four clinics by the end of the month."),
          List.of(
              "Bank fined",
              "The regulator fined the Fairlea bank $3 million on Monday for late reports.",
              "The bank said it would appeal."),
          List.of(
              "Tornby wins the cup",
              "Tornby beat Alster 2-1 in the cup final on Saturday before 30,000 people.",
              "Its coach, Petra Lind, will leave in June."),
          List.of(
              "Steel works to close",
              "Brandt Steel shut its furnace in Orva on Friday and dismissed 620 workers.",
              "The union threatened to strike if the company does not pay them for a year."),
          List.of(
              "Dam breaks",
              "A dam above Kelle broke on Sunday and flooded 140 homes.",
              "The army expects to reach the last village by Thursday."),
          List.of(
              "Verran votes",
              "The Reform Alliance won 71 of 150 seats in Verran on Sunday.",
              "The new parliament will meet on March 14."),
          List.of(
              "Museum returns bells",
              "The Harbour Museum returned two bronze bells to a temple on Monday.",
              "A third will follow in April, its director, Jon Dahl, said."),
          List.of(
              "Court frees editor",
              "A court in Halden freed the editor Marta Kowal on Tuesday after 214 days in prison.",
              "Prosecutors demanded that she stay in the country."),
          List.of(
              "Quake strikes island",
              "An earthquake of magnitude 6.1 struck the island of Tarn on Monday and injured 57 people.",
              "Schools will be closed until Friday."),
          List.of(
              "Airline orders jets",
              "Vestair ordered 24 jets worth $2.9 billion on Monday.",
              "It plans to retire its old fleet by 2027."),
          List.of(
              "Drivers end strike",
              "Bus drivers in Brem ended an 11-day strike on Tuesday after a raise of 4 percent.",
              "They vowed to strike again if the money does not come."),
          List.of(
              "Minister visits border",
              "Defence Minister Olen Pask visited the border post at Stavern on Monday.",
              "He promised the guards 300 new tents."),
          List.of(
              "Forest burns",
              "A forest fire burned 900 hectares near Elvar on Sunday, and 2,000 people left their homes.",
              "Rain is expected on Thursday."),
          List.of(
              "Chip maker sued",
              "Farmers sued the chip maker Quanta on Monday over water that it took from their wells.",
              "A judge will hear the case on April 9."),
          List.of(
              "Rates raised",
              "The central bank of Grimland raised its key rate to 5.25 percent on Tuesday.",
              "It will meet again on May 2."));

  @TempDir private Path folder;

  private static Map<String, byte[]> files(int n) {
    List<String> article = ARTICLES.get(n);
    return InAllFormats.andDocuments(article.get(0), article.subList(1, article.size()));
  }

  private static Set<String> facts(JsonNode record) {
    TreeSet<String> facts = new TreeSet<>();
    for (String section : List.of("events", "figures", "commitments", "statements")) {
      for (JsonNode fact : record.path(section)) {
        JsonNode first = fact.path("evidence").path(0);
        facts.add(
            String.join(
                " | ",
                section,
                fact.path("when").asText(),
                fact.path("status").asText(),
                fact.path("what").asText(),
                fact.path("low").asText(),
                fact.path("due").asText(),
                first.path("quote").asText().replace('\n', ' ')));
      }
    }
    return facts;
  }

  @Test
  void oneArticleInEachFormat() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Path mixed = Files.createDirectories(folder.resolve("mixed"));
    List<String> names = List.copyOf(files(0).keySet());
    assertThat(names).hasSize(ARTICLES.size());
    for (int i = 0; i < names.size(); i++) {
      Map<String, byte[]> files = files(i);
      String name = names.get(i);
      byte[] text = files.getOrDefault("a.txt", new byte[0]);
      byte[] other = files.getOrDefault(name, new byte[0]);
      Files.write(plain.resolve(i + ".txt"), text);
      Files.write(mixed.resolve(i + name.substring(1)), other);
    }
    Path one = folder.resolve("one.annals");
    Path two = folder.resolve("two.annals");
    assertThat(Ran.annals("build", plain, "-o", one, "--quiet").code()).isZero();
    Ran built = Ran.annals("build", mixed, "-o", two, "--quiet");
    assertThat(built.err()).doesNotContain("skipped", "annals:");
    assertThat(built.code()).isZero();
    JsonNode record = new ObjectMapper().readTree(Ran.json(two));
    assertThat(facts(record))
        .isEqualTo(facts(new ObjectMapper().readTree(Ran.json(one))))
        .isNotEmpty();
    pagesOfThePdf(record);
  }

  /** What a document with pages shows says on which page; what other reports show does not. */
  private static void pagesOfThePdf(JsonNode record) {
    int paged = 0;
    for (JsonNode event : record.path("events")) {
      for (JsonNode one : event.path("evidence")) {
        assertThat(one.has("page"))
            .as(one.toString())
            .isEqualTo(one.path("report").asText().endsWith("pdf"));
        paged += one.path("page").asInt();
      }
    }
    assertThat(paged).isPositive();
  }
}
