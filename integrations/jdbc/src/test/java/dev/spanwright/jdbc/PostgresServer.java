package dev.spanwright.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this test's own: in a temporary folder, on a free port of the loopback
 * address. It refuses to run as root; then it runs as the user that its package has made.
 */
final class PostgresServer {

  static final String HOW_TO_INSTALL =
      "PostgreSQL is not installed: apt-get install postgresql (its programs initdb and pg_ctl are"
          + " looked for on the PATH and in /usr/lib/postgresql)";

  static final String USER = "clerk";
  static final String PASSWORD = "hush-hush";

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final int TRIES = 3;

  private final Path folder;
  private final Path programs;
  private final int port;

  private PostgresServer(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  static boolean isInstalled() throws IOException {
    return programs().isPresent();
  }

  int port() {
    return port;
  }

  static PostgresServer start() throws IOException, InterruptedException {
    Path programs = programs().orElseThrow(() -> new IOException(HOW_TO_INSTALL));
    Path folder = Files.createTempDirectory("spanwright-postgresql");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      run(folder, "chown", "-R", "postgres", folder.toString());
    }
    run(
        folder,
        asServer(
            programs.resolve("initdb").toString(),
            "--pgdata=" + folder.resolve("data"),
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    for (int tries = 1; ; tries++) {
      int port = freePort();
      try {
        run(
            folder,
            asServer(
                programs.resolve("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=300",
                "--pgdata=" + folder.resolve("data"),
                "--log=" + folder.resolve("log"),
                "--options=-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
                    + " -c port="
                    + port));
        return new PostgresServer(folder, programs, port);
      } catch (IOException portTaken) {
        if (tries == TRIES) {
          throw new IOException(portTaken.getMessage() + log(folder), portTaken);
        }
      }
    }
  }

  /** Returns what the server itself says of why it does not start. */
  private static String log(Path folder) throws IOException {
    Path log = folder.resolve("log");
    return Files.isReadable(log) ? Files.readString(log) : "";
  }

  void stop() throws IOException, InterruptedException {
    run(
        folder,
        asServer(
            programs.resolve("pg_ctl").toString(),
            "stop",
            "--mode=immediate",
            "--wait",
            "--pgdata=" + folder.resolve("data")));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> places = new ArrayList<>();
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(place));
    }
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.map(version -> version.resolve("bin")).forEach(places::add);
      }
    }
    return places.stream()
        .filter(place -> Files.isExecutable(place.resolve("initdb")))
        .filter(place -> Files.isExecutable(place.resolve("pg_ctl")))
        .findFirst();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static String[] asServer(String... command) {
    return isRoot()
        ? Stream.concat(Stream.of("runuser", "-u", "postgres", "--"), Stream.of(command))
            .toArray(String[]::new)
        : command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("spanwright-postgresql", ".log");
    try {
      // To a file: a server that it starts would keep a pipe open.
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
      }
    } finally {
      Files.delete(output);
    }
  }
}
