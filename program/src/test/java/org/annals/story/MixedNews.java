package org.annals.story;

import java.util.ArrayList;
import java.util.List;
import org.annals.language.WordNet;
import org.annals.report.Report;
import org.annals.report.ReportReader;
import org.jspecify.annotations.Nullable;

/** Reports of three stories and of none, in the manner of news. */
final class MixedNews {
  private static final ReportReader READER = new ReportReader(word -> WordNet.get().isLemma(word));

  private MixedNews() {}

  static Report report(String id, @Nullable String day, String text) {
    return READER.report(id, text, day, null);
  }

  /** The ids begin with the name of the story. */
  static List<Report> all() {
    List<Report> all = new ArrayList<>();
    all.add(
        report(
            "ferry-1",
            "2021-03-02",
            "Ferry sinks off Bergen\n\nThe ferry Halden sank off Bergen on Tuesday. Captain Ida Holm and"
                + " eleven passengers were pulled from the water by the coast guard."));
    all.add(
        report(
            "ferry-2",
            "2021-03-04",
            "Owner of sunken ferry questioned\n\nPolice in Bergen questioned the owner of the Halden, the"
                + " ferry that sank on Tuesday. Captain Holm said that the pumps had failed."));
    all.add(
        report(
            "ferry-3",
            "2021-06-11",
            "Inquiry into Halden opens\n\nThe inquiry into the loss of the ferry Halden heard Ida Holm, its"
                + " captain, in Bergen. The pumps were twenty years old, she said."));
    all.add(
        report(
            "mill-1",
            "2021-03-03",
            "Strike at Tolbert mill\n\nWorkers at the Tolbert paper mill in Maine walked out over wages."
                + " Union leader Raul Ortega said that 400 had joined the strike."));
    all.add(
        report(
            "mill-2",
            "2021-03-09",
            "Tolbert offers raise\n\nTolbert offered the strikers at its Maine paper mill three percent."
                + " Raul Ortega of the union called the wages an insult."));
    all.add(
        report(
            "mill-3",
            null,
            "Mill strike ends\n\nThe strike at the Tolbert paper mill ended when the union of Raul Ortega"
                + " accepted higher wages."));
    all.add(
        report(
            "cup-1",
            "2021-03-07",
            "Kestrels win the cup\n\nThe Kestrels beat the Harriers 3-1 in the final in Dunmore. Striker"
                + " Owen Pryce scored twice before half-time."));
    all.add(
        report(
            "cup-2",
            "2021-03-08",
            "Dunmore greets its Kestrels\n\nThousands lined the streets of Dunmore to see Owen Pryce and the"
                + " Kestrels carry the cup home after the final."));
    all.add(
        report(
            "alone",
            "2021-03-05",
            "Seed bank moves\n\nA seed bank took its barley to a drier vault on Monday."));
    return all;
  }
}
