package org.annals.store;

/** Is told how far a build is. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (stage, reports, share) -> {};

  /**
   * Called by the thread that builds, often.
   *
   * @param stage what is being done: "reading", "linking"
   * @param reports how many reports have been read in this build
   * @param share 0 to 1: how much of the stage is done; negative if that cannot be told
   */
  void at(String stage, int reports, double share);
}
