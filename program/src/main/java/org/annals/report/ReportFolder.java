package org.annals.report;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.InputException;

/**
 * The files that a user names, folders with all that is under them.
 *
 * <p>Left out in silence: hidden files and folders, and records ({@code *.annals} and the files
 * beside them), and the folders in which browsers keep what belongs to a saved page. Links are
 * followed; a folder that leads back into itself is not.
 */
public final class ReportFolder {
  private final List<ReportSource> sources;
  private final List<Skipped> problems;

  private ReportFolder(Collection<ReportSource> sources, List<Skipped> problems) {
    this.sources = List.copyOf(sources);
    this.problems = List.copyOf(problems);
  }

  /**
   * Finds the files.
   *
   * @param inputs folders and files, in any order; the result does not depend on it
   * @throws InputException if one does not exist, or if two files would have one id
   */
  public static ReportFolder of(List<Path> inputs) {
    Walk walk = new Walk();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new InputException(
            "There is no file or folder " + input + ".", "Check the spelling of the path.");
      }
      walk.from(input);
    }
    return new ReportFolder(walk.found.values(), walk.problems);
  }

  /** The files, by id. */
  public List<ReportSource> sources() {
    return sources;
  }

  /** Folders and files that cannot be looked into. */
  public List<Skipped> problems() {
    return problems;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    final Map<String, ReportSource> found = new TreeMap<>();
    final List<Skipped> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private Path root = Path.of("");

    void from(Path input) {
      Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
      root = folder == null ? input : folder;
      try {
        Files.walkFileTree(
            Files.isDirectory(input) ? input : input.toAbsolutePath(),
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            this);
      } catch (IOException e) {
        problems.add(unreadable(id(input)));
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && (isHidden(folder) || isBesideAPage(folder))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isHidden(file) || isRecord(file)) {
        return FileVisitResult.CONTINUE;
      }
      String id = id(file);
      if (!attributes.isRegularFile()) {
        problems.add(new Skipped(id, id + " is no plain file.", "Give files and folders only."));
        return FileVisitResult.CONTINUE;
      }
      if (!seen.add(file.toRealPath())) {
        return FileVisitResult.CONTINUE;
      }
      ReportSource source =
          new ReportSource(id, file, attributes.size(), SourceType.of(name(file)));
      ReportSource other = found.putIfAbsent(id, source);
      if (other != null) {
        throw new InputException(
            "Both " + other.path() + " and " + file + " would be the report " + id + ".",
            "Give the folder that holds both, so that their ids differ.");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!isHidden(file)) {
        problems.add(unreadable(id(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    private String id(Path file) {
      Path under = file.startsWith(root) ? root.relativize(file) : file.getFileName();
      return String.valueOf(under).replace(file.getFileSystem().getSeparator(), "/");
    }

    private static Skipped unreadable(String id) {
      return new Skipped(
          id, id + " cannot be read.", "Give yourself the right to read it, or take it out.");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isHidden(Path file) {
    return name(file).startsWith(".");
  }

  /** Browsers save what belongs to {@code page.html} in a folder {@code page_files} beside it. */
  private static boolean isBesideAPage(Path folder) {
    String name = name(folder);
    if (!name.endsWith("_files") && !name.endsWith(".files")) {
      return false;
    }
    String page = name.substring(0, name.length() - "_files".length());
    return Files.exists(folder.resolveSibling(page + ".html"))
        || Files.exists(folder.resolveSibling(page + ".htm"));
  }

  private static boolean isRecord(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".annals") || name.contains(".annals-");
  }
}
