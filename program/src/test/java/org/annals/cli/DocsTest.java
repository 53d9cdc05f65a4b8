package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.annals.Fact;
import org.annals.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what stands in the book: commands ({@code sh}) and what they print ({@code text} after them,
 * a line's parts between … in order), queries ({@code sql}), programs ({@code java}), sentences
 * with what is read in them ({@code reads}); and holds its numbers against the files they come
 * from. Blocks that are called {@code plain} need what a test does not have.
 *
 * <p>{@code -Dannals.docs=write} writes the tables of scores anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 300, unit = TimeUnit.SECONDS)
final class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(?<kind>\\w+)\\n(?<body>.*?)^```$");
  private static final Pattern SCORES =
      Pattern.compile("(?s)<!-- scores: (?<keys>[^>]+) -->\\n(?<table>.*?)<!-- end -->");
  private static final Pattern FROM =
      Pattern.compile("(?s)<!-- from: (?<file>\\S+) -->\\n(?<lines>.*?)<!-- end -->");
  private static final Pattern INDENTED =
      Pattern.compile("(?m)(?<=^\\n)    (?<body>(?:.+\\n(?:\\n(?=    ))?)+)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?<to>[^)#]+)(?:#[^)]*)?\\)");

  /** A fenced block. */
  private record Block(Path page, String kind, String body) {}

  @TempDir private static Path folder;

  private final Map<Path, List<Block>> pages = new TreeMap<>();

  @BeforeAll
  void read() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(Files.readString(page));
        while (found.find()) {
          blocks.add(new Block(page, found.group("kind"), found.group("body")));
        }
        pages.put(page, blocks);
      }
    }
    List<Block> snippets = new ArrayList<>();
    Matcher snippet = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
    while (snippet.find()) {
      if (snippet.group("kind").equals("java")) {
        snippets.add(new Block(ROOT.resolve("README.md"), "java", snippet.group("body")));
      }
    }
    pages.put(ROOT.resolve("README.md"), snippets);
    Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
    Path program = folder.resolve("annals");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        program,
        """
        #!/bin/sh
        case "$1" in
          build) flags="-XX:+UseParallelGC -Xmx1620m" ;;
          *) flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" ;;
        esac
        run() {
          "%s" $flags -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
            -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "%s" org.annals.cli.Annals "$@"
        }
        if [ "$1" = serve ]; then
          : > served # not what an earlier server wrote
          run "$@" --port 0 > served & server=$!
          for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
            grep -q Ctrl-C served && break
            sleep 0.5
          done
          kill "$(pgrep -P $server java || echo $server)" 2> /dev/null || true
          cat served
        else
          run "$@"
        fi
        """
            .formatted(
                java,
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"))));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private List<Block> blocks(String page) {
    return pages.getOrDefault(DOCS.resolve(page), List.of());
  }

  /** What a shell prints, on both outputs. */
  private String shell(String script) throws IOException, InterruptedException {
    Path out = folder.resolve("printed");
    Process process =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int code = process.waitFor();
    String printed = Files.readString(out);
    assertThat(code).as(script + printed).isZero();
    return printed;
  }

  private void run(List<Block> blocks) throws Exception {
    String printed = "";
    for (Block block : blocks) {
      switch (block.kind()) {
        case "sh" -> printed = shell(block.body());
        case "java" -> printed = program(block.body());
        case "text" -> assertPrinted(block, printed);
        default -> {}
      }
    }
  }

  private static void assertPrinted(Block expected, String printed) {
    for (String line : expected.body().lines().toList()) {
      StringBuilder pattern = new StringBuilder("(?m)");
      for (String part : line.split("…", -1)) {
        pattern.append(pattern.length() > 4 ? ".*" : "").append(Pattern.quote(part.strip()));
      }
      assertThat(Pattern.compile(pattern.toString()).matcher(printed).find())
          .as("%s: \"%s\" in%n%s", expected.page(), line, printed)
          .isTrue();
    }
  }

  @Test
  @Order(1)
  void theTutorialWorksWordForWord() throws Exception {
    run(blocks("tutorial.md"));
  }

  @Test
  @Order(2)
  void theOtherCommandsWork() throws Exception {
    for (Map.Entry<Path, List<Block>> page : pages.entrySet()) {
      if (!page.getKey().endsWith("tutorial.md")) {
        run(page.getValue());
      }
    }
  }

  /** Compiles and runs lines as the body of a program. */
  @SuppressWarnings("SystemOut") // the snippets print there, and it is put back
  private String program(String lines) throws Exception {
    Path source = folder.resolve("Snippet.java");
    Files.writeString(
        source,
        "import java.nio.file.Path;\nimport java.time.LocalDate;\nimport java.util.List;\n"
            + "import org.annals.*;\n\npublic class Snippet {\n"
            + "  public static void main(String[] arguments) throws Exception {\n"
            + lines.replace("Path.of(\"", "Path.of(\"" + folder + "/")
            + "  }\n}\n");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                source.toString());
    assertThat(code).as(lines).isZero();
    // Paths in the pages are those of the folder, which a class in this process does not stand in.
    PrintStream standard = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, DocsTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Snippet")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(standard);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The lines that the README shows stand in what is printed, in that order. */
  @Test
  @Order(3)
  void theReadmeShowsWhatIsPrinted() throws Exception {
    String readme = Files.readString(ROOT.resolve("README.md"));
    List<String> blocks = INDENTED.matcher(readme).results().map(found -> found.group(1)).toList();
    String listing =
        blocks.stream().filter(lines -> lines.startsWith("TIMELINE")).findFirst().orElseThrow();
    String why =
        blocks.stream().filter(lines -> lines.contains("\n    When: ")).findFirst().orElseThrow();
    Matcher event = Pattern.compile("(?m)(?<id>e-\\w+)$").matcher(listing);
    String last = event.results().reduce((one, other) -> other).orElseThrow().group();
    assertThat(shell("./annals show iraq.annals").lines().map(String::strip))
        .containsSubsequence(told(listing));
    assertThat(shell("./annals why iraq.annals " + last).lines().map(String::strip))
        .containsSubsequence(told(why));
  }

  private static List<String> told(String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  @Order(3)
  void everyQueryFindsSomething() throws SQLException {
    int queries = 0;
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("iraq.annals"));
        Statement statement = connection.createStatement()) {
      for (Block block : blocks("file.md")) {
        if (block.kind().equals("sql")) {
          queries++;
          try (ResultSet rows = statement.executeQuery(block.body())) {
            assertThat(rows.next()).as(block.body()).isTrue();
          }
        }
      }
    }
    assertThat(queries).isGreaterThanOrEqualTo(10);
  }

  @Test
  @Order(4)
  void everyExampleIsReadAsThePageSays() {
    Library library = Library.load();
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (List<Block> blocks : pages.values()) {
      for (Block block : blocks) {
        if (block.kind().equals("reads")) {
          for (String line : block.body().lines().toList()) {
            examples++;
            String found = misread(library, line);
            if (!found.isEmpty()) {
              wrong.add(line + "\n   read: " + found);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isGreaterThan(20);
  }

  /** What is read instead; empty if it is as the line says. */
  private static String misread(Library library, String line) {
    String[] parts = line.split(" → ", -1);
    Fact.Kind kind = Fact.Kind.valueOf(parts[1].replaceFirst(":.*", "").toUpperCase(Locale.ROOT));
    String[] expected = parts[1].replaceFirst("^\\w+: ", "").split("; ", -1);
    List<String> read =
        library.read("example", parts[0], "2024-03-06").facts(kind).stream()
            .map(fact -> fact.status() + " " + fact.when() + " " + fact.tells())
            .toList();
    boolean isAsSaid =
        expected[0].equals("nothing")
            ? read.isEmpty()
            : read.stream()
                .anyMatch(
                    fact ->
                        Stream.of(expected)
                            .allMatch(
                                part ->
                                    fact.toLowerCase(Locale.ROOT)
                                        .contains(part.toLowerCase(Locale.ROOT))));
    return isAsSaid ? "" : read.toString();
  }

  @Test
  @Order(5)
  void theNumbersAreThoseOfTheScores() throws IOException {
    Map<String, String> scores = new TreeMap<>();
    for (String line : Files.readAllLines(DOCS.resolve("scores/seeds.txt"))) {
      if (!line.startsWith("#")) {
        String[] columns = line.strip().split("\\s+", -1);
        scores.put(columns[0], "| " + String.join(" | ", columns).replace("n=", "") + " |");
      }
    }
    for (Path page : pages.keySet()) {
      String text = Files.readString(page);
      StringBuilder anew = new StringBuilder();
      Matcher found = SCORES.matcher(text);
      while (found.find()) {
        StringBuilder table = new StringBuilder("| score | value | of |\n|---|---|---|\n");
        for (String key : found.group("keys").strip().split("\\s+", -1)) {
          assertThat(scores).as(page.toString()).containsKey(key);
          table.append(scores.get(key)).append('\n');
        }
        found.appendReplacement(
            anew,
            Matcher.quoteReplacement(
                "<!-- scores: " + found.group("keys") + " -->\n" + table + "<!-- end -->"));
      }
      found.appendTail(anew);
      if ("write".equals(System.getProperty("annals.docs"))) {
        Files.writeString(page, anew);
      } else {
        assertThat(text)
            .as("%s: -Dannals.docs=write writes the scores anew", page)
            .isEqualTo(anew.toString());
      }
      Matcher from = FROM.matcher(text);
      while (from.find()) {
        List<String> there =
            Files.readAllLines(ROOT.resolve(from.group("file")), StandardCharsets.UTF_8);
        assertThat(there).as(page.toString()).containsAll(from.group("lines").lines().toList());
      }
    }
  }

  @Test
  @Order(6)
  void everyBlockIsOfAKindThatIsRun() {
    for (List<Block> blocks : pages.values()) {
      for (Block block : blocks) {
        assertThat(Set.of("sh", "text", "sql", "java", "json", "reads", "plain"))
            .as(block.page().toString())
            .contains(block.kind());
      }
    }
  }

  @Test
  @Order(7)
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages.keySet()) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        String to = links.group("to");
        if (!to.startsWith("http")) {
          assertThat(Files.exists(page.resolveSibling(to))).as("%s: %s", page, to).isTrue();
        }
      }
    }
  }
}
