package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.fetch.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Inputs of all kinds through the commands, with the models. */
final class InputsTest {
  private static final String TITLE = "Ferry company halts all sailings";
  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry company Nordlys halted all its sailings on Monday after a fire on its oldest ship.",
          "Nordlys fired its chief engineer on Tuesday, and 212 passengers were flown to Oslo.",
          "The company promised to sail again by March 31, when two rented ships will have arrived.");

  @TempDir private Path folder;

  private static String page(String words) {
    return "<html lang=\"en\"><head><title>"
        + TITLE
        + "</title><meta property=\"article:published_time\" content=\"2024-03-06T09:00:00Z\"></head><body><nav><a href=\"/\">Home</a></nav>"
        + "<article><h1>"
        + TITLE
        + "</h1><p>"
        + words
        + "</p></article></body></html>";
  }

  /** What a record says, without what only tells where it came from. */
  private static List<String> facts(Path record) throws IOException {
    List<String> facts = new ArrayList<>();
    JsonNode all = new ObjectMapper().readTree(Ran.json(record));
    for (JsonNode event : all.path("events")) {
      facts.add(
          event.path("when").asText()
              + " "
              + event.path("status").asText()
              + " "
              + event.path("what").asText());
    }
    for (JsonNode figure : all.path("figures")) {
      facts.add(
          figure.path("low")
              + " "
              + figure.path("unit").asText()
              + " "
              + figure.path("subject").asText());
    }
    for (JsonNode promise : all.path("commitments")) {
      facts.add(promise.path("due").asText() + " " + promise.path("what").asText());
    }
    return facts;
  }

  @Test
  void aPageATableAndATextGiveOneRecord() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(
        plain.resolve("a.txt"), TITLE + "\n\nMarch 6, 2024\n\n" + String.join("\n\n", PARAGRAPHS));
    Path mixed = Files.createDirectories(folder.resolve("mixed"));
    Files.writeString(mixed.resolve("a.html"), page(String.join("</p><p>", PARAGRAPHS)));
    Files.writeString(
        mixed.resolve("b.csv"),
        "k,head,words,day\n7,"
            + TITLE
            + ",\""
            + String.join("\n\n", PARAGRAPHS)
            + "\",2024-03-06\n");
    Path paged = Files.createDirectories(folder.resolve("paged"));
    Files.copy(mixed.resolve("a.html"), paged.resolve("a.html"));
    Path one = folder.resolve("one.annals");
    Path two = folder.resolve("two.annals");
    Path three = folder.resolve("three.annals");
    assertThat(Ran.annals("build", paged, "-o", three, "--quiet").code()).isZero();
    assertThat(Ran.annals("build", plain, "-o", one, "--quiet").code()).isZero();
    Ran built =
        Ran.annals(
            "build",
            mixed,
            "-o",
            two,
            "--quiet",
            "--map",
            "id=k,title=head,text=words,published=day");
    assertThat(built.err()).doesNotContain("skipped", "annals:");
    assertThat(built.code()).isZero();
    // Facts of one day stand in the order of their ids, which bear the report's.
    assertThat(facts(three)).isNotEmpty().containsExactlyInAnyOrderElementsOf(facts(one));
    String reports = Ran.annals("reports", two).out();
    assertThat(reports).contains("a.html  2024-03-06").contains("b.csv#7").contains("a copy of");
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");
    Ran ran = Ran.annals("build", folder, "-o", folder.resolve("r.annals"), "--map", "text=body");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("t.csv has no column that holds the text").contains("--map");
    Ran wrong = Ran.annals("build", folder, "--map", "words=body");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("words=body").contains("published");
  }

  @Test
  void pagesByTheirAddressAndFeedsAreKeptBesideTheRecord() throws IOException {
    try (Server server = new Server()) {
      server.put("/ferry", "text/html", page(String.join("</p><p>", PARAGRAPHS)));
      server.put(
          "/feed",
          "application/rss+xml",
          "<rss version=\"2.0\"><channel><title>Post</title><link>HOST</link><description>d</description><item><title>"
              + TITLE
              + "</title><link>HOST/ferry</link></item></channel></rss>");
      Path record = folder.resolve("r.annals");
      Ran refused = Ran.annals("build", server.at("/ferry"), "-o", record);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).contains("--allow-local");
      Ran built =
          Ran.annals("build", server.at("/ferry"), "-o", record, "--allow-local", "--quiet");
      assertThat(built.err()).doesNotContain("skipped", "annals:");
      assertThat(built.code()).isZero();
      assertThat(Ran.annals("reports", record).out()).contains("/ferry").contains("2024-03-06");
      Path watched = folder.resolve("w.annals");
      Ran watch =
          Ran.annals("watch", server.at("/feed"), "--into", watched, "--once", "--allow-local");
      assertThat(watch.err()).doesNotContain("skipped", "annals:");
      assertThat(watch.code()).isZero();
      assertThat(facts(watched)).isEqualTo(facts(record)).isNotEmpty();
    }
  }

  @Test
  void whatWasWithdrawnIsKnownUntilThen() throws IOException {
    Path input = Files.createDirectories(folder.resolve("watched"));
    try (FileChannel channel =
            FileChannel.open(
                input.resolve("a.warc"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        WarcWriter warc = new WarcWriter(channel, WarcCompression.NONE)) {
      Instant seen = Instant.parse("2024-03-06T10:00:00Z");
      warc.write(
          new Warcinfo.Builder()
              .date(seen)
              .fields(Map.of("software", List.of("annals"), "description", List.of("watch")))
              .build());
      warc.write(capture(200, page(String.join("</p><p>", PARAGRAPHS)), seen));
      warc.write(capture(410, "", Instant.parse("2024-03-20T10:00:00Z")));
    }
    Files.writeString(
        input.resolve("later.txt"),
        "Bank fined\n\nApril 2, 2024\n\nThe regulator fined the Fairlea bank $3 million on Monday.");
    Path record = folder.resolve("w.annals");
    assertThat(Ran.annals("build", input, "-o", record, "--quiet").code()).isZero();
    for (Map.Entry<String, Boolean> day :
        Map.of(
                "2024-03-05",
                false,
                "2024-03-06",
                true,
                "2024-03-19",
                true,
                "2024-03-20",
                false,
                "2024-03-28",
                false,
                "2024-04-02",
                false)
            .entrySet()) {
      String facts = Ran.annals("show", record, "--as-of", day.getKey()).out();
      assertThat(facts.contains("Nordlys")).as(day.getKey()).isEqualTo(day.getValue());
    }
  }

  private static WarcResponse capture(int status, String body, Instant at) throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(status, "so")
            .body(
                MediaType.parse("text/html; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8))
            .build();
    return new WarcResponse.Builder(URI.create("https://example.org/ferry"))
        .date(at)
        .body(http)
        .build();
  }
}
