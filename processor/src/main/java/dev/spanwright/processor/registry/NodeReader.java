package dev.spanwright.processor.registry;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Turns YAML, or JSON, into nodes. Whatever the bytes are, this ends soon, with nodes or with a
 * {@link MalformedException}: the library's parser only tells events, nothing is ever constructed,
 * nesting is bounded while events come in, and what could blow a small file up (anchors, aliases)
 * or give it power (tags) is refused.
 */
final class NodeReader {
  /** No file may be larger; the largest of OpenTelemetry's own has a tenth of that. */
  static final int MAX_BYTES = 1 << 20;

  /** A registry needs six levels, what Weaver allows beside attributes a few more. */
  private static final int MAX_DEPTH = 30;

  private final boolean json;
  private final Iterator<Event> events;
  private int line = 1;

  private NodeReader(String text, boolean json) {
    this.json = json;
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(MAX_BYTES + 1).setUseMarks(true).build();
    // JSON may be indented with tabs, YAML may not. No string of JSON's holds a tab as such.
    this.events = new Parse(settings).parseString(json ? text.replace('\t', ' ') : text).iterator();
  }

  /**
   * Reads a file.
   *
   * @param name the file's name: JSON if it ends with {@code .json}
   * @return the one document in it, or null if there is none
   */
  static @Nullable Node read(String name, byte[] bytes) throws MalformedException {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException(1, "this file is larger than 1 MB: split it");
    }
    return new NodeReader(text(bytes), name.endsWith(".json")).document();
  }

  private static String text(byte[] bytes) throws MalformedException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new MalformedException(line, "this is not UTF-8: save the file as UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private @Nullable Node document() throws MalformedException {
    Node root = null;
    for (Event event = next(); event != null; event = next()) {
      switch (event.getEventId()) {
        case StreamStart, DocumentEnd, StreamEnd, Comment -> {}
        case DocumentStart -> {
          if (root != null) {
            throw new MalformedException(
                line, "a second document begins here: put everything into the first");
          }
        }
        default -> root = node(event, 1);
      }
    }
    return root instanceof Node.Scalar scalar && scalar.text().isEmpty() ? null : root;
  }

  private Node node(Event event, int depth) throws MalformedException {
    refuse(event, depth);
    int start = line;
    if (event instanceof ScalarEvent scalar) {
      return new Node.Scalar(start, scalar.getValue(), !scalar.isPlain());
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(start, depth)
        : mapping(start, depth);
  }

  private void refuse(Event event, int depth) throws MalformedException {
    if (depth > MAX_DEPTH) {
      throw new MalformedException(line, "this is nested too deeply for a registry: is it one?");
    }
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new MalformedException(
          line, "anchors (&name) and aliases (*name) are not read here: write the value out");
    }
    boolean tagged =
        event instanceof ScalarEvent scalar
            ? scalar.getTag().isPresent()
            : event instanceof CollectionStartEvent start && start.getTag().isPresent();
    if (tagged) {
      throw new MalformedException(line, "tags (!name) are not read here: leave it out");
    }
  }

  private Node sequence(int start, int depth) throws MalformedException {
    List<Node> elements = new ArrayList<>();
    for (Event event = inside(); !ends(event); event = inside()) {
      elements.add(node(event, depth + 1));
    }
    return new Node.Sequence(start, elements);
  }

  private Node mapping(int start, int depth) throws MalformedException {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    for (Event event = inside(); !ends(event); event = inside()) {
      int keyLine = line;
      if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
        throw new MalformedException(keyLine, "a field's name has to be plain text");
      }
      Node.Field field = new Node.Field(keyLine, node(inside(), depth + 1));
      Node.Field other = fields.putIfAbsent(key.text(), field);
      if (other != null) {
        throw new MalformedException(
            keyLine,
            "the field \"%s\" is there twice, first in line %d: remove one"
                .formatted(key.text(), other.line()));
      }
    }
    return new Node.Mapping(start, fields);
  }

  private static boolean ends(Event event) {
    return event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd;
  }

  /** Returns the next event inside of something that has not ended yet. */
  private Event inside() throws MalformedException {
    Event event = next();
    if (event == null) {
      throw malformed("it ends in the middle");
    }
    return event;
  }

  private @Nullable Event next() throws MalformedException {
    try {
      if (!events.hasNext()) {
        return null;
      }
      Event event = events.next();
      event.getStartMark().ifPresent(this::moveTo);
      return event;
    } catch (MarkedYamlEngineException e) {
      e.getProblemMark().or(e::getContextMark).ifPresent(this::moveTo);
      throw malformed(e.getProblem());
    } catch (RuntimeException e) {
      // The library's other complaints have no position, and some are of Java's own making, as for
      // \UFFFFFFFF, which is no character: the file is malformed all the same.
      throw malformed("it breaks off near here");
    }
  }

  private void moveTo(Mark mark) {
    line = mark.getLine() + 1;
  }

  private MalformedException malformed(@Nullable String problem) {
    String reason = problem == null ? "it breaks off near here" : problem.replaceAll("\\s+", " ");
    if (reason.equals("expected ',' or '}', but got [")) {
      reason += " (inside of braces, write \"string[]\" with quotes)";
    }
    return new MalformedException(
        line, "this is not " + (json ? "JSON" : "YAML") + ": " + reason.strip());
  }
}
