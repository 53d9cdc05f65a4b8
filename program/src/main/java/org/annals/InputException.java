package org.annals;

/** What the user can put right: a problem that names file, value and choices, and a remedy. */
public final class InputException extends RuntimeException {
  private final String remedy;

  /**
   * @param problem one sentence that names the file and the value
   * @param remedy an instruction: what to do
   */
  public InputException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  public InputException(String problem, String remedy, Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  /** What went wrong. */
  public String problem() {
    return String.valueOf(getMessage());
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
