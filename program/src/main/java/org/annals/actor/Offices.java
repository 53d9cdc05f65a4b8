package org.annals.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.annals.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Of what body or state an office is: by the country or department named with it, else by what the
 * report leaves as the only one.
 */
final class Offices {
  private static final Pattern COMPANY_TITLE =
      Pattern.compile(
          "ceo|(?:chief|executive|managing|finance|general) .*|(?:vice |deputy )?chair(?:man|woman|person)?"
              + "|(?:senior |executive )?vice president|founder|co-founder|board member|treasurer");

  private final List<Cluster> clusters;
  private final Map<String, Cluster> byKey;

  /** The state that the report is about; null if there is none. */
  private final @Nullable String home;

  Offices(Text text, List<Cluster> clusters, Map<String, Cluster> byKey) {
    this.clusters = clusters;
    this.byKey = byKey;
    String about = HomeState.of(text);
    this.home = about != null ? about : HomeState.most(text);
  }

  /**
   * What a person leads, stands for or belongs to by an office; null where the report leaves it
   * open.
   */
  @Nullable Cluster of(Cluster.PendingRole role, Cluster person) {
    Cluster body = bodyOf(role.title(), role.country());
    if (body == null && role.country() == null) {
      body =
          Optional.ofNullable(role.title().state())
              .or(() -> Rulers.get().state(role.title().words(), person.personName))
              .map(state -> bodyOf(role.title(), state))
              .orElse(null);
    }
    if (body == null && role.country() == null) {
      body = groupOf(role.title());
    }
    if (body == null) {
      body =
          role.title().of().equals("department")
              ? governmentOf(role.country())
              : companyOf(role.title());
    }
    return body == null && role.country() == null ? untold(role.title(), person) : body;
  }

  @Nullable Cluster bodyOf(HeadNouns.Title title, @Nullable String country) {
    if (title.of().equals("department")) {
      String subject = StateOffices.subject(title.words());
      for (Cluster c : clusters) {
        if (c.type == ActorType.ORGANIZATION
            && c.name().toLowerCase(Locale.ROOT).contains(subject)
            && c.name().matches(".*(Department|Ministry|Office|Treasury).*")) {
          return c;
        }
      }
      return country == null || byKey.containsKey("government:" + country)
          ? null
          : byKey.get("state:" + country);
    }
    if (country == null) {
      return null;
    }
    Cluster body =
        switch (title.of()) {
          case "government" ->
              title.relation() == RelationKind.REPRESENTS
                  ? null // a foreign minister stands for his state
                  : byKey.get("government:" + country);
          case "military" -> byKey.get("military:" + country);
          case "legislature" -> byKey.get("legislature:" + country);
          default -> null;
        };
    boolean own = // "Norland's leader"
        (title.of().equals("-") && !title.words().equals("leader"))
            || title.of().equals("legislature");
    return body != null || own ? body : byKey.get("state:" + country);
  }

  /** Where a country is named but no department: its government. */
  private @Nullable Cluster governmentOf(@Nullable String country) {
    String state = country == null ? home : country;
    return state == null ? null : byKey.get("government:" + state);
  }

  /**
   * Of what an office is that no words say, where the report leaves but one: a judge is of the one
   * court told of, a minister of the one government, "the President" where the seat of one is told
   * of leads its state.
   */
  private @Nullable Cluster untold(HeadNouns.Title title, Cluster person) {
    String words = title.words();
    if (words.endsWith("judge") || words.endsWith("magistrate")) {
      return one(
          c ->
              c.type == ActorType.ORGANIZATION
                  && c.name().toLowerCase(Locale.ROOT).matches(".*\\b(court|tribunal)"));
    }
    if (words.endsWith("prosecutor") || words.equals("prosecuting lawyer")) {
      return one(c -> c.key.equals("people: prosecutor"));
    }
    if (words.matches("defen[cs]e (lawyer|attorney)")) {
      Cluster lawyers = one(c -> c.noun.equals("lawyer") && c.owner != null);
      return lawyers != null ? lawyers.owner : one(c -> c.accused);
    }
    if (words.equals("attorney general") && one(Offices::isOfJustice) != null) {
      return one(Offices::isOfJustice);
    }
    if (title.of().equals("government")) {
      Cluster government = title.relation() == RelationKind.REPRESENTS ? null : governmentOf(null);
      return government != null ? government : byKey.get("state:" + home);
    }
    return words.equals("president") ? presided(person) : null;
  }

  /** The state of a president whom no words give one. */
  private @Nullable Cluster presided(Cluster person) {
    Cluster seat = one(c -> c.key.startsWith("seat:") && c.name().equals("White House"));
    String surname = PersonNames.surname(person.personName);
    if (seat != null && byKey.containsKey("administration:" + surname)) {
      return byKey.get("state:" + seat.country);
    }
    boolean alone =
        one(
                c ->
                    c.roles.stream()
                        .anyMatch(r -> !r.former() && r.title().words().equals("president")))
            == person;
    if (!alone) {
      return null;
    }
    return home != null
        ? byKey.get("state:" + home)
        : seat == null ? null : byKey.get("state:" + seat.country);
  }

  private static boolean isOfJustice(Cluster c) {
    return c.name().matches(".*(?:Justice Department|Department of Justice|Justice Ministry)");
  }

  @Nullable Cluster one(Predicate<Cluster> wanted) {
    List<Cluster> such = clusters.stream().filter(wanted).toList();
    return such.size() == 1 ? such.get(0) : null;
  }

  /** "Chief Executive Ann Lee", in a report that has one body alone as "the company": of that. */
  private @Nullable Cluster companyOf(HeadNouns.Title title) {
    if (!title.of().equals("-") || !COMPANY_TITLE.matcher(title.words()).matches()) {
      return null; // a finance minister is of no company
    }
    List<Cluster> such =
        clusters.stream()
            .filter(c -> c.type == ActorType.ORGANIZATION && c.key.startsWith("org:"))
            .filter(
                c ->
                    c.aliases.stream()
                        .map(a -> a.toLowerCase(Locale.ROOT))
                        .anyMatch(a -> a.equals("the company") || a.equals("the firm")))
            .toList();
    return such.size() == 1 ? such.get(0) : null;
  }

  /** "rebel leader", "central bank governor": of the one such body that the report tells of. */
  private @Nullable Cluster groupOf(HeadNouns.Title title) {
    String words = title.words();
    if (title.relation() != RelationKind.LEADS) {
      return null;
    }
    for (int end = words.lastIndexOf(' '); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      String body = words.substring(0, end);
      List<Cluster> such =
          clusters.stream()
              .filter(c -> c.type == ActorType.GROUP || c.type == ActorType.ORGANIZATION)
              .filter(c -> c.noun.equals(body) || isCalled(c, body))
              .toList();
      if (such.size() == 1) {
        return such.get(0);
      }
    }
    return null;
  }

  /** "central bank governor": of what the report calls "the central bank". */
  private static boolean isCalled(Cluster c, String body) {
    return c.aliases.stream()
        .map(a -> a.toLowerCase(Locale.ROOT))
        .anyMatch(a -> a.equals("the " + body) || a.equals(body));
  }
}
