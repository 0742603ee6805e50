package dev.spanwright.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spanwright.conventions.AttributeDefinition;
import dev.spanwright.conventions.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
      jdbc:postgresql://db.example.org:5433/orders?user=joe&password=hush | postgresql | orders | db.example.org | 5433
      jdbc:postgresql://db/orders                      | postgresql | orders | db | -
      jdbc:postgresql://[::1]:5432/orders              | postgresql | orders | ::1 | 5432
      jdbc:postgresql://10.0.0.7/                      | postgresql | - | 10.0.0.7 | -
      jdbc:postgresql:///orders                        | postgresql | orders | - | -
      jdbc:postgresql:orders                           | postgresql | orders | - | -
      jdbc:postgresql://a:5432,b:5432/orders           | postgresql | orders | - | -
      JDBC:PostgreSQL://db/orders                      | postgresql | orders | db | -
      jdbc:tc:postgresql:16:///orders                  | postgresql | orders | - | -
      jdbc:p6spy:h2:mem:orders                         | h2database | orders | - | -
      jdbc:aws-wrapper:postgresql://db/orders          | postgresql | orders | db | -
      jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1             | h2database | orders | - | -
      jdbc:h2:mem:                                     | h2database | - | - | -
      jdbc:h2:~/data/orders;USER=sa;PASSWORD=hush      | h2database | orders | - | -
      jdbc:h2:file:/data/orders                        | h2database | orders | - | -
      jdbc:h2:C:\\data\\orders                         | h2database | orders | - | -
      jdbc:h2:tcp://db:9092/~/orders;PASSWORD=hush     | h2database | orders | db | 9092
      jdbc:h2:mem:orders;INIT=RUNSCRIPT FROM 'http://x/y' | h2database | orders | - | -
      jdbc:mysql://db:3306/orders?useSSL=false         | mysql | orders | db | 3306
      jdbc:mysql://joe:hush@db:3306/orders             | mysql | orders | db | 3306
      jdbc:mysql://joe:hu@sh@db/orders                 | mysql | orders | db | -
      jdbc:mysql:loadbalance://a:1,b:2/orders          | mysql | orders | - | -
      jdbc:mysql+srv://db/orders                       | mysql | orders | db | -
      jdbc:mysql://address=(host=a)(user=joe)(password=hush)/orders | mysql | - | - | -
      jdbc:mariadb://db/orders?user=me@example.org     | mariadb | orders | db | -
      jdbc:sqlserver://db:1433;databaseName=orders;user=sa;password=hush | microsoft.sql_server | orders | db | 1433
      jdbc:sqlserver://db\\main:1433;database=orders   | microsoft.sql_server | main!orders | db | 1433
      jdbc:sqlserver://db\\main;databaseName=orders    | microsoft.sql_server | main!orders | db | -
      jdbc:sqlserver://db;user=sa;password={a;b};      | microsoft.sql_server | - | db | -
      jdbc:sqlserver://;serverName=db;password=hush    | microsoft.sql_server | - | - | -
      jdbc:jtds:sqlserver://db:1433/orders;password=hush | microsoft.sql_server | orders | db | 1433
      jdbc:jtds:sybase://db:5000/orders                | other_sql | - | - | -
      jdbc:oracle:thin:@//db:1521/orders               | oracle.db | orders | db | 1521
      jdbc:oracle:thin:joe/hush@//db:1521/orders.example.org | oracle.db | orders.example.org | db | 1521
      jdbc:oracle:thin:joe/hush@db:1521:orders         | oracle.db | orders | db | 1521
      jdbc:oracle:thin:@db:1521/orders                 | oracle.db | orders | db | 1521
      jdbc:oracle:thin:@tcps://db:2484/orders?wallet=x | oracle.db | orders | db | 2484
      jdbc:oracle:thin:joe/hush@alias                  | oracle.db | - | - | -
      jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=orders))) | oracle.db | orders | db | 1521
      jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=a)(PORT=1))(ADDRESS=(HOST=b)(PORT=2))(CONNECT_DATA=(SID=orders))) | oracle.db | orders | - | -
      jdbc:oracle:oci:joe/hush                         | oracle.db | - | - | -
      jdbc:db2://db:50000/orders:user=joe;password=hush; | ibm.db2 | orders | db | 50000
      jdbc:derby://db:1527/orders;password=hush        | derby | orders | db | 1527
      jdbc:derby:memory:orders;create=true             | derby | orders | - | -
      jdbc:hsqldb:hsql://db:9001/orders                | hsqldb | orders | db | 9001
      jdbc:hsqldb:mem:orders                           | hsqldb | orders | - | -
      jdbc:sqlite:/data/orders.db                      | sqlite | orders.db | - | -
      jdbc:sqlite::memory:                             | sqlite | - | - | -
      jdbc:clickhouse:https://db:8443/orders?password=hush | clickhouse | orders | db | 8443
      jdbc:trino://db:8080/hive/shop                   | trino | hive!shop | db | 8080
      jdbc:snowflake://db/?user=joe&password=hush      | other_sql | - | - | -
      jdbc:what-is-this:joe:hush                       | other_sql | - | - | -
      jdbc:                                            | other_sql | - | - | -
      orders                                           | other_sql | - | - | -
      """)
  void read(String url, String system, String namespace, String address, Integer port) {
    Database database = JdbcUrl.read(url);
    assertThat(database)
        .isEqualTo(
            new Database(
                system,
                namespace == null ? null : namespace.replace('!', '|'),
                address,
                port,
                database.dialect()));
  }

  /** The conventions' list is open, so a name that they do not have would not be seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ch",
        "clickhouse",
        "cloudspanner",
        "cockroachdb",
        "db2",
        "derby",
        "firebird",
        "firebirdsql",
        "h2",
        "hive2",
        "hsqldb",
        "informix-sqli",
        "jtds",
        "mariadb",
        "mysql",
        "netezza",
        "oracle",
        "postgresql",
        "redshift",
        "sap",
        "sqlite",
        "sqlserver",
        "teradata",
        "trino",
        "other"
      })
  void systems_areNamedAsInTheConventions(String protocol) {
    Registry registry = Registry.bundled();
    AttributeDefinition key = requireNonNull(registry.find("db.system.name"));
    assertThat(requireNonNull(registry.allowedValues(key)).values())
        .contains(JdbcUrl.read("jdbc:" + protocol + ":x").system());
  }

  @Test
  void read_ofNoUrl_knowsNothing() {
    assertThat(JdbcUrl.read(null)).isSameAs(Database.UNKNOWN);
  }

  /** Passwords that nobody has encoded, wherever drivers take them. */
  @ParameterizedTest
  @ValueSource(strings = {"hush", "hu/sh", "hu?sh", "hu;sh", "hu:sh", "hu@sh", "12/hush", "#hush"})
  void password_isNeverTakenForSomethingElse(String password) {
    for (String url :
        new String[] {
          "jdbc:mysql://joe:" + password + "@db:3306/orders",
          "jdbc:postgresql://joe:" + password + "@db/orders",
          "jdbc:mysql://" + password + "@db/orders",
          "jdbc:postgresql://db/orders?user=joe&password=" + password,
          "jdbc:sqlserver://db;user=joe;password=" + password + ";encrypt=true",
          "jdbc:sqlserver://joe:" + password + "@db;databaseName=x",
          "jdbc:h2:mem:x;USER=joe;PASSWORD=" + password,
          "jdbc:h2:tcp://db/~/x;USER=joe;PASSWORD=" + password,
          "jdbc:db2://db:50000/x:user=joe;password=" + password + ";",
          "jdbc:oracle:thin:joe/" + password + "@db:1521/x",
          "jdbc:oracle:thin:joe/\"" + password + "\"@//db:1521/x",
          "jdbc:oracle:oci:joe/" + password,
          "jdbc:hsqldb:mem:x;user=joe;password=" + password,
          "jdbc:unknown://joe:" + password + "@db/x",
          "jdbc:clickhouse://joe:" + password + "@db/x"
        }) {
      Database database = JdbcUrl.read(url);
      assertThat(database.namespace() + " " + database.address() + " " + database.port())
          .as(url)
          .doesNotContain("sh")
          .doesNotContain("joe");
    }
  }
}
