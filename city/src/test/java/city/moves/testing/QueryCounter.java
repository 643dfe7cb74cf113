package city.moves.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what requests ask the database; what runs beside them in the background is not counted. */
public final class QueryCounter implements BeanPostProcessor {

    private static final String REQUEST_THREAD = "tomcat-handler";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    QueryCounter() {}

    /** How many statements a request needs; requests of other tests must not run meanwhile. */
    public int during(Runnable request) {
        return statements(request).size();
    }

    /** How many statements of a request name a table; whatever else is asked meanwhile is not counted. */
    public int during(Runnable request, String table) {
        return (int) statements(request).stream().filter(sql -> sql.contains(table)).count();
    }

    private List<String> statements(Runnable request) {
        asked.clear();
        request.run();
        return List.copyOf(asked);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new CountedSource(source) : bean;
    }

    private final class CountedSource extends DelegatingDataSource {

        CountedSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                    (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")
                                && Thread.currentThread().getName().startsWith(REQUEST_THREAD)) {
                            asked.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }
}
