package dev.spanwright.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of documentation, as far as the tests look at it. */
record Markdown(String text) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#]+)");

  static Markdown read(Path page) {
    try {
      return new Markdown(Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what stands between that heading and the next one. */
  Markdown section(String heading) {
    int start = text.indexOf("\n" + heading + "\n");
    if (start < 0) {
      throw new AssertionError("no section " + heading);
    }
    int end = text.indexOf("\n## ", start + 1);
    return new Markdown(text.substring(start, end < 0 ? text.length() : end));
  }

  List<Block> blocks() {
    return BLOCK.matcher(text).results().map(b -> new Block(b.group(1), b.group(2))).toList();
  }

  List<String> blocks(String language) {
    return blocks().stream().filter(b -> b.language().equals(language)).map(Block::code).toList();
  }

  /** Returns the targets of all links to other files of the repository. */
  List<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  /** Quoted code and the language it is said to be in. */
  record Block(String language, String code) {}
}
