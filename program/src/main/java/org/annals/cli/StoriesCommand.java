package org.annals.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.export.Json;
import org.annals.report.FieldNames;
import org.annals.report.Skipped;
import org.annals.store.Built;
import org.annals.story.About;
import org.annals.story.Storyline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the stories in mixed reports. */
@Command(
    name = "stories",
    description = {
      "Finds the stories in mixed reports and lists them, the largest first; makes records of them.",
      "Reports are one story that share words and, above all, names, and are not years apart. No"
          + " sentence is analysed for the list, so that an archive is sorted in minutes."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    mixinStandardHelpOptions = true,
    versionProvider = Annals.ProgramVersion.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  annals stories archive/                        lists the stories of two reports or more",
      "  annals stories archive/ --least 10 -o stories/     a record of each that has ten",
      "  annals stories archive/ --about \"ferry Halden inquiry 2021-03..\"    lists its reports",
      "  annals stories archive/ --about \"ferry Halden\" -o halden.annals"
    })
final class StoriesCommand implements Callable<Integer> {
  /** The forms of the list. */
  enum Format {
    TEXT,
    JSON
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SLUG_LETTERS = 40;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders or files of reports.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Least reports that a story has. Default: 2.")
  private int least = 2;

  @Option(
      names = "--about",
      paramLabel = "QUERY",
      description =
          "One story: words and names, and days as 2021, 2021-03..2021-09 or 2021-03... Reports"
              + " are taken that have two fifths of the query by the weight of its words, with all"
              + " others of a story of which half are taken. Undated reports pass any days.")
  private @Nullable String about;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PLACE",
      description =
          "Folder for a record of each story and the list as stories.json; with --about the file"
              + " of the record.")
  private @Nullable Path output;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--map",
      paramLabel = "PART=COLUMN",
      description = "Which column or member of tables holds what, as in annals build.")
  private @Nullable String map;

  private final Terminal terminal;

  StoriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (least < 1) {
      throw new InputException(
          "A story of " + least + " reports is none.", "Give --least a number from 1.");
    }
    About query = about == null ? null : About.parse(about);
    PrintWriter err = spec.commandLine().getErr();
    Archive archive = new Archive(inputs, map == null ? null : FieldNames.parse(map));
    List<Skipped> skipped = new ArrayList<>(archive.skipped());
    if (archive.stories().size() == 0) {
      tell(skipped, err);
      throw new InputException(
          "There is no report that can be read in what was given.",
          "Give folders or files of reports, as to annals build.");
    }
    boolean isWhole =
        query == null ? all(archive, skipped, err) : one(archive, query, skipped, err);
    tell(skipped, err);
    return isWhole && skipped.isEmpty() ? 0 : 1;
  }

  /** Lists all stories, or makes their records; whether all was read. */
  private boolean all(Archive archive, List<Skipped> skipped, PrintWriter err) {
    List<Storyline> stories =
        archive.stories().found().stream().filter(s -> s.reports().size() >= least).toList();
    PrintWriter out = spec.commandLine().getOut();
    Path folder = output;
    if (folder == null) {
      Output.write(null, out, to -> write(stories, archive, to));
      return true;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(
          folder + " cannot be made (" + e + ").", "Give -o a folder that can.", e);
    }
    boolean isWhole = true;
    for (int i = 0; i < stories.size(); i++) {
      Path file = folder.resolve(fileName(stories, i));
      isWhole &= build(archive, file, stories.get(i).reports(), skipped, err);
      out.flush();
    }
    Output.write(folder.resolve("stories.json"), out, to -> json(stories, to, true));
    return isWhole;
  }

  private boolean one(Archive archive, About query, List<Skipped> skipped, PrintWriter err) {
    Set<String> chosen = new TreeSet<>(archive.stories().about(query));
    if (chosen.isEmpty()) {
      throw new InputException(
          "No report is about \"" + about + "\".",
          "Give fewer words, or names as the reports write them.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output != null) {
      return build(archive, output, chosen, skipped, err);
    }
    if (format == Format.JSON) {
      ArrayNode ids = MAPPER.createArrayNode();
      chosen.forEach(ids::add);
      out.println(Json.line(ids));
    } else {
      chosen.forEach(id -> out.println(Terminal.safe(id)));
    }
    out.flush();
    return true;
  }

  private boolean build(
      Archive archive,
      Path file,
      Collection<String> reports,
      List<Skipped> skipped,
      PrintWriter err) {
    ProgressLine progress = new ProgressLine(err, terminal.err());
    Built built;
    try {
      built = archive.build(file, reports, progress);
    } finally {
      progress.end();
    }
    for (String id : built.failed()) {
      skipped.add(
          new Skipped(
              id, "It is not in the record: a defect of the program.", "Please report it."));
    }
    spec.commandLine().getOut().println(file + ": " + count(built.reports()) + ".");
    spec.commandLine().getOut().flush();
    return built.failed().isEmpty();
  }

  private void write(List<Storyline> stories, Archive archive, Writer out) throws IOException {
    if (format == Format.JSON) {
      json(stories, out, false);
      return;
    }
    int listed = 0;
    for (int i = 0; i < stories.size(); i++) {
      Storyline story = stories.get(i);
      listed += story.reports().size();
      out.write(number(i) + "  " + Terminal.safe(story.headline()) + "\n");
      out.write("     " + count(story.reports().size()) + span(story));
      out.write(
          story.actors().isEmpty()
              ? "\n"
              : ": " + Terminal.safe(String.join(", ", story.actors())) + "\n");
      for (int j = 0; j < stories.size(); j++) {
        List<String> both = shared(story, stories.get(j));
        if (i != j && !both.isEmpty()) {
          out.write(
              "     shares " + Terminal.safe(String.join(", ", both)) + " with " + (j + 1) + "\n");
        }
      }
    }
    int rest = archive.stories().size() - listed;
    out.write(
        count(archive.stories().size())
            + ", "
            + stories.size()
            + " stories; "
            + rest
            + " in none of them.\n");
  }

  private static String number(int index) {
    return String.format(Locale.ROOT, "%3d", index + 1);
  }

  private static String span(Storyline story) {
    if (story.first() == null || story.last() == null) {
      return "";
    }
    return story.first().equals(story.last())
        ? ", " + story.first()
        : ", " + story.first() + " to " + story.last();
  }

  private static List<String> shared(Storyline one, Storyline other) {
    return one.actors().stream().filter(other.actors()::contains).toList();
  }

  private static void json(List<Storyline> stories, Writer out, boolean files) throws IOException {
    for (int i = 0; i < stories.size(); i++) {
      Storyline story = stories.get(i);
      ObjectNode node = MAPPER.createObjectNode();
      node.put("story", i + 1).put("headline", story.headline());
      node.put("first", story.first() == null ? null : story.first().toString());
      node.put("last", story.last() == null ? null : story.last().toString());
      story.actors().forEach(node.putArray("actors")::add);
      story.reports().forEach(node.putArray("reports")::add);
      ArrayNode linked = node.putArray("linked");
      for (int j = 0; j < stories.size(); j++) {
        List<String> both = shared(story, stories.get(j));
        if (i != j && !both.isEmpty()) {
          both.forEach(linked.addObject().put("story", j + 1).putArray("actors")::add);
        }
      }
      if (files) {
        node.put("file", fileName(stories, i));
      }
      out.write(Json.line(node) + "\n");
    }
  }

  /** Its number and the first words of its headline. */
  private static String fileName(List<Storyline> stories, int index) {
    String words =
        stories
            .get(index)
            .headline()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    String slug = words.length() <= SLUG_LETTERS ? words : words.substring(0, SLUG_LETTERS);
    String name = String.format(Locale.ROOT, "%03d-%s", index + 1, slug).replaceAll("-+$", "");
    return name + ".annals";
  }

  private static String count(int reports) {
    return reports + (reports == 1 ? " report" : " reports");
  }

  private static void tell(List<Skipped> skipped, PrintWriter err) {
    for (Skipped one : skipped) {
      String id = one.problem().contains(one.id()) ? "" : Terminal.safe(one.id()) + ": ";
      err.println("skipped: " + id + Terminal.safe(one.problem()));
      err.println("  " + Terminal.safe(one.remedy()));
    }
    err.flush();
  }
}
