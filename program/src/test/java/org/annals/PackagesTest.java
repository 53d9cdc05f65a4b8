package org.annals;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The design's "What must never be", and the style's names, held against the compiled classes. */
final class PackagesTest {
  /** What is a pure function of the reports. */
  private static final String[] PURE = {
    "org.annals.text..", "org.annals.report..", "org.annals.time..", "org.annals.figure..",
    "org.annals.statement..", "org.annals.event..", "org.annals.commitment..", "org.annals.actor..",
    "org.annals.record..", "org.annals.language..", "org.annals.timeline.."
  };

  private static final String[] EXTRACTORS = {
    "org.annals.time..",
    "org.annals.figure..",
    "org.annals.statement..",
    "org.annals.event..",
    "org.annals.commitment..",
    "org.annals.actor.."
  };

  private static final Set<String> CLOCKS =
      Stream.of(
              Instant.class,
              LocalDate.class,
              LocalDateTime.class,
              ZonedDateTime.class,
              Year.class,
              YearMonth.class)
          .map(Class::getName)
          .collect(Collectors.toSet());

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.annals");

  @Test
  void theClassesWereSeen() {
    Set<String> packages =
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    for (String subject :
        List.of(
            "text",
            "report",
            "language",
            "time",
            "figure",
            "statement",
            "event",
            "commitment",
            "actor",
            "record",
            "timeline",
            "edit",
            "store",
            "export",
            "web",
            "mcp",
            "cli")) {
      assertThat(packages).contains("org.annals." + subject);
    }
    assertThat(CLASSES.size()).isGreaterThan(60);
  }

  @Test
  void theSubjectsKnowNoDatabaseNoWebAndNoExport() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.sqlite..",
            "java.net.http..",
            "com.sun.net..",
            "jakarta.servlet..",
            "io.javalin..",
            "picocli..",
            "org.annals.store..",
            "org.annals.export..",
            "org.annals.web..",
            "org.annals.mcp..",
            "org.annals.cli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheReadingOfReportsKnowsFileFormats() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .and()
        .resideOutsideOfPackage("org.annals.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void onlyLanguageKnowsCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.annals.language..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("edu.stanford..", "net.sf.extjwnl..")
        .check(CLASSES);
  }

  @Test
  void noExtractorKnowsAnotherReportsExtract() {
    noClasses()
        .that()
        .resideInAnyPackage(EXTRACTORS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.annals.record..")
        .check(CLASSES);
  }

  @Test
  void noLinkerReadsAReportButThroughItsExtract() {
    noClasses()
        .that()
        .resideInAPackage("org.annals.record..")
        .and()
        .doNotHaveFullyQualifiedName("org.annals.record.Extractors")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.annals.language.Text")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.annals.language.Language")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.annals.report.ReportReader")
        .check(CLASSES);
  }

  @Test
  void everyFactOfTheRecordHasItsEvidence() {
    for (String fact :
        List.of("ActorEntry", "Relation", "Event", "Figure", "Statement", "Commitment")) {
      JavaClass type = CLASSES.get("org.annals.record." + fact);
      assertThat(type.getField("evidence").getRawType().getName()).isEqualTo("java.util.List");
    }
    for (String fact :
        List.of(
            "event.EventMention",
            "figure.FigureMention",
            "statement.StatementMention",
            "commitment.CommitmentMention",
            "actor.RelationMention",
            "actor.Role")) {
      assertThat(CLASSES.get("org.annals." + fact).tryGetField("evidence")).as(fact).isPresent();
    }
  }

  @Test
  void noStateIsShared() {
    fields()
        .that()
        .areStatic()
        .should(
            new ArchCondition<JavaField>("be final") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                boolean isFine =
                    field.getModifiers().contains(JavaModifier.FINAL)
                        || field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || field.getName().startsWith("$");
                events.add(new SimpleConditionEvent(field, isFine, field.getFullName()));
              }
            })
        .check(CLASSES);
  }

  @Test
  void noExtractorAsksTheClockTheNetOrChance() {
    // Only what goes to the web has to know what time it is, and who writes down when somebody
    // corrected the record.
    noClasses()
        .that()
        .resideOutsideOfPackage("org.annals.fetch..")
        .and()
        .doNotHaveFullyQualifiedName("org.annals.web.Edits")
        .and()
        .doNotHaveFullyQualifiedName("org.annals.mcp.EditTools")
        .and()
        .doNotHaveFullyQualifiedName("org.annals.cli.EditCommand")
        .and()
        .doNotHaveFullyQualifiedName("org.annals.cli.EditsCommand")
        .should(
            callMethodWhere(
                DescribedPredicate.describe("it asks the clock", PackagesTest::asksTheClock)))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.net..")
        .check(CLASSES);
    noClasses().should().callConstructor(Random.class).check(CLASSES);
  }

  private static boolean asksTheClock(JavaCall<?> call) {
    boolean isNow =
        call.getName().equals("now") && CLOCKS.contains(call.getTargetOwner().getName());
    return isNow
        || call.getTargetOwner().isEquivalentTo(Clock.class)
        || call.getName().equals("currentTimeMillis");
  }

  @Test
  void noFileTimeIsEverAsked() {
    noClasses()
        .should()
        .callMethod(java.io.File.class, "lastModified")
        .orShould(
            callMethodWhere(
                DescribedPredicate.describe(
                    "it asks for the time of a file",
                    call ->
                        Set.of("getLastModifiedTime", "lastModifiedTime", "creationTime")
                            .contains(call.getName()))))
        .check(CLASSES);
  }

  @Test
  void thePackagesHaveNoCycles() {
    // The ground floor, known to all: the type of dates.
    slices()
        .matching("org.annals.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.equivalentTo(org.annals.time.When.class))
        .check(CLASSES);
  }

  @Test
  void theLibraryShowsNothingThatIsInternal() {
    for (JavaClass type : CLASSES) {
      if (!type.getPackageName().equals("org.annals")
          || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
        continue;
      }
      type.getMethods().stream()
          .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
          .forEach(
              method -> {
                List<JavaClass> seen =
                    Stream.concat(
                            Stream.of(method.getRawReturnType()),
                            method.getRawParameterTypes().stream())
                        .toList();
                for (JavaClass one : seen) {
                  assertThat(one.getPackageName())
                      .as(method.getFullName())
                      .doesNotStartWith("org.annals.")
                      .doesNotStartWith("com.fasterxml");
                }
              });
    }
  }

  @Test
  void onlyWebAndMcpKnowTheProtocolOfAssistants() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.annals.web..", "org.annals.mcp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.modelcontextprotocol..", "reactor..")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .should(
            not(
                be(
                    DescribedPredicate.describe(
                        "called …Utils, …Helper, …Manager, …Impl or Base…",
                        type ->
                            type.getSimpleName()
                                .matches(".*(Utils?|Helper|Manager|Impl)|Base[A-Z].*")))))
        .check(CLASSES);
    noClasses()
        .should()
        .resideInAnyPackage("..model..", "..service..", "..util..", "..utils..", "..common..")
        .check(CLASSES);
  }

  @Test
  void onlyWebKnowsTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.annals.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> packages =
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    for (String name : packages) {
      assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class)).as(name).isTrue();
      assertThat(CLASSES.getPackage(name).isAnnotatedWith(Internal.class))
          .as("%s is internal, org.annals alone is not", name)
          .isEqualTo(!name.equals("org.annals"));
    }
  }

  @Test
  void typesAreFinalOrSealed() {
    classes()
        .that(resideInAPackage("org.annals.."))
        .should(
            new ArchCondition<JavaClass>("be final, abstract by nature or sealed") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean isFine =
                    type.isInterface()
                        || type.isEnum()
                        || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed()
                        || isConstantOfEnum(type);
                events.add(new SimpleConditionEvent(type, isFine, type.getName()));
              }
            })
        .check(CLASSES);
  }

  private static boolean isConstantOfEnum(JavaClass type) {
    return type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
  }

  @Test
  void onlyCliPrints() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.annals.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void noPlaceReadsTheDefaultLocale() {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(CLASSES);
  }
}
