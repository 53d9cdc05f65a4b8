package org.annals;

/**
 * The words of a report that show a fact.
 *
 * @param report id of the report
 * @param begin first character of the report's text as it was read, in Unicode code points from 0
 * @param end end, exclusive, in code points
 * @param words the text from begin to end
 */
public record Passage(String report, int begin, int end, String words) {}
