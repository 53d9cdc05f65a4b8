package org.annals.flink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.annals.Internal;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the program's own PackagesTest asks, of this module. */
final class PackagesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.annals.flink");

  @Test
  void theClassesWereSeenAndArePartOfNoLibrary() {
    assertThat(CLASSES.size()).isGreaterThan(15);
    assertThat(CLASSES.getPackage("org.annals.flink").isAnnotatedWith(NullMarked.class)).isTrue();
    assertThat(CLASSES.getPackage("org.annals.flink").isAnnotatedWith(Internal.class)).isTrue();
  }

  @Test
  void extractorsAndLinkerAreThoseOfTheProgram() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "edu.stanford..",
            "org.annals.event..",
            "org.annals.figure..",
            "org.annals.statement..",
            "org.annals.commitment..",
            "org.annals.actor..",
            "org.annals.time..",
            "org.annals.web..",
            "java.sql..")
        .check(CLASSES);
  }

  @Test
  void noClockNoChanceNoSharedState() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, Clock.class, Instant.class, LocalDate.class)
        .check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void onlyTheProgramItselfPrintsAndEnds() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(AnnalsFlink.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void typesAreFinalSealedOrNestedInOneThatIs() {
    classes()
        .should(
            ArchConditions.be(
                DescribedPredicate.describe(
                    "final, sealed, an interface or nameless",
                    (JavaClass type) ->
                        type.isInterface()
                            || type.isEnum()
                            || type.isAnonymousClass()
                            || type.getModifiers().contains(JavaModifier.FINAL)
                            || type.reflect().isSealed())))
        .check(CLASSES);
  }
}
