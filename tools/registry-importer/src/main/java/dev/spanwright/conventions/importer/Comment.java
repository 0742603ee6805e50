package dev.spanwright.conventions.importer;

/**
 * A comment for javadoc, laid out as the formatter wants it.
 *
 * @param text the one paragraph
 * @param deprecation what follows {@code @deprecated}; empty if nothing is
 */
record Comment(String text, String deprecation) {
  /** How long a line may be. */
  static final int WIDTH = 100;

  void writeTo(StringBuilder out, String indent) {
    String oneLine = indent + "/** " + text + " */\n";
    if (deprecation.isEmpty() && oneLine.length() - 1 <= WIDTH) {
      out.append(oneLine);
      return;
    }
    out.append(indent).append("/**\n");
    fill(out, indent + " *", text, "");
    if (!deprecation.isEmpty()) {
      out.append(indent).append(" *\n");
      fill(out, indent + " *", "@deprecated " + deprecation, "    ");
    }
    out.append(indent).append(" */\n");
  }

  /** Puts as many words on each line as fit. */
  private static void fill(StringBuilder out, String start, String words, String hanging) {
    StringBuilder line = new StringBuilder(start);
    boolean empty = true;
    for (String word : words.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append(start).append(hanging);
      }
      line.append(' ').append(word);
      empty = false;
    }
    out.append(line).append('\n');
  }
}
