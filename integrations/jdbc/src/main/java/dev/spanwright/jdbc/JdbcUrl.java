package dev.spanwright.jdbc;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a JDBC URL which database it leads to.
 *
 * <p>URLs may contain users and passwords, and each driver has a grammar of its own. So only what
 * cannot be anything else is taken: a host that looks like one, a port that is a number, a name of
 * letters and digits. Whatever is odd about a URL costs these attributes.
 */
final class JdbcUrl {

  private static final String PREFIX = "jdbc:";

  private static final Map<String, Database> SYSTEMS =
      Map.ofEntries(
          system("ch", "clickhouse", Dialect.UNKNOWN),
          system("clickhouse", "clickhouse", Dialect.UNKNOWN),
          system("cloudspanner", "gcp.spanner", Dialect.UNKNOWN),
          system("cockroachdb", "cockroachdb", Dialect.POSTGRESQL),
          system("db2", "ibm.db2", Dialect.STANDARD),
          system("derby", "derby", Dialect.STANDARD),
          system("firebird", "firebirdsql", Dialect.STANDARD),
          system("firebirdsql", "firebirdsql", Dialect.STANDARD),
          system("h2", "h2database", Dialect.H2),
          system("hive2", "hive", Dialect.UNKNOWN),
          system("hsqldb", "hsqldb", Dialect.STANDARD),
          system("informix-sqli", "ibm.informix", Dialect.UNKNOWN),
          system("jtds", "microsoft.sql_server", Dialect.SQL_SERVER),
          system("mariadb", "mariadb", Dialect.MYSQL),
          system("mysql", "mysql", Dialect.MYSQL),
          system("netezza", "ibm.netezza", Dialect.UNKNOWN),
          system("oracle", "oracle.db", Dialect.ORACLE),
          system("postgresql", "postgresql", Dialect.POSTGRESQL),
          system("redshift", "aws.redshift", Dialect.UNKNOWN),
          system("sap", "sap.hana", Dialect.STANDARD),
          system("sqlite", "sqlite", Dialect.SQLITE),
          system("sqlserver", "microsoft.sql_server", Dialect.SQL_SERVER),
          system("teradata", "teradata", Dialect.UNKNOWN),
          system("trino", "trino", Dialect.STANDARD));

  /** Drivers around other drivers: what they wrap follows. */
  private static final Pattern WRAPPER =
      Pattern.compile("^(?:aws-wrapper|log4jdbc|otel|p6spy|tc|tracing):", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern NAME = Pattern.compile("[\\w$-]+(?:\\.[\\w$-]+)*");
  private static final Pattern LAST_NAME = Pattern.compile("[^/\\\\:]*$");
  private static final Pattern SERVER_SETTING =
      Pattern.compile(";(?:databaseName|database)=([^;]*)(?:;|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ORACLE_PART =
      Pattern.compile("\\((HOST|PORT|SERVICE_NAME|SID)=([^()]*)\\)", Pattern.CASE_INSENSITIVE);

  private JdbcUrl() {}

  private static Map.Entry<String, Database> system(
      String protocol, String system, Dialect dialect) {
    return Map.entry(protocol, new Database(system, null, null, null, dialect));
  }

  /** Returns which database it is, as far as the URL says; never throws. */
  static Database read(@Nullable String url) {
    if (url == null || !url.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return Database.UNKNOWN;
    }
    String rest = WRAPPER.matcher(url.substring(PREFIX.length())).replaceFirst("");
    int colon = rest.indexOf(':');
    if (colon < 0) {
      return Database.UNKNOWN;
    }
    String protocol = rest.substring(0, colon).toLowerCase(Locale.ROOT);
    int variant = protocol.indexOf('+'); // mysql+srv
    Database database = SYSTEMS.get(variant < 0 ? protocol : protocol.substring(0, variant));
    String location = rest.substring(colon + 1);
    if (database == null) {
      return Database.UNKNOWN;
    }
    return switch (database.system()) {
      case "oracle.db" -> oracle(database, location);
      case "microsoft.sql_server" -> sqlServer(database, location);
      default -> atServer(database, location);
    };
  }

  /** Reads {@code //host:port/name?settings} and what has no server: {@code mem:name;settings}. */
  private static Database atServer(Database database, String location) {
    int slashes = location.indexOf("//");
    if (slashes < 0 || settings(location) < slashes) {
      return database.named(embeddedName(location));
    }
    String server = location.substring(slashes + 2);
    int end = firstOf(server, "/?;#", 0);
    String path = end < server.length() && server.charAt(end) == '/' ? server.substring(end) : "";
    path = path.substring(0, settings(path));
    if (path.indexOf('@') >= 0) {
      return database; // what looked like the host may be a user, and the path a password
    }
    Database reached = reached(database, server.substring(0, end));
    if (reached == null) {
      return database;
    }
    return reached.named(database.system().equals("trino") ? catalog(path) : lastName(path));
  }

  private static @Nullable String embeddedName(String location) {
    return lastName(location.substring(0, settings(location)));
  }

  /** Returns where the settings begin. */
  private static int settings(String text) {
    return firstOf(text, "?;#", 0);
  }

  private static @Nullable String catalog(String path) {
    return nameOrNull(path.substring(Math.min(1, path.length())).replace('/', '|'), "[|]");
  }

  private static @Nullable String lastName(String path) {
    String cut = path;
    int db2Settings = path.startsWith("/") ? path.indexOf(':') : -1;
    if (db2Settings >= 0) {
      cut = path.substring(0, db2Settings);
    }
    Matcher last = LAST_NAME.matcher(cut);
    return last.find() ? nameOrNull(last.group(), null) : null;
  }

  private static @Nullable String nameOrNull(String text, @Nullable String separators) {
    String plain = separators == null ? text : text.replaceAll(separators, ".");
    return NAME.matcher(plain).matches() ? text : null;
  }

  /** Adds a single server; null if the text does not look like one. */
  private static @Nullable Database reached(Database database, String authority) {
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int bracket = hostAndPort.lastIndexOf(']');
    int colon = hostAndPort.indexOf(':', Math.max(0, bracket));
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
    if (hostAndPort.isEmpty()) {
      return database;
    }
    if (!HOST.matcher(host).matches() || !(colon < 0 || PORT.matcher(port).matches())) {
      return hostAndPort.indexOf(',') > 0 && authority.indexOf('@') < 0
          ? database // one of several servers, nobody knows which
          : null;
    }
    return database.at(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        port.isEmpty() ? null : Integer.valueOf(port));
  }

  /** Reads {@code //host\instance:port;settings}. */
  private static Database sqlServer(Database database, String location) {
    if (location.startsWith("sybase:")) {
      return Database.UNKNOWN; // jTDS speaks to both
    }
    int slashes = location.indexOf("//");
    if (slashes < 0 || location.indexOf('@') >= 0) {
      return database;
    }
    String server = location.substring(slashes + 2);
    int end = firstOf(server, "/;", 0);
    String authority = server.substring(0, end);
    int backslash = authority.indexOf('\\');
    int colon = authority.indexOf(':', Math.max(0, backslash));
    String host = authority.substring(0, backslash >= 0 ? backslash : Math.max(colon, 0));
    String port = colon < 0 ? "" : authority.substring(colon);
    String instance =
        backslash < 0 ? "" : authority.substring(backslash + 1, colon < 0 ? end : colon);
    Database reached = reached(database, backslash < 0 && colon < 0 ? authority : host + port);
    if (reached == null) {
      return database;
    }
    Matcher setting = SERVER_SETTING.matcher(server.substring(end));
    String name = setting.find() ? nameOrNull(setting.group(1), null) : null;
    if (name == null && end < server.length() && server.charAt(end) == '/') {
      name = lastName(server.substring(end, end + settings(server.substring(end))));
    }
    boolean named = !instance.isEmpty() && NAME.matcher(instance).matches();
    return reached.named(named && name != null ? instance + "|" + name : name);
  }

  /** Reads what follows the user and the password: {@code thin:user/password@//host:port/name}. */
  private static Database oracle(Database database, String location) {
    int at = location.lastIndexOf('@');
    if (at < 0) {
      return database;
    }
    String place = location.substring(at + 1);
    if (place.startsWith("(")) {
      return described(database, place);
    }
    int slashes = place.indexOf("//");
    String server = slashes >= 0 ? place.substring(slashes + 2) : place;
    server = server.substring(0, settings(server));
    int slash = server.indexOf('/');
    int lastColon = server.lastIndexOf(':');
    boolean sid = slash < 0 && lastColon > server.indexOf(':');
    int end = sid ? lastColon : slash < 0 ? server.length() : slash;
    if (slashes < 0 && slash < 0 && !sid) {
      return database; // an alias, which some file of the driver's explains
    }
    Database reached = reached(database, server.substring(0, end));
    String name = end < server.length() ? nameOrNull(server.substring(end + 1), null) : null;
    return reached == null ? database : reached.named(name);
  }

  /** Reads {@code (DESCRIPTION=(ADDRESS=(HOST=…)(PORT=…))(CONNECT_DATA=(SERVICE_NAME=…)))}. */
  private static Database described(Database database, String description) {
    String host = null;
    String port = "";
    String name = null;
    int hosts = 0;
    Matcher part = ORACLE_PART.matcher(description.replaceAll("\\s", ""));
    while (part.find()) {
      switch (part.group(1).toUpperCase(Locale.ROOT)) {
        case "HOST" -> {
          host = part.group(2);
          hosts++;
        }
        case "PORT" -> port = ":" + part.group(2);
        default -> name = nameOrNull(part.group(2), null);
      }
    }
    Database reached = host == null || hosts > 1 ? null : reached(database, host + port);
    return (reached == null ? database : reached).named(name);
  }

  private static int firstOf(String text, String characters, int from) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
