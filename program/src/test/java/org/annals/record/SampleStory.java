package org.annals.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Mention;
import org.annals.actor.RelationKind;
import org.annals.actor.RelationMention;
import org.annals.actor.Role;
import org.annals.commitment.CommitmentKind;
import org.annals.commitment.CommitmentMention;
import org.annals.commitment.Ending;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.figure.FigureKind;
import org.annals.figure.FigureMention;
import org.annals.figure.Quantity;
import org.annals.report.Noise;
import org.annals.report.NoiseKind;
import org.annals.report.Passage;
import org.annals.report.PassageKind;
import org.annals.report.Report;
import org.annals.report.StatedDate;
import org.annals.statement.Mode;
import org.annals.statement.StatementMention;
import org.annals.text.Evidence;
import org.annals.text.HeldText;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.Publication;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeType;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A small story made by hand, with something in every field: two reports of a dam that leaks. The
 * first begins with a character outside the basic plane, so that offsets in UTF-16 and in code
 * points differ.
 */
public final class SampleStory {
  public static final String FIRST =
      "\uD83D\uDCA7 date 2024-03-05\n\n"
          + "Orva Power closed the Lenna dam on Monday after at least 40 leaks, \"a grave fault\","
          + " engineer Ida Holm said.\n\nOrva will mend it by June if the state pays.";
  public static final String SECOND =
      "=Orva Power has 1,250.5 tons of cement left, officials said.";

  private SampleStory() {}

  /** The first report. */
  public static Report first() {
    return new Report(
        "press/a.txt",
        FIRST,
        "press/a.txt",
        "https://example.org/a?x=1",
        "Dam \"closed\", again",
        "The Valley Post",
        List.of("Jo Reed", "Al Nye"),
        "LENNA",
        "en",
        new StatedDate(When.parse("2024-03-05"), span("2024-03-05"), "header line"),
        null,
        null,
        List.of(new Noise(NoiseKind.HEADER_DATE, span("date 2024-03-05"))),
        List.of(
            new Passage(PassageKind.BODY, 0, 0, sentence()),
            new Passage(
                PassageKind.BODY, 0, 1, span("Orva will mend it by June if the state pays."))));
  }

  /** The second report, without a date, a title, a file. */
  public static Report second() {
    return new Report(
        "b.jsonl#7",
        SECOND,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        "en",
        null,
        null,
        null,
        List.of(),
        List.of(new Passage(PassageKind.BODY, 0, 0, new Span(0, SECOND.length()))));
  }

  private static Span span(String words) {
    int begin = FIRST.indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the report: " + words);
    }
    return new Span(begin, begin + words.length());
  }

  private static Span sentence() {
    int begin = FIRST.indexOf("Orva Power");
    return new Span(begin, FIRST.indexOf("said.") + 5);
  }

  private static Evidence shown(String focus) {
    return Evidence.in("press/a.txt", HeldText.of(FIRST), sentence(), span(focus));
  }

  private static Evidence cement() {
    int begin = SECOND.indexOf("1,250.5");
    return Evidence.in(
        "b.jsonl#7", HeldText.of(SECOND), new Span(0, SECOND.length()), new Span(begin, begin + 7));
  }

  private static TimeReference monday() {
    TimePoint point = TimePoint.relative(Unit.DAY, -1);
    return new TimeReference(
        Basis.RELATIVE, Bound.IN, point, null, span("Monday"), "Monday", "bare weekday");
  }

  private static TimeReference june() {
    TimePoint point = TimePoint.relative(Unit.MONTH, 3);
    return new TimeReference(
        Basis.RELATIVE, Bound.BETWEEN, point, point, span("June"), "June", "bare month");
  }

  /** What the first report says. */
  public static Extract firstExtract() {
    Evidence role = shown("engineer");
    return new Extract(
        first(),
        new Publication(When.parse("2024-03-05"), Basis.STATED, "header line"),
        IntStream.range(0, 128).map(i -> 16777619 * (i - 64)).boxed().toList(),
        List.of(sentence(), span("Orva will mend it by June if the state pays.")),
        List.of(
            new TimeExpression(span("Monday"), 0, 6, 7, TimeType.DATE, "XXXX-WXX-1", monday()),
            new TimeExpression(span("June"), 1, 5, 6, TimeType.DURATION, "P2D", null)),
        List.of(
            new Actor(
                "1",
                "Orva Power",
                ActorType.ORGANIZATION,
                List.of("Orva Power", "Orva"),
                List.of(),
                "body:Orva Power",
                List.of(
                    new Mention(0, 0, 1, 1, span("Orva Power"), "Orva Power", Mention.Kind.NAME))),
            new Actor(
                "2",
                "Ida Holm",
                ActorType.PERSON,
                List.of("engineer Ida Holm"),
                List.of(
                    new Role("engineer", "1", false, role), new Role("chief", null, true, role)),
                "",
                List.of(
                    new Mention(
                        0,
                        18,
                        20,
                        20,
                        span("engineer Ida Holm"),
                        "engineer Ida Holm",
                        Mention.Kind.DESCRIPTION)))),
        List.of(new RelationMention("2", RelationKind.MEMBER_OF, "1", role)),
        List.of(
            new EventMention(
                "Orva Power closed the Lenna dam",
                PloverClass.OTHER,
                monday(),
                Status.HAPPENED,
                List.of("1"),
                List.of(),
                "Lenna",
                null,
                null,
                0.73,
                "close",
                "close",
                List.of("close", "dam"),
                shown("closed"),
                "past tense"),
            new EventMention(
                "the dam leaks",
                PloverClass.OTHER,
                TimeReference.unknown("no words"),
                Status.DENIED,
                List.of(),
                List.of("1"),
                null,
                "2",
                "an engineer",
                1.0 / 3,
                "leak",
                "leak",
                List.of(),
                shown("leaks"),
                "noun")),
        List.of(
            new FigureMention(
                "leaks",
                new Quantity(new BigDecimal("40"), null, true, "leaks"),
                FigureKind.LEVEL,
                TimeReference.fallback(Bound.BEFORE, "past tense"),
                Status.ONGOING,
                null,
                "an engineer",
                "at least 40",
                shown("at least 40"),
                "number",
                null),
            new FigureMention(
                "change",
                new Quantity(new BigDecimal("-5E+1"), new BigDecimal("1250.50"), false, "percent"),
                FigureKind.CHANGE,
                june(),
                Status.EXPECTED,
                "1",
                null,
                "40",
                shown("40"),
                "number",
                shown("at least 40").focus())),
        List.of(
            new StatementMention(
                "2",
                "engineer Ida Holm",
                true,
                "because",
                Mode.MIXED,
                "a grave fault",
                monday(),
                "1",
                true,
                span("engineer Ida Holm"),
                span("said"),
                List.of(span("\"a grave fault\"")),
                List.of(shown("a grave fault")),
                "verb"),
            new StatementMention(
                null,
                "officials",
                false,
                null,
                Mode.INDIRECT,
                "x",
                monday(),
                null,
                false,
                span("engineer"),
                null,
                List.of(span("fault")),
                List.of(shown("fault")),
                "v")),
        List.of(
            new CommitmentMention(
                "1",
                "Orva",
                "2",
                CommitmentKind.PROMISE,
                "mend it",
                List.of("mend"),
                PloverClass.AID,
                "if the state pays",
                june(),
                monday(),
                Ending.KEPT,
                "the mayor",
                Evidence.in(
                    "press/a.txt",
                    HeldText.of(FIRST),
                    span("Orva will mend it by June if the state pays."),
                    span("mend")),
                "will"),
            new CommitmentMention(
                null,
                "the state",
                null,
                CommitmentKind.PLAN,
                "pay",
                List.of(),
                null,
                null,
                null,
                TimeReference.unknown("none"),
                null,
                null,
                shown("closed"),
                "x")));
  }

  /** What the second report says: next to nothing. */
  public static Extract secondExtract() {
    return new Extract(
        second(),
        new Publication(null, Basis.UNKNOWN, ""),
        List.of(),
        List.of(new Span(0, SECOND.length())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Identity identity(String id, @Nullable LocalDate to, String... also) {
    return new Identity(id, List.of(also), LocalDate.of(2024, 3, 5), to, 1 + also.length);
  }

  private static Dated dated(@Nullable String edtf) {
    return edtf == null
        ? new Dated(null, Basis.UNKNOWN, "no words say when")
        : new Dated(When.parse(edtf), Basis.RELATIVE, "Monday before the report");
  }

  /** The record that the two reports make. */
  public static Record record() {
    return new Record(
        List.of(
            new ReportEntry(
                second(), new Publication(null, Basis.UNKNOWN, ""), "press/a.txt", null),
            new ReportEntry(
                first(),
                new Publication(When.parse("2024-03-05"), Basis.STATED, "header line"),
                null,
                When.parse("2024-03-05"))),
        List.of(
            new ActorEntry(
                identity("a1", null),
                "Orva Power",
                ActorType.ORGANIZATION,
                List.of("Orva", "Orva Power"),
                List.of(),
                List.of(shown("Orva Power"))),
            new ActorEntry(
                identity("a2", null),
                "Ida Holm",
                ActorType.PERSON,
                List.of("Ida Holm"),
                List.of(
                    new RoleSeen(
                        "engineer", "a1", When.parse("2024-03"), List.of(shown("engineer"))),
                    new RoleSeen("chief", null, null, List.of(shown("engineer")))),
                List.of(shown("Ida Holm")))),
        List.of(
            new Relation(
                identity("r1", null),
                "a2",
                RelationKind.MEMBER_OF,
                "a1",
                List.of(shown("engineer")))),
        List.of(
            new Event(
                identity("e1", null, "e9"),
                "Orva Power closed the Lenna dam",
                PloverClass.RETREAT,
                dated("2024-03-04"),
                Status.HAPPENED,
                List.of("a1"),
                List.of(),
                "Lenna",
                2.0 / 3,
                null,
                List.of(shown("closed")),
                "past tense"),
            new Event(
                identity("e2", LocalDate.of(2024, 4, 1)),
                "the dam leaks",
                PloverClass.OTHER,
                dated(null),
                Status.DENIED,
                List.of(),
                List.of("a1", "a2"),
                null,
                0,
                "a2",
                List.of(shown("leaks"), cement()),
                "noun")),
        List.of(
            new Figure(
                identity("f1", null),
                "leaks",
                new Quantity(new BigDecimal("40"), null, true, "leaks"),
                FigureKind.LEVEL,
                dated("../2024-03"),
                Status.ONGOING,
                "at least 40",
                "a2",
                "leaks.1",
                List.of(shown("at least 40")),
                "number"),
            new Figure(
                identity("f2", null),
                "cement",
                new Quantity(
                    new BigDecimal("-1.2505E+6"), new BigDecimal("1250.50"), false, "tons"),
                FigureKind.CHANGE,
                dated("2024~"),
                Status.HAPPENED,
                "-1,250.5",
                null,
                "cement.1",
                List.of(cement()),
                "number")),
        List.of(
            new Statement(
                identity("s1", null),
                "a2",
                true,
                "because",
                Mode.MIXED,
                "a grave fault",
                dated("2024-03-04/2024-03-06"),
                "a1",
                true,
                span("engineer Ida Holm"),
                span("said"),
                List.of(span("\"a grave fault\"")),
                List.of(shown("a grave fault")),
                "verb"),
            new Statement(
                identity("s2", null),
                "officials",
                false,
                null,
                Mode.INDIRECT,
                "there is cement left",
                dated(null),
                null,
                false,
                new Span(46, 55),
                null,
                List.of(new Span(1, 44)),
                List.of(cement()),
                "verb")),
        List.of(
            new Commitment(
                identity("c1", null),
                "a1",
                "a2",
                CommitmentKind.PROMISE,
                "mend it",
                "if the state pays",
                dated("../2024-06"),
                dated("2024-03-05"),
                Outcome.PARTLY_KEPT,
                "cement came",
                "half done",
                List.of(cement()),
                List.of(
                    Evidence.in(
                        "press/a.txt",
                        HeldText.of(FIRST),
                        span("Orva will mend it by June if the state pays."),
                        span("mend"))),
                "will"),
            new Commitment(
                identity("c2", null),
                "the state",
                null,
                CommitmentKind.PLAN,
                "pay",
                null,
                null,
                dated(null),
                Outcome.UNKNOWN,
                "the reports do not say",
                null,
                List.of(),
                List.of(shown("closed")),
                "x")),
        List.of(new Link(Link.Kind.OUTCOME_OF, List.of("f2", "c1"), "cement came")),
        List.of(
            new Disagreement(
                "d1", Disagreement.Kind.CONFLICT, List.of("e1", "e2"), "both at once")));
  }
}
