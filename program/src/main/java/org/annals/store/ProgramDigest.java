package org.annals.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.record.Extractors;

/**
 * Tells one state of the analysis from another: a digest of its classes and word lists. A word
 * added to a list makes other extracts of the same reports, so that those stored before must not be
 * used again.
 */
public final class ProgramDigest {
  private static final Pattern ANALYSIS =
      Pattern.compile(
          "org/annals/(?:actor|commitment|event|figure|language|record|report|statement|text|time)/.*");
  private static final int HEX_DIGITS = 16;

  private ProgramDigest() {}

  /** The version of the extractors with the digest of what they are made of. */
  public static String version() {
    try {
      Path home =
          Path.of(Extractors.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Map<String, byte[]> parts = Files.isDirectory(home) ? inFolder(home) : inJar(home);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        digest.update(part.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(part.getValue());
      }
      String hex = HexFormat.of().formatHex(digest.digest());
      return Extractors.VERSION + "-" + hex.substring(0, HEX_DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("The program cannot read itself", e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The program cannot find itself", e);
    }
  }

  private static Map<String, byte[]> inFolder(Path home) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = home.relativize(file).toString().replace('\\', '/');
        if (ANALYSIS.matcher(name).matches()) {
          parts.put(name, Files.readAllBytes(file));
        }
      }
    }
    return parts;
  }

  private static Map<String, byte[]> inJar(Path home) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (JarFile jar = new JarFile(home.toFile())) {
      for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
        if (ANALYSIS.matcher(entry.getName()).matches()) {
          try (InputStream in = jar.getInputStream(entry)) {
            parts.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
    return parts;
  }
}
