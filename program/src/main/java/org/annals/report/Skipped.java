package org.annals.report;

/**
 * What was left out, and what the user can do about it.
 *
 * @param id of the file; for a line of a {@code .jsonl} file the file's, {@code :} and the line's
 *     number, from 1
 * @param problem one sentence that names the file
 * @param remedy an instruction
 */
public record Skipped(String id, String problem, String remedy) {}
